#include "bindings/table.hpp"
#include "ops/ops.hpp"
#include "ops/pointwise.hpp"

/// Order statistics, moments, histograms, finite differences.
namespace gradlet::bindings {

using namespace ops;

namespace {

using Unary = Tensor (*)(const Tensor&);

Tensor var_unbiased(const Tensor& self, bool unbiased) {
  return var(self, {}, unbiased);
}
Tensor std_unbiased(const Tensor& self, bool unbiased) {
  return ops::std(self, {}, unbiased);
}
Tensor trapz_even(const Tensor& y, double dx, std::int64_t dim) {
  return trapezoid_even(y, dx, dim);
}
double correction_of(std::optional<bool> unbiased, std::optional<double> correction) {
  return unbiased ? *unbiased : correction.value_or(1);
}
std::vector<Tensor> var_mean(const Tensor& self, const std::optional<Shape>& dim,
                             std::optional<bool> unbiased, bool keepdim,
                             std::optional<double> correction) {
  const auto both = [](const Tensor& t) { return named(t, "VarMeanBackward0"); };
  return {both(var(self, dim, correction_of(unbiased, correction), keepdim)),
          both(mean(self, dim, keepdim))};
}
std::vector<Tensor> var_mean_unbiased(const Tensor& self, bool unbiased) {
  return var_mean(self, {}, unbiased, false, {});
}
std::vector<Tensor> std_mean(const Tensor& self, const std::optional<Shape>& dim,
                             std::optional<bool> unbiased, bool keepdim,
                             std::optional<double> correction) {
  const auto both = [](const Tensor& t) { return named(t, "StdMeanBackward0"); };
  return {both(ops::std(self, dim, correction_of(unbiased, correction), keepdim)),
          both(mean(self, dim, keepdim))};
}
std::vector<Tensor> std_mean_unbiased(const Tensor& self, bool unbiased) {
  return std_mean(self, {}, unbiased, false, {});
}
std::vector<Tensor> gradient_by(const Tensor& self,
                                const std::optional<std::vector<double>>& spacing,
                                const std::optional<Shape>& dim, std::int64_t edge_order) {
  return gradient(self, spacing.value_or(std::vector<double>{}), dim, edge_order);
}

const OpRow kRows[] = {
    op(&var_unbiased, "var.unbiased(Tensor self, bool unbiased) -> Tensor", kBoth),
    op(&std_unbiased, "std.unbiased(Tensor self, bool unbiased) -> Tensor", kBoth),
    op(&var_mean,
       "var_mean(Tensor self, int[]? dim=None, bool? unbiased=None, bool keepdim=False, *, float? "
       "correction=None) -> Tensor[]",
       kTorch),
    op(&var_mean_unbiased, "var_mean.unbiased(Tensor self, bool unbiased) -> Tensor[]", kTorch),
    op(&std_mean,
       "std_mean(Tensor self, int[]? dim=None, bool? unbiased=None, bool keepdim=False, *, float? "
       "correction=None) -> Tensor[]",
       kTorch),
    op(&std_mean_unbiased, "std_mean.unbiased(Tensor self, bool unbiased) -> Tensor[]", kTorch),
    op(&nansum,
       "nansum(Tensor self, int[]? dim=None, bool keepdim=False, *, dtype? dtype=None) -> Tensor",
       kBoth, kToInt64),
    op(&nanmean,
       "nanmean(Tensor self, int[]? dim=None, bool keepdim=False, *, dtype? dtype=None) -> Tensor",
       kBoth),
    op(&aminmax,
       "aminmax(Tensor self, *, int? dim=None, bool keepdim=False) -> (Tensor min, Tensor max)",
       kBoth),
    op(&cummax, "cummax(Tensor self, int dim) -> (Tensor values, Tensor indices)", kBoth),
    op(&cummin, "cummin(Tensor self, int dim) -> (Tensor values, Tensor indices)", kBoth),
    op(&logcumsumexp, "logcumsumexp(Tensor self, int dim) -> Tensor", kBoth),

    op(static_cast<Unary>(&median), "median(Tensor self) -> Tensor", kBoth),
    op(&median_along,
       "median.dim(Tensor self, int dim, bool keepdim=False) -> (Tensor values, Tensor indices)",
       kBoth),
    op(static_cast<Unary>(&nanmedian), "nanmedian(Tensor self) -> Tensor", kBoth),
    op(&nanmedian_along,
       "nanmedian.dim(Tensor self, int dim, bool keepdim=False) -> (Tensor values, Tensor indices)",
       kBoth),
    op(&kthvalue,
       "kthvalue(Tensor self, int k, int dim=-1, bool keepdim=False) -> (Tensor values, Tensor "
       "indices)",
       kBoth),
    op(&mode,
       "mode(Tensor self, int dim=-1, bool keepdim=False) -> (Tensor values, Tensor indices)",
       kBoth),
    op(&quantile,
       "quantile(Tensor self, Operand q, int? dim=None, bool keepdim=False, *, str "
       "interpolation='linear') -> Tensor",
       kBoth),
    op(&nanquantile,
       "nanquantile(Tensor self, Operand q, int? dim=None, bool keepdim=False, *, str "
       "interpolation='linear') -> Tensor",
       kBoth),
    op(&msort, "msort(Tensor self) -> Tensor", kBoth),
    op(&isin,
       "isin(Operand elements, Operand test_elements, *, bool assume_unique=False, bool "
       "invert=False) -> Tensor",
       kTorch),

    op(&cov,
       "cov(Tensor self, *, int correction=1, Tensor? fweights=None, Tensor? aweights=None) -> "
       "Tensor",
       kBoth),
    op(&corrcoef, "corrcoef(Tensor self) -> Tensor", kBoth),
    op(&histc, "histc(Tensor self, int bins=100, float min=0, float max=0) -> Tensor", kBoth),
    op(&histogram,
       "histogram(Tensor self, int bins=100, *, float[]? range=None, Tensor? weight=None, bool "
       "density=False) -> (Tensor hist, Tensor bin_edges)",
       kBoth),
    op(&histogram_of,
       "histogram.bins(Tensor self, Tensor bins, *, Tensor? weight=None, bool density=False) -> "
       "(Tensor hist, Tensor bin_edges)",
       kBoth),
    op(&dist, "dist(Tensor self, Tensor other, Scalar p=2) -> Tensor", kBoth),

    op(&diff,
       "diff(Tensor self, int n=1, int dim=-1, Tensor? prepend=None, Tensor? append=None) -> "
       "Tensor",
       kBoth),
    op(&gradient_at,
       "gradient.tensors(Tensor self, *, Tensor[] spacing, int[]? dim=None, int edge_order=1) -> "
       "Tensor[]",
       kTorch),
    op(&gradient_by,
       "gradient(Tensor self, *, float[]? spacing=None, int[]? dim=None, int edge_order=1) -> "
       "Tensor[]",
       kTorch),
    op(&trapezoid, "trapezoid(Tensor y, Tensor x, *, int dim=-1) -> Tensor", kTorch),
    op(&trapezoid_even, "trapezoid.dx(Tensor y, *, Scalar dx=1, int dim=-1) -> Tensor", kTorch),
    op(&trapezoid, "trapz(Tensor y, Tensor x, *, int dim=-1) -> Tensor", kTorch),
    op(&trapz_even, "trapz.dx(Tensor y, *, float dx=1, int dim=-1) -> Tensor", kTorch),
    op(&cumulative_trapezoid, "cumulative_trapezoid(Tensor y, Tensor x, *, int dim=-1) -> Tensor",
       kTorch),
    op(&cumulative_trapezoid_even,
       "cumulative_trapezoid.dx(Tensor y, *, Scalar dx=1, int dim=-1) -> Tensor", kTorch),
};

}  // namespace

OpRows statistics_rows() {
  return kRows;
}

}  // namespace gradlet::bindings
