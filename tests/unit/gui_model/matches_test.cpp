#include "gui/model/matches.hpp"

#include <doctest/doctest.h>

#include "tests/contract/store_samples.hpp"

namespace hexaglot::gui {
namespace {

// Two earlier documents and the open one.
struct Sample {
  std::unique_ptr<store::Store> memory = store::transient_store();
  model::Document open = test::plain_document(
      "OPEN", {"en", "fr", "ar"},
      {{"The wells of the village are dry.", "Les puits du village sont à sec.", "آبار القرية جافة."},
       {"The committee met.", "", ""}});
  Sample() {
    REQUIRE(memory->put(test::plain_document(
        "OLD", {"en", "fr", "ar"},
        {{"The wells of the town are dry.", "Les puits de la ville sont à sec.", "آبار المدينة جافة."}})));
    REQUIRE(memory->put(test::plain_document(
        "NEW", {"en", "fr"}, {{"The committee met.", "Le comité s’est réuni."}, {"Something else.", "Autre chose."}})));
    REQUIRE(memory->put(open));
  }
  [[nodiscard]] std::vector<ShownMatch> look_up(std::uint32_t row, std::uint32_t source, std::uint32_t target) const {
    auto found = look_up_matches(*memory, match_question(open, row, source, target, 60));
    REQUIRE(found);
    return *found;
  }
};

}  // namespace

TEST_CASE("a cell is offered what the memory says in its language, with what differs") {
  const Sample s;
  const auto found = s.look_up(0, 0, 1);
  REQUIRE(found.size() == 1);
  CHECK(found[0].target == "Les puits de la ville sont à sec.");
  CHECK(found[0].symbol == "OLD");
  CHECK(found[0].number == 1);
  CHECK(found[0].percent > 80);
  CHECK(found[0].percent < 100);
  const auto shown = difference_text(found[0].source, "The wells of the village are dry.", found[0].differences);
  REQUIRE(shown.removed.size() == 1);
  CHECK(shown.removed[0].in(shown.text) == "town ");
  CHECK(shown.added[0].in(shown.text) == "village ");
}

TEST_CASE("the row itself is no match, also when rows above it have moved") {
  const Sample s;
  CHECK(s.look_up(0, 0, 2).size() == 1);
  auto question = match_question(s.open, 0, 0, 1, 60);
  question.row = 7;
  const auto found = look_up_matches(*s.memory, question);
  REQUIRE(found);
  CHECK(found->size() == 1);
}

TEST_CASE("an empty cell is offered the whole of an equal text") {
  const Sample s;
  const auto found = s.look_up(1, 0, 1);
  REQUIRE(found.size() == 1);
  CHECK(found[0].percent == 100);
  CHECK(found[0].target == "Le comité s’est réuni.");
}

TEST_CASE("the source is the first shown column with text that is not the cell's own") {
  const Sample s;
  Columns columns({"en", "fr", "ar"});
  CHECK(source_of(s.open, columns, 0, 1, {}) == 0U);
  CHECK(source_of(s.open, columns, 0, 0, {}) == 1U);
  CHECK(source_of(s.open, columns, 0, 0, 2U) == 2U);
  CHECK(source_of(s.open, columns, 1, 1, 2U) == 0U);  // what was wished for has no text here
  CHECK_FALSE(source_of(s.open, columns, 1, 0, {}));
  columns.hide(0);
  CHECK(source_of(s.open, columns, 0, 1, {}) == 2U);
  CHECK_FALSE(source_of(s.open, columns, 99, 0, {}));
}

TEST_CASE("a match becomes the cell, and what cannot be said on one line is refused with a sentence") {
  Sample s;
  const auto patch = plan_match(s.open, 0, 1, "Les puits\nsont vides.");
  REQUIRE(patch);
  const auto before = s.open;
  patch->apply(s.open);
  CHECK(s.open.cell_text(s.open.rows[0], 1) == "Les puits sont vides.");
  patch->revert(s.open);
  CHECK(test::difference(before, s.open).empty());
  CHECK_FALSE(plan_match(s.open, 1, 1, "Le comité"));  // the version has nothing here
  auto both = test::two_sentences();
  const auto joined = plan_match(both, 0, 0, "Wells are dry.");
  REQUIRE(joined);
  joined->apply(both);
  CHECK(both.cell_text(both.rows[0], 0).starts_with("Wells are dry."));
}

}  // namespace hexaglot::gui
