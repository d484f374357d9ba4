#pragma once

#include <iterator>
#include <tuple>
#include <utility>

#include "nn/layer.hpp"

/// How the tables of layers (layers*.cpp) make a row of a function.
namespace gradlet::nn {

LayerTable window_rows();
LayerTable norm_rows();
LayerTable plain_rows();
LayerTable loss_rows();

// Calls a function of the C++ types its arguments have with values.

template <class R, class... Args, std::size_t... I>
R call_with(R (*function)(Args...), const Values& values, const char* signature,
            std::index_sequence<I...>) {
  return function(value_as<std::decay_t<Args>>(values[I], {signature, I})...);
}

inline Values results_of(const Tensor& result) {
  return {result};
}
inline Values results_of(Values results) {
  return results;
}
template <class... R>
Values results_of(const std::tuple<R...>& results) {
  return std::apply([](const R&... each) { return Values{each...}; }, results);
}

template <auto F>
struct Run;
template <class R, class... Args, R (*F)(Args...)>
struct Run<F> {
  static Values call(const Values& values, const char* signature) {
    return results_of(call_with(F, values, signature, std::index_sequence_for<Args...>()));
  }
};

template <auto F>
struct Begin;
template <class... Args, Start (*F)(Args...)>
struct Begin<F> {
  static Start call(const Values& values, const char* signature) {
    return call_with(F, values, signature, std::index_sequence_for<Args...>());
  }
};

/// A layer that learns nothing runs an op with its settings.
template <auto Op>
constexpr LayerRow layer(const char* signature, const char* call, const char* shown = "") {
  return {signature, call, shown, nullptr, &Run<Op>::call};
}
template <auto Op, auto Begins>
constexpr LayerRow layer(const char* signature, const char* call, const char* shown = "") {
  return {signature, call, shown, &Begin<Begins>::call, &Run<Op>::call};
}

}  // namespace gradlet::nn
