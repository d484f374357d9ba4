// Written by scripts/types.mjs from the binding tables in src/bindings. Do not edit.
import type { ModuleBase, PackedSequence } from "./nn.js";
import type { Parameter, Tensor } from "./tensor.js";

/** input [..., in_features] -> [..., out_features]: x W^T + b, W [out, in]. W and b start uniform in +-1/sqrt(in_features), drawn in that order. https://pytorch.org/docs/stable/generated/torch.nn.Linear.html */
// prettier-ignore
export interface Linear extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  weight: Parameter;
  bias: Parameter | null;
  in_features: number;
  out_features: number;
}
// prettier-ignore
export interface LinearClass {
  new (in_features: number, out_features: number, bias?: boolean): Linear;
  (in_features: number, out_features: number, bias?: boolean): Linear;
  new (in_features: number, out_features: number, options: { bias?: boolean }): Linear;
  (in_features: number, out_features: number, options: { bias?: boolean }): Linear;
  new (in_features: number, options: { out_features: number; bias?: boolean }): Linear;
  (in_features: number, options: { out_features: number; bias?: boolean }): Linear;
  new (options: { in_features: number; out_features: number; bias?: boolean }): Linear;
  (options: { in_features: number; out_features: number; bias?: boolean }): Linear;
  readonly prototype: Linear;
}

/** input1 [..., n], input2 [..., m] -> x1^T W[k] x2 + b[k], W [out, n, m]. Both start uniform in +-1/sqrt(n). https://pytorch.org/docs/stable/generated/torch.nn.Bilinear.html */
// prettier-ignore
export interface Bilinear extends ModuleBase {
  (input1: Tensor, input2: Tensor): Tensor;
  forward(input1: Tensor, input2: Tensor): Tensor;
  weight: Parameter;
  bias: Parameter | null;
  in1_features: number;
  in2_features: number;
  out_features: number;
}
// prettier-ignore
export interface BilinearClass {
  new (in1_features: number, in2_features: number, out_features: number, bias?: boolean): Bilinear;
  (in1_features: number, in2_features: number, out_features: number, bias?: boolean): Bilinear;
  new (in1_features: number, in2_features: number, out_features: number, options: { bias?: boolean }): Bilinear;
  (in1_features: number, in2_features: number, out_features: number, options: { bias?: boolean }): Bilinear;
  new (in1_features: number, in2_features: number, options: { out_features: number; bias?: boolean }): Bilinear;
  (in1_features: number, in2_features: number, options: { out_features: number; bias?: boolean }): Bilinear;
  new (in1_features: number, options: { in2_features: number; out_features: number; bias?: boolean }): Bilinear;
  (in1_features: number, options: { in2_features: number; out_features: number; bias?: boolean }): Bilinear;
  new (options: { in1_features: number; in2_features: number; out_features: number; bias?: boolean }): Bilinear;
  (options: { in1_features: number; in2_features: number; out_features: number; bias?: boolean }): Bilinear;
  readonly prototype: Bilinear;
}

/** x where it is positive, else weight x; weight: one number or one for each channel. https://pytorch.org/docs/stable/generated/torch.nn.PReLU.html */
// prettier-ignore
export interface PReLU extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  weight: Parameter;
  num_parameters: number;
  init: number;
}
// prettier-ignore
export interface PReLUClass {
  new (num_parameters?: number, init?: number): PReLU;
  (num_parameters?: number, init?: number): PReLU;
  new (num_parameters: number, options: { init?: number }): PReLU;
  (num_parameters: number, options: { init?: number }): PReLU;
  new (options: { num_parameters?: number; init?: number }): PReLU;
  (options: { num_parameters?: number; init?: number }): PReLU;
  readonly prototype: PReLU;
}

/** Rows of a table: int64 input [...] -> [..., embedding_dim]. The table starts normal, its row padding_idx zero; that row gets no gradient. Throws IndexError for numbers beyond the table. https://pytorch.org/docs/stable/generated/torch.nn.Embedding.html */
// prettier-ignore
export interface Embedding extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  weight: Parameter;
  num_embeddings: number;
  embedding_dim: number;
  padding_idx: number | null;
  max_norm: number | null;
  norm_type: number;
  scale_grad_by_freq: boolean;
  sparse: boolean;
}
// prettier-ignore
export interface EmbeddingClass {
  new (num_embeddings: number, embedding_dim: number, padding_idx?: number, max_norm?: number, norm_type?: number, scale_grad_by_freq?: boolean, sparse?: boolean): Embedding;
  (num_embeddings: number, embedding_dim: number, padding_idx?: number, max_norm?: number, norm_type?: number, scale_grad_by_freq?: boolean, sparse?: boolean): Embedding;
  new (num_embeddings: number, embedding_dim: number, padding_idx: number, max_norm: number, norm_type: number, scale_grad_by_freq: boolean, options: { sparse?: boolean }): Embedding;
  (num_embeddings: number, embedding_dim: number, padding_idx: number, max_norm: number, norm_type: number, scale_grad_by_freq: boolean, options: { sparse?: boolean }): Embedding;
  new (num_embeddings: number, embedding_dim: number, padding_idx: number, max_norm: number, norm_type: number, options: { scale_grad_by_freq?: boolean; sparse?: boolean }): Embedding;
  (num_embeddings: number, embedding_dim: number, padding_idx: number, max_norm: number, norm_type: number, options: { scale_grad_by_freq?: boolean; sparse?: boolean }): Embedding;
  new (num_embeddings: number, embedding_dim: number, padding_idx: number, max_norm: number, options: { norm_type?: number; scale_grad_by_freq?: boolean; sparse?: boolean }): Embedding;
  (num_embeddings: number, embedding_dim: number, padding_idx: number, max_norm: number, options: { norm_type?: number; scale_grad_by_freq?: boolean; sparse?: boolean }): Embedding;
  new (num_embeddings: number, embedding_dim: number, padding_idx: number, options: { max_norm?: number; norm_type?: number; scale_grad_by_freq?: boolean; sparse?: boolean }): Embedding;
  (num_embeddings: number, embedding_dim: number, padding_idx: number, options: { max_norm?: number; norm_type?: number; scale_grad_by_freq?: boolean; sparse?: boolean }): Embedding;
  new (num_embeddings: number, embedding_dim: number, options: { padding_idx?: number; max_norm?: number; norm_type?: number; scale_grad_by_freq?: boolean; sparse?: boolean }): Embedding;
  (num_embeddings: number, embedding_dim: number, options: { padding_idx?: number; max_norm?: number; norm_type?: number; scale_grad_by_freq?: boolean; sparse?: boolean }): Embedding;
  new (num_embeddings: number, options: { embedding_dim: number; padding_idx?: number; max_norm?: number; norm_type?: number; scale_grad_by_freq?: boolean; sparse?: boolean }): Embedding;
  (num_embeddings: number, options: { embedding_dim: number; padding_idx?: number; max_norm?: number; norm_type?: number; scale_grad_by_freq?: boolean; sparse?: boolean }): Embedding;
  new (options: { num_embeddings: number; embedding_dim: number; padding_idx?: number; max_norm?: number; norm_type?: number; scale_grad_by_freq?: boolean; sparse?: boolean }): Embedding;
  (options: { num_embeddings: number; embedding_dim: number; padding_idx?: number; max_norm?: number; norm_type?: number; scale_grad_by_freq?: boolean; sparse?: boolean }): Embedding;
  readonly prototype: Embedding;
}

/** Sums, means or largest elements of rows of a table, bag by bag: input [B, n], or [n] with the places at which bags begin -> [B, embedding_dim]. https://pytorch.org/docs/stable/generated/torch.nn.EmbeddingBag.html */
// prettier-ignore
export interface EmbeddingBag extends ModuleBase {
  (input: Tensor, offsets?: Tensor | null, per_sample_weights?: Tensor | null): Tensor;
  forward(input: Tensor, offsets?: Tensor | null, per_sample_weights?: Tensor | null): Tensor;
  weight: Parameter;
  num_embeddings: number;
  embedding_dim: number;
  max_norm: number | null;
  norm_type: number;
  scale_grad_by_freq: boolean;
  mode: string;
  sparse: boolean;
  include_last_offset: boolean;
  padding_idx: number | null;
}
// prettier-ignore
export interface EmbeddingBagClass {
  new (num_embeddings: number, embedding_dim: number, max_norm?: number, norm_type?: number, scale_grad_by_freq?: boolean, mode?: string, sparse?: boolean, include_last_offset?: boolean, padding_idx?: number): EmbeddingBag;
  (num_embeddings: number, embedding_dim: number, max_norm?: number, norm_type?: number, scale_grad_by_freq?: boolean, mode?: string, sparse?: boolean, include_last_offset?: boolean, padding_idx?: number): EmbeddingBag;
  new (num_embeddings: number, embedding_dim: number, max_norm: number, norm_type: number, scale_grad_by_freq: boolean, mode: string, sparse: boolean, include_last_offset: boolean, options: { padding_idx?: number }): EmbeddingBag;
  (num_embeddings: number, embedding_dim: number, max_norm: number, norm_type: number, scale_grad_by_freq: boolean, mode: string, sparse: boolean, include_last_offset: boolean, options: { padding_idx?: number }): EmbeddingBag;
  new (num_embeddings: number, embedding_dim: number, max_norm: number, norm_type: number, scale_grad_by_freq: boolean, mode: string, sparse: boolean, options: { include_last_offset?: boolean; padding_idx?: number }): EmbeddingBag;
  (num_embeddings: number, embedding_dim: number, max_norm: number, norm_type: number, scale_grad_by_freq: boolean, mode: string, sparse: boolean, options: { include_last_offset?: boolean; padding_idx?: number }): EmbeddingBag;
  new (num_embeddings: number, embedding_dim: number, max_norm: number, norm_type: number, scale_grad_by_freq: boolean, mode: string, options: { sparse?: boolean; include_last_offset?: boolean; padding_idx?: number }): EmbeddingBag;
  (num_embeddings: number, embedding_dim: number, max_norm: number, norm_type: number, scale_grad_by_freq: boolean, mode: string, options: { sparse?: boolean; include_last_offset?: boolean; padding_idx?: number }): EmbeddingBag;
  new (num_embeddings: number, embedding_dim: number, max_norm: number, norm_type: number, scale_grad_by_freq: boolean, options: { mode?: string; sparse?: boolean; include_last_offset?: boolean; padding_idx?: number }): EmbeddingBag;
  (num_embeddings: number, embedding_dim: number, max_norm: number, norm_type: number, scale_grad_by_freq: boolean, options: { mode?: string; sparse?: boolean; include_last_offset?: boolean; padding_idx?: number }): EmbeddingBag;
  new (num_embeddings: number, embedding_dim: number, max_norm: number, norm_type: number, options: { scale_grad_by_freq?: boolean; mode?: string; sparse?: boolean; include_last_offset?: boolean; padding_idx?: number }): EmbeddingBag;
  (num_embeddings: number, embedding_dim: number, max_norm: number, norm_type: number, options: { scale_grad_by_freq?: boolean; mode?: string; sparse?: boolean; include_last_offset?: boolean; padding_idx?: number }): EmbeddingBag;
  new (num_embeddings: number, embedding_dim: number, max_norm: number, options: { norm_type?: number; scale_grad_by_freq?: boolean; mode?: string; sparse?: boolean; include_last_offset?: boolean; padding_idx?: number }): EmbeddingBag;
  (num_embeddings: number, embedding_dim: number, max_norm: number, options: { norm_type?: number; scale_grad_by_freq?: boolean; mode?: string; sparse?: boolean; include_last_offset?: boolean; padding_idx?: number }): EmbeddingBag;
  new (num_embeddings: number, embedding_dim: number, options: { max_norm?: number; norm_type?: number; scale_grad_by_freq?: boolean; mode?: string; sparse?: boolean; include_last_offset?: boolean; padding_idx?: number }): EmbeddingBag;
  (num_embeddings: number, embedding_dim: number, options: { max_norm?: number; norm_type?: number; scale_grad_by_freq?: boolean; mode?: string; sparse?: boolean; include_last_offset?: boolean; padding_idx?: number }): EmbeddingBag;
  new (num_embeddings: number, options: { embedding_dim: number; max_norm?: number; norm_type?: number; scale_grad_by_freq?: boolean; mode?: string; sparse?: boolean; include_last_offset?: boolean; padding_idx?: number }): EmbeddingBag;
  (num_embeddings: number, options: { embedding_dim: number; max_norm?: number; norm_type?: number; scale_grad_by_freq?: boolean; mode?: string; sparse?: boolean; include_last_offset?: boolean; padding_idx?: number }): EmbeddingBag;
  new (options: { num_embeddings: number; embedding_dim: number; max_norm?: number; norm_type?: number; scale_grad_by_freq?: boolean; mode?: string; sparse?: boolean; include_last_offset?: boolean; padding_idx?: number }): EmbeddingBag;
  (options: { num_embeddings: number; embedding_dim: number; max_norm?: number; norm_type?: number; scale_grad_by_freq?: boolean; mode?: string; sparse?: boolean; include_last_offset?: boolean; padding_idx?: number }): EmbeddingBag;
  readonly prototype: EmbeddingBag;
}

/** i, f, o = sigmoid and g = tanh of W x + U h + b; c = f c + i g, h = o tanh(c), step by step: input [T, N, input_size], or [N, T, input_size] with batch_first, -> output and (h, c) at the end. https://doi.org/10.1162/neco.1997.9.8.1735 https://pytorch.org/docs/stable/generated/torch.nn.LSTM.html */
// prettier-ignore
export interface LSTM extends ModuleBase {
  (input: Tensor | PackedSequence, hx?: readonly Tensor[] | null): [Tensor, Tensor[]];
  forward(input: Tensor | PackedSequence, hx?: readonly Tensor[] | null): [Tensor, Tensor[]];
  input_size: number;
  hidden_size: number;
  num_layers: number;
  bias: boolean;
  batch_first: boolean;
  dropout: number;
  bidirectional: boolean;
  proj_size: number;
}
// prettier-ignore
export interface LSTMClass {
  new (input_size: number, hidden_size: number, num_layers?: number, bias?: boolean, batch_first?: boolean, dropout?: number, bidirectional?: boolean, proj_size?: number): LSTM;
  (input_size: number, hidden_size: number, num_layers?: number, bias?: boolean, batch_first?: boolean, dropout?: number, bidirectional?: boolean, proj_size?: number): LSTM;
  new (input_size: number, hidden_size: number, num_layers: number, bias: boolean, batch_first: boolean, dropout: number, bidirectional: boolean, options: { proj_size?: number }): LSTM;
  (input_size: number, hidden_size: number, num_layers: number, bias: boolean, batch_first: boolean, dropout: number, bidirectional: boolean, options: { proj_size?: number }): LSTM;
  new (input_size: number, hidden_size: number, num_layers: number, bias: boolean, batch_first: boolean, dropout: number, options: { bidirectional?: boolean; proj_size?: number }): LSTM;
  (input_size: number, hidden_size: number, num_layers: number, bias: boolean, batch_first: boolean, dropout: number, options: { bidirectional?: boolean; proj_size?: number }): LSTM;
  new (input_size: number, hidden_size: number, num_layers: number, bias: boolean, batch_first: boolean, options: { dropout?: number; bidirectional?: boolean; proj_size?: number }): LSTM;
  (input_size: number, hidden_size: number, num_layers: number, bias: boolean, batch_first: boolean, options: { dropout?: number; bidirectional?: boolean; proj_size?: number }): LSTM;
  new (input_size: number, hidden_size: number, num_layers: number, bias: boolean, options: { batch_first?: boolean; dropout?: number; bidirectional?: boolean; proj_size?: number }): LSTM;
  (input_size: number, hidden_size: number, num_layers: number, bias: boolean, options: { batch_first?: boolean; dropout?: number; bidirectional?: boolean; proj_size?: number }): LSTM;
  new (input_size: number, hidden_size: number, num_layers: number, options: { bias?: boolean; batch_first?: boolean; dropout?: number; bidirectional?: boolean; proj_size?: number }): LSTM;
  (input_size: number, hidden_size: number, num_layers: number, options: { bias?: boolean; batch_first?: boolean; dropout?: number; bidirectional?: boolean; proj_size?: number }): LSTM;
  new (input_size: number, hidden_size: number, options: { num_layers?: number; bias?: boolean; batch_first?: boolean; dropout?: number; bidirectional?: boolean; proj_size?: number }): LSTM;
  (input_size: number, hidden_size: number, options: { num_layers?: number; bias?: boolean; batch_first?: boolean; dropout?: number; bidirectional?: boolean; proj_size?: number }): LSTM;
  new (input_size: number, options: { hidden_size: number; num_layers?: number; bias?: boolean; batch_first?: boolean; dropout?: number; bidirectional?: boolean; proj_size?: number }): LSTM;
  (input_size: number, options: { hidden_size: number; num_layers?: number; bias?: boolean; batch_first?: boolean; dropout?: number; bidirectional?: boolean; proj_size?: number }): LSTM;
  new (options: { input_size: number; hidden_size: number; num_layers?: number; bias?: boolean; batch_first?: boolean; dropout?: number; bidirectional?: boolean; proj_size?: number }): LSTM;
  (options: { input_size: number; hidden_size: number; num_layers?: number; bias?: boolean; batch_first?: boolean; dropout?: number; bidirectional?: boolean; proj_size?: number }): LSTM;
  readonly prototype: LSTM;
}

/** r, z = sigmoid of W x + U h + b, n = tanh(W x + b + r (U h + b)); h = (1 - z) n + z h, step by step, as LSTM. https://arxiv.org/abs/1406.1078 https://pytorch.org/docs/stable/generated/torch.nn.GRU.html */
// prettier-ignore
export interface GRU extends ModuleBase {
  (input: Tensor | PackedSequence, hx?: Tensor | null): [Tensor, Tensor];
  forward(input: Tensor | PackedSequence, hx?: Tensor | null): [Tensor, Tensor];
  input_size: number;
  hidden_size: number;
  num_layers: number;
  bias: boolean;
  batch_first: boolean;
  dropout: number;
  bidirectional: boolean;
}
// prettier-ignore
export interface GRUClass {
  new (input_size: number, hidden_size: number, num_layers?: number, bias?: boolean, batch_first?: boolean, dropout?: number, bidirectional?: boolean): GRU;
  (input_size: number, hidden_size: number, num_layers?: number, bias?: boolean, batch_first?: boolean, dropout?: number, bidirectional?: boolean): GRU;
  new (input_size: number, hidden_size: number, num_layers: number, bias: boolean, batch_first: boolean, dropout: number, options: { bidirectional?: boolean }): GRU;
  (input_size: number, hidden_size: number, num_layers: number, bias: boolean, batch_first: boolean, dropout: number, options: { bidirectional?: boolean }): GRU;
  new (input_size: number, hidden_size: number, num_layers: number, bias: boolean, batch_first: boolean, options: { dropout?: number; bidirectional?: boolean }): GRU;
  (input_size: number, hidden_size: number, num_layers: number, bias: boolean, batch_first: boolean, options: { dropout?: number; bidirectional?: boolean }): GRU;
  new (input_size: number, hidden_size: number, num_layers: number, bias: boolean, options: { batch_first?: boolean; dropout?: number; bidirectional?: boolean }): GRU;
  (input_size: number, hidden_size: number, num_layers: number, bias: boolean, options: { batch_first?: boolean; dropout?: number; bidirectional?: boolean }): GRU;
  new (input_size: number, hidden_size: number, num_layers: number, options: { bias?: boolean; batch_first?: boolean; dropout?: number; bidirectional?: boolean }): GRU;
  (input_size: number, hidden_size: number, num_layers: number, options: { bias?: boolean; batch_first?: boolean; dropout?: number; bidirectional?: boolean }): GRU;
  new (input_size: number, hidden_size: number, options: { num_layers?: number; bias?: boolean; batch_first?: boolean; dropout?: number; bidirectional?: boolean }): GRU;
  (input_size: number, hidden_size: number, options: { num_layers?: number; bias?: boolean; batch_first?: boolean; dropout?: number; bidirectional?: boolean }): GRU;
  new (input_size: number, options: { hidden_size: number; num_layers?: number; bias?: boolean; batch_first?: boolean; dropout?: number; bidirectional?: boolean }): GRU;
  (input_size: number, options: { hidden_size: number; num_layers?: number; bias?: boolean; batch_first?: boolean; dropout?: number; bidirectional?: boolean }): GRU;
  new (options: { input_size: number; hidden_size: number; num_layers?: number; bias?: boolean; batch_first?: boolean; dropout?: number; bidirectional?: boolean }): GRU;
  (options: { input_size: number; hidden_size: number; num_layers?: number; bias?: boolean; batch_first?: boolean; dropout?: number; bidirectional?: boolean }): GRU;
  readonly prototype: GRU;
}

