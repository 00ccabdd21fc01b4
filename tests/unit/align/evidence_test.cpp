#include "core/align/evidence/evidence.hpp"

#include <doctest/doctest.h>

#include <set>

#include "core/align/features.hpp"
#include "documents.hpp"

using namespace hexaglot::align;
using namespace hexaglot::test;
namespace model = hexaglot::model;

namespace {

// Score of the bead 1-1 of segments x and y.
float score(const model::Document& document, std::unique_ptr<Evidence> (*make)(const PairOf&), std::uint32_t x,
            std::uint32_t y) {
  const auto all = features(document);
  const auto source = make({all[0], all[1]});
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
    const auto evidence = source.make({all[1], all[5]});
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
