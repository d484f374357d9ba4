#pragma once

#include <cstdint>

/// What of a tensor shows whether anything flows through it.
namespace gradlet::kernels {

/// The sum of all x^2, in float over 256 of them, in double beyond, and where float has no room.
double squares_of(const float* x, std::int64_t count);

/// How many lines are zero throughout: `lines` of them, `stride` apart, each of `length` elements,
/// `step` apart. Most end with their first element.
std::int64_t zero_lines(const float* x, std::int64_t lines, std::int64_t stride,
                        std::int64_t length, std::int64_t step);

}  // namespace gradlet::kernels