/** h = tanh(W x + U h + b), or relu, step by step, as LSTM. https://pytorch.org/docs/stable/generated/torch.nn.RNN.html */
// prettier-ignore
export interface RNN extends ModuleBase {
  (input: Tensor | PackedSequence, hx?: Tensor | null): [Tensor, Tensor];
  forward(input: Tensor | PackedSequence, hx?: Tensor | null): [Tensor, Tensor];
  input_size: number;
  hidden_size: number;
  num_layers: number;
  nonlinearity: string;
  bias: boolean;
  batch_first: boolean;
  dropout: number;
  bidirectional: boolean;
}
// prettier-ignore
export interface RNNClass {
  new (input_size: number, hidden_size: number, num_layers?: number, nonlinearity?: string, bias?: boolean, batch_first?: boolean, dropout?: number, bidirectional?: boolean): RNN;
  (input_size: number, hidden_size: number, num_layers?: number, nonlinearity?: string, bias?: boolean, batch_first?: boolean, dropout?: number, bidirectional?: boolean): RNN;
  new (input_size: number, hidden_size: number, num_layers: number, nonlinearity: string, bias: boolean, batch_first: boolean, dropout: number, options: { bidirectional?: boolean }): RNN;
  (input_size: number, hidden_size: number, num_layers: number, nonlinearity: string, bias: boolean, batch_first: boolean, dropout: number, options: { bidirectional?: boolean }): RNN;
  new (input_size: number, hidden_size: number, num_layers: number, nonlinearity: string, bias: boolean, batch_first: boolean, options: { dropout?: number; bidirectional?: boolean }): RNN;
  (input_size: number, hidden_size: number, num_layers: number, nonlinearity: string, bias: boolean, batch_first: boolean, options: { dropout?: number; bidirectional?: boolean }): RNN;
  new (input_size: number, hidden_size: number, num_layers: number, nonlinearity: string, bias: boolean, options: { batch_first?: boolean; dropout?: number; bidirectional?: boolean }): RNN;
  (input_size: number, hidden_size: number, num_layers: number, nonlinearity: string, bias: boolean, options: { batch_first?: boolean; dropout?: number; bidirectional?: boolean }): RNN;
  new (input_size: number, hidden_size: number, num_layers: number, nonlinearity: string, options: { bias?: boolean; batch_first?: boolean; dropout?: number; bidirectional?: boolean }): RNN;
  (input_size: number, hidden_size: number, num_layers: number, nonlinearity: string, options: { bias?: boolean; batch_first?: boolean; dropout?: number; bidirectional?: boolean }): RNN;
  new (input_size: number, hidden_size: number, num_layers: number, options: { nonlinearity?: string; bias?: boolean; batch_first?: boolean; dropout?: number; bidirectional?: boolean }): RNN;
  (input_size: number, hidden_size: number, num_layers: number, options: { nonlinearity?: string; bias?: boolean; batch_first?: boolean; dropout?: number; bidirectional?: boolean }): RNN;
  new (input_size: number, hidden_size: number, options: { num_layers?: number; nonlinearity?: string; bias?: boolean; batch_first?: boolean; dropout?: number; bidirectional?: boolean }): RNN;
  (input_size: number, hidden_size: number, options: { num_layers?: number; nonlinearity?: string; bias?: boolean; batch_first?: boolean; dropout?: number; bidirectional?: boolean }): RNN;
  new (input_size: number, options: { hidden_size: number; num_layers?: number; nonlinearity?: string; bias?: boolean; batch_first?: boolean; dropout?: number; bidirectional?: boolean }): RNN;
  (input_size: number, options: { hidden_size: number; num_layers?: number; nonlinearity?: string; bias?: boolean; batch_first?: boolean; dropout?: number; bidirectional?: boolean }): RNN;
  new (options: { input_size: number; hidden_size: number; num_layers?: number; nonlinearity?: string; bias?: boolean; batch_first?: boolean; dropout?: number; bidirectional?: boolean }): RNN;
  (options: { input_size: number; hidden_size: number; num_layers?: number; nonlinearity?: string; bias?: boolean; batch_first?: boolean; dropout?: number; bidirectional?: boolean }): RNN;
  readonly prototype: RNN;
}

/** One step of an LSTM: input [N, input_size] -> h and c. https://pytorch.org/docs/stable/generated/torch.nn.LSTMCell.html */
// prettier-ignore
export interface LSTMCell extends ModuleBase {
  (input: Tensor, hx?: readonly Tensor[] | null): [Tensor, Tensor];
  forward(input: Tensor, hx?: readonly Tensor[] | null): [Tensor, Tensor];
  input_size: number;
  hidden_size: number;
  bias: boolean;
}
// prettier-ignore
export interface LSTMCellClass {
  new (input_size: number, hidden_size: number, bias?: boolean): LSTMCell;
  (input_size: number, hidden_size: number, bias?: boolean): LSTMCell;
  new (input_size: number, hidden_size: number, options: { bias?: boolean }): LSTMCell;
  (input_size: number, hidden_size: number, options: { bias?: boolean }): LSTMCell;
  new (input_size: number, options: { hidden_size: number; bias?: boolean }): LSTMCell;
  (input_size: number, options: { hidden_size: number; bias?: boolean }): LSTMCell;
  new (options: { input_size: number; hidden_size: number; bias?: boolean }): LSTMCell;
  (options: { input_size: number; hidden_size: number; bias?: boolean }): LSTMCell;
  readonly prototype: LSTMCell;
}

/** One step of a GRU: input [N, input_size] -> h. https://pytorch.org/docs/stable/generated/torch.nn.GRUCell.html */
// prettier-ignore
export interface GRUCell extends ModuleBase {
  (input: Tensor, hx?: Tensor | null): Tensor;
  forward(input: Tensor, hx?: Tensor | null): Tensor;
  input_size: number;
  hidden_size: number;
  bias: boolean;
}
// prettier-ignore
export interface GRUCellClass {
  new (input_size: number, hidden_size: number, bias?: boolean): GRUCell;
  (input_size: number, hidden_size: number, bias?: boolean): GRUCell;
  new (input_size: number, hidden_size: number, options: { bias?: boolean }): GRUCell;
  (input_size: number, hidden_size: number, options: { bias?: boolean }): GRUCell;
  new (input_size: number, options: { hidden_size: number; bias?: boolean }): GRUCell;
  (input_size: number, options: { hidden_size: number; bias?: boolean }): GRUCell;
  new (options: { input_size: number; hidden_size: number; bias?: boolean }): GRUCell;
  (options: { input_size: number; hidden_size: number; bias?: boolean }): GRUCell;
  readonly prototype: GRUCell;
}

/** One step of an RNN: input [N, input_size] -> h. https://pytorch.org/docs/stable/generated/torch.nn.RNNCell.html */
// prettier-ignore
export interface RNNCell extends ModuleBase {
  (input: Tensor, hx?: Tensor | null): Tensor;
  forward(input: Tensor, hx?: Tensor | null): Tensor;
  input_size: number;
  hidden_size: number;
  bias: boolean;
  nonlinearity: string;
}
// prettier-ignore
export interface RNNCellClass {
  new (input_size: number, hidden_size: number, bias?: boolean, nonlinearity?: string): RNNCell;
  (input_size: number, hidden_size: number, bias?: boolean, nonlinearity?: string): RNNCell;
  new (input_size: number, hidden_size: number, bias: boolean, options: { nonlinearity?: string }): RNNCell;
  (input_size: number, hidden_size: number, bias: boolean, options: { nonlinearity?: string }): RNNCell;
  new (input_size: number, hidden_size: number, options: { bias?: boolean; nonlinearity?: string }): RNNCell;
  (input_size: number, hidden_size: number, options: { bias?: boolean; nonlinearity?: string }): RNNCell;
  new (input_size: number, options: { hidden_size: number; bias?: boolean; nonlinearity?: string }): RNNCell;
  (input_size: number, options: { hidden_size: number; bias?: boolean; nonlinearity?: string }): RNNCell;
  new (options: { input_size: number; hidden_size: number; bias?: boolean; nonlinearity?: string }): RNNCell;
  (options: { input_size: number; hidden_size: number; bias?: boolean; nonlinearity?: string }): RNNCell;
  readonly prototype: RNNCell;
}

/** input [N, C, (D, (H,)) W] at another size, given as such or as a factor (a number, or one for each direction). mode: "nearest", "nearest-exact", "linear", "bilinear", "trilinear", "bicubic", "area". align_corners: the corners' centres stay, else the corners. Throws ValueError, NotImplementedError. https://pytorch.org/docs/stable/generated/torch.nn.Upsample.html */
// prettier-ignore
export interface Upsample extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  size: number | number[] | null;
  scale_factor: number | number[] | null;
  mode: string;
  align_corners: boolean | null;
  recompute_scale_factor: boolean | null;
}
// prettier-ignore
export interface UpsampleClass {
  new (size?: number | readonly number[], scale_factor?: number | readonly number[], mode?: string, align_corners?: boolean, recompute_scale_factor?: boolean): Upsample;
  (size?: number | readonly number[], scale_factor?: number | readonly number[], mode?: string, align_corners?: boolean, recompute_scale_factor?: boolean): Upsample;
  new (size: number | readonly number[], scale_factor: number | readonly number[], mode: string, align_corners: boolean, options: { recompute_scale_factor?: boolean }): Upsample;
  (size: number | readonly number[], scale_factor: number | readonly number[], mode: string, align_corners: boolean, options: { recompute_scale_factor?: boolean }): Upsample;
  new (size: number | readonly number[], scale_factor: number | readonly number[], mode: string, options: { align_corners?: boolean; recompute_scale_factor?: boolean }): Upsample;
  (size: number | readonly number[], scale_factor: number | readonly number[], mode: string, options: { align_corners?: boolean; recompute_scale_factor?: boolean }): Upsample;
  new (size: number | readonly number[], scale_factor: number | readonly number[], options: { mode?: string; align_corners?: boolean; recompute_scale_factor?: boolean }): Upsample;
  (size: number | readonly number[], scale_factor: number | readonly number[], options: { mode?: string; align_corners?: boolean; recompute_scale_factor?: boolean }): Upsample;
  new (size: number | readonly number[], options: { scale_factor?: number | readonly number[]; mode?: string; align_corners?: boolean; recompute_scale_factor?: boolean }): Upsample;
  (size: number | readonly number[], options: { scale_factor?: number | readonly number[]; mode?: string; align_corners?: boolean; recompute_scale_factor?: boolean }): Upsample;
  new (options: { size?: number | readonly number[]; scale_factor?: number | readonly number[]; mode?: string; align_corners?: boolean; recompute_scale_factor?: boolean }): Upsample;
  (options: { size?: number | readonly number[]; scale_factor?: number | readonly number[]; mode?: string; align_corners?: boolean; recompute_scale_factor?: boolean }): Upsample;
  readonly prototype: Upsample;
}

/** input [N, C, (D, (H,)) W] at another size, given as such or as a factor (a number, or one for each direction). mode: "nearest", "nearest-exact", "linear", "bilinear", "trilinear", "bicubic", "area". align_corners: the corners' centres stay, else the corners. Throws ValueError, NotImplementedError. https://pytorch.org/docs/stable/generated/torch.nn.UpsamplingNearest2d.html */
// prettier-ignore
export interface UpsamplingNearest2d extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  size: number | number[] | null;
  scale_factor: number | number[] | null;
  mode: string;
}
// prettier-ignore
export interface UpsamplingNearest2dClass {
  new (size?: number | readonly number[], scale_factor?: number | readonly number[], options?: { mode?: string }): UpsamplingNearest2d;
  (size?: number | readonly number[], scale_factor?: number | readonly number[], options?: { mode?: string }): UpsamplingNearest2d;
  new (size: number | readonly number[], options: { scale_factor?: number | readonly number[]; mode?: string }): UpsamplingNearest2d;
  (size: number | readonly number[], options: { scale_factor?: number | readonly number[]; mode?: string }): UpsamplingNearest2d;
  new (options: { size?: number | readonly number[]; scale_factor?: number | readonly number[]; mode?: string }): UpsamplingNearest2d;
  (options: { size?: number | readonly number[]; scale_factor?: number | readonly number[]; mode?: string }): UpsamplingNearest2d;
  readonly prototype: UpsamplingNearest2d;
}

/** input [N, C, (D, (H,)) W] at another size, given as such or as a factor (a number, or one for each direction). mode: "nearest", "nearest-exact", "linear", "bilinear", "trilinear", "bicubic", "area". align_corners: the corners' centres stay, else the corners. Throws ValueError, NotImplementedError. https://pytorch.org/docs/stable/generated/torch.nn.UpsamplingBilinear2d.html */
// prettier-ignore
export interface UpsamplingBilinear2d extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  size: number | number[] | null;
  scale_factor: number | number[] | null;
  mode: string;
}
// prettier-ignore
export interface UpsamplingBilinear2dClass {
  new (size?: number | readonly number[], scale_factor?: number | readonly number[], options?: { mode?: string }): UpsamplingBilinear2d;
  (size?: number | readonly number[], scale_factor?: number | readonly number[], options?: { mode?: string }): UpsamplingBilinear2d;
  new (size: number | readonly number[], options: { scale_factor?: number | readonly number[]; mode?: string }): UpsamplingBilinear2d;
  (size: number | readonly number[], options: { scale_factor?: number | readonly number[]; mode?: string }): UpsamplingBilinear2d;
  new (options: { size?: number | readonly number[]; scale_factor?: number | readonly number[]; mode?: string }): UpsamplingBilinear2d;
  (options: { size?: number | readonly number[]; scale_factor?: number | readonly number[]; mode?: string }): UpsamplingBilinear2d;
  readonly prototype: UpsamplingBilinear2d;
}

/** input [N, C, ...] or [C, ...] -> [N, out_channels, ...]: cross-correlation with weight [out_channels, C / groups, ...], plus bias. Both start uniform in +-1/sqrt(k), k = C / groups times the kernel's size. https://pytorch.org/docs/stable/generated/torch.nn.Conv2d.html */
// prettier-ignore
export interface Conv2d extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  weight: Parameter;
  bias: Parameter | null;
  in_channels: number;
  out_channels: number;
  kernel_size: number | number[];
  stride: number | number[];
  padding: number | number[] | string;
  dilation: number | number[];
  groups: number;
  padding_mode: string;
}
// prettier-ignore
export interface Conv2dClass {
  new (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[] | string, dilation?: number | readonly number[], groups?: number, bias?: boolean, padding_mode?: string): Conv2d;
  (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[] | string, dilation?: number | readonly number[], groups?: number, bias?: boolean, padding_mode?: string): Conv2d;
  new (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[] | string, dilation: number | readonly number[], groups: number, bias: boolean, options: { padding_mode?: string }): Conv2d;
  (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[] | string, dilation: number | readonly number[], groups: number, bias: boolean, options: { padding_mode?: string }): Conv2d;
  new (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[] | string, dilation: number | readonly number[], groups: number, options: { bias?: boolean; padding_mode?: string }): Conv2d;
  (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[] | string, dilation: number | readonly number[], groups: number, options: { bias?: boolean; padding_mode?: string }): Conv2d;
  new (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[] | string, dilation: number | readonly number[], options: { groups?: number; bias?: boolean; padding_mode?: string }): Conv2d;
  (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[] | string, dilation: number | readonly number[], options: { groups?: number; bias?: boolean; padding_mode?: string }): Conv2d;
  new (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[] | string, options: { dilation?: number | readonly number[]; groups?: number; bias?: boolean; padding_mode?: string }): Conv2d;
  (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[] | string, options: { dilation?: number | readonly number[]; groups?: number; bias?: boolean; padding_mode?: string }): Conv2d;
  new (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride: number | readonly number[], options: { padding?: number | readonly number[] | string; dilation?: number | readonly number[]; groups?: number; bias?: boolean; padding_mode?: string }): Conv2d;
  (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride: number | readonly number[], options: { padding?: number | readonly number[] | string; dilation?: number | readonly number[]; groups?: number; bias?: boolean; padding_mode?: string }): Conv2d;
  new (in_channels: number, out_channels: number, kernel_size: number | readonly number[], options: { stride?: number | readonly number[]; padding?: number | readonly number[] | string; dilation?: number | readonly number[]; groups?: number; bias?: boolean; padding_mode?: string }): Conv2d;
  (in_channels: number, out_channels: number, kernel_size: number | readonly number[], options: { stride?: number | readonly number[]; padding?: number | readonly number[] | string; dilation?: number | readonly number[]; groups?: number; bias?: boolean; padding_mode?: string }): Conv2d;
  new (in_channels: number, out_channels: number, options: { kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[] | string; dilation?: number | readonly number[]; groups?: number; bias?: boolean; padding_mode?: string }): Conv2d;
  (in_channels: number, out_channels: number, options: { kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[] | string; dilation?: number | readonly number[]; groups?: number; bias?: boolean; padding_mode?: string }): Conv2d;
  new (in_channels: number, options: { out_channels: number; kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[] | string; dilation?: number | readonly number[]; groups?: number; bias?: boolean; padding_mode?: string }): Conv2d;
  (in_channels: number, options: { out_channels: number; kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[] | string; dilation?: number | readonly number[]; groups?: number; bias?: boolean; padding_mode?: string }): Conv2d;
  new (options: { in_channels: number; out_channels: number; kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[] | string; dilation?: number | readonly number[]; groups?: number; bias?: boolean; padding_mode?: string }): Conv2d;
  (options: { in_channels: number; out_channels: number; kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[] | string; dilation?: number | readonly number[]; groups?: number; bias?: boolean; padding_mode?: string }): Conv2d;
  readonly prototype: Conv2d;
}

/** https://pytorch.org/docs/stable/generated/torch.nn.ConvTranspose2d.html */
// prettier-ignore
export interface ConvTranspose2d extends ModuleBase {
  (input: Tensor, output_size?: readonly number[] | null): Tensor;
  forward(input: Tensor, output_size?: readonly number[] | null): Tensor;
  weight: Parameter;
  bias: Parameter | null;
  in_channels: number;
  out_channels: number;
  kernel_size: number | number[];
  stride: number | number[];
  padding: number | number[];
  output_padding: number | number[];
  groups: number;
  dilation: number | number[];
  padding_mode: string;
}
// prettier-ignore
export interface ConvTranspose2dClass {
  new (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[], output_padding?: number | readonly number[], groups?: number, bias?: boolean, dilation?: number | readonly number[], padding_mode?: string): ConvTranspose2d;
  (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[], output_padding?: number | readonly number[], groups?: number, bias?: boolean, dilation?: number | readonly number[], padding_mode?: string): ConvTranspose2d;
  new (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], output_padding: number | readonly number[], groups: number, bias: boolean, dilation: number | readonly number[], options: { padding_mode?: string }): ConvTranspose2d;
  (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], output_padding: number | readonly number[], groups: number, bias: boolean, dilation: number | readonly number[], options: { padding_mode?: string }): ConvTranspose2d;
  new (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], output_padding: number | readonly number[], groups: number, bias: boolean, options: { dilation?: number | readonly number[]; padding_mode?: string }): ConvTranspose2d;
  (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], output_padding: number | readonly number[], groups: number, bias: boolean, options: { dilation?: number | readonly number[]; padding_mode?: string }): ConvTranspose2d;
  new (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], output_padding: number | readonly number[], groups: number, options: { bias?: boolean; dilation?: number | readonly number[]; padding_mode?: string }): ConvTranspose2d;
  (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], output_padding: number | readonly number[], groups: number, options: { bias?: boolean; dilation?: number | readonly number[]; padding_mode?: string }): ConvTranspose2d;
  new (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], output_padding: number | readonly number[], options: { groups?: number; bias?: boolean; dilation?: number | readonly number[]; padding_mode?: string }): ConvTranspose2d;
  (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], output_padding: number | readonly number[], options: { groups?: number; bias?: boolean; dilation?: number | readonly number[]; padding_mode?: string }): ConvTranspose2d;
  new (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], options: { output_padding?: number | readonly number[]; groups?: number; bias?: boolean; dilation?: number | readonly number[]; padding_mode?: string }): ConvTranspose2d;
  (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], options: { output_padding?: number | readonly number[]; groups?: number; bias?: boolean; dilation?: number | readonly number[]; padding_mode?: string }): ConvTranspose2d;
  new (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride: number | readonly number[], options: { padding?: number | readonly number[]; output_padding?: number | readonly number[]; groups?: number; bias?: boolean; dilation?: number | readonly number[]; padding_mode?: string }): ConvTranspose2d;
  (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride: number | readonly number[], options: { padding?: number | readonly number[]; output_padding?: number | readonly number[]; groups?: number; bias?: boolean; dilation?: number | readonly number[]; padding_mode?: string }): ConvTranspose2d;
  new (in_channels: number, out_channels: number, kernel_size: number | readonly number[], options: { stride?: number | readonly number[]; padding?: number | readonly number[]; output_padding?: number | readonly number[]; groups?: number; bias?: boolean; dilation?: number | readonly number[]; padding_mode?: string }): ConvTranspose2d;
  (in_channels: number, out_channels: number, kernel_size: number | readonly number[], options: { stride?: number | readonly number[]; padding?: number | readonly number[]; output_padding?: number | readonly number[]; groups?: number; bias?: boolean; dilation?: number | readonly number[]; padding_mode?: string }): ConvTranspose2d;
  new (in_channels: number, out_channels: number, options: { kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[]; output_padding?: number | readonly number[]; groups?: number; bias?: boolean; dilation?: number | readonly number[]; padding_mode?: string }): ConvTranspose2d;
  (in_channels: number, out_channels: number, options: { kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[]; output_padding?: number | readonly number[]; groups?: number; bias?: boolean; dilation?: number | readonly number[]; padding_mode?: string }): ConvTranspose2d;
  new (in_channels: number, options: { out_channels: number; kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[]; output_padding?: number | readonly number[]; groups?: number; bias?: boolean; dilation?: number | readonly number[]; padding_mode?: string }): ConvTranspose2d;
  (in_channels: number, options: { out_channels: number; kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[]; output_padding?: number | readonly number[]; groups?: number; bias?: boolean; dilation?: number | readonly number[]; padding_mode?: string }): ConvTranspose2d;
  new (options: { in_channels: number; out_channels: number; kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[]; output_padding?: number | readonly number[]; groups?: number; bias?: boolean; dilation?: number | readonly number[]; padding_mode?: string }): ConvTranspose2d;
  (options: { in_channels: number; out_channels: number; kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[]; output_padding?: number | readonly number[]; groups?: number; bias?: boolean; dilation?: number | readonly number[]; padding_mode?: string }): ConvTranspose2d;
  readonly prototype: ConvTranspose2d;
}

/** https://pytorch.org/docs/stable/generated/torch.nn.MaxPool2d.html */
// prettier-ignore
export interface MaxPool2d extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  kernel_size: number | number[];
  stride: number | number[] | null;
  padding: number | number[];
  dilation: number | number[];
  return_indices: boolean;
  ceil_mode: boolean;
}
// prettier-ignore
export interface MaxPool2dClass {
  new (kernel_size: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[], dilation?: number | readonly number[], return_indices?: boolean, ceil_mode?: boolean): MaxPool2d;
  (kernel_size: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[], dilation?: number | readonly number[], return_indices?: boolean, ceil_mode?: boolean): MaxPool2d;
  new (kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], dilation: number | readonly number[], return_indices: boolean, options: { ceil_mode?: boolean }): MaxPool2d;
  (kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], dilation: number | readonly number[], return_indices: boolean, options: { ceil_mode?: boolean }): MaxPool2d;
  new (kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], dilation: number | readonly number[], options: { return_indices?: boolean; ceil_mode?: boolean }): MaxPool2d;
  (kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], dilation: number | readonly number[], options: { return_indices?: boolean; ceil_mode?: boolean }): MaxPool2d;
  new (kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], options: { dilation?: number | readonly number[]; return_indices?: boolean; ceil_mode?: boolean }): MaxPool2d;
  (kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], options: { dilation?: number | readonly number[]; return_indices?: boolean; ceil_mode?: boolean }): MaxPool2d;
  new (kernel_size: number | readonly number[], stride: number | readonly number[], options: { padding?: number | readonly number[]; dilation?: number | readonly number[]; return_indices?: boolean; ceil_mode?: boolean }): MaxPool2d;
  (kernel_size: number | readonly number[], stride: number | readonly number[], options: { padding?: number | readonly number[]; dilation?: number | readonly number[]; return_indices?: boolean; ceil_mode?: boolean }): MaxPool2d;
  new (kernel_size: number | readonly number[], options: { stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; return_indices?: boolean; ceil_mode?: boolean }): MaxPool2d;
  (kernel_size: number | readonly number[], options: { stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; return_indices?: boolean; ceil_mode?: boolean }): MaxPool2d;
  new (options: { kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; return_indices?: boolean; ceil_mode?: boolean }): MaxPool2d;
  (options: { kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; return_indices?: boolean; ceil_mode?: boolean }): MaxPool2d;
  readonly prototype: MaxPool2d;
}

