#pragma once
// What a reader takes for one character (UAX #29 extended grapheme clusters, ICU): a letter with its accents or vowel
// marks, an emoji of several code points. A caret stands between two of these, and an edit cuts none of them.
// All offsets are bytes of the UTF-8 text; offsets past its end count as its end.
#include <cstdint>
#include <string_view>

namespace hexaglot::text {

// The last border at or before `at`, and the first at or after it. Both are `at` where it is a border.
[[nodiscard]] std::uint32_t border_before(std::string_view text, std::uint32_t at);
[[nodiscard]] std::uint32_t border_after(std::string_view text, std::uint32_t at);

// One character back and forth from `at`; 0 and the text's size are the ends.
[[nodiscard]] std::uint32_t previous_character(std::string_view text, std::uint32_t at);
[[nodiscard]] std::uint32_t next_character(std::string_view text, std::uint32_t at);

// What two texts have in common at their beginnings and at their ends, in bytes, cut at borders of both; the two do not
// overlap in either text. What lies between is what an edit has to replace.
struct Common {
  std::uint32_t prefix = 0;
  std::uint32_t suffix = 0;
};
[[nodiscard]] Common common_ends(std::string_view a, std::string_view b);

}  // namespace hexaglot::text
