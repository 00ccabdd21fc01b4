#pragma once
// Words as term_candidates counts them: which are too small to stand at the edge of a term, and what two inflected
// forms of one word have in common. Rough on purpose; inside core/align only.
#include <string>
#include <string_view>

namespace hexaglot::align {

// `folded`: by text::fold. Language by primary subtag.
[[nodiscard]] bool is_small_word(std::string_view folded, std::string_view language);
[[nodiscard]] std::string word_base(std::string_view folded, std::string_view language);

// Arabic: و ف ب ك ل before the article do not belong to the term ("وبالمخدرات" → "المخدرات").
[[nodiscard]] std::string without_particles(std::string_view printed);

// A Han character that begins or ends no term: 的, 和, 在.
[[nodiscard]] bool is_small_han(std::string_view character);

}  // namespace hexaglot::align
