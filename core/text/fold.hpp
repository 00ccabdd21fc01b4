#pragma once
// Folding: what search, matching and term look-up compare instead of the printed text. Not for display.
// Unicode NFKC_Casefold (UAX #31), then per script: Arabic loses vowel marks and tatweel, alef forms and hamza seats
// become one letter, final ya and ta marbuta are unified; Latin, Cyrillic and Greek lose combining marks (й and ё too);
// soft hyphen, zero-width and directional characters go; dashes, quotes and spaces become one form each; digits of any
// script become European.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/span.hpp"

namespace hexaglot::text {

[[nodiscard]] std::string fold(std::string_view text);

// The folded text, and for each byte of it (and one past its end) the byte in the original that it comes from.
struct Folded {
  std::string text;
  std::vector<std::uint32_t> origin;  // size: text.size() + 1

  // The original bytes behind a range of folded bytes. A range that ends inside a character's expansion (the f of a
  // ligature ffi) takes the whole character.
  [[nodiscard]] Span original(Span folded) const {
    std::uint32_t end = folded.end;
    while (end > folded.begin && end < text.size() && origin[end] == origin[end - 1]) ++end;
    return {origin[folded.begin], origin[end]};
  }
};
[[nodiscard]] Folded fold_with_origin(std::string_view text);

}  // namespace hexaglot::text
