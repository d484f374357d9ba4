/** The choice of a program: the rung's own, a variant, or one with a mistake to find. */
import { translate } from "./words.js";
import { withCode } from "./rungs.js";

/** @typedef {import("./rungs.js").Choice} Choice */
/** @typedef {import("../cell/words.js").Lang} Lang */

export class Finder {
  /**
   * @param {{ box: HTMLElement, select: HTMLSelectElement, task: HTMLElement }} elements
   * @param {(id: string) => void} onChoose
   */
  constructor({ box, select, task }, onChoose) {
    this.box = box;
    this.select = select;
    this.task = task;
    /** The mistake that is shown, and whether its explanation is. */
    this.shown = "";
    select.onchange = () => onChoose(select.value);
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
    const group = document.createElement("optgroup");
    group.label = translate(lang, "findMistake");
    group.append(...mistakes.map(({ id, title }, i) => new Option(`${i + 1}. ${title[lang]}`, id)));
    this.select.replaceChildren(
      new Option(translate(lang, "lessonProgram"), ""),
      ...variants.map(({ id, title }) => new Option(title[lang], id)),
      group,
    );
    this.select.value = chosen?.id ?? "";
    this.showTask(chosen, lang);
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
