#pragma once
// What tells, before anything is aligned, where in two long texts the same is said: words that are known to translate
// each other or are spelt alike, equal numbers, symbols and notes, and where in either version each of them stands.
// Terms are the words of a version (ids as in its vocabulary) and, after them, the values both versions share.
#include <cstdint>
#include <span>
#include <vector>

#include "core/align/evidence/evidence.hpp"

namespace hexaglot::align {

// Where the terms of one version stand.
class Places {
 public:
  // `values`: pool ids shared by both versions, ascending.
  Places(const VersionFeatures& version, const std::vector<Id>& values);
  // Segments, ascending, each once.
  [[nodiscard]] std::span<const std::uint32_t> of(Id term) const {
    return {places_.data() + begin_[term], places_.data() + begin_[term + 1]};
  }

 private:
  std::vector<std::uint32_t> begin_, places_;
};

struct Clue {
  Id x = 0, y = 0;  // terms
  float p = 0;      // how often the one is found where the other stands
};

class Clues {
 public:
  explicit Clues(const PairOf& pair);
  // More pairs of words. What is there already keeps the larger share.
  void add(const std::vector<Clue>& words);

  [[nodiscard]] const std::vector<Clue>& all() const { return clues_; }  // ascending by x, then y
  [[nodiscard]] const Places& x() const { return x_; }
  [[nodiscard]] const Places& y() const { return y_; }

 private:
  void tidy();
  std::vector<Id> values_;
  Places x_, y_;
  std::vector<Clue> clues_;
};

}  // namespace hexaglot::align
