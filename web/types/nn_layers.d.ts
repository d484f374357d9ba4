// Written by scripts/types.mjs from the binding tables in src/bindings. Do not edit.
import type { ModuleBase } from "./nn.js";
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

/** Rows of a table: int64 input [...] -> [..., embedding_dim]. The table starts normal, its row padding_idx zero; that row gets no gradient. Throws IndexError for numbers beyond the table. https://pytorch.org/docs/stable/generated/torch.nn.Embedding.html */
// prettier-ignore
export interface Embedding extends ModuleBase {
  (input: Tensor): Tensor;
  forward(input: Tensor): Tensor;
  weight: Parameter;
  num_embeddings: number;
  embedding_dim: number;
  padding_idx: number | null;
}
// prettier-ignore
export interface EmbeddingClass {
  new (num_embeddings: number, embedding_dim: number, padding_idx?: number): Embedding;
  (num_embeddings: number, embedding_dim: number, padding_idx?: number): Embedding;
  new (num_embeddings: number, embedding_dim: number, options: { padding_idx?: number }): Embedding;
  (num_embeddings: number, embedding_dim: number, options: { padding_idx?: number }): Embedding;
  new (num_embeddings: number, options: { embedding_dim: number; padding_idx?: number }): Embedding;
  (num_embeddings: number, options: { embedding_dim: number; padding_idx?: number }): Embedding;
  new (options: { num_embeddings: number; embedding_dim: number; padding_idx?: number }): Embedding;
  (options: { num_embeddings: number; embedding_dim: number; padding_idx?: number }): Embedding;
  readonly prototype: Embedding;
}

/** (x - mean) / sqrt(var + eps) * weight + bias for each of num_features, over the other dimensions of [N, C] or [N, C, L]. In training by the batch's own mean and variance, which move the running ones by `momentum` (None: their average); else by the running ones. https://arxiv.org/abs/1502.03167 https://pytorch.org/docs/stable/generated/torch.nn.BatchNorm1d.html */
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

/** input [N, C, H, W] or [C, H, W] -> [N, out_channels, out_h, out_w]: cross-correlation with weight [out_channels, C / groups, kh, kw], plus bias. Both start uniform in +-1/sqrt(C / groups kh kw). https://pytorch.org/docs/stable/generated/torch.nn.Conv2d.html */
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

/** input [N, C, H, W] or [C, H, W] -> [N, out_channels, out_h, out_w]: cross-correlation with weight [out_channels, C / groups, kh, kw], plus bias. Both start uniform in +-1/sqrt(C / groups kh kw). https://pytorch.org/docs/stable/generated/torch.nn.Conv1d.html */
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

/** The mean of each window, zeros of the padding counted or not; divisor_override replaces the number of elements. https://pytorch.org/docs/stable/generated/torch.nn.AvgPool2d.html */
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

/** i, f, o = sigmoid and g = tanh of W x + U h + b; c = f c + i g, h = o tanh(c), step by step: input [T, N, input_size], or [N, T, input_size] with batch_first, -> output and (h, c) at the end. https://doi.org/10.1162/neco.1997.9.8.1735 https://pytorch.org/docs/stable/generated/torch.nn.LSTM.html */
// prettier-ignore
export interface LSTM extends ModuleBase {
  (input: Tensor, hx?: readonly Tensor[] | null): [Tensor, Tensor[]];
  forward(input: Tensor, hx?: readonly Tensor[] | null): [Tensor, Tensor[]];
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
  (input: Tensor, hx?: Tensor | null): [Tensor, Tensor];
  forward(input: Tensor, hx?: Tensor | null): [Tensor, Tensor];
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
  (input: Tensor, hx?: Tensor | null): [Tensor, Tensor];
  forward(input: Tensor, hx?: Tensor | null): [Tensor, Tensor];
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

/** While training, each element becomes 0 with probability p and the others grow by 1 / (1 - p). Draws as bernoulli_ does. Throws ValueError unless 0 <= p <= 1. https://pytorch.org/docs/stable/generated/torch.nn.Dropout.html */
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

/** The layers and losses of torch.nn. */
export interface Layers {
  readonly Linear: LinearClass;
  readonly Embedding: EmbeddingClass;
  readonly BatchNorm1d: BatchNorm1dClass;
  readonly LayerNorm: LayerNormClass;
  readonly Conv2d: Conv2dClass;
  readonly Conv1d: Conv1dClass;
  readonly MaxPool2d: MaxPool2dClass;
  readonly AvgPool2d: AvgPool2dClass;
  readonly LSTM: LSTMClass;
  readonly GRU: GRUClass;
  readonly RNN: RNNClass;
  readonly LSTMCell: LSTMCellClass;
  readonly GRUCell: GRUCellClass;
  readonly RNNCell: RNNCellClass;
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
  readonly MSELoss: MSELossClass;
  readonly L1Loss: L1LossClass;
  readonly SmoothL1Loss: SmoothL1LossClass;
  readonly HuberLoss: HuberLossClass;
  readonly NLLLoss: NLLLossClass;
  readonly CrossEntropyLoss: CrossEntropyLossClass;
  readonly BCELoss: BCELossClass;
  readonly BCEWithLogitsLoss: BCEWithLogitsLossClass;
}
