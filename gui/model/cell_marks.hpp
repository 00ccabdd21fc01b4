#pragma once
// What the findings of a row mark in one of its cells, and what they offer to stand there instead: for the grid, the
// text control and its context menu. Spans are bytes of the cell's plain text.
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/finding.hpp"
#include "gui/model/cell_text.hpp"
#include "gui/model/grid_source.hpp"

namespace hexaglot::gui {

// A misspelt word, or what a finding of this severity points at.
[[nodiscard]] TextMarkKind mark_of(const model::Finding& finding);

// `of_row`: indices of the row's findings. Findings may be of the text before the last change: what lies outside of the
// cell's text is left out. Those that point at a label are not marks of the plain text.
[[nodiscard]] std::vector<TextMark> finding_marks(std::span<const model::Finding> findings,
                                                  std::span<const std::uint32_t> of_row, const CellText& cell);

struct Suggestion {
  Span span;         // bytes of the text
  std::string text;  // to stand there instead; empty: it goes
  friend bool operator==(const Suggestion&, const Suggestion&) = default;
};

// Fixes of findings at this place, and the words that the spelling check says may be meant. `now` is the cell's text as
// it has been typed on since; what was typed over is offered nothing.
[[nodiscard]] std::vector<Suggestion> suggestions(std::span<const model::Finding> findings,
                                                  std::span<const std::uint32_t> of_row, const CellText& cell,
                                                  std::string_view now, std::uint32_t at);

}  // namespace hexaglot::gui
