#pragma once

/// What lets the JavaScript side hand tensors to its own garbage collector: learners never free
/// anything, and a synchronous loop gives finalizers no chance to run. After each backward pass the
/// facade asks which tensors only it holds, copies those out of wasm memory into JS memory, and
/// brings one back if the program should use it again. See web/src/torch/memory.js.
namespace gradlet::bindings {

/// Fate of a tensor handle, written by evacuate().
enum class Fate {
  kShared = 0,  // something in C++ holds it too, or it still has a live graph: keep it
  kPinned = 1,  // a leaf that requires grad, hooks, ...: the registry's business from now on
  kBytes = 2,   // may go: its bytes can be copied out
  kView = 3,    // may go: its geometry on its base says it all
};

/// Reads `count` pairs (handle, is_view) from the buffer and writes for each its fate, and for
/// those that may go what is needed to bring them back: dtype, whether it is a differentiable view,
/// address of its node's name (0: none), address and bytes of its storage, offset, number of
/// dimensions, sizes, strides.
void evacuate(int count);
/// Lets go of the `count` handles in the buffer.
void drop_tensors(int count);
/// Gives a restored tensor the name of the node it had; backward() through it reports a freed
/// graph.
void mark_spent(int handle, int name_address);
/// A view of `base` with the sizes, strides and offset in the buffer; `view` is evacuate()'s
/// number of its kind.
int restore_view(int base, int view);

}  // namespace gradlet::bindings
