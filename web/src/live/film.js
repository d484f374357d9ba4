/** The film of a run: its frames, and where in it the reader is. Knows no page. */
import { dataSize, FILM_FRAMES, FILM_HEAD, HIDDEN_HEAD } from "../worker/protocol.js";

/** @typedef {import("../worker/protocol.js").FilmMessage} FilmMessage */
/** @typedef {import("../worker/protocol.js").FilmTensor} FilmTensor */
/**
 * @typedef {object} Frame
 * @property {number} step
 * @property {number} x
 * @property {number} lines
 * @property {Float32Array} data
 * @property {FilmTensor[]} tensors
 *
 * @typedef {object} View a tensor in a frame
 * @property {FilmTensor} tensor
 * @property {number} norm
 * @property {number} gradNorm
 * @property {number} change by the step, as a part of the norm; NaN where it is not known
 * @property {number} zeroRows of the gradient
 * @property {number} zeroColumns
 * @property {number} rate of a plain step of gradient descent; NaN for another, or where it is not known
 * @property {Float32Array} values
 * @property {Float32Array} grads
 *
 * @typedef {{ tensor: FilmTensor, norm: number, zeroRows: number, zeroColumns: number, values: Float32Array }} Hidden
 */

/** Frames a second, by speed. */
export const SPEEDS = [2, 5, 12, 30, 60];

export class Film {
  constructor() {
    /** @type {Frame[]} */
    this.frames = [];
    this.key = "";
    /** @type {FilmTensor[]} */
    this.tensors = [];
    /** The frame that is shown. */
    this.at = 0;
    /** Whether the newest frame is shown as it comes. */
    this.follows = true;
    this.playing = false;
    this.loops = false;
    this.speed = SPEEDS[2];
    /** Frames of a second that are due. */
    this.due = 0;
    /** The scale, and what it was found for. */
    this.scaled = { frames: -1, largest: 0 };
  }

  get length() {
    return this.frames.length;
  }

  /** @returns {Frame | null} */
  get frame() {
    return this.frames[this.at] ?? null;
  }

  /** Whether the reader looks at another than the newest frame. */
  get back() {
    return this.length > 1 && !this.follows;
  }

  /** @param {FilmMessage} message as checkFilm gives it */
  add({ tensors, frames }) {
    const key = JSON.stringify(tensors);
    if (key !== this.key) {
      this.key = key;
      this.tensors = tensors;
    }
    const last = this.frames.at(-1)?.step ?? -1;
    for (const frame of frames) {
      if (frame.step > last) this.frames.push({ ...frame, tensors: this.tensors });
    }
    if (this.length > FILM_FRAMES) this.thin();
    if (this.follows) this.at = Math.max(0, this.length - 1);
  }

  /** Every second frame goes, and what is shown stays in view. */
  thin() {
    this.frames = this.frames.filter((_, i) => i % 2 === 0);
    this.at >>= 1;
  }

  /** One in so many steps is kept where the reader is. */
  get every() {
    const to = Math.max(1, this.at);
    return (this.frames[to]?.step ?? 1) - (this.frames[to - 1]?.step ?? 0);
  }

  // --- where the reader is ---

  /** @param {number} at */
  seek(at) {
    this.at = Math.min(Math.max(0, Math.round(at)), Math.max(0, this.length - 1));
    this.follows = this.at === this.length - 1;
    this.due = 0;
  }

  /** One frame on or back; the film stands still then. @param {number} by */
  move(by) {
    this.playing = false;
    this.seek(this.at + by);
  }

  /** To the frame whose x is nearest. @param {number} x */
  seekX(x) {
    let best = -1;
    let nearest = Infinity;
    this.frames.forEach((_, i) => {
      const distance = Math.abs(this.xAt(i) - x);
      if (distance < nearest) [best, nearest] = [i, distance];
    });
    if (best >= 0) this.move(best - this.at);
  }

