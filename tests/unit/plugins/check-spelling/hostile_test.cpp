// Word lists that are broken, dictionaries that are not there, texts that are no texts.
#include <doctest/doctest.h>

#include <algorithm>
#include <hexaglot/stems/speller.hpp>

#include "case_file.hpp"
#include "tests/support/plugin_harness.hpp"
#include "tests/support/temporary.hpp"

HEXAGLOT_PLUGIN_UNDER_TEST(check_spelling);

namespace hexaglot::test {
namespace {

model::Version version(const std::string& language, const std::vector<std::string>& texts) {
  model::Version v;
  v.language = language;
  for (const auto& t : texts) {
    model::Block b;
    b.text = t;
    v.blocks.push_back(std::move(b));
  }
  return v;
}

bool says(const std::vector<std::string>& lines, const std::string& what) {
  return std::any_of(lines.begin(), lines.end(), [&](const auto& l) { return l.find(what) != std::string::npos; });
}

constexpr const char* id = "hexaglot.check.spelling";

TEST_CASE("a word of the project's list is known, in any case of its letters") {
  TemporaryFolder folder;
  folder.file("own.txt", "# words of the project\n\nRessultados # a surname\nКомисия\n");
  const auto document = by_block({version("es", {"Los ressultados."}), version("ru", {"Это комисия."})});
  PluginHarness without(hx_plugin_entry_check_spelling());
  const auto found = without.check(id, document);
  REQUIRE(found);
  CHECK((found->size() == 2 || !stems::Speller("es").available()));
  PluginHarness with(hx_plugin_entry_check_spelling(),
                     {{}, {{"spelling.project", (folder.path() / "own.txt").string()}}});
  const auto left = with.check(id, document);
  REQUIRE(left);
  CHECK(left->empty());
  CHECK(with.log().empty());
}

TEST_CASE("a list beside the document is the project's") {
  TemporaryFolder folder;
  folder.file("hexaglot.words", "ressultados\n");
  auto document = by_block({version("es", {"Los ressultados."})});
  document.versions[0].file = (folder.path() / "es.md").string();
  PluginHarness harness(hx_plugin_entry_check_spelling());
  const auto found = harness.check(id, document);
  REQUIRE(found);
  CHECK(found->empty());
}

TEST_CASE("a broken line of a word list is told with its number, and the rest is used") {
  TemporaryFolder folder;
  folder.file("own.txt", "two words\n\xFF\xFE\x01\n1234\nressultados\n" + std::string(5000, 'x') + "\n");
  const auto document = by_block({version("es", {"Los ressultados."})});
  PluginHarness harness(hx_plugin_entry_check_spelling(),
                        {{}, {{"spelling.personal", (folder.path() / "own.txt").string()}}});
  const auto found = harness.check(id, document);
  REQUIRE(found);
  CHECK(found->empty());
  CHECK(says(harness.log(), "own.txt:1: \"two words\" is more than one word; the line is left out"));
  CHECK(says(harness.log(), "own.txt:2: is not UTF-8"));
  CHECK(says(harness.log(), "own.txt:3: \"1234\" holds no word"));
  CHECK(says(harness.log(), "own.txt:5: is too long for a word"));
}

TEST_CASE("a list that is named but not there, or a folder, is told") {
  TemporaryFolder folder;
  const auto document = by_block({version("en", {"Some words."})});
  PluginHarness gone(hx_plugin_entry_check_spelling(),
                     {{}, {{"spelling.project", (folder.path() / "none.txt").string()}}});
  REQUIRE(gone.check(id, document));
  CHECK(says(gone.log(), "none.txt: is not there"));
  PluginHarness harness(hx_plugin_entry_check_spelling(), {{}, {{"spelling.project", folder.path().string()}}});
  REQUIRE(harness.check(id, document));
  CHECK(says(harness.log(), "is no file"));
}

TEST_CASE("a language without a dictionary is told once and not checked; Chinese needs none") {
  const auto document = by_block({version("mt", {"Kliem hawn."}), version("zh", {"委员会决定。"})});
  PluginHarness harness(hx_plugin_entry_check_spelling());
  const auto found = harness.check(id, document);
  REQUIRE(found);
  CHECK(found->empty());
  REQUIRE(harness.log().size() == 1);
  CHECK(harness.log().front() == "no Hunspell dictionary for mt: its spelling is not checked; install hunspell-mt");
}

TEST_CASE("terms of a termbase are known words") {
  model::Termbase base;
  base.concepts.push_back({"1", "", "", {{"es", "ressultados básicos", model::TermStatus::preferred, ""}}});
  const auto document = by_block({version("es", {"Los ressultados."})});
  PluginHarness harness(hx_plugin_entry_check_spelling(), {{base}, {}});
  const auto found = harness.check(id, document);
  REQUIRE(found);
  CHECK(found->empty());
}

TEST_CASE("odd texts neither crash nor are told: endless words, marks alone, letters of many scripts") {
  std::string endless(20'000, 'a');
  std::string marks;
  for (int i = 0; i < 3000; ++i) marks += "\u0651\u0640";
  std::string combined;
  for (int i = 0; i < 3000; ++i) combined += "e\u0301";
  const std::vector<std::string> odd = {"",
                                        " ",
                                        endless,
                                        marks,
                                        combined,
                                        "a-b-c-d-e-f-g",
                                        "----",
                                        "’’’'''",
                                        "l’",
                                        "l’’a",
                                        "\u200F\u200E\u00AD",
                                        "ﻻﻻﻻ",
                                        "еxаmple",
                                        "'a'b'c'd",
                                        "@@@@://www.",
                                        "\U0001F600abcd",
                                        "ÀÉÎÕÜ",
                                        "ﬁﬂ",
                                        "x\u00ADyz\u200Bw"};
  std::vector<model::Version> versions;
  for (const char* language : {"ar", "en", "es", "fr", "ru", "zh"}) versions.push_back(version(language, odd));
  PluginHarness harness(hx_plugin_entry_check_spelling(), {{}, {{"spelling.unknown", "on"}}});
  const auto document = by_block(std::move(versions));
  const auto found = harness.check(id, document);
  REQUIRE(found);
  for (const auto& f : *found) CHECK(f.values.front().value.size() < 200);
}

}  // namespace
}  // namespace hexaglot::test
