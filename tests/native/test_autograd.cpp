#include <cmath>

#include "autograd/backward.hpp"
#include "autograd/grad_mode.hpp"
#include "autograd/gradcheck.hpp"
#include "autograd/node.hpp"
#include "catch.hpp"
#include "check_error.hpp"
#include "op_args.hpp"
#include "op_table.hpp"
#include "ops/ops.hpp"

using namespace gradlet;
using namespace gradlet::ops;
using testing::elements;
using testing::leaf;
using Values = std::vector<double>;

namespace {

Tensor number(double value) {
  return tensor(Scalar(value), DType::kFloat64);
}
Values grad_of(const Tensor& t) {
  return t.grad().defined() ? elements(t.grad()) : Values{};
}

constexpr auto kSecondTime =
    "Trying to backward through the graph a second time (or directly access saved tensors after "
    "they "
    "have already been freed). Saved intermediate values of the graph are freed when you call "
    ".backward() or autograd.grad(). Specify retain_graph=True if you need to backward through the "
    "graph a second time or if you need to access saved tensors after calling backward.";

}  // namespace

TEST_CASE("backward adds to .grad") {
  const Tensor x = leaf({1, 2});
  backward(sum(mul(x, x)));
  CHECK(grad_of(x) == Values{2, 4});
  backward(sum(mul(x, 3.0)));
  CHECK(grad_of(x) == Values{5, 7});
}

TEST_CASE("a second backward needs retain_graph") {
  const Tensor x = leaf({3});
  const Tensor y = sum(mul(x, x));
  backward(y, {}, true);
  backward(y);
  CHECK(grad_of(x) == Values{12});
  CHECK_ERROR(backward(y), kRuntime, kSecondTime);
  CHECK(grad_of(x) == Values{12});
}

TEST_CASE("a graph that saved no tensors can be walked again, as in PyTorch") {
  const Tensor x = leaf({3});
  const Tensor y = sum(cat({add(x, 1.0), x}));
  backward(y);
  backward(y);
  CHECK(grad_of(x) == Values{4});
}

TEST_CASE("backward of more than one element needs a gradient of that shape") {
  const Tensor x = leaf({1, 2});
  const Tensor y = mul(x, 2.0);
  CHECK_ERROR(backward(y), kRuntime, "grad can be implicitly created only for scalar outputs");
  CHECK_ERROR(
      backward(y, ones({3}, DType::kFloat64)), kRuntime,
      "Mismatch in shape: grad_output[0] has a shape of torch.Size([3]) and output[0] has a "
      "shape of torch.Size([2]).");
  backward(y, from_values(Values{1, 10}, {2}));
  CHECK(grad_of(x) == Values{2, 20});
}

TEST_CASE("backward without a graph says so") {
  CHECK_ERROR(backward(number(1)), kRuntime,
              "element 0 of tensors does not require grad and does not have a grad_fn");
}

TEST_CASE("in-place ops refuse leaves and their views while ops are recorded") {
  const Tensor x = leaf({1, 2});
  CHECK_ERROR(add_(x, number(1)), kRuntime,
              "a leaf Variable that requires grad is being used in an in-place operation.");
  CHECK_ERROR(
      add_(select(x, 0, 0), number(1)), kRuntime,
      "a view of a leaf Variable that requires grad is being used in an in-place operation.");
  CHECK_ERROR(zero_(x), kRuntime,
              "a leaf Variable that requires grad is being used in an in-place operation.");
  CHECK(elements(x) == Values{1, 2});
  NoGradGuard guard;
  add_(x, number(1));
  CHECK(elements(x) == Values{2, 3});
  CHECK(x.requires_grad());
}

TEST_CASE("a saved tensor changed in place is noticed at backward") {
  const Tensor x = leaf({1, 2});
  const Tensor y = mul(x, 2.0);
  const Tensor z = sum(mul(y, y));
  add_(y, number(1));
  try {
    backward(z);
    FAIL("no error");
  } catch (const Error& error) {
    CHECK(error.message().starts_with(
        "one of the variables needed for gradient computation has been modified by an inplace "
        "operation: [torch.DoubleTensor [2]], which is output 0 of Add, is at version 1; "
        "expected version 0 instead. Hint: "));
  }
  const Tensor e = exp(x);  // saves its result
  const Tensor doubled = mul_(e, number(2));
  try {
    backward(sum(doubled));
    FAIL("no error");
  } catch (const Error& error) {
    CHECK(error.message().find("output 0 of Exp, is at version 1") != std::string::npos);
  }
}

