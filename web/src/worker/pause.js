/**
 * A run that is paused from outside, though its program never returns to the event loop. The frame has made
 * addresses of an empty blob and takes one back for each signal: the runtime looks now and then, where the program
 * has made a step or printed, whether the next one still loads. A paused worker sleeps between two looks.
 */
import { post, signals } from "./connect.js";

// Taken hold of before any program, which finds none of them or may exchange them.
const { XMLHttpRequest: Request } = globalThis;
const now = performance.now.bind(performance);
const { wait } = Atomics;

/** Milliseconds of a run until the first look, between two looks, and between two of a paused run. */
const FIRST_MS = 2000;
const LOOK_MS = { least: 250, most: 1000 };
const SLEEP_MS = 250;

/** Looking takes this part of a run's time: where a look is slow, they are rarer. */
const SHARE = 1 / 250;

/** Looks that must fail for a signal, and the milliseconds from one to the next: loading may fail for once. */
const SURE = 3;
const SURE_MS = 10;

/** What a worker sleeps on; no page has to be isolated for that. @type {Int32Array | undefined} */
let cell;

/** @param {number} ms */
function sleep(ms) {
  cell ??= new Int32Array(new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true }).buffer);
  wait(cell, 0, 0, ms);
}

/** @param {number} number */
function loads(number) {
  try {
    const request = new Request();
    request.open("GET", signals[number], false);
    request.send();
    return true;
  } catch {
    return false;
  }
}

/** Whether a signal has been given. @param {number} number */
function given(number) {
  for (let i = 0; i < SURE; i++) {
    if (i) sleep(SURE_MS);
    if (loads(number)) return false;
  }
  return true;
}

/** Whether a worker here can look and sleep. @param {number} number of a signal that has not been given */
function able(number) {
  try {
    sleep(0);
    return loads(number);
  } catch {
    return false;
  }
}

export class Pause {
  /** @param {() => void} flush sends what the page has not seen yet */
  constructor(flush) {
    this.flush = flush;
    this.due = Infinity;
    /** The next signal: that the run is to pause, or to go on. */
    this.next = 0;
    /** Whether the run can be paused, once that has been tried. @type {boolean | null} */
    this.able = null;
    this.told = false;
    /** In the midst of a step, what prints is no place to stop. */
    this.closed = false;
  }

  /** A program is about to run. @param {number} next the first signal that has not been given */
  begin(next) {
    this.next = next;
    this.told = this.closed = false;
    this.due = signals.length ? now() + FIRST_MS : Infinity;
  }

  /** A place where the run may stop: after a step, or a print. @param {number | null} [step] */
  look(step = null) {
    const before = now();
    if (before < this.due || this.closed) return;
    this.closed = true;
    // Two more: for the pause, and to go on.
    if (this.next + 2 > signals.length || !(this.able ??= able(this.next))) {
      this.due = Infinity;
      this.closed = false;
      return;
    }
    if (!this.told) {
      this.told = true;
      post({ type: "pausable" });
    }
    const asked = given(this.next);
    const after = now();
    const pace = Math.max(LOOK_MS.least, (after - before) / SHARE);
    this.due = after + Math.min(pace, LOOK_MS.most);
    if (asked) this.hold(step);
    this.closed = false;
  }

  /** @param {number | null} step */
  hold(step) {
    this.flush();
    this.next++;
    post({ type: "paused", signals: this.next, step });
    while (!given(this.next)) sleep(SLEEP_MS);
    this.next++;
    this.due = now() + LOOK_MS.least;
  }
}
