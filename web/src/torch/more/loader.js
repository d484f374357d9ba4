/** torch.utils.data.DataLoader. https://pytorch.org/docs/stable/data.html#torch.utils.data.DataLoader */
import { NDArray } from "../../numpy/ndarray.js";
import { TorchError, typeError, typeName } from "../errors.js";
import { isOptions } from "../functions.js";
import { Tensor } from "../tensor.js";
import { callable, named, valueError } from "./call.js";
import { makeDatasets } from "./datasets.js";
import { makeSamplers } from "./samplers.js";

/** The indices of a data set that has none. */
const endless = {
  *[Symbol.iterator]() {
    for (;;) yield null;
  },
};

/** @param {any} torch */
export function makeData(torch) {
  const datasets = makeDatasets(torch);
  const { base_seed, classes } = makeSamplers(torch);
  const { IterableDataset } = datasets;

  /** Arrays as tensors, whatever they lie in. @param {any} data @returns {any} */
  function default_convert(data) {
    if (data instanceof NDArray) return torch.from_numpy(data);
    if (Array.isArray(data)) return data.map(default_convert);
    if (!isOptions(data)) return data;
    return Object.fromEntries(
      Object.entries(data).map(([key, value]) => [key, default_convert(value)]),
    );
  }

  /** Samples alike as one: tensors and numbers stacked, in arrays and objects one by one. @param {any[]} batch @returns {any} */
  function default_collate(batch) {
    const [first] = batch;
    if (first instanceof Tensor) return torch.stack(batch, 0);
    if (first instanceof NDArray)
      return torch.stack(
        batch.map((array) => torch.from_numpy(array)),
        0,
      );
    if (typeof first === "number") {
      const whole = batch.every((value) => Number.isInteger(value));
      return torch.tensor(batch, { dtype: whole ? torch.int64 : torch.float64 });
    }
    if (typeof first === "boolean" || typeof first === "bigint") return torch.tensor(batch);
    if (typeof first === "string") return batch;
    if (isOptions(first)) {
      return Object.fromEntries(
        Object.keys(first).map((key) => [key, default_collate(batch.map((item) => item[key]))]),
      );
    }
    if (Array.isArray(first)) {
      if (batch.some((item) => item.length !== first.length)) {
        throw new TorchError("each element in list of batch should be of equal size");
      }
      return first.map((_, i) => default_collate(batch.map((item) => item[i])));
    }
    throw typeError(
      "default_collate: batch must contain tensors, numpy arrays, numbers, dicts or lists; found " +
        typeName(first),
      "default_collate",
    );
  }

  /** Batches of a data set. Workers are accepted and do their work here, one after the other. */
  class DataLoader {
    /** @param {any[]} args */
    constructor(...args) {
      const given = named(
        "DataLoader",
        "dataset batch_size=1 shuffle=None sampler=None batch_sampler=None num_workers=0 collate_fn=None " +
          "pin_memory=False drop_last=False timeout=0 worker_init_fn=None multiprocessing_context=None generator=None " +
          "prefetch_factor=None persistent_workers=False pin_memory_device='' in_order=True",
        args,
      );
      const { dataset, shuffle, batch_sampler, drop_last, generator } = given;
      const iterable = dataset instanceof IterableDataset;
      if (given.num_workers < 0) {
        throw valueError(
          "num_workers option should be non-negative; use num_workers=0 to disable multiprocessing.",
        );
      }
      if (given.timeout < 0) throw valueError("timeout option should be non-negative");
      for (const option of iterable ? ["shuffle", "sampler", "batch_sampler"] : []) {
        if (given[option] === null || (option === "shuffle" && shuffle === false)) continue;
        throw valueError(
          `DataLoader with IterableDataset: expected unspecified ${option} option, but got ${option}=${given[option] === true ? "True" : given[option]}`,
        );
      }
      if (given.sampler !== null && shuffle) {
        throw valueError("sampler option is mutually exclusive with shuffle");
      }
      let { batch_size, sampler } = given;
      if (batch_sampler !== null) {
        if (batch_size !== 1 || shuffle || sampler !== null || drop_last) {
          throw valueError(
            "batch_sampler option is mutually exclusive with batch_size, shuffle, sampler, and drop_last",
          );
        }
        batch_size = null;
      } else if (batch_size === null && drop_last) {
        throw valueError(
          "batch_size=None option disables auto-batching and is mutually exclusive with drop_last",
        );
      }
      if (iterable) sampler = endless;
      else if (sampler === null) {
        sampler = shuffle
          ? new classes.RandomSampler(dataset, { generator })
          : new classes.SequentialSampler(dataset);
      }
      this.dataset = dataset;
      this.batch_size = batch_size;
      this.drop_last = drop_last;
      this.sampler = sampler;
      this.batch_sampler =
        batch_size === null
          ? batch_sampler
          : new classes.BatchSampler(sampler, batch_size, drop_last);
      this.generator = generator;
      this.collate_fn =
        given.collate_fn ?? (this.batch_sampler ? default_collate : default_convert);
      this.num_workers = given.num_workers;
      this.worker_init_fn = given.worker_init_fn;
    }

    [Symbol.iterator]() {
      // The seed of PyTorch's workers comes from the stream even where there are none.
      base_seed(this.generator);
      return this._batches();
    }

    *_batches() {
      for (let worker = 0; this.worker_init_fn && worker < this.num_workers; worker++) {
        this.worker_init_fn(worker);
      }
      const { dataset, collate_fn, batch_sampler } = this;
      if (dataset instanceof IterableDataset) return yield* this._taken(dataset);
      for (const index of batch_sampler ?? this.sampler) {
        if (!batch_sampler) yield collate_fn(dataset.at(index));
        else yield collate_fn(index.map((/** @type {any} */ i) => dataset.at(i)));
      }
    }

    /** The samples of an iterable data set. @param {Iterable<any>} dataset */
    *_taken(dataset) {
      const { batch_size, collate_fn, drop_last } = this;
      let samples = [];
      for (const sample of dataset) {
        if (batch_size === null) {
          yield collate_fn(sample);
          continue;
        }
        samples.push(sample);
        if (samples.length < batch_size) continue;
        yield collate_fn(samples);
        samples = [];
      }
      if (samples.length && !drop_last) yield collate_fn(samples);
    }

    get length() {
      if (!(this.dataset instanceof IterableDataset)) {
        return (this.batch_sampler ?? this.sampler).length;
      }
      const count = this.dataset.length / (this.batch_size ?? 1);
      return this.drop_last ? Math.floor(count) : Math.ceil(count);
    }
  }

  return {
    ...datasets,
    ...classes,
    DataLoader: callable(DataLoader, "DataLoader"),
    default_collate,
    default_convert,
    get_worker_info: () => null,
  };
}
