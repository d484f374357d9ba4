/** The examples: a plain list, and the one that was chosen from it. */
import { exampleContent, loadExamples } from "../cell/examples.js";
import { Shelf } from "./shelf.js";
import { translate } from "./words.js";

/** @typedef {import("../cell/examples.js").Example} Example */
/** @typedef {import("../cell/words.js").Lang} Lang */

/** What the state's `rung` is while they are in view. */
export const EXAMPLES = 7;

/** @extends {Shelf<Example>} */
export class Examples extends Shelf {
  /**
   * @param {{ text: HTMLElement, list: HTMLElement }} places of what is said above and of the list
   * @param {(name: string) => void} onChoose "" for the list
   * @param {() => void} onLoad they can be shown now, or cannot be had
   */
  constructor({ text, list }, onChoose, onLoad) {
    super(loadExamples, onLoad);
    this.text = text;
    this.list = list;
    this.onChoose = onChoose;
  }

  /** @param {string} name @returns {import("../cell/content.js").Content | null} */
  content(name) {
    const example = this.get(name);
    return example && exampleContent(name, example);
  }

  /** @param {boolean} visible @param {string} name the chosen one, or "" @param {Lang} lang */
  show(visible, name, lang) {
    const example = this.get(name);
    this.list.hidden = !visible || example !== null;
    if (!visible) return;
    const title = document.createElement("h2");
    const text = document.createElement("p");
    text.className = "wide";
    this.text.replaceChildren(title, text);
    if (example) {
      title.textContent = example.title[lang];
      const back = document.createElement("button");
      back.type = "button";
      back.className = "quiet";
      back.id = "all-examples";
      back.textContent = translate(lang, "allExamples");
      back.onclick = () => this.onChoose("");
      text.append(`${example.about[lang]} `, back);
      return;
    }
    title.textContent = translate(lang, "examples");
    text.textContent = translate(lang, this.failed ? "noExamples" : "examplesText");
    this.list.replaceChildren(
      ...Object.entries(this.all ?? {}).map(([id, one]) => this.item(id, one, lang)),
    );
  }

  /** @param {string} id @param {Example} example @param {Lang} lang */
  item(id, example, lang) {
    const item = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    button.dataset.example = id;
    const title = document.createElement("b");
    title.textContent = example.title[lang];
    const about = document.createElement("span");
    about.textContent = example.about[lang];
    button.append(title, about);
    button.onclick = () => this.onChoose(id);
    item.append(button);
    return item;
  }
}
