/**
 * The address is the document: a program and how it is shown, in the part of an address after "#",
 * which no server sees. docs/address.md has the grammar.
 *
 * Anybody can write an address. Nothing here throws on reading one: what is wrong is left out and told.
 */
import { COURSE } from "./course.js";
import { Inflate, deflateSync } from "fflate";

/**
 * @typedef {object} Doc
 * @property {number} version of the grammar
 * @property {string} [code] the program's text
 * @property {"python" | "javascript"} [language] of the program
 * @property {string} [lesson] one of LESSONS or of the course
 * @property {string} [example] a program of web/examples
 * @property {string} [mistake] a program of the page with a mistake to find
 * @property {string} [playground] settings of the page's playground
 * @property {number} [rung] of the page, from 1
 * @property {number} [seed]
 * @property {"zh" | "en"} [lang] the words around the program
 * @property {"light" | "dark" | "auto"} [theme]
 * @property {string[]} [hide] of HIDEABLE
 * @property {"stack" | "side"} [layout]
 */

export const VERSION = 1;
/** Bytes of a program's text, in UTF-8. */
export const MAX_SOURCE = 256 * 1024;
/** Characters of an address after "#". */
export const MAX_ADDRESS = 128 * 1024;
/** Problems told of one address; more are not news. */
const MAX_PROBLEMS = 6;

/** The rungs that can be asked for by `lesson`, beside the course's; lessons/index.js has them. */
export const LESSONS = ["numpy", "tensor", "autograd", "nn", "optim", "module"];
/** Parts of a cell that can be hidden. */
export const HIDEABLE = [
  "toolbar",
  "title",
  "code",
  "runbar",
  "chart",
  "graph",
  "figures",
  "film",
  "map",
  "samples",
  "network",
  "output",
  "notice",
  "language",
  "seed",
  "reset",
];

/** @typedef {Exclude<keyof Doc, "version">} Key */

/**
 * What each key may say, in the order they are written. `parse` gives undefined for what it may not.
 *
 * @type {{ [K in Key]-?: {
 *   parse: (text: string) => Doc[K] | undefined,
 *   write?: (value: NonNullable<Doc[K]>) => string,
 * } }}
 */
const FIELDS = {
  lesson: { parse: (text) => oneOf(text === "adam" ? "optim" : text, [...LESSONS, ...COURSE]) },
  example: { parse: name },
  mistake: { parse: name },
  playground: { parse: playgroundText },
  rung: { parse: (text) => integer(text, 1, LESSONS.length) },
  language: { parse: (text) => oneOf(text, ["python", "javascript"]) },
  seed: { parse: (text) => integer(text, 0, 2 ** 32 - 1) },
  lang: { parse: (text) => oneOf(text, ["zh", "en"]) },
  theme: { parse: (text) => oneOf(text, ["light", "dark", "auto"]) },
  hide: { parse: parts, write: (words) => words.join(",") },
  layout: { parse: (text) => oneOf(text, ["stack", "side"]) },
  code: { parse: unpack },
};
const KEYS = /** @type {Key[]} */ (Object.keys(FIELDS));

/** Thrown inside this file alone: the problem's kind. */
class Refused extends Error {}

/**
 * @param {Partial<Doc>} doc values that are not valid are left out
 * @returns {string} with its "#"
 * @throws {RangeError} the program is larger than an address may be
 */
export function encodeAddress(doc) {
  const pairs = [`v=${VERSION}`];
  for (const key of KEYS) {
    const value = doc[key];
    if (value === undefined || value === null || key === "code") continue;
    const { parse, write } = /** @type {any} */ (FIELDS[key]);
    const text = write ? write(value) : String(value);
    if (parse(text) !== undefined) pairs.push(`${key}=${text}`);
  }
  // Not in the list, so that a page that only reads addresses need not carry what compresses.
  if (typeof doc.code === "string") pairs.push(`code=${pack(doc.code)}`);
  const address = `#${pairs.join("&")}`;
  if (address.length > MAX_ADDRESS) throw new RangeError("The program is too long for an address");
  return address;
}

/**
 * @param {string} hash with or without its "#"
 * @returns {{ doc: Doc, problems: string[] }} `problems` are for problemText() of problems.js; where
 *   the program itself cannot be had, the document is empty but for language and theme
 */
