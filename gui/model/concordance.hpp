#pragma once
// The concordance pane without its window: what is looked for in the memory, and the rows that hold it with their other
// languages side by side. The search itself belongs into Lane::memory.
#include <cstdint>
#include <string>
#include <vector>

#include "core/base/progress.hpp"
#include "core/base/result.hpp"
#include "core/match/match.hpp"

namespace hexaglot::gui {

struct ConcordanceQuestion {
  std::string text;
  std::string language;     // BCP 47; empty: all
  std::size_t limit = 200;  // of hits
  friend bool operator==(const ConcordanceQuestion&, const ConcordanceQuestion&) = default;
};

struct ConcordanceAnswer {
  std::vector<match::Hit> hits;
  bool more = false;  // there are more than the limit
};
[[nodiscard]] Result<ConcordanceAnswer> search_memory(store::Store& memory, const ConcordanceQuestion& question,
                                                      const Progress& progress = {});

// One cell of a hit as it is shown.
struct ConcordanceCell {
  std::string language, label, text;
  std::vector<Span> hits;  // bytes of the text
};
// The cell that was found first, then the wished languages in their order (as far as the row has them).
[[nodiscard]] std::vector<ConcordanceCell> cells_of(const match::Hit& hit, const std::vector<std::string>& wished);

// A selection of a text as it is looked for: one line, no longer than anybody means it.
[[nodiscard]] std::string wanted_text(std::string_view selected);

}  // namespace hexaglot::gui
