#include "gui/model/columns.hpp"

#include <algorithm>
#include <cmath>

namespace hexaglot::gui {

Columns::Columns(const std::vector<std::string>& languages, const std::vector<ColumnLook>& remembered) {
  looks_.resize(languages.size());
  std::vector<bool> placed(languages.size(), false);
  for (std::size_t c = 0; c < languages.size(); ++c) looks_[c].language = languages[c];
  for (const auto& look : remembered) {
    const auto at = std::ranges::find(languages, look.language);
    if (at == languages.end()) continue;
    const auto column = static_cast<std::uint32_t>(at - languages.begin());
    if (placed[column]) continue;
    looks_[column] = look;
    order_.push_back(column);
    placed[column] = true;
  }
  for (std::uint32_t c = 0; c < count(); ++c)
    if (!placed[c]) order_.push_back(c);
  for (auto& look : looks_) look.share = std::isfinite(look.share) ? std::clamp(look.share, 0.05, 20.0) : 1;
  if (!looks_.empty() && shown().empty()) looks_[order_.front()].visible = true;
}

std::vector<std::uint32_t> Columns::shown() const {
  std::vector<std::uint32_t> out;
  for (const auto c : order_)
    if (looks_[c].visible) out.push_back(c);
  return out;
}

void Columns::show(std::uint32_t column) { looks_[column].visible = true; }

void Columns::hide(std::uint32_t column) {
  if (shown().size() > 1) looks_[column].visible = false;
}

void Columns::move(std::uint32_t column, std::uint32_t place) {
  std::erase(order_, column);
  order_.insert(order_.begin() + std::min<std::ptrdiff_t>(place, static_cast<std::ptrdiff_t>(order_.size())), column);
}

void Columns::set_point_size(std::uint32_t column, double points) {
  looks_[column].point_size = points <= 0 ? 0 : std::clamp(points, 6.0, 48.0);
}

void Columns::set_font(std::uint32_t column, std::string family) { looks_[column].font = std::move(family); }

std::vector<int> Columns::widths(int width, int least) const {
  const auto columns = shown();
  std::vector<int> out(columns.size(), 0);
  if (columns.empty()) return out;
  const int n = static_cast<int>(columns.size());
  least = std::min(least, width / n);
  double shares = 0;
  for (const auto c : columns) shares += looks_[c].share;
  const int free = width - least * n;  // what is shared out above the least
  double passed = 0;
  int given = 0;
  for (int i = 0; i < n; ++i) {
    passed += looks_[columns[static_cast<std::size_t>(i)]].share;
    const int upto = static_cast<int>(std::lround(free * passed / shares));
    out[static_cast<std::size_t>(i)] = least + upto - given;
    given = upto;
  }
  return out;
}

void Columns::drag_border(std::uint32_t place, int pixels, int width, int least) {
  const auto columns = shown();
  if (place + 1 >= columns.size()) return;
  auto now = widths(width, least);
  const int floor = std::min(least, width / static_cast<int>(columns.size()));
  pixels = std::clamp(pixels, floor - now[place], now[place + 1] - floor);
  now[place] += pixels;
  now[place + 1] -= pixels;
  // Shares are of what lies above the least; a little more keeps a column at the least alive.
  for (std::size_t i = 0; i < columns.size(); ++i) looks_[columns[i]].share = std::max(now[i] - floor, 1);
  double sum = 0;
  for (const auto c : columns) sum += looks_[c].share;
  for (const auto c : columns) looks_[c].share *= static_cast<double>(columns.size()) / sum;
}

std::vector<ColumnLook> Columns::looks() const {
  std::vector<ColumnLook> out;
  for (const auto c : order_) out.push_back(looks_[c]);
  return out;
}

}  // namespace hexaglot::gui
