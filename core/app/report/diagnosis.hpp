#pragma once
// What is wrong with a version as a whole, in words: one sentence for each diagnosis, rows counted from 1.
#include <string>
#include <vector>

#include "core/align/diagnosis.hpp"
#include "core/app/report/json.hpp"
#include "core/model/document.hpp"

namespace hexaglot::app {

// "fr (Fr-2014.md) leaves the others at row 461: rows 461–789 hold 174 paragraphs that are no translation of theirs"
[[nodiscard]] std::string describe(const model::Document& document, const align::Diagnosis& diagnosis);

// [{"kind", "language", "message", "rows"?: [first, last], "seems"?, "same_as"?, "share"?}]
[[nodiscard]] Json diagnoses_json(const model::Document& document, const std::vector<align::Diagnosis>& diagnoses);

}  // namespace hexaglot::app
