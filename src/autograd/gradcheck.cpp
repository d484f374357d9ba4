#include "autograd/gradcheck.hpp"

#include <cmath>
#include <cstdio>

#include "autograd/backward.hpp"
#include "autograd/engine_ops.hpp"

namespace gradlet {

namespace {

/// sum(f(inputs) * cotangent), added up in order.
double weighted(const Tensor& out, const Tensor& cotangent) {
  const Tensor dense = engine_ops::clone(out);
  double total = 0;
  for (std::int64_t i = 0; i < dense.numel(); ++i) {
    total += dense.data<double>()[i] * cotangent.data<double>()[i];
  }
  return total;
}

/// Fixed, patternless weights in [0.5, 1.5).
Tensor make_cotangent(const Shape& sizes) {
  const Tensor t = empty(sizes, DType::kFloat64);
  for (std::int64_t i = 0; i < t.numel(); ++i) {
    const double x = static_cast<double>(i + 1) * 0.6180339887498949;
    t.data<double>()[i] = 0.5 + (x - std::floor(x));
  }
  return t;
}

std::string report(const char* what, std::size_t input, std::int64_t element, double analytical,
                   double numerical) {
  char text[160];
  std::snprintf(text, sizeof text, "%s for input %zu, element %lld: backward %.10g, expected %.10g",
                what, input, static_cast<long long>(element), analytical, numerical);
  return text;
}

}  // namespace

std::string gradcheck(const std::function<Tensor(const std::vector<Tensor>&)>& f,
                      const std::vector<Tensor>& inputs, const GradcheckOptions& options) {
  std::vector<Tensor> differentiable;
  for (const Tensor& t : inputs) {
    if (t.requires_grad()) differentiable.push_back(t);
  }
  const Tensor out = f(inputs);
  if (out.dtype() != DType::kFloat64) return "the result is not float64";
  if (!out.requires_grad()) return "the result does not require grad";
  const Tensor cotangent = make_cotangent(out.sizes());
  const Tensor doubled = engine_ops::add(cotangent, cotangent);
  const auto first = grad({out}, differentiable, {cotangent}, true, false, true);
  const auto again = grad({out}, differentiable, {cotangent}, true, false, true);
  const auto twice = grad({out}, differentiable, {doubled}, false, false, true);

  for (std::size_t k = 0; k < differentiable.size(); ++k) {
    const Tensor& input = differentiable[k];
    if (!input.is_contiguous()) return "inputs must be contiguous";
    const Tensor analytical = first[k].defined() ? engine_ops::clone(first[k])
                                                 : engine_ops::zeros(input.sizes(), input.dtype());
    if (analytical.sizes() != input.sizes()) return "the gradient has another shape than its input";
    const Tensor second = again[k].defined() ? engine_ops::clone(again[k]) : analytical;
    const Tensor linear = twice[k].defined() ? engine_ops::clone(twice[k])
                                             : engine_ops::zeros(input.sizes(), input.dtype());
    double* x = input.data<double>();
    for (std::int64_t i = 0; i < input.numel(); ++i) {
      const double a = analytical.data<double>()[i];
      if (second.data<double>()[i] != a) {
        return report("backward is not reentrant", k, i, second.data<double>()[i], a);
      }
      const double expected_double = 2 * a;
      if (std::fabs(linear.data<double>()[i] - expected_double) > 1e-9 * (1 + std::fabs(a))) {
        return report("the gradient is not multiplied by grad_output", k, i,
                      linear.data<double>()[i], expected_double);
      }
      NoGradGuard guard;
      const double at = x[i];
      x[i] = at + options.eps;
      const double above = weighted(f(inputs), cotangent);
      x[i] = at - options.eps;
      const double below = weighted(f(inputs), cotangent);
      x[i] = at;
      const double numerical = (above - below) / (2 * options.eps);
      if (!(std::fabs(a - numerical) <= options.atol + options.rtol * std::fabs(numerical))) {
        return report("wrong gradient", k, i, a, numerical);
      }
    }
  }
  return "";
}

}  // namespace gradlet
