#pragma once
// Word tables as text and JSON.
#include <string>
#include <vector>

#include "core/app/lexicon.hpp"
#include "core/app/report/report.hpp"

namespace hexaglot::app {

// How many words and links each pair of languages has.
[[nodiscard]] std::string tables_text(const std::vector<model::WordCounts>& tables, Style style);
[[nodiscard]] std::string tables_json(const std::vector<model::WordCounts>& tables);

// What these words were seen to translate: most seen first, from either side.
struct WordEntry {
  std::string stem;
  std::uint32_t seen = 0;  // tenths of rows; 0: not in the table
  struct Translation {
    std::string stem;
    std::uint32_t count = 0;
  };
  std::vector<Translation> translations;
};
[[nodiscard]] std::vector<WordEntry> look_up(const std::vector<model::WordCounts>& tables, const LanguagePair& pair,
                                             const std::vector<std::string>& stems);
[[nodiscard]] std::string words_text(const std::vector<WordEntry>& entries, Style style);
[[nodiscard]] std::string words_json(const std::vector<WordEntry>& entries, const LanguagePair& pair);

}  // namespace hexaglot::app
