/**
 * Where the parts of a drawn graph go: dagre puts the nodes into layers, this gives them their size, joins
 * them and folds what is too much. Each node has a stub where its edges begin, with its value on one side and
 * its gradient on the other: both are the node's, however many edges leave it.
 */
import { Graph as DagreGraph, layout } from "@dagrejs/dagre";
import { edgeText, shapeText, signOf, sumDiffers } from "./graph_text.js";

/** @typedef {import("../worker/protocol.js").Graph} Graph */
/** @typedef {import("../worker/protocol.js").GraphNode} GraphNode */
/** @typedef {{ x: number, y: number }} Point */

/**
 * @typedef {object} Placed
 * @property {GraphNode | null} node null for a box of folded ones
 * @property {number} [fold] its number
 * @property {string} text inside
 * @property {string} below the variable's name, below an operation
 * @property {string} value
 * @property {string} grad
 * @property {string} sum
 * @property {string} size the shape, where the value does not tell it
 * @property {"circle" | "box"} form
 * @property {number} x middle of the form
 * @property {number} y
 * @property {number} width of the form
 * @property {number} height
 * @property {number} stub its length
 *
 * @typedef {object} Layout
 * @property {number} width
 * @property {number} height
 * @property {"LR" | "TB"} direction
 * @property {Placed[]} places
 * @property {{ d: string, from: number, to: number }[]} paths of edges
 */

const MARGIN = 8;
/** Height of a line of small text, and the room around a stub. */
const LINE = 16;
const ROUND = 36;
const SMALL = 13;
/** From a stub to the numbers beside it. */
const BESIDE = 7;

/** Width of a text in the monospaced font, by its size. @param {string} text @param {number} size */
function textWidth(text, size) {
  let width = 0;
  for (const character of text) width += character > "\u2e80" ? size : 0.61 * size;
  return width;
}

/** @param {string} text @param {number} most */
const cut = (text, most) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

/** Below a form: the variable that holds the result, or what has cut a constant off. @param {GraphNode} node @param {Set<string>} outputs */
function belowOf({ kind, name, cut: by }, outputs) {
  if (by) return by === "detach" ? "✂ detach()" : "✂ no_grad";
  return kind === "op" && name && !outputs.has(name) ? cut(name, 16) : "";
}

/**
 * @param {GraphNode} node
 * @param {boolean} hasStub whether edges leave it
 * @param {Set<string>} outputs names that stand in the results' circles
 * @param {{ leaf: string }} words
 * @returns {Placed}
 */
function measured(node, hasStub, outputs, words) {
  const { kind, name, shape, value, grad } = node;
  const scalar = shape.length === 0;
  const form = kind === "op" ? "box" : "circle";
  let text = name ?? "";
  if (kind === "op") text = signOf(node.op ?? "");
  else if (!text && scalar && value) text = edgeText(value, shape);
  else if (!text) text = shapeText(shape) || words.leaf;
  text = cut(text, 16);
  const width = Math.max(ROUND, textWidth(text, 15) + 18);
  const numbers = hasStub ? edgeText(value, shape) : "";
  const known = numbers.endsWith("…]") || !numbers;
  return {
    node,
    text,
    form,
    below: belowOf(node, outputs),
    value: numbers === text ? "" : numbers,
    grad: hasStub ? edgeText(grad, shape) : "",
    sum: hasStub && sumDiffers(node) ? `.grad ${edgeText(node.sum, shape)}` : "",
    size: hasStub && !scalar && known ? shapeText(shape) : "",
    x: 0,
    y: 0,
    width,
    height: ROUND,
    stub: 0,
  };
}

/**
 * @param {import("./graph_fold.js").Fold} fold
 * @param {Pick<import("./graph_text.js").GraphWords, "operations" | "before" | "after">} words
 * @returns {Placed}
 */
function boxOf({ id, from, to, name, turns, what, shape, side }, words) {
  const [first, last, all] = turns;
  const range = turns.length ? `${first === last ? first : `${first}–${last}`} / ${all}` : "";
  const text = side ? words[side] : cut(name || what, 22);
  const none = { value: "", grad: "", sum: "", x: 0, y: 0, stub: 0 };
  return {
    ...none,
    node: null,
    fold: id,
    text,
    below: range || words.operations(to - from),
    size: shapeText(shape),
    form: "box",
    width: Math.max(3 * ROUND, textWidth(text, 15) + 22),
    height: ROUND + 8,
  };
}

