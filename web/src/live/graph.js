/**
 * Draws the graph of a backward pass as SVG: values in one colour, gradients in the other, PyTorch's names
 * where one points. Colours and type are graph.css's.
 *
 * @typedef {import("../worker/protocol.js").Graph} Graph
 * @typedef {import("./graph_text.js").GraphWords} GraphWords
 * @typedef {import("./graph_layout.js").Placed} Placed
 */
import { layoutGraph, round } from "./graph_layout.js";
import { sentence, titleOf } from "./graph_text.js";

export { GRAPH_WORDS } from "./graph_text.js";

/** The smallest scale at which the text can be read; below it the picture is as wide as it is. */
const READABLE = 0.72;

/**
 * An element of SVG with these attributes and children.
 *
 * @param {string} name
 * @param {Record<string, string | number>} attributes
 * @param {(SVGElement | string)[]} children
 */
function element(name, attributes, ...children) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.append(...children);
  return made;
}

/** @param {string} kind @param {number} x @param {number} y @param {string} text */
const label = (kind, x, y, text) =>
  element("text", { class: kind, x: round(x), y: round(y) }, text);

/**
 * @param {Placed} place
 * @param {GraphWords} words
 * @param {boolean} across
 * @param {boolean} saves whether it keeps something for backward()
 */
function drawn(place, words, across, saves) {
  const { node, x, y, width, height, stub, form, text } = place;
  const group = element("g", { class: `node ${node?.kind ?? "fold"}${node?.cut ? " cut" : ""}` });
  group.dataset.id = String(node?.id ?? place.fold);
  if (node) {
    group.append(element("title", {}, titleOf(node, words)));
    if (node.line) group.dataset.line = String(node.line);
  }
  group.append(
    element("rect", {
      x: round(x - width / 2),
      y: round(y - height / 2),
      width: round(width),
      height: round(height),
      rx: form === "circle" ? height / 2 : 9,
    }),
    label("inside", x, y + 5, text),
  );
  if (saves) {
    const dot = {
      class: "saved",
      cx: round(x + width / 2 - 2),
      cy: round(y - height / 2 + 2),
      r: 4.5,
    };
    group.append(element("circle", dot));
  }
  const under = y + height / 2;
  if (place.below) group.append(label("below", x, under + 12, place.below));
  if (!stub) return group;
  if (across) {
    const from = x + width / 2;
    const middle = from + stub / 2;
    group.append(
      element("path", { class: "stub", d: `M${round(from)} ${round(y)}h${round(stub)}` }),
    );
    if (place.value) group.append(label("value", middle, y - 6, place.value));
    if (place.grad) group.append(label("grad", middle, y + 16, place.grad));
    if (place.size) group.append(label("size", middle, y - (place.value ? 20 : 6), place.size));
    if (place.sum) group.append(label("sum", middle, y + 29, place.sum));
    return group;
  }
  const from = under + (place.below ? 16 : 0);
  group.append(element("path", { class: "stub", d: `M${round(x)} ${round(from)}v${round(stub)}` }));
  let line = from + 3;
  for (const [kind, step] of /** @type {["size" | "value" | "grad" | "sum", number][]} */ (
    Object.entries({ size: 13, value: 16, grad: 16, sum: 13 })
  )) {
    if (place[kind]) group.append(label(`${kind} after`, x + 7, (line += step) - 2, place[kind]));
  }
  return group;
}

/**
 * @param {Graph} graph as checkGraph gives it
 * @param {import("./graph_fold.js").Folded} folded what is drawn of it
 * @param {GraphWords} words
 * @param {{ width?: number }} [options] width: of the place it gets; a graph that is too wide for it goes
 *   from top to bottom
 * @returns {Generator<void, SVGElement, void>} in steps: to lay it out takes long
 */
export function* drawGraph(graph, folded, words, { width = 640 } = {}) {
  yield;
  let layout = yield* layoutGraph(folded, "LR", words);
  if (layout.width * READABLE > width) {
    yield;
    const down = yield* layoutGraph(folded, "TB", words);
    if (down.width < layout.width) layout = down;
  }
  yield;
  const across = layout.direction === "LR";
  const saves = new Set(graph.steps.flatMap(({ node, freed }) => (freed ? node : [])));
  const title = sentence(graph, words);
  const wide = layout.width * READABLE > width ? " wide" : "";
  return element(
    "svg",
    {
      class: `gradlet-graph ${across ? "across" : "down"}${wide}`,
      width: layout.width,
      height: layout.height,
      viewBox: `0 0 ${layout.width} ${layout.height}`,
      role: "img",
      "aria-label": `${words.graph}: ${title}`,
    },
    element("title", {}, words.graph),
    element(
      "g",
      { class: "edges" },
      ...layout.paths.map(({ d, from, to }) =>
        element("path", { d, "data-from": from, "data-to": to }),
      ),
    ),
    element(
      "g",
      { class: "nodes" },
      ...layout.places.map((one) => drawn(one, words, across, saves.has(one.node?.id ?? NaN))),
    ),
  );
}

/**
 * Shows where a pass stands: which node it is at, what has run, and which gradients are known.
 *
 * @param {SVGElement} svg
 * @param {import("./graph_fold.js").Folded} folded
 * @param {ReturnType<typeof import("./graph_steps.js").stateAt>} state
 */
export function markStep(svg, { of }, { now, done, known, flows, ended }) {
  const seen = (/** @type {number} */ id) => of.get(id) ?? id;
  const at = now === null ? null : seen(now);
  const streams = new Set(flows.map(({ from, to }) => `${seen(from)} ${seen(to)}`));
  svg.classList.toggle("ended", ended);
  for (const group of /** @type {NodeListOf<SVGElement>} */ (svg.querySelectorAll(".node"))) {
    const id = Number(group.dataset.id);
    group.classList.toggle("now", id === at);
    group.classList.toggle("done", done.has(id));
    group.classList.toggle("later", id >= 0 && !known.has(id));
  }
  for (const path of /** @type {NodeListOf<SVGElement>} */ (svg.querySelectorAll(".edges path"))) {
    path.classList.toggle("flow", streams.has(`${path.dataset.from} ${path.dataset.to}`));
  }
}