TEST_CASE("mul_ and div_ keep what the other factor's gradient needs") {
  const Tensor x = leaf({1, 2}), w = leaf({3, 5});
  const Tensor y = clone(x);
  mul_(y, w);
  div_(y, w);
  backward(sum(y));
  CHECK(grad_of(x) == Values{1, 1});
  CHECK(grad_of(w) == Values{0, 0});
  const Tensor plain = from_values(Values{7, 8}, {2});
  mul_(plain, w);
  backward(sum(plain));
  CHECK(grad_of(w) == Values{7, 8});
}

TEST_CASE("an in-place op with a wider operand keeps the history") {
  const Tensor x = from_values(std::vector<float>{1, 2}, {2}).set_requires_grad();
  const Tensor y = clone(x);
  mul_(y, from_values(Values{3, 4}, {2}));
  CHECK(y.dtype() == DType::kFloat32);
  backward(sum(y));
  CHECK(grad_of(x) == Values{3, 4});
  CHECK(x.grad().dtype() == DType::kFloat32);
}

TEST_CASE("no_grad and enable_grad switch recording for a scope") {
  const Tensor x = leaf({1});
  {
    NoGradGuard off;
    CHECK_FALSE(mul(x, 2.0).requires_grad());
    {
      GradModeGuard on(true);
      CHECK(mul(x, 2.0).requires_grad());
    }
    CHECK_FALSE(grad_enabled());
  }
  CHECK(mul(x, 2.0).requires_grad());
}

TEST_CASE("retain_grad keeps the gradient of a non-leaf") {
  const Tensor x = leaf({1, 2});
  const Tensor y = mul(x, 2.0), other = mul(x, 5.0);
  retain_grad(y);
  retain_grad(y);
  backward(sum(mul(y, y)));
  CHECK(grad_of(y) == Values{4, 8});
  CHECK_FALSE(other.grad().defined());
  CHECK_ERROR(retain_grad(number(1)), kRuntime,
              "can't retain_grad on Tensor that has requires_grad=False");
  retain_grad(x);  // does nothing, as in PyTorch
}

TEST_CASE("hooks see the complete gradient and may replace it") {
  const Tensor x = leaf({1});
  const Tensor y = mul(x, 2.0);
  Values seen;
  register_hook(y, [&](const Tensor& g) {
    seen = elements(g);
    return mul(g, 10.0);
  });
  register_hook(x, [](const Tensor& g) { return add(g, 1.0); });
  backward(sum(add(y, y)));
  CHECK(seen == Values{2});
  CHECK(grad_of(x) == Values{41});
  CHECK_ERROR(register_hook(number(1), [](const Tensor&) { return Tensor(); }), kRuntime,
              "cannot register a hook on a tensor that doesn't require gradient");
}

TEST_CASE("detach leaves the graph and shares the data") {
  const Tensor x = leaf({1, 2});
  const Tensor y = detach(mul(x, 2.0));
  CHECK_FALSE(y.requires_grad());
  backward(sum(mul(y, x)));
  CHECK(grad_of(x) == Values{2, 4});
  CHECK(detach(x).storage() == x.storage());
}

TEST_CASE("create_graph gives higher derivatives") {
  const Tensor x = leaf({2});
  Tensor y = sum(pow(x, std::int64_t{3}));
  for (double expected : {12.0, 12.0, 6.0}) {
    y = grad({y}, {x}, {}, false, true)[0];
    CHECK(elements(y) == Values{expected});
    y = sum(y);
  }
}