/** Inputs before their users, and in their order, which dagre keeps where it can. @param {GraphNode[]} nodes @param {Graph["edges"]} edges */
function inOrder(nodes, edges) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  /** @type {Map<number, Graph["edges"]>} */
  const inputs = new Map();
  for (const edge of edges) inputs.set(edge.to, [...(inputs.get(edge.to) ?? []), edge]);
  /** @type {GraphNode[]} */
  const order = [];
  const seen = new Set();
  /** @param {number} id */
  const visit = (id) => {
    const node = byId.get(id);
    if (!node || seen.has(id)) return;
    seen.add(id);
    const list = (inputs.get(id) ?? []).sort((a, b) => a.input - b.input);
    for (const { from } of list) visit(from);
    order.push(node);
  };
  for (const { id, kind } of nodes) if (kind === "output") visit(id);
  for (const { id } of nodes) visit(id);
  return order;
}

/** Which of its neighbours a node stands in line with: downwards this decides the width. */
const ALIGNMENTS = /** @type {const} */ ([undefined, "UL", "UR", "DL", "DR"]);

/**
 * @param {import("./graph_fold.js").Folded} graph at most some dozen nodes
 * @param {"LR" | "TB"} direction
 * @param {import("./graph_text.js").GraphWords} words
 * @returns {Generator<void, Layout, void>} a step for each way that is tried
 */
export function* layoutGraph({ nodes, edges, folds }, direction, words) {
  const outputs = new Set(
    nodes.flatMap(({ kind, name }) => (kind === "output" && name ? [name] : [])),
  );
  const leaving = new Set(edges.map(({ from }) => from));
  /** @type {Map<string, Placed>} */
  const places = new Map();
  for (const node of inOrder(nodes, edges)) {
    places.set(String(node.id), measured(node, leaving.has(node.id), outputs, words));
  }
  for (const fold of folds) places.set(String(fold.id), boxOf(fold, words));
  const links = edges
    .toSorted((a, b) => a.input - b.input)
    .map(({ from, to }) => ({ from: String(from), to: String(to) }));
  const structure = `${direction} ${links.map(({ from, to }) => `${from}>${to}`).join(" ")}`;
  const known = chosen.get(structure);
  if (known) return placed(places, links, direction, ...known);
  const alignments = direction === "LR" || places.size > MANY ? [undefined] : ALIGNMENTS;
  const tries = [];
  for (const align of alignments) {
    for (const inputOrder of [false, true]) {
      if (tries.length) yield;
      const layout = placed(places, links, direction, align, inputOrder);
      tries.push({ layout, way: /** @type {Way} */ ([align, inputOrder]) });
    }
  }
  const best = tries.reduce((a, b) => (b.layout.cost < a.layout.cost ? b : a));
  if (chosen.size >= 20) chosen.clear();
  chosen.set(structure, best.way);
  return best.layout;
}

/** Nodes with which several alignments take too long. */
const MANY = 30;

/** What suited a graph best: in a run it comes again and again, with other numbers. @type {Map<string, Way>} */
const chosen = new Map();

/** @typedef {[align: typeof ALIGNMENTS[number], inputOrder: boolean]} Way */

/** The room a place takes along and across the layers. @param {Placed} place @param {boolean} across */
function roomOf(place, across) {
  const right = Math.max(textWidth(place.value, 13), textWidth(place.grad, 13));
  const beside = Math.max(right, textWidth(place.sum, 11), textWidth(place.size, 11));
  const name = place.below ? LINE : 0;
  const more = (place.size ? SMALL : 0) + (place.sum ? SMALL : 0);
  if (across) {
    const stub = beside ? beside + 14 : 0;
    const height = beside ? 2 * (LINE + (place.size || place.sum ? SMALL : 0)) + 4 : 0;
    return { stub, width: place.width + stub, height: Math.max(place.height + 2 * name, height) };
  }
  const lines = (place.value ? LINE : 0) + (place.grad ? LINE : 0) + more;
  const stub = beside ? lines + 10 : 0;
  const width = Math.max(place.width, place.width / 2 + BESIDE + beside);
  return { stub, width, height: place.height + name + stub };
}

