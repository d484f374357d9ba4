#include "op_args.hpp"

#include <charconv>
#include <cmath>
#include <cstdlib>
#include <stdexcept>

#include "ops/create.hpp"
#include "ops/view.hpp"

namespace gradlet::testing {

namespace {

DType dtype_of_letter(char letter) {
  switch (letter) {
    case 'b':
      return DType::kBool;
    case 'i':
      return DType::kInt64;
    case 'f':
      return DType::kFloat32;
    default:
      return DType::kFloat64;
  }
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  std::string part;
  for (char c : text) {
    if (c != separator) {
      part += c;
    } else if (separator != ' ' || !part.empty()) {
      parts.push_back(std::exchange(part, ""));
    }
  }
  if (!part.empty()) parts.push_back(part);
  return parts;
}

std::optional<std::int64_t> read_integer(const std::string& word) {
  std::int64_t value = 0;
  const char* end = word.data() + word.size();
  const auto [stop, error] = std::from_chars(word.data(), end, value);
  if (word.empty() || stop != end || error != std::errc()) return {};
  return value;
}

std::optional<double> read_number(const std::string& word) {
  char* end = nullptr;
  const double value = std::strtod(word.c_str(), &end);
  if (word.empty() || *end != '\0') return {};
  return value;
}

/// Reads words one after the other.
class Reader {
 public:
  Reader(std::string_view text, DType dtype, const Domain& domain)
      : words_(split(text, ' ')), dtype_(dtype), domain_(domain) {}

  Args read() {
    Args args;
    while (next_ < words_.size()) {
      untyped_ = false;
      args.values.push_back(read_value(words_[next_++]));
      if (untyped_) args.untyped.push_back(args.values.size() - 1);
    }
    return args;
  }

 private:
  Value read_value(const std::string& word) {
    if (word == "-") return std::monostate();
    if (word == "T" || word == "F") return word == "T";
    if (word == "(") {
      Tensors list;
      while (words_.at(next_) != ")") list.push_back(read_tensor(words_[next_++]));
      ++next_;
      return list;
    }
    if (word == "<") {
      Indices list;
      while (words_.at(next_) != ">") list.push_back(read_index(words_[next_++]));
      ++next_;
      return list;
    }
    if (word.front() == '[') {
      Shape list;
      for (const std::string& item : split(word.substr(1, word.size() - 2), ',')) {
        list.push_back(read_integer(item).value());
      }
      return list;
    }
    if (is_tensor(word)) return read_tensor(word);
    if (const auto integer = read_integer(word)) return *integer;
    if (const auto number = read_number(word)) return *number;
    return word;
  }

  static bool is_tensor(const std::string& word) {
    const std::size_t at = word.find('@');
    return at == 0 || (at == 1 && std::string("bifd").find(word[0]) != std::string::npos);
  }

  ops::Index read_index(const std::string& word) {
    if (word == "None") return ops::Index::new_axis();
    if (word == "...") return ops::Index::ellipsis();
    if (is_tensor(word)) return ops::Index::of(read_tensor(word));
    if (word.find(':') == std::string::npos) return ops::Index::at(read_integer(word).value());
    std::vector<std::string> parts = split(word, ':');
    parts.resize(3);
    return ops::Index::slice(read_integer(parts[0]), read_integer(parts[1]),
                             read_integer(parts[2]));
  }

  Tensor read_tensor(std::string word) {
    const std::size_t at = word.find('@');
    const bool typed = at == 1;
    untyped_ |= !typed;
    const DType dtype = typed ? dtype_of_letter(word[0]) : dtype_;
    word.erase(0, at + 1);
    const bool grad = word.back() == '!';
    if (grad) word.pop_back();
    const std::size_t equals = word.find('=');
    Shape sizes;
    for (const std::string& size : split(word.substr(0, equals), ',')) {
      sizes.push_back(read_integer(size).value());
    }
    const Tensor tensor = equals == std::string::npos
                              ? make_up(sizes, dtype)
                              : read_elements(sizes, dtype, word.substr(equals + 1));
    ++tensor_count_;
    if (grad) tensor.set_requires_grad();
    return tensor;
  }

  static Tensor read_elements(const Shape& sizes, DType dtype, const std::string& text) {
    if (!is_floating(dtype)) {
      std::vector<std::int64_t> values;
      for (const std::string& item : split(text, ',')) {
        values.push_back(read_integer(item).value());
      }
      return ops::from_values(values, sizes, dtype);
    }
    std::vector<double> values;
    for (const std::string& item : split(text, ',')) values.push_back(read_number(item).value());
    return ops::from_values(values, sizes, dtype);
  }

