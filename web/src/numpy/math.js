/** np's element-wise functions, reductions and products. */
import { TorchError } from "../torch/errors.js";
import { Float } from "../torch/float.js";
import { watch } from "../torch/graph.js";
import {
  alike,
  answer,
  broadcasting,
  build,
  cast,
  codeOf,
  realCode,
  engineOf,
  float64,
  floating,
  fromValues,
  int64,
  isScalar,
  noCast,
  noMinus,
  npError,
  promoted,
  Tensor,
  tuple,
  unbox,
  written,
} from "./values.js";

/** Element-wise functions that compute in floats, by NumPy's names. */
const FLOAT = {
  exp: "exp",
  expm1: "expm1",
  log: "log",
  log1p: "log1p",
  log2: "log2",
  log10: "log10",
  sqrt: "sqrt",
  sin: "sin",
  cos: "cos",
  tan: "tan",
  sinh: "sinh",
  cosh: "cosh",
  tanh: "tanh",
  arctan: "atan",
  arcsin: "asin",
  arccos: "acos",
  rint: "round",
  isnan: "isnan",
  isinf: "isinf",
  isfinite: "isfinite",
};
/** Those that keep integers. */
const SAME = {
  square: "square",
  floor: "floor",
  ceil: "ceil",
  trunc: "trunc",
  logical_not: "logical_not",
};
/** Those the engine has not, of those it has. @type {Record<string, (torch: any, x: any) => any>} */
const OWN = {
  // log1p keeps what is small; beyond 1e150, where squares end, asinh(x) is log(2 x).
  arcsinh(torch, x) {
    const a = torch.abs(x);
    const square = torch.mul(a, a);
    const near = torch.log1p(
      torch.add(a, torch.div(square, torch.add(torch.sqrt(torch.add(square, 1)), 1))),
    );
    const far = torch.add(torch.log(a), LN2);
    return signed(torch, x, torch.where(torch.gt(a, LIMIT), far, near));
  },
  arccosh(torch, x) {
    const t = torch.sub(x, 1);
    const near = torch.log1p(torch.add(t, torch.sqrt(torch.add(torch.mul(t, 2), torch.mul(t, t)))));
    return torch.where(torch.gt(x, LIMIT), torch.add(torch.log(x), LN2), near);
  },
  arctanh(torch, x) {
    const a = torch.abs(x);
    const ratio = torch.div(torch.mul(a, 2), torch.rsub(a, 1));
    return signed(torch, x, torch.div(torch.log1p(ratio), 2));
  },
  // A step of Newton's makes up for the third that is no third.
  cbrt(torch, x) {
    const a = torch.abs(x);
    const y = torch.pow(a, 1 / 3);
    const square = torch.mul(y, y);
    const error = torch.div(torch.sub(torch.mul(square, y), a), torch.mul(square, 3));
    const good = torch.logical_and(torch.gt(a, 0), torch.isfinite(a));
    return signed(torch, x, torch.where(good, torch.sub(y, error), y));
  },
  exp2: (torch, x) => torch.pow(torch.full_like(x, 2), x),
  radians: (torch, x) => torch.mul(x, Math.PI / 180),
  degrees: (torch, x) => torch.mul(x, 180 / Math.PI),
};
const LN2 = 0.6931471805599453;
/** Where a square still is finite. */
const LIMIT = new Float(1e150);
/** @param {any} torch @param {any} x whose sign, a zero's too @param {any} size */
const signed = (torch, x, size) => torch.where(torch.eq(x, 0), x, torch.mul(torch.sign(x), size));

/** Two operands: the engine's name. */
const BINARY = {
  add: "add",
  subtract: "sub",
  multiply: "mul",
  divide: "div",
  floor_divide: "floor_divide",
  remainder: "remainder",
  power: "pow",
  maximum: "maximum",
  minimum: "minimum",
  less: "lt",
  less_equal: "le",
  greater: "gt",
  greater_equal: "ge",
  equal: "eq",
  not_equal: "ne",
  logical_and: "logical_and",
  logical_or: "logical_or",
  logical_xor: "logical_xor",
};
/** Of integers and bools, by NumPy's names. */
const BITWISE = {
  bitwise_and: "bitwise_and",
  bitwise_or: "bitwise_or",
  bitwise_xor: "bitwise_xor",
  left_shift: "bitwise_left_shift",
  right_shift: "bitwise_right_shift",
};

