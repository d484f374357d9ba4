#pragma once

#include "optim/optimizer.hpp"

/// The optimizers, each defined here once; the front ends loop over them.
namespace gradlet::optim {

/// Stochastic gradient descent with momentum, Nesterov's too; the first momentum buffer is the
/// gradient itself. Throws ValueError for negative rates and for nesterov without momentum.
/// https://pytorch.org/docs/stable/generated/torch.optim.SGD.html
class SGD final : public Optimizer {
 public:
  SGD(const std::vector<Tensor>& params, double lr, double momentum = 0, double dampening = 0,
      double weight_decay = 0, bool nesterov = false, bool maximize = false);

 protected:
  void update(const Tensor& param, const Tensor& grad, const Group& group, State& state) override;
};

/// Adam (Kingma & Ba 2015, https://arxiv.org/abs/1412.6980) with bias correction, L2 weight decay
/// in the gradient, and AMSGrad (https://openreview.net/forum?id=ryQu7f-RZ).
/// https://pytorch.org/docs/stable/generated/torch.optim.Adam.html
class Adam final : public Optimizer {
 public:
  Adam(const std::vector<Tensor>& params, double lr = 1e-3,
       const std::vector<double>& betas = {0.9, 0.999}, double eps = 1e-8, double weight_decay = 0,
       bool amsgrad = false, bool maximize = false);

 protected:
  void update(const Tensor& param, const Tensor& grad, const Group& group, State& state) override;
};

}  // namespace gradlet::optim
