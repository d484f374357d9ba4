#include "autograd/gradcheck.hpp"

#include <algorithm>
#include <cmath>

#include "autograd/backward.hpp"
#include "autograd/engine_ops.hpp"

namespace gradlet {

namespace {

using Tensors = std::vector<Tensor>;
using Function = std::function<Tensors()>;

[[noreturn]] void refuse(std::string message) {
  throw Error(ErrorKind::kGradcheck, "gradcheck", std::move(message));
}

/// A number with a point or an exponent, as Python writes floats.
std::string float_text(double value) {
  const std::string text = number_text(value);
  return text.find_first_not_of("-0123456789") == std::string::npos ? text + ".0" : text;
}

/// A copy of the elements in row-major order.
std::vector<double> elements(const Tensor& tensor) {
  const NoGradGuard guard;
  const Tensor dense = engine_ops::clone(engine_ops::cast(tensor, DType::kFloat64));
  return {dense.data<double>(), dense.data<double>() + dense.numel()};
}

/// d output[j] / d input[i] at [i * columns + j].
struct Jacobian {
  std::int64_t rows, columns;
  DType dtype;
  std::vector<double> values;

  Jacobian(const Tensor& input, const Tensor& output, DType type)
      : rows(input.numel()),
        columns(output.numel()),
        dtype(type),
        values(static_cast<std::size_t>(rows * columns)) {}

  double& at(std::int64_t i, std::int64_t j) {
    return values[static_cast<std::size_t>(i * columns + j)];
  }
  std::string to_string() const {
    const NoGradGuard guard;
    const Tensor table = empty({rows, columns}, DType::kFloat64);
    std::copy(values.begin(), values.end(), table.data<double>());
    return gradlet::to_string(engine_ops::cast(table, dtype));
  }
};

/// One element of a tensor, which gets its value back in the end. No version is counted, so that
/// graphs recorded before stay valid, as with PyTorch's .data.
class Element {
 public:
  Element(const Tensor& tensor, std::int64_t number) : tensor_(tensor) {
    for (int d = tensor.dim() - 1; d >= 0; --d) {
      const std::int64_t i = number % tensor.size(d);
      number /= tensor.size(d);
      offset_ += i * tensor.strides()[d];
      const std::string digits = std::to_string(i);
      index_ = index_.empty() ? digits + (tensor.dim() == 1 ? "," : "") : digits + ", " + index_;
    }
    dispatch_floating(tensor.dtype(), [&]<class T>(TypeTag<T>) {
      value_ = static_cast<double>(tensor.data<T>()[offset_]);
    });
  }
  ~Element() { set(value_); }
  Element(const Element&) = delete;
  Element& operator=(const Element&) = delete;

  void move(double by) const { set(value_ + by); }
  std::string index() const { return text_of({"(", index_, ")"}); }

