/**
 * Python: the lecture's own programs on MicroPython, whose `torch` and `numpy` are the packages in lib/
 * over the same engine and the same binding tables as the JavaScript facade.
 */
import { fromBase64 } from "../torch/files/base64.js";
import { makeBridge } from "./bridge.js";
import { startInterpreter } from "./interpreter.js";
import library from "./lib?library";
import { Stream } from "./stream.js";
import { watchFiles } from "./written.js";

/**
 * @typedef {object} Failure
 * @property {string} name class of the exception
 * @property {string} message
 * @property {number | null} line in the program
 * @property {string} traceback as Python prints it
 * @property {number[][]} shapes of the tensors it is about
 *
 * @typedef {object} Python
 * @property {(source: string, filename?: string, options?: RunOptions) => Failure | null} run a program, already
 *   transformed (see transform.js)
 * @property {import("./written.js").Watch["written"]} written files of the last program
 * @property {(name: "find" | "named" | "call" | "calls" | "seen" | "held", argument?: any) => any} mapped for the map and the editor: a function of lib/_map.py
 * @property {() => any[]} names names and tensors of the program's globals, in turns
 * @property {() => number} line of the last backward()
 * @property {(on: boolean) => void} limit whether `reached` ends the program
 * @property {(on: boolean) => void} watch notes what modules give
 * @property {() => any[]} hidden names of modules and the tensors they gave since, and of the
 *   globals that are tensors, in turns
 * @property {() => void} flush hands on the whole lines that were printed
 *
 * @typedef {object} RunOptions
 * @property {boolean} [session] share one __main__ with the other programs of the session
 * @property {Record<string, Uint8Array>} [files] put into the working folder first; Python already transformed
 * @property {Record<string, Uint8Array>} [packages] put into the library first, once
 */

/** Where programs find their files. */
const FOLDER = "/work";

/**
 * @param {{wasm: WebAssembly.Module, torch: any | Promise<any>,
 *   print?: (text: string, due: boolean) => void,
 *   warn?: (text: string) => void, draw?: (figure: any) => void, bar?: import("./bridge.js").Host["bar"],
 *   plot?: import("./bridge.js").Host["plot"], note?: import("./bridge.js").Host["note"],
 *   reached?: () => boolean}} options
 * @returns {Promise<Python>}
 */
export async function startPython({
  wasm,
  torch,
  print = console.log,
  warn = console.warn,
  draw = () => {},
  bar = (_, text, done) => {
    if (done && text !== null) warn(text);
  },
  plot = () => {},
  note = () => {},
  reached = () => false,
}) {
  const out = new Stream(print);
  const errors = new Stream((text) => warn(text));
  const streams = {
    1: out.write.bind(out),
    2(/** @type {Uint8Array} */ memory, /** @type {number} */ from, /** @type {number} */ size) {
      out.end();
      errors.write(memory, from, size);
      errors.flush();
    },
  };
  /** The files in the folder. @type {Map<string, Uint8Array>} */
  const written = new Map();
  /** The program that runs: its file and text. */
  let running = ["", ""];
  const textOf = (/** @type {string} */ file) =>
    file === running[0] ? running[1] : new TextDecoder().decode(written.get(file));
  const [python, facade, bytecode] = await Promise.all([
    startInterpreter(wasm, streams, textOf),
    torch,
    unpacked(library.packed),
  ]);
  const bridge = makeBridge({
    torch: facade,
    out,
    warn(text) {
      out.end();
      warn(text);
    },
    draw,
    bar(number, text, done) {
      out.end();
      bar(number, text, done);
    },
    plot,
    note,
    reached,
    knows: python.knows,
    read: python.read,
    rings: python.rings,
  });
  python.onForget(bridge.forget);
  python.register("_gradlet", bridge.api);
  for (const [path, file] of libraryFiles(bytecode)) python.add(`/lib/${path}`, file);
  python.fs.mkdirTree(FOLDER);
  python.run(
    `import sys, gc, os\nos.chdir('${FOLDER}')\nsys.path[:] = ['/lib', '']\ngc.threshold(4194304)\nfrom _start import run as __run, dispatch as __dispatch, functions as __functions, names as __names, line as __last_line, watch as __watch, hidden as __hidden, mapped as __mapped, limit as __limit\n__collect = gc.collect\nfrom _builtins import replaced as __replaced\n__list, __wrapped, __replaced = id(__functions), id(sys.modules['_gradlet']), id(__replaced)\ndel sys.modules['_gradlet'], sys.modules['os'], sys.modules['os.path']`,
  );
  python.close(["js", "jsffi", "uctypes"]); // the last reads and writes any memory
  python.replace(python.get("__replaced"));
  python.rings.begin(python.get("__list"), python.get("__wrapped"));
  bridge.start(python.get("__collect"), python.get("__dispatch"));
  const run = python.get("__run");
  const watch = watchFiles(python.fs, FOLDER);
  /** Files of the library that came later. @type {Set<string>} */
  const installed = new Set();
  /** Writes files; the names of the modules that are not what they were. @param {Record<string, Uint8Array>} files */
  function writeFiles(files) {
    const changed = [];
    for (const [name, bytes] of Object.entries(files)) {
      if (!isInside(name)) continue;
      const before = written.get(name);
      if (before && !(before.length === bytes.length && before.every((v, i) => v === bytes[i]))) {
        changed.push(name.replace(/(\/__init__)?\.py$/, "").replaceAll("/", "."));
      }
      written.set(name, bytes);
      python.write(`${FOLDER}/${name}`, bytes);
    }
    return changed;
  }

  return {
    names: python.get("__names"),
    mapped: python.get("__mapped"),
    limit: python.get("__limit"),
    line: python.get("__last_line"),
    watch: python.get("__watch"),
    hidden: python.get("__hidden"),
    flush: () => out.flush(false),
    written: watch.written,
    run(source, filename = "program.py", { session = false, files = {}, packages = {} } = {}) {
      for (const [name, bytes] of Object.entries(packages)) {
        if (installed.has(name) || !isInside(name)) continue;
        installed.add(name);
        python.write(`/lib/${name}`, bytes);
      }
      const changed = writeFiles(files).join("\n");
      const names = Object.keys(files).filter(isInside).join("\n");
      watch.begin(files);
      // In a session a function may be from another text of this name.
      running = session ? ["", ""] : [filename, source];
      /** @type {string | null} */
      let failure;
      try {
        failure = run(source, filename, session, names, changed);
      } finally {
        out.end();
        errors.end();
      }
      if (failure === null) return null;
      const [name, line, message, traceback] = JSON.parse(failure);
      return { name, message, line, traceback, shapes: bridge.shapesOf(message) };
    },
  };
}

/** @param {string} text what is deflated, in base64 */
async function unpacked(text) {
  const plain = new Blob([fromBase64(text)])
    .stream()
    .pipeThrough(new DecompressionStream("deflate"));
  return new Uint8Array(await new Response(plain).arrayBuffer());
}

/**
 * The library's files by their paths.
 *
 * @param {Uint8Array} bytecode
 * @returns {Iterable<[string, string | Uint8Array]>}
 */
function* libraryFiles(bytecode) {
  yield* Object.entries(library.texts);
  let at = 0;
  for (const [path, size] of library.sizes) yield [path, bytecode.subarray(at, (at += size))];
}

/** Whether a file's name leads nowhere but into the working folder. @param {string} name */
function isInside(name) {
  return name.split("/").every((part) => part !== "" && !/^\.+$/.test(part));
}
