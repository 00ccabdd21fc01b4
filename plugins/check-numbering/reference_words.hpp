#pragma once
// The words around the numbers of cross references, by language: what a unit is called in its forms and abbreviations,
// what joins two numbers, what leads from a unit to the one it belongs to, and what says where the reference points.
#include <optional>
#include <string_view>

#include "reference.hpp"

namespace hexaglot::check_numbering {

enum class Tongue : std::uint8_t { none, english, french, spanish, russian, arabic, chinese };
[[nodiscard]] Tongue tongue(std::string_view language);

struct UnitWord {
  Unit unit = Unit::paragraph;
  bool several = false;    // a plural: a list may follow
  bool shortened = false;  // an abbreviation: needs its full stop
};

// `word`: lower case; Arabic as printed, with what is written together with it.
[[nodiscard]] std::optional<UnitWord> unit_word(Tongue tongue, std::u32string_view word);

// Between two numbers of a list; `range`: "to".
enum class Joint : std::uint8_t { none, list, range };
[[nodiscard]] Joint joint(Tongue tongue, std::u32string_view word);

// "of", "du", "del", "من".
[[nodiscard]] bool leads_out(Tongue tongue, std::u32string_view word);
// An article or what is between "of" and its unit: "de la", "of the".
[[nodiscard]] bool may_follow_of(Tongue tongue, std::u32string_view word);
// "above", "ci-dessus", "выше", "أعلاه"; "this", "present" before or after.
[[nodiscard]] bool says_here(Tongue tongue, std::u32string_view word);

// "first" of an article in words: "premier", "primero", "الأولى"; 0 if it is none.
[[nodiscard]] std::int32_t number_word(Tongue tongue, std::u32string_view word);

}  // namespace hexaglot::check_numbering
