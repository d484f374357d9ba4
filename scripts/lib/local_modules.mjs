/** The modules beside a Python program that it imports, and those that they import. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const IMPORT =
  /^[ \t]*(?:from[ \t]+(\.*[\w.]*)[ \t]+import[ \t]+(\([^)]*\)|[^\n#]*)|import[ \t]+([^\n#]*))/gmu;

/**
 * Dotted names that a text may import; relative ones by the package the text belongs to.
 *
 * @param {string} text
 * @param {string[]} inside names of the package
 */
function imported(text, inside) {
  /** @type {string[]} */
  const names = [];
  for (const [, from, what, plain] of text.matchAll(IMPORT)) {
    /** @param {string} list */
    const words = (list) =>
      list.split(",").map((word) => word.replace(/[()]/g, "").trim().split(/\s+/)[0]);
    if (plain) names.push(...words(plain));
    if (from === undefined) continue;
    const dots = /^\.*/.exec(from)?.[0].length ?? 0;
    const base = dots ? inside.slice(0, inside.length - dots + 1) : [];
    const module = [...base, ...from.slice(dots).split(".").filter(Boolean)].join(".");
    names.push(module, ...words(what).map((word) => (module ? `${module}.${word}` : word)));
  }
  return names.filter((name) => /^[\p{ID_Start}_][\p{ID_Continue}.]*$/u.test(name));
}

/**
 * @param {string} folder of the program
 * @param {string} source
 * @returns {Record<string, string>} their texts, by names below the folder
 */
export function localModules(folder, source) {
  /** @type {Record<string, string>} */
  const found = {};
  const waiting = [{ text: source, inside: /** @type {string[]} */ ([]) }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const name of imported(next.text, next.inside)) {
      const parts = name.split(".");
      for (let i = 1; i <= parts.length; i++) {
        const stem = parts.slice(0, i).join("/");
        for (const [file, inside] of /** @type {[string, string[]][]} */ ([
          [`${stem}/__init__.py`, parts.slice(0, i)],
          [`${stem}.py`, parts.slice(0, i - 1)],
        ])) {
          if (file in found || !existsSync(join(folder, file))) continue;
          found[file] = readFileSync(join(folder, file), "utf8");
          waiting.push({ text: found[file], inside });
        }
      }
    }
  }
  return found;
}
