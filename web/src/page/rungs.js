/** The six rungs with their programs' texts, and the parts of the page that show a rung. */
import { lessons } from "../../lessons/index.js";
import numpy from "../../lessons/1-numpy.js?text";
import tensor from "../../lessons/2-tensor.js?text";
import autograd from "../../lessons/3-autograd.js?text";
import nn from "../../lessons/4-nn.js?text";
import optim from "../../lessons/5-optim.js?text";
import module from "../../lessons/6-module.js?text";
import { mistakes } from "../../lessons/mistakes/index.js";
import python from "../../lessons?files";
import { translate } from "../live/i18n.js";

/** @typedef {import("./state.js").Lang} Lang */
/** @typedef {import("./state.js").Code} Code */
/** @typedef {import("../../lessons/index.js").Localized} Localized */
/**
 * A program that can stand in the place of the rung's own; with an explanation it is one with a mistake.
 *
 * @typedef {{ id: string, title: Localized, source: string, kind?: "error" | "silent",
 *   explain?: Localized }} Choice
 */
/**
 * @typedef {import("../../lessons/index.js").Lesson & {
 *   source: Record<Code, string>,
 *   choices: Choice[],
 * }} Rung
 */

/** @type {Rung[]} */
export const rungs = [numpy, tensor, autograd, nn, optim, module].map((js, i) => ({
  ...lessons[i],
  source: { js: js.trimEnd(), py: python[lessons[i].python].trimEnd() },
  choices: [
    ...(lessons[i].variants ?? []).map((one) => ({ ...one, source: python[one.file].trimEnd() })),
    ...mistakes
      .filter(({ rung }) => rung === i + 1)
      .map((one) => ({ ...one, source: python[`mistakes/${one.file}`].trimEnd() })),
  ],
}));

const SEED = /\b(manual_seed|random\.seed)\(\d*\)/g;

/** @param {string} source */
export function hasSeed(source) {
  return source.search(SEED) >= 0;
}

/**
 * The program with another seed in it.
 *
 * @param {string} source
 * @param {number} seed
 */
export function withSeed(source, seed) {
  return source.replace(SEED, `$1(${seed})`);
}

/**
 * The tabs, with arrow keys as tabs have them.
 *
 * @param {HTMLElement} list
 * @param {(rung: number) => void} onChoose
 */
export function makeTabs(list, onChoose) {
  const tabs = rungs.map((_, i) => {
    const tab = document.createElement("button");
    tab.type = "button";
    tab.setAttribute("role", "tab");
    tab.id = `tab-${i + 1}`;
    tab.setAttribute("aria-controls", "rung");
    tab.append(document.createElement("span"), document.createElement("b"));
    tab.onclick = () => onChoose(i + 1);
    return tab;
  });
  list.append(...tabs);
  list.onkeydown = (event) => {
    const from = tabs.indexOf(/** @type {HTMLButtonElement} */ (document.activeElement));
    const to = { ArrowRight: from + 1, ArrowLeft: from - 1, Home: 0, End: tabs.length - 1 }[
      event.key
    ];
    if (from < 0 || to === undefined || !tabs[to]) return;
    event.preventDefault();
    onChoose(to + 1);
    tabs[to].focus();
  };
  return {
    /** @param {number} rung @param {Lang} lang */
    show(rung, lang) {
      tabs.forEach((tab, i) => {
        const selected = i + 1 === rung;
        tab.setAttribute("aria-selected", String(selected));
        tab.tabIndex = selected ? 0 : -1;
        tab.children[0].textContent = String(i + 1);
        tab.children[1].textContent = rungs[i].short[lang];
        if (selected) scrollTo(list, tab);
      });
    },
  };
}

/**
 * Brings a tab into the middle of a strip that scrolls.
 *
 * @param {HTMLElement} list
 * @param {HTMLElement} tab
 */
function scrollTo(list, tab) {
  list.scrollLeft = tab.offsetLeft - (list.clientWidth - tab.offsetWidth) / 2;
}

/**
 * @param {HTMLElement} element
 * @param {number} rung
 * @param {Lang} lang
 * @param {Code} code
 */
export function showText(element, rung, lang, code) {
  const { title, text } = rungs[rung - 1];
  const heading = document.createElement("h2");
  const number = document.createElement("small");
  number.textContent = translate(lang, "rung", { n: rung });
  heading.append(title[lang], " ", number);
  const rows = /** @type {const} */ (["fresh", "change", "expect"]).map((part) => {
    const row = document.createElement("p");
    const label = document.createElement("strong");
    label.textContent = translate(lang, part);
    const words = text[lang][part];
    row.append(label, " ", ...withCode(typeof words === "string" ? words : words[code]));
    return row;
  });
  element.replaceChildren(heading, ...rows);
}

/**
 * Text with the words between backticks as code elements.
 *
 * @param {string} text
 */
export function withCode(text) {
  return text.split("`").map((part, i) => {
    if (i % 2 === 0) return document.createTextNode(part);
    const code = document.createElement("code");
    code.textContent = part;
    return code;
  });
}
