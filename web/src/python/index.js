/**
 * Python: the lecture's own programs on MicroPython, whose `torch` and `numpy` are the packages in lib/
 * over the same engine and the same binding tables as the JavaScript facade.
 */
import { makeBridge } from "./bridge.js";
import { startInterpreter } from "./interpreter.js";
import files from "./lib?files";

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
 * @property {() => any[]} names line of the last backward(), then names and tensors of the program's globals
 */

/**
 * @param {{wasm: WebAssembly.Module, torch: any | Promise<any>, print?: (text: string) => void,
 *   warn?: (text: string) => void, draw?: (figure: any) => void}} options
 * @returns {Promise<Python>}
 */
export async function startPython({
  wasm,
  torch,
  print = console.log,
  warn = console.warn,
  draw = () => {},
}) {
  const [python, facade] = await Promise.all([
    startInterpreter(wasm, (text) => print(text)),
    torch,
  ]);
  const bridge = makeBridge({
    torch: facade,
    print: (text, level) => (level === "warn" ? warn : print)(text),
    draw,
    knows: python.knows,
  });
  python.onForget(bridge.forget);
  python.register("_gradlet", bridge.api);
  for (const [path, text] of Object.entries(files)) python.write(`/lib/${path}`, text);
  python.run(
    "import sys, gc\nsys.path[:] = ['/lib']\ngc.threshold(131072)\nfrom _start import run as __run, dispatch as __dispatch, names as __names\n__collect = gc.collect",
  );
  bridge.start(python.get("__collect"), python.get("__dispatch"));
  const run = python.get("__run");
  return {
    names: python.get("__names"),
    run(source, filename = "program.py") {
      /** @type {string | null} */
      const failure = run(source, filename);
      if (failure === null) return null;
      const [name, line, message, traceback] = JSON.parse(failure);
      return { name, message, line, traceback };
    },
  };
}
