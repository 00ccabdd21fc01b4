#include "core/align/segment.hpp"

#include <doctest/doctest.h>

using namespace hexaglot;

namespace {

model::Document one_version(model::Segmentation how, const std::string& language,
                            const std::vector<std::string>& texts) {
  model::Document document;
  document.segmentation = how;
  document.versions.resize(1);
  document.versions[0].language = language;
  for (const auto& text : texts) document.versions[0].blocks.emplace_back().text = text;
  return document;
}

}  // namespace

TEST_CASE("a block is one segment over its whole text") {
  auto document = one_version(model::Segmentation::block, "en", {"One. Two.", "Three."});
  align::segment(document);
  REQUIRE(document.segments[0].size() == 2);
  CHECK(document.text(0, 0) == "One. Two.");
  CHECK(document.text(0, 1) == "Three.");
}

TEST_CASE("a block without text is no segment, one without text but with a label is an empty one") {
  for (const auto how : {model::Segmentation::block, model::Segmentation::sentence}) {
    auto document = one_version(how, "ru", {"Раз.", "", "  ", "Два."});
    document.versions[0].blocks[2].label = text::Label{.printed = "12.", .parts = {}};
    align::segment(document);
    REQUIRE(document.segments[0].size() == 3);
    CHECK(document.segments[0][1].block == 2);
    CHECK(document.segments[0][1].span.empty());
  }
}

TEST_CASE("line by line every block is a segment, so that its number is its line's") {
  auto document = one_version(model::Segmentation::line, "ru", {"Раз.", "", "Два."});
  align::segment(document);
  REQUIRE(document.segments[0].size() == 3);
  CHECK(document.segments[0][1].span.empty());
  CHECK(document.text(0, 2) == "Два.");
}

TEST_CASE("Chinese and Arabic paragraphs are cut into sentences") {
  auto chinese = one_version(model::Segmentation::sentence, "zh", {"图书馆开放了。读者很高兴。"});
  align::segment(chinese);
  REQUIRE(chinese.segments[0].size() == 2);
  CHECK(chinese.text(0, 1) == "读者很高兴。");
  auto arabic = one_version(model::Segmentation::sentence, "ar", {"فتحت المكتبة أبوابها. القراء سعداء."});
  align::segment(arabic);
  CHECK(arabic.segments[0].size() == 2);
}

TEST_CASE("segmenting twice gives the same") {
  auto document = one_version(model::Segmentation::sentence, "en", {"One. Two.", "Three."});
  align::segment(document);
  const auto first = document.segments;
  align::segment(document);
  CHECK(document.segments == first);
}
