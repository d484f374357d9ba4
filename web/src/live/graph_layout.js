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

/** More nodes than these are folded into one that says how many. */
export const MAX_DRAWN = 60;

/**
 * @typedef {object} Placed
 * @property {GraphNode | null} node null for the one that stands for the folded
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
 * @property {string[]} paths
 */

const MARGIN = 8;
/** Height of a line of small text, and the room around a stub. */
const LINE = 16;
const ROUND = 36;

/** Width of a text in the monospaced font, by its size. @param {string} text @param {number} size */
function textWidth(text, size) {
  let width = 0;
  for (const character of text) width += character > "\u2e80" ? size : 0.61 * size;
  return width;
}

/** @param {string} text @param {number} most */
const cut = (text, most) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

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
    below: kind === "op" && name && !outputs.has(name) ? cut(name, 16) : "",
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
 * What is drawn of a graph: the nodes nearest to the results, and how many are folded.
 *
 * @param {Graph} graph
 */
function folded({ nodes, edges }) {
  if (nodes.length <= MAX_DRAWN) return { nodes, edges, hidden: 0 };
  const byId = new Map(nodes.map((node) => [node.id, node]));
  /** @type {Map<number, number[]>} */
  const before = new Map();
  for (const { from, to } of edges) before.set(to, [...(before.get(to) ?? []), from]);
  const queue = nodes.filter(({ kind }) => kind === "output").map(({ id }) => id);
  const kept = new Set(queue);
  for (let i = 0; i < queue.length && kept.size < MAX_DRAWN / 2; i++) {
    for (const id of before.get(queue[i]) ?? []) {
      if (kept.has(id)) continue;
      kept.add(id);
      queue.push(id);
    }
  }
  return {
    nodes: nodes.filter(({ id }) => kept.has(id) && byId.has(id)),
    edges: edges.filter(({ to }) => kept.has(to)),
    hidden: nodes.length - kept.size,
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

const FOLD = "fold";

/**
 * @param {Graph} graph at most some hundred nodes
 * @param {"LR" | "TB"} direction
 * @param {{ leaf: string, more: (count: number) => string }} words
 * @returns {Layout}
 */
export function layoutGraph(graph, direction, words) {
  const across = direction === "LR";
  const { nodes, edges, hidden } = folded(graph);
  const outputs = new Set(
    nodes.flatMap(({ kind, name }) => (kind === "output" && name ? [name] : [])),
  );
  const leaving = new Set(edges.map(({ from }) => from));
  /** @type {Map<string, Placed>} */
  const places = new Map();
  for (const node of inOrder(nodes, edges)) {
    places.set(String(node.id), measured(node, leaving.has(node.id), outputs, words));
  }
  if (hidden) {
    const text = words.more(hidden);
    const width = textWidth(text, 15) + 18;
    const none = { node: null, below: "", value: "", grad: "", sum: "", size: "" };
    const place = { ...none, text, form: /** @type {const} */ ("box"), x: 0, y: 0, width };
    places.set(FOLD, { ...place, height: ROUND, stub: 0 });
  }
  /** @param {number} id */
  const key = (id) => (places.has(String(id)) ? String(id) : FOLD);

  const dagre = new DagreGraph();
  dagre.setGraph({ rankdir: direction, ranksep: across ? 26 : 22, nodesep: across ? 14 : 18 });
  dagre.setDefaultEdgeLabel(() => ({}));
  for (const [id, place] of places) {
    const beside = Math.max(
      ...[place.value, place.grad, place.sum].map((text) => textWidth(text, 13)),
      textWidth(place.size, 11),
    );
    const size = { width: place.width, height: place.height + (place.below ? LINE : 0) };
    if (beside && across) {
      place.stub = beside + 14;
      size.width += place.stub;
      size.height = Math.max(size.height, 2 * LINE + (place.size || place.sum ? 2 * 13 : 0) + 4);
    } else if (beside) {
      place.stub = (place.size || place.sum ? 2 * 13 : 0) + 20;
      size.height += place.stub;
      const value = Math.max(textWidth(place.value, 13), textWidth(place.size, 11));
      const grad = Math.max(textWidth(place.grad, 13), textWidth(place.sum, 11));
      size.width = Math.max(size.width, 2 * Math.max(value, grad) + 16);
    }
    dagre.setNode(id, size);
  }
  for (const { from, to } of edges) dagre.setEdge(key(from), String(to));
  layout(dagre);

  for (const [id, place] of places) {
    const { x, y, width, height } = /** @type {any} */ (dagre.node(id));
    place.x = across ? x - width / 2 + place.width / 2 : x;
    place.y = across ? y : y - height / 2 + place.height / 2;
  }
  const bounds = /** @type {{ width: number, height: number }} */ (dagre.graph());
  return {
    width: Math.ceil(bounds.width + 2 * MARGIN),
    height: Math.ceil(bounds.height + 2 * MARGIN),
    direction,
    places: [...places.values()].map((place) => ({
      ...place,
      x: place.x + MARGIN,
      y: place.y + MARGIN,
    })),
    paths: joined(places, dagre, edges.map(({ from, to }) => [key(from), String(to)]), across),
  };
}

/**
 * The curves of the edges, each from the end of a stub through dagre's points to its own place at its target.
 *
 * @param {Map<string, Placed>} places
 * @param {any} dagre
 * @param {string[][]} edges
 * @param {boolean} across
 */
function joined(places, dagre, edges, across) {
  /** @type {Map<string, { points: Point[], from: string }[]>} */
  const arriving = new Map();
  for (const [from, to] of edges) {
    const points = dagre.edge(from, to).points.slice(1, -1);
    const place = /** @type {Placed} */ (places.get(from));
    const reach = (across ? place.width : place.height) / 2 + (place.below && !across ? LINE : 0);
    const start = across
      ? { x: place.x + reach + place.stub, y: place.y }
      : { x: place.x, y: place.y + reach + place.stub };
    const list = arriving.get(to) ?? [];
    arriving.set(to, list);
    list.push({ points: [start, ...points], from });
  }
  const paths = [];
  for (const [to, list] of arriving) {
    const place = /** @type {Placed} */ (places.get(to));
    // From top to bottom (or left to right) as they come, so that they do not cross at the node.
    const side = (/** @type {Point[]} */ points) => {
      const { x, y } = points[points.length - 1];
      return across ? y : x;
    };
    list.sort((a, b) => side(a.points) - side(b.points));
    const room = Math.min(12, (across ? place.height : place.width) / (list.length + 1));
    list.forEach(({ points }, i) => {
      const shift = (i - (list.length - 1) / 2) * room;
      // On a circle the end lies deeper the further it is from the middle.
      const radius = (across ? place.width : place.height) / 2;
      const deep = place.form === "circle" ? radius - Math.sqrt(Math.max(0, radius ** 2 - shift ** 2)) : 0;
      const end = across
        ? { x: place.x - radius + deep, y: place.y + shift }
        : { x: place.x + shift, y: place.y - radius + deep };
      paths.push(curve([...points, end], across));
    });
  }
  return paths;
}

/** A curve that leaves and arrives along the layers. @param {Point[]} points @param {boolean} across */
function curve(points, across) {
  const at = (/** @type {Point} */ { x, y }) => `${round(x + MARGIN)} ${round(y + MARGIN)}`;
  let path = `M${at(points[0])}`;
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1], points[i]];
    const first = across ? { x: (a.x + b.x) / 2, y: a.y } : { x: a.x, y: (a.y + b.y) / 2 };
    const second = across ? { x: (a.x + b.x) / 2, y: b.y } : { x: b.x, y: (a.y + b.y) / 2 };
    path += `C${at(first)} ${at(second)} ${at(b)}`;
  }
  return path;
}

/** @param {number} value */
export const round = (value) => Math.round(10 * value) / 10;
