/** Puts the page together: state, texts, editor, runner, chart and output. */
import { withSource } from "../python/transform.js";
import { Chart } from "../live/chart.js";
import { comparePoints, comparePrints } from "../live/compare.js";
import { Editor } from "../live/editor.js";
import { drawFigure } from "../live/figure.js";
import { Finder } from "./find.js";
import { hintFor } from "../live/hints.js";
import { translate, translatePage } from "../live/i18n.js";
import { Output } from "../live/output.js";
import { hasSeed, makeTabs, rungs, showText, withSeed } from "./rungs.js";
import { Runner } from "../live/runner.js";
import { shortNumber } from "../live/series.js";
import { hasStoredTheme, keepDraft, readDraft, readState, writeState } from "./state.js";

/** @typedef {import("../live/runner.js").RunState} RunState */
/** @typedef {import("../live/runner.js").RunError} RunError */

/** @param {string} id */
const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
/** @param {string} id */
const button = (id) => /** @type {HTMLButtonElement} */ (byId(id));
/** @param {string} id */
const input = (id) => /** @type {HTMLInputElement} */ (byId(id));

const state = readState();
const root = document.documentElement;
/** The text of each program as the learner left it. @type {Map<string, string>} */
const drafts = new Map();
/** What the last run ran and how it ended. */
let ran = { source: "", state: /** @type {RunState} */ ("idle"), ms: 0 };
/** @type {RunError | null} */
let lastError = null;
/** Lines printed by a rung that is compared by its prints. @type {string[]} */
let printed = [];

/**
 * @param {import("../live/i18n.js").Word} word
 * @param {Record<string, string | number>} [values]
 */
const say = (word, values) => translate(state.lang, word, { ref: rung().reference, ...values });
const rung = () => rungs[state.rung - 1];
/** What is chosen in the place of the rung's own program. */
const choice = () => rung().choices.find(({ id }) => state.code === "py" && id === state.find);
/** The text of the chosen program as it comes. */
const source = () => choice()?.source ?? rung().source[state.code];
const original = () => withSeed(source(), state.seed);
const draftKey = () => [state.rung, state.code, choice()?.id].filter(Boolean).join(".");
/** What the chosen program is compared with. */
const reference = () => (choice() ? { points: [], prints: [] } : rung());
const program = () => ({ code: state.code, source: editor.text });

const output = new Output(byId("output"));
const chart = new Chart({ plot: byId("plot"), legend: byId("legend") }, (log) => {
  button("scale-log").setAttribute("aria-pressed", String(log));
  button("scale-lin").setAttribute("aria-pressed", String(!log));
});
const editor = new Editor(byId("editor"), { onRun: run, onChange: edited });
const finder = new Finder(
  {
    box: byId("find-box"),
    select: /** @type {HTMLSelectElement} */ (byId("find")),
    task: byId("find-task"),
  },
  (id) => set("find", id),
);
const tabs = makeTabs(byId("tabs"), (n) => set("rung", n));
const runner = new Runner({
  onPrint(lines, dropped) {
    if (printed.length < 20) printed.push(...lines.slice(0, 20).map((line) => line.text));
    output.add(lines, dropped);
    byId("expected").hidden = true;
  },
  onPoint: (series, data) => chart.add(series, data),
  onFigure: showFigure,
  onClear: () => output.clear(),
  onReady: (ms) => (root.dataset.workerReadyMs = ms.toFixed(1)),
  onState: showState,
});

/**
 * @template {keyof import("./state.js").State} K
 * @param {K} key
 * @param {import("./state.js").State[K]} value
 */
function set(key, value) {
  if (state[key] === value) return;
  const opens = key === "rung" || key === "code" || key === "find";
  if (opens) drafts.set(draftKey(), editor.text);
  state[key] = value;
  if (key === "rung" || key === "code") state.find = "";
  writeState(state, key);
  if (opens) openRung();
  if (key === "lang") showWords();
  if (key === "theme") showTheme();
  if (key === "seed") editor.replace(withSeed(editor.text, state.seed));
  if (key === "seed") edited();
  if (key === "keep" && !state.keep) chart.dropKept();
}

function openRung() {
  runner.stop(program());
  const { points, prints } = rung();
  const draft = drafts.get(draftKey()) ?? readDraft(draftKey()) ?? source();
  editor.open(withSeed(draft, state.seed), state.code);
  chart.setExpected(reference().points);
  byId("chart-box").hidden = points.length === 0;
  byId("graph-box").hidden = prints.length === 0;
  byId("rung").setAttribute("aria-labelledby", `tab-${state.rung}`);
  byId("seed-box").hidden = !hasSeed(source());
  resetOutput();
  runner.state = "idle";
  showState("idle", {});
  showWords();
  prepareSoon();
}

function resetOutput() {
  output.clear();
  printed = [];
  ran = { source: "", state: "idle", ms: 0 };
  byId("note").hidden = true;
  byId("error").hidden = true;
  byId("expected").hidden = false;
  byId("figures").hidden = true;
  byId("figures").replaceChildren();
  lastError = null;
}

