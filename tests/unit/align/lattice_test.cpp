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
    for (std::uint32_t i = b.x - all_shapes[b.shape].x; i < b.x; ++i) x[i] += static_cast<double>(b.probability);
    for (std::uint32_t j = b.y - all_shapes[b.shape].y; j < b.y; ++j) y[j] += static_cast<double>(b.probability);
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

TEST_CASE("a rare shape is found where it is looked at, and only there") {
  const auto band = Band::full(4, 1);
  Scores scores;
  clear(scores, band);
  CHECK(forward_backward(band, scores).beads.back().shape < shapes.size());
  clear(scores, band, Extent::wide);
  std::size_t four_to_one = 0;
  for (std::size_t k = 0; k < all_shapes.size(); ++k)
    if (all_shapes[k].x == 4 && all_shapes[k].y == 1) four_to_one = k;
  scores[four_to_one][band.cell(4, 1)] = 20;
  CHECK(bead(forward_backward(band, scores), 4, 1, static_cast<std::uint8_t>(four_to_one)) > 0.99);
}

TEST_CASE("probabilities hold over ten thousand segments, and where one side is hundreds of times longer") {
  const std::uint32_t n = 10'000;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> limits;
  for (std::uint32_t i = 0; i <= n; ++i) limits.emplace_back(i < 2 ? 0 : i - 2, i + 2);
  const Band band(std::move(limits), n);
  Scores scores;
  clear(scores, band);
  for (std::uint32_t i = 1; i <= n; ++i) scores[0][band.cell(i, i)] = 30;
  const auto p = forward_backward(band, scores);
  CHECK(bead(p, n, n, 0) == doctest::Approx(1));
  CHECK(bead(p, 1, 1, 0) == doctest::Approx(1));

  const auto wide = Band::full(2, 3000);
  clear(scores, wide);
  for (auto& s : scores[2]) s = -2.5F;
  scores[0][wide.cell(2, 2900)] = 30;
  CHECK(bead(forward_backward(wide, scores), 2, 2900, 0) == doctest::Approx(1));
}
