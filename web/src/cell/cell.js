/**
 * `<gradlet-cell>`: a program that can be read, run and changed. Until it is touched it is a poster; what
 * runs it (editor, chart, engine) is loaded by the first Run or focus and takes over from there.
 */
import { html, LitElement, nothing, unsafeCSS } from "lit";
import styles from "./cell.css?text";
import colors from "./colors.css?text";
import controls from "./controls.css?text";
import { withComments } from "./comments.js";
import { blockText, codeOf, LANGUAGE_NAMES, plainContent, readContent } from "./content.js";
import { loadLive } from "./parts.js";
import { awaitRecording } from "./recorder.js";
import { hasSeed, withSeed } from "./seed.js";
import { hostIsDark, watchHostTheme } from "./theme.js";
import { untouched } from "./untouched.js";
import { hostLang, say } from "./words.js";

/** @typedef {import("./content.js").Code} Code */
/** @typedef {import("./content.js").Content} Content */
/** @typedef {import("./words.js").Lang} Lang */
/** @typedef {import("../live/live.js").Live} Live */
/** @typedef {import("../live/live.js").Result} Result */
/** @typedef {"idle" | "waiting" | "loading" | "running" | "paused" | "finished" | "stopped" | "error"} State */

let counter = 0;

/** Elements that end with the page's first paint get their poster only when they come near. */
export class GradletCell extends LitElement {
  static styles = unsafeCSS(colors + controls + styles);

  /** Each attribute with its property. */
  static properties = {
    for: { type: String },
    lesson: { type: String },
    example: { type: String },
    src: { type: String },
    language: { type: String },
    lang: { type: String },
    theme: { type: String },
    seed: { type: Number },
    hide: { type: String },
    show: { type: String },
    layout: { type: String },
    height: { type: String },
    readonly: { type: Boolean },
    whenRun: { type: String, attribute: "run" },
    session: { type: String },
    above: { type: String },
    needs: { type: String },
    beforeCode: { type: String, attribute: "before" },
    afterCode: { type: String, attribute: "after" },
    files: { type: String },
    expected: { type: String },
    labels: { type: String },
    state: { type: String, reflect: true },
    ready: { type: Boolean, reflect: true },
    opening: { state: true },
    trouble: { state: true },
    recording: { state: true },
    dark: { state: true },
    live: { state: true },
  };

  constructor() {
    super();
    this.number = ++counter;
    /** @type {string | null} */ this.for = null;
    /** @type {string | null} */ this.lesson = null;
    /** @type {string | null} */ this.example = null;
    /** @type {string | null} */ this.src = null;
    /** @type {string | null} */ this.expected = null;
    /** @type {string | null} */ this.language = null;
    /** @type {string | null} */ this.theme = null;
    /** @type {string | null} */ this.session = null;
    /** @type {string | null} */ this.above = null;
    /** @type {string | null} */ this.needs = null;
    /** @type {string | null} */ this.beforeCode = null;
    /** @type {string | null} */ this.afterCode = null;
    /** @type {string | null} */ this.files = null;
    /** @type {string | null} */ this.labels = null;
    /** @type {string | null} */ this.height = null;
    /** @type {string | null} */ this.layout = null;
    /** @type {string | null} */ this.whenRun = null;
    /** @type {number | null} */ this.seed = null;
    /** @type {string | null} */ this.hide = null;
    /** @type {string | null} */ this.show = null;
    this.readonly = false;
    /** @type {State} */ this.state = "idle";
    this.ready = false;
    this.dark = false;
    this.opening = false;
    /** The name of the part that did not load. */
    this.trouble = "";
    /** @type {import("../recording/recording.js").Recording | null} what plays before the first Run */
    this.recording = null;
    this.stopAwaiting = () => {};
    /** @type {Live | null} */ this.live = null;
    /** @type {Content | null} */ this.given = null;
    /** @type {Lang | null} the language of the comments */ this.told = null;
    /** Texts as they were left, by content and language. @type {Map<string, string>} */
    this.drafts = new Map();
    /** @type {Code} */ this.code = "py";
    /** @type {HTMLElement | null} the code block this cell stands for */
    this.block = null;
    /** @type {(() => void)[]} */ this.ends = [];
  }

  /** @returns {Lang} */
  get words() {
    return this.lang ? (/^zh\b/i.test(this.lang) ? "zh" : "en") : hostLang(this);
  }

  /** @param {string} name */
  hides(name) {
    return (this.hide ?? "").split(/[\s,]+/).includes(name);
  }

  /** Whether a pane is open from the start. @param {string} name */
  shows(name) {
    return (this.show ?? this.given?.show ?? "").split(/[\s,]+/).includes(name);
  }

  // --- content ---

  /** @type {Content | null} */
  get content() {
    return this.given;
  }

  /** Another program, with all that belongs to it. */
  set content(content) {
    this.open(content);
  }

