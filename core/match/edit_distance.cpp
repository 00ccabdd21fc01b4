#include "core/match/edit_distance.hpp"

#include <algorithm>

namespace hexaglot::match {

Pattern::Pattern(const std::vector<std::uint32_t>& symbols, std::uint32_t symbol_count)
    : size_(symbols.size()),
      blocks_((symbols.size() + 63) / 64),
      equal_(static_cast<std::size_t>(symbol_count) * blocks_),
      plus_(blocks_),
      minus_(blocks_) {
  for (std::size_t i = 0; i < symbols.size(); ++i)
    equal_[symbols[i] * blocks_ + i / 64] |= std::uint64_t{1} << (i % 64);
}

std::size_t Pattern::distance(const std::vector<std::uint32_t>& text) {
  if (size_ == 0) return text.size();
  std::fill(plus_.begin(), plus_.end(), ~std::uint64_t{0});
  std::fill(minus_.begin(), minus_.end(), std::uint64_t{0});
  const std::uint64_t bottom = std::uint64_t{1} << ((size_ - 1) % 64);
  std::size_t score = size_;
  for (const auto symbol : text) {
    std::uint64_t plus_in = 1;  // the upper edge of the table rises by one in every column
    std::uint64_t minus_in = 0;
    for (std::size_t b = 0; b < blocks_; ++b) {
      std::uint64_t equal = symbol == foreign_symbol ? 0 : equal_[symbol * blocks_ + b];
      const std::uint64_t plus = plus_[b];
      const std::uint64_t minus = minus_[b];
      const std::uint64_t vertical = equal | minus;
      equal |= minus_in;
      const std::uint64_t horizontal = (((equal & plus) + plus) ^ plus) | equal;
      std::uint64_t plus_out = minus | ~(horizontal | plus);
      std::uint64_t minus_out = plus & horizontal;
      const bool last = b + 1 == blocks_;
      const std::uint64_t edge = last ? bottom : std::uint64_t{1} << 63;
      const std::uint64_t carry_plus = (plus_out & edge) != 0 ? 1 : 0;
      const std::uint64_t carry_minus = (minus_out & edge) != 0 ? 1 : 0;
      plus_out = plus_out << 1 | plus_in;
      minus_out = minus_out << 1 | minus_in;
      plus_[b] = minus_out | ~(vertical | plus_out);
      minus_[b] = plus_out & vertical;
      plus_in = carry_plus;
      minus_in = carry_minus;
    }
    score += plus_in;
    score -= minus_in;
  }
  return score;
}

}  // namespace hexaglot::match
