#include "gui/model/concordance.hpp"

#include <doctest/doctest.h>

#include "tests/contract/store_samples.hpp"

namespace hexaglot::gui {

TEST_CASE("a row that holds the text comes with its other languages side by side") {
  const auto memory = store::transient_store();
  REQUIRE(memory->put(test::six_languages()));
  const auto answer = search_memory(*memory, {"засух", "ru", 10});
  REQUIRE(answer);
  REQUIRE(answer->hits.size() == 1);
  CHECK_FALSE(answer->more);
  const auto cells = cells_of(answer->hits[0], {"ar", "ru", "de", "zh"});
  REQUIRE(cells.size() == 3);
  CHECK(cells[0].language == "ru");
  CHECK(cells[0].hits.size() == 1);
  CHECK(cells[1].language == "ar");
  CHECK(cells[2].text == "山区的干旱");
}

TEST_CASE("one language or all are searched, and what goes beyond the limit is told") {
  const auto memory = store::transient_store();
  std::vector<std::vector<std::string>> rows(5, {"The same wells", "Les wells"});
  REQUIRE(memory->put(test::plain_document("D", {"en", "fr"}, rows)));
  const auto some = search_memory(*memory, {"wells", {}, 4});
  REQUIRE(some);
  CHECK(some->hits.size() == 4);
  CHECK(some->more);
  const auto french = search_memory(*memory, {"wells", "fr", 5});
  REQUIRE(french);
  CHECK(french->hits.size() == 5);
  CHECK_FALSE(french->more);
}

TEST_CASE("what was selected is looked for on one line and not without end") {
  CHECK(wanted_text("  two\nlines ") == "two lines");
  CHECK(wanted_text(std::string(1000, 'x')).size() == 300);
  std::string chinese;
  for (int i = 0; i < 200; ++i) chinese += "水";
  CHECK(wanted_text("a" + chinese).size() == 298);
}

}  // namespace hexaglot::gui
