/**
 * `<gradlet-playground>`: a form that writes a program, and the cell that runs it. Its one state is `settings`; the
 * program, the form and the drawing follow from it.
 */
import { html, LitElement, nothing, unsafeCSS } from "lit";
import { LANGUAGE_NAMES } from "../cell/content.js";
import { hostIsDark, watchHostTheme } from "../cell/theme.js";
import { hostLang } from "../cell/words.js";
import drawing from "./drawing.css?text";
import { form, networkForm } from "./form.js";
import styles from "./playground.css?text";
import { icon } from "./icons.js";
import { program, trainingPoints } from "./program.js";
import { fitted, isRegression, POINTS, readSettings, withEdit, writeSettings } from "./settings.js";
import { STARTS } from "./starts.js";
import { translate } from "./words.js";

/** @typedef {import("../cell/cell.js").GradletCell} GradletCell */
/** @typedef {import("../cell/content.js").Code} Code */
/** @typedef {import("../cell/words.js").Lang} Lang */
/** @typedef {import("./settings.js").Settings} Settings */
/** @typedef {import("./words.js").Word} Word */

/** Milliseconds after the last change of a control until the program runs anew. */
const PAUSE = 350;

/** What of a cell is not shown: the form has the seed, and starting points have titles. */
const HIDDEN = "seed title figures files";
const WITHOUT_CODE = `${HIDDEN} toolbar code graph output`;

export class PlaygroundElement extends LitElement {
  static styles = [
    /** @type {any} */ (customElements.get("gradlet-cell")).styles,
    unsafeCSS(styles + drawing),
  ];

  static properties = {
    settings: { type: String },
    lang: { type: String },
    theme: { type: String },
    language: { type: String },
    code: { type: Boolean },
    edited: { state: true },
    begun: { state: true },
    dark: { state: true },
  };

  constructor() {
    super();
    /** As they stand in an address. */
    this.settings = "";
    /** @type {string | null} */
    this.theme = null;
    /** @type {string | null} */
    this.language = null;
    /** Whether the program is shown. */
    this.code = false;
    /** Whether the program is no longer the form's. */
    this.edited = false;
    this.dark = false;
    /** The text that `now` is of. */
    this.read = "";
    /** What `settings` says. */
    this.now = readSettings("").settings;
    /** What it says that is no setting. @type {string[]} */
    this.bad = [];
    /** Whether it has run once, after which it runs by itself. */
    this.ran = false;
    this.timer = 0;
    /** Whether anything has run here, so that there are results to look at. */
    this.begun = false;
    /** Of a live cell what it tells its panes. */
    this.pane = { showsFilm: true, refresh: () => this.cellChanged() };
    /** @type {(() => void) | null} */
    this.unwatch = null;
    this.cell = this.makeCell();
  }

  makeCell() {
    const cell = /** @type {GradletCell} */ (document.createElement("gradlet-cell"));
    cell.hide = WITHOUT_CODE;
    cell.addEventListener("gradlet-run", () => {
      this.ran = this.begun = true;
      clearTimeout(this.timer);
      cell.live?.panes.add(/** @type {any} */ (this.pane));
    });
    cell.addEventListener("gradlet-edit", () => this.cellChanged());
    cell.addEventListener("gradlet-language", () => (this.language = cell.language));
    return cell;
  }

  /** @returns {Lang} */
  get words() {
    return this.lang ? (/^zh\b/i.test(this.lang) ? "zh" : "en") : hostLang(this);
  }

  /** @param {Word} word @param {Record<string, string | number>} [values] */
  say(word, values) {
    return translate(this.words, word, values);
  }

  connectedCallback() {
    super.connectedCallback();
    this.unwatch = watchHostTheme(() => this.showTheme());
    this.showTheme();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.unwatch?.();
    clearTimeout(this.timer);
  }

