/** What shapes an error is about and where they do not fit, from its message: PyTorch's and NumPy's sentences. Knows no page. */

/**
 * `product`: a's columns must be b's rows. `equal`: the marked sizes must be equal (broadcasting: or 1). `count`: a shape
 * must hold just as many numbers.
 * @typedef {"product" | "broadcast" | "equal" | "count"} Rule
 * @typedef {{ name: string, dims: (number | null)[], bad: number[] }} Box `name`: in the program, or ""; a size may not be
 *   known; `bad` are the places of those that do not fit
 * @typedef {{ rule: Rule, a: Box, b: Box }} ShapeError
 */

/** "2, 3", "2x3", "2,3" @param {string} text */
const dimsOf = (text) => (text.match(/-?\d+/g) ?? []).map(Number);

/** @param {(number | null)[]} dims @param {number[]} bad @returns {Box} */
const box = (dims, bad) => ({ name: "", dims, bad });

/** Where two shapes, laid against each other from the right, cannot be one. @param {number[]} a @param {number[]} b @param {boolean} [one] whether a 1 fits all in both, or in `b` alone */
function unequal(a, b, one = true) {
  /** @type {[number[], number[]]} */
  const bad = [[], []];
  for (let i = 1; i <= Math.min(a.length, b.length); i++) {
    const [p, q] = [a[a.length - i], b[b.length - i]];
    if (p === q || q === 1 || (one && p === 1)) continue;
    bad[0].push(a.length - i);
    bad[1].push(b.length - i);
  }
  return bad;
}

/** @param {number[]} a @param {number[]} b @returns {ShapeError} */
function product(a, b) {
  return { rule: "product", a: box(a, [a.length - 1]), b: box(b, [Math.max(0, b.length - 2)]) };
}

/** @param {number[]} a @param {number[]} b @returns {ShapeError | null} */
function broadcast(a, b) {
  const [first, second] = unequal(a, b);
  return first.length ? { rule: "broadcast", a: box(a, first), b: box(b, second) } : null;
}

/** Compared from the left, except for one of them. @param {number[]} a @param {number[]} b @param {number} [except] @returns {ShapeError} */
function equal(a, b, except = -1) {
  const bad = [...Array(Math.max(a.length, b.length)).keys()].filter(
    (i) => i !== except && a[i] !== b[i],
  );
  const within = (/** @type {number[]} */ dims) => bad.filter((i) => i < dims.length);
  return { rule: "equal", a: box(a, within(a)), b: box(b, within(b)) };
}

/** A size in its place, others not known. @param {number} size @param {number} at @returns {(number | null)[]} */
const alone = (size, at) => [...Array(at).fill(null), size];

