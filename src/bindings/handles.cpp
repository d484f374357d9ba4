#include "bindings/handles.hpp"

namespace gradlet::bindings {

HandleTable<Tensor>& tensors() {
  static HandleTable<Tensor> table;
  return table;
}
HandleTable<Ref<nn::Module>>& modules() {
  static HandleTable<Ref<nn::Module>> table;
  return table;
}
HandleTable<Ref<optim::Optimizer>>& optimizers() {
  static HandleTable<Ref<optim::Optimizer>> table;
  return table;
}

}  // namespace gradlet::bindings