/** All that depends on the language. */
function showWords() {
  translatePage(state.lang);
  tabs.show(state.rung, state.lang);
  showText(byId("text"), state.rung, state.lang, state.code);
  finder.show(state.code === "py" ? rung().choices : [], choice(), state.lang);
  const mac = /Mac|iPhone|iPad/.test(navigator.userAgent);
  byId("editor-hint").textContent = say("editorHint", { key: mac ? "⌘" : "Ctrl" });
  editor.setLabel(say("codeLabel", { n: state.rung, title: rung().title[state.lang] }));
  for (const lang of /** @type {const} */ (["zh", "en"])) {
    button(`lang-${lang}`).setAttribute("aria-pressed", String(state.lang === lang));
  }
  for (const code of /** @type {const} */ (["py", "js"])) {
    button(`code-${code}`).setAttribute("aria-pressed", String(state.code === code));
  }
  output.droppedText = (n) => say("dropped", { n });
  showExpectedPrints();
  showTheme();
  showState(runner.state, { ms: ran.ms, error: lastError ?? undefined });
}

/** What PyTorch prints, in the output pane until something is printed. */
function showExpectedPrints() {
  const { points, prints } = reference();
  const tip = document.createElement("p");
  tip.textContent = say("outputEmpty");
  const title = document.createElement("p");
  title.textContent = `${say("expectedPrints")}:`;
  const list = document.createElement("pre");
  const lines = prints.length ? prints : points.map(([step, loss]) => `${step} ${loss}`);
  list.textContent = lines.join("\n");
  byId("expected").setAttribute("aria-label", say("expectedPrints"));
  byId("expected").replaceChildren(tip, ...(lines.length ? [title, list] : []));
}

function showTheme() {
  root.dataset.theme = state.theme;
  button("theme").setAttribute("aria-label", say(state.theme === "dark" ? "toLight" : "toDark"));
  chart.restyle({
    run: say("thisRun"),
    expected: say("pytorchPrints"),
    kept: say("earlier"),
    step: say("step"),
  });
}

function run() {
  if (runner.busy) return;
  resetOutput();
  ran.source = editor.text;
  byId("expected").hidden = true;
  editor.mark(null);
  chart.start(state.keep);
  showResults();
  void runner.run(program());
}

/** On a phone the chart is further down: brings it into view. */
function showResults() {
  const box = byId("chart-box").hidden ? byId("graph-box") : byId("chart-box");
  const { top, bottom } = box.getBoundingClientRect();
  if (top >= 0 && bottom <= innerHeight) return;
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  box.scrollIntoView({ behavior: still ? "auto" : "smooth", block: "start" });
}

let timer = 0;

/** Boots a worker for the text once the typing pauses. */
function prepareSoon() {
  clearTimeout(timer);
  timer = window.setTimeout(() => void runner.prepare(program()), 300);
}

function edited() {
  button("reset").disabled = editor.text === original();
  byId("note").hidden = true;
  keepDraft(draftKey(), editor.text === original() ? null : editor.text);
  prepareSoon();
}

/**
 * @param {RunState} now
 * @param {{ ms?: number, error?: RunError }} detail
 */
function showState(now, { ms, error }) {
  ran.state = now;
  ran.ms = ms ?? 0;
  const busy = now === "loading" || now === "running";
  root.dataset.run = now;
  root.dataset.runMs = String(Math.round(ran.ms));
  button("run").disabled = busy;
  button("stop").disabled = !busy;
  button("reset").disabled = editor.text === original();
  byId("status").dataset.state = now;
  if (now === "running") tickStatus();
  else setStatus(statusText(now, ran.ms, error), true);
  if (now === "running") byId("live").textContent = say("runningNow");
  if (now === "error" && error) showError(error);
  if (now === "finished") requestAnimationFrame(() => compare());
  if (!busy) describeChart();
  if (!busy && now !== "idle") prepareSoon();
}

/**
 * @param {RunState} now
 * @param {number} ms
 * @param {RunError} [error]
 */
function statusText(now, ms, error) {
  if (now === "error") return error?.line ? say("errorLine", { line: error.line }) : say("error");
  if (now === "running") return say("runningNow");
  const time =
    ms < 1000
      ? say("milliseconds", { n: Math.max(1, Math.round(ms)) })
      : say("seconds", { n: (ms / 1000).toFixed(ms < 10_000 ? 2 : 1) });
  return say(now, { time });
}

/**
 * @param {string} text
 * @param {boolean} aloud
 */
function setStatus(text, aloud) {
  byId("status").textContent = text;
  if (aloud) byId("live").textContent = text;
}

/** The running clock, for the eye only. */
function tickStatus() {
  if (runner.state !== "running") return;
  const s = ((performance.now() - runner.startedAt) / 1000).toFixed(1);
  const step = chart.live.last?.[0];
  setStatus(step === undefined ? say("running", { s }) : say("runningStep", { step, s }), false);
  setTimeout(() => requestAnimationFrame(tickStatus), 80);
}

