#pragma once

#include <map>
#include <string>

#include "../emscripten.h"

/// Embind, as far as src/bindings needs it: what it exports is found by name.
#define EMSCRIPTEN_BINDINGS(name)                        \
  static void bindings_of_##name();                      \
  [[maybe_unused]] static const bool bound_##name = [] { \
    bindings_of_##name();                                \
    return true;                                         \
  }();                                                   \
  static void bindings_of_##name()

namespace emscripten {

inline std::map<std::string, void (*)()>& exports() {
  static std::map<std::string, void (*)()> all;
  return all;
}

template <class Function>
void function(const char* name, Function bound) {
  exports()[name] = reinterpret_cast<void (*)()>(bound);
}

}  // namespace emscripten
