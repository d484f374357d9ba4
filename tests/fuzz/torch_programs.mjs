/**
 * Random programs on tensors. Their operations are the rows of the table in docs/ops.md, with arguments made
 * for the type of each parameter: most fit, some do not, so that errors are compared too.
 */
import { readFileSync } from "node:fs";
import { DTYPES, count, index, nested, randomShape, relatedShape, scalar } from "./values.mjs";

/** @typedef {import("./random.mjs").Chooser} Chooser */
/** @typedef {import("./values.mjs").Variable} Variable */
/** @typedef {{ setup: string[], steps: string[] }} Case */
/** @typedef {{ type: string, name: string, keyword: boolean, optional: boolean }} Parameter */
/** @typedef {{ name: string, where: string[], inPlace: string, parameters: Parameter[] }} Row */

/** Memory that was not written, graphs, and what the steps below do themselves. */
const LEFT_OUT =
  /^(empty.*|new_empty|resize.*|.*_seed|gradcheck|grad|backward|requires_grad_|retain_grad|index|index_put_|calculate_gain)$/;
/** What draws random numbers: the same ones behind the same seed. */
const RANDOM =
  /rand|normal|uniform|bernoulli|dropout|kaiming|xavier|poisson|exponential|gumbel|rrelu|orthogonal_|sparse_|multinomial/;
/** Results that a library may choose: signs of vectors, the order of equals. */
const CHOSEN = /** @type {Record<string, string>} */ ({ topk: "[0]", eigh: "[0]", svd: "[1]" });
const PLACES = /** @type {Record<string, string>} */ ({
  torch: "torch.",
  "nn.functional": "F.",
  "nn.init": "torch.nn.init.",
  linalg: "torch.linalg.",
  special: "torch.special.",
});

/** @returns {Row[]} */
function readRows() {
  const text = readFileSync(new URL("../../docs/ops.md", import.meta.url), "utf8");
  const rows = [];
  for (const line of text.split("\n")) {
    const cells = line.split("|").map((cell) => cell.trim().replaceAll("`", ""));
    const match = /^\w[\w.]*\((.*)\) -> /.exec(cells[2] ?? "");
    if (cells.length < 7 || !match || LEFT_OUT.test(cells[1])) continue;
    let keyword = false;
    const parameters = [];
    for (const part of match[1].split(/, (?![^[]*\])/).filter(Boolean)) {
      if (part === "*") keyword = true;
      const parsed = /^([\w[\]?]+) (\w+)(=.*)?$/.exec(part);
      if (parsed) {
        const optional = parsed[3] !== undefined;
        parameters.push({ type: parsed[1], name: parsed[2], keyword, optional });
      }
    }
    rows.push({ name: cells[1], where: cells[3].split(", "), inPlace: cells[4], parameters });
  }
  return rows;
}
const rows = readRows();

/** @type {(r: Chooser, shape: number[], dtype: string, grad?: boolean) => string} strided or not */
function tensor(r, shape, dtype, grad = false) {
  const tail = `, dtype=torch.${dtype}${grad ? ", requires_grad=True" : ""})`;
  const literal = (/** @type {number[]} */ sizes) =>
    sizes.some((size, i) => size === 0 && i < sizes.length - 1)
      ? `torch.zeros(${sizes.join(", ")}${tail}`
      : `torch.tensor(${nested(sizes, () => scalar(r, dtype))}${tail}`;
  const way = grad ? 0 : r.int(0, 9);
  if (way === 1 && shape.length > 1) {
    return `${literal([shape[1], shape[0], ...shape.slice(2)])}.transpose(0, 1)`;
  }
  if (way === 2 && shape.length) {
    return `${literal([...shape.slice(0, -1), shape[shape.length - 1] * 2])}[..., ::2]`;
  }
  if (way === 3 && count(shape) <= 8) return `${literal([2, ...shape])}[1]`;
  if (way === 4 && shape.length)
    return `${literal([1, ...shape.slice(1)])}.expand(${shape.join(", ")})`;
  return literal(shape);
}

/** @param {Chooser} r @returns {Case} */
export function torchCase(r) {
  /** @type {Variable[]} */
  const variables = [];
  /** @type {string[]} */
  const setup = [];
  const add = (/** @type {number[]} */ shape, dtype = r.pick(DTYPES)) => {
    const name = "abcdefgh"[variables.length];
    const grad = dtype.startsWith("float") && r.chance(0.35);
    setup.push(`${name} = ${tensor(r, shape, dtype, grad)}`);
    variables.push({ name, shape, dtype, grad });
    return name;
  };
  const base = randomShape(r);
  add(base);
  if (r.chance(0.8)) add(relatedShape(r, base));
  if (variables[0].grad && r.chance(0.5)) {
    // What is no leaf may be written into.
    setup.push("p = a", "a = p * 1");
  }
  if (r.chance(0.15) && base.length) {
    setup.push(`v = a[${r.pick(["::2", ":", "..., 0", "None", "-1:", "0", "..., :1"])}]`);
    variables.push({ name: "v", shape: base, dtype: variables[0].dtype, grad: false });
  }
  const steps = [];
  const many = r.int(2, 4);
  while (steps.length < many) steps.push(...step(r, variables, add));
  if (steps.some((text) => RANDOM.test(text))) setup.push("torch.manual_seed(5)");
  return { setup, steps };
}