/**
 * @param {Map<string, Placed>} measures
 * @param {{ from: string, to: string }[]} links
 * @param {"LR" | "TB"} direction
 * @param {typeof ALIGNMENTS[number]} align
 * @param {boolean} inputOrder leave the nodes of a layer in the order of the inputs, which may cross more
 * @returns {Layout & { cost: number }}
 */
function placed(measures, links, direction, align, inputOrder) {
  const across = direction === "LR";
  const rooms = new Map([...measures].map(([id, place]) => [id, roomOf(place, across)]));
  // Downwards all are equally wide, so that what stands in line has its forms in line.
  const widest = Math.max(...[...measures.values()].map(({ width }) => width));
  const right = Math.max(
    ...[...measures].map(([id, { width }]) => (rooms.get(id)?.width ?? 0) - width / 2),
  );
  const dagre = new DagreGraph();
  dagre.setGraph({ rankdir: direction, ranksep: across ? 34 : 26, nodesep: 14, align });
  dagre.setDefaultEdgeLabel(() => ({}));
  for (const [id, { width, height }] of rooms) {
    dagre.setNode(id, { width: across ? width : widest / 2 + right, height });
  }
  for (const { from, to } of links) dagre.setEdge(from, to);
  layout(dagre, { disableOptimalOrderHeuristic: inputOrder });

  const bounds = /** @type {{ width: number, height: number }} */ (dagre.graph());
  const cross = across ? bounds.height : bounds.width;
  /** @param {string} id */
  const middle = (id) => /** @type {Point & { width: number, height: number }} */ (dagre.node(id));
  const { right: inOrder, wrong } = orders(links, (id) => (across ? middle(id).y : middle(id).x));
  const mirrored = wrong > inOrder;
  /** @param {Point} point @returns {Point} */
  const turned = ({ x, y }) => {
    if (!mirrored) return { x: x + MARGIN, y: y + MARGIN };
    return across
      ? { x: x + MARGIN, y: cross - y + MARGIN }
      : { x: cross - x + MARGIN, y: y + MARGIN };
  };
  const shift = (widest / 2 - right) / 2; // of the forms, downwards
  /** @type {Map<string, Placed>} */
  const places = new Map();
  /** Half the depth of each layer, by its middle. @type {Map<number, number>} */
  const layers = new Map();
  for (const [id, place] of measures) {
    const { width, height } = middle(id);
    const { x, y } = turned(middle(id));
    const half = (across ? width : height) / 2;
    const layer = Math.round(across ? x : y);
    layers.set(layer, Math.max(half, layers.get(layer) ?? 0));
    places.set(id, {
      ...place,
      stub: rooms.get(id)?.stub ?? 0,
      x: across ? x - half + place.width / 2 : x + shift,
      y: across ? y : y - half + place.height / 2,
    });
  }
  /** @param {{ from: string, to: string }} link */
  const route = ({ from, to }) => {
    // Of dagre's points those in the layers between: the others lie in the gaps.
    const inside = dagre.edge(from, to).points.slice(1, -1);
    const points = inside.filter((/** @type {Point} */ _, /** @type {number} */ i) => i % 2 === 1);
    return [middle(from), ...points, middle(to)].map(turned).map((point) => ({
      at: across ? point.x : point.y,
      aside: across ? point.y : point.x + shift,
      half: layers.get(Math.round(across ? point.x : point.y)) ?? 0,
    }));
  };
  return {
    width: Math.ceil(bounds.width + 2 * MARGIN),
    height: Math.ceil(bounds.height + 2 * MARGIN),
    direction,
    places: [...places.values()],
    paths: joined(places, links, route, across),
    cost: cross + CROSSING * crossings(links.map(route)) + WRONG * Math.min(inOrder, wrong),
  };
}

/** So many units of width is it worth to have a crossing less, or two inputs in their order. */
const CROSSING = 80;
const WRONG = 25;

