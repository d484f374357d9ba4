/** The files beside a program: those the reader has added, and those it wrote, for download. */
import { html, nothing } from "lit";
import { mayDownload, saveBlob } from "../../share/browser.js";
import { shortSize } from "../file_names.js";
import { Pane } from "./pane.js";

/** Bytes of a text that is shown where nothing can be downloaded. */
const SHOWN_BYTES = 200_000;

/** @typedef {import("../../worker/protocol.js").FileEntry} FileEntry */

/** The button that adds files, and the field behind it. @param {Pane} pane */
export function addButton(pane) {
  const { added } = pane.live;
  /** @param {Event} event */
  const chosen = (event) => {
    const field = /** @type {HTMLInputElement} */ (event.target);
    void added.add([...(field.files ?? [])]).then(() => (field.value = ""));
  };
  return html`<button
      type="button"
      class="quiet add-file"
      part="add-file"
      title=${pane.say("addFileHelp")}
      @click=${() => /** @type {HTMLElement | null} */ (pane.querySelector("input[type=file]"))?.click()}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path
          d="M3 1h6l4 4v3h-1.5V6H8V2.5H4.5v11H8V15H3zM11 9h1.5v2.5H15V13h-2.5v2.5H11V13H8.5v-1.5H11z"
        />
      </svg>
      <span>${pane.say("addFile")}</span>
    </button>
    <input type="file" multiple hidden aria-label=${pane.say("addFile")} @change=${chosen} />`;
}

/** The text in a file, or null where it holds none. @param {Uint8Array} bytes */
function textOf(bytes) {
  if (bytes.length > SHOWN_BYTES || bytes.includes(0)) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

export class FilesPane extends Pane {
  render() {
    const { results, added } = this.live;
    const own = Object.entries(added.possible ? added.files : {});
    const { files, moreFiles } = results;
    const { refused } = added;
    if (!own.length && !files.length && !moreFiles && !refused) return nothing;
    return html`<div
      class="card files-card"
      part="files"
      role="group"
      aria-label=${this.say("files")}
    >
      <div class="bar"><span class="title">${this.say("files")}</span></div>
      ${refused ? html`<p class="note refused" role="alert">${this.say(refused.word, refused.values)}</p>` : nothing}
      ${
        own.length || files.length
          ? html`<ul>
              ${own.map((entry) => this.addedRow(...entry))}
              ${files.map((file) => this.writtenRow(file))}
            </ul>`
          : nothing
      }
      ${moreFiles ? html`<p class="note">${this.say("moreFiles", { n: moreFiles })}</p>` : nothing}
      ${files.length && !mayDownload() ? html`<p class="note">${this.say("frameDownload")}</p>` : nothing}
    </div>`;
  }

  /** @param {string} name @param {Uint8Array} bytes */
  addedRow(name, { length }) {
    return html`<li>
      <span class="file-name">${name}</span>
      <span class="file-about">${shortSize(length)}, ${this.say("fileAdded")}</span>
      <button
        type="button"
        class="quiet"
        part="remove-file"
        aria-label=${this.say("removeFile", { file: name })}
        @click=${() => this.live.added.remove(name)}
      >
        ${this.say("remove")}
      </button>
    </li>`;
  }

  /** @param {FileEntry} file */
  writtenRow({ name, bytes }) {
    const text = mayDownload() ? null : textOf(bytes);
    return html`<li>
      <span class="file-name">${name}</span>
      <span class="file-about">${shortSize(bytes.length)}, ${this.say("fileWritten")}</span>
      <button
        type="button"
        class="quiet"
        part="download"
        aria-label=${this.say("downloadFile", { file: name })}
        @click=${() => save(name, bytes)}
      >
        ${this.say("download")}
      </button>
      ${
        text === null
          ? nothing
          : html`<details>
              <summary>${this.say("showText", { file: name })}</summary>
              <pre tabindex="0">${text}</pre>
            </details>`
      }
    </li>`;
  }
}

/** Bytes of no type: whatever a program wrote, no browser opens it as a page. @param {string} name @param {Uint8Array} bytes */
function save(name, bytes) {
  const content = /** @type {Uint8Array<ArrayBuffer>} */ (bytes);
  saveBlob(
    name.slice(name.lastIndexOf("/") + 1),
    new Blob([content], { type: "application/octet-stream" }),
  );
}
