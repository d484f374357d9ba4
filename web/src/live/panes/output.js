/**
 * What the program printed: the newest lines, the rest folded away, and a search. Rows of numbers that the
 * chart shows already are folded from the start.
 */
import { html, nothing } from "lit";
import { parsePoint } from "../../worker/points.js";
import { Pane } from "./pane.js";

/** Lines in the document while the rest is folded. */
const SHOWN = 300;

/** Rows of numbers in the document while the rest is folded. */
const ROWS_SHOWN = 6;

/** Lines above which a search is offered. */
const SEARCHED = 30;

/** @typedef {import("../../worker/protocol.js").Line} Line */

export class OutputPane extends Pane {
  static properties = {
    ...Pane.properties,
    all: { state: true },
    search: { state: true },
    copied: { state: true },
    cleared: { state: true },
  };

  constructor() {
    super();
    this.all = false;
    this.search = "";
    this.copied = false;
    /** Lines before this one were cleared away. */
    this.cleared = 0;
    this.atEnd = true;
    this.frame = 0;
  }

  get showsFilm() {
    return true;
  }

  /** Of the kept lines the one that was printed last where the film stands; -1 at its end. */
  get stood() {
    const { film, lines } = this.live.results;
    if (!film.back || !film.frame || this.cell.hides("film")) return -1;
    return film.frame.lines - 1 - lines.dropped;
  }

  /** @override */
  started() {
    this.search = "";
    this.cleared = 0;
    this.atEnd = true;
  }

  /** Whether the reader looks at the newest line. @param {Event} event */
  scrolled(event) {
    const box = /** @type {HTMLElement} */ (event.currentTarget);
    this.atEnd = box.scrollHeight - box.scrollTop - box.clientHeight < 40;
  }

  updated() {
    const here = this.stood >= 0 ? this.querySelector(".now") : null;
    if (here) {
      const box = /** @type {HTMLElement} */ (this.querySelector(".output"));
      const { top, bottom } = box.getBoundingClientRect();
      const line = here.getBoundingClientRect();
      if (line.top < top + 30) box.scrollTop -= top + 30 - line.top;
      else if (line.bottom > bottom) box.scrollTop += line.bottom - bottom;
      return;
    }
    if (!this.atEnd || this.cell.state === "idle") return;
    // Once a frame: the height costs a layout.
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      const box = this.querySelector(".output");
      if (box && this.atEnd) box.scrollTop = box.scrollHeight;
    });
  }

  /** Lines of numbers only, of which there is a curve. @param {Line[]} lines */
  isTable(lines) {
    if (lines.length <= 2 * ROWS_SHOWN || this.live.results.curve.length < 2) return false;
    const some = [0, 1, 2, 3, 4].map((i) => lines[Math.floor((i * (lines.length - 1)) / 4)]);
    return some.every(({ level, text }) => level === "log" && parsePoint(text));
  }

  render() {
    const { live, cell } = this;
    const { lines } = live.results;
    const skipped = Math.max(0, this.cleared - lines.dropped);
    const kept = skipped ? lines.kept.slice(skipped) : lines.kept;
    const query = this.search.trim().toLowerCase();
    const found = query ? kept.filter(({ text }) => text.toLowerCase().includes(query)) : kept;
    const most = this.all || query ? Infinity : this.isTable(kept) ? ROWS_SHOWN : SHOWN;
    // Folded, the lines around the film's stay; they are few.
    const now = query ? -1 : this.stood - skipped;
    const end =
      now >= 0 && most < Infinity ? Math.min(found.length, now + 1 + (most >> 1)) : found.length;
    const first = Math.max(0, end - most);
    const shown = found.slice(first, end);
    const folded = found.length - shown.length;
    const { prints, reference } = live.expected;
    const recorded = live.runs === 0 && prints.length > 0;
    if (!lines.count && cell.state !== "idle" && !live.busy) return nothing;
    if (!lines.count && !recorded && cell.layout !== "side") return nothing;
    return html`<div class="card output-card">
      <div class="bar">
        <span class="title">${this.say("output")}</span>
        ${
          kept.length > SEARCHED
            ? html`<input
                type="search"
                part="search"
                aria-label=${this.say("search")}
                placeholder=${this.say("search")}
                .value=${this.search}
                @input=${(/** @type {any} */ event) => (this.search = event.target.value)}
              />`
            : nothing
        }
        ${
          kept.length
            ? html`<button
                  type="button"
                  class="quiet"
                  part="copy"
                  @click=${() => void this.copy(kept)}
                >
                  ${this.say(this.copied ? "copied" : "copy")}
                </button>
                <button
                  type="button"
                  class="quiet"
                  part="clear"
                  @click=${() => (this.cleared = lines.dropped + lines.kept.length)}
                >
                  ${this.say("clear")}
                </button>`
            : nothing
        }
      </div>
      <div
        class="output"
        part="output"
        tabindex="0"
        role="log"
        aria-live="off"
        @scroll=${this.scrolled}
        aria-label=${this.say("output")}
      >
        ${
          lines.dropped && !this.cleared
            ? html`<div class="dropped">${this.say("dropped", { n: lines.dropped })}</div>`
            : nothing
        }
        ${
          folded || (this.all && kept.length > ROWS_SHOWN)
            ? html`<button
                type="button"
                class="quiet fold"
                part="fold"
                aria-expanded=${String(this.all)}
                @click=${() => (this.all = !this.all)}
              >
                ${this.all ? this.say("fold") : this.say("unfold", { n: folded })}
              </button>`
            : nothing
        }
        ${blocks(shown, now - first).map(
          ({ level, text, now: here }) =>
            html`<div class="line line-${level} ${here ? "now" : ""}">${text}</div>`,
        )}
        ${query && !found.length ? html`<div class="dropped">${this.say("notFound")}</div>` : nothing}
        ${
          recorded
            ? html`<div class="dropped">
                  ${reference === "recorded" ? this.say("recordedPrints") : this.say("expectedPrints")}:
                </div>
                <div class="line recorded">${prints.join("\n")}</div>`
            : !lines.count
              ? html`<div class="dropped">
                  ${this.say(live.busy ? "nothingYet" : "outputEmpty")}
                </div>`
              : nothing
        }
      </div>
    </div>`;
  }

  /** @param {Line[]} lines */
  async copy(lines) {
    try {
      await navigator.clipboard.writeText(lines.map(({ text }) => text + "\n").join(""));
    } catch {
      // no clipboard in a sandboxed frame: select the text, for the learner to copy
      this.all = true;
      await this.updateComplete;
      getSelection()?.selectAllChildren(/** @type {Element} */ (this.querySelector(".output")));
      return;
    }
    this.copied = true;
    setTimeout(() => (this.copied = false), 1200);
  }
}

/**
 * One piece of text for each stretch of lines of one level.
 *
 * @param {Line[]} lines
 * @param {number} now a line by itself
 */
function blocks(lines, now) {
  const list = [];
  for (let i = 0; i < lines.length;) {
    let end = i;
    const stop = i === now ? i + 1 : i < now ? Math.min(now, lines.length) : lines.length;
    while (end < stop && lines[end].level === lines[i].level) end++;
    const text = lines
      .slice(i, end)
      .map((line) => line.text)
      .join("\n");
    list.push({ level: lines[i].level, text, now: i === now });
    i = end;
  }
  return list;
}
