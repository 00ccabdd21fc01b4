#pragma once
// A document in several versions, and the rows that hold them together. Values: no file, no database, no alignment
// here.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/diagnostic.hpp"
#include "core/base/few.hpp"
#include "core/base/span.hpp"
#include "core/model/block.hpp"

namespace hexaglot::model {

// The document in one language.
struct Version {
  std::string language;  // canonical BCP 47 tag
  std::string file;      // as the user named it
  std::string sha256;    // of the file's bytes, lower-case hex; empty when not read from a file
  std::string format;    // id of the plugin that read it
  std::vector<Block> blocks;
  std::vector<Diagnostic> diagnostics;
};

// The unit of alignment: a block, or a sentence of one.
struct Segment {
  std::uint32_t block = 0;  // index into Version::blocks
  Span span;                // bytes of the block's text
  friend bool operator==(const Segment&, const Segment&) = default;
};

enum class Segmentation : std::uint8_t { block, sentence, line };
enum class RowStatus : std::uint8_t { automatic, confirmed };

using Cell = Few<std::uint32_t>;  // indices of segments, ascending

// Segments of all versions that say the same. cells[v] holds segment indices of version v, ascending; empty = the
// version lacks it.
struct Row {
  std::vector<Cell> cells;
  double confidence = 0;  // expected accuracy of the row's links, 0…1; 1 for a row that was confirmed
  RowStatus status = RowStatus::automatic;
};

inline constexpr double doubtful_below = 0.8;  // a row with less confidence is shown as doubtful

[[nodiscard]] inline bool is_doubtful(const Row& row) {
  return row.status != RowStatus::confirmed && row.confidence < doubtful_below;
}

// The aligned document. Invariant: every segment of every version stands in exactly one row; within a version, rows
// keep the order of its segments unless `crossing` rows were made by hand.
struct Document {
  std::string symbol;  // "E/CN.7/2014/L.15"
  std::string title;
  Segmentation segmentation = Segmentation::block;
  std::vector<Version> versions;
  std::vector<std::vector<Segment>> segments;  // [version][segment]
  std::vector<Row> rows;                       // in reading order

  [[nodiscard]] std::string_view text(std::uint32_t version, std::uint32_t segment) const;
  [[nodiscard]] const Block& block(std::uint32_t version, std::uint32_t segment) const;
  [[nodiscard]] std::string cell_text(const Row& row,
                                      std::uint32_t version) const;  // segments joined as their language does
  [[nodiscard]] std::string cell_label(const Row& row,
                                       std::uint32_t version) const;  // printed label of the cell's first block, or ""
};

// "" for scripts written without spaces between words (zh, ja), else " ".
[[nodiscard]] std::string_view joint(std::string_view language);

[[nodiscard]] std::string_view name(Segmentation s);
[[nodiscard]] std::string_view name(RowStatus s);

}  // namespace hexaglot::model
