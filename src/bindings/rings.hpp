#pragma once

#include <unordered_map>

#include "autograd/node.hpp"

/// Rings through both languages: a function of Python's is kept because a node may call it, and
/// holds a tensor that keeps the node. Python's collector asks which functions it need not keep for
/// the engine's sake, see web/src/python/rings.js.
namespace gradlet::bindings {

/// The body of a tensor or a node.
struct RingItem {
  TensorImpl* impl;
  Node* node;
};

/// Where each callback hangs, by its number; one without such a place is never part of a ring.
std::unordered_map<int, RingItem>& ring_holders();

/// Takes note of a handle that Python would let go of.
void note_unreached(int handle);
/// The callbacks that would be gone if all noted handles were, one at a time; 0 after the last,
/// when nothing is noted any more.
int next_ringed();

}  // namespace gradlet::bindings
