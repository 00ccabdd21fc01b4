#pragma once
// The evidence of rows as it is told, and the list of doubtful rows.
#include <string>
#include <vector>

#include "core/app/doubt.hpp"
#include "core/app/report/report.hpp"

namespace hexaglot::app {

[[nodiscard]] std::string explained_text(const model::Document& document, const std::vector<align::RowExplained>& rows,
                                         Style style);
[[nodiscard]] std::string explained_json(const model::Document& document, const std::vector<align::RowExplained>& rows);

// One line a row, of at most `limit`, and how many more there are; empty where no row is doubtful.
[[nodiscard]] std::string doubtful_text(const model::Document& document, const std::vector<DoubtfulRow>& rows,
                                        std::size_t limit, Style style);

}  // namespace hexaglot::app
