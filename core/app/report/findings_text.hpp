#pragma once
// The findings of one document as lines for people; shared by the check report and the summary.
#include <string>

#include "core/app/report/findings.hpp"
#include "core/app/report/report.hpp"

namespace hexaglot::app {

// `columns`: where lines are wrapped.
[[nodiscard]] std::string finding_lines(const Checked& checked, Style style, std::size_t columns = 100,
                                        Grouping grouping = Grouping::by_check);

// At most so many columns a line, broken at spaces (Chinese anywhere), each line behind the indent.
[[nodiscard]] std::string wrapped(std::string_view text, std::string_view indent, std::size_t columns);

}  // namespace hexaglot::app
