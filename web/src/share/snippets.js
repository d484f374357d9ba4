/** A program as text to paste elsewhere: a link, HTML, Markdown and what documentation tools read. */
import { escapeHTML } from "../cell/escape.js";
import { encodeAddress } from "./address.js";

/** @typedef {import("./address.js").Doc} Doc */
/** @typedef {"link" | "cell" | "iframe" | "markdown" | "myst" | "sphinx" | "fence"} Kind */

/**
 * @typedef {object} Place
 * @property {string} base the folder gradlet's files lie in, or any address in it
 * @property {string} [title] of the frame, for those who cannot see it
 * @property {number} [height] of the frame, in pixels
 */

/** @type {Kind[]} */
export const KINDS = ["link", "cell", "iframe", "markdown", "myst", "sphinx", "fence"];

/**
 * @param {Kind} kind
 * @param {Partial<Doc>} doc
 * @param {Place} place
 * @returns {string}
 * @throws {RangeError} of kinds with an address: the program is too long for one
 */
export function snippet(kind, doc, place) {
  const folder = new URL(".", place.base);
  return MAKERS[kind](doc, { title: "gradlet", height: 480, ...place, folder });
}

/** @typedef {Required<Place> & { folder: URL }} At */

/** @type {Record<Kind, (doc: Partial<Doc>, at: At) => string>} */
const MAKERS = { link, cell, iframe, markdown, myst, sphinx, fence };

/** @param {Partial<Doc>} doc @param {At} at */
function link(doc, { folder }) {
  const page = folder.protocol === "file:" ? "index.html" : "";
  // Of the playground its settings, from which the page makes the program.
  const shown = doc.playground === undefined ? doc : { ...doc, code: undefined };
  return `${folder.href}${page}${encodeAddress(shown)}`;
}

/** @param {Partial<Doc>} doc @param {At} at */
function cell(doc, at) {
  return `${script(at)}\n${cellMarkup(doc)}\n`;
}

/** @param {At} at */
const script = ({ folder }) =>
  `<script src="${escapeHTML(`${folder.href}gradlet-cell.js`)}"></script>`;

/**
 * The element with the program inside.
 *
 * @param {Partial<Doc>} doc
 */
export function cellMarkup(doc) {
  const { code, language } = doc;
  if (code === undefined) return `<gradlet-cell${attributes(doc)}></gradlet-cell>`;
  const js = language === "javascript";
  const text = code.replace(/\r\n?/g, "\n").trimEnd();
  // What would end a script early, or hide its end, is written in signs, which a template reads.
  if (/<!--|<\/?script/i.test(text)) {
    const inside = `<template>\n${escapeHTML(text)}\n</template>`;
    return `<gradlet-cell${attributes(doc)}>\n${inside}\n</gradlet-cell>`;
  }
  const type = js ? "text/javascript+gradlet" : "text/python";
  const words = attributes({ ...doc, language: undefined });
  return `<gradlet-cell${words}>\n<script type="${type}">\n${text}\n</script>\n</gradlet-cell>`;
}

/** @param {Partial<Doc>} doc @param {At} at */
function iframe(doc, { folder, title, height }) {
  const shown = { ...doc, mistake: undefined, rung: undefined, playground: undefined };
  if (doc.code !== undefined) Object.assign(shown, { lesson: undefined, example: undefined });
  const src = escapeHTML(`${folder.href}embed.html${encodeAddress(shown)}`);
  return (
    `<iframe src="${src}" title="${escapeHTML(title)}" width="100%" height="${height}"` +
    ` loading="lazy" sandbox="allow-scripts"></iframe>\n`
  );
}

/** @param {Partial<Doc>} doc @param {At} at */
function markdown(doc, at) {
  const element = `<div><gradlet-cell${attributes({ ...doc, language: undefined })}></gradlet-cell></div>`;
  const html = `${element}\n${script(at)}\n`;
  return doc.code === undefined ? html : `${fenced(doc.code, languageOf(doc))}\n\n${html}`;
}

/** MyST leaves raw HTML out, and has a directive for widgets. @param {Partial<Doc>} doc @param {At} at */
function myst(doc, { folder }) {
  /** @type {Record<string, unknown>} */
  const model = {};
  if (doc.code !== undefined) model.source = doc.code.replace(/\r\n?/g, "\n").trimEnd();
  for (const [name, value] of settings(doc)) model[name] = value;
  if (doc.seed !== undefined) model.seed = doc.seed;
  const body = JSON.stringify(model, null, 2);
  return `\`\`\`{anywidget} ${folder.href}anywidget.mjs\n${body}\n\`\`\`\n`;
}

/** @param {Partial<Doc>} doc */
function sphinx(doc) {
  const options = settings(doc).map(([name, value]) => `   :${name}: ${value}`);
  const rows = doc.code === undefined ? [] : doc.code.trimEnd().split(/\r\n?|\n/);
  const program = rows.map((row) => (row.trim() ? `   ${row}` : ""));
  return `${[".. gradlet::", ...options, ...(rows.length ? ["", ...program] : [])].join("\n")}\n`;
}

/** For the plug-ins of MkDocs and VitePress. @param {Partial<Doc>} doc */
function fence(doc) {
  return `${fenced(doc.code ?? "", `gradlet${attributes(doc)}`)}\n`;
}

/**
 * Markdown's fence, longer than any in the text.
 *
 * @param {string} code
 * @param {string} info
 */
function fenced(code, info) {
  const text = code.replace(/\r\n?/g, "\n").trimEnd();
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const sign = "`".repeat(longest + 1);
  return `${sign}${info}\n${text}${text && "\n"}${sign}`;
}

/** @param {Partial<Doc>} doc */
const languageOf = ({ language }) => language ?? "python";

/**
 * What the element is told beside its program; Python is what it takes a program for anyway.
 *
 * @param {Partial<Doc>} doc
 * @returns {[name: string, value: string][]}
 */
function settings({ code, lesson, example, language, seed, lang, theme, hide, layout }) {
  /** @type {[string, string | undefined][]} */
  const all = [
    ["lesson", code === undefined ? lesson : undefined],
    ["example", code === undefined ? example : undefined],
    ["language", language === "python" && code !== undefined ? undefined : language],
    ["seed", seed === undefined ? undefined : String(seed)],
    ["lang", lang],
    ["theme", theme],
    ["hide", hide?.length ? hide.join(" ") : undefined],
    ["layout", layout],
  ];
  return /** @type {[string, string][]} */ (all.filter(([, value]) => value !== undefined));
}

/** @param {Partial<Doc>} doc */
const attributes = (doc) =>
  settings(doc)
    .map(([name, value]) => ` ${name}="${escapeHTML(value)}"`)
    .join("");
