#pragma once
// The words of one language, each kept once, and how close two of them are. Folded equality and endings are cheap; the
// dictionary is opened only when someone asks for stems.
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <hexaglot/sdk/text.hpp>
#include <hexaglot/stems/stems.hpp>

namespace hexaglot::terminology {

enum class Role : std::uint8_t {
  content,
  function,  // an article or so: skipped between the words of a term
  barrier    // punctuation that parts: no term reaches over it unless it has it itself
};

enum class Effort : std::uint8_t {
  equal,    // folded equality
  regular,  // or a regular inflection
  endings,  // or a difference in the ending
  stems,    // or a common stem: may open the dictionary
  lemma     // regular or of a common stem, and nothing looser; in Arabic clitics only
};

using WordId = std::uint32_t;

class Vocabulary {
 public:
  Vocabulary(std::string_view language, sdk::Text text, stems::Stems::Note note);

  [[nodiscard]] std::string_view language() const { return language_; }

  struct Token {
    hx_span span{};  // bytes of the text read
    WordId word = 0;
    Role role = Role::content;
    bool capital = false;  // begins with a Latin, Greek or Cyrillic capital
  };
  // The words of a text, folded; hyphens, dashes, quotes and apostrophes on their own are left out.
  [[nodiscard]] std::vector<Token> read(std::string_view text);

  // A word that no text holds: what stands between two segments.
  [[nodiscard]] WordId gap() { return intern("\n", "\n", HX_WORD_PUNCTUATION); }

  [[nodiscard]] bool close(WordId a, WordId b, Effort effort);

  // See word_forms.hpp.
  [[nodiscard]] bool begins_anew(WordId text_word, WordId term_word) const;
  [[nodiscard]] bool has_article(WordId word) const { return words_[word].article; }

  // What a word can be looked up by: its first letters, in each of its forms. Any two words that are close by equality
  // or ending share one.
  [[nodiscard]] const std::vector<std::string>& keys(WordId word) const { return words_[word].keys; }
  [[nodiscard]] std::string_view folded(WordId word) const { return words_[word].folded; }
  [[nodiscard]] bool is_han(WordId word) const { return words_[word].kind == HX_WORD_HAN; }

 private:
  struct Word {
    std::string folded;
    std::string printed;  // as first seen: what the dictionary is asked
    std::int32_t kind = HX_WORD;
    std::vector<std::string> forms, keys;
    std::vector<std::string> stems;  // folded
    bool has_stems = false;
    bool article = false;
  };
  enum class Likeness : std::uint8_t { none, ending, regular };
  WordId intern(std::string_view folded, std::string_view printed, std::int32_t kind);
  const std::vector<std::string>& stems_of(Word& word);
  [[nodiscard]] Likeness likeness(WordId a, WordId b);
  [[nodiscard]] bool share_form(WordId a, WordId b) const;
  [[nodiscard]] bool common_stem(WordId a, WordId b);

  std::string language_;  // primary
  sdk::Text text_;
  stems::Stems stems_;
  std::vector<Word> words_;
  std::unordered_map<std::string, WordId> ids_;
  std::unordered_map<std::uint64_t, Likeness> likeness_;
};

}  // namespace hexaglot::terminology
