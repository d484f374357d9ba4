import { DTYPES } from "./dtype.js";
import { checked, engine } from "./engine.js";
import { forget, poll, register, retire, sees } from "./generations.js";
import * as wire from "./wire.js";

/**
 * Memory by itself. A learner never frees anything, and inside a synchronous loop no finalizer tells what
 * the program has dropped. So after each backward pass (or when much has piled up) every small tensor that
 * only JavaScript holds is copied out of wasm memory into ordinary arrays on its wrapper, where the collector of
 * JavaScript frees it if the program cannot reach it any more. A wrapper that is used again brings its data
 * back, once, and then stays. Of large results, and of what stays, generations.js finds out what was dropped.
 * Nothing that can still be named is ever lost.
 *
 * @typedef {import("./tensor.js").Tensor} Tensor
 * @typedef {{dtype: number, sizes: number[], strides: number[], offset: number,
 *   bytes: Bytes | null, view: number, node: number}} Stored
 *   bytes of the whole storage, or null for a view of _base; node: address of the freed node's name
 * @typedef {ArrayBuffer | number[] | number[][]} Bytes words of 32 bits, or runs of words of 64 bits
 */

/** The fates of src/bindings/memory.hpp. */
const FATE = { shared: 0, pinned: 1, bytes: 2, view: 3 };

/** Tensors made since the last collection, and those that were in use then, with their age. */
let nursery = /** @type {Tensor[]} */ ([]);
let held = /** @type {Tensor[]} */ ([]);
let bytesAtCollection = 0;

/** Collections after which a tensor that is still shared is left to the registry. */
const MAX_AGE = 4;
const MAX_HELD = 1024;
const MAX_NURSERY = 4096;
const MAX_BYTES = 64 << 20;

/**
 * Results this large are not copied out: they stay where they are until it is found out that they have been dropped
 * (see generations.js), which is asked when so much more, or so many tensors, have piled up. Beyond
 * MAX_KB what is still in use is moved out.
 */
const LARGE_KB = 512;
const POLL_KB = 256 << 10;
const POLL_TENSORS = 1 << 14;
const MAX_KB = 768 << 10;
let kbBefore = 0;
let kbAtPoll = 0;
let retired = 0;
let busy = false;

/** Who owns new tensors instead: the front end of a language with a collector of its own. */
let owner = /** @type {((tensor: Tensor) => void) | null} */ (null);

/** @param {(tensor: Tensor) => void} adopts is told of each new tensor and calls `release` some day */
export function setOwner(adopts) {
  owner = adopts;
}

/** Lets go of a tensor nobody will use again. @param {Tensor} tensor */
export function release(tensor) {
  forget(tensor);
  if (tensor._handle) engine.native.drop_tensor(tensor._handle);
  tensor._handle = 0;
}

/** Lets another wrapper have the handle. @param {Tensor} tensor @returns {number} */
export function giveAway(tensor) {
  const { handle } = tensor;
  forget(tensor);
  tensor._handle = 0;
  return handle;
}

/** @param {Tensor} tensor */
export function adopt(tensor) {
  if (owner) return owner(tensor);
  const kb = engine.liveKb();
  const grown = kb - kbBefore;
  kbBefore = kb;
  if (grown >= LARGE_KB && sees()) {
    retire(tensor, grown);
    if (!busy && kb - kbAtPoll > POLL_KB) clean();
    return;
  }
  nursery.push(tensor);
  if (busy || (nursery.length & 63) !== 0) return;
  if (nursery.length >= MAX_NURSERY || engine.native.live_bytes() - bytesAtCollection > MAX_BYTES) {
    collect();
  }
}

/** Drops what the program has dropped. */
function clean() {
  retired = 0;
  collect();
  for (const tensor of held) leave(tensor);
  held = [];
  poll(engine.liveKb() > MAX_KB ? sweepAll : undefined);
  retired = 0;
  kbAtPoll = kbBefore = engine.liveKb();
}

/** Leaves a tensor that stays in the engine to the collector. @param {Tensor} tensor */
export function leave(tensor) {
  if (owner) return register(tensor);
  retire(tensor);
  retired++;
}

/** Runs fn, which makes tensors of what the buffer holds: nothing else uses it meanwhile. @template T @param {() => T} fn @returns {T} */
export function undisturbed(fn) {
  const before = busy;
  busy = true;
  try {
    return fn();
  } finally {
    busy = before;
  }
}

/** Tensors of the calls that are being made: the engine keeps them whatever is moved out. @type {Tensor[]} */
const owned = [];

/**
 * Brings tensors back, and keeps them in the engine until letGo(): to make room for one moves out none of the
 * others.
 * @param {Tensor[]} tensors @returns {number} for letGo()
 */
