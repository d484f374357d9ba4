/**
 * Runs programs in workers: one worker a run, booted beforehand for the text in the editor. Stop
 * terminates it, whatever it is doing, and boots the next.
 */
import { transformPython } from "../python/transform.js";
import { compileProgram } from "./program.js";
import { startWorker } from "./sandbox.js";

/** @typedef {import("../worker/protocol.js").FromWorker} FromWorker */
/** @typedef {import("../worker/protocol.js").ErrorReport} ErrorReport */
/** @typedef {ErrorReport & { code: string }} RunError */
/** @typedef {import("./sandbox.js").Crash} Crash */
/** @typedef {{ code: import("../page/state.js").Code, source: string }} Program */

/**
 * @typedef {object} RunnerEvents
 * @property {(lines: import("../worker/protocol.js").Line[], dropped: number) => void} onPrint
 * @property {(series: number, data: Float64Array) => void} onPoint
 * @property {(figure: import("./figure.js").Figure) => void} onFigure
 * @property {() => void} onClear
 * @property {(state: RunState, detail: { ms?: number, error?: RunError }) => void} onState
 * @property {(ms: number) => void} onReady milliseconds from the wish for a worker to its readiness
 *
 * @typedef {"idle" | "loading" | "running" | "stopped" | "finished" | "error"} RunState
 */

/** @param {Program} program */
function compile({ code, source }) {
  return code === "py" ? transformPython(source) : compileProgram(source);
}

/** One worker for one run. */
class Session {
  /**
   * @param {Program} program
   * @param {string} text what the worker is given of it
   * @param {(message: FromWorker) => void} onMessage
   * @param {(crash: Crash) => void} onCrash
   */
  constructor(program, text, onMessage, onCrash) {
    this.program = program;
    this.ready = false;
    // A Python program goes in only when it is run, so that a booted worker suits any text.
    this.worker = startWorker({
      code: program.code,
      text: program.code === "py" ? "" : text,
      onMessage: (message) => {
        if (message.type === "ready") this.ready = true;
        onMessage(message);
      },
      onCrash,
    });
  }

  /** @param {Program} program */
  suits({ code, source }) {
    return code === this.program.code && (code === "py" || source === this.program.source);
  }

  /** @param {string} text */
  run(text) {
    this.worker.run({ program: text, filename: "program.py" });
  }

  end() {
    this.worker.end();
  }
}

export class Runner {
  /** @param {RunnerEvents} events */
  constructor(events) {
    this.events = events;
    /** @type {Session | null} */
    this.session = null;
    /** @type {RunState} */
    this.state = "idle";
    this.wished = 0;
    this.startedAt = 0;
    /** What the worker is given of the program that runs. */
    this.text = "";
  }

  get busy() {
    return this.state === "loading" || this.state === "running";
  }

  /**
   * Boots a worker for this program, so that Run starts at once. Never disturbs a run; a JavaScript
   * program with a mistake in it is left alone.
   *
   * @param {Program} program
   */
  prepare(program) {
    if (this.busy || this.session?.suits(program)) return;
    const text = program.code === "py" ? "" : this.compiled(program);
    if (text !== null) this.spawn(program, text);
  }

  /** @param {Program} program @returns {string | null} */
  compiled(program) {
    const compiled = compile(program);
    return compiled.ok ? compiled.text : null;
  }

  /** @param {Program} program */
  run(program) {
    if (this.busy) return;
    const compiled = compile(program);
    if (!compiled.ok) {
      this.setState("error", { error: { ...compiled.error, stack: "", hint: "" } });
      return;
    }
    this.text = compiled.text;
    this.setState("loading", {});
    if (!this.session?.suits(program)) this.spawn(program, compiled.text);
    if (this.session?.ready && this.state === "loading") this.start();
  }

  start() {
    this.startedAt = performance.now();
    this.setState("running", {});
    this.session?.run(this.text);
  }

  /** @param {Program} program to boot the next worker for */
  stop(program) {
    if (!this.busy) return;
    this.discard();
    this.setState("stopped", { ms: performance.now() - this.startedAt });
    this.prepare(program);
  }

  /**
   * @param {Program} program
   * @param {string} text
   */
  spawn(program, text) {
    this.wished = performance.now();
    this.session?.end();
    /** @type {Session} */
    const session = new Session(
      program,
      text,
      (message) => {
        if (session === this.session) this.receive(message);
      },
      ({ code, ...error }) => {
        if (session === this.session) this.fail(error, 0, code);
      },
    );
    this.session = session;
  }

  discard() {
    this.session?.end();
    this.session = null;
  }

  /** @param {FromWorker} message */
  receive(message) {
    switch (message.type) {
      case "ready":
        this.events.onReady(performance.now() - this.wished);
        if (this.state === "loading") this.start();
        break;
      case "print":
        this.events.onPrint(message.lines, message.dropped);
        break;
      case "point":
        this.events.onPoint(message.series, message.data);
        break;
      case "figure":
        this.events.onFigure(message.figure);
        break;
      case "clear":
        this.events.onClear();
        break;
      case "done":
        this.finish("finished", { ms: message.ms });
        break;
      case "error":
        this.fail(message.error, message.ms, "runtime");
        break;
    }
  }

  /**
   * @param {ErrorReport} error
   * @param {number} ms
   * @param {string} code
   */
  fail(error, ms, code) {
    if (this.busy) this.finish("error", { ms, error: { ...error, code } });
    else this.discard();
  }

  /**
   * @param {RunState} state
   * @param {{ ms?: number, error?: RunError }} detail
   */
  finish(state, detail) {
    this.discard();
    this.setState(state, detail);
  }

  /**
   * @param {RunState} state
   * @param {{ ms?: number, error?: RunError }} detail
   */
  setState(state, detail) {
    this.state = state;
    this.events.onState(state, detail);
  }
}
