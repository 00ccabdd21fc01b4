#include <doctest/doctest.h>

#include <chrono>
#include <random>

#include "case_file.hpp"
#include "tests/support/plugin_harness.hpp"

HEXAGLOT_PLUGIN_UNDER_TEST(check_completeness);

namespace hexaglot::test {
namespace {

model::Version noise(const std::string& language, std::uint32_t blocks, std::uint32_t seed) {
  static const std::vector<std::string> bits = {
      "Текст ", "条文。", "نصّ ", "text ",        "Été. ", ". ",    "。",      "\xF0\x9F\x98\x80", "12 ",
      "٣٤ ",    "((((",   "\"",  "\xE2\x80\xAB", "ʼ",     "한글 ", "A.B.C. ", "\xF0\xA0\x80\x80", ";",
      "："};
  std::mt19937 random(seed);
  model::Version v;
  v.language = language;
  for (std::uint32_t b = 0; b < blocks; ++b) {
    model::Block block;
    block.kind = static_cast<model::BlockKind>(random() % 5);
    for (auto n = random() % 30; n > 0; --n) block.text += bits[random() % bits.size()];
    v.blocks.push_back(std::move(block));
  }
  return v;
}

TEST_CASE("text without any order neither crashes the check nor holds it up") {
  const auto document =
      by_block({noise("en", 5000, 1), noise("ru", 5000, 2), noise("zh", 4000, 3), noise("qaa", 100, 4)});
  PluginHarness harness(hx_plugin_entry_check_completeness());
  const auto begin = std::chrono::steady_clock::now();
  const auto found = harness.check("hexaglot.check.completeness", document);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
  REQUIRE(found);
  CHECK(took.count() < 30);
  for (const auto& f : *found) {
    if (f.versions.empty() || f.message.empty()) FAIL("a finding without an outlier or a message");
    for (const auto& p : f.places) {
      const auto& text = document.versions.at(p.version).blocks.at(p.block).text;
      if (p.span.end > text.size() || p.span.begin > p.span.end) FAIL("a place outside its text");
      if (p.span.begin < text.size() && (static_cast<unsigned char>(text[p.span.begin]) & 0xC0U) == 0x80U)
        FAIL("a place inside a character");
    }
  }
}

TEST_CASE("a document of one version, of empty versions or of none has no findings of completeness") {
  PluginHarness harness(hx_plugin_entry_check_completeness());
  for (const auto& document :
       {by_block({}), by_block({noise("ar", 30, 1)}), by_block({noise("ar", 0, 1), noise("zh", 0, 1)})}) {
    const auto found = harness.check("hexaglot.check.completeness", document);
    REQUIRE(found);
    CHECK(found->empty());
  }
}

TEST_CASE("a paragraph of a hundred thousand sentences is read in a moment") {
  model::Block block;
  for (int i = 0; i < 100000; ++i) block.text += "This is one of them. ";
  std::vector<model::Version> versions;
  for (const auto* language : {"en", "fr"}) {
    auto& version = versions.emplace_back();
    version.language = language;
    version.blocks = {block};
    block.text.resize(block.text.size() / 2);
  }
  PluginHarness harness(hx_plugin_entry_check_completeness());
  const auto begin = std::chrono::steady_clock::now();
  REQUIRE(harness.check("hexaglot.check.completeness", by_block(std::move(versions))));
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
  CHECK(took.count() < 10);
}

}  // namespace
}  // namespace hexaglot::test
