/**
 * Builds gradlet-examples.js: the programs of web/examples with their titles and a sentence each, which are the first line
 * of a program ("# Title: sentence"), and the Chinese of that and of the other comments (examples/comments.js).
 */
import { readdir, readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { here } from "./bundle.mjs";
import { COMMENTS } from "./examples/comments.js";

/** From what everybody meets first to what puts parts together; others follow by name. */
const ORDER = [
  "logistic",
  "kmeans",
  "spiral",
  "training_loop",
  "cnn_digits",
  "autoencoder",
  "embeddings",
  "residual",
  "char_lstm",
  "transformer",
  "gan",
  "micrograd",
];

/**
 * @param {string} text a program
 * @param {string} name
 * @returns {import("./src/cell/examples.js").Example}
 */
export function exampleOf(text, name) {
  const first = /^# (.*)$/m.exec(text.split("\n", 1)[0])?.[1] ?? "";
  const [en, zh] = [first, COMMENTS[first] ?? ""].map((line) =>
    (/^(.+?)(?:: |：)(.+)$/.exec(line) ?? []).slice(1),
  );
  if (!en.length || !zh.length) {
    throw new Error(
      `web/examples/${name}.py does not begin with "# Title: sentence", or comments.js has not its Chinese`,
    );
  }
  const sentence = `${en[1][0].toUpperCase()}${en[1].slice(1)}.`;
  return {
    title: { en: en[0], zh: zh[0] },
    about: { en: sentence, zh: `${zh[1]}。` },
    source: text.trimEnd(),
    comments: Object.fromEntries(Object.entries(COMMENTS).filter(([own]) => text.includes(own))),
  };
}

/** @param {string} dist */
export async function buildExamples(dist) {
  const folder = resolve(here, "examples");
  const names = (await readdir(folder)).filter((file) => file.endsWith(".py")).sort();
  const place = (/** @type {string} */ name) =>
    (ORDER.indexOf(name) + ORDER.length + 1) % (ORDER.length + 1);
  /** @type {Record<string, import("./src/cell/examples.js").Example>} */
  const examples = {};
  for (const name of names.map((file) => file.slice(0, -3)).sort((a, b) => place(a) - place(b))) {
    examples[name] = exampleOf(await readFile(resolve(folder, `${name}.py`), "utf8"), name);
  }
  const text = `globalThis.__gradletExamples=${JSON.stringify(examples)};\n`;
  await writeFile(resolve(dist, "gradlet-examples.js"), text);
}
