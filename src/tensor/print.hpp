#pragma once

#include <optional>

namespace gradlet {

/// How to_string writes tensors; PyTorch's defaults.
struct PrintOptions {
  /// Digits after the decimal point.
  int precision = 4;
  /// With more elements than this only the edges of each dimension are shown; infinity shows all.
  double threshold = 1000;
  /// Elements shown at each end of a dimension that is cut.
  int edgeitems = 3;
  /// Characters per line.
  int linewidth = 80;
  /// Scientific notation always (true), never (false), or by the values (unset).
  std::optional<bool> sci_mode = {};
};

/// The arguments of torch.set_printoptions. What is unset stays as it is, except sci_mode, which
/// goes back to automatic, as in PyTorch.
struct PrintOptionsUpdate {
  std::optional<int> precision = {};
  std::optional<double> threshold = {};
  std::optional<int> edgeitems = {};
  std::optional<int> linewidth = {};
  std::optional<bool> sci_mode = {};
};

/// The options in force.
const PrintOptions& print_options();

/// torch.set_printoptions. Throws ValueError for a negative precision or edgeitems.
void set_printoptions(const PrintOptionsUpdate& update);

}  // namespace gradlet
