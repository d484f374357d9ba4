/** `<gradlet-programs>`: one's own programs: new, save, open, rename, delete, from and to files. */
import { LitElement, html, nothing } from "lit";
import { clicked, download, mayDownload, pressed } from "./browser.js";
import { FileError, MAX_FILE, decodeText, fromFile, toFile } from "./files.js";
import { MAX_NAME, Programs, cleanName } from "./programs.js";
import { styles } from "./styles.js";
import { say } from "./words.js";

/** @typedef {import("./address.js").Doc} Doc */
/** @typedef {import("./programs.js").Program} Program */
/** @typedef {import("./words.js").Word} Word */
/**
 * What `gradlet-open` carries: the program, its name (null for a new one), and what was left out of the
 * file it came from, as sentences.
 *
 * @typedef {{ doc: Doc, name: string | null, notes: string[] }} Opened
 */

/** @type {Record<Exclude<import("./programs.js").Notice, null>, Word>} */
const NOTICES = { denied: "denied", full: "full", broken: "unread" };
const LANGUAGES = { python: "Python", javascript: "JavaScript" };

/**
 * Enter in a field. No form: a sandboxed frame may not submit one.
 *
 * @param {() => void} act
 * @returns {(event: KeyboardEvent) => void}
 */
const entered = (act) => (event) => {
  // What Enter ends while a Chinese word is being typed is the word.
  if (event.key !== "Enter" || event.isComposing) return;
  if (!(event.composedPath()[0] instanceof HTMLInputElement)) return;
  event.preventDefault();
  act();
};

export class GradletPrograms extends LitElement {
  /** @override */
  static styles = styles;

  /** @override */
  static properties = {
    doc: { attribute: false },
    name: { type: String },
    lang: { type: String },
    programs: { attribute: false },
    wanted: { state: true },
    editing: { state: true },
    said: { state: true },
    dropping: { state: true },
  };

  constructor() {
    super();
    /** What "Save" saves. @type {Partial<Doc>} */
    this.doc = {};
    /** The name of the program that is open, or "". */
    this.name = "";
    this.programs = new Programs();
    /** What stands in the field for a name. */
    this.wanted = "";
    /** A program about to be renamed or deleted. @type {{ name: string, to: "rename" | "remove" } | null} */
    this.editing = null;
    this.said = "";
    this.dropping = false;
    /** @type {() => void} */
    this.unwatch = () => {};
  }

  /** Opens the dialog. */
  async show() {
    this.said = "";
    this.editing = null;
    this.wanted = this.name || this.programs.freeName("", this.say("untitled"));
    this.requestUpdate();
    await this.updateComplete;
    this.dialog.showModal();
    // Not by "autofocus": a frame from elsewhere may not, and says so in the console.
    /** @type {HTMLElement} */ (this.renderRoot.querySelector("#new")).focus();
  }

  close() {
    this.dialog.close();
  }

  get dialog() {
    return /** @type {HTMLDialogElement} */ (this.renderRoot.querySelector("dialog"));
  }

  /** @override */
  connectedCallback() {
    super.connectedCallback();
    this.unwatch = this.programs.watch(() => this.requestUpdate());
  }

  /** @override */
  disconnectedCallback() {
    super.disconnectedCallback();
    this.unwatch();
  }

  /** @param {Word} word @param {Record<string, string | number>} [values] */
  say(word, values) {
    return say(this.lang === "zh" ? "zh" : "en", word, values);
  }

