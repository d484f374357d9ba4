/**
 * The film of a run: what its trained tensors were at some of its backward() calls, the steps. Which steps are
 * kept follows from their number alone, so that the same run gives the same film everywhere.
 */
import { DTYPES } from "../torch/dtype.js";
import { checked, engine } from "../torch/engine.js";
import * as wire from "../torch/wire.js";
import { FILM_CELLS, FILM_FRAMES, FILM_HEAD, FILM_MS, FILM_SIDE } from "./protocol.js";

/** @typedef {import("./protocol.js").FilmTensor} FilmTensor */
/** @typedef {import("./protocol.js").FilmFrame} FilmFrame */

/** Frames that wait for the page at most. */
const WAITING = 16;

/**
 * @typedef {object} Seen a trained tensor as the engine tells of it (src/bindings/graph.hpp)
 * @property {number} serial
 * @property {number} label
 * @property {string} dtype
 * @property {number[]} shape
 * @property {number} rows
 * @property {number} columns
 * @property {Part | null} value
 * @property {Part | null} grad
 *
 * @typedef {{ norm: number, zeroRows: number, zeroColumns: number, cells: Float64Array }} Part
 *
 * @typedef {object} Program what the recorder asks of its program
 * @property {(label: number) => import("../torch/graph.js").Label | undefined} label
 * @property {() => void} name gives its tensors their labels
 * @property {() => { x: number, lines: number }} place newest x of the chart, lines printed so far
 */

/**
 * @param {number} side rows and columns of a tensor's picture, at most
 * @param {boolean} whole with norms and zeros
 * @returns {Seen[]}
 */
function readTrained(side, whole) {
  const buffer = wire.numbers(checked(engine.native.read_trained(side, whole)));
  let at = 0;
  const next = () => buffer[at++];
  /** @param {number} size @returns {Part | null} */
  const part = (size) => {
    if (!next()) return null;
    const [norm, zeroRows, zeroColumns] = whole ? [next(), next(), next()] : [NaN, 0, 0];
    at += size;
    return { norm, zeroRows, zeroColumns, cells: buffer.slice(at - size, at) };
  };
  return Array.from({ length: next() }, () => {
    const [serial, label, dtype] = [next(), next(), DTYPES[next()].name];
    const shape = Array.from({ length: next() }, next);
    const [rows, columns] = [next(), next()];
    const [value, grad] = [part(rows * columns), part(rows * columns)];
    return { serial, label, dtype, shape, rows, columns, value, grad };
  });
}

/** |after - before| / |before| @param {Float64Array} before @param {Float64Array} after */
export function changeOf(before, after) {
  let [change, size] = [0, 0];
  for (let i = 0; i < before.length; i++) {
    change += (after[i] - before[i]) ** 2;
    size += before[i] ** 2;
  }
  return Math.sqrt(change / size);
}

export class FilmRecorder {
  /**
   * @param {(message: import("./protocol.js").FilmMessage) => void} post
   * @param {Program} program
   */
  constructor(post, program) {
    this.post = post;
    this.program = program;
    this.wanted = true;
    /** The newest frame, until it is known what its step has changed. @type {{ seen: Seen[], frame: FilmFrame } | null} */
    this.open = null;
    this.step = 0;
    this.stride = 1;
    this.kept = 0;
    this.side = FILM_SIDE;
    this.last = 0;
    /** @type {FilmFrame[]} */
    this.frames = [];
    /** @type {FilmTensor[]} */
    this.tensors = [];
    this.key = "";
    /** Tensors that have no name, though the program was asked. @type {Set<number>} */
    this.nameless = new Set();
  }

  /** Another program runs. @param {boolean} wanted */
  begin(wanted) {
    this.wanted = wanted;
    this.open = null;
    this.step = this.kept = this.last = 0;
    this.stride = 1;
    this.side = FILM_SIDE;
    this.frames = [];
    this.key = "";
    this.nameless.clear();
  }

  /** After each backward(). It never disturbs the program. */
  seen() {
    if (!this.wanted) return;
    const step = this.step++;
    if (!this.open && step % this.stride !== 0) return;
    try {
      if (this.open) this.complete();
      if (step % this.stride === 0) this.take(step);
    } catch {
      this.wanted = false;
    }
  }

  /** @param {number} step @returns {void} */
  take(step) {
    let seen = readTrained(this.side, true);
    const fresh = seen.filter(({ serial, label }) => !label && !this.nameless.has(serial));
    if (fresh.length) {
      for (const { serial } of fresh) this.nameless.add(serial);
      this.program.name();
      seen = readTrained(this.side, true);
    }
    // In the order in which the program names them.
    seen = seen.filter(({ value, grad }) => value && grad);
    seen.sort((a, b) => (a.label || Infinity) - (b.label || Infinity) || a.serial - b.serial);
    if (seen.length === 0) return;
    const side = Math.floor(Math.sqrt(FILM_CELLS / seen.length));
    if (side < this.side) {
      this.side = Math.max(2, side);
      return this.take(step);
    }
    this.describe(seen);
    this.open = { seen, frame: { step, ...this.program.place(), data: dataOf(seen) } };
    if (++this.kept < FILM_FRAMES) return;
    this.kept = Math.ceil(this.kept / 2);
    this.stride *= 2;
  }

  /** Frames of other tensors are another message. @param {Seen[]} seen */
  describe(seen) {
    const key = seen.map(({ serial, label, rows }) => `${serial}:${label}:${rows}`).join();
    if (key === this.key) return;
    this.flushFrames();
    this.key = key;
    this.tensors = seen.map(({ label, dtype, shape, rows, columns }) => {
      const { name = "", line = null } = this.program.label(label) ?? {};
      return { name, line, dtype, shape, rows, columns };
    });
  }

  /** The weights are what the step has made of them. */
  complete() {
    const { seen, frame } = /** @type {NonNullable<FilmRecorder["open"]>} */ (this.open);
    this.open = null;
    const now = new Map(readTrained(this.side, false).map((one) => [one.serial, one]));
    let at = 0;
    for (const { serial, rows, columns, value } of seen) {
      const after = now.get(serial)?.value;
      if (value && after?.cells.length === value.cells.length) {
        frame.data[at + 2] = changeOf(value.cells, after.cells);
      }
      at += FILM_HEAD + 2 * rows * columns;
    }
    this.frames.push(frame);
    const time = performance.now();
    if (time - this.last < FILM_MS && this.frames.length < WAITING) return;
    this.last = time;
    this.flushFrames();
  }

  flushFrames() {
    const { frames, tensors, stride } = this;
    this.frames = [];
    if (frames.length) this.post({ type: "film", stride, tensors, frames });
  }

  /** The program has ended. */
  flush() {
    try {
      if (this.open) this.complete();
      this.flushFrames();
    } catch {
      // The last frame less.
    }
  }
}

/** @param {Seen[]} seen */
function dataOf(seen) {
  const size = seen.reduce((sum, { rows, columns }) => sum + FILM_HEAD + 2 * rows * columns, 0);
  const data = new Float32Array(size);
  let at = 0;
  for (const { rows, columns, value, grad } of seen) {
    if (!value || !grad) continue;
    data.set([value.norm, grad.norm, NaN, grad.zeroRows, grad.zeroColumns], at);
    at += FILM_HEAD;
    data.set(value.cells, at);
    data.set(grad.cells, at + rows * columns);
    at += 2 * rows * columns;
  }
  return data;
}
