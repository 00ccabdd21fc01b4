#include "gui/model/grid_view.hpp"

#include <algorithm>

namespace hexaglot::gui {

void GridView::show(const GridSource* source, Columns columns) {
  source_ = source;
  columns_ = std::move(columns);
  place_columns();
  anchor_ = {};
  cursor_ = {};
  if (!shown_.empty()) cursor_.column = shown_.front().column;
  other_end_ = 0;
  rows_reset();
}

bool GridView::in_step() const {
  return source_ && source_->rows() == rows() && (rows() == 0 || source_->columns() == columns_.count());
}

void GridView::rows_reset() {
  bytes_.clear();
  const std::uint32_t count = source_ ? source_->rows() : 0;
  if (count) read_bytes(0, count, bytes_);
  exact_.assign(count, 0);
  heights_.assign(std::vector<int>(count, metrics_.least_row));
  cursor_.row = count ? std::min(cursor_.row, count - 1) : 0;
  other_end_ = cursor_.row;
  learn();
  guess_all();
}

void GridView::read_bytes(std::uint32_t first, std::uint32_t count, std::vector<std::uint32_t>& out) const {
  const auto columns = source_->columns();
  out.reserve(out.size() + static_cast<std::size_t>(count) * columns);
  for (std::uint32_t row = first; row < first + count; ++row)
    for (std::uint32_t c = 0; c < columns; ++c) out.push_back(source_->cell_bytes(row, c));
}

// A few rows of the whole are measured first, so that guesses are good from the beginning.
void GridView::learn() {
  constexpr std::uint32_t samples = 6;
  if (rows() == 0 || width_ <= 0 || !in_step()) return;
  for (std::uint32_t i = 0; i < samples; ++i) {
    const auto row = static_cast<std::uint32_t>((static_cast<std::uint64_t>(rows()) * (2 * i + 1)) / (2 * samples));
    for (const auto& c : shown_) (void)measurer_.cell_height(row, c.column, text_width(c.column));
  }
}

int GridView::guessed(std::uint32_t row) const {
  const auto* bytes = bytes_.data() + static_cast<std::size_t>(row) * source_->columns();
  int height = 0;
  for (const auto& c : shown_)
    height = std::max(height, measurer_.guess(c.column).height(bytes[c.column], c.width - metrics_.sides() - 1));
  return std::max(height + 2 * metrics_.pad_y + 1, metrics_.least_row);
}

void GridView::guess_all() {
  std::vector<int> heights(exact_.size());
  std::ranges::fill(exact_, std::uint8_t{0});
  for (std::uint32_t row = 0; row < heights.size(); ++row) heights[row] = guessed(row);
  const int before = rows() && anchor_.row < rows() ? heights_.height(anchor_.row) : 0;
  heights_.assign(std::move(heights));
  if (before > 0 && anchor_.offset > 0)  // the same words stay at the upper edge, about
    anchor_.offset = static_cast<int>(static_cast<std::int64_t>(anchor_.offset) * exact(anchor_.row) / before);
  hold_anchor();
}

int GridView::exact(std::uint32_t row) {
  if (exact_[row] || !in_step()) return heights_.height(row);
  int height = 0;
  for (const auto& c : shown_) height = std::max(height, measurer_.cell_height(row, c.column, text_width(c.column)));
  height = std::max(height + 2 * metrics_.pad_y + 1, metrics_.least_row);
  heights_.set(row, height);
  exact_[row] = 1;
  return height;
}

void GridView::resize(int width, int height) {
  height_ = std::max(height, 0);
  width = std::max(width, 0);
  if (width == width_) return;
  const bool first = width_ == 0;
  width_ = width;
  place_columns();
  if (first) learn();
  guess_all();
}

void GridView::fonts_changed() {
  learn();
  guess_all();
}

void GridView::set_columns(Columns columns) {
  columns_ = std::move(columns);
  place_columns();
  if (!shown_.empty() && !shown(cursor_.column)) {
    cursor_.column = shown_.front().column;
    cursor_.byte = 0;
  }
  guess_all();
}

void GridView::place_columns() {
  shown_.clear();
  const auto columns = columns_.shown();
  const auto widths = columns_.widths(width_, metrics_.least_column);
  int x = 0;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    shown_.push_back({columns[i], x, widths[i]});
    x += widths[i];
  }
}

std::optional<ColumnOnScreen> GridView::shown(std::uint32_t column) const {
  const auto at = std::ranges::find(shown_, column, &ColumnOnScreen::column);
  return at == shown_.end() ? std::nullopt : std::optional(*at);
}

int GridView::text_width(std::uint32_t column) const {
  const auto at = shown(column);
  return at ? std::max(at->width - metrics_.sides() - 1, 1) : 1;
}

