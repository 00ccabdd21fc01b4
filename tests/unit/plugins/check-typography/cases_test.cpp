#include <doctest/doctest.h>

#include "case_file.hpp"
#include "tests/support/plugin_harness.hpp"

HEXAGLOT_PLUGIN_UNDER_TEST(check_typography);

namespace hexaglot::test {
namespace {

const std::filesystem::path cases = std::filesystem::path(HEXAGLOT_SOURCE_DIR) / "plugins/check-typography/cases";

// The text with the fix of its only finding in it; the message where there is none or more than one.
std::string fixed(const std::string& language, const std::string& text) {
  model::Version v;
  v.language = language;
  model::Block block;
  block.text = text;
  v.blocks.push_back(block);
  PluginHarness harness(hx_plugin_entry_check_typography());
  const auto found = harness.check("hexaglot.check.typography", by_block({v}));
  REQUIRE(found);
  if (found->size() != 1) return std::to_string(found->size()) + " findings";
  const auto& f = found->front();
  if (!f.fix) return f.message;
  auto out = text;
  return out.replace(f.fix->place.span.begin, f.fix->place.span.size(), f.fix->replacement);
}

TEST_CASE("the typography check finds what is wrong in each language") {
  hold(cases / "bad", hx_plugin_entry_check_typography(), "hexaglot.check.typography");
}

TEST_CASE("the typography check is silent where nothing is wrong") {
  hold(cases / "good", hx_plugin_entry_check_typography(), "hexaglot.check.typography");
}

TEST_CASE("the good cases of typography are at least as long as the bad ones") {
  std::size_t good = 0;
  std::size_t bad = 0;
  for (const auto& c : read_cases(cases / "good")) good += c.document.rows.size() * c.document.versions.size() + 1;
  for (const auto& c : read_cases(cases / "bad")) bad += c.document.rows.size() * c.document.versions.size() + 1;
  CHECK(good >= bad);
}

TEST_CASE("a fix sets all places of a cell right") {
  CHECK(fixed("ru", "Комиcсия и Сoвет") == "Комиссия и Совет");
  CHECK(fixed("en", "The Cоuncil") == "The Council");
  CHECK(fixed("ar", "ميثاق األمم واالتحاد") == "ميثاق الأمم والاتحاد");
  CHECK(fixed("ar", "السﻼم والﺴﻠم") == "السلام والسلم");
  CHECK(fixed("zh", "联合国⼈权") == "联合国人权");
  CHECK(fixed("en", "The  Commission  met.") == "The Commission met.");
  CHECK(fixed("fr", "Trois\u00A0 : quatre") == "Trois\u00A0: quatre");
  CHECK(fixed("es", "uno , dos ,tres") == "uno, dos, tres");
  CHECK(fixed("en", "One,two and three.Four") == "One, two and three. Four");
  CHECK(fixed("fr", "Vienne,13 mars") == "Vienne, 13 mars");
  CHECK(fixed("ru", "доклад,а также 2,5 и 1,а") == "доклад, а также 2,5 и 1,а");
  CHECK(fixed("es", "Comi\u00ADsión y\uFEFFa") == "Comisión ya");
  CHECK(fixed("fr", "pre\u0301sente\u0301") == "présenté");
  CHECK(fixed("ar", "ا\u0654مر") == "أمر");
}

TEST_CASE("what has no certain remedy is told without one") {
  CHECK(fixed("ar", "ﷻﰀ").find("presentation form") != std::string::npos);
  CHECK(fixed("en", "The (Commission").find("without its other half") != std::string::npos);
}

}  // namespace
}  // namespace hexaglot::test
