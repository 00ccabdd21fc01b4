#pragma once
// A change of a document that can be done and undone to the byte, and packed to bytes for the journal. Steps are done
// in their order and undone in the reverse order; what they leave out (the block numbers of other segments, the segment
// numbers in other rows) moves along. commands.hpp plans patches, work.hpp does them.
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/base/result.hpp"
#include "core/check/inspection.hpp"
#include "core/model/document.hpp"

namespace hexaglot::app {

// A run of blocks replaced. Segments behind the run keep their blocks; no segment may stand in a block that goes, or
// that the run has more than before.
struct BlocksChange {
  std::uint32_t version = 0, first = 0;
  std::vector<model::Block> before, after;
};

// A run of segments replaced. Rows keep their segments behind the run; no row may hold one that goes, or that the run
// has more than before.
struct SegmentsChange {
  std::uint32_t version = 0, first = 0;
  std::vector<model::Segment> before, after;
};

struct RowsChange {
  std::uint32_t first = 0;
  std::vector<model::Row> before, after;
};

// Status and confidence of a run of rows.
struct RowMark {
  model::RowStatus status = model::RowStatus::automatic;
  double confidence = 0;
  friend bool operator==(const RowMark&, const RowMark&) = default;
};
struct MarksChange {
  std::uint32_t first = 0;
  std::vector<RowMark> before, after;  // as many
};

// The cells of one version in the rows [first, end) move one row on; the one that falls off, which is empty, comes in
// at the other end. However long the run is: nothing is copied.
struct ColumnShift {
  enum class Way : std::uint8_t { down, up };
  std::uint32_t version = 0, first = 0, end = 0;
  Way way = Way::down;
};

using Step = std::variant<BlocksChange, SegmentsChange, RowsChange, MarksChange, ColumnShift>;

struct Patch {
  std::string command;  // "row.merge": permanent, for menus ("Undo merge rows")
  std::vector<Step> steps;
  check::Change rows;  // see change()

  // Preconditions: the document is as it was when the patch was planned (apply), or as apply() left it (revert).
  void apply(model::Document& document) const;
  void revert(model::Document& document) const;

  // Which rows of before are which rows of after; rows whose text or marks changed are among them.
  [[nodiscard]] check::Change change() const { return rows; }
  [[nodiscard]] bool moves_blocks() const;  // blocks of other rows have other numbers now
  [[nodiscard]] bool empty() const { return steps.empty(); }
};

// As apply and revert, for a patch that may not fit: a journal that was read. Error (bad_input): it does not; the
// document is as it was. What a hostile patch puts into a document may still be unsound (sound.hpp).
[[nodiscard]] Status try_apply(const Patch& patch, model::Document& document);
[[nodiscard]] Status try_revert(const Patch& patch, model::Document& document);

// One patch that does both, the second on what the first left; the command is the first's.
[[nodiscard]] Patch joined(Patch first, Patch second);

// The change that takes back, and the one that both together make.
[[nodiscard]] check::Change reversed(check::Change change);
[[nodiscard]] check::Change joined(check::Change first, check::Change second);

// The bytes are read by every later program. Error (bad_input): bytes that pack() does not write, hostile ones too.
[[nodiscard]] std::string pack(const Patch& patch);
[[nodiscard]] Result<Patch> unpack(std::string_view bytes);

}  // namespace hexaglot::app
