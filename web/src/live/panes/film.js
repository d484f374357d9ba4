/** The transport bar: the run wound back, step by step, played, and where it stands. */
import { html, nothing } from "lit";
import { SPEEDS } from "../film.js";
import { Pane } from "./pane.js";

export const ICONS = {
  play: "M4 2.5v11l9-5.5z",
  pause: "M3.5 2.5h3.2v11h-3.2zM9.3 2.5h3.2v11h-3.2z",
  back: "M3 3h2v10H3zM13 3v10L6 8z",
  on: "M11 3h2v10h-2zM3 3v10l7-5z",
  again: "M8 3.200a4.800 4.800 0 1 1-4.500 3.100h1.700A3.200 3.200 0 1 0 8 4.800v2L4 3.900 8 1z",
  loop: "M8 2.5V.5l3.5 2.800L8 6.1v-2a4 4 0 1 0 4 4h1.6A5.6 5.6 0 1 1 8 2.5z",
};

/** Steps that are shown while the run goes on, where motion is not wanted: none. */
const still = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

export class FilmPane extends Pane {
  constructor() {
    super();
    this.frame = 0;
    this.then = 0;
    /** The film whose end has been shown. @type {unknown} */
    this.ended = null;
    this.tick = (/** @type {number} */ now) => {
      this.frame = 0;
      const { film, moves } = this.live;
      if (film.tick(Math.min(250, now - this.then), moves)) this.live.filmMoved();
      this.then = now;
      this.go();
    };
  }

  get showsFilm() {
    return true;
  }

  /** What is pressed answers at once. @override */
  refresh() {
    this.requestUpdate();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    cancelAnimationFrame(this.frame);
    this.frame = 0;
  }

  /** @override @param {import("../results.js").Results} before */
  started({ film: before }) {
    // What the reader has chosen stays.
    const { film } = this.live;
    film.speed = before.speed;
    film.loops = before.loops;
    film.follows = !still();
  }

  /** The next frame, while it plays. */
  go() {
    const { film } = this.live;
    if (!film.playing) return this.requestUpdate();
    this.frame ||= requestAnimationFrame(this.tick);
  }

  updated() {
    const { film, busy } = this.live;
    // Whoever wants no motion sees the end of the run, once.
    if (!busy && !film.follows && film.at === 0 && this.ended !== film) {
      this.ended = film;
      if (still() && film.length > 1) {
        film.seek(film.length - 1);
        this.live.filmMoved();
      }
    }
  }

  /** @param {() => void} change */
  act(change) {
    this.ended = this.live.film;
    change();
    this.live.filmMoved();
    if (!this.live.film.playing) return;
    this.then = performance.now();
    this.go();
  }

  playOrPause() {
    const { film, moves } = this.live;
    this.act(() => {
      if (film.playing || (moves && film.follows)) film.pause();
      else film.play();
    });
  }

  /** @param {KeyboardEvent} event */
  typed(event) {
    const { film } = this.live;
    const target = /** @type {HTMLElement} */ (event.target);
    /** @type {Record<string, () => void>} */
    const keys = {
      k: () => this.playOrPause(),
      ",": () => this.act(() => film.move(-1)),
      ".": () => this.act(() => film.move(1)),
    };
    // Elsewhere the space bar presses the button.
    if (target.matches("input")) keys[" "] = keys.k;
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(keys, key)) return;
    event.preventDefault();
    keys[key]();
  }

  /**
   * @param {keyof typeof ICONS} icon
   * @param {import("../i18n.js").Word} word
   * @param {() => void} act
   * @param {{ pressed?: boolean, off?: boolean, part?: string }} [options]
   */
  button(icon, word, act, { pressed, off = false, part = icon } = {}) {
    return html`<button
      type="button"
      class="film-button"
      part="film-${part}"
      title=${this.say(word)}
      aria-label=${this.say(word)}
      aria-pressed=${pressed === undefined ? nothing : String(pressed)}
      ?disabled=${off}
      @click=${act}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true"><path d=${ICONS[icon]} /></svg>
    </button>`;
  }

  render() {
    const { live, cell } = this;
    const { film } = live;
    const { frame, length } = film;
    if (!frame || length < 2) {
      if (!cell.shows("film") || live.busy || live.runs === 0) return nothing;
      return html`<p class="card rule">${this.say("filmRule")}</p>`;
    }
    const moving = film.playing || (live.moves && film.follows);
    const last = film.frames[length - 1].step;
    const where = this.say("filmStep", { step: frame.step, last });
    const kept =
      last === length - 1
        ? this.say("filmAll", { n: length })
        : this.say("filmKept", { n: length, every: film.every });
    return html`<div
      class="card film"
      part="film"
      role="group"
      aria-label=${this.say("film")}
      @keydown=${this.typed}
    >
      <div class="film-row">
        ${this.button("back", "filmBack", () => this.act(() => film.move(-1)), { off: film.at === 0 })}
        ${this.button(moving ? "pause" : "play", moving ? "filmPause" : "filmPlay", () => this.playOrPause(), { part: "play" })}
        ${this.button("on", "filmOn", () => this.act(() => film.move(1)), { off: film.at === length - 1 })}
        <input
          type="range"
          part="film-scrub"
          min="0"
          max=${length - 1}
          step="1"
          .value=${String(film.at)}
          aria-label=${this.say("filmScrub")}
          aria-valuetext=${where}
          style="--done: ${((100 * film.at) / (length - 1)).toFixed(2)}%"
          @input=${(/** @type {any} */ { target }) =>
            this.act(() => film.move(Number(target.value) - film.at))}
        />
        <select
          part="film-speed"
          aria-label=${this.say("filmSpeed")}
          title=${this.say("filmSpeed")}
          @change=${(/** @type {any} */ { target }) => (film.speed = SPEEDS[target.selectedIndex])}
        >
          ${SPEEDS.map(
            (speed) =>
              html`<option ?selected=${speed === film.speed}>
                ${this.say("filmRate", { n: speed })}
              </option>`,
          )}
        </select>
        ${this.button("again", "filmAgain", () => void live.run(), { off: live.busy })}
        ${this.button("loop", "filmLoop", () => this.act(() => (film.loops = !film.loops)), { pressed: film.loops })}
      </div>
      <p class="film-words"><b part="film-step">${where}</b> <span>${kept}</span></p>
    </div>`;
  }
}
