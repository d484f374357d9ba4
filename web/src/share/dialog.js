/** `<gradlet-share>`: a program as a link, as text for another page, as a file. */
import { LitElement, html, nothing } from "lit";
import {
  clicked,
  clipboardKey,
  copyText,
  download,
  mayDownload,
  pressed,
  saveBlob,
} from "./browser.js";
import { toFile, fileName } from "./files.js";
import { snippet } from "./snippets.js";
import { styles } from "./styles.js";
import { say } from "./words.js";

/** @typedef {import("./address.js").Doc} Doc */
/** @typedef {import("./files.js").File} File */
/** @typedef {import("./words.js").Word} Word */
/** @typedef {Exclude<import("./snippets.js").Kind, "link">} Kind */

/** @type {Record<Kind, [name: Word, help: Word]>} */
const KINDS = {
  cell: ["kindCell", "helpCell"],
  iframe: ["kindIframe", "helpIframe"],
  markdown: ["kindMarkdown", "helpMarkdown"],
  myst: ["kindMyst", "helpMyst"],
  sphinx: ["kindSphinx", "helpSphinx"],
  fence: ["kindFence", "helpFence"],
};

/** A link longer than this is cut by some. */
const LONG_LINK = 2000;

export class GradletShare extends LitElement {
  /** @override */
  static styles = styles;

  /** @override */
  static properties = {
    doc: { attribute: false },
    source: { type: String },
    base: { type: String },
    name: { type: String },
    lang: { type: String },
    standalone: { attribute: false },
    project: { attribute: false },
    kind: { state: true },
    said: { state: true },
    file: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    /** What is shared. @type {Partial<Doc>} */
    this.doc = {};
    /** The program's text, which a document that names a lesson has not. */
    this.source = "";
    /** Where gradlet's files lie. */
    this.base = document.baseURI;
    /** Of the files and the frame. */
    this.name = "";
    /** Makes the page in one file. @type {((doc: Partial<Doc>) => Promise<string>) | null} */
    this.standalone = null;
    /** Makes the project for torchrun, or says why there is none. @type {(() => Promise<Uint8Array | string>) | null} */
    this.project = null;
    /** @type {Kind} */
    this.kind = "cell";
    this.said = "";
    /** A file that can only be copied. @type {File | null} */
    this.file = null;
    this.busy = false;
  }

  /** Opens the dialog. */
  async show() {
    this.said = "";
    this.file = null;
    await this.updateComplete;
    this.dialog.showModal();
    // Not by "autofocus": a frame from elsewhere may not, and says so in the console.
    /** @type {HTMLElement} */ (this.renderRoot.querySelector("#copy-link")).focus();
  }

  close() {
    this.dialog.close();
  }

  get dialog() {
    return /** @type {HTMLDialogElement} */ (this.renderRoot.querySelector("dialog"));
  }

  /** @param {Word} word @param {Record<string, string | number>} [values] */
  say(word, values) {
    return say(this.lang === "zh" ? "zh" : "en", word, values);
  }

  /** @param {import("./snippets.js").Kind} kind @returns {string | null} null: too long for an address */
  text(kind) {
    try {
      return snippet(kind, this.doc, { base: this.base, title: this.heading });
    } catch (error) {
      if (error instanceof RangeError) return null;
      throw error;
    }
  }

  get heading() {
    return this.name || "gradlet";
  }

