import createGradlet from "../../build/gradlet_wasm.js";
import { anomaly } from "./anomaly.js";
import { callBack, releaseCallback, takeThrown } from "./callbacks.js";
import { TorchError } from "./errors.js";

/**
 * The wasm engine of this realm: the module's functions and the buffer of arguments.
 */
class Engine {
  /** @type {any} The Emscripten module. */
  native = null;
  #view = new Float64Array(0);
  /** Of the view, whose own `buffer` takes longer to ask for. @type {Int32Array | null} */
  #heap = null;
  #address = 0;
  /** Index of (address, capacity) of the argument buffer in HEAP32. */
  #info = 0;

  /** @param {WebAssembly.Module} module */
  async start(module) {
    this.native = await createGradlet({
      instantiateWasm(
        /** @type {WebAssembly.Imports} */ imports,
        /** @type {(instance: WebAssembly.Instance, module: WebAssembly.Module) => void} */ done,
      ) {
        WebAssembly.instantiate(module, imports).then((instance) => done(instance, module));
        return {};
      },
      anomaly,
      callBack,
      releaseCallback,
    });
    this.#info = this.native.buffer_info_address() >> 2;
    this.#guard();
  }

  /**
   * JavaScript's stack may end in the middle of the engine's code, whose destructors do not run then: what
   * had turned recording off for a moment would have turned it off for good. No call is left to repair it.
   */
  #guard() {
    const { native } = this;
    const at = native.grad_mode_address();
    for (const name of ["_gradlet_call_op", "_gradlet_call_layer", "_gradlet_step_optimizer"]) {
      let run = native[name];
      const guarded = (/** @type {number} */ row) => {
        const mode = native.HEAPU8[at];
        try {
          return run(row);
        } catch (error) {
          native.HEAPU8[at] = mode;
          throw error;
        }
      };
      // At its first call the module puts the function itself in its place.
      const set = (/** @type {(row: number) => number} */ own) => void (run = own);
      Object.defineProperty(native, name, { get: () => guarded, set });
    }
  }

  /**
   * The argument buffer with room for so many numbers. It moves when it grows, and memory growth
   * detaches old views, so it is asked for at each use.
   * @param {number} count
   */
  buffer(count) {
    let heap = this.native.HEAP32;
    if (heap[this.#info + 1] < count) {
      this.native.reserve_buffer(count);
      heap = this.native.HEAP32;
      this.#heap = null;
    }
    const address = heap[this.#info] >>> 0; // beyond 2 GB the engine's addresses are negative
    if (this.#address !== address || this.#heap !== heap) {
      this.#address = address;
      this.#heap = heap;
      this.#view = new Float64Array(heap.buffer, address, heap[this.#info + 1]);
    }
    return this.#view;
  }

  /** KB of the elements of all tensors, as of the last call. */
  liveKb() {
    return this.native.HEAP32[this.#info + 2];
  }

  /** Called when memory is short: moves out what can go. @type {() => void} */
  relieve = () => {};

  /**
   * After a failed call: once more if it was short of memory and room could be made, else the error.
   * @param {() => number} run fetches its handles anew: those of before may have been moved out
   */
  retry(run) {
    if (this.native.last_error_kind() !== "OutOfMemoryError") throw nativeError();
    this.relieve();
    const result = run();
    if (result < 0) throw nativeError();
    return result;
  }
}

export const engine = new Engine();

/** The error the engine has kept, as a JavaScript error. */
export function nativeError() {
  const { native } = engine;
  const thrown = takeThrown();
  if (thrown) return thrown.error;
  return new TorchError(native.last_error_message(), {
    kind: native.last_error_kind(),
    op: native.last_error_op(),
    shapes: JSON.parse(native.last_error_shapes()),
  });
}

/** Passes a result on, or throws. @template T @param {T} result @returns {T} */
export function checked(result) {
  if (result === -1 || result === "\x01") throw nativeError();
  return result;
}