TEST_CASE("the gradients of ops pass gradcheck themselves") {
  // Every differentiable op but those whose gradient is a constant (nothing to check).
  for (const char* name :
       {"mul",        "div",          "pow",     "square", "exp",   "expm1",      "log",
        "log1p",      "log2",         "log10",   "sqrt",   "rsqrt", "reciprocal", "sin",
        "cos",        "tan",          "sinh",    "cosh",   "tanh",  "atan",       "erf",
        "sigmoid",    "mm",           "addmm",   "bmm",    "mv",    "dot",        "outer",
        "matmul",     "linear",       "prod",    "var",    "std",   "mse_loss",   "linalg_det",
        "linalg_inv", "linalg_solve", "addcmul", "addcdiv"}) {
    const testing::OpRow* row = testing::find_row(name);
    REQUIRE(row);
    for (const char* sample : row->samples) {
      const testing::Args args = testing::parse_args(sample, DType::kFloat64, row->traits.domain);
      std::vector<Tensor> inputs = args.tensors();
      bool empty = inputs.size() != args.untyped.size();
      for (const Tensor& t : inputs) empty = empty || t.numel() == 0 || t.numel() > 40;
      // A zero among the factors of prod and linear functions have a constant or no second
      // gradient.
      if (empty || std::string(sample).find("=1,0") != std::string::npos) continue;
      for (const Tensor& t : inputs) t.set_requires_grad();
      INFO(name << "(" << sample << ")");
      const auto first_gradient = [&] {
        testing::Args changed = args;
        for (std::size_t i = 0; i < inputs.size(); ++i)
          changed = with_tensor(changed, i, inputs[i]);
        const Tensor out = row->call(changed)[0];
        // Weighted by itself, so that the gradient depends on the inputs for linear ops too.
        return grad({sum(mul(out, out))}, {inputs[0]}, {}, false, true);
      };
      // Powers to 0 are constant.
      if (std::string(sample).ends_with(" 0")) continue;
      CHECK(gradcheck(first_gradient, inputs, {1e-6, 1e-4, 1e-3}));
    }
  }
}

TEST_CASE("gradcheck says what is wrong with a gradient, and puts its inputs back") {
  const Tensor base = leaf({1, -0.0, 3, 4, 5, 6});
  const Tensor x = transpose(view(base, {2, 3}), 0, 1);
  const Tensor w = leaf({0.5, 2});
  const Tensor before = mul(x, x);
  CHECK(gradcheck([&] { return std::vector<Tensor>{matmul(x, w), sin(x), argmax(x)}; }, {x, w}));
  CHECK(std::signbit(elements(base)[1]));
  CHECK_NOTHROW(backward(sum(before)));  // no version was counted

  const auto check_hooked = [&](GradHook hook) {
    return gradcheck(
        [&] {
          const Tensor y = mul(w, 3.0);
          register_hook(y, hook);
          return std::vector<Tensor>{detach(w), mul(w, w), y};
        },
        {base, w});
  };
  CHECK(check_hooked([](const Tensor& g) { return g; }));
  CHECK_ERROR(check_hooked([](const Tensor& g) { return mul(g, 2.0); }), kGradcheck,
              "Jacobian mismatch for output 1 with respect to input 1,\n"
              "numerical:tensor([[3.0000, 0.0000],\n        [0.0000, 3.0000]], "
              "dtype=torch.float64)\n"
              "analytical:tensor([[6., 0.],\n        [0., 6.]], dtype=torch.float64)\n");
  int calls = 0;
  CHECK_ERROR(check_hooked([&](const Tensor& g) { return mul(g, 1 + 1e-9 * ++calls); }), kGradcheck,
              "Backward is not reentrant, i.e., running backward with same input and grad_output "
              "multiple times gives different values, although analytical gradient matches "
              "numerical gradient.The tolerance for nondeterminism was 0.0.");
  // Right for every row of the Jacobian, and yet no multiple.
  CHECK_ERROR(check_hooked([](const Tensor& g) { return add(g, add(neg(sum(g)), 1.0)); }),
              kGradcheck, "backward not multiplied by grad_output");

  CHECK_ERROR(gradcheck([&] { return std::vector<Tensor>{detach(w)}; }, {w}), kGradcheck,
              "Numerical gradient for function expected to be zero");
  CHECK(gradcheck([&] { return std::vector<Tensor>{argmax(w)}; }, {w}));
  CHECK_ERROR(gradcheck([&] { return std::vector<Tensor>{w}; }, {detach(w)}), kValue,
              "gradcheck expects at least one input tensor to require gradient, but none of them "
              "have requires_grad=True.");
  const Tensor row = expand(view(w, {1, 2}), {3, 2});
  CHECK_ERROR(gradcheck([&] { return std::vector<Tensor>{row}; }, {w, row}), kRuntime,
              "The 1th input has a dimension with stride 0. gradcheck only supports inputs that "
              "are non-overlapping to be able to compute the numerical gradients correctly. You "
              "should call .contiguous on the input before passing it to gradcheck.");
  std::int64_t more = 1;
  CHECK_ERROR(gradcheck([&] { return std::vector<Tensor>{repeat(w, {++more})}; }, {w}), kAssertion,
              "Expected `func` to return outputs with the same shape when inputs are perturbed on "
              "index (0,) by 1e-06, but got: shapes torch.Size([4]) and torch.Size([6]).");
}

