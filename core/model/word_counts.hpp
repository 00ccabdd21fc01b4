#pragma once
// What aligned rows say about the words of two languages: how often two words were seen to translate each other, and
// how often each was seen at all. A value: the aligner learns it, files and the memory keep it. Words are stems as the
// aligner cuts them (align::Word::stem), never text. Counts are whole tenths of a row, so that sums do not depend on
// their order and what was added can be taken away again to the last digit.
#include <cstdint>
#include <string>
#include <vector>

namespace hexaglot::model {

inline constexpr std::uint32_t count_unit = 10;  // stands for one row

struct WordCounts {
  std::string x, y;  // primary language subtags, x < y
  struct Word {
    std::string stem;        // not empty, no control character
    std::uint32_t seen = 0;  // tenths of rows that hold it and have the other language
    friend bool operator==(const Word&, const Word&) = default;
  };
  std::vector<Word> x_words, y_words;  // ascending by stem, each once
  struct Link {
    std::uint32_t x = 0, y = 0;  // indices into x_words and y_words
    std::uint32_t count = 0;     // tenths of rows in which they were linked, > 0
    friend bool operator==(const Link&, const Link&) = default;
  };
  std::vector<Link> links;  // ascending by x, then y, each pair once

  [[nodiscard]] bool empty() const { return links.empty(); }
  friend bool operator==(const WordCounts&, const WordCounts&) = default;
};

// True if it keeps what is said above.
[[nodiscard]] bool is_sound(const WordCounts& counts);

}  // namespace hexaglot::model
