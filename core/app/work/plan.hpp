#pragma once
// How commands put their patches together. Private to work.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/app/work/commands.hpp"

namespace hexaglot::app {

using model::Cell;

// A row or cell that is not there, in words for the user.
[[nodiscard]] Status exists(const model::Document& document, CellAt cell);
[[nodiscard]] Status has_row(const model::Document& document, std::uint32_t row);

[[nodiscard]] inline tl::unexpected<Error> refuse(std::string message) {
  return fail(ErrorKind::usage, std::move(message));
}

// Adds a segment where its number belongs.
void add(Cell& cell, std::uint32_t segment);

[[nodiscard]] bool is_empty(const model::Row& row);
[[nodiscard]] model::Row empty_row(const model::Document& document, double confidence);

// Rows that are being mended: a copy of a run of the document's rows, changed at will, then a patch.
class RowsPlan {
 public:
  RowsPlan(const model::Document& document, std::uint32_t first, std::uint32_t end);

  // Counted from `first`.
  [[nodiscard]] model::Row& operator[](std::size_t row) { return change_.after[row]; }
  [[nodiscard]] Cell& cell(std::size_t row, std::uint32_t version) { return change_.after[row].cells[version]; }
  void insert(std::size_t row, model::Row made);
  void erase(std::size_t row);
  // A segment was cut in two: all that is behind it counts one more. On both sides, as the step does it first.
  void make_room(std::uint32_t version, std::uint32_t behind);

  // Takes confirming away where it must go. The rows that are at the same place on both sides are compared.
  [[nodiscard]] RowsChange change() &&;

 private:
  RowsChange change_;
};

// A patch of these steps. The rows of the change are those given.
[[nodiscard]] Patch patch_of(std::string command, check::Change rows, std::vector<Step> steps);
[[nodiscard]] Patch patch_of(std::string command, RowsChange change);

// The rows [first, end) of a version whose segments change are confirmed no longer; no step where none was.
[[nodiscard]] std::vector<Step> unconfirmed(const model::Document& document, std::uint32_t first, std::uint32_t end);

}  // namespace hexaglot::app
