/** A cell that has been touched: its one state, and what Run, Stop and Check do. Its panes render from it. */
import { html, nothing } from "lit";
import { hasSeed, seedOf } from "../cell/seed.js";
import {
  checksOf,
  compileJob,
  FileError,
  filesOf,
  NeedsError,
  neededBy,
  partsOf,
  placeOf,
  solutionOf,
} from "./job.js";
import { judge, related } from "./judge.js";
import { translate } from "./i18n.js";
import { pool } from "./pool.js";
import { Results } from "./results.js";
import { cellsAbove, sessionOf } from "./session.js";
import { styleCell } from "./styles.js";

/** @typedef {import("../cell/cell.js").GradletCell} GradletCell */
/** @typedef {import("../cell/cell.js").State} State */
/** @typedef {import("../worker/protocol.js").FromWorker} FromWorker */
/** @typedef {import("./results.js").RunError} RunError */
/** @typedef {import("./pool.js").Lease} Lease */
/** @typedef {import("./job.js").Step} Step */

/**
 * @typedef {object} Result what `gradlet-done` carries
 * @property {"done" | "error" | "stopped"} state
 * @property {string} output
 * @property {number[][]} points rows of x and values
 * @property {RunError | null} error
 * @property {number} ms
 */

/** One wish to run, from Run to its end. */
class Turn {
  constructor() {
    this.stopped = false;
    /** Called when Stop is pressed. @type {Set<() => void>} */
    this.onStop = new Set();
    /** @type {Promise<void>} */
    this.whenStopped = new Promise((resolve) => this.onStop.add(resolve));
  }

  stop() {
    this.stopped = true;
    for (const told of this.onStop) told();
  }

  /**
   * The promise's value, or undefined once Stop is pressed.
   *
   * @template T
   * @param {Promise<T>} promise
   * @returns {Promise<T | undefined>}
   */
  until(promise) {
    return Promise.race([promise, this.whenStopped.then(() => undefined)]);
  }
}

export class Live {
  /** @param {GradletCell} cell */
  constructor(cell) {
    this.cell = cell;
    /** @type {Set<import("./panes/pane.js").Pane>} */
    this.panes = new Set();
    this.results = new Results();
    /** Counts the runs of the present program. */
    this.runs = 0;
    /** Which program is open: another one gives the editor a history of its own. */
    this.opening = 0;
    this.body = cell.drafts.get(cell.draftKey) ?? cell.original;
    this.startedAt = 0;
    /** @type {Turn | null} */
    this.turn = null;
    /** @type {Promise<Result> | null} */
    this.ending = null;
    /** A cell above, of the session, that runs first. @type {GradletCell | null} */
    this.waitsFor = null;
    this.prepareTimer = 0;
    styleCell(cell);
  }

  // --- state ---

  get busy() {
    return this.turn !== null;
  }

  /** Every pane renders anew, once for all that has changed. */
  changed() {
    for (const pane of this.panes) pane.requestUpdate();
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
    return solutionOf(this.cell, this.cell.code);
  }

  /** What was recorded, if it is of this program and this seed. */
  get expected() {
    const content = this.cell.content;
    const own = content?.sources[this.cell.code] ?? "";
    const same = seedOf(own) === this.seed && related(own, this.body);
    return content && same ? content : { points: [], prints: [], reference: "" };
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
    this.opening++;
    this.setState("idle");
    this.prepareSoon();
  }

  /** Boots a worker for the text once the typing pauses. */
  prepareSoon() {
    clearTimeout(this.prepareTimer);
    this.prepareTimer = window.setTimeout(() => this.prepare(), 300);
  }

  prepare() {
    if (this.busy || this.session || !this.cell.isConnected) return;
    const { code } = this.cell;
    let text = "";
    if (code === "js") {
      const compiled = compileJob(partsOf(this.cell, { checks: false }), code, {});
      if ("error" in compiled) return;
      text = compiled.job.text;
    }
    void pool.warm(code, text)?.ready.then((ms) => this.tellReady(ms));
  }

  /** @param {number} ms */
  tellReady(ms) {
    this.cell.dataset.workerReadyMs = ms.toFixed(1);
  }

  // --- running ---

  /**
   * @param {{ only?: boolean, checks?: boolean }} [options]
   * @returns {Promise<Result>}
   */
  run(options = {}) {
    this.ending ??= this.begin(options).finally(() => (this.ending = null));
    return this.ending;
  }

