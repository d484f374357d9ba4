/**
 * gradlet-share.js: defines `<gradlet-share>` and `<gradlet-programs>`, and leaves in __gradlet.share what makes
 * the files that are shared. Loaded when one of the dialogs is first opened.
 */
import { GradletShare } from "./dialog.js";
import { GradletPrograms } from "./programs_dialog.js";
import { cellMarkup } from "./snippets.js";
import { standaloneHTML } from "./standalone.js";

if (!customElements.get("gradlet-share")) {
  customElements.define("gradlet-share", GradletShare);
  customElements.define("gradlet-programs", GradletPrograms);
}
/** @type {any} */ (globalThis).__gradlet.share = { cellMarkup, standaloneHTML };