/** @param {RunError} error */
function showError(error) {
  lastError = error;
  const hint = hintFor(error, ran.source, state.lang, state.code);
  const message = error.message ? `${error.name}: ${error.message}` : error.name;
  const box = byId("error");
  const title = document.createElement("b");
  title.textContent = message;
  box.replaceChildren(title);
  if (error.line !== null) {
    const line = error.line;
    const jump = document.createElement("button");
    jump.type = "button";
    jump.className = "quiet";
    jump.textContent = say("line", { line });
    jump.onclick = () => {
      editor.mark({ line, message, hint });
      editor.view.focus();
    };
    box.append(" ", jump);
    if (editor.text === ran.source) editor.mark({ line, message, hint });
  }
  if (hint) {
    const advice = document.createElement("p");
    advice.textContent = hint;
    box.append(advice);
  }
  if (state.code === "py" && error.stack.split("\n").length > 3) box.append(traceback(error.stack));
  box.hidden = false;
  byId("live").textContent = `${byId("status").textContent}. ${message}. ${hint}`;
}

/** Where a call within a call failed, folded away. @param {string} text */
function traceback(text) {
  const details = document.createElement("details");
  const summary = document.createElement("summary");
  summary.textContent = say("traceback");
  const rows = document.createElement("pre");
  rows.textContent = withSource(text, ran.source);
  details.append(summary, rows);
  return details;
}

/** Figures a page can still show. */
const MAX_FIGURES = 12;

/** @param {import("../live/figure.js").Figure} figure */
function showFigure(figure) {
  const box = byId("figures");
  let drawn;
  try {
    drawn = drawFigure(figure);
  } catch {
    return; // a program can hand over anything
  }
  box.hidden = false;
  if (box.children.length >= MAX_FIGURES) box.firstElementChild?.remove();
  box.append(drawn);
}

/** The note after a run: PyTorch's numbers, where the program is unmodified. */
function compare() {
  const note = byId("note");
  const { points, prints } = reference();
  const broken = chart.live.brokenAt;
  /** @param {string} kind @param {string} text */
  const show = (kind, text) => {
    note.dataset.kind = kind;
    note.textContent = text;
    note.hidden = false;
    output.follow();
  };
  if (broken !== null) return show("differs", say("broken", { step: broken }));
  if (ran.source !== source()) return;
  if (prints.length) {
    const same = comparePrints(prints, printed);
    return show(same ? "same" : "differs", say(same ? "matchPrints" : "differsPrints"));
  }
  const result = comparePoints(points, (x) => chart.live.at(x));
  if (!result) return;
  const difference = result.difference.toExponential(1);
  if (!result.same) return show("differs", say("differs", { difference, step: result.at }));
  const value = shortNumber(result.last);
  if (result.until === null) show("same", say("match", { value, difference }));
  else show("same", say("matchTrend", { value, difference, step: result.until }));
}

function describeChart() {
  const { live } = chart;
  byId("plot-label").textContent = live.last
    ? say("chartLabel", { n: live.seen, step: live.last[0], value: shortNumber(live.last[1]) })
    : say("chartLabelEmpty");
}

button("run").onclick = run;
button("stop").onclick = () => runner.stop(program());
button("reset").onclick = () => {
  editor.replace(original());
  edited();
};
button("code-py").onclick = () => set("code", "py");
button("code-js").onclick = () => set("code", "js");
button("lang-zh").onclick = () => set("lang", "zh");
button("lang-en").onclick = () => set("lang", "en");
button("theme").onclick = () => set("theme", state.theme === "dark" ? "light" : "dark");
button("scale-log").onclick = () => chart.setScale("log");
button("scale-lin").onclick = () => chart.setScale("lin");
button("clear").onclick = () => output.clear();
button("copy").onclick = () => void copy();
input("keep").checked = state.keep;
input("keep").onchange = () => set("keep", input("keep").checked);
input("seed").value = String(state.seed);
input("seed").onchange = () => {
  const value = Math.min(2 ** 32 - 1, Math.max(0, Math.floor(Number(input("seed").value) || 0)));
  input("seed").value = String(value);
  set("seed", value);
};
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", ({ matches }) => {
  if (hasStoredTheme()) return;
  state.theme = matches ? "dark" : "light";
  showTheme();
});

async function copy() {
  const copyButton = button("copy");
  try {
    await navigator.clipboard.writeText(output.text());
  } catch {
    // no clipboard in a sandboxed frame: select the text, for the learner to copy
    getSelection()?.selectAllChildren(byId("output"));
    return;
  }
  copyButton.textContent = say("copied");
  setTimeout(() => (copyButton.textContent = say("copy")), 1200);
}

if (!choice()) state.find = "";
openRung();
root.dataset.page = "ready";