  play() {
    if (this.length < 2) return;
    if (this.at >= this.length - 1) this.at = 0;
    this.follows = false;
    this.playing = true;
    this.due = 0;
  }

  pause() {
    this.playing = false;
    // Looking at the newest frame, while a run goes on, is a pause too.
    this.follows = false;
  }

  /**
   * Time has passed while it plays.
   *
   * @param {number} ms less than nothing where the drawing that asks had begun before the press that plays
   * @param {boolean} running whether more frames may come
   * @returns {boolean} whether another frame is shown
   */
  tick(ms, running) {
    if (!this.playing) return false;
    this.due += (Math.max(0, ms) * this.speed) / 1000;
    const by = Math.floor(this.due);
    if (by === 0) return false;
    this.due -= by;
    const end = this.length - 1;
    if (this.at + by <= end) {
      this.at += by;
      return true;
    }
    if (this.loops && !running) {
      this.at = this.at === end ? 0 : end;
      return true;
    }
    this.at = end;
    this.follows = true;
    this.playing = false;
    return true;
  }

  // --- what is seen there ---

  /**
   * The chart's x of a frame: the newest there, else by the way from one to the next.
   *
   * @param {number} at
   * @returns {number} NaN where there is none
   */
  xAt(at) {
    const { frames } = this;
    const frame = frames[at];
    if (!frame) return NaN;
    // A new x shows for the first time in these two.
    let from = at;
    while (from > 0 && frames[from - 1].x === frame.x) from--;
    if (from === at && Number.isFinite(frame.x)) return frame.x;
    let to = at;
    while (to < frames.length && (frames[to].x === frame.x || Number.isNaN(frames[to].x))) to++;
    const start = frames[from];
    const end = frames[to];
    if (!end || !Number.isFinite(start.x)) return frame.x;
    return start.x + ((end.x - start.x) * (frame.step - start.step)) / (end.step - start.step);
  }

  /** The tensors of a frame. @param {Frame | null} [frame] @returns {View[]} */
  views(frame = this.frame) {
    if (!frame) return [];
    let at = 0;
    return frame.tensors.flatMap((tensor) => {
      const { rows, columns } = tensor;
      if (tensor.hidden) return [];
      const [norm, gradNorm, change, zeroRows, zeroColumns, rate] = frame.data.subarray(at);
      at += FILM_HEAD + 2 * rows * columns;
      const size = rows * columns;
      const values = frame.data.subarray(at - 2 * size, at - size);
      const grads = frame.data.subarray(at - size, at);
      return { tensor, norm, gradNorm, change, zeroRows, zeroColumns, rate, values, grads };
    });
  }

  /** What modules gave and variables held in a frame. @returns {Hidden[]} */
  hidden(frame = this.frame) {
    if (!frame) return [];
    let at = 0;
    return frame.tensors.flatMap((tensor) => {
      const start = at;
      at += dataSize(tensor);
      if (!tensor.hidden) return [];
      const [norm, zeroRows, zeroColumns] = frame.data.subarray(start);
      const values = frame.data.subarray(start + HIDDEN_HEAD, at);
      return { tensor, norm, zeroRows, zeroColumns, values };
    });
  }

  /** The largest magnitude that a film shows: of its weights one scale for all. */
  get largest() {
    const { frames } = this;
    if (this.scaled.frames === frames.length) return this.scaled.largest;
    let largest = 0;
    // Weights move slowly: a few frames tell.
    const every = Math.max(1, Math.floor(frames.length / 8));
    for (let i = 0; i < frames.length; i += every) {
      for (const { values } of this.views(frames[i])) largest = Math.max(largest, extent(values));
    }
    this.scaled = { frames: frames.length, largest };
    return largest;
  }
}

/** The largest finite magnitude. @param {Float32Array} numbers */
export function extent(numbers) {
  let largest = 0;
  for (const number of numbers) {
    const size = Math.abs(number);
    if (size > largest && size < Infinity) largest = size;
  }
  return largest;
}