/** How often routes cross between two layers. @param {{ at: number, aside: number }[][]} routes */
function crossings(routes) {
  /** @type {Map<number, [number, number][]>} */
  const gaps = new Map();
  for (const route of routes) {
    for (let i = 1; i < route.length; i++) {
      const gap = Math.round(route[i].at);
      gaps.set(gap, [...(gaps.get(gap) ?? []), [route[i - 1].aside, route[i].aside]]);
    }
  }
  let count = 0;
  for (const gap of gaps.values()) {
    gap.forEach(([a, b], i) => {
      for (const [c, d] of gap.slice(i + 1)) if ((a - c) * (b - d) < -1) count++;
    });
  }
  return count;
}

/** Pairs of inputs that stand in their order, and that do not. @param {{ from: string, to: string }[]} links @param {(id: string) => number} at */
function orders(links, at) {
  let [right, wrong] = [0, 0];
  links.forEach(({ from, to }, i) => {
    for (const other of links.slice(i + 1)) {
      if (other.to !== to || other.from === from) continue;
      if (at(other.from) < at(from)) wrong++;
      else right++;
    }
  });
  return { right, wrong };
}

/**
 * The curves of the edges, each from the end of a stub to its own place at its target. In a layer they run
 * straight, between two they bend.
 *
 * @param {Map<string, Placed>} places
 * @param {{ from: string, to: string }[]} links
 * @param {(link: { from: string, to: string }) => { at: number, aside: number, half: number }[]} route
 * @param {boolean} across
 */
function joined(places, links, route, across) {
  /** @type {Map<string, { from: string, start: number, stops: ReturnType<typeof route> }[]>} */
  const arriving = new Map();
  for (const link of links) {
    const place = /** @type {Placed} */ (places.get(link.from));
    const name = place.below && !across ? LINE : 0;
    const start = across
      ? place.x + place.width / 2 + place.stub
      : place.y + place.height / 2 + name + place.stub;
    const list = arriving.get(link.to) ?? [];
    arriving.set(link.to, list);
    list.push({ from: link.from, start, stops: route(link) });
  }
  /** @type {Layout["paths"]} */
  const paths = [];
  for (const [to, list] of arriving) {
    const { x, y, width, height, form } = /** @type {Placed} */ (places.get(to));
    // In the order in which they come, so that they do not cross at the node.
    list.sort((a, b) => a.stops[a.stops.length - 2].aside - b.stops[b.stops.length - 2].aside);
    const [deep, wide] = across ? [width / 2, height] : [height / 2, width];
    const room = Math.min(12, wide / (list.length + 1));
    list.forEach(({ from, start, stops }, i) => {
      const off = (i - (list.length - 1) / 2) * room;
      // On a circle the end lies deeper the further it is from the middle.
      const radius = height / 2;
      const round = form === "circle" && across ? radius - Math.sqrt(radius ** 2 - off ** 2) : 0;
      const end = { at: (across ? x : y) - deep + round, aside: (across ? y : x) + off };
      paths.push({ d: curve(start, stops, end, across), from: Number(from), to: Number(to) });
    });
  }
  return paths;
}

/**
 * @param {number} start
 * @param {{ at: number, aside: number, half: number }[]} stops
 * @param {{ at: number, aside: number }} end
 * @param {boolean} across
 */
function curve(start, stops, end, across) {
  const point = (/** @type {number} */ at, /** @type {number} */ aside) =>
    (across ? [at, aside] : [aside, at]).map(round).join(" ");
  const [first, ...rest] = stops;
  let aside = first.aside;
  let at = Math.max(start, first.at + first.half);
  let path = `M${point(start, aside)}L${point(at, aside)}`;
  rest.forEach((stop, i) => {
    const last = i === rest.length - 1;
    const next = last ? Math.min(end.at, stop.at - stop.half) : stop.at - stop.half;
    const goal = last ? end.aside : stop.aside;
    const half = (at + next) / 2;
    path += `C${point(half, aside)} ${point(half, goal)} ${point(next, goal)}`;
    [at, aside] = [last ? end.at : stop.at + stop.half, goal];
    path += `L${point(at, aside)}`;
  });
  return path;
}

/** @param {number} value */
export const round = (value) => Math.round(10 * value) / 10;
