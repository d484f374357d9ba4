/** What a program's variables hold at its end, for the editor: shape, smallest, mean, largest, a few numbers of each. */
import { isModule } from "../torch/module.js";
import { Tensor } from "../torch/tensor.js";
import { readPicture } from "./film.js";
import { VALUE_CHARS, VALUE_SIDE, VALUES } from "./protocol.js";

/** @typedef {import("./protocol.js").Value} Value */
/** @typedef {[name: string, kind: string, value: unknown]} Held a tensor, or a text */

/** Elements of a tensor of which smallest, mean and largest are told. */
const MOST = 4e6;

/** @param {any} torch the facade @param {string} name @param {string} kind @param {any} tensor @returns {Value} */
function ofTensor(torch, name, kind, tensor) {
  return torch.no_grad(() => {
    const plain = tensor.detach();
    const { dtype, shape, rows, columns, numbers } = readPicture(plain, VALUE_SIDE);
    const size = plain.numel();
    /** @type {number[]} */
    let bounds = [NaN, NaN, NaN];
    if (size && size <= MOST) {
      const wide = plain.to(torch.float64);
      bounds = [wide.amin(), wide.mean(), wide.amax()].map((one) => one.item());
    }
    return { name, kind, dtype, shape, rows, columns, numbers: Float64Array.from(numbers), bounds };
  });
}

/**
 * @param {any} torch the facade
 * @param {Iterable<Held>} held
 * @returns {Value[]}
 */
export function valuesOf(torch, held) {
  // A model's parameters and a list's items come after the variables.
  const list = [...held].sort(([a], [b]) => Number(/[.[]/.test(a)) - Number(/[.[]/.test(b)));
  /** @type {Value[]} */
  const values = [];
  for (const [name, kind, value] of list) {
    if (values.length >= VALUES) break;
    try {
      if (value instanceof Tensor) values.push(ofTensor(torch, name, kind, value));
      else values.push({ name, kind, text: String(value).slice(0, VALUE_CHARS) });
    } catch {
      // One less, where memory is short.
    }
  }
  return values;
}

/** What there is to tell of a variable. @param {string} name @param {any} value @returns {Held[]} */
function heldBy(name, value) {
  if (value instanceof Tensor) return [[name, "Tensor", value]];
  if (typeof value === "string") return [[name, "string", JSON.stringify(value)]];
  if (typeof value === "number" || typeof value === "boolean") return [[name, typeof value, value]];
  const array = Object.getOwnPropertyDescriptor(Object(value), "_tensor")?.value;
  if (array instanceof Tensor) return [[name, "ndarray", array]];
  if (!isModule(value)) return [];
  const parameters = [...value.named_parameters()];
  return parameters.map(([part, tensor]) => [`${name}.${part}`, "Parameter", tensor]);
}

/** What a JavaScript program tells of its variables: the last of each. */
export class LastValues {
  constructor() {
    /** @type {Map<string, unknown>} */
    this.byName = new Map();
  }

  /** @param {string} name @param {any} value */
  told(name, value) {
    this.byName.set(name, value);
  }

  /** @returns {Held[]} */
  held() {
    return [...this.byName].flatMap(([name, value]) => {
      try {
        return heldBy(name, value);
      } catch {
        return []; // an object that does not let itself be looked at
      }
    });
  }
}
