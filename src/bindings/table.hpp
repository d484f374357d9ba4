#pragma once

#include <iterator>

#include "bindings/arguments.hpp"

/// The binding table of the operations, a row for each (ops_*.cpp, by family): what the front ends,
/// the types and the docs loop over. Layers and optimizers have their rows in nn/ and optim/.
namespace gradlet::bindings {

/// What all rows share: the signature as Python writes it, the function, and what calls it with
/// arguments from the buffer.
struct Row {
  using Function = void (*)();
  const char* schema;
  Function function;
  /// Writes what the function returns into the buffer; returns the number of results.
  int (*run)(Function function, const char* schema, Stored stored);
};

/// Shared by all functions of one C++ type, which alone decides how the arguments are read.
template <class R, class... Args>
int run_row(Row::Function function, const char* schema, Stored stored) {
  Arguments in(schema, stored);
  // Braces: read in order.
  std::tuple<std::decay_t<Args>...> values{in.read<std::decay_t<Args>>()...};
  auto* typed = reinterpret_cast<R (*)(Args...)>(function);
  if constexpr (std::is_void_v<R>) {
    std::apply(typed, values);
    Results out(in);
    return 0;
  } else {
    auto&& result = std::apply(typed, values);
    Results out(in);
    out.write(result);
    return out.count();
  }
}

template <class R, class... Args>
Row row(const char* schema, R (*function)(Args...)) {
  return {schema, reinterpret_cast<Row::Function>(function), &run_row<R, Args...>};
}

/// The rows of one file, or of a whole table.
template <class R>
struct Rows {
  Rows() = default;
  template <std::size_t n>
  Rows(const R (&rows)[n]) : begin(rows), count(static_cast<int>(n)) {}
  const R* begin = nullptr;
  int count = 0;
};

/// Where an operation is bound. kPlaceNames has the names by bit.
enum Place : unsigned {
  kTorch = 1 << 0,       // torch.exp(x)
  kTensor = 1 << 1,      // x.exp()
  kProperty = 1 << 2,    // x.T
  kFunctional = 1 << 3,  // torch.nn.functional.relu(x)
  kInit = 1 << 4,        // torch.nn.init.zeros_(x)
  kLinalg = 1 << 5,      // torch.linalg.det(x); the signature's name is linalg_det, as in PyTorch
  kSpecial = 1 << 6,     // torch.special.expit(x); special_expit
  kAutograd = 1 << 7,    // torch.autograd.grad(…)
  kInternal = 1 << 8,    // called by the front ends alone
  kBoth = kTorch | kTensor,
};
constexpr Place operator|(Place a, Place b) {
  return static_cast<Place>(static_cast<unsigned>(a) | static_cast<unsigned>(b));
}
inline constexpr const char* kPlaceNames[] = {"torch",         "Tensor",   "Tensor property",
                                              "nn.functional", "nn.init",  "linalg",
                                              "special",       "autograd", "internal"};

/// The in-place forms an operation has. The front ends make them from the mark; the engine runs the
/// row's own function for them or else the operation, and assigns its result to the first argument.
enum InPlace : unsigned {
  kOutOfPlace = 0,
  kInPlace = 1 << 0,          // the method x.exp_()
  kInplaceArgument = 1 << 1,  // nn.functional.relu(x, inplace=True)
  kUntracked = 1 << 2,        // x.logical_not_() writes into a leaf, too: no gradient passes it
};
constexpr InPlace operator|(InPlace a, InPlace b) {
  return static_cast<InPlace>(static_cast<unsigned>(a) | static_cast<unsigned>(b));
}

inline constexpr Stored kToInt64 = Stored::kToInt64, kAsIs = Stored::kAsIs;

struct OpRow : Row {
  Place places;
  Stored stored;
  InPlace forms;
  /// Runs in place; without a function the operation itself does (run_in_place).
  Row own;
};

template <class R, class... Args>
OpRow op(R (*function)(Args...), const char* schema, Place places, InPlace forms = kOutOfPlace) {
  return {row(schema, function), places, Stored::kWiden, forms, {}};
}
/// With what it makes of dtypes that only store.
template <class R, class... Args>
OpRow op(R (*function)(Args...), const char* schema, Place places, Stored stored,
         InPlace forms = kOutOfPlace) {
  return {row(schema, function), places, stored, forms, {}};
}
template <class R, class... Args, class Own>
OpRow op(R (*function)(Args...), const char* schema, Place places, InPlace forms,
         Own (*own)(Args...)) {
  return {row(schema, function), places, Stored::kWiden, forms, row(schema, own)};
}
template <class R, class... Args, class Own>
OpRow op(R (*function)(Args...), const char* schema, Place places, Stored stored, InPlace forms,
         Own (*own)(Args...)) {
  return {row(schema, function), places, stored, forms, row(schema, own)};
}

// The families, in the order of the table.
using OpRows = Rows<OpRow>;
OpRows create_rows();
OpRows math_rows();
OpRows special_rows();
OpRows reduce_rows();
OpRows statistics_rows();
OpRows index_rows();
OpRows shape_rows();
OpRows arrange_rows();
OpRows linalg_rows();
OpRows nn_rows();
OpRows functional_rows();
OpRows autograd_rows();

/// The table as the front ends read it, a line for each row: places, the signature, in-place forms;
/// with tabs between.
std::string op_table();

/// Runs a row with the arguments in the buffer: the number of results. ~n is the in-place form of
/// row n.
int run_op(int row);

}  // namespace gradlet::bindings
