/**
 * `import library from "./lib?library"`: Python's library as the page loads it. What every program starts
 * with comes as bytecode, which is there in half the time; the rest as text, which is smaller.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { deflateSync } from "node:zlib";
import { here } from "./bundle.mjs";
import { compactPython } from "./compact_python.mjs";

/** What `import torch, numpy` loads; a test compares. */
const FIRST = [
  /^_\w+$/,
  /^collections$/,
  /^torch\/(__init__|_bridge|_core|_generator|_rows|_table)$/,
  /^torch\/(autograd\/(__init__|gradcheck)|optim\/__init__)$/,
  /^torch\/nn\/(__init__|containers|functional|init|module)$/,
  /^numpy\/(__init__|_core|_dtypes|_scalars|_ufuncs|exceptions|linalg|random|testing)$/,
];

const CACHE = resolve(here, "build/mpy");

/** @param {(name: string) => boolean} [belongs] whether a file is taken @returns {import("esbuild").Plugin} */
export const libraryImports = (belongs = (name) => name !== "") => ({
  name: "library",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\?library$/ }, ({ path, resolveDir }) => ({
      path: resolve(resolveDir, path.replace(/\?library$/, "")),
      namespace: "library",
    }));
    onLoad({ filter: /.*/, namespace: "library" }, async ({ path: folder }) => {
      const names = (await readdir(folder, { recursive: true }))
        .map((name) => name.replaceAll("\\", "/"))
        .filter((name) => name.endsWith(".py") && belongs(name))
        .sort();
      /** @type {Record<string, string>} */
      const texts = {};
      /** @type {Record<string, string>} */
      const first = {};
      for (const name of names) {
        const text = compactPython(await readFile(resolve(folder, name), "utf8"));
        const isFirst = FIRST.some((pattern) => pattern.test(name.slice(0, -3)));
        (isFirst ? first : texts)[name] = text;
      }
      return { contents: JSON.stringify({ texts, ...pack(compiled(first)) }), loader: "json" };
    });
  },
});

/** One after the other and deflated; their names and sizes. @param {Record<string, Buffer>} files */
function pack(files) {
  const sizes = Object.entries(files).map(([name, bytes]) => [name, bytes.length]);
  const bytes = deflateSync(Buffer.concat(Object.values(files)), { level: 9 });
  return { sizes, packed: bytes.toString("base64") };
}

/** Bytecode of each text, from the cache where it is. @param {Record<string, string>} texts */
function compiled(texts) {
  mkdirSync(CACHE, { recursive: true });
  /** @type {Record<string, Buffer>} */
  const files = {};
  /** @type {[string, string, string][]} */
  const wanted = [];
  const places = Object.entries(texts).map(([name, text]) => {
    const hash = createHash("sha256").update(`${name}\n${text}`).digest("hex").slice(0, 24);
    const place = resolve(CACHE, `${hash}.mpy`);
    if (!existsSync(place)) wanted.push([basename(name), text, place]);
    return [name, place];
  });
  if (wanted.length) {
    // A process of its own: the compiler's script listens to what happens to the whole process.
    execFileSync(process.execPath, ["--no-warnings", fileURLToPath(import.meta.url)], {
      input: JSON.stringify(wanted),
      stdio: ["pipe", "inherit", "inherit"],
    });
  }
  for (const [name, place] of places) files[name.replace(/py$/, "mpy")] = readFileSync(place);
  return files;
}

/** @param {[string, string, string][]} wanted name, text and the bytecode's place, of each file */
async function compileAll(wanted) {
  // It would fetch its wasm, which no Node can from a disk.
  delete (/** @type {any} */ (globalThis).fetch);
  const { compile } = createRequire(import.meta.url)("@pybricks/mpy-cross-v6");
  for (const [name, text, place] of wanted) {
    // -O3: no line numbers, which only a program's own lines need.
    const { status, mpy, out, err } = await compile(name, text, ["-O3"]);
    if (status !== 0) throw new Error(`${name}: ${[...out, ...err].join("\n")}`);
    writeFileSync(place, mpy);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await compileAll(JSON.parse(readFileSync(0, "utf8")));
}
