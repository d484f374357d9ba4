#include "bindings/table.hpp"

#include "ops/inplace.hpp"

namespace gradlet::bindings {

namespace {

/// All operations. The order is that of this list and of each file: a row's number depends on
/// nothing else.
const std::vector<const OpRow*>& all_ops() {
  static const std::vector<const OpRow*> rows = [] {
    std::vector<const OpRow*> all;
    for (const OpRows& family : {create_rows(), math_rows(), special_rows(), reduce_rows(),
                                 statistics_rows(), index_rows(), shape_rows(), arrange_rows(),
                                 linalg_rows(), nn_rows(), functional_rows(), autograd_rows()}) {
      for (int i = 0; i < family.count; ++i) all.push_back(family.begin + i);
    }
    return all;
  }();
  return rows;
}

std::string names_of(Place places) {
  std::string text;
  for (std::size_t bit = 0; bit < std::size(kPlaceNames); ++bit) {
    if ((places >> bit & 1) == 0) continue;
    if (!text.empty()) text += ",";
    text += kPlaceNames[bit];
  }
  return text;
}

int run(const OpRow& op) {
  return op.run(op.function, op.schema, op.stored);
}

/// The handle of a tensor for as long as a call lasts.
class Lent {
 public:
  explicit Lent(const Tensor& tensor) : handle_(tensors().add(tensor)) {}
  Lent(const Lent&) = delete;
  Lent& operator=(const Lent&) = delete;
  ~Lent() { tensors().drop(handle_); }
  int handle() const { return handle_; }

 private:
  int handle_;
};

/// self.op_(…): self = op(self, …), written into self's memory.
int run_in_place(const OpRow& op) {
  if (op.own.function) return op.own.run(op.own.function, op.own.schema, op.stored);
  const std::string_view schema = op.schema;
  const std::string name = std::string(schema.substr(0, schema.find_first_of("(."))) + "_";
  if (buffer()[0] != static_cast<double>(Tag::kTensor)) return run(op);  // which refuses it
  const Tensor self = tensors().get(static_cast<int>(buffer()[1]));
  ops::check_in_place(name.c_str(), self, self.sizes());
  if (schema.find(", Tensor") < schema.size() || schema.find(", Operand") < schema.size()) {
    Arguments in(op.schema);
    const std::size_t count = Signature(schema).parameters().size();
    for (std::size_t i = 0; i < count; ++i) {
      const Value value = in.read<Value>();
      if (const Tensor* operand = value.get<Tensor>()) {
        ops::check_overlap(name.c_str(), self, *operand);
      }
    }
  }
  const Lent before(ops::before_write(self, self));
  buffer()[1] = before.handle();
  run(op);
  if (buffer()[0] != static_cast<double>(Tag::kSelf)) {
    const int handle = static_cast<int>(buffer()[1]);
    const Tensor result = tensors().get(handle);
    tensors().drop(handle);
    ops::assign_in_place(name.c_str(), self, result);
  }
  buffer()[0] = static_cast<double>(Tag::kSelf);
  return 1;
}

}  // namespace

std::string op_table() {
  std::string text;
  for (const OpRow* row : all_ops()) {
    text += names_of(row->places) + "\t" + row->schema + "\t";
    if (row->forms & kInPlace) text += "method,";
    if (row->forms & kInplaceArgument) text += "argument,";
    text += "\n";
  }
  return text;
}

int run_op(int row) {
  const auto& rows = all_ops();
  if (row < 0) return run_in_place(*rows[static_cast<std::size_t>(~row)]);
  return run(*rows[static_cast<std::size_t>(row)]);
}
}  // namespace gradlet::bindings
