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
  softmax(input: Tensor, dim: number, dtype?: DType): Tensor;
  softmax(input: Tensor, dim: number, options: { dtype?: DType }): Tensor;
  softmax(input: Tensor, options: { dim: number; dtype?: DType }): Tensor;
  /** log(softmax(self)), computed without overflow. https://pytorch.org/docs/stable/generated/torch.nn.functional.log_softmax.html */
  log_softmax(input: Tensor, dim: number, dtype?: DType): Tensor;
  log_softmax(input: Tensor, dim: number, options: { dtype?: DType }): Tensor;
  log_softmax(input: Tensor, options: { dim: number; dtype?: DType }): Tensor;
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
  /** Rows of weight [V, D] by number: int64 input [...] -> [..., D]. The row padding_idx (negative: from the end) gets no gradient. Throws IndexError for numbers beyond the table, RuntimeError for an input of another dtype. https://pytorch.org/docs/stable/generated/torch.nn.functional.embedding.html */
  embedding(input: Tensor, weight: Tensor, padding_idx?: number): Tensor;
  embedding(input: Tensor, weight: Tensor, options: { padding_idx?: number }): Tensor;
  embedding(input: Tensor, options: { weight: Tensor; padding_idx?: number }): Tensor;
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
  /** Cross-correlation: input [N, C, H, W], weight [O, C / groups, kh, kw], bias [O] -> [N, O, out_h, out_w]. Throws RuntimeError for sizes that do not fit. https://pytorch.org/docs/stable/generated/torch.nn.functional.conv2d.html */
  conv2d(input: Tensor, weight: Tensor, bias?: Tensor, stride?: number | readonly number[], padding?: number | readonly number[], dilation?: number | readonly number[], groups?: number): Tensor;
  conv2d(input: Tensor, weight: Tensor, bias: Tensor, stride: number | readonly number[], padding: number | readonly number[], dilation: number | readonly number[], options: { groups?: number }): Tensor;
  conv2d(input: Tensor, weight: Tensor, bias: Tensor, stride: number | readonly number[], padding: number | readonly number[], options: { dilation?: number | readonly number[]; groups?: number }): Tensor;
  conv2d(input: Tensor, weight: Tensor, bias: Tensor, stride: number | readonly number[], options: { padding?: number | readonly number[]; dilation?: number | readonly number[]; groups?: number }): Tensor;
  conv2d(input: Tensor, weight: Tensor, bias: Tensor, options: { stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; groups?: number }): Tensor;
  conv2d(input: Tensor, weight: Tensor, options: { bias?: Tensor; stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; groups?: number }): Tensor;
  conv2d(input: Tensor, options: { weight: Tensor; bias?: Tensor; stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; groups?: number }): Tensor;
  /** The same with padding "valid" (none) or "same" (as much as keeps the size; stride 1 only). https://pytorch.org/docs/stable/generated/torch.nn.functional.conv2d.html */
  conv2d(input: Tensor, weight: Tensor, bias?: Tensor, stride?: number | readonly number[], padding?: string, dilation?: number | readonly number[], groups?: number): Tensor;
  conv2d(input: Tensor, weight: Tensor, bias: Tensor, stride: number | readonly number[], padding: string, dilation: number | readonly number[], options: { groups?: number }): Tensor;
  conv2d(input: Tensor, weight: Tensor, bias: Tensor, stride: number | readonly number[], padding: string, options: { dilation?: number | readonly number[]; groups?: number }): Tensor;
  conv2d(input: Tensor, weight: Tensor, bias: Tensor, stride: number | readonly number[], options: { padding?: string; dilation?: number | readonly number[]; groups?: number }): Tensor;
  conv2d(input: Tensor, weight: Tensor, bias: Tensor, options: { stride?: number | readonly number[]; padding?: string; dilation?: number | readonly number[]; groups?: number }): Tensor;
  conv2d(input: Tensor, weight: Tensor, options: { bias?: Tensor; stride?: number | readonly number[]; padding?: string; dilation?: number | readonly number[]; groups?: number }): Tensor;
  conv2d(input: Tensor, options: { weight: Tensor; bias?: Tensor; stride?: number | readonly number[]; padding?: string; dilation?: number | readonly number[]; groups?: number }): Tensor;
  /** The same in one direction: input [N, C, L] or [C, L], weight [O, C / groups, k]. https://pytorch.org/docs/stable/generated/torch.nn.functional.conv1d.html */
  conv1d(input: Tensor, weight: Tensor, bias?: Tensor, stride?: number | readonly number[], padding?: number | readonly number[], dilation?: number | readonly number[], groups?: number): Tensor;
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
  /** All windows as columns: [N, C, H, W] -> [N, C kh kw, windows]. https://pytorch.org/docs/stable/generated/torch.nn.functional.unfold.html */
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
  /** https://pytorch.org/docs/stable/generated/torch.nn.functional.max_pool2d.html */ max_pool2d(input: Tensor, kernel_size: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[], dilation?: number | readonly number[], ceil_mode?: boolean): Tensor;
  max_pool2d(input: Tensor, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], dilation: number | readonly number[], options: { ceil_mode?: boolean }): Tensor;
  max_pool2d(input: Tensor, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], options: { dilation?: number | readonly number[]; ceil_mode?: boolean }): Tensor;
  max_pool2d(input: Tensor, kernel_size: number | readonly number[], stride: number | readonly number[], options: { padding?: number | readonly number[]; dilation?: number | readonly number[]; ceil_mode?: boolean }): Tensor;
  max_pool2d(input: Tensor, kernel_size: number | readonly number[], options: { stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; ceil_mode?: boolean }): Tensor;
  max_pool2d(input: Tensor, options: { kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; ceil_mode?: boolean }): Tensor;
  /** The largest element of each window (NaN wins) and its place in the channel, int64. An empty stride is the kernel's size; ceil_mode keeps windows that go beyond the edge. https://pytorch.org/docs/stable/generated/torch.nn.functional.max_pool2d_with_indices.html */
  max_pool2d_with_indices(input: Tensor, kernel_size: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[], dilation?: number | readonly number[], ceil_mode?: boolean): [Tensor, Tensor];
  max_pool2d_with_indices(input: Tensor, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], dilation: number | readonly number[], options: { ceil_mode?: boolean }): [Tensor, Tensor];
  max_pool2d_with_indices(input: Tensor, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], options: { dilation?: number | readonly number[]; ceil_mode?: boolean }): [Tensor, Tensor];
  max_pool2d_with_indices(input: Tensor, kernel_size: number | readonly number[], stride: number | readonly number[], options: { padding?: number | readonly number[]; dilation?: number | readonly number[]; ceil_mode?: boolean }): [Tensor, Tensor];
  max_pool2d_with_indices(input: Tensor, kernel_size: number | readonly number[], options: { stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; ceil_mode?: boolean }): [Tensor, Tensor];
  max_pool2d_with_indices(input: Tensor, options: { kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[]; dilation?: number | readonly number[]; ceil_mode?: boolean }): [Tensor, Tensor];
  /** The mean of each window, zeros of the padding counted or not; divisor_override replaces the number of elements. https://pytorch.org/docs/stable/generated/torch.nn.functional.avg_pool2d.html */
  avg_pool2d(input: Tensor, kernel_size: number | readonly number[], stride?: number | readonly number[], padding?: number | readonly number[], ceil_mode?: boolean, count_include_pad?: boolean, divisor_override?: number): Tensor;
  avg_pool2d(input: Tensor, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], ceil_mode: boolean, count_include_pad: boolean, options: { divisor_override?: number }): Tensor;
  avg_pool2d(input: Tensor, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], ceil_mode: boolean, options: { count_include_pad?: boolean; divisor_override?: number }): Tensor;
  avg_pool2d(input: Tensor, kernel_size: number | readonly number[], stride: number | readonly number[], padding: number | readonly number[], options: { ceil_mode?: boolean; count_include_pad?: boolean; divisor_override?: number }): Tensor;
  avg_pool2d(input: Tensor, kernel_size: number | readonly number[], stride: number | readonly number[], options: { padding?: number | readonly number[]; ceil_mode?: boolean; count_include_pad?: boolean; divisor_override?: number }): Tensor;
  avg_pool2d(input: Tensor, kernel_size: number | readonly number[], options: { stride?: number | readonly number[]; padding?: number | readonly number[]; ceil_mode?: boolean; count_include_pad?: boolean; divisor_override?: number }): Tensor;
  avg_pool2d(input: Tensor, options: { kernel_size: number | readonly number[]; stride?: number | readonly number[]; padding?: number | readonly number[]; ceil_mode?: boolean; count_include_pad?: boolean; divisor_override?: number }): Tensor;
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
}

