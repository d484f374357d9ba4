/** The editor, and the same text in full for paper. */
import { html, nothing } from "lit";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import { codeHTML } from "../../cell/poster.js";
import { Editor } from "../editor.js";
import { hintFor } from "../hints.js";
import { drawShapes } from "../shape_drawing.js";
import { readShapeError } from "../shape_error.js";
import { valueCard } from "../value_card.js";
import { Pane } from "./pane.js";

export class CodePane extends Pane {
  constructor() {
    super();
    /** @type {Editor | null} */
    this.editor = null;
    this.opened = -1;
    /** @type {unknown} the error that is marked */
    this.marked = null;
    this.wantsFocus = false;
    /** While the page is printed: an editor shows what fits its box. */
    this.onPaper = false;
    this.print = (/** @type {Event} */ { type }) => {
      this.onPaper = type === "beforeprint";
      this.requestUpdate();
      this.performUpdate(); // now: the page is drawn as soon as this returns
    };
  }

  connectedCallback() {
    super.connectedCallback();
    for (const type of ["beforeprint", "afterprint"]) addEventListener(type, this.print);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    for (const type of ["beforeprint", "afterprint"]) removeEventListener(type, this.print);
  }

  /** What is chosen shows before the panes' turns come: another text, a seed, the text as it was. @override */
  refresh() {
    this.requestUpdate();
  }

  render() {
    return html`<p id="editor-help" class="visually-hidden">${this.say("editorHelp")}</p>
      <div class="editor"></div>
      <div class="for-paper" aria-hidden="true">
        ${this.onPaper ? unsafeHTML(codeHTML(this.live.text, this.cell.code)) : nothing}
      </div>`;
  }

  updated() {
    const { live, cell } = this;
    const box = /** @type {HTMLElement} */ (this.querySelector(".editor"));
    this.editor ??= new Editor(box, {
      root: /** @type {ShadowRoot} */ (this.getRootNode()),
      onRun: () => void live.run({ show: true }),
      onChange: (text) => live.typed(text),
      say: (word, values) => live.say(word, values),
      tell: (name) =>
        valueCard(live.results.values, name, (word, values) => live.say(word, values), cell.dark),
    });
    const { editor } = this;
    if (this.opened !== live.opening) {
      this.opened = live.opening;
      editor.open(live.text, cell.code, cell.readonly);
      this.marked = null;
    }
    editor.replace(live.text);
    editor.setLabel(
      this.say("codeLabel", { title: cell.content?.title?.[cell.words] ?? "" }).trim(),
    );
    const { error, source } = live.results;
    if (error !== this.marked) {
      this.marked = error;
      const here = error && error.line !== null && error.role === "program" && live.text === source;
      editor.mark(here ? this.markOf(error) : null);
    }
    if (this.wantsFocus) {
      this.wantsFocus = false;
      editor.view.focus();
    }
  }

  /** @param {import("../results.js").RunError} error */
  markOf(error) {
    const { live, cell } = this;
    const message = error.message ? `${error.name}: ${error.message}` : error.name;
    const hint = hintFor(error, live.results.source, cell.words, cell.code);
    const line = /** @type {number} */ (error.line);
    const text = live.results.source.split("\n")[line - 1];
    const shapes = readShapeError(error.message, error.shapes, text);
    const drawing = () => shapes && drawShapes(shapes, (word, values) => live.say(word, values));
    return { line, message, hint, drawing };
  }

  /** Marks the line a note speaks of, or the error's, and goes there. @param {{ line?: number | null, text: string }} [note] */
  showLine(note) {
    const { error } = this.live.results;
    if (note?.line) this.editor?.mark({ line: note.line, message: note.text, hint: "" });
    else if (error && error.line !== null) this.editor?.mark(this.markOf(error));
    this.editor?.view.focus();
  }

  /** @override @param {number | null} line */
  pointed(line) {
    this.editor?.point(line);
  }

  focusEditor() {
    if (this.editor) this.editor.view.focus();
    else this.wantsFocus = true;
  }
}
