#include "ops/loss.hpp"

#include "ops/arithmetic.hpp"
#include "ops/pointwise.hpp"
#include "ops/reduce.hpp"

namespace gradlet::ops {

Tensor mse_loss(const Tensor& input, const Tensor& target, std::string_view reduction) {
  check(reduction == "mean" || reduction == "sum" || reduction == "none", ErrorKind::kValue,
        "mse_loss", [&] { return std::string(reduction) + " is not a valid value for reduction"; });
  const DType dtype = result_type({input, target});
  check(is_floating(dtype), ErrorKind::kRuntime, "mse_loss", [&] {
    return std::string("\"mse_cpu\" not implemented for '") + dtype_scalar_name(dtype) + "'";
  });
  Tensor difference, out;
  {
    NoGradGuard guard;
    difference = sub(cast(input, dtype), cast(target, dtype));
    out = mul(difference, difference);
    if (reduction == "mean") out = mean(out);
    if (reduction == "sum") out = sum(out);
  }
  if (records(input, target)) {
    const double scale = reduction == "mean" ? 2.0 / static_cast<double>(difference.numel()) : 2.0;
    record(out, "MseLossBackward0", {input, target},
           [a = SavedTensor(input), b = SavedTensor(target), scale, na = input.requires_grad(),
            nb = target.requires_grad()](Node& node, const Tensor& g) {
             const Tensor x = a.unpack(node), y = b.unpack(node);
             const Tensor slope = mul(mul(sub(x, y), scale), g);
             std::vector<Tensor> grads(2);
             if (na) grads[0] = sum_to(slope, x.sizes());
             if (nb) grads[1] = sum_to(neg(slope), y.sizes());
             return grads;
           });
  }
  return out;
}

}  // namespace gradlet::ops
