/** gradlet-recording.js: a rung's recorded run, played before anything has run. Loaded by gradlet-cell.js once it is in view. */
import recordings from "../../lessons/recordings.json";
import styles from "./recording.css?text";
import { RecordingElement } from "./recording.js";

if (!customElements.get("gradlet-recording")) {
  customElements.define("gradlet-recording", RecordingElement);
}

/** @type {CSSStyleSheet | null} */
let sheet = null;

/**
 * The recording of a name, or null; the root it is to stand in gets its styles.
 *
 * @param {string} name
 * @param {ShadowRoot} root
 */
/** @type {any} */ (globalThis).__gradlet.recording = (
  /** @type {string} */ name,
  /** @type {ShadowRoot} */ root,
) => {
  if (!Object.hasOwn(recordings, name)) return null;
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  return /** @type {any} */ (recordings)[name];
};
