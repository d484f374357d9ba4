#pragma once

#include <cstdint>
#include <utility>

namespace gradlet {

/// Base of reference-counted objects. The count is plain: the engine is single-threaded by design
/// (the same bits everywhere, no shared memory in the browser).
class RefCounted {
 public:
  RefCounted() = default;
  RefCounted(const RefCounted&) = delete;
  RefCounted& operator=(const RefCounted&) = delete;
  virtual ~RefCounted() = default;

  void retain() noexcept { ++count_; }
  void release() noexcept {
    if (--count_ == 0) destroy();
  }
  std::int32_t use_count() const noexcept { return count_; }

 protected:
  /// Called when the last reference goes; graph nodes override it to free long chains iteratively.
  virtual void destroy() noexcept { delete this; }

 private:
  std::int32_t count_ = 0;
};

/// Owning pointer to a RefCounted object.
template <class T>
class Ref {
 public:
  Ref() = default;
  Ref(std::nullptr_t) {}
  explicit Ref(T* pointer) : pointer_(pointer) {
    if (pointer_) pointer_->retain();
  }
  Ref(const Ref& other) : Ref(other.pointer_) {}
  Ref(Ref&& other) noexcept : pointer_(std::exchange(other.pointer_, nullptr)) {}
  template <class U>
  Ref(const Ref<U>& other) : Ref(other.get()) {}
  Ref& operator=(Ref other) noexcept {
    std::swap(pointer_, other.pointer_);
    return *this;
  }
  /// Out of line: it stands at the end of every scope, and once more for exceptions.
  [[gnu::noinline]] ~Ref() {
    if (pointer_) pointer_->release();
  }

  T* get() const { return pointer_; }
  T& operator*() const { return *pointer_; }
  T* operator->() const { return pointer_; }
  explicit operator bool() const { return pointer_ != nullptr; }
  bool operator==(const Ref& other) const { return pointer_ == other.pointer_; }

 private:
  T* pointer_ = nullptr;
};

template <class T, class... Args>
Ref<T> make_ref(Args&&... args) {
  return Ref<T>(new T(std::forward<Args>(args)...));
}

}  // namespace gradlet