/** https://pytorch.org/docs/stable/generated/torch.nn.MaxUnpool2d.html */
// prettier-ignore
export interface MaxUnpool2d extends ModuleBase {
  (input: Tensor, indices: Tensor, output_size?: readonly number[] | null): Tensor;
  forward(input: Tensor, indices: Tensor, output_size?: readonly number[] | null): Tensor;
  kernel_size: number | number[];
  stride: number | number[] | null;
  padding: number | number[];
}
// prettier-ignore
export interface MaxUnpool2dClass {
  new (kernel_size: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[]): MaxUnpool2d;
  (kernel_size: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[]): MaxUnpool2d;
  new (kernel_size: number | readonly number[], stride: number | readonly number[], options: { padding?: number | readonly number[] }): MaxUnpool2d;
  (kernel_size: number | readonly number[], stride: number | readonly number[], options: { padding?: number | readonly number[] }): MaxUnpool2d;
  new (kernel_size: number | readonly number[], options: { stride?: number | readonly number[]; padding?: number | readonly number[] }): MaxUnpool2d;
  (kernel_size: number | readonly number[], options: { stride?: number | readonly number[]; padding?: number | readonly number[] }): MaxUnpool2d;
  new (options: { kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[] }): MaxUnpool2d;
  (options: { kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[] }): MaxUnpool2d;
  readonly prototype: MaxUnpool2d;
}

/** https://pytorch.org/docs/stable/generated/torch.nn.AvgPool2d.html */
// prettier-ignore
export interface AvgPool2d extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  kernel_size: number | number[];
  stride: number | number[] | null;
  padding: number | number[];
  ceil_mode: boolean;
  count_include_pad: boolean;
  divisor_override: number | null;
}
// prettier-ignore
export interface AvgPool2dClass {
  new (kernel_size: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[], ceil_mode?: boolean, count_include_pad?: boolean, divisor_override?: number): AvgPool2d;
  (kernel_size: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[], ceil_mode?: boolean, count_include_pad?: boolean, divisor_override?: number): AvgPool2d;
  new (kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], ceil_mode: boolean, count_include_pad: boolean, options: { divisor_override?: number }): AvgPool2d;
  (kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], ceil_mode: boolean, count_include_pad: boolean, options: { divisor_override?: number }): AvgPool2d;
  new (kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], ceil_mode: boolean, options: { count_include_pad?: boolean; divisor_override?: number }): AvgPool2d;
  (kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], ceil_mode: boolean, options: { count_include_pad?: boolean; divisor_override?: number }): AvgPool2d;
  new (kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], options: { ceil_mode?: boolean; count_include_pad?: boolean; divisor_override?: number }): AvgPool2d;
  (kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], options: { ceil_mode?: boolean; count_include_pad?: boolean; divisor_override?: number }): AvgPool2d;
  new (kernel_size: number | readonly number[], stride: number | readonly number[], options: { padding?: number | readonly number[]; ceil_mode?: boolean; count_include_pad?: boolean; divisor_override?: number }): AvgPool2d;
  (kernel_size: number | readonly number[], stride: number | readonly number[], options: { padding?: number | readonly number[]; ceil_mode?: boolean; count_include_pad?: boolean; divisor_override?: number }): AvgPool2d;
  new (kernel_size: number | readonly number[], options: { stride?: number | readonly number[]; padding?: number | readonly number[]; ceil_mode?: boolean; count_include_pad?: boolean; divisor_override?: number }): AvgPool2d;
  (kernel_size: number | readonly number[], options: { stride?: number | readonly number[]; padding?: number | readonly number[]; ceil_mode?: boolean; count_include_pad?: boolean; divisor_override?: number }): AvgPool2d;
  new (options: { kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[]; ceil_mode?: boolean; count_include_pad?: boolean; divisor_override?: number }): AvgPool2d;
  (options: { kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[]; ceil_mode?: boolean; count_include_pad?: boolean; divisor_override?: number }): AvgPool2d;
  readonly prototype: AvgPool2d;
}

/** https://pytorch.org/docs/stable/generated/torch.nn.LPPool2d.html */
// prettier-ignore
export interface LPPool2d extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  norm_type: number | boolean;
  kernel_size: number | number[];
  stride: number | number[] | null;
  ceil_mode: boolean;
}
// prettier-ignore
export interface LPPool2dClass {
  new (norm_type: number | boolean, kernel_size: number | readonly number[], stride?: number | readonly number[], ceil_mode?: boolean): LPPool2d;
  (norm_type: number | boolean, kernel_size: number | readonly number[], stride?: number | readonly number[], ceil_mode?: boolean): LPPool2d;
  new (norm_type: number | boolean, kernel_size: number | readonly number[], stride: number | readonly number[], options: { ceil_mode?: boolean }): LPPool2d;
  (norm_type: number | boolean, kernel_size: number | readonly number[], stride: number | readonly number[], options: { ceil_mode?: boolean }): LPPool2d;
  new (norm_type: number | boolean, kernel_size: number | readonly number[], options: { stride?: number | readonly number[]; ceil_mode?: boolean }): LPPool2d;
  (norm_type: number | boolean, kernel_size: number | readonly number[], options: { stride?: number | readonly number[]; ceil_mode?: boolean }): LPPool2d;
  new (norm_type: number | boolean, options: { kernel_size: number | readonly number[]; stride?: number | readonly number[]; ceil_mode?: boolean }): LPPool2d;
  (norm_type: number | boolean, options: { kernel_size: number | readonly number[]; stride?: number | readonly number[]; ceil_mode?: boolean }): LPPool2d;
  new (options: { norm_type: number | boolean; kernel_size: number | readonly number[]; stride?: number | readonly number[]; ceil_mode?: boolean }): LPPool2d;
  (options: { norm_type: number | boolean; kernel_size: number | readonly number[]; stride?: number | readonly number[]; ceil_mode?: boolean }): LPPool2d;
  readonly prototype: LPPool2d;
}

/** https://pytorch.org/docs/stable/generated/torch.nn.AdaptiveAvgPool2d.html */
// prettier-ignore
export interface AdaptiveAvgPool2d extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  output_size: number | number[];
}
// prettier-ignore
export interface AdaptiveAvgPool2dClass {
  new (output_size: number | readonly number[]): AdaptiveAvgPool2d;
  (output_size: number | readonly number[]): AdaptiveAvgPool2d;
  new (options: { output_size: number | readonly number[] }): AdaptiveAvgPool2d;
  (options: { output_size: number | readonly number[] }): AdaptiveAvgPool2d;
  readonly prototype: AdaptiveAvgPool2d;
}

/** https://pytorch.org/docs/stable/generated/torch.nn.AdaptiveMaxPool2d.html */
// prettier-ignore
export interface AdaptiveMaxPool2d extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  output_size: number | number[];
  return_indices: boolean;
}
// prettier-ignore
export interface AdaptiveMaxPool2dClass {
  new (output_size: number | readonly number[], return_indices?: boolean): AdaptiveMaxPool2d;
  (output_size: number | readonly number[], return_indices?: boolean): AdaptiveMaxPool2d;
  new (output_size: number | readonly number[], options: { return_indices?: boolean }): AdaptiveMaxPool2d;
  (output_size: number | readonly number[], options: { return_indices?: boolean }): AdaptiveMaxPool2d;
  new (options: { output_size: number | readonly number[]; return_indices?: boolean }): AdaptiveMaxPool2d;
  (options: { output_size: number | readonly number[]; return_indices?: boolean }): AdaptiveMaxPool2d;
  readonly prototype: AdaptiveMaxPool2d;
}

/** input [N, C, ...] or [C, ...] -> [N, out_channels, ...]: cross-correlation with weight [out_channels, C / groups, ...], plus bias. Both start uniform in +-1/sqrt(k), k = C / groups times the kernel's size. https://pytorch.org/docs/stable/generated/torch.nn.Conv1d.html */
// prettier-ignore
export interface Conv1d extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  weight: Parameter;
  bias: Parameter | null;
  in_channels: number;
  out_channels: number;
  kernel_size: number | number[];
  stride: number | number[];
  padding: number | number[] | string;
  dilation: number | number[];
  groups: number;
  padding_mode: string;
}
// prettier-ignore
export interface Conv1dClass {
  new (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[] | string, dilation?: number | readonly number[], groups?: number, bias?: boolean, padding_mode?: string): Conv1d;
  (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[] | string, dilation?: number | readonly number[], groups?: number, bias?: boolean, padding_mode?: string): Conv1d;
  new (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[] | string, dilation: number | readonly number[], groups: number, bias: boolean, options: { padding_mode?: string }): Conv1d;
  (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[] | string, dilation: number | readonly number[], groups: number, bias: boolean, options: { padding_mode?: string }): Conv1d;
  new (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[] | string, dilation: number | readonly number[], groups: number, options: { bias?: boolean; padding_mode?: string }): Conv1d;
  (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[] | string, dilation: number | readonly number[], groups: number, options: { bias?: boolean; padding_mode?: string }): Conv1d;
  new (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[] | string, dilation: number | readonly number[], options: { groups?: number; bias?: boolean; padding_mode?: string }): Conv1d;
  (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[] | string, dilation: number | readonly number[], options: { groups?: number; bias?: boolean; padding_mode?: string }): Conv1d;
  new (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[] | string, options: { dilation?: number | readonly number[]; groups?: number; bias?: boolean; padding_mode?: string }): Conv1d;
  (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[] | string, options: { dilation?: number | readonly number[]; groups?: number; bias?: boolean; padding_mode?: string }): Conv1d;
  new (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride: number | readonly number[], options: { padding?: number | readonly number[] | string; dilation?: number | readonly number[]; groups?: number; bias?: boolean; padding_mode?: string }): Conv1d;
  (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride: number | readonly number[], options: { padding?: number | readonly number[] | string; dilation?: number | readonly number[]; groups?: number; bias?: boolean; padding_mode?: string }): Conv1d;
  new (in_channels: number, out_channels: number, kernel_size: number | readonly number[], options: { stride?: number | readonly number[]; padding?: number | readonly number[] | string; dilation?: number | readonly number[]; groups?: number; bias?: boolean; padding_mode?: string }): Conv1d;
  (in_channels: number, out_channels: number, kernel_size: number | readonly number[], options: { stride?: number | readonly number[]; padding?: number | readonly number[] | string; dilation?: number | readonly number[]; groups?: number; bias?: boolean; padding_mode?: string }): Conv1d;
  new (in_channels: number, out_channels: number, options: { kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[] | string; dilation?: number | readonly number[]; groups?: number; bias?: boolean; padding_mode?: string }): Conv1d;
  (in_channels: number, out_channels: number, options: { kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[] | string; dilation?: number | readonly number[]; groups?: number; bias?: boolean; padding_mode?: string }): Conv1d;
  new (in_channels: number, options: { out_channels: number; kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[] | string; dilation?: number | readonly number[]; groups?: number; bias?: boolean; padding_mode?: string }): Conv1d;
  (in_channels: number, options: { out_channels: number; kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[] | string; dilation?: number | readonly number[]; groups?: number; bias?: boolean; padding_mode?: string }): Conv1d;
  new (options: { in_channels: number; out_channels: number; kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[] | string; dilation?: number | readonly number[]; groups?: number; bias?: boolean; padding_mode?: string }): Conv1d;
  (options: { in_channels: number; out_channels: number; kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[] | string; dilation?: number | readonly number[]; groups?: number; bias?: boolean; padding_mode?: string }): Conv1d;
  readonly prototype: Conv1d;
}

/** https://pytorch.org/docs/stable/generated/torch.nn.ConvTranspose1d.html */
// prettier-ignore
export interface ConvTranspose1d extends ModuleBase {
  (input: Tensor, output_size?: readonly number[] | null): Tensor;
  forward(input: Tensor, output_size?: readonly number[] | null): Tensor;
  weight: Parameter;
  bias: Parameter | null;
  in_channels: number;
  out_channels: number;
  kernel_size: number | number[];
  stride: number | number[];
  padding: number | number[];
  output_padding: number | number[];
  groups: number;
  dilation: number | number[];
  padding_mode: string;
}
// prettier-ignore
export interface ConvTranspose1dClass {
  new (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[], output_padding?: number | readonly number[], groups?: number, bias?: boolean, dilation?: number | readonly number[], padding_mode?: string): ConvTranspose1d;
  (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[], output_padding?: number | readonly number[], groups?: number, bias?: boolean, dilation?: number | readonly number[], padding_mode?: string): ConvTranspose1d;
  new (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], output_padding: number | readonly number[], groups: number, bias: boolean, dilation: number | readonly number[], options: { padding_mode?: string }): ConvTranspose1d;
  (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], output_padding: number | readonly number[], groups: number, bias: boolean, dilation: number | readonly number[], options: { padding_mode?: string }): ConvTranspose1d;
  new (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], output_padding: number | readonly number[], groups: number, bias: boolean, options: { dilation?: number | readonly number[]; padding_mode?: string }): ConvTranspose1d;
  (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], output_padding: number | readonly number[], groups: number, bias: boolean, options: { dilation?: number | readonly number[]; padding_mode?: string }): ConvTranspose1d;
  new (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], output_padding: number | readonly number[], groups: number, options: { bias?: boolean; dilation?: number | readonly number[]; padding_mode?: string }): ConvTranspose1d;
  (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], output_padding: number | readonly number[], groups: number, options: { bias?: boolean; dilation?: number | readonly number[]; padding_mode?: string }): ConvTranspose1d;
  new (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], output_padding: number | readonly number[], options: { groups?: number; bias?: boolean; dilation?: number | readonly number[]; padding_mode?: string }): ConvTranspose1d;
  (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], output_padding: number | readonly number[], options: { groups?: number; bias?: boolean; dilation?: number | readonly number[]; padding_mode?: string }): ConvTranspose1d;
  new (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], options: { output_padding?: number | readonly number[]; groups?: number; bias?: boolean; dilation?: number | readonly number[]; padding_mode?: string }): ConvTranspose1d;
  (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], options: { output_padding?: number | readonly number[]; groups?: number; bias?: boolean; dilation?: number | readonly number[]; padding_mode?: string }): ConvTranspose1d;
  new (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride: number | readonly number[], options: { padding?: number | readonly number[]; output_padding?: number | readonly number[]; groups?: number; bias?: boolean; dilation?: number | readonly number[]; padding_mode?: string }): ConvTranspose1d;
  (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride: number | readonly number[], options: { padding?: number | readonly number[]; output_padding?: number | readonly number[]; groups?: number; bias?: boolean; dilation?: number | readonly number[]; padding_mode?: string }): ConvTranspose1d;
  new (in_channels: number, out_channels: number, kernel_size: number | readonly number[], options: { stride?: number | readonly number[]; padding?: number | readonly number[]; output_padding?: number | readonly number[]; groups?: number; bias?: boolean; dilation?: number | readonly number[]; padding_mode?: string }): ConvTranspose1d;
  (in_channels: number, out_channels: number, kernel_size: number | readonly number[], options: { stride?: number | readonly number[]; padding?: number | readonly number[]; output_padding?: number | readonly number[]; groups?: number; bias?: boolean; dilation?: number | readonly number[]; padding_mode?: string }): ConvTranspose1d;
  new (in_channels: number, out_channels: number, options: { kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[]; output_padding?: number | readonly number[]; groups?: number; bias?: boolean; dilation?: number | readonly number[]; padding_mode?: string }): ConvTranspose1d;
  (in_channels: number, out_channels: number, options: { kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[]; output_padding?: number | readonly number[]; groups?: number; bias?: boolean; dilation?: number | readonly number[]; padding_mode?: string }): ConvTranspose1d;
  new (in_channels: number, options: { out_channels: number; kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[]; output_padding?: number | readonly number[]; groups?: number; bias?: boolean; dilation?: number | readonly number[]; padding_mode?: string }): ConvTranspose1d;
  (in_channels: number, options: { out_channels: number; kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[]; output_padding?: number | readonly number[]; groups?: number; bias?: boolean; dilation?: number | readonly number[]; padding_mode?: string }): ConvTranspose1d;
  new (options: { in_channels: number; out_channels: number; kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[]; output_padding?: number | readonly number[]; groups?: number; bias?: boolean; dilation?: number | readonly number[]; padding_mode?: string }): ConvTranspose1d;
  (options: { in_channels: number; out_channels: number; kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[]; output_padding?: number | readonly number[]; groups?: number; bias?: boolean; dilation?: number | readonly number[]; padding_mode?: string }): ConvTranspose1d;
  readonly prototype: ConvTranspose1d;
}

/** https://pytorch.org/docs/stable/generated/torch.nn.MaxPool1d.html */
// prettier-ignore
export interface MaxPool1d extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  kernel_size: number | number[];
  stride: number | number[] | null;
  padding: number | number[];
  dilation: number | number[];
  return_indices: boolean;
  ceil_mode: boolean;
}
// prettier-ignore
export interface MaxPool1dClass {
  new (kernel_size: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[], dilation?: number | readonly number[], return_indices?: boolean, ceil_mode?: boolean): MaxPool1d;
  (kernel_size: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[], dilation?: number | readonly number[], return_indices?: boolean, ceil_mode?: boolean): MaxPool1d;
  new (kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], dilation: number | readonly number[], return_indices: boolean, options: { ceil_mode?: boolean }): MaxPool1d;
  (kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], dilation: number | readonly number[], return_indices: boolean, options: { ceil_mode?: boolean }): MaxPool1d;
  new (kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], dilation: number | readonly number[], options: { return_indices?: boolean; ceil_mode?: boolean }): MaxPool1d;
  (kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], dilation: number | readonly number[], options: { return_indices?: boolean; ceil_mode?: boolean }): MaxPool1d;
  new (kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], options: { dilation?: number | readonly number[]; return_indices?: boolean; ceil_mode?: boolean }): MaxPool1d;
  (kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], options: { dilation?: number | readonly number[]; return_indices?: boolean; ceil_mode?: boolean }): MaxPool1d;
  new (kernel_size: number | readonly number[], stride: number | readonly number[], options: { padding?: number | readonly number[]; dilation?: number | readonly number[]; return_indices?: boolean; ceil_mode?: boolean }): MaxPool1d;
  (kernel_size: number | readonly number[], stride: number | readonly number[], options: { padding?: number | readonly number[]; dilation?: number | readonly number[]; return_indices?: boolean; ceil_mode?: boolean }): MaxPool1d;
  new (kernel_size: number | readonly number[], options: { stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; return_indices?: boolean; ceil_mode?: boolean }): MaxPool1d;
  (kernel_size: number | readonly number[], options: { stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; return_indices?: boolean; ceil_mode?: boolean }): MaxPool1d;
  new (options: { kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; return_indices?: boolean; ceil_mode?: boolean }): MaxPool1d;
  (options: { kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; return_indices?: boolean; ceil_mode?: boolean }): MaxPool1d;
  readonly prototype: MaxPool1d;
}

/** https://pytorch.org/docs/stable/generated/torch.nn.MaxUnpool1d.html */
// prettier-ignore
export interface MaxUnpool1d extends ModuleBase {
  (input: Tensor, indices: Tensor, output_size?: readonly number[] | null): Tensor;
  forward(input: Tensor, indices: Tensor, output_size?: readonly number[] | null): Tensor;
  kernel_size: number | number[];
  stride: number | number[] | null;
  padding: number | number[];
}
// prettier-ignore
export interface MaxUnpool1dClass {
  new (kernel_size: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[]): MaxUnpool1d;
  (kernel_size: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[]): MaxUnpool1d;
  new (kernel_size: number | readonly number[], stride: number | readonly number[], options: { padding?: number | readonly number[] }): MaxUnpool1d;
  (kernel_size: number | readonly number[], stride: number | readonly number[], options: { padding?: number | readonly number[] }): MaxUnpool1d;
  new (kernel_size: number | readonly number[], options: { stride?: number | readonly number[]; padding?: number | readonly number[] }): MaxUnpool1d;
  (kernel_size: number | readonly number[], options: { stride?: number | readonly number[]; padding?: number | readonly number[] }): MaxUnpool1d;
  new (options: { kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[] }): MaxUnpool1d;
  (options: { kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[] }): MaxUnpool1d;
  readonly prototype: MaxUnpool1d;
}

/** https://pytorch.org/docs/stable/generated/torch.nn.AvgPool1d.html */
// prettier-ignore
export interface AvgPool1d extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  kernel_size: number | number[];
  stride: number | number[] | null;
  padding: number | number[];
  ceil_mode: boolean;
  count_include_pad: boolean;
}
// prettier-ignore
export interface AvgPool1dClass {
  new (kernel_size: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[], ceil_mode?: boolean, count_include_pad?: boolean): AvgPool1d;
  (kernel_size: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[], ceil_mode?: boolean, count_include_pad?: boolean): AvgPool1d;
  new (kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], ceil_mode: boolean, options: { count_include_pad?: boolean }): AvgPool1d;
  (kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], ceil_mode: boolean, options: { count_include_pad?: boolean }): AvgPool1d;
  new (kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], options: { ceil_mode?: boolean; count_include_pad?: boolean }): AvgPool1d;
  (kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], options: { ceil_mode?: boolean; count_include_pad?: boolean }): AvgPool1d;
  new (kernel_size: number | readonly number[], stride: number | readonly number[], options: { padding?: number | readonly number[]; ceil_mode?: boolean; count_include_pad?: boolean }): AvgPool1d;
  (kernel_size: number | readonly number[], stride: number | readonly number[], options: { padding?: number | readonly number[]; ceil_mode?: boolean; count_include_pad?: boolean }): AvgPool1d;
  new (kernel_size: number | readonly number[], options: { stride?: number | readonly number[]; padding?: number | readonly number[]; ceil_mode?: boolean; count_include_pad?: boolean }): AvgPool1d;
  (kernel_size: number | readonly number[], options: { stride?: number | readonly number[]; padding?: number | readonly number[]; ceil_mode?: boolean; count_include_pad?: boolean }): AvgPool1d;
  new (options: { kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[]; ceil_mode?: boolean; count_include_pad?: boolean }): AvgPool1d;
  (options: { kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[]; ceil_mode?: boolean; count_include_pad?: boolean }): AvgPool1d;
  readonly prototype: AvgPool1d;
}

