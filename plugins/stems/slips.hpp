#pragma once
// The words one slip of the pen away from a word, and the British forms of American ones.
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "hexaglot/stems/speller.hpp"

namespace hexaglot::stems {

struct Candidate {
  std::u32string word;
  Slip slip = Slip::wrong;
  bool at_end = false;
};

// Likelier slips first, none twice in a row. `language`: primary subtag. A word in capitals or with a capital first is
// taken as it is.
[[nodiscard]] std::vector<Candidate> candidates(std::u32string_view word, std::string_view language);

// "programmes" → {"programs"}, "organise" → {"organize"}: what an American dictionary may have instead.
[[nodiscard]] std::vector<std::string> american_forms(std::string_view word);

}  // namespace hexaglot::stems
