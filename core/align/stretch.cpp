#include "core/align/stretch.hpp"

#include <algorithm>

namespace hexaglot::align {

Stretch stretch(const model::Document& whole, std::uint32_t begin, std::uint32_t end) {
  Stretch out;
  auto& part = out.document;
  part.symbol = whole.symbol;
  part.title = whole.title;
  part.segmentation = whole.segmentation;
  part.segments.resize(whole.versions.size());
  out.original.resize(whole.versions.size());
  part.rows.assign(whole.rows.begin() + begin, whole.rows.begin() + end);
  for (std::size_t v = 0; v < whole.versions.size(); ++v) {
    const auto& from = whole.versions[v];
    auto& numbers = out.original[v];
    for (const auto& row : part.rows) numbers.insert(numbers.end(), row.cells[v].begin(), row.cells[v].end());
    std::sort(numbers.begin(), numbers.end());
    model::Version version{from.language, from.file, from.sha256, from.format, {}, {}};
    if (!numbers.empty()) {
      const auto& segments = whole.segments[v];
      const auto first = segments[numbers.front()].block, last = segments[numbers.back()].block;
      version.blocks.assign(from.blocks.begin() + first, from.blocks.begin() + last + 1);
      for (const auto s : numbers) part.segments[v].push_back({segments[s].block - first, segments[s].span});
    }
    part.versions.push_back(std::move(version));
    for (auto& row : part.rows)
      for (auto& s : row.cells[v])
        s = static_cast<std::uint32_t>(std::lower_bound(numbers.begin(), numbers.end(), s) - numbers.begin());
  }
  return out;
}

}  // namespace hexaglot::align
