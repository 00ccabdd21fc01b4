#pragma once
// The terms of one language, ready to be found in its text: every occurrence, inflected ones too, with what lies inside
// a longer one marked as covered. "Convention against Corruption" inside the full title is the title's, not its own.
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <hexaglot/sdk/terms.hpp>

#include "vocabulary.hpp"

namespace hexaglot::terminology {

struct Pattern {
  std::uint32_t concept_index = 0;
  std::int32_t status = HX_TERM_PREFERRED;
  std::string_view text;        // as in the termbase
  std::vector<WordId> words;    // from the first to the last content word
  std::vector<WordId> content;  // without function words
  bool exact_case = false;      // an acronym: compared letter by letter
  bool exact_word = false;      // a single short word: no inflection
  bool two_han = false;
  bool single = false;           // one word, or two Han characters: too common to insist on
  std::vector<bool> capitals;    // of `content`: what is a name is written so
  bool opening = false;          // a standard phrase: expected at the beginning of a paragraph only
  bool same_as_allowed = false;  // folds to a preferred or admitted term of its language: only its spelling is wrong

  [[nodiscard]] bool allowed() const { return status == HX_TERM_PREFERRED || status == HX_TERM_ADMITTED; }
};

// What a row's cell says: the tokens of its segments one after the other, a gap between two of them.
struct Reading {
  struct Token {
    std::uint32_t block = 0;
    hx_span span{};  // bytes of the block's text
    WordId word = 0;
    Role role = Role::content;
    bool capital = false;
  };
  std::vector<Token> tokens;
};

struct Match {
  std::uint32_t pattern = 0;
  std::uint32_t first = 0, last = 0;  // tokens, both included
  bool covered = false;               // lies inside a longer match
  bool at_start = false;              // of its segment
  bool regular = true;                // every word is the term's, or a regular inflection of it
  bool as_name = true;  // has the term's capitals, but for the first word's; "plan of action" is no "Plan of Action".
                        // In Arabic, the article of the words after the first
};

class Lexicon {
 public:
  // `concepts` and their texts outlive it.
  Lexicon(std::string_view language, const std::vector<hx_concept>& concepts, sdk::Text text, stems::Stems::Note note);

  // Adds a segment to a reading. `offset`: of the segment in its block.
  void read(Reading& reading, std::string_view segment, std::uint32_t block, std::uint32_t offset);

  // By place, longer first. `block_text` gives a block's text, for what is compared letter by letter.
  template <class BlockText>
  [[nodiscard]] std::vector<Match> find(const Reading& reading, const BlockText& block_text) {
    std::vector<Match> out;
    for (std::uint32_t i = 0; i < reading.tokens.size(); ++i) look_up(reading, i, out);
    std::erase_if(out, [&](const Match& m) {
      return patterns_[m.pattern].exact_case && surface(reading, m, block_text) != patterns_[m.pattern].text;
    });
    settle(out);
    return out;
  }

  // The printed form of a match, when it lies in one block; empty otherwise.
  template <class BlockText>
  [[nodiscard]] static std::string_view surface(const Reading& reading, const Match& m, const BlockText& block_text) {
    const auto& first = reading.tokens[m.first];
    const auto& last = reading.tokens[m.last];
    if (first.block != last.block) return {};
    return std::string_view(block_text(first.block)).substr(first.span.begin, last.span.end - first.span.begin);
  }

  // Whether the words of a preferred or admitted term of the concept stand near each other in any order, with other
  // words between them ("illicit production of and trafficking in drugs" has "illicit trafficking").
  [[nodiscard]] bool has_words_of(std::uint32_t concept_index, const Reading& reading, Effort effort);

  // Whether a match says the concept plainly: not inside a longer term, and no short form that may mean other things. A
  // standard phrase is plain by its place.
  [[nodiscard]] bool is_plain(const Match& m) const {
    const Pattern& p = patterns_[m.pattern];
    if (m.covered || !m.regular || !m.as_name || !p.allowed()) return false;
    return p.opening ? m.at_start : !(p.single && p.status == HX_TERM_ADMITTED);
  }
  // Whether the other versions may be measured by it: a preferred term or an acronym; two Han characters may be parts
  // of other words.
  [[nodiscard]] bool is_source(const Match& m) const {
    const Pattern& p = patterns_[m.pattern];
    return is_plain(m) && (p.opening || ((p.status == HX_TERM_PREFERRED || p.exact_case) && !p.two_han));
  }

  // Whether a deprecated or forbidden term is meant, and not another with the same beginnings. May open the dictionary.
  [[nodiscard]] bool is_sure(const Match& m, const Reading& reading);

  // Whether the concept has a term here at all that could be expected; the first such, preferred before admitted.
  [[nodiscard]] const Pattern* expected(std::uint32_t concept_index) const;
  [[nodiscard]] const Pattern& pattern(std::uint32_t index) const { return patterns_[index]; }
  [[nodiscard]] bool empty() const { return patterns_.empty(); }

 private:
  void add(std::uint32_t concept_index, const hx_term& term, std::string_view subject);
  void look_up(const Reading& reading, std::uint32_t at, std::vector<Match>& out);
  [[nodiscard]] bool match_here(const Pattern& p, const Reading& reading, Match& m);
  void settle(std::vector<Match>& matches) const;
  struct Reach {
    std::size_t window;  // tokens between the first word and any other
    std::size_t end;     // tokens of the reading that count
  };
  [[nodiscard]] bool near(const std::vector<std::vector<WordId>>& parts, const Reading& reading, Effort effort,
                          const Reach& reach);

  Vocabulary vocabulary_;
  WordId gap_ = 0;
  std::vector<Pattern> patterns_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_key_;
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> by_concept_;
};

}  // namespace hexaglot::terminology