  /** @param {Content | null} content */
  open(content) {
    if (this.live) this.keepDraft();
    this.given = content;
    if (content) {
      const wanted = codeOf(this.language);
      const has = /** @type {Code[]} */ (Object.keys(content.sources));
      this.code = wanted && has.includes(wanted) ? wanted : (has[0] ?? "py");
    }
    this.ready = content !== null;
    this.live?.opened();
    this.recording = null;
    this.seekRecording();
    this.requestUpdate();
  }

  /** What was recorded of the content, once it is in view. */
  seekRecording() {
    this.stopAwaiting();
    const wanted = this.plays && this.isConnected && !this.recording;
    this.stopAwaiting = wanted ? awaitRecording(this) : () => {};
  }

  /** Whether a recorded run is played before the first one. */
  get plays() {
    return Boolean(this.given?.recording) && !this.live?.built && this.shows("network");
  }

  /** The program as its author wrote it, with comments in the reader's language. */
  get written() {
    return this.writtenIn(this.words);
  }

  /** @param {Lang} words */
  writtenIn(words) {
    const source = this.given?.sources[this.code] ?? "";
    return withComments(source, this.given?.comments, words);
  }

  /** The same with the cell's seed. */
  get original() {
    return this.seeded(this.written);
  }

  /** @param {string} source */
  seeded(source) {
    return this.seed === null ? source : withSeed(source, this.seed);
  }

  /** The page is in another language: so are the comments, where nobody has changed the program. */
  retell() {
    const { words, told } = this;
    this.told = words;
    const { live } = this;
    if (!told || told === words || live?.text !== this.seeded(this.writtenIn(told))) return;
    if (live.text !== this.original) live.replace(this.original);
  }

  get draftKey() {
    return `${this.given?.key}.${this.code}`;
  }

  /** The program's text, as it is now. */
  get source() {
    return this.live?.text ?? this.drafts.get(this.draftKey) ?? this.original;
  }

  set source(text) {
    text = String(text);
    if (!this.given) {
      this.given = {
        key: `cell.${this.number}`,
        sources: { [this.code]: text },
        points: [],
        prints: [],
        reference: "",
      };
      this.ready = true;
    }
    this.drafts.set(this.draftKey, text);
    this.live?.replace(text);
    this.requestUpdate();
  }

  keepDraft() {
    const text = this.live?.text ?? this.source;
    const before = this.seeded(this.writtenIn(this.told ?? this.words));
    if (text === this.original || text === before) this.drafts.delete(this.draftKey);
    else this.drafts.set(this.draftKey, text);
  }

  /** @param {Code} code */
  setCode(code) {
    if (code === this.code || !this.given?.sources[code]) return;
    this.keepDraft();
    this.code = code;
    this.language = LANGUAGE_NAMES[code];
    this.live?.opened();
    this.requestUpdate();
    this.tell("gradlet-language", { language: LANGUAGE_NAMES[code] });
  }

  /** The text is a program of the other language. @param {Code} code */
  takeAs(code) {
    const { source, given } = this;
    if (given?.sources[code] !== undefined) this.setCode(code);
    else
      this.open({
        ...plainContent(source, code, `${given?.key}.${code}`),
        foreign: given?.foreign,
      });
    this.source = source;
  }

  /** @param {number} seed */
  setSeed(seed) {
    const before = this.source;
    this.seed = seed;
    this.source = withSeed(before, seed);
    this.tell("gradlet-seed", { seed });
  }

  // --- what the author calls ---

  /**
   * Runs the program, in a session after the cells above it that have not run.
   *
   * @param {{ only?: boolean, checks?: boolean, show?: boolean }} [options] `only`: without the cells above
   * @returns {Promise<Result>} what `gradlet-done` carries
   */
  async run(options = {}) {
    const live = await this.activate();
    if (!live) return { state: "error", output: "", points: [], error: null, ms: 0 };
    return live.run(options);
  }

  stop() {
    this.live?.stop();
  }

  /** The program as it came; the seed, which is the reader's to choose, stays. */
  reset() {
    this.live?.stop();
    this.drafts.delete(this.draftKey);
    if (this.live) this.live.replace(this.original);
    this.requestUpdate();
  }

  /**
   * Loads what runs programs, once.
   *
   * @param {{ focus?: boolean }} [options]
   * @returns {Promise<Live | null>}
   */
  async activate({ focus = false } = {}) {
    if (!this.live) {
      this.opening = true;
      this.trouble = "";
      try {
        const attach = await loadLive();
        // To read a script takes a phone long: what it makes is another task.
        await new Promise((done) => setTimeout(done));
        await this.contentRead;
        if (!this.live) this.live = attach(this);
      } catch (error) {
        this.trouble = /** @type {Error} */ (error).message;
      }
    }
    await this.updateComplete;
    await this.live?.whenBuilt;
    this.opening = false;
    if (focus) this.live?.focus();
    return this.live;
  }

  /**
   * @param {string} type
   * @param {object} detail
   */
  tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  // --- in the page ---

