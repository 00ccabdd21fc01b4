#include "core/align/row_features.hpp"

#include <algorithm>

namespace hexaglot::align {
namespace {

void add(std::vector<Id>& to, const std::vector<Id>& from) { to.insert(to.end(), from.begin(), from.end()); }

}  // namespace

RowFeatures row_features(VersionFeatures version, const model::Document& document, std::uint32_t v) {
  RowFeatures out;
  out.features.language = std::move(version.language);
  out.features.vocabulary = std::move(version.vocabulary);
  for (auto& word : out.features.vocabulary) word.segments = 0;
  for (std::uint32_t r = 0; r < document.rows.size(); ++r) {
    out.place.push_back(static_cast<std::uint32_t>(out.rows.size()));
    const auto& cell = document.rows[r].cells[v];
    if (cell.empty()) continue;
    auto whole = std::move(version.segments[cell.front()]);
    for (std::size_t c = 1; c < cell.size(); ++c) {
      const auto& part = version.segments[cell[c]];
      whole.length += part.length;
      add(whole.words, part.words);
      add(whole.numbers, part.numbers);
      add(whole.symbols, part.symbols);
      add(whole.notes, part.notes);
      whole.closes_block = part.closes_block;
    }
    for (auto* ids : {&whole.words, &whole.numbers, &whole.symbols, &whole.notes}) std::sort(ids->begin(), ids->end());
    whole.words.erase(std::unique(whole.words.begin(), whole.words.end()), whole.words.end());
    for (const auto w : whole.words) ++out.features.vocabulary[w].segments;
    out.rows.push_back(r);
    out.features.segments.push_back(std::move(whole));
  }
  return out;
}

}  // namespace hexaglot::align
