#include "core/align/blank.hpp"

#include <algorithm>
#include <utility>

namespace hexaglot::align {

BlankSegments::BlankSegments(model::Document& document) {
  const auto blank = [&document](std::size_t version, const model::Segment& s) {
    return s.span.empty() && !document.versions[version].blocks[s.block].label;
  };
  for (std::size_t v = 0; v < document.segments.size() && !any_; ++v)
    any_ = std::any_of(document.segments[v].begin(), document.segments[v].end(),
                       [&](const auto& s) { return blank(v, s); });
  if (!any_) return;
  all_ = document.segments;
  kept_.resize(all_.size());
  for (std::size_t v = 0; v < all_.size(); ++v) {
    document.segments[v].clear();
    for (std::uint32_t s = 0; s < all_[v].size(); ++s) {
      if (blank(v, all_[v][s])) continue;
      kept_[v].push_back(s);
      document.segments[v].push_back(all_[v][s]);
    }
  }
}

void BlankSegments::restore(model::Document& document) {
  if (any_) document.segments = std::move(all_);
}

void BlankSegments::put_back(model::Document& document) {
  if (!any_) return;
  const auto versions = all_.size();
  // slots[r][v]: the blank segments of version v that stand before row r of those found (the last slot: after all
  // rows).
  std::vector<std::vector<std::vector<std::uint32_t>>> slots(document.rows.size() + 1);
  for (std::size_t v = 0; v < versions; ++v) {
    std::vector<std::size_t> row_of(kept_[v].size());
    for (std::size_t r = 0; r < document.rows.size(); ++r)
      for (auto& s : document.rows[r].cells[v]) {
        row_of[s] = r;
        s = kept_[v][s];
      }
    std::size_t slot = 0;
    std::size_t next = 0;  // of kept_
    for (std::uint32_t s = 0; s < all_[v].size(); ++s) {
      if (next < kept_[v].size() && kept_[v][next] == s) {
        slot = row_of[next++] + 1;
        continue;
      }
      if (next > 0 && next < kept_[v].size() &&
          row_of[next - 1] == row_of[next]) {  // inside a cell of several segments
        auto& cell = document.rows[row_of[next]].cells[v];
        cell.insert(std::upper_bound(cell.begin(), cell.end(), s), s);
        continue;
      }
      auto& here = slots[slot];
      if (here.empty()) here.resize(versions);
      here[v].push_back(s);
    }
  }
  std::vector<model::Row> rows;
  for (std::size_t r = 0; r < slots.size(); ++r) {
    std::size_t deepest = 0;
    for (const auto& of_version : slots[r]) deepest = std::max(deepest, of_version.size());
    for (std::size_t k = 0; k < deepest; ++k) {
      model::Row row;
      row.cells.resize(versions);
      for (std::size_t v = 0; v < versions; ++v)
        if (k < slots[r][v].size()) row.cells[v].push_back(slots[r][v][k]);
      row.confidence = 1;
      rows.push_back(std::move(row));
    }
    if (r < document.rows.size()) rows.push_back(std::move(document.rows[r]));
  }
  document.rows = std::move(rows);
  restore(document);
}

}  // namespace hexaglot::align