export function hold(tensors) {
  const before = owned.length;
  const restored = [];
  try {
    for (const tensor of tensors) {
      owned.push(tensor);
      if (tensor._handle !== 0) continue;
      restore(tensor);
      restored.push(tensor);
    }
  } catch (error) {
    owned.length = before;
    // The call is not made: they have not been used, and may go again.
    for (const tensor of restored) {
      forget(tensor);
      if (!nursery.includes(tensor)) nursery.push(tensor);
    }
    throw error;
  }
  return before;
}

/** @param {number} before what hold() gave */
export function letGo(before) {
  owned.length = before;
}

/** @param {Tensor[]} all @returns {Tensor[]} those that stay for the time being */
function sweep(all) {
  const { native } = engine;
  /** @type {Tensor[]} */
  const staying = [];
  /** @type {Tensor[]} */
  const tensors = [];
  for (const tensor of all) {
    if (owned.length && owned.includes(tensor)) staying.push(tensor);
    else if (tensor._handle !== 0) tensors.push(tensor);
  }
  const count = tensors.length;
  if (count === 0) return staying;
  // Room for the answer too: 8 numbers, sizes and strides of up to 8 dimensions each.
  let buffer = wire.numbers(24 * count);
  for (let i = 0; i < count; i++) {
    buffer[2 * i] = tensors[i]._handle;
    buffer[2 * i + 1] = tensors[i]._base ? 1 : 0;
  }
  checked(native._gradlet_evacuate(count));
  buffer = wire.numbers(24 * count);
  const leaving = [];
  asNumbers = 0;
  for (let i = 0, at = 0; i < count; i++) {
    const tensor = tensors[i];
    const fate = buffer[at++];
    if (fate === FATE.bytes || fate === FATE.view) {
      leaving.push(tensor._handle);
      at = takeOut(tensor, buffer, at, fate === FATE.bytes);
    } else if (fate === FATE.pinned || ++tensor._age > MAX_AGE) {
      leave(tensor);
    } else {
      staying.push(tensor);
    }
  }
  for (let i = 0; i < leaving.length; i++) buffer[i] = leaving[i];
  checked(native._gradlet_drop_tensors(leaving.length));
  return staying;
}

/** Views first: they hold their bases. @param {Tensor[]} all @returns {Tensor[]} those that stay */
function sweepAll(all) {
  /** @type {Tensor[]} */
  const views = [];
  /** @type {Tensor[]} */
  const others = [];
  for (const tensor of all) (tensor._base ? views : others).push(tensor);
  const staying = sweep(views);
  return staying.length ? staying.concat(sweep(others)) : sweep(others);
}

/**
 * Moves out what only the program holds. Called after backward(), when much has piled up, and when
 * memory is short.
 */
export function collect() {
  if (owner) return;
  const young = nursery;
  nursery = [];
  const staying = sweepAll(young);
  if (held.length) {
    const older = held;
    held = [];
    held = sweepAll(older);
  }
  // Graphs that are never run backward would pile up here: the collector may have them.
  for (const tensor of staying) {
    if (held.length < MAX_HELD) held.push(tensor);
    else leave(tensor);
  }
  bytesAtCollection = engine.native.live_bytes();
  if (!busy && retired > POLL_TENSORS) clean();
}

engine.relieve = () => {
  collect();
  poll(sweepAll);
  kbAtPoll = kbBefore = engine.liveKb();
};

/** @param {Float64Array} buffer @param {number} at @param {number} count */
function readList(buffer, at, count) {
  const list = [];
  for (let i = 0; i < count; i++) list.push(buffer[at + i]);
  return list;
}

/**
 * Keeps a tensor's geometry and, unless it is a view, a copy of its storage.
 * @param {Tensor} tensor @param {Float64Array} buffer @param {number} at @param {boolean} withBytes
 * @returns {number} where the buffer goes on
 */
function takeOut(tensor, buffer, at, withBytes) {
  const dim = buffer[at + 6];
  tensor._stored = {
    dtype: buffer[at],
    view: buffer[at + 1],
    node: buffer[at + 2],
    bytes: withBytes ? copyOut(buffer[at + 3], buffer[at + 4]) : null,
    offset: buffer[at + 5],
    sizes: readList(buffer, at + 7, dim),
    strides: readList(buffer, at + 7 + dim, dim),
  };
  forget(tensor);
  tensor._handle = 0;
  return at + 7 + 2 * dim;
}

/** Storages this small are kept as words of 32 bits. */
const SMALL = 128;
/** So many bytes of a sweep are kept as words of 64 bits, in runs that V8 puts into its nursery. */
const MAX_AS_NUMBERS = 2 << 20;
const RUN = Array.from({ length: 8000 }, () => 0.5);
let asNumbers = 0;

/**
 * An ArrayBuffer is fresh memory from the system, page by page, and costs three times the copy;
 * numbers in ordinary arrays lie where the garbage before them lay. The words are the bits of the
 * elements, whatever their dtype; only NaN would not keep its bits, so then there is no answer.
 * @param {number} address @param {number} length @returns {number[][] | null}
 */
