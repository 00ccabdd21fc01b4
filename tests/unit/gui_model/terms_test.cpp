#include "gui/model/terms.hpp"

#include <doctest/doctest.h>

#include "tests/contract/store_samples.hpp"

namespace hexaglot::gui {
namespace {

using model::TermStatus;

std::vector<model::Termbase> sample() {
  model::Concept pump;
  pump.id = "pump";
  pump.definition = "A machine that lifts water";
  pump.subject = "wells";
  const auto term = [](std::string language, std::string text, TermStatus status = TermStatus::preferred) {
    model::Term t;
    t.language = std::move(language);
    t.text = std::move(text);
    t.status = status;
    return t;
  };
  pump.terms = {term("en", "pump"), term("fr", "tire-eau", TermStatus::forbidden), term("fr", "pompe"),
                term("ar", "مضخة"), term("zh", "泵")};
  model::Concept well;
  well.id = "well";
  well.terms = {term("en", "well"), term("fr", "puits"), term("ar", "بئر")};
  return {{"water.tsv", {pump, well}}};
}

}  // namespace

TEST_CASE("the terms of a row come with what the wanted language should say, the preferred first") {
  const auto bases = sample();
  const app::TermHits hits(bases);
  const auto document = test::plain_document("D", {"en", "fr", "ar"}, {{"Pumps for the well", "Des pompes", "مضخات"}});
  const auto terms = terms_of_row(hits, document, 0, 0, 1);
  REQUIRE(terms.size() == 2);
  CHECK(terms[0].said == "Pumps");
  CHECK(terms[0].definition == "A machine that lifts water");
  REQUIRE(terms[0].wanted.size() == 2);
  CHECK(terms[0].wanted[0].text == "pompe");
  CHECK(terms[0].wanted[0].stands_here);
  CHECK(terms[0].wanted[1].status == TermStatus::forbidden);
  CHECK(terms[0].is_met());
  CHECK(terms[1].said == "well");
  CHECK_FALSE(terms[1].is_met());
  CHECK(terms[1].others.size() == 2);
}

TEST_CASE("a forbidden term that stands in the cell is told") {
  const auto bases = sample();
  const app::TermHits hits(bases);
  const auto document = test::plain_document("D", {"en", "fr"}, {{"The pump", "Le tire-eau"}});
  const auto terms = terms_of_row(hits, document, 0, 0, 1);
  REQUIRE(terms.size() == 1);
  CHECK(terms[0].is_broken());
}

TEST_CASE("concepts that only another version names come last, and an empty row has none") {
  const auto bases = sample();
  const app::TermHits hits(bases);
  const auto document =
      test::plain_document("D", {"en", "fr", "zh"}, {{"The well", "Le puits", "水井的泵"}, {"", "", ""}});
  const auto terms = terms_of_row(hits, document, 0, 0, 1);
  REQUIRE(terms.size() == 2);
  CHECK(terms[1].said == "泵");
  CHECK(terms[1].said_language == "zh");
  CHECK(terms_of_row(hits, document, 1, 0, 1).empty());
  CHECK(terms_of_row(hits, document, 9, 0, 1).empty());
}

}  // namespace hexaglot::gui
