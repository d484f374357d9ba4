/**
 * gradlet-cell.js: defines `<gradlet-cell>` and `gradletCells`. Loading it twice, also from two places, is
 * harmless: the first stays.
 */
import * as lit from "lit";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import { GradletCell } from "./cell.js";
import * as content from "./content.js";
import * as course from "./course.js";
import * as examples from "./examples.js";
import * as lessons from "./lessons.js";
import * as parts from "./parts.js";
import * as poster from "./poster.js";
import * as seed from "./seed.js";
import * as words from "./words.js";

/**
 * Turns the code blocks of a page into cells.
 *
 * @param {string | Iterable<Element>} [blocks] a selector of code blocks, or the blocks
 * @param {Record<string, string | number | boolean>} [attributes] for each of the cells
 * @param {ParentNode} [root]
 * @returns {GradletCell[]}
 */
export function gradletCells(
  blocks = "pre code.language-python",
  attributes = {},
  root = document,
) {
  const found = typeof blocks === "string" ? root.querySelectorAll(blocks) : blocks;
  const cells = [];
  for (const code of found) {
    const pre = code.closest("pre") ?? code;
    if (pre.nextElementSibling?.localName === "gradlet-cell") continue;
    const cell = /** @type {GradletCell} */ (document.createElement("gradlet-cell"));
    for (const [name, value] of Object.entries(attributes)) {
      if (value !== false) cell.setAttribute(name, value === true ? "" : String(value));
    }
    pre.after(cell);
    cells.push(cell);
  }
  return cells;
}

const scope = /** @type {any} */ (globalThis);
if (!customElements.get("gradlet-cell")) {
  // What gradlet-live.js shares with this script, so that it is there once.
  scope.__gradlet = {
    lit: { ...lit, unsafeHTML },
    content,
    course,
    examples,
    lessons,
    parts,
    poster,
    seed,
    words,
  };
  scope.gradletCells = gradletCells;
  for (const name of ["gradlet-check", "gradlet-solution"]) {
    if (!customElements.get(name)) customElements.define(name, class extends HTMLElement {});
  }
  customElements.define("gradlet-cell", GradletCell);
}

export { GradletCell };
