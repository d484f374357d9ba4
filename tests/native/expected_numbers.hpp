#pragma once

#include <string>
#include <vector>

/// The tables of optim_expected.inc, made by real PyTorch (tests/parity/make_optim_expected.py).
namespace gradlet::testing {

const std::vector<double>& expected_numbers(const std::string& table);
std::vector<std::string> expected_names();

/// The largest |got - want| / max(1, |want|), or infinity if the counts differ.
double worst_difference(const std::vector<double>& got, const std::string& table);

}  // namespace gradlet::testing