/** torch.nn.init: fill a tensor in place, unrecorded. */
// prettier-ignore
export interface Init {
  /** https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.normal_ */ normal_(tensor: Tensor, mean?: number, std?: number): Tensor;
  normal_(tensor: Tensor, mean: number, options: { std?: number }): Tensor;
  normal_(tensor: Tensor, options: { mean?: number; std?: number }): Tensor;
  /** https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.uniform_ */ uniform_(tensor: Tensor, a?: number, b?: number): Tensor;
  uniform_(tensor: Tensor, a: number, options: { b?: number }): Tensor;
  uniform_(tensor: Tensor, options: { a?: number; b?: number }): Tensor;
  /** https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.constant_ */ constant_(tensor: Tensor, val: number | boolean): Tensor;
  constant_(tensor: Tensor, options: { val: number | boolean }): Tensor;
  /** https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.zeros_ */ zeros_(tensor: Tensor): Tensor;
  /** https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.ones_ */ ones_(tensor: Tensor): Tensor;
  /** He et al. 2015, https://arxiv.org/abs/1502.01852: uniform in +-gain sqrt(3 / fan), where gain follows from the nonlinearity and `a` is the slope of leaky_relu. Throws ValueError for tensors of fewer than two dimensions. https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.kaiming_uniform_ */
  kaiming_uniform_(tensor: Tensor, a?: number, mode?: string, nonlinearity?: string): Tensor;
  kaiming_uniform_(tensor: Tensor, a: number, mode: string, options: { nonlinearity?: string }): Tensor;
  kaiming_uniform_(tensor: Tensor, a: number, options: { mode?: string; nonlinearity?: string }): Tensor;
  kaiming_uniform_(tensor: Tensor, options: { a?: number; mode?: string; nonlinearity?: string }): Tensor;
  /** https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.kaiming_normal_ */ kaiming_normal_(tensor: Tensor, a?: number, mode?: string, nonlinearity?: string): Tensor;
  kaiming_normal_(tensor: Tensor, a: number, mode: string, options: { nonlinearity?: string }): Tensor;
  kaiming_normal_(tensor: Tensor, a: number, options: { mode?: string; nonlinearity?: string }): Tensor;
  kaiming_normal_(tensor: Tensor, options: { a?: number; mode?: string; nonlinearity?: string }): Tensor;
  /** Glorot & Bengio 2010: uniform in +-gain sqrt(6 / (fan_in + fan_out)). https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.xavier_uniform_ */
  xavier_uniform_(tensor: Tensor, gain?: number): Tensor;
  xavier_uniform_(tensor: Tensor, options: { gain?: number }): Tensor;
  /** https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.xavier_normal_ */ xavier_normal_(tensor: Tensor, gain?: number): Tensor;
  xavier_normal_(tensor: Tensor, options: { gain?: number }): Tensor;
  /** Recommended gain for a nonlinearity; throws ValueError for an unknown one. https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.calculate_gain */
  calculate_gain(nonlinearity: string, param?: number): number;
  calculate_gain(nonlinearity: string, options: { param?: number }): number;
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

/** The optimizers of torch.optim. */
export interface Optimizers {
  readonly SGD: SGDClass;
  readonly Adam: AdamClass;
  readonly AdamW: AdamWClass;
  readonly RMSprop: RMSpropClass;
  readonly Adagrad: AdagradClass;
}
