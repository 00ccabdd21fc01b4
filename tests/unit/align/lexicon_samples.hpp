#pragma once
// Small word tables for the tests of lexicons.
#include <algorithm>
#include <string>
#include <vector>

#include "core/align/lexicon.hpp"
#include "core/model/word_counts.hpp"

namespace hexaglot::test {

// سفينه (ship) and ميناء (harbour), with one doubtful link.
inline model::WordCounts arabic_english() {
  model::WordCounts counts;
  counts.x = "ar";
  counts.y = "en";
  counts.x_words = {{"سفينه", 60}, {"ميناء", 30}};
  counts.y_words = {{"harbou", 25}, {"ship", 70}};
  counts.links = {{0, 1, 45}, {1, 0, 20}, {1, 1, 3}};
  return counts;
}

// One link, each word seen as often.
inline model::WordCounts small(const std::string& x, const std::string& y, const std::string& x_stem,
                               const std::string& y_stem, std::uint32_t count) {
  model::WordCounts counts;
  counts.x = x;
  counts.y = y;
  counts.x_words = {{x_stem, count}};
  counts.y_words = {{y_stem, count}};
  counts.links = {{0, 0, count}};
  return counts;
}

// A version that has these words and no text.
inline align::VersionFeatures vocabulary(const std::string& language, const std::vector<std::string>& stems) {
  align::VersionFeatures out;
  out.language = language;
  for (const auto& stem : stems) out.vocabulary.push_back({stem, stem, {}, 1});
  return out;
}

// "0-1:4.5 1-0:2"
inline std::string shown(const align::KnownWords& known) {
  std::string out;
  for (const auto& pair : known.pairs) {
    auto count = std::to_string(pair.count);
    count.erase(count.find_last_not_of('0') + 1);
    if (count.back() == '.') count.pop_back();
    out += (out.empty() ? "" : " ") + std::to_string(pair.x) + "-" + std::to_string(pair.y) + ":" + count;
  }
  return out;
}

// The count of a link by its words; 0 where there is none.
inline double count_of(const std::vector<model::WordCounts>& tables, const std::string& x_language,
                       const std::string& y_language, const std::string& x, const std::string& y) {
  for (const auto& counts : tables) {
    if (counts.x != x_language || counts.y != y_language) continue;
    for (const auto& link : counts.links)
      if (counts.x_words[link.x].stem == x && counts.y_words[link.y].stem == y) return link.count / 10.0;
  }
  return 0;
}

}  // namespace hexaglot::test
