#include "gui/grid/cell_layouts.hpp"

#include <functional>

#include "gui/look/text.hpp"

namespace hexaglot::gui {
namespace {

std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
  a ^= b + 0x9E3779B97F4A7C15ULL + (a << 12) + (a >> 4);
  a *= 0xBF58476D1CE4E5B9ULL;
  return a ^ (a >> 31);
}

std::uint64_t content_of(const CellView& cell) {
  std::uint64_t h = mix(std::hash<std::string>{}(cell.text), cell.heading_level * 2U + (cell.missing ? 1U : 0U));
  for (const auto& m : cell.marks)
    h = mix(h, (static_cast<std::uint64_t>(m.span.begin) << 32 | m.span.end) ^ static_cast<std::uint64_t>(m.kind)
                                                                                   << 56);
  return h;
}

TextFace face_of(const ColumnLook& look) {
  return {look.language, is_right_to_left(look.language) ? Writing::right_to_left : Writing::left_to_right, look.font,
          look.point_size};
}

// Pixels a byte takes at a line's height of 20, until the text itself tells.
double first_advance(const std::string& language) {
  if (language.starts_with("zh") || language.starts_with("ja")) return 4.6;
  if (language.starts_with("ar") || language.starts_with("ru")) return 3.9;
  return 7.2;
}

}  // namespace

void CellLayouts::show(const GridSource* source, const Columns& columns) {
  source_ = source;
  faces_.clear();
  clear();
  set_columns(columns);
}

void CellLayouts::set_columns(const Columns& columns) {
  places_.clear();
  faces_.resize(columns.count());
  looks_.resize(columns.count());
  guesses_.resize(columns.count());
  for (std::uint32_t c = 0; c < columns.count(); ++c) {
    const auto face = face_of(columns.look(c));
    if (face == faces_[c]) continue;
    faces_[c] = face;
    looks_[c] = mix(mix(std::hash<std::string>{}(face.language), std::hash<std::string>{}(face.family)),
                    static_cast<std::uint64_t>(face.points * 64));
    const int line = layouter_.line_height(face);
    guesses_[c] = HeightGuess(line, first_advance(face.language) * line / 20.0);
  }
}

void CellLayouts::clear() {
  heights_.clear();
  cells_.clear();
  by_content_.clear();
  places_.clear();
}

std::uint64_t CellLayouts::key(std::uint64_t content, std::uint32_t column, int width) const {
  return mix(mix(content, looks_[column]), static_cast<std::uint64_t>(width));
}

const SetCell& CellLayouts::at(std::uint32_t row, std::uint32_t column, int width) {
  const auto place =
      mix(static_cast<std::uint64_t>(row) << 16 | (column & 0xFFFFU), static_cast<std::uint64_t>(width) << 32 | 1U);
  if (const auto known = places_.find(place); known != places_.end()) {
    if (const auto kept = by_content_.find(known->second); kept != by_content_.end()) {
      cells_.splice(cells_.begin(), cells_, kept->second);
      return cells_.front().cell;
    }
  }
  const CellView cell = source_->cell(row, column);
  const auto content = key(content_of(cell), column, width);
  if (places_.size() > 8 * most) places_.clear();
  places_[place] = content;
  if (const auto kept = by_content_.find(content); kept != by_content_.end()) {
    cells_.splice(cells_.begin(), cells_, kept->second);
    return cells_.front().cell;
  }
  if (cells_.size() >= most) {
    by_content_.erase(cells_.back().content);
    cells_.pop_back();
  }
  SetCell set{layouter_.lay_out(faces_[column], cell, width), cell.heading_level, cell.missing, cell.text.empty()};
  if (cell.heading_level == 0)
    guesses_[column].learn(static_cast<std::uint32_t>(cell.text.size()), set.layout->lines(), width);
  cells_.push_front({content, std::move(set)});
  by_content_[content] = cells_.begin();
  return cells_.front().cell;
}

int CellLayouts::cell_height(std::uint32_t row, std::uint32_t column, int width) {
  const auto height_key = key(source_->cell_identity(row, column), column, width);
  if (const auto known = heights_.find(height_key)) return *known;
  const int height = at(row, column, width).layout->height();
  heights_.keep(height_key, height);
  return height;
}

}  // namespace hexaglot::gui
