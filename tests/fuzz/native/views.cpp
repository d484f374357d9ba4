#include <algorithm>
#include <cmath>
#include <vector>

#include "ops/ops.hpp"
#include "target.hpp"

/// Views of views, and writes through them, against a list of doubles and the places in it that
/// each view shows. What is read through any of the views is what the list says.
namespace gradlet::fuzz {
namespace {

/// A view and the place of each of its elements, in row-major order.
struct View {
  Tensor tensor;
  std::vector<std::size_t> places;
};

/// Row-major numbers, computed by index arithmetic alone.
struct Grid {
  Shape sizes;
  std::vector<std::size_t> at;
};

Grid grid_of(const Shape& sizes) {
  Grid g{sizes, {}};
  for (std::int64_t i = 0; i < sizes.numel(); ++i) g.at.push_back(static_cast<std::size_t>(i));
  return g;
}

/// The grid whose element at each position is `g`'s at source(position).
template <class F>
Grid moved(const Grid& g, const Shape& sizes, F source) {
  Grid out{sizes, {}};
  Shape position = Shape::filled(sizes.size(), 0);
  for (std::int64_t n = sizes.numel(); n > 0; --n) {
    const Shape from = source(position);
    std::size_t index = 0;
    for (int d = 0; d < g.sizes.size(); ++d) {
      index = index * static_cast<std::size_t>(g.sizes[d]) + static_cast<std::size_t>(from[d]);
    }
    out.at.push_back(g.at[index]);
    for (int d = sizes.size() - 1; d >= 0 && ++position[d] == sizes[d]; --d) position[d] = 0;
  }
  return out;
}

Shape without(const Shape& shape, int d) {
  Shape out;
  for (int i = 0; i < shape.size(); ++i) {
    if (i != d) out.push_back(shape[i]);
  }
  return out;
}
Shape with(const Shape& shape, int d, std::int64_t n) {
  Shape out;
  for (int i = 0; i <= shape.size(); ++i) {
    if (i == d) out.push_back(n);
    if (i < shape.size()) out.push_back(shape[i]);
  }
  return out;
}

View next_view(Bytes& in, const View& from) {
  const Tensor& t = from.tensor;
  const Shape sizes = t.sizes();
  const Grid all = grid_of(sizes);
  const auto finish = [&](const Tensor& tensor, const Grid& grid) {
    if (tensor.sizes() != grid.sizes)
      fail("a view of another shape", tensor.sizes().to_string().c_str());
    View out{tensor, {}};
    for (std::size_t i : grid.at) out.places.push_back(from.places[i]);
    return out;
  };
  const int kind = static_cast<int>(in.below(7));
  if (kind == 0 && t.dim() < kMaxDims) {
    const int d = static_cast<int>(in.below(static_cast<std::size_t>(t.dim()) + 1));
    return finish(ops::unsqueeze(t, d), {with(sizes, d, 1), all.at});
  }
  if (t.dim() == 0) return finish(ops::view_as(t, t), all);
  const int d = static_cast<int>(in.below(static_cast<std::size_t>(t.dim())));
  const std::int64_t n = sizes[d];
  switch (kind) {
    case 1: {
      if (n == 0) break;
      const auto at = static_cast<std::int64_t>(in.below(static_cast<std::size_t>(n)));
      const std::int64_t given = in.chance(128) ? at : at - n;
      return finish(ops::select(t, d, given),
                    moved(all, without(sizes, d), [&](const Shape& p) { return with(p, d, at); }));
    }
    case 2: {
      const auto start = static_cast<std::int64_t>(in.below(static_cast<std::size_t>(n) + 1));
      const auto stop = static_cast<std::int64_t>(in.below(static_cast<std::size_t>(n) + 3));
      const auto step = static_cast<std::int64_t>(1 + in.below(3));
      Shape out = sizes;
      const std::int64_t end = std::min(stop, n);
      out[d] = end > start ? (end - start + step - 1) / step : 0;
      return finish(ops::slice(t, d, start, stop, step), moved(all, out, [&](Shape p) {
                      p[d] = start + p[d] * step;
                      return p;
                    }));
    }
    case 3: {
      const int e = static_cast<int>(in.below(static_cast<std::size_t>(t.dim())));
      Shape out = sizes;
      std::swap(out[d], out[e]);
      return finish(ops::transpose(t, d, e), moved(all, out, [&](Shape p) {
                      std::swap(p[d], p[e]);
                      return p;
                    }));
    }
    case 4: {
      if (n != 1) break;
      Shape out = sizes;
      out[d] = static_cast<std::int64_t>(1 + in.below(3));
      return finish(ops::expand(t, out), moved(all, out, [&](Shape p) {
                      p[d] = 0;
                      return p;
                    }));
    }
    case 5: {
      const int e = static_cast<int>(in.below(static_cast<std::size_t>(t.dim())));
      if (d == e) break;
      const auto offset = static_cast<std::int64_t>(in.below(3)) - 1;
      const std::int64_t m =
          std::max<std::int64_t>(0, std::min(sizes[d] - std::max<std::int64_t>(0, -offset),
                                             sizes[e] - std::max<std::int64_t>(0, offset)));
      Shape rest = without(without(sizes, std::max(d, e)), std::min(d, e));
      Shape out = with(rest, rest.size(), m);
      return finish(ops::diagonal(t, offset, d, e), moved(all, out, [&](const Shape& p) {
                      const std::int64_t i = p[rest.size()];
                      Shape q = without(p, rest.size());
                      const std::int64_t row = i + std::max<std::int64_t>(0, -offset);
                      const std::int64_t column = i + std::max<std::int64_t>(0, offset);
                      q = d < e ? with(with(q, d, row), e, column)
                                : with(with(q, e, column), d, row);
                      return q;
                    }));
    }
    default:
      break;
  }
  return finish(ops::view_as(t, t), all);
}

/// Every view shows what the list holds.
void compare(const std::vector<View>& views, const std::vector<double>& held) {
  for (const View& view : views) {
    const Tensor dense = ops::contiguous(view.tensor);
    const double* data = dense.data<double>();
    for (std::size_t i = 0; i < view.places.size(); ++i) {
      if (data[i] != held[view.places[i]]) fail("a view shows something else");
    }
  }
}

/// Whether two elements of the view are the same place.
bool repeats(const View& view) {
  for (std::size_t i = 0; i < view.places.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (view.places[i] == view.places[j]) return true;
    }
  }
  return false;
}

void write(Bytes& in, std::vector<View>& views, std::vector<double>& held) {
  const View& to = views[in.below(views.size())];
  const View& from = views[in.below(views.size())];
  const double number = static_cast<double>(in.below(9)) - 4;
  const std::vector<double> before = held;
  std::vector<double> after = held;
  const auto each = [&](auto f) {
    for (std::size_t i = 0; i < to.places.size(); ++i) {
      after[to.places[i]] = f(before[to.places[i]], i);
    }
  };
  const bool fits = from.tensor.sizes() == to.tensor.sizes();
  const auto other = [&](std::size_t i) { return before[from.places[i]]; };
  try {
    switch (in.below(7)) {
      case 0:
        each([&](double, std::size_t) { return number; });
        ops::fill_(to.tensor, wrapped_number(number));
        break;
      case 1:
        each([&](double x, std::size_t) { return x + number; });
        ops::add_(to.tensor, wrapped_number(number));
        break;
      case 2:
        each([&](double x, std::size_t) { return x * number; });
        ops::mul_(to.tensor, wrapped_number(number));
        break;
      case 3:
        if (!fits) return;
        each([&](double, std::size_t i) { return other(i); });
        ops::copy_(to.tensor, from.tensor);
        break;
      case 4:
        if (!fits) return;
        each([&](double x, std::size_t i) { return x + other(i); });
        ops::add_(to.tensor, from.tensor);
        break;
      case 5:
        if (!fits) return;
        each([&](double x, std::size_t i) { return x - other(i); });
        ops::sub_(to.tensor, from.tensor);
        break;
      default:
        each([](double x, std::size_t) { return -x; });
        ops::mul_(to.tensor, wrapped_number(-1.0));
        break;
    }
  } catch (const Error& error) {
    // Of views that repeat a place, or share some with what is read, PyTorch refuses the write.
    const bool shares = error.message().find("single memory location") != std::string::npos;
    if (!shares) fail("a write is refused:", error.message().c_str());
    compare(views, before);
    return;
  }
  // Accepted although a place is written twice: PyTorch does not look for that in every case
  // either.
  if (repeats(to)) {
    const Tensor base = ops::contiguous(views[0].tensor);
    held.assign(base.data<double>(), base.data<double>() + base.numel());
  } else {
    held = after;
  }
  for (double& value : held) {
    if (std::fabs(value) > 1e12) value = 0;
  }
  const Tensor base = views[0].tensor;
  for (std::size_t i = 0; i < held.size(); ++i) {
    if (std::fabs(base.data<double>()[i]) > 1e12) base.data<double>()[i] = 0;
  }
  compare(views, held);
}

}  // namespace
}  // namespace gradlet::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace gradlet;
  using namespace gradlet::fuzz;
  Bytes in(data, size);
  static const Shape kShapes[] = {{2, 3}, {3, 3}, {4}, {2, 1, 3}, {1, 4}, {2, 2, 2}, {0, 2}, {}};
  const Shape shape = in.pick(kShapes);
  std::vector<double> held;
  for (std::int64_t i = 0; i < shape.numel(); ++i)
    held.push_back(static_cast<double>(in.below(19)) - 9);
  std::vector<View> views{{ops::from_values(held, shape), grid_of(shape).at}};
  while (!in.empty()) {
    if (in.chance(110) && views.size() < 8) {
      const std::size_t from = in.below(views.size());
      views.push_back(next_view(in, views[from]));
      compare(views, held);
    } else {
      write(in, views, held);
    }
  }
  return 0;
}
