/** The order of the samples, drawn as PyTorch draws it. https://pytorch.org/docs/stable/data.html#torch.utils.data.Sampler */
import { TorchError, typeError } from "../errors.js";
import { callable, named, valueError } from "./call.js";

/** @param {string} name @param {any} value */
function positive(name, value) {
  if (Number.isInteger(value) && value > 0) return;
  throw valueError(`${name} should be a positive integer value, but got ${name}=${value}`);
}

/** @param {string} name @param {any} value @param {(message: string) => Error} [error] */
function boolean(name, value, error = valueError) {
  if (typeof value === "boolean") return;
  throw error(`${name} should be a boolean value, but got ${name}=${value}`);
}

/** @param {any} torch */
export function makeSamplers(torch) {
  /** A number of the stream, of which PyTorch makes the seed of its workers. @param {any} generator @returns {bigint} */
  const base_seed = (generator) =>
    torch.empty([], { dtype: torch.int64 }).random_({ generator }).typed_array()[0];

  class Sampler {
    /** @returns {Iterator<any>} */
    [Symbol.iterator]() {
      throw new TorchError("", { kind: "NotImplementedError" });
    }
  }

  class SequentialSampler extends Sampler {
    /** @param {any} data_source */
    constructor(data_source) {
      super();
      this.data_source = data_source;
    }
    /** @override */
    *[Symbol.iterator]() {
      for (let i = 0; i < this.data_source.length; i++) yield i;
    }
    get length() {
      return this.data_source.length;
    }
  }

  /** Each sample once in random order; with `replacement` any as often as it comes. */
  class RandomSampler extends Sampler {
    /** @param {any[]} args */
    constructor(...args) {
      super();
      const given = named(
        "RandomSampler",
        "data_source replacement=False num_samples=None generator=None",
        args,
      );
      this.data_source = given.data_source;
      this.replacement = given.replacement;
      this._num_samples = given.num_samples;
      this.generator = given.generator;
      boolean("replacement", this.replacement, (message) => typeError(message, "RandomSampler"));
      positive("num_samples", this.num_samples);
    }
    /** @returns {number} */
    get num_samples() {
      return this._num_samples ?? this.data_source.length;
    }
    /** @override */
    *[Symbol.iterator]() {
      const n = this.data_source.length;
      let { generator } = this;
      if (generator === null) {
        const seed = base_seed(null);
        generator = new torch.Generator();
        generator.manual_seed(seed);
      }
      let count = this.num_samples;
      // PyTorch draws a permutation more, of which it takes nothing.
      while (count > 0 || (count === 0 && !this.replacement)) {
        const drawn = this.replacement
          ? torch.randint(n, [Math.min(count, 32)], { generator }).tolist()
          : torch.randperm(n, { generator }).tolist().slice(0, count);
        yield* drawn;
        if (!drawn.length) return;
        count -= drawn.length;
      }
    }
    get length() {
      return this.num_samples;
    }
  }

  class SubsetRandomSampler extends Sampler {
    /** @param {any[]} args */
    constructor(...args) {
      super();
      const given = named("SubsetRandomSampler", "indices generator=None", args);
      this.indices = given.indices;
      this.generator = given.generator;
    }
    /** @override */
    *[Symbol.iterator]() {
      const { generator } = this;
      for (const i of torch.randperm(this.length, { generator }).tolist()) yield this.indices[i];
    }
    get length() {
      return this.indices.length;
    }
  }

  class WeightedRandomSampler extends Sampler {
    /** @param {any[]} args */
    constructor(...args) {
      super();
      const { weights, num_samples, replacement, generator } = named(
        "WeightedRandomSampler",
        "weights num_samples replacement=True generator=None",
        args,
      );
      positive("num_samples", num_samples);
      boolean("replacement", replacement);
      this.weights = torch.tensor(weights, { dtype: torch.float64 });
      if (this.weights.dim() !== 1) {
        throw valueError(
          `weights should be a 1d sequence but given weights have shape (${this.weights.shape.join(", ")})`,
        );
      }
      this.num_samples = num_samples;
      this.replacement = replacement;
      this.generator = generator;
    }
    /** @override */
    *[Symbol.iterator]() {
      const { weights, num_samples, replacement, generator } = this;
      yield* torch.multinomial(weights, num_samples, replacement, { generator }).tolist();
    }
    get length() {
      return this.num_samples;
    }
  }

  class BatchSampler extends Sampler {
    /** @param {any[]} args */
    constructor(...args) {
      super();
      const given = named("BatchSampler", "sampler batch_size drop_last", args);
      positive("batch_size", given.batch_size);
      boolean("drop_last", given.drop_last);
      this.sampler = given.sampler;
      this.batch_size = given.batch_size;
      this.drop_last = given.drop_last;
    }
    /** @override */
    *[Symbol.iterator]() {
      let batch = [];
      for (const index of this.sampler) {
        batch.push(index);
        if (batch.length < this.batch_size) continue;
        yield batch;
        batch = [];
      }
      if (batch.length && !this.drop_last) yield batch;
    }
    get length() {
      const count = this.sampler.length / this.batch_size;
      return this.drop_last ? Math.floor(count) : Math.ceil(count);
    }
  }

  return {
    base_seed,
    classes: {
      Sampler: callable(Sampler, "Sampler"),
      SequentialSampler: callable(SequentialSampler, "SequentialSampler"),
      RandomSampler: callable(RandomSampler, "RandomSampler"),
      SubsetRandomSampler: callable(SubsetRandomSampler, "SubsetRandomSampler"),
      WeightedRandomSampler: callable(WeightedRandomSampler, "WeightedRandomSampler"),
      BatchSampler: callable(BatchSampler, "BatchSampler"),
    },
  };
}
