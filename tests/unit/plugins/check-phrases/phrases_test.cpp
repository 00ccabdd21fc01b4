#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <random>

#include "case_file.hpp"
#include "plugins/check-phrases/openings.hpp"
#include "real_texts.hpp"
#include "statement.hpp"
#include "tests/support/plugin_harness.hpp"

HEXAGLOT_PLUGIN_UNDER_TEST(check_phrases);

namespace hexaglot::test {
namespace {

const std::filesystem::path cases = std::filesystem::path(HEXAGLOT_SOURCE_DIR) / "plugins/check-phrases/cases";

std::vector<model::Finding> check(const model::Document& document) {
  PluginHarness harness(hx_plugin_entry_check_phrases());
  auto found = harness.check("hexaglot.check.phrases", document);
  REQUIRE(found);
  return std::move(*found);
}

std::string told(const std::vector<model::Finding>& found, const model::Document& document) {
  std::string all;
  for (const auto& f : found) {
    all += in_short(f, document) + " | " + f.message + '\n';
    for (const auto& v : f.values) all += "    " + document.versions[v.version].language + ": " + v.value + '\n';
  }
  return all;
}

TEST_CASE("the phrases check finds what is wrong and names who departs") {
  hold(cases / "bad", hx_plugin_entry_check_phrases(), "hexaglot.check.phrases");
}

TEST_CASE("the phrases check is silent where nothing is wrong") {
  hold(cases / "good", hx_plugin_entry_check_phrases(), "hexaglot.check.phrases");
}

TEST_CASE("the good cases of phrases are at least as long as the bad ones") { more_good_than_bad(cases); }

TEST_CASE("the statement gives nothing") {
  const auto document = statement();
  const auto found = check(document);
  CAPTURE(told(found, document));
  CHECK(found.empty());
}

TEST_CASE("texts that are no resolutions give nothing") {
  for (const std::string name : {"udhr", "cc-by", "cc-by-nc-sa", "tico19"}) {
    const auto document = real_text(name);
    if (!document) {
      MESSAGE("skipped: ", name, " is not at hand");
      continue;
    }
    const auto found = check(*document);
    CAPTURE(name);
    CAPTURE(told(found, *document));
    CHECK(found.empty());
  }
}

// Every paragraph of the statement that opens with a verb of the lists, by language.
TEST_CASE("the openings of the statement are known") {
  const auto document = statement();
  for (const auto& version : document.versions) {
    int known = 0;
    int all = 0;
    std::string unknown;
    for (const auto& block : version.blocks) {
      if (block.kind != model::BlockKind::paragraph || !block.label || block.label->level > 0) continue;
      ++all;
      const auto opening = check_phrases::opening(block.text, version.language);
      known += opening ? 1 : 0;
      if (!opening) unknown += block.text.substr(0, 60) + '\n';
      if (opening && opening->form != check_phrases::Form::any) CHECK(opening->form == check_phrases::Form::present);
    }
    CAPTURE(version.language);
    CAPTURE(unknown);
    MESSAGE(version.language, ": ", known, " of ", all);
    CHECK(10 * known >= 9 * all);
  }
}

// What is told now and was not before names the version.
bool noticed(const model::Document& document, std::uint32_t version, const std::string& id) {
  const auto found = check(document);
  return std::any_of(found.begin(), found.end(), [&](const model::Finding& f) {
    return f.id == id && f.versions == std::vector<std::uint32_t>{version};
  });
}

// Replaced at the head of the paragraph: the form of another place, and "also" taken away.
struct Exchange {
  std::string language, from, to, id;
};
const std::vector<Exchange> exchanges = {
    {"en", "Recognize", "Recognizing", "phrases.form"},
    {"en", "Welcome", "Welcoming", "phrases.form"},
    {"fr", "Saluons", "Saluant", "phrases.form"},
    {"fr", "Soulignons", "Soulignant", "phrases.form"},
    {"es", "Reconocemos", "Reconociendo", "phrases.form"},
    {"es", "Acogemos", "Acogiendo", "phrases.form"},
    {"ru", "признаем", "признавая", "phrases.form"},
    {"ru", "подчеркиваем", "подчеркивая", "phrases.form"},
    {"ar", "نسلِّم", "وإذ نسلِّم", "phrases.form"},
    {"ar", "نؤكِّد", "وإذ نؤكِّد", "phrases.form"},
    {"en", "Also recognize", "Recognize", "phrases.sequence"},
    {"en", "Also welcome", "Welcome", "phrases.sequence"},
    {"fr", "également", "", "phrases.sequence"},
    {"es", "también", "", "phrases.sequence"},
    {"ru", "также", "", "phrases.sequence"},
    {"ar", "أيضاً", "", "phrases.sequence"},
    {"zh", "还", "", "phrases.sequence"},
};

TEST_CASE("the form of another place and an \"also\" lost in any version of the statement are told") {
  const auto document = statement();
  std::map<std::string, std::pair<int, int>> score;
  std::string missed;
  for (const auto& e : exchanges)
    for (std::uint32_t v = 0; v < document.versions.size(); ++v) {
      if (document.versions[v].language != e.language) continue;
      for (std::size_t b = 0; b < document.versions[v].blocks.size(); ++b) {
        const auto& block = document.versions[v].blocks[b];
        const auto opening = check_phrases::opening(block.text, e.language);
        if (block.kind != model::BlockKind::paragraph || !block.label || !opening) continue;
        if (e.id == "phrases.sequence" && opening->again == check_phrases::Again::none) continue;
        const auto at = block.text.find(e.from);
        if (at == std::string::npos || at >= opening->span.end || (e.to.size() > e.from.size() && at != 0)) continue;
        auto changed = document;
        changed.versions[v].blocks[b].text.replace(at, e.from.size(), e.to);
        auto& [found, sown] = score[e.id + ' ' + e.language];
        ++sown;
        if (noticed(changed, v, e.id))
          ++found;
        else
          missed += e.language + " block " + std::to_string(b) + ": " + e.from + "; ";
      }
    }
  CAPTURE(missed);
  for (const auto& [what, counts] : score) {
    MESSAGE(what, ": ", counts.first, " of ", counts.second);
    CHECK(10 * counts.first >= 9 * counts.second);
  }
}

TEST_CASE("an end mark or an italic lost in any version of the statement is told") {
  const auto document = statement();
  for (std::uint32_t v = 0; v < document.versions.size(); ++v) {
    const auto& blocks = document.versions[v].blocks;
    int sown = 0;
    int found = 0;
    std::string missed;
    for (std::size_t b = v; b < blocks.size(); b += 9) {
      const auto& block = blocks[b];
      if (block.kind != model::BlockKind::paragraph || !block.label || block.label->level > 0) continue;
      if (!check_phrases::opening(block.text, document.versions[v].language)) continue;
      auto changed = document;
      auto& to = changed.versions[v].blocks[b];
      for (const auto* mark : {";", "；", "؛"})
        if (to.text.ends_with(mark)) {
          to.text.replace(to.text.size() - std::string_view(mark).size(), std::string::npos, ".");
          ++sown;
          const bool hit = noticed(changed, v, "phrases.end-mark");
          found += hit ? 1 : 0;
          if (!hit) missed += "end mark of block " + std::to_string(b) + "; ";
          break;
        }
      changed = document;
      auto& marks = changed.versions[v].blocks[b].marks;
      const auto italic = std::find_if(marks.begin(), marks.end(), [](const model::Mark& m) {
        return m.kind == model::MarkKind::italic && m.span.begin == 0;
      });
      if (italic == marks.end()) continue;
      marks.erase(italic);
      ++sown;
      const bool hit = noticed(changed, v, "phrases.italic");
      found += hit ? 1 : 0;
      if (!hit) missed += "italic of block " + std::to_string(b) + "; ";
    }
    CAPTURE(missed);
    MESSAGE(document.versions[v].language, ": ", found, " of ", sown);
    CHECK(10 * found >= 9 * sown);
  }
}

TEST_CASE("paragraphs of noise neither crash the check nor hold it up") {
  std::mt19937 random(7);
  std::vector<model::Version> versions;
  const std::vector<std::string> pieces = {"Recalling", " also",        "*", "إذ", "وإذ ",     "回顾", "又",
                                           "ссылаясь",  " также",       ";", "。", "\xC2\xA0", " ",    "，",
                                           "Rappelant", "\xE2\x80\x8F", "؛", "."};
  for (const auto* language : {"ar", "en", "fr", "ru", "zh"}) {
    model::Version v;
    v.language = language;
    for (int b = 0; b < 4000; ++b) {
      model::Block block;
      block.kind = model::BlockKind::paragraph;
      for (auto n = random() % 8; n-- > 0;) block.text += pieces[random() % pieces.size()];
      v.blocks.push_back(std::move(block));
    }
    versions.push_back(std::move(v));
  }
  const auto document = by_block(std::move(versions));
  const auto begin = std::chrono::steady_clock::now();
  const auto found = check(document);
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(30));
  for (const auto& f : found) CHECK(!f.message.empty());
}

TEST_CASE("every kind of phrase finding is declared with one sentence") {
  PluginHarness harness(hx_plugin_entry_check_phrases());
  const auto* descriptor = harness.check_descriptor("hexaglot.check.phrases");
  REQUIRE(descriptor != nullptr);
  for (std::uint32_t i = 0; i < descriptor->kind_count; ++i)
    CHECK(std::string_view(descriptor->kinds[i].description).ends_with('.'));
}

}  // namespace
}  // namespace hexaglot::test
