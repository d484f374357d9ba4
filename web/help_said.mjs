/**
 * The sentences of the editor's help, from help_sentences/*.txt: a line for a name or for several,
 *
 *     names | English | Chinese
 *
 * A name without its module stands for all of SHARED that go by it; a name with its module for itself, and for what other
 * modules of that package call so. Where the English is left out (`name | | Chinese`), it is what the tables say: the comment
 * of an operation or a layer in C++, the docstring in Python.
 */
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { here } from "./bundle.mjs";

const FOLDER = resolve(here, "help_sentences");

/** @typedef {[en: string, zh: string]} Said */

/** By name, as the files have them. @returns {Map<string, Said>} */
export function sentences() {
  /** @type {Map<string, Said>} */
  const found = new Map();
  for (const file of readdirSync(FOLDER).sort()) {
    for (const line of readFileSync(resolve(FOLDER, file), "utf8").split("\n")) {
      if (!line || line.startsWith("#")) continue;
      const [, names, en, zh] = /^(.*?) \|(.*?) \| (.*)$/.exec(line) ?? [];
      if (!zh) throw new Error(`${file}: "${line}" is not: names | English | Chinese`);
      /** @type {Said} one for all of them */
      const said = [en.trim(), zh];
      for (const name of names.split(" ")) {
        if (found.has(name)) throw new Error(`${file}: ${name} has a sentence already`);
        found.set(name, said);
      }
    }
  }
  return found;
}

/** Where names without a module mean the same. */
const SHARED =
  /^(torch|torch\.nn\.(functional|init)|torch\.(linalg|special|optim\.lr_scheduler)|Tensor|numpy|numpy\.(random|linalg)|ndarray)\.(\w+)$/;

/** @param {string} key */
const split = (key) => [key.slice(0, key.lastIndexOf(".")), key.slice(key.lastIndexOf(".") + 1)];

/** Names of what writes into its tensor, where there is the same without. */
const IN_PLACE = /^(torch|torch\.nn\.functional|Tensor)\.\w*[a-z\d]_$/;

/** Of x_() what is said of x(), unless that speaks of a copy or a view. @param {string} name @param {Said | null} said @returns {Said} */
function inPlace(name, said) {
  const [en, zh] = said ?? ["", ""];
  if (!en || /copy|copied|view/.test(en)) return [`${name}(), in place.`, `${name}() 的原地版本。`];
  return [en.replace(/\.$/, ", in place."), zh.replace(/。$/, "（原地）。")];
}

/** What finds the sentence of a name such as "torch.nn.Linear". @param {Map<string, Said>} known @param {(key: string) => boolean} exists */
export function finder(known, exists) {
  /** By package and last name; null where they differ. @type {Map<string, Said | null>} */
  const elsewhere = new Map();
  for (const [key, said] of known) {
    if (!key.includes(".")) continue;
    const short = `${key.split(".")[0]} ${split(key)[1]}`;
    elsewhere.set(short, elsewhere.has(short) && elsewhere.get(short) !== said ? null : said);
  }
  /** @param {string} key @returns {Said | null} */
  return function find(key) {
    const [place, name] = split(key);
    const own = known.get(key) ?? (SHARED.test(key) ? known.get(name) : undefined);
    if (own) return own;
    const base = name.slice(0, -1);
    if (IN_PLACE.test(key) && exists(`${place}.${base}`)) {
      return inPlace(base, find(`${place}.${base}`));
    }
    // typing_extensions has what typing has.
    const top = place.split(".")[0].replace("_extensions", "");
    return elsewhere.get(`${top} ${name}`) ?? null;
  };
}

/**
 * What has no sentence in one of the languages, and where it is to be written.
 *
 * @param {Iterable<[key: string, said: Said]>} all
 */
export function unsaid(all) {
  return [...all]
    .filter(([, [en, zh]]) => !en || !zh)
    .map(([key, [en]]) => {
      const line = `${key} | ${en ? "" : "English "}| 中文`;
      return `${key} has no sentence${en ? " in Chinese" : ""}: write "${line}" into web/help_sentences/*.txt`;
    });
}
