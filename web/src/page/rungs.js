/** The six rungs with their programs, and the parts of the page that show a rung. */
import { lessonContent } from "../cell/lessons.js";
import { lessons } from "../../lessons/index.js";
import { mistakes } from "../../lessons/mistakes/index.js";
import { texts } from "../../lessons/texts.js";
import python from "../../lessons?files";
import { translate } from "./words.js";

/** @typedef {import("../cell/words.js").Lang} Lang */
/** @typedef {import("../cell/content.js").Code} Code */
/** @typedef {import("../cell/content.js").Content} Content */
/** @typedef {import("../../lessons/index.js").Localized} Localized */
/**
 * A program that can stand in the place of the rung's own; with an explanation it is one with a mistake.
 *
 * @typedef {{ id: string, title: Localized, source: string, kind?: "error" | "silent",
 *   explain?: Localized }} Choice
 */
/** @typedef {import("../../lessons/index.js").Lesson & { choices: Choice[] }} Rung */

/** @type {Rung[]} */
export const rungs = lessons.map((lesson, i) => ({
  ...lesson,
  choices: [
    ...(lesson.variants ?? []).map((one) => ({ ...one, source: python[one.file].trimEnd() })),
    ...mistakes
      .filter(({ rung }) => rung === i + 1)
      .map((one) => ({ ...one, source: python[`mistakes/${one.file}`].trimEnd() })),
  ],
}));

/**
 * What the rung's cell shows: its program, or the one chosen in its place, which has no recording.
 *
 * @param {number} rung from 1
 * @param {string} find
 * @returns {Content}
 */
export function contentOf(rung, find) {
  const { id, choices, title } = rungs[rung - 1];
  const choice = choices.find((one) => one.id === find);
  if (!choice) return { .../** @type {Content} */ (lessonContent(id)), title: null };
  return {
    key: `lesson.${id}.${choice.id}`,
    sources: { py: choice.source },
    points: [],
    prints: [],
    reference: "",
    title: choice.explain ? null : title,
  };
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
  const { id, title } = rungs[rung - 1];
  const heading = document.createElement("h2");
  const number = document.createElement("small");
  number.textContent = translate(lang, "rung", { n: rung });
  heading.append(title[lang], " ", number);
  const rows = /** @type {const} */ (["fresh", "change", "expect"]).map((part) => {
    const row = document.createElement("p");
    const label = document.createElement("strong");
    label.textContent = translate(lang, part);
    const words = texts[id][lang][part];
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
