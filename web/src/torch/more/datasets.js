/**
 * Data sets: what has at(index) and a length, or can be gone through. https://pytorch.org/docs/stable/data.html
 */
import { isOptions } from "../functions.js";
import { TorchError } from "../errors.js";
import { callable, named, valueError } from "./call.js";

/** @param {boolean} wrong @param {string} message */
function claim(wrong, message) {
  if (wrong) throw new TorchError(message, { kind: "AssertionError" });
}

/** @param {any} torch */
export function makeDatasets(torch) {
  class Dataset {
    /** @param {number} _index @returns {any} */
    at(_index) {
      throw new TorchError("Subclasses of Dataset should implement at(index).", {
        kind: "NotImplementedError",
      });
    }
    /** @returns {number} */
    get length() {
      throw new TorchError("Subclasses of Dataset should implement length.", {
        kind: "NotImplementedError",
      });
    }
    /** This one and then the other. @param {any} other @returns {any} */
    add(other) {
      return new ConcatDataset([this, other]);
    }
  }

  /** A data set that gives its samples in its own order: it has a [Symbol.iterator](). */
  class IterableDataset extends Dataset {
    /** @override @param {any} other */
    add(other) {
      return new ChainDataset([this, other]);
    }
  }

  /** Samples are the rows of its tensors. */
  class TensorDataset extends Dataset {
    /** @param {any[]} tensors */
    constructor(...tensors) {
      super();
      claim(
        tensors.some((tensor) => tensor.size(0) !== tensors[0].size(0)),
        "Size mismatch between tensors",
      );
      this.tensors = tensors;
    }
    /** @override @param {any} index */
    at(index) {
      return this.tensors.map((tensor) => tensor.at(index));
    }
    /** @override */
    get length() {
      return this.tensors[0].size(0);
    }
  }

  /** Samples of several data sets side by side, in an array or an object. */
  class StackDataset extends Dataset {
    /** @param {any[]} datasets */
    constructor(...datasets) {
      super();
      this.datasets = datasets.length === 1 && isOptions(datasets[0]) ? datasets[0] : datasets;
      const parts = Object.values(this.datasets);
      if (!parts.length) throw valueError("At least one dataset should be passed");
      if (parts.some((part) => part.length !== parts[0].length)) {
        throw valueError("Size mismatch between datasets");
      }
    }
    /** @override @param {any} index */
    at(index) {
      if (Array.isArray(this.datasets)) return this.datasets.map((part) => part.at(index));
      return Object.fromEntries(
        Object.entries(this.datasets).map(([name, part]) => [name, part.at(index)]),
      );
    }
    /** @override */
    get length() {
      return Object.values(this.datasets)[0].length;
    }
  }

  /** One data set after the other. */
  class ConcatDataset extends Dataset {
    /** @param {Iterable<any>} datasets */
    constructor(datasets) {
      super();
      this.datasets = [...datasets];
      claim(!this.datasets.length, "datasets should not be an empty iterable");
      claim(
        this.datasets.some((part) => part instanceof IterableDataset),
        "ConcatDataset does not support IterableDataset",
      );
      let total = 0;
      this.cumulative_sizes = this.datasets.map((part) => (total += part.length));
    }
    /** @override @param {number} index */
    at(index) {
      let at = index;
      if (at < 0) {
        if (-at > this.length) {
          throw valueError("absolute value of index should not exceed dataset length");
        }
        at += this.length;
      }
      for (const part of this.datasets) {
        if (at < part.length) return part.at(at);
        at -= part.length;
      }
      throw new TorchError("list index out of range", { kind: "IndexError" });
    }
    /** @override */
    get length() {
      return this.cumulative_sizes[this.cumulative_sizes.length - 1];
    }
  }

  /** One iterable data set after the other. */
  class ChainDataset extends IterableDataset {
    /** @param {any[]} datasets */
    constructor(datasets) {
      super();
      claim(
        datasets.some((part) => !(part instanceof IterableDataset)),
        "ChainDataset only supports IterableDataset",
      );
      this.datasets = datasets;
    }
    *[Symbol.iterator]() {
      for (const part of this.datasets) yield* part;
    }
    /** @override */
    get length() {
      return this.datasets.reduce((sum, part) => sum + part.length, 0);
    }
  }

  /** The samples of a data set at these indices. */
  class Subset extends Dataset {
    /** @param {any} dataset @param {number[]} indices */
    constructor(dataset, indices) {
      super();
      this.dataset = dataset;
      this.indices = indices;
    }
    /** @override @param {number} index */
    at(index) {
      return this.dataset.at(this.indices.at(index));
    }
    /** @override */
    get length() {
      return this.indices.length;
    }
  }

  /** Subsets of these lengths, or of these fractions, that share no sample. @param {any[]} args */
  function random_split(...args) {
    const { dataset, lengths, generator } = named(
      "random_split",
      "dataset lengths generator=None",
      args,
    );
    const count = dataset.length;
    const sum = (/** @type {number[]} */ list) => list.reduce((total, length) => total + length, 0);
    let parts = [...lengths];
    const total = sum(parts);
    if (Math.abs(total - 1) <= 1e-9 && total <= 1) {
      parts = parts.map((fraction, i) => {
        if (fraction >= 0 && fraction <= 1) return Math.floor(count * fraction);
        throw valueError(`Fraction at index ${i} is not between 0 and 1`);
      });
      const left = count - sum(parts);
      for (let i = 0; i < left; i++) parts[i % parts.length]++;
      parts.forEach((length, i) => {
        if (length) return;
        console.warn(`Length of split at index ${i} is 0. This might result in an empty dataset.`);
      });
    }
    if (sum(parts) !== count) {
      throw valueError("Sum of input lengths does not equal the length of the input dataset!");
    }
    const indices = torch.randperm(count, { generator }).tolist();
    let start = 0;
    return parts.map((length) => new Subset(dataset, indices.slice(start, (start += length))));
  }

  return {
    Dataset: callable(Dataset, "Dataset"),
    IterableDataset: callable(IterableDataset, "IterableDataset"),
    TensorDataset: callable(TensorDataset, "TensorDataset"),
    StackDataset: callable(StackDataset, "StackDataset"),
    ConcatDataset: callable(ConcatDataset, "ConcatDataset"),
    ChainDataset: callable(ChainDataset, "ChainDataset"),
    Subset: callable(Subset, "Subset"),
    random_split,
  };
}
