#include <doctest/doctest.h>

#include <ctime>

#include "case_file.hpp"

namespace hexaglot::test {
namespace {

// Of the processor: others may be at work on the machine.
double seconds(const model::Document& document, const model::Termbase& terms) {
  const auto from = std::clock();
  static_cast<void>(check_terms(document, terms));
  return static_cast<double>(std::clock() - from) / CLOCKS_PER_SEC;
}

std::string repeated(std::string_view piece, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += piece;
  return out;
}

TEST_CASE("terms of nothing, of punctuation and of articles only do no harm") {
  model::Termbase terms;
  for (const char* text : {"", " ", "—", "...", "la", "de la", "«»", "\xC2\xA0"}) {
    model::Concept c;
    for (const char* language : {"en", "fr", "ru", "zh", "ar", ""})
      for (const auto status : {model::TermStatus::preferred, model::TermStatus::forbidden})
        c.terms.push_back({language, text, status, {}});
    terms.concepts.push_back(c);
  }
  const auto document = one_row({{"en", "… la — «» ..."}, {"fr", "de la"}, {"ar", "…"}, {"zh", "。"}, {"ru", "«»"}});
  CHECK(check_terms(document, terms).empty());
}

TEST_CASE("a word of a megabyte and a text of one word repeated end soon") {
  const auto terms = case_terms();
  CHECK(seconds(one_row({{"en", repeated("narcotic", 130'000)}, {"fr", repeated("é", 500'000)}}), terms) < 10);
  CHECK(seconds(one_row({{"en", repeated("narcotic ", 50'000)}, {"fr", repeated("stupéfiants commission ", 20'000)}}),
                terms) < 10);
  CHECK(seconds(one_row({{"zh", repeated("麻醉药品", 20'000)}, {"ar", repeated("والمخدرات ", 20'000)}}), terms) < 10);
}

TEST_CASE("a document of no versions or no rows is clean") {
  CHECK(check_terms(model::Document{}, case_terms()).empty());
  auto document = one_row({{"en", "organised crime"}});
  document.rows.clear();
  CHECK(check_terms(document, case_terms()).empty());
}

TEST_CASE("a concept with many terms and a term of many words are taken as they are") {
  auto terms = case_terms();
  model::Concept many;
  many.id = "many";
  for (int i = 0; i < 3000; ++i)
    many.terms.push_back({"en", "plan number " + std::to_string(i), model::TermStatus::admitted, {}});
  many.terms.push_back({"en", repeated("very ", 2000) + "long", model::TermStatus::preferred, {}});
  terms.concepts.push_back(many);
  const auto document = one_row({{"en", repeated("very ", 4000) + "plan number 7"}, {"fr", "le plan"}});
  CHECK(seconds(document, terms) < 10);
}

}  // namespace
}  // namespace hexaglot::test
