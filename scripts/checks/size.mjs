/** The core (the facade and its wasm) stays within 200 KB gzipped. */
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { ROOT } from "./tree.mjs";

const CORE = ["web/build/gradlet_wasm.wasm", "web/dist/gradlet.js"];
const LIMIT = 200_000;

/** @type {(buffers: Buffer[]) => number} */
const sum = (buffers) =>
  buffers.reduce((bytes, buffer) => bytes + gzipSync(buffer, { level: 9 }).length, 0);

/** Bytes of the core, gzipped. */
export const gzipped = () => sum(CORE.map((path) => readFileSync(ROOT + path)));

/** @param {number} bytes */
const fits = (bytes) => bytes <= LIMIT;

function main() {
  if (process.argv.includes("--self-test")) {
    const right = fits(sum([Buffer.alloc(2 * LIMIT)])) && !fits(sum([randomBytes(LIMIT)]));
    console.log(`size: self-test ${right ? "passed" : "failed"}`);
    return right;
  }
  const missing = CORE.filter((path) => !existsSync(ROOT + path));
  if (missing.length) {
    console.error(`size: ${missing.join(" and ")} not built`);
    return false;
  }
  const bytes = gzipped();
  console.log(`size: the core has ${(bytes / 1000).toFixed(1)} KB gzipped of ${LIMIT / 1000} KB`);
  return fits(bytes);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) process.exit(main() ? 0 : 1);
