/**
 * The workers of a page: at most two alive, whatever the number of cells. Runs beyond that wait in line;
 * what stands idle is ended for them, or after a while.
 */
import { startWorker } from "./sandbox.js";

/** @typedef {import("../cell/content.js").Code} Code */
/** @typedef {import("../worker/protocol.js").FromWorker} FromWorker */
/** @typedef {import("./sandbox.js").Crash} Crash */

/** Workers alive at once. */
const LIMIT = 2;

/** Milliseconds a worker stays ready for a run that may come. */
const IDLE_MS = 60_000;

/** And an interpreter with the variables of a session in it; the next Run makes them again. */
const SESSION_IDLE_MS = 10 * 60_000;

/** A worker lent to one run, or to one session of runs. */
export class Lease {
  /**
   * @param {Pool} pool
   * @param {Code} code
   * @param {string} text the program, of JavaScript: it is in its worker from the start
   */
  constructor(pool, code, text) {
    this.pool = pool;
    this.code = code;
    this.text = text;
    /** @type {"warm" | "busy" | "session"} */
    this.use = "warm";
    this.usedAt = performance.now();
    this.ended = false;
    this.isReady = false;
    this.wishedAt = performance.now();
    /** @type {(message: FromWorker) => void} */
    this.onMessage = () => {};
    /** @type {(crash: Crash) => void} */
    this.onCrash = () => {};
    /** Told when the worker is taken away while it stands idle. */
    this.onEvicted = () => {};
    /** @type {Promise<number>} milliseconds until it was ready */
    this.ready = new Promise((resolve) => (this.resolveReady = resolve));
    this.worker = startWorker({
      code,
      text,
      onMessage: (message) => this.receive(message),
      onCrash: (crash) => {
        this.onCrash(crash);
        this.end();
      },
    });
    this.timer = 0;
  }

  /** @param {FromWorker} message */
  receive(message) {
    if (message.type !== "ready") return this.onMessage(message);
    this.isReady = true;
    this.resolveReady?.(performance.now() - this.wishedAt);
  }

  /** @param {Code} code @param {string} text */
  suits(code, text) {
    return this.use === "warm" && this.code === code && (code === "py" || this.text === text);
  }

  /** Ends it, whatever it does. */
  end() {
    if (this.ended) return;
    this.ended = true;
    clearTimeout(this.timer);
    this.worker.end();
    this.onMessage = () => {};
    this.onCrash = () => {};
    this.pool.gone(this);
  }

  /** It is lent. */
  take() {
    clearTimeout(this.timer);
    this.use = "busy";
  }

  /** Keeps it, with all it holds, for its session's next run. */
  rest() {
    this.use = "session";
    this.usedAt = performance.now();
    this.onMessage = () => {};
    this.onCrash = () => this.onEvicted();
    this.timer = window.setTimeout(() => {
      if (this.use !== "session") return;
      this.onEvicted();
      this.end();
    }, SESSION_IDLE_MS);
    this.pool.next();
  }
}

/** @typedef {{ code: Code, text: string, take: (lease: Lease) => void, left: boolean }} Waiting */

class Pool {
  constructor() {
    /** @type {Set<Lease>} */
    this.leases = new Set();
    /** @type {Waiting[]} */
    this.line = [];
  }

  /**
   * A worker for a run; it waits its turn.
   *
   * @param {Code} code
   * @param {string} text
   * @param {() => void} onWaiting told when it has to wait
   * @returns {{ lease: Promise<Lease>, leave: () => void }} `leave` gives the place in line up
   */
  acquire(code, text, onWaiting) {
    /** @type {Waiting} */
    const place = { code, text, take: () => {}, left: false };
    const lease = new Promise((resolve) => (place.take = resolve));
    this.line.push(place);
    this.next();
    if (this.line.includes(place)) onWaiting();
    return {
      lease: /** @type {Promise<Lease>} */ (lease),
      leave: () => {
        place.left = true;
        this.line = this.line.filter((other) => other !== place);
      },
    };
  }

  /** Serves whom it can. */
  next() {
    while (this.line.length) {
      const { code, text } = this.line[0];
      const lease = this.find(code, text);
      if (!lease) return;
      lease.take();
      /** @type {Waiting} */ (this.line.shift()).take(lease);
    }
  }

  /** @param {Code} code @param {string} text */
  find(code, text) {
    for (const lease of this.leases) if (lease.suits(code, text)) return lease;
    if (this.leases.size >= LIMIT) this.evict();
    return this.leases.size < LIMIT ? this.start(code, text) : null;
  }

  /** Ends the worker that is missed least, if one stands idle. */
  evict() {
    const idle = [...this.leases]
      .filter(({ use }) => use !== "busy")
      .sort((a, b) => Number(b.use === "warm") - Number(a.use === "warm") || a.usedAt - b.usedAt);
    const [lease] = idle;
    if (!lease) return;
    lease.onEvicted();
    lease.end();
  }

  /** @param {Code} code @param {string} text */
  start(code, text) {
    const lease = new Lease(this, code, text);
    this.leases.add(lease);
    return lease;
  }

  /**
   * Boots a worker beforehand, where nobody has to give way for it.
   *
   * @param {Code} code
   * @param {string} text
   * @returns {Lease | null}
   */
  warm(code, text) {
    for (const lease of this.leases) if (lease.suits(code, text)) return lease;
    for (const lease of this.leases) if (lease.use === "warm") lease.end();
    if (this.line.length || this.leases.size >= LIMIT) return null;
    const lease = this.start(code, text);
    lease.timer = window.setTimeout(() => lease.use === "warm" && lease.end(), IDLE_MS);
    return lease;
  }

  /** @param {Lease} lease */
  gone(lease) {
    this.leases.delete(lease);
    this.next();
  }
}

export const pool = new Pool();
