#pragma once
// Whole numbers in as few bytes as they need (unsigned LEB128), for compact files.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace hexaglot {

inline void put_leb128(std::string& out, std::uint32_t value) {
  for (; value >= 0x80; value >>= 7) out += static_cast<char>((value & 0x7FU) | 0x80U);
  out += static_cast<char>(value);
}

// Moves `at` past the number. False at the end of the bytes, or for a number that does not fit.
[[nodiscard]] inline bool get_leb128(std::string_view bytes, std::size_t& at, std::uint32_t& value) {
  std::uint64_t sum = 0;
  for (int shift = 0; shift < 35 && at < bytes.size(); shift += 7) {
    const auto byte = static_cast<unsigned char>(bytes[at++]);
    sum |= std::uint64_t{byte & 0x7FU} << shift;
    if (byte < 0x80) {
      value = static_cast<std::uint32_t>(sum);
      return sum <= 0xFFFFFFFFU;
    }
  }
  return false;
}

}  // namespace hexaglot
