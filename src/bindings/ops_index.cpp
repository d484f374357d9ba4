#include "bindings/table.hpp"
#include "ops/ops.hpp"

/// Selecting, scattering, sorting.
namespace gradlet::bindings {

using namespace ops;

namespace {

/// A tensor, or several.
using OneOrMore = std::variant<Tensor, std::vector<Tensor>>;

std::vector<Tensor> places(const Tensor& condition) {
  return unbind(nonzero(condition.dim() ? condition : reshape(condition, {1})), 1);
}
OneOrMore nonzero_of(const Tensor& self, bool as_tuple) {
  if (as_tuple) return places(self);
  return nonzero(self);
}
Tensor where_method(const Tensor& self, const Tensor& condition, const Tensor& other) {
  return where(condition, self, other);
}
OneOrMore asked_of(const Unique& found, bool inverse, bool counts) {
  std::vector<Tensor> all{found.values};
  if (inverse) all.push_back(found.inverse);
  if (counts) all.push_back(found.counts);
  if (all.size() == 1) return found.values;
  return all;
}
OneOrMore unique_results(const Tensor& self, bool, bool inverse, bool counts,
                         std::optional<std::int64_t> dim) {
  return asked_of(unique_of(self, dim), inverse, counts);
}
OneOrMore unique_consecutive_results(const Tensor& self, bool inverse, bool counts,
                                     std::optional<std::int64_t> dim) {
  return asked_of(unique_consecutive(self, dim), inverse, counts);
}

const Tensor& scatter_value_(const Tensor& self, std::int64_t dim, const Tensor& index,
                             Scalar value, std::optional<std::string_view> reduce) {
  check_fits(value, self.dtype());
  return scatter_reduced_(self, dim, index, wrapped_number(value), reduce);
}

std::tuple<Tensor, Tensor> sort_plain(const Tensor& self, std::int64_t dim, bool descending) {
  return ops::sort(self, dim, descending);
}
std::tuple<Tensor, Tensor> sort_stable(const Tensor& self, std::optional<bool> stable,
                                       std::int64_t dim, bool descending) {
  return ops::sort(self, dim, descending, stable.value_or(false));
}
Tensor argsort_plain(const Tensor& self, std::int64_t dim, bool descending) {
  return ops::argsort(self, dim, descending);
}
Tensor argsort_stable(const Tensor& self, bool stable, std::int64_t dim, bool descending) {
  return ops::argsort(self, dim, descending, stable);
}

const OpRow kRows[] = {
    op(&where, "where(Tensor condition, Operand self, Operand other) -> Tensor", kTorch),
    op(&where_method, "where(Tensor self, Tensor condition, Operand other) -> Tensor", kTensor),
    op(&masked_fill, "masked_fill(Tensor self, Tensor mask, Operand value) -> Tensor", kBoth,
       kInPlace, &masked_fill_),
    op(&masked_select, "masked_select(Tensor self, Tensor mask) -> Tensor", kBoth, kAsIs),
    op(&nonzero_of, "nonzero(Tensor self, *, bool as_tuple=False) -> Tensor | Tensor[]", kBoth,
       kToInt64),
    op(&nonzero, "argwhere(Tensor self) -> Tensor", kBoth, kToInt64),
    op(&index, "index(Tensor self, Index[] indices) -> Tensor", kTensor, kAsIs),
    op(&index_put_,
       "index_put_(Tensor self, Index[] indices, Operand values, bool accumulate=False) -> Tensor",
       kTensor, kAsIs),
    op(&index_select, "index_select(Tensor self, int dim, Tensor index) -> Tensor", kBoth),
    op(&ops::gather, "gather(Tensor self, int dim, Tensor index) -> Tensor", kBoth),
    op(&scatter_reduced_,
       "scatter_(Tensor self, int dim, Tensor index, Operand src, *, str? reduce=None) -> Tensor",
       kTensor),
    op(&scatter_value_,
       "scatter_.value(Tensor self, int dim, Tensor index, Scalar value, *, str? reduce=None) -> "
       "Tensor",
       kTensor),
    op(&scatter_add_, "scatter_add_(Tensor self, int dim, Tensor index, Tensor src) -> Tensor",
       kTensor),
    op(&index_add_,
       "index_add_(Tensor self, int dim, Tensor index, Tensor source, *, Scalar alpha=1) -> Tensor",
       kTensor),
    op(&scatter_reduce,
       "scatter_reduce(Tensor self, int dim, Tensor index, Tensor src, str reduce, *, bool "
       "include_self=True) -> Tensor",
       kBoth, kInPlace),
    op(&index_reduce,
       "index_reduce(Tensor self, int dim, Tensor index, Tensor source, str reduce, *, bool "
       "include_self=True) -> Tensor",
       kBoth, kInPlace),
    op(&one_hot, "one_hot(Tensor tensor, int num_classes=-1) -> Tensor", kFunctional, kToInt64),
    op(&bincount, "bincount(Tensor self, Tensor? weights=None, int minlength=0) -> Tensor", kBoth,
       kToInt64),
    op(&sort_plain,
       "sort(Tensor self, int dim=-1, bool descending=False) -> (Tensor values, Tensor indices)",
       kBoth),
    op(&sort_stable,
       "sort.stable(Tensor self, *, bool? stable, int dim=-1, bool descending=False) -> (Tensor "
       "values, Tensor indices)",
       kBoth),
    op(&argsort_plain, "argsort(Tensor self, int dim=-1, bool descending=False) -> Tensor", kBoth,
       kToInt64),
    op(&argsort_stable,
       "argsort.stable(Tensor self, *, bool stable, int dim=-1, bool descending=False) -> Tensor",
       kBoth, kToInt64),
    op(&topk,
       "topk(Tensor self, int k, int dim=-1, bool largest=True, bool sorted=True) -> (Tensor "
       "values, Tensor indices)",
       kBoth),
    op(&unique_results,
       "unique(Tensor self, bool sorted=True, bool return_inverse=False, bool return_counts=False, "
       "int? dim=None) -> Tensor | Tensor[]",
       kBoth),
    op(&unique_consecutive_results,
       "unique_consecutive(Tensor self, bool return_inverse=False, bool return_counts=False, int? "
       "dim=None) -> Tensor | Tensor[]",
       kBoth),
};

}  // namespace

OpRows index_rows() {
  return kRows;
}

}  // namespace gradlet::bindings
