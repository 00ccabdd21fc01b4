#pragma once
// What one text has otherwise than another, by words (a Han character is one), for people to see: both texts cut into
// pieces that were kept, removed or added. Letters are compared as printed; white space between words is not compared,
// unless nothing else differs.
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/base/span.hpp"

namespace hexaglot::match {

struct Difference {
  enum class Kind : std::uint8_t { kept, removed, added } kind = Kind::kept;
  Span before;  // bytes of the text before; empty where added
  Span after;   // bytes of the text after; empty where removed
  friend bool operator==(const Difference&, const Difference&) = default;
};

// In reading order, what was removed before what was added in its place; the pieces cover both texts wholly. The
// fewest words are called changed; kept punctuation between two changes is called changed too. `language`: of both,
// for the word boundaries. Cost: words of one × words of the other behind what both begin and end with, 2 ns each;
// beyond four million the whole middle is called changed.
[[nodiscard]] std::vector<Difference> differences(std::string_view before, std::string_view after,
                                                  std::string_view language);

}  // namespace hexaglot::match
