#pragma once
// Runs checks over a document: in parallel, each in an instance of its own, and trusts none of them. A finding with an
// id that was not declared, a place outside the text or no outlier is dropped with a note; a check that fails is left
// out with a note. For a document that changes while it is looked at: inspection.hpp.
#include <optional>
#include <string>
#include <vector>

#include "core/base/progress.hpp"
#include "core/check/port.hpp"

namespace hexaglot::check {

struct Report {
  std::vector<model::Finding> findings;  // by row, then id, then version; the same whatever the number of threads
  std::vector<std::string> notes;        // what was left out and why, for the user
};

// `only`: finding ids or prefixes ("numbering", "numbering.duplicate", "hexaglot.check.numbering"); empty = all.
// Error (usage): an entry of `only` that no check declares, with the nearest that exists.
[[nodiscard]] Result<Report> run(const std::vector<const CheckFactory*>& factories, const model::Document& document,
                                 const std::vector<std::string>& only, unsigned threads = 0,
                                 const Progress& progress = {});

// What makes a finding unusable, in words ("has no outlier: no version departs"); nullopt when it keeps all rules: a
// declared id, at least one outlier, versions, rows, blocks and spans that exist, spans on code point boundaries.
[[nodiscard]] std::optional<std::string> fault(const model::Finding& finding, const CheckInfo& info,
                                               const model::Document& document);
// The same for a finding of a check that was asked for these rows: it begins in one of them.
[[nodiscard]] std::optional<std::string> fault(const model::Finding& finding, const CheckInfo& info,
                                               const model::Document& document, RowRange rows);

inline constexpr std::size_t max_findings_per_check = 100'000;  // then the check is stopped, with a note

}  // namespace hexaglot::check
