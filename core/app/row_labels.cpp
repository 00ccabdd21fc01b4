#include "core/app/row_labels.hpp"

#include <algorithm>

namespace hexaglot::app {

bool RowLabels::any() const {
  return std::ranges::any_of(labels, [](const auto* label) { return label != nullptr; });
}

bool RowLabels::differ() const { return std::ranges::find(departs, true) != departs.end(); }

bool same_value(const text::Label& a, const text::Label& b) {
  return a.value == b.value && a.parts == b.parts && a.bis == b.bis;
}

RowLabels row_labels(const model::Document& document, const model::Row& row) {
  const auto count = document.versions.size();
  RowLabels out;
  out.labels.assign(count, nullptr);
  out.departs.assign(count, false);
  struct Vote {
    const text::Label* label;
    std::size_t votes;
  };
  std::vector<Vote> votes;
  std::vector<std::size_t> voted(count, SIZE_MAX);
  for (std::uint32_t v = 0; v < count; ++v) {
    const auto& cell = row.cells[v];
    if (cell.empty()) continue;
    const auto& first = document.segments[v][cell.front()];
    if (first.span.begin != 0) continue;
    const auto& block = document.versions[v].blocks[first.block];
    const auto* label = block.label ? &*block.label : nullptr;
    out.labels[v] = label;
    const auto same = std::ranges::find_if(votes, [&](const Vote& vote) {
      return label == nullptr || vote.label == nullptr ? label == vote.label : same_value(*label, *vote.label);
    });
    voted[v] = static_cast<std::size_t>(same - votes.begin());
    if (same == votes.end())
      votes.push_back({label, 1});
    else
      ++same->votes;
  }
  if (votes.empty()) return out;
  const auto most = std::ranges::max_element(votes, {}, &Vote::votes);
  const bool tied = std::ranges::count(votes, most->votes, &Vote::votes) > 1;
  if (!tied) out.usual = most->label;
  const auto winner = static_cast<std::size_t>(most - votes.begin());
  for (std::uint32_t v = 0; v < count; ++v) out.departs[v] = voted[v] != SIZE_MAX && (tied || voted[v] != winner);
  return out;
}

}  // namespace hexaglot::app
