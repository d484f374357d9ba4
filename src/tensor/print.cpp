#include "tensor/print.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "tensor/tensor.hpp"

namespace gradlet {
namespace {

PrintOptions g_options;

/// Ten times what any number has.
constexpr int kMostDigits = 10'000;

/// Calls show(i) for each index of a dimension that is printed and gap() where "..." stands.
template <class Show, class Gap>
void for_each_shown(std::int64_t size, bool summarize, Show&& show, Gap&& gap) {
  const std::int64_t edge = g_options.edgeitems;
  const bool cut = summarize && size > 2 * edge;
  for (std::int64_t i = 0; i < (cut ? edge : size); ++i) show(i);
  if (!cut) return;
  gap();
  for (std::int64_t i = size - edge; i < size; ++i) show(i);
}

/// Positions (in elements, from data()) of the printed elements, in reading order.
void collect_shown(const Tensor& tensor, bool summarize, int dim, std::int64_t position,
                   std::vector<std::int64_t>& out) {
  if (dim == tensor.dim()) {
    out.push_back(position);
    return;
  }
  const std::int64_t stride = tensor.strides()[dim];
  for_each_shown(
      tensor.size(dim), summarize,
      [&](std::int64_t i) {
        collect_shown(tensor, summarize, dim + 1, position + i * stride, out);
      },
      [] {});
}

/// The printed elements as text and the width they are aligned to.
struct Cells {
  std::vector<std::string> texts;
  std::size_t width = 1;
};

enum class Notation { kInteger, kFixed, kScientific };

std::string format_double(double value, Notation notation) {
  if (std::isnan(value)) return "nan";  // C would print its sign
  if (std::isinf(value)) return value < 0 ? "-inf" : "inf";
  const char* pattern = notation == Notation::kScientific ? "%.*e" : "%.*f";
  const int precision = notation == Notation::kInteger ? 0 : g_options.precision;
  check(precision <= kMostDigits, ErrorKind::kValue, "repr", [] { return "precision too big"; });
  const int length = std::snprintf(nullptr, 0, pattern, precision, value);
  std::string text(static_cast<std::size_t>(length) + 1, '.');
  std::snprintf(text.data(), text.size(), pattern, precision, value);
  text.back() = '.';
  if (notation != Notation::kInteger) text.pop_back();
  return text;
}

/// The notation one tensor's numbers share. Zeros, infinities and NaNs have no say in it.
Notation choose_notation(const std::vector<double>& values) {
  double smallest = INFINITY;
  double largest = 0;
  bool integers = true;
  for (double v : values) {
    if (v == 0 || !std::isfinite(v)) continue;
    smallest = std::min(smallest, std::fabs(v));
    largest = std::max(largest, std::fabs(v));
    integers = integers && v == std::ceil(v);
  }
  if (largest == 0) return Notation::kInteger;
  const bool wide = largest / smallest > 1000.0 || largest > 1e8 || smallest < 1e-4;
  if (g_options.sci_mode.value_or(wide)) return Notation::kScientific;
  return integers ? Notation::kInteger : Notation::kFixed;
}

Cells float_cells(const std::vector<double>& values) {
  Cells cells;
  const Notation notation = choose_notation(values);
  cells.texts.reserve(values.size());
  for (double v : values) {
    cells.texts.push_back(format_double(v, notation));
    // PyTorch leaves these out of the width, so that they may stick out of their column.
    if (v == 0 || !std::isfinite(v)) continue;
    cells.width = std::max(cells.width, cells.texts.back().size());
  }
  return cells;
}

Cells integer_cells(const std::vector<std::int64_t>& values, bool boolean) {
  Cells cells;
  cells.texts.reserve(values.size());
  for (std::int64_t v : values) {
    cells.texts.push_back(!boolean ? std::to_string(v) : v ? "True" : "False");
    cells.width = std::max(cells.width, cells.texts.back().size());
  }
  return cells;
}

Cells make_cells(const Tensor& tensor, bool summarize) {
  std::vector<std::int64_t> positions;
  collect_shown(tensor, summarize, 0, 0, positions);
  if (is_floating(tensor.dtype())) {
    std::vector<double> values;
    values.reserve(positions.size());
    for (std::int64_t p : positions) values.push_back(tensor.number_at(p).to_double());
    return float_cells(values);
  }
  std::vector<std::int64_t> values;
  values.reserve(positions.size());
  for (std::int64_t p : positions) values.push_back(tensor.number_at(p).to<std::int64_t>());
  return integer_cells(values, tensor.dtype() == DType::kBool);
}

/// Appends the nested brackets of a tensor to a text.
class Writer {
 public:
  Writer(const Shape& sizes, bool summarize, const Cells& cells, std::string& out)
      : sizes_(sizes), summarize_(summarize), cells_(cells), out_(out) {}