  /** @override */
  render() {
    const { notice } = this.programs;
    const list = this.programs.list();
    return html`<dialog
      aria-labelledby="title"
      class=${this.dropping ? "dropping" : ""}
      @pointerdown=${pressed}
      @click=${clicked}
      @dragover=${this.dragged}
      @dragleave=${() => (this.dropping = false)}
      @drop=${this.dropped}
    >
      <div class="head">
        <h2 id="title">${this.say("programs")}</h2>
        <button class="close" type="button" aria-label=${this.say("close")} @click=${this.close}>
          ×
        </button>
      </div>
      <div class="body">
        ${notice ? html`<p class="warn" id="notice">${this.say(NOTICES[notice])}</p>` : nothing}
        <section>
          <div class="row">
            <button id="new" type="button" @click=${this.fresh}>${this.say("fresh")}</button>
            <button id="import" type="button" @click=${() => this.picker.click()}>
              ${this.say("openFile")}
            </button>
            <input
              id="files"
              class="hidden"
              type="file"
              tabindex="-1"
              aria-label=${this.say("openFile")}
              accept=".py,.js,.mjs,.txt,.ipynb"
              multiple
              @change=${this.picked}
            />
          </div>
          <p class="help drop">${this.say("dropHint")}</p>
        </section>
        <section @keydown=${entered(() => this.save())}>
          <div class="row">
            <label for="name">${this.say("saveAs")}</label>
            <input
              id="name"
              autocomplete="off"
              maxlength=${MAX_NAME}
              .value=${this.wanted}
              @input=${this.typed}
            />
            <button id="save" class="primary" type="button" @click=${this.save}>
              ${this.say("save")}
            </button>
          </div>
          ${
            cleanName(this.wanted) !== this.name && this.programs.get(cleanName(this.wanted))
              ? html`<p class="help">${this.say("replaces")}</p>`
              : nothing
          }
        </section>
        <section>
          ${
            list.length
              ? html`<ul>
                  ${list.map((program) => this.item(program))}
                </ul>`
              : html`<p class="help">${this.say("none")}</p>`
          }
          ${notice ? nothing : html`<p class="help">${this.say("kept")}</p>`}
        </section>
      </div>
      <div class="status" role="status">${this.said}</div>
    </dialog>`;
  }

  get picker() {
    return /** @type {HTMLInputElement} */ (this.renderRoot.querySelector("#files"));
  }

  /** @param {Program} program */
  item(program) {
    const { name, language, changed } = program;
    const editing = this.editing?.name === name ? this.editing.to : null;
    if (editing === "remove") {
      return html`<li>
        <span class="ask">${this.say("removeAsk", { name })}</span>
        <button class="danger" type="button" @click=${() => this.removeIt(name)}>
          ${this.say("remove")}
        </button>
        <button class="focus" type="button" @click=${() => this.edit(null)}>
          ${this.say("cancel")}
        </button>
      </li>`;
    }
    if (editing === "rename") {
      return html`<li>
        <div class="rename" @keydown=${this.keyed}>
          <input
            class="focus"
            aria-label=${this.say("newName", { name })}
            autocomplete="off"
            maxlength=${MAX_NAME}
            .value=${name}
          />
          <button class="primary" type="button" @click=${this.rename}>${this.say("rename")}</button>
          <button type="button" @click=${() => this.edit(null)}>${this.say("cancel")}</button>
        </div>
      </li>`;
    }
    const date = new Date(changed).toLocaleDateString(this.lang === "zh" ? "zh-CN" : "en", {
      dateStyle: "medium",
    });
    return html`<li>
      <button class="open" type="button" @click=${() => this.open(program)}>
        <span class="hidden">${this.say("open")}</span> <b>${name}</b>
        <small>${LANGUAGES[language]}, ${date}</small>
      </button>
      <div class="actions" role="group" aria-label=${this.say("actions", { name })}>
        ${
          mayDownload()
            ? html`<button type="button" @click=${() => this.get(program, "source")}>
                  ${language === "python" ? ".py" : ".js"}
                </button>
                <button type="button" @click=${() => this.get(program, "notebook")}>.ipynb</button>`
            : nothing
        }
        <button type="button" @click=${() => this.edit({ name, to: "rename" })}>
          ${this.say("rename")}
        </button>
        <button type="button" @click=${() => this.edit({ name, to: "remove" })}>
          ${this.say("remove")}
        </button>
      </div>
    </li>`;
  }

  // --- what the buttons do ---

  fresh() {
    const language = this.doc.language ?? "python";
    this.announce({ doc: { version: 1, code: "", language }, name: null, notes: [] });
  }

  /** @param {Program} program */
  open({ name, code, language, seed }) {
    const doc = { version: 1, code, language, ...(seed !== undefined && { seed }) };
    this.announce({ doc, name, notes: [] });
  }

