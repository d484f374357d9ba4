/**
 * more.js: what of torch in JavaScript the page loads only for programs that name it (src/torch/more). It runs
 * in the worker, before the program, and takes what it shares from the engine that is there.
 */
import { writeFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { common } from "./bundle.mjs";
import { build } from "./notices.mjs";

/** The facade's own modules come from the worker. @type {import("esbuild").Plugin} */
const sharedWithEngine = {
  name: "engine",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\.\// }, ({ path }) => ({
      path: basename(path, ".js"),
      namespace: "engine",
    }));
    onLoad({ filter: /.*/, namespace: "engine" }, ({ path }) => ({
      contents: `module.exports = globalThis.__gradletShared.${path};`,
      loader: "js",
    }));
  },
};

/** @param {string} dist */
export async function buildMore(dist) {
  const { outputFiles } = await build(
    {
      ...common,
      entryPoints: ["src/torch/more/index.js"],
      format: "iife",
      globalName: "more",
      write: false,
      plugins: [sharedWithEngine],
    },
    "more.js",
  );
  const text = `self.__gradletMore=()=>{${outputFiles[0].text};return more.addMore};\n`;
  await writeFile(
    resolve(dist, "more.js"),
    `globalThis.__gradletMoreText=${JSON.stringify(text)};\n`,
  );
}
