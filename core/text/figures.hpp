#pragma once
// Figures: what running text counts, dates and measures, typed, in digits of any script and in words, so that "US$ 2.5
// million", "250万美元" and "2,5 млн долл. США" compare equal, and "fifty-seventh session", 第五十七届 and "الدورة
// السابعة والخمسين". More than numbers.hpp, on which the aligner rests and which therefore stays as it is: number
// words, sessions, currencies, times of day, decades, ranges. Facts: docs/checks/figures.md.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/span.hpp"

namespace hexaglot::text {

enum class FigureKind : std::uint8_t { cardinal, ordinal, percent, year, date, currency, time, fraction };

// How the figure is written, and so how sure it is that another language shows it at all.
enum class Writing : std::uint8_t {
  digits,
  numeral,  // Chinese numerals with their unit, 百分之五十, 一九四八年
  word,     // five, décennal, XXI, 三: other languages may say it without a number
  name,     // the 19 of COVID-19
};

enum class RangeEnd : std::uint8_t { none, first, last };

struct Figure {
  Span span;
  FigureKind kind = FigureKind::cardinal;
  Writing writing = Writing::digits;
  RangeEnd range = RangeEnd::none;
  std::string value;  // canonical: "250000", "0.5", "2014-03-11" (see numbers.hpp), a time "15:00", a fraction "2/3"
  std::string unit;   // "USD", "EUR", …; "session" of an ordinal, "decade" of a year,
                      // "kilo" before kilograms and the like, "either" of an English 03/11/2014; else empty
};

// In order; a fraction in words stands beside its two numbers.
[[nodiscard]] std::vector<Figure> figures(std::string_view text, std::string_view language);

}  // namespace hexaglot::text
