// Slips of the pen put into clean text: how many of them are found.
#include <doctest/doctest.h>

#include <hexaglot/stems/letters.hpp>
#include <hexaglot/stems/speller.hpp>
#include <map>
#include <random>
#include <set>

#include "real_texts.hpp"
#include "statement.hpp"
#include "tests/support/plugin_harness.hpp"

HEXAGLOT_PLUGIN_UNDER_TEST(check_spelling);

namespace hexaglot::test {
namespace {

struct Place {
  std::size_t version, block, begin, end;
};

bool is_arabic_mark(char32_t c) { return c == 0x640 || (c >= 0x64B && c <= 0x652); }

// Runs of letters of five or more, without a capital.
std::vector<std::pair<std::size_t, std::size_t>> long_words(std::string_view text) {
  std::vector<std::pair<std::size_t, std::size_t>> out;
  std::size_t begin = 0;
  std::size_t letters = 0;
  bool plain = true;
  for (std::size_t pos = 0; pos <= text.size();) {
    const auto at = pos;
    const char32_t c = pos < text.size() ? stems::next_code_point(text, pos) : 0;
    const bool letter = stems::script_of(c) != stems::Script::none && !is_arabic_mark(c);
    if (letter) {
      if (letters++ == 0) {
        begin = at;
        plain = true;
      }
      plain = plain && stems::lower(c) == c;
    } else {
      if (letters >= 5 && plain && c != '\'' && c != 0x2019 && c != '-' && !is_arabic_mark(c))
        out.emplace_back(begin, at);
      letters = 0;
      if (at >= text.size()) break;
    }
  }
  return out;
}

// Swaps two letters, drops one, or doubles one.
std::string slip(std::string_view word, std::mt19937& random) {
  auto w = stems::code_points(word);
  for (int tries = 0; tries < 20; ++tries) {
    auto out = w;
    const std::size_t i = random() % (w.size() - 1);
    switch (random() % 3) {
      case 0:
        std::swap(out[i], out[i + 1]);
        break;
      case 1:
        out.erase(i, 1);
        break;
      default:
        out.insert(i, 1, out[i]);
    }
    if (out != w) return stems::utf8(out);
  }
  return std::string(word);
}

TEST_CASE("slips of the pen put into clean text are found") {
  struct Count {
    int made = 0, words = 0, found = 0, elsewhere = 0;  // words: slips that made another word, which nobody can find
  };
  std::map<std::string, Count> counts;
  std::vector<model::Document> documents{statement()};
  for (const char* name : {"udhr", "cc-by"})
    if (auto text = real_text(name)) documents.push_back(std::move(*text));
  std::map<std::string, stems::Speller> spellers;
  for (const std::string language : {"ar", "en", "es", "fr", "ru"})
    spellers.emplace(language, stems::Speller(language));
  if (!spellers.at("fr").available()) {
    MESSAGE("skipped: no dictionaries");
    return;
  }
  std::mt19937 random(20261124);
  for (auto& document : documents) {
    PluginHarness before(hx_plugin_entry_check_spelling());
    const auto clean = before.check("hexaglot.check.spelling", document);
    REQUIRE(clean);
    std::set<std::pair<std::size_t, std::string>> usual;  // version, word
    for (const auto& f : *clean) usual.emplace(f.versions.front(), f.values.front().value);
    for (int turn = 0; turn < 4; ++turn) {
      auto wrong = document;
      std::vector<Place> places;
      for (std::size_t v = 0; v < wrong.versions.size(); ++v) {
        const auto& language = wrong.versions[v].language;
        if (language == "zh") continue;
        for (std::size_t b = static_cast<std::size_t>(turn); b < wrong.versions[v].blocks.size(); b += 8) {
          auto& block = wrong.versions[v].blocks[b];
          const auto words = long_words(block.text);
          if (words.empty() || !block.marks.empty()) continue;
          const auto [begin, end] = words[random() % words.size()];
          const auto word = block.text.substr(begin, end - begin);
          if (!spellers.at(language).knows(word)) continue;
          const auto bad = slip(word, random);
          ++counts[language].made;
          if (spellers.at(language).knows(bad)) {
            ++counts[language].words;
            continue;
          }
          block.text.replace(begin, end - begin, bad);
          places.push_back({v, b, begin, begin + bad.size()});
        }
      }
      for (std::size_t v = 0; v < wrong.versions.size(); ++v)  // by_block and real texts: a segment is a block
        for (auto& s : wrong.segments[v])
          s.span.end = static_cast<std::uint32_t>(wrong.versions[v].blocks[s.block].text.size());
      PluginHarness after(hx_plugin_entry_check_spelling());
      const auto found = after.check("hexaglot.check.spelling", wrong);
      REQUIRE(found);
      std::set<std::size_t> hit;
      for (const auto& f : *found) {
        bool placed = false;
        for (const auto& at : f.places)
          for (std::size_t i = 0; i < places.size(); ++i)
            if (places[i].version == at.version && places[i].block == at.block && places[i].begin < at.span.end &&
                at.span.begin < places[i].end) {
              placed = true;
              hit.insert(i);
            }
        if (!placed && !usual.contains({f.versions.front(), f.values.front().value}))
          ++counts[wrong.versions[f.versions.front()].language].elsewhere;
      }
      for (std::size_t i = 0; i < places.size(); ++i) {
        auto& n = counts[wrong.versions[places[i].version].language];
        n.found += hit.contains(i) ? 1 : 0;
        if (!hit.contains(i) && std::getenv("HEXAGLOT_TELL") != nullptr)
          MESSAGE("missed: ", wrong.versions[places[i].version].blocks[places[i].block].text.substr(
                                  places[i].begin, places[i].end - places[i].begin));
      }
    }
  }
  for (const auto& [language, n] : counts) {
    MESSAGE(language, ": ", n.made, " slips, ", n.words, " made another word, ", n.found, " found, ", n.elsewhere,
            " findings elsewhere");
    CHECK(n.found >= 0.9 * (n.made - n.words));
    CHECK(n.elsewhere <= 0.05 * n.found);
  }
}

}  // namespace
}  // namespace hexaglot::test
