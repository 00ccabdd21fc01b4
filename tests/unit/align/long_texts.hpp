#pragma once
// Long texts in two made-up vocabularies for the tests of align: no number, no word spelt alike, words in bursts, known
// links. Written in the letters of a language, so that they are cut into words as its texts are.
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace hexaglot::test {

struct LongTexts {
  std::vector<std::string> x, y;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> links;  // lines of x and of y, ascending
};

struct Gap {
  std::uint32_t begin = 0, end = 0;  // lines, before anything is left out
};

// Languages: "ar", "ru", "zh" or any other for Latin letters. The lines of a gap are missing on that side.
[[nodiscard]] LongTexts long_texts(const std::string& x_language, const std::string& y_language, std::uint32_t lines,
                                   Gap missing_in_x = {}, Gap missing_in_y = {});

}  // namespace hexaglot::test
