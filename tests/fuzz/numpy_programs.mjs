/** Random programs on NumPy's arrays, made from templates: {a} is an array, {ax} an axis, {ix} an index. */
import { count, index, nested, randomShape, relatedShape, scalar } from "./values.mjs";

/** @typedef {import("./random.mjs").Chooser} Chooser */
/** @typedef {import("./values.mjs").Variable} Variable */

const DTYPES = ["float64", "float64", "float64", "float32", "int64", "int64", "bool"];

const words = (/** @type {string} */ text) => text.trim().split(/\s+/);
const UNARY =
  words(`abs sign fabs negative positive square sqrt exp log log1p expm1 sin cos tan tanh arctan floor
  ceil trunc rint reciprocal isnan isinf isfinite signbit logical_not nan_to_num ravel flipud fliplr transpose
  squeeze atleast_1d atleast_2d shape ndim size copy diag triu tril nonzero argwhere flatnonzero unique zeros_like
  ones_like ediff1d mean sum prod std var min max ptp median all any argmin argmax cumsum cumprod sort argsort
  trace count_nonzero diff`);
const ALONG =
  words(`sum mean prod std var min max ptp median all any argmin argmax cumsum cumprod sort argsort
  count_nonzero diff flip average nansum nanmean nanmax roll`);
const BINARY =
  words(`add subtract multiply divide floor_divide remainder power maximum minimum fmax fmin arctan2
  hypot equal not_equal less less_equal greater greater_equal logical_and logical_or logical_xor copysign
  array_equal allclose isclose dot matmul outer inner vdot kron heaviside logaddexp`);
const OTHERS =
  words(`{a}.T {a}.shape {a}.astype('float32') {a}.astype(int) {a}.astype(bool) np.round({a},1)
  {a}.reshape(-1) np.reshape({a},({n},-1)) np.expand_dims({a},{ax}) np.swapaxes({a},0,{ax}) np.moveaxis({a},0,{ax})
  np.concatenate([{a},{a}],axis={ax}) np.stack([{a},{a}],axis={ax}) np.vstack([{a},{a}]) np.hstack([{a},{a}])
  np.tile({a},{n}) np.tile({a},({n},2)) np.repeat({a},{n},axis={ax}) np.repeat({a},2) np.where({a}>0,{a},{a})
  np.where({a}) np.clip({a},-1,{n}) np.clip({a},{a},None) np.broadcast_to({a},(2,{n})) np.full(({n},2),{s})
  np.full_like({a},{s}) np.arange({n}) np.arange({s},{n},0.5) np.linspace({s},{n},5) np.eye({n},3) np.diag({a},{n})
  np.triu({a},{n}) np.tril({a},-1) np.trace({a},{n}) np.take({a},[0,-1]) np.take({a},0,axis={ax})
  np.percentile({a},30) np.quantile({a},0.25,axis={ax}) np.searchsorted([1,2,3],{a}) np.bincount([0,1,{n}])
  np.cross({a},{a}) np.gradient({a}) np.corrcoef({a}) np.cov({a}) np.einsum('i,i',{a},{a}) np.tensordot({a},{a},1)
  np.split({a},1) np.array_split({a},2) np.append({a},{s}) np.append({a},{a},axis={ax}) np.insert({a},0,{s})
  np.delete({a},0) np.delete({a},0,axis={ax}) np.pad({a},1) np.meshgrid({a},{a}) np.linalg.norm({a})
  np.linalg.norm({a},axis={ax}) np.linalg.det({a}) np.ravel({a}).tolist() {a}.item() float({a}) int({a}) len({a})
  bool({a}) ~{a} -{a} abs({a}) {a}.flatten() {a}.ndim {a}.size {a}.dtype np.argsort({a},axis={ax})
  np.isin({a},[0,1]) np.unique({a},return_counts=True) np.interp(0.5,[0,1],[2,{s}]) np.histogram({a},3)
  np.rot90({a}) np.select([{a}>0],[{a}],{s}) np.digitize({a},[0,1]) np.trapezoid({a}) np.ones({n}) np.zeros((2,{n}))
  np.sum({a},keepdims=True) np.max({a},axis={ax},keepdims=True) np.std({a},ddof=1) np.result_type({a},{s})
  np.maximum.reduce({a}) np.add.reduce({a},axis={ax}) np.atleast_2d({a}) np.column_stack([{a},{a}])`);
