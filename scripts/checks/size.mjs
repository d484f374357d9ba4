/**
 * The core (the facade and its wasm) stays within 576 KB gzipped, Python beside it within 358 KB, 14 of which are
 * bytecode that makes it start in half the time, 3 what tells which argument of a call is missing. 400 is the aim for the core
 * for all there is ever to be: an operation takes some 400 bytes, NumPy (18 KB) need not be in it.
 */
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { selfTest, sizeMap } from "../lib/size_map.mjs";
import { ROOT } from "./tree.mjs";

const CORE = ["web/build/gradlet_wasm.wasm", "web/dist/gradlet_separate.js"];
const MORE = "web/dist/more.js";
const LIMIT = 576_000;

/** @type {(buffers: Buffer[]) => number} */
const sum = (buffers) =>
  buffers.reduce((bytes, buffer) => bytes + gzipSync(buffer, { level: 9 }).length, 0);

/** Bytes of the core, gzipped: without more.js, which is in the package's file, and which a page loads for those who name it. */
export const gzipped = () => sum(CORE.map(read)) - sum([read(MORE)]);

/** Interpreter, packages and what joins them to the core, which is in the worker's text too. */
const PYTHON = ["web/build/micropython.wasm", "web/dist/python.js"];
const FACADE = "web/dist/gradlet_separate.js";
const PYTHON_LIMIT = 358_000;

export function pythonGzipped() {
  const [wasm, script] = PYTHON.map(read);
  const { worker } = JSON.parse(/=(.*);/s.exec(String(script))[1]);
  return sum([wasm, Buffer.from(worker)]) - sum([read(FACADE)]);
}

/** @param {string} path */
const read = (path) => readFileSync(ROOT + path);

/** @param {number} bytes */
const fits = (bytes, limit = LIMIT) => bytes <= limit;

function main() {
  if (process.argv.includes("--self-test")) {
    const right =
      selfTest() && fits(sum([Buffer.alloc(2 * LIMIT)])) && !fits(sum([randomBytes(LIMIT)]));
    console.log(`size: self-test ${right ? "passed" : "failed"}`);
    return right;
  }
  const missing = [...CORE, MORE, ...PYTHON].filter((path) => !existsSync(ROOT + path));
  if (missing.length) {
    console.error(`size: ${missing.join(" and ")} not built`);
    return false;
  }
  const bytes = gzipped();
  console.log(`size: the core has ${(bytes / 1000).toFixed(1)} KB gzipped of ${LIMIT / 1000} KB`);
  const python = pythonGzipped();
  console.log(`size: Python has ${(python / 1000).toFixed(1)} KB of ${PYTHON_LIMIT / 1000} KB`);
  console.log(sizeMap());
  return fits(bytes) && fits(python, PYTHON_LIMIT);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) process.exit(main() ? 0 : 1);
