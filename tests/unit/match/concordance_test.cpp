#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/match/match.hpp"
#include "tests/contract/store_samples.hpp"

using namespace hexaglot;
using match::concordance;

namespace {

std::unique_ptr<store::Store> memory_of(const std::string& language, const std::vector<std::string>& texts) {
  auto memory = store::transient_store();
  std::vector<std::vector<std::string>> rows;
  for (const auto& text : texts) rows.push_back({text});
  REQUIRE(memory->put(test::plain_document("D", {language}, rows)));
  return memory;
}

// The found pieces of the only hit.
std::vector<std::string> pieces(const std::string& language, const std::string& text, const std::string& wanted) {
  const auto memory = memory_of(language, {text});
  const auto hits = concordance(*memory, wanted, language, 10);
  REQUIRE(hits.has_value());
  std::vector<std::string> out;
  for (const auto& hit : *hits)
    for (const auto span : hit.spans) out.emplace_back(span.in(hit.row.cell(language)->text));
  return out;
}

using Pieces = std::vector<std::string>;

}  // namespace

TEST_CASE("case does not matter, and parts of words are found") {
  CHECK(pieces("en", "DROUGHT and droughts", "drought") == Pieces{"DROUGHT", "drought"});
  CHECK(pieces("ru", "Засуха и засухи", "ЗАСУХ") == Pieces{"Засух", "засух"});
  CHECK(pieces("fr", "Sécheresse", "secheresse") == Pieces{"Sécheresse"});
}

TEST_CASE("Arabic vowel marks, tatweel and alef forms do not matter, and the span takes them in") {
  CHECK(pieces("ar", "قال الجَفافُ شديد", "الجفاف") == Pieces{"الجَفافُ"});
  CHECK(pieces("ar", "في الأرياف", "الارياف") == Pieces{"الأرياف"});
  CHECK(pieces("ar", "الجفـــاف", "الجفاف") == Pieces{"الجفـــاف"});
}

TEST_CASE("full-width forms do not matter, and one Han character is enough") {
  CHECK(pieces("zh", "文件ＡＢＣ１２。", "abc12") == Pieces{"ＡＢＣ１２"});
  CHECK(pieces("zh", "水井干涸，井水", "井") == Pieces{"井", "井"});
}

TEST_CASE("half of a ligature gives the whole") { CHECK(pieces("en", "oﬃce", "f") == Pieces{"ﬃ"}); }

TEST_CASE("finds do not overlap") { CHECK(pieces("en", "aaaa", "aa") == Pieces{"aa", "aa"}); }

TEST_CASE("white space around and between what is wanted is of no account") {
  CHECK(pieces("en", "run dry", "  run \t dry ") == Pieces{"run dry"});
  CHECK(pieces("fr", "5\u00A0puits", "5 puits") == Pieces{"5\u00A0puits"});
}

TEST_CASE("nothing to look for finds nothing") {
  const auto memory = memory_of("en", {"text"});
  for (const auto* nothing : {"", " ", "\u3000", "\u00AD", "\u0640"})
    CHECK(concordance(*memory, nothing, "", 9)->empty());
  CHECK(concordance(*memory, "text", "", 0)->empty());
  CHECK(concordance(*memory, "text", "zh", 9)->empty());
}

TEST_CASE("all languages are searched when none is named, older rows first, up to the limit") {
  const auto memory = store::transient_store();
  REQUIRE(memory->put(test::plain_document("1", {"zh", "en"}, {{"UNESCO 一", "UNESCO one"}, {"二", "two UNESCO"}})));
  const auto all = concordance(*memory, "unesco", "", 10);
  REQUIRE(all->size() == 3);
  CHECK((*all)[0].language == "en");
  CHECK((*all)[0].row.number == 1);
  CHECK((*all)[1].row.number == 2);
  CHECK((*all)[2].language == "zh");
  CHECK(concordance(*memory, "unesco", "", 2)->size() == 2);
  CHECK(concordance(*memory, "unesco", "zh", 10)->size() == 1);
}
