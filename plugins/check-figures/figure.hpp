#pragma once
// The figures of a cell that can be compared between languages: percentages, years, dates, and cardinals of two digits
// or more or with decimals; and document symbols, as a whole. Ordinals and smaller cardinals are left out, because
// languages write them as words.
#include <cstdint>
#include <string>
#include <vector>

#include <hexaglot/sdk/document.hpp>
#include <hexaglot/sdk/text.hpp>

namespace hexaglot::check_figures {

struct Figure {
  std::int32_t kind = HX_CARDINAL;
  std::string value;    // canonical: "250000", "2014-03-11"
  bool digits = false;  // written in digits, not in Chinese numerals
  bool symbol = false;  // "E/2009/28", "217 A": the kind means nothing then
  hx_place place{};

  [[nodiscard]] std::string shown() const;  // "50 %"
  [[nodiscard]] std::string key() const;    // the same for a year and a cardinal of one value
  // So exact that a language would hardly write it in words: not 14, not 4000000.
  [[nodiscard]] bool needs_digits() const;
};

[[nodiscard]] std::vector<Figure> figures(const sdk::Document& document, const sdk::Text& text, std::uint32_t row,
                                          std::uint32_t version);

// One may stand for the other: a date for its year or day, 50 per cent for the 50 of "50 to 60 per cent", the 11 of
// "2010–11" for 2011.
[[nodiscard]] bool compatible(const Figure& a, const Figure& b);

}  // namespace hexaglot::check_figures
