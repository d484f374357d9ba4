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

/// How many arguments of a signature are written to the buffer: all but a generator.
int written(std::string_view schema) {
  int count = 1, depth = 0;
  for (const char c : schema.substr(0, schema.find(')'))) {
    depth += (c == '[') - (c == ']');
    count += c == ',' && depth == 0;
  }
  const auto has = [&](const char* part) { return schema.find(part) < schema.size(); };
  return count - has("*, ") - has("Generator");
}

/// The tensors among the arguments of x.op_(…) behind x. Where one is x again, another tensor of
/// its memory, version and history takes its place while gradients are recorded: kept for one, x
/// would hold the node that is to be its own, and neither would ever go.
class Operands {
 public:
  Operands(std::string_view schema, const Tensor& self) {
    std::vector<std::size_t> again;
    std::size_t at = 2;
    for (int left = written(schema) - 1; left > 0; --left) {
      const Tag tag = static_cast<Tag>(static_cast<int>(buffer()[at]));
      if (tag == Tag::kIndices) break;
      if (tag == Tag::kTensor) {
        tensors_.push_back(tensors().get(static_cast<int>(buffer()[at + 1])));
        if (tensors_.back().is_same(self)) again.push_back(at + 1);
      }
      const bool list = tag == Tag::kNumbers || tag == Tag::kFloats || tag == Tag::kTensors ||
                        tag == Tag::kString;
      at += list ? 2 + static_cast<std::size_t>(buffer()[at + 1]) : tag == Tag::kNone ? 1 : 2;
    }
    if (again.empty() || !(records(self) || needing().defined())) return;
    const Tensor alias = make_view(self, self.sizes(), self.strides(), self.offset());
    const Edge edge = self.is_leaf() ? Edge{} : gradient_edge(self);
    if (edge.node) {
      autograd_meta(alias).grad_fn = edge.node;
      autograd_meta(alias).output_nr = edge.input_nr;
    }
    alias_.emplace(alias);
    for (const std::size_t place : again) buffer()[place] = alias_->handle();
  }
  void check_overlap(const char* op, const Tensor& self) const {
    for (const Tensor& operand : tensors_) ops::check_overlap(op, self, operand);
  }
  /// Refuses what self and the one operand promote to where self cannot take it.
  void check_fit(const char* op, const Tensor& self) const {
    if (tensors_.size() != 1) return;
    ops::check_cast_in_place(op, self, result_type({self, tensors_[0]}));
  }
  /// One that wants a gradient.
  Tensor needing() const {
    for (const Tensor& operand : tensors_) {
      if (records(operand)) return operand;
    }
    return {};
  }

 private:
  std::vector<Tensor> tensors_;
  std::optional<Lent> alias_;
};

/// self.op_(…): self = op(self, …), written into self's memory.
int run_in_place(const OpRow& op) {
  if (buffer()[0] != static_cast<double>(Tag::kTensor)) return run(op);  // which refuses it
  const std::string_view schema = op.schema;
  const Tensor self = tensors().get(static_cast<int>(buffer()[1]));
  const Operands operands(op.schema, self);
  if (op.own.function) return op.own.run(op.own.function, op.own.schema, op.stored);
  const std::string name = std::string(schema.substr(0, schema.find_first_of("(."))) + "_";
  const std::optional<NoGradGuard> untracked =
      op.forms & kUntracked ? std::optional<NoGradGuard>(std::in_place) : std::nullopt;
  // A dropout that drops nothing leaves even a leaf as it is.
  const bool may_leave = op.forms & kInplaceArgument;
  if (!may_leave) ops::check_in_place(name.c_str(), self, self.sizes());
  operands.check_overlap(name.c_str(), self);
  const Tensor needing = operands.needing();
  const Lent before(ops::before_write(self, needing.defined() ? needing : self));
  buffer()[1] = before.handle();
  try {
    run(op);
  } catch (const Error& error) {
    // That the result would not fit is told before that there is no kernel for its dtype.
    if (error.kind() == ErrorKind::kNotImplemented) operands.check_fit(name.c_str(), self);
    throw;
  }
  if (buffer()[0] != static_cast<double>(Tag::kSelf)) {
    const int handle = static_cast<int>(buffer()[1]);
    const Tensor result = tensors().get(handle);
    tensors().drop(handle);
    if (may_leave) ops::check_in_place(name.c_str(), self, self.sizes());
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
