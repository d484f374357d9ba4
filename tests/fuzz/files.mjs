/** The readers of files that Python programs open (.npy, .npz, text, .safetensors, .pt) on damaged ones. */
import { readFileSync } from "node:fs";

const program = readFileSync(new URL("./files.py", import.meta.url), "utf8");

/**
 * @param {number} seed
 * @param {number} each inputs for every reader
 * @param {string[]} [only] these readers
 * @returns {Promise<{ inputs: number, findings: string[] }>}
 */
export async function fuzzFiles(seed, each, only) {
  const { start, transformPython } = await import(
    new URL("../../web/dist/python_node.js", import.meta.url).href
  );
  const made = transformPython(
    `SEED = ${seed}\nEACH = ${each}\nONLY = ${only ? JSON.stringify(only) : "None"}\n${program}`,
  );
  if (!made.ok) throw new Error(`${made.error.message} in line ${made.error.line}`);
  /** @type {string[]} */
  const lines = [];
  const print = (/** @type {string} */ text) => lines.push(...text.split("\n"));
  const python = await start({ print, warn: () => {} });
  const failure = python.run(made.text, "files.py");
  if (failure) throw new Error(failure.traceback);
  const inputs = Number(lines.findLast((line) => line.startsWith("inputs "))?.slice(7));
  return { inputs, findings: lines.filter((line) => line.startsWith("FINDING")) };
}
