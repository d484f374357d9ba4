/** The course: the list of the lessons after the ladder, and one of them with its exercises and mistakes. */
import { courseContent, loadCourse } from "../cell/course.js";
import { LANGUAGE_NAMES } from "../cell/content.js";
import { Shelf } from "./shelf.js";
import { translate } from "./words.js";

/** @typedef {import("../cell/course.js").Lesson} Lesson */
/** @typedef {import("../cell/course.js").Slip} Slip */
/** @typedef {import("../cell/course.js").Sources} Sources */
/** @typedef {import("../cell/course.js").Task} Task */
/** @typedef {import("../cell/cell.js").GradletCell} GradletCell */
/** @typedef {import("../cell/content.js").Code} Code */
/** @typedef {import("../cell/words.js").Lang} Lang */
/** @typedef {{ lang: Lang, theme: string, code: Code }} Look */

/** What the state's `rung` is while it is in view. */
export const COURSE = 8;

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {string} [className]
 * @param {...(Node | string)} children
 */
function make(tag, className = "", ...children) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

/** Of this project's own texts, made at build time. @param {string} className @param {string} html */
function prose(className, html) {
  const element = make("div", className);
  element.innerHTML = html;
  return element;
}

/** @param {string} className @param {string} text @param {() => void} onclick */
function button(className, text, onclick) {
  const element = make("button", className, text);
  element.type = "button";
  element.onclick = onclick;
  return element;
}

/** @extends {Shelf<Lesson>} */
export class Course extends Shelf {
  /**
   * @param {{ text: HTMLElement, list: HTMLElement, after: HTMLElement }} places of what stands above the cell,
   *   of the list, and of what stands below the cell
   * @param {(name: string) => void} onChoose "" for the list
   * @param {() => void} onLoad it can be shown now, or cannot be had
   */
  constructor({ text, list, after }, onChoose, onLoad) {
    super(loadCourse, onLoad);
    this.text = text;
    this.list = list;
    this.after = after;
    this.onChoose = onChoose;
    /** The lesson and the language of what stands below the cell. */
    this.shown = "";
    /** The cells of exercises and mistakes that were opened, by their keys. @type {Map<string, GradletCell>} */
    this.cells = new Map();
  }

  /** @param {string} name @returns {import("../cell/content.js").Content | null} */
  content(name) {
    const lesson = this.get(name);
    return lesson && courseContent(name, lesson);
  }

  /** @param {boolean} visible @param {string} name the chosen lesson, or "" @param {Look} look */
  show(visible, name, look) {
    const lesson = visible ? this.get(name) : null;
    this.list.hidden = !visible || lesson !== null;
    this.after.hidden = lesson === null;
    if (!visible) return;
    this.look = look;
    if (lesson) this.showLesson(name, lesson, look);
    else this.showList(look.lang);
  }

  /** @param {Lang} lang */
  showList(lang) {
    const heading = make("h2", "", translate(lang, "course"));
    const text = make("p", "wide", translate(lang, this.failed ? "noCourse" : "courseText"));
    this.text.replaceChildren(heading, text);
    this.list.replaceChildren(
      ...Object.entries(this.all ?? {}).map(([id, { title, about }], i) => {
        const item = button("", "", () => this.onChoose(id));
        item.dataset.lesson = id;
        const number = make("i", "", String(i + 1));
        item.append(number, make("b", "", title[lang]), make("span", ""));
        /** @type {HTMLElement} */ (item.lastChild).innerHTML = inline(about[lang]);
        return make("li", "", item);
      }),
    );
  }

  /** @param {string} name @param {Lesson} lesson @param {Look} look */
  showLesson(name, lesson, look) {
    const { lang } = look;
    const names = Object.keys(this.all ?? {});
    const at = names.indexOf(name);
    const back = button("quiet", translate(lang, "allLessons"), () => this.onChoose(""));
    back.id = "all-lessons";
    const number = make("small", "", translate(lang, "lesson", { n: at + 1, of: names.length }));
    const heading = make("h2", "", lesson.title[lang], " ", number);
    const side = make("div", "lesson-side");
    for (const part of /** @type {const} */ (["try", "expect"])) {
      const label = make("h3", "", translate(lang, part === "try" ? "change" : "expect"));
      side.append(label, prose("prose", lesson[part][lang]));
    }
    this.text.replaceChildren(
      make("div", "lesson-head", heading, back, prose("lead", lesson.about[lang])),
      prose("prose lesson-idea", lesson.idea[lang]),
      side,
    );
    const key = `${name}.${lang}`;
    if (this.shown !== key) {
      this.shown = key;
      this.showAfter(name, lesson, look, names);
    }
    for (const [id, cell] of this.cells) {
      cell.lang = lang;
      cell.theme = look.theme;
      if (id.startsWith(`${name}.`)) cell.language = LANGUAGE_NAMES[look.code];
    }
  }

