/** The console a program sees: formats, batches and bounds what it prints, and finds the points. */
import { formatArgs, formatTable } from "./format.js";
import {
  BATCH_CHARS,
  BATCH_LINES,
  BATCH_POINTS,
  FLUSH_MS,
  LINE_CHARS,
  MAX_SERIES,
} from "./protocol.js";

/** @typedef {import("./protocol.js").Level} Level */

const NUMBER = "[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:e[-+]?\\d+)?|[-+]?inf(?:inity)?|nan";
const ROW = new RegExp(`^\\s*(?:${NUMBER})(?:[\\s,]+(?:${NUMBER}))+\\s*$`, "i");

/**
 * The numbers of a printed line `number number [number…]`, or null for any other line.
 *
 * @param {string} line
 * @returns {number[] | null}
 */
export function parsePoint(line) {
  if (line.length > 200 || !ROW.test(line)) return null;
  return line
    .trim()
    .split(/[\s,]+/)
    .slice(0, MAX_SERIES + 1)
    .map((word) => (/^[-+]?inf/i.test(word) ? (word[0] === "-" ? -Infinity : Infinity) : +word));
}

/** Collects lines and points and posts them at most every FLUSH_MS, and when asked. */
export class Printer {
  /**
   * @param {(message: import("./protocol.js").FromWorker) => void} post
   * @param {(callback: () => void, ms: number) => unknown} later setTimeout
   */
  constructor(post, later) {
    this.post = post;
    this.later = later;
    /** @type {import("./protocol.js").Line[]} */
    this.lines = [];
    /** @type {number[][]} */
    this.points = [];
    /** Every stride-th point is kept in this batch. */
    this.stride = 1;
    this.skipped = 0;
    this.dropped = 0;
    this.chars = 0;
    this.last = performance.now();
    this.armed = false;
  }

  /**
   * @param {Level} level
   * @param {string} text
   */
  print(level, text) {
    if (text.length > LINE_CHARS) text = text.slice(0, LINE_CHARS) + " …";
    const parts = text.includes("\n") ? text.split("\n") : [text];
    for (const line of parts) {
      this.lines.push({ level, text: line });
      this.chars += line.length;
    }
    const point = parts.length === 1 && level === "log" ? parsePoint(text) : null;
    if (point) this.addPoint(point);
    if (this.lines.length > 2 * BATCH_LINES || this.chars > BATCH_CHARS) this.trim();
    this.tick();
  }

  /**
   * Whole lines that were printed each for itself.
   *
   * @param {string[]} lines
   */
  printLines(lines) {
    for (const line of lines) this.print("log", line);
  }

  /** @param {number[]} point */
  addPoint(point) {
    if (++this.skipped < this.stride) return;
    this.skipped = 0;
    this.points.push(point);
    if (this.points.length < BATCH_POINTS) return;
    this.points = this.points.filter((_, i) => i % 2 === 0);
    this.stride *= 2;
  }

  /** Keeps the newest lines of the batch. */
  trim() {
    let keep = Math.min(this.lines.length, BATCH_LINES);
    if (this.chars > BATCH_CHARS) keep = Math.min(keep, Math.max(1, this.lines.length >> 1));
    this.dropped += this.lines.length - keep;
    this.lines = this.lines.slice(-keep);
    this.chars = this.lines.reduce((sum, line) => sum + line.text.length, 0);
  }

  /** Flushes by time, from inside a loop that never yields too. */
  tick() {
    if (performance.now() - this.last >= FLUSH_MS) {
      this.flush();
    } else if (!this.armed) {
      this.armed = true;
      this.later(() => {
        this.armed = false;
        this.flush();
      }, FLUSH_MS);
    }
  }

  flush() {
    this.last = performance.now();
    if (this.lines.length > BATCH_LINES) this.trim();
    if (this.lines.length > 0) {
      this.post({ type: "print", lines: this.lines, dropped: this.dropped });
      this.lines = [];
      this.dropped = 0;
      this.chars = 0;
    }
    if (this.points.length > 0) {
      const series = Math.max(...this.points.map((point) => point.length - 1));
      const data = new Float64Array(this.points.length * (series + 1)).fill(NaN);
      this.points.forEach((point, i) => data.set(point, i * (series + 1)));
      this.post({ type: "point", series, data });
      this.points = [];
      this.stride = 1;
    }
  }

  clear() {
    this.lines = [];
    this.chars = 0;
    this.dropped = 0;
    this.post({ type: "clear" });
  }
}

/**
 * A console that prints through the printer.
 *
 * @param {Printer} printer
 */
export function makeConsole(printer) {
  let indent = "";
  /** @type {Map<string, number>} */
  const counts = new Map();
  /** @type {Map<string, number>} */
  const timers = new Map();

  /**
   * @param {Level} level
   * @param {string} text
   */
  const print = (level, text) => {
    printer.print(level, indent ? indent + text.replaceAll("\n", "\n" + indent) : text);
  };
  /** @param {Level} level */
  const printer_of =
    (level) =>
    /** @param {unknown[]} args */
    (...args) =>
      print(level, formatArgs(args));
  const log = printer_of("log");

  /** @param {unknown} [label] */
  const elapsed = (label = "default") => {
    const start = timers.get(String(label));
    if (start !== undefined) log(`${label}: ${(performance.now() - start).toFixed(1)} ms`);
  };

  return {
    log,
    debug: log,
    dir: log,
    trace: log,
    info: printer_of("info"),
    warn: printer_of("warn"),
    error: printer_of("error"),
    /** @param {unknown} data */
    table: (data) => print("log", formatTable(data)),
    /**
     * @param {unknown} condition
     * @param {unknown[]} args
     */
    assert(condition, ...args) {
      if (!condition)
        print("error", formatArgs(["Assertion failed" + (args.length ? ":" : ""), ...args]));
    },
    /** @param {unknown[]} args */
    group(...args) {
      if (args.length) log(...args);
      if (indent.length < 40) indent += "  ";
    },
    groupEnd() {
      indent = indent.slice(2);
    },
    /** @param {unknown} [label] */
    count(label = "default") {
      const n = (counts.get(String(label)) ?? 0) + 1;
      counts.set(String(label), n);
      log(`${label}: ${n}`);
    },
    /** @param {unknown} [label] */
    time: (label = "default") => void timers.set(String(label), performance.now()),
    timeLog: elapsed,
    /** @param {unknown} [label] */
    timeEnd(label = "default") {
      elapsed(label);
      timers.delete(String(label));
    },
    clear: () => printer.clear(),
  };
}