  stop() {
    this.turn?.stop();
  }

  /** @param {{ only?: boolean, checks?: boolean }} options */
  async begin({ only = false, checks = false }) {
    const turn = new Turn();
    this.turn = turn;
    const before = this.results;
    this.results = new Results();
    this.results.source = this.body;
    this.keepCurve(before);
    this.startedAt = performance.now();
    this.setState("loading");
    this.cell.tell("gradlet-run", { language: this.cell.language, source: this.body });
    /** @type {State} */
    let state = "error";
    try {
      state = await this.goThrough(turn, only, checks);
    } catch (error) {
      this.fail(this.explain(error));
    }
    this.turn = null;
    this.waitsFor = null;
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

  /**
   * The cells above, then this one.
   *
   * @param {Turn} turn
   * @param {boolean} only
   * @param {boolean} checks
   * @returns {Promise<State>}
   */
  async goThrough(turn, only, checks) {
    const { session } = this;
    if (session) {
      const above = only || this.cell.above === "skip" ? [] : cellsAbove(this.cell);
      for (const cell of [...neededBy(this.cell), ...above]) {
        if (turn.stopped) return "stopped";
        if (session.ran.has(cell)) continue;
        this.waitsFor = cell;
        this.setState("waiting");
        const result = await turn.until(cell.run({ only: true }));
        if (result && result.state !== "done") throw new AboveError(cell);
      }
      this.waitsFor = null;
      const before = session.turn;
      /** @type {() => void} */
      let release = () => {};
      session.turn = new Promise((resolve) => (release = () => resolve(undefined)));
      try {
        if (session.lease?.use === "busy") this.setState("waiting");
        await turn.until(before);
        return turn.stopped ? "stopped" : await this.runSteps(turn, checks);
      } finally {
        release();
      }
    }
    return this.runSteps(turn, checks);
  }

  /**
   * @param {Turn} turn
   * @param {boolean} checks
   * @returns {Promise<State>}
   */
  async runSteps(turn, checks) {
    const { session } = this;
    const { code } = this.cell;
    const parts = partsOf(this.cell, { checks });
    const files = await filesOf(this.cell);
    const compiled = compileJob(parts, code, files);
    if ("error" in compiled) {
      const { error, role } = compiled;
      this.fail({ ...error, stack: "", hint: "", role });
      return "error";
    }
    if (turn.stopped) return "stopped";
    const lease = session?.lease ?? (await this.borrow(turn, compiled.job.text));
    if (!lease) return "stopped";
    lease.use = "busy";
    const state = await this.converse(turn, lease, compiled.job, parts);
    if (session && !lease.ended && state !== "stopped") {
      if (state === "finished") session.ran.add(this.cell);
      session.keep(lease);
    } else {
      if (session) session.forget(session.lease);
      lease.end();
    }
    return state;
  }

  /**
   * @param {Turn} turn
   * @param {string} text
   */
  async borrow(turn, text) {
    const place = pool.acquire(this.cell.code, text, () => this.setState("waiting"));
    turn.onStop.add(place.leave);
    const lease = await turn.until(place.lease);
    if (!lease) {
      void place.lease.then((late) => late.end());
      return null;
    }
    if (this.session) this.session.lease = lease;
    return lease;
  }

  /**
   * Hands the steps to the worker one after the other and takes what it says.
   *
   * @param {Turn} turn
   * @param {Lease} lease
   * @param {import("./job.js").Job} job
   * @param {import("./job.js").Part[]} parts
   * @returns {Promise<State>}
   */
  converse(turn, lease, job, parts) {
    const { promise, resolve } = deferred(/** @type {State} */ ("idle"));
    const python = job.code === "py";
    let at = -1;
    /** @type {string[]} */
    const printed = [];
    const next = () => {
      at++;
      if (at >= (python ? job.steps.length : 1)) return resolve("finished");
      const step = job.steps[at];
      if (step.role === "program" || at === 0) {
        if (this.cell.state !== "running") this.setState("running");
        if (step.role === "program") this.startedAt = performance.now();
      }
      const program = step.role === "check" ? withOutput(step.text, printed) : step.text;
      lease.worker.run({ program, filename: step.filename, files: at === 0 ? job.files : {} });
    };
    lease.onMessage = (message) => {
      const step = job.steps[Math.max(0, at)];
      if (message.type === "done") {
        if (!python) {
          for (const one of job.steps) if (one.check) this.passed(one.check);
          return resolve("finished");
        }
        if (step.role === "check" && step.check) this.passed(step.check);
        return next();
      }
      if (message.type === "error") {
        const failed = python ? step : job.steps[this.placeIn(parts, message.error).index];
        if (failed.role === "check" && failed.check) {
          this.missed(failed.check, message.error);
          return python ? next() : resolve("finished");
        }
        this.fail({
          ...this.placed(parts, python, message.error),
          code: "runtime",
          role: failed.role,
        });
        return resolve("error");
      }
      if (python && step.role === "needs") return;
      if (message.type === "print" && printed.length < 10_000) {
        printed.push(...message.lines.map(({ text }) => text));
      }
      this.take(message);
    };
    lease.onCrash = (crash) => {
      const report = { name: "Error", stack: "", hint: "", ...crash };
      this.fail({ ...this.placed(parts, python, report), code: "crash", role: "program" });
      resolve("error");
    };
    turn.onStop.add(() => resolve("stopped"));
    if (lease.isReady) next();
    else {
      void turn.until(lease.ready).then((ms) => {
        if (ms === undefined) return;
        this.tellReady(ms);
        next();
      });
    }
    return promise;
  }

  /** @param {import("./job.js").Part[]} parts @param {import("./results.js").ErrorReport} error */
  placeIn(parts, error) {
    const program = parts.findIndex(({ role }) => role === "program");
    if (error.line === null) return { index: program, line: null, role: parts[program].role };
    return placeOf(parts, error.line);
  }

  /**
   * The error with the line of its part.
   *
   * @param {import("./job.js").Part[]} parts
   * @param {boolean} python
   * @param {import("./results.js").ErrorReport} error
   */
  placed(parts, python, error) {
    return python ? error : { ...error, line: this.placeIn(parts, error).line };
  }

  /** @param {FromWorker} message */
  take(message) {
    this.results.take(message);
    if (message.type === "print") {
      this.cell.tell("gradlet-print", { lines: message.lines, dropped: message.dropped });
    } else if (message.type === "point") {
      const { series, data } = message;
      this.cell.tell("gradlet-point", {
        series,
        data,
        names: /** @type {any} */ (message).names ?? [],
      });
    }
    this.changed();
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

  removed() {
    clearTimeout(this.prepareTimer);
    this.stop();
  }

  updated() {
    this.changed();
  }

  render() {
    const { cell } = this;
    return html`
      <div class="card code-card">
        ${cell.hides("toolbar") ? nothing : html`<gradlet-toolbar .live=${this}></gradlet-toolbar>`}
        ${cell.hides("code") ? nothing : html`<gradlet-code .live=${this} part="code"></gradlet-code>`}
        ${cell.hides("runbar") ? nothing : html`<gradlet-runbar .live=${this}></gradlet-runbar>`}
      </div>
      <div class="results">
        ${cell.hides("notice") ? nothing : html`<gradlet-notice .live=${this}></gradlet-notice>`}
        ${cell.hides("chart") ? nothing : html`<gradlet-chart .live=${this}></gradlet-chart>`}
        ${cell.hides("graph") ? nothing : html`<gradlet-graph .live=${this}></gradlet-graph>`}
        ${cell.hides("figures") ? nothing : html`<gradlet-figures .live=${this}></gradlet-figures>`}
        ${cell.hides("output") ? nothing : html`<gradlet-output .live=${this}></gradlet-output>`}
        <gradlet-exercise .live=${this}></gradlet-exercise>
      </div>
    `;
  }
}

/** A cell above did not run to its end. */
class AboveError extends Error {
  /** @param {GradletCell} cell */
  constructor(cell) {
    super(cell.id);
    this.above = cell;
  }
}

/** A check can look at what the program printed. @param {string} text @param {string[]} printed */
function withOutput(text, printed) {
  return `output = ${JSON.stringify(printed.join("\n"))}\n${text}`;
}

/** @template T @param {T} _type @returns {{ promise: Promise<T>, resolve: (value: T) => void }} */
function deferred(_type) {
  /** @type {(value: T) => void} */
  let resolve = () => {};
  /** @type {Promise<T>} */
  const promise = new Promise((done) => (resolve = done));
  return { promise, resolve };
}
