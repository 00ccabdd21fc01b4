#pragma once
// The verbs that paragraphs of resolutions open with, by language, and the adverbs about them. Own lists, after the UN
// Editorial Manual's account of preambular and operative paragraphs.
#include <cstdint>
#include <optional>
#include <string_view>

#include "openings.hpp"

namespace hexaglot::check_phrases {

enum class Tongue : std::uint8_t { none, english, french, spanish, russian, arabic, chinese };
[[nodiscard]] Tongue tongue(std::string_view language);

struct Verb {
  std::uint16_t index = 0;
  Form form = Form::any;
};
// `word`: lower case; Arabic without vowel marks.
[[nodiscard]] std::optional<Verb> verb(Tongue tongue, std::u32string_view word);

// Chinese: the verb that the text begins with, the longest; sets how many characters it has.
[[nodiscard]] std::optional<Verb> chinese_verb(std::u32string_view text, std::size_t& length);
[[nodiscard]] Again chinese_again(char32_t c);

[[nodiscard]] Again again(Tongue tongue, std::u32string_view word);
// Words that may stand before the verb: "strongly", "profondément", "вновь".
[[nodiscard]] bool before_verb(Tongue tongue, std::u32string_view word);

}  // namespace hexaglot::check_phrases
