/** What went wrong, or what is to be known of the run that ended. */
import { html, nothing } from "lit";
import { withSource } from "../../python/transform.js";
import { hintFor } from "../hints.js";
import { detectLanguage } from "../language.js";
import { Pane } from "./pane.js";

export class NoticePane extends Pane {
  render() {
    const { error, note } = this.live.results;
    return html`${error ? this.errorBox(error) : nothing}
    ${
      note
        ? html`<p class="note ${note.kind}" part="notice" role="note">
            ${note.text}
            ${
              note.line
                ? html`<button type="button" class="quiet" @click=${() => this.goTo(note)}>
                    ${this.say("line", { line: note.line })}
                  </button>`
                : nothing
            }
          </p>`
        : nothing
    }`;
  }

  /** @param {import("../results.js").RunError} error */
  errorBox(error) {
    const { cell, live } = this;
    const { source } = live.results;
    const message = error.name
      ? error.message
        ? `${error.name}: ${error.message}`
        : error.name
      : error.message;
    const hint = hintFor(error, source, cell.words, cell.code);
    const where = {
      needs: "errorNeeds",
      before: "errorBefore",
      after: "errorAfter",
      check: "errorCheck",
      program: "",
    }[error.role];
    return html`<div class="card error" part="error" role="alert">
      <div>
        ${where ? html`<span>${this.say(/** @type {any} */ (where))}</span>` : nothing}
        <b>${message}</b>
        ${
          error.line !== null && error.role === "program"
            ? html`<button type="button" class="quiet" @click=${() => this.goTo()}>
                ${this.say("line", { line: error.line })}
              </button>`
            : nothing
        }
      </div>
      ${hint ? html`<p class="advice">${hint}</p>` : nothing}
      ${error.code === "syntax" || error.code === "module" ? this.languageButton(source) : nothing}
      ${
        cell.code === "py" && error.stack.split("\n").length > 3
          ? html`<details>
              <summary>${this.say("traceback")}</summary>
              <pre>${withSource(error.stack, source)}</pre>
            </details>`
          : nothing
      }
    </div>`;
  }

  /** For a program that was pasted into a cell of the other language. @param {string} source */
  languageButton(source) {
    const { cell } = this;
    const code = detectLanguage(source);
    if (!code || code === cell.code || cell.readonly) return nothing;
    const language = code === "py" ? "Python" : "JavaScript";
    return html`<button type="button" @click=${() => cell.takeAs(code)}>
      ${this.say("otherLanguage", { language })}
    </button>`;
  }

  /** Marks a line in the editor: the note's, or the error's. @param {{ line?: number | null, text: string }} [note] */
  goTo(note) {
    for (const pane of this.live.panes) /** @type {any} */ (pane).showLine?.(note);
  }
}
