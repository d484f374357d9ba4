#pragma once

#include <optional>
#include <string_view>
#include <tuple>
#include <vector>

#include "tensor/tensor.hpp"

/// Order statistics, moments, histograms, running extremes and finite differences.
/// https://pytorch.org/docs/stable/torch.html#reduction-ops
namespace gradlet::ops {

/// The lower median; NaN if there is one (nanmedian passes them over). Its gradient is shared by
/// equal elements.
Tensor median(const Tensor& self);
Tensor nanmedian(const Tensor& self);
/// (values, indices) along a dimension.
std::tuple<Tensor, Tensor> median_along(const Tensor& self, std::int64_t dim, bool keepdim = false);
std::tuple<Tensor, Tensor> nanmedian_along(const Tensor& self, std::int64_t dim,
                                           bool keepdim = false);
/// (values, indices) of the k-th smallest, k from 1. Throws RuntimeError for a k out of range.
std::tuple<Tensor, Tensor> kthvalue(const Tensor& self, std::int64_t k, std::int64_t dim = -1,
                                    bool keepdim = false);
/// (values, indices) of the most frequent element, the smallest of several; its last place.
std::tuple<Tensor, Tensor> mode(const Tensor& self, std::int64_t dim = -1, bool keepdim = false);
/// The q-quantiles (q a number or 1-dim) along dim or of all elements, between two neighbours by
/// `interpolation`: linear, lower, higher, nearest or midpoint. A leading dimension for a 1-dim q.
Tensor quantile(const Tensor& self, const Tensor& q, std::optional<std::int64_t> dim = {},
                bool keepdim = false, std::string_view interpolation = "linear");
/// The same without the NaNs.
Tensor nanquantile(const Tensor& self, const Tensor& q, std::optional<std::int64_t> dim = {},
                   bool keepdim = false, std::string_view interpolation = "linear");

/// Sum and mean of what is not NaN.
Tensor nansum(const Tensor& self, const std::optional<Shape>& dim = {}, bool keepdim = false,
              std::optional<DType> dtype = {});
Tensor nanmean(const Tensor& self, const std::optional<Shape>& dim = {}, bool keepdim = false,
               std::optional<DType> dtype = {});
/// Smallest and largest, gradient shared evenly.
std::tuple<Tensor, Tensor> aminmax(const Tensor& self, std::optional<std::int64_t> dim = {},
                                   bool keepdim = false);
/// (values, indices): the largest, smallest so far along dim, the last of equal ones; NaN stays.
std::tuple<Tensor, Tensor> cummax(const Tensor& self, std::int64_t dim);
std::tuple<Tensor, Tensor> cummin(const Tensor& self, std::int64_t dim);
/// log(cumsum(exp(self))), without overflow.
Tensor logcumsumexp(const Tensor& self, std::int64_t dim);

/// Covariances of variables [variables, observations], observations counted by fweights and weighed
/// by aweights. Throws RuntimeError for more dimensions.
Tensor cov(const Tensor& self, std::int64_t correction = 1, const Tensor& fweights = {},
           const Tensor& aweights = {});
/// Correlations: cov over the product of the deviations.
Tensor corrcoef(const Tensor& self);
/// How many elements lie in each of `bins` equal parts of [min, max] (of the elements' range if
/// both are equal).
Tensor histc(const Tensor& self, std::int64_t bins = 100, double min = 0, double max = 0);
/// (counts or sums of weights, edges [bins + 1]); density makes the area 1.
std::tuple<Tensor, Tensor> histogram(const Tensor& self, std::int64_t bins,
                                     const std::optional<std::vector<double>>& range = {},
                                     const Tensor& weight = {}, bool density = false);
std::tuple<Tensor, Tensor> histogram_of(const Tensor& self, const Tensor& bins,
                                        const Tensor& weight = {}, bool density = false);

/// n times the difference of neighbours along dim, prepend and append put before and behind.
Tensor diff(const Tensor& self, std::int64_t n = 1, std::int64_t dim = -1,
            const Tensor& prepend = {}, const Tensor& append = {});
/// Slopes by central differences along each dimension, spacing apart (one for all or each its own).
std::vector<Tensor> gradient(const Tensor& self, const std::vector<double>& spacing,
                             const std::optional<Shape>& dim = {}, std::int64_t edge_order = 1);
/// The same at coordinates, 1-dim tensors.
std::vector<Tensor> gradient_at(const Tensor& self, const std::vector<Tensor>& spacing,
                                const std::optional<Shape>& dim = {}, std::int64_t edge_order = 1);
/// The integral along dim by the trapezoidal rule: at places x, or dx apart.
Tensor trapezoid(const Tensor& y, const Tensor& x, std::int64_t dim = -1);
Tensor trapezoid_even(const Tensor& y, Scalar dx = 1, std::int64_t dim = -1);
/// The same from the start to each point.
Tensor cumulative_trapezoid(const Tensor& y, const Tensor& x, std::int64_t dim = -1);
Tensor cumulative_trapezoid_even(const Tensor& y, Scalar dx = 1, std::int64_t dim = -1);

/// The different elements in order, or slices along dim, with the place of each (`inverse`) and how
/// often it occurs (`counts`).
struct Unique {
  Tensor values, inverse, counts;
};
Unique unique_of(const Tensor& self, std::optional<std::int64_t> dim = {});
/// The same without sorting: of equal neighbours the first.
Unique unique_consecutive(const Tensor& self, std::optional<std::int64_t> dim = {});
/// Whether each element is among the test elements.
Tensor isin(const Tensor& elements, const Tensor& test_elements, bool assume_unique = false,
            bool invert = false);
/// Sorted along the first dimension.
Tensor msort(const Tensor& self);
/// norm(self - other, p).
Tensor dist(const Tensor& self, const Tensor& other, Scalar p = 2);

}  // namespace gradlet::ops
