/**
 * A recorded run as a film: the curve as far as it has come, and the model's matrices with their gradients. It plays once;
 * whoever wants no motion sees its end.
 */
import { html, LitElement, svg } from "lit";
import { BOX, curveScale, curveSVG, few, HEIGHT, WIDTH } from "../cell/poster.js";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import { paint } from "../live/heatmap.js";
import { say } from "./words.js";

/** @typedef {import("../cell/words.js").Lang} Lang */
/**
 * @typedef {object} Frame
 * @property {number} step
 * @property {number} loss
 * @property {number} norm of all gradients
 * @property {string[]} weights of each tensor, two shades to a byte (tests/web/make_recordings.mjs)
 * @property {string[]} grads on a scale of their own
 *
 * @typedef {object} Recording
 * @property {{ name: string, shape: number[], rows: number, columns: number }[]} tensors
 * @property {string[]} parts what happens after each of them
 * @property {Frame[]} frames
 */

/** Milliseconds that a frame stands. */
const FRAME_MS = 260;

/** Shades on either side of zero. */
const SHADES = 7;

/** @param {string} packed @param {number} count @param {number} strength of their colours */
function numbersOf(packed, count, strength) {
  const bytes = atob(packed);
  // The scale has more of small numbers, by the square root; heatmap.js takes it once more.
  return Float32Array.from({ length: count }, (_, i) => {
    const byte = bytes.charCodeAt(i >> 1);
    const part = ((i % 2 ? byte & 15 : byte >> 4) - SHADES - 1) / SHADES;
    return strength * strength * part * Math.abs(part);
  });
}

/** For a sentence: 12, 340, 3 500 000. @param {number} n */
function rounded(n) {
  const two = Number(n.toPrecision(2));
  return two < 1e9 ? two.toLocaleString("en").replaceAll(",", "\u202f") : two.toExponential(0);
}

export class RecordingElement extends LitElement {
  static properties = {
    recording: { attribute: false },
    points: { attribute: false },
    words: { type: String },
    dark: { type: Boolean },
    at: { state: true },
    playing: { state: true },
  };

  constructor() {
    super();
    /** @type {Recording} */
    this.recording = { tensors: [], parts: [], frames: [] };
    /** @type {[number, number][]} */
    this.points = [];
    /** @type {Lang} */
    this.words = "en";
    this.dark = false;
    this.at = 0;
    this.playing = false;
    this.timer = 0;
    /** Which recording it has begun to play. @type {Recording | null} */
    this.begun = null;
  }

  createRenderRoot() {
    return this;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.pause();
  }

  get last() {
    return this.recording.frames.length - 1;
  }

  willUpdate() {
    if (this.begun === this.recording) return;
    this.begun = this.recording;
    this.pause();
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.at = still ? this.last : 0;
    if (!still) this.play();
  }

  play() {
    if (this.at >= this.last) this.at = 0;
    this.playing = true;
    clearInterval(this.timer);
    this.timer = window.setInterval(() => {
      // A page that is out of sight does not go on.
      if (!document.hidden && this.at < this.last) this.at++;
      if (this.at >= this.last) this.pause();
    }, FRAME_MS);
  }

  pause() {
    clearInterval(this.timer);
    this.playing = false;
  }

  /** @param {number} at */
  seek(at) {
    this.pause();
    this.at = at;
  }

  updated() {
    const { frames, tensors } = this.recording;
    const frame = frames[this.at];
    this.querySelectorAll("canvas").forEach((canvas, i) => {
      const { rows, columns } = tensors[i >> 1];
      const packed = (i % 2 ? frame.grads : frame.weights)[i >> 1];
      const numbers = numbersOf(packed, rows * columns, i % 2 ? this.strength : 1);
      paint(canvas, numbers, { rows, columns, largest: 1, dark: this.dark });
    });
  }

