#pragma once
// How often a row looks as it does, before anything is read. A row is made of one or more units of meaning; a version
// may lack a unit, cut it in pieces, or join it to the next in one segment, and units that some version joins are one
// row.
#include <array>
#include <cstdint>

namespace hexaglot::align {

// What happens to one unit in one version, as shares.
struct Rates {
  double lost = 0.08;    // the version lacks it
  double split = 0.06;   // it stands in two segments or more
  double joined = 0.02;  // it shares a segment with the next
};

class RowPrior {
 public:
  static constexpr std::uint32_t most_units = 5, most_segments = 12;

  explicit RowPrior(const Rates& rates = {});

  // Logarithm of the share of runs of `units` units (1…most_units), each tied to the next by this version, that stand
  // in so many segments. One unit may stand in none.
  [[nodiscard]] float run(std::uint32_t units, std::uint32_t segments) const {
    return log_[units - 1][segments < most_segments ? segments : most_segments];
  }

 private:
  std::array<std::array<float, most_segments + 1>, most_units> log_{};
};

}  // namespace hexaglot::align
