/** np's functions that the engine has under the same names, and small ones made of others. */
import { flip } from "./arrays.js";
import {
  alike,
  answer,
  axesOf,
  broadcasting,
  build,
  cast,
  codeOf,
  realCode,
  engineOf,
  floating,
  noMinus,
  npError,
  promotedTensors,
  Tensor,
  unbox,
} from "./values.js";

/** Bools, integers, floats: what each code may be copied to without being asked. */
const KINDS = [0, 1, 2, 2];

/** @param {any} a @param {any} decimals */
function round(a, decimals) {
  const torch = engineOf();
  const x = build(a);
  const scale = Number(`1e${Math.abs(decimals ?? 0)}`);
  const code = codeOf(x);
  if (code === 0 && scale !== 1)
    throw npError(
      "UFuncTypeError",
      `Cannot cast ufunc '${decimals > 0 ? "multiply" : "divide"}' output from dtype('float64') to dtype('bool') with casting rule 'same_kind'`,
    );
  if (code < 2) {
    if (!(decimals < 0)) return answer(x);
    return answer(cast(torch.mul(torch.round(torch.div(x, scale)), scale), realCode(x)));
  }
  if (scale === 1) return answer(torch.round(x));
  const up = decimals > 0;
  const scaled = torch.round(up ? torch.mul(x, scale) : torch.div(x, scale));
  return answer(up ? torch.div(scaled, scale) : torch.mul(scaled, scale));
}

/**
 * @param {import("./table.js").Rows} np the rows these are made of
 * @returns {import("./table.js").Rows}
 */
