/** A cell before it is touched: its program in colours, Run, and what was recorded. */
import { html, nothing } from "lit";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import { codeHTML, recordedHTML } from "./poster.js";
import { say } from "./words.js";

/**
 * @param {import("./cell.js").GradletCell} cell
 */
export function untouched(cell) {
  const content = cell.given;
  if (!content) return nothing;
  const lang = cell.words;
  const { code, source } = cell;
  if (content.problem) {
    return html`<p class="note differs" part="notice">
      ${say(lang, /** @type {any} */ (content.problem))}
    </p>`;
  }
  const recorded = recordedHTML(content, lang);
  const both = Object.keys(content.sources).length > 1 && !cell.hides("language");
  const touch = cell.readonly ? undefined : () => void cell.activate({ focus: true });
  return html`
    <div class="card code-card">
      ${
        cell.hides("toolbar") || (!both && cell.hides("title"))
          ? nothing
          : html`<div class="bar" part="toolbar">
              <span class="title"
                >${cell.hides("title") ? "" : (content.title?.[lang] ?? say(lang, "code"))}</span
              >
              ${both ? cell.languageSwitch() : html`<span class="language">${code === "py" ? "Python" : "JavaScript"}</span>`}
            </div>`
      }
      ${content.foreign ? html`<p class="note foreign">${say(lang, "foreign")}</p>` : nothing}
      ${
        cell.hides("code")
          ? nothing
          : html`<div
              class="poster-code"
              part="code"
              tabindex="0"
              role="group"
              aria-label=${say(lang, "programIn", { language: code === "py" ? "Python" : "JavaScript" })}
              @focus=${touch}
              @click=${touch}
            >
              <span class="gutter" aria-hidden="true">${lineNumbers(source)}</span
              >${unsafeHTML(codeHTML(source, code))}
            </div>`
      }
      <div class="runbar" part="runbar">
        <button
          type="button"
          class="primary"
          part="run"
          ?disabled=${cell.opening}
          @click=${() => void cell.run({ show: true })}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M4 2.5v11l9-5.5z" /></svg>
          <span>${say(lang, "run")}</span>
        </button>
        ${
          cell.querySelector(":scope > gradlet-check")
            ? html`<button
                type="button"
                part="check"
                ?disabled=${cell.opening}
                @click=${() => void cell.run({ checks: true, show: true })}
              >
                ${say(lang, "check")}
              </button>`
            : nothing
        }
        <span class="status" part="status" role="status">
          ${
            cell.opening
              ? say(lang, "opening")
              : cell.trouble
                ? say(lang, "notLoaded", { file: cell.trouble })
                : nothing
          }
        </span>
      </div>
    </div>
    ${
      recorded && !(content.points.length ? cell.hides("chart") : cell.hides("output"))
        ? html`<div class="results ${cell.plays ? "plays" : ""}">
            <div class="card recorded-card" part="recorded">
              ${played(cell, content) ?? unsafeHTML(recorded)}
            </div>
          </div>`
        : nothing
    }
  `;
}

/**
 * The recorded run of the very program, once it has been loaded.
 *
 * @param {import("./cell.js").GradletCell} cell
 * @param {import("./content.js").Content} content
 */
function played({ recording, source, original, seed, words, dark }, { points }) {
  if (!recording || source !== original || seed) return null;
  return html`<gradlet-recording
    part="recording"
    .recording=${recording}
    .points=${points}
    .words=${words}
    .dark=${dark}
  ></gradlet-recording>`;
}

/** @param {string} source */
function lineNumbers(source) {
  return source
    .split("\n")
    .map((_, i) => i + 1)
    .join("\n");
}
