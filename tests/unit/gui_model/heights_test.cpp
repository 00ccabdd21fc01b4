#include "gui/model/heights.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace hexaglot::gui;

namespace {

// The tree against plain sums.
void same(const HeightTree& tree, const std::vector<int>& heights) {
  REQUIRE(tree.rows() == heights.size());
  std::int64_t y = 0;
  for (std::uint32_t row = 0; row < heights.size(); ++row) {
    REQUIRE(tree.top(row) == y);
    REQUIRE(tree.height(row) == heights[row]);
    if (heights[row] > 0) {
      REQUIRE(tree.row_at(y) == ScrollAnchor{row, 0});
      REQUIRE(tree.row_at(y + heights[row] - 1) == ScrollAnchor{row, heights[row] - 1});
    }
    y += heights[row];
  }
  CHECK(tree.total() == y);
  CHECK(tree.top(tree.rows()) == y);
}

}  // namespace

TEST_CASE("a tree of heights finds places and rows as plain sums do, whatever is replaced") {
  std::mt19937 random(7);
  const auto some = [&](std::size_t n) {
    std::vector<int> out(n);
    for (auto& h : out) h = 20 + static_cast<int>(random() % 400);
    return out;
  };
  for (const std::size_t n : {1U, 2U, 3U, 63U, 64U, 65U, 200U}) {
    auto heights = some(n);
    HeightTree tree;
    tree.assign(heights);
    same(tree, heights);
    for (int turn = 0; turn < 30; ++turn) {
      const auto first = static_cast<std::uint32_t>(random() % (heights.size() + 1));
      const auto removed =
          static_cast<std::uint32_t>(random() % (std::min<std::size_t>(heights.size() - first, 4) + 1));
      const auto added = some(random() % 5);
      tree.replace(first, removed, added);
      heights.erase(heights.begin() + first, heights.begin() + first + removed);
      heights.insert(heights.begin() + first, added.begin(), added.end());
      if (!heights.empty()) {
        const auto row = static_cast<std::uint32_t>(random() % heights.size());
        tree.set(row, heights[row] = 33);
      }
      same(tree, heights);
      if (heights.empty()) break;
    }
  }
}

TEST_CASE("a place outside the rows is held within them") {
  HeightTree tree;
  CHECK(tree.row_at(100) == ScrollAnchor{});
  tree.assign({10, 20, 30});
  CHECK(tree.row_at(-5) == ScrollAnchor{0, 0});
  CHECK(tree.row_at(1'000'000) == ScrollAnchor{2, 29});
}

TEST_CASE("total heights beyond 32 bits are counted") {
  HeightTree tree;
  tree.assign(std::vector<int>(1000, 4'000'000));
  CHECK(tree.total() == 4'000'000'000LL);
  CHECK(tree.row_at(3'999'999'999LL) == ScrollAnchor{999, 3'999'999});
}

TEST_CASE("the memory of heights stays bounded and keeps what is asked for") {
  HeightCache cache(100);
  for (std::uint64_t i = 0; i < 10'000; ++i) {
    cache.keep(i, static_cast<int>(i));
    CHECK(cache.find(0) == 0);  // asked for all the time
    REQUIRE(cache.size() <= 101);
  }
  CHECK_FALSE(cache.find(5).has_value());
  CHECK(cache.find(9'999) == 9'999);
}

TEST_CASE("a guess learns from what is laid out") {
  HeightGuess guess(20, 7);
  for (int i = 0; i < 50; ++i) guess.learn(1000, 11, 200);  // 10.5 lines of 200 pixels hold 1,000 bytes
  CHECK(guess.pixels_per_byte() == doctest::Approx(2.1));
  CHECK(guess.height(1000, 200) == 220);
  CHECK(guess.height(0, 200) == 20);
  CHECK(guess.height(500, 0) > 0);  // no width: no division by nothing
  guess.learn(10, 1, 200);          // a word says nothing about full lines
  CHECK(guess.pixels_per_byte() == doctest::Approx(2.1));
}
