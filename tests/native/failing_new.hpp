#pragma once

#include <cstdint>

/// The tests' own operator new, which fails when it is told to.
namespace gradlet::testing {

/// While it lives the n-th allocation from here on fails (and, if `lasting`, all after it).
class FailingNew {
 public:
  explicit FailingNew(std::int64_t n, bool lasting = false);
  FailingNew(const FailingNew&) = delete;
  FailingNew& operator=(const FailingNew&) = delete;
  ~FailingNew();

  /// Whether it came to that.
  static bool failed();
  /// From here on nothing fails any more.
  static void stop();
};

}  // namespace gradlet::testing
