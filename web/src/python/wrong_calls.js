/**
 * A call whose arguments do not fit: the interpreter asks for CPython's words before it raises its own error (see
 * ../../micropython/wrong_calls.mjs). The function's bytecode tells names and counts of its parameters, and the
 * program's text where it stands. Layouts as in the interpreter's bc.h, obj.h, objfun.h and objnamedtuple.h.
 */
import { mistake, mistakeOfBuiltin, qualified } from "./call_words.js";

/** In the flags of a function. */
const [VAR_KEYWORDS, VAR_ARGUMENTS, KEYWORD_DEFAULTS] = [2, 4, 8];
/** Words of a function's struct. */
const [CONTEXT, BYTECODE, EXTRA] = [1, 3, 4];
/** The table of names in a module's context; the wrapped function in a closure and a static method. */
const [NAMES, WRAPPED] = [2, 1];
/** Words of a named tuple's class. */
const [FIELD_COUNT, FIELDS] = [13, 14];
/** Bytes of a type's struct: its name, and which of its slots, numbered from 1, are these. */
const [TYPE_NAME, PARENT_SLOT, LOCALS_SLOT, SLOTS] = [6, 18, 19, 16];
/** Words of a dict and of a tuple. */
const [DICT_ALLOC, DICT_TABLE, TUPLE_LENGTH, TUPLE_ITEMS] = [2, 3, 1, 2];
/** What a text is that has a number, in the last three bits; and the bits that an address has not. */
const [NAMED, NO_ADDRESS] = [2, 3];

/**
 * @typedef {object} Call
 * @property {number} callee
 * @property {number} count of positional arguments
 * @property {string[]} keywords
 * @property {Uint32Array} args
 * @property {number} takes
 */

/**
 * @param {any} exports the interpreter's
 * @param {number} builtins address of the module
 * @param {() => number} replaced address of the dict of functions that stand for its own; 0 before they do
 * @param {(file: string) => string} textOf a file of the program; "" of others
 */
