#include <doctest/doctest.h>

#include <algorithm>

#include "case_file.hpp"
#include "tests/support/plugin_harness.hpp"

HEXAGLOT_PLUGIN_UNDER_TEST(check_references);

namespace hexaglot::test {
namespace {

const std::filesystem::path cases = std::filesystem::path(HEXAGLOT_SOURCE_DIR) / "plugins/check-references/cases";

std::vector<model::Finding> check(const model::Document& document, const PluginHarness::Offer& offer = {}) {
  PluginHarness harness(hx_plugin_entry_check_references(), offer);
  auto found = harness.check("hexaglot.check.references", document);
  REQUIRE(found);
  return *found;
}

model::Document row(const std::vector<std::pair<std::string, std::string>>& cells) {
  std::vector<model::Version> versions;
  for (const auto& [language, text] : cells) {
    model::Version v;
    v.language = language;
    model::Block block;
    block.text = text;
    v.blocks.push_back(block);
    versions.push_back(std::move(v));
  }
  return by_block(std::move(versions));
}

TEST_CASE("the references check finds what is wrong and names who departs") {
  hold(cases / "bad", hx_plugin_entry_check_references(), "hexaglot.check.references");
}

TEST_CASE("the references check is silent where nothing is wrong") {
  hold(cases / "good", hx_plugin_entry_check_references(), "hexaglot.check.references");
}

TEST_CASE("the good cases of references are at least as long as the bad ones") { more_good_than_bad(cases); }

TEST_CASE("one digit against five versions that agree comes with a fix, against two it does not") {
  const auto six = row({{"ar", "الوثيقة A/58/124"},
                        {"en", "Document A/58/124"},
                        {"es", "Documento A/58/124"},
                        {"fr", "Document A/58/124"},
                        {"ru", "Документ A/58/124"},
                        {"zh", "见A/58/142号文件"}});
  auto found = check(six);
  REQUIRE(found.size() == 1);
  REQUIRE(found[0].fix);
  CHECK(found[0].fix->replacement == "A/58/124");
  CHECK(found[0].fix->place.span.in(six.versions[5].blocks[0].text) == "A/58/142");
  CHECK(found[0].values.size() == 6);
  found = check(row({{"en", "Document A/58/124"}, {"fr", "Document A/58/124"}, {"zh", "见A/58/142号文件"}}));
  REQUIRE(found.size() == 1);
  CHECK(!found[0].fix);
}

TEST_CASE("a malformed symbol comes with what was meant") {
  const auto document = row({{"en", "Document E/CN.7/2014/L.15"}, {"ar", "الوثيقة E/CN.7/ 2014/L.15 المؤرخة"}});
  const auto found = check(document);
  REQUIRE(found.size() == 1);
  REQUIRE(found[0].fix);
  CHECK(found[0].fix->replacement == "E/CN.7/2014/L.15");
  CHECK(found[0].fix->place.span.in(document.versions[1].blocks[0].text) == "E/CN.7/ 2014/L.15");
}

TEST_CASE("addresses and acronyms can be left out") {
  const auto document = row({{"en", "UNODC, www.example.org"},
                             {"fr", "UNODC, www.example.org"},
                             {"es", "UNODC, www.example.org"},
                             {"ru", "UNOCD, www.example.com"}});
  CHECK(check(document).size() == 2);
  PluginHarness::Offer offer;
  offer.settings = {{"references.addresses", "off"}, {"references.acronyms", "off"}};
  CHECK(check(document, offer).empty());
}

}  // namespace
}  // namespace hexaglot::test
