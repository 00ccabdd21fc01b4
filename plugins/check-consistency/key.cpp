#include "key.hpp"

#include <cstddef>

namespace hexaglot::check_consistency {
namespace {

constexpr std::uint64_t step(std::uint64_t hash, std::uint32_t c) {
  hash = (hash ^ c) * 1099511628211ULL;
  return hash ^ (hash >> 29U);
}

// The letter or digit without case, marks and forms; 0 = a border of words; 1 = nothing.
std::uint32_t plain(std::uint32_t c) {
  if (c < 0x80) {
    if (c >= 'A' && c <= 'Z') return c + 32;
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) return c;
    return c == '\'' ? 1 : 0;
  }
  if (c < 0x250) {
    if (c >= 0xC0 && c <= 0xDE && c != 0xD7) return c + 32;
    if (c >= 0x100 && c < 0x178) return c | 1U;
    if (c == 0xAD) return 1;
    return c >= 0xDF && c != 0xF7 ? c : 0;
  }
  if (c >= 0x300 && c < 0x370) return 1;
  if (c < 0x400) return c;
  if (c < 0x530) {
    if (c >= 0x400 && c <= 0x40F) c += 80;
    if (c >= 0x410 && c <= 0x42F) c += 32;
    return c == 0x451 ? 0x435 : c;  // ё as е
  }
  if (c >= 0x600 && c < 0x700) {
    if (c == 0x640 || (c >= 0x64B && c <= 0x65F) || c == 0x670) return 1;
    if (c >= 0x660 && c <= 0x669) return c - 0x660 + '0';
    if (c == 0x622 || c == 0x623 || c == 0x625 || c == 0x671) return 0x627;
    if (c == 0x649) return 0x64A;
    if (c == 0x629) return 0x647;
    return c < 0x620 || (c >= 0x66A && c <= 0x66D) || c == 0x6D4 ? 0 : c;
  }
  if (c == 0x2019 || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E)) return 1;
  if (c >= 0x2000 && c < 0x2E80) return 0;
  if (c >= 0x3000 && c < 0x3040) return 0;
  if (c >= 0xFF10 && c <= 0xFF19) return c - 0xFF10 + '0';
  if (c >= 0xFF21 && c <= 0xFF3A) return c - 0xFF21 + 'a';
  if (c >= 0xFF41 && c <= 0xFF5A) return c - 0xFF41 + 'a';
  if (c >= 0xFE00 && c < 0xFE70) return 0;
  if (c >= 0xFF00) return c < 0x10000 ? 0 : c;
  return c;
}

bool han(std::uint32_t c) { return (c >= 0x3040 && c < 0xA000) || (c >= 0x20000 && c < 0x40000); }

}  // namespace

void KeyMaker::letter(std::uint32_t c) {
  exact_ = step(exact_, c);
  if (han(c)) {
    end_word();
    key_.letters += 3;
    ++key_.words;
    if (c != 0x7684) loose_ = step(loose_, c);  // 的
    return;
  }
  ++key_.letters;
  constexpr std::uint32_t beginning = 5;
  if (size_ < beginning) word_ = step(word_, c);
  ++size_;
}

void KeyMaker::end_word() {
  if (size_ == 0) return;
  ++key_.words;
  constexpr std::uint32_t short_word = 3;
  if (size_ > short_word) loose_ = step(loose_ ^ word_, size_ > 5 ? 5 : size_);
  size_ = 0;
  word_ = 0;
}

void KeyMaker::add(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = [&](std::size_t k) {
      return at + k < text.size() ? static_cast<std::uint32_t>(static_cast<unsigned char>(text[at + k])) & 0x3FU : 0U;
    };
    const auto lead = static_cast<std::uint32_t>(static_cast<unsigned char>(text[at]));
    std::uint32_t c = lead;
    std::size_t size = 1;
    if (lead >= 0xF0)
      c = (lead & 7U) << 18U | byte(1) << 12U | byte(2) << 6U | byte(3), size = 4;
    else if (lead >= 0xE0)
      c = (lead & 0xFU) << 12U | byte(1) << 6U | byte(2), size = 3;
    else if (lead >= 0xC0)
      c = (lead & 0x1FU) << 6U | byte(1), size = 2;
    at += size;
    const auto p = plain(c);
    if (p == 0)
      end_word();
    else if (p != 1)
      letter(p);
  }
  end_word();
}

Key KeyMaker::finish() {
  end_word();
  if (key_.letters > 0) {
    key_.exact = exact_ | 1U;
    key_.loose = loose_ | 1U;
  }
  return key_;
}

}  // namespace hexaglot::check_consistency
