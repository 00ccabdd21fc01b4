#pragma once
// Whether bytes that a plugin reads itself (a word list, a rule file) may go over the border as text.
#include <cstddef>
#include <string_view>

namespace hexaglot::sdk {

[[nodiscard]] inline bool is_utf8(std::string_view s) {
  const auto at = [&](std::size_t i) { return static_cast<unsigned char>(s[i]); };
  for (std::size_t i = 0; i < s.size();) {
    const unsigned char lead = at(i);
    if (lead < 0x80) {
      ++i;
      continue;
    }
    const std::size_t n = lead >= 0xC2 && lead < 0xE0   ? 2
                          : lead >= 0xE0 && lead < 0xF0 ? 3
                          : lead >= 0xF0 && lead < 0xF5 ? 4
                                                        : 0;
    if (n == 0 || i + n > s.size()) return false;
    for (std::size_t k = 1; k < n; ++k)
      if ((at(i + k) & 0xC0U) != 0x80U) return false;
    // Overlong forms, surrogates, what lies beyond U+10FFFF.
    if ((lead == 0xE0 && at(i + 1) < 0xA0) || (lead == 0xED && at(i + 1) > 0x9F) ||
        (lead == 0xF0 && at(i + 1) < 0x90) || (lead == 0xF4 && at(i + 1) > 0x8F))
      return false;
    i += n;
  }
  return true;
}

}  // namespace hexaglot::sdk
