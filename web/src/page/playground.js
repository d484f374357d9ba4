/** The playground's tab: its element is loaded when it is first shown. */
import { runPart } from "../cell/parts.js";
import { keepDraft, readDraft } from "./state.js";
import { translate } from "./words.js";

/** @typedef {import("../playground/playground.js").PlaygroundElement} Element */
/** @typedef {import("./state.js").State} State */

/** @param {string} settings @param {string} code */
const draftOf = (settings, code) => `playground.${settings}.${code}`;

export class Playground {
  /**
   * @param {{ text: HTMLElement, place: HTMLElement }} places of what is said above, and of the element
   * @param {object} on
   * @param {(settings: string) => void} on.change
   * @param {(code: string, language: string) => void} on.own the program goes on as one of the reader's own
   * @param {(code: "py" | "js") => void} on.language
   * @param {() => void} on.load it can be shown now, or cannot be had
   */
  constructor({ text, place }, on) {
    this.text = text;
    this.place = place;
    this.on = on;
    /** @type {Element | null} */
    this.element = null;
    this.failed = false;
    this.wanted = false;
    this.restored = false;
  }

  /** Loads it at the first call, and after a failure when the tab is opened once more. */
  want() {
    if (this.element || this.wanted) return;
    this.wanted = true;
    runPart("gradlet-playground.js")
      .then(
        () => this.make(),
        () => (this.failed = true),
      )
      .finally(() => {
        this.wanted = false;
        this.on.load();
      });
  }

  make() {
    this.failed = false;
    const element = /** @type {Element} */ (document.createElement("gradlet-playground"));
    element.addEventListener("playground-change", () => this.on.change(element.settings));
    element.addEventListener("playground-own", (event) => {
      const { code, language } = /** @type {CustomEvent} */ (event).detail;
      this.on.own(code, language);
    });
    element.addEventListener("gradlet-edit", () => {
      const { source, original, code } = element.cell;
      keepDraft(draftOf(element.settings, code), source === original ? null : source);
    });
    element.addEventListener("gradlet-language", (event) => {
      const { language } = /** @type {CustomEvent} */ (event).detail;
      this.on.language(language === "python" ? "py" : "js");
    });
    this.place.append(element);
    this.element = element;
  }

  /** What was written by hand before the page was loaded anew. @param {Element} element */
  async restore(element) {
    this.restored = true;
    await element.updateComplete; // it has its program then
    const { cell, settings } = element;
    for (const code of /** @type {const} */ (["py", "js"])) {
      const draft = readDraft(draftOf(settings, code));
      if (draft !== null) cell.drafts.set(`${cell.content?.key}.${code}`, draft);
    }
    cell.requestUpdate();
    element.cellChanged();
  }

  /** What the address says of it that is no setting. @returns {string[]} */
  get bad() {
    return this.element?.bad ?? [];
  }

  /** It has been read. */
  told() {
    if (this.element) this.element.bad = [];
  }

  /** @param {boolean} visible @param {State} state */
  show(visible, state) {
    const { element, text } = this;
    if (element) {
      element.hidden = !visible;
      element.lang = state.lang;
      element.theme = state.theme;
    }
    if (!visible) return;
    this.want();
    const title = document.createElement("h2");
    title.textContent = translate(state.lang, "playground");
    const about = document.createElement("p");
    about.className = "wide";
    about.textContent = translate(state.lang, this.failed ? "noPlayground" : "playgroundText");
    text.replaceChildren(title, about);
    if (!element) return;
    element.language = state.code === "py" ? "python" : "javascript";
    if (element.settings !== state.play) element.take(state.play);
    if (!this.restored) void this.restore(element);
  }
}
