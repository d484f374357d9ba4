#include "ops/contract.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "ops/arithmetic.hpp"
#include "ops/arrange.hpp"
#include "ops/matmul.hpp"
#include "ops/pointwise.hpp"
#include "ops/reduce.hpp"
#include "ops/view.hpp"

namespace gradlet::ops {

namespace {

/// Sums over pairs of dimensions.
Tensor tensordot_dims(const Tensor& self, const Tensor& other, const Shape& dims_self,
                      const Shape& dims_other) {
  Tensor a = self, b = other;
  check(a.dtype() == b.dtype(), ErrorKind::kRuntime, "tensordot",
        [] { return "both inputs should have same dtype"; });
  check(dims_self.size() == dims_other.size(), ErrorKind::kRuntime, "tensordot",
        [] { return "both dimension lists should have same length"; });
  Shape of_a, of_b, sizes, order_a, order_b;
  std::int64_t summed = 1;
  for (int i = 0; i < dims_self.size(); ++i) {
    const int d = wrap_existing_dim(dims_self[i], a.dim(), "tensordot");
    const int e = wrap_existing_dim(dims_other[i], b.dim(), "tensordot");
    // A size of 1 broadcasts.
    if (a.size(d) == 1 && b.size(e) != 1) b = sum(b, Shape{e}, true);
    if (b.size(e) == 1 && a.size(d) != 1) a = sum(a, Shape{d}, true);
    check(a.size(d) == b.size(e), ErrorKind::kRuntime, "tensordot",
          [&] {
            return text_of({"contracted dimensions need to match, but first has size ", a.size(d),
                            " in dim ", d, " and second has size ", b.size(e), " in dim ", e});
          },
          {a.sizes(), b.sizes()});
    of_a.push_back(d);
    of_b.push_back(e);
    summed *= a.size(d);
  }
  for (int d = 0; d < a.dim(); ++d) {
    if (!of_a.contains(d)) order_a.push_back(d), sizes.push_back(a.size(d));
  }
  for (const std::int64_t d : of_a) order_a.push_back(d);
  for (const std::int64_t d : of_b) order_b.push_back(d);
  for (int d = 0; d < b.dim(); ++d) {
    if (!of_b.contains(d)) order_b.push_back(d), sizes.push_back(b.size(d));
  }
  refuse_bool("tensordot", "addmm_impl_cpu_", {self});
  const std::int64_t rows = summed ? a.numel() / summed : 0;
  if (!summed) {
    // Nothing to sum: sizes cannot be inferred from the elements.
    Shape left, right;
    for (int d = 0; d < a.dim(); ++d) left.push_back(of_a.contains(d) ? 1 : a.size(d));
    for (int d = 0; d < b.dim(); ++d) right.push_back(of_b.contains(d) ? 1 : b.size(d));
    return reshape(mm(reshape(permute(a, order_a), {left.numel(), 0}),
                      reshape(permute(b, order_b), {0, right.numel()})),
                   sizes);
  }
  return reshape(mm(reshape(permute(a, order_a), {rows, summed}),
                    reshape(permute(b, order_b), {summed, b.numel() / summed})),
                 sizes);
}

}  // namespace

Tensor inner(const Tensor& self, const Tensor& other) {
  if (self.dim() == 0 || other.dim() == 0) return mul(self, other);
  check(self.sizes().back() == other.sizes().back(), ErrorKind::kRuntime, "inner",
        [&] {
          return text_of(
              {"inner() the last dimension must match on both input tensors but got shapes ",
               self.sizes(), " and ", other.sizes()});
        },
        {self.sizes(), other.sizes()});
  return tensordot_dims(self, other, {-1}, {-1});
}

Tensor tensordot(const Tensor& a, const Tensor& b, std::int64_t dims) {
  check(dims >= 0, ErrorKind::kRuntime, "tensordot", [&] {
    return text_of({"tensordot expects dims >= 0, but got dims=", dims});
  });
  check(dims <= std::min(a.dim(), b.dim()), ErrorKind::kRuntime, "tensordot", [&] {
    return text_of({"tensordot expects dims < ndim_a or ndim_b, but got dims=", dims});
  });
  Shape of_a, of_b;
  for (std::int64_t i = 0; i < dims; ++i) of_a.push_back(i - dims), of_b.push_back(i);
  return tensordot_dims(a, b, of_a, of_b);
}

Tensor tensordot_pairs(const Tensor& a, const Tensor& b, const std::vector<Index>& dims) {
  check(dims.size() == 2, ErrorKind::kRuntime, "tensordot",
        [] { return "tensordot expects dims to be an int or two lists of ints"; });
  const auto list = [](const Index& index) {
    Shape shape;
    if (index.kind == Index::Kind::kInteger) shape.push_back(index.integer);
    if (index.kind != Index::Kind::kTensor) return shape;
    const Tensor numbers = contiguous(cast(index.tensor, DType::kInt64));
    for (std::int64_t i = 0; i < numbers.numel(); ++i) {
      shape.push_back(numbers.data<std::int64_t>()[i]);
    }
    return shape;
  };
  return tensordot_dims(a, b, list(dims[0]), list(dims[1]));
}

Tensor kron(const Tensor& self, const Tensor& other) {
  const int n = std::max(self.dim(), other.dim());
  Shape left, right, sizes;
  for (int d = 0; d < n; ++d) {
    const int i = d - n + self.dim(), k = d - n + other.dim();
    const std::int64_t a = i < 0 ? 1 : self.size(i), b = k < 0 ? 1 : other.size(k);
    left.push_back(a), left.push_back(1);
    right.push_back(1), right.push_back(b);
    sizes.push_back(a * b);
  }
  return reshape(mul(reshape(self, left), reshape(other, right)), sizes);
}

namespace {

/// Letters take numbers, A-Z then a-z; behind them stand the dimensions of an ellipsis.
constexpr int kLetters = 52;

int label_of(char c) {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  return c >= 'a' && c <= 'z' ? 26 + c - 'a' : -1;
}

[[noreturn]] void refuse(const std::string& message) {
  throw Error(ErrorKind::kRuntime, "einsum", "einsum(): " + message);
}

struct Term {
  std::vector<int> labels;  // -1 for an ellipsis
  bool has_ellipsis() const { return std::find(labels.begin(), labels.end(), -1) != labels.end(); }
};

Term parse_term(std::string_view text, const std::string& where) {
  Term term;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == ' ') continue;
    if (text[i] == '.') {
      if (term.has_ellipsis()) {
        refuse("found '.' for " + where + " for which an ellipsis was already found");
      }
      if (text.substr(i, 3) != "...") {
        refuse("found '.' for " + where + " that is not part of any ellipsis");
      }
      term.labels.push_back(-1);
      i += 2;
      continue;
    }
    const int label = label_of(text[i]);
    if (label < 0) {
      refuse("invalid subscript given at index " + std::to_string(i) +
             " in the equation string, subscripts must be in [a-zA-Z]");
    }
    term.labels.push_back(label);
  }
  return term;
}

