#pragma once
// The words of one language under the eye of one instance: those of the termbase, which all instances share, and those
// of the texts read. Says how close two of them are: folded equality and endings are cheap; the dictionary is opened
// only when someone asks for stems. Also how a text becomes words at all.
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <hexaglot/sdk/text.hpp>
#include <hexaglot/stems/stems.hpp>

#include "word_store.hpp"

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

struct Token {
  hx_span span{};  // bytes of the text read
  WordId word = 0;
  Role role = Role::content;
  bool capital = false;  // begins with a Latin, Greek or Cyrillic capital
};

// What is folded to nothing, a dash, a quotation mark or an apostrophe on its own parts no words.
[[nodiscard]] bool is_glue(std::string_view folded);
[[nodiscard]] Role role_of(std::string_view primary_language, std::string_view folded, std::int32_t kind);
[[nodiscard]] bool begins_with_capital(std::string_view printed);

class Vocabulary {
 public:
  // `shared`: the termbase's words, with their index; both outlive it.
  Vocabulary(std::string_view tag, const WordStore& shared, const WordIndex& index, sdk::Text text,
             stems::Stems::Note note);

  [[nodiscard]] std::string_view language() const { return language_; }

  // The words of a text in place of what `out` held; what is glue is left out.
  void read(std::string_view text, std::vector<Token>& out);

  [[nodiscard]] bool close(WordId a, WordId b, Effort effort);
  // The words of the termbase that are close to this one by endings, and perhaps a few more. Kept.
  [[nodiscard]] std::span<const WordId> term_words(WordId word);

  // See word_forms.hpp.
  [[nodiscard]] bool begins_anew(WordId text_word, WordId term_word) const;
  [[nodiscard]] bool has_article(WordId id) const { return word(id).article; }
  [[nodiscard]] std::string_view folded(WordId id) const { return word(id).folded; }
  [[nodiscard]] bool is_han(WordId id) const { return word(id).kind == HX_WORD_HAN; }

  // Forgets the texts' words where they have become many. No WordId of a text is good afterwards.
  void rest();

 private:
  struct Surface {
    WordId word = 0;
    std::int32_t kind = HX_WORD;
    Role role = Role::content;
    bool capital = false;
    bool glue = false;
  };
  enum class Likeness : std::uint8_t { none, ending, regular };
  const Surface& surface(std::string_view printed, std::int32_t kind);
  [[nodiscard]] const WordStore& store(WordId id) const { return id < own_.first_id() ? shared_ : own_; }
  [[nodiscard]] const Word& word(WordId id) const { return store(id).word(id); }
  [[nodiscard]] std::span<const std::string_view> forms(WordId id) const { return store(id).forms(word(id)); }
  const std::vector<std::string>& stems_of(WordId id);
  [[nodiscard]] Likeness likeness(WordId a, WordId b);
  [[nodiscard]] bool share_form(WordId a, WordId b) const;
  [[nodiscard]] bool common_stem(WordId a, WordId b);

  std::string language_;  // primary
  sdk::Text text_;
  stems::Stems stems_;
  const WordStore& shared_;
  const WordIndex& index_;
  WordStore own_;
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>{}(s); }
  };
  std::unordered_map<std::string, Surface, Hash, std::equal_to<>> surfaces_;
  Surface odd_;  // the last that has two kinds
  struct Range {
    std::uint32_t begin = 0, end = 0;
    bool known = false;
  };
  std::vector<Range> near_ranges_;  // by WordId
  std::vector<WordId> near_;
  std::unordered_map<WordId, std::vector<std::string>> kept_stems_;
  std::unordered_map<std::uint64_t, Likeness> likeness_;
};

}  // namespace hexaglot::terminology
