#include "bindings/handles.hpp"

namespace gradlet::bindings {

HandleTable<Tensor>& tensors() {
  static HandleTable<Tensor> table;
  return table;
}

}  // namespace gradlet::bindings
