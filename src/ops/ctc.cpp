#include "ops/ctc.hpp"

#include <algorithm>
#include <limits>
#include <string>
#include <vector>

#include "kernels/math.hpp"
#include "kernels/special.hpp"
#include "ops/arithmetic.hpp"
#include "ops/create.hpp"
#include "ops/index.hpp"
#include "ops/loss.hpp"
#include "ops/math.hpp"
#include "ops/pointwise.hpp"
#include "ops/reduction.hpp"
#include "ops/view.hpp"

namespace gradlet::ops {

namespace {

using Int = std::int64_t;
constexpr double kInf = std::numeric_limits<double>::infinity();

/// One sequence: its rows of log-probabilities lie `row` apart.
struct Sequence {
  const double* logs;
  Int row, steps, classes;
  const Int* target;
  Int length, blank;

  Int states() const { return 2 * length + 1; }
  Int label(Int s) const { return s % 2 ? target[s / 2] : blank; }
  double log_at(Int t, Int c) const { return logs[t * row + c]; }

  /// Whether state s may follow s - 2 at once.
  bool skips(Int s) const { return s >= 2 && label(s) != blank && label(s) != label(s - 2); }

  /// Log-probabilities of all beginnings that end in state s at step t: [steps, states]; backwards,
  /// of all ends that begin there.
  std::vector<double> paths(bool backwards) const {
    const Int n = states();
    std::vector<double> all(static_cast<std::size_t>(steps * n), -kInf);
    const auto at = [&](Int t, Int s) -> double& {
      return all[static_cast<std::size_t>(backwards ? (steps - 1 - t) * n + n - 1 - s : t * n + s)];
    };
    for (Int t = 0; t < steps; ++t) {
      for (Int s = 0; s < n; ++s) {
        const Int state = backwards ? n - 1 - s : s, step = backwards ? steps - 1 - t : t;
        double sum = t == 0 && s < 2 ? 0 : -kInf;
        if (t > 0) {
          sum = at(t - 1, s);
          if (s >= 1) sum = math::logaddexp(sum, at(t - 1, s - 1));
          if (skips(backwards ? state + 2 < n ? state + 2 : 0 : state))
            sum = math::logaddexp(sum, at(t - 1, s - 2));
        }
        at(t, s) = sum + log_at(step, label(state));
      }
    }
    return all;
  }

  double loss() const {
    if (steps == 0) return length == 0 ? 0 : kInf;
    const std::vector<double> all = paths(false);
    const double last = all.back();
    return -(length == 0 ? last : math::logaddexp(last, all[all.size() - 2]));
  }

