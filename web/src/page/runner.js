/**
 * Runs programs in workers: one worker a run, booted beforehand for the text in the editor. Stop
 * terminates it, whatever it is doing, and boots the next.
 */
import { loadEngine } from "./engine.js";
import { compileProgram } from "./program.js";

/** @typedef {import("../worker/protocol.js").FromWorker} FromWorker */
/** @typedef {import("../worker/protocol.js").ErrorReport} ErrorReport */
/** @typedef {ErrorReport & { code: string }} RunError */

/**
 * @typedef {object} RunnerEvents
 * @property {(lines: import("../worker/protocol.js").Line[], dropped: number) => void} onPrint
 * @property {(series: number, data: Float64Array) => void} onPoint
 * @property {() => void} onClear
 * @property {(state: RunState, detail: { ms?: number, error?: RunError }) => void} onState
 * @property {(ms: number) => void} onReady milliseconds from the wish for a worker to its readiness
 *
 * @typedef {"idle" | "loading" | "running" | "stopped" | "finished" | "error"} RunState
 */

/** One worker with one program. */
class Session {
  /**
   * @param {string} source
   * @param {string} text the program's worker text
   * @param {import("./engine.js").Engine} engine
   * @param {(message: FromWorker) => void} onMessage
   * @param {(event: ErrorEvent) => void} onError
   */
  constructor(source, text, engine, onMessage, onError) {
    this.source = source;
    this.ready = false;
    const url = URL.createObjectURL(
      new Blob([text, engine.worker], { type: "text/javascript;charset=utf-8" }),
    );
    this.worker = new Worker(url);
    this.worker.onerror = onError;
    // The one message outside the port: the Module did not arrive.
    this.worker.onmessage = () => {
      if (!this.ready) this.boot(engine.bytes());
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
      this.boot(engine.module ?? engine.bytes());
    } catch {
      this.boot(engine.bytes());
    }
  }

  /**
   * Sends the wasm and the port. Not the wasm by the port: from a file, Chromium lets a Module
   * through to a worker, but not through a port.
   *
   * @param {WebAssembly.Module | ArrayBuffer} wasm
   */
  boot(wasm) {
    const { port1, port2 } = new MessageChannel();
    /** @type {import("../worker/protocol.js").BootMessage} */
    const message = { type: "boot", wasm };
    this.worker.postMessage(message, [port2]);
    this.port = port1;
    this.port.onmessage = ({ data }) => this.receive(data);
  }

  run() {
    /** @type {import("../worker/protocol.js").RunMessage} */
    const message = { type: "run" };
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
  }

  get busy() {
    return this.state === "loading" || this.state === "running";
  }

  /**
   * Boots a worker for this text, so that Run starts at once. Never disturbs a run; a text with a
   * mistake in it is left alone.
   *
   * @param {string} source
   */
  async prepare(source) {
    if (this.busy || this.session?.source === source) return;
    const compiled = compileProgram(source);
    if (!compiled.ok) return;
    await this.spawn(source, compiled.text).catch(() => {});
  }

  /** @param {string} source */
  async run(source) {
    if (this.busy) return;
    const compiled = compileProgram(source);
    if (!compiled.ok) {
      this.setState("error", { error: { ...compiled.error, stack: "", hint: "" } });
      return;
    }
    this.setState("loading", {});
    try {
      if (this.session?.source !== source) await this.spawn(source, compiled.text);
    } catch (error) {
      if (this.state !== "loading") return;
      const { name, message } = /** @type {Error} */ (error);
      this.fail({ name, message, line: null, column: null, stack: "", hint: "" }, 0, "engine");
      return;
    }
    if (this.session?.ready) this.start();
  }

  start() {
    this.startedAt = performance.now();
    this.setState("running", {});
    this.session?.run();
  }

  /** @param {string} source the text to boot the next worker for */
  stop(source) {
    if (!this.busy) return;
    this.discard();
    this.setState("stopped", { ms: performance.now() - this.startedAt });
    void this.prepare(source);
  }

  /**
   * @param {string} source
   * @param {string} text
   */
  async spawn(source, text) {
    const turn = ++this.turn;
    this.wished = performance.now();
    const engine = await loadEngine();
    if (turn !== this.turn) return;
    this.session?.end();
    /** @type {Session} */
    const session = new Session(
      source,
      text,
      engine,
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
