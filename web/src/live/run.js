/** One run of a cell, from Run to its end: the cells that come first, a worker, the steps one after the other. */
import { weightsByHand } from "./by_hand.js";
import { extraFiles, withMore } from "./extra.js";
import { Halt } from "./halt.js";
import { compileJob, filesOf, neededBy, partsOf, placeOf } from "./job.js";
import { pool } from "./pool.js";
import { cellsAbove } from "./session.js";
import { inTurn } from "./turns.js";

/** @typedef {import("../cell/cell.js").GradletCell} GradletCell */
/** @typedef {import("../cell/cell.js").State} State */
/** @typedef {import("../worker/protocol.js").FromWorker} FromWorker */
/** @typedef {import("./job.js").Job} Job */
/** @typedef {import("./job.js").Part} Part */
/** @typedef {import("./live.js").Live} Live */
/** @typedef {import("./pool.js").Lease} Lease */
/** @typedef {import("./results.js").ErrorReport} ErrorReport */

/** Lines a check can look at. */
const MAX_PRINTED = 10_000;

/** A cell above did not run to its end. */
export class AboveError extends Error {}

export class Run {
  /**
   * @param {Live} live
   * @param {{ only: boolean, checks: boolean }} options
   */
  constructor(live, { only, checks }) {
    this.live = live;
    this.only = only;
    this.checks = checks;
    this.stopped = false;
    this.halt = new Halt(live);
    /** A cell that runs first. @type {GradletCell | null} */
    this.waitsFor = null;
    /** Called when Stop is pressed. @type {Set<() => void>} */
    this.onStop = new Set();
    /** @type {Promise<void>} */
    this.whenStopped = new Promise((resolve) => this.onStop.add(resolve));
  }

  stop() {
    this.stopped = true;
    for (const told of this.onStop) told();
  }

