#include "gui/model/map.hpp"

#include <doctest/doctest.h>

#include "tests/contract/store_samples.hpp"

namespace hexaglot::gui {
namespace {

text::Label label(std::string printed, std::int32_t value) {
  return {std::move(printed), text::NumberSystem::arabic, value, 0, {}, false};
}

// A heading, then paragraphs 1 to 3 of which Russian numbers the last 4; one without any number between them.
model::Document sample() {
  auto d = test::plain_document("D", {"en", "ar", "ru"},
                                {{"Wells and the people who dig them", "الآبار", "Колодцы"},
                                 {"First", "أول", "Первый"},
                                 {"Second", "ثان", "Второй"},
                                 {"Plain", "عادي", "Простой"},
                                 {"Third", "ثالث", "Третий"}});
  for (auto& version : d.versions) {
    version.blocks[0].kind = model::BlockKind::heading;
    version.blocks[0].level = 2;
    for (const int i : {1, 2}) version.blocks[static_cast<std::size_t>(i)].label = label(std::to_string(i) + ".", i);
    version.blocks[4].label = label("3.", 3);
  }
  d.versions[1].blocks[1].label.own().printed = "١-";
  d.versions[2].blocks[4].label = label("4.", 4);
  return d;
}

}  // namespace

TEST_CASE("the map lists headings and numbered paragraphs with the labels of all versions") {
  const DocumentMap map(sample(), {});
  REQUIRE(map.size() == 4);
  CHECK(map.at(0).level == 2);
  CHECK(map.at(1).labels == std::vector<std::string>{"1.", "١-", "1."});
  CHECK_FALSE(map.at(1).differs());
}

TEST_CASE("the label that departs stands out, and only such rows may be listed") {
  DocumentMap map(sample(), {});
  CHECK(map.at(3).departs == std::vector<bool>{false, false, true});
  CHECK(map.differing() == 1);
  map.show(MapRows::differing);
  REQUIRE(map.size() == 1);
  CHECK(map.at(0).row == 4);
  map.show(MapRows::headings);
  REQUIRE(map.size() == 1);
  CHECK(map.at(0).row == 0);
}

TEST_CASE("what the numbering check tells of a run of rows is marked in all of them") {
  model::Finding shift;
  shift.id = "numbering.shift";
  shift.row = 1;
  shift.last_row = 2;
  shift.versions = {1};
  const DocumentMap map(sample(), {shift});
  CHECK(map.at(1).departs == std::vector<bool>{false, true, false});
  CHECK(map.at(2).departs == std::vector<bool>{false, true, false});
}

TEST_CASE("the map follows a row to the entry above it") {
  const DocumentMap map(sample(), {});
  CHECK(map.place_of(0) == 0);
  CHECK(map.place_of(3) == 2);
  CHECK(map.place_of(99) == 3);
  CHECK(DocumentMap().place_of(0) == SIZE_MAX);
}

TEST_CASE("notes are no part of the map") {
  auto d = sample();
  for (auto& version : d.versions) version.blocks[4].kind = model::BlockKind::note;
  CHECK(DocumentMap(d, {}).size() == 3);
}

TEST_CASE("a title comes from the version that is preferred, cut after a word or a character") {
  const auto d = sample();
  const DocumentMap map(d, {});
  CHECK(title_of(d, map.at(0), 2).text == "Колодцы");
  CHECK(title_of(d, map.at(0), 9).language == "en");
  CHECK(title_of(d, map.at(0), 0, 20).text == "Wells and the people…");
  auto chinese = test::plain_document("Z", {"zh"}, {{"山区的干旱和水井以及牧民"}});
  MapEntry entry;
  CHECK(title_of(chinese, entry, 0, 10).text == "山区的…");
}

}  // namespace hexaglot::gui
