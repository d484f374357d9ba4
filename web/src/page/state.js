/**
 * The page's state as one declarative list: what each field may be, where it starts from, and
 * whether it is kept in the URL, in storage, or in neither.
 */

import { playgroundText } from "../share/address.js";

/** @typedef {import("../cell/words.js").Lang} Lang */
/** @typedef {"light" | "dark"} Theme */
/** @typedef {import("../cell/content.js").Code} Code the language of the programs */

/**
 * @typedef {object} State
 * @property {number} rung from 1; 0 for a program of one's own, 7 for the examples, 8 for the course, 9 for the playground
 * @property {Code} code
 * @property {string} find the program chosen in the place of the rung's, a mistake to find, an example, a lesson of the course, or ""
 * @property {Lang} lang
 * @property {Theme} theme
 * @property {number} seed
 * @property {string} play settings of the playground, "" for where it starts
 */

const RUNGS = 6;
/** What `rung` is while the playground is in view. */
export const PLAYGROUND = RUNGS + 3;

/**
 * @type {{ [K in keyof State]: {
 *   parse: (text: string) => State[K] | undefined,
 *   initial: () => State[K],
 *   url?: boolean,
 *   stored?: boolean,
 * } }}
 */
const FIELDS = {
  rung: { parse: (text) => integer(text, 0, PLAYGROUND), initial: () => 1, url: true },
  code: {
    parse: (text) => oneOf(text, ["py", "js"]),
    initial: () => "py",
    url: true,
    stored: true,
  },
  find: { parse: (text) => (/^[\w-]{0,60}$/.test(text) ? text : ""), initial: () => "", url: true },
  lang: {
    parse: (text) => oneOf(text, ["zh", "en"]),
    initial: browserLang,
    url: true,
    stored: true,
  },
  theme: { parse: (text) => oneOf(text, ["light", "dark"]), initial: browserTheme, stored: true },
  seed: { parse: (text) => integer(text, 0, 2 ** 32 - 1), initial: () => 0, url: true },
  play: { parse: playgroundText, initial: () => "", url: true },
};
const KEYS = /** @type {(keyof State)[]} */ (Object.keys(FIELDS));

/**
 * From the URL, then from storage, then from the browser.
 *
 * @returns {State & { bad: string[] }} `bad`: what the address says that is no value of its field
 */
export function readState() {
  const params = new URLSearchParams(location.search);
  /** @type {string[]} */
  const bad = [];
  const entries = KEYS.map((key) => {
    const { parse, initial, url, stored } = FIELDS[key];
    for (const text of [url ? params.get(key) : null, stored ? recall(key) : null]) {
      const value = text === null ? undefined : parse(text);
      if (value !== undefined) return [key, value];
      if (text !== null && url && text === params.get(key)) bad.push(`${key}=${text.slice(0, 40)}`);
    }
    return [key, initial()];
  });
  return { ...Object.fromEntries(entries), bad };
}

/**
 * Writes the state to the URL, and one changed field to storage.
 *
 * @param {State} state
 * @param {keyof State} changed
 */
export function writeState(state, changed) {
  if (FIELDS[changed].stored) remember(changed, String(state[changed]));
  if (!FIELDS[changed].url) return;
  const params = new URLSearchParams(location.search);
  for (const key of KEYS) {
    if (FIELDS[key].url) params.set(key, String(state[key]));
  }
  if (state.seed === 0) params.delete("seed");
  if (state.find === "") params.delete("find");
  if (state.play === "" || state.rung !== PLAYGROUND) params.delete("play");
  // These may stand in a query as they are, and read better.
  const query = String(params).replace(/%(?:3A|2C|7E)/g, decodeURIComponent);
  // In a frame on disk it is refused, and Firefox says so in its console each time.
  if (location.protocol === "file:" && parent !== window) return;
  try {
    // Another rung is another page to go back to, and so is another example.
    const other = changed === "rung" || (changed === "find" && state.rung > RUNGS);
    if (other) history.pushState(null, "", `?${query}`);
    // Settings that came behind "#" are not these any more.
    else history.replaceState(null, "", `?${query}${changed === "play" ? "" : location.hash}`);
  } catch {
    // a sandboxed frame: the page works without
  }
}

/** Whether a stored choice of theme overrides the browser's. */
export function hasStoredTheme() {
  return recall("theme") !== null;
}

/**
 * Keeps a program's text for this tab, so that a reload does not lose it.
 *
 * @param {string} program its content and language
 * @param {string | null} text null for the text it came with
 */
export function keepDraft(program, text) {
  try {
    if (text === null) sessionStorage.removeItem(`gradlet.draft.${program}`);
    else sessionStorage.setItem(`gradlet.draft.${program}`, text);
  } catch {
    // a sandboxed frame, or no room
  }
}

/** @param {string} program */
export function readDraft(program) {
  try {
    return sessionStorage.getItem(`gradlet.draft.${program}`);
  } catch {
    return null;
  }
}

/** @param {string} key */
function recall(key) {
  try {
    return localStorage.getItem(`gradlet.${key}`);
  } catch {
    return null;
  }
}

/**
 * @param {string} key
 * @param {string} value
 */
function remember(key, value) {
  try {
    localStorage.setItem(`gradlet.${key}`, value);
  } catch {
    // a sandboxed frame, or no room
  }
}

/** @returns {Lang} */
function browserLang() {
  return /^zh\b/i.test(navigator.language ?? "") ? "zh" : "en";
}

/** @returns {Theme} */
function browserTheme() {
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

/**
 * @param {string} text
 * @param {number} min
 * @param {number} max
 */
function integer(text, min, max) {
  const value = Number(text);
  return text !== "" && Number.isInteger(value) && value >= min && value <= max ? value : undefined;
}

/**
 * @template {string} T
 * @param {string} text
 * @param {T[]} choices
 */
function oneOf(text, choices) {
  return choices.find((choice) => choice === text);
}
