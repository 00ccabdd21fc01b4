#include "core/app/terms.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace hexaglot::app {
namespace {

using model::TermStatus;

model::Concept concept_of(const std::string& id, const std::vector<model::Term>& terms, std::uint32_t line = 0) {
  model::Concept c;
  c.id = id;
  c.terms = terms;
  c.line = line;
  return c;
}
model::Term term(const std::string& language, const std::string& text, TermStatus status = TermStatus::preferred) {
  model::Term t;
  t.language = language;
  t.text = text;
  t.status = status;
  return t;
}

std::vector<std::string> kinds(const std::vector<TermFault>& faults) {
  std::vector<std::string> out;
  for (const auto& f : faults) out.emplace_back(name(f.kind));
  return out;
}

TEST_CASE("two lists with English in common become one with all their languages") {
  const auto merged =
      merge({{"a.csv", {concept_of("1", {term("en", "drug control"), term("fr", "contrôle des drogues")})}},
             {"b.csv",
              {concept_of("9", {term("en", "Drug Control"), term("ar", "مراقبة المخدرات")}),
               concept_of("10", {term("en", "precursor"), term("zh", "前体")})}}});
  CHECK(merged.given == 3);
  CHECK(merged.joined == 1);
  REQUIRE(merged.base.concepts.size() == 2);
  CHECK(merged.base.concepts[0].id == "1");
  CHECK(merged.base.concepts[0].terms.size() == 4);  // "Drug Control" is written otherwise: admitted
  CHECK(merged.base.concepts[0].terms[2].status == TermStatus::admitted);
  CHECK(merged.base.concepts[1].id == "10");
}

TEST_CASE("concepts that share a term in one of several languages stay apart") {
  const auto merged = merge({{"a", {concept_of("1", {term("en", "bank"), term("fr", "banque"), term("ru", "банк")})}},
                             {"b", {concept_of("2", {term("en", "bank"), term("fr", "rive"), term("ru", "берег")})}}});
  CHECK(merged.joined == 0);
  CHECK(merged.base.concepts.size() == 2);
}

TEST_CASE("an id that two concepts share does not make them one, and the second gets another") {
  const auto merged =
      merge({{"a", {concept_of("1", {term("en", "seizure")})}},
             {"b", {concept_of("1", {term("en", "treaty")}, 7), concept_of("", {term("en", "opium")})}}});
  REQUIRE(merged.base.concepts.size() == 3);
  CHECK(merged.base.concepts[1].id == "1-2");
  CHECK_FALSE(merged.base.concepts[2].id.empty());
  REQUIRE(merged.notes.size() == 1);
  CHECK(merged.notes[0] == "b:7: the id 1 is another concept's already; it is 1-2 now");
}

TEST_CASE("of two statuses of one term the first list's counts, and that is told") {
  const auto merged = merge({{"a", {concept_of("1", {term("es", "toxicómano", TermStatus::forbidden)})}},
                             {"b", {concept_of("1", {term("es", "toxicómano")}, 3)}}});
  REQUIRE(merged.base.concepts.size() == 1);
  CHECK(merged.base.concepts[0].terms.size() == 1);
  CHECK(merged.base.concepts[0].terms[0].status == TermStatus::forbidden);
  CHECK(merged.repeated_terms == 1);
  REQUIRE(merged.notes.size() == 1);
  CHECK(merged.notes[0] == "b:3: \"toxicómano\" (es) is preferred here and forbidden in an earlier list, which counts");
}

TEST_CASE("merging a termbase with itself changes nothing, and nothing comes of nothing") {
  const model::Termbase base{"a",
                             {concept_of("1", {term("en", "bank"), term("zh", "银行")}),
                              concept_of("2", {term("en", "bank"), term("zh", "岸")})}};
  const auto merged = merge({base, base});
  REQUIRE(merged.base.concepts.size() == 2);
  CHECK(merged.base.concepts[1].terms[1].text == "岸");
  CHECK(merged.joined == 2);
  CHECK(merge({}).base.concepts.empty());
}

TEST_CASE("every fault of a termbase is told with its file and line") {
  const model::Termbase base{
      "t.tbx",
      {concept_of("1", {term("en", "seizure"), term("en", "seizure"), term("fr", "saisie")}, 10),
       concept_of("1", {term("en", "treaty"), term("fr", "traité"), term("fr", "convention")}, 20),
       concept_of("3", {term("en", "Treaty"), term("fr", "convention"), term("zh", "公约")}, 30),
       concept_of("4", {term("ru", "наркоман", TermStatus::forbidden)}, 40),
       concept_of("5", {term("ru", "наркоман")}, 50), concept_of("6", {term("ar", " معاهدة")}, 60),
       concept_of("7", {term("zh", "条约"), term("en", "pact")}, 70),
       concept_of("8", {term("zh", "条约"), term("en", "pact")}, 80)}};
  const auto faults = validate({base}, {});
  CHECK(kinds(faults) == std::vector<std::string>{"same-term", "same-id", "two-preferred", "same-concept",
                                                  "no-preferred", "forbidden-as-well", "odd-text", "same-concept"});
  REQUIRE(faults.size() == 8);
  CHECK(faults[0].line == 10);
  CHECK(faults[0].message == "concept 1: \"seizure\" (en) stands twice");
  CHECK(faults[1].message == "concept 1: its id is that of concept 1 (t.tbx:10) too");
  CHECK(faults[3].message == "concept 3: it has the same terms as concept 1 (t.tbx:20)");
  CHECK(faults[5].message == "concept 5: \"наркоман\" (ru) is preferred here and forbidden in concept 4 (t.tbx:40)");
}

TEST_CASE("a word that one language has for what another tells apart is a remark") {
  const auto faults =
      validate({{"t",
                 {concept_of("1", {term("en", "drug"), term("fr", "drogue"), term("zh", "毒品")}),
                  concept_of("2", {term("en", "narcotic"), term("fr", "stupéfiant"), term("zh", "毒品")}),
                  concept_of("3", {term("en", "Drug"), term("fr", "drogue"), term("zh", "药物")})}}},
               {});
  REQUIRE(faults.size() == 2);
  CHECK(faults[0].kind == TermFault::Kind::in_two_concepts);
  CHECK(faults[0].weight == TermFault::Weight::remark);
  CHECK(faults[1].kind == TermFault::Kind::in_two_concepts);
  CHECK(faults[1].weight == TermFault::Weight::remark);
}

TEST_CASE("languages that every concept must have are told where they are missing") {
  const model::Termbase base{"t", {concept_of("1", {term("en", "a term"), term("ar", "مصطلح")}, 2)}};
  const auto faults = validate({base}, {"ar", "zh"});
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].message == "concept 1: it has no term in zh");
  CHECK(validate({base}, {}).empty());
}

