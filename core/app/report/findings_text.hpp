#pragma once
// The findings of one document as lines for people; shared by the check report and the summary.
#include <string>

#include "core/app/report/report.hpp"

namespace hexaglot::app {

[[nodiscard]] std::string finding_lines(const Checked& checked, Style style);

}  // namespace hexaglot::app
