#pragma once
// The text of a cell as the grid shows it: with the labels before its blocks and the footnote marks in it, and what the
// text's own marks and its document symbols set apart. And where bytes of the plain text (cell_text.hpp) went.
#include <cstdint>
#include <optional>
#include <vector>

#include "core/base/span.hpp"
#include "core/model/document.hpp"
#include "gui/model/cell_text.hpp"
#include "gui/model/grid_source.hpp"

namespace hexaglot::gui {

class CellDisplay {
 public:
  CellDisplay() = default;
  CellDisplay(const model::Document& document, const CellText& cell);

  [[nodiscard]] const CellView& view() const { return view_; }
  [[nodiscard]] CellView take() && { return std::move(view_); }

  // A span of the plain text; what was put in at its ends stays outside, so that an empty span stays empty.
  [[nodiscard]] Span shown(Span plain) const;
  // Where a caret of the plain text stands: behind a label, before a footnote mark.
  [[nodiscard]] std::uint32_t shown(std::uint32_t plain) const;
  // The byte of the plain text; one inside what was put in comes out behind it.
  [[nodiscard]] std::uint32_t plain(std::uint32_t shown) const;
  // The label that is printed before a block of this cell.
  [[nodiscard]] std::optional<Span> label(std::uint32_t block) const;

  // Marks in bytes of the plain text; what is empty is left out. Keeps the order that CellView asks for.
  void add(const std::vector<TextMark>& plain);
  // As add(), for bytes of the view.
  void add_shown(std::vector<TextMark> marks);

 private:
  struct PutIn {
    std::uint32_t plain = 0;  // before this byte
    Span shown;
    bool is_label = false;
    std::uint32_t block = 0;
  };
  CellView view_;
  std::vector<PutIn> put_in_;  // by place
};

[[nodiscard]] CellView make_cell_view(const model::Document& document, std::uint32_t row, std::uint32_t version);

}  // namespace hexaglot::gui
