#pragma once
// Blocks that stand in another order in some version, in words and as JSON. Rows are counted from 1, segments from 0.
#include <string>
#include <vector>

#include "core/align/crossings.hpp"
#include "core/align/diagnosis.hpp"
#include "core/app/report/json.hpp"
#include "core/app/report/style.hpp"
#include "core/model/document.hpp"

namespace hexaglot::app {

// "rows 31–57: es and fr have these in another order than en; 27 entries match across"
[[nodiscard]] std::string describe(const model::Document& document, const align::Crossing& crossing);

// The same, and the first ten entries, one a line.
[[nodiscard]] std::string crossing_lines(const model::Document& document, const align::Crossing& crossing,
                                         const Pen& pen);

// [{"rows": [first, last], "reference", "languages", "message", "entries": [{"segments": {"en": 12, "es": 30},
// "likeness"}]}]
[[nodiscard]] Json crossings_json(const model::Document& document, const std::vector<align::Crossing>& crossings);

// What is wrong with whole versions, without what a crossing explains.
[[nodiscard]] std::vector<align::Diagnosis> diagnoses(const model::Document& document,
                                                      const std::vector<align::Crossing>& crossings);

}  // namespace hexaglot::app