  /** @param {Opened} detail */
  announce(detail) {
    this.name = detail.name ?? "";
    this.close();
    this.dispatchEvent(new CustomEvent("gradlet-open", { detail, bubbles: true, composed: true }));
  }

  /** @param {Event} event */
  typed(event) {
    this.wanted = /** @type {HTMLInputElement} */ (event.target).value;
    this.said = "";
  }

  save() {
    const name = cleanName(this.wanted);
    if (!name) {
      this.said = this.say("nameMissing");
      return;
    }
    if (!this.programs.save(name, this.doc)) {
      this.said = this.say("notSaved");
      return;
    }
    this.name = this.wanted = name;
    this.said = this.say("saved", { name });
    const detail = { name };
    this.dispatchEvent(new CustomEvent("gradlet-saved", { detail, bubbles: true, composed: true }));
  }

  /** @param {{ name: string, to: "rename" | "remove" } | null} editing */
  async edit(editing) {
    this.editing = editing;
    this.said = "";
    await this.updateComplete;
    const field = /** @type {HTMLElement | null} */ (
      this.renderRoot.querySelector(".focus, .open")
    );
    field?.focus();
    if (field instanceof HTMLInputElement) field.select();
  }

  /** Escape leaves the renaming, not the dialog. @param {KeyboardEvent} event */
  keyed(event) {
    if (event.key === "Escape") {
      event.preventDefault();
      void this.edit(null);
    } else entered(() => this.rename())(event);
  }

  rename() {
    const field = /** @type {HTMLInputElement} */ (this.renderRoot.querySelector("input.focus"));
    const to = cleanName(field.value);
    const from = this.editing?.name ?? "";
    if (!this.programs.rename(from, to)) {
      this.said = this.say(to ? "nameTaken" : "nameMissing");
      return;
    }
    if (this.name === from) this.name = this.wanted = to;
    void this.edit(null);
  }

  /** @param {string} name */
  async removeIt(name) {
    this.programs.remove(name);
    await this.edit(null);
    this.said = this.say("removed", { name });
  }

  /** @param {Program} program @param {"source" | "notebook"} kind */
  get(program, kind) {
    download(toFile(program, kind, program.name));
  }

  // --- files ---

  /** @param {Event} event */
  async picked(event) {
    const input = /** @type {HTMLInputElement} */ (event.target);
    const files = [...(input.files ?? [])];
    input.value = ""; // so that the same file can be chosen again
    await this.take(files);
  }

  /** @param {DragEvent} event */
  dragged(event) {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    this.dropping = true;
  }

  /** @param {DragEvent} event */
  async dropped(event) {
    event.preventDefault();
    this.dropping = false;
    await this.take([...(event.dataTransfer?.files ?? [])]);
  }

  /**
   * Keeps each file as a program; a single one is opened too.
   *
   * @param {globalThis.File[]} files
   */
  async take(files) {
    /** @type {string[]} */
    const said = [];
    /** @type {Opened[]} */
    const taken = [];
    for (const file of files) {
      try {
        taken.push(await this.takeOne(file));
      } catch (error) {
        const { word, x } = error instanceof FileError ? error : { word: "unreadable", x: "" };
        said.push(this.say(/** @type {Word} */ (word), { file: file.name, x }));
      }
    }
    if (taken.length === 1 && files.length === 1) {
      this.announce(taken[0]);
      return;
    }
    for (const { name, notes } of taken) {
      said.push([this.say("added", { name: name ?? "" }), ...notes].join(". "));
    }
    this.said = said.join(" ");
  }

  /** @param {globalThis.File} file @returns {Promise<Opened>} */
  async takeOne(file) {
    if (file.size > MAX_FILE) throw new FileError("tooLarge");
    const text = decodeText(new Uint8Array(await file.arrayBuffer()));
    const { doc, notes } = fromFile(file.name, text);
    const name = this.programs.freeName(file.name.replace(/\.\w+$/, ""), this.say("untitled"));
    if (!this.programs.save(name, doc)) throw new FileError("tooLarge");
    return { doc, name, notes: notes.map((note) => this.say(note)) };
  }
}
