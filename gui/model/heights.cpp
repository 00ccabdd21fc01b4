#include "gui/model/heights.hpp"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cmath>

namespace hexaglot::gui {

void HeightTree::assign(std::vector<int> heights) {
  heights_ = std::move(heights);
  rebuild();
}

void HeightTree::rebuild() {
  tree_.assign(heights_.begin(), heights_.end());
  total_ = 0;
  for (const int height : heights_) total_ += height;
  for (std::size_t i = 1; i <= tree_.size(); ++i) {
    const std::size_t parent = i + (i & (~i + 1));
    if (parent <= tree_.size()) tree_[parent - 1] += tree_[i - 1];
  }
}

void HeightTree::set(std::uint32_t row, int height) {
  assert(row < rows());
  const std::int64_t more = static_cast<std::int64_t>(height) - heights_[row];
  if (more == 0) return;
  heights_[row] = height;
  total_ += more;
  for (std::size_t i = row + 1; i <= tree_.size(); i += i & (~i + 1)) tree_[i - 1] += more;
}

void HeightTree::replace(std::uint32_t first, std::uint32_t removed, std::span<const int> added) {
  assert(first + removed <= rows());
  if (removed == added.size()) {
    for (std::uint32_t i = 0; i < removed; ++i) set(first + i, added[i]);
    return;
  }
  const auto at = heights_.begin() + first;
  const auto both = static_cast<std::ptrdiff_t>(std::min<std::size_t>(removed, added.size()));
  std::copy_n(added.begin(), both, at);
  if (removed > added.size())
    heights_.erase(at + both, at + removed);
  else
    heights_.insert(at + both, added.begin() + both, added.end());
  rebuild();
}

std::int64_t HeightTree::top(std::uint32_t row) const {
  assert(row <= rows());
  std::int64_t sum = 0;
  for (std::size_t i = row; i > 0; i &= i - 1) sum += tree_[i - 1];
  return sum;
}

ScrollAnchor HeightTree::row_at(std::int64_t y) const {
  if (heights_.empty()) return {};
  y = std::clamp<std::int64_t>(y, 0, std::max<std::int64_t>(total_ - 1, 0));
  std::size_t row = 0;
  for (std::size_t step = std::bit_floor(tree_.size()); step > 0; step /= 2) {
    if (row + step <= tree_.size() && tree_[row + step - 1] <= y) {
      row += step;
      y -= tree_[row - 1];
    }
  }
  row = std::min(row, tree_.size() - 1);
  return {static_cast<std::uint32_t>(row), static_cast<int>(y)};
}

std::optional<int> HeightCache::find(std::uint64_t key) {
  if (const auto at = young_.find(key); at != young_.end()) return at->second;
  const auto at = old_.find(key);
  if (at == old_.end()) return {};
  const int height = at->second;
  old_.erase(at);
  keep(key, height);
  return height;
}

void HeightCache::keep(std::uint64_t key, int height) {
  if (young_.size() >= limit_ / 2) {
    old_ = std::move(young_);
    young_.clear();
  }
  young_[key] = height;
}

void HeightCache::clear() {
  young_.clear();
  old_.clear();
}

void HeightGuess::learn(std::uint32_t bytes, int lines, int width) {
  if (bytes < 40 || lines < 2) return;  // a line that is not full says nothing
  // Half a line is empty at the end of a paragraph, on the mean.
  seen_bytes_ += bytes;
  seen_pixels_ += (lines - 0.5) * width;
  advance_ = seen_pixels_ / seen_bytes_;
  if (seen_bytes_ > 1e6) {  // what comes now counts, too
    seen_bytes_ /= 2;
    seen_pixels_ /= 2;
  }
}

int HeightGuess::height(std::uint32_t bytes, int width) const {
  const double lines = std::ceil(bytes * advance_ / std::max(width, 1));
  return std::max(1, static_cast<int>(std::min(lines, 1e6))) * line_;
}

}  // namespace hexaglot::gui
