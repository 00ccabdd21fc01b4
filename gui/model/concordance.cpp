#include "gui/model/concordance.hpp"

#include <algorithm>

#include "core/text/utf8.hpp"
#include "gui/model/cell_text.hpp"

namespace hexaglot::gui {

Result<ConcordanceAnswer> search_memory(store::Store& memory, const ConcordanceQuestion& question,
                                        const Progress& progress) {
  auto hits = match::concordance(memory, question.text, question.language, question.limit + 1, progress);
  if (!hits) return pass_on(hits.error());
  ConcordanceAnswer out;
  out.more = hits->size() > question.limit;
  if (out.more) hits->resize(question.limit);
  out.hits = std::move(*hits);
  return out;
}

std::vector<ConcordanceCell> cells_of(const match::Hit& hit, const std::vector<std::string>& wished) {
  std::vector<ConcordanceCell> out;
  if (const auto* cell = hit.row.cell(hit.language))
    out.push_back({cell->language, cell->label, cell->text, hit.spans});
  for (const auto& language : wished)
    for (const auto& cell : hit.row.cells)
      if (cell.language != hit.language && match::covers(language, cell.language) &&
          std::ranges::find(out, cell.language, &ConcordanceCell::language) == out.end())
        out.push_back({cell.language, cell.label, cell.text, {}});
  return out;
}

std::string wanted_text(std::string_view selected) {
  constexpr std::size_t most = 300;  // bytes
  const auto line = one_line(selected);
  std::string out(text::trim(line));
  if (out.size() <= most) return out;
  auto end = most;
  while (end > 0 && (static_cast<unsigned char>(out[end]) & 0xC0U) == 0x80U) --end;
  out.resize(end);
  return out;
}

}  // namespace hexaglot::gui
