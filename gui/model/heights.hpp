#pragma once
// How high the rows of the grid are, in pixels: a Fenwick tree from row to place and back, and a bounded memory of what
// was measured. Heights are guessed until a row is painted; whoever scrolls holds on to a row (ScrollAnchor), not to a
// place, so that a better height never moves what is being read. Free of any window system.
#include <cstdint>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace hexaglot::gui {

// The row at the upper edge of the view, and how many pixels of it lie above the edge.
struct ScrollAnchor {
  std::uint32_t row = 0;
  int offset = 0;
  friend bool operator==(const ScrollAnchor&, const ScrollAnchor&) = default;
};

// Place and height are O(log n) to ask and to change; a run of rows replaced by one of another length is O(n) with a
// small factor: 0.3 ms for 100,000 rows.
class HeightTree {
 public:
  void assign(std::vector<int> heights);
  void set(std::uint32_t row, int height);
  void replace(std::uint32_t first, std::uint32_t removed, std::span<const int> added);

  [[nodiscard]] std::uint32_t rows() const { return static_cast<std::uint32_t>(heights_.size()); }
  [[nodiscard]] int height(std::uint32_t row) const { return heights_[row]; }
  [[nodiscard]] std::int64_t total() const { return total_; }
  [[nodiscard]] std::int64_t top(std::uint32_t row) const;  // of all rows before it; row may be rows()
  [[nodiscard]] ScrollAnchor row_at(std::int64_t y) const;  // held within the rows; {0, 0} without any

 private:
  void rebuild();

  std::vector<int> heights_;
  std::vector<std::int64_t> tree_;  // [i - 1]: the sum of the lowbit(i) rows that end with row i - 1
  std::int64_t total_ = 0;
};

// Heights that were measured, by what was measured. When `limit` have come in, those not asked for since are let go.
class HeightCache {
 public:
  explicit HeightCache(std::size_t limit = 60'000) : limit_(limit) {}
  [[nodiscard]] std::optional<int> find(std::uint64_t key);
  void keep(std::uint64_t key, int height);
  void clear();
  [[nodiscard]] std::size_t size() const { return young_.size() + old_.size(); }

 private:
  std::size_t limit_;
  std::unordered_map<std::uint64_t, int> young_, old_;
};

// From bytes of text to pixels of height, for one column: learns from each cell that is laid out.
class HeightGuess {
 public:
  HeightGuess() = default;
  HeightGuess(int line_height, double pixels_per_byte) : line_(line_height), advance_(pixels_per_byte) {}
  void learn(std::uint32_t bytes, int lines, int width);
  [[nodiscard]] int height(std::uint32_t bytes, int width) const;
  [[nodiscard]] int line_height() const { return line_; }
  [[nodiscard]] double pixels_per_byte() const { return advance_; }

 private:
  int line_ = 20;
  double advance_ = 7;  // includes what is lost at the ends of lines
  double seen_bytes_ = 0, seen_pixels_ = 0;
};

}  // namespace hexaglot::gui
