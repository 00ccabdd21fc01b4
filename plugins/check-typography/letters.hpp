#pragma once
// Code points as typography sees them: scripts, spaces, and what a form or look-alike stands for. The text that a host
// gives is valid UTF-8.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace hexaglot::check_typography {

// The code point at i; moves i past it.
[[nodiscard]] char32_t decode(std::string_view text, std::size_t& i);
[[nodiscard]] std::string utf8(char32_t c);  // of the basic plane

enum class Script : std::uint8_t { none, latin, cyrillic, arabic, han, other };

[[nodiscard]] inline Script script_of(char32_t c) {
  if (c < 0xC0) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? Script::latin : Script::none;
  if (c < 0x250) return c == 0xD7 || c == 0xF7 ? Script::none : Script::latin;
  if (c < 0x300) return Script::none;
  if (c < 0x370) return Script::none;  // combining marks
  if (c < 0x400) return Script::other;
  if (c < 0x530) return c >= 0x483 && c <= 0x489 ? Script::none : Script::cyrillic;
  if (c < 0x600) return Script::other;
  if (c < 0x700)
    return (c >= 0x620 && c <= 0x64A && c != 0x640) || (c >= 0x66E && c <= 0x6D3) || c == 0x6D5 ? Script::arabic
                                                                                                : Script::none;
  if (c < 0x1E00) return Script::other;
  if (c < 0x1F00) return Script::latin;
  if (c < 0x2E80) return Script::none;
  if (c < 0x3000) return Script::han;  // radicals
  if (c < 0x3040) return c == 0x3005 || c == 0x3007 ? Script::han : Script::none;
  if (c < 0x3400) return Script::other;
  if (c < 0xA000) return Script::han;
  if (c < 0xF900) return Script::other;
  if (c < 0xFB00) return Script::han;
  if (c < 0xFB07) return Script::latin;
  if (c >= 0xFB50 && c <= 0xFDFF) return Script::arabic;
  if (c >= 0xFE70 && c <= 0xFEFC) return Script::arabic;
  return c >= 0x20000 && c < 0x40000 ? Script::han : Script::none;
}

[[nodiscard]] inline bool is_digit(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= 0x660 && c <= 0x669) || (c >= 0x6F0 && c <= 0x6F9);
}
[[nodiscard]] inline bool is_no_break(char32_t c) { return c == 0xA0 || c == 0x202F || c == 0x2007; }
[[nodiscard]] inline bool is_space(char32_t c) { return c == ' ' || is_no_break(c) || (c >= 0x2000 && c <= 0x200A); }
[[nodiscard]] inline bool is_upper(char32_t c) {
  return (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE) || (c >= 0x400 && c <= 0x42F);
}

// Letters of the other script that look the same; 0 if none.
[[nodiscard]] char32_t to_latin(char32_t cyrillic);
[[nodiscard]] char32_t to_cyrillic(char32_t latin);

// What a presentation form, a ligature or a Kangxi radical stands for; empty where that is not known.
[[nodiscard]] std::string plain_form(char32_t c);
// One letter for a base and a mark; empty where there is none, as for the stress of Russian words.
[[nodiscard]] std::string_view composed(char32_t base, char32_t mark);

}  // namespace hexaglot::check_typography
