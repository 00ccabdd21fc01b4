#include "core/align/votes.hpp"

#include <doctest/doctest.h>

#include "core/align/consistency.hpp"
#include "core/align/cuts.hpp"

using namespace hexaglot::align;

namespace {

Sparse diagonal(std::uint32_t n, float value) {
  std::vector<Sparse::Triple> cells;
  for (std::uint32_t i = 0; i < n; ++i) cells.push_back({i, i, value});
  return {n, n, cells};
}

}  // namespace

TEST_CASE("a link that both other versions support is believed, one that they contradict is not") {
  LinkTable links(4);
  for (std::uint32_t x = 0; x < 4; ++x)
    for (std::uint32_t y = x + 1; y < 4; ++y) links.set(x, y, diagonal(3, 0.95F));
  const auto v = votes(links, 0, 1);
  CHECK(v.log_odds(1, 1) > 1);
  CHECK(v.log_odds(1, 2) < -1);
}

TEST_CASE("a version that lacks both segments does not vote") {
  LinkTable links(3);
  links.set(0, 1, diagonal(2, 0.9F));
  links.set(0, 2, Sparse(2, 1, {}));
  links.set(1, 2, Sparse(2, 1, {}));
  const auto v = votes(links, 0, 1);
  CHECK(v.log_odds(0, 0) == doctest::Approx(0));
  CHECK(v.log_odds(0, 1) == doctest::Approx(0));
}

TEST_CASE("a cut that one version contradicts is as unlikely as that version says") {
  CutTable cuts({2, 2, 1});
  const Sparse open(3, 3, {{0, 0, 1}, {1, 1, 1}, {2, 2, 1}});
  const Sparse merged(3, 2, {{0, 0, 1}, {2, 1, 1}});
  cuts.set(0, 1, open);
  cuts.set(0, 2, merged);
  cuts.set(1, 2, merged);
  CHECK(cuts.probability({0, 0, 0}) == doctest::Approx(1));
  CHECK(cuts.probability({1, 1, 0}) == doctest::Approx(0));
  CHECK(cuts.probability({2, 2, 1}) == doctest::Approx(1));
}
