/** The choice of a program, as cards: the rung's own, a variant, or one with a mistake to find. */
import { translate } from "./words.js";
import { withCode } from "./rungs.js";

/** @typedef {import("./rungs.js").Choice} Choice */
/** @typedef {import("../cell/words.js").Lang} Lang */

export class Finder {
  /**
   * @param {{ box: HTMLElement, strip: HTMLElement, task: HTMLElement }} elements
   * @param {(id: string) => void} onChoose
   */
  constructor({ box, strip, task }, onChoose) {
    this.box = box;
    this.strip = strip;
    this.task = task;
    this.onChoose = onChoose;
    /** The mistake that is shown, and whether its explanation is. */
    this.shown = "";
    /** The programs and the language of the cards that are there. */
    this.cards = "";
  }

  /**
   * @param {Choice[]} choices
   * @param {Choice | undefined} chosen
   * @param {Lang} lang
   */
  show(choices, chosen, lang) {
    this.box.hidden = choices.length === 0;
    const variants = choices.filter(({ explain }) => !explain);
    const mistakes = choices.filter(({ explain }) => explain);
    const cards = [lang, ...choices.map(({ id }) => id)].join(" ");
    // Made anew only with other programs, so that the strip stays where it was scrolled to.
    if (this.cards !== cards) {
      this.cards = cards;
      const label = document.createElement("b");
      label.textContent = translate(lang, "findMistake");
      this.strip.replaceChildren(
        this.card("", "▷", translate(lang, "lessonProgram")),
        ...variants.map(({ id, title }) => this.card(id, "▷", title[lang])),
        label,
        ...mistakes.map(({ id, title }, i) => this.card(id, String(i + 1), title[lang])),
      );
      this.strip.scrollLeft = 0;
    }
    for (const card of this.strip.querySelectorAll("button")) {
      card.setAttribute("aria-pressed", String(card.dataset.find === (chosen?.id ?? "")));
    }
    this.showTask(chosen, lang);
  }

  /** @param {string} id @param {string} sign @param {string} title */
  card(id, sign, title) {
    const card = document.createElement("button");
    card.type = "button";
    card.dataset.find = id;
    const mark = document.createElement("i");
    mark.textContent = sign;
    card.append(mark, title);
    card.onclick = () => this.onChoose(id);
    return card;
  }

  /**
   * @param {Choice | undefined} chosen
   * @param {Lang} lang
   */
  showTask(chosen, lang) {
    this.task.hidden = !chosen?.explain;
    if (!chosen?.explain) {
      this.shown = "";
      return;
    }
    const wasOpen = this.shown === chosen.id && this.task.querySelector("details")?.open === true;
    this.shown = chosen.id;
    const question = document.createElement("p");
    question.textContent = translate(lang, chosen.kind === "error" ? "findError" : "findSilent");
    const details = document.createElement("details");
    details.open = wasOpen;
    const summary = document.createElement("summary");
    summary.textContent = translate(lang, "explanation");
    const answer = document.createElement("p");
    answer.append(...withCode(chosen.explain[lang]));
    details.append(summary, answer);
    this.task.replaceChildren(question, details);
  }
}
