/** The code editor: CodeMirror with the few extensions a lesson needs, and a marked error line. */
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { javascript } from "@codemirror/lang-javascript";
import { python } from "@codemirror/lang-python";
import {
  bracketMatching,
  indentOnInput,
  indentUnit,
  syntaxHighlighting,
} from "@codemirror/language";
import { Compartment, EditorState, StateEffect, StateField } from "@codemirror/state";
import {
  Decoration,
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  WidgetType,
} from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";
import { editorHelp } from "./editor_help.js";

/**
 * @typedef {object} Mark
 * @property {number} line from 1
 * @property {string} message
 * @property {string} hint
 */

/** @type {import("@codemirror/state").StateEffectType<Mark | null>} */
const setMark = StateEffect.define();

/** @type {import("@codemirror/state").StateEffectType<number | null>} */
const setPointed = StateEffect.define();

/** The line that the pointer is on elsewhere. */
const pointedField = StateField.define({
  create: () => Decoration.none,
  update(marks, transaction) {
    for (const effect of transaction.effects) {
      if (!effect.is(setPointed)) continue;
      const { doc } = transaction.state;
      if (!effect.value || effect.value > doc.lines) return Decoration.none;
      const { from } = doc.line(effect.value);
      return Decoration.set([Decoration.line({ class: "cm-pointed-line" }).range(from)]);
    }
    return transaction.docChanged ? Decoration.none : marks;
  },
  provide: (field) => EditorView.decorations.from(field),
});

class MessageWidget extends WidgetType {
  /** @param {Mark} mark */
  constructor(mark) {
    super();
    this.mark = mark;
  }

  toDOM() {
    const box = document.createElement("div");
    box.className = "cm-error-message";
    const message = document.createElement("div");
    message.textContent = this.mark.message;
    box.append(message);
    if (this.mark.hint) {
      const hint = document.createElement("div");
      hint.className = "cm-error-hint";
      hint.textContent = this.mark.hint;
      box.append(hint);
    }
    return box;
  }
}

/** The marked line, gone with the next change. */
const markField = StateField.define({
  create: () => Decoration.none,
  update(marks, transaction) {
    for (const effect of transaction.effects) {
      if (!effect.is(setMark)) continue;
      if (!effect.value) return Decoration.none;
      const { doc } = transaction.state;
      const line = doc.line(Math.min(Math.max(1, effect.value.line), doc.lines));
      return Decoration.set([
        Decoration.line({ class: "cm-error-line" }).range(line.from),
        Decoration.widget({ widget: new MessageWidget(effect.value), block: true, side: 1 }).range(
          line.to,
        ),
      ]);
    }
    return transaction.docChanged ? Decoration.none : marks;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** @typedef {import("../cell/content.js").Code} Code */

/** @type {Record<Code, import("@codemirror/state").Extension>} */
const LANGUAGES = {
  js: [javascript(), indentUnit.of("  ")],
  py: [python(), indentUnit.of("    ")],
};

export class Editor {
  /**
   * @param {HTMLElement} parent
   * @param {{ root: Document | ShadowRoot, onRun: () => void, onChange: (text: string) => void,
   *   say: import("./help_card.js").Say, tell: import("./editor_help.js").Tell }} around
   */
  constructor(parent, { root, onRun, onChange, say, tell }) {
    this.label = new Compartment();
    this.say = say;
    /** @type {(code: Code) => import("@codemirror/state").Extension} */
    this.help = (code) => editorHelp({ code, say, tell, parent: tips });
    // Outside of the card, which cuts off what is larger.
    const tips = document.createElement("div");
    tips.className = "editor-tips";
    (parent.closest(".cell") ?? root).append(tips);
    /** Set while the cell itself changes the text. */
    this.quiet = false;
    const run = () => {
      onRun();
      return true;
    };
    this.extensions = [
      lineNumbers(),
      highlightActiveLineGutter(),
      highlightSpecialChars(),
      history(),
      drawSelection(),
      indentOnInput(),
      bracketMatching(),
      highlightActiveLine(),
      syntaxHighlighting(classHighlighter),
      markField,
      pointedField,
      this.label.of([]),
      keymap.of([
        { key: "Mod-Enter", run },
        ...defaultKeymap.filter(({ key }) => key !== "Mod-Enter"),
        ...historyKeymap,
        indentWithTab, // Escape, then Tab leaves the editor
      ]),
      EditorView.updateListener.of((update) => {
        if (update.docChanged && !this.quiet) onChange(this.text);
      }),
    ];
    this.labelText = "";
    this.view = new EditorView({ parent, root, state: this.newState("", "py", false) });
  }

  /**
   * @param {string} doc
   * @param {Code} code
   * @param {boolean} readonly
   */
  newState(doc, code, readonly) {
    const fixed = readonly ? [EditorState.readOnly.of(true), EditorView.editable.of(false)] : [];
    const extensions = [this.help(code), this.extensions, LANGUAGES[code], fixed];
    return EditorState.create({ doc, extensions });
  }

  get text() {
    return this.view.state.doc.toString();
  }

  /**
   * Another text with a history of its own.
   *
   * @param {string} text
   * @param {Code} code
   * @param {boolean} readonly
   */
  open(text, code, readonly) {
    this.view.setState(this.newState(text, code, readonly));
    const label = this.labelText;
    this.labelText = "";
    this.setLabel(label);
  }

  /** Changes the text as an edit that can be undone. @param {string} text */
  replace(text) {
    if (text === this.text) return;
    this.quiet = true;
    this.view.dispatch({ changes: { from: 0, to: this.view.state.doc.length, insert: text } });
    this.quiet = false;
  }

  /** The name a screen reader says. @param {string} label */
  setLabel(label) {
    if (label === this.labelText) return;
    this.labelText = label;
    const attributes = EditorView.contentAttributes.of({
      "aria-label": label,
      "aria-describedby": "editor-help",
      tabindex: "0",
    });
    const phrases = EditorState.phrases.of({ Completions: this.say("helpCompletions") });
    this.view.dispatch({ effects: this.label.reconfigure([attributes, phrases]) });
  }

  /** Shows a line, without moving the cursor. @param {number | null} line */
  point(line) {
    const effects = [setPointed.of(line)];
    const { doc } = this.view.state;
    if (line && line <= doc.lines) {
      effects.push(
        /** @type {any} */ (EditorView.scrollIntoView(doc.line(line).from, { y: "nearest" })),
      );
    }
    this.view.dispatch({ effects });
  }

  /** @param {Mark | null} mark */
  mark(mark) {
    this.view.dispatch({ effects: setMark.of(mark) });
    if (!mark) return;
    const { doc } = this.view.state;
    const line = doc.line(Math.min(Math.max(1, mark.line), doc.lines));
    this.view.dispatch({ effects: EditorView.scrollIntoView(line.from, { y: "center" }) });
  }
}