/** https://pytorch.org/docs/stable/generated/torch.nn.LPPool1d.html */
// prettier-ignore
export interface LPPool1d extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  norm_type: number | boolean;
  kernel_size: number | number[];
  stride: number | number[] | null;
  ceil_mode: boolean;
}
// prettier-ignore
export interface LPPool1dClass {
  new (norm_type: number | boolean, kernel_size: number | readonly number[], stride?: number | readonly number[], ceil_mode?: boolean): LPPool1d;
  (norm_type: number | boolean, kernel_size: number | readonly number[], stride?: number | readonly number[], ceil_mode?: boolean): LPPool1d;
  new (norm_type: number | boolean, kernel_size: number | readonly number[], stride: number | readonly number[], options: { ceil_mode?: boolean }): LPPool1d;
  (norm_type: number | boolean, kernel_size: number | readonly number[], stride: number | readonly number[], options: { ceil_mode?: boolean }): LPPool1d;
  new (norm_type: number | boolean, kernel_size: number | readonly number[], options: { stride?: number | readonly number[]; ceil_mode?: boolean }): LPPool1d;
  (norm_type: number | boolean, kernel_size: number | readonly number[], options: { stride?: number | readonly number[]; ceil_mode?: boolean }): LPPool1d;
  new (norm_type: number | boolean, options: { kernel_size: number | readonly number[]; stride?: number | readonly number[]; ceil_mode?: boolean }): LPPool1d;
  (norm_type: number | boolean, options: { kernel_size: number | readonly number[]; stride?: number | readonly number[]; ceil_mode?: boolean }): LPPool1d;
  new (options: { norm_type: number | boolean; kernel_size: number | readonly number[]; stride?: number | readonly number[]; ceil_mode?: boolean }): LPPool1d;
  (options: { norm_type: number | boolean; kernel_size: number | readonly number[]; stride?: number | readonly number[]; ceil_mode?: boolean }): LPPool1d;
  readonly prototype: LPPool1d;
}

/** https://pytorch.org/docs/stable/generated/torch.nn.AdaptiveAvgPool1d.html */
// prettier-ignore
export interface AdaptiveAvgPool1d extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  output_size: number | number[];
}
// prettier-ignore
export interface AdaptiveAvgPool1dClass {
  new (output_size: number | readonly number[]): AdaptiveAvgPool1d;
  (output_size: number | readonly number[]): AdaptiveAvgPool1d;
  new (options: { output_size: number | readonly number[] }): AdaptiveAvgPool1d;
  (options: { output_size: number | readonly number[] }): AdaptiveAvgPool1d;
  readonly prototype: AdaptiveAvgPool1d;
}

/** https://pytorch.org/docs/stable/generated/torch.nn.AdaptiveMaxPool1d.html */
// prettier-ignore
export interface AdaptiveMaxPool1d extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  output_size: number | number[];
  return_indices: boolean;
}
// prettier-ignore
export interface AdaptiveMaxPool1dClass {
  new (output_size: number | readonly number[], return_indices?: boolean): AdaptiveMaxPool1d;
  (output_size: number | readonly number[], return_indices?: boolean): AdaptiveMaxPool1d;
  new (output_size: number | readonly number[], options: { return_indices?: boolean }): AdaptiveMaxPool1d;
  (output_size: number | readonly number[], options: { return_indices?: boolean }): AdaptiveMaxPool1d;
  new (options: { output_size: number | readonly number[]; return_indices?: boolean }): AdaptiveMaxPool1d;
  (options: { output_size: number | readonly number[]; return_indices?: boolean }): AdaptiveMaxPool1d;
  readonly prototype: AdaptiveMaxPool1d;
}

/** input [N, C, ...] or [C, ...] -> [N, out_channels, ...]: cross-correlation with weight [out_channels, C / groups, ...], plus bias. Both start uniform in +-1/sqrt(k), k = C / groups times the kernel's size. https://pytorch.org/docs/stable/generated/torch.nn.Conv3d.html */
// prettier-ignore
export interface Conv3d extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  weight: Parameter;
  bias: Parameter | null;
  in_channels: number;
  out_channels: number;
  kernel_size: number | number[];
  stride: number | number[];
  padding: number | number[] | string;
  dilation: number | number[];
  groups: number;
  padding_mode: string;
}
// prettier-ignore
export interface Conv3dClass {
  new (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[] | string, dilation?: number | readonly number[], groups?: number, bias?: boolean, padding_mode?: string): Conv3d;
  (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[] | string, dilation?: number | readonly number[], groups?: number, bias?: boolean, padding_mode?: string): Conv3d;
  new (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[] | string, dilation: number | readonly number[], groups: number, bias: boolean, options: { padding_mode?: string }): Conv3d;
  (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[] | string, dilation: number | readonly number[], groups: number, bias: boolean, options: { padding_mode?: string }): Conv3d;
  new (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[] | string, dilation: number | readonly number[], groups: number, options: { bias?: boolean; padding_mode?: string }): Conv3d;
  (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[] | string, dilation: number | readonly number[], groups: number, options: { bias?: boolean; padding_mode?: string }): Conv3d;
  new (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[] | string, dilation: number | readonly number[], options: { groups?: number; bias?: boolean; padding_mode?: string }): Conv3d;
  (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[] | string, dilation: number | readonly number[], options: { groups?: number; bias?: boolean; padding_mode?: string }): Conv3d;
  new (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[] | string, options: { dilation?: number | readonly number[]; groups?: number; bias?: boolean; padding_mode?: string }): Conv3d;
  (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[] | string, options: { dilation?: number | readonly number[]; groups?: number; bias?: boolean; padding_mode?: string }): Conv3d;
  new (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride: number | readonly number[], options: { padding?: number | readonly number[] | string; dilation?: number | readonly number[]; groups?: number; bias?: boolean; padding_mode?: string }): Conv3d;
  (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride: number | readonly number[], options: { padding?: number | readonly number[] | string; dilation?: number | readonly number[]; groups?: number; bias?: boolean; padding_mode?: string }): Conv3d;
  new (in_channels: number, out_channels: number, kernel_size: number | readonly number[], options: { stride?: number | readonly number[]; padding?: number | readonly number[] | string; dilation?: number | readonly number[]; groups?: number; bias?: boolean; padding_mode?: string }): Conv3d;
  (in_channels: number, out_channels: number, kernel_size: number | readonly number[], options: { stride?: number | readonly number[]; padding?: number | readonly number[] | string; dilation?: number | readonly number[]; groups?: number; bias?: boolean; padding_mode?: string }): Conv3d;
  new (in_channels: number, out_channels: number, options: { kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[] | string; dilation?: number | readonly number[]; groups?: number; bias?: boolean; padding_mode?: string }): Conv3d;
  (in_channels: number, out_channels: number, options: { kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[] | string; dilation?: number | readonly number[]; groups?: number; bias?: boolean; padding_mode?: string }): Conv3d;
  new (in_channels: number, options: { out_channels: number; kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[] | string; dilation?: number | readonly number[]; groups?: number; bias?: boolean; padding_mode?: string }): Conv3d;
  (in_channels: number, options: { out_channels: number; kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[] | string; dilation?: number | readonly number[]; groups?: number; bias?: boolean; padding_mode?: string }): Conv3d;
  new (options: { in_channels: number; out_channels: number; kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[] | string; dilation?: number | readonly number[]; groups?: number; bias?: boolean; padding_mode?: string }): Conv3d;
  (options: { in_channels: number; out_channels: number; kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[] | string; dilation?: number | readonly number[]; groups?: number; bias?: boolean; padding_mode?: string }): Conv3d;
  readonly prototype: Conv3d;
}

/** https://pytorch.org/docs/stable/generated/torch.nn.ConvTranspose3d.html */
// prettier-ignore
export interface ConvTranspose3d extends ModuleBase {
  (input: Tensor, output_size?: readonly number[] | null): Tensor;
  forward(input: Tensor, output_size?: readonly number[] | null): Tensor;
  weight: Parameter;
  bias: Parameter | null;
  in_channels: number;
  out_channels: number;
  kernel_size: number | number[];
  stride: number | number[];
  padding: number | number[];
  output_padding: number | number[];
  groups: number;
  dilation: number | number[];
  padding_mode: string;
}
// prettier-ignore
export interface ConvTranspose3dClass {
  new (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[], output_padding?: number | readonly number[], groups?: number, bias?: boolean, dilation?: number | readonly number[], padding_mode?: string): ConvTranspose3d;
  (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[], output_padding?: number | readonly number[], groups?: number, bias?: boolean, dilation?: number | readonly number[], padding_mode?: string): ConvTranspose3d;
  new (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], output_padding: number | readonly number[], groups: number, bias: boolean, dilation: number | readonly number[], options: { padding_mode?: string }): ConvTranspose3d;
  (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], output_padding: number | readonly number[], groups: number, bias: boolean, dilation: number | readonly number[], options: { padding_mode?: string }): ConvTranspose3d;
  new (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], output_padding: number | readonly number[], groups: number, bias: boolean, options: { dilation?: number | readonly number[]; padding_mode?: string }): ConvTranspose3d;
  (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], output_padding: number | readonly number[], groups: number, bias: boolean, options: { dilation?: number | readonly number[]; padding_mode?: string }): ConvTranspose3d;
  new (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], output_padding: number | readonly number[], groups: number, options: { bias?: boolean; dilation?: number | readonly number[]; padding_mode?: string }): ConvTranspose3d;
  (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], output_padding: number | readonly number[], groups: number, options: { bias?: boolean; dilation?: number | readonly number[]; padding_mode?: string }): ConvTranspose3d;
  new (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], output_padding: number | readonly number[], options: { groups?: number; bias?: boolean; dilation?: number | readonly number[]; padding_mode?: string }): ConvTranspose3d;
  (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], output_padding: number | readonly number[], options: { groups?: number; bias?: boolean; dilation?: number | readonly number[]; padding_mode?: string }): ConvTranspose3d;
  new (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], options: { output_padding?: number | readonly number[]; groups?: number; bias?: boolean; dilation?: number | readonly number[]; padding_mode?: string }): ConvTranspose3d;
  (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], options: { output_padding?: number | readonly number[]; groups?: number; bias?: boolean; dilation?: number | readonly number[]; padding_mode?: string }): ConvTranspose3d;
  new (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride: number | readonly number[], options: { padding?: number | readonly number[]; output_padding?: number | readonly number[]; groups?: number; bias?: boolean; dilation?: number | readonly number[]; padding_mode?: string }): ConvTranspose3d;
  (in_channels: number, out_channels: number, kernel_size: number | readonly number[], stride: number | readonly number[], options: { padding?: number | readonly number[]; output_padding?: number | readonly number[]; groups?: number; bias?: boolean; dilation?: number | readonly number[]; padding_mode?: string }): ConvTranspose3d;
  new (in_channels: number, out_channels: number, kernel_size: number | readonly number[], options: { stride?: number | readonly number[]; padding?: number | readonly number[]; output_padding?: number | readonly number[]; groups?: number; bias?: boolean; dilation?: number | readonly number[]; padding_mode?: string }): ConvTranspose3d;
  (in_channels: number, out_channels: number, kernel_size: number | readonly number[], options: { stride?: number | readonly number[]; padding?: number | readonly number[]; output_padding?: number | readonly number[]; groups?: number; bias?: boolean; dilation?: number | readonly number[]; padding_mode?: string }): ConvTranspose3d;
  new (in_channels: number, out_channels: number, options: { kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[]; output_padding?: number | readonly number[]; groups?: number; bias?: boolean; dilation?: number | readonly number[]; padding_mode?: string }): ConvTranspose3d;
  (in_channels: number, out_channels: number, options: { kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[]; output_padding?: number | readonly number[]; groups?: number; bias?: boolean; dilation?: number | readonly number[]; padding_mode?: string }): ConvTranspose3d;
  new (in_channels: number, options: { out_channels: number; kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[]; output_padding?: number | readonly number[]; groups?: number; bias?: boolean; dilation?: number | readonly number[]; padding_mode?: string }): ConvTranspose3d;
  (in_channels: number, options: { out_channels: number; kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[]; output_padding?: number | readonly number[]; groups?: number; bias?: boolean; dilation?: number | readonly number[]; padding_mode?: string }): ConvTranspose3d;
  new (options: { in_channels: number; out_channels: number; kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[]; output_padding?: number | readonly number[]; groups?: number; bias?: boolean; dilation?: number | readonly number[]; padding_mode?: string }): ConvTranspose3d;
  (options: { in_channels: number; out_channels: number; kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[]; output_padding?: number | readonly number[]; groups?: number; bias?: boolean; dilation?: number | readonly number[]; padding_mode?: string }): ConvTranspose3d;
  readonly prototype: ConvTranspose3d;
}

/** https://pytorch.org/docs/stable/generated/torch.nn.MaxPool3d.html */
// prettier-ignore
export interface MaxPool3d extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  kernel_size: number | number[];
  stride: number | number[] | null;
  padding: number | number[];
  dilation: number | number[];
  return_indices: boolean;
  ceil_mode: boolean;
}
// prettier-ignore
export interface MaxPool3dClass {
  new (kernel_size: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[], dilation?: number | readonly number[], return_indices?: boolean, ceil_mode?: boolean): MaxPool3d;
  (kernel_size: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[], dilation?: number | readonly number[], return_indices?: boolean, ceil_mode?: boolean): MaxPool3d;
  new (kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], dilation: number | readonly number[], return_indices: boolean, options: { ceil_mode?: boolean }): MaxPool3d;
  (kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], dilation: number | readonly number[], return_indices: boolean, options: { ceil_mode?: boolean }): MaxPool3d;
  new (kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], dilation: number | readonly number[], options: { return_indices?: boolean; ceil_mode?: boolean }): MaxPool3d;
  (kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], dilation: number | readonly number[], options: { return_indices?: boolean; ceil_mode?: boolean }): MaxPool3d;
  new (kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], options: { dilation?: number | readonly number[]; return_indices?: boolean; ceil_mode?: boolean }): MaxPool3d;
  (kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], options: { dilation?: number | readonly number[]; return_indices?: boolean; ceil_mode?: boolean }): MaxPool3d;
  new (kernel_size: number | readonly number[], stride: number | readonly number[], options: { padding?: number | readonly number[]; dilation?: number | readonly number[]; return_indices?: boolean; ceil_mode?: boolean }): MaxPool3d;
  (kernel_size: number | readonly number[], stride: number | readonly number[], options: { padding?: number | readonly number[]; dilation?: number | readonly number[]; return_indices?: boolean; ceil_mode?: boolean }): MaxPool3d;
  new (kernel_size: number | readonly number[], options: { stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; return_indices?: boolean; ceil_mode?: boolean }): MaxPool3d;
  (kernel_size: number | readonly number[], options: { stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; return_indices?: boolean; ceil_mode?: boolean }): MaxPool3d;
  new (options: { kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; return_indices?: boolean; ceil_mode?: boolean }): MaxPool3d;
  (options: { kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; return_indices?: boolean; ceil_mode?: boolean }): MaxPool3d;
  readonly prototype: MaxPool3d;
}

/** https://pytorch.org/docs/stable/generated/torch.nn.MaxUnpool3d.html */
// prettier-ignore
export interface MaxUnpool3d extends ModuleBase {
  (input: Tensor, indices: Tensor, output_size?: readonly number[] | null): Tensor;
  forward(input: Tensor, indices: Tensor, output_size?: readonly number[] | null): Tensor;
  kernel_size: number | number[];
  stride: number | number[] | null;
  padding: number | number[];
}
// prettier-ignore
export interface MaxUnpool3dClass {
  new (kernel_size: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[]): MaxUnpool3d;
  (kernel_size: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[]): MaxUnpool3d;
  new (kernel_size: number | readonly number[], stride: number | readonly number[], options: { padding?: number | readonly number[] }): MaxUnpool3d;
  (kernel_size: number | readonly number[], stride: number | readonly number[], options: { padding?: number | readonly number[] }): MaxUnpool3d;
  new (kernel_size: number | readonly number[], options: { stride?: number | readonly number[]; padding?: number | readonly number[] }): MaxUnpool3d;
  (kernel_size: number | readonly number[], options: { stride?: number | readonly number[]; padding?: number | readonly number[] }): MaxUnpool3d;
  new (options: { kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[] }): MaxUnpool3d;
  (options: { kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[] }): MaxUnpool3d;
  readonly prototype: MaxUnpool3d;
}

/** https://pytorch.org/docs/stable/generated/torch.nn.AvgPool3d.html */
// prettier-ignore
export interface AvgPool3d extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  kernel_size: number | number[];
  stride: number | number[] | null;
  padding: number | number[];
  ceil_mode: boolean;
  count_include_pad: boolean;
  divisor_override: number | null;
}
// prettier-ignore
export interface AvgPool3dClass {
  new (kernel_size: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[], ceil_mode?: boolean, count_include_pad?: boolean, divisor_override?: number): AvgPool3d;
  (kernel_size: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[], ceil_mode?: boolean, count_include_pad?: boolean, divisor_override?: number): AvgPool3d;
  new (kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], ceil_mode: boolean, count_include_pad: boolean, options: { divisor_override?: number }): AvgPool3d;
  (kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], ceil_mode: boolean, count_include_pad: boolean, options: { divisor_override?: number }): AvgPool3d;
  new (kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], ceil_mode: boolean, options: { count_include_pad?: boolean; divisor_override?: number }): AvgPool3d;
  (kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], ceil_mode: boolean, options: { count_include_pad?: boolean; divisor_override?: number }): AvgPool3d;
  new (kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], options: { ceil_mode?: boolean; count_include_pad?: boolean; divisor_override?: number }): AvgPool3d;
  (kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], options: { ceil_mode?: boolean; count_include_pad?: boolean; divisor_override?: number }): AvgPool3d;
  new (kernel_size: number | readonly number[], stride: number | readonly number[], options: { padding?: number | readonly number[]; ceil_mode?: boolean; count_include_pad?: boolean; divisor_override?: number }): AvgPool3d;
  (kernel_size: number | readonly number[], stride: number | readonly number[], options: { padding?: number | readonly number[]; ceil_mode?: boolean; count_include_pad?: boolean; divisor_override?: number }): AvgPool3d;
  new (kernel_size: number | readonly number[], options: { stride?: number | readonly number[]; padding?: number | readonly number[]; ceil_mode?: boolean; count_include_pad?: boolean; divisor_override?: number }): AvgPool3d;
  (kernel_size: number | readonly number[], options: { stride?: number | readonly number[]; padding?: number | readonly number[]; ceil_mode?: boolean; count_include_pad?: boolean; divisor_override?: number }): AvgPool3d;
  new (options: { kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[]; ceil_mode?: boolean; count_include_pad?: boolean; divisor_override?: number }): AvgPool3d;
  (options: { kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[]; ceil_mode?: boolean; count_include_pad?: boolean; divisor_override?: number }): AvgPool3d;
  readonly prototype: AvgPool3d;
}

/** https://pytorch.org/docs/stable/generated/torch.nn.LPPool3d.html */
// prettier-ignore
export interface LPPool3d extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  norm_type: number | boolean;
  kernel_size: number | number[];
  stride: number | number[] | null;
  ceil_mode: boolean;
}
// prettier-ignore
export interface LPPool3dClass {
  new (norm_type: number | boolean, kernel_size: number | readonly number[], stride?: number | readonly number[], ceil_mode?: boolean): LPPool3d;
  (norm_type: number | boolean, kernel_size: number | readonly number[], stride?: number | readonly number[], ceil_mode?: boolean): LPPool3d;
  new (norm_type: number | boolean, kernel_size: number | readonly number[], stride: number | readonly number[], options: { ceil_mode?: boolean }): LPPool3d;
  (norm_type: number | boolean, kernel_size: number | readonly number[], stride: number | readonly number[], options: { ceil_mode?: boolean }): LPPool3d;
  new (norm_type: number | boolean, kernel_size: number | readonly number[], options: { stride?: number | readonly number[]; ceil_mode?: boolean }): LPPool3d;
  (norm_type: number | boolean, kernel_size: number | readonly number[], options: { stride?: number | readonly number[]; ceil_mode?: boolean }): LPPool3d;
  new (norm_type: number | boolean, options: { kernel_size: number | readonly number[]; stride?: number | readonly number[]; ceil_mode?: boolean }): LPPool3d;
  (norm_type: number | boolean, options: { kernel_size: number | readonly number[]; stride?: number | readonly number[]; ceil_mode?: boolean }): LPPool3d;
  new (options: { norm_type: number | boolean; kernel_size: number | readonly number[]; stride?: number | readonly number[]; ceil_mode?: boolean }): LPPool3d;
  (options: { norm_type: number | boolean; kernel_size: number | readonly number[]; stride?: number | readonly number[]; ceil_mode?: boolean }): LPPool3d;
  readonly prototype: LPPool3d;
}

/** https://pytorch.org/docs/stable/generated/torch.nn.AdaptiveAvgPool3d.html */
// prettier-ignore
export interface AdaptiveAvgPool3d extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  output_size: number | number[];
}
// prettier-ignore
export interface AdaptiveAvgPool3dClass {
  new (output_size: number | readonly number[]): AdaptiveAvgPool3d;
  (output_size: number | readonly number[]): AdaptiveAvgPool3d;
  new (options: { output_size: number | readonly number[] }): AdaptiveAvgPool3d;
  (options: { output_size: number | readonly number[] }): AdaptiveAvgPool3d;
  readonly prototype: AdaptiveAvgPool3d;
}

/** https://pytorch.org/docs/stable/generated/torch.nn.AdaptiveMaxPool3d.html */
// prettier-ignore
export interface AdaptiveMaxPool3d extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  output_size: number | number[];
  return_indices: boolean;
}
// prettier-ignore
export interface AdaptiveMaxPool3dClass {
  new (output_size: number | readonly number[], return_indices?: boolean): AdaptiveMaxPool3d;
  (output_size: number | readonly number[], return_indices?: boolean): AdaptiveMaxPool3d;
  new (output_size: number | readonly number[], options: { return_indices?: boolean }): AdaptiveMaxPool3d;
  (output_size: number | readonly number[], options: { return_indices?: boolean }): AdaptiveMaxPool3d;
  new (options: { output_size: number | readonly number[]; return_indices?: boolean }): AdaptiveMaxPool3d;
  (options: { output_size: number | readonly number[]; return_indices?: boolean }): AdaptiveMaxPool3d;
  readonly prototype: AdaptiveMaxPool3d;
}

