#include "core/model/word_counts.hpp"

#include <doctest/doctest.h>

using namespace hexaglot;

TEST_CASE("word counts are sound when sorted, linked to what is there, and free of control characters") {
  model::WordCounts counts{"ar", "zh", {}, {}, {}};
  counts.x_words = {{"بحر", 20}, {"ماء", 30}};
  counts.y_words = {{"水", 20}, {"海", 15}};
  counts.links = {{0, 1, 12}, {1, 0, 15}, {1, 1, 2}};
  CHECK(model::is_sound(counts));
  SUBCASE("languages in order") { std::swap(counts.x, counts.y); }
  SUBCASE("two languages") { counts.y = counts.x; }
  SUBCASE("words in order") { std::swap(counts.y_words[0], counts.y_words[1]); }
  SUBCASE("words once") { counts.x_words[1].stem = counts.x_words[0].stem; }
  SUBCASE("words not empty") { counts.x_words[0].stem.clear(); }
  SUBCASE("no control character") { counts.y_words[1].stem = "海\t"; }
  SUBCASE("links in order") { std::swap(counts.links[1], counts.links[2]); }
  SUBCASE("links once") { counts.links[2] = counts.links[1]; }
  SUBCASE("links between words that are there") { counts.links[2].y = 2; }
  SUBCASE("links that were seen") { counts.links[0].count = 0; }
  CHECK_FALSE(model::is_sound(counts));
}