function copyOutNumbers(address, length) {
  const { HEAPF64 } = engine.native;
  const runs = [];
  for (let at = address / 8, end = at + length / 8; at < end; at += RUN.length) {
    const count = Math.min(RUN.length, end - at);
    const run = RUN.slice(0, count); // an array of floating-point numbers from the start
    let sum = 0; // NaN if a word is
    for (let i = 0; i < count; i++) {
      const word = HEAPF64[at + i];
      sum += word;
      run[i] = word;
    }
    if (sum !== sum) return null;
    runs.push(run);
  }
  return runs;
}

/** @param {number} address @param {number} length @returns {Bytes} */
function copyOut(address, length) {
  const { HEAPU8, HEAP32 } = engine.native;
  address >>>= 0; // beyond 2 GB the engine's addresses are negative
  if (length <= SMALL && length % 4 === 0) {
    const words = [];
    for (let i = address >>> 2; i < (address + length) >>> 2; i++) words.push(HEAP32[i]);
    return words;
  }
  if (length % 8 === 0 && asNumbers + length <= MAX_AS_NUMBERS) {
    asNumbers += length;
    const runs = copyOutNumbers(address, length);
    if (runs) return runs;
  }
  // slice copies once, without zeroing the target first.
  return HEAPU8.buffer.slice(address, address + length);
}

/** @param {Bytes} bytes */
function byteLength(bytes) {
  if (bytes instanceof ArrayBuffer) return bytes.byteLength;
  let length = 0;
  for (const part of bytes) length += typeof part === "number" ? 4 : 8 * part.length;
  return length;
}

/** @param {Bytes} bytes @param {number} address */
function copyIn(bytes, address) {
  const { HEAPU8, HEAP32, HEAPF64 } = engine.native;
  if (bytes instanceof ArrayBuffer) {
    HEAPU8.set(new Uint8Array(bytes), address);
  } else if (typeof bytes[0] === "number") {
    HEAP32.set(bytes, address >>> 2);
  } else {
    let at = address / 8;
    for (const run of /** @type {number[][]} */ (bytes)) {
      HEAPF64.set(run, at);
      at += run.length;
    }
  }
}

/** Brings a tensor back into wasm memory. @param {Tensor} tensor */
export function restore(tensor) {
  const { native } = engine;
  const stored = tensor._stored;
  if (!stored) throw new Error("a tensor without a handle");
  const { dtype, bytes } = stored;
  if (bytes) {
    const count = byteLength(bytes) / DTYPES[dtype].bytes;
    const whole = createTensor(dtype, [count], (address) => copyIn(bytes, address));
    tensor._handle = restoreView(whole, stored);
    native.drop_tensor(whole);
  } else {
    tensor._handle = restoreView(/** @type {Tensor} */ (tensor._base).handle, stored);
  }
  tensor._stored = null;
  if (stored.node) checked(native.mark_spent(tensor._handle, stored.node));
  if (tensor._label) checked(native._gradlet_label_tensor(tensor._handle, tensor._label));
  // A value that is looked at once, such as a loss after backward(), may go again; one in constant use
  // stays.
  if (tensor._age > MAX_AGE) {
    leave(tensor);
  } else {
    tensor._age = MAX_AGE + 1;
    nursery.push(tensor);
  }
}

/** @param {number} source handle @param {Stored} stored @returns {number} handle */
function restoreView(source, { sizes, strides, offset, view }) {
  wire.start();
  wire.putNumbers(sizes);
  wire.putNumbers(strides);
  wire.putInt(offset);
  return checked(engine.native.restore_view(source, view));
}

/**
 * A new tensor whose elements `fill` writes at the given address of the heap.
 * @param {number} dtype
 * @param {number[]} sizes
 * @param {(address: number) => void} fill
 * @returns {number} handle
 */
export function createTensor(dtype, sizes, fill) {
  const { native } = engine;
  const make = () => {
    wire.start();
    wire.putNumbers(sizes);
    return native.new_tensor(dtype);
  };
  let handle = make();
  if (handle < 0 && native.last_error_kind() === "OutOfMemoryError") {
    engine.relieve();
    handle = make();
  }
  checked(handle);
  fill(checked(native.data_address(handle)) >>> 0);
  return handle;
}

/** torch.memory(): what the engine holds. */
export function memory() {
  const { native } = engine;
  return {
    /** Tensors in wasm memory. */
    tensors: native.live_tensors(),
    /** Bytes of their elements. */
    bytes: native.live_bytes(),
    /** The most there were at once. */
    peak: native.peak_bytes(),
    /** Recorded operations. */
    nodes: native.live_nodes(),
    /** Size of the wasm memory itself, which never shrinks. */
    heap: native.HEAPU8.length,
  };
}
