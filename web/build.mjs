/**
 * Builds web/dist: the element (gradlet-cell.js, .mjs, and gradlet-live.js, engine.js, python.js,
 * python-modules.js, vision.js, digits.js, gradlet-help.js with its sentences gradlet-help-en.js and -zh.js, which it
 * loads when it is touched; gradlet-recording.js, gradlet-examples.js, gradlet-course.js, gradlet-playground.js,
 * gradlet-share.js), the other doors (embed.html, anywidget.mjs), the page around it (index.html, app.js, app.css; gradlet.html in one file),
 * the npm package's files (gradlet.js, gradlet_separate.js, gradlet.wasm), the notices, the documents and Python for
 * Node (python_node.js, micropython.wasm). Run the wasm build first.
 *
 * With --types it only puts the glue's types in their place, for tsc.
 *
 * For work on the page alone, GRADLET_ENTRY names another module in the place of src/gradlet.js
 * and GRADLET_WASM another wasm file.
 */
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import {
  anyLanguage,
  common,
  folderImports,
  here,
  nodeOnly,
  sharedWithCell,
  textImports,
  wasmGlue,
} from "./bundle.mjs";
import { buildCourse } from "./course.mjs";
import { buildDocs } from "./docs_pages.mjs";
import { buildEmbed, buildWidget } from "./doors.mjs";
import { buildExamples } from "./examples.mjs";
import { buildHelp } from "./help.mjs";
import { buildLibrary } from "./library.mjs";
import { buildMicroPython } from "./micropython.mjs";
import { build, writeNotices } from "./notices.mjs";
import { libraryImports } from "./python_library.mjs";
import { buildSingle } from "./single.mjs";
import { extraOf } from "./src/live/extra_names.js";
import { buildExtra } from "./extra.mjs";

const dist = resolve(here, "dist");
const entry = process.env.GRADLET_ENTRY ?? resolve(here, "src/gradlet.js");
const wasm = process.env.GRADLET_WASM ?? resolve(here, "build/gradlet_wasm.wasm");
const micropython = resolve(here, "build/micropython.wasm");

/** The element, as a classic script and as a module, and what it loads when it is touched. */
async function buildCell() {
  const cell = { ...common, outdir: dist, plugins: [textImports] };
  const name = "gradlet-cell";
  await Promise.all([
    build({
      ...cell,
      entryPoints: { [name]: "src/cell/index.js" },
      format: "iife",
      logOverride: { "empty-import-meta": "silent" },
    }),
    build({
      ...cell,
      entryPoints: { [name]: "src/cell/index.js" },
      format: "esm",
      outExtension: { ".js": ".mjs" },
    }),
    build({
      ...cell,
      entryPoints: { "gradlet-live": "src/live/index.js" },
      format: "iife",
      plugins: [sharedWithCell, textImports, anyLanguage],
    }),
    build({
      ...cell,
      entryPoints: { "gradlet-recording": "src/recording/index.js" },
      format: "iife",
      plugins: [sharedWithCell, textImports],
    }),
    build({
      ...cell,
      entryPoints: { "gradlet-ladder": "src/ladder/index.js" },
      format: "iife",
      plugins: [sharedWithCell, textImports],
    }),
    build({
      ...cell,
      entryPoints: { "gradlet-share": "src/share/index.js" },
      format: "iife",
      plugins: [sharedWithCell, textImports],
    }),
    build({
      ...cell,
      entryPoints: { "gradlet-playground": "src/playground/index.js" },
      format: "iife",
      plugins: [sharedWithCell, textImports],
    }),
    copyFile(resolve(here, "src/cell/bundled.js"), resolve(dist, "cell.mjs")),
  ]);
}

async function buildPage() {
  await build({
    ...common,
    entryPoints: { app: "src/page/main.js" },
    outdir: dist,
    format: "iife",
    plugins: [sharedWithCell, textImports, folderImports],
  });
  await build({ ...common, entryPoints: { app: "src/page/index.css" }, outdir: dist });
  const html = await readFile(resolve(here, "src/page/index.html"), "utf8");
  await writeFile(resolve(dist, "index.html"), html.replace(/>\s+</g, ">\n<"));
}

/** What the sandboxed frame loads, where there is a server. */
async function buildFrame() {
  await build({
    ...common,
    entryPoints: { runner: "src/frame/runner.js" },
    outdir: dist,
    format: "iife",
  });
  await copyFile(resolve(here, "src/frame/runner.html"), resolve(dist, "runner.html"));
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
    plugins: [wasmGlue, libraryImports((name) => !extraOf(name))],
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
    plugins: [wasmGlue, libraryImports()],
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
  buildCell(),
  buildEmbed(dist),
  buildPage(),
  buildExamples(dist),
  buildCourse(dist),
  buildFrame(),
  buildWorker("engine.js", "src/worker/worker.js", wasm, "__gradletEngine"),
  buildWorker("python.js", "src/worker/python_worker.js", micropython, "__gradletPython"),
  buildLibrary({ ...common, plugins: [wasmGlue] }, { entry, wasm, dist }),
  buildNodePython(),
  buildExtra(dist),
]);
await buildHelp(dist);
await Promise.all([buildWidget(dist), buildSingle(dist)]);
buildDocs(dist);
writeNotices();
