#pragma once
// A document of as many rows as an editor must bear, in six languages: paragraphs, headings, short items and long
// paragraphs with labels, symbols, marks, a few rows in doubt, a few without one language, a few paragraphs that one
// language has cut in two. Made of a few dozen sentences (many_rows_words.hpp); the same seed gives the same.
#include <cstddef>
#include <cstdint>
#include <filesystem>

#include "core/base/result.hpp"
#include "core/model/document.hpp"

namespace hexaglot::bench {

struct ManyRows {
  std::size_t rows = 100'000;
  std::size_t english_words = 100;  // of a row, on average
  std::uint32_t seed = 1;
};

// Its symbol is "A/C.99/2014/1". 100,000 rows: 0.46 GB of text.
[[nodiscard]] model::Document many_rows(const ManyRows& size);

// Bytes of all blocks: what "above the text" is counted from.
[[nodiscard]] std::size_t bytes_of_text(const model::Document& document);

// Makes it and puts it into the memory `file`, which is made where it is missing.
[[nodiscard]] Status keep_many_rows(const ManyRows& size, const std::filesystem::path& file);

}  // namespace hexaglot::bench
