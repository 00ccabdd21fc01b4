#pragma once
// Which rows of a document a filter shows: row indices, ascending, each once. Cheap enough for 100,000 rows at a key
// (find.hpp has those with hits).
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/model/document.hpp"
#include "core/model/finding.hpp"

namespace hexaglot::gui {

using RowList = std::vector<std::uint32_t>;

[[nodiscard]] RowList unconfirmed_rows(const model::Document& document);
[[nodiscard]] RowList doubtful_rows(const model::Document& document);

// Rows in which a version has no text; any of them, or this one.
[[nodiscard]] RowList rows_with_empty_cells(const model::Document& document,
                                            std::optional<std::uint32_t> version = std::nullopt);

// As core/app/row_labels.hpp has it: by what labels say, not by how they are written.
[[nodiscard]] RowList rows_with_differing_labels(const model::Document& document);

struct FindingsWanted {
  std::string check;                              // "hexaglot.check.numbering"; empty: any
  std::string id;                                 // "numbering.duplicate"; empty: any
  model::Severity least = model::Severity::info;  // as grave or graver
  std::optional<std::uint32_t> version;           // one that departs
  [[nodiscard]] bool lets_pass(const model::Finding& finding) const;
};
// Rows that a finding begins in or covers.
[[nodiscard]] RowList rows_with_findings(std::span<const model::Finding> findings, const FindingsWanted& filter = {});

// In both.
[[nodiscard]] RowList both(const RowList& a, const RowList& b);

}  // namespace hexaglot::gui
