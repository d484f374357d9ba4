/** Builds what stands in one file: gradlet.html, the whole page, and gradlet-parts.js for those it exports. */
import { readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { allParts, noticesText, record } from "./notices.mjs";
import { CELL_PARTS } from "./src/share/cell_parts.js";
import { inlineParts, POLICY, scriptText } from "./src/share/standalone.js";

/** What a cell needs, by file name. */
const PARTS = ["gradlet-cell.js", ...CELL_PARTS];
/** What the page alone needs. */
const LISTS = [
  "gradlet-recording.js",
  "gradlet-ladder.js",
  "gradlet-examples.js",
  "gradlet-course.js",
  "gradlet-playground.js",
  "gradlet-share.js",
];

/** Opened by one click. @param {string} notices */
const folded = (notices) =>
  '<details style="flex:1;min-width:0"><summary data-word="licences">Licences</summary>' +
  `<pre style="white-space:pre-wrap;overflow-wrap:anywhere">${notices.replace(/&/g, "&amp;").replace(/</g, "&lt;")}</pre></details>`;

/** @param {string} dist of the files that are there by now */
export async function buildSingle(dist) {
  const read = (/** @type {string} */ name) => readFile(resolve(dist, name), "utf8");
  const files = Object.fromEntries(
    await Promise.all(PARTS.map(async (name) => [name, await read(name)])),
  );
  record("gradlet-parts.js", allParts(PARTS));
  record("gradlet.html", allParts([...PARTS, "app.css", "app.js"]));
  // A file on its own has the licences in itself.
  const notices = noticesText([...PARTS, "app.css", "app.js"]);
  await writeFile(
    resolve(dist, "gradlet-parts.js"),
    `globalThis.__gradletParts=${JSON.stringify({ ...files, "THIRD_PARTY.txt": notices })};\n`,
  );
  const { "gradlet-cell.js": cell, ...parts } = files;
  const [html, css, app] = await Promise.all(["index.html", "app.css", "app.js"].map(read));
  const lists = Object.fromEntries(
    await Promise.all(LISTS.map(async (name) => [name, await read(name)])),
  );
  const scripts =
    `<script data-gradlet-file="gradlet-cell.js">${scriptText(cell)}</script>\n` +
    `<script>${scriptText(app)}</script>\n` +
    inlineParts({ ...parts, ...lists }).join("\n");
  const policy = `<meta http-equiv="Content-Security-Policy" content="${POLICY.replaceAll('"', "&quot;")}">`;
  const page = html
    .replace(/<script src="[^"]*" defer><\/script>\s*/g, "")
    .replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${css.replaceAll("</", "<\\/")}</style>`)
    .replace(/<meta charset="utf-8" ?\/?>/, (meta) => `${meta}\n${policy}`)
    // It has no file beside it.
    .replace(/<footer>[^]*<\/footer>/, () => `<footer>${folded(notices)}</footer>`)
    .replace("</body>", () => `${scripts}\n</body>`);
  await writeFile(resolve(dist, "gradlet.html"), page);
}
