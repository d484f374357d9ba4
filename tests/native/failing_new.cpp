#include "failing_new.hpp"

#include <cstdlib>
#include <new>

namespace {

std::int64_t left = -1;  // allocations until one fails; < 0: none does
bool for_good = false;
bool has_failed = false;

bool fails() {
  if (left < 0) return false;
  if (left > 0) {
    --left;
    return false;
  }
  if (!for_good) left = -1;
  return has_failed = true;
}

void* allocate(std::size_t bytes) {
  return fails() ? nullptr : std::malloc(bytes ? bytes : 1);
}

void* allocate(std::size_t bytes, std::align_val_t alignment) {
  const auto unit = static_cast<std::size_t>(alignment);
  return fails() ? nullptr : std::aligned_alloc(unit, (bytes + unit - 1) / unit * unit);
}

void* or_throw(void* pointer) {
  if (!pointer) throw std::bad_alloc();
  return pointer;
}

}  // namespace

void* operator new(std::size_t bytes) {
  return or_throw(allocate(bytes));
}
void* operator new[](std::size_t bytes) {
  return or_throw(allocate(bytes));
}
void* operator new(std::size_t bytes, std::align_val_t alignment) {
  return or_throw(allocate(bytes, alignment));
}
void* operator new(std::size_t bytes, const std::nothrow_t&) noexcept {
  return allocate(bytes);
}
void* operator new[](std::size_t bytes, const std::nothrow_t&) noexcept {
  return allocate(bytes);
}
void operator delete(void* pointer) noexcept {
  std::free(pointer);
}
void operator delete[](void* pointer) noexcept {
  std::free(pointer);
}
void operator delete(void* pointer, std::size_t) noexcept {
  std::free(pointer);
}
void operator delete[](void* pointer, std::size_t) noexcept {
  std::free(pointer);
}
void operator delete(void* pointer, std::align_val_t) noexcept {
  std::free(pointer);
}
void operator delete(void* pointer, std::size_t, std::align_val_t) noexcept {
  std::free(pointer);
}

namespace gradlet::testing {

FailingNew::FailingNew(std::int64_t n, bool lasting) {
  has_failed = false;
  for_good = lasting;
  left = n - 1;
}
FailingNew::~FailingNew() {
  stop();
}
void FailingNew::stop() {
  left = -1;
}
bool FailingNew::failed() {
  return has_failed;
}

}  // namespace gradlet::testing
