#include "core/align/joint.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <initializer_list>
#include <utility>

#include "core/align/row_prior.hpp"

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

TEST_CASE("a segment that reaches over a node is linked to both sides of it, or pays") {
  const Told tied(2, 1, {{0, 0}, {1, 0}});
  const Told apart(2, 2, {{0, 0}, {1, 1}});
  PairScores scores({2, 1, 2});
  scores.set(0, 1, tied.lattice());
  scores.set(0, 2, apart.lattice());
  scores.set(1, 2, tied.lattice());
  CHECK(scores.tied(0, {{0, 2}, 2}, 1, {{0, 1}, 0}) == doctest::Approx(12));
  CHECK(scores.tied(0, {{0, 2}, 0}, 2, {{0, 2}, 0}) == doctest::Approx(12));
  CHECK(scores.tied(0, {{0, 2}, 2}, 2, {{0, 2}, 0}) < 8);
  CHECK(scores.tied(2, {{0, 2}, 2}, 0, {{0, 2}, 0}) < 8);
}

TEST_CASE("lost, cut and joined units cost what they are rare by") {
  const RowPrior prior;
  CHECK(prior.run(1, 1) > prior.run(1, 0));
  CHECK(prior.run(1, 1) > prior.run(1, 2));
  CHECK(prior.run(1, 2) > prior.run(1, 3));
  CHECK(prior.run(2, 1) > prior.run(2, 2));
  CHECK(prior.run(1, 1) + prior.run(1, 1) > prior.run(2, 1));
  CHECK(prior.run(1, 1000) < -20);
}

namespace {

const Parallel one_after_the_other = [](std::size_t count, const std::function<void(std::size_t)>& task) {
  for (std::size_t k = 0; k < count; ++k) task(k);
};

// Three versions: all pairs say the same, with cut probabilities of one half wherever a link may end.
std::vector<CutVector> rows_of(const PairScores& scores, const std::vector<CutVector>& chain) {
  const auto n = scores.versions();
  CutTable table(scores.segments());
  for (std::uint32_t x = 0; x < n; ++x) {
    for (std::uint32_t y = x + 1; y < n; ++y) {
      std::vector<Sparse::Triple> all;
      for (std::uint32_t i = 0; i <= scores.segments()[x]; ++i)
        for (std::uint32_t j = 0; j <= scores.segments()[y]; ++j) all.push_back({i, j, 0.5F});
      table.set(x, y, Sparse(scores.segments()[x] + 1, scores.segments()[y] + 1, std::move(all)));
    }
  }
  std::vector<CutVector> out = {CutVector(n, 0)};
  for (const auto& row : joint_rows(scores, table, chain, one_after_the_other)) out.push_back(row.to);
  return out;
}

}  // namespace

TEST_CASE("a segment of one version that holds two of the others makes one row") {
  const Told same(3, 3, {{0, 0}, {1, 1}, {2, 2}}, -40), tied(3, 2, {{0, 0}, {1, 0}, {2, 1}}, -40);
  PairScores scores({3, 3, 2});
  scores.set(0, 1, same.lattice());
  scores.set(0, 2, tied.lattice());
  scores.set(1, 2, tied.lattice());
  CHECK(rows_of(scores, {{0, 0, 0}, {1, 1, 0}, {2, 2, 1}, {3, 3, 2}}) ==
        std::vector<CutVector>{{0, 0, 0}, {2, 2, 1}, {3, 3, 2}});
}

TEST_CASE("a row that one version lacks is a row of the others") {
  const Told same(3, 3, {{0, 0}, {1, 1}, {2, 2}}, -40), lacks(3, 2, {{0, 0}, {2, 1}}, -40);
  PairScores scores({3, 3, 2});
  scores.set(0, 1, same.lattice());
  scores.set(0, 2, lacks.lattice());
  scores.set(1, 2, lacks.lattice());
  CHECK(rows_of(scores, {{0, 0, 0}, {1, 1, 1}, {2, 2, 2}, {3, 3, 2}}) ==
        std::vector<CutVector>{{0, 0, 0}, {1, 1, 1}, {2, 2, 1}, {3, 3, 2}});
}

TEST_CASE("a link that one pair doubts is believed when the third version supports it") {
  const Told sure(2, 2, {{0, 0}, {1, 1}}, -40), silent(2, 2, {}, 0);
  PairScores scores({2, 2, 2});
  scores.set(0, 1, silent.lattice());
  scores.set(0, 2, sure.lattice());
  scores.set(1, 2, sure.lattice());
  CHECK(rows_of(scores, {{0, 0, 0}, {1, 1, 2}, {2, 2, 2}}) == std::vector<CutVector>{{0, 0, 0}, {1, 1, 1}, {2, 2, 2}});
}

TEST_CASE("long chains are worked on in stretches that begin where nobody doubts") {
  const std::uint32_t size = 130;
  std::vector<Sparse::Triple> cuts;
  std::vector<CutVector> chain;
  for (std::uint32_t i = 0; i <= size; ++i) {
    cuts.push_back({i, i, i % 50 == 0 ? 1.0F : 0.6F});
    chain.push_back({i, i});
  }
  CutTable table({size, size});
  table.set(0, 1, Sparse(size + 1, size + 1, std::move(cuts)));
  CHECK(stretches(table, chain) == std::vector<std::size_t>{0, 50, 130});
  CHECK(stretches(table, {{0, 0}, {130, 130}}) == std::vector<std::size_t>{0, 1});
}

TEST_CASE("stretches may be worked on in any order") {
  constexpr std::uint32_t size = 100;
  Told told(size, size, {});
  std::vector<Sparse::Triple> diagonal;
  std::vector<CutVector> chain;
  for (std::uint32_t i = 0; i <= size; ++i) {
    if (i > 0) told.scores[0][told.band.cell(i, i)] = 6;
    diagonal.push_back({i, i, 0.99F});
    chain.push_back({i, i, i});
  }
  PairScores scores({size, size, size});
  CutTable table({size, size, size});
  for (std::uint32_t x = 0; x < 3; ++x) {
    for (std::uint32_t y = x + 1; y < 3; ++y) {
      scores.set(x, y, told.lattice());
      table.set(x, y, Sparse(size + 1, size + 1, diagonal));
    }
  }
  std::size_t parts = 0;
  const auto last_first = [&](std::size_t count, const std::function<void(std::size_t)>& task) {
    parts = count;
    for (auto k = count; k-- > 0;) task(k);
  };
  const auto one = joint_rows(scores, table, chain, one_after_the_other),
             two = joint_rows(scores, table, chain, last_first);
  CHECK(parts == 2);
  REQUIRE(one.size() == size);
  REQUIRE(two.size() == size);
  for (std::size_t r = 0; r < size; ++r) {
    CHECK(one[r].to == two[r].to);
    CHECK(one[r].probability == two[r].probability);
  }
}
