/** Sharing and own programs, for a page that wants both dialogs. */
import { GradletShare } from "./dialog.js";
import { GradletPrograms } from "./programs_dialog.js";

/** Defines `<gradlet-share>` and `<gradlet-programs>`; a second time is harmless. */
export function defineShare() {
  if (!customElements.get("gradlet-share")) customElements.define("gradlet-share", GradletShare);
  if (!customElements.get("gradlet-programs")) {
    customElements.define("gradlet-programs", GradletPrograms);
  }
}
