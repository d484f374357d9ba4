/** What a number of the network came from: its step, its gradient, as formulas with the numbers in them. Knows no page. */

/** @typedef {import("./film.js").Film} Film */
/** @typedef {import("./film.js").View} View */
/** @typedef {import("../worker/protocol.js").Graph} Graph */
/**
 * @typedef {object} Told of one number
 * @property {string} at "w1[3, 7]"
 * @property {number} value
 * @property {number} grad
 * @property {number | null} rate of a plain step
 * @property {number | null} after the step, where that is known
 * @property {string} sum the gradient as a sum, "" where the graph does not tell
 */

/**
 * The index of a shown cell in its tensor, as a program writes it.
 *
 * @param {import("./film.js").FilmTensor} tensor
 * @param {number} row
 * @param {number} column
 * @returns {number[]}
 */
export function indicesOf({ shape, rows, columns, maps }, row, column) {
  if (shape.length === 0) return [];
  if (maps) {
    const [high, wide] = maps;
    const [y, x] = [Math.floor(column / wide), column % wide];
    return [0, row, Math.floor((y * shape[2]) / high), Math.floor((x * shape[3]) / wide)];
  }
  const all = shape.length < 2 ? 1 : shape[0];
  const across = shape.length < 2 ? shape[0] : shape.slice(1).reduce((a, b) => a * b, 1);
  let rest = Math.floor((column * across) / columns);
  const index = [];
  for (let d = shape.length - 1; d >= (shape.length < 2 ? 0 : 1); d--) {
    index.unshift(rest % shape[d]);
    rest = Math.floor(rest / shape[d]);
  }
  if (shape.length >= 2) index.unshift(Math.floor((row * all) / rows));
  return index;
}

/**
 * A float32 with all the digits it has, and no more.
 *
 * @param {number} value
 */
export function exactText(value) {
  if (!Number.isFinite(value)) return String(value);
  let text = "";
  for (let digits = 1; digits <= 9; digits++) {
    text = value.toPrecision(digits);
    if (Math.fround(Number(text)) === Math.fround(value)) break;
  }
  const number = Number(text);
  const small = number !== 0 && Math.abs(number) < 1e-3;
  text = small ? number.toExponential() : String(number);
  return text.replace("e+", "e").replace(/-/g, "−");
}

/**
 * The gradient of a matrix as the sum that made each of its numbers: of a matrix product, or of a linear layer.
 *
 * @param {string} name of the leaf
 * @param {number[]} index
 * @param {Graph | null} graph
 */
function sumOf(name, index, graph) {
  if (!graph || !name || index.length !== 2) return "";
  const leaf = graph.nodes.find((node) => node.kind === "leaf" && node.name === name);
  const byId = new Map(graph.nodes.map((node) => [node.id, node]));
  const uses = graph.edges.filter(({ from }) => from === leaf?.id);
  if (!leaf || uses.length !== 1) return "";
  let [use] = uses;
  let [row, column] = index;
  const turn = byId.get(use.to);
  if (turn?.op === "TBackward0") {
    const more = graph.edges.filter(({ from }) => from === turn.id);
    if (more.length !== 1) return "";
    [use] = more;
    [row, column] = [column, row];
  }
  const product = byId.get(use.to);
  const op = product?.op?.replace(/Backward\d*$/, "");
  // mm(a, b) and addmm(bias, a, b).
  const place = op === "Mm" ? use.input : op === "Addmm" ? use.input - 1 : -1;
  if (!product || place < 0) return "";
  const other = graph.edges.find(
    ({ to, input }) => to === product.id && input === use.input + (place ? -1 : 1),
  );
  const partner = other && byId.get(other.from);
  if (!partner || partner.shape.length !== 2) return "";
  const own = partner.name ?? (place ? "a" : "b");
  const factors = place ? `${own} @ ${name}` : `${name} @ ${own}`;
  const made = product.name ?? (op === "Mm" && turn === product ? `(${factors})` : "out");
  const terms = place
    ? [`${own}[k, ${row}]`, `∂L/∂${made}[k, ${column}]`]
    : [`∂L/∂${made}[${row}, k]`, `${own}[${column}, k]`];
  const last = (place ? partner.shape[0] : partner.shape[1]) - 1;
  return `Σ ${terms.join(" · ")}, k = 0 … ${last}`;
}

/**
 * @param {Film} film
 * @param {View} view
 * @param {number} row of the picture
 * @param {number} column
 * @param {Graph | null} graph
 * @returns {Told}
 */
export function tell(film, view, row, column, graph) {
  const { tensor, values, grads, rate } = view;
  const cell = row * tensor.columns + column;
  const [value, grad] = [values[cell], grads[cell]];
  const index = indicesOf(tensor, row, column);
  const next = film.frames[film.at + 1];
  const follows = next?.step === (film.frame?.step ?? NaN) + 1;
  const then = follows ? film.views(next).find((one) => one.tensor === tensor) : null;
  const plain = Number.isFinite(rate) ? Number(rate.toPrecision(6)) : null;
  const after = then
    ? then.values[cell]
    : plain === null
      ? null
      : Math.fround(value - plain * grad);
  return {
    at: (tensor.name || "?") + (index.length ? `[${index.join(", ")}]` : ""),
    value,
    grad,
    rate: plain,
    after,
    sum: sumOf(tensor.name, index, graph),
  };
}
