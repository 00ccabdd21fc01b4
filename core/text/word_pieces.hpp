#pragma once
// Where a text falls apart into words by UAX #29, before the rules of words.hpp: ICU's iterator, and a reading of the
// same rules that is some ten times faster for the scripts that most texts are written in. They must agree; where the
// fast one is not sure of a script or a sign, ICU decides.
#include <cstdint>
#include <string_view>
#include <vector>

namespace hexaglot::text {

struct WordPiece {
  enum class Kind : std::uint8_t { other, number, letters };  // ICU's rule status
  std::uint32_t begin = 0, end = 0;                           // bytes of the text; pieces cover it without gaps
  Kind kind = Kind::other;
  friend bool operator==(const WordPiece&, const WordPiece&) = default;
};

// Both append to `out` what `text` consists of, with `offset` added. The fast one returns false, and appends nothing,
// where it leaves the text to ICU.
void icu_word_pieces(std::string_view text, std::uint32_t offset, std::vector<WordPiece>& out);
[[nodiscard]] bool fast_word_pieces(std::string_view text, std::uint32_t offset, std::vector<WordPiece>& out);

}  // namespace hexaglot::text
