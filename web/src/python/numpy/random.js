/** np.random's legacy functions, and np.linalg. */
import { checked, engine } from "../../torch/engine.js";
import { TorchError } from "../../torch/errors.js";
import {
  checkedWeights,
  draws,
  integers,
  shuffled,
  weighted,
  weightedOnce,
} from "../../torch/numpy_random.js";
import {
  answer,
  axesOf,
  broadcasting,
  build,
  cast,
  codeOf,
  engineOf,
  floating,
  fromValues,
  int64,
  npError,
  shapeOf,
  unbox,
} from "./values.js";

/** @param {any} size */
const sizes = (size) => (size == null ? [] : shapeOf(size));
/** @param {any} a @param {number} [n] */
const mixed = (a, n = a.shape[0]) => a.index_select(0, shuffled(n));

/** loc + scale * draw, with the shape of its arguments if no size is given. @param {number} normal @param {any} a @param {any} b @param {any} size */
function scaled(normal, a, b, size) {
  const torch = engineOf();
  const [x, y] = [cast(floating(a), 3), cast(floating(b), 3)];
  const shape = size ?? [...broadcasting([x, y], () => torch.add(x, y)).shape];
  const draw = draws(normal, sizes(shape));
  return answer(broadcasting([x, draw], () => torch.add(x, torch.mul(y, draw))));
}

/** @param {any} a @param {any} size @param {any} replace @param {any} p */
function choice(a, size, replace, p) {
  const items = typeof a === "number" ? null : build(a);
  if (items && items.dim() !== 1) throw npError("ValueError", "a must be 1-dimensional");
  const n = items ? items.shape[0] : a;
  if (n <= 0) {
    throw npError(
      "ValueError",
      items
        ? "'a' cannot be empty unless no samples are taken"
        : "a must be greater than 0 unless no samples are taken",
    );
  }
  const shape = sizes(size);
  const count = shape.reduce((k, m) => k * m, 1);
  const again = replace !== false;
  const weights =
    p == null
      ? null
      : checkedWeights(Array.from(floating(p).typed_array(), Number), n, count, again);
  if (!again && count > n) {
    throw npError("ValueError", "Cannot take a larger sample than population when 'replace=False'");
  }
  /** @type {any} */
  let index;
  if (weights)
    index = fromValues(
      again ? weighted(count, weights) : weightedOnce(count, weights),
      [count],
      int64,
    );
  else index = again ? integers(0, n, [count]) : shuffled(n).narrow(0, 0, count);
  return answer((items ? items.index_select(0, index) : index).reshape(shape));
}

/** @returns {Record<string, [string, (...args: any[]) => any]>} */
export function randomFunctions() {
  const torch = engineOf();
  return {
    seed: [
      "?seed",
      (seed) => {
        const value = Number(seed ?? Math.floor(Math.random() * 2 ** 32));
        if (!Number.isInteger(value))
          throw npError(
            "TypeError",
            "Cannot cast scalar from dtype('float64') to dtype('int64') according to the rule 'safe'",
          );
        if (value < 0 || value >= 2 ** 32)
          throw npError("ValueError", "Seed must be between 0 and 2**32 - 1");
        checked(engine.native.numpy_seed(value));
      },
    ],
    use: ["stream", (stream) => void checked(engine.native.numpy_use(stream))],
    copy_: ["a,b", (from, to) => void checked(engine.native.numpy_copy(from, to))],
    rand_: ["?size", (size) => answer(draws(0, sizes(size)))],
    randn_: ["?size", (size) => answer(draws(1, sizes(size)))],
    random_sample: ["?size", (size) => answer(draws(0, sizes(size)))],
    standard_normal: ["?size", (size) => answer(draws(1, sizes(size)))],
    randint: [
      "low,high,size,dtype",
      (low, high, size) => {
        const [from, to] = (high == null ? [0, low] : [low, high]).map(unbox).map(Math.trunc);
        return answer(integers(from, to, sizes(size)));
      },
    ],
    normal: [
      "?loc,scale,size",
      (loc, scale, size) => {
        if (typeof unbox(scale ?? 1) === "number" && unbox(scale ?? 1) < 0)
          throw npError("ValueError", "scale < 0");
        return scaled(1, loc ?? 0, scale ?? 1, size);
      },
    ],
    uniform: [
      "?low,high,size",
      (low, high, size) => {
        const [from, to] = [cast(floating(low ?? 0), 3), cast(floating(high ?? 1), 3)];
        return scaled(0, from, torch.sub(to, from), size);
      },
    ],
    exponential: [
      "?scale,size",
      (scale, size) => {
        const draw = torch.neg(torch.log(torch.rsub(draws(0, sizes(size)), 1)));
        return answer(torch.mul(draw, unbox(scale ?? 1)));
      },
    ],
    permutation: ["x", (x) => (typeof x === "number" ? shuffled(x) : mixed(build(x)))],
    shuffle: ["x", (x) => void x.copy_(mixed(x))],
    order: ["n", (n) => shuffled(n)],
    choice: ["a,size,replace,p", choice],
  };
}

