#pragma once
// An optional value on the heap that copies share until one of them is to be changed: eight bytes where a std::optional
// would take the room of the value, present or not. Reads as std::optional; it is changed as a whole, or through own().
// Thread: as a std::optional of its own; copies in other threads are others.
#include <atomic>
#include <cstdint>
#include <optional>
#include <utility>

namespace hexaglot {

template <class T>
class Shared {
 public:
  using value_type = T;

  Shared() noexcept = default;
  Shared(std::nullopt_t) noexcept {}
  Shared(const T& value) : held_(new Held{value}) {}
  Shared(T&& value) : held_(new Held{std::move(value)}) {}
  Shared(std::optional<T> value) {
    if (value) held_ = new Held{std::move(*value)};
  }
  Shared(const Shared& other) noexcept : held_(other.held_) {
    if (held_ != nullptr) held_->owners.fetch_add(1, std::memory_order_relaxed);
  }
  Shared(Shared&& other) noexcept : held_(std::exchange(other.held_, nullptr)) {}
  Shared& operator=(Shared other) noexcept {
    std::swap(held_, other.held_);
    return *this;
  }
  ~Shared() {
    if (held_ != nullptr && held_->owners.fetch_sub(1, std::memory_order_acq_rel) == 1) delete held_;
  }

  [[nodiscard]] bool has_value() const { return held_ != nullptr; }
  explicit operator bool() const { return has_value(); }
  operator std::optional<T>() const { return held_ != nullptr ? std::optional<T>(held_->value) : std::nullopt; }
  [[nodiscard]] const T& operator*() const { return held_->value; }
  [[nodiscard]] const T* operator->() const { return &held_->value; }
  [[nodiscard]] T value_or(T other) const { return held_ != nullptr ? held_->value : std::move(other); }

  // To be changed: no copy changes with it. Precondition: it has a value.
  [[nodiscard]] T& own() {
    if (held_->owners.load(std::memory_order_acquire) != 1) *this = Shared(held_->value);
    return held_->value;
  }
  T& emplace(T value = {}) {
    *this = Shared(std::move(value));
    return held_->value;
  }
  void reset() { *this = Shared(); }

  friend bool operator==(const Shared& a, const Shared& b) { return a.held_ == b.held_ || (a && b && *a == *b); }

 private:
  struct Held {
    T value;
    std::atomic<std::uint32_t> owners{1};
  };
  Held* held_ = nullptr;
};

}  // namespace hexaglot
