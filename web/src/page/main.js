/** The page: the ladder's texts around one cell for each rung. A cell that is out of sight goes on running. */
import { LANGUAGE_NAMES } from "../cell/content.js";
import { COURSE, Course } from "./course.js";
import { Finder } from "./find.js";
import { EXAMPLES, Examples } from "./examples.js";
import { Playground } from "./playground.js";
import { contentOf, makeTabs, own, rungs, setOwn, showText, tabId } from "./rungs.js";
import { docOf, makeDialogs } from "./sharing.js";
import { isCourse } from "../cell/course.js";
import { decodeAddress } from "../share/address.js";
import { problemText } from "../share/problems.js";
import {
  hasStoredTheme,
  keepDraft,
  PLAYGROUND,
  readDraft,
  readState,
  writeState,
} from "./state.js";
import { translate } from "./words.js";

/** @typedef {import("../cell/cell.js").GradletCell} GradletCell */
/** @typedef {import("./words.js").Word} Word */

/** @param {string} id */
const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
/** @param {string} id */
const button = (id) => /** @type {HTMLButtonElement} */ (byId(id));

const state = readState();
const root = document.documentElement;
/** One cell for each rung that was opened. @type {Map<number, GradletCell>} */
const cells = new Map();

/** @type {(word: Word, values?: Record<string, string | number>) => string} */
const say = (word, values) => translate(state.lang, word, values);
/** The rung in view, if it is one. */
const rung = () => rungs[state.rung - 1] ?? null;
/** What is chosen in the place of the rung's own program. */
const choice = () => rung()?.choices.find(({ id }) => state.code === "py" && id === state.find);
/** What the address says that cannot be followed, as sentences. @type {string[]} */
let notices = [];
/** Of the program of one's own. */
let ownName = "";

const finder = new Finder(
  {
    box: byId("find-box"),
    strip: byId("find"),
    task: byId("find-task"),
  },
  (id) => set("find", id),
);
const examples = new Examples(
  { text: byId("text"), list: byId("examples") },
  (name) => chooseExample(name),
  () => show(),
);
const course = new Course(
  { text: byId("text"), list: byId("course"), after: byId("after") },
  (name) => chooseLesson(name),
  () => show(),
);
const playground = new Playground(
  { text: byId("text"), place: byId("cells") },
  {
    change: (settings) => set("play", settings),
    own: (code, language) => openOwn(code, language),
    language: (code) => set("code", code),
    load: () => show(),
  },
);
/** Whether what is in view was chosen from a list. */
const listed = () => state.rung === EXAMPLES || state.rung === COURSE;
const tabs = makeTabs(byId("tabs"), (n) => {
  if (listed() && state.rung === n) set("find", "");
  else set("rung", n);
});
/** Of the example that an address asks for. @type {number | null} */
let exampleSeed = null;

/** From the list, or back to it. @param {string} name */
function chooseExample(name) {
  const left = state.find;
  set("find", name);
  const next = name ? "#all-examples" : `[data-example="${left}"]`;
  /** @type {HTMLElement | null} */ (document.querySelector(next))?.focus();
}

/** From the list, to another one, or back to it. @param {string} name */
function chooseLesson(name) {
  const left = state.find;
  set("find", name);
  scrollTo(0, 0);
  const next = name ? "#all-lessons" : `[data-lesson="${left}"]`;
  /** @type {HTMLElement | null} */ (document.querySelector(next))?.focus({ preventScroll: true });
}

/**
 * @template {keyof import("./state.js").State} K
 * @param {K} key
 * @param {import("./state.js").State[K]} value
 */
function set(key, value) {
  if (state[key] === value) return;
  Object.assign(state, { [key]: value });
  if (key === "rung" || key === "code") state.find = "";
  notices = [];
  writeState(state, key);
  show();
}

