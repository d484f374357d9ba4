/** The six rungs with their programs, and the parts of the page that show a rung. */
import { lessonContent } from "../cell/lessons.js";
import { runPart } from "../cell/parts.js";
import { COMMENTS, MORE_COMMENTS } from "../../lessons/comments.js";
import { lessons } from "../../lessons/index.js";
import { mistakes } from "../../lessons/mistakes/index.js";
import { texts } from "../../lessons/texts.js";
import python from "../../lessons?files";
import { COURSE } from "./course.js";
import { EXAMPLES } from "./examples.js";
import { PLAYGROUND } from "./state.js";
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

/** Counts the programs opened, each of which has drafts of its own. */
let opened = 0;

/** The program of the learner's own, or the one an address brought. @type {Content} */
export let own = ownContent("", "py");

/** @param {string} source @param {Code} code @param {boolean} [foreign] @returns {Content} */
function ownContent(source, code, foreign = false) {
  return {
    key: `own.${++opened}`,
    sources: { [code]: source },
    points: [],
    prints: [],
    reference: "",
    foreign,
  };
}

/** @param {string} source @param {Code} code @param {boolean} [foreign] it came with an address */
export function setOwn(source, code, foreign = false) {
  own = ownContent(source, code, foreign);
}

/**
 * What the rung's cell shows: its program, or the one chosen in its place, which has no recording.
 *
 * @param {number} rung from 1
 * @param {string} find
 * @returns {Content}
 */
export function contentOf(rung, find) {
  if (rung === 0) return own;
  const { id, choices, title } = rungs[rung - 1];
  const choice = choices.find((one) => one.id === find);
  if (!choice) return { .../** @type {Content} */ (lessonContent(id)), title: null };
  return {
    key: `lesson.${id}.${choice.id}`,
    sources: { py: choice.source },
    comments: { ...COMMENTS, ...MORE_COMMENTS },
    points: [],
    prints: [],
    reference: "",
    title: choice.explain ? null : title,
  };
}

/** Of the tabs that are no rungs. @type {Record<number, [sign: string, word: import("./words.js").Word]>} */
const SIGNS = {
  [COURSE]: ["◇", "courseShort"],
  [PLAYGROUND]: ["◉", "playgroundShort"],
  [EXAMPLES]: ["≡", "examplesShort"],
  0: ["✎", "ownShort"],
};

/**
 * The tabs, the last four for the course, the playground, the examples and a program of one's own, with arrow keys as
 * tabs have them.
 *
 * @param {HTMLElement} list
 * @param {(rung: number) => void} onChoose
 */
export function makeTabs(list, onChoose) {
  const order = [...rungs.map((_, i) => i + 1), COURSE, PLAYGROUND, EXAMPLES, 0];
  const tabs = order.map((n) => {
    const tab = document.createElement("button");
    tab.type = "button";
    tab.setAttribute("role", "tab");
    tab.id = tabId(n);
    tab.setAttribute("aria-controls", "rung");
    tab.append(document.createElement("span"), document.createElement("b"));
    tab.onclick = () => onChoose(n);
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
    onChoose(order[to]);
    tabs[to].focus();
  };
  return {
    /** @param {number} rung @param {Lang} lang */
    show(rung, lang) {
      tabs.forEach((tab, i) => {
        const n = order[i];
        const selected = n === rung;
        tab.setAttribute("aria-selected", String(selected));
        tab.tabIndex = selected ? 0 : -1;
        const [sign, word] = SIGNS[n] ?? [String(n), "ownShort"];
        tab.children[0].textContent = sign;
        tab.children[1].textContent = rungs[n - 1]?.short[lang] ?? translate(lang, word);
        if (selected) scrollTo(list, tab);
      });
    },
  };
}

/**
 * The dialog that sets the rungs beside each other.
 *
 * @param {number} rung
 * @param {Lang} lang
 * @param {Code} code
 */
async function openLadder(rung, lang, code) {
  try {
    await runPart("gradlet-ladder.js");
  } catch {
    return; // it is asked for again by the next click
  }
  /** @type {any} */
  let dialog = document.querySelector("gradlet-ladder");
  if (!dialog) {
    dialog = document.createElement("gradlet-ladder");
    document.body.append(dialog);
  }
  Object.assign(dialog, { words: lang, code });
  await dialog.show(rung);
}

/** @param {number} rung */
export const tabId = (rung) =>
  `tab-${{ [EXAMPLES]: "examples", [COURSE]: "course", [PLAYGROUND]: "playground", 0: "own" }[rung] ?? rung}`;

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
  if (rung === 0) {
    const title = document.createElement("h2");
    title.textContent = translate(lang, own.foreign ? "linkedTitle" : "ownTitle");
    const text = document.createElement("p");
    text.className = "wide";
    text.append(...withCode(translate(lang, own.foreign ? "linkedText" : "ownText")));
    element.replaceChildren(title, text);
    return;
  }
  const { id, title } = rungs[rung - 1];
  const heading = document.createElement("h2");
  const number = document.createElement("small");
  number.textContent = translate(lang, "rung", { n: rung });
  const ladder = document.createElement("button");
  ladder.type = "button";
  ladder.id = "ladder";
  ladder.className = "quiet";
  ladder.textContent = translate(lang, "compareRungs");
  ladder.onclick = () => void openLadder(rung, lang, code);
  heading.append(title[lang], " ", number, " ", ladder);
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