/// An operand and the label of each of its dimensions, none twice.
struct Named {
  Tensor tensor;
  std::vector<int> labels;
  int find(int label) const {
    const auto at = std::find(labels.begin(), labels.end(), label);
    return at == labels.end() ? -1 : static_cast<int>(at - labels.begin());
  }
};

Named named_operand(const Tensor& tensor, const Term& term, int ellipsis_dims) {
  Named result{tensor, {}};
  const int covered = tensor.dim() - static_cast<int>(term.labels.size()) + term.has_ellipsis();
  for (const int label : term.labels) {
    if (label >= 0) {
      result.labels.push_back(label);
    } else {
      for (int i = 0; i < covered; ++i) {
        result.labels.push_back(kLetters + ellipsis_dims - covered + i);
      }
    }
  }
  // A letter twice is a diagonal.
  for (std::size_t i = 0; i < result.labels.size(); ++i) {
    for (std::size_t k = i + 1; k < result.labels.size(); ++k) {
      if (result.labels[i] != result.labels[k]) continue;
      const int first = static_cast<int>(i), second = static_cast<int>(k);
      if (result.tensor.size(first) != result.tensor.size(second)) {
        refuse("subscript is repeated for operand but the sizes don't match, " +
               std::to_string(result.tensor.size(second)) +
               " != " + std::to_string(result.tensor.size(first)));
      }
      result.tensor = movedim(diagonal(result.tensor, 0, first, second), {-1}, {first});
      result.labels.erase(result.labels.begin() + second);
      --k;
    }
  }
  return result;
}

/// The operand with its dimensions in the order of these groups of labels, those of a group made
/// one; labels it lacks are of size 1.
Tensor grouped(const Named& x, const std::array<std::vector<int>, 3>& groups) {
  Shape order, sizes;
  for (const auto& group : groups) {
    std::int64_t size = 1;
    for (const int label : group) {
      const int d = x.find(label);
      if (d >= 0) order.push_back(d), size *= x.tensor.size(d);
    }
    sizes.push_back(size);
  }
  // What broadcasts is of size 1.
  for (int d = 0; d < x.tensor.dim(); ++d) {
    if (!order.contains(d)) order.push_back(d);
  }
  return reshape(permute(x.tensor, order), sizes);
}