/** (x - mean) / sqrt(var + eps) * weight + bias for each of num_features, over the other dimensions of [N, C, ...]. In training by the batch's own mean and variance, which move the running ones by `momentum` (None: their average); else by the running ones. https://arxiv.org/abs/1502.03167 https://pytorch.org/docs/stable/generated/torch.nn.BatchNorm1d.html */
// prettier-ignore
export interface BatchNorm1d extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  weight: Parameter | null;
  bias: Parameter | null;
  running_mean: Tensor | null;
  running_var: Tensor | null;
  num_batches_tracked: Tensor | null;
  num_features: number;
  eps: number;
  momentum: number;
  affine: boolean;
  track_running_stats: boolean;
}
// prettier-ignore
export interface BatchNorm1dClass {
  new (num_features: number, eps?: number, momentum?: number, affine?: boolean, track_running_stats?: boolean, options?: { bias?: boolean }): BatchNorm1d;
  (num_features: number, eps?: number, momentum?: number, affine?: boolean, track_running_stats?: boolean, options?: { bias?: boolean }): BatchNorm1d;
  new (num_features: number, eps: number, momentum: number, affine: boolean, options: { track_running_stats?: boolean; bias?: boolean }): BatchNorm1d;
  (num_features: number, eps: number, momentum: number, affine: boolean, options: { track_running_stats?: boolean; bias?: boolean }): BatchNorm1d;
  new (num_features: number, eps: number, momentum: number, options: { affine?: boolean; track_running_stats?: boolean; bias?: boolean }): BatchNorm1d;
  (num_features: number, eps: number, momentum: number, options: { affine?: boolean; track_running_stats?: boolean; bias?: boolean }): BatchNorm1d;
  new (num_features: number, eps: number, options: { momentum?: number; affine?: boolean; track_running_stats?: boolean; bias?: boolean }): BatchNorm1d;
  (num_features: number, eps: number, options: { momentum?: number; affine?: boolean; track_running_stats?: boolean; bias?: boolean }): BatchNorm1d;
  new (num_features: number, options: { eps?: number; momentum?: number; affine?: boolean; track_running_stats?: boolean; bias?: boolean }): BatchNorm1d;
  (num_features: number, options: { eps?: number; momentum?: number; affine?: boolean; track_running_stats?: boolean; bias?: boolean }): BatchNorm1d;
  new (options: { num_features: number; eps?: number; momentum?: number; affine?: boolean; track_running_stats?: boolean; bias?: boolean }): BatchNorm1d;
  (options: { num_features: number; eps?: number; momentum?: number; affine?: boolean; track_running_stats?: boolean; bias?: boolean }): BatchNorm1d;
  readonly prototype: BatchNorm1d;
}

/** (x - mean) / sqrt(var + eps) * weight + bias for each of num_features, over the other dimensions of [N, C, ...]. In training by the batch's own mean and variance, which move the running ones by `momentum` (None: their average); else by the running ones. https://arxiv.org/abs/1502.03167 https://pytorch.org/docs/stable/generated/torch.nn.BatchNorm2d.html */
// prettier-ignore
export interface BatchNorm2d extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  weight: Parameter | null;
  bias: Parameter | null;
  running_mean: Tensor | null;
  running_var: Tensor | null;
  num_batches_tracked: Tensor | null;
  num_features: number;
  eps: number;
  momentum: number;
  affine: boolean;
  track_running_stats: boolean;
}
// prettier-ignore
export interface BatchNorm2dClass {
  new (num_features: number, eps?: number, momentum?: number, affine?: boolean, track_running_stats?: boolean, options?: { bias?: boolean }): BatchNorm2d;
  (num_features: number, eps?: number, momentum?: number, affine?: boolean, track_running_stats?: boolean, options?: { bias?: boolean }): BatchNorm2d;
  new (num_features: number, eps: number, momentum: number, affine: boolean, options: { track_running_stats?: boolean; bias?: boolean }): BatchNorm2d;
  (num_features: number, eps: number, momentum: number, affine: boolean, options: { track_running_stats?: boolean; bias?: boolean }): BatchNorm2d;
  new (num_features: number, eps: number, momentum: number, options: { affine?: boolean; track_running_stats?: boolean; bias?: boolean }): BatchNorm2d;
  (num_features: number, eps: number, momentum: number, options: { affine?: boolean; track_running_stats?: boolean; bias?: boolean }): BatchNorm2d;
  new (num_features: number, eps: number, options: { momentum?: number; affine?: boolean; track_running_stats?: boolean; bias?: boolean }): BatchNorm2d;
  (num_features: number, eps: number, options: { momentum?: number; affine?: boolean; track_running_stats?: boolean; bias?: boolean }): BatchNorm2d;
  new (num_features: number, options: { eps?: number; momentum?: number; affine?: boolean; track_running_stats?: boolean; bias?: boolean }): BatchNorm2d;
  (num_features: number, options: { eps?: number; momentum?: number; affine?: boolean; track_running_stats?: boolean; bias?: boolean }): BatchNorm2d;
  new (options: { num_features: number; eps?: number; momentum?: number; affine?: boolean; track_running_stats?: boolean; bias?: boolean }): BatchNorm2d;
  (options: { num_features: number; eps?: number; momentum?: number; affine?: boolean; track_running_stats?: boolean; bias?: boolean }): BatchNorm2d;
  readonly prototype: BatchNorm2d;
}

/** (x - mean) / sqrt(var + eps) * weight + bias for each of num_features, over the other dimensions of [N, C, ...]. In training by the batch's own mean and variance, which move the running ones by `momentum` (None: their average); else by the running ones. https://arxiv.org/abs/1502.03167 https://pytorch.org/docs/stable/generated/torch.nn.BatchNorm3d.html */
// prettier-ignore
export interface BatchNorm3d extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  weight: Parameter | null;
  bias: Parameter | null;
  running_mean: Tensor | null;
  running_var: Tensor | null;
  num_batches_tracked: Tensor | null;
  num_features: number;
  eps: number;
  momentum: number;
  affine: boolean;
  track_running_stats: boolean;
}
// prettier-ignore
export interface BatchNorm3dClass {
  new (num_features: number, eps?: number, momentum?: number, affine?: boolean, track_running_stats?: boolean, options?: { bias?: boolean }): BatchNorm3d;
  (num_features: number, eps?: number, momentum?: number, affine?: boolean, track_running_stats?: boolean, options?: { bias?: boolean }): BatchNorm3d;
  new (num_features: number, eps: number, momentum: number, affine: boolean, options: { track_running_stats?: boolean; bias?: boolean }): BatchNorm3d;
  (num_features: number, eps: number, momentum: number, affine: boolean, options: { track_running_stats?: boolean; bias?: boolean }): BatchNorm3d;
  new (num_features: number, eps: number, momentum: number, options: { affine?: boolean; track_running_stats?: boolean; bias?: boolean }): BatchNorm3d;
  (num_features: number, eps: number, momentum: number, options: { affine?: boolean; track_running_stats?: boolean; bias?: boolean }): BatchNorm3d;
  new (num_features: number, eps: number, options: { momentum?: number; affine?: boolean; track_running_stats?: boolean; bias?: boolean }): BatchNorm3d;
  (num_features: number, eps: number, options: { momentum?: number; affine?: boolean; track_running_stats?: boolean; bias?: boolean }): BatchNorm3d;
  new (num_features: number, options: { eps?: number; momentum?: number; affine?: boolean; track_running_stats?: boolean; bias?: boolean }): BatchNorm3d;
  (num_features: number, options: { eps?: number; momentum?: number; affine?: boolean; track_running_stats?: boolean; bias?: boolean }): BatchNorm3d;
  new (options: { num_features: number; eps?: number; momentum?: number; affine?: boolean; track_running_stats?: boolean; bias?: boolean }): BatchNorm3d;
  (options: { num_features: number; eps?: number; momentum?: number; affine?: boolean; track_running_stats?: boolean; bias?: boolean }): BatchNorm3d;
  readonly prototype: BatchNorm3d;
}

/** As BatchNorm, by each sample's own mean and variance; [C, ...] is one sample. https://arxiv.org/abs/1607.08022 https://pytorch.org/docs/stable/generated/torch.nn.InstanceNorm1d.html */
// prettier-ignore
export interface InstanceNorm1d extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  num_features: number;
  eps: number;
  momentum: number;
  affine: boolean;
  track_running_stats: boolean;
  bias: boolean;
}
// prettier-ignore
export interface InstanceNorm1dClass {
  new (num_features: number, eps?: number, momentum?: number, affine?: boolean, track_running_stats?: boolean, options?: { bias?: boolean }): InstanceNorm1d;
  (num_features: number, eps?: number, momentum?: number, affine?: boolean, track_running_stats?: boolean, options?: { bias?: boolean }): InstanceNorm1d;
  new (num_features: number, eps: number, momentum: number, affine: boolean, options: { track_running_stats?: boolean; bias?: boolean }): InstanceNorm1d;
  (num_features: number, eps: number, momentum: number, affine: boolean, options: { track_running_stats?: boolean; bias?: boolean }): InstanceNorm1d;
  new (num_features: number, eps: number, momentum: number, options: { affine?: boolean; track_running_stats?: boolean; bias?: boolean }): InstanceNorm1d;
  (num_features: number, eps: number, momentum: number, options: { affine?: boolean; track_running_stats?: boolean; bias?: boolean }): InstanceNorm1d;
  new (num_features: number, eps: number, options: { momentum?: number; affine?: boolean; track_running_stats?: boolean; bias?: boolean }): InstanceNorm1d;
  (num_features: number, eps: number, options: { momentum?: number; affine?: boolean; track_running_stats?: boolean; bias?: boolean }): InstanceNorm1d;
  new (num_features: number, options: { eps?: number; momentum?: number; affine?: boolean; track_running_stats?: boolean; bias?: boolean }): InstanceNorm1d;
  (num_features: number, options: { eps?: number; momentum?: number; affine?: boolean; track_running_stats?: boolean; bias?: boolean }): InstanceNorm1d;
  new (options: { num_features: number; eps?: number; momentum?: number; affine?: boolean; track_running_stats?: boolean; bias?: boolean }): InstanceNorm1d;
  (options: { num_features: number; eps?: number; momentum?: number; affine?: boolean; track_running_stats?: boolean; bias?: boolean }): InstanceNorm1d;
  readonly prototype: InstanceNorm1d;
}

/** As BatchNorm, by each sample's own mean and variance; [C, ...] is one sample. https://arxiv.org/abs/1607.08022 https://pytorch.org/docs/stable/generated/torch.nn.InstanceNorm2d.html */
// prettier-ignore
export interface InstanceNorm2d extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  num_features: number;
  eps: number;
  momentum: number;
  affine: boolean;
  track_running_stats: boolean;
  bias: boolean;
}
// prettier-ignore
export interface InstanceNorm2dClass {
  new (num_features: number, eps?: number, momentum?: number, affine?: boolean, track_running_stats?: boolean, options?: { bias?: boolean }): InstanceNorm2d;
  (num_features: number, eps?: number, momentum?: number, affine?: boolean, track_running_stats?: boolean, options?: { bias?: boolean }): InstanceNorm2d;
  new (num_features: number, eps: number, momentum: number, affine: boolean, options: { track_running_stats?: boolean; bias?: boolean }): InstanceNorm2d;
  (num_features: number, eps: number, momentum: number, affine: boolean, options: { track_running_stats?: boolean; bias?: boolean }): InstanceNorm2d;
  new (num_features: number, eps: number, momentum: number, options: { affine?: boolean; track_running_stats?: boolean; bias?: boolean }): InstanceNorm2d;
  (num_features: number, eps: number, momentum: number, options: { affine?: boolean; track_running_stats?: boolean; bias?: boolean }): InstanceNorm2d;
  new (num_features: number, eps: number, options: { momentum?: number; affine?: boolean; track_running_stats?: boolean; bias?: boolean }): InstanceNorm2d;
  (num_features: number, eps: number, options: { momentum?: number; affine?: boolean; track_running_stats?: boolean; bias?: boolean }): InstanceNorm2d;
  new (num_features: number, options: { eps?: number; momentum?: number; affine?: boolean; track_running_stats?: boolean; bias?: boolean }): InstanceNorm2d;
  (num_features: number, options: { eps?: number; momentum?: number; affine?: boolean; track_running_stats?: boolean; bias?: boolean }): InstanceNorm2d;
  new (options: { num_features: number; eps?: number; momentum?: number; affine?: boolean; track_running_stats?: boolean; bias?: boolean }): InstanceNorm2d;
  (options: { num_features: number; eps?: number; momentum?: number; affine?: boolean; track_running_stats?: boolean; bias?: boolean }): InstanceNorm2d;
  readonly prototype: InstanceNorm2d;
}

/** As BatchNorm, by each sample's own mean and variance; [C, ...] is one sample. https://arxiv.org/abs/1607.08022 https://pytorch.org/docs/stable/generated/torch.nn.InstanceNorm3d.html */
// prettier-ignore
export interface InstanceNorm3d extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  num_features: number;
  eps: number;
  momentum: number;
  affine: boolean;
  track_running_stats: boolean;
  bias: boolean;
}
// prettier-ignore
export interface InstanceNorm3dClass {
  new (num_features: number, eps?: number, momentum?: number, affine?: boolean, track_running_stats?: boolean, options?: { bias?: boolean }): InstanceNorm3d;
  (num_features: number, eps?: number, momentum?: number, affine?: boolean, track_running_stats?: boolean, options?: { bias?: boolean }): InstanceNorm3d;
  new (num_features: number, eps: number, momentum: number, affine: boolean, options: { track_running_stats?: boolean; bias?: boolean }): InstanceNorm3d;
  (num_features: number, eps: number, momentum: number, affine: boolean, options: { track_running_stats?: boolean; bias?: boolean }): InstanceNorm3d;
  new (num_features: number, eps: number, momentum: number, options: { affine?: boolean; track_running_stats?: boolean; bias?: boolean }): InstanceNorm3d;
  (num_features: number, eps: number, momentum: number, options: { affine?: boolean; track_running_stats?: boolean; bias?: boolean }): InstanceNorm3d;
  new (num_features: number, eps: number, options: { momentum?: number; affine?: boolean; track_running_stats?: boolean; bias?: boolean }): InstanceNorm3d;
  (num_features: number, eps: number, options: { momentum?: number; affine?: boolean; track_running_stats?: boolean; bias?: boolean }): InstanceNorm3d;
  new (num_features: number, options: { eps?: number; momentum?: number; affine?: boolean; track_running_stats?: boolean; bias?: boolean }): InstanceNorm3d;
  (num_features: number, options: { eps?: number; momentum?: number; affine?: boolean; track_running_stats?: boolean; bias?: boolean }): InstanceNorm3d;
  new (options: { num_features: number; eps?: number; momentum?: number; affine?: boolean; track_running_stats?: boolean; bias?: boolean }): InstanceNorm3d;
  (options: { num_features: number; eps?: number; momentum?: number; affine?: boolean; track_running_stats?: boolean; bias?: boolean }): InstanceNorm3d;
  readonly prototype: InstanceNorm3d;
}

/** (x - mean) / sqrt(var + eps) * weight + bias over the last dimensions, of the sizes normalized_shape; weight starts at 1, bias at 0. https://arxiv.org/abs/1607.06450 https://pytorch.org/docs/stable/generated/torch.nn.LayerNorm.html */
// prettier-ignore
export interface LayerNorm extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  weight: Parameter;
  bias: Parameter | null;
  normalized_shape: number | number[];
  eps: number;
  elementwise_affine: boolean;
}
// prettier-ignore
export interface LayerNormClass {
  new (normalized_shape: number | readonly number[], eps?: number, elementwise_affine?: boolean, bias?: boolean): LayerNorm;
  (normalized_shape: number | readonly number[], eps?: number, elementwise_affine?: boolean, bias?: boolean): LayerNorm;
  new (normalized_shape: number | readonly number[], eps: number, elementwise_affine: boolean, options: { bias?: boolean }): LayerNorm;
  (normalized_shape: number | readonly number[], eps: number, elementwise_affine: boolean, options: { bias?: boolean }): LayerNorm;
  new (normalized_shape: number | readonly number[], eps: number, options: { elementwise_affine?: boolean; bias?: boolean }): LayerNorm;
  (normalized_shape: number | readonly number[], eps: number, options: { elementwise_affine?: boolean; bias?: boolean }): LayerNorm;
  new (normalized_shape: number | readonly number[], options: { eps?: number; elementwise_affine?: boolean; bias?: boolean }): LayerNorm;
  (normalized_shape: number | readonly number[], options: { eps?: number; elementwise_affine?: boolean; bias?: boolean }): LayerNorm;
  new (options: { normalized_shape: number | readonly number[]; eps?: number; elementwise_affine?: boolean; bias?: boolean }): LayerNorm;
  (options: { normalized_shape: number | readonly number[]; eps?: number; elementwise_affine?: boolean; bias?: boolean }): LayerNorm;
  readonly prototype: LayerNorm;
}

/** x / sqrt(mean(x^2) + eps) * weight over the last dimensions, of the sizes normalized_shape. https://arxiv.org/abs/1910.07467 https://pytorch.org/docs/stable/generated/torch.nn.RMSNorm.html */
// prettier-ignore
export interface RMSNorm extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  weight: Parameter;
  normalized_shape: number | number[];
  eps: number | null;
  elementwise_affine: boolean;
}
// prettier-ignore
export interface RMSNormClass {
  new (normalized_shape: number | readonly number[], eps?: number, elementwise_affine?: boolean): RMSNorm;
  (normalized_shape: number | readonly number[], eps?: number, elementwise_affine?: boolean): RMSNorm;
  new (normalized_shape: number | readonly number[], eps: number, options: { elementwise_affine?: boolean }): RMSNorm;
  (normalized_shape: number | readonly number[], eps: number, options: { elementwise_affine?: boolean }): RMSNorm;
  new (normalized_shape: number | readonly number[], options: { eps?: number; elementwise_affine?: boolean }): RMSNorm;
  (normalized_shape: number | readonly number[], options: { eps?: number; elementwise_affine?: boolean }): RMSNorm;
  new (options: { normalized_shape: number | readonly number[]; eps?: number; elementwise_affine?: boolean }): RMSNorm;
  (options: { normalized_shape: number | readonly number[]; eps?: number; elementwise_affine?: boolean }): RMSNorm;
  readonly prototype: RMSNorm;
}

/** (x - mean) / sqrt(var + eps) * weight + bias over each of num_groups groups of the channels of [N, C, ...]. https://arxiv.org/abs/1803.08494 https://pytorch.org/docs/stable/generated/torch.nn.GroupNorm.html */
// prettier-ignore
export interface GroupNorm extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  weight: Parameter | null;
  bias: Parameter | null;
  num_groups: number;
  num_channels: number;
  eps: number;
  affine: boolean;
}
// prettier-ignore
export interface GroupNormClass {
  new (num_groups: number, num_channels: number, eps?: number, affine?: boolean, options?: { bias?: boolean }): GroupNorm;
  (num_groups: number, num_channels: number, eps?: number, affine?: boolean, options?: { bias?: boolean }): GroupNorm;
  new (num_groups: number, num_channels: number, eps: number, options: { affine?: boolean; bias?: boolean }): GroupNorm;
  (num_groups: number, num_channels: number, eps: number, options: { affine?: boolean; bias?: boolean }): GroupNorm;
  new (num_groups: number, num_channels: number, options: { eps?: number; affine?: boolean; bias?: boolean }): GroupNorm;
  (num_groups: number, num_channels: number, options: { eps?: number; affine?: boolean; bias?: boolean }): GroupNorm;
  new (num_groups: number, options: { num_channels: number; eps?: number; affine?: boolean; bias?: boolean }): GroupNorm;
  (num_groups: number, options: { num_channels: number; eps?: number; affine?: boolean; bias?: boolean }): GroupNorm;
  new (options: { num_groups: number; num_channels: number; eps?: number; affine?: boolean; bias?: boolean }): GroupNorm;
  (options: { num_groups: number; num_channels: number; eps?: number; affine?: boolean; bias?: boolean }): GroupNorm;
  readonly prototype: GroupNorm;
}

/** x / (k + alpha mean of `size` neighbouring channels of x^2)^beta. https://pytorch.org/docs/stable/generated/torch.nn.LocalResponseNorm.html */
// prettier-ignore
export interface LocalResponseNorm extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  size: number;
  alpha: number;
  beta: number;
  k: number;
}
// prettier-ignore
export interface LocalResponseNormClass {
  new (size: number, alpha?: number, beta?: number, k?: number): LocalResponseNorm;
  (size: number, alpha?: number, beta?: number, k?: number): LocalResponseNorm;
  new (size: number, alpha: number, beta: number, options: { k?: number }): LocalResponseNorm;
  (size: number, alpha: number, beta: number, options: { k?: number }): LocalResponseNorm;
  new (size: number, alpha: number, options: { beta?: number; k?: number }): LocalResponseNorm;
  (size: number, alpha: number, options: { beta?: number; k?: number }): LocalResponseNorm;
  new (size: number, options: { alpha?: number; beta?: number; k?: number }): LocalResponseNorm;
  (size: number, options: { alpha?: number; beta?: number; k?: number }): LocalResponseNorm;
  new (options: { size: number; alpha?: number; beta?: number; k?: number }): LocalResponseNorm;
  (options: { size: number; alpha?: number; beta?: number; k?: number }): LocalResponseNorm;
  readonly prototype: LocalResponseNorm;
}

/** x as it is. https://pytorch.org/docs/stable/generated/torch.nn.Identity.html */
// prettier-ignore
export interface Identity extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
}
// prettier-ignore
export interface IdentityClass {
  new (): Identity;
  (): Identity;
  readonly prototype: Identity;
}

/** max(self, 0); the gradient at 0 is 0. https://pytorch.org/docs/stable/generated/torch.nn.ReLU.html */
// prettier-ignore
export interface ReLU extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  inplace: boolean;
}
// prettier-ignore
export interface ReLUClass {
  new (inplace?: boolean): ReLU;
  (inplace?: boolean): ReLU;
  new (options: { inplace?: boolean }): ReLU;
  (options: { inplace?: boolean }): ReLU;
  readonly prototype: ReLU;
}

/** https://pytorch.org/docs/stable/generated/torch.nn.Tanh.html */
// prettier-ignore
export interface Tanh extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
}
// prettier-ignore
export interface TanhClass {
  new (): Tanh;
  (): Tanh;
  readonly prototype: Tanh;
}

/** 1 / (1 + exp(-self)). https://pytorch.org/docs/stable/generated/torch.nn.Sigmoid.html */
// prettier-ignore
export interface Sigmoid extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
}
// prettier-ignore
export interface SigmoidClass {
  new (): Sigmoid;
  (): Sigmoid;
  readonly prototype: Sigmoid;
}

/** x where x > 0, else negative_slope x. https://pytorch.org/docs/stable/generated/torch.nn.LeakyReLU.html */
// prettier-ignore
export interface LeakyReLU extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  negative_slope: number;
  inplace: boolean;
}
// prettier-ignore
export interface LeakyReLUClass {
  new (negative_slope?: number, inplace?: boolean): LeakyReLU;
  (negative_slope?: number, inplace?: boolean): LeakyReLU;
  new (negative_slope: number, options: { inplace?: boolean }): LeakyReLU;
  (negative_slope: number, options: { inplace?: boolean }): LeakyReLU;
  new (options: { negative_slope?: number; inplace?: boolean }): LeakyReLU;
  (options: { negative_slope?: number; inplace?: boolean }): LeakyReLU;
  readonly prototype: LeakyReLU;
}

