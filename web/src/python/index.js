/**
 * Python: the lecture's own programs on MicroPython, whose `torch` and `numpy` are the packages in lib/
 * over the same engine and the same binding tables as the JavaScript facade.
 */
import { makeBridge } from "./bridge.js";
import { startInterpreter } from "./interpreter.js";
import files from "./lib?files";
import { Stream } from "./stream.js";

/**
 * @typedef {object} Failure
 * @property {string} name class of the exception
 * @property {string} message
 * @property {number | null} line in the program
 * @property {string} traceback as Python prints it
 *
 * @typedef {object} Python
 * @property {(source: string, filename?: string) => Failure | null} run a program, already transformed (see
 *   transform.js)
 */

/**
 * @param {{wasm: WebAssembly.Module, torch: any | Promise<any>,
 *   print?: (text: string, due: boolean) => void,
 *   warn?: (text: string) => void, draw?: (figure: any) => void,
 *   plot?: import("./bridge.js").Host["plot"], note?: import("./bridge.js").Host["note"]}} options
 * @returns {Promise<Python>}
 */
export async function startPython({
  wasm,
  torch,
  print = console.log,
  warn = console.warn,
  draw = () => {},
  plot = () => {},
  note = () => {},
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
  const [python, facade] = await Promise.all([startInterpreter(wasm, streams), torch]);
  const bridge = makeBridge({
    torch: facade,
    out,
    warn(text) {
      out.end();
      warn(text);
    },
    draw,
    plot,
    note,
    knows: python.knows,
  });
  python.onForget(bridge.forget);
  python.register("_gradlet", bridge.api);
  for (const [path, text] of Object.entries(files)) python.write(`/lib/${path}`, text);
  python.run(
    "import sys, gc\nsys.path[:] = ['/lib']\ngc.threshold(131072)\nfrom _start import run as __run, dispatch as __dispatch\n__collect = gc.collect",
  );
  bridge.start(python.get("__collect"), python.get("__dispatch"));
  const run = python.get("__run");
  return {
    run(source, filename = "program.py") {
      /** @type {string | null} */
      let failure;
      try {
        failure = run(source, filename);
      } finally {
        out.end();
        errors.end();
      }
      if (failure === null) return null;
      const [name, line, message, traceback] = JSON.parse(failure);
      return { name, message, line, traceback };
    },
  };
}
