/** The files beside this script, loaded when they are wanted: by script elements, so that file:// works. */

/** @typedef {(cell: import("./cell.js").GradletCell) => import("../live/live.js").Live} Attach */

const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);

/** Where the files lie: beside the classic script, or beside the module; a Blob lies nowhere. */
export const base =
  folderOf(script?.src) ?? folderOf(import.meta.url) ?? folderOf(document.baseURI);

/** @param {string | undefined} url */
function folderOf(url) {
  return url && URL.canParse(".", url) ? new URL(".", url).href : undefined;
}

/** Text of a file that a single-file page carries in itself, or null. @param {string} name */
export function inlinePart(name) {
  return document.querySelector(`script[data-gradlet-file="${name}"]`)?.textContent ?? null;
}

/** @type {Promise<Attach> | null} */
let live = null;

/** @returns {Promise<Attach>} */
export function loadLive() {
  live ??= load("gradlet-live.js").catch((error) => {
    live = null; // the next Run tries again
    throw error;
  });
  return live;
}

/** @param {string} name @returns {Promise<Attach>} */
function load(name) {
  return new Promise((resolve, reject) => {
    const shared = /** @type {any} */ (globalThis).__gradlet;
    const element = document.createElement("script");
    const text = inlinePart(name);
    // A bundler has carried the parts along (bundled.js).
    const bundled = shared.imports?.[name];
    const done = () => (shared.attach ? resolve(shared.attach) : reject(new Error(name)));
    if (bundled) {
      bundled().then(done, reject);
      return;
    }
    if (text !== null) {
      element.textContent = text;
      document.head.append(element);
      done();
      return;
    }
    element.src = base ? new URL(name, base).href : name;
    element.onload = done;
    element.onerror = () => {
      element.remove();
      reject(new Error(name));
    };
    document.head.append(element);
  });
}
