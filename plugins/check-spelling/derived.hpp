#pragma once
// Words that the dictionary lacks but that are made of what it has: "subregional", "неизбираемый", Arabic clitics. What
// a language makes freely no dictionary lists.
#include <functional>
#include <string_view>

namespace hexaglot::check_spelling {

using Known = std::function<bool(std::string_view word)>;

// `word`: in lower case. `language`: primary subtag.
// A form of a known word: a plural, an adverb, a contraction.
[[nodiscard]] bool inflected(std::string_view word, std::string_view language, const Known& known);
// A known word with a prefix or clitic before it, or an ending of Arabic behind: as it may come about by a slip too
// ("comission" is no "co-mission"), it is right unless the version has what may be meant.
[[nodiscard]] bool composed(std::string_view word, std::string_view language, const Known& known);

// An Arabic word without article and clitics: "وبالسلائف" → "سلائف".
[[nodiscard]] std::string_view without_clitics(std::string_view word);

// The first half of a word with a hyphen: "socio-", "научно-".
[[nodiscard]] bool combining(std::string_view part, std::string_view language, const Known& known);

}  // namespace hexaglot::check_spelling
