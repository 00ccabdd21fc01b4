#include "core/align/lattice.hpp"

#include <doctest/doctest.h>

#include <cmath>

using namespace hexaglot::align;

namespace {

double bead(const Posteriors& p, std::uint32_t x, std::uint32_t y, std::uint8_t shape) {
  for (const auto& b : p.beads)
    if (b.x == x && b.y == y && b.shape == shape) return static_cast<double>(b.probability);
  return 0;
}

double cut(const Posteriors& p, std::uint32_t x, std::uint32_t y) {
  for (const auto& c : p.cuts)
    if (c.x == x && c.y == y) return static_cast<double>(c.probability);
  return 0;
}

}  // namespace

TEST_CASE("one segment against one: linked, or both alone, counted once") {
  const auto band = Band::full(1, 1);
  Scores scores;
  clear(scores, band);
  const auto p = forward_backward(band, scores);
  // Two alignments of equal weight, not three paths.
  CHECK(bead(p, 1, 1, 0) == doctest::Approx(0.5));
  CHECK(bead(p, 1, 0, 1) == doctest::Approx(0.5));
  CHECK(bead(p, 1, 1, 2) == doctest::Approx(0.5));
}

TEST_CASE("a cut between two unlinked segments is as likely on either side of them") {
  const auto band = Band::full(1, 1);
  Scores scores;
  clear(scores, band);
  const auto p = forward_backward(band, scores);
  CHECK(cut(p, 0, 0) == doctest::Approx(1));
  CHECK(cut(p, 1, 0) == doctest::Approx(0.5));
  CHECK(cut(p, 0, 1) == doctest::Approx(0.5));
}

TEST_CASE("every segment stands in exactly one bead") {
  const auto band = Band::full(7, 5);
  Scores scores;
  clear(scores, band);
  for (std::size_t k = 0; k < shapes.size(); ++k)
    for (std::size_t c = 0; c < band.cells(); ++c)
      scores[k][c] = static_cast<float>(std::sin(static_cast<double>(c * 7 + k * 3)));
  const auto p = forward_backward(band, scores);
  std::vector<double> x(7, 0), y(5, 0);
  for (const auto& b : p.beads) {
    for (std::uint32_t i = b.x - shapes[b.shape].x; i < b.x; ++i) x[i] += static_cast<double>(b.probability);
    for (std::uint32_t j = b.y - shapes[b.shape].y; j < b.y; ++j) y[j] += static_cast<double>(b.probability);
  }
  for (const auto sum : x) CHECK(sum == doctest::Approx(1).epsilon(0.03));
  for (const auto sum : y) CHECK(sum == doctest::Approx(1).epsilon(0.03));
}

TEST_CASE("an empty side leaves only segments that stand alone") {
  const auto band = Band::full(0, 3);
  Scores scores;
  clear(scores, band);
  const auto p = forward_backward(band, scores);
  REQUIRE(p.beads.size() == 3);
  for (const auto& b : p.beads) CHECK(b.probability == doctest::Approx(1));
}

TEST_CASE("a band is repaired until it ascends, hangs together and holds both corners") {
  const Band band({{5, 6}, {0, 1}, {9, 9}, {2, 3}}, 10);
  CHECK(band.holds(0, 0));
  CHECK(band.holds(3, 10));
  for (std::uint32_t i = 1; i < band.rows(); ++i) {
    CHECK(band.low(i) >= band.low(i - 1));
    CHECK(band.high(i) >= band.high(i - 1));
    CHECK(band.low(i) <= band.high(i - 1));
  }
}
