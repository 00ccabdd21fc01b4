#pragma once
// A half-open range of bytes in a stated UTF-8 text. Every offset in Hexaglot is a byte offset;
// both ends lie on code point boundaries.
#include <cstdint>
#include <string_view>

namespace hexaglot {

struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr bool empty() const { return begin == end; }
  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  [[nodiscard]] constexpr std::string_view in(std::string_view text) const { return text.substr(begin, size()); }
  friend constexpr bool operator==(Span, Span) = default;
};

}  // namespace hexaglot
