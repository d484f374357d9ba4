/** Pictures of the batch with what the model says of them, at the step where the film stands. */
import { html, nothing } from "lit";
import { shortNumber } from "../series.js";
import { Pane } from "./pane.js";

/** @typedef {import("../../worker/protocol.js").SamplesMessage} Samples */

export class SamplesPane extends Pane {
  static properties = { ...Pane.properties, wanted: { state: true } };

  constructor() {
    super();
    /** Whether it is open, once the reader has said so. @type {boolean | null} */
    this.wanted = null;
  }

  get showsFilm() {
    return true;
  }

  get samples() {
    const { samples, film } = this.live.results;
    return samples.at(film.frame && !film.follows ? film.frame.step : null);
  }

  render() {
    const { samples } = this;
    if (!samples) return nothing;
    const open = this.wanted ?? true;
    const { step, batch, back, pictures, channels, high, wide } = samples;
    const fact = back
      ? this.say("samplesBack", { step })
      : batch
        ? this.say("samplesRight", { step, n: batch.right, all: batch.count })
        : this.say("samplesSaid", { step });
    const count = pictures.length / (channels * high * wide);
    return html`<details
      class="card samples"
      part="samples"
      ?open=${open}
      @toggle=${(/** @type {any} */ { target }) => {
        if (target.open !== open) this.wanted = target.open;
      }}
    >
      <summary>${this.say("samples")}</summary>
      ${
        open
          ? html`<div class="samples-box">
              <p class="samples-words">
                <b part="samples-fact">${fact}</b>
                <span>${this.say(back ? "samplesBackHint" : "samplesHint")}</span>
              </p>
              <ol class="samples-list">
                ${Array.from({ length: count }, (_, i) => (back ? this.back(samples, i) : this.said(samples, i)))}
              </ol>
            </div>`
          : nothing
      }
    </details>`;
  }

  /** @param {Samples} samples @param {number} i */
  said({ said }, i) {
    const [name, share, other] = said?.subarray(3 * i, 3 * i + 3) ?? [];
    const known = !Number.isNaN(other);
    const wrong = known && name !== other;
    const percent = `${Math.round(100 * share)} %`;
    const word = wrong ? "samplesOneWrong" : known ? "samplesOneRight" : "samplesOne";
    return html`<li class=${wrong ? "wrong" : ""}>
      <canvas
        role="img"
        data-of="pictures"
        aria-label=${this.say(word, { i: i + 1, name, percent, other })}
      ></canvas>
      <b aria-hidden="true">${known ? (wrong ? "✗ " : "✓ ") : ""}${name}</b>
      <i class="samples-bar" aria-hidden="true"
        ><i style="width: ${(100 * share).toFixed(1)}%"></i
      ></i>
      <span aria-hidden="true">${percent}</span>
      ${wrong ? html`<span aria-hidden="true">${this.say("samplesIs", { name: other })}</span>` : nothing}
    </li>`;
  }

  /** @param {Samples} samples @param {number} i */
  back({ back }, i) {
    const error = shortNumber(back?.errors[i] ?? NaN);
    return html`<li>
      <canvas
        role="img"
        data-of="pictures"
        aria-label=${this.say("samplesOneBack", { i: i + 1, error })}
      ></canvas>
      <canvas aria-hidden="true" data-of="back"></canvas>
      <span aria-hidden="true">${error}</span>
    </li>`;
  }

  updated() {
    const { samples } = this;
    if (!samples) return;
    const { pictures, back } = samples;
    for (const [of, bytes] of Object.entries({ pictures, back: back?.pictures })) {
      this.querySelectorAll(`canvas[data-of=${of}]`).forEach((canvas, i) => {
        if (bytes) paint(/** @type {HTMLCanvasElement} */ (canvas), samples, bytes, i);
      });
    }
  }
}

/** @param {HTMLCanvasElement} canvas @param {Samples} samples @param {Uint8Array} bytes @param {number} i */
function paint(canvas, { channels, high, wide }, bytes, i) {
  if (canvas.width !== wide) canvas.width = wide;
  if (canvas.height !== high) canvas.height = high;
  const context = canvas.getContext("2d");
  if (!context) return;
  const image = context.createImageData(wide, high);
  const size = high * wide;
  for (let at = 0; at < size; at++) {
    for (let color = 0; color < 3; color++) {
      const channel = channels === 3 ? color : 0;
      image.data[4 * at + color] = bytes[(i * channels + channel) * size + at];
    }
    image.data[4 * at + 3] = 255;
  }
  context.putImageData(image, 0, 0);
}
