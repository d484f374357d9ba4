#pragma once

namespace gradlet {

/// Whether ops record themselves (torch.is_grad_enabled).
bool grad_enabled();
void set_grad_enabled(bool enabled);
/// Where it is kept, for who must read and write it without a call.
const bool* grad_mode_address();

/// torch.no_grad / torch.enable_grad for a C++ scope.
class GradModeGuard {
 public:
  explicit GradModeGuard(bool enabled) : previous_(grad_enabled()) { set_grad_enabled(enabled); }
  ~GradModeGuard() { set_grad_enabled(previous_); }
  GradModeGuard(const GradModeGuard&) = delete;
  GradModeGuard& operator=(const GradModeGuard&) = delete;

 private:
  bool previous_;
};

struct NoGradGuard : GradModeGuard {
  NoGradGuard() : GradModeGuard(false) {}
};

}  // namespace gradlet