/** The rung's cell, made when the rung is first opened. */
function cellOf(/** @type {number} */ n) {
  let cell = cells.get(n);
  if (cell) return cell;
  cell = /** @type {GradletCell} */ (document.createElement("gradlet-cell"));
  cell.id = `cell-${n}`;
  cell.layout = "side";
  cell.show = rungs[n - 1]?.show ?? null;
  cell.hidden = true; // until it has a program
  cells.set(n, cell);
  byId("cells").append(cell);
  cell.addEventListener("gradlet-edit", () => {
    const { draftKey, source, original } = /** @type {GradletCell} */ (cell);
    keepDraft(draftKey, source === original ? null : source);
  });
  cell.addEventListener("gradlet-language", (event) =>
    set("code", /** @type {CustomEvent} */ (event).detail.language === "python" ? "py" : "js"),
  );
  // An example has a seed of its own, and so has a lesson of the course.
  cell.addEventListener("gradlet-seed", (event) => {
    if (n !== EXAMPLES && n !== COURSE) set("seed", /** @type {CustomEvent} */ (event).detail.seed);
  });
  return cell;
}

/** The cell in view, if one is. */
const cellInView = () =>
  state.rung === PLAYGROUND ? (playground.element?.cell ?? null) : cellOf(state.rung);

/** A program of the reader's own, in its tab. @param {string} code @param {string | undefined} language @param {string} [name] @param {string[]} [notes] */
function openOwn(code, language, name = "", notes = []) {
  ownName = name;
  state.code = language === "javascript" ? "js" : "py";
  setOwn(code, state.code);
  state.rung = 0;
  state.find = "";
  writeState(state, "rung");
  notices = notes;
  show();
  void cellOf(0).activate({ focus: true });
}

/** Everything, from the state. */
function show() {
  const content = contentInView();
  for (const [n, one] of cells) one.hidden = !content || n !== state.rung;
  if (content) showCell(content);
  for (const one of cells.values()) {
    one.lang = state.lang === "zh" ? "zh" : "en";
    one.theme = state.theme;
  }
  button("share").disabled = !content && !(state.rung === PLAYGROUND && playground.element);
  byId("rung").setAttribute("aria-labelledby", tabId(state.rung));
  showWords();
}

/** What the page's own cell in view shows; null while a list or the playground is there instead. */
function contentInView() {
  if (state.rung === PLAYGROUND) return null;
  if (!listed()) return contentOf(state.rung, choice()?.id ?? "");
  const list = state.rung === COURSE ? course : examples;
  list.want();
  const content = list.content(state.find);
  if (state.find && list.all && !content) {
    state.bad.push(`${list === course ? "lesson" : "example"}=${state.find}`);
    state.find = "";
  }
  return content;
}

/** @param {import("../cell/content.js").Content} content */
function showCell(content) {
  const cell = cellOf(state.rung);
  cell.hidden = false;
  cell.language = LANGUAGE_NAMES[state.code];
  if (state.rung === 0 && !own.sources[state.code]) {
    state.code = /** @type {import("../cell/content.js").Code} */ (Object.keys(own.sources)[0]);
    cell.language = LANGUAGE_NAMES[state.code];
  }
  if (cell.content?.key !== content.key) {
    for (const code of /** @type {const} */ (["py", "js"])) {
      const draft = readDraft(`${content.key}.${code}`);
      if (draft !== null) cell.drafts.set(`${content.key}.${code}`, draft);
    }
    if (listed()) cell.seed = exampleSeed;
    exampleSeed = null;
    cell.content = content;
  }
  if (rung() && (cell.seed ?? 0) !== state.seed) cell.setSeed(state.seed);
}

/** All that depends on the language. */
function showWords() {
  root.lang = state.lang === "zh" ? "zh-CN" : "en";
  document.title = say("title");
  for (const element of document.querySelectorAll("[data-word]")) {
    element.textContent = say(/** @type {Word} */ (element.getAttribute("data-word")));
  }
  for (const element of document.querySelectorAll("[data-label]")) {
    const word = /** @type {Word} */ (element.getAttribute("data-label"));
    element.setAttribute("aria-label", say(word));
  }
  tabs.show(state.rung, state.lang);
  const lesson = state.rung === COURSE && state.find;
  root.dataset.view = lesson ? "lesson" : state.rung === PLAYGROUND ? "long" : "screen";
  examples.show(state.rung === EXAMPLES, state.find, state.lang);
  course.show(state.rung === COURSE, state.find, state);
  playground.show(state.rung === PLAYGROUND, state);
  if (!listed() && state.rung !== PLAYGROUND) {
    showText(byId("text"), state.rung, state.lang, state.code);
  }
  finder.show(state.code === "py" ? (rung()?.choices ?? []) : [], choice(), state.lang);
  for (const lang of /** @type {const} */ (["zh", "en"])) {
    button(`lang-${lang}`).setAttribute("aria-pressed", String(state.lang === lang));
  }
  root.dataset.theme = state.theme;
  button("theme").setAttribute("aria-label", say(state.theme === "dark" ? "toLight" : "toDark"));
  const said = [...notices];
  const bad = [...state.bad, ...(state.rung === PLAYGROUND ? playground.bad : [])];
  if (bad.length) said.unshift(say("badAddress", { what: bad.join(", ") }));
  byId("notice").hidden = said.length === 0;
  byId("notice-text").textContent = said.join(" ");
}

