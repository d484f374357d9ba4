/**
 * A constructor that also works without `new` and can be extended, in the manner of Python's classes.
 * @param {string} name
 * @param {Function} parent
 * @param {(self: any, args: any[]) => void} init
 * @returns {any}
 */
export function makeClass(name, parent, init) {
  /** @this {any} @param {any[]} args */
  const constructor = function (...args) {
    const target = new.target ?? constructor;
    const self = Reflect.construct(parent, [], target);
    init(self, args);
    return self;
  };
  Object.defineProperty(constructor, "name", { value: name });
  Object.setPrototypeOf(constructor, parent);
  constructor.prototype = Object.create(parent.prototype, {
    constructor: { value: constructor, writable: true, configurable: true },
  });
  return constructor;
}

/** Gives a class methods that loops over its properties do not see. @param {Function} target @param {Record<string, any>} methods */
export function addMethods(target, methods) {
  for (const name of Reflect.ownKeys(methods)) {
    const value = methods[/** @type {string} */ (name)];
    Object.defineProperty(target.prototype, name, { value, writable: true, configurable: true });
  }
}
