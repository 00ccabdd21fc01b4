#pragma once
// The columns of the grid: order on the screen, width, visibility and letter size. Columns are known by the version's
// index in the document; places are counted from where reading starts (left; right in a mirrored interface). Widths are
// shares of the room that there is, so that a window may grow. Free of any window system.
#include <cstdint>
#include <string>
#include <vector>

namespace hexaglot::gui {

struct ColumnLook {
  std::string language;  // BCP 47
  bool visible = true;
  double share = 1;       // of the width, relative to the others
  double point_size = 0;  // 0: as the desktop has it
  std::string font;       // family; empty: as the desktop has it
  friend bool operator==(const ColumnLook&, const ColumnLook&) = default;
};

class Columns {
 public:
  Columns() = default;
  // In this order; a look that is remembered for a language is taken over.
  explicit Columns(const std::vector<std::string>& languages, const std::vector<ColumnLook>& remembered = {});

  [[nodiscard]] std::uint32_t count() const { return static_cast<std::uint32_t>(looks_.size()); }
  [[nodiscard]] const ColumnLook& look(std::uint32_t column) const { return looks_[column]; }
  // Visible columns in the order of the screen.
  [[nodiscard]] std::vector<std::uint32_t> shown() const;
  // All columns in the order of the screen.
  [[nodiscard]] const std::vector<std::uint32_t>& order() const { return order_; }

  // The last visible one stays.
  void show(std::uint32_t column);
  void hide(std::uint32_t column);
  void move(std::uint32_t column, std::uint32_t place);      // place among order()
  void set_point_size(std::uint32_t column, double points);  // 0: as the desktop has it; else 6…48
  void set_font(std::uint32_t column, std::string family);

  // The visible columns' widths, together `width` pixels exactly, none below `least` while there is room for that.
  [[nodiscard]] std::vector<int> widths(int width, int least) const;
  // The border behind a shown column is dragged by `pixels` of `width`; its neighbour gives or takes.
  void drag_border(std::uint32_t place, int pixels, int width, int least);

  // To be remembered, in the order of the screen.
  [[nodiscard]] std::vector<ColumnLook> looks() const;

 private:
  std::vector<ColumnLook> looks_;     // by column
  std::vector<std::uint32_t> order_;  // column at each place
};

}  // namespace hexaglot::gui