/// x y summed over the labels that nobody needs any more.
Named product(Named x, Named y, const std::vector<bool>& needed) {
  const auto sum_alone = [&](Named& from, const Named& other) {
    Shape dims;
    std::vector<int> kept;
    for (std::size_t i = 0; i < from.labels.size(); ++i) {
      const int label = from.labels[i], there = other.find(label);
      const bool one =
          there >= 0 && other.tensor.size(there) == 1 && from.tensor.size(static_cast<int>(i)) != 1;
      if (!needed[static_cast<std::size_t>(label)] && (there < 0 || one)) {
        dims.push_back(static_cast<std::int64_t>(i));
      }
    }
    if (dims.empty()) return;
    from.tensor = sum(from.tensor, dims, true);
    for (int d = from.tensor.dim(); d-- > 0;) {
      if (dims.contains(d)) from.tensor = squeeze(from.tensor, d);
    }
    for (std::size_t i = 0; i < from.labels.size(); ++i) {
      if (!dims.contains(static_cast<std::int64_t>(i))) kept.push_back(from.labels[i]);
    }
    from.labels = kept;
  };
  sum_alone(x, y);
  sum_alone(y, x);
  std::vector<int> both, left, right, summed, labels;
  const auto wide = [](const Named& t, int label) {
    const int d = t.find(label);
    return d >= 0 && t.tensor.size(d) != 1;
  };
  for (const int label : x.labels) {
    const bool shared = wide(x, label) && wide(y, label);
    if (!needed[static_cast<std::size_t>(label)]) {
      summed.push_back(label);
    } else if (shared) {
      both.push_back(label);
    } else if (wide(y, label)) {
      right.push_back(label);
    } else {
      left.push_back(label);
    }
  }
  for (const int label : y.labels) {
    if (x.find(label) >= 0) continue;
    (needed[static_cast<std::size_t>(label)] ? right : summed).push_back(label);
  }
  const auto size_of = [&](int label) {
    const int d = x.find(label), e = y.find(label);
    const std::int64_t a = d < 0 ? 1 : x.tensor.size(d), b = e < 0 ? 1 : y.tensor.size(e);
    return a == 1 ? b : a;
  };
  Shape sizes;
  for (const auto* group : {&both, &left, &right}) {
    for (const int label : *group) labels.push_back(label), sizes.push_back(size_of(label));
  }
  const Tensor a = grouped(x, {both, left, summed}), b = grouped(y, {both, summed, right});
  return {reshape(bmm(a, b), sizes), labels};
}

}  // namespace

