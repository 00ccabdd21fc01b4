#include "core/align/set_apart.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace hexaglot::align {
namespace {

constexpr double certainty = 0.95;  // that a segment set apart has no partner

}  // namespace

SetApart::SetApart(model::Document& document, std::vector<Stranger> strangers)
    : strangers_(std::move(strangers)), all_(document.segments) {
  for (auto s = strangers_.rbegin(); s != strangers_.rend(); ++s) {
    auto& segments = document.segments[s->version];
    segments.erase(segments.begin() + s->from, segments.begin() + s->to);
  }
}

std::vector<Stranger> SetApart::with(const std::vector<Stranger>& more) const {
  constexpr double nearly_all = 0.8;
  std::vector<Stranger> out;
  for (std::uint32_t v = 0; v < all_.size(); ++v) {
    std::vector<bool> strange(all_[v].size());
    for (const auto& s : strangers_)
      if (s.version == v) std::fill(strange.begin() + s.from, strange.begin() + s.to, true);
    std::vector<std::uint32_t> left;  // numbers of the segments that were looked at
    for (std::uint32_t i = 0; i < strange.size(); ++i)
      if (!strange[i]) left.push_back(i);
    for (const auto& s : more)
      if (s.version == v)
        for (auto i = s.from; i < s.to; ++i) strange[left[i]] = true;
    const auto count = std::count(strange.begin(), strange.end(), true);
    if (static_cast<double>(count) > nearly_all * static_cast<double>(strange.size()))
      std::fill(strange.begin(), strange.end(), true);
    for (std::uint32_t i = 0; i < strange.size(); ++i) {
      if (!strange[i]) continue;
      if (!out.empty() && out.back().version == v && out.back().to == i)
        ++out.back().to;
      else
        out.push_back({v, i, i + 1});
    }
  }
  return out;
}

void SetApart::restore(model::Document& document) {
  if (!strangers_.empty()) document.segments = std::move(all_);
}

void SetApart::put_back(model::Document& document) {
  if (strangers_.empty()) return;
  restore(document);
  const auto versions = document.segments.size();
  // Numbers as they were: each stretch moves what follows it.
  std::vector<std::vector<Stranger>> of(versions);
  for (const auto& s : strangers_) of[s.version].push_back(s);
  for (auto& row : document.rows)
    for (std::size_t v = 0; v < versions; ++v)
      for (auto& segment : row.cells[v])
        for (const auto& s : of[v])
          if (segment >= s.from) segment += s.to - s.from;

  // Each stretch goes before the row that holds the next segment of its version.
  std::vector<std::pair<std::size_t, Stranger>> places;
  for (std::size_t v = 0; v < versions; ++v) {
    auto stretch = of[v].begin();
    for (std::size_t r = 0; r < document.rows.size() && stretch != of[v].end(); ++r)
      if (const auto& cell = document.rows[r].cells[v]; !cell.empty())
        for (; stretch != of[v].end() && stretch->from < cell.back(); ++stretch) places.push_back({r, *stretch});
    for (; stretch != of[v].end(); ++stretch) places.push_back({document.rows.size(), *stretch});
  }
  std::stable_sort(places.begin(), places.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<model::Row> rows;
  auto place = places.begin();
  for (std::size_t r = 0; r <= document.rows.size(); ++r) {
    for (; place != places.end() && place->first == r; ++place)
      for (auto segment = place->second.from; segment < place->second.to; ++segment) {
        model::Row row;
        row.cells.resize(versions);
        row.cells[place->second.version] = {segment};
        row.confidence = certainty;
        rows.push_back(std::move(row));
      }
    if (r < document.rows.size()) rows.push_back(std::move(document.rows[r]));
  }
  document.rows = std::move(rows);
}

}  // namespace hexaglot::align
