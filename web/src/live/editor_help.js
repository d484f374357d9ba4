/**
 * Completion and explanations in the editor. What is offered unasked takes no Enter from who types: Enter takes only
 * what was chosen with an arrow or asked for with Ctrl-Space; Tab takes the first, Escape closes.
 */
import {
  acceptCompletion,
  autocompletion,
  closeCompletion,
  completionStatus,
  moveCompletionSelection,
  selectedCompletionIndex,
  setSelectedCompletion,
  startCompletion,
} from "@codemirror/autocomplete";
import { Prec, StateEffect, StateField } from "@codemirror/state";
import { EditorView, hoverTooltip, keymap, showTooltip, tooltips } from "@codemirror/view";
import { complete, wordAt } from "./complete.js";
import { helpCard } from "./help_card.js";
import { loadHelp } from "./help_load.js";
import { scan } from "./program_text.js";

/** @typedef {import("../cell/content.js").Code} Code */
/** @typedef {import("./help_card.js").Say} Say */
/** @typedef {import("@codemirror/view").Tooltip} Tooltip */

/** Milliseconds that the pointer rests on a word before it is explained. */
const REST_MS = 450;

/** @type {import("@codemirror/state").StateEffectType<Tooltip | null>} */
const setCard = StateEffect.define();

/** The card that a key has opened, gone with the next change or move. */
const cardField = StateField.define({
  create: () => /** @type {Tooltip | null} */ (null),
  update(card, transaction) {
    for (const effect of transaction.effects) if (effect.is(setCard)) return effect.value;
    return transaction.docChanged || transaction.selection ? null : card;
  },
  provide: (field) => showTooltip.from(field),
});

/**
 * What is said of a variable of the program, with the dots behind it.
 * @typedef {(name: string) => HTMLElement | null} Tell
 */

/**
 * @param {string} text @param {number} at @param {Code} code @param {Say} say @param {Tell} tell
 * @returns {Promise<Tooltip | null>}
 */
async function cardAt(text, at, code, say, tell) {
  const help = await loadHelp(say("helpLang"));
  const found = wordAt(text, at, code, help);
  if (!found) return null;
  const { kind, chain, lacks } = found;
  const known = kind && (kind.is === "member" || kind.is === "module");
  const said = known
    ? helpCard(help, kind.name, say, { lacks, module: kind.is === "module" })
    : null;
  const card = (/^[\p{L}\p{N}_$.]+$/u.test(chain) ? tell(chain) : null) ?? said;
  if (!card) return null;
  return { pos: found.from, end: found.to, above: true, create: () => ({ dom: card }) };
}

/** Whether a dot or a letter of a name may be completed there: not in a text or a comment. @param {import("@codemirror/state").EditorState} state @param {number} at @param {Code} code */
const isCode = (state, at, code) => scan(state.sliceDoc(0, at), code).inside === "code";

/**
 * @param {{ code: Code, say: Say, tell: Tell, parent: HTMLElement }} around
 * @returns {import("@codemirror/state").Extension}
 */
export function editorHelp({ code, say, tell, parent }) {
  /** Asked for by a key: then the first is chosen as soon as there is one. */
  let asked = false;

  /** @param {import("@codemirror/autocomplete").CompletionContext} context */
  async function source({ state, pos, explicit }) {
    const last = state.sliceDoc(Math.max(0, pos - 1), pos);
    if (!explicit && !(/[\p{L}\p{N}_$.(,{ ]/u.test(last) && isCode(state, pos, code))) return null;
    const help = await loadHelp(say("helpLang"));
    const found = complete(state.doc.toString(), pos, code, help, explicit);
    if (!found?.options.length) return null;
    const options = found.options.map(({ label, type, key, apply, boost }) => ({
      label,
      type,
      ...(apply ? { apply } : {}),
      boost,
      ...(type === "lacks" ? { detail: say("helpNotHere") } : {}),
      ...(key
        ? {
            info: () =>
              helpCard(help, key, say, { lacks: type === "lacks", module: type === "namespace" }),
          }
        : {}),
    }));
    return { from: found.from, options, validFor: /^[\p{L}\p{N}_$]*[=:]?$/u };
  }

  /** @param {EditorView} view */
  function ask(view) {
    asked = true;
    return startCompletion(view);
  }

  /** @param {EditorView} view */
  function take(view) {
    if (completionStatus(view.state) !== "active") return false;
    if (selectedCompletionIndex(view.state) === null) {
      view.dispatch({ effects: setSelectedCompletion(0) });
    }
    return acceptCompletion(view);
  }

  /** @param {EditorView} view */
  function explain(view) {
    const { state } = view;
    if (state.field(cardField)) view.dispatch({ effects: setCard.of(null) });
    else {
      const { head } = state.selection.main;
      void cardAt(state.doc.toString(), head, code, say, tell).then((card) => {
        if (view.state === state) view.dispatch({ effects: setCard.of(card) });
      });
    }
    return true;
  }

  /** @param {EditorView} view */
  function close(view) {
    if (!view.state.field(cardField)) return closeCompletion(view);
    view.dispatch({ effects: setCard.of(null) });
    return true;
  }

  return [
    autocompletion({
      override: [source],
      selectOnOpen: false,
      defaultKeymap: false,
      icons: false,
      interactionDelay: 0, // nothing is chosen by itself
      compareCompletions: (a, b) => a.label.length - b.label.length || (a.label < b.label ? -1 : 1),
      optionClass: ({ type }) => (type === "lacks" ? "cm-lacks" : ""),
      tooltipClass: () => "cm-completions",
    }),
    EditorView.updateListener.of(({ state, view }) => {
      const status = completionStatus(state);
      if (status === null) asked = false;
      else if (asked && status === "active" && selectedCompletionIndex(state) === null) {
        asked = false;
        queueMicrotask(() => view.dispatch({ effects: setSelectedCompletion(0) }));
      }
    }),
    cardField,
    hoverTooltip((view, at) => cardAt(view.state.doc.toString(), at, code, say, tell), {
      hoverTime: REST_MS,
      hideOnChange: true,
    }),
    tooltips({ parent }),
    Prec.highest(
      keymap.of([
        { key: "Ctrl-Space", run: ask },
        { mac: "Alt-`", run: ask },
        { key: "F1", run: explain },
        { key: "Escape", run: close },
        { key: "ArrowDown", run: moveCompletionSelection(true) },
        { key: "ArrowUp", run: moveCompletionSelection(false) },
        { key: "PageDown", run: moveCompletionSelection(true, "page") },
        { key: "PageUp", run: moveCompletionSelection(false, "page") },
        { key: "Enter", run: acceptCompletion },
        { key: "Tab", run: take },
      ]),
    ),
  ];
}