export function makeCallWords(exports, builtins, replaced, textOf) {
  let words = new Uint32Array();
  let bytes = new Uint8Array();
  /** Where a text's kind, size and place are told. */
  const out = exports.malloc(12);
  let last = exports.malloc(1);
  /** The name under which classOf() found what it looked for. */
  let found = "";

  /** A text. @param {number} object */
  function textIn(object) {
    exports.proxy_convert_mp_to_js_obj_cside(object, out);
    const [, size, from] = words.subarray(out >> 2, (out >> 2) + 3);
    return new TextDecoder().decode(bytes.slice(from, from + size));
  }

  /** @param {number} type @param {number} slot */
  const slotOf = (type, slot) =>
    bytes[type + slot] && words[(type + SLOTS + 4 * bytes[type + slot]) >> 2];

  /** The name of what a dict has and the test accepts, or "". @param {number} dict @param {(value: number) => boolean} test */
  function nameIn(dict, test) {
    for (const [key, value] of entries(dict)) if (test(value)) return textIn(key);
    return "";
  }

  const isObject = (/** @type {number} */ value) => value !== 0 && !(value & NO_ADDRESS);
  const builtin = (/** @type {string} */ name) =>
    [...entries(words[(builtins >> 2) + 1])].find(([key]) => key && textIn(key) === name)?.[1] ?? 0;
  /** Small numbers and names are no objects in memory. @param {number} value */
  const typeOf = (value) =>
    isObject(value)
      ? words[value >> 2]
      : value & 1
        ? builtin("int")
        : (value & 7) === NAMED
          ? builtin("str")
          : 0;
  /** The type of types is its own. @param {number} object */
  const isType = (object) => typeOf(object) !== 0 && typeOf(typeOf(object)) === typeOf(object);
  const nameOf = (/** @type {number} */ type) =>
    textIn(((words[(type + TYPE_NAME) >> 2] >>> 16) << 3) | NAMED);

  /** @param {number} dict @returns {Generator<[key: number, value: number]>} */
  function* entries(dict) {
    const table = words[(dict >> 2) + DICT_TABLE] >> 2;
    for (let i = 0; i < words[(dict >> 2) + DICT_ALLOC]; i++)
      yield [words[table + 2 * i], words[table + 2 * i + 1]];
  }

  /** Whether a value in a class is a function, or wraps it. @param {number} value @param {number} fun */
  function leadsTo(value, fun) {
    for (let step = 0; step < 3 && isObject(value); step++) {
      if (value === fun) return true;
      value = words[(value >> 2) + WRAPPED];
    }
    return false;
  }

  /** The class, of these and their parents, that has a function, or "". @param {number} type @param {number} fun @returns {string} */
  function classOf(type, fun) {
    const locals = type && slotOf(type, LOCALS_SLOT);
    const name = locals && nameIn(locals, (value) => leadsTo(value, fun));
    if (name) {
      found = name;
      return nameOf(type);
    }
    const parent = type && slotOf(type, PARENT_SLOT);
    if (!parent) return "";
    if (isType(parent)) return classOf(parent, fun);
    const items = (parent >> 2) + TUPLE_ITEMS;
    for (let i = 0; i < words[(parent >> 2) + TUPLE_LENGTH]; i++) {
      const owner = classOf(words[items + i], fun);
      if (owner) return owner;
    }
    return "";
  }

  /** What a function's bytecode begins with. @param {number} fun */
  function prelude(fun) {
    let at = words[(fun >> 2) + BYTECODE];
    const names = words[(words[(fun >> 2) + CONTEXT] >> 2) + NAMES];
    const number = () => {
      let n = 0;
      do n = (n << 7) | (bytes[at] & 127);
      while (bytes[at++] & 128);
      return n;
    };
    const nameAt = (/** @type {number} */ n) => {
      const place = names + 2 * n;
      return ((bytes[place] | (bytes[place + 1] << 8)) << 3) | NAMED;
    };
    let z = bytes[at++];
    let [flags, positional, keywordOnly, defaults] = [0, z & 3, 0, 0];
    for (let n = 0; z & 128; n++) {
      z = bytes[at++];
      flags |= ((z >> 6) & 1) << n;
      positional |= (z & 4) << n;
      keywordOnly |= ((z >> 3) & 1) << n;
      defaults |= (z & 1) << n;
    }
    let info = 0;
    for (let n = 0; ; n++) {
      z = bytes[at++];
      info |= ((z & 126) >> 1) << (6 * n);
      if (!(z & 128)) break;
    }
    const end = at + info;
    const name = nameAt(number());
    const all = Array.from({ length: positional + keywordOnly }, () => textIn(nameAt(number())));
    // Its first line: what comes before the first step.
    let line = 1;
    for (let moved = false; at < end;) {
      const wide = bytes[at] & 128;
      const step = bytes[at] & (wide ? 15 : 31);
      if (moved && step) break;
      const lines = wide ? ((bytes[at] << 4) & 0x700) | bytes[at + 1] : bytes[at] >> 5;
      line += lines;
      moved ||= lines > 0;
      at += wide ? 2 : 1;
    }
    // What a closure closes over comes first, without names.
    const closed = all.findIndex((each) => each !== "*");
    return {
      name,
      line,
      file: textIn(nameAt(0)),
      flags,
      defaults,
      closed: closed < 0 ? all.length : closed,
      positional,
      names: all,
    };
  }

  /** A function of Python's. @param {Call} call */
  function ofFunction({ callee: fun, count, keywords, args }) {
    const { name, line, file, flags, defaults, closed, positional, names } = prelude(fun);
    const byDefault = new Set();
    if (flags & KEYWORD_DEFAULTS)
      for (const [key] of entries(words[(fun >> 2) + EXTRA + defaults]))
        if (key) byDefault.add(textIn(key));
    const wrong = mistake(
      {
        positional: names.slice(closed, positional),
        defaults,
        keywordOnly: names.slice(positional),
        hasDefault: (each) => byDefault.has(each),
        more: (flags & VAR_ARGUMENTS) !== 0,
        any: (flags & VAR_KEYWORDS) !== 0,
      },
      count - closed,
      keywords,
    );
    if (!wrong) return "";
    const simple = textIn(name);
    let called = qualified(textOf(file), line, simple);
    if (!called.includes(".") && count > closed) {
      const self = args[closed];
      const kind = isType(self) ? self : typeOf(self);
      const owner = classOf(kind, fun);
      // Of the library's own classes the one that is known.
      if (owner) called = `${owner.startsWith("_") ? nameOf(kind) : owner}.${simple}`;
    }
    if (!called && replaced()) called = nameIn(replaced(), (value) => leadsTo(value, fun));
    return `${called || simple}() ${wrong}`;
  }

  /** A function or class of the interpreter's own. @param {Call} call */
  function ofBuiltin({ callee, count, keywords, args, takes: sign }) {
    const takes = { least: sign >>> 17, most: (sign >> 1) & 0xffff };
    const named = keywords.length > 0 && !(sign & 1);
    const kind = isType(callee) ? "class" : "function";
    const name =
      kind === "class"
        ? nameOf(callee)
        : nameIn(words[(builtins >> 2) + 1], (value) => value === callee);
    if (name) return mistakeOfBuiltin({ owner: "", name, kind }, takes, count, named);
    const owner = count && classOf(typeOf(args[0]), callee);
    if (!owner || !takes.least) return "";
    const within = { least: takes.least - 1, most: takes.most - 1 };
    return mistakeOfBuiltin({ owner, name: found, kind: "method" }, within, count - 1, named);
  }

  /** The class of a named tuple. @param {Call} call */
  function ofNamedTuple({ callee, count, keywords }) {
    const at = callee >> 2;
    const fields = words.subarray(at + FIELDS, at + FIELDS + words[at + FIELD_COUNT]);
    const positional = ["_cls", ...Array.from(fields, (name) => textIn((name << 3) | NAMED))];
    const none = { defaults: 0, keywordOnly: [], hasDefault: () => false, more: false, any: false };
    const wrong = mistake({ positional, ...none }, count + 1, keywords);
    return wrong && `${nameOf(callee)}.__new__() ${wrong}`;
  }

  const KINDS = [
    ofFunction,
    ofBuiltin,
    ofNamedTuple,
    (/** @type {Call} */ { callee }) => `${nameOf(callee)}() takes no arguments`,
  ];

  /**
   * The address of what is to be said, for mp_raise_msg_varg; 0: what the interpreter says.
   *
   * @param {number} kind @param {number} callee @param {number} count of positional arguments
   * @param {number} named how many others, as pairs of a name and a value behind them @param {number} from where
   *   they lie @param {number} takes what a builtin takes, as mp_arg_check_num_sig has it
   */
  return function callWords(kind, callee, count, named, from, takes) {
    words = new Uint32Array(exports.memory.buffer);
    bytes = new Uint8Array(exports.memory.buffer);
    const args = words.subarray(from >> 2, (from >> 2) + count + 2 * named);
    const keywords = Array.from({ length: named }, (_, i) => textIn(args[count + 2 * i]));
    let said = "";
    try {
      said = KINDS[kind]({ callee, count, keywords, args, takes });
    } catch (error) {
      // Deep in a recursion JavaScript's own stack may end here: Firefox's InternalError.
      if (!/recursion|call stack/i.test(String(error))) throw error;
    }
    if (!said) return 0;
    const text = new TextEncoder().encode(`${said.replaceAll("%", "%%")}\0`);
    exports.free(last);
    last = exports.malloc(text.length);
    new Uint8Array(exports.memory.buffer).set(text, last);
    return last;
  };
}