export function moreFunctions(np) {
  const torch = engineOf();
  /** @param {string} name @param {any[]} args */
  const call = (name, ...args) => np[name][1](...args);
  /** @param {string} name @param {boolean} floats @returns {import("./table.js").Row} */
  const pair = (name, floats) => [
    "x1,x2",
    (a, b) => {
      const [x, y] = promotedTensors(a, b, floats);
      return answer(broadcasting([x, y], () => torch[name](x, y)));
    },
  ];
  /** Without what is not a number. @param {string} name @param {number} instead @returns {import("./table.js").Row} */
  const nan = (name, instead) => [
    np[name][0],
    (a, ...more) => {
      const x = build(a);
      const there =
        codeOf(x) < 2 ? x : torch.where(torch.isnan(x), cast(build(instead), realCode(x)), x);
      return np[name][1](there, ...more);
    },
  ];
  /** NaN where there is nothing else. @param {string} name @param {number} instead @returns {import("./table.js").Row} */
  const nanExtreme = (name, instead) => {
    const [parameters, found] = nan(name, instead);
    return [
      parameters,
      (a, axis, out, keep, initial, where) => {
        const sizes = build(a).shape;
        if (
          initial == null &&
          sizes.length &&
          (axesOf(axis, sizes.length) ?? [...sizes.keys()]).some((d) => !sizes[d])
        )
          throw npError(
            "ValueError",
            `zero-size array to reduction operation f${name} which has no identity`,
          );
        const result = found(a, axis, out, keep, initial, where);
        const x = build(a);
        if (codeOf(x) < 2 || initial != null) return result;
        const none = build(call("all", torch.isnan(x), axis, null, keep));
        const [missing, there] = [NaN, result].map((one) => cast(build(one), realCode(x)));
        return answer(torch.where(none, missing, there));
      },
    ];
  };
  const nansum = nan("sum", 0);
  return {
    ...Object.fromEntries(
      ["arctan2", "hypot", "copysign", "logaddexp"].map((name) => [name, pair(name, true)]),
    ),
    ...Object.fromEntries(["fmax", "fmin"].map((name) => [name, pair(name, false)])),
    heaviside: [
      "x1,x2",
      (a, b) => {
        const [x, y] = promotedTensors(a, b, true);
        const step = broadcasting([x, y], () => torch.heaviside(x, y));
        return answer(torch.where(torch.isnan(x), x, step));
      },
    ],
    positive: [
      "x",
      (a) => {
        const x = build(a);
        if (codeOf(x) === 0)
          throw npError(
            "UFuncTypeError",
            "ufunc 'positive' did not contain a loop with signature matching types <class 'numpy.dtypes.BoolDType'> -> None",
          );
        return answer(x);
      },
    ],
    round: ["a,decimals,out", round],
    signbit: ["x", (a) => answer(torch.signbit(floating(a)))],
    nansum,
    nanprod: nan("prod", 1),
    nanmax: nanExtreme("max", -Infinity),
    nanmin: nanExtreme("min", Infinity),
    nanmean: [
      "a,axis,dtype,out,keepdims",
      (a, axis, dtype, _out, keep) => {
        if (codeOf(build(a)) < 2) return call("mean", a, axis, dtype, null, keep);
        const x = dtype == null ? floating(a) : cast(build(a), dtype);
        const there = torch.logical_not(torch.isnan(x));
        // As NumPy does, which so takes the first axis of no dimension, as mean() does not.
        const count = call("sum", there, axis, null, null, keep);
        const mean = call("divide", nansum[1](x, axis, null, null, keep), count);
        return mean instanceof Tensor ? cast(mean, realCode(x)) : mean;
      },
    ],
    // Of no dimension an array all the same.
    isin: ["2element,test_elements", (a, b) => torch.isin(...alike([build(a), build(b)]))],
    rot90: [
      "m,k,axes",
      (a, k, axes) => {
        const x = build(a);
        if (axes != null && [axes].flat().length !== 2)
          throw npError("ValueError", "len(axes) must be 2.");
        if (x.dim() < 2)
          throw npError("ValueError", `Axes=(0, 1) out of range for array of ndim=${x.dim()}.`);
        const [p, q] = /** @type {number[]} */ (axesOf(axes ?? [0, 1], x.dim()));
        const turns = (((k ?? 1) % 4) + 4) % 4;
        if (turns % 2 === 0) return flip(x, turns ? [p, q] : []);
        return turns === 1 ? flip(x, q).transpose(p, q) : flip(x.transpose(p, q), q);
      },
    ],
    vdot: [
      "a,b",
      (a, b) => {
        const [x, y] = [a, b].map((each) => build(each).reshape([-1]));
        const [n, size] = [x.numel(), y.numel()];
        if (n !== size)
          throw npError("ValueError", `cannot reshape array of size ${size} into shape (${n},)`);
        return call("dot", x, y);
      },
    ],
    ediff1d: [
      "ary,to_end,to_begin",
      (a, end, begin) => {
        const x = build(a);
        if (codeOf(x) === 0 && realCode(x) === 0) noMinus();
        const parts = [begin, call("diff", x.reshape([-1])), end];
        return call(
          "hstack",
          parts.filter((part) => part != null).map((each) => build(each)),
        );
      },
    ],
    digitize: [
      "2x,bins,right",
      (x, bins, right) => call("searchsorted", bins, x, right ? "left" : "right"),
    ],
    trapezoid: [
      "y,x,dx",
      (a, x, dx) => {
        const y = build(a);
        if (!y.dim()) throw npError("IndexError", "list assignment index out of range");
        const n = y.shape[y.dim() - 1];
        const rest = Math.max(n - 1, 0);
        const both = call("add", y.narrow(-1, n - rest, rest), y.narrow(-1, 0, rest));
        const mean = torch.div(floating(both), 2);
        const step = x == null ? unbox(dx ?? 1) : call("diff", floating(x));
        return call("sum", call("multiply", step, mean), -1);
      },
    ],
    copyto: [
      "2dst,src,casting,where",
      (a, value, casting, where) => {
        const given = build(value);
        const [from_, to] = [given, a].map((one) => KINDS[codeOf(one)]);
        if (value instanceof Tensor && casting !== "unsafe" && from_ > to) {
          const [was, is] = [given, a].map((one) => `dtype('${one.dtype.name}')`);
          throw npError(
            "TypeError",
            `Cannot cast ${given.dim() ? "array data" : "scalar"} from ${was} to ${is} according to the rule 'same_kind'`,
          );
        }
        const source = where == null ? given : call("where", where, value, a);
        const own = cast(source, realCode(a));
        let from = a._may_share_memory(own) ? own.clone() : own;
        while (from.dim() > a.dim() && from.shape[0] === 1) from = from.squeeze(0);
        a.copy_(broadcasting([a, source], () => from.expand([...a.shape])));
      },
    ],
  };
}
