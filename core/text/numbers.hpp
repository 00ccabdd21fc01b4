#pragma once
// Typed numbers in running text: value and kind, in digits of any script, with each language's grouping and magnitudes,
// so that 250万, 2.5 million, 2,5 millions and 2,5 млн compare equal. First form: digits (European, Arabic-Indic,
// extended Arabic-Indic, full-width), Chinese numerals with 年月日 and in 第…届/项, dates, per cent, ranges; not other
// number words. Facts: see docs/checks/figures.md.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/span.hpp"

namespace hexaglot::text {

enum class NumberKind : std::uint8_t { cardinal, ordinal, percent, year, date };

struct Number {
  Span span;  // of the digits with their unit word, magnitude or per cent sign
  NumberKind kind = NumberKind::cardinal;
  std::string value;  // canonical: "250000", "0.5", "2014", a date as ISO 8601 ("2014-03-11", "2014-03", "--03-13"
                      // without year)
};

// In order. Digits inside document symbols (64/182, E/2009/28, 217 A, S-20/4) are not numbers: see symbols.hpp.
[[nodiscard]] std::vector<Number> numbers(std::string_view text, std::string_view language);

}  // namespace hexaglot::text
