#pragma once
// The number or letter of a label without its punctuation, read in every system it may belong to. Inside core/text
// only.
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/text/labels.hpp"
#include "core/text/numerals.hpp"

namespace hexaglot::text {

struct Body {
  NumberSystem system = NumberSystem::arabic;
  std::int32_t value = 0;
};

// Likeliest first: "i" is roman 1, then latin 9; "C" latin 3, then roman 100. Empty: no numeral.
[[nodiscard]] std::vector<Body> read_body(std::u32string_view body);

// One character that is a label with its enclosure: ①, ㊀, ⑴, ㈠, ⒈, ⒜. Value 0: it is none.
[[nodiscard]] Body read_enclosed(char32_t c);

}  // namespace hexaglot::text
