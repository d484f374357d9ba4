/** The two dialogs of the page: sharing what is in view, and the programs kept in this browser; loaded when first opened. */
import { addScript, base, inlinePart, loadShare } from "../cell/parts.js";
import { isCourse } from "../cell/course.js";
import { LANGUAGE_NAMES } from "../cell/content.js";
import { CELL_PARTS } from "../share/cell_parts.js";

/** @typedef {import("../cell/cell.js").GradletCell} GradletCell */
/** @typedef {import("../share/address.js").Doc} Doc */
/** @typedef {import("../cell/words.js").Lang} Lang */

/** What a page in one file holds. */
const PARTS = ["gradlet-cell.js", ...CELL_PARTS];

/**
 * What is in view, as a document: a lesson or an example by its name as long as it is unchanged, else the text.
 *
 * @param {GradletCell} cell
 * @param {{ lesson?: string, mistake?: string, example?: string, playground?: string, lang: Lang }} about
 * @returns {Partial<Doc>}
 */
export function docOf(cell, { lesson, mistake, example, playground, lang }) {
  /** @type {Partial<Doc>} */
  const doc = { language: LANGUAGE_NAMES[cell.code], lang };
  if (cell.seed) doc.seed = cell.seed;
  if (cell.source === cell.original) {
    if (lesson) return { ...doc, lesson, mistake };
    if (example) return { ...doc, example };
    // Elsewhere it is the program that its settings stand for.
    if (playground !== undefined) return { ...doc, playground, code: cell.source };
  }
  return { ...doc, code: cell.source };
}

/** @returns {Promise<Record<string, string>>} gradlet's files as texts, by their names */
async function partTexts() {
  if (inlinePart("gradlet-cell.js") === null) {
    await addScript(new URL("gradlet-parts.js", base).href).catch(() => {
      throw new Error("gradlet-parts.js");
    });
    return /** @type {any} */ (globalThis).__gradletParts;
  }
  return Object.fromEntries(PARTS.map((name) => [name, inlinePart(name) ?? ""]));
}

/**
 * @param {object} page
 * @param {() => Partial<Doc>} page.doc what is in view
 * @param {() => string} page.source its text
 * @param {() => string} page.name of it
 * @param {() => Lang} page.lang
 * @param {() => Promise<Uint8Array | string>} page.project for torchrun, or why there is none
 * @param {(opened: { doc: Partial<Doc>, name: string | null, notes: string[] }) => void} page.open
 * @param {(name: string) => void} page.saved
 * @param {() => void} page.failed the dialogs could not be loaded; the next click tries again
 */
export function makeDialogs({ doc, source, name, lang, project, open, saved, failed }) {
  /** @type {Promise<{ share: any, programs: any }> | null} */
  let made = null;
  async function make() {
    const { cellMarkup, standaloneHTML } = await loadShare();
    /** @type {any} */
    const share = document.createElement("gradlet-share");
    /** @type {any} */
    const programs = document.createElement("gradlet-programs");
    document.body.append(share, programs);
    share.base = base;
    share.project = project;
    share.standalone = async (/** @type {Partial<Doc>} */ shown) =>
      standaloneHTML({
        title: name(),
        lang: lang(),
        // All of it is told by the element's attributes; the file is no link.
        markup: cellMarkup({
          ...shown,
          code: shown.example || isCourse(shown.lesson ?? "") ? source() : shown.code,
          layout: shown.layout ?? "side",
        }),
        files: await partTexts(),
      });
    programs.addEventListener("gradlet-open", (/** @type {CustomEvent} */ { detail }) =>
      open(detail),
    );
    programs.addEventListener("gradlet-saved", (/** @type {CustomEvent} */ { detail }) =>
      saved(detail.name),
    );
    return { share, programs };
  }
  /** @param {"share" | "programs"} which @param {() => Partial<Doc>} shown */
  async function show(which, shown) {
    try {
      made ??= make();
      const dialog = (await made)[which];
      Object.assign(dialog, { doc: shown(), source: source(), name: name(), lang: lang() });
      await dialog.show();
    } catch {
      made = null;
      failed();
    }
  }
  // What is kept is a text, also of a lesson.
  const kept = () => ({
    ...doc(),
    lesson: undefined,
    example: undefined,
    playground: undefined,
    mistake: undefined,
    code: source(),
  });
  return { share: () => show("share", doc), programs: () => show("programs", kept) };
}
