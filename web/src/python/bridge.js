/**
 * What the Python package calls: the facade's functions, with arguments and results that cross cheaply.
 * Lists come as JavaScript arrays made by `list`, keyword arguments as objects made by `options`, floats
 * with a whole value in a box (src/torch/float.js). A function that fails answers undefined and keeps the
 * error, since Python cannot catch what JavaScript throws.
 */
import { DType, DTYPES } from "../torch/dtype.js";
import { checked, engine } from "../torch/engine.js";
import { TorchError } from "../torch/errors.js";
import { box, Float, pythonFloat, unbox } from "../torch/float.js";
import { byName, makeFunction, takesNumber } from "../torch/functions.js";
import { watch } from "../torch/graph.js";
import { Slice, TAG } from "../torch/marshal.js";
import { memory, release, setOwner } from "../torch/memory.js";
import { releaseLayer } from "../torch/nn.js";
import { releaseOptimizer } from "../torch/optim.js";
import { parseTable } from "../torch/schema.js";
import { legacyName, Tensor, tensorCallback, wrap } from "../torch/tensor.js";
import { numpyBridge } from "./bridge_numpy.js";
import { fixed, formatLine } from "./line_format.js";

/** Collect when so many tensors, or so many bytes more than after the last time, have come. */
const TENSORS = 2000;
const BYTES = 4 << 20;

/**
 * @typedef {object} Host
 * @property {any} torch the facade
 * @property {import("./stream.js").Stream} out the standard output
 * @property {(text: string) => void} warn
 * @property {(figure: any) => void} draw
 * @property {(step: number | undefined, names: string[], values: number[]) => void} plot
 * @property {(name: string, value: number) => void} note told of what is appended to lists of losses
 * @property {(object: any) => boolean} knows whether Python holds an object
 */

/**
 * The short way for what most calls are: a tensor and perhaps another or a number. Whatever is out of the
 * ordinary, errors too, goes the general way.
 * @param {import("../torch/schema.js").Signature} signature @param {(...args: any[]) => any} general
 */
function direct(signature, general) {
  const { row, parameters, returns } = signature;
  /** The defaults of the parameters after the n-th, as src/torch/marshal.js writes them. */
  const rest = [1, 2].map((n) => parameters.slice(n).map(encoded));
  const takes = [1, 2].map(
    (n, i) => parameters.length >= n && rest[i].every((part) => part !== null),
  );
  if (returns !== "Tensor" || parameters[0]?.type !== "Tensor") return general;
  const second = parameters[1]?.type === "Tensor";
  const number = second && takesNumber(signature, 1);
  const run = engine.native._gradlet_call_op;
  return (/** @type {any[]} */ ...args) => {
    const [a, b] = args;
    const count = args.length;
    if (!takes[count - 1] || !(a instanceof Tensor)) return general(...args);
    const buffer = engine.buffer(64);
    buffer[0] = TAG.tensor;
    buffer[1] = a._handle;
    let at = 2;
    if (count === 2) {
      if (second && b instanceof Tensor) {
        buffer[2] = TAG.tensor;
        buffer[3] = b._handle;
      } else if (number && typeof b === "number") {
        buffer[2] = Number.isInteger(b) ? TAG.int : TAG.float;
        buffer[3] = b;
      } else if (number && b instanceof Float) {
        buffer[2] = TAG.float;
        buffer[3] = b.value;
      } else {
        return general(...args);
      }
      at = 4;
    }
    for (const part of /** @type {number[][]} */ (rest[count - 1])) {
      for (const value of part) buffer[at++] = value;
    }
    if (run(row) !== 1) return general(...args);
    const answer = engine.buffer(2);
    if (answer[0] === TAG.tensor) return wrap(answer[1], null);
    return answer[0] === TAG.self ? a : wrap(answer[1], a, answer[0] === TAG.alias);
  };
}

/** A default in the argument buffer, null where that is not worth the trouble. @param {any} parameter */
function encoded({ optional, default: value }) {
  if (!optional) return null;
  if (value === undefined) return [TAG.none];
  if (typeof value === "boolean") return [TAG.bool, Number(value)];
  return typeof value === "number" && Number.isInteger(value) ? [TAG.int, value] : null;
}

