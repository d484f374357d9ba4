/** The console a program sees: formats, batches and bounds what it prints, and finds the points. */
import { formatArgs, formatTable } from "./format.js";
import { Limit, Reached } from "./limit.js";
import { Points } from "./points.js";
import { BATCH_CHARS, BATCH_LINES, BATCH_POINTS, FLUSH_MS, LINE_CHARS } from "./protocol.js";

/**
 * @typedef {import("./protocol.js").Level} Level
 *
 * @typedef {object} Rows points of the same values; every stride-th is kept in a batch
 * @property {string[] | null} names
 * @property {number[][]} points
 * @property {number} stride
 * @property {number} skipped
 */

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
    this.points = new Points((point, restart) => this.addPoint(point, restart));
    /** Rows of points by the names of their values. @type {Map<string, Rows>} */
    this.rows = new Map();
    this.restart = false;
    this.dropped = 0;
    /** Lines so far, gone ones too. */
    this.count = 0;
    this.chars = 0;
    this.last = performance.now();
    this.armed = false;
    /** While the program is asked again for the map, nothing that it prints is its own. */
    this.muted = false;
    /** Where the run is to stop. @type {Limit | null} */
    this.limit = null;
    /** Whether it is there. */
    this.reached = false;
    /** Told after each line and point: a place where the run may be paused. */
    this.between = () => {};
  }

  /** @param {import("./limit.js").StopAt | undefined} stopAt of the run that begins */
  begin(stopAt) {
    this.limit = stopAt ? new Limit(stopAt) : null;
    this.points.every = this.limit !== null;
    this.reached = false;
  }

  /**
   * @param {Level} level
   * @param {string} text
   */
  print(level, text) {
    if (this.muted) return;
    if (text.length > LINE_CHARS) text = text.slice(0, LINE_CHARS) + " …";
    if (text.includes("\n")) for (const line of text.split("\n")) this.add(level, line);
    else {
      this.add(level, text);
      if (level === "log") this.points.line(text);
    }
    this.tick();
  }

  /** @param {Level} level @param {string} text */
  add(level, text) {
    this.lines.push({ level, text });
    this.count++;
    this.chars += text.length;
    if (this.lines.length > 2 * BATCH_LINES || this.chars > BATCH_CHARS) this.trim();
  }

  /**
   * A line that is renewed in place; an empty one goes.
   *
   * @param {number} bar
   * @param {string} text
   */
  bar(bar, text) {
    if (this.muted) return;
    const before = this.lines.find((line) => line.bar === bar);
    text = text.replaceAll("\n", " ").slice(0, LINE_CHARS);
    if (before) before.text = text;
    else {
      this.add("info", text);
      this.count--;
      this.lines[this.lines.length - 1].bar = bar;
    }
    this.tick();
  }

  /**
   * Whole lines that were printed each for itself.
   *
   * @param {string[]} lines
   */
  printLines(lines) {
    if (this.muted) return;
    for (const line of lines) this.points.line(line);
    // The page keeps no more of a batch.
    const gone = Math.max(0, lines.length - BATCH_LINES);
    if (gone > 0) {
      this.dropped += gone + this.lines.length;
      this.count += gone;
      this.lines = [];
      this.chars = 0;
    }
    for (const line of gone > 0 ? lines.slice(gone) : lines) {
      this.add("log", line.length > LINE_CHARS ? line.slice(0, LINE_CHARS) + " …" : line);
    }
  }

  /** @param {import("./points.js").Point} point @param {boolean} restart */
  addPoint({ x, values, names }, restart) {
    if (restart) {
      this.rows.clear();
      this.restart = true;
      if (this.limit) this.limit = new Limit(this.limit);
    }
    if (!this.reached && this.limit?.reached({ x, values, names })) {
      this.reached = true;
      this.post({ type: "reached", x, value: this.limit.value });
    }
    const key = names ? names.join("\n") : "";
    let rows = this.rows.get(key);
    if (!rows) this.rows.set(key, (rows = { names, points: [], stride: 1, skipped: 0 }));
    if (++rows.skipped < rows.stride) return;
    rows.skipped = 0;
    rows.points.push([x, ...values]);
    if (rows.points.length < BATCH_POINTS) return;
    rows.points = rows.points.filter((_, i) => i % 2 === 0);
    rows.stride *= 2;
  }

  /**
   * A point from elsewhere than a printed line: plot(), or a list that grows.
   *
   * @param {(points: Points) => void} add
   */
  point(add) {
    if (this.muted) return;
    add(this.points);
    this.tick();
  }

  /** Ends a program in JavaScript that is where it was to stop. @throws {Reached} */
  check() {
    if (this.reached) throw new Reached();
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
    this.between();
  }

  flush() {
    this.last = performance.now();
    this.points.endBatch();
    if (this.lines.length > BATCH_LINES) this.trim();
    if (this.lines.length > 0) {
      this.post({ type: "print", lines: this.lines, dropped: this.dropped });
      this.lines = [];
      this.dropped = 0;
      this.chars = 0;
    }
    for (const { names, points } of this.rows.values()) {
      const series = Math.max(...points.map((point) => point.length - 1));
      const data = new Float64Array(points.length * (series + 1)).fill(NaN);
      points.forEach((point, i) => data.set(point, i * (series + 1)));
      /** @type {import("./protocol.js").PointMessage} */
      const message = { type: "point", series, data };
      if (names) message.names = names;
      if (this.restart) message.restart = true;
      this.restart = false;
      this.post(message);
    }
    this.rows.clear();
  }

  /** Where the program is, for the film: the newest x of the chart, and lines printed so far. */
  get place() {
    return { x: this.points.newest, lines: this.count };
  }

  clear() {
    if (this.muted) return;
    this.lines = [];
    this.count = 0;
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
    printer.check();
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
