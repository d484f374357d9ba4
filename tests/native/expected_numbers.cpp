#include "expected_numbers.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace gradlet::testing {

namespace {

const std::map<std::string, std::vector<double>> kTables = {
#include "optim_expected.inc"
};

}  // namespace

const std::vector<double>& expected_numbers(const std::string& table) {
  return kTables.at(table);
}

std::vector<std::string> expected_names() {
  std::vector<std::string> names;
  for (const auto& [name, numbers] : kTables) names.push_back(name);
  return names;
}

double worst_difference(const std::vector<double>& got, const std::string& table) {
  const std::vector<double>& want = expected_numbers(table);
  if (got.size() != want.size()) return std::numeric_limits<double>::infinity();
  double worst = 0;
  for (std::size_t i = 0; i < want.size(); ++i) {
    const double off = std::fabs(got[i] - want[i]) / std::max(1.0, std::fabs(want[i]));
    worst = off <= worst ? worst : off;  // NaN counts as worst
  }
  return worst;
}

}  // namespace gradlet::testing