/** @param {string} name @param {any} x @param {any} y */
function check(name, x, y) {
  const cx = codeOf(x);
  const bools = cx === 0 && (typeof y === "boolean" || (y instanceof Tensor && codeOf(y) === 0));
  if (name === "subtract" && bools) {
    noMinus();
  }
  if (name === "add" && bools) return "logical_or";
  if (name === "power" && cx === 1) {
    const negative =
      y instanceof Tensor
        ? codeOf(y) === 1 && y.numel() && Number(engineOf().amin(y).item()) < 0
        : y < 0 && Number.isInteger(y);
    if (negative)
      throw npError("ValueError", "Integers to negative integer powers are not allowed.");
  }
  return null;
}

/** Booleans count as integers there. */
const COUNTING = ["floor_divide", "remainder", "power"];

/**
 * Integers by zero are 0 in NumPy.
 * @param {any} torch @param {string} torchName @param {any} x integers @param {any} y integers
 */
function whole(torch, torchName, x, y) {
  const p = cast(x, 1);
  const q = y instanceof Tensor ? cast(y, 1) : Number(unbox(y));
  if (torchName === "pow" || (typeof q === "number" && q !== 0)) return torch[torchName](p, q);
  if (q === 0) return torch.mul(p, 0);
  const zero = torch.eq(q, 0);
  if (!torch.any(zero).item()) return torch[torchName](p, q);
  const result = torch[torchName](p, torch.add(q, zero));
  return torch.mul(result, torch.logical_not(zero));
}

const COMPARING = ["lt", "le", "gt", "ge", "eq", "ne"];

/** An int64 result in the dtype of what it was made of. @param {any} x @param {any} result */
const stored = (x, result) => (realCode(x) > 3 ? cast(result, realCode(x)) : result);

/** @param {any} y */
const countable = (y) => (y instanceof Tensor ? codeOf(y) < 2 : !(y instanceof Float));

/** @param {string} name @param {string} torchName @returns {(a: any, b: any) => any} */
function binary(name, torchName) {
  const torch = engineOf();
  const run = torch[torchName];
  const divides = name === "divide";
  const compares = COMPARING.includes(torchName);
  const checks = ["add", "subtract", "power"].includes(name);
  const counts = COUNTING.includes(name);
  const tensors = /^(maximum|minimum|logical_)/.test(name); // take no number
  return (a, b) => {
    const [x, given] = promoted(a, b, divides, compares);
    const y = tensors && isScalar(given) ? build(given) : given;
    if (counts && codeOf(x) < 2 && countable(y)) {
      check(name, x, y);
      return answer(broadcasting([x, y], () => stored(x, whole(torch, torchName, x, y))));
    }
    const other = checks && codeOf(x) < 2 ? check(name, x, y) : null;
    const result = broadcasting([x, y], () => (other ? torch[other](x, build(y)) : run(x, y)));
    if (name !== "remainder") return answer(result);
    // A zero has the divisor's sign.
    return answer(torch.where(torch.eq(result, 0), torch.copysign(result, unbox(y)), result));
  };
}

/** @param {string} name @param {string} torchName @returns {(a: any, b: any) => any} */
function bitwise(name, torchName) {
  const run = engineOf()[torchName];
  return (a, b) => {
    const [x, given] = promoted(a, b);
    const y = isScalar(given) ? build(given) : given;
    if (Math.max(codeOf(x), codeOf(y)) > 1)
      throw npError(
        "TypeError",
        `ufunc '${name}' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''`,
      );
    return answer(broadcasting([x, y], () => run(x, y)));
  };
}

/** a -= b and the like. @param {string} name @param {string} torchName @returns {(a: any, b: any) => any} */
function inplace(name, torchName) {
  const torch = engineOf();
  return (a, b) => {
    watch.changes?.(a);
    const [x, y] = promoted(a, b, name === "divide");
    const code = codeOf(a);
    const meets = Math.max(codeOf(x), y instanceof Tensor && y._describe()[3] > 0 ? codeOf(y) : 0);
    // Between float32 and float64 NumPy casts, from float to int it does not.
    if ((meets > code && code < 2) || (codeOf(x) === 3 && code < 2)) {
      throw noCast(name, Math.max(meets, codeOf(x)), realCode(a));
    }
    const other = code < 2 ? check(name, x, y) : null;
    const counts = code < 2 && COUNTING.includes(name) && countable(y);
    if (code === 1 && typeof y === "boolean") return inplace(name, torchName)(a, Number(y));
    if (counts && code === 0) throw noCast(name, 1, 0);
    const apart = !(y instanceof Tensor) || y === a || !a._may_share_memory(y);
    if (!other && !counts && a[`${torchName}_`] && x === a && apart) {
      try {
        a[`${torchName}_`](y);
        return a;
      } catch (error) {
        if (!(error instanceof TorchError)) throw error;
      }
    }
    const result = broadcasting([x, y, a], () =>
      counts
        ? whole(torch, torchName, x, y)
        : other
          ? torch[other](x, build(y))
          : torch[torchName](x, y),
    );
    return written(name, a, result);
  };
}

