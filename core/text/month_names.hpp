#pragma once
// Names of months as dates use them, folded (text::fold). Arabic months of two words and month pairs are number_dates'
// matter.
#include <string_view>

namespace hexaglot::text {

// 1…12, or 0: no month's name in this language (ar, en, es, fr, ru; other languages have none here).
[[nodiscard]] int month_named(std::string_view language, std::string_view folded_word);

}  // namespace hexaglot::text
