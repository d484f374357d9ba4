/**
 * anywidget.mjs: a cell as a widget for MyST, Jupyter and marimo. It is one file with everything inside, for
 * such hosts copy it alone or load it from a Blob.
 *
 * Traits are the cell's attributes by their names, `source` (the program), `check` and `solution`. What
 * comes back is `source` as it was edited, `state`, `output`, `points` and `error`: each where the model has
 * a trait of that name.
 */
import { parts } from "virtual:gradlet-parts";

/** @typedef {import("../cell/cell.js").GradletCell} Cell */
/** @typedef {import("@anywidget/types").AnyModel} Model */
/** @typedef {import("@anywidget/types").Render} Render */

const ATTRIBUTES = [
  "lesson",
  "example",
  "language",
  "lang",
  "theme",
  "seed",
  "hide",
  "show",
  "layout",
  "height",
  "readonly",
  "run",
  "session",
  "above",
  "needs",
  "before",
  "after",
  "files",
  "expected",
  "labels",
];

/** The files that the cell would load from beside itself. */
function bringParts() {
  for (const [name, text] of Object.entries(parts)) {
    if (document.querySelector(`script[data-gradlet-file="${name}"]`)) continue;
    const script = document.createElement("script");
    script.type = "text/plain";
    script.dataset.gradletFile = name;
    script.textContent = text;
    document.head.append(script);
  }
}

/**
 * @param {Element} cell
 * @param {string} name
 * @param {unknown} value
 */
function setAttribute(cell, name, value) {
  let text = typeof value === "object" ? JSON.stringify(value) : String(value);
  if (value === true) text = "";
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) {
    text = value.join(" ");
  }
  const none =
    value === undefined || value === null || value === false || (!text && value !== true);
  if (none) cell.removeAttribute(name);
  else cell.setAttribute(name, text);
}

/**
 * The program and the exercise, as the children of a cell.
 *
 * @param {Element} cell
 * @param {Model} model
 */
function addChildren(cell, model) {
  const source = model.get("source");
  if (typeof source === "string" && source && !model.get("lesson") && !model.get("example")) {
    const program = document.createElement("script");
    const javascript = model.get("language") === "javascript";
    program.type = javascript ? "text/javascript+gradlet" : "text/python";
    program.textContent = source;
    cell.append(program);
  }
  for (const name of ["check", "solution"]) {
    const text = model.get(name);
    if (typeof text !== "string" || !text) continue;
    const child = document.createElement(`gradlet-${name}`);
    child.hidden = true;
    child.textContent = text;
    cell.append(child);
  }
}

/** A host that only shows pages has no one to save for, and says so by an error. @param {() => void} call */
function ifThere(call) {
  try {
    call();
  } catch {
    // not in this host
  }
}

/** @type {Render} */
function render({ model, el }) {
  bringParts();
  const cell = /** @type {Cell} */ (document.createElement("gradlet-cell"));
  for (const name of ATTRIBUTES) setAttribute(cell, name, model.get(name));
  addChildren(cell, model);

  /** @param {Record<string, unknown>} values */
  const send = (values) => {
    let changed = false;
    for (const [name, value] of Object.entries(values)) {
      if (model.get(name) === undefined || model.get(name) === value) continue;
      model.set(name, value);
      changed = true;
    }
    if (changed) ifThere(() => model.save_changes());
  };
  cell.addEventListener("gradlet-run", () => send({ source: cell.source, state: "running" }));
  cell.addEventListener("gradlet-done", (event) => {
    const { state, output, points, error } = /** @type {CustomEvent} */ (event).detail;
    send({ state, output, points, error: errorText(error) });
  });

  /** @type {[string, () => void][]} */
  const listeners = ATTRIBUTES.map((name) => [
    `change:${name}`,
    () => setAttribute(cell, name, model.get(name)),
  ]);
  listeners.push([
    "change:source",
    () => {
      const source = model.get("source");
      if (typeof source === "string" && source !== cell.source) cell.source = source;
    },
  ]);
  for (const [event, listener] of listeners) ifThere(() => model.on(event, listener));
  el.append(cell);

  return () => {
    for (const [event, listener] of listeners) ifThere(() => model.off(event, listener));
    cell.remove();
  };
}

/** @param {unknown} error */
function errorText(error) {
  if (!error) return "";
  return typeof error === "string" ? error : String(/** @type {any} */ (error).message ?? error);
}

// Named, so that bundlers keep what defines the element.
export { GradletCell } from "../cell/index.js";
export default { render };