/** Options as the facade's optimizers take them. @param {Record<string, any>} options */
function unboxAll(options) {
  for (const [name, value] of Object.entries(options)) {
    options[name] = Array.isArray(value) ? value.map(unbox) : unbox(value);
  }
  return options;
}

/**
 * What an object has of its own by a name that Python gives, and nothing that leads on, such as constructor.
 * @param {any} object @param {string} name
 */
const own = (object, name) => (Object.hasOwn(object, name) ? object[name] : undefined);

/** @param {Host} host */
export function makeBridge({ torch, out, warn, draw, plot, note, knows }) {
  const { native } = engine;
  /** @type {any} */
  let lastError = null;
  /** Python's own collection, once it can be called. */
  let collectGarbage = () => {};

  /** Tensors the running call has made. @type {Tensor[]} */
  let made = [];
  let since = 0;
  let limit = BYTES;
  setOwner((tensor) => {
    made.push(tensor);
    since++;
  });

  function collect() {
    since = 0;
    collectGarbage();
    const bytes = native.live_bytes();
    limit = bytes + Math.max(BYTES, bytes / 2);
  }
  engine.relieve = collect;

  /** @param {any} result @param {Tensor} tensor */
  const holds = (result, tensor) =>
    result === tensor || (Array.isArray(result) && result.includes(tensor));

  /**
   * A function Python may call. Tensors it makes and does not return are let go; Python says when those it
   * returns may go.
   * @param {(...args: any[]) => any} fn
   */
  const guard =
    (fn) =>
    (/** @type {any[]} */ ...args) => {
      if (since > TENSORS || ((since & 7) === 7 && native.live_bytes() > limit)) collect();
      if (out.waiting) out.tick();
      const outer = made;
      made = [];
      let result;
      try {
        result = fn(...args) ?? null; // undefined stands for failure
      } catch (error) {
        lastError = error;
      }
      for (const tensor of made) if (!holds(result, tensor)) release(tensor);
      made = outer;
      return result;
    };

  /** Calls a Python callback by its number. @type {(id: number, tensors: any[]) => any[] | null} */
  let dispatch = () => null;
  /** Callbacks that nothing refers to any more. @type {number[]} */
  const released = [];

  /** A number by which the engine calls Python. */
  function newCallback() {
    const id = tensorCallback(
      (tensors) => {
        // From here on these are Python's, as far as it has looked at them.
        made = made.filter((tensor) => !tensors.includes(tensor));
        const results = dispatch(id, tensors);
        for (const tensor of tensors) if (tensor && !knows(tensor)) release(tensor);
        if (!results) throw new TorchError("a callback failed");
        return results;
      },
      () => released.push(id),
    );
    return id;
  }

  /** @param {(...args: any[]) => any} backward */
  const seen =
    (backward) =>
    (/** @type {any[]} */ ...args) => {
      backward(...args);
      watch.seen();
    };

  /** @type {((...args: any[]) => any)[]} */
  const functions = [];
  /** @type {string[]} */
  const lines = [];
  const table = parseTable(native.op_rows());
  for (const place of "fmanilg_") {
    for (const [name, overloads] of byName(table, place)) {
      const method = place === "m" || place === "a" || place === "_";
      const one = overloads.every(({ returns }) => returns === "Tensor");
      const [{ overload }] = overloads;
      const results = overloads.find((signature) => signature.results.length)?.results ?? [];
      const full = place === "_" && overload ? `${name}_${overload}` : name;
      lines.push(`${place} ${full} ${functions.length} ${one ? "T" : "-"} ${results.join(",")}`);
      const general = place === "n" ? torch.nn.functional[name] : makeFunction(overloads, method);
      const fn = overloads.length === 1 ? direct(overloads[0], general) : general;
      functions.push(guard(full === "backward" ? seen(fn) : fn));
    }
  }

  const api = {
    /** place, name, number, T where the result is a tensor, names of several results; a line each */
    table: () => lines.join("\n"),
    layers: () => native.layer_rows(),
    optimizers: () => native.optimizer_rows(),
    /** @param {number} number */
    fn: (number) => functions[number],
    list: (/** @type {any[]} */ ...items) => items,
    /** @param {any[]} pairs name, value, name, value, … */
    options(...pairs) {
      /** @type {Record<string, any>} */
      const options = {};
      for (let i = 0; i < pairs.length; i += 2) options[pairs[i]] = pairs[i + 1];
      return options;
    },
    slice: (/** @type {any} */ start, /** @type {any} */ stop, /** @type {any} */ step) =>
      new Slice(start, stop, step),
    /** An int beyond 32 bits. @param {string} digits */
    integer: (digits) => BigInt(digits),
    dtype: (/** @type {number} */ code) => DTYPES[code],
    dtype_code: (/** @type {any} */ dtype) => dtype.code,
    /** What an object is: t tensor, d dtype, l list. @param {any} object */
    kind: (object) => (object instanceof Tensor ? "t" : object instanceof DType ? "d" : "l"),
    /** Stands for a value the facade can only refuse, by the name of its class. @param {string} name */
    thing: (name) => Object.assign(Object.create({}), { constructor: { name } }),
    /** Rounded to so many decimals, ties to even as Python has them. @param {any} value @param {number} digits */
    round(value, digits) {
      const number = Number(value);
      if (!Number.isFinite(number) || digits > 60) return String(number);
      return number < 0 ? `-${fixed(-number, digits)}` : fixed(number, digits);
    },
    /** Text in which repr() has escaped what is not ASCII. @param {string} text */
    unescape: (text) =>
      text.replace(
        /(?<!\\)((?:\\\\)*)\\(?:x([89a-f][0-9a-f])|u([0-9a-f]{4})|U([0-9a-f]{8}))/g,
        (_, before, x, u, long) => before + String.fromCodePoint(parseInt(x ?? u ?? long, 16)),
      ),
    /** The shortest text that reads back as this float, as Python writes it. @param {any} value */
    repr: (value) => pythonFloat(Number(value)),
    /** kind, op and message of the last failure, a line each */
    error() {
      const { kind, name, op, message } = lastError ?? {};
      const known = lastError instanceof TorchError;
      return `${known ? kind : name === "RangeError" ? "RecursionError" : "RuntimeError"}\n${op ?? ""}\n${message}`;
    },

    tensor: guard((data, options) => torch.tensor(data, options)),
    parameter: guard((data, requires) => torch.nn.Parameter(data, requires)),
    at: guard((tensor, index) => tensor.at(index)),
    legacy: legacyName,
    index: guard((tensor, items) => tensor.at(...items)),
    assign: guard((tensor, items, value) => tensor.set(items, value)),
    item: guard((tensor) => {
      const value = tensor.item();
      if (tensor.dtype.is_floating_point) return box(value);
      return typeof value === "number" && !(Math.abs(value) < 2 ** 30) ? String(value) : value;
    }),
    /** Sizes, then the dtype's code, as text: "2,3;2" */
    describe: guard((tensor) => {
      const info = tensor._describe();
      let text = "";
      for (let d = 0; d < info[3]; d++) text += d ? `,${info[4 + d]}` : `${info[4 + d]}`;
      return `${text};${info[0]}`;
    }),
    dim: guard((tensor) => tensor._describe()[3]),
    code: guard((tensor) => tensor._describe()[0]),
    requires_grad: guard((tensor) => tensor._describe()[1] === 1),
    is_leaf: guard((tensor) => tensor._describe()[2] === 1),
    grad_fn: guard((tensor) => checked(native.grad_fn_name(tensor.handle))),
    grad_identity: guard((tensor) => checked(native.grad_identity(tensor.handle))),
    set_data: guard((tensor, value) => {
      tensor.data = value;
    }),
    data_address: guard((tensor) => checked(native.data_address(tensor.handle))),
    /** The elements as JSON (Python reads that in C); NaN and infinities are null and told apart by `item`. */
    json: guard((tensor) => {
      const { is_floating_point, code } = tensor.dtype;
      const values = tensor.typed_array();
      const parts = [];
      for (const value of values) {
        if (code === 0) parts.push(value ? "true" : "false");
        else if (!is_floating_point) parts.push(String(value));
        else if (!Number.isFinite(value))
          parts.push(Number.isNaN(value) ? '"nan"' : value > 0 ? '"inf"' : '"-inf"');
        else parts.push(pythonFloat(value));
      }
      return `[${parts.join(",")}]`;
    }),
    grad_mode: (/** @type {boolean} */ mode) => native.set_grad_mode(mode),
    grad_enabled: () => native.grad_enabled(),
    default_dtype: () => native.default_dtype(),
    set_default_dtype: guard((code) => checked(native.set_default_dtype(code))),
    memory: () => JSON.stringify(memory()),

    layer: guard((name, args, options) => own(torch.nn, name)(...args, options)),
    random_hold: (/** @type {boolean} */ back) => native.random_hold(back ? 1 : 0),
    layer_names: guard((layer) =>
      Object.keys(layer)
        .filter((name) => layer[name] === null || layer[name] instanceof Tensor)
        .join(","),
    ),
    layer_numbers: guard((layer) =>
      JSON.stringify(
        Object.getOwnPropertyNames(layer)
          .filter((name) => typeof layer[name] === "number")
          .map((name) => [name, layer[name]]),
      ),
    ),
    layer_get: guard((layer, name) => own(layer, name)),
    layer_set: guard((layer, name, value) => {
      if (Object.hasOwn(layer, name)) layer[name] = value;
    }),
    layer_repr: guard((layer) => layer.extra_repr()),
    layer_train: guard((layer, mode) => void layer.train(mode)),
    forward: guard((layer, ...inputs) => layer.forward(...inputs)),

    optimizer: guard((name, groups, options) => {
      for (const group of groups) unboxAll(group);
      return new (own(torch.optim, name))(groups, unboxAll(options));
    }),
    optimizer_step: guard((optimizer) => optimizer.step()),
    optimizer_zero_grad: guard((optimizer, none) => optimizer.zero_grad(none)),
    optimizer_add: guard((optimizer, group) => optimizer.add_param_group(unboxAll(group))),
    optimizer_repr: guard((optimizer) => String(optimizer)),
    optimizer_options: guard((optimizer, i) =>
      Object.keys(optimizer.param_groups[i])
        .filter((key) => key !== "params")
        .join(","),
    ),
    optimizer_get: guard((optimizer, i, name) => {
      const value = own(optimizer.param_groups[i], name);
      return Array.isArray(value) ? value.map(box) : typeof value === "number" ? box(value) : value;
    }),
    optimizer_set: guard((optimizer, i, name, value) => {
      own(optimizer, "param_groups")[i][name] = Array.isArray(value)
        ? value.map(unbox)
        : unbox(value);
    }),

    new_callback: newCallback,
    /** Numbers of callbacks that may go, as text. */
    released: () => released.splice(0).join(","),
    ...numpyBridge(torch, guard),

    warn,
    /** Prints numbers and texts. @param {any[]} values */
    show(...values) {
      let line = "";
      let first = true;
      for (const value of values) {
        if (!first) line += " ";
        first = false;
        const isFloat = typeof value === "number" && !Number.isInteger(value);
        line += isFloat ? pythonFloat(value) : String(value);
      }
      out.text(`${line}\n`);
    },
    /** Prints an f-string. @param {string} template @param {any[]} values */
    line: (template, ...values) => out.text(`${formatLine(template, values)}\n`),
    flush: () => out.flush(),
    /** @param {any} step @param {string} names a line each @param {any[]} values */
    plot(step, names, ...values) {
      out.flush(false);
      const x = step === null ? undefined : Number(step);
      plot(x, names.split("\n"), values.map(Number));
    },
    note: (/** @type {string} */ name, /** @type {any} */ value) => note(name, Number(value)),
    draw(/** @type {string} */ figure) {
      out.flush();
      draw(JSON.parse(figure));
    },
    now() {
      out.tick();
      return performance.now() / 1000;
    },
    epoch: () => Date.now() / 1000,
  };

  return {
    api,
    /** @param {() => void} collectPython @param {(id: number, tensors: any[]) => any[] | null} callBack */
    start(collectPython, callBack) {
      collectGarbage = collectPython;
      dispatch = callBack;
    },
    /** Python has let go of an object. @param {any} object */
    forget(object) {
      if (object instanceof Tensor) release(object);
      else if (typeof object === "function" && object instanceof torch.nn.Module)
        releaseLayer(object);
      else if (object instanceof torch.optim.Optimizer) releaseOptimizer(object);
    },
  };
}
