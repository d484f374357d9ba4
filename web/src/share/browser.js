/** What the dialogs share: the clipboard and downloads, which browsers may refuse, and the backdrop. */

/**
 * A frame of an opaque origin is a sandboxed one. Nothing tells it what it may do: a download that is
 * refused does nothing at all, and asking for the clipboard is an error in the console.
 */
const isSandboxed = () => window.parent !== window && window.origin === "null";

/**
 * Copies a field's text; where that is refused, leaves it selected.
 *
 * @param {HTMLInputElement | HTMLTextAreaElement} field
 * @returns {Promise<boolean>}
 */
export async function copyText(field) {
  try {
    if (isSandboxed()) throw new Error("not asked for");
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    // no secure context either: the old way may still do
    field.focus();
    field.select();
    return document.execCommand("copy");
  }
}

/** The key that copies with C. */
export const clipboardKey = () => (/Mac|iPhone|iPad/.test(navigator.userAgent) ? "⌘" : "Ctrl");

/** Whether files can be saved. */
export const mayDownload = () => !isSandboxed();

/** @param {{ name: string, type: string, text: string }} file */
export function download({ name, type, text }) {
  saveBlob(name, new Blob([text], { type: `${type};charset=utf-8` }));
}

/** @param {string} name @param {Blob} blob */
export function saveBlob(name, blob) {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Where the pointer went down. @type {EventTarget | null} */
let down = null;

/** @param {Event} event */
export function pressed(event) {
  down = event.target;
}

/**
 * A click beside a dialog closes it. A selection that is drawn out of a field ends there too: what counts
 * is where it began.
 *
 * @param {Event} event
 */
export function clicked(event) {
  const dialog = /** @type {HTMLDialogElement} */ (event.currentTarget);
  if (event.target === dialog && down === dialog) dialog.close();
}
