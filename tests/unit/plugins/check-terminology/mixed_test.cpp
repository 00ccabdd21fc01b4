// terminology.mixed: a document of several rows.
#include <doctest/doctest.h>

#include "case_file.hpp"

namespace hexaglot::test {
namespace {

model::Document rows(const std::vector<Cells>& all) {
  model::Document out;
  for (const auto& cells : all) {
    auto one = one_row(cells);
    if (out.versions.empty()) {
      out = std::move(one);
      continue;
    }
    const auto row = static_cast<std::uint32_t>(out.rows.size());
    out.rows.push_back(one.rows.front());
    for (std::size_t v = 0; v < out.versions.size(); ++v) {
      out.versions[v].blocks.push_back(one.versions[v].blocks.at(0));
      auto segment = one.segments[v].at(0);
      segment.block = row;
      out.segments[v].push_back(segment);
      out.rows.back().cells[v] = {row};
    }
  }
  return out;
}

model::Termbase terms() {
  using model::TermStatus;
  model::Termbase out;
  out.concepts.push_back({"oc",
                          "",
                          "",
                          {{"en", "organized crime", TermStatus::preferred, {}},
                           {"es", "delincuencia organizada", TermStatus::preferred, {}},
                           {"es", "crimen organizado", TermStatus::admitted, {}},
                           {"ru", "организованная преступность", TermStatus::preferred, {}},
                           {"zh", "有组织犯罪", TermStatus::preferred, {}},
                           {"zh", "集团犯罪活动", TermStatus::admitted, {}},
                           {"ar", "الجريمة المنظَّمة", TermStatus::preferred, {}},
                           {"ar", "الإجرام المنظَّم", TermStatus::admitted, {}}}});
  out.concepts.push_back({"cac",
                          "",
                          "",
                          {{"en", "United Nations Convention against Corruption", TermStatus::preferred, {}},
                           {"en", "Convention against Corruption", TermStatus::admitted, {}},
                           {"en", "UNCAC", TermStatus::admitted, {}},
                           {"es", "Convención de las Naciones Unidas contra la Corrupción", TermStatus::preferred, {}},
                           {"ru", "Конвенция против коррупции", TermStatus::preferred, {}}}});
  return out;
}

std::vector<model::Finding> mixed(const model::Document& document, const std::string& severity = "info") {
  return check_terms(document, terms(), severity, mixed_check);
}

const std::vector<Cells> spanish = {{{"en", "Organized crime grows."},
                                     {"es", "La delincuencia organizada crece."},
                                     {"ru", "Организованная преступность растет."}},
                                    {{"en", "We fight organized crime."},
                                     {"es", "Luchamos contra la delincuencia organizada."},
                                     {"ru", "Мы боремся с организованной преступностью."}},
                                    {{"en", "A report on organized crime."},
                                     {"es", "Un informe sobre el crimen organizado."},
                                     {"ru", "Доклад об организованной преступности."}}};

TEST_CASE("one concept said in two admitted ways in one version, while the others keep to one, is told once") {
  const auto document = rows(spanish);
  const auto found = mixed(document);
  REQUIRE(found.size() == 1);
  CHECK(in_short(found[0], document) == "mixed es info");
  CHECK(found[0].row == 2U);
  CHECK(found[0].values.size() == 3);
  CHECK(found[0].message.find("crimen organizado") != std::string::npos);
  CHECK(found[0].message.find("delincuencia organizada") != std::string::npos);
  REQUIRE(found[0].places.size() == 1);
  CHECK(found[0].places[0].block == 2);
}

TEST_CASE("its severity is a setting, and it can be turned off") {
  CHECK(mixed(rows(spanish), "warning").at(0).severity == model::Severity::warning);
  CHECK(mixed(rows(spanish), "off").empty());
}

TEST_CASE("Chinese is looked at as well; Arabic words that share a root's word are taken for forms of one term") {
  auto document =
      rows({{{"en", "Organized crime grows."}, {"zh", "有组织犯罪增多。"}, {"ar", "تتزايد الجريمة المنظمة."}},
            {{"en", "It is organized crime."}, {"zh", "这是集团犯罪活动。"}, {"ar", "وهذا من الإجرام المنظم."}},
            {{"en", "Organized crime again."}, {"zh", "又是有组织犯罪。"}, {"ar", "ومرة أخرى الجريمة المنظمة."}}});
  const auto found = mixed(document);
  REQUIRE(found.size() == 1);
  CHECK(in_short(found[0], document) == "mixed zh info");
}

TEST_CASE("where two versions vary, neither is measured by the other") {
  auto vary = spanish;
  for (auto& row : vary) row[2] = {"zh", "有组织犯罪。"};
  vary[2][2].second = "集团犯罪活动。";
  CHECK(mixed(rows(vary)).empty());
}

TEST_CASE("as often the one as the other, or in notes only, is no slip") {
  auto often = spanish;
  often.push_back(often[2]);
  CHECK(mixed(rows(often)).empty());
  auto document = rows(spanish);
  for (auto& version : document.versions) version.blocks[2].kind = model::BlockKind::note;
  CHECK(mixed(document).empty());
}

TEST_CASE("a full name first, then its short form and its acronym, are no mixture") {
  CHECK(mixed(rows({{{"en", "The United Nations Convention against Corruption (UNCAC) is in force."},
                     {"es", "La Convención de las Naciones Unidas contra la Corrupción está en vigor."},
                     {"ru", "Конвенция против коррупции вступила в силу."}},
                    {{"en", "Parties to the Convention against Corruption, and UNCAC itself."},
                     {"es", "Partes en la Convención de las Naciones Unidas contra la Corrupción."},
                     {"ru", "Участники Конвенции против коррупции."}}}))
            .empty());
}

TEST_CASE("two words for it in one row are said on purpose, and where the others vary too nothing is said") {
  auto both = spanish;
  both[2][1].second = "El crimen organizado o delincuencia organizada.";
  CHECK(mixed(rows(both)).empty());
}

TEST_CASE("a document that keeps to one term, or has none, is clean") {
  auto same = spanish;
  same[2][1].second = "Un informe sobre la delincuencia organizada.";
  CHECK(mixed(rows(same)).empty());
  CHECK(mixed(model::Document{}).empty());
  CHECK(mixed(one_row({{"en", ""}, {"es", "crimen organizado"}})).empty());
}

}  // namespace
}  // namespace hexaglot::test
