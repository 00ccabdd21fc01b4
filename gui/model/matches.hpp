#pragma once
// The matches pane without its window: what is asked of the memory for a cell, and what its answers look like. The look
// up itself (look_up_matches) belongs into Lane::memory.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/app/work/patch.hpp"
#include "core/base/progress.hpp"
#include "core/base/result.hpp"
#include "core/match/differences.hpp"
#include "core/model/document.hpp"
#include "core/store/store.hpp"
#include "gui/model/columns.hpp"

namespace hexaglot::gui {

struct MatchQuestion {
  std::string text, from, to;  // the source cell; BCP 47
  std::string symbol;          // of the open document: what its own row says is no match
  std::uint32_t row = 0, source = 0, target = 0;
  std::string now;  // what the cell says already
  int least = 70;   // per cent
  friend bool operator==(const MatchQuestion&, const MatchQuestion&) = default;
};

// From which version a cell is looked up: the one that is wished for if it has text here, else the first shown column
// with text that is not the cell's own. Nothing where no other column has text.
[[nodiscard]] std::optional<std::uint32_t> source_of(const model::Document& document, const Columns& columns,
                                                     std::uint32_t row, std::uint32_t target,
                                                     std::optional<std::uint32_t> wished);
[[nodiscard]] MatchQuestion match_question(const model::Document& document, std::uint32_t row, std::uint32_t source,
                                           std::uint32_t target, int least);

struct ShownMatch {
  int percent = 0;
  std::string source, source_language;         // what the memory has
  std::string target, target_language;         //
  std::vector<match::Difference> differences;  // from the memory's source to that of the cell
  std::string symbol;                          // where it stands
  std::size_t number = 0;                      // of the row, from 1
  std::size_t also = 0;                        // so many more places say the same
  model::RowStatus status = model::RowStatus::automatic;
};
inline constexpr std::size_t most_matches = 9;  // as many as there are keys for

[[nodiscard]] Result<std::vector<ShownMatch>> look_up_matches(store::Store& memory, const MatchQuestion& question,
                                                              const Progress& progress = {});

// Source of a match as it is shown against the cell's: one text with what was removed and added.
struct DifferenceText {
  std::string text;
  std::vector<Span> removed, added;  // bytes of it
};
[[nodiscard]] DifferenceText difference_text(const std::string& before, const std::string& after,
                                             const std::vector<match::Difference>& differences);

// A match becomes the text of the cell, on one line. Errors (usage): a sentence for the user, where the cell has no
// segment, or several that are not of one paragraph.
[[nodiscard]] Result<app::Patch> plan_match(const model::Document& document, std::uint32_t row, std::uint32_t version,
                                            const std::string& text);

}  // namespace hexaglot::gui
