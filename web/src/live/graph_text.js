/**
 * The words and numbers of a drawn graph: signs of operations, short numbers, and the whole as a sentence.
 *
 * @typedef {import("../worker/protocol.js").Graph} Graph
 * @typedef {import("../worker/protocol.js").GraphNode} GraphNode
 *
 * @typedef {object} GraphWords
 * @property {string} graph the picture's title
 * @property {string} leaf a tensor that requires grad
 * @property {string} constant
 * @property {string} result
 * @property {string} value
 * @property {string} gradient
 * @property {string} line
 * @property {string} before what lies before an open box
 * @property {string} after
 * @property {(count: number) => string} operations in a box of folded ones
 */

/** @type {Record<"zh" | "en", GraphWords>} */
export const GRAPH_WORDS = {
  en: {
    graph: "Computation graph",
    leaf: "leaf",
    constant: "constant",
    result: "result",
    value: "value",
    gradient: "gradient",
    line: "line",
    before: "… before",
    after: "after …",
    operations: (count) => `${count} operations`,
  },
  zh: {
    graph: "计算图",
    leaf: "叶子",
    constant: "常数",
    result: "结果",
    value: "值",
    gradient: "梯度",
    line: "行",
    before: "… 之前",
    after: "之后 …",
    operations: (count) => `${count} 个运算`,
  },
};

const SIGNS = /** @type {Record<string, string>} */ ({
  Add: "+",
  Sub: "−",
  Rsub: "−",
  Mul: "×",
  Div: "÷",
  Neg: "−x",
  Mm: "@",
  Bmm: "@",
  Mv: "@",
  Dot: "·",
  Addmm: "@ +",
  Sum: "Σ",
  Prod: "Π",
  Pow: "^",
  Exp: "eˣ",
  Log: "ln",
  Sqrt: "√",
  Abs: "|x|",
  T: "T",
  Transpose: "T",
  MseLoss: "mse",
  NllLoss: "nll",
});

/** "MulBackward0" as "×", "LogSoftmaxBackward0" as "log_softmax". @param {string} op */
export function signOf(op) {
  const name = op.replace(/Backward\d*$/, "");
  if (Object.hasOwn(SIGNS, name)) return SIGNS[name];
  const words = name.replace(/([a-z0-9])([A-Z])/g, "$1_$2").toLowerCase();
  return words.length > 12 ? `${words.slice(0, 11)}…` : words || "?";
}

/** To four digits, as short as it goes. @param {number} value */
export function shortNumber(value) {
  if (Number.isNaN(value)) return "nan";
  if (!Number.isFinite(value)) return value > 0 ? "inf" : "−inf";
  if (Object.is(value, -0)) return "0";
  const size = Math.abs(value);
  const text =
    size !== 0 && (size < 1e-3 || size >= 1e5)
      ? value
          .toExponential(2)
          .replace(/\.?0+e/, "e")
          .replace("e+", "e")
      : String(Number(value.toPrecision(4)));
  return text.replace(/-/g, "−");
}

/** "64×1000", "" for a scalar. @param {number[]} shape */
export const shapeText = (shape) => (shape.length === 1 ? `${shape[0]}` : shape.join("×"));

/** @param {number[]} shape */
const numel = (shape) => shape.reduce((product, size) => product * size, 1);

/** What stands at an edge: one number, or the first of several. @param {number[] | null | undefined} numbers @param {number[]} shape */
export function edgeText(numbers, shape) {
  if (!numbers) return "";
  if (numbers.length === 0) return "[]";
  if (shape.length === 0) return shortNumber(numbers[0]);
  const all = numel(shape) === numbers.length;
  const short = numbers.map(shortNumber);
  if (all && short.join(", ").length <= 12) return `[${short.join(", ")}]`;
  return `[${short[0]} …]`;
}

/** All the numbers that are known. @param {number[] | null | undefined} numbers @param {number[]} shape */
export function fullText(numbers, shape) {
  if (!numbers) return "";
  if (shape.length === 0) return shortNumber(numbers[0]);
  const rest = numel(shape) > numbers.length ? " …" : "";
  return `[${numbers.map(shortNumber).join(", ")}${rest}] (${shapeText(shape)})`;
}

