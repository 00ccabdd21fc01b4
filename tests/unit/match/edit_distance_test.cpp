#include "core/match/edit_distance.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>
#include <random>
#include <vector>

using namespace hexaglot;
using Symbols = std::vector<std::uint32_t>;

namespace {

std::size_t by_table(const Symbols& a, const Symbols& b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const auto above = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      diagonal = above;
    }
  }
  return row.back();
}

}  // namespace

TEST_CASE("the bit-parallel distance is the distance") {
  std::mt19937 random(1);
  for (int round = 0; round < 3000; ++round) {
    const auto letters = static_cast<std::uint32_t>(2 + random() % 9);
    Symbols a(random() % 200), b(random() % 200);
    for (auto& s : a) s = random() % letters;
    if (round % 2 == 0) {
      for (auto& s : b) s = random() % letters;
    } else {  // alike
      b = a;
      for (int edit = 0; edit < 8 && !b.empty(); ++edit) {
        const auto at = static_cast<std::ptrdiff_t>(random() % b.size());
        if (random() % 2 == 0)
          b.erase(b.begin() + at);
        else
          b.insert(b.begin() + at, random() % letters);
      }
    }
    if (!b.empty()) b[random() % b.size()] = match::foreign_symbol;
    match::Pattern pattern(a, letters);
    REQUIRE(pattern.distance(b) == by_table(a, b));
  }
}

TEST_CASE("lengths at the edges of a machine word are no exception") {
  for (const std::size_t size : {0U, 1U, 63U, 64U, 65U, 127U, 128U, 129U}) {
    const Symbols a(size, 0);
    match::Pattern pattern(a, 1);
    CHECK(pattern.distance(a) == 0);
    CHECK(pattern.distance({}) == size);
    CHECK(pattern.distance(Symbols(size + 3, 0)) == 3);
    CHECK(pattern.distance(Symbols(size, match::foreign_symbol)) == size);
  }
}
