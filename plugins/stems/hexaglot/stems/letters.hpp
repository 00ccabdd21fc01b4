#pragma once
// Letters of the scripts that Hunspell's five languages are written in: what is a letter, its lower case. For plugins,
// which see no Unicode library; not for text of any other script.
#include <cstdint>
#include <string>
#include <string_view>

namespace hexaglot::stems {

enum class Script : std::uint8_t { none, latin, cyrillic, arabic, other };

// `none`: no letter. Arabic vowel marks and tatweel count as Arabic.
[[nodiscard]] constexpr Script script_of(char32_t c) {
  if (c < 0x80) return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ? Script::latin : Script::none;
  if (c == 0xAA || c == 0xBA) return Script::other;  // ordinal signs
  if (c < 0xC0 || c == 0xD7 || c == 0xF7) return Script::none;
  if (c < 0x250 || (c >= 0x1E00 && c < 0x1F00)) return Script::latin;
  if (c >= 0x300 && c < 0x370) return Script::other;  // a mark apart from its letter
  if (c >= 0x400 && c < 0x530) return Script::cyrillic;
  if ((c >= 0x620 && c <= 0x652) || c == 0x670 || (c >= 0x671 && c <= 0x6D3)) return Script::arabic;
  if ((c >= 0x370 && c < 0x400) || (c >= 0x530 && c < 0x600) || (c >= 0xFB00 && c < 0xFE00) ||
      (c >= 0xFE70 && c < 0xFF00))
    return Script::other;
  return Script::none;
}

[[nodiscard]] constexpr char32_t lower(char32_t c) {
  if (c >= 'A' && c <= 'Z') return c + 32;
  if (c >= 0xC0 && c <= 0xDE && c != 0xD7) return c + 32;
  if (c >= 0x410 && c <= 0x42F) return c + 32;
  if (c >= 0x400 && c <= 0x40F) return c + 80;
  if (c >= 0x100 && c < 0x138) return c | 1U;
  if (c >= 0x14A && c < 0x178) return c | 1U;  // among them Œ
  return c == 0x178 ? 0xFF : c;
}

// The code point at `pos`, which moves past it. The text is UTF-8 (the border promises it); past its end: 0.
[[nodiscard]] inline char32_t next_code_point(std::string_view text, std::size_t& pos) {
  if (pos >= text.size()) return 0;
  const auto lead = static_cast<unsigned char>(text[pos++]);
  if (lead < 0x80) return lead;
  const int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
  char32_t c = lead & (0x3FU >> static_cast<unsigned>(more));
  for (int i = 0; i < more && pos < text.size(); ++i) c = (c << 6U) | (static_cast<unsigned char>(text[pos++]) & 0x3FU);
  return c;
}

inline void append(std::string& out, char32_t c) {
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0 | (c >> 6U));
    out += static_cast<char>(0x80 | (c & 0x3FU));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0 | (c >> 12U));
    out += static_cast<char>(0x80 | ((c >> 6U) & 0x3FU));
    out += static_cast<char>(0x80 | (c & 0x3FU));
  } else {
    out += static_cast<char>(0xF0 | (c >> 18U));
    out += static_cast<char>(0x80 | ((c >> 12U) & 0x3FU));
    out += static_cast<char>(0x80 | ((c >> 6U) & 0x3FU));
    out += static_cast<char>(0x80 | (c & 0x3FU));
  }
}

[[nodiscard]] inline std::u32string code_points(std::string_view text) {
  std::u32string out;
  for (std::size_t pos = 0; pos < text.size();) out += next_code_point(text, pos);
  return out;
}

[[nodiscard]] inline std::string utf8(std::u32string_view text) {
  std::string out;
  for (const char32_t c : text) append(out, c);
  return out;
}

[[nodiscard]] inline std::string lower(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t pos = 0; pos < text.size();) append(out, lower(next_code_point(text, pos)));
  return out;
}

}  // namespace hexaglot::stems