/** Numbers as a program writes them, in brackets by their shape. @param {number[]} numbers @param {number[]} shape @returns {string} */
export function nestedText(numbers, shape) {
  if (shape.length === 0) return shortNumber(numbers[0]);
  const [size, ...rest] = shape;
  const each = numel(rest);
  const parts = Array.from({ length: size }, (_, i) =>
    nestedText(numbers.slice(i * each, (i + 1) * each), rest),
  );
  return `[${parts.join(", ")}]`;
}

/**
 * All the numbers of a small tensor; of a large one its shape and, where that is known, its norm, else how it begins.
 *
 * @param {import("./graph_steps.js").Amount | null} amount
 */
export function amountText(amount) {
  if (!amount?.numbers) return "?";
  const { numbers, norm, shape } = amount;
  if (numel(shape) === numbers.length) return nestedText(numbers, shape);
  if (norm !== null) return `${shapeText(shape)}, ‖·‖ = ${shortNumber(norm)}`;
  return `${shapeText(shape)}, [${numbers.slice(0, 2).map(shortNumber).join(", ")} …]`;
}

/** What a node is called in a sentence. @param {GraphNode} node @param {GraphWords} words */
export function nodeName({ kind, name, op, value, shape }, words) {
  if (name) return name;
  if (kind === "op") return signOf(op ?? "");
  if (value && numel(shape) === 1) return shortNumber(value[0]);
  return `${words[kind === "leaf" ? "leaf" : kind === "output" ? "result" : "constant"]} ${shapeText(shape)}`;
}

/** What a node shows when pointed at. @param {GraphNode} node @param {GraphWords} words */
export function titleOf(node, words) {
  const kind = { leaf: words.leaf, constant: words.constant, op: node.op, output: words.result };
  const lines = [[node.name, kind[node.kind]].filter(Boolean).join(": ")];
  if (node.value) lines.push(`${words.value} ${fullText(node.value, node.shape)}`);
  if (node.grad) lines.push(`${words.gradient} ${fullText(node.grad, node.shape)}`);
  if (node.sum) lines.push(`.grad ${fullText(node.sum, node.shape)}`);
  if (node.line) lines.push(`${words.line} ${node.line}`);
  return lines.join("\n");
}

/** Whether .grad holds more than this pass has brought. @param {GraphNode} node */
export function sumDiffers({ grad, sum }) {
  return !!grad && !!sum && sum.some((value, i) => !Object.is(value, grad[i]));
}

/** Operations named in the sentence before it is cut. */
const NAMED = 40;
/** Leaves and results whose numbers are told. */
const TOLD = 12;

/**
 * "y = AddBackward0(MulBackward0(w, x), b); w: value 2, gradient 1; …", for who does not see it.
 *
 * @param {Graph} graph
 * @param {GraphWords} words
 */
export function sentence({ nodes, edges }, words) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  /** @param {number} id */
  const inputs = (id) =>
    edges
      .filter(({ to }) => to === id)
      .sort((a, b) => a.input - b.input)
      .map(({ from }) => byId.get(from));
  let left = NAMED;
  /** @param {GraphNode | undefined} node @returns {string} */
  const term = (node) => {
    if (!node || left-- <= 0) return "…";
    if (node.kind === "constant") return node.name ?? edgeText(node.value, node.shape);
    if (node.kind === "leaf") return node.name ?? words.leaf;
    return `${node.op}(${inputs(node.id).map(term).join(", ")})`;
  };
  const parts = nodes
    .filter(({ kind }) => kind === "output")
    .map((node) => `${node.name ?? words.result} = ${term(inputs(node.id)[0])}`);
  for (const node of nodes
    .filter(({ kind }) => kind === "output" || kind === "leaf")
    .slice(-TOLD)) {
    const numbers = [];
    if (node.value) numbers.push(`${words.value} ${edgeText(node.value, node.shape)}`);
    if (node.grad) numbers.push(`${words.gradient} ${edgeText(node.grad, node.shape)}`);
    if (numbers.length) parts.push(`${node.name ?? words.leaf}: ${numbers.join(", ")}`);
  }
  return parts.join("; ");
}