/** By the message: what it says, with the shapes that came with the error. @type {[RegExp, (found: string[], shapes: number[][]) => ShapeError | null][]} */
const READERS = [
  [
    /mat1 and mat2 shapes cannot be multiplied \((\d+x\d+) and (\d+x\d+)\)/,
    ([, a, b]) => product(dimsOf(a), dimsOf(b)),
  ],
  [
    /size mismatch, got input \(\d+\), mat \((\d+x\d+)\), vec \((\d+)\)/,
    ([, a, b]) => product(dimsOf(a), dimsOf(b)),
  ],
  [
    /shapes \(([\d, ]+)\) and \(([\d, ]+)\) not aligned/,
    ([, a, b]) => product(dimsOf(a), dimsOf(b)),
  ],
  [
    /mismatch in its core dimension 0, .*\(size (\d+) is different from (\d+)\)/,
    ([, rows, columns]) => ({
      rule: "product",
      a: box([null, Number(columns)], [1]),
      b: box([Number(rows), null], [0]),
    }),
  ],
  [
    /Expected size for first two dimensions of batch2 tensor to be: \[([\d, ]+)\] but got: \[([\d, ]+)\]/,
    ([, wanted, got], shapes) => {
      const [batch, columns] = dimsOf(wanted);
      const [batches, rows] = dimsOf(got);
      const [a = [batch, null, columns], b = [batches, rows, null]] = shapes;
      return batch !== batches
        ? { rule: "equal", a: box(a, [0]), b: box(b, [0]) }
        : { rule: "product", a: box(a, [2]), b: box(b, [1]) };
    },
  ],
  [
    /The size of tensor a \((\d+)\) must match the size of tensor b \((\d+)\) at non-singleton dimension (\d+)/,
    ([, a, b, at], shapes) => {
      if (shapes.length === 2) return broadcast(shapes[0], shapes[1]);
      const place = Number(at);
      return {
        rule: "broadcast",
        a: box(alone(Number(a), place), [place]),
        b: box(alone(Number(b), place), [place]),
      };
    },
  ],
  [
    /operands could not be broadcast together with shapes \(([\d, ]*)\) \(([\d, ]*)\)/,
    ([, a, b]) => broadcast(dimsOf(a), dimsOf(b)),
  ],
  [
    /Target sizes: \[([\d, -]*)\]\.\s+Tensor sizes: \[([\d, ]*)\]/,
    ([, target, own]) => {
      const [a, b] = [dimsOf(target), dimsOf(own)];
      const [first, second] = unequal(a, b, false);
      return first.length ? { rule: "broadcast", a: box(a, first), b: box(b, second) } : null;
    },
  ],
  [
    /output with shape \[([\d, ]*)\] doesn't match the broadcast shape \[([\d, ]*)\]/,
    ([, a, b]) => equal(dimsOf(a), dimsOf(b)),
  ],
  [
    /value tensor of shape \[([\d, ]*)\] cannot be broadcast to indexing result of shape \[([\d, ]*)\]/,
    ([, a, b]) => broadcast(dimsOf(a), dimsOf(b)),
  ],
  [
    /Sizes of tensors must match except in dimension (\d+)\. Expected size \d+ but got size \d+/,
    ([, except], shapes) =>
      shapes.length === 2 ? equal(shapes[0], shapes[1], Number(except)) : null,
  ],
  [
    /stack expects each tensor to be equal size, but got \[([\d, ]*)\] at entry 0 and \[([\d, ]*)\] at entry/,
    ([, a, b]) => equal(dimsOf(a), dimsOf(b)),
  ],
  [
    /expected input\[([\d, ]+)\] to have (\d+) channels, but got \d+ channels/,
    ([message, input, channels]) => {
      const weight = dimsOf(/weight of size \[([\d, ]+)\]/.exec(message)?.[1] ?? "");
      const other = weight.length ? weight : alone(Number(channels), 1);
      return { rule: "equal", a: box(dimsOf(input), [1]), b: box(other, [1]) };
    },
  ],
  [
    /Using a target size \(torch\.Size\(\[([\d, ]*)\]\)\) that is different to the input size \(torch\.Size\(\[([\d, ]*)\]\)\)/,
    ([, b, a]) => equal(dimsOf(a), dimsOf(b)),
  ],
  [
    /Target size \(torch\.Size\(\[([\d, ]*)\]\)\) must be the same as input size \(torch\.Size\(\[([\d, ]*)\]\)\)/,
    ([, b, a]) => equal(dimsOf(a), dimsOf(b)),
  ],
  [
    /Expected target size \[([\d, ]*)\], got \[([\d, ]*)\]/,
    ([, a, b]) => equal(dimsOf(a), dimsOf(b)),
  ],
  [
    /Expected input batch_size \((\d+)\) to match target batch_size \((\d+)\)/,
    ([, a, b], shapes) => {
      const [input = [Number(a)], target = [Number(b)]] = shapes;
      return { rule: "equal", a: box(input, [0]), b: box(target, [0]) };
    },
  ],
  [
    /The shape of the mask \[([\d, ]*)\] at index (\d+) does not match the shape of the indexed tensor \[([\d, ]*)\]/,
    ([, mask, at, own]) => ({
      rule: "equal",
      a: box(dimsOf(own), [Number(at)]),
      b: box(dimsOf(mask), [Number(at)]),
    }),
  ],
  [
    /shape '\[([\d, -]*)\]' is invalid for input of size (\d+)|cannot reshape array of size (\d+) into shape \(([\d, -]*)\)/,
    ([, shape, size, numbers, into]) => {
      const dims = dimsOf(shape ?? into);
      return {
        rule: "count",
        a: box([Number(size ?? numbers)], [0]),
        b: box(dims, [...dims.keys()]),
      };
    },
  ],
];

/** A whole name, perhaps with dots in it; no call. */
const NAME = "(?<![\\p{L}\\p{N}_$.)\\]])([\\p{L}_$][\\p{L}\\p{N}_$.]*)(?![\\p{L}\\p{N}_$.([])";

/** The same before a method. */
const OWNER = "(?<![\\p{L}\\p{N}_$.)\\]])([\\p{L}_$][\\p{L}\\p{N}_$.]*)";

/** How a line writes what has two operands. */
const OPERANDS = [
  `${NAME}\\s*@\\s*${NAME}`,
  `${OWNER}\\.(?:mm|matmul|bmm|mv|dot|add|sub|mul|div)\\(\\s*${NAME}`,
  `\\b(?:matmul|mm|bmm|mv|dot|add|sub|mul|div|mse_loss|cross_entropy)\\(\\s*${NAME}\\s*,\\s*${NAME}`,
  `${NAME}\\s*[-+*/]\\s*${NAME}`,
].map((text) => new RegExp(text, "gu"));

/** The two operands of a line, if it names just two. @param {string} line @returns {[string, string] | null} */
function operandsOf(line) {
  const plain = line.replace(/#.*|\/\/.*/, "");
  const found = OPERANDS.flatMap((pattern) => [...plain.matchAll(pattern)]).filter(
    ([, owner]) => !/^(?:torch|np|nn|F)\b/.test(owner),
  );
  return found.length === 1 ? [found[0][1], found[0][2]] : null;
}

/**
 * @param {string} message
 * @param {number[][]} [shapes] that came with the error
 * @param {string} [line] of the program
 * @returns {ShapeError | null}
 */
export function readShapeError(message, shapes = [], line = "") {
  for (const [pattern, read] of READERS) {
    const found = pattern.exec(message);
    if (!found) continue;
    const error = read([message, ...found.slice(1)], shapes);
    const names = error && error.rule !== "count" ? operandsOf(line) : null;
    if (error && names) [error.a.name, error.b.name] = names;
    return error;
  }
  return null;
}
