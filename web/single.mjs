/** Builds what stands in one file: gradlet.html, the whole page, and gradlet-parts.js for those it exports. */
import { readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { inlineParts, POLICY, scriptText } from "./src/share/standalone.js";

/** What a cell needs, by file name. */
const PARTS = ["gradlet-cell.js", "gradlet-live.js", "engine.js", "python.js"];

/** @param {string} dist of the files that are there by now */
export async function buildSingle(dist) {
  const read = (/** @type {string} */ name) => readFile(resolve(dist, name), "utf8");
  const files = Object.fromEntries(
    await Promise.all(PARTS.map(async (name) => [name, await read(name)])),
  );
  await writeFile(
    resolve(dist, "gradlet-parts.js"),
    `globalThis.__gradletParts=${JSON.stringify(files)};\n`,
  );
  const { "gradlet-cell.js": cell, ...parts } = files;
  const [html, css, app] = await Promise.all(["index.html", "app.css", "app.js"].map(read));
  const scripts =
    `<script data-gradlet-file="gradlet-cell.js">${scriptText(cell)}</script>\n` +
    `<script>${scriptText(app)}</script>\n${inlineParts(parts).join("\n")}`;
  const policy = `<meta http-equiv="Content-Security-Policy" content="${POLICY.replaceAll('"', "&quot;")}">`;
  const page = html
    .replace(/<script src="[^"]*" defer><\/script>\s*/g, "")
    .replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${css.replaceAll("</", "<\\/")}</style>`)
    .replace(/<meta charset="utf-8" ?\/?>/, (meta) => `${meta}\n${policy}`)
    // It has no file beside it.
    .replace(/<footer>[^]*<\/footer>/, "")
    .replace("</body>", () => `${scripts}\n</body>`);
  await writeFile(resolve(dist, "gradlet.html"), page);
}
