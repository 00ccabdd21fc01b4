#include "core/model/word_counts.hpp"

#include <algorithm>

namespace hexaglot::model {
namespace {

bool is_stem(const std::string& stem) {
  return !stem.empty() && std::none_of(stem.begin(), stem.end(),
                                       [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
}

bool are_sound(const std::vector<WordCounts::Word>& words) {
  for (std::size_t w = 0; w < words.size(); ++w)
    if (!is_stem(words[w].stem) || (w > 0 && words[w - 1].stem >= words[w].stem)) return false;
  return true;
}

}  // namespace

bool is_sound(const WordCounts& counts) {
  if (counts.x.empty() || counts.x >= counts.y || !are_sound(counts.x_words) || !are_sound(counts.y_words))
    return false;
  for (std::size_t l = 0; l < counts.links.size(); ++l) {
    const auto& link = counts.links[l];
    if (link.x >= counts.x_words.size() || link.y >= counts.y_words.size() || link.count == 0) return false;
    if (l == 0) continue;
    const auto& before = counts.links[l - 1];
    if (before.x > link.x || (before.x == link.x && before.y >= link.y)) return false;
  }
  return true;
}

}  // namespace hexaglot::model
