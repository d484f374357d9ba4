#pragma once

#include "nn/module.hpp"
#include "tensor/value.hpp"

namespace gradlet::nn {

/// What a layer starts with, in the order of drawing. An undefined parameter is None (bias=False).
struct Start {
  struct Entry {
    std::string name;
    Tensor tensor;
    bool is_parameter;
  };
  std::vector<Entry> entries;

  void parameter(std::string name, const Tensor& tensor) {
    entries.push_back({std::move(name), tensor, true});
  }
  void buffer(std::string name, const Tensor& tensor) {
    entries.push_back({std::move(name), tensor, false});
  }
};

/// A layer, all of it: the front ends and the class Layer below are loops over such rows.
struct LayerRow {
  /// The constructor as Python writes it. `int[2]` takes one int for two.
  const char* signature;
  /// The op that runs it. Before the semicolon what forward() takes, tensors that must be given
  /// unless it says otherwise ("Tensor[]? hx=None"); behind it parameters, buffers and settings by
  /// name, `training`, or `parameters` for all of them in a list. What it gives where that is not
  /// one tensor follows "->"; a list of tensors is a tuple in Python.
  const char* call;
  /// What stands between the parentheses of its text: "name=" shows name and value, "name=str" a
  /// text without its quotes, "name" the value alone, and "?" before it only where it is not the
  /// default.
  const char* shown;
  /// Draws the parameters and buffers for these settings; null for a layer that learns nothing.
  Start (*start)(const Values& settings, const char* signature);
  /// Tensors and lists of them.
  Values (*run)(const Values& arguments, const char* call);
};

struct LayerTable {
  const LayerRow* rows;
  int count;
};
/// All layers and losses.
LayerTable layer_rows();

/// A layer made from its row: Layer("Linear", {3, 2}), Layer("MSELoss", {}, {{"reduction",
/// "sum"}}). Throws ValueError for a name without a row, TypeError as Python does for wrong
/// arguments.
class Layer final : public Module {
 public:
  explicit Layer(std::string_view name, const Values& settings = {}, const Named& named = {});
  /// All results one after the other; forward() gives the first. Optional inputs may be left out.
  std::vector<Tensor> run(const Values& inputs) const;
  Tensor forward(const std::vector<Tensor>& inputs) override;
  std::string extra_repr() const override;
  /// A parameter or buffer, undefined for None; assigning to it replaces it.
  Tensor& tensor(std::string_view name);

 private:
  const LayerRow& row_;
  Signature signature_, call_;
  Values settings_;
  Start state_;
};

/// Between the parentheses of a layer's text, given its settings.
std::string shown_settings(const LayerRow& row, const Values& settings);

/// Throws TypeError where the input `at` (from 0) of a call is None, or an undefined tensor, and
/// has no default in "mse_loss(input, target; reduction)".
void check_input(std::string_view call, std::size_t at, const Value& value);

}  // namespace gradlet::nn