/** @param {any} a */
function square(a) {
  const x = floating(a);
  const n = x.dim();
  if (n < 2)
    throw npError(
      "LinAlgError",
      `${n}-dimensional array given. Array must be at least two-dimensional`,
    );
  if (x.shape[n - 1] !== x.shape[n - 2])
    throw npError("LinAlgError", "Last 2 dimensions of the array must be square");
  return x;
}

/** @template T @param {() => T} run @returns {T} */
function solving(run) {
  try {
    return run();
  } catch (error) {
    if (error instanceof TorchError && /singular/.test(error.message))
      throw npError("LinAlgError", "Singular matrix");
    throw error;
  }
}

/** @param {any} a */
function cholesky(a) {
  const n = a.shape[0];
  const values = Float64Array.from(a.typed_array());
  for (let j = 0; j < n; j++) {
    for (let i = 0; i < n; i++) {
      let sum = values[i * n + j];
      for (let k = 0; k < j; k++) sum -= values[i * n + k] * values[j * n + k];
      if (i === j && !(sum > 0)) throw npError("LinAlgError", "Matrix is not positive definite");
      values[i * n + j] = i < j ? 0 : i === j ? Math.sqrt(sum) : sum / values[j * n + j];
    }
  }
  return fromValues(values, [n, n], a.dtype);
}

/** @param {any} x @param {any} ord @param {any} axis @param {any} keep */
function norm(x, ord, axis, keep) {
  const torch = engineOf();
  const a = floating(x);
  const axes = axesOf(axis, a.dim());
  const dims =
    axes ??
    (ord == null ? null : a.shape.map((/** @type {any} */ _, /** @type {number} */ d) => d));
  const kind = unbox(ord ?? 2);
  const k = keep ?? false;
  if (ord == null || ord === "fro" || (kind === 2 && dims?.length === 1)) {
    return answer(torch.sqrt(torch.sum(torch.mul(a, a), dims, k)));
  }
  const size = torch.abs(a);
  if (dims?.length === 2) {
    if (k || ![1, -1, Infinity, -Infinity].includes(kind)) {
      throw npError(
        "NotImplementedError",
        `numpy.linalg.norm of a matrix with ord=${ord} is not in gradlet`,
      );
    }
    const [first, second] = Math.abs(kind) === 1 ? dims : [dims[1], dims[0]];
    const sums = torch.sum(size, [first], false);
    return answer(
      (kind > 0 ? torch.amax : torch.amin)(sums, [second > first ? second - 1 : second]),
    );
  }
  if (kind === Infinity) return answer(torch.amax(size, dims, k));
  if (kind === -Infinity) return answer(torch.amin(size, dims, k));
  if (kind === 0) return answer(torch.sum(cast(torch.ne(a, 0), codeOf(a)), dims, k));
  if (kind === 1) return answer(torch.sum(size, dims, k));
  return answer(torch.pow(torch.sum(torch.pow(size, kind), dims, k), 1 / kind));
}

/** @returns {Record<string, [string, (...args: any[]) => any]>} */
export function linalgFunctions() {
  const torch = engineOf();
  const { linalg } = torch;
  /** @type {Record<string, [string, (...args: any[]) => any]>} */
  const functions = {
    norm: ["x,ord,axis,keepdims", norm],
    cholesky: ["a", (a) => cholesky(square(a))],
    det: ["a", (a) => answer(linalg.det(square(a)))],
    inv: ["a", (a) => solving(() => linalg.inv(square(a)))],
    solve: [
      "a,b",
      (a, b) => {
        const [x, y] = [square(a), floating(b)];
        const d = Math.max(y.dim() - 2, 0);
        if (y.shape[d] !== x.shape.at(-1)) {
          const one = y.dim() === 1;
          throw npError(
            "ValueError",
            `solve${one ? "1" : ""}: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature ` +
              `${one ? "(m,m),(m)->(m)" : "(m,m),(m,n)->(m,n)"} (size ${y.shape[d]} is different from ${x.shape.at(-1)})`,
          );
        }
        const code = Math.max(codeOf(x), codeOf(y));
        return solving(() => linalg.solve(cast(x, code), cast(y, code)));
      },
    ],
  };
  const decompositions = /** @type {Record<string, [string, (...args: any[]) => any]>} */ ({
    eigh: ["a", (a) => [...linalg.eigh(square(a))]],
    eigvalsh: ["a", (a) => linalg.eigvalsh(square(a))],
    svd: [
      "a,full_matrices,compute_uv",
      (a, full, vectors) => {
        const parts = linalg.svd(floating(a), { full_matrices: full ?? true });
        return vectors === false ? parts[1] : [...parts];
      },
    ],
    qr: ["a,mode", (a, mode) => [...linalg.qr(floating(a), { mode: mode ?? "reduced" })]],
  });
  for (const [name, row] of Object.entries(decompositions))
    if (name in linalg) functions[name] = row;
  return functions;
}
