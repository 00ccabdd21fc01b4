#pragma once
// How numbers.cpp looks at a text: code points without the invisible ones, literals in each language's grouping,
// magnitudes, per cent signs and dates. Positions are indices of code points. Inside core/text only.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/numbers.hpp"
#include "core/text/numerals.hpp"

namespace hexaglot::text {

// Digits with their grouping and decimals.
struct Literal {
  std::size_t end = 0;
  std::string value;  // canonical: no grouping, "." before decimals, no idle zeros
  std::size_t digits = 0;
  bool plain = false;  // digits only, nothing between them

  // The value of a plain literal of at most `most` digits, else -1.
  [[nodiscard]] int small(std::size_t most) const;
};

struct Found {
  std::size_t begin = 0;
  std::size_t end = 0;
  NumberKind kind = NumberKind::cardinal;
  std::string value;
  int exponent = 0;  // of the magnitude word that is already in the value
};

class NumberScan {
 public:
  NumberScan(std::string_view text, std::string_view language);

  [[nodiscard]] std::size_t size() const { return in_.size(); }
  [[nodiscard]] char32_t operator[](std::size_t i) const { return in_[i]; }
  [[nodiscard]] std::string_view language() const { return language_; }
  [[nodiscard]] Span span(std::size_t begin, std::size_t end) const { return {in_.at[begin], ends_[end - 1]}; }
  // Where the document symbol at i ends, or i.
  [[nodiscard]] std::size_t past_symbol(std::size_t i) const { return symbol_end_[i] > i ? symbol_end_[i] : i; }
  [[nodiscard]] std::size_t skip_spaces(std::size_t i) const;
  // Folded run of letters at i; end = i and empty when there is none. Longer than any word known here: cut.
  [[nodiscard]] std::string word(std::size_t i, std::size_t& end) const;

  [[nodiscard]] std::optional<Literal> literal(std::size_t i) const;
  // Power of ten of the magnitude words at i (after a space or not); moves end past them. 0: none.
  [[nodiscard]] int magnitude(std::size_t i, std::size_t& end) const;
  // Past "%", "per cent", "في المائة" at i; i if there is none.
  [[nodiscard]] std::size_t percent(std::size_t i) const;
  // Past an ordinal ending at i ("th", "-я", "º"); i if there is none.
  [[nodiscard]] std::size_t ordinal_ending(std::size_t i) const;
  // Past "-", "to", "по", "إلى", "至": what stands between the ends of a range, with the spaces around it; i if there
  // is none.
  [[nodiscard]] std::size_t range_sign(std::size_t i) const;
  // The same, or "and" or a comma: what stands between the days of one month.
  [[nodiscard]] std::size_t list_sign(std::size_t i) const;

  // Digits, or a Chinese numeral (positional too), followed directly by `unit`. Moves end past the unit. -1: none.
  [[nodiscard]] int before_unit(std::size_t i, std::u32string_view units, std::size_t& end) const;

 private:
  void mark_symbols(std::string_view text);
  [[nodiscard]] bool groups_with(char32_t c, std::size_t first_digits) const;
  // "000 100", "250 1": Arabic files hold the groups in reversed order where the text was converted. From the separator
  // on: groups of three, the last shorter.
  [[nodiscard]] bool ends_in_short_group(std::size_t i) const;
  [[nodiscard]] std::size_t run_of_digits(std::size_t i) const;

  std::string_view text_;
  std::string_view language_;
  bool decimal_comma_ = false;
  Decoded in_;
  std::vector<std::uint32_t> ends_;
  std::vector<std::size_t> symbol_end_;
};

// value × 10^exponent, on decimal strings.
[[nodiscard]] std::string scaled(const std::string& value, int exponent);

// Dates at i, several where days share a month. Moves nothing when there are none.
[[nodiscard]] std::vector<Found> dates(const NumberScan& scan, std::size_t i);

}  // namespace hexaglot::text
