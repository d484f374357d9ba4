/** For a bundle that carries other built files in itself. */
import { readFile } from "node:fs/promises";

/** The script of a worker's file is one value, which is JSON and need not be run. */
const VALUE = /^globalThis\.\w+=(\{[^]*\});?\s*$/;

/**
 * `import { parts } from "virtual:gradlet-parts"` gives the texts of these files by their names.
 *
 * @param {Record<string, string>} files name to path
 * @returns {import("esbuild").Plugin}
 */
export const partsPlugin = (files) => ({
  name: "parts",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^virtual:gradlet-parts$/ }, ({ path }) => ({ path, namespace: "parts" }));
    onLoad({ filter: /.*/, namespace: "parts" }, async () => {
      /** @type {Record<string, string>} */
      const parts = {};
      for (const [name, path] of Object.entries(files)) {
        const text = await readFile(path, "utf8");
        parts[name] = VALUE.exec(text)?.[1] ?? text;
      }
      return { contents: `export const parts = ${JSON.stringify(parts)};`, loader: "js" };
    });
  },
});
