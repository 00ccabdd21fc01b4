#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <hexaglot/stems/stems.hpp>
#include <optional>
#include <string>
#include <vector>

#include "tests/support/temporary.hpp"

namespace hexaglot::stems {
namespace {

// DICPATH for the time of a test.
class DictionaryPath {
 public:
  explicit DictionaryPath(const std::string& path) {
    if (const char* old = std::getenv("DICPATH")) old_ = old;
    setenv("DICPATH", path.c_str(), 1);
  }
  ~DictionaryPath() {
    if (old_)
      setenv("DICPATH", old_->c_str(), 1);
    else
      unsetenv("DICPATH");
  }
  DictionaryPath(const DictionaryPath&) = delete;
  DictionaryPath& operator=(const DictionaryPath&) = delete;

 private:
  std::optional<std::string> old_;
};

bool has(const std::vector<std::string>& all, std::string_view one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

TEST_CASE("the dictionaries of the system give base forms in five languages") {
  struct Asked {
    const char *language, *word, *stem;
  };
  for (const auto& [language, word, stem] : {Asked{"en", "parties", "party"}, Asked{"fr", "nationaux", "national"},
                                             Asked{"es", "convenciones", "convención"},
                                             Asked{"ru", "Комиссии", "комиссия"}, Asked{"ar", "المخدِّرات", "مخدر"}}) {
    CAPTURE(language);
    Stems stems(language);
    if (!stems.available()) {
      MESSAGE("no dictionary for " << std::string(language) << ": not tested");
      continue;
    }
    CHECK(has(stems.stems(word), stem));
    CHECK(has(stems.stems(word), stem));  // from the cache
    CHECK(stems.stems("qqzzqqzzqq").empty());
  }
}

TEST_CASE("a missing dictionary is told once and gives no stems") {
  const test::TemporaryFolder folder;
  const DictionaryPath path(folder.path());
  std::vector<std::string> notes;
  Stems stems("ru", [&notes](std::string_view m) { notes.emplace_back(m); });
  CHECK(stems.stems("слова").empty());
  CHECK(stems.stems("слово").empty());
  CHECK(!stems.available());
  REQUIRE(notes.size() == 1);
  CHECK(notes[0].find("hunspell-ru") != std::string::npos);
}

TEST_CASE("a broken dictionary is told once and gives no stems") {
  const std::vector<std::pair<std::string, std::string>> broken = {
      {std::string("\x7F\x45\x4C\x46\0\0\1\2", 8), "1\nab\n"},  // no affix file
      {"SET UTF-8\n", ""},                                      // empty
      {"SET UTF-8\n", "words\nab\n"},                           // no count
      {"SET NO-SUCH-ENCODING\n", "1\nab\n"}};
  for (const auto& [affixes, words] : broken) {
    const test::TemporaryFolder folder;
    folder.file("xy.aff", affixes);
    folder.file("xy.dic", words);
    const DictionaryPath path(folder.path());
    std::vector<std::string> notes;
    Stems stems("xy", [&notes](std::string_view m) { notes.emplace_back(m); });
    CHECK(stems.stems("ab").empty());
    CHECK(stems.stems("cd").empty());
    CHECK(notes.size() == 1);
  }
}

TEST_CASE("a dictionary in KOI8-R is asked and answers in UTF-8") {
  const test::TemporaryFolder folder;
  // SFX A: "" → "а" (0xC1 in KOI8-R). The word: дом.
  folder.file("ru_RU.aff", "SET KOI8-R\nSFX A Y 1\nSFX A 0 \xC1 .\n");
  folder.file("ru_RU.dic", "1\n\xC4\xCF\xCD/A\n");
  const DictionaryPath path(folder.path());
  Stems stems("ru");
  REQUIRE(stems.available());
  CHECK(stems.stems("дома") == std::vector<std::string>{"дом"});
  CHECK(stems.stems("家").empty());  // KOI8-R has no such letter
}

TEST_CASE("a region is looked for first, then the language, then any region of it") {
  const test::TemporaryFolder folder;
  folder.file("es_MX.aff", "SET UTF-8\n");
  folder.file("es_MX.dic", "1\nchido\n");
  const DictionaryPath path("/nowhere:" + folder.path().string());
  CHECK(has(Stems("es-MX").stems("chido"), "chido"));
  CHECK(has(Stems("es").stems("chido"), "chido"));
  CHECK(Stems("fr").stems("chido").empty());
}

TEST_CASE("long words, empty words and strange language tags give nothing and end soon") {
  Stems stems("en");
  CHECK(stems.stems("").empty());
  CHECK(stems.stems(std::string(61, 'a')).empty());
  CHECK(stems.stems(std::string(5'000'000, 'a')).empty());
  CHECK(stems.stems("\xFF\xFE").empty());
  for (const char* language : {"", "../../etc/passwd", "en_US/../x", "-", "zz-ZZ"})
    CHECK(Stems(language).stems("word").empty());
}

}  // namespace
}  // namespace hexaglot::stems
