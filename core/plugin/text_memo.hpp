#pragma once
// What was worked out for the texts that a thread has at hand: all checks ask for the words, numbers and symbols of the
// same cells, and only the first should pay. Bounded in entries and bytes; a text that falls out is worked out again.
// Thread: one memo per thread (thread_local); calls may nest, what is in use stays.
#include <array>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hexaglot::plugin {

// Not for storing: differs between byte orders.
[[nodiscard]] inline std::uint64_t quick_hash(std::string_view text, std::uint64_t seed = 0) {
  constexpr std::uint64_t factor = 0x9E3779B97F4A7C15U;
  auto hash = seed ^ (text.size() * factor);
  const auto mix = [&hash](std::uint64_t part) {
    hash = (hash ^ part) * factor;
    hash ^= hash >> 32U;
  };
  while (text.size() >= 8) {
    std::uint64_t part = 0;
    std::memcpy(&part, text.data(), 8);
    mix(part);
    text.remove_prefix(8);
  }
  std::uint64_t rest = 0;
  if (!text.empty()) std::memcpy(&rest, text.data(), text.size());
  mix(rest);
  return hash;
}

template <class Value>
class TextMemo {
  struct Entry {
    std::uint64_t hash = 0;
    std::string text, language;
    Value value;
    unsigned in_use = 0;
    bool filled = false;
  };

 public:
  // The value, for as long as this lives.
  class Held {
   public:
    explicit Held(Entry& entry) : entry_(&entry), value_(&entry.value) { ++entry.in_use; }
    explicit Held(Value value) : own_(std::make_unique<Value>(std::move(value))), value_(own_.get()) {}
    ~Held() {
      if (entry_ != nullptr) --entry_->in_use;
    }
    Held(const Held&) = delete;
    Held& operator=(const Held&) = delete;
    const Value& operator*() const { return *value_; }
    const Value* operator->() const { return value_; }

   private:
    Entry* entry_ = nullptr;
    std::unique_ptr<Value> own_;
    const Value* value_;
  };

  // `make()` works it out where it is not known.
  template <class Make>
  [[nodiscard]] Held get(std::string_view text, std::string_view language, Make&& make) {
    if (text.size() > longest) return Held(make());
    if (entries_.empty()) entries_.resize(sets * ways);
    const auto hash = quick_hash(text, quick_hash(language));
    auto* const set = &entries_[(hash % sets) * ways];
    for (std::size_t w = 0; w < ways; ++w)
      if (set[w].filled && set[w].hash == hash && set[w].text == text && set[w].language == language)
        return Held(set[w]);
    auto value = make();  // may ask this memo for another text
    auto* const place = free_place(set);
    if (place == nullptr) return Held(std::move(value));
    if (bytes_ > most_bytes) forget();
    bytes_ += text.size() - place->text.size();
    place->filled = false;
    place->text = text;
    place->language = language;
    place->hash = hash;
    place->value = std::move(value);
    place->filled = true;
    return Held(*place);
  }

 private:
  static constexpr std::size_t sets = 512, ways = 4;  // a run of rows in six versions has 768 cells
  static constexpr std::size_t longest = 64 << 10;    // bytes of one text
  static constexpr std::size_t most_bytes = 1 << 20;  // of all texts

  Entry* free_place(Entry* set) {
    for (std::size_t w = 0; w < ways; ++w)
      if (!set[w].filled && set[w].in_use == 0) return &set[w];
    for (std::size_t tries = 0; tries < ways; ++tries)
      if (auto& entry = set[next_++ % ways]; entry.in_use == 0) return &entry;
    return nullptr;
  }

  void forget() {
    for (auto& entry : entries_) {
      if (entry.in_use != 0) continue;
      bytes_ -= entry.text.size();
      entry = Entry{};
    }
  }

  std::vector<Entry> entries_;
  std::size_t bytes_ = 0;
  std::size_t next_ = 0;
};

}  // namespace hexaglot::plugin
