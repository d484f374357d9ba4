#include "bindings/engine.hpp"

#include <emscripten.h>
#include <emscripten/bind.h>

#include <stdexcept>

#include "autograd/graph.hpp"
#include "autograd/node.hpp"
#include "bindings/callbacks.hpp"
#include "bindings/generators.hpp"
#include "bindings/graph.hpp"
#include "bindings/memory.hpp"
#include "bindings/numpy_random.hpp"
#include "bindings/rings.hpp"
#include "bindings/table.hpp"
#include "kernels/random.hpp"
#include "ops/create.hpp"
#include "tensor/warn.hpp"

/// Embind's side: free functions over integer handles and numbers. A C++ error never crosses as an
/// exception: the function answers -1 and the error is read by last_error_*.
namespace gradlet::bindings {

namespace {

struct LastError {
  std::string kind, op, message, shapes;
} last_error;

/// Said where no memory is left to say more.
const LastError kNoMemory = {error_kind_name(ErrorKind::kOutOfMemory), "", "can't allocate memory",
                             "[]"};
const LastError* kept = &last_error;

void describe_error() {
  kept = &last_error;
  try {
    throw;
  } catch (const Error& e) {
    std::string shapes;
    for (const Shape& shape : e.shapes()) {
      shapes += (shapes.empty() ? "" : ", ") + shape.to_string();
    }
    last_error = {error_kind_name(e.kind()), e.op(), in_stored_words(e.message()),
                  "[" + shapes + "]"};
  } catch (const std::bad_alloc&) {
    kept = &kNoMemory;
  } catch (const std::length_error&) {  // a list longer than there can be
    kept = &kNoMemory;
  } catch (const std::exception& e) {
    last_error = {"RuntimeError", "", std::string("internal error: ") + e.what(), "[]"};
  }
}

/// Keeps the exception being handled; one function instead of handlers in every guard.
[[gnu::noinline]] void keep_error() {
  try {
    describe_error();
  } catch (...) {
    kept = &kNoMemory;
  }
}

/// Wraps a function so that errors are kept; functions without a result answer 0.
template <auto F>
struct Guard;
template <class R, class... Args, R (*F)(Args...)>
struct Guard<F> {
  using Result = std::conditional_t<std::is_void_v<R>, int, R>;
  static Result call(Args... args) {
    try {
      if constexpr (std::is_void_v<R>) {
        F(args...);
        return 0;
      } else {
        return F(args...);
      }
    } catch (...) {
      keep_error();
    }
    if constexpr (std::is_same_v<R, std::string>) {
      return "\x01";
    } else {
      return static_cast<Result>(-1);
    }
  }
};

/// Address and capacity of the argument buffer, and KB of live elements, where JavaScript reads
/// them without a call.
std::int32_t buffer_info[3];
int buffer_info_address() {
  warning_sink = &warn_in_front_end;
  note_buffer();
  return static_cast<int>(reinterpret_cast<std::intptr_t>(buffer_info));
}

/// Runs a row of a table; -1 with the error kept.
template <int (*F)(int)>
int run(int row) {
  int count = -1;
  start_call();
  try {
    count = F(row);
  } catch (...) {
    keep_error();
  }
  note_buffer();
  return count;
}

/// A function that reads the buffer and writes its results there.
template <auto F>
int noted(int row) {
  start_call();
  const int count = Guard<F>::call(row);
  note_buffer();
  return count;
}

std::string last_error_kind() {
  return kept->kind;
}
std::string last_error_op() {
  return kept->op;
}
std::string last_error_message() {
  return kept->message;
}
std::string last_error_shapes() {
  return kept->shapes;
}

/// Makes room for so many numbers in the argument buffer.
void reserve_buffer(int count) {
  buffer().reserve(static_cast<std::size_t>(count));
  note_buffer();
}

int new_tensor(int dtype) {
  Arguments in("tensor(int[] size)");
  const int handle = tensors().add(empty(in.read<Shape>(), static_cast<DType>(dtype)));
  note_buffer();
  return handle;
}

/// Address of the elements in row-major order; a strided tensor gives a copy kept until the next
/// call.
int data_address(int handle) {
  static Tensor copy;
  NoGradGuard guard;
  copy = {};
  Tensor t = tensors().get(handle);
  if (!t.is_contiguous()) t = copy = ops::clone(t);
  return static_cast<int>(reinterpret_cast<std::intptr_t>(t.data<char>()) +
                          t.offset() * static_cast<std::int64_t>(item_size(t.dtype())) -
                          t.offset());
}

/// Writes dtype, requires_grad, is_leaf, number of dimensions, sizes into the buffer.
int describe(int handle) {
  const Tensor& t = tensors().get(handle);
  std::vector<double>& out = buffer();
  out.clear();
  for (double v : {static_cast<double>(t.dtype()), static_cast<double>(t.requires_grad()),
                   static_cast<double>(t.is_leaf()), static_cast<double>(t.dim())}) {
    out.push_back(v);
  }
  for (std::int64_t n : t.sizes()) out.push_back(static_cast<double>(n));
  return 0;
}

std::string grad_fn_name(int handle) {
  const Tensor& t = tensors().get(handle);
  gradient_edge(t);  // a view of a changed base reads its node anew
  return t.grad_fn_name();
}

/// A number that is the same for the same tensor object, 0 for None.
int grad_identity(int handle) {
  const Tensor g = tensors().get(handle).grad();
  return static_cast<int>(reinterpret_cast<std::intptr_t>(g.defined() ? g.impl() : nullptr));
}

void drop_tensor(int handle) {
  tensors().drop(handle);
  note_buffer();
}

bool set_grad_mode(bool enabled) {
  const bool before = grad_enabled();
  set_grad_enabled(enabled);
  return before;
}

int grad_mode_at() {
  return static_cast<int>(reinterpret_cast<std::intptr_t>(grad_mode_address()));
}

double live_tensors() {
  return static_cast<double>(memory_stats().live_tensors);
}
double live_bytes() {
  return static_cast<double>(memory_stats().live_bytes);
}
double peak_bytes() {
  return static_cast<double>(memory_stats().peak_bytes);
}
double live_nodes() {
  return static_cast<double>(memory_stats().live_nodes);
}

void set_default(int dtype) {
  set_default_dtype(static_cast<DType>(dtype));
}
int get_default() {
  return static_cast<int>(default_dtype());
}

int read_trained_noted(int side, bool whole) {
  const int count = read_trained(side, whole);
  note_buffer();
  return count;
}

int read_picture_noted(int handle, int side) {
  const int count = read_picture(handle, side);
  note_buffer();
  return count;
}

int read_graph_noted(int slot) {
  const int count = read_graph(slot);
  note_buffer();
  return count;
}

}  // namespace

void note_buffer() {
  buffer_info[0] = static_cast<std::int32_t>(reinterpret_cast<std::intptr_t>(buffer().data()));
  buffer_info[1] = static_cast<std::int32_t>(buffer().capacity());
  buffer_info[2] = static_cast<std::int32_t>(memory_stats().live_bytes >> 10);
}

/// The calls of every step are plain exports: without eval Embind's own wrapper takes ten
/// times as long as the call.
extern "C" {
EMSCRIPTEN_KEEPALIVE int gradlet_call_op(int row) {
  return run<&run_op>(row);
}
EMSCRIPTEN_KEEPALIVE int gradlet_make_layer(int row) {
  return noted<&make_layer>(row);
}
EMSCRIPTEN_KEEPALIVE int gradlet_call_layer(int row) {
  return noted<&call_layer>(row);
}
EMSCRIPTEN_KEEPALIVE int gradlet_show_layer(int row) {
  return noted<&show_layer>(row);
}
EMSCRIPTEN_KEEPALIVE int gradlet_check_optimizer(int row) {
  return noted<&check_optimizer>(row);
}
EMSCRIPTEN_KEEPALIVE int gradlet_step_optimizer(int row) {
  return noted<&step_optimizer>(row);
}
EMSCRIPTEN_KEEPALIVE int gradlet_zero_grad(int set_to_none) {
  return noted<&zero_grad>(set_to_none);
}
EMSCRIPTEN_KEEPALIVE int gradlet_evacuate(int count) {
  const int result = Guard<&evacuate>::call(count);
  note_buffer();
  return result;
}
EMSCRIPTEN_KEEPALIVE int gradlet_drop_tensors(int count) {
  return noted<&drop_tensors>(count);
}
EMSCRIPTEN_KEEPALIVE int gradlet_label_tensor(int handle, int label) {
  return Guard<&label_tensor>::call(handle, label);
}
}

EMSCRIPTEN_BINDINGS(gradlet) {
  using emscripten::function;
  function("op_table", &op_table);
  function("layer_table", &layer_rows);
  function("optimizer_table", &optimizer_rows);
  function("last_error_kind", &last_error_kind);
  function("last_error_op", &last_error_op);
  function("last_error_message", &last_error_message);
  function("last_error_shapes", &last_error_shapes);

  function("buffer_info_address", &buffer_info_address);
  function("reserve_buffer", &Guard<&reserve_buffer>::call);
  function("new_tensor", &Guard<&new_tensor>::call);
  function("data_address", &Guard<&data_address>::call);
  function("describe", &Guard<&describe>::call);
  function("grad_fn_name", &Guard<&grad_fn_name>::call);
  function("grad_identity", &Guard<&grad_identity>::call);
  function("drop_tensor", &Guard<&drop_tensor>::call);

  function("mark_spent", &Guard<&mark_spent>::call);
  function("restore_view", &Guard<&restore_view>::call);
  function("note_unreached", &Guard<&note_unreached>::call);
  function("next_ringed", &Guard<&next_ringed>::call);
  function("live_tensors", &live_tensors);
  function("live_bytes", &live_bytes);
  function("peak_bytes", &peak_bytes);
  function("live_nodes", &live_nodes);

  function("record_graphs", &set_recording);
  function("store_graph", &store_graph);
  function("read_graph", &Guard<&read_graph_noted>::call);
  function("read_trained", &Guard<&read_trained_noted>::call);
  function("read_picture", &Guard<&read_picture_noted>::call);
  function("graph_ops", &Guard<&graph_ops>::call);
  function("label_in_graph", &Guard<&label_in_graph>::call);

  function("set_grad_mode", &set_grad_mode);
  function("grad_enabled", &grad_enabled);
  function("grad_mode_address", &grad_mode_at);
  function("set_default_dtype", &Guard<&set_default>::call);
  function("default_dtype", &get_default);

  function("generator_use", &generator_use);
  function("generator_drop", &generator_drop);
  function("generator_seed", &generator_seed);
  function("generator_state", &Guard<&generator_state>::call);
  function("generator_set_state", &Guard<&generator_set_state>::call);

  function("numpy_use", &Guard<&numpy_use>::call);
  function("numpy_copy", &Guard<&numpy_copy>::call);
  function("numpy_seed", &Guard<&numpy_seed>::call);
  function("numpy_fill", &Guard<&numpy_fill>::call);
  function("numpy_shuffle_indices", &Guard<&numpy_shuffle_indices>::call);
  function("numpy_fill_randint", &Guard<&numpy_fill_randint>::call);
}

}  // namespace gradlet::bindings
