/** A cell that has been touched: its one state, and what Run, Stop and Check do. Its panes render from it. */
import { html, nothing } from "lit";
import { withComments } from "../cell/comments.js";
import { hasSeed, seedOf } from "../cell/seed.js";
import { Added } from "./added.js";
import { checksOf, compileJob, FileError, NeedsError, partsOf, solutionOf } from "./job.js";
import { judge, related } from "./judge.js";
import { translate } from "./i18n.js";
import { pool } from "./pool.js";
import { Results } from "./results.js";
import { AboveError, Run } from "./run.js";
import { sessionOf } from "./session.js";
import { styleCell } from "./styles.js";
import { torchrunProject } from "./torchrun/project.js";
import { withMore } from "./extra.js";
import { inTurn, resume } from "./turns.js";

/** @typedef {import("../cell/cell.js").GradletCell} GradletCell */
/** @typedef {import("../cell/cell.js").State} State */
/** @typedef {import("../worker/protocol.js").FromWorker} FromWorker */
/** @typedef {import("./results.js").RunError} RunError */

/**
 * @typedef {object} Result what `gradlet-done` carries
 * @property {"done" | "error" | "stopped"} state
 * @property {string} output
 * @property {number[][]} points rows of x and values
 * @property {RunError | null} error
 * @property {number} ms
 */

/** A program of which nothing was recorded. @type {{ points: [number, number][], prints: string[], reference: string }} */
const NOTHING = { points: [], prints: [], reference: "" };

/** How long a program may take to end where it was to stop. */
const LATE_MS = 1000;

/** Pixels of the results that are enough to be seen. */
const SEEN = 140;

export class Live {
  /** @param {GradletCell} cell */
  constructor(cell) {
    this.cell = cell;
    /** @type {Set<import("./panes/pane.js").Pane>} */
    this.panes = new Set();
    this.results = new Results();
    /** The reader's files. */
    this.added = new Added(this);
    /** Whether the reader has opened the graph or closed it. @type {boolean | null} */
    this.graphOpen = null;
    /** Counts the runs of the present program. */
    this.runs = 0;
    /** Which program is open: another one gives the editor a history of its own. */
    this.opening = 0;
    this.body = cell.drafts.get(cell.draftKey) ?? cell.original;
    this.startedAt = 0;
    /** The run that goes on. @type {Run | null} */
    this.turn = null;
    /** @type {Promise<Result> | null} */
    this.ending = null;
    this.prepareTimer = 0;
    this.frame = 0;
    /** Whether every pane has rendered, so that they stand in the poster's place; called once it is so. */
    this.built = false;
    /** @type {() => void} */
    this.onBuilt = () => {};
    /** @type {Promise<void>} */
    this.whenBuilt = new Promise((resolve) => (this.onBuilt = resolve));
    /** Of the curve, from 0 to below 1. */
    this.smoothing = 0;
    /** The curve's value at which a run stops, null for none. @type {number | null} */
    this.limit = null;
    /** What is expected, of which program. */
    this.known = { key: "", ...NOTHING };
    styleCell(cell);
  }

  // --- state ---

  get busy() {
    return this.turn !== null;
  }

  /** Whether it does something just now. */
  get moves() {
    return this.turn !== null && !this.turn.halt.paused;
  }

  /** Every pane renders anew, once for all that has changed. */
  changed() {
    for (const pane of this.panes) pane.refresh();
    resume();
  }

