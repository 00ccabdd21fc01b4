#pragma once
// What of a cell is compared: its letters and digits, without case, vowel marks, spaces and punctuation, as a hash; and
// the same more loosely, by the beginnings of its longer words, which articles and most endings leave alone.
#include <cstdint>
#include <string_view>

namespace hexaglot::check_consistency {

struct Key {
  std::uint64_t exact = 0;  // 0 = no letter in it
  std::uint64_t loose = 0;
  std::uint32_t letters = 0;  // a Han character counts as three
  std::uint32_t words = 0;    // a Han character counts as one
};

// Continues a key over the segments of a cell. One pass, nothing allocated.
class KeyMaker {
 public:
  void add(std::string_view text);  // valid UTF-8
  [[nodiscard]] Key finish();

 private:
  void letter(std::uint32_t c);
  void end_word();

  Key key_;
  std::uint64_t exact_ = 1469598103934665603ULL, loose_ = 1469598103934665603ULL, word_ = 0;
  std::uint32_t size_ = 0;
};

}  // namespace hexaglot::check_consistency
