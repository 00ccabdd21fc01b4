#include <doctest/doctest.h>

#include <chrono>
#include <limits>
#include <random>

#include "case_file.hpp"
#include "tests/support/plugin_harness.hpp"

HEXAGLOT_PLUGIN_UNDER_TEST(check_numbering);

namespace hexaglot::test {
namespace {

model::Version noise(const std::string& language, std::uint32_t blocks, std::uint32_t seed) {
  std::mt19937 random(seed);
  const auto below = [&random](std::uint32_t n) { return static_cast<std::int32_t>(random() % n); };
  model::Version v;
  v.language = language;
  for (std::uint32_t b = 0; b < blocks; ++b) {
    model::Block block;
    const auto kind = below(10);
    block.kind = kind == 0   ? model::BlockKind::heading
                 : kind == 1 ? model::BlockKind::note
                             : model::BlockKind::paragraph;
    block.level = static_cast<std::uint8_t>(block.kind == model::BlockKind::heading ? below(9) : 0);
    block.text = "Текст 条文 نصّ text " + std::to_string(below(50));
    if (below(4) != 0) {
      text::Label label;
      label.system = static_cast<text::NumberSystem>(below(19));
      label.value = below(7) == 0 ? std::numeric_limits<std::int32_t>::max() : below(40);
      label.level = below(4);
      if (label.system == text::NumberSystem::dotted && below(2) != 0) label.parts = {below(4), below(4), label.value};
      label.bis = below(20) == 0;
      label.printed = std::to_string(label.value) + ")";
      block.label = label;
    }
    if (block.kind == model::BlockKind::note && !block.label)
      block.label = text::Label{"*", text::NumberSystem::mark, 1, 0, {}, false};
    if (below(3) == 0)
      block.marks.push_back({model::MarkKind::note, {3, 3}, below(5) == 0 ? "*" : std::to_string(below(2000))});
    v.blocks.push_back(std::move(block));
  }
  return v;
}

TEST_CASE("labels without any order neither crash the check nor hold it up") {
  const auto document = by_block({noise("en", 20000, 1), noise("ru", 20000, 2), noise("zh", 20000, 3)});
  PluginHarness harness(hx_plugin_entry_check_numbering());
  const auto begin = std::chrono::steady_clock::now();
  const auto found = harness.check("hexaglot.check.numbering", document);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
  REQUIRE(found);
  CHECK(!found->empty());
  CHECK(took.count() < 30);
  for (const auto& f : *found) {
    if (f.versions.empty() || f.message.empty()) FAIL("a finding without an outlier or a message");
    for (const auto& p : f.places)
      if (p.version >= document.versions.size() || p.block >= document.versions[p.version].blocks.size())
        FAIL("a place outside the document");
  }
}

TEST_CASE("references without any sense neither crash the check nor hold it up") {
  const std::vector<std::string> pieces = {
      "paragraphs ", "Article 5 ", "пункта ", "(а) ",       "статьи ", "第",       "条",   "三", "至",       "和",
      "(a)",         "(i)",        "12",      "٣",          " of ",    " and ",    ", ",   "–",  "الفقرات ", "من ",
      " above ",     "Ibid. ",     "там же ", "alinéa b) ", "du ",     "\xC2\xA0", "bis ", ".",  "“",        "9999"};
  std::mt19937 random(11);
  std::vector<model::Version> versions;
  for (const auto* language : {"ar", "en", "es", "fr", "ru", "zh"}) {
    model::Version v;
    v.language = language;
    for (int b = 0; b < 1500; ++b) {
      model::Block block;
      block.kind = b % 9 == 0 ? model::BlockKind::note : model::BlockKind::paragraph;
      const auto number = std::to_string(b + 1);
      block.label = text::Label{number + ".", text::NumberSystem::arabic, b + 1, 0, {}, false};
      for (auto n = b % 100 == 0 ? 800 : random() % 30; n-- > 0;) block.text += pieces[random() % pieces.size()];
      v.blocks.push_back(std::move(block));
    }
    versions.push_back(std::move(v));
  }
  const auto document = by_block(std::move(versions));
  PluginHarness harness(hx_plugin_entry_check_numbering());
  const auto begin = std::chrono::steady_clock::now();
  const auto found = harness.check("hexaglot.check.numbering", document);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
  REQUIRE(found);
  CHECK(!found->empty());
  CHECK(took.count() < 60);
}

}  // namespace
}  // namespace hexaglot::test
