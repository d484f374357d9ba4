// Written by scripts/types.mjs from the binding tables in src/bindings. Do not edit.
import type { Optimizer, Parameters } from "./nn.js";
import type { DType, Tensor } from "./tensor.js";

/** torch.nn.functional */
// prettier-ignore
export interface Functional {
  /** https://pytorch.org/docs/stable/generated/torch.nn.functional.tanh.html */ tanh(input: Tensor): Tensor;
  /** 1 / (1 + exp(-self)). https://pytorch.org/docs/stable/generated/torch.nn.functional.sigmoid.html */
  sigmoid(input: Tensor): Tensor;
  /** max(self, 0); the gradient at 0 is 0. https://pytorch.org/docs/stable/generated/torch.nn.functional.relu.html */
  relu(input: Tensor, inplace?: boolean): Tensor;
  relu(input: Tensor, options: { inplace?: boolean }): Tensor;
  /** input divided by its p-norm along dim, or by eps where that is larger. https://pytorch.org/docs/stable/generated/torch.nn.functional.normalize.html */
  normalize(input: Tensor, p?: number, dim?: number, eps?: number): Tensor;
  normalize(input: Tensor, p: number, dim: number, options: { eps?: number }): Tensor;
  normalize(input: Tensor, p: number, options: { dim?: number; eps?: number }): Tensor;
  normalize(input: Tensor, options: { p?: number; dim?: number; eps?: number }): Tensor;
  /** int64 classes [...] -> [..., num_classes] with a 1 at the class; num_classes -1 is the largest class plus one. Throws RuntimeError for negative classes or classes too large. https://pytorch.org/docs/stable/generated/torch.nn.functional.one_hot.html */
  one_hot(tensor: Tensor, num_classes?: number): Tensor;
  one_hot(tensor: Tensor, options: { num_classes?: number }): Tensor;
  /** input [..., in] times weight [out, in] transposed, plus bias [out]. https://pytorch.org/docs/stable/generated/torch.nn.functional.linear.html */
  linear(input: Tensor, weight: Tensor, bias?: Tensor): Tensor;
  linear(input: Tensor, weight: Tensor, options: { bias?: Tensor }): Tensor;
  linear(input: Tensor, options: { weight: Tensor; bias?: Tensor }): Tensor;
  /** exp(self) / sum(exp(self)) along a dimension, computed without overflow; the shape stays. Throws IndexError for a dimension there is not, RuntimeError for integers. https://pytorch.org/docs/stable/generated/torch.nn.functional.softmax.html */
  softmax(input: Tensor, dim?: number, _stacklevel?: number, dtype?: DType): Tensor;
  softmax(input: Tensor, dim: number, _stacklevel: number, options: { dtype?: DType }): Tensor;
  softmax(input: Tensor, dim: number, options: { _stacklevel?: number; dtype?: DType }): Tensor;
  softmax(input: Tensor, options: { dim?: number; _stacklevel?: number; dtype?: DType }): Tensor;
  /** log(softmax(self)), computed without overflow. https://pytorch.org/docs/stable/generated/torch.nn.functional.log_softmax.html */
  log_softmax(input: Tensor, dim?: number, _stacklevel?: number, dtype?: DType): Tensor;
  log_softmax(input: Tensor, dim: number, _stacklevel: number, options: { dtype?: DType }): Tensor;
  log_softmax(input: Tensor, dim: number, options: { _stacklevel?: number; dtype?: DType }): Tensor;
  log_softmax(input: Tensor, options: { dim?: number; _stacklevel?: number; dtype?: DType }): Tensor;
  /** softmax(-input). https://pytorch.org/docs/stable/generated/torch.nn.functional.softmin.html */
  softmin(input: Tensor, dim?: number, _stacklevel?: number, dtype?: DType): Tensor;
  softmin(input: Tensor, dim: number, _stacklevel: number, options: { dtype?: DType }): Tensor;
  softmin(input: Tensor, dim: number, options: { _stacklevel?: number; dtype?: DType }): Tensor;
  softmin(input: Tensor, options: { dim?: number; _stacklevel?: number; dtype?: DType }): Tensor;
  /** leaky_relu; while training with a slope drawn from [lower, upper) for each element. https://pytorch.org/docs/stable/generated/torch.nn.functional.rrelu.html */
  rrelu(input: Tensor, lower?: number, upper?: number, training?: boolean, inplace?: boolean): Tensor;
  rrelu(input: Tensor, lower: number, upper: number, training: boolean, options: { inplace?: boolean }): Tensor;
  rrelu(input: Tensor, lower: number, upper: number, options: { training?: boolean; inplace?: boolean }): Tensor;
  rrelu(input: Tensor, lower: number, options: { upper?: number; training?: boolean; inplace?: boolean }): Tensor;
  rrelu(input: Tensor, options: { lower?: number; upper?: number; training?: boolean; inplace?: boolean }): Tensor;
  /** x where x > 0, else negative_slope x. https://pytorch.org/docs/stable/generated/torch.nn.functional.leaky_relu.html */
  leaky_relu(input: Tensor, negative_slope?: number, inplace?: boolean): Tensor;
  leaky_relu(input: Tensor, negative_slope: number, options: { inplace?: boolean }): Tensor;
  leaky_relu(input: Tensor, options: { negative_slope?: number; inplace?: boolean }): Tensor;
  /** x where x > 0, else alpha (exp(x) - 1). https://pytorch.org/docs/stable/generated/torch.nn.functional.elu.html */
  elu(input: Tensor, alpha?: number, inplace?: boolean): Tensor;
  elu(input: Tensor, alpha: number, options: { inplace?: boolean }): Tensor;
  elu(input: Tensor, options: { alpha?: number; inplace?: boolean }): Tensor;
  /** x Phi(x), Phi the normal distribution function; "tanh" approximates it. Throws RuntimeError for another `approximate`. https://arxiv.org/abs/1606.08415 https://pytorch.org/docs/stable/generated/torch.nn.functional.gelu.html */
  gelu(input: Tensor, options?: { approximate?: string }): Tensor;
  /** log(1 + exp(beta x)) / beta; x itself where beta x > threshold. https://pytorch.org/docs/stable/generated/torch.nn.functional.softplus.html */
  softplus(input: Tensor, beta?: number, threshold?: number): Tensor;
  softplus(input: Tensor, beta: number, options: { threshold?: number }): Tensor;
  softplus(input: Tensor, options: { beta?: number; threshold?: number }): Tensor;
  /** x sigmoid(x). https://pytorch.org/docs/stable/generated/torch.nn.functional.silu.html */
  silu(input: Tensor, inplace?: boolean): Tensor;
  silu(input: Tensor, options: { inplace?: boolean }): Tensor;
  /** While training, each element becomes 0 with probability p and the others grow by 1 / (1 - p). Draws as bernoulli_ does. Throws ValueError unless 0 <= p <= 1. https://pytorch.org/docs/stable/generated/torch.nn.functional.dropout.html */
  dropout(input: Tensor, p?: number, training?: boolean, inplace?: boolean): Tensor;
  dropout(input: Tensor, p: number, training: boolean, options: { inplace?: boolean }): Tensor;
  dropout(input: Tensor, p: number, options: { training?: boolean; inplace?: boolean }): Tensor;
  dropout(input: Tensor, options: { p?: number; training?: boolean; inplace?: boolean }): Tensor;
  /** Rows of weight [V, D] by number: int64 input [...] -> [..., D]. The row padding_idx (negative: from the end) gets no gradient. With max_norm longer rows (in the norm_type-norm) are shortened in place first; scale_grad_by_freq divides gradients by how often a row is named; sparse changes nothing. Throws IndexError for numbers beyond the table, RuntimeError for an input of another dtype. https://pytorch.org/docs/stable/generated/torch.nn.functional.embedding.html */
  embedding(input: Tensor, weight: Tensor, padding_idx?: number, max_norm?: number, norm_type?: number, scale_grad_by_freq?: boolean, sparse?: boolean): Tensor;
  embedding(input: Tensor, weight: Tensor, padding_idx: number, max_norm: number, norm_type: number, scale_grad_by_freq: boolean, options: { sparse?: boolean }): Tensor;
  embedding(input: Tensor, weight: Tensor, padding_idx: number, max_norm: number, norm_type: number, options: { scale_grad_by_freq?: boolean; sparse?: boolean }): Tensor;
  embedding(input: Tensor, weight: Tensor, padding_idx: number, max_norm: number, options: { norm_type?: number; scale_grad_by_freq?: boolean; sparse?: boolean }): Tensor;
  embedding(input: Tensor, weight: Tensor, padding_idx: number, options: { max_norm?: number; norm_type?: number; scale_grad_by_freq?: boolean; sparse?: boolean }): Tensor;
  embedding(input: Tensor, weight: Tensor, options: { padding_idx?: number; max_norm?: number; norm_type?: number; scale_grad_by_freq?: boolean; sparse?: boolean }): Tensor;
  embedding(input: Tensor, options: { weight: Tensor; padding_idx?: number; max_norm?: number; norm_type?: number; scale_grad_by_freq?: boolean; sparse?: boolean }): Tensor;
  /** Sums, means or largest elements (mode "sum", "mean", "max") of the rows in each bag: input [B, n], or [n] with the places `offsets` [B] at which bags begin (and the last ends, with include_last_offset) -> [B, D]. A row padding_idx is in no bag. Throws ValueError. https://pytorch.org/docs/stable/generated/torch.nn.functional.embedding_bag.html */
  embedding_bag(input: Tensor, weight: Tensor, offsets?: Tensor, max_norm?: number, norm_type?: number, scale_grad_by_freq?: boolean, mode?: string, sparse?: boolean, per_sample_weights?: Tensor, include_last_offset?: boolean, padding_idx?: number): Tensor;
  embedding_bag(input: Tensor, weight: Tensor, offsets: Tensor, max_norm: number, norm_type: number, scale_grad_by_freq: boolean, mode: string, sparse: boolean, per_sample_weights: Tensor, include_last_offset: boolean, options: { padding_idx?: number }): Tensor;
  embedding_bag(input: Tensor, weight: Tensor, offsets: Tensor, max_norm: number, norm_type: number, scale_grad_by_freq: boolean, mode: string, sparse: boolean, per_sample_weights: Tensor, options: { include_last_offset?: boolean; padding_idx?: number }): Tensor;
  embedding_bag(input: Tensor, weight: Tensor, offsets: Tensor, max_norm: number, norm_type: number, scale_grad_by_freq: boolean, mode: string, sparse: boolean, options: { per_sample_weights?: Tensor; include_last_offset?: boolean; padding_idx?: number }): Tensor;
  embedding_bag(input: Tensor, weight: Tensor, offsets: Tensor, max_norm: number, norm_type: number, scale_grad_by_freq: boolean, mode: string, options: { sparse?: boolean; per_sample_weights?: Tensor; include_last_offset?: boolean; padding_idx?: number }): Tensor;
  embedding_bag(input: Tensor, weight: Tensor, offsets: Tensor, max_norm: number, norm_type: number, scale_grad_by_freq: boolean, options: { mode?: string; sparse?: boolean; per_sample_weights?: Tensor; include_last_offset?: boolean; padding_idx?: number }): Tensor;
  embedding_bag(input: Tensor, weight: Tensor, offsets: Tensor, max_norm: number, norm_type: number, options: { scale_grad_by_freq?: boolean; mode?: string; sparse?: boolean; per_sample_weights?: Tensor; include_last_offset?: boolean; padding_idx?: number }): Tensor;
  embedding_bag(input: Tensor, weight: Tensor, offsets: Tensor, max_norm: number, options: { norm_type?: number; scale_grad_by_freq?: boolean; mode?: string; sparse?: boolean; per_sample_weights?: Tensor; include_last_offset?: boolean; padding_idx?: number }): Tensor;
  embedding_bag(input: Tensor, weight: Tensor, offsets: Tensor, options: { max_norm?: number; norm_type?: number; scale_grad_by_freq?: boolean; mode?: string; sparse?: boolean; per_sample_weights?: Tensor; include_last_offset?: boolean; padding_idx?: number }): Tensor;
  embedding_bag(input: Tensor, weight: Tensor, options: { offsets?: Tensor; max_norm?: number; norm_type?: number; scale_grad_by_freq?: boolean; mode?: string; sparse?: boolean; per_sample_weights?: Tensor; include_last_offset?: boolean; padding_idx?: number }): Tensor;
  embedding_bag(input: Tensor, options: { weight: Tensor; offsets?: Tensor; max_norm?: number; norm_type?: number; scale_grad_by_freq?: boolean; mode?: string; sparse?: boolean; per_sample_weights?: Tensor; include_last_offset?: boolean; padding_idx?: number }): Tensor;
  /** (input - mean) / sqrt(var + eps) * weight + bias for each channel of input [N, C, ...]. With `training` mean and var (divisor n) are the batch's own, and the running ones move towards them by `momentum` (var with divisor n - 1); without it they are the running ones. Throws ValueError for a batch of one value a channel, RuntimeError for sizes that do not fit. https://arxiv.org/abs/1502.03167 https://pytorch.org/docs/stable/generated/torch.nn.functional.batch_norm.html */
  batch_norm(input: Tensor, running_mean?: Tensor, running_var?: Tensor, weight?: Tensor, bias?: Tensor, training?: boolean, momentum?: number, eps?: number): Tensor;
  batch_norm(input: Tensor, running_mean: Tensor, running_var: Tensor, weight: Tensor, bias: Tensor, training: boolean, momentum: number, options: { eps?: number }): Tensor;
  batch_norm(input: Tensor, running_mean: Tensor, running_var: Tensor, weight: Tensor, bias: Tensor, training: boolean, options: { momentum?: number; eps?: number }): Tensor;
  batch_norm(input: Tensor, running_mean: Tensor, running_var: Tensor, weight: Tensor, bias: Tensor, options: { training?: boolean; momentum?: number; eps?: number }): Tensor;
  batch_norm(input: Tensor, running_mean: Tensor, running_var: Tensor, weight: Tensor, options: { bias?: Tensor; training?: boolean; momentum?: number; eps?: number }): Tensor;
  batch_norm(input: Tensor, running_mean: Tensor, running_var: Tensor, options: { weight?: Tensor; bias?: Tensor; training?: boolean; momentum?: number; eps?: number }): Tensor;
  batch_norm(input: Tensor, running_mean: Tensor, options: { running_var?: Tensor; weight?: Tensor; bias?: Tensor; training?: boolean; momentum?: number; eps?: number }): Tensor;
  batch_norm(input: Tensor, options: { running_mean?: Tensor; running_var?: Tensor; weight?: Tensor; bias?: Tensor; training?: boolean; momentum?: number; eps?: number }): Tensor;
  /** (x - mean) / sqrt(var + eps) over the last dimensions, which have the sizes `normalized_shape`, times weight plus bias (both of that shape, or undefined); var without correction. Throws RuntimeError for shapes that do not fit and for integers. https://arxiv.org/abs/1607.06450 https://pytorch.org/docs/stable/generated/torch.nn.functional.layer_norm.html */
  layer_norm(input: Tensor, normalized_shape: number | readonly number[], weight?: Tensor, bias?: Tensor, eps?: number): Tensor;
  layer_norm(input: Tensor, normalized_shape: number | readonly number[], weight: Tensor, bias: Tensor, options: { eps?: number }): Tensor;
  layer_norm(input: Tensor, normalized_shape: number | readonly number[], weight: Tensor, options: { bias?: Tensor; eps?: number }): Tensor;
  layer_norm(input: Tensor, normalized_shape: number | readonly number[], options: { weight?: Tensor; bias?: Tensor; eps?: number }): Tensor;
  layer_norm(input: Tensor, options: { normalized_shape: number | readonly number[]; weight?: Tensor; bias?: Tensor; eps?: number }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.nn.functional.conv1d.html */ conv1d(input: Tensor, weight: Tensor, bias?: Tensor, stride?: number | readonly number[], padding?: number | readonly number[], dilation?: number | readonly number[], groups?: number): Tensor;
  conv1d(input: Tensor, weight: Tensor, bias: Tensor, stride: number | readonly number[], padding: number | readonly number[], dilation: number | readonly number[], options: { groups?: number }): Tensor;
  conv1d(input: Tensor, weight: Tensor, bias: Tensor, stride: number | readonly number[], padding: number | readonly number[], options: { dilation?: number | readonly number[]; groups?: number }): Tensor;
  conv1d(input: Tensor, weight: Tensor, bias: Tensor, stride: number | readonly number[], options: { padding?: number | readonly number[]; dilation?: number | readonly number[]; groups?: number }): Tensor;
  conv1d(input: Tensor, weight: Tensor, bias: Tensor, options: { stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; groups?: number }): Tensor;
  conv1d(input: Tensor, weight: Tensor, options: { bias?: Tensor; stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; groups?: number }): Tensor;
  conv1d(input: Tensor, options: { weight: Tensor; bias?: Tensor; stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; groups?: number }): Tensor;
  conv1d(input: Tensor, weight: Tensor, bias?: Tensor, stride?: number | readonly number[], padding?: string, dilation?: number | readonly number[], groups?: number): Tensor;
  conv1d(input: Tensor, weight: Tensor, bias: Tensor, stride: number | readonly number[], padding: string, dilation: number | readonly number[], options: { groups?: number }): Tensor;
  conv1d(input: Tensor, weight: Tensor, bias: Tensor, stride: number | readonly number[], padding: string, options: { dilation?: number | readonly number[]; groups?: number }): Tensor;
  conv1d(input: Tensor, weight: Tensor, bias: Tensor, stride: number | readonly number[], options: { padding?: string; dilation?: number | readonly number[]; groups?: number }): Tensor;
  conv1d(input: Tensor, weight: Tensor, bias: Tensor, options: { stride?: number | readonly number[]; padding?: string; dilation?: number | readonly number[]; groups?: number }): Tensor;
  conv1d(input: Tensor, weight: Tensor, options: { bias?: Tensor; stride?: number | readonly number[]; padding?: string; dilation?: number | readonly number[]; groups?: number }): Tensor;
  conv1d(input: Tensor, options: { weight: Tensor; bias?: Tensor; stride?: number | readonly number[]; padding?: string; dilation?: number | readonly number[]; groups?: number }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.nn.functional.conv2d.html */ conv2d(input: Tensor, weight: Tensor, bias?: Tensor, stride?: number | readonly number[], padding?: number | readonly number[], dilation?: number | readonly number[], groups?: number): Tensor;
  conv2d(input: Tensor, weight: Tensor, bias: Tensor, stride: number | readonly number[], padding: number | readonly number[], dilation: number | readonly number[], options: { groups?: number }): Tensor;
  conv2d(input: Tensor, weight: Tensor, bias: Tensor, stride: number | readonly number[], padding: number | readonly number[], options: { dilation?: number | readonly number[]; groups?: number }): Tensor;
  conv2d(input: Tensor, weight: Tensor, bias: Tensor, stride: number | readonly number[], options: { padding?: number | readonly number[]; dilation?: number | readonly number[]; groups?: number }): Tensor;
  conv2d(input: Tensor, weight: Tensor, bias: Tensor, options: { stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; groups?: number }): Tensor;
  conv2d(input: Tensor, weight: Tensor, options: { bias?: Tensor; stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; groups?: number }): Tensor;
  conv2d(input: Tensor, options: { weight: Tensor; bias?: Tensor; stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; groups?: number }): Tensor;
  conv2d(input: Tensor, weight: Tensor, bias?: Tensor, stride?: number | readonly number[], padding?: string, dilation?: number | readonly number[], groups?: number): Tensor;
  conv2d(input: Tensor, weight: Tensor, bias: Tensor, stride: number | readonly number[], padding: string, dilation: number | readonly number[], options: { groups?: number }): Tensor;
  conv2d(input: Tensor, weight: Tensor, bias: Tensor, stride: number | readonly number[], padding: string, options: { dilation?: number | readonly number[]; groups?: number }): Tensor;
  conv2d(input: Tensor, weight: Tensor, bias: Tensor, stride: number | readonly number[], options: { padding?: string; dilation?: number | readonly number[]; groups?: number }): Tensor;
  conv2d(input: Tensor, weight: Tensor, bias: Tensor, options: { stride?: number | readonly number[]; padding?: string; dilation?: number | readonly number[]; groups?: number }): Tensor;
  conv2d(input: Tensor, weight: Tensor, options: { bias?: Tensor; stride?: number | readonly number[]; padding?: string; dilation?: number | readonly number[]; groups?: number }): Tensor;
  conv2d(input: Tensor, options: { weight: Tensor; bias?: Tensor; stride?: number | readonly number[]; padding?: string; dilation?: number | readonly number[]; groups?: number }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.nn.functional.conv3d.html */ conv3d(input: Tensor, weight: Tensor, bias?: Tensor, stride?: number | readonly number[], padding?: number | readonly number[], dilation?: number | readonly number[], groups?: number): Tensor;
  conv3d(input: Tensor, weight: Tensor, bias: Tensor, stride: number | readonly number[], padding: number | readonly number[], dilation: number | readonly number[], options: { groups?: number }): Tensor;
  conv3d(input: Tensor, weight: Tensor, bias: Tensor, stride: number | readonly number[], padding: number | readonly number[], options: { dilation?: number | readonly number[]; groups?: number }): Tensor;
  conv3d(input: Tensor, weight: Tensor, bias: Tensor, stride: number | readonly number[], options: { padding?: number | readonly number[]; dilation?: number | readonly number[]; groups?: number }): Tensor;
  conv3d(input: Tensor, weight: Tensor, bias: Tensor, options: { stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; groups?: number }): Tensor;
  conv3d(input: Tensor, weight: Tensor, options: { bias?: Tensor; stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; groups?: number }): Tensor;
  conv3d(input: Tensor, options: { weight: Tensor; bias?: Tensor; stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; groups?: number }): Tensor;
  conv3d(input: Tensor, weight: Tensor, bias?: Tensor, stride?: number | readonly number[], padding?: string, dilation?: number | readonly number[], groups?: number): Tensor;
  conv3d(input: Tensor, weight: Tensor, bias: Tensor, stride: number | readonly number[], padding: string, dilation: number | readonly number[], options: { groups?: number }): Tensor;
  conv3d(input: Tensor, weight: Tensor, bias: Tensor, stride: number | readonly number[], padding: string, options: { dilation?: number | readonly number[]; groups?: number }): Tensor;
  conv3d(input: Tensor, weight: Tensor, bias: Tensor, stride: number | readonly number[], options: { padding?: string; dilation?: number | readonly number[]; groups?: number }): Tensor;
  conv3d(input: Tensor, weight: Tensor, bias: Tensor, options: { stride?: number | readonly number[]; padding?: string; dilation?: number | readonly number[]; groups?: number }): Tensor;
  conv3d(input: Tensor, weight: Tensor, options: { bias?: Tensor; stride?: number | readonly number[]; padding?: string; dilation?: number | readonly number[]; groups?: number }): Tensor;
  conv3d(input: Tensor, options: { weight: Tensor; bias?: Tensor; stride?: number | readonly number[]; padding?: string; dilation?: number | readonly number[]; groups?: number }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.nn.functional.conv_transpose1d.html */ conv_transpose1d(input: Tensor, weight: Tensor, bias?: Tensor, stride?: number | readonly number[], padding?: number | readonly number[], output_padding?: number | readonly number[], groups?: number, dilation?: number | readonly number[]): Tensor;
  conv_transpose1d(input: Tensor, weight: Tensor, bias: Tensor, stride: number | readonly number[], padding: number | readonly number[], output_padding: number | readonly number[], groups: number, options: { dilation?: number | readonly number[] }): Tensor;
  conv_transpose1d(input: Tensor, weight: Tensor, bias: Tensor, stride: number | readonly number[], padding: number | readonly number[], output_padding: number | readonly number[], options: { groups?: number; dilation?: number | readonly number[] }): Tensor;
  conv_transpose1d(input: Tensor, weight: Tensor, bias: Tensor, stride: number | readonly number[], padding: number | readonly number[], options: { output_padding?: number | readonly number[]; groups?: number; dilation?: number | readonly number[] }): Tensor;
  conv_transpose1d(input: Tensor, weight: Tensor, bias: Tensor, stride: number | readonly number[], options: { padding?: number | readonly number[]; output_padding?: number | readonly number[]; groups?: number; dilation?: number | readonly number[] }): Tensor;
  conv_transpose1d(input: Tensor, weight: Tensor, bias: Tensor, options: { stride?: number | readonly number[]; padding?: number | readonly number[]; output_padding?: number | readonly number[]; groups?: number; dilation?: number | readonly number[] }): Tensor;
  conv_transpose1d(input: Tensor, weight: Tensor, options: { bias?: Tensor; stride?: number | readonly number[]; padding?: number | readonly number[]; output_padding?: number | readonly number[]; groups?: number; dilation?: number | readonly number[] }): Tensor;
  conv_transpose1d(input: Tensor, options: { weight: Tensor; bias?: Tensor; stride?: number | readonly number[]; padding?: number | readonly number[]; output_padding?: number | readonly number[]; groups?: number; dilation?: number | readonly number[] }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.nn.functional.conv_transpose2d.html */ conv_transpose2d(input: Tensor, weight: Tensor, bias?: Tensor, stride?: number | readonly number[], padding?: number | readonly number[], output_padding?: number | readonly number[], groups?: number, dilation?: number | readonly number[]): Tensor;
  conv_transpose2d(input: Tensor, weight: Tensor, bias: Tensor, stride: number | readonly number[], padding: number | readonly number[], output_padding: number | readonly number[], groups: number, options: { dilation?: number | readonly number[] }): Tensor;
  conv_transpose2d(input: Tensor, weight: Tensor, bias: Tensor, stride: number | readonly number[], padding: number | readonly number[], output_padding: number | readonly number[], options: { groups?: number; dilation?: number | readonly number[] }): Tensor;
  conv_transpose2d(input: Tensor, weight: Tensor, bias: Tensor, stride: number | readonly number[], padding: number | readonly number[], options: { output_padding?: number | readonly number[]; groups?: number; dilation?: number | readonly number[] }): Tensor;
  conv_transpose2d(input: Tensor, weight: Tensor, bias: Tensor, stride: number | readonly number[], options: { padding?: number | readonly number[]; output_padding?: number | readonly number[]; groups?: number; dilation?: number | readonly number[] }): Tensor;
  conv_transpose2d(input: Tensor, weight: Tensor, bias: Tensor, options: { stride?: number | readonly number[]; padding?: number | readonly number[]; output_padding?: number | readonly number[]; groups?: number; dilation?: number | readonly number[] }): Tensor;
  conv_transpose2d(input: Tensor, weight: Tensor, options: { bias?: Tensor; stride?: number | readonly number[]; padding?: number | readonly number[]; output_padding?: number | readonly number[]; groups?: number; dilation?: number | readonly number[] }): Tensor;
  conv_transpose2d(input: Tensor, options: { weight: Tensor; bias?: Tensor; stride?: number | readonly number[]; padding?: number | readonly number[]; output_padding?: number | readonly number[]; groups?: number; dilation?: number | readonly number[] }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.nn.functional.conv_transpose3d.html */ conv_transpose3d(input: Tensor, weight: Tensor, bias?: Tensor, stride?: number | readonly number[], padding?: number | readonly number[], output_padding?: number | readonly number[], groups?: number, dilation?: number | readonly number[]): Tensor;
  conv_transpose3d(input: Tensor, weight: Tensor, bias: Tensor, stride: number | readonly number[], padding: number | readonly number[], output_padding: number | readonly number[], groups: number, options: { dilation?: number | readonly number[] }): Tensor;
  conv_transpose3d(input: Tensor, weight: Tensor, bias: Tensor, stride: number | readonly number[], padding: number | readonly number[], output_padding: number | readonly number[], options: { groups?: number; dilation?: number | readonly number[] }): Tensor;
  conv_transpose3d(input: Tensor, weight: Tensor, bias: Tensor, stride: number | readonly number[], padding: number | readonly number[], options: { output_padding?: number | readonly number[]; groups?: number; dilation?: number | readonly number[] }): Tensor;
  conv_transpose3d(input: Tensor, weight: Tensor, bias: Tensor, stride: number | readonly number[], options: { padding?: number | readonly number[]; output_padding?: number | readonly number[]; groups?: number; dilation?: number | readonly number[] }): Tensor;
  conv_transpose3d(input: Tensor, weight: Tensor, bias: Tensor, options: { stride?: number | readonly number[]; padding?: number | readonly number[]; output_padding?: number | readonly number[]; groups?: number; dilation?: number | readonly number[] }): Tensor;
  conv_transpose3d(input: Tensor, weight: Tensor, options: { bias?: Tensor; stride?: number | readonly number[]; padding?: number | readonly number[]; output_padding?: number | readonly number[]; groups?: number; dilation?: number | readonly number[] }): Tensor;
  conv_transpose3d(input: Tensor, options: { weight: Tensor; bias?: Tensor; stride?: number | readonly number[]; padding?: number | readonly number[]; output_padding?: number | readonly number[]; groups?: number; dilation?: number | readonly number[] }): Tensor;
  /** All windows as columns: images [N, C, H, W] or [C, H, W] -> [N, C kh kw, windows]. https://pytorch.org/docs/stable/generated/torch.nn.functional.unfold.html */
  unfold(input: Tensor, kernel_size: number | readonly number[], dilation?: number | readonly number[], padding?: number | readonly number[], stride?: number | readonly number[]): Tensor;
  unfold(input: Tensor, kernel_size: number | readonly number[], dilation: number | readonly number[], padding: number | readonly number[], options: { stride?: number | readonly number[] }): Tensor;
  unfold(input: Tensor, kernel_size: number | readonly number[], dilation: number | readonly number[], options: { padding?: number | readonly number[]; stride?: number | readonly number[] }): Tensor;
  unfold(input: Tensor, kernel_size: number | readonly number[], options: { dilation?: number | readonly number[]; padding?: number | readonly number[]; stride?: number | readonly number[] }): Tensor;
  unfold(input: Tensor, options: { kernel_size: number | readonly number[]; dilation?: number | readonly number[]; padding?: number | readonly number[]; stride?: number | readonly number[] }): Tensor;
  /** The other way, adding what overlaps: [N, C kh kw, windows] -> [N, C, output_size]. https://pytorch.org/docs/stable/generated/torch.nn.functional.fold.html */
  fold(input: Tensor, output_size: number | readonly number[], kernel_size: number | readonly number[], dilation?: number | readonly number[], padding?: number | readonly number[], stride?: number | readonly number[]): Tensor;
  fold(input: Tensor, output_size: number | readonly number[], kernel_size: number | readonly number[], dilation: number | readonly number[], padding: number | readonly number[], options: { stride?: number | readonly number[] }): Tensor;
  fold(input: Tensor, output_size: number | readonly number[], kernel_size: number | readonly number[], dilation: number | readonly number[], options: { padding?: number | readonly number[]; stride?: number | readonly number[] }): Tensor;
  fold(input: Tensor, output_size: number | readonly number[], kernel_size: number | readonly number[], options: { dilation?: number | readonly number[]; padding?: number | readonly number[]; stride?: number | readonly number[] }): Tensor;
  fold(input: Tensor, output_size: number | readonly number[], options: { kernel_size: number | readonly number[]; dilation?: number | readonly number[]; padding?: number | readonly number[]; stride?: number | readonly number[] }): Tensor;
  fold(input: Tensor, options: { output_size: number | readonly number[]; kernel_size: number | readonly number[]; dilation?: number | readonly number[]; padding?: number | readonly number[]; stride?: number | readonly number[] }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.nn.functional.max_pool1d.html */ max_pool1d(input: Tensor, kernel_size: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[], dilation?: number | readonly number[], ceil_mode?: boolean, return_indices?: boolean): any;
  max_pool1d(input: Tensor, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], dilation: number | readonly number[], ceil_mode: boolean, options: { return_indices?: boolean }): any;
  max_pool1d(input: Tensor, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], dilation: number | readonly number[], options: { ceil_mode?: boolean; return_indices?: boolean }): any;
  max_pool1d(input: Tensor, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], options: { dilation?: number | readonly number[]; ceil_mode?: boolean; return_indices?: boolean }): any;
  max_pool1d(input: Tensor, kernel_size: number | readonly number[], stride: number | readonly number[], options: { padding?: number | readonly number[]; dilation?: number | readonly number[]; ceil_mode?: boolean; return_indices?: boolean }): any;
  max_pool1d(input: Tensor, kernel_size: number | readonly number[], options: { stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; ceil_mode?: boolean; return_indices?: boolean }): any;
  max_pool1d(input: Tensor, options: { kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; ceil_mode?: boolean; return_indices?: boolean }): any;
  /** https://pytorch.org/docs/stable/generated/torch.nn.functional.max_pool1d_with_indices.html */ max_pool1d_with_indices(input: Tensor, kernel_size: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[], dilation?: number | readonly number[], ceil_mode?: boolean): [Tensor, Tensor];
  max_pool1d_with_indices(input: Tensor, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], dilation: number | readonly number[], options: { ceil_mode?: boolean }): [Tensor, Tensor];
  max_pool1d_with_indices(input: Tensor, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], options: { dilation?: number | readonly number[]; ceil_mode?: boolean }): [Tensor, Tensor];
  max_pool1d_with_indices(input: Tensor, kernel_size: number | readonly number[], stride: number | readonly number[], options: { padding?: number | readonly number[]; dilation?: number | readonly number[]; ceil_mode?: boolean }): [Tensor, Tensor];
  max_pool1d_with_indices(input: Tensor, kernel_size: number | readonly number[], options: { stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; ceil_mode?: boolean }): [Tensor, Tensor];
  max_pool1d_with_indices(input: Tensor, options: { kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; ceil_mode?: boolean }): [Tensor, Tensor];
  /** https://pytorch.org/docs/stable/generated/torch.nn.functional.max_unpool1d.html */ max_unpool1d(input: Tensor, indices: Tensor, kernel_size: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[], output_size?: readonly number[]): Tensor;
  max_unpool1d(input: Tensor, indices: Tensor, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], options: { output_size?: number | readonly number[] }): Tensor;
  max_unpool1d(input: Tensor, indices: Tensor, kernel_size: number | readonly number[], stride: number | readonly number[], options: { padding?: number | readonly number[]; output_size?: number | readonly number[] }): Tensor;
  max_unpool1d(input: Tensor, indices: Tensor, kernel_size: number | readonly number[], options: { stride?: number | readonly number[]; padding?: number | readonly number[]; output_size?: number | readonly number[] }): Tensor;
  max_unpool1d(input: Tensor, indices: Tensor, options: { kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[]; output_size?: number | readonly number[] }): Tensor;
  max_unpool1d(input: Tensor, options: { indices: Tensor; kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[]; output_size?: number | readonly number[] }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.nn.functional.avg_pool1d.html */ avg_pool1d(input: Tensor, kernel_size: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[], ceil_mode?: boolean, count_include_pad?: boolean): Tensor;
  avg_pool1d(input: Tensor, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], ceil_mode: boolean, options: { count_include_pad?: boolean }): Tensor;
  avg_pool1d(input: Tensor, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], options: { ceil_mode?: boolean; count_include_pad?: boolean }): Tensor;
  avg_pool1d(input: Tensor, kernel_size: number | readonly number[], stride: number | readonly number[], options: { padding?: number | readonly number[]; ceil_mode?: boolean; count_include_pad?: boolean }): Tensor;
  avg_pool1d(input: Tensor, kernel_size: number | readonly number[], options: { stride?: number | readonly number[]; padding?: number | readonly number[]; ceil_mode?: boolean; count_include_pad?: boolean }): Tensor;
  avg_pool1d(input: Tensor, options: { kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[]; ceil_mode?: boolean; count_include_pad?: boolean }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.nn.functional.lp_pool1d.html */ lp_pool1d(input: Tensor, norm_type: number, kernel_size: number | readonly number[], stride?: number | readonly number[], ceil_mode?: boolean): Tensor;
  lp_pool1d(input: Tensor, norm_type: number, kernel_size: number | readonly number[], stride: number | readonly number[], options: { ceil_mode?: boolean }): Tensor;
  lp_pool1d(input: Tensor, norm_type: number, kernel_size: number | readonly number[], options: { stride?: number | readonly number[]; ceil_mode?: boolean }): Tensor;
  lp_pool1d(input: Tensor, norm_type: number, options: { kernel_size: number | readonly number[]; stride?: number | readonly number[]; ceil_mode?: boolean }): Tensor;
  lp_pool1d(input: Tensor, options: { norm_type: number; kernel_size: number | readonly number[]; stride?: number | readonly number[]; ceil_mode?: boolean }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_avg_pool1d.html */ adaptive_avg_pool1d(input: Tensor, output_size: number | readonly number[]): Tensor;
  adaptive_avg_pool1d(input: Tensor, options: { output_size: number | readonly number[] }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_max_pool1d.html */ adaptive_max_pool1d(input: Tensor, output_size: number | readonly number[], return_indices?: boolean): any;
  adaptive_max_pool1d(input: Tensor, output_size: number | readonly number[], options: { return_indices?: boolean }): any;
  adaptive_max_pool1d(input: Tensor, options: { output_size: number | readonly number[]; return_indices?: boolean }): any;
  /** https://pytorch.org/docs/stable/generated/torch.nn.functional.max_pool2d.html */ max_pool2d(input: Tensor, kernel_size: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[], dilation?: number | readonly number[], ceil_mode?: boolean, return_indices?: boolean): any;
  max_pool2d(input: Tensor, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], dilation: number | readonly number[], ceil_mode: boolean, options: { return_indices?: boolean }): any;
  max_pool2d(input: Tensor, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], dilation: number | readonly number[], options: { ceil_mode?: boolean; return_indices?: boolean }): any;
  max_pool2d(input: Tensor, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], options: { dilation?: number | readonly number[]; ceil_mode?: boolean; return_indices?: boolean }): any;
  max_pool2d(input: Tensor, kernel_size: number | readonly number[], stride: number | readonly number[], options: { padding?: number | readonly number[]; dilation?: number | readonly number[]; ceil_mode?: boolean; return_indices?: boolean }): any;
  max_pool2d(input: Tensor, kernel_size: number | readonly number[], options: { stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; ceil_mode?: boolean; return_indices?: boolean }): any;
  max_pool2d(input: Tensor, options: { kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; ceil_mode?: boolean; return_indices?: boolean }): any;
  /** https://pytorch.org/docs/stable/generated/torch.nn.functional.max_pool2d_with_indices.html */ max_pool2d_with_indices(input: Tensor, kernel_size: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[], dilation?: number | readonly number[], ceil_mode?: boolean): [Tensor, Tensor];
  max_pool2d_with_indices(input: Tensor, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], dilation: number | readonly number[], options: { ceil_mode?: boolean }): [Tensor, Tensor];
  max_pool2d_with_indices(input: Tensor, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], options: { dilation?: number | readonly number[]; ceil_mode?: boolean }): [Tensor, Tensor];
  max_pool2d_with_indices(input: Tensor, kernel_size: number | readonly number[], stride: number | readonly number[], options: { padding?: number | readonly number[]; dilation?: number | readonly number[]; ceil_mode?: boolean }): [Tensor, Tensor];
  max_pool2d_with_indices(input: Tensor, kernel_size: number | readonly number[], options: { stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; ceil_mode?: boolean }): [Tensor, Tensor];
  max_pool2d_with_indices(input: Tensor, options: { kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; ceil_mode?: boolean }): [Tensor, Tensor];
  /** https://pytorch.org/docs/stable/generated/torch.nn.functional.max_unpool2d.html */ max_unpool2d(input: Tensor, indices: Tensor, kernel_size: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[], output_size?: readonly number[]): Tensor;
  max_unpool2d(input: Tensor, indices: Tensor, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], options: { output_size?: number | readonly number[] }): Tensor;
  max_unpool2d(input: Tensor, indices: Tensor, kernel_size: number | readonly number[], stride: number | readonly number[], options: { padding?: number | readonly number[]; output_size?: number | readonly number[] }): Tensor;
  max_unpool2d(input: Tensor, indices: Tensor, kernel_size: number | readonly number[], options: { stride?: number | readonly number[]; padding?: number | readonly number[]; output_size?: number | readonly number[] }): Tensor;
  max_unpool2d(input: Tensor, indices: Tensor, options: { kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[]; output_size?: number | readonly number[] }): Tensor;
  max_unpool2d(input: Tensor, options: { indices: Tensor; kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[]; output_size?: number | readonly number[] }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.nn.functional.avg_pool2d.html */ avg_pool2d(input: Tensor, kernel_size: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[], ceil_mode?: boolean, count_include_pad?: boolean, divisor_override?: number): Tensor;
  avg_pool2d(input: Tensor, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], ceil_mode: boolean, count_include_pad: boolean, options: { divisor_override?: number }): Tensor;
  avg_pool2d(input: Tensor, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], ceil_mode: boolean, options: { count_include_pad?: boolean; divisor_override?: number }): Tensor;
  avg_pool2d(input: Tensor, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], options: { ceil_mode?: boolean; count_include_pad?: boolean; divisor_override?: number }): Tensor;
  avg_pool2d(input: Tensor, kernel_size: number | readonly number[], stride: number | readonly number[], options: { padding?: number | readonly number[]; ceil_mode?: boolean; count_include_pad?: boolean; divisor_override?: number }): Tensor;
  avg_pool2d(input: Tensor, kernel_size: number | readonly number[], options: { stride?: number | readonly number[]; padding?: number | readonly number[]; ceil_mode?: boolean; count_include_pad?: boolean; divisor_override?: number }): Tensor;
  avg_pool2d(input: Tensor, options: { kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[]; ceil_mode?: boolean; count_include_pad?: boolean; divisor_override?: number }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.nn.functional.lp_pool2d.html */ lp_pool2d(input: Tensor, norm_type: number, kernel_size: number | readonly number[], stride?: number | readonly number[], ceil_mode?: boolean): Tensor;
  lp_pool2d(input: Tensor, norm_type: number, kernel_size: number | readonly number[], stride: number | readonly number[], options: { ceil_mode?: boolean }): Tensor;
  lp_pool2d(input: Tensor, norm_type: number, kernel_size: number | readonly number[], options: { stride?: number | readonly number[]; ceil_mode?: boolean }): Tensor;
  lp_pool2d(input: Tensor, norm_type: number, options: { kernel_size: number | readonly number[]; stride?: number | readonly number[]; ceil_mode?: boolean }): Tensor;
  lp_pool2d(input: Tensor, options: { norm_type: number; kernel_size: number | readonly number[]; stride?: number | readonly number[]; ceil_mode?: boolean }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_avg_pool2d.html */ adaptive_avg_pool2d(input: Tensor, output_size: number | readonly number[]): Tensor;
  adaptive_avg_pool2d(input: Tensor, options: { output_size: number | readonly number[] }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_max_pool2d.html */ adaptive_max_pool2d(input: Tensor, output_size: number | readonly number[], return_indices?: boolean): any;
  adaptive_max_pool2d(input: Tensor, output_size: number | readonly number[], options: { return_indices?: boolean }): any;
  adaptive_max_pool2d(input: Tensor, options: { output_size: number | readonly number[]; return_indices?: boolean }): any;
  /** https://pytorch.org/docs/stable/generated/torch.nn.functional.max_pool3d.html */ max_pool3d(input: Tensor, kernel_size: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[], dilation?: number | readonly number[], ceil_mode?: boolean, return_indices?: boolean): any;
  max_pool3d(input: Tensor, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], dilation: number | readonly number[], ceil_mode: boolean, options: { return_indices?: boolean }): any;
  max_pool3d(input: Tensor, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], dilation: number | readonly number[], options: { ceil_mode?: boolean; return_indices?: boolean }): any;
  max_pool3d(input: Tensor, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], options: { dilation?: number | readonly number[]; ceil_mode?: boolean; return_indices?: boolean }): any;
  max_pool3d(input: Tensor, kernel_size: number | readonly number[], stride: number | readonly number[], options: { padding?: number | readonly number[]; dilation?: number | readonly number[]; ceil_mode?: boolean; return_indices?: boolean }): any;
  max_pool3d(input: Tensor, kernel_size: number | readonly number[], options: { stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; ceil_mode?: boolean; return_indices?: boolean }): any;
  max_pool3d(input: Tensor, options: { kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; ceil_mode?: boolean; return_indices?: boolean }): any;
  /** https://pytorch.org/docs/stable/generated/torch.nn.functional.max_pool3d_with_indices.html */ max_pool3d_with_indices(input: Tensor, kernel_size: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[], dilation?: number | readonly number[], ceil_mode?: boolean): [Tensor, Tensor];
  max_pool3d_with_indices(input: Tensor, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], dilation: number | readonly number[], options: { ceil_mode?: boolean }): [Tensor, Tensor];
  max_pool3d_with_indices(input: Tensor, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], options: { dilation?: number | readonly number[]; ceil_mode?: boolean }): [Tensor, Tensor];
  max_pool3d_with_indices(input: Tensor, kernel_size: number | readonly number[], stride: number | readonly number[], options: { padding?: number | readonly number[]; dilation?: number | readonly number[]; ceil_mode?: boolean }): [Tensor, Tensor];
  max_pool3d_with_indices(input: Tensor, kernel_size: number | readonly number[], options: { stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; ceil_mode?: boolean }): [Tensor, Tensor];
  max_pool3d_with_indices(input: Tensor, options: { kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; ceil_mode?: boolean }): [Tensor, Tensor];
  /** https://pytorch.org/docs/stable/generated/torch.nn.functional.max_unpool3d.html */ max_unpool3d(input: Tensor, indices: Tensor, kernel_size: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[], output_size?: readonly number[]): Tensor;
  max_unpool3d(input: Tensor, indices: Tensor, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], options: { output_size?: number | readonly number[] }): Tensor;
  max_unpool3d(input: Tensor, indices: Tensor, kernel_size: number | readonly number[], stride: number | readonly number[], options: { padding?: number | readonly number[]; output_size?: number | readonly number[] }): Tensor;
  max_unpool3d(input: Tensor, indices: Tensor, kernel_size: number | readonly number[], options: { stride?: number | readonly number[]; padding?: number | readonly number[]; output_size?: number | readonly number[] }): Tensor;
  max_unpool3d(input: Tensor, indices: Tensor, options: { kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[]; output_size?: number | readonly number[] }): Tensor;
  max_unpool3d(input: Tensor, options: { indices: Tensor; kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[]; output_size?: number | readonly number[] }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.nn.functional.avg_pool3d.html */ avg_pool3d(input: Tensor, kernel_size: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[], ceil_mode?: boolean, count_include_pad?: boolean, divisor_override?: number): Tensor;
  avg_pool3d(input: Tensor, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], ceil_mode: boolean, count_include_pad: boolean, options: { divisor_override?: number }): Tensor;
  avg_pool3d(input: Tensor, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], ceil_mode: boolean, options: { count_include_pad?: boolean; divisor_override?: number }): Tensor;
  avg_pool3d(input: Tensor, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], options: { ceil_mode?: boolean; count_include_pad?: boolean; divisor_override?: number }): Tensor;
  avg_pool3d(input: Tensor, kernel_size: number | readonly number[], stride: number | readonly number[], options: { padding?: number | readonly number[]; ceil_mode?: boolean; count_include_pad?: boolean; divisor_override?: number }): Tensor;
  avg_pool3d(input: Tensor, kernel_size: number | readonly number[], options: { stride?: number | readonly number[]; padding?: number | readonly number[]; ceil_mode?: boolean; count_include_pad?: boolean; divisor_override?: number }): Tensor;
  avg_pool3d(input: Tensor, options: { kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[]; ceil_mode?: boolean; count_include_pad?: boolean; divisor_override?: number }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.nn.functional.lp_pool3d.html */ lp_pool3d(input: Tensor, norm_type: number, kernel_size: number | readonly number[], stride?: number | readonly number[], ceil_mode?: boolean): Tensor;
  lp_pool3d(input: Tensor, norm_type: number, kernel_size: number | readonly number[], stride: number | readonly number[], options: { ceil_mode?: boolean }): Tensor;
  lp_pool3d(input: Tensor, norm_type: number, kernel_size: number | readonly number[], options: { stride?: number | readonly number[]; ceil_mode?: boolean }): Tensor;
  lp_pool3d(input: Tensor, norm_type: number, options: { kernel_size: number | readonly number[]; stride?: number | readonly number[]; ceil_mode?: boolean }): Tensor;
  lp_pool3d(input: Tensor, options: { norm_type: number; kernel_size: number | readonly number[]; stride?: number | readonly number[]; ceil_mode?: boolean }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_avg_pool3d.html */ adaptive_avg_pool3d(input: Tensor, output_size: number | readonly number[]): Tensor;
  adaptive_avg_pool3d(input: Tensor, options: { output_size: number | readonly number[] }): Tensor;
  /** https://pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_max_pool3d.html */ adaptive_max_pool3d(input: Tensor, output_size: number | readonly number[], return_indices?: boolean): any;
  adaptive_max_pool3d(input: Tensor, output_size: number | readonly number[], options: { return_indices?: boolean }): any;
  adaptive_max_pool3d(input: Tensor, options: { output_size: number | readonly number[]; return_indices?: boolean }): any;
  /** (input - target)^2, reduced. Shapes broadcast. https://pytorch.org/docs/stable/generated/torch.nn.functional.mse_loss.html */
  mse_loss(input: Tensor, target: Tensor, options?: { reduction?: "mean" | "sum" | "none" }): Tensor;
  mse_loss(input: Tensor, options: { target: Tensor; reduction?: "mean" | "sum" | "none" }): Tensor;
  /** |input - target|, reduced. Shapes broadcast. https://pytorch.org/docs/stable/generated/torch.nn.functional.l1_loss.html */
  l1_loss(input: Tensor, target: Tensor, options?: { reduction?: "mean" | "sum" | "none" }): Tensor;
  l1_loss(input: Tensor, options: { target: Tensor; reduction?: "mean" | "sum" | "none" }): Tensor;
  /** With d = |input - target|: d^2 / 2 where d < delta, else delta (d - delta / 2). Shapes broadcast. Throws RuntimeError unless delta > 0. https://pytorch.org/docs/stable/generated/torch.nn.functional.huber_loss.html */
  huber_loss(input: Tensor, target: Tensor, reduction?: "mean" | "sum" | "none", delta?: number): Tensor;
  huber_loss(input: Tensor, target: Tensor, reduction: "mean" | "sum" | "none", options: { delta?: number }): Tensor;
  huber_loss(input: Tensor, target: Tensor, options: { reduction?: "mean" | "sum" | "none"; delta?: number }): Tensor;
  huber_loss(input: Tensor, options: { target: Tensor; reduction?: "mean" | "sum" | "none"; delta?: number }): Tensor;
  /** huber_loss with delta = beta, divided by beta; l1_loss for beta = 0. Throws RuntimeError for a negative beta. https://pytorch.org/docs/stable/generated/torch.nn.functional.smooth_l1_loss.html */
  smooth_l1_loss(input: Tensor, target: Tensor, options?: { reduction?: "mean" | "sum" | "none"; beta?: number }): Tensor;
  smooth_l1_loss(input: Tensor, options: { target: Tensor; reduction?: "mean" | "sum" | "none"; beta?: number }): Tensor;
  /** -input[target], times weight[target]: input of log-probabilities [C], [N, C] or [N, C, d1, ...], target of int64 classes [], [N] or [N, d1, ...], weight [C]. Elements whose target is ignore_index are left out; "mean" divides by the sum of the weights. Throws IndexError for a class out of range, ValueError and RuntimeError for shapes that do not fit. https://pytorch.org/docs/stable/generated/torch.nn.functional.nll_loss.html */
  nll_loss(input: Tensor, target: Tensor, weight?: Tensor, options?: { ignore_index?: number; reduction?: "mean" | "sum" | "none" }): Tensor;
  nll_loss(input: Tensor, target: Tensor, options: { weight?: Tensor; ignore_index?: number; reduction?: "mean" | "sum" | "none" }): Tensor;
  nll_loss(input: Tensor, options: { target: Tensor; weight?: Tensor; ignore_index?: number; reduction?: "mean" | "sum" | "none" }): Tensor;
  /** nll_loss(log_softmax(input)) for classes; with a floating-point target of input's shape, which holds probabilities, -sum(target log_softmax(input)). label_smoothing mixes the target with the uniform distribution. Throws as nll_loss does. https://pytorch.org/docs/stable/generated/torch.nn.functional.cross_entropy.html */
  cross_entropy(input: Tensor, target: Tensor, weight?: Tensor, options?: { ignore_index?: number; reduction?: "mean" | "sum" | "none"; label_smoothing?: number }): Tensor;
  cross_entropy(input: Tensor, target: Tensor, options: { weight?: Tensor; ignore_index?: number; reduction?: "mean" | "sum" | "none"; label_smoothing?: number }): Tensor;
  cross_entropy(input: Tensor, options: { target: Tensor; weight?: Tensor; ignore_index?: number; reduction?: "mean" | "sum" | "none"; label_smoothing?: number }): Tensor;
  /** -(target log(input) + (1 - target) log(1 - input)), logarithms not below -100, times weight. Throws ValueError for different shapes, RuntimeError for elements outside of [0, 1]. https://pytorch.org/docs/stable/generated/torch.nn.functional.binary_cross_entropy.html */
  binary_cross_entropy(input: Tensor, target: Tensor, weight?: Tensor, options?: { reduction?: "mean" | "sum" | "none" }): Tensor;
  binary_cross_entropy(input: Tensor, target: Tensor, options: { weight?: Tensor; reduction?: "mean" | "sum" | "none" }): Tensor;
  binary_cross_entropy(input: Tensor, options: { target: Tensor; weight?: Tensor; reduction?: "mean" | "sum" | "none" }): Tensor;
  /** binary_cross_entropy of sigmoid(input), computed without overflow; pos_weight multiplies the part of target = 1. https://pytorch.org/docs/stable/generated/torch.nn.functional.binary_cross_entropy_with_logits.html */
  binary_cross_entropy_with_logits(input: Tensor, target: Tensor, weight?: Tensor, options?: { reduction?: "mean" | "sum" | "none"; pos_weight?: Tensor }): Tensor;
  binary_cross_entropy_with_logits(input: Tensor, target: Tensor, options: { weight?: Tensor; reduction?: "mean" | "sum" | "none"; pos_weight?: Tensor }): Tensor;
  binary_cross_entropy_with_logits(input: Tensor, options: { target: Tensor; weight?: Tensor; reduction?: "mean" | "sum" | "none"; pos_weight?: Tensor }): Tensor;
  /** input limited to [min_val, max_val]; the gradient is 0 at both ends. Integers stay integers. https://pytorch.org/docs/stable/generated/torch.nn.functional.hardtanh.html */
  hardtanh(input: Tensor, min_val?: number | boolean, max_val?: number | boolean, inplace?: boolean): Tensor;
  hardtanh(input: Tensor, min_val: number | boolean, max_val: number | boolean, options: { inplace?: boolean }): Tensor;
  hardtanh(input: Tensor, min_val: number | boolean, options: { max_val?: number | boolean; inplace?: boolean }): Tensor;
  hardtanh(input: Tensor, options: { min_val?: number | boolean; max_val?: number | boolean; inplace?: boolean }): Tensor;
  /** hardtanh from 0 to 6. https://pytorch.org/docs/stable/generated/torch.nn.functional.relu6.html */
  relu6(input: Tensor, inplace?: boolean): Tensor;
  relu6(input: Tensor, options: { inplace?: boolean }): Tensor;
  /** x relu6(x + 3) / 6. https://pytorch.org/docs/stable/generated/torch.nn.functional.hardswish.html */
  hardswish(input: Tensor, inplace?: boolean): Tensor;
  hardswish(input: Tensor, options: { inplace?: boolean }): Tensor;
  /** relu6(x + 3) / 6. https://pytorch.org/docs/stable/generated/torch.nn.functional.hardsigmoid.html */
  hardsigmoid(input: Tensor, inplace?: boolean): Tensor;
  hardsigmoid(input: Tensor, options: { inplace?: boolean }): Tensor;
  /** x, but 0 in [-lambd, lambd]. https://pytorch.org/docs/stable/generated/torch.nn.functional.hardshrink.html */
  hardshrink(input: Tensor, lambd?: number): Tensor;
  hardshrink(input: Tensor, options: { lambd?: number }): Tensor;
  /** x moved towards 0 by lambd, 0 in [-lambd, lambd]. Throws RuntimeError for lambd < 0. https://pytorch.org/docs/stable/generated/torch.nn.functional.softshrink.html */
  softshrink(input: Tensor, lambd?: number): Tensor;
  softshrink(input: Tensor, options: { lambd?: number }): Tensor;
  /** x - tanh(x). https://pytorch.org/docs/stable/generated/torch.nn.functional.tanhshrink.html */
  tanhshrink(input: Tensor): Tensor;
  /** x / (1 + |x|). https://pytorch.org/docs/stable/generated/torch.nn.functional.softsign.html */
  softsign(input: Tensor): Tensor;
  /** log(sigmoid(x)). https://pytorch.org/docs/stable/generated/torch.nn.functional.logsigmoid.html */
  logsigmoid(input: Tensor): Tensor;
  /** x tanh(softplus(x)). https://arxiv.org/abs/1908.08681 https://pytorch.org/docs/stable/generated/torch.nn.functional.mish.html */
  mish(input: Tensor, inplace?: boolean): Tensor;
  mish(input: Tensor, options: { inplace?: boolean }): Tensor;
  /** x where x > threshold, else value. Integers stay integers. https://pytorch.org/docs/stable/generated/torch.nn.functional.threshold.html */
  threshold(input: Tensor, threshold: number | boolean, value: number | boolean, inplace?: boolean): Tensor;
  threshold(input: Tensor, threshold: number | boolean, value: number | boolean, options: { inplace?: boolean }): Tensor;
  threshold(input: Tensor, threshold: number | boolean, options: { value: number | boolean; inplace?: boolean }): Tensor;
  threshold(input: Tensor, options: { threshold: number | boolean; value: number | boolean; inplace?: boolean }): Tensor;
  /** x where x > 0, else weight x; weight has one element, or one for each of dimension 1. https://pytorch.org/docs/stable/generated/torch.nn.functional.prelu.html */
  prelu(input: Tensor, weight: Tensor): Tensor;
  prelu(input: Tensor, options: { weight: Tensor }): Tensor;
  /** x where x > 0, else alpha (exp(x / alpha) - 1). Throws RuntimeError for alpha 0. https://pytorch.org/docs/stable/generated/torch.nn.functional.celu.html */
  celu(input: Tensor, alpha?: number, inplace?: boolean): Tensor;
  celu(input: Tensor, alpha: number, options: { inplace?: boolean }): Tensor;
  celu(input: Tensor, options: { alpha?: number; inplace?: boolean }): Tensor;
  /** elu whose two numbers keep mean 0 and variance 1. https://arxiv.org/abs/1706.02515 https://pytorch.org/docs/stable/generated/torch.nn.functional.selu.html */
  selu(input: Tensor, inplace?: boolean): Tensor;
  selu(input: Tensor, options: { inplace?: boolean }): Tensor;
  /** a sigmoid(b), a and b the halves along dim. Throws RuntimeError for an odd size. https://pytorch.org/docs/stable/generated/torch.nn.functional.glu.html */
  glu(input: Tensor, dim?: number): Tensor;
  glu(input: Tensor, options: { dim?: number }): Tensor;
  /** The same for [C, L] and [N, C, L]. https://pytorch.org/docs/stable/generated/torch.nn.functional.dropout1d.html */
  dropout1d(input: Tensor, p?: number, training?: boolean, inplace?: boolean): Tensor;
  dropout1d(input: Tensor, p: number, training: boolean, options: { inplace?: boolean }): Tensor;
  dropout1d(input: Tensor, p: number, options: { training?: boolean; inplace?: boolean }): Tensor;
  dropout1d(input: Tensor, options: { p?: number; training?: boolean; inplace?: boolean }): Tensor;
  /** Whole channels of [N, C, …] become 0 with probability p, the others grow by 1 / (1 - p). https://pytorch.org/docs/stable/generated/torch.nn.functional.dropout2d.html */
  dropout2d(input: Tensor, p?: number, training?: boolean, inplace?: boolean): Tensor;
  dropout2d(input: Tensor, p: number, training: boolean, options: { inplace?: boolean }): Tensor;
  dropout2d(input: Tensor, p: number, options: { training?: boolean; inplace?: boolean }): Tensor;
  dropout2d(input: Tensor, options: { p?: number; training?: boolean; inplace?: boolean }): Tensor;
  /** The same; what has not five dimensions has no batch. https://pytorch.org/docs/stable/generated/torch.nn.functional.dropout3d.html */
  dropout3d(input: Tensor, p?: number, training?: boolean, inplace?: boolean): Tensor;
  dropout3d(input: Tensor, p: number, training: boolean, options: { inplace?: boolean }): Tensor;
  dropout3d(input: Tensor, p: number, options: { training?: boolean; inplace?: boolean }): Tensor;
  dropout3d(input: Tensor, options: { p?: number; training?: boolean; inplace?: boolean }): Tensor;
  /** softmax((logits + g) / tau) along dim with g of Gumbel(0, 1); `hard` gives its largest as one-hot, with the gradient of the soft one. https://arxiv.org/abs/1611.00712 https://pytorch.org/docs/stable/generated/torch.nn.functional.gumbel_softmax.html */
  gumbel_softmax(logits: Tensor, tau?: number, hard?: boolean, eps?: number, dim?: number): Tensor;
  gumbel_softmax(logits: Tensor, tau: number, hard: boolean, eps: number, options: { dim?: number }): Tensor;
  gumbel_softmax(logits: Tensor, tau: number, hard: boolean, options: { eps?: number; dim?: number }): Tensor;
  gumbel_softmax(logits: Tensor, tau: number, options: { hard?: boolean; eps?: number; dim?: number }): Tensor;
  gumbel_softmax(logits: Tensor, options: { tau?: number; hard?: boolean; eps?: number; dim?: number }): Tensor;
  /** Elements become selu's lowest value with probability p; mean and variance are kept. https://pytorch.org/docs/stable/generated/torch.nn.functional.alpha_dropout.html */
  alpha_dropout(input: Tensor, p?: number, training?: boolean, inplace?: boolean): Tensor;
  alpha_dropout(input: Tensor, p: number, training: boolean, options: { inplace?: boolean }): Tensor;
  alpha_dropout(input: Tensor, p: number, options: { training?: boolean; inplace?: boolean }): Tensor;
  alpha_dropout(input: Tensor, options: { p?: number; training?: boolean; inplace?: boolean }): Tensor;
  /** The same for whole channels of [N, C, …]. https://pytorch.org/docs/stable/generated/torch.nn.functional.feature_alpha_dropout.html */
  feature_alpha_dropout(input: Tensor, p?: number, training?: boolean, inplace?: boolean): Tensor;
  feature_alpha_dropout(input: Tensor, p: number, training: boolean, options: { inplace?: boolean }): Tensor;
  feature_alpha_dropout(input: Tensor, p: number, options: { training?: boolean; inplace?: boolean }): Tensor;
  feature_alpha_dropout(input: Tensor, options: { p?: number; training?: boolean; inplace?: boolean }): Tensor;
  /** Cosine of the angle between x1 and x2 along dim, norms not below eps. https://pytorch.org/docs/stable/generated/torch.nn.functional.cosine_similarity.html */
  cosine_similarity(x1: Tensor, x2: Tensor, dim?: number, eps?: number): Tensor;
  cosine_similarity(x1: Tensor, x2: Tensor, dim: number, options: { eps?: number }): Tensor;
  cosine_similarity(x1: Tensor, x2: Tensor, options: { dim?: number; eps?: number }): Tensor;
  cosine_similarity(x1: Tensor, options: { x2: Tensor; dim?: number; eps?: number }): Tensor;
  /** p-norm of x1 - x2 + eps along the last dimension. https://pytorch.org/docs/stable/generated/torch.nn.functional.pairwise_distance.html */
  pairwise_distance(x1: Tensor, x2: Tensor, p?: number, eps?: number, keepdim?: boolean): Tensor;
  pairwise_distance(x1: Tensor, x2: Tensor, p: number, eps: number, options: { keepdim?: boolean }): Tensor;
  pairwise_distance(x1: Tensor, x2: Tensor, p: number, options: { eps?: number; keepdim?: boolean }): Tensor;
  pairwise_distance(x1: Tensor, x2: Tensor, options: { p?: number; eps?: number; keepdim?: boolean }): Tensor;
  pairwise_distance(x1: Tensor, options: { x2: Tensor; p?: number; eps?: number; keepdim?: boolean }): Tensor;
  /** p-norms between the rows of [n, m], each pair once: [n (n - 1) / 2]. https://pytorch.org/docs/stable/generated/torch.nn.functional.pdist.html */
  pdist(input: Tensor, p?: number): Tensor;
  pdist(input: Tensor, options: { p?: number }): Tensor;
  /** log(1 + exp(-target input)). https://pytorch.org/docs/stable/generated/torch.nn.functional.soft_margin_loss.html */
  soft_margin_loss(input: Tensor, target: Tensor, options?: { reduction?: "mean" | "sum" | "none" }): Tensor;
  soft_margin_loss(input: Tensor, options: { target: Tensor; reduction?: "mean" | "sum" | "none" }): Tensor;
  /** max(0, -target (input1 - input2) + margin). https://pytorch.org/docs/stable/generated/torch.nn.functional.margin_ranking_loss.html */
  margin_ranking_loss(input1: Tensor, input2: Tensor, target: Tensor, margin?: number, options?: { reduction?: "mean" | "sum" | "none" }): Tensor;
  margin_ranking_loss(input1: Tensor, input2: Tensor, target: Tensor, options: { margin?: number; reduction?: "mean" | "sum" | "none" }): Tensor;
  margin_ranking_loss(input1: Tensor, input2: Tensor, options: { target: Tensor; margin?: number; reduction?: "mean" | "sum" | "none" }): Tensor;
  margin_ranking_loss(input1: Tensor, options: { input2: Tensor; target: Tensor; margin?: number; reduction?: "mean" | "sum" | "none" }): Tensor;
  /** input where target is 1, max(0, margin - input) where it is -1. https://pytorch.org/docs/stable/generated/torch.nn.functional.hinge_embedding_loss.html */
  hinge_embedding_loss(input: Tensor, target: Tensor, margin?: number, options?: { reduction?: "mean" | "sum" | "none" }): Tensor;
  hinge_embedding_loss(input: Tensor, target: Tensor, options: { margin?: number; reduction?: "mean" | "sum" | "none" }): Tensor;
  hinge_embedding_loss(input: Tensor, options: { target: Tensor; margin?: number; reduction?: "mean" | "sum" | "none" }): Tensor;
  /** 1 - cos where target is 1, max(0, cos - margin) where it is -1; inputs [N, D] or [D]. https://pytorch.org/docs/stable/generated/torch.nn.functional.cosine_embedding_loss.html */
  cosine_embedding_loss(input1: Tensor, input2: Tensor, target: Tensor, margin?: number, options?: { reduction?: "mean" | "sum" | "none" }): Tensor;
  cosine_embedding_loss(input1: Tensor, input2: Tensor, target: Tensor, options: { margin?: number; reduction?: "mean" | "sum" | "none" }): Tensor;
  cosine_embedding_loss(input1: Tensor, input2: Tensor, options: { target: Tensor; margin?: number; reduction?: "mean" | "sum" | "none" }): Tensor;
  cosine_embedding_loss(input1: Tensor, options: { input2: Tensor; target: Tensor; margin?: number; reduction?: "mean" | "sum" | "none" }): Tensor;
  /** max(0, d(anchor, positive) - d(anchor, negative) + margin); with swap the smaller of d(anchor, negative) and d(positive, negative). https://pytorch.org/docs/stable/generated/torch.nn.functional.triplet_margin_loss.html */
  triplet_margin_loss(anchor: Tensor, positive: Tensor, negative: Tensor, margin?: number, p?: number, eps?: number, swap?: boolean, options?: { reduction?: "mean" | "sum" | "none" }): Tensor;
  triplet_margin_loss(anchor: Tensor, positive: Tensor, negative: Tensor, margin: number, p: number, eps: number, options: { swap?: boolean; reduction?: "mean" | "sum" | "none" }): Tensor;
  triplet_margin_loss(anchor: Tensor, positive: Tensor, negative: Tensor, margin: number, p: number, options: { eps?: number; swap?: boolean; reduction?: "mean" | "sum" | "none" }): Tensor;
  triplet_margin_loss(anchor: Tensor, positive: Tensor, negative: Tensor, margin: number, options: { p?: number; eps?: number; swap?: boolean; reduction?: "mean" | "sum" | "none" }): Tensor;
  triplet_margin_loss(anchor: Tensor, positive: Tensor, negative: Tensor, options: { margin?: number; p?: number; eps?: number; swap?: boolean; reduction?: "mean" | "sum" | "none" }): Tensor;
  triplet_margin_loss(anchor: Tensor, positive: Tensor, options: { negative: Tensor; margin?: number; p?: number; eps?: number; swap?: boolean; reduction?: "mean" | "sum" | "none" }): Tensor;
  triplet_margin_loss(anchor: Tensor, options: { positive: Tensor; negative: Tensor; margin?: number; p?: number; eps?: number; swap?: boolean; reduction?: "mean" | "sum" | "none" }): Tensor;
  /** Mean over the classes of max(0, margin - x[y] + x[j])^p, j not y; input [N, C] or [C]. https://pytorch.org/docs/stable/generated/torch.nn.functional.multi_margin_loss.html */
  multi_margin_loss(input: Tensor, target: Tensor, p?: number | boolean, margin?: number | boolean, weight?: Tensor, options?: { reduction?: "mean" | "sum" | "none" }): Tensor;
  multi_margin_loss(input: Tensor, target: Tensor, p: number | boolean, margin: number | boolean, options: { weight?: Tensor; reduction?: "mean" | "sum" | "none" }): Tensor;
  multi_margin_loss(input: Tensor, target: Tensor, p: number | boolean, options: { margin?: number | boolean; weight?: Tensor; reduction?: "mean" | "sum" | "none" }): Tensor;
  multi_margin_loss(input: Tensor, target: Tensor, options: { p?: number | boolean; margin?: number | boolean; weight?: Tensor; reduction?: "mean" | "sum" | "none" }): Tensor;
  multi_margin_loss(input: Tensor, options: { target: Tensor; p?: number | boolean; margin?: number | boolean; weight?: Tensor; reduction?: "mean" | "sum" | "none" }): Tensor;
  /** The same for several classes each, those of a row of target up to the first -1. https://pytorch.org/docs/stable/generated/torch.nn.functional.multilabel_margin_loss.html */
  multilabel_margin_loss(input: Tensor, target: Tensor, options?: { reduction?: "mean" | "sum" | "none" }): Tensor;
  multilabel_margin_loss(input: Tensor, options: { target: Tensor; reduction?: "mean" | "sum" | "none" }): Tensor;
  /** Binary cross entropy of logits, mean over the last dimension. https://pytorch.org/docs/stable/generated/torch.nn.functional.multilabel_soft_margin_loss.html */
  multilabel_soft_margin_loss(input: Tensor, target: Tensor, weight?: Tensor, options?: { reduction?: "mean" | "sum" | "none" }): Tensor;
  multilabel_soft_margin_loss(input: Tensor, target: Tensor, options: { weight?: Tensor; reduction?: "mean" | "sum" | "none" }): Tensor;
  multilabel_soft_margin_loss(input: Tensor, options: { target: Tensor; weight?: Tensor; reduction?: "mean" | "sum" | "none" }): Tensor;
  /** (log(var) + (input - target)^2 / var) / 2, var not below eps; `full` adds log(2 pi) / 2. Throws ValueError for a negative var or one of another size. https://pytorch.org/docs/stable/generated/torch.nn.functional.gaussian_nll_loss.html */
  gaussian_nll_loss(input: Tensor, target: Tensor, variance: Tensor, full?: boolean, eps?: number, reduction?: "mean" | "sum" | "none"): Tensor;
  gaussian_nll_loss(input: Tensor, target: Tensor, variance: Tensor, full: boolean, eps: number, options: { reduction?: "mean" | "sum" | "none" }): Tensor;
  gaussian_nll_loss(input: Tensor, target: Tensor, variance: Tensor, full: boolean, options: { eps?: number; reduction?: "mean" | "sum" | "none" }): Tensor;
  gaussian_nll_loss(input: Tensor, target: Tensor, variance: Tensor, options: { full?: boolean; eps?: number; reduction?: "mean" | "sum" | "none" }): Tensor;
  gaussian_nll_loss(input: Tensor, target: Tensor, options: { var: Tensor; full?: boolean; eps?: number; reduction?: "mean" | "sum" | "none" }): Tensor;
  gaussian_nll_loss(input: Tensor, options: { target: Tensor; var: Tensor; full?: boolean; eps?: number; reduction?: "mean" | "sum" | "none" }): Tensor;
  /** -log of the probability that log_probs [T, N, C] (or [T, C]) spell the targets, [N, S] or one after the other, with blanks between and repetitions. "mean" divides by the lengths of the targets first. The gradient is that of what log_softmax had, as in PyTorch. Throws RuntimeError. https://pytorch.org/docs/stable/generated/torch.nn.functional.ctc_loss.html */
  ctc_loss(log_probs: Tensor, targets: Tensor, input_lengths: Tensor, target_lengths: Tensor, blank?: number, reduction?: "mean" | "sum" | "none", zero_infinity?: boolean): Tensor;
  ctc_loss(log_probs: Tensor, targets: Tensor, input_lengths: Tensor, target_lengths: Tensor, blank: number, reduction: "mean" | "sum" | "none", options: { zero_infinity?: boolean }): Tensor;
  ctc_loss(log_probs: Tensor, targets: Tensor, input_lengths: Tensor, target_lengths: Tensor, blank: number, options: { reduction?: "mean" | "sum" | "none"; zero_infinity?: boolean }): Tensor;
  ctc_loss(log_probs: Tensor, targets: Tensor, input_lengths: Tensor, target_lengths: Tensor, options: { blank?: number; reduction?: "mean" | "sum" | "none"; zero_infinity?: boolean }): Tensor;
  ctc_loss(log_probs: Tensor, targets: Tensor, input_lengths: Tensor, options: { target_lengths: Tensor; blank?: number; reduction?: "mean" | "sum" | "none"; zero_infinity?: boolean }): Tensor;
  ctc_loss(log_probs: Tensor, targets: Tensor, options: { input_lengths: Tensor; target_lengths: Tensor; blank?: number; reduction?: "mean" | "sum" | "none"; zero_infinity?: boolean }): Tensor;
  ctc_loss(log_probs: Tensor, options: { targets: Tensor; input_lengths: Tensor; target_lengths: Tensor; blank?: number; reduction?: "mean" | "sum" | "none"; zero_infinity?: boolean }): Tensor;
  /** -log of the probability that log_probs [T, N, C] (or [T, C]) spell the targets, [N, S] or one after the other, with blanks between and repetitions. "mean" divides by the lengths of the targets first. The gradient is that of what log_softmax had, as in PyTorch. Throws RuntimeError. https://pytorch.org/docs/stable/generated/torch.nn.functional.ctc_loss.html */
  ctc_loss(log_probs: Tensor, targets: Tensor, input_lengths: number | readonly number[], target_lengths: number | readonly number[], blank?: number, reduction?: "mean" | "sum" | "none", zero_infinity?: boolean): Tensor;
  ctc_loss(log_probs: Tensor, targets: Tensor, input_lengths: number | readonly number[], target_lengths: number | readonly number[], blank: number, reduction: "mean" | "sum" | "none", options: { zero_infinity?: boolean }): Tensor;
  ctc_loss(log_probs: Tensor, targets: Tensor, input_lengths: number | readonly number[], target_lengths: number | readonly number[], blank: number, options: { reduction?: "mean" | "sum" | "none"; zero_infinity?: boolean }): Tensor;
  ctc_loss(log_probs: Tensor, targets: Tensor, input_lengths: number | readonly number[], target_lengths: number | readonly number[], options: { blank?: number; reduction?: "mean" | "sum" | "none"; zero_infinity?: boolean }): Tensor;
  ctc_loss(log_probs: Tensor, targets: Tensor, input_lengths: number | readonly number[], options: { target_lengths: number | readonly number[]; blank?: number; reduction?: "mean" | "sum" | "none"; zero_infinity?: boolean }): Tensor;
  ctc_loss(log_probs: Tensor, targets: Tensor, options: { input_lengths: number | readonly number[]; target_lengths: number | readonly number[]; blank?: number; reduction?: "mean" | "sum" | "none"; zero_infinity?: boolean }): Tensor;
  ctc_loss(log_probs: Tensor, options: { targets: Tensor; input_lengths: number | readonly number[]; target_lengths: number | readonly number[]; blank?: number; reduction?: "mean" | "sum" | "none"; zero_infinity?: boolean }): Tensor;
  /** exp(input) - target input, or input - target log(input + eps) without log_input; `full` adds Stirling's approximation of log(target!). https://pytorch.org/docs/stable/generated/torch.nn.functional.poisson_nll_loss.html */
  poisson_nll_loss(input: Tensor, target: Tensor, log_input?: boolean, full?: boolean, options?: { eps?: number; reduction?: "mean" | "sum" | "none" }): Tensor;
  poisson_nll_loss(input: Tensor, target: Tensor, log_input: boolean, options: { full?: boolean; eps?: number; reduction?: "mean" | "sum" | "none" }): Tensor;
  poisson_nll_loss(input: Tensor, target: Tensor, options: { log_input?: boolean; full?: boolean; eps?: number; reduction?: "mean" | "sum" | "none" }): Tensor;
  poisson_nll_loss(input: Tensor, options: { target: Tensor; log_input?: boolean; full?: boolean; eps?: number; reduction?: "mean" | "sum" | "none" }): Tensor;
  /** target (log(target) - input), input in logarithms; "batchmean" divides by the size of dimension 0. https://pytorch.org/docs/stable/generated/torch.nn.functional.kl_div.html */
  kl_div(input: Tensor, target: Tensor, options?: { reduction?: "mean" | "sum" | "none"; log_target?: boolean }): Tensor;
  kl_div(input: Tensor, options: { target: Tensor; reduction?: "mean" | "sum" | "none"; log_target?: boolean }): Tensor;
  /** (x - mean) / sqrt(var + eps) over each of `num_groups` groups of channels of [N, C, …], times weight [C] plus bias [C]. https://arxiv.org/abs/1803.08494 https://pytorch.org/docs/stable/generated/torch.nn.functional.group_norm.html */
  group_norm(input: Tensor, num_groups: number, weight?: Tensor, bias?: Tensor, eps?: number): Tensor;
  group_norm(input: Tensor, num_groups: number, weight: Tensor, bias: Tensor, options: { eps?: number }): Tensor;
  group_norm(input: Tensor, num_groups: number, weight: Tensor, options: { bias?: Tensor; eps?: number }): Tensor;
  group_norm(input: Tensor, num_groups: number, options: { weight?: Tensor; bias?: Tensor; eps?: number }): Tensor;
  group_norm(input: Tensor, options: { num_groups: number; weight?: Tensor; bias?: Tensor; eps?: number }): Tensor;
  /** The same over each channel of each sample; running moments are as batch_norm's, means over the batch. https://arxiv.org/abs/1607.08022 https://pytorch.org/docs/stable/generated/torch.nn.functional.instance_norm.html */
  instance_norm(input: Tensor, running_mean?: Tensor, running_var?: Tensor, weight?: Tensor, bias?: Tensor, use_input_stats?: boolean, momentum?: number, eps?: number): Tensor;
  instance_norm(input: Tensor, running_mean: Tensor, running_var: Tensor, weight: Tensor, bias: Tensor, use_input_stats: boolean, momentum: number, options: { eps?: number }): Tensor;
  instance_norm(input: Tensor, running_mean: Tensor, running_var: Tensor, weight: Tensor, bias: Tensor, use_input_stats: boolean, options: { momentum?: number; eps?: number }): Tensor;
  instance_norm(input: Tensor, running_mean: Tensor, running_var: Tensor, weight: Tensor, bias: Tensor, options: { use_input_stats?: boolean; momentum?: number; eps?: number }): Tensor;
  instance_norm(input: Tensor, running_mean: Tensor, running_var: Tensor, weight: Tensor, options: { bias?: Tensor; use_input_stats?: boolean; momentum?: number; eps?: number }): Tensor;
  instance_norm(input: Tensor, running_mean: Tensor, running_var: Tensor, options: { weight?: Tensor; bias?: Tensor; use_input_stats?: boolean; momentum?: number; eps?: number }): Tensor;
  instance_norm(input: Tensor, running_mean: Tensor, options: { running_var?: Tensor; weight?: Tensor; bias?: Tensor; use_input_stats?: boolean; momentum?: number; eps?: number }): Tensor;
  instance_norm(input: Tensor, options: { running_mean?: Tensor; running_var?: Tensor; weight?: Tensor; bias?: Tensor; use_input_stats?: boolean; momentum?: number; eps?: number }): Tensor;
  /** x / sqrt(mean(x^2) + eps) weight over the last dimensions; eps is the dtype's unless given. https://arxiv.org/abs/1910.07467 https://pytorch.org/docs/stable/generated/torch.nn.functional.rms_norm.html */
  rms_norm(input: Tensor, normalized_shape: number | readonly number[], weight?: Tensor, eps?: number): Tensor;
  rms_norm(input: Tensor, normalized_shape: number | readonly number[], weight: Tensor, options: { eps?: number }): Tensor;
  rms_norm(input: Tensor, normalized_shape: number | readonly number[], options: { weight?: Tensor; eps?: number }): Tensor;
  rms_norm(input: Tensor, options: { normalized_shape: number | readonly number[]; weight?: Tensor; eps?: number }): Tensor;
  /** x / (k + alpha mean of `size` neighbouring channels of x^2)^beta. https://pytorch.org/docs/stable/generated/torch.nn.functional.local_response_norm.html */
  local_response_norm(input: Tensor, size: number, alpha?: number, beta?: number, k?: number): Tensor;
  local_response_norm(input: Tensor, size: number, alpha: number, beta: number, options: { k?: number }): Tensor;
  local_response_norm(input: Tensor, size: number, alpha: number, options: { beta?: number; k?: number }): Tensor;
  local_response_norm(input: Tensor, size: number, options: { alpha?: number; beta?: number; k?: number }): Tensor;
  local_response_norm(input: Tensor, options: { size: number; alpha?: number; beta?: number; k?: number }): Tensor;
  /** x1^T weight[k] x2 + bias[k]: [..., n], [..., m], [K, n, m] -> [..., K]. https://pytorch.org/docs/stable/generated/torch.nn.functional.bilinear.html */
  bilinear(input1: Tensor, input2: Tensor, weight: Tensor, bias?: Tensor): Tensor;
  bilinear(input1: Tensor, input2: Tensor, weight: Tensor, options: { bias?: Tensor }): Tensor;
  bilinear(input1: Tensor, input2: Tensor, options: { weight: Tensor; bias?: Tensor }): Tensor;
  bilinear(input1: Tensor, options: { input2: Tensor; weight: Tensor; bias?: Tensor }): Tensor;
  /** softmax(query key^T scale + mask) value; scale is 1 / sqrt(E) unless given, a bool mask tells what takes part. https://arxiv.org/abs/1706.03762 https://pytorch.org/docs/stable/generated/torch.nn.functional.scaled_dot_product_attention.html */
  scaled_dot_product_attention(query: Tensor, key: Tensor, value: Tensor, attn_mask?: Tensor, dropout_p?: number, is_causal?: boolean, options?: { scale?: number; enable_gqa?: boolean }): Tensor;
  scaled_dot_product_attention(query: Tensor, key: Tensor, value: Tensor, attn_mask: Tensor, dropout_p: number, options: { is_causal?: boolean; scale?: number; enable_gqa?: boolean }): Tensor;
  scaled_dot_product_attention(query: Tensor, key: Tensor, value: Tensor, attn_mask: Tensor, options: { dropout_p?: number; is_causal?: boolean; scale?: number; enable_gqa?: boolean }): Tensor;
  scaled_dot_product_attention(query: Tensor, key: Tensor, value: Tensor, options: { attn_mask?: Tensor; dropout_p?: number; is_causal?: boolean; scale?: number; enable_gqa?: boolean }): Tensor;
  scaled_dot_product_attention(query: Tensor, key: Tensor, options: { value: Tensor; attn_mask?: Tensor; dropout_p?: number; is_causal?: boolean; scale?: number; enable_gqa?: boolean }): Tensor;
  scaled_dot_product_attention(query: Tensor, options: { key: Tensor; value: Tensor; attn_mask?: Tensor; dropout_p?: number; is_causal?: boolean; scale?: number; enable_gqa?: boolean }): Tensor;
  /** Attention in several heads: query [L, N, E], key [S, N, K], value [S, N, V], or without N, are projected (in_proj_weight [3 E, E], or q [E, E], k [E, K], v [E, V]), cut into heads of E / num_heads, attended to and projected back. Masks, bool (true is hidden) or added: attn_mask [L, S] or [N heads, L, S], key_padding_mask [N, S]. bias_k and bias_v [1, 1, E] and add_zero_attn lengthen the sequence. Gives [L, N, E] and, if wanted, the weights [N, L, S], or [N, heads, L, S] unless they are averaged. Throws AssertionError for sizes that do not fit. https://arxiv.org/abs/1706.03762 https://pytorch.org/docs/stable/generated/torch.nn.functional.multi_head_attention_forward.html */
  multi_head_attention_forward(query: Tensor, key: Tensor, value: Tensor, embed_dim_to_check: number, num_heads: number, in_proj_weight: Tensor, in_proj_bias: Tensor, bias_k: Tensor, bias_v: Tensor, add_zero_attn: boolean, dropout_p: number, out_proj_weight: Tensor, out_proj_bias?: Tensor, training?: boolean, key_padding_mask?: Tensor, need_weights?: boolean, attn_mask?: Tensor, use_separate_proj_weight?: boolean, q_proj_weight?: Tensor, k_proj_weight?: Tensor, v_proj_weight?: Tensor, static_k?: Tensor, static_v?: Tensor, average_attn_weights?: boolean, is_causal?: boolean): [Tensor, Tensor];
  multi_head_attention_forward(query: Tensor, key: Tensor, value: Tensor, embed_dim_to_check: number, num_heads: number, in_proj_weight: Tensor, in_proj_bias: Tensor, bias_k: Tensor, bias_v: Tensor, add_zero_attn: boolean, dropout_p: number, out_proj_weight: Tensor, out_proj_bias: Tensor, training: boolean, key_padding_mask: Tensor, need_weights: boolean, attn_mask: Tensor, use_separate_proj_weight: boolean, q_proj_weight: Tensor, k_proj_weight: Tensor, v_proj_weight: Tensor, static_k: Tensor, static_v: Tensor, average_attn_weights: boolean, options: { is_causal?: boolean }): [Tensor, Tensor];
  multi_head_attention_forward(query: Tensor, key: Tensor, value: Tensor, embed_dim_to_check: number, num_heads: number, in_proj_weight: Tensor, in_proj_bias: Tensor, bias_k: Tensor, bias_v: Tensor, add_zero_attn: boolean, dropout_p: number, out_proj_weight: Tensor, out_proj_bias: Tensor, training: boolean, key_padding_mask: Tensor, need_weights: boolean, attn_mask: Tensor, use_separate_proj_weight: boolean, q_proj_weight: Tensor, k_proj_weight: Tensor, v_proj_weight: Tensor, static_k: Tensor, static_v: Tensor, options: { average_attn_weights?: boolean; is_causal?: boolean }): [Tensor, Tensor];
  multi_head_attention_forward(query: Tensor, key: Tensor, value: Tensor, embed_dim_to_check: number, num_heads: number, in_proj_weight: Tensor, in_proj_bias: Tensor, bias_k: Tensor, bias_v: Tensor, add_zero_attn: boolean, dropout_p: number, out_proj_weight: Tensor, out_proj_bias: Tensor, training: boolean, key_padding_mask: Tensor, need_weights: boolean, attn_mask: Tensor, use_separate_proj_weight: boolean, q_proj_weight: Tensor, k_proj_weight: Tensor, v_proj_weight: Tensor, static_k: Tensor, options: { static_v?: Tensor; average_attn_weights?: boolean; is_causal?: boolean }): [Tensor, Tensor];
  multi_head_attention_forward(query: Tensor, key: Tensor, value: Tensor, embed_dim_to_check: number, num_heads: number, in_proj_weight: Tensor, in_proj_bias: Tensor, bias_k: Tensor, bias_v: Tensor, add_zero_attn: boolean, dropout_p: number, out_proj_weight: Tensor, out_proj_bias: Tensor, training: boolean, key_padding_mask: Tensor, need_weights: boolean, attn_mask: Tensor, use_separate_proj_weight: boolean, q_proj_weight: Tensor, k_proj_weight: Tensor, v_proj_weight: Tensor, options: { static_k?: Tensor; static_v?: Tensor; average_attn_weights?: boolean; is_causal?: boolean }): [Tensor, Tensor];
  multi_head_attention_forward(query: Tensor, key: Tensor, value: Tensor, embed_dim_to_check: number, num_heads: number, in_proj_weight: Tensor, in_proj_bias: Tensor, bias_k: Tensor, bias_v: Tensor, add_zero_attn: boolean, dropout_p: number, out_proj_weight: Tensor, out_proj_bias: Tensor, training: boolean, key_padding_mask: Tensor, need_weights: boolean, attn_mask: Tensor, use_separate_proj_weight: boolean, q_proj_weight: Tensor, k_proj_weight: Tensor, options: { v_proj_weight?: Tensor; static_k?: Tensor; static_v?: Tensor; average_attn_weights?: boolean; is_causal?: boolean }): [Tensor, Tensor];
  multi_head_attention_forward(query: Tensor, key: Tensor, value: Tensor, embed_dim_to_check: number, num_heads: number, in_proj_weight: Tensor, in_proj_bias: Tensor, bias_k: Tensor, bias_v: Tensor, add_zero_attn: boolean, dropout_p: number, out_proj_weight: Tensor, out_proj_bias: Tensor, training: boolean, key_padding_mask: Tensor, need_weights: boolean, attn_mask: Tensor, use_separate_proj_weight: boolean, q_proj_weight: Tensor, options: { k_proj_weight?: Tensor; v_proj_weight?: Tensor; static_k?: Tensor; static_v?: Tensor; average_attn_weights?: boolean; is_causal?: boolean }): [Tensor, Tensor];
  multi_head_attention_forward(query: Tensor, key: Tensor, value: Tensor, embed_dim_to_check: number, num_heads: number, in_proj_weight: Tensor, in_proj_bias: Tensor, bias_k: Tensor, bias_v: Tensor, add_zero_attn: boolean, dropout_p: number, out_proj_weight: Tensor, out_proj_bias: Tensor, training: boolean, key_padding_mask: Tensor, need_weights: boolean, attn_mask: Tensor, use_separate_proj_weight: boolean, options: { q_proj_weight?: Tensor; k_proj_weight?: Tensor; v_proj_weight?: Tensor; static_k?: Tensor; static_v?: Tensor; average_attn_weights?: boolean; is_causal?: boolean }): [Tensor, Tensor];
  multi_head_attention_forward(query: Tensor, key: Tensor, value: Tensor, embed_dim_to_check: number, num_heads: number, in_proj_weight: Tensor, in_proj_bias: Tensor, bias_k: Tensor, bias_v: Tensor, add_zero_attn: boolean, dropout_p: number, out_proj_weight: Tensor, out_proj_bias: Tensor, training: boolean, key_padding_mask: Tensor, need_weights: boolean, attn_mask: Tensor, options: { use_separate_proj_weight?: boolean; q_proj_weight?: Tensor; k_proj_weight?: Tensor; v_proj_weight?: Tensor; static_k?: Tensor; static_v?: Tensor; average_attn_weights?: boolean; is_causal?: boolean }): [Tensor, Tensor];
  multi_head_attention_forward(query: Tensor, key: Tensor, value: Tensor, embed_dim_to_check: number, num_heads: number, in_proj_weight: Tensor, in_proj_bias: Tensor, bias_k: Tensor, bias_v: Tensor, add_zero_attn: boolean, dropout_p: number, out_proj_weight: Tensor, out_proj_bias: Tensor, training: boolean, key_padding_mask: Tensor, need_weights: boolean, options: { attn_mask?: Tensor; use_separate_proj_weight?: boolean; q_proj_weight?: Tensor; k_proj_weight?: Tensor; v_proj_weight?: Tensor; static_k?: Tensor; static_v?: Tensor; average_attn_weights?: boolean; is_causal?: boolean }): [Tensor, Tensor];
  multi_head_attention_forward(query: Tensor, key: Tensor, value: Tensor, embed_dim_to_check: number, num_heads: number, in_proj_weight: Tensor, in_proj_bias: Tensor, bias_k: Tensor, bias_v: Tensor, add_zero_attn: boolean, dropout_p: number, out_proj_weight: Tensor, out_proj_bias: Tensor, training: boolean, key_padding_mask: Tensor, options: { need_weights?: boolean; attn_mask?: Tensor; use_separate_proj_weight?: boolean; q_proj_weight?: Tensor; k_proj_weight?: Tensor; v_proj_weight?: Tensor; static_k?: Tensor; static_v?: Tensor; average_attn_weights?: boolean; is_causal?: boolean }): [Tensor, Tensor];
  multi_head_attention_forward(query: Tensor, key: Tensor, value: Tensor, embed_dim_to_check: number, num_heads: number, in_proj_weight: Tensor, in_proj_bias: Tensor, bias_k: Tensor, bias_v: Tensor, add_zero_attn: boolean, dropout_p: number, out_proj_weight: Tensor, out_proj_bias: Tensor, training: boolean, options: { key_padding_mask?: Tensor; need_weights?: boolean; attn_mask?: Tensor; use_separate_proj_weight?: boolean; q_proj_weight?: Tensor; k_proj_weight?: Tensor; v_proj_weight?: Tensor; static_k?: Tensor; static_v?: Tensor; average_attn_weights?: boolean; is_causal?: boolean }): [Tensor, Tensor];
  multi_head_attention_forward(query: Tensor, key: Tensor, value: Tensor, embed_dim_to_check: number, num_heads: number, in_proj_weight: Tensor, in_proj_bias: Tensor, bias_k: Tensor, bias_v: Tensor, add_zero_attn: boolean, dropout_p: number, out_proj_weight: Tensor, out_proj_bias: Tensor, options: { training?: boolean; key_padding_mask?: Tensor; need_weights?: boolean; attn_mask?: Tensor; use_separate_proj_weight?: boolean; q_proj_weight?: Tensor; k_proj_weight?: Tensor; v_proj_weight?: Tensor; static_k?: Tensor; static_v?: Tensor; average_attn_weights?: boolean; is_causal?: boolean }): [Tensor, Tensor];
  multi_head_attention_forward(query: Tensor, key: Tensor, value: Tensor, embed_dim_to_check: number, num_heads: number, in_proj_weight: Tensor, in_proj_bias: Tensor, bias_k: Tensor, bias_v: Tensor, add_zero_attn: boolean, dropout_p: number, out_proj_weight: Tensor, options: { out_proj_bias?: Tensor; training?: boolean; key_padding_mask?: Tensor; need_weights?: boolean; attn_mask?: Tensor; use_separate_proj_weight?: boolean; q_proj_weight?: Tensor; k_proj_weight?: Tensor; v_proj_weight?: Tensor; static_k?: Tensor; static_v?: Tensor; average_attn_weights?: boolean; is_causal?: boolean }): [Tensor, Tensor];
  multi_head_attention_forward(query: Tensor, key: Tensor, value: Tensor, embed_dim_to_check: number, num_heads: number, in_proj_weight: Tensor, in_proj_bias: Tensor, bias_k: Tensor, bias_v: Tensor, add_zero_attn: boolean, dropout_p: number, options: { out_proj_weight: Tensor; out_proj_bias?: Tensor; training?: boolean; key_padding_mask?: Tensor; need_weights?: boolean; attn_mask?: Tensor; use_separate_proj_weight?: boolean; q_proj_weight?: Tensor; k_proj_weight?: Tensor; v_proj_weight?: Tensor; static_k?: Tensor; static_v?: Tensor; average_attn_weights?: boolean; is_causal?: boolean }): [Tensor, Tensor];
  multi_head_attention_forward(query: Tensor, key: Tensor, value: Tensor, embed_dim_to_check: number, num_heads: number, in_proj_weight: Tensor, in_proj_bias: Tensor, bias_k: Tensor, bias_v: Tensor, add_zero_attn: boolean, options: { dropout_p: number; out_proj_weight: Tensor; out_proj_bias?: Tensor; training?: boolean; key_padding_mask?: Tensor; need_weights?: boolean; attn_mask?: Tensor; use_separate_proj_weight?: boolean; q_proj_weight?: Tensor; k_proj_weight?: Tensor; v_proj_weight?: Tensor; static_k?: Tensor; static_v?: Tensor; average_attn_weights?: boolean; is_causal?: boolean }): [Tensor, Tensor];
  multi_head_attention_forward(query: Tensor, key: Tensor, value: Tensor, embed_dim_to_check: number, num_heads: number, in_proj_weight: Tensor, in_proj_bias: Tensor, bias_k: Tensor, bias_v: Tensor, options: { add_zero_attn: boolean; dropout_p: number; out_proj_weight: Tensor; out_proj_bias?: Tensor; training?: boolean; key_padding_mask?: Tensor; need_weights?: boolean; attn_mask?: Tensor; use_separate_proj_weight?: boolean; q_proj_weight?: Tensor; k_proj_weight?: Tensor; v_proj_weight?: Tensor; static_k?: Tensor; static_v?: Tensor; average_attn_weights?: boolean; is_causal?: boolean }): [Tensor, Tensor];
  multi_head_attention_forward(query: Tensor, key: Tensor, value: Tensor, embed_dim_to_check: number, num_heads: number, in_proj_weight: Tensor, in_proj_bias: Tensor, bias_k: Tensor, options: { bias_v?: Tensor; add_zero_attn: boolean; dropout_p: number; out_proj_weight: Tensor; out_proj_bias?: Tensor; training?: boolean; key_padding_mask?: Tensor; need_weights?: boolean; attn_mask?: Tensor; use_separate_proj_weight?: boolean; q_proj_weight?: Tensor; k_proj_weight?: Tensor; v_proj_weight?: Tensor; static_k?: Tensor; static_v?: Tensor; average_attn_weights?: boolean; is_causal?: boolean }): [Tensor, Tensor];
  multi_head_attention_forward(query: Tensor, key: Tensor, value: Tensor, embed_dim_to_check: number, num_heads: number, in_proj_weight: Tensor, in_proj_bias: Tensor, options: { bias_k?: Tensor; bias_v?: Tensor; add_zero_attn: boolean; dropout_p: number; out_proj_weight: Tensor; out_proj_bias?: Tensor; training?: boolean; key_padding_mask?: Tensor; need_weights?: boolean; attn_mask?: Tensor; use_separate_proj_weight?: boolean; q_proj_weight?: Tensor; k_proj_weight?: Tensor; v_proj_weight?: Tensor; static_k?: Tensor; static_v?: Tensor; average_attn_weights?: boolean; is_causal?: boolean }): [Tensor, Tensor];
  multi_head_attention_forward(query: Tensor, key: Tensor, value: Tensor, embed_dim_to_check: number, num_heads: number, in_proj_weight: Tensor, options: { in_proj_bias?: Tensor; bias_k?: Tensor; bias_v?: Tensor; add_zero_attn: boolean; dropout_p: number; out_proj_weight: Tensor; out_proj_bias?: Tensor; training?: boolean; key_padding_mask?: Tensor; need_weights?: boolean; attn_mask?: Tensor; use_separate_proj_weight?: boolean; q_proj_weight?: Tensor; k_proj_weight?: Tensor; v_proj_weight?: Tensor; static_k?: Tensor; static_v?: Tensor; average_attn_weights?: boolean; is_causal?: boolean }): [Tensor, Tensor];
  multi_head_attention_forward(query: Tensor, key: Tensor, value: Tensor, embed_dim_to_check: number, num_heads: number, options: { in_proj_weight?: Tensor; in_proj_bias?: Tensor; bias_k?: Tensor; bias_v?: Tensor; add_zero_attn: boolean; dropout_p: number; out_proj_weight: Tensor; out_proj_bias?: Tensor; training?: boolean; key_padding_mask?: Tensor; need_weights?: boolean; attn_mask?: Tensor; use_separate_proj_weight?: boolean; q_proj_weight?: Tensor; k_proj_weight?: Tensor; v_proj_weight?: Tensor; static_k?: Tensor; static_v?: Tensor; average_attn_weights?: boolean; is_causal?: boolean }): [Tensor, Tensor];
  multi_head_attention_forward(query: Tensor, key: Tensor, value: Tensor, embed_dim_to_check: number, options: { num_heads: number; in_proj_weight?: Tensor; in_proj_bias?: Tensor; bias_k?: Tensor; bias_v?: Tensor; add_zero_attn: boolean; dropout_p: number; out_proj_weight: Tensor; out_proj_bias?: Tensor; training?: boolean; key_padding_mask?: Tensor; need_weights?: boolean; attn_mask?: Tensor; use_separate_proj_weight?: boolean; q_proj_weight?: Tensor; k_proj_weight?: Tensor; v_proj_weight?: Tensor; static_k?: Tensor; static_v?: Tensor; average_attn_weights?: boolean; is_causal?: boolean }): [Tensor, Tensor];
  multi_head_attention_forward(query: Tensor, key: Tensor, value: Tensor, options: { embed_dim_to_check: number; num_heads: number; in_proj_weight?: Tensor; in_proj_bias?: Tensor; bias_k?: Tensor; bias_v?: Tensor; add_zero_attn: boolean; dropout_p: number; out_proj_weight: Tensor; out_proj_bias?: Tensor; training?: boolean; key_padding_mask?: Tensor; need_weights?: boolean; attn_mask?: Tensor; use_separate_proj_weight?: boolean; q_proj_weight?: Tensor; k_proj_weight?: Tensor; v_proj_weight?: Tensor; static_k?: Tensor; static_v?: Tensor; average_attn_weights?: boolean; is_causal?: boolean }): [Tensor, Tensor];
  multi_head_attention_forward(query: Tensor, key: Tensor, options: { value: Tensor; embed_dim_to_check: number; num_heads: number; in_proj_weight?: Tensor; in_proj_bias?: Tensor; bias_k?: Tensor; bias_v?: Tensor; add_zero_attn: boolean; dropout_p: number; out_proj_weight: Tensor; out_proj_bias?: Tensor; training?: boolean; key_padding_mask?: Tensor; need_weights?: boolean; attn_mask?: Tensor; use_separate_proj_weight?: boolean; q_proj_weight?: Tensor; k_proj_weight?: Tensor; v_proj_weight?: Tensor; static_k?: Tensor; static_v?: Tensor; average_attn_weights?: boolean; is_causal?: boolean }): [Tensor, Tensor];
  multi_head_attention_forward(query: Tensor, options: { key: Tensor; value: Tensor; embed_dim_to_check: number; num_heads: number; in_proj_weight?: Tensor; in_proj_bias?: Tensor; bias_k?: Tensor; bias_v?: Tensor; add_zero_attn: boolean; dropout_p: number; out_proj_weight: Tensor; out_proj_bias?: Tensor; training?: boolean; key_padding_mask?: Tensor; need_weights?: boolean; attn_mask?: Tensor; use_separate_proj_weight?: boolean; q_proj_weight?: Tensor; k_proj_weight?: Tensor; v_proj_weight?: Tensor; static_k?: Tensor; static_v?: Tensor; average_attn_weights?: boolean; is_causal?: boolean }): [Tensor, Tensor];
  /** The same with mode "constant", or the one, two or three last dimensions of [N, C, …] continued: "reflect", "replicate", "circular". Throws NotImplementedError for other modes and sizes. https://pytorch.org/docs/stable/generated/torch.nn.functional.pad.html */
  pad(input: Tensor, pad: number | readonly number[], mode?: string, value?: number | boolean): Tensor;
  pad(input: Tensor, pad: number | readonly number[], mode: string, options: { value?: number | boolean }): Tensor;
  pad(input: Tensor, pad: number | readonly number[], options: { mode?: string; value?: number | boolean }): Tensor;
  pad(input: Tensor, options: { pad: number | readonly number[]; mode?: string; value?: number | boolean }): Tensor;
  /** [..., C r^2, H, W] -> [..., C, H r, W r]. https://arxiv.org/abs/1609.05158 https://pytorch.org/docs/stable/generated/torch.nn.functional.pixel_shuffle.html */
  pixel_shuffle(input: Tensor, upscale_factor: number): Tensor;
  pixel_shuffle(input: Tensor, options: { upscale_factor: number }): Tensor;
  /** The reverse. https://pytorch.org/docs/stable/generated/torch.nn.functional.pixel_unshuffle.html */
  pixel_unshuffle(input: Tensor, downscale_factor: number): Tensor;
  pixel_unshuffle(input: Tensor, options: { downscale_factor: number }): Tensor;
  /** input [N, C, (D, (H,)) W] at another size, given as such or as a factor (a number, or one for each direction). mode: "nearest", "nearest-exact", "linear", "bilinear", "trilinear", "bicubic", "area". align_corners: the corners' centres stay, else the corners. Throws ValueError, NotImplementedError. https://pytorch.org/docs/stable/generated/torch.nn.functional.interpolate.html */
  interpolate(input: Tensor, size?: number | readonly number[], scale_factor?: number | readonly number[], mode?: string, align_corners?: boolean, recompute_scale_factor?: boolean, antialias?: boolean): Tensor;
  interpolate(input: Tensor, size: number | readonly number[], scale_factor: number | readonly number[], mode: string, align_corners: boolean, recompute_scale_factor: boolean, options: { antialias?: boolean }): Tensor;
  interpolate(input: Tensor, size: number | readonly number[], scale_factor: number | readonly number[], mode: string, align_corners: boolean, options: { recompute_scale_factor?: boolean; antialias?: boolean }): Tensor;
  interpolate(input: Tensor, size: number | readonly number[], scale_factor: number | readonly number[], mode: string, options: { align_corners?: boolean; recompute_scale_factor?: boolean; antialias?: boolean }): Tensor;
  interpolate(input: Tensor, size: number | readonly number[], scale_factor: number | readonly number[], options: { mode?: string; align_corners?: boolean; recompute_scale_factor?: boolean; antialias?: boolean }): Tensor;
  interpolate(input: Tensor, size: number | readonly number[], options: { scale_factor?: number | readonly number[]; mode?: string; align_corners?: boolean; recompute_scale_factor?: boolean; antialias?: boolean }): Tensor;
  interpolate(input: Tensor, options: { size?: number | readonly number[]; scale_factor?: number | readonly number[]; mode?: string; align_corners?: boolean; recompute_scale_factor?: boolean; antialias?: boolean }): Tensor;
  /** input [N, C, H, W] at the points of grid [N, h, w, 2] (x, y from -1 to 1) -> [N, C, h, w]; with a depth [N, d, h, w, 3]. mode "bilinear", "nearest", "bicubic"; padding_mode "zeros", "border", "reflection" for points beyond the edge. https://arxiv.org/abs/1506.02025 https://pytorch.org/docs/stable/generated/torch.nn.functional.grid_sample.html */
  grid_sample(input: Tensor, grid: Tensor, mode?: string, padding_mode?: string, align_corners?: boolean): Tensor;
  grid_sample(input: Tensor, grid: Tensor, mode: string, padding_mode: string, options: { align_corners?: boolean }): Tensor;
  grid_sample(input: Tensor, grid: Tensor, mode: string, options: { padding_mode?: string; align_corners?: boolean }): Tensor;
  grid_sample(input: Tensor, grid: Tensor, options: { mode?: string; padding_mode?: string; align_corners?: boolean }): Tensor;
  grid_sample(input: Tensor, options: { grid: Tensor; mode?: string; padding_mode?: string; align_corners?: boolean }): Tensor;
  /** The points theta [N, 2, 3] maps an image of `size` [N, C, H, W] to: [N, H, W, 2]; theta [N, 3, 4] with a depth. https://pytorch.org/docs/stable/generated/torch.nn.functional.affine_grid.html */
  affine_grid(theta: Tensor, size: number | readonly number[], align_corners?: boolean): Tensor;
  affine_grid(theta: Tensor, size: number | readonly number[], options: { align_corners?: boolean }): Tensor;
  affine_grid(theta: Tensor, options: { size: number | readonly number[]; align_corners?: boolean }): Tensor;
  /** Channels of [N, C, …] in the order 0, C / groups, 2 C / groups, …, 1, …. https://pytorch.org/docs/stable/generated/torch.nn.functional.channel_shuffle.html */
  channel_shuffle(input: Tensor, groups: number): Tensor;
  channel_shuffle(input: Tensor, options: { groups: number }): Tensor;
}

/** torch.nn.init: fill a tensor in place, unrecorded. */
// prettier-ignore
export interface Init {
  /** https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.normal_ */ normal_(tensor: Tensor, mean?: number, std?: number, generator?: Generator): Tensor;
  normal_(tensor: Tensor, mean: number, std: number, options: { generator?: Generator }): Tensor;
  normal_(tensor: Tensor, mean: number, options: { std?: number; generator?: Generator }): Tensor;
  normal_(tensor: Tensor, options: { mean?: number; std?: number; generator?: Generator }): Tensor;
  /** https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.uniform_ */ uniform_(tensor: Tensor, a?: number, b?: number, generator?: Generator): Tensor;
  uniform_(tensor: Tensor, a: number, b: number, options: { generator?: Generator }): Tensor;
  uniform_(tensor: Tensor, a: number, options: { b?: number; generator?: Generator }): Tensor;
  uniform_(tensor: Tensor, options: { a?: number; b?: number; generator?: Generator }): Tensor;
  /** The normal distribution within [a, b]: what lies outside is drawn anew. https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.trunc_normal_ */
  trunc_normal_(tensor: Tensor, mean?: number, std?: number, a?: number, b?: number, generator?: Generator): Tensor;
  trunc_normal_(tensor: Tensor, mean: number, std: number, a: number, b: number, options: { generator?: Generator }): Tensor;
  trunc_normal_(tensor: Tensor, mean: number, std: number, a: number, options: { b?: number; generator?: Generator }): Tensor;
  trunc_normal_(tensor: Tensor, mean: number, std: number, options: { a?: number; b?: number; generator?: Generator }): Tensor;
  trunc_normal_(tensor: Tensor, mean: number, options: { std?: number; a?: number; b?: number; generator?: Generator }): Tensor;
  trunc_normal_(tensor: Tensor, options: { mean?: number; std?: number; a?: number; b?: number; generator?: Generator }): Tensor;
  /** https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.constant_ */ constant_(tensor: Tensor, val: number | boolean): Tensor;
  constant_(tensor: Tensor, options: { val: number | boolean }): Tensor;
  /** https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.zeros_ */ zeros_(tensor: Tensor): Tensor;
  /** https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.ones_ */ ones_(tensor: Tensor): Tensor;
  /** Ones on the diagonal of a matrix, zeros elsewhere. https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.eye_ */
  eye_(tensor: Tensor): Tensor;
  /** The identity of a convolution, in each of the groups of output channels. https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.dirac_ */
  dirac_(tensor: Tensor, groups?: number): Tensor;
  dirac_(tensor: Tensor, options: { groups?: number }): Tensor;
  /** He et al. 2015, https://arxiv.org/abs/1502.01852: uniform in +-gain sqrt(3 / fan), where gain follows from the nonlinearity and `a` is the slope of leaky_relu. Throws ValueError for tensors of fewer than two dimensions. https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.kaiming_uniform_ */
  kaiming_uniform_(tensor: Tensor, a?: number, mode?: string, nonlinearity?: string, generator?: Generator): Tensor;
  kaiming_uniform_(tensor: Tensor, a: number, mode: string, nonlinearity: string, options: { generator?: Generator }): Tensor;
  kaiming_uniform_(tensor: Tensor, a: number, mode: string, options: { nonlinearity?: string; generator?: Generator }): Tensor;
  kaiming_uniform_(tensor: Tensor, a: number, options: { mode?: string; nonlinearity?: string; generator?: Generator }): Tensor;
  kaiming_uniform_(tensor: Tensor, options: { a?: number; mode?: string; nonlinearity?: string; generator?: Generator }): Tensor;
  /** https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.kaiming_normal_ */ kaiming_normal_(tensor: Tensor, a?: number, mode?: string, nonlinearity?: string, generator?: Generator): Tensor;
  kaiming_normal_(tensor: Tensor, a: number, mode: string, nonlinearity: string, options: { generator?: Generator }): Tensor;
  kaiming_normal_(tensor: Tensor, a: number, mode: string, options: { nonlinearity?: string; generator?: Generator }): Tensor;
  kaiming_normal_(tensor: Tensor, a: number, options: { mode?: string; nonlinearity?: string; generator?: Generator }): Tensor;
  kaiming_normal_(tensor: Tensor, options: { a?: number; mode?: string; nonlinearity?: string; generator?: Generator }): Tensor;
  /** Glorot & Bengio 2010: uniform in +-gain sqrt(6 / (fan_in + fan_out)). https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.xavier_uniform_ */
  xavier_uniform_(tensor: Tensor, gain?: number, generator?: Generator): Tensor;
  xavier_uniform_(tensor: Tensor, gain: number, options: { generator?: Generator }): Tensor;
  xavier_uniform_(tensor: Tensor, options: { gain?: number; generator?: Generator }): Tensor;
  /** https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.xavier_normal_ */ xavier_normal_(tensor: Tensor, gain?: number, generator?: Generator): Tensor;
  xavier_normal_(tensor: Tensor, gain: number, options: { generator?: Generator }): Tensor;
  xavier_normal_(tensor: Tensor, options: { gain?: number; generator?: Generator }): Tensor;
  /** A random matrix with orthogonal rows or columns. https://arxiv.org/abs/1312.6120 https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.orthogonal_ */
  orthogonal_(tensor: Tensor, gain?: number, generator?: Generator): Tensor;
  orthogonal_(tensor: Tensor, gain: number, options: { generator?: Generator }): Tensor;
  orthogonal_(tensor: Tensor, options: { gain?: number; generator?: Generator }): Tensor;
  /** Normal numbers, of which the share `sparsity` of each column becomes zero. https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.sparse_ */
  sparse_(tensor: Tensor, sparsity: number, std?: number, generator?: Generator): Tensor;
  sparse_(tensor: Tensor, sparsity: number, std: number, options: { generator?: Generator }): Tensor;
  sparse_(tensor: Tensor, sparsity: number, options: { std?: number; generator?: Generator }): Tensor;
  sparse_(tensor: Tensor, options: { sparsity: number; std?: number; generator?: Generator }): Tensor;
  /** Recommended gain for a nonlinearity; throws ValueError for an unknown one. https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.calculate_gain */
  calculate_gain<T extends number | boolean = number>(nonlinearity: string, param?: number): T;
  calculate_gain<T extends number | boolean = number>(nonlinearity: string, options: { param?: number }): T;
}

/** Stochastic gradient descent with momentum, Nesterov's too; the first momentum buffer is the gradient itself. Throws ValueError for negative rates and for nesterov without momentum. https://pytorch.org/docs/stable/generated/torch.optim.SGD.html */
// prettier-ignore
export interface SGD extends Optimizer {
  /** Reading and writing the options of a group acts on the optimizer. */
  param_groups: { params: Tensor[]; lr: number; momentum: number; dampening: number; weight_decay: number; nesterov: boolean; maximize: boolean; foreach: boolean; differentiable: boolean; fused: boolean }[];
}
// prettier-ignore
export interface SGDClass {
  new (params: Parameters, lr?: number, momentum?: number, dampening?: number, weight_decay?: number, nesterov?: boolean, options?: { maximize?: boolean; foreach?: boolean; differentiable?: boolean; fused?: boolean }): SGD;
  (params: Parameters, lr?: number, momentum?: number, dampening?: number, weight_decay?: number, nesterov?: boolean, options?: { maximize?: boolean; foreach?: boolean; differentiable?: boolean; fused?: boolean }): SGD;
  new (params: Parameters, lr: number, momentum: number, dampening: number, weight_decay: number, options: { nesterov?: boolean; maximize?: boolean; foreach?: boolean; differentiable?: boolean; fused?: boolean }): SGD;
  (params: Parameters, lr: number, momentum: number, dampening: number, weight_decay: number, options: { nesterov?: boolean; maximize?: boolean; foreach?: boolean; differentiable?: boolean; fused?: boolean }): SGD;
  new (params: Parameters, lr: number, momentum: number, dampening: number, options: { weight_decay?: number; nesterov?: boolean; maximize?: boolean; foreach?: boolean; differentiable?: boolean; fused?: boolean }): SGD;
  (params: Parameters, lr: number, momentum: number, dampening: number, options: { weight_decay?: number; nesterov?: boolean; maximize?: boolean; foreach?: boolean; differentiable?: boolean; fused?: boolean }): SGD;
  new (params: Parameters, lr: number, momentum: number, options: { dampening?: number; weight_decay?: number; nesterov?: boolean; maximize?: boolean; foreach?: boolean; differentiable?: boolean; fused?: boolean }): SGD;
  (params: Parameters, lr: number, momentum: number, options: { dampening?: number; weight_decay?: number; nesterov?: boolean; maximize?: boolean; foreach?: boolean; differentiable?: boolean; fused?: boolean }): SGD;
  new (params: Parameters, lr: number, options: { momentum?: number; dampening?: number; weight_decay?: number; nesterov?: boolean; maximize?: boolean; foreach?: boolean; differentiable?: boolean; fused?: boolean }): SGD;
  (params: Parameters, lr: number, options: { momentum?: number; dampening?: number; weight_decay?: number; nesterov?: boolean; maximize?: boolean; foreach?: boolean; differentiable?: boolean; fused?: boolean }): SGD;
  new (params: Parameters, options: { lr?: number; momentum?: number; dampening?: number; weight_decay?: number; nesterov?: boolean; maximize?: boolean; foreach?: boolean; differentiable?: boolean; fused?: boolean }): SGD;
  (params: Parameters, options: { lr?: number; momentum?: number; dampening?: number; weight_decay?: number; nesterov?: boolean; maximize?: boolean; foreach?: boolean; differentiable?: boolean; fused?: boolean }): SGD;
  readonly prototype: SGD;
}

/** Adam (Kingma & Ba 2015, https://arxiv.org/abs/1412.6980) with bias correction, L2 weight decay in the gradient, and AMSGrad (https://openreview.net/forum?id=ryQu7f-RZ). https://pytorch.org/docs/stable/generated/torch.optim.Adam.html */
// prettier-ignore
export interface Adam extends Optimizer {
  /** Reading and writing the options of a group acts on the optimizer. */
  param_groups: { params: Tensor[]; lr: number; betas: number[]; eps: number; weight_decay: number; amsgrad: boolean; maximize: boolean; foreach: boolean; capturable: boolean; differentiable: boolean; fused: boolean; decoupled_weight_decay: boolean }[];
}
// prettier-ignore
export interface AdamClass {
  new (params: Parameters, lr?: number, betas?: readonly number[], eps?: number, weight_decay?: number, amsgrad?: boolean, options?: { maximize?: boolean; foreach?: boolean; capturable?: boolean; differentiable?: boolean; fused?: boolean; decoupled_weight_decay?: boolean }): Adam;
  (params: Parameters, lr?: number, betas?: readonly number[], eps?: number, weight_decay?: number, amsgrad?: boolean, options?: { maximize?: boolean; foreach?: boolean; capturable?: boolean; differentiable?: boolean; fused?: boolean; decoupled_weight_decay?: boolean }): Adam;
  new (params: Parameters, lr: number, betas: readonly number[], eps: number, weight_decay: number, options: { amsgrad?: boolean; maximize?: boolean; foreach?: boolean; capturable?: boolean; differentiable?: boolean; fused?: boolean; decoupled_weight_decay?: boolean }): Adam;
  (params: Parameters, lr: number, betas: readonly number[], eps: number, weight_decay: number, options: { amsgrad?: boolean; maximize?: boolean; foreach?: boolean; capturable?: boolean; differentiable?: boolean; fused?: boolean; decoupled_weight_decay?: boolean }): Adam;
  new (params: Parameters, lr: number, betas: readonly number[], eps: number, options: { weight_decay?: number; amsgrad?: boolean; maximize?: boolean; foreach?: boolean; capturable?: boolean; differentiable?: boolean; fused?: boolean; decoupled_weight_decay?: boolean }): Adam;
  (params: Parameters, lr: number, betas: readonly number[], eps: number, options: { weight_decay?: number; amsgrad?: boolean; maximize?: boolean; foreach?: boolean; capturable?: boolean; differentiable?: boolean; fused?: boolean; decoupled_weight_decay?: boolean }): Adam;
  new (params: Parameters, lr: number, betas: readonly number[], options: { eps?: number; weight_decay?: number; amsgrad?: boolean; maximize?: boolean; foreach?: boolean; capturable?: boolean; differentiable?: boolean; fused?: boolean; decoupled_weight_decay?: boolean }): Adam;
  (params: Parameters, lr: number, betas: readonly number[], options: { eps?: number; weight_decay?: number; amsgrad?: boolean; maximize?: boolean; foreach?: boolean; capturable?: boolean; differentiable?: boolean; fused?: boolean; decoupled_weight_decay?: boolean }): Adam;
  new (params: Parameters, lr: number, options: { betas?: readonly number[]; eps?: number; weight_decay?: number; amsgrad?: boolean; maximize?: boolean; foreach?: boolean; capturable?: boolean; differentiable?: boolean; fused?: boolean; decoupled_weight_decay?: boolean }): Adam;
  (params: Parameters, lr: number, options: { betas?: readonly number[]; eps?: number; weight_decay?: number; amsgrad?: boolean; maximize?: boolean; foreach?: boolean; capturable?: boolean; differentiable?: boolean; fused?: boolean; decoupled_weight_decay?: boolean }): Adam;
  new (params: Parameters, options: { lr?: number; betas?: readonly number[]; eps?: number; weight_decay?: number; amsgrad?: boolean; maximize?: boolean; foreach?: boolean; capturable?: boolean; differentiable?: boolean; fused?: boolean; decoupled_weight_decay?: boolean }): Adam;
  (params: Parameters, options: { lr?: number; betas?: readonly number[]; eps?: number; weight_decay?: number; amsgrad?: boolean; maximize?: boolean; foreach?: boolean; capturable?: boolean; differentiable?: boolean; fused?: boolean; decoupled_weight_decay?: boolean }): Adam;
  readonly prototype: Adam;
}

/** Adam whose weight decay acts on the parameter itself (Loshchilov & Hutter 2019, https://arxiv.org/abs/1711.05101). https://pytorch.org/docs/stable/generated/torch.optim.AdamW.html */
// prettier-ignore
export interface AdamW extends Optimizer {
  /** Reading and writing the options of a group acts on the optimizer. */
  param_groups: { params: Tensor[]; lr: number; betas: number[]; eps: number; weight_decay: number; amsgrad: boolean; maximize: boolean; foreach: boolean; capturable: boolean; differentiable: boolean; fused: boolean; decoupled_weight_decay: boolean }[];
}
// prettier-ignore
export interface AdamWClass {
  new (params: Parameters, lr?: number, betas?: readonly number[], eps?: number, weight_decay?: number, amsgrad?: boolean, options?: { maximize?: boolean; foreach?: boolean; capturable?: boolean; differentiable?: boolean; fused?: boolean; decoupled_weight_decay?: boolean }): AdamW;
  (params: Parameters, lr?: number, betas?: readonly number[], eps?: number, weight_decay?: number, amsgrad?: boolean, options?: { maximize?: boolean; foreach?: boolean; capturable?: boolean; differentiable?: boolean; fused?: boolean; decoupled_weight_decay?: boolean }): AdamW;
  new (params: Parameters, lr: number, betas: readonly number[], eps: number, weight_decay: number, options: { amsgrad?: boolean; maximize?: boolean; foreach?: boolean; capturable?: boolean; differentiable?: boolean; fused?: boolean; decoupled_weight_decay?: boolean }): AdamW;
  (params: Parameters, lr: number, betas: readonly number[], eps: number, weight_decay: number, options: { amsgrad?: boolean; maximize?: boolean; foreach?: boolean; capturable?: boolean; differentiable?: boolean; fused?: boolean; decoupled_weight_decay?: boolean }): AdamW;
  new (params: Parameters, lr: number, betas: readonly number[], eps: number, options: { weight_decay?: number; amsgrad?: boolean; maximize?: boolean; foreach?: boolean; capturable?: boolean; differentiable?: boolean; fused?: boolean; decoupled_weight_decay?: boolean }): AdamW;
  (params: Parameters, lr: number, betas: readonly number[], eps: number, options: { weight_decay?: number; amsgrad?: boolean; maximize?: boolean; foreach?: boolean; capturable?: boolean; differentiable?: boolean; fused?: boolean; decoupled_weight_decay?: boolean }): AdamW;
  new (params: Parameters, lr: number, betas: readonly number[], options: { eps?: number; weight_decay?: number; amsgrad?: boolean; maximize?: boolean; foreach?: boolean; capturable?: boolean; differentiable?: boolean; fused?: boolean; decoupled_weight_decay?: boolean }): AdamW;
  (params: Parameters, lr: number, betas: readonly number[], options: { eps?: number; weight_decay?: number; amsgrad?: boolean; maximize?: boolean; foreach?: boolean; capturable?: boolean; differentiable?: boolean; fused?: boolean; decoupled_weight_decay?: boolean }): AdamW;
  new (params: Parameters, lr: number, options: { betas?: readonly number[]; eps?: number; weight_decay?: number; amsgrad?: boolean; maximize?: boolean; foreach?: boolean; capturable?: boolean; differentiable?: boolean; fused?: boolean; decoupled_weight_decay?: boolean }): AdamW;
  (params: Parameters, lr: number, options: { betas?: readonly number[]; eps?: number; weight_decay?: number; amsgrad?: boolean; maximize?: boolean; foreach?: boolean; capturable?: boolean; differentiable?: boolean; fused?: boolean; decoupled_weight_decay?: boolean }): AdamW;
  new (params: Parameters, options: { lr?: number; betas?: readonly number[]; eps?: number; weight_decay?: number; amsgrad?: boolean; maximize?: boolean; foreach?: boolean; capturable?: boolean; differentiable?: boolean; fused?: boolean; decoupled_weight_decay?: boolean }): AdamW;
  (params: Parameters, options: { lr?: number; betas?: readonly number[]; eps?: number; weight_decay?: number; amsgrad?: boolean; maximize?: boolean; foreach?: boolean; capturable?: boolean; differentiable?: boolean; fused?: boolean; decoupled_weight_decay?: boolean }): AdamW;
  readonly prototype: AdamW;
}

/** RMSprop (Hinton's lecture 6e, https://www.cs.toronto.edu/~tijmen/csc321/slides/lecture_slides_lec6.pdf) with v = alpha v + (1 - alpha) g^2: param -= lr g / (sqrt(v) + eps). `centered` takes the variance of g for its square (https://arxiv.org/abs/1308.0850). https://pytorch.org/docs/stable/generated/torch.optim.RMSprop.html */
// prettier-ignore
export interface RMSprop extends Optimizer {
  /** Reading and writing the options of a group acts on the optimizer. */
  param_groups: { params: Tensor[]; lr: number; alpha: number; eps: number; weight_decay: number; momentum: number; centered: boolean; capturable: boolean; foreach: boolean; maximize: boolean; differentiable: boolean }[];
}
// prettier-ignore
export interface RMSpropClass {
  new (params: Parameters, lr?: number, alpha?: number, eps?: number, weight_decay?: number, momentum?: number, centered?: boolean, capturable?: boolean, foreach?: boolean, maximize?: boolean, differentiable?: boolean): RMSprop;
  (params: Parameters, lr?: number, alpha?: number, eps?: number, weight_decay?: number, momentum?: number, centered?: boolean, capturable?: boolean, foreach?: boolean, maximize?: boolean, differentiable?: boolean): RMSprop;
  new (params: Parameters, lr: number, alpha: number, eps: number, weight_decay: number, momentum: number, centered: boolean, capturable: boolean, foreach: boolean, maximize: boolean, options: { differentiable?: boolean }): RMSprop;
  (params: Parameters, lr: number, alpha: number, eps: number, weight_decay: number, momentum: number, centered: boolean, capturable: boolean, foreach: boolean, maximize: boolean, options: { differentiable?: boolean }): RMSprop;
  new (params: Parameters, lr: number, alpha: number, eps: number, weight_decay: number, momentum: number, centered: boolean, capturable: boolean, foreach: boolean, options: { maximize?: boolean; differentiable?: boolean }): RMSprop;
  (params: Parameters, lr: number, alpha: number, eps: number, weight_decay: number, momentum: number, centered: boolean, capturable: boolean, foreach: boolean, options: { maximize?: boolean; differentiable?: boolean }): RMSprop;
  new (params: Parameters, lr: number, alpha: number, eps: number, weight_decay: number, momentum: number, centered: boolean, capturable: boolean, options: { foreach?: boolean; maximize?: boolean; differentiable?: boolean }): RMSprop;
  (params: Parameters, lr: number, alpha: number, eps: number, weight_decay: number, momentum: number, centered: boolean, capturable: boolean, options: { foreach?: boolean; maximize?: boolean; differentiable?: boolean }): RMSprop;
  new (params: Parameters, lr: number, alpha: number, eps: number, weight_decay: number, momentum: number, centered: boolean, options: { capturable?: boolean; foreach?: boolean; maximize?: boolean; differentiable?: boolean }): RMSprop;
  (params: Parameters, lr: number, alpha: number, eps: number, weight_decay: number, momentum: number, centered: boolean, options: { capturable?: boolean; foreach?: boolean; maximize?: boolean; differentiable?: boolean }): RMSprop;
  new (params: Parameters, lr: number, alpha: number, eps: number, weight_decay: number, momentum: number, options: { centered?: boolean; capturable?: boolean; foreach?: boolean; maximize?: boolean; differentiable?: boolean }): RMSprop;
  (params: Parameters, lr: number, alpha: number, eps: number, weight_decay: number, momentum: number, options: { centered?: boolean; capturable?: boolean; foreach?: boolean; maximize?: boolean; differentiable?: boolean }): RMSprop;
  new (params: Parameters, lr: number, alpha: number, eps: number, weight_decay: number, options: { momentum?: number; centered?: boolean; capturable?: boolean; foreach?: boolean; maximize?: boolean; differentiable?: boolean }): RMSprop;
  (params: Parameters, lr: number, alpha: number, eps: number, weight_decay: number, options: { momentum?: number; centered?: boolean; capturable?: boolean; foreach?: boolean; maximize?: boolean; differentiable?: boolean }): RMSprop;
  new (params: Parameters, lr: number, alpha: number, eps: number, options: { weight_decay?: number; momentum?: number; centered?: boolean; capturable?: boolean; foreach?: boolean; maximize?: boolean; differentiable?: boolean }): RMSprop;
  (params: Parameters, lr: number, alpha: number, eps: number, options: { weight_decay?: number; momentum?: number; centered?: boolean; capturable?: boolean; foreach?: boolean; maximize?: boolean; differentiable?: boolean }): RMSprop;
  new (params: Parameters, lr: number, alpha: number, options: { eps?: number; weight_decay?: number; momentum?: number; centered?: boolean; capturable?: boolean; foreach?: boolean; maximize?: boolean; differentiable?: boolean }): RMSprop;
  (params: Parameters, lr: number, alpha: number, options: { eps?: number; weight_decay?: number; momentum?: number; centered?: boolean; capturable?: boolean; foreach?: boolean; maximize?: boolean; differentiable?: boolean }): RMSprop;
  new (params: Parameters, lr: number, options: { alpha?: number; eps?: number; weight_decay?: number; momentum?: number; centered?: boolean; capturable?: boolean; foreach?: boolean; maximize?: boolean; differentiable?: boolean }): RMSprop;
  (params: Parameters, lr: number, options: { alpha?: number; eps?: number; weight_decay?: number; momentum?: number; centered?: boolean; capturable?: boolean; foreach?: boolean; maximize?: boolean; differentiable?: boolean }): RMSprop;
  new (params: Parameters, options: { lr?: number; alpha?: number; eps?: number; weight_decay?: number; momentum?: number; centered?: boolean; capturable?: boolean; foreach?: boolean; maximize?: boolean; differentiable?: boolean }): RMSprop;
  (params: Parameters, options: { lr?: number; alpha?: number; eps?: number; weight_decay?: number; momentum?: number; centered?: boolean; capturable?: boolean; foreach?: boolean; maximize?: boolean; differentiable?: boolean }): RMSprop;
  readonly prototype: RMSprop;
}

/** Adagrad (Duchi et al. 2011, https://jmlr.org/papers/v12/duchi11a.html) with s = s + g^2: param -= lr / (1 + (t - 1) lr_decay) g / (sqrt(s) + eps). https://pytorch.org/docs/stable/generated/torch.optim.Adagrad.html */
// prettier-ignore
export interface Adagrad extends Optimizer {
  /** Reading and writing the options of a group acts on the optimizer. */
  param_groups: { params: Tensor[]; lr: number; lr_decay: number; weight_decay: number; initial_accumulator_value: number; eps: number; foreach: boolean; maximize: boolean; differentiable: boolean; fused: boolean }[];
}
// prettier-ignore
export interface AdagradClass {
  new (params: Parameters, lr?: number, lr_decay?: number, weight_decay?: number, initial_accumulator_value?: number, eps?: number, foreach?: boolean, options?: { maximize?: boolean; differentiable?: boolean; fused?: boolean }): Adagrad;
  (params: Parameters, lr?: number, lr_decay?: number, weight_decay?: number, initial_accumulator_value?: number, eps?: number, foreach?: boolean, options?: { maximize?: boolean; differentiable?: boolean; fused?: boolean }): Adagrad;
  new (params: Parameters, lr: number, lr_decay: number, weight_decay: number, initial_accumulator_value: number, eps: number, options: { foreach?: boolean; maximize?: boolean; differentiable?: boolean; fused?: boolean }): Adagrad;
  (params: Parameters, lr: number, lr_decay: number, weight_decay: number, initial_accumulator_value: number, eps: number, options: { foreach?: boolean; maximize?: boolean; differentiable?: boolean; fused?: boolean }): Adagrad;
  new (params: Parameters, lr: number, lr_decay: number, weight_decay: number, initial_accumulator_value: number, options: { eps?: number; foreach?: boolean; maximize?: boolean; differentiable?: boolean; fused?: boolean }): Adagrad;
  (params: Parameters, lr: number, lr_decay: number, weight_decay: number, initial_accumulator_value: number, options: { eps?: number; foreach?: boolean; maximize?: boolean; differentiable?: boolean; fused?: boolean }): Adagrad;
  new (params: Parameters, lr: number, lr_decay: number, weight_decay: number, options: { initial_accumulator_value?: number; eps?: number; foreach?: boolean; maximize?: boolean; differentiable?: boolean; fused?: boolean }): Adagrad;
  (params: Parameters, lr: number, lr_decay: number, weight_decay: number, options: { initial_accumulator_value?: number; eps?: number; foreach?: boolean; maximize?: boolean; differentiable?: boolean; fused?: boolean }): Adagrad;
  new (params: Parameters, lr: number, lr_decay: number, options: { weight_decay?: number; initial_accumulator_value?: number; eps?: number; foreach?: boolean; maximize?: boolean; differentiable?: boolean; fused?: boolean }): Adagrad;
  (params: Parameters, lr: number, lr_decay: number, options: { weight_decay?: number; initial_accumulator_value?: number; eps?: number; foreach?: boolean; maximize?: boolean; differentiable?: boolean; fused?: boolean }): Adagrad;
  new (params: Parameters, lr: number, options: { lr_decay?: number; weight_decay?: number; initial_accumulator_value?: number; eps?: number; foreach?: boolean; maximize?: boolean; differentiable?: boolean; fused?: boolean }): Adagrad;
  (params: Parameters, lr: number, options: { lr_decay?: number; weight_decay?: number; initial_accumulator_value?: number; eps?: number; foreach?: boolean; maximize?: boolean; differentiable?: boolean; fused?: boolean }): Adagrad;
  new (params: Parameters, options: { lr?: number; lr_decay?: number; weight_decay?: number; initial_accumulator_value?: number; eps?: number; foreach?: boolean; maximize?: boolean; differentiable?: boolean; fused?: boolean }): Adagrad;
  (params: Parameters, options: { lr?: number; lr_decay?: number; weight_decay?: number; initial_accumulator_value?: number; eps?: number; foreach?: boolean; maximize?: boolean; differentiable?: boolean; fused?: boolean }): Adagrad;
  readonly prototype: Adagrad;
}

/** Adadelta (Zeiler 2012, https://arxiv.org/abs/1212.5701) with v = rho v + (1 - rho) g^2, d = sqrt(u + eps) / sqrt(v + eps) g and u = rho u + (1 - rho) d^2: param -= lr d. https://pytorch.org/docs/stable/generated/torch.optim.Adadelta.html */
// prettier-ignore
export interface Adadelta extends Optimizer {
  /** Reading and writing the options of a group acts on the optimizer. */
  param_groups: { params: Tensor[]; lr: number; rho: number; eps: number; weight_decay: number; foreach: boolean; capturable: boolean; maximize: boolean; differentiable: boolean }[];
}
// prettier-ignore
export interface AdadeltaClass {
  new (params: Parameters, lr?: number, rho?: number, eps?: number, weight_decay?: number, foreach?: boolean, options?: { capturable?: boolean; maximize?: boolean; differentiable?: boolean }): Adadelta;
  (params: Parameters, lr?: number, rho?: number, eps?: number, weight_decay?: number, foreach?: boolean, options?: { capturable?: boolean; maximize?: boolean; differentiable?: boolean }): Adadelta;
  new (params: Parameters, lr: number, rho: number, eps: number, weight_decay: number, options: { foreach?: boolean; capturable?: boolean; maximize?: boolean; differentiable?: boolean }): Adadelta;
  (params: Parameters, lr: number, rho: number, eps: number, weight_decay: number, options: { foreach?: boolean; capturable?: boolean; maximize?: boolean; differentiable?: boolean }): Adadelta;
  new (params: Parameters, lr: number, rho: number, eps: number, options: { weight_decay?: number; foreach?: boolean; capturable?: boolean; maximize?: boolean; differentiable?: boolean }): Adadelta;
  (params: Parameters, lr: number, rho: number, eps: number, options: { weight_decay?: number; foreach?: boolean; capturable?: boolean; maximize?: boolean; differentiable?: boolean }): Adadelta;
  new (params: Parameters, lr: number, rho: number, options: { eps?: number; weight_decay?: number; foreach?: boolean; capturable?: boolean; maximize?: boolean; differentiable?: boolean }): Adadelta;
  (params: Parameters, lr: number, rho: number, options: { eps?: number; weight_decay?: number; foreach?: boolean; capturable?: boolean; maximize?: boolean; differentiable?: boolean }): Adadelta;
  new (params: Parameters, lr: number, options: { rho?: number; eps?: number; weight_decay?: number; foreach?: boolean; capturable?: boolean; maximize?: boolean; differentiable?: boolean }): Adadelta;
  (params: Parameters, lr: number, options: { rho?: number; eps?: number; weight_decay?: number; foreach?: boolean; capturable?: boolean; maximize?: boolean; differentiable?: boolean }): Adadelta;
  new (params: Parameters, options: { lr?: number; rho?: number; eps?: number; weight_decay?: number; foreach?: boolean; capturable?: boolean; maximize?: boolean; differentiable?: boolean }): Adadelta;
  (params: Parameters, options: { lr?: number; rho?: number; eps?: number; weight_decay?: number; foreach?: boolean; capturable?: boolean; maximize?: boolean; differentiable?: boolean }): Adadelta;
  readonly prototype: Adadelta;
}

/** Adamax (Kingma & Ba 2015): Adam with the largest gradient of late for its square's mean, u = max(beta2 u, |g| + eps): param -= lr / (1 - beta1^t) m / u. https://pytorch.org/docs/stable/generated/torch.optim.Adamax.html */
// prettier-ignore
export interface Adamax extends Optimizer {
  /** Reading and writing the options of a group acts on the optimizer. */
  param_groups: { params: Tensor[]; lr: number; betas: number[]; eps: number; weight_decay: number; foreach: boolean; maximize: boolean; differentiable: boolean; capturable: boolean }[];
}
// prettier-ignore
export interface AdamaxClass {
  new (params: Parameters, lr?: number, betas?: readonly number[], eps?: number, weight_decay?: number, foreach?: boolean, options?: { maximize?: boolean; differentiable?: boolean; capturable?: boolean }): Adamax;
  (params: Parameters, lr?: number, betas?: readonly number[], eps?: number, weight_decay?: number, foreach?: boolean, options?: { maximize?: boolean; differentiable?: boolean; capturable?: boolean }): Adamax;
  new (params: Parameters, lr: number, betas: readonly number[], eps: number, weight_decay: number, options: { foreach?: boolean; maximize?: boolean; differentiable?: boolean; capturable?: boolean }): Adamax;
  (params: Parameters, lr: number, betas: readonly number[], eps: number, weight_decay: number, options: { foreach?: boolean; maximize?: boolean; differentiable?: boolean; capturable?: boolean }): Adamax;
  new (params: Parameters, lr: number, betas: readonly number[], eps: number, options: { weight_decay?: number; foreach?: boolean; maximize?: boolean; differentiable?: boolean; capturable?: boolean }): Adamax;
  (params: Parameters, lr: number, betas: readonly number[], eps: number, options: { weight_decay?: number; foreach?: boolean; maximize?: boolean; differentiable?: boolean; capturable?: boolean }): Adamax;
  new (params: Parameters, lr: number, betas: readonly number[], options: { eps?: number; weight_decay?: number; foreach?: boolean; maximize?: boolean; differentiable?: boolean; capturable?: boolean }): Adamax;
  (params: Parameters, lr: number, betas: readonly number[], options: { eps?: number; weight_decay?: number; foreach?: boolean; maximize?: boolean; differentiable?: boolean; capturable?: boolean }): Adamax;
  new (params: Parameters, lr: number, options: { betas?: readonly number[]; eps?: number; weight_decay?: number; foreach?: boolean; maximize?: boolean; differentiable?: boolean; capturable?: boolean }): Adamax;
  (params: Parameters, lr: number, options: { betas?: readonly number[]; eps?: number; weight_decay?: number; foreach?: boolean; maximize?: boolean; differentiable?: boolean; capturable?: boolean }): Adamax;
  new (params: Parameters, options: { lr?: number; betas?: readonly number[]; eps?: number; weight_decay?: number; foreach?: boolean; maximize?: boolean; differentiable?: boolean; capturable?: boolean }): Adamax;
  (params: Parameters, options: { lr?: number; betas?: readonly number[]; eps?: number; weight_decay?: number; foreach?: boolean; maximize?: boolean; differentiable?: boolean; capturable?: boolean }): Adamax;
  readonly prototype: Adamax;
}

/** NAdam (Dozat 2016, https://openreview.net/forum?id=OM0jvwB8jIp57ZJjtNEZ): Adam that looks ahead, with mu(t) = beta1 (1 - 0.96^(t momentum_decay) / 2). https://pytorch.org/docs/stable/generated/torch.optim.NAdam.html */
// prettier-ignore
export interface NAdam extends Optimizer {
  /** Reading and writing the options of a group acts on the optimizer. */
  param_groups: { params: Tensor[]; lr: number; betas: number[]; eps: number; weight_decay: number; momentum_decay: number; decoupled_weight_decay: boolean; foreach: boolean; maximize: boolean; capturable: boolean; differentiable: boolean }[];
}
// prettier-ignore
export interface NAdamClass {
  new (params: Parameters, lr?: number, betas?: readonly number[], eps?: number, weight_decay?: number, momentum_decay?: number, decoupled_weight_decay?: boolean, options?: { foreach?: boolean; maximize?: boolean; capturable?: boolean; differentiable?: boolean }): NAdam;
  (params: Parameters, lr?: number, betas?: readonly number[], eps?: number, weight_decay?: number, momentum_decay?: number, decoupled_weight_decay?: boolean, options?: { foreach?: boolean; maximize?: boolean; capturable?: boolean; differentiable?: boolean }): NAdam;
  new (params: Parameters, lr: number, betas: readonly number[], eps: number, weight_decay: number, momentum_decay: number, options: { decoupled_weight_decay?: boolean; foreach?: boolean; maximize?: boolean; capturable?: boolean; differentiable?: boolean }): NAdam;
  (params: Parameters, lr: number, betas: readonly number[], eps: number, weight_decay: number, momentum_decay: number, options: { decoupled_weight_decay?: boolean; foreach?: boolean; maximize?: boolean; capturable?: boolean; differentiable?: boolean }): NAdam;
  new (params: Parameters, lr: number, betas: readonly number[], eps: number, weight_decay: number, options: { momentum_decay?: number; decoupled_weight_decay?: boolean; foreach?: boolean; maximize?: boolean; capturable?: boolean; differentiable?: boolean }): NAdam;
  (params: Parameters, lr: number, betas: readonly number[], eps: number, weight_decay: number, options: { momentum_decay?: number; decoupled_weight_decay?: boolean; foreach?: boolean; maximize?: boolean; capturable?: boolean; differentiable?: boolean }): NAdam;
  new (params: Parameters, lr: number, betas: readonly number[], eps: number, options: { weight_decay?: number; momentum_decay?: number; decoupled_weight_decay?: boolean; foreach?: boolean; maximize?: boolean; capturable?: boolean; differentiable?: boolean }): NAdam;
  (params: Parameters, lr: number, betas: readonly number[], eps: number, options: { weight_decay?: number; momentum_decay?: number; decoupled_weight_decay?: boolean; foreach?: boolean; maximize?: boolean; capturable?: boolean; differentiable?: boolean }): NAdam;
  new (params: Parameters, lr: number, betas: readonly number[], options: { eps?: number; weight_decay?: number; momentum_decay?: number; decoupled_weight_decay?: boolean; foreach?: boolean; maximize?: boolean; capturable?: boolean; differentiable?: boolean }): NAdam;
  (params: Parameters, lr: number, betas: readonly number[], options: { eps?: number; weight_decay?: number; momentum_decay?: number; decoupled_weight_decay?: boolean; foreach?: boolean; maximize?: boolean; capturable?: boolean; differentiable?: boolean }): NAdam;
  new (params: Parameters, lr: number, options: { betas?: readonly number[]; eps?: number; weight_decay?: number; momentum_decay?: number; decoupled_weight_decay?: boolean; foreach?: boolean; maximize?: boolean; capturable?: boolean; differentiable?: boolean }): NAdam;
  (params: Parameters, lr: number, options: { betas?: readonly number[]; eps?: number; weight_decay?: number; momentum_decay?: number; decoupled_weight_decay?: boolean; foreach?: boolean; maximize?: boolean; capturable?: boolean; differentiable?: boolean }): NAdam;
  new (params: Parameters, options: { lr?: number; betas?: readonly number[]; eps?: number; weight_decay?: number; momentum_decay?: number; decoupled_weight_decay?: boolean; foreach?: boolean; maximize?: boolean; capturable?: boolean; differentiable?: boolean }): NAdam;
  (params: Parameters, options: { lr?: number; betas?: readonly number[]; eps?: number; weight_decay?: number; momentum_decay?: number; decoupled_weight_decay?: boolean; foreach?: boolean; maximize?: boolean; capturable?: boolean; differentiable?: boolean }): NAdam;
  readonly prototype: NAdam;
}

/** RAdam (Liu et al. 2020, https://arxiv.org/abs/1908.03265): Adam whose spread is trusted only once enough gradients were seen, and then by a factor that grows to 1. https://pytorch.org/docs/stable/generated/torch.optim.RAdam.html */
// prettier-ignore
export interface RAdam extends Optimizer {
  /** Reading and writing the options of a group acts on the optimizer. */
  param_groups: { params: Tensor[]; lr: number; betas: number[]; eps: number; weight_decay: number; decoupled_weight_decay: boolean; foreach: boolean; maximize: boolean; capturable: boolean; differentiable: boolean }[];
}
// prettier-ignore
export interface RAdamClass {
  new (params: Parameters, lr?: number, betas?: readonly number[], eps?: number, weight_decay?: number, decoupled_weight_decay?: boolean, options?: { foreach?: boolean; maximize?: boolean; capturable?: boolean; differentiable?: boolean }): RAdam;
  (params: Parameters, lr?: number, betas?: readonly number[], eps?: number, weight_decay?: number, decoupled_weight_decay?: boolean, options?: { foreach?: boolean; maximize?: boolean; capturable?: boolean; differentiable?: boolean }): RAdam;
  new (params: Parameters, lr: number, betas: readonly number[], eps: number, weight_decay: number, options: { decoupled_weight_decay?: boolean; foreach?: boolean; maximize?: boolean; capturable?: boolean; differentiable?: boolean }): RAdam;
  (params: Parameters, lr: number, betas: readonly number[], eps: number, weight_decay: number, options: { decoupled_weight_decay?: boolean; foreach?: boolean; maximize?: boolean; capturable?: boolean; differentiable?: boolean }): RAdam;
  new (params: Parameters, lr: number, betas: readonly number[], eps: number, options: { weight_decay?: number; decoupled_weight_decay?: boolean; foreach?: boolean; maximize?: boolean; capturable?: boolean; differentiable?: boolean }): RAdam;
  (params: Parameters, lr: number, betas: readonly number[], eps: number, options: { weight_decay?: number; decoupled_weight_decay?: boolean; foreach?: boolean; maximize?: boolean; capturable?: boolean; differentiable?: boolean }): RAdam;
  new (params: Parameters, lr: number, betas: readonly number[], options: { eps?: number; weight_decay?: number; decoupled_weight_decay?: boolean; foreach?: boolean; maximize?: boolean; capturable?: boolean; differentiable?: boolean }): RAdam;
  (params: Parameters, lr: number, betas: readonly number[], options: { eps?: number; weight_decay?: number; decoupled_weight_decay?: boolean; foreach?: boolean; maximize?: boolean; capturable?: boolean; differentiable?: boolean }): RAdam;
  new (params: Parameters, lr: number, options: { betas?: readonly number[]; eps?: number; weight_decay?: number; decoupled_weight_decay?: boolean; foreach?: boolean; maximize?: boolean; capturable?: boolean; differentiable?: boolean }): RAdam;
  (params: Parameters, lr: number, options: { betas?: readonly number[]; eps?: number; weight_decay?: number; decoupled_weight_decay?: boolean; foreach?: boolean; maximize?: boolean; capturable?: boolean; differentiable?: boolean }): RAdam;
  new (params: Parameters, options: { lr?: number; betas?: readonly number[]; eps?: number; weight_decay?: number; decoupled_weight_decay?: boolean; foreach?: boolean; maximize?: boolean; capturable?: boolean; differentiable?: boolean }): RAdam;
  (params: Parameters, options: { lr?: number; betas?: readonly number[]; eps?: number; weight_decay?: number; decoupled_weight_decay?: boolean; foreach?: boolean; maximize?: boolean; capturable?: boolean; differentiable?: boolean }): RAdam;
  readonly prototype: RAdam;
}

/** Rprop (Riedmiller & Braun 1993, https://doi.org/10.1109/ICNN.1993.298623): each element has a step of its own, longer while its gradient keeps its sign; where it turns the step is left out. https://pytorch.org/docs/stable/generated/torch.optim.Rprop.html */
// prettier-ignore
export interface Rprop extends Optimizer {
  /** Reading and writing the options of a group acts on the optimizer. */
  param_groups: { params: Tensor[]; lr: number; etas: number[]; step_sizes: number[]; capturable: boolean; foreach: boolean; maximize: boolean; differentiable: boolean }[];
}
// prettier-ignore
export interface RpropClass {
  new (params: Parameters, lr?: number, etas?: readonly number[], step_sizes?: readonly number[], options?: { capturable?: boolean; foreach?: boolean; maximize?: boolean; differentiable?: boolean }): Rprop;
  (params: Parameters, lr?: number, etas?: readonly number[], step_sizes?: readonly number[], options?: { capturable?: boolean; foreach?: boolean; maximize?: boolean; differentiable?: boolean }): Rprop;
  new (params: Parameters, lr: number, etas: readonly number[], options: { step_sizes?: readonly number[]; capturable?: boolean; foreach?: boolean; maximize?: boolean; differentiable?: boolean }): Rprop;
  (params: Parameters, lr: number, etas: readonly number[], options: { step_sizes?: readonly number[]; capturable?: boolean; foreach?: boolean; maximize?: boolean; differentiable?: boolean }): Rprop;
  new (params: Parameters, lr: number, options: { etas?: readonly number[]; step_sizes?: readonly number[]; capturable?: boolean; foreach?: boolean; maximize?: boolean; differentiable?: boolean }): Rprop;
  (params: Parameters, lr: number, options: { etas?: readonly number[]; step_sizes?: readonly number[]; capturable?: boolean; foreach?: boolean; maximize?: boolean; differentiable?: boolean }): Rprop;
  new (params: Parameters, options: { lr?: number; etas?: readonly number[]; step_sizes?: readonly number[]; capturable?: boolean; foreach?: boolean; maximize?: boolean; differentiable?: boolean }): Rprop;
  (params: Parameters, options: { lr?: number; etas?: readonly number[]; step_sizes?: readonly number[]; capturable?: boolean; foreach?: boolean; maximize?: boolean; differentiable?: boolean }): Rprop;
  readonly prototype: Rprop;
}

/** Averaged stochastic gradient descent (Polyak & Juditsky 1992, https://doi.org/10.1137/0330046): param -= eta (g + lambd param), with their mean since step t0 in `ax` and eta = lr / (1 + lambd lr t)^alpha. https://pytorch.org/docs/stable/generated/torch.optim.ASGD.html */
// prettier-ignore
export interface ASGD extends Optimizer {
  /** Reading and writing the options of a group acts on the optimizer. */
  param_groups: { params: Tensor[]; lr: number; lambd: number; alpha: number; t0: number; weight_decay: number; foreach: boolean; maximize: boolean; differentiable: boolean; capturable: boolean }[];
}
// prettier-ignore
export interface ASGDClass {
  new (params: Parameters, lr?: number, lambd?: number, alpha?: number, t0?: number, weight_decay?: number, foreach?: boolean, maximize?: boolean, differentiable?: boolean, capturable?: boolean): ASGD;
  (params: Parameters, lr?: number, lambd?: number, alpha?: number, t0?: number, weight_decay?: number, foreach?: boolean, maximize?: boolean, differentiable?: boolean, capturable?: boolean): ASGD;
  new (params: Parameters, lr: number, lambd: number, alpha: number, t0: number, weight_decay: number, foreach: boolean, maximize: boolean, differentiable: boolean, options: { capturable?: boolean }): ASGD;
  (params: Parameters, lr: number, lambd: number, alpha: number, t0: number, weight_decay: number, foreach: boolean, maximize: boolean, differentiable: boolean, options: { capturable?: boolean }): ASGD;
  new (params: Parameters, lr: number, lambd: number, alpha: number, t0: number, weight_decay: number, foreach: boolean, maximize: boolean, options: { differentiable?: boolean; capturable?: boolean }): ASGD;
  (params: Parameters, lr: number, lambd: number, alpha: number, t0: number, weight_decay: number, foreach: boolean, maximize: boolean, options: { differentiable?: boolean; capturable?: boolean }): ASGD;
  new (params: Parameters, lr: number, lambd: number, alpha: number, t0: number, weight_decay: number, foreach: boolean, options: { maximize?: boolean; differentiable?: boolean; capturable?: boolean }): ASGD;
  (params: Parameters, lr: number, lambd: number, alpha: number, t0: number, weight_decay: number, foreach: boolean, options: { maximize?: boolean; differentiable?: boolean; capturable?: boolean }): ASGD;
  new (params: Parameters, lr: number, lambd: number, alpha: number, t0: number, weight_decay: number, options: { foreach?: boolean; maximize?: boolean; differentiable?: boolean; capturable?: boolean }): ASGD;
  (params: Parameters, lr: number, lambd: number, alpha: number, t0: number, weight_decay: number, options: { foreach?: boolean; maximize?: boolean; differentiable?: boolean; capturable?: boolean }): ASGD;
  new (params: Parameters, lr: number, lambd: number, alpha: number, t0: number, options: { weight_decay?: number; foreach?: boolean; maximize?: boolean; differentiable?: boolean; capturable?: boolean }): ASGD;
  (params: Parameters, lr: number, lambd: number, alpha: number, t0: number, options: { weight_decay?: number; foreach?: boolean; maximize?: boolean; differentiable?: boolean; capturable?: boolean }): ASGD;
  new (params: Parameters, lr: number, lambd: number, alpha: number, options: { t0?: number; weight_decay?: number; foreach?: boolean; maximize?: boolean; differentiable?: boolean; capturable?: boolean }): ASGD;
  (params: Parameters, lr: number, lambd: number, alpha: number, options: { t0?: number; weight_decay?: number; foreach?: boolean; maximize?: boolean; differentiable?: boolean; capturable?: boolean }): ASGD;
  new (params: Parameters, lr: number, lambd: number, options: { alpha?: number; t0?: number; weight_decay?: number; foreach?: boolean; maximize?: boolean; differentiable?: boolean; capturable?: boolean }): ASGD;
  (params: Parameters, lr: number, lambd: number, options: { alpha?: number; t0?: number; weight_decay?: number; foreach?: boolean; maximize?: boolean; differentiable?: boolean; capturable?: boolean }): ASGD;
  new (params: Parameters, lr: number, options: { lambd?: number; alpha?: number; t0?: number; weight_decay?: number; foreach?: boolean; maximize?: boolean; differentiable?: boolean; capturable?: boolean }): ASGD;
  (params: Parameters, lr: number, options: { lambd?: number; alpha?: number; t0?: number; weight_decay?: number; foreach?: boolean; maximize?: boolean; differentiable?: boolean; capturable?: boolean }): ASGD;
  new (params: Parameters, options: { lr?: number; lambd?: number; alpha?: number; t0?: number; weight_decay?: number; foreach?: boolean; maximize?: boolean; differentiable?: boolean; capturable?: boolean }): ASGD;
  (params: Parameters, options: { lr?: number; lambd?: number; alpha?: number; t0?: number; weight_decay?: number; foreach?: boolean; maximize?: boolean; differentiable?: boolean; capturable?: boolean }): ASGD;
  readonly prototype: ASGD;
}

/** The optimizers of torch.optim. */
export interface Optimizers {
  readonly SGD: SGDClass;
  readonly Adam: AdamClass;
  readonly AdamW: AdamWClass;
  readonly RMSprop: RMSpropClass;
  readonly Adagrad: AdagradClass;
  readonly Adadelta: AdadeltaClass;
  readonly Adamax: AdamaxClass;
  readonly NAdam: NAdamClass;
  readonly RAdam: RAdamClass;
  readonly Rprop: RpropClass;
  readonly ASGD: ASGDClass;
}