TEST_CASE("grad() touches no .grad and reports unused inputs") {
  const Tensor x = leaf({2}), unused = leaf({1});
  const Tensor y = sum(mul(x, x));
  const auto g = grad({y}, {x}, {}, true);
  CHECK(elements(g[0]) == Values{4});
  CHECK_FALSE(x.grad().defined());
  CHECK_ERROR(
      grad({y}, {x, unused}, {}, true), kRuntime,
      "The differentiated Tensor at index 1 appears to not have been used in the graph. Set "
      "allow_unused=True if this is the desired behavior.");
  CHECK_FALSE(grad({y}, {unused}, {}, true, false, true)[0].defined());
  CHECK_ERROR(grad({y}, {number(1)}), kRuntime,
              "One of the differentiated Tensors does not require grad");
}

TEST_CASE("only floating point can require grad, and only leaves can change") {
  CHECK_ERROR(ones({2}, DType::kInt64).set_requires_grad(), kRuntime,
              "only Tensors of floating point dtype can require gradients");
  const Tensor y = mul(leaf({1}), 2.0);
  CHECK_ERROR(y.set_requires_grad(false), kRuntime,
              "you can only change requires_grad flags of leaf variables. If you want to use a "
              "computed variable in a subgraph that doesn't require differentiation use "
              "var_no_grad = var.detach().");
}

TEST_CASE("an assigned gradient must fit") {
  const Tensor x = leaf({1, 2});
  CHECK_ERROR(
      x.set_grad(ones({3}, DType::kFloat64)), kRuntime,
      "attempting to assign a gradient of size '[3]' to a tensor of size '[2]'. Please ensure "
      "that the gradient and the tensor are the same size");
  CHECK_ERROR(
      x.set_grad(ones({2}, DType::kFloat32)), kRuntime,
      "attempting to assign a gradient with dtype 'float' to a tensor with grad_dtype "
      "'Double'. The gradient must match the tensor's grad_dtype (defaults to the tensor's "
      "dtype). You can set the tensor's grad_dtype attribute with a specific dtype, or None "
      "to allow any dtype. Set grad_dtype with caution. Diverging the dtypes of a tensor and "
      "its gradient may break downstream systems that assume they match.");
  CHECK_ERROR(x.set_grad(x), kRuntime, "can't assign Variable as its own grad");
  x.set_grad(ones({2}, DType::kFloat64));
  backward(sum(x));
  CHECK(grad_of(x) == Values{2, 2});
}

TEST_CASE("writing into a view rewrites the history of its base") {
  const Tensor x = leaf({1, 2, 3});
  const Tensor y = clone(x);
  mul_(select(y, 0, 0), number(10));
  CHECK(y.grad_fn_name() == "CopySlices");
  backward(sum(mul(y, y)));  // (10 x0)^2 + x1^2 + x2^2
  CHECK(grad_of(x) == Values{200, 4, 6});
}

TEST_CASE("views made before an in-place write see it in their gradient") {
  const Tensor x = leaf({1, 2, 3});
  const Tensor y = clone(x);
  const Tensor head = slice(y, 0, 0, 2);
  mul_(y, number(10));
  CHECK(head.grad_fn_name() != "");
  backward(sum(mul(head, head)));
  CHECK(grad_of(x) == Values{200, 400, 0});

  const Tensor z = clone(x), rows = expand(z, {2, 3});
  mul_(z, number(2));
  backward(sum(rows));
  CHECK(grad_of(x) == Values{204, 404, 4});
}

TEST_CASE("a plain tensor and its views begin to require grad by a write") {
  const Tensor x = leaf({5});
  const Tensor y = zeros({2, 2}, DType::kFloat64);
  const Tensor row = select(y, 0, 1);
  copy_(row, x);
  CHECK(y.requires_grad());
  CHECK_FALSE(y.is_leaf());
  backward(sum(mul(y, y)));
  CHECK(grad_of(x) == Values{20});
}