  /** Of the gradients' colours: they pale as the gradients shrink, by the logarithm, as the curve falls. */
  get strength() {
    const { frames } = this.recording;
    const norms = frames.map(({ norm }) => Math.log(norm));
    const [low, high] = [Math.min(...norms), Math.max(...norms)];
    // What hardly changes does not pale.
    return 1 - (0.85 * (high - norms[this.at])) / Math.max(high - low, Math.log(10));
  }

  /** What the frame says, in a sentence. */
  get fact() {
    const { frames } = this.recording;
    const times = frames[0].norm / frames[this.at].norm;
    if (this.at === 0) return say(this.words, "first");
    return times < 1.5
      ? say(this.words, "same")
      : say(this.words, "smaller", { times: rounded(times) });
  }

  render() {
    const { recording, words, points } = this;
    const { tensors, frames, parts } = recording;
    const frame = frames[this.at];
    const curve = curveScale(points);
    const place = curve.place(frame.step, frame.loss);
    const at = say(words, "at", { step: frame.step, loss: few(frame.loss) });
    const [first] = tensors;
    return html`
      <div class="recording-curve">
        ${unsafeHTML(curveSVG(points, words))}
        <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">
          ${svg`<defs><clipPath id="so-far"><rect x="0" y="0" width=${place.x} height=${HEIGHT} /></clipPath></defs>
          <path class="so-far" clip-path="url(#so-far)" d=${curve.path} />
          <line x1=${place.x} x2=${place.x} y1=${BOX.top} y2=${BOX.bottom} />
          <circle cx=${place.x} cy=${place.y} r="4.5" />`}
        </svg>
      </div>
      <div class="recording-bar">
        <button
          type="button"
          class="icon"
          part="recording-play"
          aria-label=${say(words, this.playing ? "pause" : "play")}
          @click=${() => (this.playing ? this.pause() : this.play())}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path
              d=${this.playing ? "M3.5 2.5h3.2v11h-3.2zM9.3 2.5h3.2v11h-3.2z" : "M4 2.5v11l9-5.5z"}
            />
          </svg>
        </button>
        <input
          type="range"
          part="recording-step"
          min="0"
          max=${this.last}
          .value=${String(this.at)}
          aria-label=${say(words, "scrub")}
          aria-valuetext=${at}
          @input=${(/** @type {any} */ { target }) => this.seek(Number(target.value))}
        />
        <span class="at">${at}</span>
      </div>
      <ol class="recording-net" aria-label=${say(words, "title")}>
        <li class="between"><b>${say(words, "data")}</b><span>${sizeIn(first, parts)}</span></li>
        ${tensors.map(
          (tensor, i) =>
            html`<li class="matrix">
                <code>${tensor.name}</code>
                <div>${this.picture(tensor, "weights")}${this.picture(tensor, "grads")}</div>
                <span>${tensor.shape.join(" × ")}</span>
              </li>
              <li class="between"><b>${this.following(i)}</b></li>`,
        )}
      </ol>
      <p class="recording-fact">${this.fact}</p>
    `;
  }

  /** What follows a matrix: of two the first's non-linearity, after the last the loss. @param {number} i */
  following(i) {
    const { tensors, parts } = this.recording;
    return i < tensors.length - 1 ? (parts[0] ?? "ReLU") : say(this.words, "loss");
  }

  /** @param {Recording["tensors"][number]} tensor @param {"weights" | "grads"} kind */
  picture({ name, shape }, kind) {
    const what = say(this.words, kind);
    const label = say(this.words, "picture", { what, name, shape: shape.join(" × ") });
    return html`<figure>
      <canvas role="img" aria-label=${label}></canvas>
      <figcaption aria-hidden="true">${what}</figcaption>
    </figure>`;
  }
}

/** The batch of 64, by as many numbers as the first matrix takes. @param {Recording["tensors"][number]} tensor @param {string[]} parts */
function sizeIn({ name, shape }, parts) {
  // nn.Linear keeps its weight as outputs by inputs.
  const inputs = name.includes(".") && parts.length ? shape[1] : shape[0];
  return `64 × ${inputs}`;
}
