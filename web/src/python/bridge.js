/**
 * What the Python package calls: the facade's functions, with arguments and results that cross cheaply.
 * Lists come as JavaScript arrays made by `list`, keyword arguments as objects made by `options`, floats
 * with a whole value in a box (src/torch/float.js). A function that fails answers undefined and keeps the
 * error, since Python cannot catch what JavaScript throws.
 */
import { letters } from "./letters.js";
import { anomaly } from "../torch/anomaly.js";
import { DType, DTYPES } from "../torch/dtype.js";
import { checked, engine } from "../torch/engine.js";
import { TorchError, typeName } from "../torch/errors.js";
import { box, pythonFloat } from "../torch/float.js";
import { byName, makeFunction, shortcutOf } from "../torch/functions.js";
import { watch } from "../torch/graph.js";
import { Slice } from "../torch/marshal.js";
import { memory, release, setOwner } from "../torch/memory.js";
import { layerRow } from "../torch/layer.js";
import { optimizerRow, zeroGrad } from "../torch/optimizer_row.js";
import { nameIn, outlineTable, parseTable, PLACE } from "../torch/schema.js";
import { legacyName, Tensor, tensorCallback } from "../torch/tensor.js";
import { filesBridge } from "./bridge_files.js";
import { numpyBridge } from "./bridge_numpy.js";
import { shared } from "../torch/creation.js";
import { fixed, formatFloat, formatLine } from "./line_format.js";
import { regexBridge } from "./regex.js";

/** Collect when so many tensors, or so many bytes more than after the last time, have come. */
const TENSORS = 2000;
const BYTES = 4 << 20;
/** Look for rings of callbacks and tensors when so many callbacks, or so many bytes, have come. */
const CALLBACKS = 500;
const RING_BYTES = 64 << 20;

/**
 * @typedef {object} Host
 * @property {any} torch the facade
 * @property {import("./stream.js").Stream} out the standard output
 * @property {(text: string) => void} warn
 * @property {(figure: any) => void} draw
 * @property {(number: number, text: string | null, done: boolean) => void} bar a line that is renewed in place, or goes
 * @property {(step: number | undefined, names: string[], values: number[]) => void} plot
 * @property {() => boolean} reached whether the curve is where the run is to stop
 * @property {(name: string, value: number) => void} note told of what is appended to lists of losses
 * @property {(object: any) => boolean} knows whether Python holds an object
 * @property {import("./interpreter.js").Interpreter["rings"]} rings
 * @property {(path: string) => Uint8Array} read a file of Python's
 */

