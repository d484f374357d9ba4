#include "bindings/table.hpp"
#include "nn/init.hpp"
#include "ops/curves.hpp"
#include "ops/ops.hpp"
#include "ops/settings.hpp"

/// Activations, convolutions, recurrent networks, losses, initialisation.
namespace gradlet::bindings {

using namespace ops;

namespace {

/// An activation whose C++ function can write into its input: one that does so, or does not.
template <auto F, bool inplace, class... Settings>
Tensor written(const Tensor& input, Settings... settings) {
  return F(input, settings..., inplace);
}

using Softmax = Tensor (*)(const Tensor&, std::int64_t, std::optional<DType>);
inline constexpr char kSoftmax[] = "softmax", kLogSoftmax[] = "log_softmax", kSoftmin[] = "softmin";

/// nn.functional's, which choose a dimension; how far up a warning points means nothing here.
template <Softmax F, const char* name>
Tensor choosing(const Tensor& input, std::optional<std::int64_t> dim, std::int64_t,
                std::optional<DType> dtype) {
  return F(input, implicit_dim(name, input, dim), dtype);
}

using Conv = Tensor (*)(const Tensor&, const Tensor&, const Tensor&, const Shape&, const Shape&,
                        const Shape&, std::int64_t);
using ConvByName = Tensor (*)(const Tensor&, const Tensor&, const Tensor&, const Shape&,
                              std::string_view, const Shape&, std::int64_t);

/// Some functions give the places only when they are asked to.
using OneOrBoth = std::variant<Tensor, std::tuple<Tensor, Tensor>>;

OneOrBoth one_or_both(const std::tuple<Tensor, Tensor>& both, bool wanted) {
  return wanted ? OneOrBoth(both) : OneOrBoth(std::get<0>(both));
}

template <int n>
OneOrBoth max_pool_or_both(const Tensor& input, const Shape& kernel_size, const Shape& stride,
                           const Shape& padding, const Shape& dilation, bool ceil_mode,
                           bool return_indices) {
  return one_or_both(
      max_pool_with_indices<n>(input, kernel_size, stride, padding, dilation, ceil_mode),
      return_indices);
}

template <int n>
OneOrBoth adaptive_max_pool_or_both(const Tensor& input, const Shape& output_size,
                                    bool return_indices) {
  return one_or_both(adaptive_max_pool<n>(input, output_size), return_indices);
}

Tensor avg_pool1d(const Tensor& input, const Shape& kernel_size, const Shape& stride,
                  const Shape& padding, bool ceil_mode, bool count_include_pad) {
  return avg_pool<1>(input, kernel_size, stride, padding, ceil_mode, count_include_pad);
}

const OpRow kRows[] = {
    // activations
    op(&softmax, "softmax(Tensor self, int dim, dtype? dtype=None) -> Tensor", kBoth),
    op(&log_softmax, "log_softmax(Tensor self, int dim, dtype? dtype=None) -> Tensor", kBoth),
    op(&choosing<&softmax, kSoftmax>,
       "softmax(Tensor input, int? dim=None, int _stacklevel=3, dtype? dtype=None) -> Tensor",
       kFunctional),
    op(&choosing<&log_softmax, kLogSoftmax>,
       "log_softmax(Tensor input, int? dim=None, int _stacklevel=3, dtype? dtype=None) -> Tensor",
       kFunctional),
    op(&choosing<&softmin, kSoftmin>,
       "softmin(Tensor input, int? dim=None, int _stacklevel=3, dtype? dtype=None) -> Tensor",
       kFunctional),
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

    op(&embedding,
       "embedding(Tensor input, Tensor weight, int? padding_idx=None, float? max_norm=None, float "
       "norm_type=2.0, bool scale_grad_by_freq=False, bool sparse=False) -> Tensor",
       kFunctional),
    op(&embedding_bag,
       "embedding_bag(Tensor input, Tensor weight, Tensor? offsets=None, float? max_norm=None, "
       "float norm_type=2, bool scale_grad_by_freq=False, str mode='mean', bool sparse=False, "
       "Tensor? per_sample_weights=None, bool include_last_offset=False, int? padding_idx=None) "
       "-> Tensor",
       kFunctional),
    op(&batch_norm,
       "batch_norm(Tensor input, Tensor? running_mean, Tensor? running_var, Tensor? weight=None, "
       "Tensor? bias=None, bool training=False, float momentum=0.1, float eps=1e-05) -> Tensor",
       kFunctional),
    op(&layer_norm,
       "layer_norm(Tensor input, int[] normalized_shape, Tensor? weight=None, Tensor? bias=None, "
       "float eps=1e-05) -> Tensor",
       kFunctional),

    op(static_cast<Conv>(&conv<1>),
       "conv1d(Tensor input, Tensor weight, Tensor? bias=None, int[1] stride=1, int[1] padding=0, "
       "int[1] dilation=1, int groups=1) -> Tensor",
       kTorch | kFunctional),
    op(static_cast<ConvByName>(&conv<1>),
       "conv1d.padding(Tensor input, Tensor weight, Tensor? bias=None, int[1] stride=1, str "
       "padding='valid', int[1] dilation=1, int groups=1) -> Tensor",
       kTorch | kFunctional),
    op(static_cast<Conv>(&conv<2>),
       "conv2d(Tensor input, Tensor weight, Tensor? bias=None, int[2] stride=1, int[2] padding=0, "
       "int[2] dilation=1, int groups=1) -> Tensor",
       kTorch | kFunctional),
    op(static_cast<ConvByName>(&conv<2>),
       "conv2d.padding(Tensor input, Tensor weight, Tensor? bias=None, int[2] stride=1, str "
       "padding='valid', int[2] dilation=1, int groups=1) -> Tensor",
       kTorch | kFunctional),
    op(static_cast<Conv>(&conv<3>),
       "conv3d(Tensor input, Tensor weight, Tensor? bias=None, int[3] stride=1, int[3] padding=0, "
       "int[3] dilation=1, int groups=1) -> Tensor",
       kTorch | kFunctional),
    op(static_cast<ConvByName>(&conv<3>),
       "conv3d.padding(Tensor input, Tensor weight, Tensor? bias=None, int[3] stride=1, str "
       "padding='valid', int[3] dilation=1, int groups=1) -> Tensor",
       kTorch | kFunctional),
    op(&conv_transpose<1>,
       "conv_transpose1d(Tensor input, Tensor weight, Tensor? bias=None, int[1] stride=1, int[1] "
       "padding=0, int[1] output_padding=0, int groups=1, int[1] dilation=1) -> Tensor",
       kTorch | kFunctional),
    op(&conv_transpose<2>,
       "conv_transpose2d(Tensor input, Tensor weight, Tensor? bias=None, int[2] stride=1, int[2] "
       "padding=0, int[2] output_padding=0, int groups=1, int[2] dilation=1) -> Tensor",
       kTorch | kFunctional),
    op(&conv_transpose<3>,
       "conv_transpose3d(Tensor input, Tensor weight, Tensor? bias=None, int[3] stride=1, int[3] "
       "padding=0, int[3] output_padding=0, int groups=1, int[3] dilation=1) -> Tensor",
       kTorch | kFunctional),
    op(&unfold,
       "unfold(Tensor input, int[2] kernel_size, int[2] dilation=1, int[2] padding=0, int[2] "
       "stride=1) -> Tensor",
       kFunctional, kAsIs),
    op(&fold,
       "fold(Tensor input, int[2] output_size, int[2] kernel_size, int[2] dilation=1, int[2] "
       "padding=0, int[2] stride=1) -> Tensor",
       kFunctional),
    op(&max_pool_or_both<1>,
       "max_pool1d(Tensor input, int[1] kernel_size, int[1] stride=[], int[1] padding=0, int[1] "
       "dilation=1, bool ceil_mode=False, bool return_indices=False) -> Tensor | Tensor[]",
       kTorch | kFunctional),
    op(&max_pool_with_indices<1>,
       "max_pool1d_with_indices(Tensor input, int[1] kernel_size, int[1] stride=[], int[1] "
       "padding=0, int[1] dilation=1, bool ceil_mode=False) -> (Tensor, Tensor)",
       kTorch | kFunctional),
    op(&max_unpool<1>,
       "max_unpool1d(Tensor input, Tensor indices, int[1] kernel_size, int[1] stride=[], int[1] "
       "padding=0, int[]? output_size=None) -> Tensor",
       kFunctional),
    op(&avg_pool1d,
       "avg_pool1d(Tensor input, int[1] kernel_size, int[1] stride=[], int[1] padding=0, bool "
       "ceil_mode=False, bool count_include_pad=True) -> Tensor",
       kTorch | kFunctional),
    op(&lp_pool<1>,
       "lp_pool1d(Tensor input, float norm_type, int[1] kernel_size, int[1]? stride=None, bool "
       "ceil_mode=False) -> Tensor",
       kFunctional),
    op(&adaptive_avg_pool<1>, "adaptive_avg_pool1d(Tensor input, int[1] output_size) -> Tensor",
       kTorch | kFunctional),
    op(&adaptive_max_pool_or_both<1>,
       "adaptive_max_pool1d(Tensor input, int[1] output_size, bool return_indices=False) -> "
       "Tensor | Tensor[]",
       kFunctional),
    op(&max_pool_or_both<2>,
       "max_pool2d(Tensor input, int[2] kernel_size, int[2] stride=[], int[2] padding=0, int[2] "
       "dilation=1, bool ceil_mode=False, bool return_indices=False) -> Tensor | Tensor[]",
       kTorch | kFunctional),
    op(&max_pool_with_indices<2>,
       "max_pool2d_with_indices(Tensor input, int[2] kernel_size, int[2] stride=[], int[2] "
       "padding=0, int[2] dilation=1, bool ceil_mode=False) -> (Tensor, Tensor)",
       kFunctional),
    op(&max_unpool<2>,
       "max_unpool2d(Tensor input, Tensor indices, int[2] kernel_size, int[2] stride=[], int[2] "
       "padding=0, int[]? output_size=None) -> Tensor",
       kFunctional),
    op(&avg_pool<2>,
       "avg_pool2d(Tensor input, int[2] kernel_size, int[2] stride=[], int[2] padding=0, bool "
       "ceil_mode=False, bool count_include_pad=True, int? divisor_override=None) -> Tensor",
       kFunctional),
    op(&lp_pool<2>,
       "lp_pool2d(Tensor input, float norm_type, int[2] kernel_size, int[2]? stride=None, bool "
       "ceil_mode=False) -> Tensor",
       kFunctional),
    op(&adaptive_avg_pool<2>, "adaptive_avg_pool2d(Tensor input, int[2] output_size) -> Tensor",
       kFunctional),
    op(&adaptive_max_pool_or_both<2>,
       "adaptive_max_pool2d(Tensor input, int[2] output_size, bool return_indices=False) -> "
       "Tensor | Tensor[]",
       kFunctional),
    op(&max_pool_or_both<3>,
       "max_pool3d(Tensor input, int[3] kernel_size, int[3] stride=[], int[3] padding=0, int[3] "
       "dilation=1, bool ceil_mode=False, bool return_indices=False) -> Tensor | Tensor[]",
       kTorch | kFunctional),
    op(&max_pool_with_indices<3>,
       "max_pool3d_with_indices(Tensor input, int[3] kernel_size, int[3] stride=[], int[3] "
       "padding=0, int[3] dilation=1, bool ceil_mode=False) -> (Tensor, Tensor)",
       kFunctional),
    op(&max_unpool<3>,
       "max_unpool3d(Tensor input, Tensor indices, int[3] kernel_size, int[3] stride=[], int[3] "
       "padding=0, int[]? output_size=None) -> Tensor",
       kFunctional),
    op(&avg_pool<3>,
       "avg_pool3d(Tensor input, int[3] kernel_size, int[3] stride=[], int[3] padding=0, bool "
       "ceil_mode=False, bool count_include_pad=True, int? divisor_override=None) -> Tensor",
       kFunctional),
    op(&lp_pool<3>,
       "lp_pool3d(Tensor input, float norm_type, int[3] kernel_size, int[3]? stride=None, bool "
       "ceil_mode=False) -> Tensor",
       kFunctional),
    op(&adaptive_avg_pool<3>, "adaptive_avg_pool3d(Tensor input, int[3] output_size) -> Tensor",
       kFunctional),
    op(&adaptive_max_pool_or_both<3>,
       "adaptive_max_pool3d(Tensor input, int[3] output_size, bool return_indices=False) -> "
       "Tensor | Tensor[]",
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
