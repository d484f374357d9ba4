#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "ops/index.hpp"

/// Products of tensors that sum over chosen dimensions, by the matrix product.
namespace gradlet::ops {

/// Sums over the last dimension of both: [..., n] and [..., n] -> [..., ...].
Tensor inner(const Tensor& self, const Tensor& other);
/// Sums over the last dims dimensions of a and the first ones of b.
Tensor tensordot(const Tensor& a, const Tensor& b, std::int64_t dims = 2);
/// Sums over pairs of dimensions: two of them, or two lists.
Tensor tensordot_pairs(const Tensor& a, const Tensor& b, const std::vector<Index>& dims);
/// Every element of self times all of other, side by side as blocks.
Tensor kron(const Tensor& self, const Tensor& other);
/// Einstein's notation: letters name dimensions, what is not behind "->" is summed over; "..."
/// stands for those that broadcast. From left to right, a pair at a time.
/// https://docs.pytorch.org/docs/stable/generated/torch.einsum.html
Tensor einsum(std::string_view equation, const std::vector<Tensor>& operands);
/// Distances of all rows of x1 [..., p, m] and x2 [..., r, m] in the p-norm: [..., p, r].
Tensor cdist(const Tensor& x1, const Tensor& x2, double p = 2,
             std::string_view compute_mode = "use_mm_for_euclid_dist_if_necessary");

}  // namespace gradlet::ops
