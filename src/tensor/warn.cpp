#include "tensor/warn.hpp"

#include <set>

namespace gradlet {

void (*warning_sink)(const char* text) = nullptr;

void warn_once(const std::string& text) {
  static std::set<std::string, std::less<>> said;
  if (warning_sink && said.emplace(text).second) warning_sink(("UserWarning: " + text).c_str());
}

}  // namespace gradlet
