#pragma once
// What a person does to rows and texts. Each plans a patch for the document as it is; nothing is changed here. Errors
// are of kind usage, with a sentence for the user where a command makes no sense ("There is no row below.").
//
// What becomes of a row that was mended: its confidence stays; where the segments of a confirmed row change, it is
// confirmed no longer (its confidence stays 1: a person has seen it). A row that comes from another has the confidence
// of that one, rows that become one have the least; an empty row has 1. Text that changes leaves the status alone.
#include <cstdint>
#include <string>
#include <vector>

#include "core/app/edit.hpp"
#include "core/app/work/patch.hpp"
#include "core/base/result.hpp"
#include "core/model/document.hpp"

namespace hexaglot::app {

struct CellAt {
  std::uint32_t row = 0, version = 0;
};

struct TextPlace {
  std::uint32_t segment = 0;  // of the version
  std::uint32_t at = 0;       // byte of the text of the segment's block
};

// The cell's first segment goes to the end of the cell above.
[[nodiscard]] Result<Patch> move_up(const model::Document& document, CellAt cell);
// The cell's last segment goes to the beginning of the cell below; in the last row, to a new row.
[[nodiscard]] Result<Patch> move_down(const model::Document& document, CellAt cell);
// This cell and all below in its version go one row down; a row is added at the end if needed.
[[nodiscard]] Result<Patch> push_down(const model::Document& document, CellAt cell);
// The other way: this cell's segments, if any, join the cell above, and all cells below go one row up. Rows at the end
// that are left without any segment go.
[[nodiscard]] Result<Patch> pull_up(const model::Document& document, CellAt cell);
// The cell below joins this cell; a row that is left without any segment goes.
[[nodiscard]] Result<Patch> merge_below(const model::Document& document, CellAt cell);
// What stands behind the place goes to the row below if its cell is empty, else to a new row between. A segment is cut
// where the place is inside it; the white space there belongs to neither part.
[[nodiscard]] Result<Patch> split_cell(const model::Document& document, CellAt cell, TextPlace place);
// At the first end of a sentence, or between the first two segments.
[[nodiscard]] Result<Patch> split_at_sentence(const model::Document& document, CellAt cell);
[[nodiscard]] Result<Patch> swap_below(const model::Document& document, CellAt cell);

// The rows [first, end) become one.
[[nodiscard]] Result<Patch> merge_rows(const model::Document& document, std::uint32_t first, std::uint32_t end);
// The first segment of each version stays, the rest goes to a new row below.
[[nodiscard]] Result<Patch> split_row(const model::Document& document, std::uint32_t row);
[[nodiscard]] Result<Patch> insert_row(const model::Document& document, std::uint32_t before_row);
[[nodiscard]] Result<Patch> remove_empty_row(const model::Document& document, std::uint32_t row);
// All rows without any segment; an empty patch where there is none.
[[nodiscard]] Patch remove_empty_rows(const model::Document& document);
// What a re-alignment made of the rows [first, end). Error: not the same segments.
[[nodiscard]] Result<Patch> replace_rows(const model::Document& document, std::uint32_t first, std::uint32_t end,
                                         std::vector<model::Row> rows);
[[nodiscard]] Result<Patch> set_status(const model::Document& document, std::uint32_t first, std::uint32_t end,
                                       model::RowStatus status);

// The first two blocks of the cell that follow each other become one, with what joins words of the language between
// them; a label of the second becomes text. Their segments too, where no sentence ends between them or the document is
// not cut into sentences.
[[nodiscard]] Result<Patch> join_paragraph(const model::Document& document, CellAt cell);
// Typing, fixes, replace all; by the rules of ChangeTexts.
[[nodiscard]] Result<Patch> change_texts(const model::Document& document, std::vector<TextEdit> edits,
                                         std::string command = "text.change");
// "" takes the label away. Error: it is no label.
[[nodiscard]] Result<Patch> set_label(const model::Document& document, std::uint32_t version, std::uint32_t block,
                                      const std::string& printed);

}  // namespace hexaglot::app
