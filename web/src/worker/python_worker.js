/**
 * The runtime of a worker for a Python program: it boots the engine and the interpreter beforehand and,
 * when told, runs the program, which comes already rewritten (see python/transform.js).
 */
import { load } from "gradlet";
import { startPython } from "../python/index.js";
import { Printer } from "./console.js";
import { reportError } from "./errors.js";
import { GraphWatch } from "./graph.js";

const scope = /** @type {any} */ (globalThis);
/** @type {MessagePort} */
let port;
/** @type {Awaited<ReturnType<typeof startPython>>} */
let python;
let started = 0;

/** @param {import("./protocol.js").FromWorker} message */
const post = (message) => port.postMessage(message);
const printer = new Printer(post, setTimeout.bind(scope));
const graphs = new GraphWatch(post, { globals: () => python.names() });

/** @param {import("./protocol.js").ErrorReport} error */
function report(error) {
  graphs.flush();
  printer.flush();
  post({ type: "error", error, ms: performance.now() - started });
}

/** Neither of the two engines may take the worker down without a word. @param {unknown} thrown */
function fail(thrown) {
  const error = { ...reportError(thrown, 0), line: null, column: null };
  if (/call stack|too much recursion/i.test(error.message)) {
    Object.assign(error, { name: "RecursionError", message: "maximum recursion depth exceeded" });
  } else if (thrown instanceof WebAssembly.RuntimeError) {
    Object.assign(error, { name: "MemoryError", message: `out of memory (${error.message})` });
  }
  report(error);
}

/** @param {string} text @param {import("./protocol.js").Level} level */
function print(text, level) {
  // Each line for itself: a line of numbers is a point.
  for (const line of text.split("\n")) printer.print(level, line);
}

/** @param {string} program */
function run(program) {
  started = performance.now();
  graphs.program = program;
  try {
    const failure = python.run(program, "program.py");
    if (failure === null) {
      graphs.flush();
      printer.flush();
      post({ type: "done", ms: performance.now() - started });
      return;
    }
    const { name, message, line, traceback } = failure;
    report({ name, message, line, column: null, stack: traceback, hint: "" });
  } catch (error) {
    fail(error);
  }
}

/** @param {import("./protocol.js").BootMessage} message */
async function boot({ wasm, python: interpreter }) {
  try {
    const torch = load({ wasm });
    python = await startPython({
      wasm: await compiled(interpreter),
      torch,
      print: (text) => print(text, "log"),
      warn: (text) => print(text, "warn"),
      draw(figure) {
        printer.flush();
        post({ type: "figure", figure });
      },
    });
    graphs.start();
    post({ type: "ready" });
  } catch (error) {
    fail(error);
  }
}

/** @param {import("./protocol.js").BootMessage["python"]} wasm */
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

/** A Module that did not arrive: asks for the bytes. */
scope.addEventListener("messageerror", () => scope.postMessage("bytes"), { once: true });
scope.addEventListener(
  "message",
  (/** @type {MessageEvent} */ event) => {
    port = event.ports[0];
    port.onmessage = ({ data }) => run(data.program);
    void boot(event.data);
  },
  { once: true },
);
