#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <new>

/// operator new and delete of the wasm build. A training step makes and drops hundreds of small
/// objects (tensor bodies, graph nodes, their lists); a free list per size serves each in a few
/// instructions where the general allocator takes some hundred. Large blocks go to it all the same.
namespace {

constexpr std::size_t kHeader = 16;  // holds the size class and keeps blocks aligned
constexpr std::size_t kStep = 32;
constexpr std::size_t kClasses = 20;  // blocks of up to 640 bytes, header included
constexpr std::size_t kChunk = 64 * 1024;

struct FreeBlock {
  FreeBlock* next;
};

FreeBlock* free_blocks[kClasses + 1];
char* chunk;
std::size_t chunk_left;

/// A block never used before; chunks are kept for good.
void* carve(std::size_t bytes) {
  if (chunk_left < bytes) {
    chunk = static_cast<char*>(std::malloc(kChunk));
    chunk_left = chunk ? kChunk : 0;
    if (!chunk) return nullptr;
  }
  void* block = chunk;
  chunk += bytes;
  chunk_left -= bytes;
  return block;
}

void* allocate(std::size_t bytes) {
  if (bytes > SIZE_MAX - kHeader) return nullptr;
  std::size_t size_class = (bytes + kHeader + kStep - 1) / kStep;
  void* block;
  if (size_class > kClasses) {
    size_class = 0;
    block = std::malloc(bytes + kHeader);
  } else if (FreeBlock* reused = free_blocks[size_class]) {
    free_blocks[size_class] = reused->next;
    block = reused;
  } else {
    block = carve(size_class * kStep);
  }
  if (!block) return nullptr;
  *static_cast<std::size_t*>(block) = size_class;
  return static_cast<char*>(block) + kHeader;
}

void release(void* pointer) {
  if (!pointer) return;
  void* block = static_cast<char*>(pointer) - kHeader;
  const std::size_t size_class = *static_cast<std::size_t*>(block);
  if (size_class == 0) return std::free(block);
  free_blocks[size_class] = new (block) FreeBlock{free_blocks[size_class]};
}

}  // namespace

void* operator new(std::size_t bytes) {
  if (void* pointer = allocate(bytes)) return pointer;
  throw std::bad_alloc();
}
void* operator new(std::size_t bytes, const std::nothrow_t&) noexcept {
  return allocate(bytes);
}
void* operator new[](std::size_t bytes) {
  return operator new(bytes);
}
void operator delete(void* pointer) noexcept {
  release(pointer);
}
void operator delete[](void* pointer) noexcept {
  release(pointer);
}
void operator delete(void* pointer, std::size_t) noexcept {
  release(pointer);
}
void operator delete[](void* pointer, std::size_t) noexcept {
  release(pointer);
}
