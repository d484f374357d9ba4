/**
 * Pickles of plain data and tensors: what torch.save puts into data.pkl. The reader knows the few classes
 * that such files name and runs nothing. None, bool, int (number, bigint), str, list (array), tuple, dict
 * (Map), dtypes; a float with a whole value is in a box.
 */
import { DType, DTYPES } from "../dtype.js";
import { TorchError, typeName } from "../errors.js";
import { box, Float } from "../float.js";
import { viewOf } from "./zip.js";

export class Tuple {
  /** @param {any[]} items */
  constructor(items) {
    this.items = items;
  }
}

/** collections.OrderedDict, which a state_dict is. @augments Map<any, any> */
export class OrderedMap extends Map {}

/** A class or function by its place, as in "collections.OrderedDict". */
class Global {
  /** @param {string} path */
  constructor(path) {
    this.path = path;
  }
}

/** @param {string} message @returns {never} */
function refuse(message) {
  throw new TorchError(message, { kind: "UnpicklingError", op: "load" });
}

/** @param {any} value the pickled object @param {(tensor: any, write: Writer) => void} writeTensor */
export function writePickle(value, writeTensor) {
  const writer = new Writer(writeTensor);
  writer.bytes.push(0x80, 2);
  writer.value(value);
  writer.code(".");
  return Uint8Array.from(writer.bytes);
}

export class Writer {
  /** @param {(tensor: any, writer: Writer) => void} writeTensor what writes the objects it knows */
  constructor(writeTensor) {
    /** @type {number[]} */
    this.bytes = [];
    this.writeTensor = writeTensor;
  }

  /** @param {string} text in ASCII */
  code(text) {
    for (let i = 0; i < text.length; i++) this.bytes.push(text.charCodeAt(i));
  }

  /** @param {string} module @param {string} name */
  global(module, name) {
    this.code(`c${module}\n${name}\n`);
  }

  /** @param {number} size @param {number} value little-endian */
  whole(size, value) {
    for (let i = 0; i < size; i++) this.bytes.push((value >>> (8 * i)) & 255);
  }

  /** @param {number | bigint} value */
  integer(value) {
    if (value >= 0 && value < 65536) {
      this.code(value < 256 ? "K" : "M");
      this.whole(value < 256 ? 1 : 2, Number(value));
    } else if (value >= -(2 ** 31) && value < 2 ** 31) {
      this.code("J");
      this.whole(4, Number(value));
    } else {
      const digits = [];
      let rest = BigInt(value);
      // Two's complement, as many bytes as the sign needs.
      do {
        digits.push(Number(rest & 255n));
        rest >>= 8n;
      } while (rest !== (digits[digits.length - 1] < 128 ? 0n : -1n));
      this.bytes.push(0x8a, digits.length, ...digits);
    }
  }

  /** @param {number} value */
  float(value) {
    const bytes = new Uint8Array(8);
    viewOf(bytes).setFloat64(0, value);
    this.code("G");
    this.bytes.push(...bytes);
  }

  /** @param {any[]} items */
  tuple(items) {
    this.code("(");
    for (const item of items) this.value(item);
    this.code("t");
  }

  /** @param {any} value */
  value(value) {
    if (value === null || value === undefined) this.code("N");
    else if (typeof value === "boolean") this.bytes.push(value ? 0x88 : 0x89);
    else if (typeof value === "bigint") this.integer(value);
    else if (value instanceof Float) this.float(value.value);
    else if (typeof value === "number") {
      if (Number.isSafeInteger(value) && !Object.is(value, -0)) this.integer(value);
      else this.float(value);
    } else if (typeof value === "string") {
      const text = new TextEncoder().encode(value);
      this.code("X");
      this.whole(4, text.length);
      for (const byte of text) this.bytes.push(byte);
    } else if (value instanceof Tuple) this.tuple(value.items);
    else if (value instanceof DType) this.global("torch", value.name);
    else if (Array.isArray(value)) {
      this.code("](");
      for (const item of value) this.value(item);
      this.code("e");
    } else if (value instanceof OrderedMap) {
      this.global("collections", "OrderedDict");
      this.code(")R");
      this.items([...value]);
    } else if (value instanceof Map) this.dict([...value]);
    else if ([Object.prototype, null].includes(Object.getPrototypeOf(value))) {
      this.dict(Object.entries(value));
    } else this.writeTensor(value, this);
  }

  /** @param {[any, any][]} entries */
  dict(entries) {
    this.code("}");
    this.items(entries);
  }

  /** What the dict before it gets. @param {[any, any][]} entries */
  items(entries) {
    this.code("(");
    for (const entry of entries) for (const item of entry) this.value(item);
    this.code("u");
  }

  /** As torch.FloatStorage. @param {DType} dtype */
  storage(dtype) {
    this.global("torch", `${dtype.legacy}Storage`);
  }
}

/** The dtype of a storage's class. @param {any} kind */
export function storageDtype(kind) {
  const found =
    kind instanceof Global &&
    DTYPES.find(({ legacy }) => kind.path.replace(/^torch\./, "") === `${legacy}Storage`);
  if (found) return found;
  throw new TorchError(
    `torch.load: ${kind?.path ?? typeName(kind)} is not in gradlet, whose dtypes are ${DTYPES.join(", ")}`,
    { kind: "NotImplementedError", op: "load" },
  );
}

/** @param {any} list */
const itemsOf = (list) => (list instanceof Tuple ? list.items : list);

