#include "core/text/folded_search.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>

#include "core/text/fold.hpp"
#include "core/text/utf8.hpp"

namespace hexaglot::text {
namespace {

std::string found(std::string_view wanted, std::string_view text) {
  const auto hit = FoldedSearch(wanted).next(text);
  return hit ? std::string(hit->in(text)) : "nothing";
}

TEST_CASE("what is found is what folds alike, in six languages") {
  CHECK(found("commission", "The COMMISSION decides") == "COMMISSION");
  CHECK(found("etat", "Les États Membres") == "État");
  CHECK(found("comisión", "la Comision") == "Comision");
  CHECK(found("ещё", "он еще здесь") == "еще");
  CHECK(found("اللجنة", "قررت اللّجنه") == "اللّجنه");
  CHECK(found("委员会", "本委员会决定") == "委员会");
  CHECK(found("2014", "عام ٢٠١٤") == "٢٠١٤");
  CHECK(found("per cent", "5 per\u00A0cent") == "per\u00A0cent");
  CHECK(found("nothing such", "Commission") == "nothing");
}

TEST_CASE("marks that folding drops belong to the letter they stand on") {
  CHECK(found("e", "cafe\xCC\x81s") == "e\xCC\x81");
  CHECK(found("محمد", "مُحَمَّد.") == "مُحَمَّد");
  CHECK(found("ab", "a\u00ADb") == "a\u00ADb");
}

TEST_CASE("a match may begin and end inside of what a ligature becomes") {
  CHECK(found("fi", "o\uFB03ce") == "\uFB03");
  CHECK(found("ice", "o\uFB03ce") == "\uFB03ce");
  CHECK(found("off", "o\uFB03ce") == "o\uFB03");
}

TEST_CASE("nothing is found of a mark alone, nor in no text") {
  CHECK(FoldedSearch("\u064E").empty());
  CHECK(!FoldedSearch("\u064E").next("قَرار"));
  CHECK(!FoldedSearch("").next("a"));
  CHECK(!FoldedSearch("a").next(""));
}

TEST_CASE("it goes on behind a hit, and reads characters beyond the first plane and broken bytes") {
  const FoldedSearch a("a");
  const std::string text = "a𠀀A\xFF\xC3 á";
  CHECK(a.next(text, 0) == Span{0, 1});
  CHECK(a.next(text, 1) == Span{5, 6});
  CHECK(a.next(text, 6) == Span{9, 11});
  CHECK(!a.next(text, 11));
  CHECK(found("𠀀a", text) == "𠀀A");
}

TEST_CASE("it finds what a search in the folded text finds") {
  const std::vector<std::string> pieces = {"a", "A", "á",  "e\xCC\x81", "ß", "s",      "S", "\uFB03", "f",
                                           "i", "ا", "أ",  "لَ",         "ـ", "ي",      "ى", "й",      "и",
                                           "Ё", "е", "委", "员",        " ", "\u00A0", "2", "٢",      "𠀀"};
  std::mt19937 random(11);
  for (int round = 0; round < 3000; ++round) {
    std::string text, wanted;
    for (int n = 0; n < 14; ++n) text += pieces[random() % pieces.size()];
    for (auto n = 1 + random() % 3; n > 0; --n) wanted += pieces[random() % pieces.size()];
    const auto folded = fold_with_origin(text);
    const auto needle = fold(wanted);
    const FoldedSearch search(wanted);
    if (needle.empty()) {
      CHECK(search.empty());
      continue;
    }
    const auto at = folded.text.find(needle);
    const auto hit = search.next(text);
    REQUIRE(hit.has_value() == (at != std::string::npos));
    if (!hit) continue;
    const auto expected =
        folded.original({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + needle.size())});
    CHECK(hit->begin == expected.begin);
    CHECK(hit->end == expected.end);
  }
}

}  // namespace
}  // namespace hexaglot::text
