#include "core/align/decode.hpp"

#include <doctest/doctest.h>

using namespace hexaglot::align;
using Cuts = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

TEST_CASE("the beads that are expected to hold most right ones are taken, not the likeliest path") {
  // One path of .4 (1-2, 1-1); two paths of .3 that share their first bead (1-1, then 1-2 or 0-1 and 1-1).
  Posteriors p;
  p.beads = {{1, 1, 0, 0.6F}, {1, 2, 2, 0.3F}, {1, 2, 3, 0.4F}, {2, 3, 0, 0.7F}, {2, 3, 3, 0.3F}};
  const auto cuts = most_right_beads(Band::full(2, 3), p);
  CHECK(cuts == Cuts{{0, 0}, {1, 1}, {1, 2}, {2, 3}});
}

TEST_CASE("what no bead reaches stands alone") {
  Posteriors p;
  p.beads = {{2, 2, 0, 0.9F}};
  CHECK(most_right_beads(Band::full(3, 2), p) == Cuts{{0, 0}, {0, 1}, {1, 1}, {2, 2}, {3, 2}});
}

TEST_CASE("a bead of five segments against one is one step") {
  Posteriors p;
  for (std::uint8_t k = 0; k < all_shapes.size(); ++k)
    if (all_shapes[k].x == 5) p.beads = {{5, 1, k, 0.8F}};
  CHECK(most_right_beads(Band::full(5, 1), p) == Cuts{{0, 0}, {5, 1}});
}

TEST_CASE("two empty sides have one cut") { CHECK(most_right_beads(Band::full(0, 0), {}) == Cuts{{0, 0}}); }
