#pragma once
// Two long texts seen from afar: each is cut into stretches of equal share of its length, and all monotone ways through
// the grid of stretches are added up by forward–backward, with clues (clues.hpp) as evidence. The outcome says where
// the texts run together, and how well that is known: where nothing speaks, many ways are open and the band is wide.
// From coarse to fine: each step quarters the stretches and looks only where the last one left something open (as the
// search in Moore 2002 and in Thompson and Koehn 2019 narrows its bands).
#include "core/align/clues.hpp"

namespace hexaglot::align {

// Pieces of both versions: segments, half-open.
struct Window {
  std::uint32_t x_begin = 0, x_end = 0, y_begin = 0, y_end = 0;
  [[nodiscard]] double cells() const { return (x_end - x_begin + 1.0) * (y_end - y_begin + 1.0); }
};

class Coarse {
 public:
  // The coarsest view: at most `most_stretches` on each side.
  explicit Coarse(const PairOf& pair);

  // Adds up all ways with what the clues say now.
  void look(const Clues& clues);
  // True if finer stretches make sense.
  [[nodiscard]] bool can_refine() const;
  // After look(): quarters the stretches, keeping to what is still open.
  void refine();

  // After look(): the share of the grid's rows where more than a few stretches are open.
  [[nodiscard]] double doubt() const;
  // After look(): the nodes of segments that are open; if they are too many, those around the most likely way.
  [[nodiscard]] Band band(double most_nodes);
  // After look(): what may run beside these segments of x.
  [[nodiscard]] Window beside(std::uint32_t begin, std::uint32_t end) const;
  // As many segments of x from (or up to) a cut, and those of y that usually go with them.
  [[nodiscard]] Window after(std::uint32_t x, std::uint32_t y, std::uint32_t segments) const;
  [[nodiscard]] Window before(std::uint32_t x, std::uint32_t y, std::uint32_t segments) const;

 private:
  struct Side {
    std::vector<double> middle;          // of each segment, as share of the whole length
    std::vector<std::uint32_t> stretch;  // that holds each segment
    std::vector<std::uint32_t> first;    // segment of each stretch; one more at the end
    void cut(std::uint32_t stretches);
  };
  [[nodiscard]] static Side side(const VersionFeatures& version);
  void cut(std::uint32_t stretches);
  void shrink();
  [[nodiscard]] Band band() const;
  [[nodiscard]] std::vector<float> evidence(const Clues& clues) const;

  Side x_, y_;
  std::uint32_t stretches_ = 1;
  double slack_ = 1;                                           // of lengths that run side by side
  Band grid_;                                                  // stretches looked at
  std::vector<std::pair<std::uint32_t, std::uint32_t>> open_;  // per stretch of x: those of y that may run beside it
  std::vector<std::uint32_t> best_;                            // per stretch of x: the most likely one
};

}  // namespace hexaglot::align
