#pragma once
// Why a row is doubtful, in words a translator understands: "ar stands alone", "fr and es could also go to row 42".
#include <string>
#include <vector>

#include "core/align/explain.hpp"
#include "core/app/session.hpp"

namespace hexaglot::app {

// Reasons for doubt, the weightiest first, at least one. Rows are counted from 1.
[[nodiscard]] std::vector<std::string> doubts(const model::Document& document, const align::RowExplained& row);

struct DoubtfulRow {
  std::uint32_t row = 0;
  std::vector<std::string> reasons;
};
// The doubtful rows with their reasons, for the first `limit`; the others without. Learns from the rows, which takes a
// fraction of the time of aligning them; nothing where no row is doubtful.
[[nodiscard]] Result<std::vector<DoubtfulRow>> doubtful_rows(const model::Document& document, std::size_t limit,
                                                             const align::Lexicon* lexicon = nullptr,
                                                             const Progress& progress = {});

// "en", "en and fr", "en, fr and 2 more".
[[nodiscard]] std::string listed(const std::vector<std::string>& items, std::size_t most = 6);

// "12", "3-7", "all" of a document of `rows` rows: row numbers from 0, half-open. Errors (usage): no rows, beyond the
// end.
struct RowRange {
  std::uint32_t begin = 0, end = 0;
};
[[nodiscard]] Result<RowRange> parse_rows(const std::string& text, std::size_t rows);

// "10", "all", "none". Error (usage).
[[nodiscard]] Result<std::size_t> parse_limit(const std::string& text);

}  // namespace hexaglot::app