  /** @param {string} name @param {Lesson} lesson @param {Look} look @param {string[]} names */
  showAfter(name, lesson, look, names) {
    const { lang } = look;
    const exercises = lesson.exercises.map((task, i) => {
      const heading = make("h4", "", `${i + 1}. ${task.title[lang]}`);
      const cell = this.cellOf(`${name}.exercise.${task.id}`, task, lesson, look);
      cell.querySelectorAll("gradlet-check").forEach((check) => {
        check.setAttribute("hint", task.hint[lang]);
      });
      return make("section", "exercise", heading, prose("prose", task.text[lang]), cell);
    });
    const mistakes = lesson.mistakes.map((slip, i) => this.card(name, slip, i + 1, lesson, look));
    const at = names.indexOf(name);
    const ways = make("nav", "ways");
    ways.setAttribute("aria-label", translate(lang, "course"));
    for (const [step, word] of /** @type {const} */ ([
      [-1, "previous"],
      [1, "next"],
    ])) {
      const to = names[at + step];
      if (!to) continue;
      const way = button(word, "", () => this.onChoose(to));
      way.dataset.way = word;
      const title = this.get(to)?.title[lang] ?? "";
      way.append(make("small", "", translate(lang, word)), make("b", "", title));
      ways.append(way);
    }
    this.after.replaceChildren(
      ...(exercises.length ? [make("h3", "", translate(lang, "exercises")), ...exercises] : []),
      ...(mistakes.length ? [make("h3", "", translate(lang, "findMistake")), ...mistakes] : []),
      ways,
    );
  }

  /** @param {string} name @param {Slip} slip @param {number} number @param {Lesson} lesson @param {Look} look */
  card(name, slip, number, lesson, look) {
    const { lang } = look;
    const key = `${name}.mistake.${slip.id}`;
    const card = make("details", "slip");
    card.dataset.mistake = slip.id;
    const summary = make("summary", "", make("i", "", String(number)), slip.title[lang]);
    const answer = make("details", "", make("summary", "", translate(lang, "explanation")));
    answer.append(prose("prose", slip.explain[lang]));
    card.append(summary, prose("prose", slip.text[lang]));
    const open = () => card.append(this.cellOf(key, slip, lesson, this.look ?? look), answer);
    card.open = this.cells.get(key)?.dataset.open === "yes";
    if (card.open) open();
    card.ontoggle = () => {
      if (card.open) open();
      const cell = this.cells.get(key);
      if (cell) cell.dataset.open = card.open ? "yes" : "no";
    };
    return card;
  }

  /** @param {string} key @param {Task | Slip} task @param {Lesson} lesson @param {Look} look */
  cellOf(key, task, { comments }, look) {
    let cell = this.cells.get(key);
    if (cell) return cell;
    cell = /** @type {GradletCell} */ (document.createElement("gradlet-cell"));
    cell.layout = "side";
    cell.hide = "seed title";
    cell.lang = look.lang;
    cell.theme = look.theme;
    cell.language = LANGUAGE_NAMES[look.code];
    if ("checks" in task) {
      put(cell, "gradlet-check", task.checks);
      put(cell, "gradlet-solution", task.solutions);
    }
    const { sources } = task;
    const none = { points: [], prints: [], reference: "" };
    cell.content = { key: `course.${key}`, sources, comments, ...none };
    this.cells.set(key, cell);
    return cell;
  }
}

/** A teacher's programs among a cell's children. @param {Element} cell @param {string} tag @param {Sources} sources */
function put(cell, tag, sources) {
  for (const [code, text] of Object.entries(sources)) {
    const script = make("script", "", text);
    script.type = code === "py" ? "text/python" : "text/javascript+gradlet";
    const element = document.createElement(tag);
    element.append(script);
    cell.append(element);
  }
}

/** A single paragraph's inside. @param {string} html */
const inline = (html) => html.replace(/^<p>|<\/p>$/g, "");