/** x where x > 0, else alpha (exp(x) - 1). https://pytorch.org/docs/stable/generated/torch.nn.ELU.html */
// prettier-ignore
export interface ELU extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  alpha: number;
  inplace: boolean;
}
// prettier-ignore
export interface ELUClass {
  new (alpha?: number, inplace?: boolean): ELU;
  (alpha?: number, inplace?: boolean): ELU;
  new (alpha: number, options: { inplace?: boolean }): ELU;
  (alpha: number, options: { inplace?: boolean }): ELU;
  new (options: { alpha?: number; inplace?: boolean }): ELU;
  (options: { alpha?: number; inplace?: boolean }): ELU;
  readonly prototype: ELU;
}

/** x Phi(x), Phi the normal distribution function; "tanh" approximates it. Throws RuntimeError for another `approximate`. https://arxiv.org/abs/1606.08415 https://pytorch.org/docs/stable/generated/torch.nn.GELU.html */
// prettier-ignore
export interface GELU extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  approximate: string;
}
// prettier-ignore
export interface GELUClass {
  new (approximate?: string): GELU;
  (approximate?: string): GELU;
  new (options: { approximate?: string }): GELU;
  (options: { approximate?: string }): GELU;
  readonly prototype: GELU;
}

/** log(1 + exp(beta x)) / beta; x itself where beta x > threshold. https://pytorch.org/docs/stable/generated/torch.nn.Softplus.html */
// prettier-ignore
export interface Softplus extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  beta: number;
  threshold: number;
}
// prettier-ignore
export interface SoftplusClass {
  new (beta?: number, threshold?: number): Softplus;
  (beta?: number, threshold?: number): Softplus;
  new (beta: number, options: { threshold?: number }): Softplus;
  (beta: number, options: { threshold?: number }): Softplus;
  new (options: { beta?: number; threshold?: number }): Softplus;
  (options: { beta?: number; threshold?: number }): Softplus;
  readonly prototype: Softplus;
}

/** x sigmoid(x). https://pytorch.org/docs/stable/generated/torch.nn.SiLU.html */
// prettier-ignore
export interface SiLU extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  inplace: boolean;
}
// prettier-ignore
export interface SiLUClass {
  new (inplace?: boolean): SiLU;
  (inplace?: boolean): SiLU;
  new (options: { inplace?: boolean }): SiLU;
  (options: { inplace?: boolean }): SiLU;
  readonly prototype: SiLU;
}

/** exp(self) / sum(exp(self)) along a dimension, computed without overflow; the shape stays. Throws IndexError for a dimension there is not, RuntimeError for integers. https://pytorch.org/docs/stable/generated/torch.nn.Softmax.html */
// prettier-ignore
export interface Softmax extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  dim: number | null;
}
// prettier-ignore
export interface SoftmaxClass {
  new (dim?: number): Softmax;
  (dim?: number): Softmax;
  new (options: { dim?: number }): Softmax;
  (options: { dim?: number }): Softmax;
  readonly prototype: Softmax;
}

/** log(softmax(self)), computed without overflow. https://pytorch.org/docs/stable/generated/torch.nn.LogSoftmax.html */
// prettier-ignore
export interface LogSoftmax extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  dim: number | null;
}
// prettier-ignore
export interface LogSoftmaxClass {
  new (dim?: number): LogSoftmax;
  (dim?: number): LogSoftmax;
  new (options: { dim?: number }): LogSoftmax;
  (options: { dim?: number }): LogSoftmax;
  readonly prototype: LogSoftmax;
}

/** What a layer's constructor refuses of its settings. https://pytorch.org/docs/stable/generated/torch.nn.Dropout.html */
// prettier-ignore
export interface Dropout extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  p: number;
  inplace: boolean;
}
// prettier-ignore
export interface DropoutClass {
  new (p?: number, inplace?: boolean): Dropout;
  (p?: number, inplace?: boolean): Dropout;
  new (p: number, options: { inplace?: boolean }): Dropout;
  (p: number, options: { inplace?: boolean }): Dropout;
  new (options: { p?: number; inplace?: boolean }): Dropout;
  (options: { p?: number; inplace?: boolean }): Dropout;
  readonly prototype: Dropout;
}

/** https://pytorch.org/docs/stable/generated/torch.nn.Flatten.html */
// prettier-ignore
export interface Flatten extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  start_dim: number;
  end_dim: number;
}
// prettier-ignore
export interface FlattenClass {
  new (start_dim?: number, end_dim?: number): Flatten;
  (start_dim?: number, end_dim?: number): Flatten;
  new (start_dim: number, options: { end_dim?: number }): Flatten;
  (start_dim: number, options: { end_dim?: number }): Flatten;
  new (options: { start_dim?: number; end_dim?: number }): Flatten;
  (options: { start_dim?: number; end_dim?: number }): Flatten;
  readonly prototype: Flatten;
}

/** hardtanh from 0 to 6. https://pytorch.org/docs/stable/generated/torch.nn.ReLU6.html */
// prettier-ignore
export interface ReLU6 extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  inplace: boolean;
}
// prettier-ignore
export interface ReLU6Class {
  new (inplace?: boolean): ReLU6;
  (inplace?: boolean): ReLU6;
  new (options: { inplace?: boolean }): ReLU6;
  (options: { inplace?: boolean }): ReLU6;
  readonly prototype: ReLU6;
}

/** input limited to [min_val, max_val]; the gradient is 0 at both ends. Integers stay integers. https://pytorch.org/docs/stable/generated/torch.nn.Hardtanh.html */
// prettier-ignore
export interface Hardtanh extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  min_val: number;
  max_val: number;
  inplace: boolean;
}
// prettier-ignore
export interface HardtanhClass {
  new (min_val?: number, max_val?: number, inplace?: boolean): Hardtanh;
  (min_val?: number, max_val?: number, inplace?: boolean): Hardtanh;
  new (min_val: number, max_val: number, options: { inplace?: boolean }): Hardtanh;
  (min_val: number, max_val: number, options: { inplace?: boolean }): Hardtanh;
  new (min_val: number, options: { max_val?: number; inplace?: boolean }): Hardtanh;
  (min_val: number, options: { max_val?: number; inplace?: boolean }): Hardtanh;
  new (options: { min_val?: number; max_val?: number; inplace?: boolean }): Hardtanh;
  (options: { min_val?: number; max_val?: number; inplace?: boolean }): Hardtanh;
  readonly prototype: Hardtanh;
}

/** x relu6(x + 3) / 6. https://pytorch.org/docs/stable/generated/torch.nn.Hardswish.html */
// prettier-ignore
export interface Hardswish extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  inplace: boolean;
}
// prettier-ignore
export interface HardswishClass {
  new (inplace?: boolean): Hardswish;
  (inplace?: boolean): Hardswish;
  new (options: { inplace?: boolean }): Hardswish;
  (options: { inplace?: boolean }): Hardswish;
  readonly prototype: Hardswish;
}

/** relu6(x + 3) / 6. https://pytorch.org/docs/stable/generated/torch.nn.Hardsigmoid.html */
// prettier-ignore
export interface Hardsigmoid extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  inplace: boolean;
}
// prettier-ignore
export interface HardsigmoidClass {
  new (inplace?: boolean): Hardsigmoid;
  (inplace?: boolean): Hardsigmoid;
  new (options: { inplace?: boolean }): Hardsigmoid;
  (options: { inplace?: boolean }): Hardsigmoid;
  readonly prototype: Hardsigmoid;
}

/** x tanh(softplus(x)). https://arxiv.org/abs/1908.08681 https://pytorch.org/docs/stable/generated/torch.nn.Mish.html */
// prettier-ignore
export interface Mish extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  inplace: boolean;
}
// prettier-ignore
export interface MishClass {
  new (inplace?: boolean): Mish;
  (inplace?: boolean): Mish;
  new (options: { inplace?: boolean }): Mish;
  (options: { inplace?: boolean }): Mish;
  readonly prototype: Mish;
}

/** elu whose two numbers keep mean 0 and variance 1. https://arxiv.org/abs/1706.02515 https://pytorch.org/docs/stable/generated/torch.nn.SELU.html */
// prettier-ignore
export interface SELU extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  inplace: boolean;
}
// prettier-ignore
export interface SELUClass {
  new (inplace?: boolean): SELU;
  (inplace?: boolean): SELU;
  new (options: { inplace?: boolean }): SELU;
  (options: { inplace?: boolean }): SELU;
  readonly prototype: SELU;
}

/** x where x > 0, else alpha (exp(x / alpha) - 1). Throws RuntimeError for alpha 0. https://pytorch.org/docs/stable/generated/torch.nn.CELU.html */
// prettier-ignore
export interface CELU extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  alpha: number;
  inplace: boolean;
}
// prettier-ignore
export interface CELUClass {
  new (alpha?: number, inplace?: boolean): CELU;
  (alpha?: number, inplace?: boolean): CELU;
  new (alpha: number, options: { inplace?: boolean }): CELU;
  (alpha: number, options: { inplace?: boolean }): CELU;
  new (options: { alpha?: number; inplace?: boolean }): CELU;
  (options: { alpha?: number; inplace?: boolean }): CELU;
  readonly prototype: CELU;
}

/** x where x > threshold, else value. Integers stay integers. https://pytorch.org/docs/stable/generated/torch.nn.Threshold.html */
// prettier-ignore
export interface Threshold extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  threshold: number | boolean;
  value: number | boolean;
  inplace: boolean;
}
// prettier-ignore
export interface ThresholdClass {
  new (threshold: number | boolean, value: number | boolean, inplace?: boolean): Threshold;
  (threshold: number | boolean, value: number | boolean, inplace?: boolean): Threshold;
  new (threshold: number | boolean, value: number | boolean, options: { inplace?: boolean }): Threshold;
  (threshold: number | boolean, value: number | boolean, options: { inplace?: boolean }): Threshold;
  new (threshold: number | boolean, options: { value: number | boolean; inplace?: boolean }): Threshold;
  (threshold: number | boolean, options: { value: number | boolean; inplace?: boolean }): Threshold;
  new (options: { threshold: number | boolean; value: number | boolean; inplace?: boolean }): Threshold;
  (options: { threshold: number | boolean; value: number | boolean; inplace?: boolean }): Threshold;
  readonly prototype: Threshold;
}

/** leaky_relu; while training with a slope drawn from [lower, upper) for each element. https://pytorch.org/docs/stable/generated/torch.nn.RReLU.html */
// prettier-ignore
export interface RReLU extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  lower: number;
  upper: number;
  inplace: boolean;
}
// prettier-ignore
export interface RReLUClass {
  new (lower?: number, upper?: number, inplace?: boolean): RReLU;
  (lower?: number, upper?: number, inplace?: boolean): RReLU;
  new (lower: number, upper: number, options: { inplace?: boolean }): RReLU;
  (lower: number, upper: number, options: { inplace?: boolean }): RReLU;
  new (lower: number, options: { upper?: number; inplace?: boolean }): RReLU;
  (lower: number, options: { upper?: number; inplace?: boolean }): RReLU;
  new (options: { lower?: number; upper?: number; inplace?: boolean }): RReLU;
  (options: { lower?: number; upper?: number; inplace?: boolean }): RReLU;
  readonly prototype: RReLU;
}

/** x, but 0 in [-lambd, lambd]. https://pytorch.org/docs/stable/generated/torch.nn.Hardshrink.html */
// prettier-ignore
export interface Hardshrink extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  lambd: number;
}
// prettier-ignore
export interface HardshrinkClass {
  new (lambd?: number): Hardshrink;
  (lambd?: number): Hardshrink;
  new (options: { lambd?: number }): Hardshrink;
  (options: { lambd?: number }): Hardshrink;
  readonly prototype: Hardshrink;
}

/** x moved towards 0 by lambd, 0 in [-lambd, lambd]. Throws RuntimeError for lambd < 0. https://pytorch.org/docs/stable/generated/torch.nn.Softshrink.html */
// prettier-ignore
export interface Softshrink extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  lambd: number;
}
// prettier-ignore
export interface SoftshrinkClass {
  new (lambd?: number): Softshrink;
  (lambd?: number): Softshrink;
  new (options: { lambd?: number }): Softshrink;
  (options: { lambd?: number }): Softshrink;
  readonly prototype: Softshrink;
}

/** x / (1 + |x|). https://pytorch.org/docs/stable/generated/torch.nn.Softsign.html */
// prettier-ignore
export interface Softsign extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
}
// prettier-ignore
export interface SoftsignClass {
  new (): Softsign;
  (): Softsign;
  readonly prototype: Softsign;
}

/** x - tanh(x). https://pytorch.org/docs/stable/generated/torch.nn.Tanhshrink.html */
// prettier-ignore
export interface Tanhshrink extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
}
// prettier-ignore
export interface TanhshrinkClass {
  new (): Tanhshrink;
  (): Tanhshrink;
  readonly prototype: Tanhshrink;
}

/** log(sigmoid(x)). https://pytorch.org/docs/stable/generated/torch.nn.LogSigmoid.html */
// prettier-ignore
export interface LogSigmoid extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
}
// prettier-ignore
export interface LogSigmoidClass {
  new (): LogSigmoid;
  (): LogSigmoid;
  readonly prototype: LogSigmoid;
}

/** a sigmoid(b), a and b the halves along dim. Throws RuntimeError for an odd size. https://pytorch.org/docs/stable/generated/torch.nn.GLU.html */
// prettier-ignore
export interface GLU extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  dim: number;
}
// prettier-ignore
export interface GLUClass {
  new (dim?: number): GLU;
  (dim?: number): GLU;
  new (options: { dim?: number }): GLU;
  (options: { dim?: number }): GLU;
  readonly prototype: GLU;
}

/** softmax(-input). https://pytorch.org/docs/stable/generated/torch.nn.Softmin.html */
// prettier-ignore
export interface Softmin extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  dim: number | null;
}
// prettier-ignore
export interface SoftminClass {
  new (dim?: number): Softmin;
  (dim?: number): Softmin;
  new (options: { dim?: number }): Softmin;
  (options: { dim?: number }): Softmin;
  readonly prototype: Softmin;
}

/** exp(self) / sum(exp(self)) along a dimension, computed without overflow; the shape stays. Throws IndexError for a dimension there is not, RuntimeError for integers. https://pytorch.org/docs/stable/generated/torch.nn.Softmax2d.html */
// prettier-ignore
export interface Softmax2d extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
}
// prettier-ignore
export interface Softmax2dClass {
  new (): Softmax2d;
  (): Softmax2d;
  readonly prototype: Softmax2d;
}

/** While training, whole rows of [N, C, L] or [C, L] become 0 with probability p, the others grow by 1 / (1 - p). https://pytorch.org/docs/stable/generated/torch.nn.Dropout1d.html */
// prettier-ignore
export interface Dropout1d extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  p: number;
  inplace: boolean;
}
// prettier-ignore
export interface Dropout1dClass {
  new (p?: number, inplace?: boolean): Dropout1d;
  (p?: number, inplace?: boolean): Dropout1d;
  new (p: number, options: { inplace?: boolean }): Dropout1d;
  (p: number, options: { inplace?: boolean }): Dropout1d;
  new (options: { p?: number; inplace?: boolean }): Dropout1d;
  (options: { p?: number; inplace?: boolean }): Dropout1d;
  readonly prototype: Dropout1d;
}

/** What a layer's constructor refuses of its settings. https://pytorch.org/docs/stable/generated/torch.nn.Dropout2d.html */
// prettier-ignore
export interface Dropout2d extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  p: number;
  inplace: boolean;
}
// prettier-ignore
export interface Dropout2dClass {
  new (p?: number, inplace?: boolean): Dropout2d;
  (p?: number, inplace?: boolean): Dropout2d;
  new (p: number, options: { inplace?: boolean }): Dropout2d;
  (p: number, options: { inplace?: boolean }): Dropout2d;
  new (options: { p?: number; inplace?: boolean }): Dropout2d;
  (options: { p?: number; inplace?: boolean }): Dropout2d;
  readonly prototype: Dropout2d;
}

/** What a layer's constructor refuses of its settings. https://pytorch.org/docs/stable/generated/torch.nn.Dropout3d.html */
// prettier-ignore
export interface Dropout3d extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  p: number;
  inplace: boolean;
}
// prettier-ignore
export interface Dropout3dClass {
  new (p?: number, inplace?: boolean): Dropout3d;
  (p?: number, inplace?: boolean): Dropout3d;
  new (p: number, options: { inplace?: boolean }): Dropout3d;
  (p: number, options: { inplace?: boolean }): Dropout3d;
  new (options: { p?: number; inplace?: boolean }): Dropout3d;
  (options: { p?: number; inplace?: boolean }): Dropout3d;
  readonly prototype: Dropout3d;
}

/** What a layer's constructor refuses of its settings. https://pytorch.org/docs/stable/generated/torch.nn.AlphaDropout.html */
// prettier-ignore
export interface AlphaDropout extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  p: number;
  inplace: boolean;
}
// prettier-ignore
export interface AlphaDropoutClass {
  new (p?: number, inplace?: boolean): AlphaDropout;
  (p?: number, inplace?: boolean): AlphaDropout;
  new (p: number, options: { inplace?: boolean }): AlphaDropout;
  (p: number, options: { inplace?: boolean }): AlphaDropout;
  new (options: { p?: number; inplace?: boolean }): AlphaDropout;
  (options: { p?: number; inplace?: boolean }): AlphaDropout;
  readonly prototype: AlphaDropout;
}

/** What a layer's constructor refuses of its settings. https://pytorch.org/docs/stable/generated/torch.nn.FeatureAlphaDropout.html */
// prettier-ignore
export interface FeatureAlphaDropout extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  p: number;
  inplace: boolean;
}
// prettier-ignore
export interface FeatureAlphaDropoutClass {
  new (p?: number, inplace?: boolean): FeatureAlphaDropout;
  (p?: number, inplace?: boolean): FeatureAlphaDropout;
  new (p: number, options: { inplace?: boolean }): FeatureAlphaDropout;
  (p: number, options: { inplace?: boolean }): FeatureAlphaDropout;
  new (options: { p?: number; inplace?: boolean }): FeatureAlphaDropout;
  (options: { p?: number; inplace?: boolean }): FeatureAlphaDropout;
  readonly prototype: FeatureAlphaDropout;
}

/** One dimension as several; one of the sizes may be -1. https://pytorch.org/docs/stable/generated/torch.nn.Unflatten.html */
// prettier-ignore
export interface Unflatten extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  dim: number;
  unflattened_size: number[];
}
// prettier-ignore
export interface UnflattenClass {
  new (dim: number, unflattened_size: readonly number[]): Unflatten;
  (dim: number, unflattened_size: readonly number[]): Unflatten;
  new (dim: number, options: { unflattened_size: number | readonly number[] }): Unflatten;
  (dim: number, options: { unflattened_size: number | readonly number[] }): Unflatten;
  new (options: { dim: number; unflattened_size: number | readonly number[] }): Unflatten;
  (options: { dim: number; unflattened_size: number | readonly number[] }): Unflatten;
  readonly prototype: Unflatten;
}

/** [..., C r^2, H, W] -> [..., C, H r, W r]. https://arxiv.org/abs/1609.05158 https://pytorch.org/docs/stable/generated/torch.nn.PixelShuffle.html */
// prettier-ignore
export interface PixelShuffle extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  upscale_factor: number;
}
// prettier-ignore
export interface PixelShuffleClass {
  new (upscale_factor: number): PixelShuffle;
  (upscale_factor: number): PixelShuffle;
  new (options: { upscale_factor: number }): PixelShuffle;
  (options: { upscale_factor: number }): PixelShuffle;
  readonly prototype: PixelShuffle;
}

/** The reverse. https://pytorch.org/docs/stable/generated/torch.nn.PixelUnshuffle.html */
// prettier-ignore
export interface PixelUnshuffle extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  downscale_factor: number;
}
// prettier-ignore
export interface PixelUnshuffleClass {
  new (downscale_factor: number): PixelUnshuffle;
  (downscale_factor: number): PixelUnshuffle;
  new (options: { downscale_factor: number }): PixelUnshuffle;
  (options: { downscale_factor: number }): PixelUnshuffle;
  readonly prototype: PixelUnshuffle;
}

/** Channels of [N, C, …] in the order 0, C / groups, 2 C / groups, …, 1, …. https://pytorch.org/docs/stable/generated/torch.nn.ChannelShuffle.html */
// prettier-ignore
export interface ChannelShuffle extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  groups: number;
}
// prettier-ignore
export interface ChannelShuffleClass {
  new (groups: number): ChannelShuffle;
  (groups: number): ChannelShuffle;
  new (options: { groups: number }): ChannelShuffle;
  (options: { groups: number }): ChannelShuffle;
  readonly prototype: ChannelShuffle;
}

/** Windows of `size` elements every `step` along a dimension, as a last dimension: a view. https://pytorch.org/docs/stable/generated/torch.nn.Unfold.html */
// prettier-ignore
export interface Unfold extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  kernel_size: number | number[];
  dilation: number | number[];
  padding: number | number[];
  stride: number | number[];
}
// prettier-ignore
export interface UnfoldClass {
  new (kernel_size: number | readonly number[], dilation?: number | readonly number[], padding?: number | readonly number[], stride?: number | readonly number[]): Unfold;
  (kernel_size: number | readonly number[], dilation?: number | readonly number[], padding?: number | readonly number[], stride?: number | readonly number[]): Unfold;
  new (kernel_size: number | readonly number[], dilation: number | readonly number[], padding: number | readonly number[], options: { stride?: number | readonly number[] }): Unfold;
  (kernel_size: number | readonly number[], dilation: number | readonly number[], padding: number | readonly number[], options: { stride?: number | readonly number[] }): Unfold;
  new (kernel_size: number | readonly number[], dilation: number | readonly number[], options: { padding?: number | readonly number[]; stride?: number | readonly number[] }): Unfold;
  (kernel_size: number | readonly number[], dilation: number | readonly number[], options: { padding?: number | readonly number[]; stride?: number | readonly number[] }): Unfold;
  new (kernel_size: number | readonly number[], options: { dilation?: number | readonly number[]; padding?: number | readonly number[]; stride?: number | readonly number[] }): Unfold;
  (kernel_size: number | readonly number[], options: { dilation?: number | readonly number[]; padding?: number | readonly number[]; stride?: number | readonly number[] }): Unfold;
  new (options: { kernel_size: number | readonly number[]; dilation?: number | readonly number[]; padding?: number | readonly number[]; stride?: number | readonly number[] }): Unfold;
  (options: { kernel_size: number | readonly number[]; dilation?: number | readonly number[]; padding?: number | readonly number[]; stride?: number | readonly number[] }): Unfold;
  readonly prototype: Unfold;
}

