#include "core/app/term_hits.hpp"

#include <doctest/doctest.h>

#include <string>

namespace hexaglot::app {
namespace {

using model::TermStatus;

model::Termbase sample() {
  model::Termbase base;
  base.file = "sample.tsv";
  const auto add = [&](std::string id, std::vector<model::Term> terms) {
    model::Concept c;
    c.id = std::move(id);
    c.terms = std::move(terms);
    base.concepts.push_back(std::move(c));
  };
  const auto term = [](std::string language, std::string text, TermStatus status = TermStatus::preferred) {
    model::Term t;
    t.language = std::move(language);
    t.text = std::move(text);
    t.status = status;
    return t;
  };
  add("1", {term("en", "water pump"), term("en", "pump", TermStatus::admitted), term("fr", "pompe à eau"),
            term("ru", "водяной насос"), term("ar", "مضخة مياه"), term("zh", "水泵"), term("es", "bomba de agua")});
  add("2", {term("en", "WHO"), term("fr", "OMS"), term("ru", "ВОЗ")});
  add("3", {term("en", "policy"), term("fr", "politique"), term("ar", "السياسة"), term("ru", "политика")});
  add("4", {term("en", "well digger", TermStatus::forbidden), term("fr", "puisatier")});
  add("5", {term("en", "water"), term("zh", "水")});
  return base;
}

// "water pumps=1 policies=3"
std::string found(std::string_view text, std::string_view language) {
  const std::vector<model::Termbase> bases{sample()};
  const TermHits hits(bases);
  std::string out;
  for (const auto& hit : hits.hits(text, language)) {
    if (!out.empty()) out += "; ";
    out += std::string(hit.span.in(text)) + "=" + hit.entry->id;
  }
  return out;
}

}  // namespace

TEST_CASE("terms are found in any case and with usual endings, the longer one alone") {
  CHECK(found("Three Water Pumps and one policy", "en") == "Water Pumps=1; policy=3");
  CHECK(found("policies for pumps", "en-GB") == "policies=3; pumps=1");
  CHECK(found("Les pompes à eau", "fr") == "pompes à eau=1");
  CHECK(found("las bombas de agua", "es") == "bombas de agua=1");
}

TEST_CASE("Russian words are found in their cases") {
  CHECK(found("Ремонт водяных насосов", "ru") == "водяных насосов=1");
  CHECK(found("Новой политики нет", "ru") == "политики=3");
}

TEST_CASE("Arabic words are found behind an article, a preposition and a conjunction") {
  CHECK(found("وبالسياسة الجديدة", "ar") == "وبالسياسة=3");
  CHECK(found("سياسات المياه", "ar") == "سياسات=3");
  CHECK(found("ثلاث مضخات مياه", "ar") == "مضخات مياه=1");
}

TEST_CASE("Chinese terms are found inside a run of characters, the longer one alone") {
  CHECK(found("修理水泵和水", "zh") == "水泵=1; 水=5");
}

TEST_CASE("an acronym is found as it is printed only") {
  CHECK(found("who asked the WHO", "en") == "WHO=2");
  CHECK(found("воз сена и ВОЗ", "ru") == "ВОЗ=2");
}

TEST_CASE("words that only begin alike are no terms") {
  CHECK(found("The police pumped it", "en") == "pumped=1");
  CHECK(found("politician, policeman, waterfall", "en").empty());
  CHECK(found("политический", "ru").empty());
}

TEST_CASE("a forbidden term is found and known as one") {
  const std::vector<model::Termbase> bases{sample()};
  const TermHits hits(bases);
  const auto& all = hits.hits("the well diggers", "en");
  REQUIRE(all.size() == 1);
  CHECK(is_to_be_avoided(all.front().term->status));
}

TEST_CASE("without termbases, text or terms of the language there is nothing") {
  const std::vector<model::Termbase> bases;
  CHECK(TermHits(bases).empty());
  CHECK(TermHits(bases).hits("water pump", "en").empty());
  CHECK(found("", "en").empty());
  CHECK(found("Wasserpumpe", "de").empty());
}

}  // namespace hexaglot::app
