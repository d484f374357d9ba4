/** Runs a Python program for scripts/gradlet. */
import { readFileSync, writeSync } from "node:fs";

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
  const program = transformPython(source);
  if (!program.ok) {
    const { name, message, line, column } = program.error;
    const text = source.split(/\r\n?|\n/)[line - 1] ?? "";
    const indent = text.length - text.trimStart().length;
    const caret = `${" ".repeat(Math.max(0, column - 1 - indent))}^`;
    write(
      2,
      `  File "${file}", line ${line}\n    ${text.trim()}\n    ${caret}\n${name}: ${message}`,
    );
    return 1;
  }
  const python = await start({
    print: (text) => write(1, text),
    warn: (text) => write(2, text),
    draw: ({ title }) => write(2, `figure ${title ? `"${title}" ` : ""}(only the page shows it)`),
  });
  const failure = python.run(program.text, file);
  if (failure === null) return 0;
  write(2, withSource(failure.traceback, source));
  return 1;
}