/** @type {(r: Chooser, all: Variable[], add: (shape: number[], dtype?: string) => string) => string[]} */
function step(r, all, add) {
  const self = r.pick(all);
  const show = `[${all.map((each) => each.name).join(", ")}]`;
  const kind = r.uniform();
  if (kind < 0.12) {
    const operator = r.pick("+ - * / // % ** == != < <= > >= @ & | ^".split(" "));
    const other = r.chance(0.35)
      ? scalar(r, r.pick(["int64", "float32", "bool"]))
      : r.pick(all).name;
    return [
      r.chance(0.25) ? `${other} ${operator} ${self.name}` : `${self.name} ${operator} ${other}`,
    ];
  }
  if (kind < 0.22) return [`${self.name}[${index(r, self.shape)}]`];
  if (kind < 0.3) {
    const value = r.chance(0.6) ? scalar(r, self.dtype) : r.pick(all).name;
    return [`${self.name}[${index(r, self.shape)}] = ${value}`, show];
  }
  if (kind < 0.34) {
    const value = r.chance(0.4) ? scalar(r, self.dtype) : r.pick(all).name;
    return [`${self.name} ${r.pick("+= -= *= /= //= **=".split(" "))} ${value}`, show];
  }
  const row = r.pick(rows);
  const { text, inPlace } = call(r, row, self, all, add);
  const leaves = all.filter((each) => each.grad).map((each) => each.name);
  if (inPlace) return [text, show];
  // LAPACK may run for ever on the gradient of what is infinite.
  if (leaves.length && r.chance(0.5) && !text.startsWith("torch.linalg"))
    return [text, `slopes(${text}, [${leaves.join(", ")}])`];
  return [text];
}

/** @type {(r: Chooser, row: Row, self: Variable, all: Variable[], add: (shape: number[], dtype?: string) => string) => { text: string, inPlace: boolean }} */
function call(r, row, self, all, add) {
  const place = r.pick(row.where);
  if (place === "Tensor property") return { text: `${self.name}.${row.name}`, inPlace: false };
  const values = [];
  let first = true;
  for (const parameter of row.parameters) {
    if (parameter.optional && r.chance(parameter.name === "dim" ? 0.35 : 0.65)) {
      first = false;
      continue;
    }
    const value = argument(r, row, parameter, self, all, add);
    if (first && !parameter.keyword) values.push(value);
    else values.push(`${parameter.name}=${value}`);
  }
  const own = place === "Tensor" ? values.shift() : undefined;
  const inPlace = own !== undefined && row.inPlace !== "" && r.chance(0.35);
  const head = own === undefined ? PLACES[place] : `${own}.`;
  const name = inPlace ? row.inPlace : row.name;
  const tail = CHOSEN[row.name] ?? "";
  return { text: `${head}${name}(${values.join(", ")})${tail}`, inPlace: name.endsWith("_") };
}

/** @type {(r: Chooser, row: Row, parameter: Parameter, self: Variable, all: Variable[], add: (shape: number[], dtype?: string) => string) => string} */
function argument(r, row, { type, name }, self, all, add) {
  const rank = self.shape.length;
  const dim = () => (r.chance(0.06) ? r.int(-4, 4) : r.int(-rank, Math.max(0, rank - 1)));
  const room = all.length < 6;
  switch (type.replace("?", "")) {
    case "Tensor":
      if (["self", "input", "tensor", "A"].includes(name)) return self.name;
      if (/index/.test(name) && room)
        return add(
          self.shape.map((n) => n),
          "int64",
        );
      if (/mask|condition/.test(name) && room) return add(relatedShape(r, self.shape), "bool");
      if (
        /mat2|weight|^vec|other/.test(name) &&
        rank &&
        room &&
        /m|l/.test(row.name) &&
        r.chance(0.4)
      ) {
        const inner = self.shape[rank - 1];
        return add(
          row.name === "mv" ? [inner] : row.name === "linear" ? [2, inner] : [inner, 2],
          self.dtype,
        );
      }
      if (r.chance(0.12)) return scalar(r, r.pick(["int64", "float32", "bool"]));
      return r.pick(all).name;
    case "Tensor[]":
      return `[${r.many(r.int(1, 3), () => r.pick(all).name).join(", ")}]`;
    case "Scalar":
      return scalar(r, r.pick(["int64", "float32", "float32", "bool"]));
    case "float":
      return String(r.pick([0, 0.1, 0.5, 1, 2, 1e-5]));
    case "bool":
      return r.pick(["True", "False"]);
    case "dtype":
      return `torch.${r.pick(DTYPES)}`;
    case "str":
      return `'${r.pick(name === "reduction" ? ["mean", "sum", "none"] : name === "rounding_mode" ? ["floor", "trunc"] : name === "indexing" ? ["ij", "xy"] : name === "approximate" ? ["none", "tanh"] : name === "UPLO" ? ["L", "U"] : ["reduced", "complete", "bad"])}'`;
    case "int":
      return String(/dim|axis/.test(name) ? dim() : r.int(-1, 3));
    case "int[]":
      if (/size|shape/.test(name) && /view|reshape/.test(row.name)) {
        const all = count(self.shape);
        return `(${r.pick([`${all},`, "-1,", `1, ${all}`, `${all}, 1`, "-1, 2", "2, -1", "3, 2"])})`;
      }
      if (row.name === "expand" && r.chance(0.8)) return `(${[2, ...self.shape].join(", ")})`;
      if (row.name === "permute")
        return `(${self.shape.map((_, i) => rank - 1 - i).join(", ")}${rank === 1 ? "," : ""})`;
      if (/dim/.test(name)) return r.chance(0.5) ? String(dim()) : `(${dim()}, ${dim()})`;
      return `(${r.many(r.int(1, 3), () => r.int(0, 3)).join(", ")},)`;
    default:
      return "None";
  }
}
