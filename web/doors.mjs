/** Builds the doors for pages that cannot load gradlet-cell.js themselves: an iframe's page and a widget. */
import { copyFile, readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { transform } from "esbuild";
import { common, here, textImports } from "./bundle.mjs";
import { allParts, build, record } from "./notices.mjs";
import { partsPlugin } from "./parts_plugin.mjs";
import { CELL_PARTS } from "./src/share/cell_parts.js";

/** What a cell would load from beside itself. */
const PARTS = [...CELL_PARTS, "gradlet-examples.js", "gradlet-course.js"];

/** embed.html and the script of the page around it. @param {string} dist */
export async function buildEmbed(dist) {
  const source = (/** @type {string} */ name) => resolve(here, "src/embed", name);
  await build({
    ...common,
    entryPoints: { embed: "src/embed/embed.js" },
    outdir: dist,
    format: "iife",
  });
  await copyFile(source("embed.html"), resolve(dist, "embed.html"));
  await copyFile(source("frames.js"), resolve(dist, "frames.js"));
  const { code } = await transform(await readFile(source("embed.css"), "utf8"), {
    loader: "css",
    minify: true,
  });
  await writeFile(resolve(dist, "embed.css"), code);
}

/** anywidget.mjs, of the files that are there by now. @param {string} dist */
export async function buildWidget(dist) {
  const files = Object.fromEntries(PARTS.map((name) => [name, resolve(dist, name)]));
  await build({
    ...common,
    entryPoints: { anywidget: "src/anywidget/anywidget.js" },
    outdir: dist,
    outExtension: { ".js": ".mjs" },
    format: "esm",
    plugins: [textImports, partsPlugin(files)],
  });
  record("anywidget.mjs", allParts([...PARTS, "gradlet-cell.mjs"]));
}
