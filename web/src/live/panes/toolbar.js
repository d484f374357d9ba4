/** Above the code: what it is, its language, its seed, and the way back to how it came. */
import { html, nothing } from "lit";
import { Pane } from "./pane.js";

/** The largest seed PyTorch's generator tells apart. */
const MAX_SEED = 2 ** 32 - 1;

export class ToolbarPane extends Pane {
  render() {
    const { cell, live } = this;
    const lang = cell.words;
    const both = Object.keys(cell.content?.sources ?? {}).length > 1;
    return html`<div class="bar" part="toolbar">
        <span class="title"
          >${cell.hides("title") ? "" : (cell.content?.title?.[lang] ?? this.say("code"))}</span
        >
        ${
          cell.hides("language")
            ? nothing
            : both
              ? cell.languageSwitch()
              : html`<span class="language">${cell.code === "py" ? "Python" : "JavaScript"}</span>`
        }
        ${live.hasSeed && !cell.hides("seed") ? this.seedField() : nothing}
        ${
          live.session
            ? html`<button
                type="button"
                class="quiet"
                part="restart"
                @click=${() => live.restartSession()}
              >
                ${this.say("restart")}
              </button>`
            : nothing
        }
        ${
          cell.hides("reset")
            ? nothing
            : html`<button
                type="button"
                class="quiet"
                part="reset"
                ?disabled=${!live.edited}
                @click=${() => cell.reset()}
              >
                ${this.say("reset")}
              </button>`
        }
      </div>
      ${cell.session && cell.code === "js" ? html`<p class="note foreign">${this.say("sessionJs")}</p>` : nothing}
      ${cell.content?.foreign ? html`<p class="note foreign">${this.say("foreign")}</p>` : nothing}`;
  }

  seedField() {
    /** @param {Event} event */
    const change = (event) => {
      const field = /** @type {HTMLInputElement} */ (event.target);
      const value = Math.min(MAX_SEED, Math.max(0, Math.floor(Number(field.value) || 0)));
      field.value = String(value);
      this.cell.setSeed(value);
    };
    return html`<label class="seed"
      ><span>${this.say("seed")}</span>
      <input
        type="number"
        part="seed"
        min="0"
        max=${MAX_SEED}
        step="1"
        inputmode="numeric"
        aria-label=${this.say("seedLabel")}
        .value=${String(this.live.seed ?? 0)}
        @change=${change}
      />
    </label>`;
  }
}