  /// Patternless multiples of 2^-10, exact in float32; an offset of its own for each tensor, so
  /// that two tensors share no element.
  Tensor make_up(const Shape& sizes, DType dtype) const {
    std::vector<double> values(static_cast<std::size_t>(sizes.numel()));
    double x = 0.1 + 0.37 * tensor_count_;
    for (double& v : values) {
      x += 0.6180339887498949;
      v = domain_.low + (domain_.high - domain_.low) * (x - std::floor(x));
      for (double kink : domain_.kinks) {
        if (std::fabs(v - kink) < 0.0625) v = kink + (v < kink ? -0.125 : 0.125);
      }
      v = (std::floor(v * 256) * 4 + tensor_count_ % 4) / 1024;
    }
    if (dtype == DType::kBool) {
      for (double& v : values) v = v > (domain_.low + domain_.high) / 2;
    }
    return ops::from_values(values, sizes, dtype);
  }

  std::vector<std::string> words_;
  std::size_t next_ = 0;
  DType dtype_;
  const Domain& domain_;
  int tensor_count_ = 0;
  bool untyped_ = false;
};

template <class T>
const T* get_if(const Args& args, std::size_t i) {
  return i < args.values.size() ? std::get_if<T>(&args.values[i]) : nullptr;
}

[[noreturn]] void wrong_argument(std::size_t i) {
  throw std::logic_error("the test's argument " + std::to_string(i) + " has another type");
}

}  // namespace

bool Args::has(std::size_t i) const {
  return i < values.size() && !std::holds_alternative<std::monostate>(values[i]);
}

Tensor Args::t(std::size_t i) const {
  if (const Tensor* tensor = get_if<Tensor>(*this, i)) return *tensor;
  return wrapped_number(number(i));
}

Tensor Args::maybe_t(std::size_t i) const {
  return has(i) ? t(i) : Tensor();
}

Tensors Args::list(std::size_t i) const {
  if (const Tensors* list = get_if<Tensors>(*this, i)) return *list;
  wrong_argument(i);
}

Shape Args::shape(std::size_t i) const {
  if (const Shape* shape = get_if<Shape>(*this, i)) return *shape;
  return {integer(i)};
}

std::optional<Shape> Args::dims(std::size_t i) const {
  if (!has(i)) return {};
  return shape(i);
}

std::int64_t Args::integer(std::size_t i, std::int64_t otherwise) const {
  if (!has(i)) return otherwise;
  if (const auto* integer = get_if<std::int64_t>(*this, i)) return *integer;
  wrong_argument(i);
}

std::optional<std::int64_t> Args::maybe_integer(std::size_t i) const {
  if (!has(i)) return {};
  return integer(i);
}

bool Args::flag(std::size_t i, bool otherwise) const {
  if (!has(i)) return otherwise;
  if (const bool* flag = get_if<bool>(*this, i)) return *flag;
  wrong_argument(i);
}

Scalar Args::number(std::size_t i, Scalar otherwise) const {
  if (!has(i)) return otherwise;
  if (const bool* v = get_if<bool>(*this, i)) return *v;
  if (const auto* v = get_if<std::int64_t>(*this, i)) return *v;
  if (const double* v = get_if<double>(*this, i)) return *v;
  wrong_argument(i);
}

std::optional<Scalar> Args::maybe_number(std::size_t i) const {
  if (!has(i)) return {};
  return number(i);
}

std::string Args::text(std::size_t i, const char* otherwise) const {
  if (!has(i)) return otherwise;
  if (const std::string* text = get_if<std::string>(*this, i)) return *text;
  wrong_argument(i);
}

std::optional<DType> Args::dtype(std::size_t i) const {
  if (!has(i)) return {};
  for (int k = 0; k < kDTypeCount; ++k) {
    if (text(i) == dtype_name(static_cast<DType>(k))) return static_cast<DType>(k);
  }
  wrong_argument(i);
}

Tensors Args::tensors() const {
  Tensors all;
  for (const Value& value : values) {
    if (const Tensor* tensor = std::get_if<Tensor>(&value)) all.push_back(*tensor);
    if (const Tensors* list = std::get_if<Tensors>(&value)) {
      all.insert(all.end(), list->begin(), list->end());
    }
  }
  return all;
}

Args with_tensor(Args args, std::size_t i, const Tensor& tensor) {
  for (Value& value : args.values) {
    if (Tensor* single = std::get_if<Tensor>(&value)) {
      if (i-- == 0) *single = tensor;
    } else if (Tensors* list = std::get_if<Tensors>(&value)) {
      for (Tensor& item : *list) {
        if (i-- == 0) item = tensor;
      }
    }
  }
  return args;
}

Args parse_args(std::string_view text, DType dtype, const Domain& domain) {
  return Reader(text, dtype, domain).read();
}

Tensor leaf(const std::vector<double>& values) {
  return ops::from_values(values, {static_cast<std::int64_t>(values.size())}).set_requires_grad();
}

std::vector<double> elements(const Tensor& tensor) {
  const Tensor dense = ops::contiguous(ops::cast(ops::detach(tensor), DType::kFloat64));
  return std::vector<double>(dense.data<double>(), dense.data<double>() + dense.numel());
}

}  // namespace gradlet::testing
