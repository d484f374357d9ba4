/** The npm package's library: gradlet.js with the wasm inside, gradlet_separate.js with it beside it. */
import { copyFile, readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { deflateRawSync } from "node:zlib";
import { build } from "./notices.mjs";

/**
 * `import text from "./file.wasm?deflated"` gives the wasm deflated, in base64: in a page's gzip it takes 1 %
 * more than the file itself, where plain base64 would take 40.
 *
 * @param {string} wasm
 * @returns {import("esbuild").Plugin}
 */
const deflatedImports = (wasm) => ({
  name: "deflated",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\?deflated$/ }, () => ({ path: wasm, namespace: "deflated" }));
    onLoad({ filter: /.*/, namespace: "deflated" }, async ({ path }) => {
      const bytes = deflateRawSync(await readFile(path), { level: 9 });
      return { contents: bytes.toString("base64"), loader: "text" };
    });
  },
});

/**
 * No module of Node's is external: none may be on the browser's path.
 *
 * @param {import("esbuild").BuildOptions} common
 * @param {{entry: string, wasm: string, dist: string}} paths
 */
export async function buildLibrary(common, { entry, wasm, dist }) {
  const own = entry.endsWith("/src/gradlet.js"); // GRADLET_ENTRY names another

  await build({
    ...common,
    entryPoints: {
      gradlet: "src/gradlet_whole.js",
      gradlet_separate: own ? "src/gradlet_separate.js" : entry,
    },
    outdir: dist,
    format: "esm",
    plugins: [...(common.plugins ?? []), deflatedImports(wasm)],
  });
  await copyFile(wasm, resolve(dist, "gradlet.wasm"));
}
