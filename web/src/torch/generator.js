/** torch.Generator: a stream of random numbers of its own. The engine knows it by a number. */
import { checkDevice } from "./functions.js";
import { int64 } from "./dtype.js";
import { checked, engine } from "./engine.js";
import { nameClass, TorchError, typeError, typeName } from "./errors.js";
import { fromValues, Tensor } from "./tensor.js";
import * as wire from "./wire.js";

const WORDS = 624;
/** What of the state stands before the words: src/bindings/generators.hpp. */
const HEAD = 5;
/** PyTorch's state in bytes, and where in it the words and the normal number stand. */
const [BYTES, WORDS_AT, NORMAL_AT, VALID_AT] = [5056, 24, 5024, 5040];

let count = 1;
const dropped = new FinalizationRegistry((/** @type {number} */ number) =>
  engine.native.generator_drop(number),
);

/** https://pytorch.org/docs/stable/generated/torch.Generator.html */
export class Generator {
  /** @param {any} [device] */
  constructor(device = "cpu") {
    checkDevice(device);
    this._number = count++;
    dropped.register(this, this._number, this);
  }

  /** Runs fn while the engine draws from this stream. @template T @param {() => T} fn @returns {T} */
  _during(fn) {
    const before = engine.native.generator_use(this._number);
    try {
      return fn();
    } finally {
      engine.native.generator_use(before);
    }
  }

  get device() {
    return "cpu";
  }

  /** @param {number | bigint} seed @returns {this} */
  manual_seed(seed) {
    if (seed === undefined) {
      throw typeError(
        'manual_seed() missing 1 required positional arguments: "seed"',
        "manual_seed",
      );
    }
    if (typeof seed !== "bigint" && !Number.isInteger(seed)) {
      throw new TorchError(`manual_seed expected a long, but got ${typeName(seed)}`, {
        op: "manual_seed",
      });
    }
    const value = BigInt(seed);
    if (value < -(2n ** 63n) || value >= 2n ** 64n) {
      throw new TorchError("Overflow when unpacking long long", {
        kind: "ValueError",
        op: "manual_seed",
      });
    }
    const bits = BigInt.asUintN(64, value);
    const [high, low] = [Number(bits >> 32n), Number(bits & 0xffffffffn)];
    this._during(() => engine.native.generator_seed(high, low));
    return this;
  }

  /** @returns {number | bigint} a bigint where a number would not be exact */
  initial_seed() {
    const [high, low] = this._state();
    const seed = (BigInt(high) << 32n) | BigInt(low);
    return high < 2 ** 21 ? Number(seed) : seed;
  }

  /** Seeds it with what nobody can tell. @returns {number} */
  seed() {
    const seed = Math.floor(Math.random() * 2 ** 53);
    this.manual_seed(seed);
    return seed;
  }

  /** @returns {number[]} */
  _state() {
    return this._during(() => {
      checked(engine.native.generator_state());
      return Array.from(wire.numbers(HEAD + WORDS).subarray(0, HEAD + WORDS));
    });
  }

  /** The bytes PyTorch has here, as a tensor. @returns {Tensor} */
  get_state() {
    const [high, low, index, hasNormal, normal, ...words] = this._state();
    const view = new DataView(new ArrayBuffer(BYTES));
    view.setUint32(0, low, true);
    view.setUint32(4, high, true);
    const fresh = index === WORDS && words[0] === low;
    view.setInt32(8, index === WORDS ? 1 : WORDS + 1 - index, true);
    view.setInt32(12, 1, true);
    view.setUint32(16, fresh ? 0 : index, true);
    words.forEach((word, i) => view.setUint32(WORDS_AT + 8 * i, word, true));
    view.setFloat64(NORMAL_AT, hasNormal ? normal : 0, true);
    view.setInt32(VALID_AT, hasNormal, true);
    return fromValues(Array.from(new Uint8Array(view.buffer)), [BYTES], int64);
  }

  /** @param {any} state what get_state() gave @returns {this} */
  set_state(state) {
    if (!(state instanceof Tensor) || state.dtype.is_floating_point) {
      throw typeError("RNG state must be a torch.ByteTensor", "set_state");
    }
    const bytes = Uint8Array.from(/** @type {any} */ (state).typed_array(), Number);
    if (bytes.length !== BYTES) {
      throw new TorchError(
        `Expected a CPUGeneratorImplState of size ${BYTES} but found the input RNG state size to be ` +
          bytes.length,
        { op: "set_state" },
      );
    }
    const view = new DataView(bytes.buffer);
    const index = view.getInt32(8, true) === 1 ? WORDS : view.getUint32(16, true);
    const head = [
      view.getUint32(4, true),
      view.getUint32(0, true),
      Math.min(index, WORDS),
      view.getInt32(VALID_AT, true),
      view.getFloat64(NORMAL_AT, true),
    ];
    const words = Array.from({ length: WORDS }, (_, i) => view.getUint32(WORDS_AT + 8 * i, true));
    this._during(() => {
      wire.numbers(HEAD + WORDS).set([...head, ...words]);
      engine.native.generator_set_state();
    });
    return this;
  }

  toString() {
    return "<torch._C.Generator object>";
  }
}
nameClass(Generator, "torch.Generator");

/** The generator of every call that is given none, and torch's functions of it. */
export function defaultGenerator() {
  const generator = new Generator();
  dropped.unregister(generator);
  generator._number = 0;
  return {
    default_generator: generator,
    manual_seed: (/** @type {number | bigint} */ seed) => generator.manual_seed(seed),
    initial_seed: () => generator.initial_seed(),
    seed: () => generator.seed(),
    get_rng_state: () => generator.get_state(),
    set_rng_state: (/** @type {Tensor} */ state) => void generator.set_state(state),
  };
}
