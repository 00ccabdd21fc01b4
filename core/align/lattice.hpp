#pragma once
// The lattice of one pair of versions: every way to cut both into beads, inside a band, summed by forward–backward in
// log space. Nodes (i, j) are cuts: i segments of x and j of y lie before. A bead ends at a node. Each alignment is
// counted once: segments of y that stand alone come after those of x that stand alone.
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

namespace hexaglot::align {

struct Shape {
  std::uint8_t x = 1, y = 1;  // segments of each side
};
// Beads of up to six segments in all. The rare ones, after the usual, are looked at only near the path.
inline constexpr std::array<Shape, 17> all_shapes = {{{1, 1},
                                                      {1, 0},
                                                      {0, 1},
                                                      {1, 2},
                                                      {2, 1},
                                                      {2, 2},
                                                      {1, 3},
                                                      {3, 1},
                                                      {1, 4},
                                                      {4, 1},
                                                      {2, 3},
                                                      {3, 2},
                                                      {1, 5},
                                                      {5, 1},
                                                      {2, 4},
                                                      {4, 2},
                                                      {3, 3}}};
inline constexpr std::uint32_t widest_side = 5;
inline constexpr std::array<Shape, 8> shapes = [] {  // the usual ones
  std::array<Shape, 8> out{};
  for (std::size_t k = 0; k < out.size(); ++k) out[k] = all_shapes[k];
  return out;
}();
inline constexpr std::size_t first_linked = 3;  // shapes[0] and from here on hold segments of both sides
inline constexpr std::uint32_t largest_side = 3;

// The nodes that are looked at: for i in 0…rows()-1 those with low(i) <= j <= high(i). Both limits ascend.
class Band {
 public:
  Band() = default;
  // Limits are widened where needed so that they ascend, overlap and hold both corners.
  Band(std::vector<std::pair<std::uint32_t, std::uint32_t>> limits, std::uint32_t y_segments);
  [[nodiscard]] static Band full(std::uint32_t x_segments, std::uint32_t y_segments);

  [[nodiscard]] std::uint32_t rows() const { return static_cast<std::uint32_t>(limits_.size()); }
  [[nodiscard]] std::uint32_t low(std::uint32_t i) const { return limits_[i].first; }
  [[nodiscard]] std::uint32_t high(std::uint32_t i) const { return limits_[i].second; }
  [[nodiscard]] bool holds(std::uint32_t i, std::uint32_t j) const {
    return i < rows() && j >= limits_[i].first && j <= limits_[i].second;
  }
  [[nodiscard]] std::size_t cell(std::uint32_t i, std::uint32_t j) const { return offset_[i] + (j - limits_[i].first); }
  [[nodiscard]] std::size_t cells() const { return offset_.empty() ? 0 : offset_.back(); }

 private:
  std::vector<std::pair<std::uint32_t, std::uint32_t>> limits_;
  std::vector<std::size_t> offset_;
};

// Log-likelihood ratios of beads ("they belong together" against "they have nothing to do with each other"), by shape
// and end node. A shape with an empty vector is not considered.
using Scores = std::array<std::vector<float>, all_shapes.size()>;

struct Bead {
  std::uint32_t x = 0, y = 0;  // end node
  std::uint8_t shape = 0;
  float probability = 0;
};

struct Cut {
  std::uint32_t x = 0, y = 0;
  float probability = 0;
};

struct Posteriors {
  std::vector<Bead> beads;  // those that matter, in order of x, y, shape
  std::vector<Cut> cuts;    // probability that no link crosses the node, in order of x, y
};

enum class Extent : std::uint8_t { usual, wide };

// Fills scores with zeros of the band's size.
void clear(Scores& scores, const Band& band, Extent extent = Extent::usual);

[[nodiscard]] Posteriors forward_backward(const Band& band, const Scores& scores);

// A narrower band around the nodes that still have a chance.
[[nodiscard]] Band narrow(const Band& band, const Posteriors& posteriors, std::uint32_t margin);

}  // namespace hexaglot::align