void GridView::rows_replaced(std::uint32_t first, std::uint32_t removed, std::uint32_t added) {
  if (!source_) return;
  if (first + removed > rows() || source_->rows() != rows() - removed + added) return rows_reset();
  const std::size_t columns = source_->columns();
  std::vector<std::uint32_t> bytes;
  read_bytes(first, added, bytes);
  const auto both = static_cast<std::ptrdiff_t>(std::min(removed, added));
  const auto splice = [&](auto& all, auto from, std::size_t per_row) {
    const auto at = all.begin() + static_cast<std::ptrdiff_t>(first * per_row);
    const auto same = both * static_cast<std::ptrdiff_t>(per_row);
    std::copy_n(from.begin(), same, at);
    if (removed > added)
      all.erase(at + same, at + static_cast<std::ptrdiff_t>(removed * per_row));
    else
      all.insert(at + same, from.begin() + same, from.end());
  };
  splice(bytes_, bytes, columns);
  splice(exact_, std::vector<std::uint8_t>(added, 0), 1);
  std::vector<int> heights(added);
  for (std::uint32_t i = 0; i < added; ++i) heights[i] = guessed(first + i);
  heights_.replace(first, removed, heights);

  const auto moved = [&](std::uint32_t row) {
    if (row >= first + removed) return row - removed + added;
    if (row >= first) return std::min(row, first + (added ? added - 1 : 0));
    return row;
  };
  if (anchor_.row >= first && anchor_.row < first + removed && anchor_.row >= first + added) anchor_.offset = 0;
  anchor_.row = moved(anchor_.row);
  const auto last = rows() ? rows() - 1 : 0;
  const auto was = cursor_.row;
  cursor_.row = std::min(moved(cursor_.row), last);
  other_end_ = std::min(moved(other_end_), last);
  if (was >= first && was < first + removed) cursor_.byte = 0;
  hold_anchor();
}

void GridView::cells_changed(std::uint32_t first, std::uint32_t count) { rows_replaced(first, count, count); }

void GridView::hold_anchor() {
  if (rows() == 0) {
    anchor_ = {};
    return;
  }
  anchor_.row = std::min(anchor_.row, rows() - 1);
  anchor_.offset = std::max(anchor_.offset, 0);
}

std::vector<RowOnScreen> GridView::on_screen() {
  std::vector<RowOnScreen> out;
  if (rows() == 0 || shown_.empty() || !in_step()) return out;
  for (int turn = 0; turn < 2; ++turn) {
    out.clear();
    scroll_by(0);  // the anchor's offset lies within its row, measured
    int y = -anchor_.offset;
    for (auto row = anchor_.row; row < rows() && y < height_; ++row) {
      const int height = exact(row);
      out.push_back({row, y, height});
      y += height;
    }
    if (y >= height_ || (anchor_.row == 0 && anchor_.offset == 0)) break;
    scroll_by(y - height_);
  }
  return out;
}

std::optional<RowOnScreen> GridView::row_at(int y) {
  if (y < 0) return {};
  for (const auto& row : on_screen())
    if (y < row.y + row.height) return row;
  return {};
}

std::optional<RowOnScreen> GridView::row_on_screen(std::uint32_t row) {
  const auto all = on_screen();
  if (all.empty() || row < all.front().row || row > all.back().row) return {};
  return all[row - all.front().row];
}

bool GridView::measure_ahead(int most) {
  if (rows() == 0 || shown_.empty() || !in_step()) return false;
  const auto ahead = [&](std::int64_t from, std::int64_t upto, int step) {
    std::int64_t y = from;
    for (std::int64_t row = anchor_.row; row >= 0 && row < rows() && (step > 0 ? y < upto : y > upto); row += step) {
      const auto r = static_cast<std::uint32_t>(row);
      if (!exact_[r]) {
        if (most-- <= 0) return false;
        (void)exact(r);
      }
      y += step * heights_.height(r);
    }
    return true;
  };
  return !(ahead(0, 3LL * height_, 1) && ahead(0, -2LL * height_, -1));
}

void GridView::scroll_by(int pixels) {
  if (rows() == 0) return;
  if (pixels > 4 * height_ || pixels < -4 * height_) return scroll_to(position() + pixels);
  anchor_.offset += pixels;
  while (anchor_.offset < 0 && anchor_.row > 0) {
    --anchor_.row;
    anchor_.offset += exact(anchor_.row);
  }
  anchor_.offset = std::max(anchor_.offset, 0);
  while (anchor_.offset > 0 && anchor_.offset >= exact(anchor_.row)) {
    if (anchor_.row + 1 >= rows()) {
      anchor_.offset = exact(anchor_.row) - 1;
      break;
    }
    anchor_.offset -= exact(anchor_.row);
    ++anchor_.row;
  }
}

