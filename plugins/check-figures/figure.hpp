#pragma once
// The figures of a cell as the check compares them, and when one may stand for another.
#include <cstdint>
#include <string>
#include <vector>

#include <hexaglot/sdk/document.hpp>
#include <hexaglot/sdk/figures.hpp>

namespace hexaglot::check_figures {

struct Figure {
  std::int32_t kind = HX_FIGURE_CARDINAL;
  std::int32_t writing = HX_WRITTEN_DIGITS;
  std::string value;  // canonical: "250000", "2014-03-11"
  std::string unit;   // "USD", "session"
  hx_place place{};

  [[nodiscard]] std::string shown() const;  // "50 %", "250000 USD"
  // What others must show too: written in digits, or an ordinal of a session.
  [[nodiscard]] bool firm() const { return writing != HX_WRITTEN_WORD || session(); }
  [[nodiscard]] bool session() const { return unit == "session"; }
  [[nodiscard]] bool percent() const { return kind == HX_FIGURE_PERCENT; }
  // So exact that a language would hardly say it without digits: not 14, not 4000000.
  [[nodiscard]] bool needs_digits() const;
  [[nodiscard]] bool single_digit() const { return value.size() == 1; }
};

// Equal keys are the same figure: of a year, a cardinal, an ordinal and an amount of one value.
[[nodiscard]] inline bool same_key(const Figure& a, const Figure& b) {
  return a.value == b.value && a.percent() == b.percent();
}

// One may stand for the other though the keys differ: a date for its year or day, 50 per cent for the 50 of "50 to 60
// per cent" or for a half, the 11 of "2010–11" for 2011, 3 p.m. for 15 hours, the nineties for the 1990s.
[[nodiscard]] bool stands_for(const Figure& a, const Figure& b);

// `reversed`: read with each run of Arabic-Indic digits turned round, as old converted files hold them.
enum class DigitOrder { as_written, reversed };

[[nodiscard]] std::vector<Figure> figures(const sdk::Document& document, const sdk::Figures& service, std::uint32_t row,
                                          std::uint32_t version, DigitOrder order);

}  // namespace hexaglot::check_figures
