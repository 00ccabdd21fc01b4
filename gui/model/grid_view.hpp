#pragma once
// The grid without its window: which rows are on the screen and where, the cursor, the rows that are selected, and what
// moving, scrolling and changes of the rows do to them. Heights come from whoever lays text out (CellMeasurer), guessed
// for rows that were never on the screen. Coordinates: pixels, y from the upper edge of the rows, x from where reading
// starts (the painter mirrors). Rows and columns as GridSource counts them.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "gui/model/columns.hpp"
#include "gui/model/grid_listener.hpp"
#include "gui/model/grid_source.hpp"
#include "gui/model/heights.hpp"

namespace hexaglot::gui {

class CellMeasurer {
 public:
  virtual ~CellMeasurer() = default;
  // Height of the text in a width, exactly. Cost: lays the text out, about 0.3 ms, unless it is known.
  [[nodiscard]] virtual int cell_height(std::uint32_t row, std::uint32_t column, int width) = 0;
  // From bytes to a height.
  [[nodiscard]] virtual const HeightGuess& guess(std::uint32_t column) = 0;
};

struct GridMetrics {
  int pad_x = 8;       // left and right of a cell's text
  int pad_y = 8;       // above and below it; the line between rows is the last pixel of a row
  int least_row = 36;  // so that the gutter's signs fit
  int least_column = 72;
  int sides() const { return 2 * pad_x; }
};

struct RowOnScreen {
  std::uint32_t row = 0;
  int y = 0;  // of its upper edge; below 0 for a row that begins above the screen
  int height = 0;
};

struct ColumnOnScreen {
  std::uint32_t column = 0;
  int x = 0;
  int width = 0;
};

enum class ScrollTo : std::uint8_t { nearest, centre, top };
enum class Extend : std::uint8_t { no, yes };  // the selection

class GridView {
 public:
  explicit GridView(CellMeasurer& measurer) : measurer_(measurer) {}

  // Other rows altogether: a document was opened, a filter changed. The source is kept by the caller; null: nothing.
  void show(const GridSource* source, Columns columns);
  void rows_reset();
  void resize(int width, int height);
  [[nodiscard]] int width() const { return width_; }
  [[nodiscard]] int height() const { return height_; }
  [[nodiscard]] const GridSource* source() const { return source_; }
  // False while the source has other rows than it was told: nothing is on the screen then.
  [[nodiscard]] bool in_step() const;
  [[nodiscard]] const GridMetrics& metrics() const { return metrics_; }

  // Rows changed in the source, which holds the new ones already. The row that is read stays where it is. Where the
  // numbers do not fit what is known, all rows are read anew.
  void rows_replaced(std::uint32_t first, std::uint32_t removed, std::uint32_t added);
  void cells_changed(std::uint32_t first, std::uint32_t count);
  void fonts_changed();  // all heights are guessed anew

  [[nodiscard]] const Columns& columns() const { return columns_; }
  void set_columns(Columns columns);
  [[nodiscard]] const std::vector<ColumnOnScreen>& shown() const { return shown_; }  // in the order of reading
  [[nodiscard]] std::optional<ColumnOnScreen> shown(std::uint32_t column) const;
  [[nodiscard]] int text_width(std::uint32_t column) const;  // of a shown column, at least 1

  // Rows on the screen from top to bottom, exactly measured. Scrolls up where the last row would end too high.
  [[nodiscard]] std::vector<RowOnScreen> on_screen();
  [[nodiscard]] std::optional<RowOnScreen> row_at(int y);
  [[nodiscard]] std::optional<RowOnScreen> row_on_screen(std::uint32_t row);
  // Measures rows above and below the screen, at most `most`; false when two screens either way are known.
  bool measure_ahead(int most);

  // Scrolling. Positions are of the document as far as heights are known.
  [[nodiscard]] std::int64_t position() const { return heights_.top(anchor_.row) + anchor_.offset; }
  [[nodiscard]] std::int64_t total() const { return heights_.total(); }
  [[nodiscard]] const HeightTree& heights() const { return heights_; }
  [[nodiscard]] const ScrollAnchor& anchor() const { return anchor_; }
  void scroll_by(int pixels);
  void scroll_to(std::int64_t position);
  void scroll_to_row(std::uint32_t row, ScrollTo how);

  // The cursor is a place in the text of a cell; it stands in a shown column.
  [[nodiscard]] const GridPlace& cursor() const { return cursor_; }
  [[nodiscard]] GridRows selected() const;
  void go_to(GridPlace place, ScrollTo how, Extend extend = Extend::no);
  void select(GridRows rows);  // the cursor goes to the last of them
  void move_rows(int rows, Extend extend);
  void move_page(int pages, Extend extend);
  // To the next shown column in the order of the screen; beyond the last to the next row. False at either end.
  bool move_column(int columns);

 private:
  int exact(std::uint32_t row);
  int guessed(std::uint32_t row) const;
  void read_bytes(std::uint32_t first, std::uint32_t count, std::vector<std::uint32_t>& out) const;
  void learn();
  void guess_all();
  void place_columns();
  void hold_anchor();
  [[nodiscard]] std::uint32_t rows() const { return heights_.rows(); }

  CellMeasurer& measurer_;
  const GridSource* source_ = nullptr;
  GridMetrics metrics_;
  Columns columns_;
  std::vector<ColumnOnScreen> shown_;
  int width_ = 0, height_ = 0;
  HeightTree heights_;
  std::vector<std::uint8_t> exact_;   // by row: its height was measured
  std::vector<std::uint32_t> bytes_;  // by row, then by column: asked once, guessed from often
  ScrollAnchor anchor_;
  GridPlace cursor_;
  std::uint32_t other_end_ = 0;  // of the selection
};

}  // namespace hexaglot::gui
