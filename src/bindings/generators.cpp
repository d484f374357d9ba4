#include "bindings/generators.hpp"

#include <algorithm>
#include <map>

#include "bindings/arguments.hpp"
#include "bindings/engine.hpp"
#include "kernels/random.hpp"

namespace gradlet::bindings {

namespace {

std::map<int, TorchGenerator>& generators() {
  static std::map<int, TorchGenerator> all;
  return all;
}

int current = 0;

constexpr std::size_t kHead = 5;

std::uint64_t whole(double high, double low) {
  return static_cast<std::uint64_t>(high) << 32 | static_cast<std::uint64_t>(low);
}

}  // namespace

int generator_use(int number) {
  use_generator(number ? &generators()[number] : nullptr);
  return std::exchange(current, number);
}

void generator_drop(int number) {
  if (number != current) generators().erase(number);
}

void generator_seed(double high, double low) {
  default_generator().manual_seed(whole(high, low));
}

int generator_state() {
  const TorchGenerator::State& state = default_generator().state();
  const auto& words = state.engine.words();
  std::vector<double>& out = buffer();
  out = {static_cast<double>(state.seed >> 32), static_cast<double>(state.seed & 0xffffffffu),
         static_cast<double>(state.engine.index()), static_cast<double>(state.has_cached_normal),
         state.cached_normal};
  out.insert(out.end(), words.begin(), words.end());
  note_buffer();
  return 0;
}

void generator_set_state() {
  const double* in = buffer().data();
  TorchGenerator::State state;
  std::array<std::uint32_t, Mt19937::kSize> words;
  std::transform(in + kHead, in + kHead + words.size(), words.begin(),
                 [](double word) { return static_cast<std::uint32_t>(word); });
  state.engine.set(words, static_cast<std::size_t>(in[2]));
  state.seed = whole(in[0], in[1]);
  state.has_cached_normal = in[3] != 0;
  state.cached_normal = in[4];
  default_generator().set_state(state);
}

}  // namespace gradlet::bindings
