#include "bindings/rings.hpp"

#include <vector>

#include "bindings/arguments.hpp"

namespace gradlet::bindings {

namespace {

struct Found {
  RingItem item;
  std::int32_t inside = 0;  // references from handles and from what they lead to
  bool kept = false;        // something else refers to it
};

std::vector<int>& unreached() {
  static std::vector<int> handles;
  return handles;
}

/// What noted handles lead to. What a backward function has saved is not looked into: its
/// references count as others', so that nothing is let go of too early.
class Search {
 public:
  void handle(const Tensor& tensor) { refer({tensor.impl(), nullptr}); }

  void run() {
    for (std::size_t i = 0; i < found_.size(); ++i) {  // grows while it is walked
      each(found_[i].item, [&](RingItem item) { refer(item); });
    }
    std::vector<std::size_t> kept;
    for (std::size_t i = 0; i < found_.size(); ++i) {
      const RingItem& item = found_[i].item;
      const auto count = item.impl ? item.impl->use_count() : item.node->use_count();
      if (count != found_[i].inside) keep(i, kept);
    }
    while (!kept.empty()) {
      const RingItem item = found_[kept.back()].item;
      kept.pop_back();
      each(item, [&](RingItem next) { keep(places_.at(key(next)), kept); });
    }
  }

  bool gone(const RingItem& item) const {
    const auto place = places_.find(key(item));
    return place != places_.end() && !found_[place->second].kept;
  }

 private:
  static const void* key(const RingItem& item) {
    return item.impl ? static_cast<const void*>(item.impl) : item.node;
  }

  void refer(const RingItem& item) {
    const auto [place, is_new] = places_.emplace(key(item), found_.size());
    if (is_new) found_.push_back({item});
    ++found_[place->second].inside;
  }

  void keep(std::size_t place, std::vector<std::size_t>& kept) {
    if (found_[place].kept) return;
    found_[place].kept = true;
    kept.push_back(place);
  }

  template <class Visit>
  static void each(const RingItem& item, Visit visit) {
    if (item.node) {
      for (const Edge& edge : item.node->next()) {
        if (edge.node) visit(RingItem{nullptr, edge.node.get()});
      }
      if (TensorImpl* variable = item.node->variable().impl()) visit(RingItem{variable, nullptr});
    } else if (const AutogradMeta* meta = item.impl->autograd.get()) {
      if (meta->grad_fn) visit(RingItem{nullptr, static_cast<Node*>(meta->grad_fn.get())});
      if (meta->base.defined()) visit(RingItem{meta->base.impl(), nullptr});
      if (meta->grad.defined()) visit(RingItem{meta->grad.impl(), nullptr});
    }
  }

  std::vector<Found> found_;
  std::unordered_map<const void*, std::size_t> places_;
};

}  // namespace

std::unordered_map<int, RingItem>& ring_holders() {
  static std::unordered_map<int, RingItem> all;
  return all;
}

void note_unreached(int handle) {
  unreached().push_back(handle);
}

int next_ringed() {
  static std::vector<int> ringed;
  if (!unreached().empty()) {
    Search search;
    for (const int handle : unreached()) search.handle(tensors().get(handle));
    unreached().clear();
    search.run();
    ringed.clear();
    for (const auto& [id, holder] : ring_holders()) {
      if (search.gone(holder)) ringed.push_back(id);
    }
  }
  if (ringed.empty()) return 0;
  const int id = ringed.back();
  ringed.pop_back();
  return id;
}

}  // namespace gradlet::bindings
