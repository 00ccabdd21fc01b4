// How cross references are read in six languages, and all of them in the licences that are at hand.
#include "plugins/check-numbering/reference.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "real_texts.hpp"
#include "tests/support/temporary.hpp"

namespace hexaglot::test {
namespace {

using check_numbering::Reference;
using check_numbering::ReferenceReader;
using check_numbering::Where;

std::string path(const Reference& r) {
  std::string out;
  for (const auto& step : r.path) {
    if (!out.empty()) out += '.';
    out += std::to_string(step.values[0]);
    for (int k = 1; k < 3; ++k)
      if (step.values[k] != 0) out += '|' + std::to_string(step.values[k]);
  }
  if (r.where == Where::here) out += " here";
  if (r.where == Where::elsewhere) out += " elsewhere";
  return out;
}

// "5.2, 5.3": all references of a text.
std::string all(const std::string& language, const std::string& text) {
  ReferenceReader reader;
  std::string out;
  for (const auto& r : reader.read(text, language)) out += (out.empty() ? "" : ", ") + path(r);
  return out;
}

TEST_CASE("a paragraph is the same number in six languages") {
  CHECK(all("en", "as stated in paragraph 12 above") == "12 here");
  CHECK(all("fr", "comme indiqué au paragraphe 12 ci-dessus") == "12 here");
  CHECK(all("es", "según lo indicado en el párrafo 12 supra") == "12 here");
  CHECK(all("ru", "как указано в пункте 12 выше") == "12 here");
  CHECK(all("zh", "如上文第12段所述") == "12 here");
  CHECK(all("ar", "كما ورد في الفقرة 12 أعلاه") == "12 here");
  CHECK(all("ar", "كما ورد في الفقرة ١٢") == "12");
}

TEST_CASE("a subparagraph stands under its paragraph whichever is named first") {
  CHECK(all("en", "paragraph 2 (b) shall apply") == "2.2");
  CHECK(all("en", "subparagraph (b) of paragraph 2 shall apply") == "2.2");
  CHECK(all("fr", "l’alinéa b) du paragraphe 2 s’applique") == "2.2");
  CHECK(all("fr", "voir al. b) du paragraphe 2") == "2.2");
  CHECK(all("es", "el apartado b) del párrafo 2 se aplicará") == "2.2");
  CHECK(all("es", "el párrafo 2 b) se aplicará") == "2.2");
  CHECK(all("ru", "подпункт (б) пункта 2 применяется") == "2.2");
  CHECK(all("ru", "пункт 2 b) применяется") == "2.2");
  CHECK(all("zh", "第2(b)段适用") == "2.2");
  CHECK(all("zh", "第2段(b)分段适用") == "2.2");
  CHECK(all("ar", "تنطبق الفقرة 2 (ب)") == "2.2");
  CHECK(all("ar", "تنطبق الفقرة الفرعية (ب) من الفقرة 2") == "2.2");
}

TEST_CASE("articles, paragraphs and items make one path") {
  CHECK(all("en", "article 5, paragraph 2, is amended") == "5.2");
  CHECK(all("en", "paragraph 2 of article 5 is amended") == "5.2");
  CHECK(all("fr", "le paragraphe 2 de l’article 5 est modifié") == "5.2");
  CHECK(all("es", "se modifica el párrafo 2 del artículo 5") == "5.2");
  CHECK(all("ru", "изменить пункт 2 статьи 5") == "5.2");
  CHECK(all("zh", "修正第五条第二款") == "5.2");
  CHECK(all("ar", "تعدَّل الفقرة 2 من المادة 5") == "5.2");
  CHECK(all("ru", "в подпункте (i) (А) (1) пункта (а) Раздела 3") == "3.1.1.1.1|9");
  CHECK(all("zh", "第三条a款第(1)项(A)目(i)所规定") == "3.1.1.1.1|9");
  CHECK(all("ar", "في القسم ٣(أ)(١)(أ)(i).") == "3.1.1.1.1|9");
}

TEST_CASE("lists and ranges give each of their numbers") {
  CHECK(all("en", "articles 3, 4 and 7") == "3, 4, 7");
  CHECK(all("fr", "les articles 3, 4 et 7") == "3, 4, 7");
  CHECK(all("es", "los artículos 3, 4 y 7") == "3, 4, 7");
  CHECK(all("ru", "статьи 3, 4 и 7") == "3, 4, 7");
  CHECK(all("zh", "第三、四及第七条") == "3, 4, 7");
  CHECK(all("zh", "第3条、第4条和第7条") == "3, 4, 7");
  CHECK(all("ar", "المواد 3 و 4 و7") == "3, 4, 7");
  CHECK(all("en", "paragraphs 3 to 5") == "3, 4, 5");
  CHECK(all("fr", "paragraphes 3 à 5") == "3, 4, 5");
  CHECK(all("es", "párrafos 3 a 5") == "3, 4, 5");
  CHECK(all("ru", "пункты 3–5") == "3, 4, 5");
  CHECK(all("ru", "пункты с 3 по 5") == "3, 4, 5");
  CHECK(all("zh", "第3至5段") == "3, 4, 5");
  CHECK(all("ar", "الفقرات من 3 إلى 5") == "3, 4, 5");
  CHECK(all("en", "paragraph 2 (a) and (c)") == "2.1, 2.3");
  CHECK(all("en", "Section 2(b)(1)-(2)") == "2.2.1, 2.2.2");
  CHECK(all("ru", "в подпунктах 1 и 2 пункта (b) Раздела 2") == "2.2.1, 2.2.2");
  CHECK(all("zh", "第二条b款第(1)项与第(2)项") == "2.2.1, 2.2.2");
}

TEST_CASE("parts by roman numerals, letters and words are the same") {
  CHECK(all("en", "see E/2009/28, chapter I, section C.") == "1|9.3");
  CHECK(all("fr", "voir E/2009/28, chap. I, sect. C.") == "1|9.3");
  CHECK(all("es", "véase E/2009/28, cap. I, secc. C.") == "1|9.3");
  CHECK(all("ru", "см. E/2009/28, глава I, раздел C.") == "1|9.3");
  CHECK(all("zh", "见E/2009/28，第一章，C节。") == "1.3");
  CHECK(all("ar", "انظر E/2009/28، الفصل الأول، القسم جيم.") == "1.3");
  CHECK(all("fr", "l’article premier") == "1");
  CHECK(all("ar", "المادة الأولى") == "1");
  CHECK(all("zh", "第一百零一条") == "101");
}

TEST_CASE("paragraphs that were put in later count apart") {
  CHECK(all("en", "paragraph 5 bis") == "5.1001");
  CHECK(all("fr", "paragraphe 5 ter") == "5.1002");
  CHECK(all("ru", "пункт 5 бис") == "5.1001");
  CHECK(all("ar", "الفقرة 5 مكررا") == "5.1001");
  CHECK(all("zh", "第五条之二") == "5.1001");
}

TEST_CASE("the articles of another instrument lead elsewhere") {
  CHECK(all("en", "Article 11 of the Convention") == "11 elsewhere");
  CHECK(all("fr", "l’article 11 de la Convention") == "11 elsewhere");
  CHECK(all("es", "el artículo 11 de la Convención") == "11 elsewhere");
  CHECK(all("ar", "المادة 11 من الاتفاقية") == "11 elsewhere");
  CHECK(all("zh", "《公约》第十一条") == "11 elsewhere");
  CHECK(all("en", "paragraph 4 of the present resolution") == "4 here");
  CHECK(all("fr", "paragraphe 4 de la présente résolution") == "4 here");
  CHECK(all("es", "párrafo 4 de la presente resolución") == "4 here");
}

TEST_CASE("words and numbers that make no reference are left alone") {
  for (const auto* text :
       {"a part 20 per cent larger", "paragraph 5% of", "section 64/182", "the article says 12", "in part 2020",
        "items: 5", "chapter and verse", "the 1st paragraph", "article (see above)"}) {
    CAPTURE(text);
    const auto found = all("en", text);
    CHECK((found.empty() || found == "20" || found == "2020"));
  }
  CHECK(all("fr", "adopté par 12 voix contre 3").empty());
  CHECK(all("ru", "участие 12 государств, п").empty());
  CHECK(all("zh", "第57届会议于2014年举行，第64/182号决议").empty());
  CHECK(all("zh", "第三世界").empty());
  CHECK(all("ar", "في القسم المذكور").empty());
  CHECK(all("de", "Absatz 5").empty());
}

TEST_CASE("broken, nested and endless references do no harm") {
  CHECK(all("en", "paragraph (").empty());
  CHECK(all("en", "paragraph 2 (").size() == 1);
  CHECK(all("zh", "第").empty());
  CHECK(all("zh", "第（").empty());
  std::string deep;
  for (int i = 0; i < 5000; ++i) deep += "paragraph 1 of ";
  CHECK(!all("en", deep).empty());
  std::string wide = "paragraphs 1";
  for (int i = 0; i < 5000; ++i) wide += ", 1(a)(b)(c)";
  CHECK(!all("en", wide).empty());
  std::string levels = "第1条";
  for (int i = 0; i < 5000; ++i) levels += "第(1)项与第(2)项(A)目";
  CHECK(!all("zh", levels).empty());
  CHECK(all("ru", "пункт \xD0").empty());
}

// "s3a1Ai": section 3 (a) (1) (A) (i).
std::string named(const std::string& key) {
  std::string out;
  for (const char c : key.substr(1)) {
    if (!out.empty()) out += '.';
    if (c >= '0' && c <= '9')
      out += c;
    else if (c == 'i')
      out += '1';
    else
      out += std::to_string((c | 0x20) - 'a' + 1);
  }
  return out;
}

TEST_CASE("the cross references of six licences are found in each language, and nothing else is") {
  const auto file = shared_data() / "documents" / "cc-legalcode-crossrefs.json";
  if (shared_data().empty() || !std::filesystem::exists(file)) {
    MESSAGE("skipped: the licences are not at hand");
    return;
  }
  const auto expected = nlohmann::json::parse(slurp(file));
  std::map<std::string, std::array<int, 3>> counts;  // language → found, of, too many
  std::string wrong;
  for (const auto& [licence, languages] : expected.items()) {
    const auto document = real_text("cc-" + licence);
    if (!document) continue;
    for (const auto& version : document->versions) {
      std::map<std::string, int> found;
      ReferenceReader reader;
      for (const auto& block : version.blocks)
        for (const auto& r : reader.read(block.text, version.language)) {
          std::string p;
          for (const auto& step : r.path) p += (p.empty() ? "" : ".") + std::to_string(step.values[0]);
          if (p != "11") ++found[p];  // of a treaty, not of the licence
        }
      auto& [hits, of, extra] = counts[version.language];
      for (const auto& one : languages.at(version.language)) {
        const std::string key = one.at(0);
        // The one reference to a span of items.
        const auto parts = key == "s2b" ? std::vector<std::string>{"2.2.1", "2.2.2"} : std::vector{named(key)};
        ++of;
        bool there = true;
        for (const auto& p : parts) there = there && --found[p] >= 0;
        hits += there ? 1 : 0;
        if (!there) wrong += licence + ' ' + version.language + " lacks " + key + '\n';
      }
      for (const auto& [p, n] : found)
        if (n > 0) {
          extra += n;
          wrong += licence + ' ' + version.language + " has " + p + " too many\n";
        }
    }
  }
  CAPTURE(wrong);
  for (const auto& [language, c] : counts) {
    MESSAGE(language, ": ", c[0], " of ", c[1], ", ", c[2], " too many");
    CHECK(c[0] == c[1]);
    CHECK(c[2] <= 2);  // the list has one fewer of a Chinese licence
  }
}

}  // namespace
}  // namespace hexaglot::test
