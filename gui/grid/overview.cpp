#include "gui/grid/overview.hpp"

#include <cairo.h>

#include <algorithm>

#include "gui/grid/gutter.hpp"

namespace hexaglot::gui {

void Overview::show(const GridSource* source) {
  source_ = source;
  rows_.assign(source ? source->rows() : 0, unknown);
  next_ = 0;
}

std::uint8_t Overview::signs(std::uint32_t row) const {
  const RowView view = source_->row(row);
  std::uint8_t out = view.doubtful ? doubtful : 0;
  if (view.worst == model::Severity::error) out |= error;
  if (view.worst == model::Severity::warning) out |= warning;
  if (view.worst == model::Severity::info) out |= info;
  if (view.hit) out |= found;
  return out;
}

void Overview::rows_replaced(std::uint32_t first, std::uint32_t removed, std::uint32_t added) {
  if (source_ && (first + removed > rows_.size() || rows_.size() - removed + added != source_->rows()))
    return show(source_);
  const auto at = rows_.begin() + first;
  rows_.erase(at, at + removed);
  rows_.insert(rows_.begin() + first, added, std::uint8_t{unknown});
  next_ = std::min(next_, first);
}

void Overview::rows_changed(std::uint32_t first, std::uint32_t count) {
  for (auto row = first; row < first + count && row < rows_.size(); ++row) rows_[row] |= unknown;
  next_ = std::min(next_, first);
}

void Overview::set_hits(const std::vector<std::uint32_t>& rows) {
  for (auto& row : rows_) row &= static_cast<std::uint8_t>(~hit);
  for (const auto row : rows)
    if (row < rows_.size()) rows_[row] |= hit;
}

bool Overview::collect(std::uint32_t most) {
  if (!source_ || source_->rows() != rows_.size()) return false;  // not told yet
  for (; next_ < rows_.size(); ++next_) {
    if (!(rows_[next_] & unknown)) continue;
    if (most-- == 0) return true;
    rows_[next_] = static_cast<std::uint8_t>((rows_[next_] & hit) | signs(next_));
  }
  return false;
}

void Overview::paint(cairo_t* context, int height, const HeightTree& heights, const Window& window,
                     const Palette& palette) {
  set_colour(context, palette.gutter);
  cairo_rectangle(context, 0, 0, width, height);
  cairo_fill(context);
  if (heights.rows() != rows_.size() || rows_.empty() || height <= 0) return;

  // What is there at each pixel; a sign is at least three pixels high.
  const double scale =
      static_cast<double>(height) / static_cast<double>(std::max<std::int64_t>(heights.total(), height));
  std::vector<std::uint8_t> at(static_cast<std::size_t>(height), 0);
  std::int64_t y = 0;
  for (std::uint32_t row = 0; row < rows_.size(); ++row) {
    const std::int64_t end = y + heights.height(row);
    if (const auto signs = rows_[row] & ~unknown) {
      const auto from = std::min<std::int64_t>(static_cast<std::int64_t>(static_cast<double>(y) * scale), height - 1);
      const auto upto =
          std::clamp<std::int64_t>(static_cast<std::int64_t>(static_cast<double>(end) * scale), from + 3, height);
      for (auto p = from; p < std::min<std::int64_t>(upto, height); ++p)
        at[static_cast<std::size_t>(p)] |= static_cast<std::uint8_t>(signs);
    }
    y = end;
  }
  const auto lane = [&](int sign, int x, int w, const wxColour& colour) {
    set_colour(context, colour);
    for (int p = 0; p < height;) {
      int end = p;
      while (end < height && (at[static_cast<std::size_t>(end)] & sign)) ++end;
      if (end > p) cairo_rectangle(context, x, p, w, end - p);
      p = std::max(end, p + 1);
    }
    cairo_fill(context);
  };
  const auto top = static_cast<double>(window.position) * scale;
  const auto tall = std::max(static_cast<double>(window.height) * scale, 6.0);
  cairo_save(context);
  set_colour(context, mixed(palette.gutter, palette.ink, 0.12));
  cairo_rectangle(context, 0, top, width, tall);
  cairo_fill(context);
  cairo_restore(context);

  lane(doubtful, 2, 5, mixed(palette.warning, palette.gutter, 0.35));
  lane(info, 9, 5, palette.info);
  lane(warning, 9, 5, palette.warning);
  lane(error, 9, 5, palette.error);
  lane(hit | found, 2, 12, mixed(palette.found_current, palette.ink, 0.1));

  set_colour(context, mixed(palette.gutter, palette.ink, 0.45));
  cairo_set_line_width(context, 1);
  cairo_rectangle(context, 0.5, top + 0.5, width - 1, std::max(tall - 1, 1.0));
  cairo_stroke(context);
}

std::int64_t Overview::position_at(int y, int height, const HeightTree& heights) {
  if (height <= 0) return 0;
  return static_cast<std::int64_t>(static_cast<double>(std::max<std::int64_t>(heights.total(), height)) * y / height);
}

}  // namespace hexaglot::gui
