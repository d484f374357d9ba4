#pragma once

#include "autograd/node.hpp"

/// torch.autograd.set_detect_anomaly: nodes remember where the program made them, and a backward
/// pass that fails or gives NaN says so.
/// https://pytorch.org/docs/stable/autograd.html#anomaly-detection
namespace gradlet {

struct Anomaly {
  /// A number for the place in the program that is running; null while the mode is off.
  int (*place)() = nullptr;
  /// Told of the node whose backward went wrong before the error is thrown.
  void (*report)(const char* name, int place) = nullptr;
  bool check_nan = true;
};

extern Anomaly anomaly;

/// node.apply(grads) while the mode is on. Throws RuntimeError where a gradient is NaN.
std::vector<Tensor> apply_watched(Node& node, std::vector<Tensor> grads);

}  // namespace gradlet