 private:
  void set(double value) const {
    dispatch_floating(tensor_.dtype(), [&]<class T>(TypeTag<T>) {
      tensor_.data<T>()[offset_] = static_cast<T>(value);
    });
  }
  const Tensor& tensor_;
  std::int64_t offset_ = 0;
  std::string index_;
  double value_ = 0;
};

/// Elements of the outputs at a changed input, which must be like those before.
std::vector<std::vector<double>> evaluate(const Function& f, const Tensors& outputs,
                                          const Element& element, double eps) {
  const Tensors now = f();
  const auto same = [&](const char* what, bool equal, auto text) {
    check(equal, ErrorKind::kAssertion, "gradcheck", [&] {
      return text_of({"Expected `func` to return outputs with the same ", what,
                      " when inputs are perturbed on index ", element.index(), " by ",
                      float_text(eps), ", but got: ", text(), "."});
    });
  };
  same("number", now.size() == outputs.size(), [&] {
    return text_of({outputs.size(), " and ", now.size()});
  });
  std::vector<std::vector<double>> values;
  for (std::size_t o = 0; o < now.size(); ++o) {
    same("shape", now[o].sizes() == outputs[o].sizes(), [&] {
      return text_of(
          {"shapes torch.Size(", outputs[o].sizes(), ") and torch.Size(", now[o].sizes(), ")"});
    });
    same("dtype", now[o].dtype() == outputs[o].dtype(), [&] {
      return text_of({"dtypes torch.", dtype_name(outputs[o].dtype()), " and torch.",
                      dtype_name(now[o].dtype())});
    });
    values.push_back(elements(now[o]));
  }
  return values;
}

/// By central differences, one for each output.
std::vector<Jacobian> numerical_jacobians(const Function& f, const Tensor& input,
                                          const Tensors& outputs, double eps) {
  std::vector<Jacobian> jacobians;
  for (const Tensor& output : outputs) jacobians.emplace_back(input, output, output.dtype());
  for (std::int64_t i = 0; i < input.numel(); ++i) {
    const Element element(input, i);
    element.move(-eps);
    const auto below = evaluate(f, outputs, element, eps);
    element.move(eps);
    const auto above = evaluate(f, outputs, element, eps);
    for (std::size_t o = 0; o < outputs.size(); ++o) {
      for (std::size_t j = 0; j < above[o].size(); ++j) {
        jacobians[o].at(i, static_cast<std::int64_t>(j)) = (above[o][j] - below[o][j]) / (2 * eps);
      }
    }
  }
  return jacobians;
}

/// By backward(), one for each input.
std::vector<Jacobian> analytical_jacobians(const Tensor& output, const Tensors& inputs) {
  std::vector<Jacobian> jacobians;
  for (const Tensor& input : inputs) jacobians.emplace_back(input, output, input.dtype());
  for (std::int64_t j = 0; j < output.numel(); ++j) {
    const Tensor one = engine_ops::zeros(output.sizes(), output.dtype());
    dispatch_floating(one.dtype(), [&]<class T>(TypeTag<T>) { one.data<T>()[j] = 1; });
    const Tensors grads = grad({output}, inputs, {one}, true, false, true);
    for (std::size_t k = 0; k < inputs.size(); ++k) {
      if (!grads[k].defined()) continue;
      const std::vector<double> column = elements(grads[k]);
      if (grads[k].sizes() != inputs[k].sizes()) refuse("Analytical gradient has incorrect size");
      for (std::size_t i = 0; i < column.size(); ++i) {
        jacobians[k].at(static_cast<std::int64_t>(i), j) = column[i];
      }
    }
  }
  return jacobians;
}

bool all_close(const Jacobian& a, const Jacobian& n, const GradcheckOptions& options) {
  return std::equal(a.values.begin(), a.values.end(), n.values.begin(), [&](double x, double y) {
    return x == y || std::fabs(x - y) <= options.atol + options.rtol * std::fabs(y);
  });
}

bool same(const Jacobian& a, const Jacobian& b, double tolerance) {
  return std::equal(a.values.begin(), a.values.end(), b.values.begin(),
                    [&](double x, double y) { return !(std::fabs(x - y) > tolerance); });
}

void check_inputs(const Tensors& inputs) {
  bool any = false;
  for (std::size_t k = 0; k < inputs.size(); ++k) {
    if (!inputs[k].requires_grad()) continue;
    any = true;
    for (int d = 0; d < inputs[k].dim(); ++d) {
      check(inputs[k].strides()[d] > 0 || inputs[k].size(d) <= 1, ErrorKind::kRuntime, "gradcheck",
            [&] {
              return text_of(
                  {"The ", k,
                   "th input has a dimension with stride 0. gradcheck only supports inputs that "
                   "are non-overlapping to be able to compute the numerical gradients correctly. "
                   "You should call .contiguous on the input before passing it to gradcheck."});
            });
    }
  }
  check(any, ErrorKind::kValue, "gradcheck", [] {
    return "gradcheck expects at least one input tensor to require gradient, but none of them have "
           "requires_grad=True.";
  });
}

void check_multiplied_by_grad_output(const Tensors& outputs, const Tensors& inputs) {
  Tensors zeros;
  for (const Tensor& output : outputs) {
    zeros.push_back(engine_ops::zeros(output.sizes(), output.dtype()));
  }
  for (const Tensor& gradient : grad(outputs, inputs, zeros, false, false, true)) {
    if (!gradient.defined()) continue;
    for (const double value : elements(gradient)) {
      if (value != 0) refuse("backward not multiplied by grad_output");
    }
  }
}

}  // namespace

bool gradcheck(const Function& f, const Tensors& inputs, const GradcheckOptions& options) {
  check_inputs(inputs);
  const auto differentiable = [](const Tensors& tensors) {
    Tensors found;
    for (const Tensor& t : tensors) {
      if (t.requires_grad()) found.push_back(t);
    }
    return found;
  };
  const Tensors wanted = differentiable(inputs);
  const Tensors results = f();
  const Tensors outputs = differentiable(results);

  // By input, then by result.
  std::vector<std::vector<Jacobian>> numerical;
  for (const Tensor& input : wanted) {
    numerical.push_back(numerical_jacobians(f, input, results, options.eps));
    if (!outputs.empty()) continue;
    for (const Jacobian& jacobian : numerical.back()) {
      if (!is_floating(jacobian.dtype)) continue;
      for (const double value : jacobian.values) {
        if (value != 0) refuse("Numerical gradient for function expected to be zero");
      }
    }
  }
  std::size_t number = 0;
  for (std::size_t o = 0; o < results.size(); ++o) {
    if (!results[o].requires_grad()) continue;
    const auto first = analytical_jacobians(results[o], wanted);
    const auto second = analytical_jacobians(results[o], wanted);
    for (std::size_t k = 0; k < wanted.size(); ++k) {
      if (same(first[k], second[k], options.nondet_tol)) continue;
      refuse(
          "Backward is not reentrant, i.e., running backward with same input and grad_output "
          "multiple times gives different values, although analytical gradient matches numerical "
          "gradient.The tolerance for nondeterminism was " +
          float_text(options.nondet_tol) + ".");
    }
    for (std::size_t k = 0; k < wanted.size(); ++k) {
      if (all_close(first[k], numerical[k][o], options)) continue;
      refuse("Jacobian mismatch for output " + std::to_string(number) + " with respect to input " +
             std::to_string(k) + ",\nnumerical:" + numerical[k][o].to_string() +
             "\nanalytical:" + first[k].to_string() + "\n");
    }
    ++number;
  }
  check_multiplied_by_grad_output(outputs, wanted);
  return true;
}

}  // namespace gradlet
