/**
 * What comes from a worker, checked: a program may have found a way to send in the runtime's place. Known
 * types, sizes and numbers pass, as copies with the known fields alone; the rest is dropped and counted.
 */
import {
  BATCH_CHARS,
  BATCH_LINES,
  BATCH_POINTS,
  LINE_CHARS,
  MAX_SERIES,
  SIGNALS,
} from "../worker/protocol.js";
import { isCount } from "./counts.js";
import { checkFiles } from "./file_names.js";
import { checkFigure } from "./figure_check.js";
import { checkFilm } from "./film_message.js";
import { checkGraph } from "./graph_message.js";
import { checkMap } from "./map_message.js";
import { checkSamples } from "./samples_message.js";
import { checkValues } from "./values_message.js";

/** @typedef {import("../worker/protocol.js").FromWorker} FromWorker */
/** @typedef {import("../worker/protocol.js").ErrorReport} ErrorReport */

/** Messages that may come at once, and each second; a page that was asleep gets many at once. */
const MESSAGES = { most: 20_000, second: 500 };
/** Characters and numbers in them. */
const SIZE = { most: 64e6, second: 16e6 };
/** What a message costs that is not one of the runtime's. */
const FORGED = 20;
const FIGURE = 20;

/** Shapes of an error, and the sizes of one. */
const SHAPES = 8;

/** Characters of a series' name. */
const NAME_CHARS = 40;

const LEVELS = new Set(["log", "info", "warn", "error"]);

/** @param {unknown} value */
const milliseconds = (value) =>
  typeof value === "number" && value >= 0 && value < 1e12 ? value : 0;

/** @param {unknown} value @param {number} most */
const text = (value, most) => (typeof value === "string" ? value.slice(0, most) : "");

/** @param {unknown} value a line or column, from 1 */
const place = (value) => (isCount(value, 1e9, 1) ? Number(value) : null);

/** Those of an error, few and small. @param {unknown} value @returns {number[][]} */
function shapesOf(value) {
  if (!Array.isArray(value) || value.length > SHAPES) return [];
  const shapes = Array.from(value);
  const right = (/** @type {unknown} */ shape) =>
    Array.isArray(shape) &&
    shape.length <= SHAPES &&
    Array.from(shape).every((size) => isCount(size, Number.MAX_SAFE_INTEGER));
  return shapes.every(right) ? shapes.map((shape) => Array.from(shape)) : [];
}

/** @param {import("./figure.js").Figure} figure @returns {number} */
function sizeOf({ series, axes = [], frames = [] }) {
  const own = series.reduce((sum, { x, y }) => sum + 8 * (x.length + y.length), 100);
  return [...axes, ...frames].reduce((sum, one) => sum + sizeOf(one), own);
}

/**
 * One row for each type: the message as the page gets it, or null, and its size in characters or numbers.
 *
 * @type {Record<string, (raw: any) => { message: FromWorker, size: number } | null>}
 */