button("lang-zh").onclick = () => set("lang", "zh");
button("lang-en").onclick = () => set("lang", "en");
button("theme").onclick = () => set("theme", state.theme === "dark" ? "light" : "dark");
button("notice-close").onclick = () => {
  state.bad = [];
  playground.told();
  notices = [];
  show();
};
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", ({ matches }) => {
  if (hasStoredTheme()) return;
  state.theme = matches ? "dark" : "light";
  show();
});
addEventListener("popstate", () => {
  const { play, ...others } = readState();
  Object.assign(state, others);
  // Elsewhere the address does not name the playground's settings, which stay.
  if (state.rung === PLAYGROUND) state.play = play;
  show();
});
addEventListener("hashchange", () => {
  readAddress();
  show();
});

/** What stands after "#" comes before what the address says otherwise. */
function readAddress() {
  const { doc, problems } = decodeAddress(location.hash);
  notices = problems.map((problem) => problemText(problem, doc.lang ?? state.lang));
  if (doc.lang) state.lang = doc.lang;
  if (doc.theme === "light" || doc.theme === "dark") state.theme = doc.theme;
  if (doc.seed !== undefined && !doc.example && !isCourse(doc.lesson ?? "")) state.seed = doc.seed;
  if (doc.language) state.code = doc.language === "javascript" ? "js" : "py";
  if (doc.code !== undefined) {
    setOwn(doc.code, state.code, true);
    state.rung = 0;
  } else if (doc.example) {
    state.rung = EXAMPLES;
    state.find = doc.example;
    exampleSeed = doc.seed ?? null;
  } else if (doc.lesson && isCourse(doc.lesson)) {
    state.rung = COURSE;
    state.find = doc.lesson;
    exampleSeed = doc.seed ?? null;
  } else if (doc.playground !== undefined) {
    state.rung = PLAYGROUND;
    state.find = "";
    state.play = doc.playground;
  } else if (doc.rung || doc.lesson) {
    state.rung = doc.rung ?? rungs.findIndex(({ id }) => id === doc.lesson) + 1;
    state.find = doc.mistake ?? "";
  }
}

const dialogs = makeDialogs({
  doc: () =>
    docOf(/** @type {GradletCell} */ (cellInView()), {
      playground: state.rung === PLAYGROUND ? state.play : undefined,
      lesson: state.rung === COURSE ? state.find : rung()?.id,
      mistake: choice()?.id,
      example: state.rung === EXAMPLES ? state.find : undefined,
      lang: state.lang,
    }),
  source: () => /** @type {GradletCell} */ (cellInView()).source,
  name: () =>
    state.rung === PLAYGROUND
      ? say("playground")
      : ((choice() ?? rung() ?? (state.rung === COURSE ? course : examples).get(state.find))?.title[
          state.lang
        ] ?? (listed() ? "" : ownName)),
  lang: () => state.lang,
  async project() {
    const live = await /** @type {GradletCell} */ (cellInView()).activate();
    if (!live) throw new Error("gradlet-live.js");
    return live.project();
  },
  open: ({ doc, name, notes }) => openOwn(doc.code ?? "", doc.language, name ?? "", notes),
  saved: (name) => (ownName = name),
  failed() {
    notices = [say("noDialog")];
    showWords();
  },
});
button("share").onclick = dialogs.share;
button("programs").onclick = dialogs.programs;

readAddress();
if (!choice() && !listed()) state.find = "";
show();
root.dataset.page = "ready";
