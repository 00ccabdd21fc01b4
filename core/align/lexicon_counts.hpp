#pragma once
// A lexicon in RAM that grows: word counts of any number of language pairs, added up and taken away again. What a
// document taught goes in whole and can leave whole. Also several lexicons asked as one.
// Thread: any number may ask while nobody changes it.
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/align/lexicon.hpp"
#include "core/model/word_counts.hpp"

namespace hexaglot::align {

// Which links are worth keeping. A link stays if it was seen `least` times and is at least this share of what one of
// its two words was seen.
struct Threshold {
  double least = 0;
  double least_share = 0;
};

class CountLexicon final : public Lexicon {
 public:
  // Precondition: model::is_sound(counts).
  void add(const model::WordCounts& counts);
  void subtract(const model::WordCounts& counts);  // what is not there stays at 0

  [[nodiscard]] KnownWords between(const VersionFeatures& x, const VersionFeatures& y) const override;

  // Each pair of languages, ascending; only words that have a link.
  [[nodiscard]] std::vector<model::WordCounts> counts(const Threshold& threshold = {}) const;
  [[nodiscard]] bool empty() const { return pairs_.empty(); }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  struct Side {
    std::unordered_map<std::string, Id, Hash, std::equal_to<>> ids;
    std::vector<std::uint32_t> seen;
    Id id(const std::string& stem);
  };
  struct Pair {
    Side x, y;
    std::vector<std::vector<std::pair<Id, std::uint32_t>>> links;  // by x: y and count, ascending by y
  };
  void change(const model::WordCounts& counts, std::int64_t sign);
  [[nodiscard]] static model::WordCounts listed(const Pair& pair, const Threshold& threshold);

  std::map<std::pair<std::string, std::string>, Pair> pairs_;
};

// Several asked as one: the counts add up, each times its weight. They must outlive it.
class Lexicons final : public Lexicon {
 public:
  void add(const Lexicon& lexicon, float weight = 1) { parts_.emplace_back(&lexicon, weight); }
  [[nodiscard]] KnownWords between(const VersionFeatures& x, const VersionFeatures& y) const override;
  [[nodiscard]] bool empty() const { return parts_.empty(); }

 private:
  std::vector<std::pair<const Lexicon*, float>> parts_;
};

// The two sides of what is known, exchanged.
[[nodiscard]] KnownWords turned(KnownWords known);

}  // namespace hexaglot::align
