#include "ops/special.hpp"

#include <cmath>
#include <limits>

#include "kernels/math.hpp"
#include "kernels/special.hpp"
#include "ops/arithmetic.hpp"
#include "ops/math.hpp"
#include "ops/pointwise.hpp"

namespace gradlet::ops {

namespace {

constexpr double kPi = 3.141592653589793;

Tensor number(double value) {
  return wrapped_number(value);
}
Tensor floating(const Tensor& self) {
  return is_floating(self.dtype()) ? self : cast(self, default_dtype());
}

/// What the functions of one number share: the function on doubles, rounded once, and the gradient,
/// g times the slope at x.
struct Rule {
  const char* name;
  double (*f)(double);
  Tensor (*slope)(const Tensor& x);
};

Tensor apply(const Rule& rule, const Tensor& self) {
  const Tensor x = floating(self), out = empty(self.sizes(), x.dtype());
  dispatch_floating(x.dtype(), [&](auto tag) {
    using T = typename decltype(tag)::type;
    map_into<T, T>(out, x, [f = rule.f](T v) { return static_cast<T>(f(v)); });
  });
  if (records(self)) {
    record(out, rule.name, {self},
           [saved = SavedTensor(self), slope = rule.slope](Node& node, const Tensor& g) {
             return mul(g, slope(saved.unpack(node)));
           });
  }
  return out;
}

/// The same of two numbers, with broadcasting.
struct Rule2 {
  const char* op;
  const char* name;
  double (*f)(double, double);
  /// The gradients of both, of the result's shape.
  Tensor (*first)(const Tensor& g, const Tensor& x, const Tensor& y);
  Tensor (*second)(const Tensor& g, const Tensor& x, const Tensor& y);
};

Tensor apply(const Rule2& rule, const Tensor& self, const Tensor& other) {
  DType dtype = result_type({self, other});
  if (!is_floating(dtype)) dtype = default_dtype();
  const Tensor x = cast(self, dtype), y = cast(other, dtype);
  const Tensor out = empty(broadcast_shapes(x.sizes(), y.sizes(), rule.op), dtype);
  dispatch_floating(dtype, [&](auto tag) {
    using T = typename decltype(tag)::type;
    map_into<T, T, T>(out, x, y, [f = rule.f](T a, T b) { return static_cast<T>(f(a, b)); });
  });
  if (records(self, other)) {
    record(out, rule.name, {self, other},
           [a = SavedTensor(self), b = SavedTensor(other), &rule, na = self.requires_grad(),
            nb = other.requires_grad()](Node& node, const Tensor& g) {
             const Tensor u = a.unpack(node), v = b.unpack(node);
             return gradients(na ? sum_to(rule.first(g, u, v), u.sizes()) : Tensor(),
                              nb ? sum_to(rule.second(g, u, v), v.sizes()) : Tensor());
           });
  }
  return out;
}

Tensor replaced(const Tensor& self, const Tensor& mask, double value) {
  return where(mask, number(value), self);
}

}  // namespace

Tensor acosh(const Tensor& self) {
  static constexpr Rule rule = {"AcoshBackward0", math::acosh,
                                [](const Tensor& x) { return rsqrt(sub(mul(x, x), 1)); }};
  return apply(rule, self);
}
Tensor asinh(const Tensor& self) {
  static constexpr Rule rule = {"AsinhBackward0", math::asinh,
                                [](const Tensor& x) { return rsqrt(add(mul(x, x), 1)); }};
  return apply(rule, self);
}
Tensor atanh(const Tensor& self) {
  static constexpr Rule rule = {"AtanhBackward0", math::atanh, [](const Tensor& x) {
                                  return reciprocal(rsub(mul(x, x), number(1)));
                                }};
  return apply(rule, self);
}

Tensor erfc(const Tensor& self) {
  static constexpr Rule rule = {"ErfcBackward0", math::erfc, [](const Tensor& x) {
                                  return mul(exp(neg(mul(x, x))), -1.1283791670955126);
                                }};
  return apply(rule, self);
}
Tensor erfinv(const Tensor& self) {
  static constexpr Rule rule = {"ErfinvBackward0", math::erfinv, [](const Tensor& x) {
                                  return mul(exp(square(erfinv(x))), 0.886226925452758);
                                }};
  return apply(rule, self);
}
Tensor special_ndtr(const Tensor& self) {
  static constexpr Rule rule = {
      "SpecialNdtrBackward0", [](double x) { return 0.5 * math::erfc(-x * 0.7071067811865476); },
      [](const Tensor& x) { return mul(exp(mul(mul(x, x), -0.5)), 0.3989422804014327); }};
  return apply(rule, self);
}

Tensor lgamma(const Tensor& self) {
  static constexpr Rule rule = {"LgammaBackward0", math::lgamma, digamma};
  return apply(rule, self);
}
Tensor digamma(const Tensor& self) {
  static constexpr Rule rule = {"DigammaBackward0", math::digamma,
                                [](const Tensor& x) { return polygamma(1, x); }};
  return apply(rule, self);
}
Tensor polygamma(std::int64_t n, const Tensor& self) {
  check(n >= 0, ErrorKind::kRuntime, "polygamma",
        [] { return "polygamma(n, x) does not support negative n."; });
  if (n == 0) return digamma(self);
  const Tensor x = floating(self), out = empty(self.sizes(), x.dtype());
  dispatch_floating(x.dtype(), [&](auto tag) {
    using T = typename decltype(tag)::type;
    map_into<T, T>(out, x, [n](T v) { return static_cast<T>(math::polygamma(n, v)); });
  });
  if (records(self)) {
    record(out, "PolygammaBackward0", {self},
           [saved = SavedTensor(self), n](Node& node, const Tensor& g) {
             return mul(g, polygamma(n + 1, saved.unpack(node)));
           });
  }
  return out;
}

Tensor i0(const Tensor& self) {
  static constexpr Rule rule = {"I0Backward0", math::i0, i1};
  return apply(rule, self);
}
Tensor i1(const Tensor& self) {
  static constexpr Rule rule = {"SpecialI1Backward0", math::i1, [](const Tensor& x) {
                                  return where(eq(x, number(0)), number(0.5),
                                               sub(i0(x), div(i1(x), x)));
                                }};
  return apply(rule, self);
}

Tensor special_entr(const Tensor& self) {
  static constexpr Rule rule = {"SpecialEntrBackward0",
                                [](double x) {
                                  if (x < 0) return -std::numeric_limits<double>::infinity();
                                  return x == 0 ? 0 : -x * math::log(x);
                                },
                                [](const Tensor& x) { return neg(add(log(x), 1)); }};
  return apply(rule, self);
}

Tensor logit(const Tensor& self, std::optional<double> eps) {
  const Tensor input = floating(self);
  const double low = eps.value_or(0), high = 1 - low;
  // What lies outside has no slope; without eps it is no number, and its slope is none.
  const Tensor beyond = number(eps ? 0 : std::numeric_limits<double>::quiet_NaN());
  Tensor out;
  {
    NoGradGuard guard;
    Tensor x = input;
    if (eps) {
      x = where(lt(x, number(low)), number(low), where(gt(x, number(high)), number(high), x));
    } else {
      x = add(x, where(logical_and(ge(x, number(0)), le(x, number(1))), number(0), beyond));
    }
    out = log(div(x, rsub(x, number(1))));
  }
  if (records(input)) {
    record(out, "LogitBackward0", {input},
           [saved = SavedTensor(input), low, high, beyond](Node& node, const Tensor& g) {
             const Tensor x = saved.unpack(node);
             const Tensor outside = logical_or(lt(x, number(low)), gt(x, number(high)));
             const Tensor at_pole = logical_or(eq(x, number(0)), eq(x, number(1)));
             const Tensor slope = where(at_pole, number(std::numeric_limits<double>::infinity()),
                                        reciprocal(mul(x, rsub(x, number(1)))));
             return mul(g, where(outside, beyond, slope));
           });
  }
  return out;
}

Tensor sinc(const Tensor& self) {
  static constexpr Rule rule = {
      "SincBackward0", [](double x) { return x == 0 ? 1 : math::sin(kPi * x) / (kPi * x); },
      [](const Tensor& x) {
        const Tensor angle = mul(x, kPi), squared = mul(mul(x, x), kPi);
        return where(eq(squared, number(0)), number(0),
                     div(sub(mul(angle, cos(angle)), sin(angle)), squared));
      }};
  return apply(rule, self);
}

Tensor exp2(const Tensor& self) {
  static constexpr Rule rule = {"Exp2Backward0", [](double x) { return math::pow(2, x); },
                                [](const Tensor& x) { return mul(exp2(x), 0.6931471805599453); }};
  return apply(rule, self);
}

Tensor frac(const Tensor& self) {
  check_floating("frac", self);
  return named(sub(self, trunc(self)), "FracBackward0");
}
Tensor deg2rad(const Tensor& self) {
  return named(mul(self, kPi / 180), "Deg2RadBackward0");
}
Tensor rad2deg(const Tensor& self) {
  return named(mul(self, 180 / kPi), "Rad2DegBackward0");
}

Tensor positive(const Tensor& self) {
  check(self.dtype() != DType::kBool, ErrorKind::kNotImplemented, "positive",
        [] { return "The `+` operator, on a bool tensor is not supported."; });
  return self;
}

Tensor sgn(const Tensor& self) {
  return named(sign(self), "SgnBackward0");
}
Tensor signbit(const Tensor& self) {
  NoGradGuard guard;
  return lt(copysign(number(1), self), number(0));
}
Tensor isposinf(const Tensor& self) {
  return eq(self, number(std::numeric_limits<double>::infinity()));
}
Tensor isneginf(const Tensor& self) {
  return eq(self, number(-std::numeric_limits<double>::infinity()));
}

Tensor nan_to_num(const Tensor& self, std::optional<double> nan, std::optional<double> posinf,
                  std::optional<double> neginf) {
  if (!is_floating(self.dtype())) return clone(self);
  const double largest = self.dtype() == DType::kFloat32 ? std::numeric_limits<float>::max()
                                                         : std::numeric_limits<double>::max();
  const Tensor finite = replaced(replaced(self, isposinf(self), posinf.value_or(largest)),
                                 isneginf(self), neginf.value_or(-largest));
  return named(replaced(finite, isnan(self), nan.value_or(0)), "NanToNumBackward0");
}

Tensor true_divide(const Tensor& self, const Tensor& other) {
  return div(self, other);
}

Tensor copysign(const Tensor& self, const Tensor& other) {
  static constexpr Rule2 rule = {
      "copysign", "CopysignBackward0", [](double a, double b) { return std::copysign(a, b); },
      [](const Tensor& g, const Tensor& x, const Tensor& y) {
        return mul(g, replaced(div(copysign(x, y), x), eq(x, number(0)), 0));
      },
      [](const Tensor& g, const Tensor&, const Tensor&) { return zeros_like(g); }};
  return apply(rule, self, other);
}

Tensor nextafter(const Tensor& self, const Tensor& other) {
  const DType dtype = result_type({self, other});
  check(is_floating(dtype), ErrorKind::kNotImplemented, "nextafter", [&] {
    return text_of({"\"nextafter_cpu\" not implemented for '", dtype_scalar_name(dtype), "'"});
  });
  const Tensor out = binary_number("nextafter", detach(self), detach(other), dtype,
                                   [](auto a, auto b) { return std::nextafter(a, b); });
  if (records(self, other)) {
    record(out, "NextafterBackward0", {self, other},
           [a = SavedTensor(self), b = SavedTensor(other)](Node& node, const Tensor& g) {
             const Tensor x = a.unpack(node), y = b.unpack(node);
             return gradients(sum_to(replaced(g, eq(x, y), 0), x.sizes()),
                              zeros(y.sizes(), y.dtype()));
           });
  }
  return out;
}

Tensor fmod(const Tensor& self, const Tensor& other) {
  refuse_bool("fmod", "fmod_cpu", {self, other});
  if (!is_floating(result_type({self, other}))) {
    return sub(self, mul(div(self, other, "trunc"), other));
  }
  static constexpr Rule2 rule = {"fmod", "FmodBackward1",
                                 [](double a, double b) { return std::fmod(a, b); },
                                 [](const Tensor& g, const Tensor&, const Tensor&) { return g; },
                                 [](const Tensor& g, const Tensor& x, const Tensor& y) {
                                   return mul(neg(g), div(x, y, "trunc"));
                                 }};
  return apply(rule, self, other);
}

/// Refuses two tensors of integers: the function has no kernel for them.
static void check_one_floating(const char* kernel, const Tensor& self, const Tensor& other) {
  broadcast_shapes(self.sizes(), other.sizes(), kernel);
  check_floating(kernel, empty({}, result_type({self, other})));
}

Tensor hypot(const Tensor& self, const Tensor& other) {
  check_one_floating("hypot_cpu", self, other);
  static constexpr Rule2 rule = {
      "hypot", "HypotBackward0", math::hypot,
      [](const Tensor& g, const Tensor& x, const Tensor& y) { return mul(g, div(x, hypot(x, y))); },
      [](const Tensor& g, const Tensor& x, const Tensor& y) {
        return mul(g, div(y, hypot(x, y)));
      }};
  return apply(rule, self, other);
}

Tensor logaddexp(const Tensor& self, const Tensor& other) {
  check_one_floating("logaddexp_cpu", self, other);
  static constexpr Rule2 rule = {
      "logaddexp", "LogaddexpBackward0", math::logaddexp,
      [](const Tensor& g, const Tensor& x, const Tensor& y) { return mul(g, sigmoid(sub(x, y))); },
      [](const Tensor& g, const Tensor& x, const Tensor& y) { return mul(g, sigmoid(sub(y, x))); }};
  return apply(rule, self, other);
}

Tensor logaddexp2(const Tensor& self, const Tensor& other) {
  check_one_floating("logaddexp2_cpu", self, other);
  static constexpr double ln2 = 0.6931471805599453;
  static constexpr Rule2 rule = {"logaddexp2", "Logaddexp2Backward0", math::logaddexp2,
                                 [](const Tensor& g, const Tensor& x, const Tensor& y) {
                                   return mul(g, sigmoid(mul(sub(x, y), ln2)));
                                 },
                                 [](const Tensor& g, const Tensor& x, const Tensor& y) {
                                   return mul(g, sigmoid(mul(sub(y, x), ln2)));
                                 }};
  return apply(rule, self, other);
}

Tensor xlogy(const Tensor& self, const Tensor& other) {
  static constexpr Rule2 rule = {
      "xlogy", "XlogyBackward0",
      [](double x, double y) { return y != y   ? y
                                      : x == 0 ? 0
                                               : x * math::log(y); },
      [](const Tensor& g, const Tensor& x, const Tensor& y) {
        const Tensor none = logical_and(eq(x, number(0)), le(y, number(0)));
        return replaced(xlogy(g, y), none, 0);
      },
      [](const Tensor& g, const Tensor& x, const Tensor& y) { return div(mul(g, x), y); }};
  return apply(rule, self, other);
}

Tensor xlog1py(const Tensor& self, const Tensor& other) {
  static constexpr Rule2 rule = {
      "special_xlog1py", "SpecialXlog1PyBackward0",
      [](double x, double y) { return y != y   ? y
                                      : x == 0 ? 0
                                               : x * math::log1p(y); },
      [](const Tensor& g, const Tensor& x, const Tensor& y) {
        const Tensor none = logical_and(eq(x, number(0)), le(y, number(-1)));
        return replaced(xlog1py(g, y), none, 0);
      },
      [](const Tensor& g, const Tensor& x, const Tensor& y) { return div(mul(g, x), add(y, 1)); }};
  return apply(rule, self, other);
}

Tensor heaviside(const Tensor& self, const Tensor& values) {
  check(self.dtype() == values.dtype(), ErrorKind::kRuntime, "heaviside",
        [] { return "heaviside is not yet implemented for tensors with different dtypes."; });
  Tensor out;
  {
    NoGradGuard guard;
    out = where(eq(self, number(0)), values, cast(gt(self, number(0)), self.dtype()));
  }
  return without_derivative("heaviside", out, self, values);
}

namespace {

using Int = std::int64_t;

/// f of two integers; of bools where it makes sense.
Tensor bits(const char* op, const char* kernel, const Tensor& self, const Tensor& other,
            Int (*f)(Int, Int), bool bools = true) {
  const DType dtype = result_type({self, other});
  const Shape shape = broadcast_shapes(self.sizes(), other.sizes(), op);
  check(!is_floating(dtype) && (bools || dtype != DType::kBool), ErrorKind::kNotImplemented, op,
        [&] {
          return text_of({"\"", kernel, "\" not implemented for '", dtype_scalar_name(dtype), "'"});
        });
  const Tensor x = cast(self, DType::kInt64), y = cast(other, DType::kInt64);
  const Tensor out = empty(shape, DType::kInt64);
  map_into<Int, Int, Int>(out, x, y, f);
  return cast(out, dtype);
}

}  // namespace

/// Euclid's algorithm; -2^63 stays itself, as its magnitude has no int64.
static Int divisor(Int a, Int b) {
  const auto magnitude = [](Int v) {
    return v < 0 ? 0 - static_cast<std::uint64_t>(v) : static_cast<std::uint64_t>(v);
  };
  std::uint64_t x = magnitude(a), y = magnitude(b);
  while (x != 0) {
    const std::uint64_t rest = y % x;
    y = x;
    x = rest;
  }
  return static_cast<Int>(y);
}

Tensor gcd(const Tensor& self, const Tensor& other) {
  return bits("gcd", "gcd_cpu", self, other, divisor, false);
}
Tensor lcm(const Tensor& self, const Tensor& other) {
  return bits(
      "lcm", "lcm_cpu", self, other,
      [](Int a, Int b) -> Int {
        const Int common = divisor(a, b);
        if (common == 0) return 0;
        const auto product = static_cast<std::uint64_t>(a == INT64_MIN ? a : a / common) *
                             static_cast<std::uint64_t>(b);
        return static_cast<Int>(static_cast<Int>(product) < 0 ? 0 - product : product);
      },
      false);
}

Tensor bitwise_not(const Tensor& self) {
  if (self.dtype() == DType::kBool) return logical_not(self);
  return bits("bitwise_not", "bitwise_not_cpu", self, wrapped_number(Int{-1}),
              [](Int a, Int b) { return a ^ b; });
}
Tensor bitwise_and(const Tensor& self, const Tensor& other) {
  return bits("bitwise_and", "bitwise_and_cpu", self, other, [](Int a, Int b) { return a & b; });
}
Tensor bitwise_or(const Tensor& self, const Tensor& other) {
  return bits("bitwise_or", "bitwise_or_cpu", self, other, [](Int a, Int b) { return a | b; });
}
Tensor bitwise_xor(const Tensor& self, const Tensor& other) {
  return bits("bitwise_xor", "bitwise_xor_cpu", self, other, [](Int a, Int b) { return a ^ b; });
}
Tensor bitwise_left_shift(const Tensor& self, const Tensor& other) {
  return bits(
      "bitwise_left_shift", "lshift_cpu", self, other,
      [](Int a, Int b) -> Int {
        return b < 0 || b > 63 ? 0 : static_cast<Int>(static_cast<std::uint64_t>(a) << b);
      },
      false);
}
Tensor bitwise_right_shift(const Tensor& self, const Tensor& other) {
  return bits(
      "bitwise_right_shift", "rshift_cpu", self, other,
      [](Int a, Int b) { return a >> (b < 0 || b > 63 ? 63 : b); }, false);
}

}  // namespace gradlet::ops
