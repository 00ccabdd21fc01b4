#pragma once
// Number words put together: "two hundred and fifty-seven", "quatre-vingt-dix", "пятьдесят седьмая", "السابعة
// والخمسين". Inside core/text only.
#include <string>
#include <string_view>
#include <vector>

#include "core/text/number_words.hpp"

namespace hexaglot::text {

struct SpokenNumber {
  Span span;
  std::string value;  // "57", "2500000", "0.5"
  bool ordinal = false;
  bool roman = false;
};

[[nodiscard]] std::vector<SpokenNumber> spoken_numbers(std::string_view text, std::string_view language,
                                                       const std::vector<WordHit>& hits);

// Does nothing but space, hyphens and invisible characters stand there?
[[nodiscard]] bool only_space(std::string_view between);

}  // namespace hexaglot::text
