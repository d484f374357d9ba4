#include "bindings/table.hpp"
#include "nn/init.hpp"
#include "ops/ops.hpp"

/// Activations, convolutions, recurrent networks, losses, initialisation.
namespace gradlet::bindings {

using namespace ops;

namespace {

/// An activation whose C++ function can write into its input: one that does so, or does not.
template <auto F, bool inplace, class... Settings>
Tensor written(const Tensor& input, Settings... settings) {
  return F(input, settings..., inplace);
}

using Conv = Tensor (*)(const Tensor&, const Tensor&, const Tensor&, const Shape&, const Shape&,
                        const Shape&, std::int64_t);
using ConvByName = Tensor (*)(const Tensor&, const Tensor&, const Tensor&, const Shape&,
                              std::string_view, const Shape&, std::int64_t);

const OpRow kRows[] = {
    // activations
    op(&softmax, "softmax(Tensor self, int dim, dtype? dtype=None) -> Tensor", kBoth | kFunctional),
    op(&log_softmax, "log_softmax(Tensor self, int dim, dtype? dtype=None) -> Tensor",
       kBoth | kFunctional),
    op(&logsumexp, "logsumexp(Tensor self, int[] dim, bool keepdim=False) -> Tensor", kBoth),
    op(&written<&rrelu, false, double, double, bool>,
       "rrelu(Tensor input, float lower=0.125, float upper=0.3333333333333333, bool "
       "training=False) -> Tensor",
       kFunctional, kInplaceArgument, &written<&rrelu, true, double, double, bool>),
    op(&written<&leaky_relu, false, double>,
       "leaky_relu(Tensor input, float negative_slope=0.01) -> Tensor", kFunctional,
       kInplaceArgument, &written<&leaky_relu, true, double>),
    op(&written<&elu, false, double>, "elu(Tensor input, float alpha=1.0) -> Tensor", kFunctional,
       kInplaceArgument, &written<&elu, true, double>),
    op(&gelu, "gelu(Tensor input, *, str approximate='none') -> Tensor", kFunctional),
    op(&softplus, "softplus(Tensor input, float beta=1, float threshold=20) -> Tensor",
       kFunctional),
    op(&written<&silu, false>, "silu(Tensor input) -> Tensor", kFunctional, kInplaceArgument,
       &written<&silu, true>),
    op(&written<&dropout, false, double, bool>,
       "dropout(Tensor input, float p=0.5, bool training=True) -> Tensor", kFunctional,
       kInplaceArgument, &written<&dropout, true, double, bool>),

    op(&embedding, "embedding(Tensor input, Tensor weight, int? padding_idx=None) -> Tensor",
       kFunctional),
    op(&batch_norm,
       "batch_norm(Tensor input, Tensor? running_mean, Tensor? running_var, Tensor? weight=None, "
       "Tensor? bias=None, bool training=False, float momentum=0.1, float eps=1e-05) -> Tensor",
       kFunctional),
    op(&layer_norm,
       "layer_norm(Tensor input, int[] normalized_shape, Tensor? weight=None, Tensor? bias=None, "
       "float eps=1e-05) -> Tensor",
       kFunctional),

    op(static_cast<Conv>(&conv2d),
       "conv2d(Tensor input, Tensor weight, Tensor? bias=None, int[2] stride=1, int[2] padding=0, "
       "int[2] dilation=1, int groups=1) -> Tensor",
       kTorch | kFunctional),
    op(static_cast<ConvByName>(&conv2d),
       "conv2d.padding(Tensor input, Tensor weight, Tensor? bias=None, int[2] stride=1, str "
       "padding='valid', int[2] dilation=1, int groups=1) -> Tensor",
       kTorch | kFunctional),
    op(static_cast<Conv>(&conv1d),
       "conv1d(Tensor input, Tensor weight, Tensor? bias=None, int[1] stride=1, int[1] padding=0, "
       "int[1] dilation=1, int groups=1) -> Tensor",
       kTorch | kFunctional),
    op(static_cast<ConvByName>(&conv1d),
       "conv1d.padding(Tensor input, Tensor weight, Tensor? bias=None, int[1] stride=1, str "
       "padding='valid', int[1] dilation=1, int groups=1) -> Tensor",
       kTorch | kFunctional),
    op(&unfold,
       "unfold(Tensor input, int[2] kernel_size, int[2] dilation=1, int[2] padding=0, int[2] "
       "stride=1) -> Tensor",
       kFunctional),
    op(&fold,
       "fold(Tensor input, int[2] output_size, int[2] kernel_size, int[2] dilation=1, int[2] "
       "padding=0, int[2] stride=1) -> Tensor",
       kFunctional),
    op(&max_pool2d,
       "max_pool2d(Tensor input, int[2] kernel_size, int[2] stride=[], int[2] padding=0, int[2] "
       "dilation=1, bool ceil_mode=False) -> Tensor",
       kTorch | kFunctional),
    op(&max_pool2d_with_indices,
       "max_pool2d_with_indices(Tensor input, int[2] kernel_size, int[2] stride=[], int[2] "
       "padding=0, int[2] dilation=1, bool ceil_mode=False) -> (Tensor, Tensor)",
       kFunctional),
    op(&avg_pool2d,
       "avg_pool2d(Tensor input, int[2] kernel_size, int[2] stride=[], int[2] padding=0, bool "
       "ceil_mode=False, bool count_include_pad=True, int? divisor_override=None) -> Tensor",
       kFunctional),

    op(&lstm,
       "lstm(Tensor input, Tensor[] hx, Tensor[] params, bool has_biases, int num_layers, float "
       "dropout, bool train, bool bidirectional, bool batch_first) -> (Tensor, Tensor, Tensor)",
       kTorch),
    op(&gru,
       "gru(Tensor input, Tensor hx, Tensor[] params, bool has_biases, int num_layers, float "
       "dropout, bool train, bool bidirectional, bool batch_first) -> (Tensor, Tensor)",
       kTorch),
    op(&rnn_tanh,
       "rnn_tanh(Tensor input, Tensor hx, Tensor[] params, bool has_biases, int num_layers, float "
       "dropout, bool train, bool bidirectional, bool batch_first) -> (Tensor, Tensor)",
       kTorch),
    op(&rnn_relu,
       "rnn_relu(Tensor input, Tensor hx, Tensor[] params, bool has_biases, int num_layers, float "
       "dropout, bool train, bool bidirectional, bool batch_first) -> (Tensor, Tensor)",
       kTorch),
    op(&lstm_cell,
       "lstm_cell(Tensor input, Tensor[] hx, Tensor w_ih, Tensor w_hh, Tensor? b_ih=None, Tensor? "
       "b_hh=None) "
       "-> (Tensor, Tensor)",
       kTorch),
    op(&gru_cell,
       "gru_cell(Tensor input, Tensor hx, Tensor w_ih, Tensor w_hh, Tensor? b_ih=None, Tensor? "
       "b_hh=None) "
       "-> Tensor",
       kTorch),
    op(&rnn_tanh_cell,
       "rnn_tanh_cell(Tensor input, Tensor hx, Tensor w_ih, Tensor w_hh, Tensor? b_ih=None, "
       "Tensor? b_hh=None) "
       "-> Tensor",
       kTorch),
    op(&rnn_relu_cell,
       "rnn_relu_cell(Tensor input, Tensor hx, Tensor w_ih, Tensor w_hh, Tensor? b_ih=None, "
       "Tensor? b_hh=None) "
       "-> Tensor",
       kTorch),

    // losses and initialisation
    op(&mse_loss, "mse_loss(Tensor input, Tensor target, *, str reduction='mean') -> Tensor",
       kFunctional),
    op(&l1_loss, "l1_loss(Tensor input, Tensor target, *, str reduction='mean') -> Tensor",
       kFunctional),
    op(&huber_loss,
       "huber_loss(Tensor input, Tensor target, str reduction='mean', float delta=1.0) -> Tensor",
       kFunctional),
    op(&smooth_l1_loss,
       "smooth_l1_loss(Tensor input, Tensor target, *, str reduction='mean', float beta=1.0) -> "
       "Tensor",
       kFunctional),
    op(&nll_loss,
       "nll_loss(Tensor input, Tensor target, Tensor? weight=None, *, int ignore_index=-100, str "
       "reduction='mean') -> Tensor",
       kFunctional),
    op(&cross_entropy,
       "cross_entropy(Tensor input, Tensor target, Tensor? weight=None, *, int ignore_index=-100, "
       "str reduction='mean', float label_smoothing=0.0) -> Tensor",
       kFunctional),
    op(&binary_cross_entropy,
       "binary_cross_entropy(Tensor input, Tensor target, Tensor? weight=None, *, str "
       "reduction='mean') -> Tensor",
       kFunctional),
    op(&binary_cross_entropy_with_logits,
       "binary_cross_entropy_with_logits(Tensor input, Tensor target, Tensor? weight=None, *, str "
       "reduction='mean', Tensor? pos_weight=None) -> Tensor",
       kFunctional),
    op(&nn::init::normal_,
       "normal_(Tensor tensor, float mean=0.0, float std=1.0, Generator? generator=None) -> Tensor",
       kInit),
    op(&nn::init::uniform_,
       "uniform_(Tensor tensor, float a=0.0, float b=1.0, Generator? generator=None) -> Tensor",
       kInit),
    op(&nn::init::trunc_normal_,
       "trunc_normal_(Tensor tensor, float mean=0.0, float std=1.0, float a=-2.0, float b=2.0, "
       "Generator? generator=None) -> Tensor",
       kInit),
    op(&nn::init::constant_, "constant_(Tensor tensor, Scalar val) -> Tensor", kInit),
    op(&nn::init::zeros_, "zeros_(Tensor tensor) -> Tensor", kInit),
    op(&nn::init::ones_, "ones_(Tensor tensor) -> Tensor", kInit),
    op(&nn::init::eye_, "eye_(Tensor tensor) -> Tensor", kInit),
    op(&nn::init::dirac_, "dirac_(Tensor tensor, int groups=1) -> Tensor", kInit),
    op(&nn::init::kaiming_uniform_,
       "kaiming_uniform_(Tensor tensor, float a=0, str mode='fan_in', str "
       "nonlinearity='leaky_relu', Generator? generator=None) -> Tensor",
       kInit),
    op(&nn::init::kaiming_normal_,
       "kaiming_normal_(Tensor tensor, float a=0, str mode='fan_in', str "
       "nonlinearity='leaky_relu', Generator? generator=None) -> Tensor",
       kInit),
    op(&nn::init::xavier_uniform_,
       "xavier_uniform_(Tensor tensor, float gain=1.0, Generator? generator=None) -> Tensor",
       kInit),
    op(&nn::init::xavier_normal_,
       "xavier_normal_(Tensor tensor, float gain=1.0, Generator? generator=None) -> Tensor", kInit),
    op(&nn::init::orthogonal_,
       "orthogonal_(Tensor tensor, float gain=1, Generator? generator=None) -> Tensor", kInit),
    op(&nn::init::sparse_,
       "sparse_(Tensor tensor, float sparsity, float std=0.01, Generator? generator=None) -> "
       "Tensor",
       kInit),
    op(&nn::init::calculate_gain, "calculate_gain(str nonlinearity, float? param=None) -> Scalar",
       kInit),
};

}  // namespace

OpRows nn_rows() {
  return kRows;
}

}  // namespace gradlet::bindings
