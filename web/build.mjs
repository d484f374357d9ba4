/**
 * Builds web/dist: the page (index.html, app.js, app.css, engine.js, python.js), the npm package's files
 * (gradlet.js, gradlet_separate.js, gradlet.wasm), the notices (THIRD_PARTY.txt) the documents (docs/) and Python
 * for Node (python_node.js, micropython.wasm). Run the wasm build first.
 *
 * With --types it only puts the glue's types in their place, for tsc.
 *
 * For work on the page alone, GRADLET_ENTRY names another module in the place of src/gradlet.js
 * and GRADLET_WASM another wasm file.
 */
import { copyFile, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { dirname, resolve } from "node:path";
import { compactPython } from "./compact_python.mjs";
import { buildDocs } from "./docs_pages.mjs";
import { buildLibrary } from "./library.mjs";
import { buildMicroPython } from "./micropython.mjs";
import { build, writeNotices } from "./notices.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const dist = resolve(here, "dist");
const entry = process.env.GRADLET_ENTRY ?? resolve(here, "src/gradlet.js");
const wasm = process.env.GRADLET_WASM ?? resolve(here, "build/gradlet_wasm.wasm");
const micropython = resolve(here, "build/micropython.wasm");

/** @type {import("esbuild").BuildOptions} */
const common = {
  absWorkingDir: here,
  bundle: true,
  minify: true,
  charset: "utf8",
  target: "es2022",
  legalComments: "none",
  logLevel: "warning",
};

/** What MicroPython's glue asks for under Node alone. */
const nodeOnly = [
  "fs",
  "path",
  "url",
  "crypto",
  "module",
  "worker_threads",
  "perf_hooks",
  "node:*",
];

/** `import text from "./file.js?text"` gives the file's text. @type {import("esbuild").Plugin} */
const textImports = {
  name: "text",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\?text$/ }, ({ path, resolveDir }) => ({
      path: resolve(resolveDir, path.replace(/\?text$/, "")),
      namespace: "text",
    }));
    onLoad({ filter: /.*/, namespace: "text" }, async ({ path }) => ({
      contents: await readFile(path, "utf8"),
      loader: "text",
    }));
  },
};

/**
 * `import files from "./folder?files"` gives the texts of the folder's Python files by their paths: the
 * lessons as they are, since they are read, the library compact.
 *
 * @param {(text: string) => string} [shrink]
 * @returns {import("esbuild").Plugin}
 */
const folderImports = (shrink = (text) => text) => ({
  name: "files",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\?files$/ }, ({ path, resolveDir }) => ({
      path: resolve(resolveDir, path.replace(/\?files$/, "")),
      namespace: "files",
    }));
    onLoad({ filter: /.*/, namespace: "files" }, async ({ path: folder }) => {
      /** @type {Record<string, string>} */
      const files = {};
      for (const name of (await readdir(folder, { recursive: true })).sort()) {
        if (!name.endsWith(".py")) continue;
        const text = await readFile(resolve(folder, name), "utf8");
        files[name.replaceAll("\\", "/")] = shrink(text);
      }
      return { contents: JSON.stringify(files), loader: "json" };
    });
  },
});

/**
 * Emscripten's classic script as a module with a default export, whatever the package.json above
 * it says about modules. @type {import("esbuild").Plugin}
 */
const wasmGlue = {
  name: "glue",
  setup({ onLoad }) {
    onLoad({ filter: /gradlet_wasm\.js$/ }, async ({ path }) => ({
      contents: `var exports, module;\n${await readFile(path, "utf8")}\nexport default createGradlet;`,
      loader: "js",
    }));
  },
};

async function buildPage() {
  await build({
    ...common,
    entryPoints: { app: "src/page/main.js" },
    outdir: dist,
    format: "iife",
    plugins: [textImports, folderImports()],
  });
  await build({ ...common, entryPoints: { app: "src/page/index.css" }, outdir: dist });
  const html = await readFile(resolve(here, "src/page/index.html"), "utf8");
  await writeFile(resolve(dist, "index.html"), html.replace(/>\s+</g, ">\n<"));
}

/**
 * A worker's text and a wasm in one classic script, for pages without fetch.
 *
 * @param {string} name
 * @param {string} source the worker
 * @param {string} wasmFile
 * @param {string} global
 */
async function buildWorker(name, source, wasmFile, global) {
  /** @type {import("esbuild").BuildOptions} */
  const options = {
    ...common,
    entryPoints: [source],
    format: "iife",
    write: false,
    alias: { gradlet: entry },
    external: nodeOnly,
    plugins: [wasmGlue, folderImports(compactPython)],
    logOverride: { "empty-import-meta": "silent" },
  };
  const { outputFiles } = await build(options, name);
  const parts = {
    worker: outputFiles[0].text,
    wasm: (await readFile(wasmFile)).toString("base64"),
  };
  await writeFile(resolve(dist, name), `globalThis.${global}=${JSON.stringify(parts)};\n`);
}

/** What scripts/gradlet runs Python programs with. */
async function buildNodePython() {
  await build({
    ...common,
    entryPoints: ["src/python/node.js"],
    outfile: resolve(dist, "python_node.js"),
    format: "esm",
    alias: { gradlet: entry },
    external: nodeOnly,
    plugins: [wasmGlue, folderImports(compactPython)],
  });
  await copyFile(micropython, resolve(dist, "micropython.wasm"));
}

// Beside the glue, so that TypeScript reads this and not Emscripten's text.
await mkdir(resolve(here, "build"), { recursive: true });
await copyFile(resolve(here, "types/gradlet_wasm.d.ts"), resolve(here, "build/gradlet_wasm.d.ts"));
if (process.argv.includes("--types")) process.exit(0);

for (const file of [entry, wasm]) {
  if (existsSync(file)) continue;
  console.error(`web/build.mjs: ${file} is missing: run the wasm build first`);
  process.exit(1);
}
await mkdir(dist, { recursive: true });
buildMicroPython();
await Promise.all([
  buildPage(),
  buildWorker("engine.js", "src/worker/worker.js", wasm, "__gradletEngine"),
  buildWorker("python.js", "src/worker/python_worker.js", micropython, "__gradletPython"),
  buildLibrary({ ...common, plugins: [wasmGlue] }, { entry, wasm, dist }),
  buildNodePython(),
]);
buildDocs(dist);
writeNotices();
