/** The verdicts of the teacher's checks, and the solution, folded until it is asked for. */
import { html, nothing } from "lit";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import { codeHTML } from "../../cell/poster.js";
import { Pane } from "./pane.js";

export class ExercisePane extends Pane {
  render() {
    const { live, cell } = this;
    const { checks } = live.results;
    const { solution } = live;
    return html`${
      checks.length
        ? html`<div role="status">
            <ul class="card checks" part="checks">
              ${checks.map(
                ({ passed, message }) =>
                  html`<li class=${passed ? "passed" : "missed"}>
                    <b>${this.say(passed ? "checkPassed" : "checkMissed")}</b> ${message}
                  </li>`,
              )}
            </ul>
          </div>`
        : nothing
    }
    ${
      solution
        ? html`<details class="card solution" part="solution">
            <summary>${this.say("solution")}</summary>
            ${unsafeHTML(codeHTML(solution, cell.code))}
            <button type="button" @click=${() => this.take(solution)}>
              ${this.say("takeSolution")}
            </button>
          </details>`
        : nothing
    }`;
  }

  /** Puts the solution into the editor, where it can be undone. @param {string} solution */
  take(solution) {
    this.cell.source = solution;
  }
}