/** @param {any} a @param {any} b */
function dot(a, b) {
  const torch = engineOf();
  let x = a instanceof Tensor ? a : build(a);
  let y = b instanceof Tensor ? b : build(b);
  // One look at each: the products are small where they are many.
  let about = x._describe();
  const [code, , , dx] = about;
  const inner = about[3 + dx];
  about = y._describe();
  const dy = about[3];
  const last = Math.max(dy - 2, 0);
  const outer = about[4 + last];
  if (code !== about[0]) [x, y] = alike([x, y]);
  if (dx === 0 || dy === 0) return answer(torch.mul(x, y));
  if (inner !== outer) {
    throw npError(
      "ValueError",
      `shapes ${tuple(x.shape)} and ${tuple(y.shape)} not aligned: ${inner} (dim ${dx - 1}) != ${outer} (dim ${last})`,
    );
  }
  if (dy > 2) {
    // Each row of x with each column of y, not batch by batch as matmul has it.
    const batch = Array.from({ length: dy - 2 }, (_, d) => d);
    const columns = y.permute(dy - 2, ...batch, dy - 1).reshape(inner, -1);
    const shape = [...x.shape.slice(0, -1), ...y.shape.slice(0, -2), ...y.shape.slice(-1)];
    return product(x.reshape(-1, inner), columns).reshape(...shape);
  }
  const result = product(x, y);
  return dx + dy > 2 ? result : answer(result);
}

/** Booleans and integers are multiplied as floats, which is exact below 2^53. @param {any} x @param {any} y */
function product(x, y) {
  if (codeOf(x) >= 2) return engineOf().matmul(x, y);
  return cast(engineOf().matmul(x.to(float64), y.to(float64)), realCode(x));
}

/** @param {any} a @param {any} b */
function matmul(a, b) {
  let [x, y] = [build(a), build(b)];
  if (realCode(x) !== realCode(y)) [x, y] = alike([x, y]);
  for (const [i, t] of [x, y].entries()) {
    if (t.dim() === 0) {
      throw npError(
        "ValueError",
        `matmul: Input operand ${i} does not have enough dimensions (has 0, gufunc core with signature (n?,k),(k,m?)->(n?,m?) requires 1)`,
      );
    }
  }
  const [inner, outer] = [x.shape.at(-1), y.shape[Math.max(y.dim() - 2, 0)]];
  if (inner !== outer) {
    throw npError(
      "ValueError",
      "matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (n?,k),(k,m?)->(n?,m?) " +
        `(size ${outer} is different from ${inner})`,
    );
  }
  return answer(broadcasting([x, y], () => product(x, y)));
}

/** @param {any} a @param {any} low @param {any} high */
function clip(a, low, high) {
  let x = build(a);
  const torch = engineOf();
  for (const [bound, run] of [
    [low, torch.maximum],
    [high, torch.minimum],
  ]) {
    if (bound == null) continue;
    const [p, q] = promoted(x, bound);
    x = broadcasting([p, q], () => run(p, isScalar(q) ? cast(build(q), realCode(p)) : q));
  }
  return answer(x);
}

/** @param {any} a @param {any} b @param {any} rtol @param {any} atol @param {any} nan */
function isclose(a, b, rtol, atol, nan) {
  const torch = engineOf();
  const [x, y] = [cast(floating(a), 3), cast(floating(b), 3)];
  return broadcasting([x, y], () => {
    const near = torch.le(
      torch.abs(torch.sub(x, y)),
      torch.add(torch.mul(torch.abs(y), unbox(rtol ?? 1e-5)), unbox(atol ?? 1e-8)),
    );
    const finite = torch.logical_and(torch.isfinite(x), torch.isfinite(y));
    let close = torch.logical_or(torch.logical_and(near, finite), torch.eq(x, y));
    if (nan) close = torch.logical_or(close, torch.logical_and(torch.isnan(x), torch.isnan(y)));
    return close;
  });
}

