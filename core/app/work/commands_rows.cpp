// Commands on whole rows.
#include <algorithm>

#include "core/app/work/plan.hpp"

namespace hexaglot::app {
namespace {

using model::Document;
using model::Row;
using model::RowStatus;

std::uint32_t count_of(const Document& d) { return static_cast<std::uint32_t>(d.rows.size()); }

Status is_range(const Document& d, std::uint32_t first, std::uint32_t end) {
  if (first >= end || end > d.rows.size()) return refuse("There are no such rows.");
  return {};
}

bool same(const Row& a, const Row& b) {
  return a.cells == b.cells && a.confidence == b.confidence && a.status == b.status;
}

// The segments of a version in these rows, ascending.
template <class Rows>
Cell all_of(const Rows& rows, std::size_t first, std::size_t end, std::size_t version) {
  Cell out;
  for (auto r = first; r < end; ++r)
    out.insert(out.end(), rows[r].cells[version].begin(), rows[r].cells[version].end());
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

Result<Patch> merge_rows(const Document& d, std::uint32_t first, std::uint32_t end) {
  if (auto ok = is_range(d, first, end); !ok) return pass_on(ok.error());
  if (end - first < 2) return refuse("Select two rows or more to make them one.");
  RowsPlan rows(d, first, end);
  for (std::uint32_t v = 0; v < d.versions.size(); ++v) {
    const auto merged = all_of(d.rows, first, end, v);
    rows.cell(0, v).assign(merged.begin(), merged.end());
  }
  for (auto r = end - 1; r > first; --r) {
    if (!is_empty(d.rows[r])) rows[0].confidence = std::min(rows[0].confidence, d.rows[r].confidence);
    rows.erase(r - first);
  }
  return patch_of("row.merge", std::move(rows).change());
}

Result<Patch> split_row(const Document& d, std::uint32_t row) {
  if (auto ok = has_row(d, row); !ok) return pass_on(ok.error());
  RowsPlan rows(d, row, row + 1);
  rows.insert(1, empty_row(d, d.rows[row].confidence));
  for (std::uint32_t v = 0; v < d.versions.size(); ++v) {
    auto& upper = rows.cell(0, v);
    if (upper.size() < 2) continue;
    rows.cell(1, v).assign(upper.begin() + 1, upper.end());
    upper.resize(1);
  }
  if (is_empty(rows[1])) return refuse("There is nothing to split: no cell of this row has more than one segment.");
  return patch_of("row.split", std::move(rows).change());
}

Result<Patch> insert_row(const Document& d, std::uint32_t before_row) {
  if (before_row > d.rows.size()) return refuse("There is no such row.");
  return patch_of("row.insert", RowsChange{before_row, {}, {empty_row(d, 1)}});
}

Result<Patch> remove_empty_row(const Document& d, std::uint32_t row) {
  if (auto ok = has_row(d, row); !ok) return pass_on(ok.error());
  if (!is_empty(d.rows[row])) return refuse("This row has text; only an empty row can be removed.");
  return patch_of("row.remove", RowsChange{row, {d.rows[row]}, {}});
}

Patch remove_empty_rows(const Document& d) {
  std::vector<Step> steps;
  check::Change rows;
  for (auto r = count_of(d); r > 0; --r) {  // from below, so that the numbers above stay
    if (!is_empty(d.rows[r - 1])) continue;
    const auto end = r;
    while (r > 1 && is_empty(d.rows[r - 2])) --r;
    RowsChange change{r - 1, {d.rows.begin() + (r - 1), d.rows.begin() + end}, {}};
    rows = joined(rows, {r - 1, end - (r - 1), 0});
    steps.emplace_back(std::move(change));
  }
  return patch_of("row.remove_empty", rows, std::move(steps));
}

Result<Patch> replace_rows(const Document& d, std::uint32_t first, std::uint32_t end, std::vector<Row> rows) {
  if (auto ok = is_range(d, first, end); !ok) return pass_on(ok.error());
  if (std::ranges::any_of(rows, [&](const Row& row) { return row.cells.size() != d.versions.size(); }))
    return refuse("The rows are not those of this document.");
  for (std::size_t v = 0; v < d.versions.size(); ++v)
    if (all_of(d.rows, first, end, v) != all_of(rows, 0, rows.size(), v))
      return refuse("The rows have changed meanwhile; align them again.");
  std::size_t head = 0, tail = 0;
  const std::size_t count = end - first;
  while (head < std::min(count, rows.size()) && same(d.rows[first + head], rows[head])) ++head;
  while (tail < std::min(count, rows.size()) - head && same(d.rows[end - 1 - tail], rows[rows.size() - 1 - tail]))
    ++tail;
  if (head == count && rows.size() == count) return refuse("Aligning again gave the same rows.");
  RowsChange change;
  change.first = first + static_cast<std::uint32_t>(head);
  change.before.assign(d.rows.begin() + change.first, d.rows.begin() + static_cast<std::ptrdiff_t>(end - tail));
  rows.resize(rows.size() - tail);
  rows.erase(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(head));
  change.after = std::move(rows);
  return patch_of("row.realign", std::move(change));
}

Result<Patch> set_status(const Document& d, std::uint32_t first, std::uint32_t end, RowStatus status) {
  if (auto ok = is_range(d, first, end); !ok) return pass_on(ok.error());
  while (first < end && d.rows[first].status == status) ++first;
  while (end > first && d.rows[end - 1].status == status) --end;
  if (first == end)
    return refuse(status == RowStatus::confirmed ? "This is confirmed already." : "This is not confirmed.");
  MarksChange change;
  change.first = first;
  for (auto r = first; r < end; ++r) {
    change.before.push_back({d.rows[r].status, d.rows[r].confidence});
    change.after.push_back({status, status == RowStatus::confirmed ? 1 : d.rows[r].confidence});
  }
  const check::Change rows{first, end - first, end - first};
  std::vector<Step> steps;
  steps.emplace_back(std::move(change));
  return patch_of(status == RowStatus::confirmed ? "row.confirm" : "row.unconfirm", rows, std::move(steps));
}

}  // namespace hexaglot::app
