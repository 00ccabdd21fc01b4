#pragma once
// Names and international words across scripts: "بورتر" is Porter, "гендерную" is gender. By their consonants, in rough
// classes; for telling a name that the dictionary lacks from a slip.
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::check_spelling {

// The consonants in classes, vowels left out, doubles once: "Porter" and "بورتر" → "brtr".
[[nodiscard]] std::string skeleton(std::string_view word);

struct Skeleton {
  std::string consonants;
  bool name = false;  // a word with a capital inside a sentence
};

// How far the word is from the nearest of these, in edits of the skeleton; a large number when none is near.
[[nodiscard]] std::size_t distance(std::string_view word, const std::vector<Skeleton>& others);

// One of them is a name that sounds as the word does; after an Arabic clitic too.
[[nodiscard]] bool is_name(std::string_view word, const std::vector<Skeleton>& others);

}  // namespace hexaglot::check_spelling
