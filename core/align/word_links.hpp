#pragma once
// The counting behind learn_words: expected links between the words of rows in two languages. Knows words as numbers
// only.
#include <span>
#include <vector>

#include "core/align/lexicon.hpp"

namespace hexaglot::align {

// Words row by row, both sides side by side; each word once a row.
struct WordRows {
  std::vector<std::uint32_t> x_begin{0}, y_begin{0};
  std::vector<Id> x, y;
  std::vector<float> weight;  // how sure the row is, 0…1
  Id x_words = 0, y_words = 0;
  [[nodiscard]] std::size_t size() const { return weight.size(); }
  [[nodiscard]] std::span<const Id> x_of(std::size_t r) const {
    return {x.data() + x_begin[r], x.data() + x_begin[r + 1]};
  }
  [[nodiscard]] std::span<const Id> y_of(std::size_t r) const {
    return {y.data() + y_begin[r], y.data() + y_begin[r + 1]};
  }
};

struct WordLink {
  Id x = 0, y = 0;
  float count = 0;    // expected rows
  float largest = 0;  // the most that one row gave
  float hint = 0;     // what was known before
};

// Hints (ascending by x, then y) speak in every round and are not part of the counts. Result: ascending by x, then y.
[[nodiscard]] std::vector<WordLink> link_words(const WordRows& rows, const std::vector<Translation>& hints);

}  // namespace hexaglot::align
