#include <doctest/doctest.h>

#include "case_file.hpp"
#include "tests/support/plugin_harness.hpp"

HEXAGLOT_PLUGIN_UNDER_TEST(check_terminology);

namespace hexaglot::test {
namespace {

std::string text_at(const model::FindingPlace& place, const model::Document& document) {
  return std::string(place.span.in(document.versions[place.version].blocks[place.block].text));
}

TEST_CASE("a missing term is shown by the place of the term in the version that has it, and by all that is compared") {
  const auto document = one_row({{"en", "A letter to the Commission on Narcotic Drugs."},
                                 {"fr", "Une lettre à la Commission."},
                                 {"ru", "Письмо Комиссии по наркотическим средствам."},
                                 {"zh", "致麻醉药品委员会的信。"},
                                 {"ar", "رسالة إلى لجنة المخدِّرات."}});
  const auto found = check_terms(document, case_terms());
  REQUIRE(found.size() == 1);
  const auto& f = found[0];
  CHECK(f.id == "terminology.missing");
  CHECK(f.versions == std::vector<std::uint32_t>{1});
  CHECK(f.row == 0U);
  REQUIRE(f.places.size() == 1);
  CHECK(f.places[0].version == 0);
  CHECK(text_at(f.places[0], document) == "Commission on Narcotic Drugs");
  REQUIRE(f.values.size() == 5);
  CHECK(f.values[0].value == "Commission on Narcotic Drugs");
  CHECK(f.values[1].value == "–");
  CHECK(f.values[2].value == "Комиссии по наркотическим средствам");
  CHECK(f.values[3].value == "麻醉药品委员会");
  CHECK(f.values[4].value == "لجنة المخدِّرات");
  CHECK(f.message.find("Commission des stupéfiants") != std::string::npos);
  CHECK(f.message.find('\n') == std::string::npos);
  CHECK(!f.fix.has_value());
}

TEST_CASE("a missing term is shown in English, whatever the order of the versions") {
  const auto document = one_row({{"ar", "رسالة إلى لجنة المخدِّرات."},
                                 {"en", "A letter to the Commission on Narcotic Drugs."},
                                 {"zh", "致委员们的信。"}});
  const auto found = check_terms(document, case_terms());
  REQUIRE(found.size() == 1);
  CHECK(found[0].versions == std::vector<std::uint32_t>{2});
  REQUIRE(found[0].places.size() == 1);
  CHECK(text_at(found[0].places[0], document) == "Commission on Narcotic Drugs");
  CHECK(found[0].message.find("(English)") != std::string::npos);
}

TEST_CASE("a bad term printed as in the termbase can be replaced by the preferred one") {
  const auto document = one_row({{"en", "The Commission on Narcotic Drugs met."},
                                 {"zh", "昨天，麻醉品委员会举行了会议，麻醉品委员会通过了决议。"}});
  const auto found = check_terms(document, case_terms());
  REQUIRE(found.size() == 1);
  CHECK(found[0].id == "terminology.deprecated");
  CHECK(found[0].places.size() == 2);
  for (const auto& place : found[0].places) CHECK(text_at(place, document) == "麻醉品委员会");
  REQUIRE(found[0].fix.has_value());
  CHECK(found[0].fix->replacement == "麻醉药品委员会");
  CHECK(text_at(found[0].fix->place, document) == "麻醉品委员会");
}

TEST_CASE("an inflected bad term has no fix, because the grammar around it would break") {
  const auto document = one_row({{"en", "A list of best practices."}, {"ru", "Перечень лучших практик."}});
  const auto found = check_terms(document, case_terms());
  REQUIRE(found.size() == 1);
  CHECK(found[0].id == "terminology.forbidden");
  CHECK(text_at(found[0].places[0], document) == "лучших практик");
  CHECK(!found[0].fix.has_value());
}

TEST_CASE("the severity of a missing term is a setting") {
  const auto document = one_row({{"en", "The Commission on Narcotic Drugs met."}, {"fr", "Le Comité s’est réuni."}});
  for (const auto& [setting, severity] :
       {std::pair{"info", model::Severity::info}, std::pair{"warning", model::Severity::warning},
        std::pair{"error", model::Severity::error}}) {
    const auto found = check_terms(document, case_terms(), setting);
    REQUIRE(found.size() == 1);
    CHECK(found[0].severity == severity);
  }
}

TEST_CASE("a term is found in the right block and bytes when a cell holds several segments") {
  auto document =
      one_row({{"en", "First. Then the Commission on Narcotic Drugs met."}, {"fr", "Puis il s’est réuni."}});
  auto& version = document.versions[0];
  version.blocks.insert(version.blocks.begin(), model::Block{});
  version.blocks[0].text = "Heading";
  document.segments[0] = {{0, {0, 7}}, {1, {0, 6}}, {1, {7, 49}}};
  document.rows[0].cells[0] = {0, 1, 2};
  const auto found = check_terms(document, case_terms());
  REQUIRE(found.size() == 1);
  CHECK(found[0].places[0].block == 1);
  CHECK(text_at(found[0].places[0], document) == "Commission on Narcotic Drugs");
}

TEST_CASE("a term does not reach from one segment of a cell into the next") {
  auto document = one_row({{"en", "narcotic drugs"}, {"fr", "des produits"}});
  document.segments[0] = {{0, {0, 8}}, {0, {9, 14}}};
  document.rows[0].cells[0] = {0, 1};
  CHECK(check_terms(document, case_terms()).empty());
}

TEST_CASE("a version tagged with a region or a script uses the terms of its language") {
  const auto document =
      one_row({{"en-GB", "The Commission on Narcotic Drugs met."}, {"zh-Hans", "麻醉品委员会开会。"}});
  const auto found = check_terms(document, case_terms());
  REQUIRE(found.size() == 1);
  CHECK(found[0].id == "terminology.deprecated");
}

TEST_CASE("without a termbase there is nothing to find") {
  CHECK(check_terms(one_row({{"en", "organised crime"}}), model::Termbase{}).empty());
}

TEST_CASE("the check declares every finding that it gives") {
  PluginHarness harness(hx_plugin_entry_check_terminology());
  const auto* d = harness.check_descriptor("hexaglot.check.terminology");
  REQUIRE(d != nullptr);
  REQUIRE(d->kind_count == 5);
  CHECK(std::string(d->kinds[0].id) == "terminology.missing");
  CHECK(std::string(d->kinds[1].id) == "terminology.deprecated");
  CHECK(std::string(d->kinds[2].id) == "terminology.forbidden");
  CHECK(std::string(d->kinds[3].id) == "terminology.case");
  CHECK(std::string(d->kinds[4].id) == "terminology.form");
  const auto* mixed = harness.check_descriptor(mixed_check);
  REQUIRE(mixed != nullptr);
  CHECK(std::string(mixed->kinds[0].id) == "terminology.mixed");
}

}  // namespace
}  // namespace hexaglot::test
