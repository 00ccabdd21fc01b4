#pragma once
// Termbases as text and JSON: what is wrong in them, what was found in them, how much there is.
#include <string>
#include <vector>

#include "core/app/report/report.hpp"
#include "core/app/terms.hpp"

namespace hexaglot::app {

enum class Remarks : std::uint8_t { counted, listed };
// A line each, "FILE:LINE: message", and a summary.
[[nodiscard]] std::string faults_text(const std::vector<TermFault>& faults, const TermCounts& counts, Remarks remarks);
[[nodiscard]] std::string faults_json(const std::vector<TermFault>& faults);

// The concepts found, in all their languages.
[[nodiscard]] std::string hits_text(const std::vector<TermHit>& hits, Style style);
[[nodiscard]] std::string hits_json(const std::vector<TermHit>& hits);

[[nodiscard]] std::string counts_text(const TermCounts& counts, Style style);
[[nodiscard]] std::string counts_json(const TermCounts& counts);

}  // namespace hexaglot::app
