import { TorchError } from "./errors.js";

/** 0, -1, 1:3, ::2 */
const INDEX = /^-?\d+$|^\s*-?\d*\s*:[-\d:\s]*$/;

/**
 * Says what to write in the place of x[0] and x[0] = 1, which JavaScript would pass over in silence.
 * The end of the prototype chain is asked only for names that nothing else answers to.
 * @param {Function} constructor
 */
export function explainBrackets(constructor) {
  const proxy = new Proxy(Object.prototype, {
    get(target, name, receiver) {
      if (typeof name === "string" && INDEX.test(name)) {
        throw new TorchError(
          "JavaScript's brackets do not index: write x.at(0), x.at(0, '1:3') or x.at(mask) for " +
            "x[0], x[0, 1:3] or x[mask]",
          { kind: "TypeError", op: "at" },
        );
      }
      return Reflect.get(target, name, receiver);
    },
    set(target, name, value, receiver) {
      if (typeof name === "string" && INDEX.test(name)) {
        throw new TorchError(
          "JavaScript's brackets do not index: write x.set(0, value) for x[0] = value and " +
            "x.set([0, '1:3'], value) for x[0, 1:3] = value",
          { kind: "TypeError", op: "set" },
        );
      }
      return Reflect.set(target, name, value, receiver);
    },
  });
  Object.setPrototypeOf(constructor.prototype, proxy);
}
