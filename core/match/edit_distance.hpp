#pragma once
// Levenshtein distance of one pattern to many texts, sixty-four symbols at a time: Myers, "A fast bit-vector algorithm
// for approximate string matching" (JACM 46, 1999), in Hyyrö's block form (2003). Symbols are numbers that the caller
// gave to tokens or characters. Private to match.
#include <cstddef>
#include <cstdint>
#include <vector>

namespace hexaglot::match {

inline constexpr std::uint32_t foreign_symbol = UINT32_MAX;  // in a text: what the pattern does not have

class Pattern {
 public:
  // Symbols are 0 … symbol_count − 1.
  Pattern(const std::vector<std::uint32_t>& symbols, std::uint32_t symbol_count);

  [[nodiscard]] std::size_t distance(const std::vector<std::uint32_t>& text);
  [[nodiscard]] std::size_t size() const { return size_; }

 private:
  std::size_t size_;
  std::size_t blocks_;
  std::vector<std::uint64_t> equal_;  // [symbol][block]: where the pattern has the symbol
  std::vector<std::uint64_t> plus_, minus_;
};

}  // namespace hexaglot::match
