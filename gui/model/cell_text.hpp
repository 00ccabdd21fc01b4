#pragma once
// The text of a cell as it is edited, searched and marked: its segments, a line each, without the labels and footnote
// marks that the grid prints with them; and where each byte of it stands in the blocks. cell_view.hpp has the text as
// it is shown. A value; free of any window system.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/app/edit.hpp"
#include "core/base/result.hpp"
#include "core/base/span.hpp"
#include "core/model/document.hpp"

namespace hexaglot::gui {

// A segment of the cell. One that lost its text to the line before it in the same block is no line.
struct CellLine {
  std::uint32_t segment = 0;  // of the version
  std::uint32_t block = 0;    // of the version
  Span in_block;              // bytes of the block's text
  Span in_text;               // bytes of CellText::text, without the line break
  friend bool operator==(const CellLine&, const CellLine&) = default;
};

// A place in the document. `at` counts bytes of the block's text.
struct CellPlace {
  std::uint32_t segment = 0;
  std::uint32_t block = 0;
  std::uint32_t at = 0;
  friend bool operator==(const CellPlace&, const CellPlace&) = default;
};

struct CellText {
  std::uint32_t version = 0;
  std::string text;             // UTF-8, "\n" between lines
  std::vector<CellLine> lines;  // empty: the version has nothing here

  // The line that holds the byte; a line break belongs to the line before it. None where there are no lines.
  [[nodiscard]] const CellLine* line_at(std::uint32_t offset) const;
  [[nodiscard]] std::optional<CellPlace> place(std::uint32_t offset) const;
  // Absent for a place that is not in this cell.
  [[nodiscard]] std::optional<std::uint32_t> offset(std::uint32_t block, std::uint32_t at) const;
  // The parts of a span of a block that stand in this cell. A span of no bytes keeps its place.
  [[nodiscard]] std::vector<Span> spans(std::uint32_t block, Span in_block) const;
  // The same text and the same segments.
  friend bool operator==(const CellText&, const CellText&) = default;
};

// A row or version that the document does not have: nothing.
[[nodiscard]] CellText make_cell_text(const model::Document& document, std::uint32_t row, std::uint32_t version);
[[nodiscard]] CellText make_cell_text(const model::Document& document, const model::Row& row, std::uint32_t version);

// What has to change in the blocks so that the cell says `text`: for each line at most one piece, as short as whole
// characters allow; none if it says so already. Two lines of one block may have become one: the segment behind then
// gives its text to the one before it. Errors (usage), each a sentence for the user: a line more than there were, lines
// of different paragraphs that became one, a cell without any segment, text that is not UTF-8.
[[nodiscard]] Result<std::vector<app::TextEdit>> edits(const model::Document& document, const CellText& before,
                                                       std::string_view text);

// For a text that comes from elsewhere (the clipboard, a match): line breaks and tabs become spaces, a run of white
// space around one a single space; control characters and broken bytes go.
[[nodiscard]] std::string one_line(std::string_view text);

}  // namespace hexaglot::gui
