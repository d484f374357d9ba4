/**
 * The runtime of a worker for Python: it boots the engine and the interpreter beforehand and, when told,
 * runs a program, which comes already rewritten (see python/transform.js), and perhaps others after it.
 */
import { load } from "gradlet";
import { startPython } from "../python/index.js";
import { connect, post } from "./connect.js";
import { Printer } from "./console.js";
import { reportError } from "./errors.js";
import { GraphWatch } from "./graph.js";
import { lockDown } from "./lockdown.js";
import { valuesOf } from "./values.js";

const scope = /** @type {any} */ (globalThis);
/** @type {Awaited<ReturnType<typeof startPython>>} */
let python;
/** @type {Awaited<ReturnType<typeof load>>} */
let torch;
let started = 0;
/** Whether the page wants to know what variables hold. */
let asked = false;

const printer = new Printer(post, setTimeout.bind(scope));
/** Names with what they hold. @param {any[]} list in turns @returns {[string, any][]} */
const pairsOf = (list) => list.flatMap((name, i) => (i % 2 ? [] : [[name, list[i + 1]]]));

const graphs = new GraphWatch(post, {
  arrays: (names) => pairsOf(python.mapped("named", names.join("\n"))),
  globals: () => python.names(),
  hidden: {
    watch: (on) => python.watch(on),
    outputs: () => python.hidden(),
    calls: () => python.mapped("calls"),
    seen: () => python.mapped("seen"),
  },
  line: () => python.line() || null,
  flush() {
    python.flush();
    printer.flush();
  },
  place() {
    python.flush();
    return printer.place;
  },
  plane: {
    model() {
      const parameters = python.mapped("find");
      return parameters ? { parameters, call: (inputs) => python.mapped("call", inputs) } : null;
    },
    tensors(names) {
      return pairsOf(names ? python.mapped("named", names.join("\n")) : python.names());
    },
    torch: () => torch,
    mute(muted) {
      python.flush();
      printer.muted = muted;
    },
  },
});

printer.between = () => graphs.pause.look();

/** @returns {Iterable<import("./values.js").Held>} */
function* held() {
  const tensors = python.names();
  for (let i = 0; i < tensors.length; i += 2) yield [tensors[i], "Tensor", tensors[i + 1]];
  const others = python.mapped("held");
  for (let i = 0; i < others.length; i += 3) yield others.slice(i, i + 3);
}

/** The program has ended. */
function end() {
  graphs.end();
  try {
    if (asked) post({ type: "values", values: valuesOf(torch, held()) });
  } catch {
    // An interpreter that has no memory left.
  }
  printer.flush();
}

/** @param {import("./protocol.js").ErrorReport} error @param {boolean} fatal */
function report(error, fatal) {
  end();
  post({ type: "error", error, ms: performance.now() - started, fatal });
}

/** Neither of the two engines may take the worker down without a word. @param {unknown} thrown */
function fail(thrown) {
  const error = { ...reportError(thrown, 0), line: null, column: null };
  if (/call stack|too much recursion/i.test(error.message)) {
    Object.assign(error, { name: "RecursionError", message: "maximum recursion depth exceeded" });
  } else if (thrown instanceof WebAssembly.RuntimeError) {
    Object.assign(error, { name: "MemoryError", message: `out of memory (${error.message})` });
  }
  report(error, true);
}

/** @param {import("./protocol.js").RunMessage} message */
function run(message) {
  const { program, filename, files, packages } = message;
  started = performance.now();
  graphs.program = program;
  asked = message.values === true;
  printer.begin(message.stopAt);
  python.limit(message.stopAt !== undefined);
  // What the transformer has put before each .backward.
  const lines = [...program.matchAll(/\b__b\((\d+),/g)].map(([, line]) => Number(line));
  const alone = !Object.keys(files).some((name) => name.endsWith(".py"));
  graphs.begin(message, alone ? [...new Set(lines)] : []);
  try {
    const failure = python.run(program, filename, { files, packages, session: true });
    const written = python.written();
    if (written.files.length || written.more) post({ type: "files", ...written });
    if (failure === null) {
      end();
      post({ type: "done", ms: performance.now() - started });
      return;
    }
    const { name, message, line, traceback, shapes } = failure;
    report({ name, message, line, column: null, stack: traceback, hint: "", shapes }, false);
  } catch (error) {
    fail(error);
  }
}

async function boot() {
  const { wasm, python: interpreter } = await arrived;
  try {
    const facade = load({ wasm }).then((loaded) => (torch = loaded));
    python = await startPython({
      wasm: await compiled(interpreter),
      torch: facade,
      print(text, due) {
        printer.printLines(text.split("\n"));
        if (!due) return;
        printer.flush();
        printer.between();
      },
      warn: (text) => printer.print("warn", text),
      bar: (number, text) => printer.bar(number, text ?? ""),
      plot: (step, names, values) => printer.point((points) => points.plot(step, names, values)),
      note: (name, value) => printer.point((points) => points.list(name, value)),
      reached: () => printer.reached,
      draw(figure) {
        printer.flush();
        post({ type: "figure", figure });
      },
    });
    graphs.start();
    lockDown(scope);
    post({ type: "ready" });
    return true;
  } catch (error) {
    fail(error);
    return false;
  }
}

/** @param {import("./protocol.js").WasmMessage["python"]} wasm */
async function compiled(wasm) {
  if (wasm instanceof WebAssembly.Module) return wasm;
  return WebAssembly.compile(/** @type {ArrayBuffer} */ (wasm));
}

scope.addEventListener("error", (/** @type {ErrorEvent} */ event) => {
  event.preventDefault();
  fail(event.error ?? new Error(event.message));
});
scope.addEventListener("unhandledrejection", (/** @type {PromiseRejectionEvent} */ event) => {
  event.preventDefault();
  fail(event.reason);
});

const arrived = connect(async (message) => {
  if (await booted) run(message);
}, false);
const booted = boot();