  /// Writes dimension `dim` and those inside it; `indent` is the column of its bracket.
  void write(int dim, int indent) {
    const int inner = sizes_.size() - dim - 1;
    if (inner < 0) return write_cell();
    if (inner == 0) return write_row(sizes_[dim], indent);
    bool first = true;
    auto separate = [&] {
      if (!first) new_line(inner, indent + 1);
      first = false;
    };
    out_ += '[';
    for_each_shown(
        sizes_[dim], summarize_,
        [&](std::int64_t) {
          separate();
          write(dim + 1, indent + 1);
        },
        [&] {
          separate();
          out_ += "...";
        });
    out_ += ']';
  }

 private:
  void write_row(std::int64_t size, int indent) {
    const std::int64_t room = std::int64_t{g_options.linewidth} - indent;
    const std::int64_t per_line =
        std::max<std::int64_t>(1, room / static_cast<std::int64_t>(cells_.width + 2));
    std::int64_t column = 0;
    auto separate = [&] {
      if (column == per_line) {
        new_line(1, indent + 1);
        column = 0;
      } else if (column > 0) {
        out_ += ", ";
      }
      ++column;
    };
    out_ += '[';
    for_each_shown(
        size, summarize_,
        [&](std::int64_t) {
          separate();
          write_cell();
        },
        [&] {
          separate();
          out_ += g_options.edgeitems > 0 ? " ..." : "...";
        });
    out_ += ']';
  }

  void write_cell() {
    const std::string& text = cells_.texts[next_++];
    if (text.size() < cells_.width) out_.append(cells_.width - text.size(), ' ');
    out_ += text;
  }

  void new_line(int count, int indent) {
    out_ += ',';
    out_.append(static_cast<std::size_t>(count), '\n');
    out_.append(static_cast<std::size_t>(indent), ' ');
  }

  const Shape& sizes_;
  bool summarize_;
  const Cells& cells_;
  std::string& out_;
  std::size_t next_ = 0;
};

/// The sizes as a Python tuple: "(2, 3)", "(2,)", "()".
std::string size_tuple(const Shape& sizes) {
  std::string text = sizes.to_string();
  text.front() = '(';
  text.back() = ')';
  if (sizes.size() == 1) text.insert(text.size() - 1, ",");
  return text;
}

/// "dtype=torch.float64", "grad_fn=<MmBackward0>", …: what follows the numbers.
std::vector<std::string> suffixes_of(const Tensor& tensor) {
  std::vector<std::string> suffixes;
  const DType dtype = tensor.dtype();
  const bool empty = tensor.numel() == 0;
  // The numbers show int64 and bool; where there are none it is written.
  const bool evident =
      dtype == default_dtype() || (!empty && (dtype == DType::kInt64 || dtype == DType::kBool));
  const bool show_size = empty ? tensor.dim() != 1 : g_options.edgeitems == 0;
  if (show_size) suffixes.push_back("size=" + size_tuple(tensor.sizes()));
  if (!evident) suffixes.push_back(std::string("dtype=torch.") + dtype_name(dtype));
  if (!tensor.is_leaf()) {
    suffixes.push_back("grad_fn=<" + tensor.grad_fn_name() + ">");
  } else if (tensor.requires_grad()) {
    suffixes.push_back("requires_grad=True");
  }
  return suffixes;
}

void append_suffixes(std::string& text, const std::vector<std::string>& suffixes, int indent) {
  // PyTorch counts the last line two characters too long; its line breaks depend on it.
  const std::size_t newline = text.rfind('\n');
  std::size_t line = text.size() + 2 - (newline == std::string::npos ? 0 : newline + 1);
  for (const std::string& suffix : suffixes) {
    line += suffix.size() + 2;
    if (static_cast<std::int64_t>(line) > g_options.linewidth) {
      text += ",\n" + std::string(static_cast<std::size_t>(indent), ' ');
      line = static_cast<std::size_t>(indent) + suffix.size();
    } else {
      text += ", ";
    }
    text += suffix;
  }
}

}  // namespace

const PrintOptions& print_options() {
  return g_options;
}

void set_printoptions(const PrintOptionsUpdate& update) {
  PrintOptions options = g_options;
  options.precision = update.precision.value_or(options.precision);
  options.threshold = update.threshold.value_or(options.threshold);
  options.edgeitems = update.edgeitems.value_or(options.edgeitems);
  options.linewidth = update.linewidth.value_or(options.linewidth);
  options.sci_mode = update.sci_mode;
  check(options.precision >= 0, ErrorKind::kValue, "set_printoptions",
        [] { return "precision must not be negative"; });
  check(options.edgeitems >= 0, ErrorKind::kValue, "set_printoptions",
        [] { return "edgeitems must not be negative"; });
  g_options = options;
}

std::string to_string(const Tensor& tensor) {
  if (!tensor.defined()) return "None";
  std::string text = "tensor(";
  const int indent = static_cast<int>(text.size());
  if (tensor.numel() == 0) {
    text += "[]";
  } else {
    const bool summarize = static_cast<double>(tensor.numel()) > g_options.threshold;
    const Cells cells = make_cells(tensor, summarize);
    Writer(tensor.sizes(), summarize, cells, text).write(0, indent);
  }
  append_suffixes(text, suffixes_of(tensor), indent);
  return text_of({text, ")"});
}

}  // namespace gradlet
