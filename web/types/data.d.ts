/** torch.utils.data. https://pytorch.org/docs/stable/data.html */
import type { Generator, Tensor } from "./tensor.js";

/** What a DataLoader takes samples of: a class of one's own extends it. */
export interface Dataset<T = any> {
  at(index: number): T;
  readonly length: number;
  /** This one and then the other. */
  add(other: Dataset<T>): Dataset<T>;
}
/** Gives its samples in its own order. */
export interface IterableDataset<T = any> extends Dataset<T>, Iterable<T> {}

/** A class that needs no `new`. */
export interface Made<A extends any[], T> {
  new (...args: A): T;
  (...args: A): T;
  readonly prototype: T;
}

export interface Sampler extends Iterable<any> {
  readonly length?: number;
}

export interface DataLoaderOptions {
  /** null: single samples instead of batches. */
  batch_size?: number | null;
  shuffle?: boolean;
  sampler?: Iterable<any> | null;
  batch_sampler?: Iterable<number[]> | null;
  /** Workers do their work here, one after the other. */
  num_workers?: number;
  collate_fn?: ((samples: any[]) => any) | null;
  drop_last?: boolean;
  worker_init_fn?: ((worker: number) => void) | null;
  generator?: Generator | null;
  pin_memory?: boolean;
  timeout?: number;
  prefetch_factor?: number | null;
  persistent_workers?: boolean;
}
export interface DataLoader<B = any> extends Iterable<B> {
  readonly dataset: Dataset;
  readonly batch_size: number | null;
  /** How many batches there are. */
  readonly length: number;
}

export interface Data {
  readonly Dataset: { new (): Dataset; readonly prototype: Dataset };
  readonly IterableDataset: { new (): Dataset; readonly prototype: Dataset };
  readonly TensorDataset: Made<Tensor[], Dataset<Tensor[]> & { readonly tensors: Tensor[] }>;
  readonly StackDataset: Made<any[], Dataset>;
  readonly ConcatDataset: Made<
    [datasets: Iterable<Dataset>],
    Dataset & { readonly cumulative_sizes: number[] }
  >;
  readonly ChainDataset: Made<[datasets: Dataset[]], IterableDataset>;
  readonly Subset: Made<
    [dataset: Dataset, indices: number[]],
    Dataset & { readonly indices: number[] }
  >;
  /** Subsets of these lengths, or of these fractions, that share no sample. */
  random_split(
    dataset: Dataset,
    lengths: number[],
    options?: { generator?: Generator },
  ): (Dataset & { readonly indices: number[] })[];
  readonly DataLoader: Made<
    [dataset: Dataset, options?: number | DataLoaderOptions, more?: DataLoaderOptions],
    DataLoader
  >;
  readonly Sampler: { new (): Sampler; readonly prototype: Sampler };
  readonly SequentialSampler: Made<[data_source: { readonly length: number }], Sampler>;
  readonly RandomSampler: Made<
    [
      data_source: { readonly length: number },
      options?: { replacement?: boolean; num_samples?: number; generator?: Generator },
    ],
    Sampler
  >;
  readonly SubsetRandomSampler: Made<
    [indices: number[], options?: { generator?: Generator }],
    Sampler
  >;
  readonly WeightedRandomSampler: Made<
    [
      weights: Tensor | number[],
      num_samples: number,
      options?: boolean | { replacement?: boolean; generator?: Generator },
    ],
    Sampler
  >;
  readonly BatchSampler: Made<
    [sampler: Iterable<number>, batch_size: number, drop_last: boolean],
    Sampler
  >;
  default_collate(batch: any[]): any;
  default_convert(data: any): any;
  get_worker_info(): null;
}
