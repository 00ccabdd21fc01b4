#include "core/align/evidence/evidence.hpp"

#include <doctest/doctest.h>

#include <set>

#include "core/align/features.hpp"
#include "core/align/pair.hpp"
#include "documents.hpp"

using namespace hexaglot::align;
using namespace hexaglot::test;
namespace model = hexaglot::model;

namespace {

const KnownWords nothing_known;

// Score of the bead 1-1 of segments x and y.
float score(const model::Document& document, std::unique_ptr<Evidence> (*make)(const PairOf&), std::uint32_t x,
            std::uint32_t y, const KnownWords& known = nothing_known) {
  const auto all = features(document);
  const auto source = make({all[0], all[1], known});
  const auto band = Band::full(static_cast<std::uint32_t>(all[0].segments.size()),
                               static_cast<std::uint32_t>(all[1].segments.size()));
  Scores scores;
  clear(scores, band);
  source->add(band, scores);
  return scores[0][band.cell(x + 1, y + 1)];
}

}  // namespace

TEST_CASE("each source has its own id") {
  std::set<std::string_view> ids;
  for (const auto& source : sources()) ids.insert(source.id);
  CHECK(ids.size() == sources().size());
}

TEST_CASE("no source says anything about a segment that stands alone") {
  const auto document = library_report();
  const auto all = features(document);
  for (const auto& source : sources()) {
    CAPTURE(source.id);
    const auto evidence = source.make({all[1], all[5], nothing_known});
    const auto band = Band::full(static_cast<std::uint32_t>(all[1].segments.size()),
                                 static_cast<std::uint32_t>(all[5].segments.size()));
    Scores scores;
    clear(scores, band);
    evidence->add(band, scores);
    for (const std::size_t shape : {1U, 2U})
      for (const auto s : scores[shape]) REQUIRE(s == 0);
  }
}

TEST_CASE("lengths in proportion speak for a link, lengths out of it against") {
  const auto d =
      lines({{"en", {"A rather long sentence that goes on and on for quite a while, as sentences do.", "Short."}},
             {"zh", {"一个相当长的句子，像句子那样一直说下去，说了很久。", "短。"}}});
  CHECK(score(d, make_length, 0, 0) > score(d, make_length, 0, 1));
  CHECK(score(d, make_length, 1, 1) > score(d, make_length, 1, 0));
}

TEST_CASE("equal values speak for a link in whatever digits they stand") {
  const auto d = lines({{"en", {"In all 45,000 books.", "In all 312 maps.", "Nothing."}},
                        {"ar", {"٤٥٠٠٠ كتاب", "٣١٢ خريطة", "لا شيء"}}});
  CHECK(score(d, make_numbers, 0, 0) > 0);
  CHECK(score(d, make_numbers, 0, 1) < 0);
  CHECK(score(d, make_numbers, 2, 2) == 0);
}

TEST_CASE("document symbols tie their segments") {
  const auto d = lines({{"en", {"See A/58/124 for details.", "See E/2009/28 for details.", "None."}},
                        {"ru", {"Подробности см. в A/58/124.", "Подробности см. в E/2009/28.", "Нет."}}});
  CHECK(score(d, make_symbols, 0, 0) > 0);
  CHECK(score(d, make_symbols, 0, 1) < 0);
}

TEST_CASE("a label one higher costs little, an equal one helps") {
  auto d = lines({{"en", {"One.", "Two.", "Three."}}, {"es", {"Uno.", "Dos.", "Tres."}}});
  for (auto& version : d.versions)
    for (std::int32_t b = 0; b < 3; ++b) {
      hexaglot::text::Label label;
      label.value = b + 1;
      version.blocks[static_cast<std::size_t>(b)].label = label;
    }
  CHECK(score(d, make_labels, 1, 1) > 0);
  CHECK(score(d, make_labels, 1, 2) < 0);
  CHECK(score(d, make_labels, 1, 2) >= -2);
}

TEST_CASE("letters of four alphabets with one value are equal labels, and none of them equals a digit") {
  using hexaglot::text::NumberSystem;
  auto d = lines({{"en", {"First.", "Second."}}, {"ru", {"Первый.", "Второй."}}});
  const auto label = [](NumberSystem system, std::int32_t value) {
    hexaglot::text::Label out;
    out.system = system;
    out.value = value;
    return out;
  };
  d.versions[0].blocks[0].label = label(NumberSystem::latin_lower, 1);
  d.versions[0].blocks[1].label = label(NumberSystem::latin_lower, 2);
  d.versions[1].blocks[0].label = label(NumberSystem::cyrillic_lower, 1);
  d.versions[1].blocks[1].label = label(NumberSystem::arabic, 2);
  CHECK(score(d, make_labels, 0, 0) > score(d, make_labels, 1, 1));
}

