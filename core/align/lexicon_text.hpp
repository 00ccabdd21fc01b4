#pragma once
// The text form of the words of one language pair: what people read, change and keep under version control, and what
// the binary form (lexicon_file.hpp) is made from and can be turned back into without loss. UTF-8, three columns parted
// by TAB, lines ascending by byte:
//   # hexaglot lexicon 1
//   ar<TAB>en<TAB>rows           languages, the first one first in the alphabet
//   <TAB>drug<TAB>52             a word alone: in how many rows it was seen
//   مخدرات<TAB><TAB>61.5
//   مخدرات<TAB>drug<TAB>40.3     two words: in how many rows they were linked
#include <string>
#include <string_view>

#include "core/base/result.hpp"
#include "core/model/word_counts.hpp"

namespace hexaglot::align {

// True if it begins as above.
[[nodiscard]] bool is_lexicon_text(std::string_view bytes);

[[nodiscard]] std::string lexicon_text(const model::WordCounts& counts);

// Errors (bad_input) name file and line: a line of another shape, out of order, a linked word that was never seen.
[[nodiscard]] Result<model::WordCounts> parse_lexicon_text(std::string_view bytes, const std::string& file);

}  // namespace hexaglot::align
