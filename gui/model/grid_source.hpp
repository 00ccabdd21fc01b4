#pragma once
// What the grid shows, without saying where it comes from: rows of cells with marks in their text. Rows are those
// shown (a filter may hide others), columns those of the document, whatever their order on the screen. Free of any
// window system. Thread: the one that draws.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/span.hpp"
#include "core/model/document.hpp"
#include "core/model/finding.hpp"

namespace hexaglot::gui {

// How a piece of a cell's text is set apart. Later ones are drawn over earlier ones.
enum class TextMarkKind : std::uint8_t {
  label,   // the printed label before a block: muted
  italic,  // as are the next two: marks of the text itself
  bold,
  link,
  note,            // a footnote mark: raised, and not part of what is checked
  unbreakable,     // a document symbol: no line break inside
  term,            // a term of the termbase, preferred or admitted
  term_forbidden,  // deprecated or forbidden
  spelling,        // underlined as an error
  finding_info,    // what a finding points at
  finding_warning,
  finding_error,
  found,  // hits of find
  found_current
};

struct TextMark {
  Span span;  // bytes of CellView::text
  TextMarkKind kind = TextMarkKind::found;
  friend bool operator==(const TextMark&, const TextMark&) = default;
};

struct CellView {
  std::string text;                // UTF-8, "\n" between segments; labels and footnote marks are part of it
  std::vector<TextMark> marks;     // by kind, then by place
  std::uint8_t heading_level = 0;  // 1…6; 0: no heading
  bool missing = false;            // the version has nothing here
};

struct RowView {
  std::uint32_t number = 0;  // in the document, from 1
  std::string label;         // as most versions print it; or empty
  bool labels_differ = false;
  double confidence = 0;  // 0…1
  model::RowStatus status = model::RowStatus::automatic;
  bool doubtful = false;
  bool bookmarked = false;
  bool hit = false;                      // something was found in it
  std::optional<model::Severity> worst;  // of its findings
  std::uint32_t findings = 0;
};

class GridSource {
 public:
  virtual ~GridSource() = default;
  [[nodiscard]] virtual std::uint32_t rows() const = 0;
  [[nodiscard]] virtual std::uint32_t columns() const = 0;
  [[nodiscard]] virtual const std::string& language(std::uint32_t column) const = 0;  // BCP 47
  [[nodiscard]] virtual CellView cell(std::uint32_t row, std::uint32_t column) const = 0;
  // Bytes of text, to guess a height from, without making the text. Cheap: asked for all rows at once.
  [[nodiscard]] virtual std::uint32_t cell_bytes(std::uint32_t row, std::uint32_t column) const = 0;
  // The same text (and heading level) gives the same number, wherever it stands: heights are kept by it. Cost: a hash
  // of the text.
  [[nodiscard]] virtual std::uint64_t cell_identity(std::uint32_t row, std::uint32_t column) const = 0;
  [[nodiscard]] virtual RowView row(std::uint32_t row) const = 0;
};

}  // namespace hexaglot::gui