Tensor einsum(std::string_view equation, const std::vector<Tensor>& operands) {
  check(!operands.empty(), ErrorKind::kValue, "einsum", [] {
    return "einsum(): must specify the equation string and at least one operand, or at least one "
           "operand and its subscripts list";
  });
  const std::size_t arrow = equation.find("->");
  std::string_view left = equation.substr(0, arrow);
  std::vector<Term> terms;
  for (std::size_t start = 0; start <= left.size();) {
    const std::size_t end = std::min(left.find(',', start), left.size());
    terms.push_back(
        parse_term(left.substr(start, end - start), "operand " + std::to_string(terms.size())));
    start = end + 1;
  }
  if (terms.size() != operands.size()) {
    refuse(terms.size() > operands.size()
               ? "more subscripts were provided than operands"
               : "more operands were provided than specified in the equation");
  }
  int ellipsis_dims = 0;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    const int letters = static_cast<int>(terms[i].labels.size()) - terms[i].has_ellipsis();
    const int dims = operands[i].dim();
    if (terms[i].has_ellipsis() ? dims < letters : dims != letters) {
      refuse("the number of subscripts in the equation (" + std::to_string(letters) +
             (dims < letters ? ") is more than the number of dimensions ("
                             : ") does not match the number of dimensions (") +
             std::to_string(dims) + ") for operand " + std::to_string(i) +
             (dims > letters ? " and no ellipsis was given" : ""));
    }
    if (terms[i].has_ellipsis()) ellipsis_dims = std::max(ellipsis_dims, dims - letters);
  }
  std::vector<Named> inputs;
  std::vector<int> count(static_cast<std::size_t>(kLetters + ellipsis_dims));
  for (std::size_t i = 0; i < terms.size(); ++i) {
    for (const int label : terms[i].labels) {
      if (label >= 0) ++count[static_cast<std::size_t>(label)];
    }
    inputs.push_back(named_operand(operands[i], terms[i], ellipsis_dims));
  }
  std::vector<int> wanted;
  const auto add_ellipsis = [&] {
    for (int i = 0; i < ellipsis_dims; ++i) wanted.push_back(kLetters + i);
  };
  if (arrow == std::string_view::npos) {
    add_ellipsis();
    for (int label = 0; label < kLetters; ++label) {
      if (count[static_cast<std::size_t>(label)] == 1) wanted.push_back(label);
    }
  } else {
    for (const int label : parse_term(equation.substr(arrow + 2), "the output").labels) {
      if (label < 0) {
        add_ellipsis();
        continue;
      }
      const char letter = static_cast<char>(label < 26 ? 'A' + label : 'a' + label - 26);
      if (std::find(wanted.begin(), wanted.end(), label) != wanted.end()) {
        refuse(std::string("output subscript ") + letter + " appears more than once in the output");
      }
      if (!count[static_cast<std::size_t>(label)]) {
        refuse(std::string("output subscript ") + letter +
               " does not appear in the equation for any input operand");
      }
      wanted.push_back(label);
    }
  }
  // How many of what is still to come need a label.
  const auto needed_after = [&](std::size_t next) {
    std::vector<bool> needed(count.size());
    for (const int label : wanted) needed[static_cast<std::size_t>(label)] = true;
    for (std::size_t i = next; i < inputs.size(); ++i) {
      for (const int label : inputs[i].labels) needed[static_cast<std::size_t>(label)] = true;
    }
    return needed;
  };
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    for (std::size_t k = i + 1; k < inputs.size(); ++k) {
      for (const int label : inputs[k].labels) {
        const int d = inputs[i].find(label);
        if (d < 0) continue;
        const std::int64_t a = inputs[i].tensor.size(d);
        const std::int64_t b = inputs[k].tensor.size(inputs[k].find(label));
        if (a != b && a != 1 && b != 1) {
          refuse("operands do not broadcast with remapped shapes [original->remapped]: " +
                 operands[i].sizes().to_string() + " and " + operands[k].sizes().to_string());
        }
      }
    }
  }
  Named result = inputs[0];
  for (std::size_t i = 1; i < inputs.size(); ++i) {
    result = product(std::move(result), inputs[i], needed_after(i + 1));
  }
  Shape dims;
  for (std::size_t i = 0; i < result.labels.size(); ++i) {
    if (std::find(wanted.begin(), wanted.end(), result.labels[i]) == wanted.end()) {
      dims.push_back(static_cast<std::int64_t>(i));
    }
  }
  Tensor out = dims.empty() ? result.tensor : sum(result.tensor, dims, true);
  Shape order;
  for (const int label : wanted) order.push_back(result.find(label));
  for (const std::int64_t d : dims) order.push_back(d);
  out = permute(out, order);
  for (int i = 0; i < dims.size(); ++i) out = squeeze(out, -1);
  return out;
}

Tensor cdist(const Tensor& x1, const Tensor& x2, double p, std::string_view compute_mode) {
  // Which algorithm PyTorch takes, not what comes out.
  constexpr std::string_view kModes[] = {"use_mm_for_euclid_dist_if_necessary",
                                         "use_mm_for_euclid_dist", "donot_use_mm_for_euclid_dist"};
  check(std::count(std::begin(kModes), std::end(kModes), compute_mode) > 0, ErrorKind::kValue,
        "cdist", [&] {
          return text_of({compute_mode, " is not a valid value for compute_mode"});
        });
  check(x1.dim() >= 2 && x2.dim() >= 2, ErrorKind::kRuntime, "cdist", [&] {
    const bool first = x1.dim() < 2;
    return text_of({"cdist only supports at least 2D tensors, X", (first ? "1" : "2"),
                    " got: ", (first ? x1 : x2).dim(), "D"});
  });
  check(x1.sizes().back() == x2.sizes().back(), ErrorKind::kRuntime, "cdist", [&] {
    return text_of({"X1 and X2 must have the same number of columns. X1: ", x1.sizes().back(),
                    " X2: ", x2.sizes().back()});
  });
  for (const Tensor* x : {&x1, &x2}) {
    check(is_floating(x->dtype()), ErrorKind::kRuntime, "cdist", [&] {
      return text_of({"cdist only supports floating-point dtypes, X", (x == &x1 ? "1" : "2"),
                      " got: ", dtype_scalar_name(x->dtype())});
    });
  }
  check(p >= 0, ErrorKind::kRuntime, "cdist",
        [] { return "cdist only supports non-negative p values"; });
  return named(norm(sub(unsqueeze(x1, -2), unsqueeze(x2, -3)), p, Shape{-1}), "CdistBackward0");
}

}  // namespace gradlet::ops
