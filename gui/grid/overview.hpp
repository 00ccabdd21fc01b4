#pragma once
// The strip beside the scroll bar: where in the document rows are doubtful, findings lie and hits are, and where the
// window stands. Rows are asked in slices, in idle time, so that a large document opens at once.
#include <cstdint>
#include <vector>

#include "gui/grid/layouter.hpp"
#include "gui/look/palette.hpp"
#include "gui/model/grid_source.hpp"
#include "gui/model/heights.hpp"

namespace hexaglot::gui {

class Overview {
 public:
  static constexpr int width = 16;

  void show(const GridSource* source);
  void rows_replaced(std::uint32_t first, std::uint32_t removed, std::uint32_t added);
  void rows_changed(std::uint32_t first, std::uint32_t count);
  // Besides those that the source tells of.
  void set_hits(const std::vector<std::uint32_t>& rows);
  // Asks up to `most` rows that it does not know; true while there are more.
  bool collect(std::uint32_t most);

  struct Window {  // what of the whole is on the screen
    std::int64_t position = 0;
    int height = 0;
  };
  void paint(cairo_t* context, int height, const HeightTree& heights, const Window& window, const Palette& palette);
  // The place in the document that is shown at y.
  [[nodiscard]] static std::int64_t position_at(int y, int height, const HeightTree& heights);

 private:
  enum : std::uint8_t { unknown = 1, doubtful = 2, hit = 4, info = 8, warning = 16, error = 32, found = 64 };
  [[nodiscard]] std::uint8_t signs(std::uint32_t row) const;

  const GridSource* source_ = nullptr;
  std::vector<std::uint8_t> rows_;
  std::uint32_t next_ = 0;  // up to here all are known
};

}  // namespace hexaglot::gui
