#pragma once
// What the main job tells at its end: a page that a person enjoys reading.
#include <string>

#include "core/app/report/report.hpp"
#include "core/app/run.hpp"

namespace hexaglot::app {

[[nodiscard]] std::string summary_text(const RunOutcome& outcome, Style style);

}  // namespace hexaglot::app
