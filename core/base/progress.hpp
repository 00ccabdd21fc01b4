#pragma once
// How long work tells how far it is, and learns that it should stop. Thread: any; callers throttle, not callees.
#include <atomic>
#include <functional>
#include <string_view>

namespace hexaglot {

class Progress {
 public:
  using Report = std::function<void(std::string_view step, double share)>;  // share 0…1

  Progress() = default;
  explicit Progress(Report report) : report_(std::move(report)) {}

  void step(std::string_view name, double share) const {
    if (report_) report_(name, share);
  }
  void cancel() { cancelled_.store(true, std::memory_order_relaxed); }
  [[nodiscard]] bool cancelled() const { return cancelled_.load(std::memory_order_relaxed); }

 private:
  Report report_;
  std::atomic<bool> cancelled_{false};
};

}  // namespace hexaglot
