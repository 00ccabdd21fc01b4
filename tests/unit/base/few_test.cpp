#include "core/base/few.hpp"

#include <cstdint>
#include <random>
#include <vector>

#include <doctest/doctest.h>

namespace hexaglot {
namespace {

using Cell = Few<std::uint32_t>;

TEST_CASE("few values take sixteen bytes") { CHECK(sizeof(Cell) == 16); }

TEST_CASE("a few values are what a vector would be after the same changes") {
  std::mt19937 random(5);
  Cell few;
  std::vector<std::uint32_t> vector;
  for (std::uint32_t i = 0; i < 20'000; ++i) {
    const auto at = vector.empty() ? 0 : random() % (vector.size() + 1);
    const std::vector<std::uint32_t> more(random() % 4, i);
    const auto from = static_cast<std::ptrdiff_t>(at);
    switch (random() % 10) {
      case 0:
        few.push_back(i);
        vector.push_back(i);
        break;
      case 1:
        few.insert(few.begin() + from, i);
        vector.insert(vector.begin() + from, i);
        break;
      case 2:
        few.insert(few.begin() + from, more.begin(), more.end());
        vector.insert(vector.begin() + from, more.begin(), more.end());
        break;
      case 3:
      case 4:
        few.erase(few.begin() + from / 2, few.begin() + from);
        vector.erase(vector.begin() + from / 2, vector.begin() + from);
        break;
      case 5:
        if (!vector.empty()) few.pop_back(), vector.pop_back();
        break;
      case 6:
        few = Cell(few);
        break;
      case 7:
        few.resize(at / 2 + 1, 7);
        vector.resize(at / 2 + 1, 7);
        break;
      case 8: {
        Cell other = {1, 2, 3};
        other.swap(few);
        few = std::move(other);
        break;
      }
      default:
        if (random() % 20 == 0) few.clear(), vector.clear();
    }
    REQUIRE(std::vector<std::uint32_t>(few) == vector);
    REQUIRE(few.size() == vector.size());
  }
}

TEST_CASE("few values may be put among themselves") {
  Cell few = {1, 2};
  few.insert(few.begin() + 1, few.begin(), few.end());
  CHECK(few == Cell{1, 1, 2, 2});
}

TEST_CASE("what was moved away is empty, and can be used again") {
  for (const auto& values : {Cell{}, Cell{1}, Cell{1, 2, 3, 4}}) {
    Cell from = values;
    const Cell to = std::move(from);
    CHECK(to == values);
    CHECK(from.empty());  // NOLINT(bugprone-use-after-move): this is what is asked
    from.push_back(9);
    CHECK(from == Cell{9});
  }
}

TEST_CASE("few values compare as words in a dictionary") {
  CHECK(Cell{1, 2} < Cell{1, 2, 3});
  CHECK(Cell{1, 2, 9} < Cell{1, 3});
  CHECK(Cell{2} != Cell{2, 2});
}

}  // namespace
}  // namespace hexaglot
