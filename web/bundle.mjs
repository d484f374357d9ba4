/** What the bundles share: esbuild's options, and the kinds of import that this project adds. */
import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { dirname, resolve } from "node:path";
import { transform } from "esbuild";

export const here = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);

/** @type {import("esbuild").BuildOptions} */
export const common = {
  absWorkingDir: here,
  bundle: true,
  minify: true,
  charset: "utf8",
  target: "es2022",
  legalComments: "none",
  logLevel: "warning",
};

/** What the wasm glue asks for under Node alone. */
export const nodeOnly = [
  "fs",
  "path",
  "url",
  "crypto",
  "module",
  "worker_threads",
  "perf_hooks",
  "node:*",
];

/** `import text from "./file.js?text"` gives the file's text, of a style sheet compact. @type {import("esbuild").Plugin} */
export const textImports = {
  name: "text",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\?text$/ }, ({ path, resolveDir }) => {
      const file = path.replace(/\?text$/, "");
      return {
        path: file.startsWith(".") ? resolve(resolveDir, file) : require.resolve(file),
        namespace: "text",
      };
    });
    onLoad({ filter: /.*/, namespace: "text" }, async ({ path }) => {
      const text = await readFile(path, "utf8");
      if (!path.endsWith(".css")) return { contents: text, loader: "text" };
      const { code } = await transform(text, { loader: "css", minify: true });
      return { contents: code.trim(), loader: "text" };
    });
  },
};

/**
 * uPlot asks for number formats by the browser's language as it loads, and throws where that is no language
 * ("C" in WebKit): the browser's own default always exists. @type {import("esbuild").Plugin}
 */
export const anyLanguage = {
  name: "language",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]uPlot\.esm\.js$/ }, async ({ path }) => {
      const text = await readFile(path, "utf8");
      const contents = text.replace("domEnv ? nav.language : 'en-US'", "undefined");
      if (contents === text)
        throw new Error("uPlot no longer asks for the browser's language here");
      return { contents, loader: "js" };
    });
  },
};

/**
 * `import files from "./folder?files"` gives the texts of the folder's Python files by their paths: the
 * lessons as they are, since they are read.
 *
 * @type {import("esbuild").Plugin}
 */
export const folderImports = {
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
        files[name.replaceAll("\\", "/")] = await readFile(resolve(folder, name), "utf8");
      }
      return { contents: JSON.stringify(files), loader: "json" };
    });
  },
};

/**
 * Emscripten's classic script as a module with a default export, whatever the package.json above
 * it says about modules. @type {import("esbuild").Plugin}
 */
export const wasmGlue = {
  name: "glue",
  setup({ onLoad }) {
    onLoad({ filter: /gradlet_wasm\.js$/ }, async ({ path }) => ({
      contents: `var exports, module;\n${await readFile(path, "utf8")}\nexport default createGradlet;`,
      loader: "js",
    }));
  },
};

/** Modules of the cell's that gradlet-cell.js hands on, so that they are loaded once. */
const HANDED_ON = ["content", "course", "examples", "parts", "poster", "seed", "words", "lessons"];

/** For what is loaded after gradlet-cell.js: lit and the cell's modules come from it. @type {import("esbuild").Plugin} */
export const sharedWithCell = {
  name: "shared",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^lit(\/.*)?$/ }, ({ path }) => ({ path, namespace: "shared" }));
    onResolve({ filter: /\/cell\/\w+\.js$/ }, ({ path }) => {
      const name = /(\w+)\.js$/.exec(path)?.[1] ?? "";
      return HANDED_ON.includes(name) ? { path: name, namespace: "shared" } : undefined;
    });
    onLoad({ filter: /.*/, namespace: "shared" }, ({ path }) => ({
      contents: `module.exports = globalThis.__gradlet.${path.startsWith("lit") ? "lit" : path};`,
      loader: "js",
    }));
  },
};