void GridView::scroll_to(std::int64_t position) {
  if (rows() == 0) return;
  if (position >= total() - height_) {  // the end: from the last row upward, whatever was guessed
    anchor_ = {rows() - 1, exact(rows() - 1)};
    scroll_by(0);
    anchor_.offset = exact(anchor_.row);
    const auto up = -height_;
    anchor_.offset += up;
    while (anchor_.offset < 0 && anchor_.row > 0) anchor_.offset += exact(--anchor_.row);
    anchor_.offset = std::max(anchor_.offset, 0);
    return;
  }
  anchor_ = heights_.row_at(position);
  const int before = heights_.height(anchor_.row);
  if (!exact_[anchor_.row])
    anchor_.offset =
        static_cast<int>(static_cast<std::int64_t>(anchor_.offset) * exact(anchor_.row) / std::max(before, 1));
}

void GridView::scroll_to_row(std::uint32_t row, ScrollTo how) {
  if (row >= rows()) return;
  const int own = exact(row);
  if (how == ScrollTo::nearest) {
    if (const auto at = row_on_screen(row)) {
      if (at->y < 0 || at->height > height_)
        scroll_by(at->height > height_ && at->y < 0 && at->y + at->height > height_ / 2 ? 0 : at->y);
      else if (at->y + at->height > height_)
        scroll_by(at->y + at->height - height_);
      return;
    }
    // From below it comes in at the lower edge, from above at the upper one.
    const bool below = row > anchor_.row;
    anchor_ = {row, 0};
    if (below && own < height_) scroll_by(own - height_);
    return;
  }
  anchor_ = {row, 0};
  if (how == ScrollTo::centre && own < height_) scroll_by(-(height_ - own) / 2);
}

GridRows GridView::selected() const { return {std::min(cursor_.row, other_end_), std::max(cursor_.row, other_end_)}; }

void GridView::go_to(GridPlace place, ScrollTo how, Extend extend) {
  if (rows() == 0) return;
  place.row = std::min(place.row, rows() - 1);
  if (!shown(place.column)) place.column = shown_.empty() ? 0 : shown_.front().column;
  cursor_ = place;
  if (extend == Extend::no) other_end_ = place.row;
  scroll_to_row(place.row, how);
}

void GridView::select(GridRows rows_wanted) {
  if (rows() == 0) return;
  go_to({rows_wanted.last, cursor_.column, 0}, ScrollTo::nearest);
  other_end_ = std::min(rows_wanted.first, rows() - 1);
}

void GridView::move_rows(int count, Extend extend) {
  if (rows() == 0) return;
  // A row higher than the screen is read to its end before the next one comes.
  if (const auto at = row_on_screen(cursor_.row); at && extend == Extend::no && (count == 1 || count == -1)) {
    const int hidden = count > 0 ? at->y + at->height - height_ : -at->y;
    if (at->height > height_ && hidden > 0) return scroll_by(count * std::min(hidden, height_ * 3 / 4));
  }
  const auto row = std::clamp<std::int64_t>(static_cast<std::int64_t>(cursor_.row) + count, 0, rows() - 1);
  if (row == cursor_.row) {
    if (extend == Extend::no) other_end_ = cursor_.row;
    return scroll_to_row(cursor_.row, ScrollTo::nearest);
  }
  go_to({static_cast<std::uint32_t>(row), cursor_.column, 0}, ScrollTo::nearest, extend);
}

void GridView::move_page(int pages, Extend extend) {
  if (rows() == 0) return;
  const auto at = row_on_screen(cursor_.row);
  const auto before = cursor_.row;
  const int y = at ? std::clamp(at->y, 0, std::max(height_ - 1, 0)) : 0;
  const auto was = anchor_;
  scroll_by(pages * height_ * 9 / 10);
  const auto all = on_screen();
  auto row = all.empty() ? cursor_.row : all.front().row;
  if (anchor_ == was)
    row = pages > 0 ? rows() - 1 : 0;  // there is no more to scroll
  else
    for (const auto& r : all)
      if (r.y <= y) row = r.row;
  // At an end less is scrolled than a page: the cursor goes on all the same, unless its own row fills the screen.
  const bool fills = at && at->height > height_;
  if (pages > 0 && row <= before) row = fills ? before : std::min(before + 1, rows() - 1);
  if (pages < 0 && row >= before) row = fills || before == 0 ? before : before - 1;
  const auto kept = anchor_;
  go_to({row, cursor_.column, row == before ? cursor_.byte : 0}, ScrollTo::nearest, extend);
  if (const auto now = row_on_screen(row); now && now->height > height_) anchor_ = kept;
}

bool GridView::move_column(int count) {
  const auto at = std::ranges::find(shown_, cursor_.column, &ColumnOnScreen::column);
  if (at == shown_.end()) return false;
  const auto columns = static_cast<std::int64_t>(shown_.size());
  auto place = (at - shown_.begin()) + count;
  auto row = static_cast<std::int64_t>(cursor_.row);
  while (place < 0) place += columns, --row;
  while (place >= columns) place -= columns, ++row;
  if (row < 0 || row >= rows()) return false;
  go_to({static_cast<std::uint32_t>(row), shown_[static_cast<std::size_t>(place)].column, 0}, ScrollTo::nearest);
  return true;
}

}  // namespace hexaglot::gui
