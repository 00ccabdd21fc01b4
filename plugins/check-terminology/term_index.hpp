#pragma once
// The terms of one language laid out for look-up: a trie whose nodes are ranges of the terms in the order of their
// words, so that it costs nothing beside the terms. Made once per termbase and language, never changed, read by any
// number of instances at once. 50,000 terms: about 10 MB.
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <hexaglot/sdk/terms.hpp>
#include <hexaglot/sdk/text.hpp>

#include "word_store.hpp"

namespace hexaglot::terminology {

struct Pattern {
  std::uint32_t concept_index = 0;
  std::uint32_t term_index = 0;  // in the concept
  std::int32_t status = HX_TERM_PREFERRED;
  std::int32_t type = HX_TERM_TYPE_NONE;
  std::string_view text;            // as in the termbase
  std::span<const WordId> words;    // from the first to the last content word
  std::span<const WordId> content;  // without function words
  std::uint64_t capitals = 0;       // of the first 64 of `content`, the first in the lowest bit: a name is written so
  bool exact_case : 1 = false;      // an acronym: compared letter by letter
  bool exact_word : 1 = false;      // a single short word: no inflection
  bool two_han : 1 = false;
  bool single : 1 = false;   // one word, or two Han characters: too common to insist on
  bool trimmed : 1 = false;  // the text has an article or a sign before or after its words
  bool opening : 1 = false;  // a standard phrase: expected at the beginning of a paragraph only
  bool same_as_allowed : 1 =
      false;  // folds to a preferred or admitted term of its language: only its spelling is wrong

  [[nodiscard]] bool allowed() const { return status == HX_TERM_PREFERRED || status == HX_TERM_ADMITTED; }
  [[nodiscard]] bool capital(std::size_t content_word) const {
    return content_word < 64 && ((capitals >> content_word) & 1U) != 0;
  }
};

class TermIndex {
 public:
  // The texts of the concepts outlive it.
  TermIndex(std::string_view primary_language, const std::vector<hx_concept>& concepts, const sdk::Host& host);
  TermIndex(const TermIndex&) = delete;
  TermIndex& operator=(const TermIndex&) = delete;

  [[nodiscard]] std::uint32_t concept_count() const { return static_cast<std::uint32_t>(concept_begin_.size() - 1); }
  [[nodiscard]] bool empty() const { return patterns_.empty(); }
  [[nodiscard]] const Pattern& pattern(std::uint32_t index) const { return patterns_[index]; }
  // Of a concept, in the order of its terms.
  [[nodiscard]] std::span<const Pattern> of_concept(std::uint32_t concept_index) const {
    const auto begin = concept_begin_[concept_index];
    return std::span(patterns_).subspan(begin, concept_begin_[concept_index + 1] - begin);
  }

  // Names of one thing by a formal and a short name: countries. By concept; allowed terms only.
  [[nodiscard]] bool has_both_names(std::uint32_t concept_index) const;

  // Terms that begin with the same words: a range of sorted().
  struct Node {
    std::uint32_t begin = 0, end = 0, depth = 0;
    [[nodiscard]] bool empty() const { return begin == end; }
  };
  [[nodiscard]] Node root_child(WordId word) const {
    return word + 1 < first_.size() ? Node{first_[word], first_[word + 1], 1} : Node{};
  }
  [[nodiscard]] Node child(const Node& node, WordId word) const;
  // Of patterns, in the order of their content words, shorter first.
  [[nodiscard]] std::span<const std::uint32_t> sorted() const { return sorted_; }

  [[nodiscard]] const WordStore& words() const { return words_; }
  [[nodiscard]] const WordIndex& word_index() const { return word_index_; }
  // What stands between two segments: a word that no text holds.
  [[nodiscard]] WordId gap() const { return gap_; }

 private:
  struct Draft;
  void read(const std::vector<hx_concept>& concepts, const sdk::Text& text);
  void add(const Draft& draft, std::span<const hx_word> words, std::string_view batch, const sdk::Text& text);
  void sort();

  std::string language_;
  WordStore words_;
  WordIndex word_index_;
  WordId gap_ = 0;
  std::vector<WordId> pool_;  // the words of all patterns
  struct Lengths {
    std::uint32_t words, content;
  };
  std::vector<Lengths> lengths_;  // of the patterns, while they are read
  std::vector<Pattern> patterns_;
  std::vector<std::uint32_t> concept_begin_;
  std::vector<std::uint32_t> sorted_;
  std::vector<std::uint32_t> first_;  // by word: where the terms that begin with it begin
};

}  // namespace hexaglot::terminology