  /** The same for what comes in quick succession: at most once a frame. */
  changedSoon() {
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      this.changed();
    });
  }

  /** @param {State} state */
  setState(state) {
    this.cell.state = state;
    this.changed();
  }

  /**
   * @param {import("./i18n.js").Word} word
   * @param {Record<string, string | number>} [values]
   */
  say(word, values) {
    const ref = this.cell.content?.reference ?? "";
    const name = ref === "recorded" ? translate(this.cell.words, "recording") : ref;
    return translate(this.cell.words, word, { ref: name, ...values });
  }

  // --- the film ---

  get film() {
    return this.results.film;
  }

  /** Whether a pane shows what the film has. */
  get filmed() {
    return !this.cell.hides("film") || !this.cell.hides("network") || this.mapped || this.sampled;
  }

  /** Whether its map is shown, which goes with film and network unless it is asked for. */
  get mapped() {
    const { cell } = this;
    const alone = cell.hides("film") && cell.hides("network");
    return !cell.hides("map") && (!alone || cell.shows("map"));
  }

  /** Whether pictures of its batches are shown, which goes as the map does. */
  get sampled() {
    const { cell } = this;
    const alone = cell.hides("film") && cell.hides("network");
    return !cell.hides("samples") && (!alone || cell.shows("samples"));
  }

  /** Whether the graph is looked at, so that each is recorded in full. */
  get graphed() {
    const { cell } = this;
    return !cell.hides("graph") && (this.graphOpen ?? cell.shows("graph"));
  }

  /** The film stands at another frame: what shows one renders. */
  filmMoved() {
    for (const pane of this.panes) if (pane.showsFilm) pane.refresh();
    resume();
  }

  /** Marks the line that a pane speaks of; null for none. @param {number | null} line */
  point(line) {
    for (const pane of this.panes) pane.pointed?.(this.results.source === this.body ? line : null);
  }

  // --- the program ---

  /** The program's text, as it is in the editor. */
  get text() {
    return this.body;
  }

  get edited() {
    return this.body !== this.cell.original;
  }

  get seed() {
    return seedOf(this.body);
  }

  get hasSeed() {
    return hasSeed(this.body);
  }

  get session() {
    return sessionOf(this.cell);
  }

  get checks() {
    return checksOf(this.cell, this.cell.code);
  }

  get solution() {
    const { cell } = this;
    const text = solutionOf(cell, cell.code);
    return text && withComments(text, cell.content?.comments, cell.words);
  }

  /** What was recorded, if it is of this program and this seed. */
  get expected() {
    const { content, code } = this.cell;
    const key = `${content?.key} ${code} ${this.body}`;
    if (key !== this.known.key) {
      const own = this.cell.written;
      const same = seedOf(own) === this.seed && related(own, this.body);
      const { points, prints, reference } = content && same ? content : NOTHING;
      this.known = { key, points, prints, reference };
    }
    return this.known;
  }

  /** The editor has another text. @param {string} text */
  typed(text) {
    if (text === this.body) return;
    this.body = text;
    this.cell.keepDraft();
    this.results.note = null;
    this.cell.tell("gradlet-edit", { source: text });
    this.changed();
    this.prepareSoon();
  }

  /** Another text put in by something else than typing; the editor can undo it. @param {string} text */
  replace(text) {
    this.body = text;
    this.changed();
    this.prepareSoon();
  }

  /** The cell has another program or language. */
  opened() {
    this.stop();
    this.body = this.cell.drafts.get(this.cell.draftKey) ?? this.cell.original;
    this.results = new Results();
    this.runs = 0;
    this.limit = null;
    this.opening++;
    this.setState("idle");
    this.prepareSoon();
  }

  /** Boots a worker for the text once the typing pauses. */
  prepareSoon() {
    clearTimeout(this.prepareTimer);
    this.prepareTimer = window.setTimeout(() => void this.prepare(), 300);
  }

  async prepare() {
    if (this.busy || this.session || !this.cell.isConnected) return;
    const { code } = this.cell;
    let text = "";
    if (code === "js") {
      const compiled = compileJob(partsOf(this.cell, { checks: false }), code, {});
      if ("error" in compiled) return;
      text = await withMore(compiled.job.text);
      if (this.busy || this.cell.code !== code) return;
    }
    void pool.warm(code, text)?.ready.then((ms) => this.tellReady(ms));
  }

  /** @param {number} ms */
  tellReady(ms) {
    this.cell.dataset.workerReadyMs = ms.toFixed(1);
  }

  // --- running ---

  /**
   * @param {{ only?: boolean, checks?: boolean, show?: boolean }} [options] `show`: brings the results into view
   * @returns {Promise<Result>}
   */
  run({ show = false, ...options } = {}) {
    this.ending ??= this.begin(options).finally(() => (this.ending = null));
    if (show) {
      this.reveal();
      void this.ending.then(() => this.reveal());
    }
    return this.ending;
  }

  /** On a phone the results are further down. */
  reveal() {
    requestAnimationFrame(() => {
      const results = this.cell.shadowRoot?.querySelector(".results");
      const { top, height } = results?.getBoundingClientRect() ?? { top: 0, height: 0 };
      if (!results || !height || (top >= 0 && top < innerHeight - SEEN)) return;
      const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
      const block = height < innerHeight ? "nearest" : "start";
      results.scrollIntoView({ behavior: still ? "auto" : "smooth", block });
    });
  }

  stop() {
    this.turn?.stop();
  }

  /** @param {{ only?: boolean, checks?: boolean }} options */
  async begin({ only = false, checks = false }) {
    const turn = new Run(this, { only, checks });
    this.turn = turn;
    const before = this.results;
    this.results = new Results();
    this.results.source = this.body;
    this.keepCurve(before);
    this.startedAt = performance.now();
    this.setState("loading");
    this.cell.tell("gradlet-run", { language: this.cell.language, source: this.body });
    // Run answers first.
    await inTurn(null, () => {});
    /** @type {State} */
    let state = "error";
    try {
      state = await turn.go();
    } catch (error) {
      this.fail(this.explain(error));
    }
    turn.halt.end();
    this.turn = null;
    this.results.ms = performance.now() - this.startedAt;
    judge(this, state);
    this.setState(state);
    this.cell.keepDraft();
    const result = this.result(state);
    this.cell.tell("gradlet-done", result);
    if (state !== "idle") this.prepareSoon();
    return result;
  }

  /** @param {State} state @returns {Result} */
  result(state) {
    const { lines, curve, error, ms } = this.results;
    const ended = state === "finished" ? "done" : state === "stopped" ? "stopped" : "error";
    return { state: ended, output: lines.text(), points: curve.rows(), error, ms };
  }

  /** Hands the earlier curve to the chart. @param {Results} before */
  keepCurve(before) {
    this.runs++;
    for (const pane of this.panes) pane.started?.(before);
  }

  /** @param {FromWorker} message */
  take(message) {
    this.results.take(message);
    if (message.type === "reached") {
      // A program may catch what is to end it.
      const { turn } = this;
      setTimeout(() => turn?.stop(), LATE_MS);
    } else if (message.type === "print") {
      this.cell.tell("gradlet-print", { lines: message.lines, dropped: message.dropped });
    } else if (message.type === "point") {
      const { series, data } = message;
      this.cell.tell("gradlet-point", {
        series,
        data,
        names: /** @type {any} */ (message).names ?? [],
      });
    }
    this.changedSoon();
  }

  /** @param {Element} element */
  passed(element) {
    const message = element.getAttribute("pass") ?? "";
    this.results.checks = [...this.results.checks, { element, passed: true, message }];
  }

  /** @param {Element} element @param {import("./results.js").ErrorReport} error */
  missed(element, error) {
    const said =
      error.name === "AssertionError" || /^assert/i.test(error.message)
        ? error.message
        : `${error.name}: ${error.message}`;
    const message = element.getAttribute("hint") ?? said;
    this.results.checks = [...this.results.checks, { element, passed: false, message }];
  }

  /** @param {RunError} error */
  fail(error) {
    this.results.error = error;
    this.cell.tell("gradlet-error", error);
  }

  /** @param {unknown} error @returns {RunError} */
  explain(error) {
    const { name, message } = /** @type {Error} */ (error);
    const plain = {
      name,
      message,
      line: null,
      column: null,
      stack: "",
      hint: "",
      role: /** @type {const} */ ("program"),
    };
    if (error instanceof AboveError) {
      return { ...plain, name: "", message: this.say("aboveFailed"), code: "above" };
    }
    if (error instanceof NeedsError) {
      return {
        ...plain,
        name: "",
        message: this.say(error.word, { id: error.needed }),
        code: "needs",
      };
    }
    if (error instanceof FileError) {
      return {
        ...plain,
        name: "FileNotFoundError",
        message: this.say("noDataFile", { file: message }),
        code: "file",
      };
    }
    return { ...plain, code: "engine" };
  }

  /** The program as a project for torchrun; a text says why there is none. @returns {Promise<Uint8Array | string>} */
  async project() {
    const made = await torchrunProject(this);
    return "zip" in made ? made.zip : this.say(made.word, made.values);
  }

  restartSession() {
    this.stop();
    this.session?.restart();
    this.changed();
  }

  // --- in the page ---

  /** Puts the cursor into the editor. */
  focus() {
    for (const pane of this.panes) pane.focusEditor?.();
  }

  connected() {
    this.changed();
  }

  /** One more pane has rendered. */
  buildOn() {
    if (this.built || ![...this.panes].every(({ hasUpdated }) => hasUpdated)) return;
    this.built = true;
    this.cell.requestUpdate();
    void this.cell.updateComplete.then(this.onBuilt);
  }

  removed() {
    clearTimeout(this.prepareTimer);
    this.stop();
  }

  updated() {
    this.changed();
    this.buildOn();
  }

  render() {
    const { cell } = this;
    return html`
      <div class="card code-card" ?hidden=${!this.built}>
        ${cell.hides("toolbar") ? nothing : html`<gradlet-toolbar .live=${this}></gradlet-toolbar>`}
        ${cell.hides("code") ? nothing : html`<gradlet-code .live=${this} part="code"></gradlet-code>`}
        ${cell.hides("runbar") ? nothing : html`<gradlet-runbar .live=${this}></gradlet-runbar>`}
      </div>
      <div class="results" ?hidden=${!this.built}>
        ${cell.hides("notice") ? nothing : html`<gradlet-notice .live=${this}></gradlet-notice>`}
        ${cell.hides("chart") ? nothing : html`<gradlet-chart .live=${this}></gradlet-chart>`}
        ${cell.hides("film") ? nothing : html`<gradlet-film .live=${this}></gradlet-film>`}
        ${cell.hides("map") ? nothing : html`<gradlet-map .live=${this}></gradlet-map>`}
        ${cell.hides("samples") ? nothing : html`<gradlet-samples .live=${this}></gradlet-samples>`}
        ${cell.hides("network") ? nothing : html`<gradlet-network .live=${this}></gradlet-network>`}
        ${cell.hides("graph") ? nothing : html`<gradlet-graph .live=${this}></gradlet-graph>`}
        ${cell.hides("figures") ? nothing : html`<gradlet-figures .live=${this}></gradlet-figures>`}
        ${cell.hides("output") ? nothing : html`<gradlet-output .live=${this}></gradlet-output>`}
        ${cell.hides("files") ? nothing : html`<gradlet-files .live=${this}></gradlet-files>`}
        <gradlet-exercise .live=${this}></gradlet-exercise>
      </div>
    `;
  }
}
