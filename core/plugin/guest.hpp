#pragma once
// A plugin that was let in: its table of functions, and whether it still keeps the rules. Shared by all adapters made
// from it, so that the first rule broken anywhere disables it everywhere. Thread: any.
#include <atomic>
#include <mutex>
#include <string>
#include <utility>

#include <hexaglot/abi/plugin.h>

namespace hexaglot::plugin {

class Guest {
 public:
  Guest(std::string id, const hx_plugin* plugin) : id_(std::move(id)), plugin_(plugin) {}

  [[nodiscard]] const std::string& id() const { return id_; }
  [[nodiscard]] const hx_plugin& border() const { return *plugin_; }

  // The first reason stays.
  void disable(std::string reason) {
    const std::scoped_lock lock(door_);
    if (reason_.empty()) reason_ = std::move(reason);
    failed_.store(true, std::memory_order_release);
  }
  [[nodiscard]] bool failed() const { return failed_.load(std::memory_order_acquire); }
  [[nodiscard]] std::string reason() const {
    const std::scoped_lock lock(door_);
    return reason_;
  }

 private:
  const std::string id_;
  const hx_plugin* plugin_;
  std::atomic<bool> failed_{false};
  mutable std::mutex door_;
  std::string reason_;
};

}  // namespace hexaglot::plugin
