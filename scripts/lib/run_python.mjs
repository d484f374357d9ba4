/** Runs a Python program for scripts/gradlet. */
import { readFileSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { gunzipSync } from "node:zlib";
import { localModules } from "./local_modules.mjs";

/**
 * Writes at once, also from a loop that never ends.
 *
 * @param {number} to
 * @param {string} text
 */
function write(to, text) {
  let rest = Buffer.from(`${text}\n`);
  while (rest.length) {
    try {
      rest = rest.subarray(writeSync(to, rest));
    } catch (error) {
      if (error.code === "EPIPE") process.exit(0); // head has seen enough
      if (error.code !== "EAGAIN") throw error;
    }
  }
}

/**
 * A mistake in a text as CPython shows it.
 *
 * @param {string} file
 * @param {string} source
 * @param {{ name: string, message: string, line: number, column: number }} error
 */
function mistake(file, source, { name, message, line, column }) {
  const text = source.split(/\r\n?|\n/)[line - 1] ?? "";
  const indent = text.length - text.trimStart().length;
  const caret = `${" ".repeat(Math.max(0, column - 1 - indent))}^`;
  return `  File "${file}", line ${line}\n    ${text.trim()}\n    ${caret}\n${name}: ${message}`;
}

/**
 * @param {string} file
 * @returns {Promise<number>} the exit code
 */
export async function runPython(file) {
  const built = new URL("../../web/dist/python_node.js", import.meta.url);
  const { start, transformPython, withSource } = await import(built.href).catch((error) => {
    if (error.code !== "ERR_MODULE_NOT_FOUND") throw error;
    write(2, "Python is not built yet: run scripts/build wasm web");
    process.exit(2);
  });
  const source = readFileSync(file, "utf8");
  const modules = localModules(dirname(file), source);
  /** @type {Record<string, Uint8Array>} */
  const files = {};
  let program = "";
  for (const [name, text] of [...Object.entries(modules), [file, source]]) {
    const done = transformPython(text);
    if (!done.ok) {
      write(2, mistake(name, text, done.error));
      return 1;
    }
    program = done.text;
    if (name !== file) files[name] = new TextEncoder().encode(done.text);
  }
  /** @type {Record<string, Uint8Array>} */
  const packages = {};
  if ([source, ...Object.values(modules)].some((text) => /\bMNIST\b/.test(text))) {
    const digits = new URL("../../web/dist/digits.gz", import.meta.url);
    packages["torchvision/digits.bin"] = gunzipSync(readFileSync(digits));
  }
  const python = await start({
    print: (text) => write(1, text),
    warn: (text) => write(2, text),
    draw: ({ title }) => write(2, `figure ${title ? `"${title}" ` : ""}(only the page shows it)`),
  });
  const failure = python.run(program, file, { files, packages });
  if (failure === null) return 0;
  write(2, withSource(failure.traceback, source, modules));
  return 1;
}
