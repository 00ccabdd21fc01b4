#include "core/align/joint.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <initializer_list>
#include <utility>

#include "core/align/fine_rows.hpp"

using namespace hexaglot::align;

namespace {

// A lattice of one pair in which the named links speak for themselves and everything else against.
struct Told {
  Band band;
  Scores scores;
  Told(std::uint32_t x, std::uint32_t y, std::initializer_list<std::pair<std::uint32_t, std::uint32_t>> links,
       float others = -4)
      : band(Band::full(x, y)) {
    clear(scores, band);
    for (std::size_t k = 0; k < shapes.size(); ++k) {
      const auto [a, b] = shapes[k];
      if (a == 0 || b == 0) continue;
      for (std::uint32_t i = a; i <= x; ++i) {
        for (std::uint32_t j = b; j <= y; ++j) {
          float sum = 0;
          for (auto p = i - a; p < i; ++p)
            for (auto q = j - b; q < j; ++q)
              sum += std::find(links.begin(), links.end(), std::pair{p, q}) != links.end() ? 6.0F : others;
          scores[k][band.cell(i, j)] = sum;
        }
      }
    }
  }
  [[nodiscard]] PairScores::Lattice lattice() const { return {&band, &scores}; }
};

}  // namespace

TEST_CASE("a large cell is worth the beads that cover it best") {
  const Told told(5, 5, {{0, 0}, {1, 1}, {2, 2}, {3, 3}, {4, 4}});
  PairScores scores({5, 5});
  scores.set(0, 1, told.lattice());
  CHECK(scores.of(0, {0, 1}, 1, {0, 1}) == doctest::Approx(6));
  CHECK(scores.of(0, {0, 5}, 1, {0, 5}) == doctest::Approx(30));
  CHECK(scores.of(1, {0, 5}, 0, {0, 5}) == doctest::Approx(30));
}

TEST_CASE("two rows that only the version left out ties together come apart") {
  const Told same(2, 2, {{0, 0}, {1, 1}});
  const Told tied(2, 1, {{0, 0}, {1, 0}});
  PairScores scores({2, 2, 1});
  scores.set(0, 1, same.lattice());
  scores.set(0, 2, tied.lattice());
  scores.set(1, 2, tied.lattice());
  const std::vector<CutVector> rows = {{0, 0, 0}, {2, 2, 1}};
  CHECK(fine_rows(scores, rows, 2) == std::vector<CutVector>{{0, 0, 0}, {1, 1, 0}, {2, 2, 0}});
  CHECK(fine_rows(scores, rows, 0) == std::vector<CutVector>{{0, 0, 0}, {0, 2, 1}});
}

TEST_CASE("a link that one pair doubts is believed when the third version supports it") {
  const Told sure(2, 2, {{0, 0}, {1, 1}});
  const Told silent(2, 2, {}, 0);
  PairScores scores({2, 2, 2});
  scores.set(0, 1, silent.lattice());
  scores.set(0, 2, sure.lattice());
  scores.set(1, 2, sure.lattice());
  Tables own{CutTable({2, 2, 2}), LinkTable(3)};
  const Sparse half(2, 2, {{0, 0, 0.5F}, {0, 1, 0.5F}, {1, 0, 0.5F}, {1, 1, 0.5F}});
  const Sparse one(2, 2, {{0, 0, 1}, {1, 1, 1}});
  const Sparse cuts(3, 3, {{0, 0, 1}, {1, 1, 0.5F}, {2, 2, 1}});
  own.links.set(0, 1, half);
  own.links.set(0, 2, one);
  own.links.set(1, 2, one);
  for (std::uint32_t x = 0; x < 3; ++x)
    for (std::uint32_t y = x + 1; y < 3; ++y) own.cuts.set(x, y, cuts);
  const auto mix = weigh_jointly(scores, own, {{0, 0, 0}, {1, 1, 1}, {2, 2, 2}});
  CHECK(mix.links.of(0, 1).at(0, 0) > 0.7F);
  CHECK(mix.links.of(0, 1).at(0, 1) < 0.3F);
  CHECK(mix.cuts.of(0, 1).at(1, 1) > 0.7F);
}