TEST_CASE("a heading is drawn to a heading") {
  auto d =
      lines({{"en", {"Plans", "We have plans.", "They are good."}}, {"zh", {"计划", "我们有计划。", "计划很好。"}}});
  for (auto& version : d.versions) {
    version.blocks[0].kind = model::BlockKind::heading;
    version.blocks[0].level = 2;
  }
  CHECK(score(d, make_kinds, 0, 0) > score(d, make_kinds, 0, 1));
}

TEST_CASE("footnote marks tie their segments") {
  auto d = lines({{"en", {"With a note.", "Without one."}}, {"ar", {"مع حاشية.", "بلا حاشية."}}});
  for (auto& version : d.versions) version.blocks[0].marks.push_back({model::MarkKind::note, {4, 4}, "14"});
  CHECK(score(d, make_notes, 0, 0) > 0);
  CHECK(score(d, make_notes, 0, 1) < 0);
}

TEST_CASE("words spelt alike speak before anything is learned") {
  const auto d = lines({{"en", {"The Commission on Narcotic Drugs", "A quiet garden"}},
                        {"ru", {"Комиссия по наркотическим средствам", "Тихий сад"}}});
  CHECK(score(d, make_words, 0, 0) > 0);
  CHECK(score(d, make_words, 0, 1) == 0);
}

namespace {

// "garden" translates "сад", as often as `count` says.
KnownWords garden(const model::Document& document, float count) {
  const auto all = features(document);
  KnownWords known;
  known.x_seen.assign(all[0].vocabulary.size(), 0);
  known.y_seen.assign(all[1].vocabulary.size(), 0);
  const auto id = [](const VersionFeatures& version, const std::string& stem) {
    for (Id w = 0; w < version.vocabulary.size(); ++w)
      if (version.vocabulary[w].stem == stem) return w;
    return Id{0};
  };
  const auto x = id(all[0], "garden"), y = id(all[1], "сад");
  known.pairs.push_back({x, y, count});
  known.x_seen[x] = known.y_seen[y] = count;
  return known;
}

}  // namespace

TEST_CASE("a translation known beforehand speaks before anything is learned") {
  const auto d = lines({{"en", {"A quiet garden", "An old bridge"}}, {"ru", {"Тихий сад", "Старый мост"}}});
  const auto known = garden(d, 5);
  CHECK(score(d, make_words, 0, 0, known) > score(d, make_words, 0, 1, known) + 0.3F);
  CHECK(score(d, make_words, 0, 0) == 0);
}

TEST_CASE("what was seen half a time of six was not seen") {
  const auto d = lines({{"en", {"A quiet garden", "An old bridge"}}, {"ru", {"Тихий сад", "Старый мост"}}});
  auto known = garden(d, 0.5F);
  for (auto* seen : {&known.x_seen, &known.y_seen})
    for (auto& n : *seen) n *= 12;
  CHECK(score(d, make_words, 0, 0, known) <= doctest::Approx(score(d, make_words, 0, 1, known)));
}

TEST_CASE("a document overrules what was known") {
  // Known: garden – сад; but here every garden is a парк.
  std::vector<std::string> en, ru;
  const std::vector<std::string> en_places = {"bridge", "river", "market", "school", "tower"};
  const std::vector<std::string> ru_places = {"мост", "река", "рынок", "школа", "башня"};
  const std::vector<std::string> en_things = {"garden", "saddle", "pillow", "candle"};
  const std::vector<std::string> ru_things = {"парк", "сад", "подушка", "свеча"};
  for (std::size_t k = 0; k < 120; ++k) {
    en.push_back(en_things[k % 4] + " " + en_places[k % 5]);
    ru.push_back(ru_things[k % 4] + " " + ru_places[k % 5]);
  }
  const auto d = lines({{"en", en}, {"ru", ru}});
  const auto all = features(d);
  const auto known = garden(d, 100);
  const auto words = make_words({all[0], all[1], known});
  const auto band = Band::full(120, 120);
  Posteriors sure;
  for (std::uint32_t k = 1; k <= 120; ++k) sure.beads.push_back({k, k, 0, 1});
  words->learn(band, sure);
  words->learn(band, sure);
  Scores scores;
  clear(scores, band);
  words->add(band, scores);
  CHECK(scores[0][band.cell(21, 21)] > scores[0][band.cell(21, 6)]);  // garden bridge: парк мост, not сад мост
}

TEST_CASE("a kind of evidence that is left out says nothing") {
  const auto d = lines({{"en", {"We met 45,000 readers in 1987.", "Then 312 maps came.", "Nothing else was said."}},
                        {"ar", {"التقينا 45000 قارئ في 1987.", "ثم وصلت 312 خريطة.", "ولم يقل شيء آخر."}}});
  const auto all = features(d);
  const auto score = [&](const std::vector<std::string>& without) {
    PairAligner pair(all[0], all[1], {}, without);
    pair.train({});
    return pair.scores()[0][pair.band().cell(1, 1)];
  };
  const std::vector<std::string> numbers = {"numbers"};
  CHECK(score(numbers) + 1 < score({}));
}
