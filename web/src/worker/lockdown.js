/**
 * What a program finds in its worker: the language, its console and timers. All else goes, so that what a
 * browser invents next is not there either. The walls are the frame's policy and its opaque origin
 * (live/sandbox.js); this keeps programs from even reaching for them.
 */

/** Of JavaScript itself. */
const LANGUAGE =
  "AggregateError Array ArrayBuffer AsyncDisposableStack Atomics BigInt BigInt64Array BigUint64Array Boolean " +
  "DataView Date DisposableStack Error EvalError FinalizationRegistry Float16Array Float32Array Float64Array " +
  "Function Infinity Int16Array Int32Array Int8Array InternalError Intl Iterator JSON Map Math NaN Number " +
  "Object Promise Proxy RangeError ReferenceError Reflect RegExp Set String SuppressedError Symbol " +
  "SyntaxError Temporal TypeError URIError Uint16Array Uint32Array Uint8Array Uint8ClampedArray WeakMap " +
  "WeakRef WeakSet WebAssembly decodeURI decodeURIComponent encodeURI encodeURIComponent escape globalThis " +
  "isFinite isNaN parseFloat parseInt undefined unescape";

/** Of the browser. `postMessage` becomes a function that does nothing. */
const BROWSER =
  "DOMException Event EventTarget TextDecoder TextEncoder URL URLSearchParams addEventListener atob btoa " +
  "clearInterval clearTimeout console constructor crypto dispatchEvent isSecureContext location origin " +
  "performance queueMicrotask removeEventListener self setInterval setTimeout structuredClone";

const KEPT = new Set(`${LANGUAGE} ${BROWSER}`.split(" "));

/** @param {any} scope @returns {[owner: any, name: string][]} */
function found(scope) {
  /** @type {[any, string][]} */
  const names = [];
  for (let at = scope; at && at !== Object.prototype; at = Object.getPrototypeOf(at)) {
    for (const name of Object.getOwnPropertyNames(at)) names.push([at, name]);
  }
  return names;
}

/** What was there before the runtime added its own. */
const browsers = found(globalThis).filter(([, name]) => !KEPT.has(name));

/** Refuses what the policy refuses, without a line in the browser's console. @param {Function} maker */
function closeConstructor(maker) {
  const closed = function () {
    throw new EvalError("gradlet runs no code from strings");
  };
  Object.defineProperty(closed, "name", { value: maker.name });
  Object.defineProperty(closed, "prototype", { value: maker.prototype });
  Object.defineProperty(maker.prototype, "constructor", { value: closed });
  return closed;
}

/** Once the runtime has what it needs, and before the program's first line. @param {any} scope */
export function lockDown(scope) {
  delete scope.URL?.createObjectURL;
  delete scope.URL?.revokeObjectURL;
  for (const [owner, name] of browsers) {
    if (!Reflect.deleteProperty(owner, name)) {
      Reflect.defineProperty(owner, name, { value: undefined });
    }
  }
  scope.postMessage = () => {};
  scope.Function = closeConstructor(Function);
  for (const one of [async () => {}, function* () {}, async function* () {}]) {
    closeConstructor(Object.getPrototypeOf(one).constructor);
  }
}
