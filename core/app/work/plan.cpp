#include "core/app/work/plan.hpp"

#include <algorithm>
#include <utility>

namespace hexaglot::app {

using model::RowStatus;

Status has_row(const model::Document& document, std::uint32_t row) {
  if (row >= document.rows.size()) return refuse("There is no such row.");
  return {};
}

Status exists(const model::Document& document, CellAt cell) {
  if (auto ok = has_row(document, cell.row); !ok) return ok;
  if (cell.version >= document.versions.size()) return refuse("There is no such language.");
  return {};
}

void add(Cell& cell, std::uint32_t segment) {
  cell.insert(std::upper_bound(cell.begin(), cell.end(), segment), segment);
}

bool is_empty(const model::Row& row) {
  return std::ranges::all_of(row.cells, [](const auto& cell) { return cell.empty(); });
}

model::Row empty_row(const model::Document& document, double confidence) {
  model::Row row;
  row.cells.resize(document.versions.size());
  row.confidence = confidence;
  return row;
}

RowsPlan::RowsPlan(const model::Document& document, std::uint32_t first, std::uint32_t end) {
  change_.first = first;
  change_.before.assign(document.rows.begin() + first, document.rows.begin() + end);
  change_.after = change_.before;
}

void RowsPlan::insert(std::size_t row, model::Row made) {
  change_.after.insert(change_.after.begin() + static_cast<std::ptrdiff_t>(row), std::move(made));
}

void RowsPlan::erase(std::size_t row) { change_.after.erase(change_.after.begin() + static_cast<std::ptrdiff_t>(row)); }

void RowsPlan::make_room(std::uint32_t version, std::uint32_t behind) {
  for (auto* side : {&change_.before, &change_.after})
    for (auto& row : *side)
      for (auto& segment : row.cells[version])
        if (segment > behind) ++segment;
}

RowsChange RowsPlan::change() && {
  for (std::size_t r = 0; r < std::min(change_.before.size(), change_.after.size()); ++r)
    if (change_.before[r].cells != change_.after[r].cells) change_.after[r].status = RowStatus::automatic;
  return std::move(change_);
}

Patch patch_of(std::string command, check::Change rows, std::vector<Step> steps) {
  Patch out;
  out.command = std::move(command);
  out.rows = rows;
  out.steps = std::move(steps);
  return out;
}

Patch patch_of(std::string command, RowsChange change) {
  const check::Change rows{change.first, static_cast<std::uint32_t>(change.before.size()),
                           static_cast<std::uint32_t>(change.after.size())};
  std::vector<Step> steps;
  steps.emplace_back(std::move(change));
  return patch_of(std::move(command), rows, std::move(steps));
}

std::vector<Step> unconfirmed(const model::Document& document, std::uint32_t first, std::uint32_t end) {
  const auto confirmed = [&](std::uint32_t r) { return document.rows[r].status == RowStatus::confirmed; };
  while (first < end && !confirmed(first)) ++first;
  while (end > first && !confirmed(end - 1)) --end;
  if (first == end) return {};
  MarksChange change;
  change.first = first;
  for (auto r = first; r < end; ++r) change.before.push_back({document.rows[r].status, document.rows[r].confidence});
  change.after = change.before;
  for (auto& mark : change.after) mark.status = RowStatus::automatic;
  std::vector<Step> out;
  out.emplace_back(std::move(change));
  return out;
}

}  // namespace hexaglot::app