/** The other way, adding what overlaps: [N, C kh kw, windows] -> [N, C, output_size]. https://pytorch.org/docs/stable/generated/torch.nn.Fold.html */
// prettier-ignore
export interface Fold extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  output_size: number | number[];
  kernel_size: number | number[];
  dilation: number | number[];
  padding: number | number[];
  stride: number | number[];
}
// prettier-ignore
export interface FoldClass {
  new (output_size: number | readonly number[], kernel_size: number | readonly number[], dilation?: number | readonly number[], padding?: number | readonly number[], stride?: number | readonly number[]): Fold;
  (output_size: number | readonly number[], kernel_size: number | readonly number[], dilation?: number | readonly number[], padding?: number | readonly number[], stride?: number | readonly number[]): Fold;
  new (output_size: number | readonly number[], kernel_size: number | readonly number[], dilation: number | readonly number[], padding: number | readonly number[], options: { stride?: number | readonly number[] }): Fold;
  (output_size: number | readonly number[], kernel_size: number | readonly number[], dilation: number | readonly number[], padding: number | readonly number[], options: { stride?: number | readonly number[] }): Fold;
  new (output_size: number | readonly number[], kernel_size: number | readonly number[], dilation: number | readonly number[], options: { padding?: number | readonly number[]; stride?: number | readonly number[] }): Fold;
  (output_size: number | readonly number[], kernel_size: number | readonly number[], dilation: number | readonly number[], options: { padding?: number | readonly number[]; stride?: number | readonly number[] }): Fold;
  new (output_size: number | readonly number[], kernel_size: number | readonly number[], options: { dilation?: number | readonly number[]; padding?: number | readonly number[]; stride?: number | readonly number[] }): Fold;
  (output_size: number | readonly number[], kernel_size: number | readonly number[], options: { dilation?: number | readonly number[]; padding?: number | readonly number[]; stride?: number | readonly number[] }): Fold;
  new (output_size: number | readonly number[], options: { kernel_size: number | readonly number[]; dilation?: number | readonly number[]; padding?: number | readonly number[]; stride?: number | readonly number[] }): Fold;
  (output_size: number | readonly number[], options: { kernel_size: number | readonly number[]; dilation?: number | readonly number[]; padding?: number | readonly number[]; stride?: number | readonly number[] }): Fold;
  new (options: { output_size: number | readonly number[]; kernel_size: number | readonly number[]; dilation?: number | readonly number[]; padding?: number | readonly number[]; stride?: number | readonly number[] }): Fold;
  (options: { output_size: number | readonly number[]; kernel_size: number | readonly number[]; dilation?: number | readonly number[]; padding?: number | readonly number[]; stride?: number | readonly number[] }): Fold;
  readonly prototype: Fold;
}

/** Cosine of the angle between x1 and x2 along dim, norms not below eps. https://pytorch.org/docs/stable/generated/torch.nn.CosineSimilarity.html */
// prettier-ignore
export interface CosineSimilarity extends ModuleBase {
  (x1: Tensor, x2: Tensor): Tensor;
  forward(x1: Tensor, x2: Tensor): Tensor;
  dim: number;
  eps: number;
}
// prettier-ignore
export interface CosineSimilarityClass {
  new (dim?: number, eps?: number): CosineSimilarity;
  (dim?: number, eps?: number): CosineSimilarity;
  new (dim: number, options: { eps?: number }): CosineSimilarity;
  (dim: number, options: { eps?: number }): CosineSimilarity;
  new (options: { dim?: number; eps?: number }): CosineSimilarity;
  (options: { dim?: number; eps?: number }): CosineSimilarity;
  readonly prototype: CosineSimilarity;
}

/** p-norm of x1 - x2 + eps along the last dimension. https://pytorch.org/docs/stable/generated/torch.nn.PairwiseDistance.html */
// prettier-ignore
export interface PairwiseDistance extends ModuleBase {
  (x1: Tensor, x2: Tensor): Tensor;
  forward(x1: Tensor, x2: Tensor): Tensor;
  p: number;
  eps: number;
  keepdim: boolean;
}
// prettier-ignore
export interface PairwiseDistanceClass {
  new (p?: number, eps?: number, keepdim?: boolean): PairwiseDistance;
  (p?: number, eps?: number, keepdim?: boolean): PairwiseDistance;
  new (p: number, eps: number, options: { keepdim?: boolean }): PairwiseDistance;
  (p: number, eps: number, options: { keepdim?: boolean }): PairwiseDistance;
  new (p: number, options: { eps?: number; keepdim?: boolean }): PairwiseDistance;
  (p: number, options: { eps?: number; keepdim?: boolean }): PairwiseDistance;
  new (options: { p?: number; eps?: number; keepdim?: boolean }): PairwiseDistance;
  (options: { p?: number; eps?: number; keepdim?: boolean }): PairwiseDistance;
  readonly prototype: PairwiseDistance;
}

/** Borders of `value`: two numbers for each dimension from the last one on, negative ones cut. https://pytorch.org/docs/stable/generated/torch.nn.ConstantPad1d.html */
// prettier-ignore
export interface ConstantPad1d extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  padding: number | number[];
  value: number | boolean;
}
// prettier-ignore
export interface ConstantPad1dClass {
  new (padding: number | readonly number[], value: number | boolean): ConstantPad1d;
  (padding: number | readonly number[], value: number | boolean): ConstantPad1d;
  new (padding: number | readonly number[], options: { value: number | boolean }): ConstantPad1d;
  (padding: number | readonly number[], options: { value: number | boolean }): ConstantPad1d;
  new (options: { padding: number | readonly number[]; value: number | boolean }): ConstantPad1d;
  (options: { padding: number | readonly number[]; value: number | boolean }): ConstantPad1d;
  readonly prototype: ConstantPad1d;
}

/** Borders of `value`: two numbers for each dimension from the last one on, negative ones cut. https://pytorch.org/docs/stable/generated/torch.nn.ConstantPad2d.html */
// prettier-ignore
export interface ConstantPad2d extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  padding: number | number[];
  value: number | boolean;
}
// prettier-ignore
export interface ConstantPad2dClass {
  new (padding: number | readonly number[], value: number | boolean): ConstantPad2d;
  (padding: number | readonly number[], value: number | boolean): ConstantPad2d;
  new (padding: number | readonly number[], options: { value: number | boolean }): ConstantPad2d;
  (padding: number | readonly number[], options: { value: number | boolean }): ConstantPad2d;
  new (options: { padding: number | readonly number[]; value: number | boolean }): ConstantPad2d;
  (options: { padding: number | readonly number[]; value: number | boolean }): ConstantPad2d;
  readonly prototype: ConstantPad2d;
}

/** Borders of `value`: two numbers for each dimension from the last one on, negative ones cut. https://pytorch.org/docs/stable/generated/torch.nn.ConstantPad3d.html */
// prettier-ignore
export interface ConstantPad3d extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  padding: number | number[];
  value: number | boolean;
}
// prettier-ignore
export interface ConstantPad3dClass {
  new (padding: number | readonly number[], value: number | boolean): ConstantPad3d;
  (padding: number | readonly number[], value: number | boolean): ConstantPad3d;
  new (padding: number | readonly number[], options: { value: number | boolean }): ConstantPad3d;
  (padding: number | readonly number[], options: { value: number | boolean }): ConstantPad3d;
  new (options: { padding: number | readonly number[]; value: number | boolean }): ConstantPad3d;
  (options: { padding: number | readonly number[]; value: number | boolean }): ConstantPad3d;
  readonly prototype: ConstantPad3d;
}

/** The same with mode "constant", or the one, two or three last dimensions of [N, C, …] continued: "reflect", "replicate", "circular". Throws NotImplementedError for other modes and sizes. https://pytorch.org/docs/stable/generated/torch.nn.ZeroPad1d.html */
// prettier-ignore
export interface ZeroPad1d extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  padding: number | number[];
}
// prettier-ignore
export interface ZeroPad1dClass {
  new (padding: number | readonly number[]): ZeroPad1d;
  (padding: number | readonly number[]): ZeroPad1d;
  new (options: { padding: number | readonly number[] }): ZeroPad1d;
  (options: { padding: number | readonly number[] }): ZeroPad1d;
  readonly prototype: ZeroPad1d;
}

/** The same with mode "constant", or the one, two or three last dimensions of [N, C, …] continued: "reflect", "replicate", "circular". Throws NotImplementedError for other modes and sizes. https://pytorch.org/docs/stable/generated/torch.nn.ZeroPad2d.html */
// prettier-ignore
export interface ZeroPad2d extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  padding: number | number[];
}
// prettier-ignore
export interface ZeroPad2dClass {
  new (padding: number | readonly number[]): ZeroPad2d;
  (padding: number | readonly number[]): ZeroPad2d;
  new (options: { padding: number | readonly number[] }): ZeroPad2d;
  (options: { padding: number | readonly number[] }): ZeroPad2d;
  readonly prototype: ZeroPad2d;
}

/** The same with mode "constant", or the one, two or three last dimensions of [N, C, …] continued: "reflect", "replicate", "circular". Throws NotImplementedError for other modes and sizes. https://pytorch.org/docs/stable/generated/torch.nn.ZeroPad3d.html */
// prettier-ignore
export interface ZeroPad3d extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  padding: number | number[];
}
// prettier-ignore
export interface ZeroPad3dClass {
  new (padding: number | readonly number[]): ZeroPad3d;
  (padding: number | readonly number[]): ZeroPad3d;
  new (options: { padding: number | readonly number[] }): ZeroPad3d;
  (options: { padding: number | readonly number[] }): ZeroPad3d;
  readonly prototype: ZeroPad3d;
}

/** The same with mode "constant", or the one, two or three last dimensions of [N, C, …] continued: "reflect", "replicate", "circular". Throws NotImplementedError for other modes and sizes. https://pytorch.org/docs/stable/generated/torch.nn.ReflectionPad1d.html */
// prettier-ignore
export interface ReflectionPad1d extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  padding: number | number[];
}
// prettier-ignore
export interface ReflectionPad1dClass {
  new (padding: number | readonly number[]): ReflectionPad1d;
  (padding: number | readonly number[]): ReflectionPad1d;
  new (options: { padding: number | readonly number[] }): ReflectionPad1d;
  (options: { padding: number | readonly number[] }): ReflectionPad1d;
  readonly prototype: ReflectionPad1d;
}

/** The same with mode "constant", or the one, two or three last dimensions of [N, C, …] continued: "reflect", "replicate", "circular". Throws NotImplementedError for other modes and sizes. https://pytorch.org/docs/stable/generated/torch.nn.ReflectionPad2d.html */
// prettier-ignore
export interface ReflectionPad2d extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  padding: number | number[];
}
// prettier-ignore
export interface ReflectionPad2dClass {
  new (padding: number | readonly number[]): ReflectionPad2d;
  (padding: number | readonly number[]): ReflectionPad2d;
  new (options: { padding: number | readonly number[] }): ReflectionPad2d;
  (options: { padding: number | readonly number[] }): ReflectionPad2d;
  readonly prototype: ReflectionPad2d;
}

/** The same with mode "constant", or the one, two or three last dimensions of [N, C, …] continued: "reflect", "replicate", "circular". Throws NotImplementedError for other modes and sizes. https://pytorch.org/docs/stable/generated/torch.nn.ReflectionPad3d.html */
// prettier-ignore
export interface ReflectionPad3d extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  padding: number | number[];
}
// prettier-ignore
export interface ReflectionPad3dClass {
  new (padding: number | readonly number[]): ReflectionPad3d;
  (padding: number | readonly number[]): ReflectionPad3d;
  new (options: { padding: number | readonly number[] }): ReflectionPad3d;
  (options: { padding: number | readonly number[] }): ReflectionPad3d;
  readonly prototype: ReflectionPad3d;
}

/** The same with mode "constant", or the one, two or three last dimensions of [N, C, …] continued: "reflect", "replicate", "circular". Throws NotImplementedError for other modes and sizes. https://pytorch.org/docs/stable/generated/torch.nn.ReplicationPad1d.html */
// prettier-ignore
export interface ReplicationPad1d extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  padding: number | number[];
}
// prettier-ignore
export interface ReplicationPad1dClass {
  new (padding: number | readonly number[]): ReplicationPad1d;
  (padding: number | readonly number[]): ReplicationPad1d;
  new (options: { padding: number | readonly number[] }): ReplicationPad1d;
  (options: { padding: number | readonly number[] }): ReplicationPad1d;
  readonly prototype: ReplicationPad1d;
}

/** The same with mode "constant", or the one, two or three last dimensions of [N, C, …] continued: "reflect", "replicate", "circular". Throws NotImplementedError for other modes and sizes. https://pytorch.org/docs/stable/generated/torch.nn.ReplicationPad2d.html */
// prettier-ignore
export interface ReplicationPad2d extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  padding: number | number[];
}
// prettier-ignore
export interface ReplicationPad2dClass {
  new (padding: number | readonly number[]): ReplicationPad2d;
  (padding: number | readonly number[]): ReplicationPad2d;
  new (options: { padding: number | readonly number[] }): ReplicationPad2d;
  (options: { padding: number | readonly number[] }): ReplicationPad2d;
  readonly prototype: ReplicationPad2d;
}

/** The same with mode "constant", or the one, two or three last dimensions of [N, C, …] continued: "reflect", "replicate", "circular". Throws NotImplementedError for other modes and sizes. https://pytorch.org/docs/stable/generated/torch.nn.ReplicationPad3d.html */
// prettier-ignore
export interface ReplicationPad3d extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  padding: number | number[];
}
// prettier-ignore
export interface ReplicationPad3dClass {
  new (padding: number | readonly number[]): ReplicationPad3d;
  (padding: number | readonly number[]): ReplicationPad3d;
  new (options: { padding: number | readonly number[] }): ReplicationPad3d;
  (options: { padding: number | readonly number[] }): ReplicationPad3d;
  readonly prototype: ReplicationPad3d;
}

/** The same with mode "constant", or the one, two or three last dimensions of [N, C, …] continued: "reflect", "replicate", "circular". Throws NotImplementedError for other modes and sizes. https://pytorch.org/docs/stable/generated/torch.nn.CircularPad1d.html */
// prettier-ignore
export interface CircularPad1d extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  padding: number | number[];
}
// prettier-ignore
export interface CircularPad1dClass {
  new (padding: number | readonly number[]): CircularPad1d;
  (padding: number | readonly number[]): CircularPad1d;
  new (options: { padding: number | readonly number[] }): CircularPad1d;
  (options: { padding: number | readonly number[] }): CircularPad1d;
  readonly prototype: CircularPad1d;
}

/** The same with mode "constant", or the one, two or three last dimensions of [N, C, …] continued: "reflect", "replicate", "circular". Throws NotImplementedError for other modes and sizes. https://pytorch.org/docs/stable/generated/torch.nn.CircularPad2d.html */
// prettier-ignore
export interface CircularPad2d extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  padding: number | number[];
}
// prettier-ignore
export interface CircularPad2dClass {
  new (padding: number | readonly number[]): CircularPad2d;
  (padding: number | readonly number[]): CircularPad2d;
  new (options: { padding: number | readonly number[] }): CircularPad2d;
  (options: { padding: number | readonly number[] }): CircularPad2d;
  readonly prototype: CircularPad2d;
}

/** The same with mode "constant", or the one, two or three last dimensions of [N, C, …] continued: "reflect", "replicate", "circular". Throws NotImplementedError for other modes and sizes. https://pytorch.org/docs/stable/generated/torch.nn.CircularPad3d.html */
// prettier-ignore
export interface CircularPad3d extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  padding: number | number[];
}
// prettier-ignore
export interface CircularPad3dClass {
  new (padding: number | readonly number[]): CircularPad3d;
  (padding: number | readonly number[]): CircularPad3d;
  new (options: { padding: number | readonly number[] }): CircularPad3d;
  (options: { padding: number | readonly number[] }): CircularPad3d;
  readonly prototype: CircularPad3d;
}

/** (input - target)^2, reduced. Shapes broadcast. https://pytorch.org/docs/stable/generated/torch.nn.MSELoss.html */
// prettier-ignore
export interface MSELoss extends ModuleBase {
  (input: Tensor, target: Tensor): Tensor;
  forward(input: Tensor, target: Tensor): Tensor;
  reduction: "mean" | "sum" | "none";
}
// prettier-ignore
export interface MSELossClass {
  new (options?: { reduction?: "mean" | "sum" | "none" }): MSELoss;
  (options?: { reduction?: "mean" | "sum" | "none" }): MSELoss;
  readonly prototype: MSELoss;
}

/** |input - target|, reduced. Shapes broadcast. https://pytorch.org/docs/stable/generated/torch.nn.L1Loss.html */
// prettier-ignore
export interface L1Loss extends ModuleBase {
  (input: Tensor, target: Tensor): Tensor;
  forward(input: Tensor, target: Tensor): Tensor;
  reduction: "mean" | "sum" | "none";
}
// prettier-ignore
export interface L1LossClass {
  new (options?: { reduction?: "mean" | "sum" | "none" }): L1Loss;
  (options?: { reduction?: "mean" | "sum" | "none" }): L1Loss;
  readonly prototype: L1Loss;
}

/** huber_loss with delta = beta, divided by beta; l1_loss for beta = 0. Throws RuntimeError for a negative beta. https://pytorch.org/docs/stable/generated/torch.nn.SmoothL1Loss.html */
// prettier-ignore
export interface SmoothL1Loss extends ModuleBase {
  (input: Tensor, target: Tensor): Tensor;
  forward(input: Tensor, target: Tensor): Tensor;
  reduction: "mean" | "sum" | "none";
  beta: number;
}
// prettier-ignore
export interface SmoothL1LossClass {
  new (options?: { reduction?: "mean" | "sum" | "none"; beta?: number }): SmoothL1Loss;
  (options?: { reduction?: "mean" | "sum" | "none"; beta?: number }): SmoothL1Loss;
  readonly prototype: SmoothL1Loss;
}

/** With d = |input - target|: d^2 / 2 where d < delta, else delta (d - delta / 2). Shapes broadcast. Throws RuntimeError unless delta > 0. https://pytorch.org/docs/stable/generated/torch.nn.HuberLoss.html */
// prettier-ignore
export interface HuberLoss extends ModuleBase {
  (input: Tensor, target: Tensor): Tensor;
  forward(input: Tensor, target: Tensor): Tensor;
  reduction: "mean" | "sum" | "none";
  delta: number;
}
// prettier-ignore
export interface HuberLossClass {
  new (reduction?: "mean" | "sum" | "none", delta?: number): HuberLoss;
  (reduction?: "mean" | "sum" | "none", delta?: number): HuberLoss;
  new (reduction: "mean" | "sum" | "none", options: { delta?: number }): HuberLoss;
  (reduction: "mean" | "sum" | "none", options: { delta?: number }): HuberLoss;
  new (options: { reduction?: "mean" | "sum" | "none"; delta?: number }): HuberLoss;
  (options: { reduction?: "mean" | "sum" | "none"; delta?: number }): HuberLoss;
  readonly prototype: HuberLoss;
}

/** -input[target], times weight[target]: input of log-probabilities [C], [N, C] or [N, C, d1, ...], target of int64 classes [], [N] or [N, d1, ...], weight [C]. Elements whose target is ignore_index are left out; "mean" divides by the sum of the weights. Throws IndexError for a class out of range, ValueError and RuntimeError for shapes that do not fit. https://pytorch.org/docs/stable/generated/torch.nn.NLLLoss.html */
// prettier-ignore
export interface NLLLoss extends ModuleBase {
  (input: Tensor, target: Tensor): Tensor;
  forward(input: Tensor, target: Tensor): Tensor;
  ignore_index: number;
  reduction: "mean" | "sum" | "none";
}
// prettier-ignore
export interface NLLLossClass {
  new (weight?: Tensor, options?: { ignore_index?: number; reduction?: "mean" | "sum" | "none" }): NLLLoss;
  (weight?: Tensor, options?: { ignore_index?: number; reduction?: "mean" | "sum" | "none" }): NLLLoss;
  new (options: { weight?: Tensor; ignore_index?: number; reduction?: "mean" | "sum" | "none" }): NLLLoss;
  (options: { weight?: Tensor; ignore_index?: number; reduction?: "mean" | "sum" | "none" }): NLLLoss;
  readonly prototype: NLLLoss;
}

/** nll_loss(log_softmax(input)) for classes; with a floating-point target of input's shape, which holds probabilities, -sum(target log_softmax(input)). label_smoothing mixes the target with the uniform distribution. Throws as nll_loss does. https://pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html */
// prettier-ignore
export interface CrossEntropyLoss extends ModuleBase {
  (input: Tensor, target: Tensor): Tensor;
  forward(input: Tensor, target: Tensor): Tensor;
  ignore_index: number;
  reduction: "mean" | "sum" | "none";
  label_smoothing: number;
}
// prettier-ignore
export interface CrossEntropyLossClass {
  new (weight?: Tensor, options?: { ignore_index?: number; reduction?: "mean" | "sum" | "none"; label_smoothing?: number }): CrossEntropyLoss;
  (weight?: Tensor, options?: { ignore_index?: number; reduction?: "mean" | "sum" | "none"; label_smoothing?: number }): CrossEntropyLoss;
  new (options: { weight?: Tensor; ignore_index?: number; reduction?: "mean" | "sum" | "none"; label_smoothing?: number }): CrossEntropyLoss;
  (options: { weight?: Tensor; ignore_index?: number; reduction?: "mean" | "sum" | "none"; label_smoothing?: number }): CrossEntropyLoss;
  readonly prototype: CrossEntropyLoss;
}

/** -(target log(input) + (1 - target) log(1 - input)), logarithms not below -100, times weight. Throws ValueError for different shapes, RuntimeError for elements outside of [0, 1]. https://pytorch.org/docs/stable/generated/torch.nn.BCELoss.html */
// prettier-ignore
export interface BCELoss extends ModuleBase {
  (input: Tensor, target: Tensor): Tensor;
  forward(input: Tensor, target: Tensor): Tensor;
  reduction: "mean" | "sum" | "none";
}
// prettier-ignore
export interface BCELossClass {
  new (weight?: Tensor, options?: { reduction?: "mean" | "sum" | "none" }): BCELoss;
  (weight?: Tensor, options?: { reduction?: "mean" | "sum" | "none" }): BCELoss;
  new (options: { weight?: Tensor; reduction?: "mean" | "sum" | "none" }): BCELoss;
  (options: { weight?: Tensor; reduction?: "mean" | "sum" | "none" }): BCELoss;
  readonly prototype: BCELoss;
}

