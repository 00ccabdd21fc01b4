#include "statement.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "case_file.hpp"
#include "tests/support/plugin_harness.hpp"

HEXAGLOT_PLUGIN_UNDER_TEST(check_numbering);

namespace hexaglot::test {
namespace {

std::string told(const std::vector<model::Finding>& found, const model::Document& document) {
  std::string out;
  for (const auto& f : found) out += in_short(f, document) + " | " + f.message + '\n';
  return out;
}

// "11 12 11": what the versions show, in their order.
std::string values(const model::Finding& f) {
  std::string out;
  for (const auto& v : f.values) out += (out.empty() ? "" : " ") + v.value;
  return out;
}

TEST_CASE("the statement in six versions has its known divergences and nothing else") {
  const auto document = statement();
  PluginHarness harness(hx_plugin_entry_check_numbering());
  const auto found = harness.check("hexaglot.check.numbering", document);
  REQUIRE(found);
  CAPTURE(told(*found, document));
  std::multiset<std::string> said;
  for (const auto& f : *found)
    said.insert(f.id + ' ' + std::string(model::name(f.severity)) + ' ' + f.message + " [" + values(f) + "]");
  const std::multiset<std::string> expected = {
      "numbering.shift warning Spanish and Russian are one higher than Arabic, English, French and Chinese from 12 on, "
      "to 33, from the row after 11. [11 11 12 11 12 11]",
      "numbering.shift warning Chinese numbers this paragraph 26; the other five have no number here, and the numbers "
      "that follow are one higher there, to 44. [– – – – – 26]",
      "numbering.duplicate info In English, 11 stands twice, as in Arabic, French and Chinese. [11 11 12 11 12 11]",
      "numbering.unnumbered info In English, this paragraph has no number, between 5 and 6, as in all versions. "
      "[– – – – – –]",
      "numbering.unnumbered info In English, this paragraph has no number, between 25 and 26, as in Arabic, Spanish, "
      "French and Russian. [– – – – – 26]",
      "numbering.heading-variant info In English, this heading is “Challenges and priorities”, while the other parts "
      "have “Challenges and priorities for action”, as in all versions. [التحدِّيات والأولويات Challenges and priorities "
      "Desafíos y prioridades Défis et priorités Вызовы и приоритеты 挑战和优先事项]",
      "footnotes.mark-missing warning In Arabic, note 15 has no mark in the text, unlike in English, Spanish, French, "
      "Russian and Chinese. [– 15 15 15 15 15]"};
  CHECK(said == expected);
  for (const auto& f : *found) {
    CHECK(std::find(f.versions.begin(), f.versions.end(), 3U) == f.versions.end());  // French is faithful
    CHECK(f.row.has_value());
    CHECK(!f.places.empty());
  }
}

TEST_CASE("one version of the statement alone shows the original's oddities as warnings") {
  auto document = statement();
  for (std::size_t v = 6; v-- > 0;) {
    if (v == 1) continue;
    const auto at = static_cast<std::ptrdiff_t>(v);
    document.versions.erase(document.versions.begin() + at);
    document.segments.erase(document.segments.begin() + at);
    for (auto& r : document.rows) r.cells.erase(r.cells.begin() + at);
  }
  PluginHarness harness(hx_plugin_entry_check_numbering());
  const auto found = harness.check("hexaglot.check.numbering", document);
  REQUIRE(found);
  CAPTURE(told(*found, document));
  std::multiset<std::string> ids;
  for (const auto& f : *found) {
    ids.insert(f.id);
    CHECK(f.severity == model::Severity::warning);
  }
  CHECK(ids == std::multiset<std::string>{"numbering.duplicate", "numbering.heading-variant", "numbering.unnumbered",
                                          "numbering.unnumbered"});
}

TEST_CASE("a document without versions, blocks or rows gives nothing") {
  PluginHarness harness(hx_plugin_entry_check_numbering());
  model::Document document;
  auto found = harness.check("hexaglot.check.numbering", document);
  REQUIRE(found);
  CHECK(found->empty());
  document = by_block({model::Version{"en", {}, {}, {}, {}, {}}, model::Version{"zh", {}, {}, {}, {}, {}}});
  found = harness.check("hexaglot.check.numbering", document);
  REQUIRE(found);
  CHECK(found->empty());
}

TEST_CASE("every kind of finding is declared with one sentence") {
  PluginHarness harness(hx_plugin_entry_check_numbering());
  const auto* descriptor = harness.check_descriptor("hexaglot.check.numbering");
  REQUIRE(descriptor != nullptr);
  CHECK(descriptor->kind_count == 18);
  for (std::uint32_t i = 0; i < descriptor->kind_count; ++i)
    CHECK(std::string_view(descriptor->kinds[i].description).ends_with('.'));
}

}  // namespace
}  // namespace hexaglot::test
