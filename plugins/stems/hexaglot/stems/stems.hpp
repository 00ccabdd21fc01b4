#pragma once
// The base forms of a word by a Hunspell dictionary: "Комиссии" → {"комиссия"}, "parties" → {"party"}. For comparing
// words, not for judging their spelling. Opens the dictionary at the first word asked (50–250 ms), and never fails:
// where there is no dictionary or a broken one, every word has no stems and the note says why, once.
// Dictionaries: the folders of the environment variable DICPATH (colon list), else /usr/share/hunspell.
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::stems {

inline constexpr std::size_t longest_word = 60;  // code points; a longer word has no stems

// Thread: one at a time per object; make one per worker. Memory: 10–60 MB once a dictionary is open.
class Stems {
 public:
  using Note = std::function<void(std::string_view message)>;

  // `language`: BCP 47; "es-MX" takes es_MX, then es, es_ES, then any es_*.
  explicit Stems(std::string_view language, Note note = {});
  ~Stems();
  Stems(Stems&&) noexcept;
  Stems& operator=(Stems&&) noexcept;

  // In UTF-8 whatever the dictionary's encoding, without repetition; empty for a word that the dictionary does not
  // know. Arabic vowel marks and tatweel in the word are ignored. Kept: asking again costs a look-up.
  [[nodiscard]] std::vector<std::string> stems(std::string_view word);

  // Whether a dictionary is there and could be opened. Opens it.
  [[nodiscard]] bool available();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace hexaglot::stems
