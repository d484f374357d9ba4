/** torch.save and torch.load, in PyTorch's own format. */
import { TorchError, typeError, typeName } from "../errors.js";
import { Float } from "../float.js";
import { fromValues, Parameter, Tensor } from "../tensor.js";
import { readPickle, storageDtype, Tuple, writePickle } from "./pickle.js";
import { readZip, writeZip } from "./zip.js";

/** The elements in row-major order, as bytes. @param {any} tensor */
export function bytesOf(tensor) {
  const { buffer } = tensor.detach().contiguous()._bits();
  return new Uint8Array(buffer);
}

/** The steps of a dense tensor. @param {number[]} sizes */
function denseStride(sizes) {
  const steps = sizes.map(() => 1);
  for (let d = sizes.length - 2; d >= 0; d--) steps[d] = steps[d + 1] * Math.max(sizes[d + 1], 1);
  return steps;
}

/**
 * The file torch.save writes. Takes what a pickle of plain data holds, and tensors; a view is saved alone.
 * @param {any} object @returns {Uint8Array}
 */
export function save(object) {
  /** @type {Uint8Array[]} */
  const storages = [];
  /** @type {Map<any, number>} */
  const places = new Map();
  const pickle = writePickle(object, (value, writer) => {
    const tensor = value?._tensor ?? value;
    if (!(tensor instanceof Tensor)) {
      throw typeError(
        `torch.save: cannot save a ${typeName(value)}; of a module save its state_dict()`,
        "save",
      );
    }
    const { dtype } = tensor;
    const requires = /** @type {any} */ (tensor).requires_grad;
    const sizes = [...tensor.shape].map(Number);
    if (!places.has(tensor)) {
      places.set(tensor, storages.length);
      storages.push(bytesOf(tensor));
    }
    if (tensor instanceof Parameter) {
      writer.global("torch._utils", "_rebuild_parameter");
      writer.code("(");
    }
    writer.global("torch._utils", "_rebuild_tensor_v2");
    writer.code("((");
    writer.value("storage");
    writer.storage(dtype);
    writer.value(String(places.get(tensor)));
    writer.value("cpu");
    writer.value(tensor.numel());
    writer.code("tQ");
    writer.value(0);
    writer.tuple(sizes);
    writer.tuple(denseStride(sizes));
    writer.value(tensor instanceof Parameter ? false : requires);
    writer.global("collections", "OrderedDict");
    writer.code(")RtR");
    if (tensor instanceof Parameter) {
      writer.value(requires);
      writer.global("collections", "OrderedDict");
      writer.code(")RtR");
    }
  });
  const text = (/** @type {string} */ content) => new TextEncoder().encode(content);
  return writeZip([
    ["archive/data.pkl", pickle],
    ["archive/byteorder", text("little")],
    ...storages.map(
      (bytes, i) => /** @type {[string, Uint8Array]} */ ([`archive/data/${i}`, bytes]),
    ),
    ["archive/version", text("3\n")],
  ]);
}

/** @param {any} list of sizes or strides @returns {number[]} */
export function wholeNumbers(list) {
  const items = list instanceof Tuple ? list.items : [];
  if (items.every((/** @type {any} */ n) => Number.isSafeInteger(n) && n >= 0)) return items;
  throw new TorchError("torch.load: sizes must be whole numbers", { op: "load" });
}

/**
 * A new tensor of what lies in a storage at these strides.
 * @param {{values: any, dtype: import("../dtype.js").DType}} storage
 * @param {number} offset @param {number[]} sizes @param {number[]} strides
 */
function strided({ values, dtype }, offset, sizes, strides) {
  const count = sizes.reduce((product, n) => product * n, 1);
  const last = sizes.reduce((sum, n, d) => sum + (n - 1) * strides[d], offset);
  if (sizes.length !== strides.length || !(count === 0 || last < values.length) || !(offset >= 0)) {
    throw new TorchError(
      `setStorage: sizes [${sizes.join(", ")}], strides [${strides.join(", ")}], storage offset ${offset} ` +
        `are out of bounds for storage of size ${values.length}`,
      { op: "load" },
    );
  }
  if (String(strides) === String(denseStride(sizes)) || count === 0) {
    return fromValues(values.subarray(offset, offset + count), sizes, dtype);
  }
  if (count > 2 ** 31) throw new TorchError("torch.load: a tensor is too large", { op: "load" });
  const dense = new dtype.array(count);
  const index = sizes.map(() => 0);
  let from = offset;
  for (let i = 0; i < count; i++) {
    dense[i] = values[from];
    for (let d = sizes.length - 1; d >= 0; d--) {
      from += strides[d];
      if (++index[d] < sizes[d]) break;
      from -= sizes[d] * strides[d];
      index[d] = 0;
    }
  }
  return fromValues(dense, sizes, dtype);
}

/**
 * What such a file holds: dicts as Map, tuples as Tuple, whole floats in a box.
 * @param {Uint8Array} bytes
 * @param {(data: Tensor, requires: boolean) => Tensor} parameter
 */
export function loadRaw(bytes, parameter) {
  /** By path below the archive's own folder. */
  const entries = new Map(
    [...readZip(bytes)].map(([name, at]) => [name.replace(/^[^/]*\//, ""), at]),
  );
  const pickle = entries.get("data.pkl");
  if (!pickle) {
    throw new TorchError("PytorchStreamReader failed locating file data.pkl: file not found", {
      op: "load",
    });
  }
  const order = entries.get("byteorder");
  if (order && new TextDecoder().decode(order) !== "little") {
    throw new TorchError("torch.load: the file is big-endian", { op: "load" });
  }
  /** @type {Map<string, any>} */
  const storages = new Map();
  return readPickle(
    pickle,
    {
      "torch._utils._rebuild_tensor_v2": (storage, offset, sizes, strides, requires) => {
        if (!storage?.values) throw typeError("torch.load: a tensor without storage", "load");
        const tensor = strided(storage, offset, wholeNumbers(sizes), wholeNumbers(strides));
        return requires === true ? /** @type {any} */ (tensor).requires_grad_(true) : tensor;
      },
      "torch._utils._rebuild_parameter": (data, requires) => parameter(data, requires === true),
    },
    ([kind, type, key]) => {
      if (kind !== "storage") throw typeError("torch.load: unknown persistent id", "load");
      const name = String(key);
      if (!storages.has(name)) {
        const dtype = storageDtype(type);
        const content = entries.get(`data/${name}`);
        if (!content) {
          throw new TorchError(
            `PytorchStreamReader failed locating file data/${name}: file not found`,
            { op: "load" },
          );
        }
        const whole = content.slice(0, content.length - (content.length % dtype.bytes));
        storages.set(name, { values: new dtype.array(whole.buffer), dtype });
      }
      return storages.get(name);
    },
  );
}

/** As JavaScript has it: dicts with texts for keys are objects, tuples arrays. @param {any} value @returns {any} */
export function plain(value) {
  if (value instanceof Float) return value.value;
  if (value instanceof Tuple) return value.items.map(plain);
  if (Array.isArray(value)) return value.map(plain);
  if (!(value instanceof Map)) return value;
  /** @type {[any, any][]} */
  const pairs = [...value].map(([key, item]) => [plain(key), plain(item)]);
  return pairs.every(([key]) => typeof key === "string")
    ? Object.fromEntries(pairs)
    : new Map(pairs);
}