const CHECKS = {
  ready: () => ({ message: { type: "ready" }, size: 1 }),
  clear: () => ({ message: { type: "clear" }, size: 1 }),

  reached: ({ x, value }) =>
    Number.isFinite(x) && Number.isFinite(value)
      ? { message: { type: "reached", x, value }, size: 2 }
      : null,

  print({ lines, dropped }) {
    if (!Array.isArray(lines) || lines.length > BATCH_LINES) return null;
    if (!isCount(dropped, Number.MAX_SAFE_INTEGER)) return null;
    let size = 0;
    const checked = [];
    for (const line of lines) {
      const { level, text, bar } = line ?? {};
      if (!LEVELS.has(level) || typeof text !== "string") return null;
      // The mark of what was cut off, and the indent of a group, come on top.
      if (text.length > LINE_CHARS + 100) return null;
      size += text.length + 1;
      if (size > 2 * BATCH_CHARS) return null;
      checked.push(isCount(bar, 1e9, 1) ? { level, text, bar } : { level, text });
    }
    return { message: { type: "print", lines: checked, dropped }, size };
  },

  point({ series, data, names, restart }) {
    if (!isCount(series, MAX_SERIES, 1) || !(data instanceof Float64Array)) return null;
    const rows = data.length / (series + 1);
    if (!isCount(rows, BATCH_POINTS, 1)) return null;
    /** @type {import("../worker/protocol.js").PointMessage} */
    const message = { type: "point", series, data: data.slice() };
    if (names !== undefined) {
      if (!Array.isArray(names) || names.length !== series) return null;
      message.names = names.map((name) => text(name, NAME_CHARS));
    }
    if (restart === true) message.restart = true;
    return { message, size: 8 * data.length };
  },

  figure({ figure }) {
    const checked = checkFigure(figure);
    if (!checked) return null;
    const size = sizeOf(checked);
    return { message: { type: "figure", figure: checked }, size };
  },

  graph({ graph }) {
    const checked = checkGraph(graph);
    if (!checked) return null;
    const size = 50 * (checked.nodes.length + checked.edges.length + 2 * checked.steps.length);
    return { message: { type: "graph", graph: checked }, size };
  },

  film(raw) {
    const message = checkFilm(raw);
    if (!message) return null;
    const size = message.frames.reduce((sum, { data }) => sum + 4 * data.length, 200);
    return { message, size: size + 100 * message.tensors.length };
  },

  map(raw) {
    const message = checkMap(raw);
    if (!message) return null;
    const { cells, points, units } = message;
    const size = units.reduce((sum, one) => sum + one.cells.length, cells.length + points.length);
    return { message, size: 4 * size };
  },

  samples(raw) {
    const message = checkSamples(raw);
    return message && { message, size: 2 * message.pictures.length + 200 };
  },

  values(raw) {
    const message = checkValues(raw);
    if (!message) return null;
    const size = message.values.reduce((sum, { numbers }) => sum + 8 * (numbers?.length ?? 25), 0);
    return { message, size };
  },

  pausable: () => ({ message: { type: "pausable" }, size: 1 }),

  paused({ signals, step }) {
    if (!isCount(signals, SIGNALS, 1) || !(step === null || isCount(step, 1e12))) return null;
    return { message: { type: "paused", signals, step }, size: 1 };
  },

  files({ files, more }) {
    const list = checkFiles(files);
    if (!list || !isCount(more, 1e6)) return null;
    return { message: { type: "files", files: list, more }, size: 1 };
  },

  done: ({ ms }) => ({ message: { type: "done", ms: milliseconds(ms) }, size: 1 }),

  error({ error, ms, fatal }) {
    if (typeof error !== "object" || error === null) return null;
    /** @type {ErrorReport} */
    const report = {
      name: text(error.name, 200) || "Error",
      message: text(error.message, 10_000),
      line: place(error.line),
      column: place(error.column),
      stack: text(error.stack, 20_000),
      hint: text(error.hint, 1000),
    };
    const shapes = shapesOf(error.shapes);
    if (shapes.length) report.shapes = shapes;
    const size = report.message.length + report.stack.length;
    return {
      message: { type: "error", error: report, ms: milliseconds(ms), fatal: fatal !== false },
      size,
    };
  },
};

/** An allowance that fills up with time. */
class Bucket {
  /** @param {{ most: number, second: number }} rate @param {number} now */
  constructor({ most, second }, now) {
    this.most = most;
    this.second = second;
    this.left = most;
    this.at = now;
  }

  /** @param {number} amount @param {number} now @returns {boolean} whether that much was left */
  take(amount, now) {
    const filled = this.left + (Math.max(0, now - this.at) / 1000) * this.second;
    this.at = now;
    this.left = Math.min(this.most, filled) - amount;
    return this.left >= 0;
  }
}

/**
 * @typedef {object} Checker
 * @property {(raw: unknown) => FromWorker | null} check the message, or null where it is dropped
 * @property {() => void} begin a program has been sent, so that its end may be told
 * @property {number} dropped how many messages were not the runtime's
 * @property {boolean} flooded whether more came than a page can take
 */

/**
 * For one worker from its boot to its end.
 *
 * @param {() => number} [now]
 * @returns {Checker}
 */
export function makeChecker(now = () => performance.now()) {
  const messages = new Bucket(MESSAGES, now());
  const sizes = new Bucket(SIZE, now());
  let ready = false;
  let running = 0;
  /** Whether a run's files have come: their bytes count against no allowance. */
  let handed = false;

  /** Whether a message of this type can come now. @param {string} type */
  const fits = (type) => {
    if (type === "ready") return !ready;
    if (type === "done" || type === "pausable" || type === "paused") return running > 0;
    if (type === "files") return running > 0 && !handed;
    return type !== "error" || running > 0 || !ready;
  };

  /** @type {Checker} */
  const checker = {
    dropped: 0,
    flooded: false,
    begin() {
      running++;
      handed = false;
    },
    check(raw) {
      if (checker.flooded) return null;
      const type = /** @type {any} */ (raw)?.type;
      const known = typeof type === "string" && Object.hasOwn(CHECKS, type) && fits(type);
      const checked = known ? CHECKS[type](raw) : null;
      const at = now();
      const cost = !checked ? FORGED : type === "figure" ? FIGURE : 1;
      const enough = messages.take(cost, at) && sizes.take(checked?.size ?? 1, at);
      if (!enough) checker.flooded = true;
      if (!checked || !enough) {
        checker.dropped++;
        return null;
      }
      if (type === "ready") ready = true;
      if (type === "files") handed = true;
      if (type === "done" || type === "error") running = Math.max(0, running - 1);
      return checked.message;
    },
  };
  return checker;
}