const IN_PLACE = words(`{a}.fill({s}) {a}.sort() np.copyto({a},{a}) np.add({a},{a},out={a})`);

/** @param {Chooser} r @returns {import("./torch_programs.mjs").Case} */
export function numpyCase(r) {
  const base = randomShape(r);
  /** @type {Variable[]} */
  const all = [];
  const setup = r.many(r.int(1, 2), (i) => {
    const [name, dtype] = ["ab"[i], r.pick(DTYPES)];
    const shape = i ? relatedShape(r, base) : base;
    all.push({ name, shape, dtype, grad: false });
    return `${name} = ${array(r, shape, dtype)}`;
  });
  if (r.chance(0.2) && base.length) {
    setup.push(`v = a[${r.pick(["::-1", "::2", ":", "..., 0", "None", "-1:"])}]`);
    all.push({ name: "v", shape: base, dtype: all[0].dtype, grad: false });
  }
  const steps = r.many(r.int(2, 4), () => step(r, all)).flat();
  return { setup, steps };
}

/** @type {(r: Chooser, shape: number[], dtype: string) => string} */
function array(r, shape, dtype) {
  if (shape.slice(0, -1).includes(0)) return `np.zeros((${shape.join(", ")},), dtype='${dtype}')`;
  const literal = (/** @type {number[]} */ sizes) =>
    `np.array(${nested(sizes, () => scalar(r, dtype))}, dtype='${dtype}')`;
  const way = r.int(0, 5);
  if (way === 1 && shape.length > 1 && count(shape)) return `${literal([...shape].reverse())}.T`;
  if (way === 2 && shape.length) {
    return `${literal([...shape.slice(0, -1), shape[shape.length - 1] * 2])}[..., ::${r.pick([2, -2])}]`;
  }
  return literal(shape);
}

/** @type {(r: Chooser, all: Variable[]) => string[]} */
function step(r, all) {
  const self = r.pick(all);
  const rank = self.shape.length;
  const show = `[${all.map((each) => each.name).join(", ")}]`;
  const axis = () => String(r.chance(0.06) ? r.int(-4, 4) : r.int(-rank, Math.max(0, rank - 1)));
  const operand = () =>
    r.chance(0.3) ? scalar(r, r.pick(["int64", "float64", "bool"])) : r.pick(all).name;
  const kind = r.uniform();
  if (kind < 0.14) {
    const operator = r.pick(words("+ - * / // % ** == != < <= > >= @ & | ^"));
    return [
      r.chance(0.2)
        ? `${operand()} ${operator} ${self.name}`
        : `${self.name} ${operator} ${operand()}`,
    ];
  }
  if (kind < 0.28) return [`${self.name}[${index(r, self.shape)}]`];
  if (kind < 0.38) return [`${self.name}[${index(r, self.shape)}] = ${operand()}`, show];
  if (kind < 0.44) {
    return [`${self.name} ${r.pick(words("+= -= *= /= //= **= %="))} ${operand()}`, show];
  }
  if (kind < 0.56) return [`np.${r.pick(UNARY)}(${self.name})`];
  if (kind < 0.7) {
    const name = r.pick(ALONG);
    const more = name === "roll" ? `${r.int(-2, 2)}, ` : "";
    return [
      `np.${name}(${self.name}, ${more}axis=${r.chance(0.1) && name !== "roll" ? "None" : axis()})`,
    ];
  }
  if (kind < 0.82) return [`np.${r.pick(BINARY)}(${self.name}, ${operand()})`];
  const fill = (/** @type {string} */ template) =>
    template.replace(/\{(\w+)\}/g, (_, slot) =>
      slot === "a"
        ? r.pick(all).name
        : slot === "ax"
          ? axis()
          : slot === "n"
            ? String(r.int(0, 3))
            : scalar(r, self.dtype),
    );
  if (kind < 0.87) return [fill(r.pick(IN_PLACE)), show];
  return [fill(r.pick(OTHERS))];
}
