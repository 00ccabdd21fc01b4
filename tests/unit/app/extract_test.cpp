#include "core/app/extract.hpp"

#include <doctest/doctest.h>

#include "core/app/report/extract.hpp"

namespace hexaglot::app {
namespace {

model::Document document(const std::vector<std::pair<std::string, std::vector<std::string>>>& versions) {
  model::Document out;
  out.symbol = "A/1";
  out.rows.resize(versions.front().second.size());
  for (const auto& [language, cells] : versions) {
    model::Version v;
    v.language = language;
    auto& segments = out.segments.emplace_back();
    for (std::uint32_t b = 0; b < cells.size(); ++b) {
      model::Block block;
      block.text = cells[b];
      segments.push_back({b, {0, static_cast<std::uint32_t>(block.text.size())}});
      v.blocks.push_back(block);
      out.rows[b].cells.push_back({b});
    }
    out.versions.push_back(std::move(v));
  }
  return out;
}

model::Document sample() {
  return document(
      {{"fr",
        {"La réduction de la demande, \"d’abord\".", "Rien de neuf ici.", "La réduction de la demande suffit.",
         "On parle de budget.", "Encore la réduction de la demande.", "Fin.", "Merci."}},
       {"en",
        {"Demand reduction, \"first\".", "Nothing new here.", "Demand reduction is enough.", "They speak of budgets.",
         "Again demand reduction.", "End.", "Thanks."}},
       {"ar",
        {"خفض الطلب أولا.", "لا جديد هنا.", "يكفي خفض الطلب.", "يتحدثون عن الميزانية.", "مرة أخرى خفض الطلب.",
         "النهاية.", "شكرا."}}});
}

TEST_CASE("terms are proposed from English with their equivalents and the shortest row") {
  const auto found = extract_terms({sample()}, {});
  REQUIRE(found);
  CHECK(found->languages == std::vector<std::string>{"en", "ar", "fr"});
  REQUIRE(!found->terms.empty());
  const auto& t = found->terms.front();
  CHECK(t.texts[0].text == "demand reduction");
  CHECK(t.texts[1].text == "خفض الطلب");
  CHECK(t.texts[2].text == "réduction de la demande");
  CHECK(t.count == 3);
  CHECK(t.symbol == "A/1");
  CHECK(t.row == 5);
}

TEST_CASE("known terms are left out, and a language that is not there is an error") {
  ExtractRequest request;
  request.known.push_back({"terms", {{"c1", {}, {}, {{"en", "Demand Reduction", model::TermStatus::preferred, {}}}}}});
  const auto found = extract_terms({sample()}, request);
  REQUIRE(found);
  CHECK(found->terms.empty());
  request.languages = {"zh"};
  const auto none = extract_terms({sample()}, request);
  REQUIRE_FALSE(none);
  CHECK(none.error().kind == ErrorKind::usage);
}

TEST_CASE("the table quotes what must be quoted, the termbase escapes what must be escaped") {
  Extract e;
  e.languages = {"en", "zh"};
  ProposedTerm t;
  t.texts = {{"R&D, applied", 1}, {"研发", 0.9}};
  t.example = "line\tone";
  t.symbol = "S";
  t.row = 3;
  e.terms = {t};
  CHECK(extract_table(e, Columns::tabs).find("R&D, applied\t研发\t0.90\tS\t3\tline one\n") != std::string::npos);
  CHECK(extract_table(e, Columns::commas).find("\"R&D, applied\",研发,0.90,S,3,") != std::string::npos);
  const auto tbx = extract_tbx(e);
  CHECK(tbx.find("<term>R&amp;D, applied</term>") != std::string::npos);
  CHECK(tbx.find("unprocessed") != std::string::npos);
}

}  // namespace
}  // namespace hexaglot::app