TEST_CASE("a country's formal and short name are both preferred") {
  auto formal = term("fr", "République d’Exemple");
  formal.type = model::TermType::full;
  auto shorter = term("fr", "Exemple");
  shorter.type = model::TermType::short_form;
  CHECK(validate({{"t", {concept_of("1", {formal, shorter})}}}, {}).empty());
}

TEST_CASE("search folds, and puts the exact before the longer and the longer before the near") {
  const std::vector<model::Termbase> bases = {
      {"t",
       {concept_of("1", {term("en", "drug trafficking"), term("ru", "незаконный оборот наркотиков")}),
        concept_of("2", {term("en", "drug"), term("fr", "drogue")}),
        concept_of("3", {term("en", "illicit drug"), term("ar", "مخدِّر")}),
        concept_of("4", {term("en", "treaties"), term("zh", "条约")})}}};
  const auto ids = [&](const std::string& text, const std::string& language = "") {
    std::string out;
    for (const auto& hit : search(bases, {text, language, 20})) out += hit.concept_->id + " ";
    return out;
  };
  CHECK(ids("DRUG") == "2 1 3 ");
  CHECK(ids("مخدر") == "3 ");
  CHECK(ids("条约") == "4 ");
  CHECK(ids("ОБОРОТ") == "1 ");
  CHECK(ids("treatise") == "");
  CHECK(ids("treatyes") == "4 ");
  CHECK(ids("drug", "fr") == "");
  CHECK(ids("") == "");
  CHECK(search(bases, {"drug", "", 1}).size() == 1);
}

TEST_CASE("statistics count by language and say how many concepts lack one") {
  auto with_subject = concept_of("1", {term("en", "a"), term("en", "b", TermStatus::admitted), term("ar", "ا")});
  with_subject.subject = "law";
  const auto counts = count({{"t", {with_subject, concept_of("2", {term("en", "c", TermStatus::forbidden)})}}});
  CHECK(counts.concepts == 2);
  CHECK(counts.terms == 4);
  CHECK(counts.languages.at("en").terms == 3);
  CHECK(counts.languages.at("en").admitted == 1);
  CHECK(counts.languages.at("ar").concepts == 1);
  CHECK(counts.subjects.at("law") == 1);
  CHECK(counts.faults.at("no-preferred") == 1);
}

TEST_CASE("the format follows the file's name") {
  CHECK(term_form_of("a.CSV") == "csv");
  CHECK(term_form_of("a.b.tsv") == "tsv");
  CHECK(term_form_of("a.tbx") == "tbx");
  CHECK(term_form_of("") == "tbx");
}

}  // namespace
}  // namespace hexaglot::app