  /** @override */
  render() {
    const link = this.text("link");
    const text = this.text(this.kind);
    const js = this.doc.language === "javascript";
    return html`<dialog
      aria-labelledby="title"
      @pointerdown=${pressed}
      @click=${clicked}
      @close=${this.closed}
    >
      <div class="head">
        <h2 id="title">${this.say("share")}</h2>
        <button class="close" type="button" aria-label=${this.say("close")} @click=${this.close}>
          ×
        </button>
      </div>
      <div class="body">
        <section>
          <div class="row">
            <label for="link">${this.say("link")}</label>
            <input
              id="link"
              class="code"
              readonly
              .value=${link ?? ""}
              ?disabled=${link === null}
            />
            <button
              id="copy-link"
              class="primary"
              type="button"
              ?disabled=${link === null}
              @click=${() => this.copy("link")}
            >
              ${this.say("copyLink")}
            </button>
          </div>
          ${this.linkHelp(link)}
        </section>
        <section>
          <h3>${this.say("embed")}</h3>
          <div class="row">
            <label for="kind">${this.say("kind")}</label>
            <select id="kind" @change=${this.chosen}>
              ${Object.entries(KINDS).map(
                ([kind, [word]]) =>
                  html`<option value=${kind} ?selected=${kind === this.kind}>
                    ${this.say(word)}
                  </option>`,
              )}
            </select>
            <button
              id="copy-snippet"
              type="button"
              ?disabled=${text === null}
              @click=${() => this.copy("snippet")}
            >
              ${this.say("copy")}
            </button>
          </div>
          <textarea
            id="snippet"
            readonly
            spellcheck="false"
            aria-label=${this.say("snippet")}
            aria-describedby="help"
            .value=${text ?? this.say("tooLong")}
          ></textarea>
          <p class="help" id="help">${this.say(KINDS[this.kind][1])}</p>
        </section>
        <section>
          <h3>${this.say("download")}</h3>
          <div class="row">
            <button id="get-source" type="button" @click=${() => this.get("source")}>
              ${this.say("downloadSource", { extension: js ? ".js" : ".py" })}
            </button>
            <button id="get-notebook" type="button" @click=${() => this.get("notebook")}>
              ${this.say("downloadNotebook")}
            </button>
            ${
              this.standalone
                ? html`<button
                    id="get-page"
                    type="button"
                    ?disabled=${this.busy}
                    @click=${this.getPage}
                  >
                    ${this.say("downloadPage")}
                  </button>`
                : nothing
            }
          </div>
          ${js ? nothing : html`<p class="help">${this.say("downloadHelp")}</p>`}
          ${this.file ? this.fileText(this.file) : nothing}
        </section>
        ${this.project && !js ? this.outgrown() : nothing}
      </div>
      <div class="status" role="status">${this.said}</div>
    </dialog>`;
  }

  /** @param {string | null} link */
  linkHelp(link) {
    if (link === null) return html`<p class="warn">${this.say("tooLong")}</p>`;
    return html`<p class="help">${this.say("linkHelp", { n: link.length })}</p>
      ${link.length > LONG_LINK ? html`<p class="warn">${this.say("linkLong")}</p>` : nothing}`;
  }

  /** For a program that wants more than a page. */
  outgrown() {
    return html`<section>
      <h3>${this.say("outgrown")}</h3>
      <div class="row">
        <button
          id="get-project"
          type="button"
          ?disabled=${this.busy || !mayDownload()}
          @click=${this.getProject}
        >
          ${this.say("downloadProject")}
        </button>
      </div>
      <p class="help">${this.say("outgrownHelp")}</p>
    </section>`;
  }

  async getProject() {
    if (!this.project) return;
    this.busy = true;
    this.said = this.say("makingProject");
    try {
      const made = await this.project();
      if (typeof made === "string") this.said = made;
      else {
        this.said = "";
        const name = fileName(this.name || this.doc.lesson || "program", "zip");
        const content = /** @type {Uint8Array<ArrayBuffer>} */ (made);
        saveBlob(name, new Blob([content], { type: "application/zip" }));
      }
    } catch {
      this.said = this.say("notMade");
    } finally {
      this.busy = false;
    }
  }

  /** Where nothing can be downloaded. @param {File} file */
  fileText(file) {
    const words = this.say("noDownload", { file: file.name });
    return html`<p class="warn">${words}</p>
      <textarea
        id="file"
        readonly
        spellcheck="false"
        aria-label=${file.name}
        .value=${file.text}
      ></textarea>
      <div class="row">
        <button id="copy-file" type="button" @click=${() => this.copy("file")}>
          ${this.say("copy")}
        </button>
      </div>`;
  }

  /** @param {Event} event */
  chosen(event) {
    this.kind = /** @type {Kind} */ (/** @type {HTMLSelectElement} */ (event.target).value);
    this.said = "";
  }

  closed() {
    this.dispatchEvent(new CustomEvent("gradlet-closed", { bubbles: true, composed: true }));
  }

  /** @param {"link" | "snippet" | "file"} id of the field */
  async copy(id) {
    const field = /** @type {HTMLInputElement | HTMLTextAreaElement} */ (
      this.renderRoot.querySelector(`#${id}`)
    );
    this.said = (await copyText(field))
      ? this.say("copied")
      : this.say("copyByHand", { key: clipboardKey() });
  }

  /** @param {"source" | "notebook"} kind */
  get(kind) {
    const doc = { ...this.doc, code: this.doc.code ?? this.source };
    this.give(toFile(doc, kind, this.name || this.doc.lesson || "program"));
  }

  async getPage() {
    if (!this.standalone) return;
    this.busy = true;
    this.said = this.say("making");
    try {
      const text = await this.standalone(this.doc);
      const name = fileName(this.name || this.doc.lesson || "program", "html");
      this.give({ name, type: "text/html", text });
    } catch {
      this.said = this.say("notMade");
    } finally {
      this.busy = false;
    }
  }

  /** @param {File} file */
  give(file) {
    this.said = "";
    this.file = mayDownload() ? null : file;
    if (!this.file) download(file);
  }
}