/** @returns {import("./table.js").Rows} */
export function mathFunctions() {
  const torch = engineOf();
  /** @type {import("./table.js").Rows} */
  const np = {};
  for (const [name, torchName] of Object.entries(FLOAT)) {
    const run = torch[torchName];
    np[name] = ["x", (a) => answer(run(floating(a)))];
  }
  for (const [name, torchName] of Object.entries(SAME))
    np[name] = [
      "x",
      (a) => {
        const x = build(a);
        // A boolean is whole; its square is the integer's.
        if (codeOf(x) > 0 || name === "logical_not") return answer(torch[torchName](x));
        return answer(name === "square" ? cast(x, 1) : x);
      },
    ];
  for (const [name, fn] of Object.entries(OWN)) {
    np[name] = [
      "x",
      (a) => {
        const x = floating(a);
        return answer(cast(fn(torch, cast(x, 3)), realCode(x)));
      },
    ];
  }
  for (const [name, torchName] of Object.entries(BINARY)) {
    np[name] = ["x1,x2", binary(name, torchName)];
    np[`_i${name}`] = ["x1,x2", inplace(name, torchName)];
  }
  for (const [name, torchName] of Object.entries(BITWISE)) {
    const run = bitwise(name, torchName);
    np[name] = ["x1,x2", run];
    np[`_i${name}`] = ["x1,x2", (a, b) => written(name, a, build(run(a, b)))];
  }
  return {
    ...np,
    abs: ["x", (a) => answer(codeOf(build(a)) === 0 ? build(a) : torch.abs(build(a)))],
    negative: [
      "x",
      (a) => {
        const x = build(a);
        if (codeOf(x) === 0) {
          throw npError(
            "TypeError",
            "The numpy boolean negative, the `-` operator, is not supported, use the `~` operator or the logical_not function instead.",
          );
        }
        return answer(torch.neg(x));
      },
    ],
    invert: [
      "x",
      (a) => {
        const x = build(a);
        if (codeOf(x) > 1)
          throw npError(
            "TypeError",
            "ufunc 'invert' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''",
          );
        return answer(codeOf(x) === 0 ? torch.logical_not(x) : torch.sub(torch.neg(x), 1));
      },
    ],
    sign: [
      "x",
      (a) => {
        const x = build(a);
        if (codeOf(x) > 0) return answer(torch.where(torch.ne(x, x), x, torch.sign(x)));
        throw npError(
          "UFuncTypeError",
          "ufunc 'sign' did not contain a loop with signature matching types <class 'numpy.dtypes.BoolDType'> -> None",
        );
      },
    ],
    reciprocal: [
      "x",
      (a) => {
        const x = build(a);
        if (codeOf(x) > 1) return answer(torch.reciprocal(x));
        // Towards zero, and the least integer for zero.
        const by = cast(x, 1);
        const least = fromValues(BigInt64Array.of(-(2n ** 63n)), [], int64);
        const one = torch.mul(by, torch.eq(torch.abs(by), 1));
        return answer(torch.where(torch.eq(by, 0), least, one));
      },
    ],
    fabs: ["x", (a) => answer(torch.abs(floating(a)))],
    deg2rad: np.radians,
    rad2deg: np.degrees,
    clip: ["a,a_min,a_max,out", clip],
    dot: ["a,b", dot],
    matmul: ["x1,x2", matmul],
    outer: [
      "a,b",
      (a, b) => torch.mul(...alike([build(a).reshape([-1, 1]), build(b).reshape([1, -1])])),
    ],
    isclose: [
      "2a,b,rtol,atol,equal_nan",
      (...args) => answer(/** @type {any} */ (isclose)(...args)),
    ],
    allclose: [
      "2a,b,rtol,atol,equal_nan",
      (...args) => Boolean(torch.all(/** @type {any} */ (isclose)(...args)).item()),
      "plain",
    ],
    array_equal: [
      "2a1,a2",
      (a, b) => {
        const [x, y] = [build(a), build(b)];
        if (String(x.shape) !== String(y.shape)) return false;
        return Boolean(torch.all(torch.eq(...alike([x, y]))).item());
      },
      "plain",
    ],
    where: [
      "condition,x,y",
      (c, a, b) => {
        const mask = cast(build(c), 0);
        if ((a === undefined) !== (b === undefined)) {
          throw npError("ValueError", "either both or neither of x and y should be given");
        }
        if (a == null) {
          if (mask.dim()) return [...torch.nonzero(mask).unbind(1)];
          throw npError(
            "ValueError",
            "Calling nonzero on 0d arrays is not allowed. Use np.atleast_1d(scalar).nonzero() instead.",
          );
        }
        const [x, y] = promoted(a, b);
        const [p, q] = [build(x), isScalar(y) ? cast(build(y), realCode(x)) : y];
        // Of no dimension an array all the same.
        return broadcasting([mask, p, q], () => torch.where(mask, ...alike([p, q])));
      },
    ],
  };
}
