/** See scripts/poster. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { escapeHTML } from "../../web/src/cell/escape.js";
import { posterHTML } from "../../web/src/cell/poster.js";
import { parsePoint } from "../../web/src/worker/points.js";

/** Points of a recorded curve: enough for a drawing. */
const MAX_POINTS = 60;

/** Digits of a point: more than the comparison looks at. */
const DIGITS = 6;

/**
 * @typedef {object} Recorded
 * @property {[number, number][]} points
 * @property {string[]} prints
 */

/**
 * The curve that printed lines draw, thinned out, or the lines themselves.
 *
 * @param {string} output
 * @returns {Recorded}
 */
export function recordingOf(output) {
  const lines = output.replace(/\n$/, "").split("\n");
  const rows = lines.flatMap((line) => [parsePoint(line) ?? []]).filter(({ length }) => length > 1);
  if (rows.length < 3) return { points: [], prints: output ? lines : [] };
  const every = Math.ceil(rows.length / MAX_POINTS);
  const kept = rows.filter((_, i) => i % every === 0 || i === rows.length - 1);
  return { points: kept.map(([x, y]) => [x, Number(y.toPrecision(DIGITS))]), prints: [] };
}

/**
 * @param {string} source
 * @param {"py" | "js"} code
 * @param {Recorded} recorded
 * @param {"zh" | "en"} lang
 */
export function cellHTML(source, code, { points, prints }, lang) {
  const text = source.trimEnd();
  // The poster holds the program: the cell reads it from there.
  const content = { key: "", sources: { [code]: text }, points, prints, reference: "recorded" };
  const expected = points.length ? JSON.stringify(points) : prints.join("\n");
  const attribute = expected ? ` expected="${escapeHTML(expected)}"` : "";
  return (
    `<gradlet-cell language="${code === "py" ? "python" : "javascript"}" lang="${lang}"${attribute}>\n` +
    `${posterHTML(content, code, lang)}\n</gradlet-cell>\n`
  );
}

function main() {
  const words = process.argv.slice(2);
  const lang = words.includes("--lang") ? words.splice(words.indexOf("--lang"), 2)[1] : "en";
  const run = !words.includes("--no-run");
  const [file] = words.filter((word) => !word.startsWith("--"));
  if (!file || !["zh", "en"].includes(lang)) {
    console.error("usage: scripts/poster FILE [--lang zh|en] [--no-run]");
    process.exit(2);
  }
  const source = readFileSync(file, "utf8");
  let output = "";
  if (run) {
    const gradlet = fileURLToPath(new URL("../gradlet", import.meta.url));
    const ended = spawnSync(gradlet, ["run", file], { encoding: "utf8", maxBuffer: 1 << 28 });
    if (ended.status !== 0) {
      process.stderr.write(ended.stderr);
      process.exit(ended.status ?? 1);
    }
    output = ended.stdout;
  }
  const code = /\.m?js$/.test(file) ? "js" : "py";
  process.stdout.write(cellHTML(source, code, recordingOf(output), lang === "zh" ? "zh" : "en"));
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) main();