/** What the classes of such files make. @type {Record<string, (...args: any[]) => any>} */
const CLASSES = {
  "collections.OrderedDict": (pairs = []) => new OrderedMap(itemsOf(pairs).map(itemsOf)),
  "torch.Size": (items) => new Tuple(itemsOf(items)),
  "torch.device": (name) => name,
};

/**
 * @param {Uint8Array} bytes
 * @param {Record<string, (...args: any[]) => any>} builders of tensors, by the function's path
 * @param {(id: any[]) => any} persistent what lies outside: a storage
 */
export function readPickle(bytes, builders, persistent) {
  const known = { ...CLASSES, ...builders };
  const view = viewOf(bytes);
  /** @type {any[]} */
  let stack = [];
  /** @type {any[][]} */
  const marks = [];
  /** @type {Map<number, any>} */
  const memo = new Map();
  let at = 0;
  const take = (/** @type {number} */ n) => {
    if (n < 0 || at + n > bytes.length) refuse("pickle data was truncated");
    at += n;
    return at - n;
  };
  const text = (/** @type {number} */ n) => {
    const from = take(n);
    return new TextDecoder().decode(bytes.subarray(from, from + n));
  };
  const line = () => {
    const end = bytes.indexOf(10, at);
    if (end < 0) refuse("pickle data was truncated");
    const found = text(end - at);
    at = end + 1;
    return found;
  };
  const byte = () => bytes[take(1)];
  const word = () => view.getUint32(take(4), true);
  const pop = () => (stack.length ? stack.pop() : refuse("unexpected MARK found"));
  const popMark = () => {
    const items = stack;
    stack = marks.pop() ?? refuse("could not find MARK");
    return items;
  };
  const top = (/** @type {any} */ kind) => {
    const last = stack.at(-1);
    return last instanceof kind ? last : refuse("a pickle adds to what is no list or dict");
  };
  const setItems = (/** @type {any[]} */ items) => {
    const dict = top(Map);
    for (let i = 0; i + 1 < items.length; i += 2) dict.set(items[i], items[i + 1]);
  };
  const call = () => {
    const args = pop();
    const callee = pop();
    const make =
      callee instanceof Global && Object.hasOwn(known, callee.path) && known[callee.path];
    if (!make || !(args instanceof Tuple)) refuse("a pickle calls what is no function");
    stack.push(make(...args.items));
  };
  const find = (/** @type {string} */ path) => {
    const [, name] = /^torch\.(\w+)$/.exec(path) ?? [];
    const dtype = DTYPES.find((one) => one.name === name);
    if (dtype) return dtype;
    if (Object.hasOwn(known, path) || name?.endsWith("Storage")) return new Global(path);
    return refuse(
      `Weights only load failed. Unsupported global: GLOBAL ${path} was not an allowed global by default.`,
    );
  };
  const recall = (/** @type {number} */ key) =>
    stack.push(memo.has(key) ? memo.get(key) : refuse(`Memo value not found at index ${key}`));
  const longInteger = (/** @type {number} */ size) => {
    const from = take(size);
    let value = 0n;
    for (let i = size - 1; i >= 0; i--) value = (value << 8n) | BigInt(bytes[from + i]);
    const signed = size ? BigInt.asIntN(8 * size, value) : 0n;
    return Number.isSafeInteger(Number(signed)) ? Number(signed) : signed;
  };

  /** By the opcode's character; https://docs.python.org/3/library/pickletools.html @type {Record<string, () => unknown>} */
  const codes = {
    "\x80": () => byte() > 5 && refuse("unsupported pickle protocol"),
    N: () => stack.push(null),
    "\x88": () => stack.push(true),
    "\x89": () => stack.push(false),
    K: () => stack.push(byte()),
    M: () => stack.push(view.getUint16(take(2), true)),
    J: () => stack.push(view.getInt32(take(4), true)),
    "\x8a": () => stack.push(longInteger(byte())),
    G: () => stack.push(box(view.getFloat64(take(8)))),
    X: () => stack.push(text(word())),
    "\x8c": () => stack.push(text(byte())),
    U: () => stack.push(text(byte())),
    "(": () => {
      marks.push(stack);
      stack = [];
    },
    ")": () => stack.push(new Tuple([])),
    t: () => {
      const items = popMark();
      stack.push(new Tuple(items));
    },
    "\x85": () => stack.push(new Tuple([pop()])),
    "\x86": () => stack.push(new Tuple([pop(), pop()].reverse())),
    "\x87": () => stack.push(new Tuple([pop(), pop(), pop()].reverse())),
    "]": () => stack.push([]),
    "}": () => stack.push(new Map()),
    a: () => {
      const item = pop();
      top(Array).push(item);
    },
    e: () => {
      const items = popMark();
      const list = top(Array);
      for (const item of items) list.push(item);
    },
    s: () => setItems([pop(), pop()].reverse()),
    u: () => {
      const items = popMark();
      setItems(items);
    },
    q: () => memo.set(byte(), stack.at(-1)),
    r: () => memo.set(word(), stack.at(-1)),
    h: () => recall(byte()),
    j: () => recall(word()),
    c: () => {
      const module = line();
      stack.push(find(`${module}.${line()}`));
    },
    R: call,
    // The attributes of a dict (a state_dict's _metadata) are of no use here.
    b: pop,
    Q: () => stack.push(persistent(itemsOf(pop()))),
  };
  for (;;) {
    const code = String.fromCharCode(byte());
    if (code === ".") return pop();
    if (!Object.hasOwn(codes, code)) refuse(`Unsupported operand ${code.charCodeAt(0)}`);
    codes[code]();
  }
}
