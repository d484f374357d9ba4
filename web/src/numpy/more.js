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
  npError,
  promotedTensors,
  Tensor,
  unbox,
} from "./values.js";

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
      ["arctan2", "hypot", "copysign", "heaviside", "logaddexp"].map((name) => [
        name,
        pair(name, true),
      ]),
    ),
    ...Object.fromEntries(["fmax", "fmin"].map((name) => [name, pair(name, false)])),
    signbit: ["x", (a) => answer(torch.signbit(floating(a)))],
    nansum,
    nanprod: nan("prod", 1),
    nanmax: nanExtreme("max", -Infinity),
    nanmin: nanExtreme("min", Infinity),
    nanmean: [
      "a,axis,dtype,out,keepdims",
      (a, axis, dtype, _out, keep) => {
        const x = dtype == null ? floating(a) : cast(build(a), dtype);
        const there = torch.logical_not(torch.isnan(x));
        // As NumPy does, which so takes the first axis of no dimension, as mean() does not.
        const count = call("sum", there, axis, null, null, keep);
        const mean = call("divide", nansum[1](x, axis, null, null, keep), count);
        return mean instanceof Tensor ? cast(mean, realCode(x)) : mean;
      },
    ],
    isin: ["2element,test_elements", (a, b) => answer(torch.isin(...alike([build(a), build(b)])))],
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
        const parts = [begin, call("diff", build(a).reshape([-1])), end];
        return call("hstack", parts.filter((part) => part != null).map(build));
      },
    ],
    digitize: [
      "2x,bins,right",
      (x, bins, right) => call("searchsorted", bins, x, right ? "left" : "right"),
    ],
    trapezoid: [
      "y,x,dx",
      (a, x, dx) => {
        const y = floating(a);
        const n = y.shape[y.dim() - 1];
        const mean = torch.div(torch.add(y.narrow(-1, 1, n - 1), y.narrow(-1, 0, n - 1)), 2);
        const step = x == null ? unbox(dx ?? 1) : call("diff", floating(x));
        return call("sum", call("multiply", step, mean), -1);
      },
    ],
    copyto: [
      "2dst,src,casting,where",
      (a, value, _casting, where) => {
        const source = where == null ? build(value) : call("where", where, value, a);
        const own = cast(source, realCode(a));
        const from = a._may_share_memory(own) ? own.clone() : own;
        a.copy_(broadcasting([a, source], () => from.expand([...a.shape])));
      },
    ],
  };
}