/** binary_cross_entropy of sigmoid(input), computed without overflow; pos_weight multiplies the part of target = 1. https://pytorch.org/docs/stable/generated/torch.nn.BCEWithLogitsLoss.html */
// prettier-ignore
export interface BCEWithLogitsLoss extends ModuleBase {
  (input: Tensor, target: Tensor): Tensor;
  forward(input: Tensor, target: Tensor): Tensor;
  reduction: "mean" | "sum" | "none";
}
// prettier-ignore
export interface BCEWithLogitsLossClass {
  new (weight?: Tensor, options?: { reduction?: "mean" | "sum" | "none"; pos_weight?: Tensor }): BCEWithLogitsLoss;
  (weight?: Tensor, options?: { reduction?: "mean" | "sum" | "none"; pos_weight?: Tensor }): BCEWithLogitsLoss;
  new (options: { weight?: Tensor; reduction?: "mean" | "sum" | "none"; pos_weight?: Tensor }): BCEWithLogitsLoss;
  (options: { weight?: Tensor; reduction?: "mean" | "sum" | "none"; pos_weight?: Tensor }): BCEWithLogitsLoss;
  readonly prototype: BCEWithLogitsLoss;
}

/** target (log(target) - input), input in logarithms; "batchmean" divides by the size of dimension 0. https://pytorch.org/docs/stable/generated/torch.nn.KLDivLoss.html */
// prettier-ignore
export interface KLDivLoss extends ModuleBase {
  (input: Tensor, target: Tensor): Tensor;
  forward(input: Tensor, target: Tensor): Tensor;
  reduction: "mean" | "sum" | "none";
  log_target: boolean;
}
// prettier-ignore
export interface KLDivLossClass {
  new (options?: { reduction?: "mean" | "sum" | "none"; log_target?: boolean }): KLDivLoss;
  (options?: { reduction?: "mean" | "sum" | "none"; log_target?: boolean }): KLDivLoss;
  readonly prototype: KLDivLoss;
}

/** -log of the probability that log_probs [T, N, C] (or [T, C]) spell the targets, [N, S] or one after the other, with blanks between and repetitions. "mean" divides by the lengths of the targets first. The gradient is that of what log_softmax had, as in PyTorch. Throws RuntimeError. https://pytorch.org/docs/stable/generated/torch.nn.CTCLoss.html */
// prettier-ignore
export interface CTCLoss extends ModuleBase {
  (log_probs: Tensor, targets: Tensor, input_lengths: Tensor, target_lengths: Tensor): Tensor;
  forward(log_probs: Tensor, targets: Tensor, input_lengths: Tensor, target_lengths: Tensor): Tensor;
  blank: number;
  reduction: "mean" | "sum" | "none";
  zero_infinity: boolean;
}
// prettier-ignore
export interface CTCLossClass {
  new (blank?: number, reduction?: "mean" | "sum" | "none", zero_infinity?: boolean): CTCLoss;
  (blank?: number, reduction?: "mean" | "sum" | "none", zero_infinity?: boolean): CTCLoss;
  new (blank: number, reduction: "mean" | "sum" | "none", options: { zero_infinity?: boolean }): CTCLoss;
  (blank: number, reduction: "mean" | "sum" | "none", options: { zero_infinity?: boolean }): CTCLoss;
  new (blank: number, options: { reduction?: "mean" | "sum" | "none"; zero_infinity?: boolean }): CTCLoss;
  (blank: number, options: { reduction?: "mean" | "sum" | "none"; zero_infinity?: boolean }): CTCLoss;
  new (options: { blank?: number; reduction?: "mean" | "sum" | "none"; zero_infinity?: boolean }): CTCLoss;
  (options: { blank?: number; reduction?: "mean" | "sum" | "none"; zero_infinity?: boolean }): CTCLoss;
  readonly prototype: CTCLoss;
}

/** exp(input) - target input, or input - target log(input + eps) without log_input; `full` adds Stirling's approximation of log(target!). https://pytorch.org/docs/stable/generated/torch.nn.PoissonNLLLoss.html */
// prettier-ignore
export interface PoissonNLLLoss extends ModuleBase {
  (input: Tensor, target: Tensor): Tensor;
  forward(input: Tensor, target: Tensor): Tensor;
  log_input: boolean;
  full: boolean;
  eps: number;
  reduction: "mean" | "sum" | "none";
}
// prettier-ignore
export interface PoissonNLLLossClass {
  new (log_input?: boolean, full?: boolean, options?: { eps?: number; reduction?: "mean" | "sum" | "none" }): PoissonNLLLoss;
  (log_input?: boolean, full?: boolean, options?: { eps?: number; reduction?: "mean" | "sum" | "none" }): PoissonNLLLoss;
  new (log_input: boolean, options: { full?: boolean; eps?: number; reduction?: "mean" | "sum" | "none" }): PoissonNLLLoss;
  (log_input: boolean, options: { full?: boolean; eps?: number; reduction?: "mean" | "sum" | "none" }): PoissonNLLLoss;
  new (options: { log_input?: boolean; full?: boolean; eps?: number; reduction?: "mean" | "sum" | "none" }): PoissonNLLLoss;
  (options: { log_input?: boolean; full?: boolean; eps?: number; reduction?: "mean" | "sum" | "none" }): PoissonNLLLoss;
  readonly prototype: PoissonNLLLoss;
}

/** (log(var) + (input - target)^2 / var) / 2, var not below eps; `full` adds log(2 pi) / 2. Throws ValueError for a negative var or one of another size. https://pytorch.org/docs/stable/generated/torch.nn.GaussianNLLLoss.html */
// prettier-ignore
export interface GaussianNLLLoss extends ModuleBase {
  (input: Tensor, target: Tensor, variance: Tensor): Tensor;
  forward(input: Tensor, target: Tensor, variance: Tensor): Tensor;
  full: boolean;
  eps: number;
  reduction: "mean" | "sum" | "none";
}
// prettier-ignore
export interface GaussianNLLLossClass {
  new (options?: { full?: boolean; eps?: number; reduction?: "mean" | "sum" | "none" }): GaussianNLLLoss;
  (options?: { full?: boolean; eps?: number; reduction?: "mean" | "sum" | "none" }): GaussianNLLLoss;
  readonly prototype: GaussianNLLLoss;
}

/** max(0, -target (input1 - input2) + margin). https://pytorch.org/docs/stable/generated/torch.nn.MarginRankingLoss.html */
// prettier-ignore
export interface MarginRankingLoss extends ModuleBase {
  (input1: Tensor, input2: Tensor, target: Tensor): Tensor;
  forward(input1: Tensor, input2: Tensor, target: Tensor): Tensor;
  margin: number;
  reduction: "mean" | "sum" | "none";
}
// prettier-ignore
export interface MarginRankingLossClass {
  new (margin?: number, options?: { reduction?: "mean" | "sum" | "none" }): MarginRankingLoss;
  (margin?: number, options?: { reduction?: "mean" | "sum" | "none" }): MarginRankingLoss;
  new (options: { margin?: number; reduction?: "mean" | "sum" | "none" }): MarginRankingLoss;
  (options: { margin?: number; reduction?: "mean" | "sum" | "none" }): MarginRankingLoss;
  readonly prototype: MarginRankingLoss;
}

/** input where target is 1, max(0, margin - input) where it is -1. https://pytorch.org/docs/stable/generated/torch.nn.HingeEmbeddingLoss.html */
// prettier-ignore
export interface HingeEmbeddingLoss extends ModuleBase {
  (input: Tensor, target: Tensor): Tensor;
  forward(input: Tensor, target: Tensor): Tensor;
  margin: number;
  reduction: "mean" | "sum" | "none";
}
// prettier-ignore
export interface HingeEmbeddingLossClass {
  new (margin?: number, options?: { reduction?: "mean" | "sum" | "none" }): HingeEmbeddingLoss;
  (margin?: number, options?: { reduction?: "mean" | "sum" | "none" }): HingeEmbeddingLoss;
  new (options: { margin?: number; reduction?: "mean" | "sum" | "none" }): HingeEmbeddingLoss;
  (options: { margin?: number; reduction?: "mean" | "sum" | "none" }): HingeEmbeddingLoss;
  readonly prototype: HingeEmbeddingLoss;
}

/** 1 - cos where target is 1, max(0, cos - margin) where it is -1; inputs [N, D] or [D]. https://pytorch.org/docs/stable/generated/torch.nn.CosineEmbeddingLoss.html */
// prettier-ignore
export interface CosineEmbeddingLoss extends ModuleBase {
  (input1: Tensor, input2: Tensor, target: Tensor): Tensor;
  forward(input1: Tensor, input2: Tensor, target: Tensor): Tensor;
  margin: number;
  reduction: "mean" | "sum" | "none";
}
// prettier-ignore
export interface CosineEmbeddingLossClass {
  new (margin?: number, options?: { reduction?: "mean" | "sum" | "none" }): CosineEmbeddingLoss;
  (margin?: number, options?: { reduction?: "mean" | "sum" | "none" }): CosineEmbeddingLoss;
  new (options: { margin?: number; reduction?: "mean" | "sum" | "none" }): CosineEmbeddingLoss;
  (options: { margin?: number; reduction?: "mean" | "sum" | "none" }): CosineEmbeddingLoss;
  readonly prototype: CosineEmbeddingLoss;
}

/** max(0, d(anchor, positive) - d(anchor, negative) + margin); with swap the smaller of d(anchor, negative) and d(positive, negative). https://pytorch.org/docs/stable/generated/torch.nn.TripletMarginLoss.html */
// prettier-ignore
export interface TripletMarginLoss extends ModuleBase {
  (anchor: Tensor, positive: Tensor, negative: Tensor): Tensor;
  forward(anchor: Tensor, positive: Tensor, negative: Tensor): Tensor;
  margin: number;
  p: number;
  eps: number;
  swap: boolean;
  reduction: "mean" | "sum" | "none";
}
// prettier-ignore
export interface TripletMarginLossClass {
  new (margin?: number, p?: number, eps?: number, swap?: boolean, options?: { reduction?: "mean" | "sum" | "none" }): TripletMarginLoss;
  (margin?: number, p?: number, eps?: number, swap?: boolean, options?: { reduction?: "mean" | "sum" | "none" }): TripletMarginLoss;
  new (margin: number, p: number, eps: number, options: { swap?: boolean; reduction?: "mean" | "sum" | "none" }): TripletMarginLoss;
  (margin: number, p: number, eps: number, options: { swap?: boolean; reduction?: "mean" | "sum" | "none" }): TripletMarginLoss;
  new (margin: number, p: number, options: { eps?: number; swap?: boolean; reduction?: "mean" | "sum" | "none" }): TripletMarginLoss;
  (margin: number, p: number, options: { eps?: number; swap?: boolean; reduction?: "mean" | "sum" | "none" }): TripletMarginLoss;
  new (margin: number, options: { p?: number; eps?: number; swap?: boolean; reduction?: "mean" | "sum" | "none" }): TripletMarginLoss;
  (margin: number, options: { p?: number; eps?: number; swap?: boolean; reduction?: "mean" | "sum" | "none" }): TripletMarginLoss;
  new (options: { margin?: number; p?: number; eps?: number; swap?: boolean; reduction?: "mean" | "sum" | "none" }): TripletMarginLoss;
  (options: { margin?: number; p?: number; eps?: number; swap?: boolean; reduction?: "mean" | "sum" | "none" }): TripletMarginLoss;
  readonly prototype: TripletMarginLoss;
}

/** Mean over the classes of max(0, margin - x[y] + x[j])^p, j not y; input [N, C] or [C]. https://pytorch.org/docs/stable/generated/torch.nn.MultiMarginLoss.html */
// prettier-ignore
export interface MultiMarginLoss extends ModuleBase {
  (input: Tensor, target: Tensor): Tensor;
  forward(input: Tensor, target: Tensor): Tensor;
  p: number | boolean;
  margin: number | boolean;
  reduction: "mean" | "sum" | "none";
}
// prettier-ignore
export interface MultiMarginLossClass {
  new (p?: number | boolean, margin?: number | boolean, weight?: Tensor, options?: { reduction?: "mean" | "sum" | "none" }): MultiMarginLoss;
  (p?: number | boolean, margin?: number | boolean, weight?: Tensor, options?: { reduction?: "mean" | "sum" | "none" }): MultiMarginLoss;
  new (p: number | boolean, margin: number | boolean, options: { weight?: Tensor; reduction?: "mean" | "sum" | "none" }): MultiMarginLoss;
  (p: number | boolean, margin: number | boolean, options: { weight?: Tensor; reduction?: "mean" | "sum" | "none" }): MultiMarginLoss;
  new (p: number | boolean, options: { margin?: number | boolean; weight?: Tensor; reduction?: "mean" | "sum" | "none" }): MultiMarginLoss;
  (p: number | boolean, options: { margin?: number | boolean; weight?: Tensor; reduction?: "mean" | "sum" | "none" }): MultiMarginLoss;
  new (options: { p?: number | boolean; margin?: number | boolean; weight?: Tensor; reduction?: "mean" | "sum" | "none" }): MultiMarginLoss;
  (options: { p?: number | boolean; margin?: number | boolean; weight?: Tensor; reduction?: "mean" | "sum" | "none" }): MultiMarginLoss;
  readonly prototype: MultiMarginLoss;
}

/** The same for several classes each, those of a row of target up to the first -1. https://pytorch.org/docs/stable/generated/torch.nn.MultiLabelMarginLoss.html */
// prettier-ignore
export interface MultiLabelMarginLoss extends ModuleBase {
  (input: Tensor, target: Tensor): Tensor;
  forward(input: Tensor, target: Tensor): Tensor;
  reduction: "mean" | "sum" | "none";
}
// prettier-ignore
export interface MultiLabelMarginLossClass {
  new (options?: { reduction?: "mean" | "sum" | "none" }): MultiLabelMarginLoss;
  (options?: { reduction?: "mean" | "sum" | "none" }): MultiLabelMarginLoss;
  readonly prototype: MultiLabelMarginLoss;
}

/** Binary cross entropy of logits, mean over the last dimension. https://pytorch.org/docs/stable/generated/torch.nn.MultiLabelSoftMarginLoss.html */
// prettier-ignore
export interface MultiLabelSoftMarginLoss extends ModuleBase {
  (input: Tensor, target: Tensor): Tensor;
  forward(input: Tensor, target: Tensor): Tensor;
  reduction: "mean" | "sum" | "none";
}
// prettier-ignore
export interface MultiLabelSoftMarginLossClass {
  new (weight?: Tensor, options?: { reduction?: "mean" | "sum" | "none" }): MultiLabelSoftMarginLoss;
  (weight?: Tensor, options?: { reduction?: "mean" | "sum" | "none" }): MultiLabelSoftMarginLoss;
  new (options: { weight?: Tensor; reduction?: "mean" | "sum" | "none" }): MultiLabelSoftMarginLoss;
  (options: { weight?: Tensor; reduction?: "mean" | "sum" | "none" }): MultiLabelSoftMarginLoss;
  readonly prototype: MultiLabelSoftMarginLoss;
}

/** log(1 + exp(-target input)). https://pytorch.org/docs/stable/generated/torch.nn.SoftMarginLoss.html */
// prettier-ignore
export interface SoftMarginLoss extends ModuleBase {
  (input: Tensor, target: Tensor): Tensor;
  forward(input: Tensor, target: Tensor): Tensor;
  reduction: "mean" | "sum" | "none";
}
// prettier-ignore
export interface SoftMarginLossClass {
  new (options?: { reduction?: "mean" | "sum" | "none" }): SoftMarginLoss;
  (options?: { reduction?: "mean" | "sum" | "none" }): SoftMarginLoss;
  readonly prototype: SoftMarginLoss;
}

/** The layers and losses of torch.nn. */
export interface Layers {
  readonly Linear: LinearClass;
  readonly Bilinear: BilinearClass;
  readonly PReLU: PReLUClass;
  readonly Embedding: EmbeddingClass;
  readonly EmbeddingBag: EmbeddingBagClass;
  readonly LSTM: LSTMClass;
  readonly GRU: GRUClass;
  readonly RNN: RNNClass;
  readonly LSTMCell: LSTMCellClass;
  readonly GRUCell: GRUCellClass;
  readonly RNNCell: RNNCellClass;
  readonly Upsample: UpsampleClass;
  readonly UpsamplingNearest2d: UpsamplingNearest2dClass;
  readonly UpsamplingBilinear2d: UpsamplingBilinear2dClass;
  readonly Conv2d: Conv2dClass;
  readonly ConvTranspose2d: ConvTranspose2dClass;
  readonly MaxPool2d: MaxPool2dClass;
  readonly MaxUnpool2d: MaxUnpool2dClass;
  readonly AvgPool2d: AvgPool2dClass;
  readonly LPPool2d: LPPool2dClass;
  readonly AdaptiveAvgPool2d: AdaptiveAvgPool2dClass;
  readonly AdaptiveMaxPool2d: AdaptiveMaxPool2dClass;
  readonly Conv1d: Conv1dClass;
  readonly ConvTranspose1d: ConvTranspose1dClass;
  readonly MaxPool1d: MaxPool1dClass;
  readonly MaxUnpool1d: MaxUnpool1dClass;
  readonly AvgPool1d: AvgPool1dClass;
  readonly LPPool1d: LPPool1dClass;
  readonly AdaptiveAvgPool1d: AdaptiveAvgPool1dClass;
  readonly AdaptiveMaxPool1d: AdaptiveMaxPool1dClass;
  readonly Conv3d: Conv3dClass;
  readonly ConvTranspose3d: ConvTranspose3dClass;
  readonly MaxPool3d: MaxPool3dClass;
  readonly MaxUnpool3d: MaxUnpool3dClass;
  readonly AvgPool3d: AvgPool3dClass;
  readonly LPPool3d: LPPool3dClass;
  readonly AdaptiveAvgPool3d: AdaptiveAvgPool3dClass;
  readonly AdaptiveMaxPool3d: AdaptiveMaxPool3dClass;
  readonly BatchNorm1d: BatchNorm1dClass;
  readonly BatchNorm2d: BatchNorm2dClass;
  readonly BatchNorm3d: BatchNorm3dClass;
  readonly InstanceNorm1d: InstanceNorm1dClass;
  readonly InstanceNorm2d: InstanceNorm2dClass;
  readonly InstanceNorm3d: InstanceNorm3dClass;
  readonly LayerNorm: LayerNormClass;
  readonly RMSNorm: RMSNormClass;
  readonly GroupNorm: GroupNormClass;
  readonly LocalResponseNorm: LocalResponseNormClass;
  readonly Identity: IdentityClass;
  readonly ReLU: ReLUClass;
  readonly Tanh: TanhClass;
  readonly Sigmoid: SigmoidClass;
  readonly LeakyReLU: LeakyReLUClass;
  readonly ELU: ELUClass;
  readonly GELU: GELUClass;
  readonly Softplus: SoftplusClass;
  readonly SiLU: SiLUClass;
  readonly Softmax: SoftmaxClass;
  readonly LogSoftmax: LogSoftmaxClass;
  readonly Dropout: DropoutClass;
  readonly Flatten: FlattenClass;
  readonly ReLU6: ReLU6Class;
  readonly Hardtanh: HardtanhClass;
  readonly Hardswish: HardswishClass;
  readonly Hardsigmoid: HardsigmoidClass;
  readonly Mish: MishClass;
  readonly SELU: SELUClass;
  readonly CELU: CELUClass;
  readonly Threshold: ThresholdClass;
  readonly RReLU: RReLUClass;
  readonly Hardshrink: HardshrinkClass;
  readonly Softshrink: SoftshrinkClass;
  readonly Softsign: SoftsignClass;
  readonly Tanhshrink: TanhshrinkClass;
  readonly LogSigmoid: LogSigmoidClass;
  readonly GLU: GLUClass;
  readonly Softmin: SoftminClass;
  readonly Softmax2d: Softmax2dClass;
  readonly Dropout1d: Dropout1dClass;
  readonly Dropout2d: Dropout2dClass;
  readonly Dropout3d: Dropout3dClass;
  readonly AlphaDropout: AlphaDropoutClass;
  readonly FeatureAlphaDropout: FeatureAlphaDropoutClass;
  readonly Unflatten: UnflattenClass;
  readonly PixelShuffle: PixelShuffleClass;
  readonly PixelUnshuffle: PixelUnshuffleClass;
  readonly ChannelShuffle: ChannelShuffleClass;
  readonly Unfold: UnfoldClass;
  readonly Fold: FoldClass;
  readonly CosineSimilarity: CosineSimilarityClass;
  readonly PairwiseDistance: PairwiseDistanceClass;
  readonly ConstantPad1d: ConstantPad1dClass;
  readonly ConstantPad2d: ConstantPad2dClass;
  readonly ConstantPad3d: ConstantPad3dClass;
  readonly ZeroPad1d: ZeroPad1dClass;
  readonly ZeroPad2d: ZeroPad2dClass;
  readonly ZeroPad3d: ZeroPad3dClass;
  readonly ReflectionPad1d: ReflectionPad1dClass;
  readonly ReflectionPad2d: ReflectionPad2dClass;
  readonly ReflectionPad3d: ReflectionPad3dClass;
  readonly ReplicationPad1d: ReplicationPad1dClass;
  readonly ReplicationPad2d: ReplicationPad2dClass;
  readonly ReplicationPad3d: ReplicationPad3dClass;
  readonly CircularPad1d: CircularPad1dClass;
  readonly CircularPad2d: CircularPad2dClass;
  readonly CircularPad3d: CircularPad3dClass;
  readonly MSELoss: MSELossClass;
  readonly L1Loss: L1LossClass;
  readonly SmoothL1Loss: SmoothL1LossClass;
  readonly HuberLoss: HuberLossClass;
  readonly NLLLoss: NLLLossClass;
  readonly CrossEntropyLoss: CrossEntropyLossClass;
  readonly BCELoss: BCELossClass;
  readonly BCEWithLogitsLoss: BCEWithLogitsLossClass;
  readonly KLDivLoss: KLDivLossClass;
  readonly CTCLoss: CTCLossClass;
  readonly PoissonNLLLoss: PoissonNLLLossClass;
  readonly GaussianNLLLoss: GaussianNLLLossClass;
  readonly MarginRankingLoss: MarginRankingLossClass;
  readonly HingeEmbeddingLoss: HingeEmbeddingLossClass;
  readonly CosineEmbeddingLoss: CosineEmbeddingLossClass;
  readonly TripletMarginLoss: TripletMarginLossClass;
  readonly MultiMarginLoss: MultiMarginLossClass;
  readonly MultiLabelMarginLoss: MultiLabelMarginLossClass;
  readonly MultiLabelSoftMarginLoss: MultiLabelSoftMarginLossClass;
  readonly SoftMarginLoss: SoftMarginLossClass;
}
