#pragma once
// The case files of check-terminology (plugins/check-terminology/cases): a termbase, and rows with what they must give.
#include <string>
#include <vector>

#include "core/model/document.hpp"
#include "core/model/finding.hpp"
#include "core/model/term.hpp"

namespace hexaglot::test {

struct TermCase {
  std::string title;
  model::Document document;
  std::vector<std::string> expected;  // "missing fr warning"
};

// {{"en", "The Commission met."}, {"fr", "…"}}: one row, every version in the order given.
using Cells = std::vector<std::pair<std::string, std::string>>;
[[nodiscard]] model::Document one_row(const Cells& cells, model::BlockKind kind = model::BlockKind::paragraph,
                                      double confidence = 1);

[[nodiscard]] model::Termbase case_terms();
[[nodiscard]] std::vector<TermCase> read_term_cases(const std::string& name);  // "good", "bad"
[[nodiscard]] std::size_t case_file_lines(const std::string& name);

inline constexpr auto row_check = "hexaglot.check.terminology";
inline constexpr auto mixed_check = "hexaglot.check.terminology-mixed";

// Runs the check; fails the test when it fails.
[[nodiscard]] std::vector<model::Finding> check_terms(const model::Document& document, const model::Termbase& terms,
                                                      const std::string& severity = {},
                                                      const std::string& check = row_check);

// "missing fr warning", "form fr,es warning"
[[nodiscard]] std::string in_short(const model::Finding& finding, const model::Document& document);

}  // namespace hexaglot::test
