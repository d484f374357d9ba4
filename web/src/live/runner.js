/**
 * Runs programs in workers: one worker a run, booted beforehand for the text in the editor. Stop
 * terminates it, whatever it is doing, and boots the next.
 */
import { transformPython } from "../python/transform.js";
import { loadEngine } from "./engine.js";
import { compileProgram } from "./program.js";

/** @typedef {import("../worker/protocol.js").FromWorker} FromWorker */
/** @typedef {import("../worker/protocol.js").ErrorReport} ErrorReport */
/** @typedef {ErrorReport & { code: string }} RunError */
/** @typedef {import("./engine.js").Engine} Engine */
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
   * @param {{ engine: Engine, python: Engine | null }} engines
   * @param {(message: FromWorker) => void} onMessage
   * @param {(event: ErrorEvent) => void} onError
   */
  constructor(program, text, engines, onMessage, onError) {
    this.program = program;
    this.ready = false;
    this.engines = engines;
    const { engine, python } = engines;
    // A Python program goes in only when it is run, so that a booted worker suits any text.
    const parts = python ? [python.worker] : [text, engine.worker];
    const url = URL.createObjectURL(new Blob(parts, { type: "text/javascript;charset=utf-8" }));
    this.worker = new Worker(url);
    this.worker.onerror = onError;
    // The one message outside the port: the Module did not arrive.
    this.worker.onmessage = () => {
      if (!this.ready) this.boot(true);
    };
    /** @param {FromWorker} message */
    this.receive = (message) => {
      if (message.type === "ready") {
        this.ready = true;
        URL.revokeObjectURL(url);
      }
      onMessage(message);
    };
    /** @type {MessagePort | null} */
    this.port = null;
    try {
      this.boot(false);
    } catch {
      this.boot(true);
    }
  }

  /** @param {Program} program */
  suits({ code, source }) {
    return code === this.program.code && (code === "py" || source === this.program.source);
  }

  /**
   * Sends the wasm and the port. Not the wasm by the port: from a file, Chromium lets a Module
   * through to a worker, but not through a port.
   *
   * @param {boolean} asBytes
   */
  boot(asBytes) {
    const { engine, python } = this.engines;
    const { port1, port2 } = new MessageChannel();
    /** @param {Engine} part */
    const wasm = (part) => (asBytes ? null : part.module) ?? part.bytes();
    /** @type {import("../worker/protocol.js").BootMessage} */
    const message = { type: "boot", wasm: wasm(engine) };
    if (python) message.python = wasm(python);
    this.worker.postMessage(message, [port2]);
    this.port = port1;
    this.port.onmessage = ({ data }) => this.receive(data);
  }

  /** @param {string} text */
  run(text) {
    /** @type {import("../worker/protocol.js").RunMessage} */
    const message = this.engines.python ? { type: "run", program: text } : { type: "run" };
    this.port?.postMessage(message);
  }

  end() {
    this.worker.terminate();
    if (!this.port) return;
    this.port.onmessage = null;
    this.port.close();
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
    /** Counts the wishes, so that an overtaken one is let go. */
    this.turn = 0;
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
  async prepare(program) {
    if (this.busy || this.session?.suits(program)) return;
    const text = program.code === "py" ? "" : this.compiled(program);
    if (text !== null) await this.spawn(program, text).catch(() => {});
  }

  /** @param {Program} program @returns {string | null} */
  compiled(program) {
    const compiled = compile(program);
    return compiled.ok ? compiled.text : null;
  }

  /** @param {Program} program */
  async run(program) {
    if (this.busy) return;
    const compiled = compile(program);
    if (!compiled.ok) {
      this.setState("error", { error: { ...compiled.error, stack: "", hint: "" } });
      return;
    }
    this.text = compiled.text;
    this.setState("loading", {});
    try {
      if (!this.session?.suits(program)) await this.spawn(program, compiled.text);
    } catch (error) {
      if (this.state !== "loading") return;
      const { name, message } = /** @type {Error} */ (error);
      this.fail({ name, message, line: null, column: null, stack: "", hint: "" }, 0, "engine");
      return;
    }
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
    void this.prepare(program);
  }

  /**
   * @param {Program} program
   * @param {string} text
   */
  async spawn(program, text) {
    const turn = ++this.turn;
    this.wished = performance.now();
    const [engine, python] = await Promise.all([
      loadEngine("js"),
      program.code === "py" ? loadEngine("py") : null,
    ]);
    if (turn !== this.turn) return;
    this.session?.end();
    /** @type {Session} */
    const session = new Session(
      program,
      text,
      { engine, python },
      (message) => {
        if (session === this.session) this.receive(message);
      },
      (event) => {
        if (session === this.session) this.crashed(event);
      },
    );
    this.session = session;
  }

  discard() {
    this.turn++;
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
   * An error the runtime in the worker did not catch: the browser refused the script, or the
   * worker ran out of memory.
   *
   * @param {ErrorEvent} event
   */
  crashed(event) {
    event.preventDefault?.();
    const message = event.message || "the worker stopped";
    const line = event.lineno ? event.lineno - 1 : null;
    const place = { line, column: line ? event.colno : null };
    this.fail({ name: "Error", message, ...place, stack: "", hint: "" }, 0, "crash");
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
