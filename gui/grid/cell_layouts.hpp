#pragma once
// The texts that are set: the last few hundred layouts, and the heights of many more. Kept by what a cell holds, not by
// where it stands, so that merging, splitting and moving lay out nothing twice. No bitmaps: they would cost 200 MB and
// win a millisecond.
#include <list>
#include <memory>
#include <unordered_map>
#include <vector>

#include "gui/grid/layouter.hpp"
#include "gui/model/columns.hpp"
#include "gui/model/grid_view.hpp"

namespace hexaglot::gui {

struct SetCell {
  std::shared_ptr<const TextLayout> layout;
  std::uint8_t heading_level = 0;
  bool missing = false;
  bool empty = false;  // there, but without text
};

class CellLayouts final : public CellMeasurer {
 public:
  static constexpr std::size_t most = 600;
  explicit CellLayouts(TextLayouter& layouter) : layouter_(layouter) {}

  void show(const GridSource* source, const Columns& columns);
  void set_columns(const Columns& columns);  // letters of columns changed, or their widths
  void rows_changed() { places_.clear(); }   // rows or their marks: what a place holds is asked anew
  void clear();                              // colours or the desktop's letters changed

  [[nodiscard]] const SetCell& at(std::uint32_t row, std::uint32_t column, int width);
  [[nodiscard]] int cell_height(std::uint32_t row, std::uint32_t column, int width) override;
  [[nodiscard]] const HeightGuess& guess(std::uint32_t column) override { return guesses_[column]; }
  [[nodiscard]] const TextFace& face(std::uint32_t column) const { return faces_[column]; }
  [[nodiscard]] std::size_t size() const { return cells_.size(); }

 private:
  struct Kept {
    std::uint64_t content;
    SetCell cell;
  };
  [[nodiscard]] std::uint64_t key(std::uint64_t content, std::uint32_t column, int width) const;

  TextLayouter& layouter_;
  const GridSource* source_ = nullptr;
  std::vector<TextFace> faces_;
  std::vector<std::uint64_t> looks_;  // by column: a hash of its face
  std::vector<HeightGuess> guesses_;
  HeightCache heights_;
  std::list<Kept> cells_;  // the last used first
  std::unordered_map<std::uint64_t, std::list<Kept>::iterator> by_content_;
  std::unordered_map<std::uint64_t, std::uint64_t> places_;  // row and column to content
};

}  // namespace hexaglot::gui
