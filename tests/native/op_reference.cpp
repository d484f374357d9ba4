#include "op_reference.hpp"

#include <algorithm>
#include <array>

namespace gradlet::testing {

namespace {

/// A row-major array with its sizes.
struct Array {
  std::vector<std::int64_t> sizes;
  std::vector<double> values;
};

Array array_of(const Tensor& t) {
  return {std::vector<std::int64_t>(t.sizes().begin(), t.sizes().end()), elements(t)};
}

std::int64_t count(const std::vector<std::int64_t>& sizes) {
  std::int64_t n = 1;
  for (std::int64_t s : sizes) n *= s;
  return n;
}

std::vector<std::int64_t> position_of(std::int64_t flat, const std::vector<std::int64_t>& sizes) {
  std::vector<std::int64_t> position(sizes.size());
  for (std::size_t d = sizes.size(); d-- > 0; flat /= sizes[d]) position[d] = flat % sizes[d];
  return position;
}

/// The element of `a` that stands at a position of a shape `a` is broadcast to.
double at(const Array& a, const std::vector<std::int64_t>& position) {
  std::int64_t flat = 0;
  for (std::size_t d = 0; d < a.sizes.size(); ++d) {
    const std::int64_t i = position[position.size() - a.sizes.size() + d];
    flat = flat * a.sizes[d] + (a.sizes[d] == 1 ? 0 : i);
  }
  return a.values[static_cast<std::size_t>(flat)];
}

std::vector<std::int64_t> broadcast(const std::vector<std::int64_t>& a,
                                    const std::vector<std::int64_t>& b) {
  std::vector<std::int64_t> sizes(std::max(a.size(), b.size()), 1);
  for (const auto* s : {&a, &b}) {
    for (std::size_t d = 0; d < s->size(); ++d) {
      std::int64_t& out = sizes[sizes.size() - s->size() + d];
      if ((*s)[d] != 1) out = (*s)[d];
    }
  }
  return sizes;
}

}  // namespace

Reference each(double (*f)(double, double, double, const Args&)) {
  return {[f](const Args& args) {
            std::array<Array, 3> in;
            std::vector<std::int64_t> sizes;
            for (std::size_t i = 0; i < 3; ++i) {
              const bool is_tensor =
                  i < args.values.size() && std::holds_alternative<Tensor>(args.values[i]);
              const bool is_number =
                  i < args.values.size() && (std::holds_alternative<std::int64_t>(args.values[i]) ||
                                             std::holds_alternative<double>(args.values[i]));
              in[i] = is_tensor   ? array_of(args.t(i))
                      : is_number ? Array{{}, {args.number(i).to_double()}}
                                  : Array{{}, {0}};
              sizes = broadcast(sizes, in[i].sizes);
            }
            std::vector<double> out;
            for (std::int64_t i = 0; i < count(sizes); ++i) {
              const auto p = position_of(i, sizes);
              out.push_back(f(at(in[0], p), at(in[1], p), at(in[2], p), args));
            }
            return out;
          },
          true};
}

Reference over(double (*f)(const std::vector<double>&, const Args&), std::size_t dim_at) {
  return {[f, dim_at](const Args& args) {
    const Array in = array_of(args.t(0));
    std::vector<bool> reduced(in.sizes.size(), !args.has(dim_at));
    if (args.has(dim_at) && !in.sizes.empty()) {
      for (std::int64_t d : args.shape(dim_at)) {
        reduced[static_cast<std::size_t>(d < 0 ? d + static_cast<std::int64_t>(in.sizes.size())
                                               : d)] = true;
      }
    }
    std::int64_t groups = 1;
    for (std::size_t d = 0; d < in.sizes.size(); ++d) groups *= reduced[d] ? 1 : in.sizes[d];
    std::vector<std::vector<double>> gathered(static_cast<std::size_t>(groups));
    for (std::int64_t i = 0; i < count(in.sizes); ++i) {
      const auto p = position_of(i, in.sizes);
      std::int64_t group = 0;
      for (std::size_t d = 0; d < p.size(); ++d) {
        if (!reduced[d]) group = group * in.sizes[d] + p[d];
      }
      gathered[static_cast<std::size_t>(group)].push_back(in.values[static_cast<std::size_t>(i)]);
    }
    std::vector<double> out;
    for (const auto& values : gathered) out.push_back(f(values, args));
    return out;
  }};
}

Reference unchanged() {
  return {[](const Args& args) { return elements(args.t(0)); }};
}

Reference permuted(Shape (*order)(const Args&)) {
  return {[order](const Args& args) {
    const Array in = array_of(args.t(0));
    const Shape dims = order(args);
    std::vector<std::int64_t> sizes;
    for (std::int64_t d : dims) {
      sizes.push_back(
          in.sizes[static_cast<std::size_t>(d < 0 ? d + static_cast<int>(in.sizes.size()) : d)]);
    }
    std::vector<double> out;
    for (std::int64_t i = 0; i < count(sizes); ++i) {
      const auto p = position_of(i, sizes);
      std::vector<std::int64_t> source(p.size());
      for (int d = 0; d < dims.size(); ++d) {
        source[static_cast<std::size_t>(dims[d] < 0 ? dims[d] + dims.size() : dims[d])] =
            p[static_cast<std::size_t>(d)];
      }
      out.push_back(at(in, source));
    }
    return out;
  }};
}

Reference product(std::size_t a_at, std::size_t b_at, bool transposed, int bias_at) {
  return {[=](const Args& args) {
    Array a = array_of(args.t(a_at)), b = array_of(args.t(b_at));
    if (a.sizes.size() == 1) a.sizes.insert(a.sizes.begin(), 1);
    if (b.sizes.size() == 1) b.sizes.push_back(1);
    const std::int64_t n = a.sizes[a.sizes.size() - 2], k = a.sizes.back();
    const std::int64_t m = transposed ? b.sizes[0] : b.sizes.back();
    auto batch = [](const Array& x) {
      return std::vector<std::int64_t>(x.sizes.begin(), x.sizes.end() - 2);
    };
    std::vector<std::int64_t> sizes = broadcast(batch(a), batch(b));
    sizes.push_back(n);
    sizes.push_back(m);
    std::vector<double> out;
    for (std::int64_t i = 0; i < count(sizes); ++i) {
      auto p = position_of(i, sizes), q = p;
      const std::int64_t column = p.back();
      double total = 0;
      for (std::int64_t j = 0; j < k; ++j) {
        p[p.size() - 1] = j;
        q[q.size() - 2] = transposed ? column : j;
        q[q.size() - 1] = transposed ? j : column;
        total += at(a, p) * at(b, q);
      }
      p[p.size() - 1] = column;
      if (bias_at >= 0 && args.has(static_cast<std::size_t>(bias_at))) {
        total += at(array_of(args.t(static_cast<std::size_t>(bias_at))), p);
      }
      out.push_back(total);
    }
    return out;
  }};
}

Reference from(std::vector<double> (*f)(const Args&)) {
  return {f};
}

}  // namespace gradlet::testing