TEST_CASE("a tensor overwritten by constants still requires grad and passes zeros") {
  const Tensor x = leaf({1, 2});
  const Tensor y = clone(x);
  zero_(y);
  CHECK(y.grad_fn_name() == "ZeroBackward0");
  backward(sum(y));
  CHECK(grad_of(x) == Values{0, 0});
}

TEST_CASE("a graph of diamonds sums every path once") {
  const Tensor x = leaf({1});
  Tensor y = x;
  for (int i = 0; i < 40; ++i) y = add(y, y);  // 2^40 paths
  backward(sum(y));
  CHECK(grad_of(x) == Values{std::ldexp(1.0, 40)});
}

TEST_CASE("the same tensor may be every operand") {
  const Tensor x = leaf({3});
  backward(sum(mul(x, x)));
  backward(sum(addcmul(x, x, x)));
  backward(sum(div(x, x)));
  CHECK(grad_of(x) == Values{6 + 1 + 6 + 0});
  backward({sum(x), sum(x)});
  CHECK(grad_of(x) == Values{15});
}

TEST_CASE("the gradients of two leaves share no memory, nor that of the caller's gradient") {
  const Tensor x = leaf({1, 2}), y = leaf({3, 4});
  const Tensor g = from_values(Values{5, 6}, {2});
  backward(add(x, y), g);
  zero_(x.grad());
  CHECK(grad_of(y) == Values{5, 6});
  CHECK(elements(g) == Values{5, 6});
}

TEST_CASE("several roots are one walk") {
  const Tensor x = leaf({2});
  const Tensor y = mul(x, x);
  backward({sum(y), sum(mul(y, 3.0))});
  CHECK(grad_of(x) == Values{16});
}

TEST_CASE("an error in backward leaves the graph usable") {
  const Tensor x = leaf({1});
  const Tensor y = mul(x, 2.0);
  bool fail = true;
  register_hook(y, [&](const Tensor&) -> Tensor {
    if (fail) throw Error(ErrorKind::kValue, "hook", "no");
    return {};
  });
  const Tensor z = sum(mul(y, y));
  CHECK_ERROR(backward(z, {}, true), kValue, "no");
  fail = false;
  backward(z);
  CHECK(grad_of(x) == Values{8});
}

TEST_CASE("a product adds its gradient to .grad in one pass only where that is safe") {
  const Tensor w = leaf({1, 2, 3, 4}), x = from_values(Values{1, -1, 2, 0.5}, {2, 2});
  auto square = [](const Tensor& t) { return reshape(t, {2, 2}).set_requires_grad(); };
  const Tensor m = square(detach(w));
  backward(sum(mm(x, m)));
  const Values once = grad_of(m);
  backward(sum(mm(x, m)));  // into the .grad that is there
  for (std::size_t i = 0; i < once.size(); ++i) CHECK(grad_of(m)[i] == 2 * once[i]);

  SECTION("the .grad itself is a factor") {
    const Tensor before = clone(m.grad());
    const Tensor expected = add(before, mm(ones({2, 2}, DType::kFloat64), t(before)));
    backward(sum(mm(m, m.grad())));
    CHECK(equal(m.grad(), expected));
  }
  SECTION("the leaf is used twice") {
    const Tensor twice = square(detach(w));
    backward(sum(mm(x, twice)));
    backward(sum(add(mm(x, twice), mm(x, twice))));
    for (std::size_t i = 0; i < once.size(); ++i) CHECK(grad_of(twice)[i] == 3 * once[i]);
  }
  SECTION("autograd.grad leaves .grad alone") {
    const Tensor before = clone(m.grad());
    const Tensor g = grad({sum(mm(x, m))}, {m})[0];
    CHECK(elements(g) == once);
    CHECK(equal(m.grad(), before));
  }
}

TEST_CASE("a gradient with a graph is a copy: it shares nothing with what was given for it") {
  const Tensor x = full({2}, 2.0).set_requires_grad();
  backward({x}, {x}, true, true);
  CHECK_FALSE(x.grad().is_same(x));
  CHECK(x.grad().grad_fn_name() == "CopyBackwards");
  {
    NoGradGuard guard;
    add_(x, full({}, 5.0));
  }
  CHECK(elements(x.grad()) == Values{2, 2});
  x.set_grad({});
}
