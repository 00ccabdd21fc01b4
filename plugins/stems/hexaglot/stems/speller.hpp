#pragma once
// Whether a word is spelt as the language's Hunspell dictionary has it, and which known words lie one slip of the pen
// away. Opens the dictionary at the first word asked (50–250 ms) and never fails: where there is none or a broken one,
// every word is known and the note says why, once. English knows British forms by the American ones of its dictionary.
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::stems {

// From what was meant to what was written.
enum class Slip : std::uint8_t {
  accent,   // another accent, hamza or case of the same letter
  swapped,  // two neighbours
  doubled,  // a letter twice
  missing,  // a letter left out
  extra,    // a letter too many
  wrong     // one letter for another
};

struct Near {
  std::string word;
  Slip slip = Slip::wrong;
  bool at_end = false;  // of the word's last letter: perhaps an ending that the dictionary lacks
};

// Thread: one at a time per object; make one per worker. Memory: 10–20 MB once the dictionary is open, and the words
// that were asked.
class Speller {
 public:
  using Note = std::function<void(std::string_view message)>;

  explicit Speller(std::string_view language, Note note = {});
  ~Speller();
  Speller(Speller&&) noexcept;
  Speller& operator=(Speller&&) noexcept;

  [[nodiscard]] bool available();

  // A word without white space, in UTF-8; capitals are as Hunspell takes them ("Paris" and "PARIS" for "Paris").
  // Kept: asking again costs a look-up (50 ns), the first time 5 µs, in Arabic 50 µs.
  [[nodiscard]] bool knows(std::string_view word);

  // Known words one slip away, the likelier slips first. Not kept. Costs a question to the dictionary for each: 1–4 ms
  // a word, in Arabic up to 15 ms, where Slip::wrong is asked for letters that look or sound alike only.
  // `worth_asking`: which of the many possible words are asked for; empty = all.
  using Filter = std::function<bool(std::string_view word)>;
  [[nodiscard]] std::vector<Near> near(std::string_view word, const Filter& worth_asking = {});

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace hexaglot::stems
