#pragma once
// The terms of one language found in its text: every occurrence, inflected ones too, with what lies inside a longer one
// marked as covered. "Convention against Corruption" inside the full title is the title's, not its own. One per
// instance, over the index that all instances share.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "term_index.hpp"
#include "vocabulary.hpp"

namespace hexaglot::terminology {

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
  // `tag`: of the version; the index is of its primary language, and outlives the lexicon.
  Lexicon(std::string_view tag, const TermIndex& index, sdk::Text text, stems::Stems::Note note)
      : index_(index), vocabulary_(tag, index.words(), index.word_index(), text, std::move(note)) {}

  // Adds a segment to a reading. `offset`: of the segment in its block.
  void read(Reading& reading, std::string_view segment, std::uint32_t block, std::uint32_t offset);

  // By place, longer first. `block_text` gives a block's text, for what is compared letter by letter.
  template <class BlockText>
  [[nodiscard]] std::vector<Match> find(const Reading& reading, const BlockText& block_text) {
    std::vector<Match> out = look_up(reading);
    std::erase_if(out, [&](const Match& m) {
      return pattern(m.pattern).exact_case && surface(reading, m, block_text) != pattern(m.pattern).text;
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

  // Whether a preferred or admitted term of the concept stands there but for its spaces and hyphens: "co-operation"
  // where the termbase has "cooperation".
  [[nodiscard]] bool has_letters_of(std::uint32_t concept_index, const Reading& reading) const;

  // Whether a match says the concept plainly: not inside a longer term, and no short form that may mean other things. A
  // standard phrase is plain by its place.
  [[nodiscard]] bool is_plain(const Match& m) const {
    const Pattern& p = pattern(m.pattern);
    if (m.covered || !m.regular || !m.as_name || !p.allowed()) return false;
    return p.opening ? m.at_start : !(p.single && p.status == HX_TERM_ADMITTED);
  }
  // Whether the other versions may be measured by it: a preferred term or an acronym; two Han characters may be parts
  // of other words.
  [[nodiscard]] bool is_source(const Match& m) const {
    const Pattern& p = pattern(m.pattern);
    return is_plain(m) && (p.opening || ((p.status == HX_TERM_PREFERRED || p.exact_case) && !p.two_han));
  }

  // Whether a deprecated or forbidden term is meant, and not another with the same beginnings. May open the dictionary.
  [[nodiscard]] bool is_sure(const Match& m, const Reading& reading);

  // Whether the concept has a term here at all that could be expected; the first such, preferred before admitted.
  [[nodiscard]] const Pattern* expected(std::uint32_t concept_index) const;
  [[nodiscard]] const Pattern& pattern(std::uint32_t index) const { return index_.pattern(index); }
  // Two words of terms that are one, or differ by an ending.
  [[nodiscard]] bool same_word(WordId a, WordId b) { return vocabulary_.close(a, b, Effort::endings); }
  [[nodiscard]] std::string_view language() const { return vocabulary_.language(); }
  [[nodiscard]] const TermIndex& index() const { return index_; }

  // Between two rows: see Vocabulary::rest.
  void rest() { vocabulary_.rest(); }

 private:
  // A term that the tokens since `first` begin.
  struct Open {
    TermIndex::Node node;
    std::uint32_t first = 0;
    std::uint32_t skipped = 0;  // function words since its last word
  };
  [[nodiscard]] std::vector<Match> look_up(const Reading& reading);
  void take_ended(const Open& open, const Reading& reading, std::vector<Match>& out);
  [[nodiscard]] bool match_here(const Pattern& p, const Reading& reading, Match& m);
  void settle(std::vector<Match>& matches) const;
  struct Reach {
    std::size_t window;  // tokens between the first word and any other
    std::size_t end;     // tokens of the reading that count
  };
  [[nodiscard]] bool near(const std::vector<std::vector<WordId>>& parts, const Reading& reading, Effort effort,
                          const Reach& reach);

  const TermIndex& index_;
  Vocabulary vocabulary_;
  std::vector<Token> words_;       // of read, kept for its room, as are
  std::vector<Open> open_, next_;  // those of look_up
};

}  // namespace hexaglot::terminology