/** @param {Host} host */
export function makeBridge({
  torch,
  out,
  warn,
  draw,
  bar,
  plot,
  note,
  reached,
  knows,
  read,
  rings,
}) {
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

  let calls = 0;
  /** Before each call: Python's collection when much has come, and what was printed long ago. */
  function tidyUp() {
    if ((++calls & 7) === 0 && (since > TENSORS || native.live_bytes() > limit)) collect();
    if (out.waiting) out.tick();
  }

  /** Places of the functions that the engine calls, by their number. @type {Map<number, number>} */
  const places = new Map();
  let placesLimit = CALLBACKS;
  let ringLimit = RING_BYTES;

  /** @param {boolean} [all] rings, too */
  function collect(all = places.size > placesLimit || native.live_bytes() > ringLimit) {
    since = 0;
    if (all && places.size) rings.search(places, collectGarbage, goneWith);
    else collectGarbage();
    const bytes = native.live_bytes();
    limit = bytes + Math.max(BYTES, bytes / 2);
    if (!all) return;
    placesLimit = 2 * places.size + CALLBACKS;
    ringLimit = bytes + Math.max(RING_BYTES, bytes);
  }
  engine.relieve = () => collect(true);

  /** The callbacks that would go with these objects. @param {any[]} objects */
  function goneWith(objects) {
    for (const object of objects) {
      if (object instanceof Tensor && object._handle) native.note_unreached(object._handle);
    }
    const gone = new Set();
    for (let id = native.next_ringed(); id > 0; id = native.next_ringed()) gone.add(id);
    return gone;
  }

  /** In a list too, and in a list of that: (output, (h, c)). @param {any} result @param {Tensor} tensor @returns {boolean} */
  const holds = (result, tensor) =>
    result === tensor || (Array.isArray(result) && result.some((item) => holds(item, tensor)));

  /**
   * A function Python may call. Tensors it makes and does not return are let go; Python says when those it
   * returns may go.
   * @param {(...args: any[]) => any} fn
   */
  const guard =
    (fn) =>
    (/** @type {any[]} */ ...args) => {
      tidyUp();
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

  /**
   * A function that tries the short way first, whose one tensor is the result and needs no guard.
   * @param {import("../torch/schema.js").Outline[]} overloads @param {(...args: any[]) => any} general
   */
  const quickly = (overloads, general) => {
    /** @type {ReturnType<typeof shortcutOf> | undefined} undefined until the first call */
    let quick;
    /** @param {any} a @param {any} b @param {any[]} more */
    return function (a, b, ...more) {
      quick ??= quick === undefined ? shortcutOf(overloads) : null;
      if (quick !== null) {
        tidyUp();
        const count = made.length;
        const result = quick(a, b, arguments.length);
        made.length = count;
        if (result !== undefined) return result;
      }
      return more.length || arguments.length === 2 ? general(a, b, ...more) : general(...arguments);
    };
  };

  /** Calls a Python callback by its number. @type {(id: number, tensors: any[]) => any[] | null} */
  let dispatch = () => null;
  /** Callbacks that nothing refers to any more. @type {number[]} */
  const released = [];

  /** A number by which the engine calls Python's function at this place. @param {number} place */
  function newCallback(place) {
    const id = tensorCallback(
      (tensors) => {
        // From here on these are Python's, as far as it has looked at them.
        made = made.filter((tensor) => !tensors.includes(tensor));
        const results = dispatch(id, tensors);
        for (const tensor of tensors) if (tensor && !knows(tensor)) release(tensor);
        if (!results) throw new TorchError("a callback failed");
        return results;
      },
      () => {
        released.push(id);
        places.delete(id);
      },
    );
    places.set(id, place);
    return id;
  }

  /** Line of the program that is running, while anomaly detection is on; the program's file and such lines. */
  let line = 0;
  let file = "";
  /** @type {Map<number, string>} */
  const texts = new Map();
  anomaly.place = () => line;
  anomaly.report = (name, at) =>
    warn(
      `UserWarning: Error detected in ${name}. ` +
        (at
          ? "Traceback of forward call that caused the error:\n" +
            `  File "${file}", line ${at}\n    ${texts.get(at)}`
          : "No forward pass information available. Enable detect anomaly during forward pass for more information."),
    );

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
  const table = outlineTable(native.op_table());
  for (const place of Object.values(PLACE)) {
    const names = [];
    let kinds = "";
    const several = [];
    const first = functions.length;
    for (const [name, overloads] of byName(table, place)) {
      const method = [PLACE.method, PLACE.property, PLACE.internal].includes(place);
      const one = overloads.every(({ returns }) => returns === "Tensor");
      const [{ overload }] = overloads;
      const results = overloads.find((signature) => signature.results.length)?.results ?? [];
      const full =
        place === PLACE.internal && overload ? `${name}_${overload}` : nameIn(name, place);
      if (results.length) several.push(`${names.length}=${results}`);
      names.push(full);
      kinds += one ? "T" : "-";
      const general =
        place === PLACE.functional ? torch.nn.functional[name] : makeFunction(overloads, method);
      const backward = full === "backward";
      const guarded = guard(backward ? seen(general) : general);
      functions.push(backward ? guarded : quickly(overloads, guarded));
    }
    lines.push([place, first, names.join(" "), kinds, several.join(" ")].join("\t"));
  }

  const layerRows = parseTable(native.layer_table()).map(layerRow);
  const optimizerRows = parseTable(native.optimizer_table()).map(optimizerRow);

  const api = {
    /**
     * A line for each place, with tabs between: its name, the number of its first function, the functions'
     * names, T for each whose result is a tensor, and the names of several results by the functions' indices.
     */
    table: () => lines.join("\n"),
    layers: () => native.layer_table(),
    optimizers: () => native.optimizer_table(),
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
    /** torch.finfo or iinfo as Python reads it: text, then names and numbers. */
    limits: guard((name, dtype) => {
      const info = dtype ? torch[name](dtype) : torch[name]();
      const rows = Object.entries(info).map(
        ([key, value]) =>
          `${key} ${info.tiny && typeof value === "number" && key !== "bits" ? pythonFloat(value) : value}`,
      );
      return [String(info), ...rows].join("\n");
    }),
    /** Name, size in bytes and whether it floats, of each dtype. */
    dtypes: () =>
      DTYPES.map(
        ({ name, bytes, is_floating_point: f }) => `${name} ${bytes} ${f ? 1 : ""}`,
      ).join(),
    /** What an object is: t tensor, d dtype, l list. @param {any} object */
    kind: (object) => (object instanceof Tensor ? "t" : object instanceof DType ? "d" : "l"),
    /** Stands for a value the facade can only refuse, by the name of its class. @param {string} name */
    thing: (name) => Object.assign(Object.create({}), { constructor: { name } }),
    type_name: typeName,
    /** Rounded to so many decimals, ties to even as Python has them. @param {any} value @param {number} digits */
    round(value, digits) {
      const number = Number(value);
      if (!Number.isFinite(number) || digits > 60) return String(number);
      return number < 0 || Object.is(number, -0)
        ? `-${fixed(-number, digits)}`
        : fixed(number, digits);
    },
    letters,
    /** The shortest text that reads back as this float, as Python writes it. @param {any} value */
    repr: (value) => pythonFloat(Number(value)),
    /** kind, op and message of the last failure, a line each */
    error() {
      const { kind, name, op, message } = lastError ?? {};
      const known = lastError instanceof TorchError;
      return `${known ? kind : name === "RangeError" ? "RecursionError" : "RuntimeError"}\n${op ?? ""}\n${message}`;
    },

    tensor: guard((data, options) => torch.tensor(data, options)),
    shared: guard(shared),
    parameter: guard((data, requires) => torch.nn.Parameter(data, requires)),
    at: guard((tensor, index) => tensor.at(index)),
    legacy: legacyName,
    index: guard((tensor, items) => tensor.at(...items)),
    assign: guard((tensor, items, value) => tensor.set(items, value)),
    item: guard((tensor) => {
      const value = tensor.item();
      if (tensor.dtype.is_floating_point) return box(value);
      if (typeof value !== "number" || Math.abs(value) < 2 ** 30) return value;
      return String(Number.isSafeInteger(value) ? value : tensor.typed_array()[0]);
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

    /** From a layer's settings: names of its parameters and, with a colon, buffers; then those. */
    layer_make: guard((row, settings) => {
      const state = layerRows[row].start(settings);
      const names = state.map(({ name, parameter }) => (parameter ? name : `:${name}`));
      return [names.join(","), ...state.map(({ tensor }) => tensor)];
    }),
    layer_run: guard((row, ...values) => layerRows[row].run(values)),
    layer_show: guard((row, settings) => layerRows[row].show(settings)),

    optimizer_check: guard((row, options) => optimizerRows[row].check(options)),
    /** One update; answers new state as place, tensor, place, tensor, … */
    optimizer_step: guard((row, options, params, states, before) => {
      const [places, made] = optimizerRows[row].run(options, params, states, before) ?? [[], []];
      const news = places.flatMap((place, i) => [place, made[i]]);
      return news.length ? news : null;
    }),
    generator: () => new torch.Generator(),
    /** @param {any} generator null for the default one @param {string} name @param {any[]} args */
    generator_call: guard((generator, name, ...args) => {
      const result = (generator ?? torch.default_generator)[name](...args);
      if (result instanceof Tensor) return result;
      return name.endsWith("seed") && name !== "manual_seed" ? String(result) : null;
    }),
    zero_grad: guard((params, none) => zeroGrad(params, none)),

    /** Which program runs. @param {string} name */
    program(name) {
      file = name;
      line = 0;
    },
    /** The line that runs now, and its text. @param {number} number @param {string} text */
    at_line(number, text) {
      line = number;
      texts.set(number, text);
    },
    new_callback: newCallback,
    /** Numbers of callbacks that may go, as text. */
    released: () => released.splice(0).join(","),
    ...numpyBridge(torch, guard),
    ...filesBridge(torch, guard, read),
    ...regexBridge,

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
      return null; // None, which undefined is not
    },
    /** Prints an f-string. @param {string} template @param {any[]} values */
    line(template, ...values) {
      out.text(`${formatLine(template, values)}\n`);
      return null;
    },
    format: formatFloat,
    flush: () => out.flush(),
    /** @param {any} step @param {string} names a line each @param {any[]} values */
    plot(step, names, ...values) {
      out.flush(false);
      const x = step === null ? undefined : Number(step);
      plot(x, names.split("\n"), values.map(Number));
      return reached();
    },
    reached() {
      out.flush(false);
      return reached();
    },
    note: (/** @type {string} */ name, /** @type {any} */ value) => note(name, Number(value)),
    draw(/** @type {string} */ figure) {
      out.flush();
      draw(JSON.parse(figure));
    },
    bar(
      /** @type {number} */ number,
      /** @type {string | null} */ text,
      /** @type {boolean} */ done,
    ) {
      out.flush();
      bar(number, text, done);
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
    /** The shapes that the engine's last failure is about, if that was its message. @param {string} message */
    shapesOf: (message) =>
      lastError instanceof TorchError && lastError.message === message ? lastError.shapes : [],
    /** Python has let go of an object. @param {any} object */
    forget(object) {
      if (object instanceof Tensor) release(object);
    },
  };
}
