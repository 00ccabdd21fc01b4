#include "gui/model/row_filters.hpp"

#include <algorithm>
#include <iterator>

#include "core/app/row_labels.hpp"

namespace hexaglot::gui {

namespace {

template <class Wanted>
RowList rows_where(const model::Document& document, Wanted wanted) {
  RowList out;
  for (std::uint32_t r = 0; r < document.rows.size(); ++r)
    if (wanted(document.rows[r])) out.push_back(r);
  return out;
}

bool has_text(const model::Document& document, const model::Row& row, std::uint32_t version) {
  return std::any_of(row.cells[version].begin(), row.cells[version].end(),
                     [&](std::uint32_t s) { return !document.segments[version][s].span.empty(); });
}

}  // namespace

RowList unconfirmed_rows(const model::Document& document) {
  return rows_where(document, [](const model::Row& r) { return r.status != model::RowStatus::confirmed; });
}

RowList doubtful_rows(const model::Document& document) {
  return rows_where(document, [](const model::Row& r) { return model::is_doubtful(r); });
}

RowList rows_with_empty_cells(const model::Document& document, std::optional<std::uint32_t> version) {
  return rows_where(document, [&](const model::Row& r) {
    for (std::uint32_t v = 0; v < r.cells.size(); ++v)
      if ((!version || *version == v) && !has_text(document, r, v)) return true;
    return false;
  });
}

RowList rows_with_differing_labels(const model::Document& document) {
  return rows_where(document, [&](const model::Row& r) { return app::row_labels(document, r).differ(); });
}

bool FindingsWanted::lets_pass(const model::Finding& finding) const {
  if (!check.empty() && finding.check != check) return false;
  if (!id.empty() && finding.id != id) return false;
  if (finding.severity < least) return false;
  return !version || std::find(finding.versions.begin(), finding.versions.end(), *version) != finding.versions.end();
}

RowList rows_with_findings(std::span<const model::Finding> findings, const FindingsWanted& filter) {
  RowList out;
  for (const auto& f : findings) {
    if (!f.row || !filter.lets_pass(f)) continue;
    for (auto r = *f.row; r <= std::max(*f.row, f.last_row.value_or(*f.row)); ++r) out.push_back(r);
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

RowList both(const RowList& a, const RowList& b) {
  RowList out;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(out));
  return out;
}

}  // namespace hexaglot::gui