export function decodeAddress(hash) {
  /** @type {Doc} */
  const doc = { version: VERSION };
  /** @type {Set<string>} */
  const problems = new Set();
  const text = String(hash ?? "").replace(/^#/, "");
  if (!text.includes("=")) return { doc, problems: [] }; // a place in the page, or nothing
  if (text.length > MAX_ADDRESS) return { doc, problems: ["long"] };
  let fatal = false;
  const seen = new Set();
  for (const pair of text.split("&")) {
    if (!pair) continue;
    const [, key, raw] = /** @type {string[]} */ (/^([^=]*)=?([^]*)$/.exec(pair));
    const isVersion = key === "v";
    if (!isVersion && !Object.hasOwn(FIELDS, key)) problems.add(`unknown:${shown(key)}`);
    else if (seen.has(key)) problems.add(`repeated:${key}`);
    else {
      seen.add(key);
      try {
        if (isVersion) checkVersion(raw);
        else read(doc, /** @type {Key} */ (key), raw);
      } catch (error) {
        const kind = error instanceof Refused ? error.message : "broken";
        problems.add(kind === "value" ? `value:${key}` : kind);
        fatal ||= isVersion || key === "code";
      }
    }
  }
  const { version, lang, theme } = doc;
  const left = fatal ? { version, ...(lang && { lang }), ...(theme && { theme }) } : doc;
  return { doc: left, problems: [...problems].slice(0, MAX_PROBLEMS) };
}

/** @param {string} raw */
function checkVersion(raw) {
  if (!/^\d{1,9}$/.test(raw)) throw new Refused("value");
  if (Number(raw) !== VERSION) throw new Refused(`version:${Number(raw)}`);
}

/**
 * @param {Doc} doc
 * @param {Key} key
 * @param {string} raw
 */
function read(doc, key, raw) {
  let text;
  try {
    text = decodeURIComponent(raw);
  } catch {
    throw new Refused(key === "code" ? "broken" : "value");
  }
  const value = FIELDS[key].parse(text);
  if (value === undefined) throw new Refused("value");
  Object.assign(doc, { [key]: value });
}

/** A stranger's key, short and plain. @param {string} key */
function shown(key) {
  return [...key.slice(0, 48)]
    .map((c) => (/[\p{L}\p{N}_.-]/u.test(c) ? c : "?"))
    .join("")
    .slice(0, 24);
}

/**
 * @param {string} text
 * @param {number} min
 * @param {number} max
 */
function integer(text, min, max) {
  const value = Number(text);
  return /^\d{1,10}$/.test(text) && value >= min && value <= max ? value : undefined;
}

/**
 * @template {string} T
 * @param {string} text
 * @param {T[]} choices
 */
function oneOf(text, choices) {
  return choices.find((choice) => choice === text);
}

/** @param {string} text */
function name(text) {
  return /^[\w-]{1,60}$/.test(text) ? text : undefined;
}

/** What may be settings of the playground, which reads them itself. @param {string} text */
export function playgroundText(text) {
  return /^[\w:.,~-]{0,8000}$/.test(text) ? text : undefined;
}

/** @param {string} text */
function parts(text) {
  if (text === "" || text.length > 200) return undefined;
  const words = [...new Set(text.split(/[,+ ]/))];
  return words.every((word) => HIDEABLE.includes(word)) ? words : undefined;
}

/** UTF-8, deflated without a header, as base64url. @param {string} source */
export function pack(source) {
  const bytes = new TextEncoder().encode(source);
  if (bytes.length > MAX_SOURCE) throw new RangeError("The program is too long for an address");
  if (bytes.length === 0) return "";
  let binary = "";
  for (const byte of deflateSync(bytes, { level: 9, mem: 8 })) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** @param {string} text */
function unpack(text) {
  if (!/^[\w-]*={0,2}$/.test(text)) throw new Refused("broken");
  const binary = atob(text.replace(/=+$/, "").replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(binary, (c) => c.charCodeAt(0));
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(inflate(bytes));
}

/**
 * In small bites, so that what would become too large is refused long before it is.
 *
 * @param {Uint8Array} bytes
 */
function inflate(bytes) {
  const BITE = 512;
  /** @type {Uint8Array[]} */
  const chunks = [];
  let length = 0;
  const stream = new Inflate((chunk) => {
    length += chunk.length;
    if (length > MAX_SOURCE) throw new Refused("large");
    chunks.push(chunk);
  });
  for (let at = 0; at < bytes.length; at += BITE) {
    stream.push(bytes.subarray(at, at + BITE), at + BITE >= bytes.length);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