  connectedCallback() {
    super.connectedCallback();
    this.ends.push(watchHostTheme(() => this.showTheme()));
    this.showTheme();
    if (!this.given && !this.contentRead) this.contentRead = this.readContent();
    else if (this.block) this.block.hidden = true;
    this.live?.connected();
    this.seekRecording();
    if (this.whenRun === "visible") this.runWhenVisible();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    for (const end of this.ends.splice(0)) end();
    this.stopAwaiting();
    if (this.block) this.block.hidden = false;
    // Moved within the page it comes back at once; removed, its run ends.
    queueMicrotask(() => {
      if (!this.isConnected) this.live?.removed();
    });
  }

  async readContent() {
    if (document.readyState === "loading") {
      await new Promise((done) =>
        document.addEventListener("DOMContentLoaded", done, { once: true }),
      );
    }
    if (this.given) return;
    const content = await readContent(this, `cell.${this.number}`);
    if (this.given) return;
    this.block = content.block ? blockToHide(content.block) : null;
    if (this.block) this.block.hidden = true;
    this.open(content);
    if (!content.problem && !this.original) this.watchContent();
  }

  /** A framework may put the program in only after the element. */
  watchContent() {
    const observer = new MutationObserver(() => {
      observer.disconnect();
      if (this.live || this.original) return;
      this.given = null;
      this.contentRead = this.readContent();
    });
    observer.observe(this, { childList: true, characterData: true, subtree: true });
    this.ends.push(() => observer.disconnect());
  }

  runWhenVisible() {
    const connection = /** @type {any} */ (navigator).connection;
    if (connection?.saveData || connection?.type === "cellular") return;
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      void this.contentRead?.then(() => this.run());
    });
    observer.observe(this);
    this.ends.push(() => observer.disconnect());
  }

  showTheme() {
    const wanted = this.theme;
    this.dark = wanted === "dark" || (wanted !== "light" && hostIsDark(this));
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has("theme")) this.showTheme();
    this.retell();
    if (changed.has("language") && this.given) {
      const code = codeOf(this.language);
      if (code) this.setCode(code);
    }
    const content = ["lesson", "example", "src", "for", "expected"];
    if (this.hasUpdated && content.some((name) => changed.has(name))) {
      this.given = null;
      this.contentRead = this.readContent();
    }
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (changed.has("height")) this.style.setProperty("--gradlet-height", cssLength(this.height));
    this.live?.updated();
  }

  render() {
    const side = this.layout === "side";
    return html`<div
      role="group"
      class="cell ${this.dark ? "dark" : "light"} ${side ? "side" : "stack"}"
      part="cell"
      lang=${this.words === "zh" ? "zh-CN" : "en"}
      aria-label=${this.given?.title?.[this.words] ?? say(this.words, "program")}
    >
      ${this.live?.built ? nothing : untouched(this)} ${this.live?.render() ?? nothing}
    </div>`;
  }

  /** The two languages a program comes in. */
  languageSwitch() {
    return html`<div
      class="switch"
      part="language"
      role="group"
      aria-label=${say(this.words, "program")}
    >
      ${
        /** @type {const} */ (["py", "js"]).map(
          (code) =>
            html`<button
              type="button"
              data-code=${code}
              aria-pressed=${String(this.code === code)}
              @click=${() => this.setCode(code)}
            >
              ${code === "py" ? "Python" : "JavaScript"}
            </button>`,
        )
      }
    </div>`;
  }

  get hasSeed() {
    return hasSeed(this.given?.sources[this.code] ?? "");
  }
}

/** Vue and others set properties where the author wrote attributes, also these, which are methods. */
for (const [method, property] of Object.entries({
  run: "whenRun",
  before: "beforeCode",
  after: "afterCode",
})) {
  const { [method]: call } = /** @type {any} */ (GradletCell.prototype);
  Object.defineProperty(GradletCell.prototype, method, {
    configurable: true,
    get: () => call,
    /** @this {any} */
    set(value) {
      if (typeof value === "string") this[property] = value;
    },
  });
}

/** @param {string | null} height a number is in pixels */
function cssLength(height) {
  if (!height) return "";
  return /^\d+$/.test(height) ? `${height}px` : height;
}

/**
 * The block with what its generator has put around it: all that holds nothing else.
 *
 * @param {Element} pre
 * @returns {HTMLElement}
 */
function blockToHide(pre) {
  const code = bareText(pre);
  let block = pre;
  for (let up = pre.parentElement; up && up !== document.body; up = up.parentElement) {
    if (up.querySelector("gradlet-cell") || bareText(up) !== code) break;
    block = up;
  }
  return /** @type {HTMLElement} */ (block);
}

/** Without line numbers, buttons, the name of the language. @param {Element} element */
function bareText(element) {
  const copy = /** @type {Element} */ (element.cloneNode(true));
  for (const label of copy.querySelectorAll(".lang, .sr-only")) label.remove();
  return blockText(copy).replace(/\s+/g, "");
}