  /** Whether the program has ended at its limit. */
  get reached() {
    return !this.stopped && this.live.results.reached !== null;
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

  /** The cells that come first, then this one. @returns {Promise<State>} */
  async go() {
    const { live, only } = this;
    const { session, cell } = live;
    if (!session) return this.runSteps();
    const above = only || cell.above === "skip" ? [] : cellsAbove(cell);
    for (const first of [...neededBy(cell), ...above]) {
      if (this.stopped) return "stopped";
      if (session.ran.has(first)) continue;
      this.waitsFor = first;
      live.setState("waiting");
      const result = await this.until(first.run({ only: true }));
      if (result && result.state !== "done") throw new AboveError();
    }
    this.waitsFor = null;
    const before = session.turn;
    /** @type {() => void} */
    let release = () => {};
    session.turn = new Promise((resolve) => (release = () => resolve(undefined)));
    try {
      if (session.lease?.use === "busy") live.setState("waiting");
      await this.until(before);
      return this.stopped ? "stopped" : await this.runSteps();
    } finally {
      release();
    }
  }

  /** @returns {Promise<State>} */
  async runSteps() {
    const { live } = this;
    const { session, cell } = live;
    const parts = partsOf(cell, { checks: this.checks });
    const compiled = compileJob(parts, cell.code, {
      ...(await filesOf(cell)),
      ...live.added.files,
    });
    if ("error" in compiled) {
      const { error, role } = compiled;
      live.fail({ ...error, stack: "", hint: "", role });
      return "error";
    }
    if (cell.code === "py") {
      const { steps, files } = compiled.job;
      const programs = steps.map(({ source }) => source);
      compiled.job.packages = await extraFiles(programs, files);
    } else compiled.job.text = await withMore(compiled.job.text);
    await inTurn(null, () => {});
    if (this.stopped) return "stopped";
    const lease = session?.lease ?? (await this.borrow(compiled.job.text));
    if (!lease) return "stopped";
    lease.take();
    const state = await this.converse(lease, compiled.job, parts);
    if (session && !lease.ended && (state !== "stopped" || this.reached)) {
      if (state !== "error") session.ran.add(cell);
      session.keep(lease);
    } else {
      session?.forget();
      lease.end();
    }
    return state;
  }

  /** @param {string} text */
  async borrow(text) {
    const { live } = this;
    const place = pool.acquire(live.cell.code, text, () => live.setState("waiting"));
    this.onStop.add(place.leave);
    const lease = await this.until(place.lease);
    if (!lease) {
      void place.lease.then((late) => late.end());
      return null;
    }
    if (live.session) live.session.lease = lease;
    return lease;
  }

  /**
   * Hands the steps to the worker one after the other and takes what it says.
   *
   * @param {Lease} lease
   * @param {Job} job
   * @param {Part[]} parts
   * @returns {Promise<State>}
   */
  converse(lease, job, parts) {
    const { live } = this;
    const python = job.code === "py";
    let at = -1;
    /** @type {string[]} */
    const printed = [];
    return new Promise((resolve) => {
      const next = () => {
        at++;
        this.halt.end();
        if (at >= (python ? job.steps.length : 1)) return resolve("finished");
        const step = job.steps[at];
        if (live.cell.state !== "running") live.setState("running");
        if (step.role === "program") live.startedAt = performance.now();
        const program = step.role === "check" ? withOutput(step.text, printed) : step.text;
        const { files, packages } = at === 0 ? job : { files: {}, packages: {} };
        const byHand = step.role === "program" ? weightsByHand(step.source, job.code) : [];
        const values = !live.cell.hides("code") && (!python || step.role === "program");
        const { limit, smoothing } = live;
        const stops = limit !== null && step.role === "program" && !this.checks;
        const stopAt = stops ? { value: limit, weight: smoothing } : undefined;
        const seen = {
          film: live.filmed,
          byHand,
          map: live.mapped,
          samples: live.sampled,
          graph: live.graphed,
          values,
          stopAt,
        };
        lease.worker.run({ program, filename: step.filename, files, packages, ...seen });
      };
      /** @param {FromWorker} message */
      const receive = (message) => {
        const step = job.steps[Math.max(0, at)];
        if (message.type === "pausable" || message.type === "paused") {
          return this.halt.told(message, lease.worker);
        }
        if (message.type === "done") {
          for (const { check } of python ? [step] : job.steps) if (check) live.passed(check);
          if (this.reached) return resolve("stopped");
          return python ? next() : resolve("finished");
        }
        if (message.type === "error") {
          if (message.fatal && python) lease.end();
          const failed = python ? step : job.steps[placeIn(parts, message.error).index];
          if (failed.check && !lease.ended) {
            live.missed(failed.check, message.error);
            return python ? next() : resolve("finished");
          }
          const error = python ? message.error : placed(parts, message.error);
          live.fail({ ...error, code: "runtime", role: failed.role });
          return resolve("error");
        }
        if (step.role === "needs" && python) return;
        if (message.type === "print" && printed.length < MAX_PRINTED) {
          printed.push(...message.lines.filter(({ bar }) => !bar).map(({ text }) => text));
        }
        live.take(message);
      };
      lease.onMessage = receive;
      lease.onCrash = (crash) => {
        const error = python ? crash : placed(parts, crash);
        live.fail({ ...error, code: crash.code, role: "program" });
        resolve("error");
      };
      this.onStop.add(() => resolve("stopped"));
      if (lease.isReady) return next();
      void this.until(lease.ready).then((ms) => {
        if (ms === undefined) return;
        live.tellReady(ms);
        next();
      });
    });
  }
}

/** The part of a joined JavaScript text that an error is in. @param {Part[]} parts @param {ErrorReport} error */
function placeIn(parts, error) {
  const program = parts.findIndex(({ role }) => role === "program");
  if (error.line === null) return { index: program, line: null, role: parts[program].role };
  return placeOf(parts, error.line);
}

/**
 * The error with the line of its part.
 *
 * @param {Part[]} parts
 * @param {ErrorReport} error
 */
const placed = (parts, error) => ({ ...error, line: placeIn(parts, error).line });

/** A check can look at what the program printed. @param {string} text @param {string[]} printed */
function withOutput(text, printed) {
  return `output = ${JSON.stringify(printed.join("\n"))}\n${text}`;
}