  showTheme() {
    this.dark = this.theme === "dark" || (this.theme !== "light" && hostIsDark(this));
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has("theme")) this.showTheme();
    if (changed.has("settings") && this.settings !== this.read) this.take(this.settings);
    this.cell.lang = this.words;
    this.cell.theme = this.dark ? "dark" : "light";
    if (this.language) this.cell.language = this.language;
    this.cell.hide = this.code ? HIDDEN : WITHOUT_CODE;
    if (changed.has("settings")) this.writeProgram();
    // Other comments are no reason to lose what somebody wrote, or a run.
    else if (changed.has("lang") && !this.edited) {
      const { busy } = this.cell.live ?? {};
      this.writeProgram();
      if (busy) this.runSoon();
    }
  }

  /** Settings of somebody else: nothing runs until Run. @param {string} text */
  take(text) {
    const { settings, bad } = readSettings(text);
    this.now = settings;
    this.bad = bad;
    this.settings = this.read = text;
    this.ran = false;
  }

  /** Puts the program of the settings into the cell; what a run has shown stays. */
  writeProgram() {
    const { cell, now, words } = this;
    const sources = { py: program(now, "py", words), js: program(now, "js", words) };
    if (!cell.content) {
      const title = { en: translate("en", "program"), zh: translate("zh", "program") };
      cell.content = { key: "playground", sources, points: [], prints: [], reference: "", title };
      return;
    }
    const { py, js } = cell.content.sources;
    if (py === sources.py && js === sources.js) return;
    Object.assign(cell.content.sources, sources);
    cell.drafts.clear();
    cell.reset();
    this.edited = false;
  }

  /** The run goes on, the film stands elsewhere, or somebody types. */
  cellChanged() {
    const { cell, edited } = this;
    this.edited = cell.source !== cell.original;
    // Taken back by a button, which tells nobody.
    if (edited && !this.edited) cell.tell("gradlet-edit", { source: cell.source });
    /** @type {LitElement | null} */ (this.renderRoot.querySelector("#drawing"))?.requestUpdate();
    /** @type {import("./mini.js").MiniElement | null} */ (
      this.renderRoot.querySelector("#mini")
    )?.look();
  }

  /** Of a control: other settings. @param {Partial<Settings>} change */
  change(change) {
    this.now = fitted({ ...this.now, ...change });
    this.bad = [];
    this.settings = this.read = writeSettings(this.now);
    this.writeProgram();
    this.requestUpdate();
    this.tell();
    if (this.ran) this.runSoon();
  }

  /** @param {Omit<import("./settings.js").Edit, "value">} at @param {number | null} value */
  setWeight(at, value) {
    this.change({ edits: withEdit(this.now.edits, at, value) });
  }

  tell() {
    this.dispatchEvent(
      new CustomEvent("playground-change", {
        detail: { settings: this.settings },
        bubbles: true,
        composed: true,
      }),
    );
  }

  runSoon() {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.runAgain(), PAUSE);
  }

  async runAgain() {
    const { cell } = this;
    // The run before was stopped by the new program.
    await cell.live?.ending;
    // What stands below stays in its place while there is nothing to show yet.
    cell.style.minBlockSize = `${cell.offsetHeight}px`;
    await cell.run();
    if (!cell.live?.busy) cell.style.minBlockSize = "";
  }

  /** Another starting point. @param {MouseEvent} event @param {string} settings */
  begin(event, settings) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.change(readSettings(settings).settings);
  }

  /** The program goes on elsewhere. */
  takeOver() {
    const { cell } = this;
    const detail = { code: cell.source, language: LANGUAGE_NAMES[cell.code] };
    this.dispatchEvent(
      new CustomEvent("playground-own", { detail, bubbles: true, composed: true }),
    );
  }

  render() {
    const { now, code, cell } = this;
    return html`<div
      class="cell playground ${this.dark ? "dark" : "light"}"
      lang=${this.words === "zh" ? "zh-CN" : "en"}
    >
      ${this.starts()}
      <div class="board ${code ? "code" : ""}">
        <div class="run">
          <div class="code-ways">
            <button
              type="button"
              id="show-code"
              aria-expanded=${String(code)}
              @click=${() => (this.code = !this.code)}
            >
              ${this.say(code ? "hideCode" : "showCode")}
            </button>
            ${
              code
                ? html`<button type="button" id="take-over" @click=${() => this.takeOver()}>
                    ${this.say("takeOver")}
                  </button>`
                : nothing
            }
          </div>
          ${cell} ${this.begun ? nothing : this.preview()}
        </div>
        <div class="side-by-side">
          ${form(this)} ${networkForm(this)}
          <gradlet-playground-drawing
            id="drawing"
            class="card"
            .board=${this}
            .settings=${now}
            .dark=${this.dark}
            .words=${this.words}
            .rests=${this.edited}
          ></gradlet-playground-drawing>
        </div>
      </div>
      <gradlet-playground-mini
        id="mini"
        .board=${this}
        label=${this.say("toMap")}
      ></gradlet-playground-mini>
    </div>`;
  }

  /** What stands where the results will. */
  preview() {
    const { data } = this.now;
    return html`<figure class="card preview" id="preview">
      ${icon(data)}
      <figcaption>
        <b>${this.say("dataIs", { name: this.say(data) })}</b>
        <span>${this.say(isRegression(this.now) ? "previewNumber" : "previewClass")}</span>
        <span>${this.say("previewPoints", { all: POINTS, n: trainingPoints(this.now) })}</span>
        <span>${this.say("previewRun")}</span>
      </figcaption>
    </figure>`;
  }

  starts() {
    const { words } = this;
    const here = writeSettings(this.now);
    const start = STARTS.find(({ settings }) => settings === here);
    return html`<div class="starts" role="group" aria-label=${this.say("starts")}>
        <b>${this.say("starts")}</b>
        ${STARTS.map(
          ({ id, settings, title }) =>
            html`<a
              href=${`#playground=${settings}&lang=${words}`}
              data-start=${id}
              aria-current=${start?.id === id ? "true" : nothing}
              @click=${(/** @type {MouseEvent} */ event) => this.begin(event, settings)}
              >${title[words]}</a
            >`,
        )}
      </div>
      <p class="about" aria-live="polite" ?hidden=${!start}>${start?.about[words]}</p>`;
  }
}
