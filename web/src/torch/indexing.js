/** x.at(...) and x.set(...): what Python writes with brackets. */
import { indexTensor } from "./creation.js";
import { typeError, typeName } from "./errors.js";
import { Float } from "./float.js";
import { legacyName, Tensor } from "./tensor.js";

/** An item of x.at(...) as the engine takes it: lists are tensors. @param {any} item @param {string} op */
function indexItem(item, op) {
  if (item === undefined) {
    throw typeError(`${op}(): an index is undefined (null makes a new dimension)`, op);
  }
  if (typeof item === "bigint") return Number(item);
  return Array.isArray(item) || ArrayBuffer.isView(item) ? indexTensor(item) : item;
}

export const indexing = {
  /**
   * x.at(0, '1:3', '...', null, mask): what Python writes x[0, 1:3, ..., None, mask].
   * @this {any} @param {any[]} items
   */
  at(...items) {
    return this.index(items.map((item) => indexItem(item, "at")));
  },

  /**
   * x.set([0, '1:3'], value): what Python writes x[0, 1:3] = value.
   * @this {any} @param {any} items @param {any} value
   */
  set(items, value) {
    const good =
      value instanceof Tensor ||
      value instanceof Float ||
      ["number", "boolean", "bigint"].includes(typeof value);
    if (!good) {
      throw typeError(`can't assign a ${typeName(value)} to a ${legacyName(this)}`, "set");
    }
    const list = Array.isArray(items) ? items : [items];
    this.index_put_(
      list.map((item) => indexItem(item, "set")),
      value,
    );
  },
};
