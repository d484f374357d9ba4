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

/**
 * Runs a classic script of its own file.
 *
 * @param {string} src
 * @returns {Promise<void>}
 */
export function addScript(src) {
  return new Promise((resolve, reject) => {
    const element = document.createElement("script");
    element.src = src;
    element.onload = () => resolve();
    element.onerror = () => {
      element.remove();
      reject(new Error(src));
    };
    document.head.append(element);
  });
}

/**
 * The one value of a file of data: from a single-file page, from a bundle, or from beside this script.
 *
 * @param {string} file
 * @param {string} global where its script puts it
 * @returns {Promise<any>}
 */
export async function loadPart(file, global) {
  const scope = /** @type {any} */ (globalThis);
  const text = inlinePart(file);
  if (text !== null) return JSON.parse(text);
  const bundled = scope.__gradlet.imports?.[file];
  await (bundled ? bundled() : addScript(base ? new URL(file, base).href : file)).catch(() => {
    throw new Error(file);
  });
  if (!scope[global]) throw new Error(file);
  return scope[global];
}

/** @type {Promise<Attach> | null} */
let live = null;

/** @returns {Promise<Attach>} */
export function loadLive() {
  live ??= load("gradlet-live.js", "attach").catch((error) => {
    live = null; // the next Run tries again
    throw error;
  });
  return live;
}

/** @typedef {(name: string, root: ShadowRoot) => import("../recording/recording.js").Recording | null} Recordings */

/** @type {Promise<Recordings> | null} */
let recordings = null;

/** What was recorded of the lessons, and what plays it. @returns {Promise<Recordings>} */
export function loadRecordings() {
  recordings ??= load("gradlet-recording.js", "recording");
  return recordings;
}

/** What the page's dialogs for sharing need. @returns {Promise<Pick<typeof import("../share/snippets.js"), "cellMarkup"> & Pick<typeof import("../share/standalone.js"), "standaloneHTML">>} */
export const loadShare = () => load("gradlet-share.js", "share");

/** Runs a file's script. @param {string} name @param {string} key what it leaves in __gradlet @returns {Promise<any>} */
async function load(name, key) {
  await runPart(name);
  const { [key]: value } = /** @type {any} */ (globalThis).__gradlet;
  if (!value) throw new Error(name);
  return value;
}

/**
 * Runs a file of code: from a single-file page, from a bundle, or from beside this script.
 *
 * @param {string} name
 */
export async function runPart(name) {
  const text = inlinePart(name);
  // A bundler has carried the parts along (bundled.js).
  const bundled = /** @type {any} */ (globalThis).__gradlet.imports?.[name];
  if (bundled) await bundled();
  else if (text !== null) {
    const element = document.createElement("script");
    element.textContent = text;
    document.head.append(element);
  } else {
    await addScript(base ? new URL(name, base).href : name).catch(() => {
      throw new Error(name);
    });
  }
}