  /// exp(log_probs) less the share of each class in the paths, times g.
  void gradient(double g, double* out) const {
    const double total = loss();
    const std::vector<double> to = paths(false), from = paths(true);
    for (Int t = 0; t < steps; ++t) {
      double* grad = out + t * row;
      for (Int c = 0; c < classes; ++c) grad[c] = math::exp(log_at(t, c));
      for (Int s = 0; s < states(); ++s) {
        const auto i = static_cast<std::size_t>(t * states() + s);
        grad[label(s)] -= math::exp(to[i] + from[i] - log_at(t, label(s)) + total);
      }
      for (Int c = 0; c < classes; ++c) {
        grad[c] = total == kInf ? std::numeric_limits<double>::quiet_NaN() : grad[c] * g;
      }
    }
  }
};

/// The sequences of a batch; what is passed to `visit` with its number.
template <class Visit>
void each_sequence(const Tensor& logs, const Tensor& targets, const Tensor& input_lengths,
                   const Tensor& target_lengths, Int blank, Visit visit) {
  const Int batch = logs.size(1), classes = logs.size(2);
  const Int* target = targets.data<Int>();
  for (Int i = 0; i < batch; ++i) {
    const Int length = target_lengths.data<Int>()[i];
    visit(i, Sequence{logs.data<double>() + i * classes, batch * classes,
                      input_lengths.data<Int>()[i], classes, target, length, blank});
    target += targets.dim() == 1 ? length : targets.size(1);
  }
}

void check_lengths(const char* name, const Tensor& lengths, Int batch, Int most) {
  check(!is_floating(lengths.dtype()), ErrorKind::kRuntime, "ctc_loss", [&] {
    return text_of({name, " must be integral"});
  });
  check(lengths.numel() == batch, ErrorKind::kRuntime, "ctc_loss", [&] {
    return text_of({name, " must be of size batch_size"});
  });
  const Tensor whole = contiguous(cast(lengths, DType::kInt64));
  for (Int i = 0; i < batch; ++i) {
    const Int value = whole.data<Int>()[i];
    check(value >= 0 && value <= most, ErrorKind::kRuntime, "ctc_loss", [&] {
      return text_of({"Expected ", name, " to have value at ",
                      (value < 0 ? "least 0" : "most " + std::to_string(most)), ", but got value ",
                      value, " (while checking arguments for ctc_loss_allocate_outputs)"});
    });
  }
}

void check_dims(const char* name, int dim, int least, int most) {
  check(dim >= least && dim <= most, ErrorKind::kRuntime, "ctc_loss", [&] {
    const std::string wanted = least == most ? text_of({least, "-dimensional tensor"})
                                             : text_of({least, " to ", most, " dimensions"});
    return text_of({"Expected ", wanted, ", but got ", dim, "-dimensional tensor for argument ",
                    name, " (while checking arguments for ctc_loss_allocate_outputs)"});
  });
}

void check_size(const Tensor& targets, int dim, Int wanted, bool least) {
  const Int size = targets.size(dim);
  check(size == wanted || (least && size > wanted), ErrorKind::kRuntime, "ctc_loss", [&] {
    return text_of(
        {"Expected tensor to have size ", (least ? "at least " : ""), wanted, " at dimension ", dim,
         ", but got size ", size,
         " for argument #2 'targets' (while checking arguments for ctc_loss_allocate_outputs)"});
  });
}

Tensor integers(const Tensor& t) {
  return contiguous(cast(detach(t), DType::kInt64));
}

/// The loss of each sequence: [N].
Tensor losses(const Tensor& log_probs, const Tensor& targets, const Tensor& input_lengths,
              const Tensor& target_lengths, Int blank, bool zero_infinity) {
  const Int batch = log_probs.size(1);
  check(blank >= 0 && blank < log_probs.size(2), ErrorKind::kRuntime, "ctc_loss",
        [] { return "blank must be in label range"; });
  check_lengths("input_lengths", input_lengths, batch, log_probs.size(0));
  check_lengths("target_lengths", target_lengths, batch, std::numeric_limits<Int>::max());
  const Tensor ins = integers(input_lengths), outs = integers(target_lengths);
  const Tensor labels = integers(targets);
  Int total = 0, longest = 0;
  for (Int i = 0; i < batch; ++i) {
    total += outs.data<Int>()[i];
    longest = std::max(longest, outs.data<Int>()[i]);
  }
  check_size(labels, 0, labels.dim() == 1 ? total : batch, false);
  if (labels.dim() > 1) check_size(labels, 1, longest, true);
  const Tensor logs = contiguous(cast(detach(log_probs), DType::kFloat64));
  const Tensor out = empty({batch}, DType::kFloat64);
  const auto visit = [&](Int i, const Sequence& one) {
    for (Int k = 0; k < one.length; ++k) {
      check(one.target[k] >= 0 && one.target[k] < one.classes, ErrorKind::kIndex, "ctc_loss", [&] {
        return text_of({"Target ", one.target[k], " is out of bounds."});
      });
    }
    out.data<double>()[i] = one.loss();
  };
  each_sequence(logs, labels, ins, outs, blank, visit);
  const Tensor result = cast(out, log_probs.dtype());
  if (records(log_probs)) {
    record(result, "CtcLossBackward0", {log_probs},
           [saved = SavedTensor(log_probs), labels, ins, outs, blank, zero_infinity](
               Node& node, const Tensor& g) {
             const Tensor from = saved.unpack(node);
             const Tensor wide = contiguous(cast(detach(from), DType::kFloat64));
             const Tensor weights = contiguous(cast(detach(g), DType::kFloat64));
             const Tensor grad = zeros(wide.sizes(), DType::kFloat64);
             each_sequence(wide, labels, ins, outs, blank, [&](Int i, const Sequence& one) {
               if (zero_infinity && one.loss() == kInf) return;
               one.gradient(weights.data<double>()[i], grad.data<double>() + i * one.classes);
             });
             return without_derivative("_ctc_loss_backward", cast(grad, from.dtype()), from, g);
           });
  }
  return zero_infinity ? where(isinf(result), zeros({}, result.dtype()), result) : result;
}

}  // namespace

Tensor ctc_loss(const Tensor& log_probs, const Tensor& targets, const Tensor& input_lengths,
                const Tensor& target_lengths, std::int64_t blank, std::string_view reduction,
                bool zero_infinity) {
  for (const Tensor* lengths : {&input_lengths, &target_lengths}) {
    check(!is_floating(lengths->dtype()) && lengths->dtype() != DType::kBool, ErrorKind::kRuntime,
          "ctc_loss", [&] {
            return lengths == &input_lengths ? "input_lengths must be integral"
                                             : "target_lengths must be integral";
          });
  }
  check_floating("ctc_loss_cpu", log_probs);
  const bool single = log_probs.dim() == 2;
  check(log_probs.numel() > 0, ErrorKind::kRuntime, "ctc_loss",
        [] { return "log_probs tensor must not be empty"; });
  const Tensor batch = log_probs.dim() == 3 ? log_probs : unsqueeze(log_probs, 1);
  check_dims("#1 'log_probs'", batch.dim(), 3, 3);
  check_dims("#2 'targets'", targets.dim(), 1, 2);
  const Tensor loss = losses(batch, targets, input_lengths, target_lengths, blank, zero_infinity);
  if (reduction == "mean") {
    const Tensor lengths = clamp_min(reshape(cast(target_lengths, loss.dtype()), {-1}), 1);
    return reduced(div(loss, lengths), reduction);
  }
  return reduced(single ? squeeze(loss, 0) : loss, reduction);
}

}  // namespace gradlet::ops
