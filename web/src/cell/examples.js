/** The programs of web/examples, which load when somebody asks for one. */
import { loadPart } from "./parts.js";

/** @typedef {{ en: string, zh: string }} Localized */
/** @typedef {{ title: Localized, about: Localized, source: string, comments: Record<string, string> }} Example in Python */

const FILE = "gradlet-examples.js";

/** @type {Promise<Record<string, Example>> | null} */
let loaded = null;

/**
 * All of them by their names, in the order they are shown.
 *
 * @returns {Promise<Record<string, Example>>}
 */
export function loadExamples() {
  loaded ??= loadPart(FILE, "__gradletExamples").catch((error) => {
    loaded = null; // the next call tries again
    throw error;
  });
  return loaded;
}

/**
 * @param {string} name
 * @param {Example} example
 * @returns {import("./content.js").Content}
 */
export const exampleContent = (name, { title, source, comments }) => ({
  key: `example.${name}`,
  sources: { py: source },
  comments,
  points: [],
  prints: [],
  reference: "",
  title,
});

/**
 * What a cell with `example="name"` shows.
 *
 * @param {string} name
 * @param {string} key of a cell that cannot have it
 * @returns {Promise<import("./content.js").Content>}
 */
export async function namedExample(name, key) {
  /** @param {string} problem */
  const without = (problem) => ({ ...exampleContent(name, NONE), key, title: null, problem });
  try {
    const all = await loadExamples();
    return Object.hasOwn(all, name) ? exampleContent(name, all[name]) : without("noExample");
  } catch {
    return without("noFile");
  }
}

/** @type {Example} */
const NONE = { title: { en: "", zh: "" }, about: { en: "", zh: "" }, source: "", comments: {} };
