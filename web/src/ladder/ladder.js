/** The ladder as one: from rung to rung the lines that one no longer writes, and the curves of all over each other. */
import { html, LitElement, nothing, svg } from "lit";
import { withComments } from "../cell/comments.js";
import { lessonContent } from "../cell/lessons.js";
import { BOX, curveScale, few, HEIGHT, WIDTH } from "../cell/poster.js";
import { speaker } from "../cell/words.js";
import { lessons } from "../../lessons/index.js";
import { clicked, pressed } from "../share/browser.js";
import { styles as dialog } from "../share/styles.js";
import { changes, isWritten } from "./changes.js";
import { styles } from "./styles.js";

/** @typedef {import("../cell/content.js").Code} Code */
/** @typedef {import("../cell/words.js").Lang} Lang */

const say = speaker({
  title: { en: "The ladder, rung by rung", zh: "六级阶梯，逐级对照" },
  close: { en: "Close", zh: "关闭" },
  steps: { en: "From which rung to which", zh: "从哪一级到哪一级" },
  gone: {
    en: "{gone} lines you no longer write, {fresh} new ones",
    zh: "{gone} 行不用再写了，新写 {fresh} 行",
  },
  length: { en: "{before} lines before, {after} now", zh: "之前 {before} 行，现在 {after} 行" },
  curves: {
    en: "Loss of each rung, as {ref} prints it for seed 0; their random numbers differ, and from rung 4 on their first weights",
    zh: "各级的损失（{ref}，种子 0）；随机数各不相同，从第 4 级起初始权重也不同",
  },
  removed: { en: "no longer written", zh: "不用再写" },
  added: { en: "new", zh: "新写" },
  rung: { en: "Rung {n}", zh: "第 {n} 级" },
});

/** The rungs that train the one network, by their place from 1. */
const TRAINED = lessons.flatMap(({ points }, i) => (points.length ? [i + 1] : []));

export class LadderElement extends LitElement {
  /** @override */
  static styles = [dialog, styles];

  /** @override */
  static properties = {
    words: { type: String },
    code: { type: String },
    at: { state: true },
  };

  constructor() {
    super();
    /** @type {Lang} */
    this.words = "en";
    /** @type {Code} */
    this.code = "py";
    /** Which step of TRAINED is shown. */
    this.at = 0;
  }

  /** @param {number} rung where the reader is */
  async show(rung) {
    // The step that leads to it, or on from the first.
    this.at = Math.max(0, TRAINED.findIndex((n) => n >= rung) - 1);
    await this.updateComplete;
    this.dialog.showModal();
  }

  get dialog() {
    return /** @type {HTMLDialogElement} */ (this.renderRoot.querySelector("dialog"));
  }

  /** @param {number} n */
  source(n) {
    const content = lessonContent(lessons[n - 1].id);
    return withComments(content?.sources[this.code] ?? "", content?.comments, this.words);
  }

  render() {
    const { words } = this;
    const [from, to] = TRAINED.slice(this.at);
    const [before, after] = [this.source(from), this.source(to)];
    const rows = changes(before, after);
    const count = (/** @type {string} */ mark) =>
      rows.filter((row) => row.mark === mark && isWritten(row.text)).length;
    const lines = (/** @type {string} */ text) => text.split("\n").filter(isWritten).length;
    return html`<dialog aria-labelledby="title" @pointerdown=${pressed} @click=${clicked}>
      <div class="head">
        <h2 id="title">${say(words, "title")}</h2>
        <button
          class="close"
          type="button"
          aria-label=${say(words, "close")}
          @click=${() => this.dialog.close()}
        >
          ×
        </button>
      </div>
      <div class="body">
        <div class="steps" role="group" aria-label=${say(words, "steps")}>
          ${TRAINED.slice(1).map(
            (n, i) =>
              html`<button
                type="button"
                aria-pressed=${String(i === this.at)}
                @click=${() => (this.at = i)}
              >
                ${this.name(TRAINED[i])} → ${this.name(n)}
              </button>`,
          )}
        </div>
        <section>
          <h3>${say(words, "gone", { gone: count("gone"), fresh: count("new") })}</h3>
          <p class="soft">
            ${say(words, "length", { before: lines(before), after: lines(after) })}
          </p>
          <div tabindex="0" class="rows" part="rows" role="group" aria-label=${say(words, "title")}>
            ${rows.map((row) => this.row(row))}
          </div>
        </section>
        <section>${this.curves(from, to)}</section>
      </div>
    </dialog>`;
  }

  /** @param {number} n */
  name(n) {
    return `${n} ${lessons[n - 1].short[this.words]}`;
  }

  /** @param {import("./changes.js").Row} row */
  row({ mark, text }) {
    const told = { same: "", gone: say(this.words, "removed"), new: say(this.words, "added") }[
      mark
    ];
    const content = html`${
      told && text.trim() ? html`<span class="visually-hidden">${told}: </span>` : nothing
    }${text}`;
    if (mark === "gone") return html`<del>${content}</del>`;
    return mark === "new" ? html`<ins>${content}</ins>` : html`<div>${content}</div>`;
  }

  /** All curves on one axis, the two of the step in front. @param {number} from @param {number} to */
  curves(from, to) {
    const shown = TRAINED.filter((n) => n !== from && n !== to).concat(from, to);
    const { x, y, log, place } = curveScale(lessons.flatMap(({ points }) => points));
    const path = (/** @type {number} */ n) =>
      lessons[n - 1].points
        .filter(([, value]) => value > 0 || !log)
        .map(([step, value], i) => {
          const at = place(step, value);
          return `${i ? "L" : "M"}${at.x} ${at.y}`;
        })
        .join("");
    const kind = (/** @type {number} */ n) => (n === from ? "from" : n === to ? "to" : "other");
    const label = say(this.words, "curves", { ref: "NumPy / PyTorch" });
    return html`<svg class="curves" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label=${label}>
        ${y.ticks.map(
          (v) =>
            svg`<path class="grid" d=${`M${BOX.left} ${y.at(v)}H${BOX.right}`} />
              <text x=${BOX.left - 6} y=${Number(y.at(v)) + 4} text-anchor="end">${log ? few(10 ** v) : few(v)}</text>`,
        )}
        ${x.ticks.map(
          (v) => svg`<text x=${x.at(v)} y=${HEIGHT - 8} text-anchor="middle">${few(v)}</text>`,
        )}
        ${shown.map((n) => svg`<path class=${`curve ${kind(n)}`} d=${path(n)} />`)}
      </svg>
      <ul class="legend">
        ${TRAINED.map((n) => {
          const { points } = lessons[n - 1];
          return html`<li class=${kind(n)}>
            <i></i>${this.name(n)} <b>${few(points[points.length - 1][1])}</b>
          </li>`;
        })}
      </ul>
      <p class="soft">${label}</p>`;
  }
}
