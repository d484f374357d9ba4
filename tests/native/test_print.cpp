#include <cmath>
#include <span>

#include "catch.hpp"
#include "tensor/print.hpp"
#include "tensor/tensor.hpp"

using namespace gradlet;

namespace {

/// A storage written by formula: element i is ((i * 7919) % modulus - modulus / 2) * scale.
struct Fill {
  std::int64_t count = 0;
  std::int64_t modulus = 1;
  double scale = 1;
};

/// The elements of a storage, whichever the dtype.
struct Values {
  Values(std::nullptr_t) {}
  template <std::size_t N>
  Values(const double (&numbers)[N]) : floats(numbers) {}
  template <std::size_t N>
  Values(const std::int64_t (&numbers)[N]) : integers(numbers) {}

  std::size_t size() const { return floats.size() + integers.size(); }
  template <class T>
  T get(std::size_t i) const {
    return floats.empty() ? static_cast<T>(integers[i]) : static_cast<T>(floats[i]);
  }

  std::span<const double> floats;
  std::span<const std::int64_t> integers;
};

struct Case {
  const char* name;
  DType dtype;
  DType default_dtype;
  Shape sizes;
  Shape strides;
  std::int64_t offset;
  Values values;
  /// Where `values` go in a storage made by `fill`.
  std::vector<std::size_t> edits;
  Fill fill;
  /// nullptr: no gradient; "": a leaf that requires it; otherwise the name of the grad_fn.
  const char* grad_fn;
  PrintOptionsUpdate options;
  const char* expected;
};

#include "print_expected.inc"

class NamedFunction final : public GradFunction {
 public:
  explicit NamedFunction(std::string name) : name_(std::move(name)) {}
  const char* name() const override { return name_.c_str(); }

 private:
  std::string name_;
};

Tensor build(const Case& c) {
  const std::int64_t literal_count = static_cast<std::int64_t>(c.values.size());
  const Tensor storage = empty({c.fill.count > 0 ? c.fill.count : literal_count}, c.dtype);
  dispatch_all(c.dtype, [&](auto tag) {
    using T = typename decltype(tag)::type;
    T* data = storage.data<T>();
    for (std::int64_t i = 0; i < c.fill.count; ++i) {
      const std::int64_t integer = (i * 7919) % c.fill.modulus - c.fill.modulus / 2;
      data[i] = static_cast<T>(static_cast<double>(integer) * c.fill.scale);
    }
    for (std::size_t i = 0; i < c.values.size(); ++i) {
      data[c.edits.empty() ? i : c.edits[i]] = c.values.get<T>(i);
    }
  });
  Tensor tensor = make_view(storage, c.sizes, c.strides, c.offset);
  if (c.grad_fn && *c.grad_fn) {
    autograd_meta(tensor).grad_fn = make_ref<NamedFunction>(c.grad_fn);
  } else if (c.grad_fn) {
    tensor.set_requires_grad();
  }
  return tensor;
}

Tensor vector_of(std::initializer_list<double> values) {
  Tensor tensor = empty({static_cast<std::int64_t>(values.size())}, DType::kFloat32);
  float* data = tensor.data<float>();
  for (double v : values) *data++ = static_cast<float>(v);
  return tensor;
}

/// Restores the printing options and the default dtype.
struct Restore {
  ~Restore() {
    set_default_dtype(DType::kFloat32);
    set_printoptions({.precision = 4, .threshold = 1000, .edgeitems = 3, .linewidth = 80});
  }
};

}  // namespace

TEST_CASE("Tensors print as in PyTorch", "[print]") {
  for (const Case& c : kCases) {
    const Restore restore;
    INFO(c.name);
    set_default_dtype(c.default_dtype);
    set_printoptions(c.options);
    CHECK(to_string(build(c)) == c.expected);
  }
}

// PyTorch 2: the columns fit the notation asked for (1.13 kept the width of the automatic one).
TEST_CASE("sci_mode overrides the automatic notation", "[print]") {
  const Restore restore;
  set_printoptions({.sci_mode = true});
  CHECK(to_string(vector_of({1, -20, 0})) == "tensor([ 1.0000e+00, -2.0000e+01,  0.0000e+00])");
  CHECK(to_string(vector_of({1.5, INFINITY})) == "tensor([1.5000e+00,        inf])");
  CHECK(to_string(vector_of({0, NAN})) == "tensor([0., nan])");
  set_printoptions({.sci_mode = false});
  CHECK(to_string(vector_of({1e-6, -2.5})) == "tensor([ 0.0000, -2.5000])");
  CHECK(to_string(vector_of({1, 1e9})) == "tensor([         1., 1000000000.])");
  set_printoptions({});
  CHECK(to_string(vector_of({1, 1e9})) == "tensor([1.0000e+00, 1.0000e+09])");
}

// PyTorch 2; 1.13 printed every element after the dots.
TEST_CASE("edgeitems 0 shows the size instead of the elements", "[print]") {
  const Restore restore;
  set_printoptions({.threshold = 3, .edgeitems = 0});
  CHECK(to_string(vector_of({1, 2, 3, 4})) == "tensor([...], size=(4,))");
  CHECK(to_string(empty({5, 6}, DType::kFloat64)) ==
        "tensor([...], size=(5, 6), dtype=torch.float64)");
  CHECK(to_string(vector_of({1, 2})) == "tensor([1., 2.], size=(2,))");
}

TEST_CASE("set_printoptions keeps what is not given", "[print]") {
  const Restore restore;
  set_printoptions({.precision = 2, .sci_mode = true});
  set_printoptions({.linewidth = 100});
  CHECK(print_options().precision == 2);
  CHECK(print_options().linewidth == 100);
  CHECK(print_options().threshold == 1000);
  CHECK_FALSE(print_options().sci_mode.has_value());
  CHECK_THROWS_AS(set_printoptions({.precision = -1, .linewidth = 7}), Error);
  CHECK_THROWS_AS(set_printoptions({.edgeitems = -1}), Error);
  CHECK(print_options().linewidth == 100);
}

TEST_CASE("Numbers of any length print", "[print]") {
  const Restore restore;
  set_printoptions({.precision = 100, .sci_mode = false});
  const Tensor tensor = empty({}, DType::kFloat64);
  *tensor.data<double>() = -1.5e300;
  const std::string text = to_string(tensor);
  CHECK(text.find("tensor(-15000000000000000") == 0);
  CHECK(text.size() == std::string("tensor(-.,\n       dtype=torch.float64)").size() + 301);
}

TEST_CASE("The sign of a NaN is not printed", "[print]") {
  CHECK(to_string(vector_of({std::copysign(NAN, -1.0)})) == "tensor([nan])");
}

TEST_CASE("An undefined tensor prints as None", "[print]") {
  CHECK(to_string(Tensor()) == "None");
}
