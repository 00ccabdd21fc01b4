#include "gui/grid/pango_layouter.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/unit/gui_grid/support.hpp"

using namespace hexaglot;
using namespace hexaglot::gui;
using namespace hexaglot::gui::test;

namespace {

const TextFace english{"en", Writing::left_to_right, {}, 0};
const TextFace arabic{"ar", Writing::right_to_left, {}, 0};
const TextFace chinese{"zh", Writing::left_to_right, {}, 0};
const TextFace russian{"ru", Writing::left_to_right, {}, 0};

PangoLayouter& layouter() {
  static const Palette palette = plain_palette();
  static PangoLayouter one(noto(), palette);
  return one;
}

Span find(const std::string& text, const std::string& part) {
  const auto at = text.find(part);
  REQUIRE(at != std::string::npos);
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + part.size())};
}

}  // namespace

TEST_CASE("Arabic that begins with a document symbol still runs from the right") {
  const std::string words = "E/CN.7/2014/L.15: مشروع قرار مقدم من رئيس اللجنة";
  const auto set = layouter().lay_out(arabic, says(words), 600);
  REQUIRE(set->lines() == 1);
  const auto symbol = set->boxes(find(words, "E/CN.7/2014/L.15"));
  const auto draft = set->boxes(find(words, "مشروع"));
  const auto committee = set->boxes(find(words, "اللجنة"));
  REQUIRE(symbol.size() == 1);
  CHECK(symbol[0].x + symbol[0].width >= 598);        // at the right edge
  CHECK(draft[0].x + draft[0].width <= symbol[0].x);  // left of it
  CHECK(committee[0].x + committee[0].width < draft[0].x);
}

TEST_CASE("a symbol inside Arabic keeps its parts in order, and numbers stay whole") {
  const std::string words = "وإذ تشير إلى الوثيقة E/CN.7/2014/L.15 المؤرخة 11 آذار/مارس 2014";
  const auto set = layouter().lay_out(arabic, says(words), 2000);
  const auto at = [&](const std::string& part) { return set->boxes(find(words, part)).front().x; };
  CHECK(at("E/CN") < at("2014/L"));  // within the symbol from left to right
  CHECK(at("2014/L") < at("L.15"));
  CHECK(at("المؤرخة") < at("E/CN"));  // the words around it from right to left
  CHECK(at("11") < at("المؤرخة"));
  CHECK(set->boxes(find(words, "E/CN.7/2014/L.15")).size() == 1);
}

TEST_CASE("a document symbol is never broken, in no language and at no width") {
  const std::string symbol = "E/CN.7/2014/L.15/Rev.1";
  for (const auto& [face, words] : std::vector<std::pair<TextFace, std::string>>{
           {english, "Taking note of document E/CN.7/2014/L.15/Rev.1 and its annex"},
           {arabic, "وإذ تحيط علما بالوثيقة E/CN.7/2014/L.15/Rev.1 ومرفقها"},
           {chinese, "注意到文件E/CN.7/2014/L.15/Rev.1及其附件，"},
           {russian, "принимая к сведению документ E/CN.7/2014/L.15/Rev.1 и приложение"}}) {
    CAPTURE(face.language);
    const auto span = find(words, symbol);
    bool broken_without = false;
    for (int width = 190; width < 420; width += 7) {
      const auto kept = layouter().lay_out(face, says(words, {{span, TextMarkKind::unbreakable}}), width);
      const auto boxes = kept->boxes(span);
      CAPTURE(width);
      CHECK(std::ranges::all_of(boxes, [&](const Box& b) { return b.y == boxes.front().y; }));
      const auto plain = layouter().lay_out(face, says(words), width)->boxes(span);
      broken_without |= std::ranges::any_of(plain, [&](const Box& b) { return b.y != plain.front().y; });
    }
    CHECK(broken_without);  // else the test would show nothing
  }
}

TEST_CASE("no line of Chinese begins with a full stop, comma or closing bracket") {
  const std::string words =
      "委员会回顾其第五十七届会议通过的决议（见附件），并请秘书长向大会第六十九届会议提交报告。"
      "各会员国注意到《2014年报告》所载建议，重申承诺；强调国际合作的重要性。";
  for (int width = 60; width < 420; width += 3) {
    const auto set = layouter().lay_out(chinese, says(words), width);
    for (int i = 0; i < set->lines(); ++i) {
      const auto line = set->line(i).in(words);
      CAPTURE(line);
      for (const char* stop : {"。", "，", "；", "）", "》", "、"}) CHECK_FALSE(line.starts_with(stop));
      for (const char* open : {"（", "《"}) CHECK_FALSE(line.ends_with(open));
    }
  }
}

TEST_CASE("narrower is higher, and every byte stands in exactly one line") {
  const std::string words = "Подчеркивает необходимость дальнейших усилий всех государств\nВторой абзац";
  int before = 0;
  for (const int width : {700, 300, 150, 80}) {
    const auto set = layouter().lay_out(russian, says(words), width);
    CHECK(set->height() > before);
    before = set->height();
    std::uint32_t next = 0;
    for (int i = 0; i < set->lines(); ++i) {
      const auto line = set->line(i);
      CHECK((line.begin == next || (line.begin == next + 1 && words[next] == '\n')));
      next = line.end;
    }
    CHECK(next == words.size());
  }
}

TEST_CASE("a click finds the byte that the caret is then drawn at, in both directions") {
  for (const auto& [face, words] :
       std::vector<std::pair<TextFace, std::string>>{{english, "Requests the Secretariat to report to it"},
                                                     {arabic, "تطلب إلى الأمانة أن تقدم تقريرا إليها عن الوثيقة"},
                                                     {chinese, "请秘书处向其报告执行情况"}}) {
    CAPTURE(face.language);
    const auto set = layouter().lay_out(face, says(words), 240);
    for (int line = 0; line < set->lines(); ++line) {
      const auto span = set->line(line);
      const auto middle = set->boxes(span).front();
      for (int x = middle.x + 4; x < middle.x + middle.width - 4; x += 9) {
        const auto byte = set->byte_at(x, middle.y + middle.height / 2);
        REQUIRE(byte <= words.size());
        CHECK((byte == words.size() || (static_cast<unsigned char>(words[byte]) & 0xC0) != 0x80));
        const auto caret = set->caret(byte);
        if (byte < span.end) {
          CHECK(std::abs(caret.x - x) <= 20);
          CHECK(std::abs(caret.y - middle.y) <= 3);
        }
      }
    }
  }
}

TEST_CASE("the caret goes as it is seen: left is left, in Arabic too") {
  const std::string words = "تطلب إلى الأمانة";
  const auto set = layouter().lay_out(arabic, says(words), 400);
  std::uint32_t byte = 0;
  CHECK(set->move(byte, CaretMove::right) == byte);  // the first letter stands rightmost
  int steps = 0;
  for (int x = set->caret(byte).x; steps < 100; ++steps) {
    const auto next = set->move(byte, CaretMove::left);
    if (next == byte) break;
    byte = next;
    CHECK(set->caret(byte).x < x);
    x = set->caret(byte).x;
  }
  CHECK(byte == words.size());
  CHECK(set->move(0, CaretMove::word_left) == find(words, "إلى").begin);
  CHECK(set->move(static_cast<std::uint32_t>(words.size()), CaretMove::word_right) == find(words, "الأمانة").begin);
}

TEST_CASE("words and lines are gone through by the caret") {
  const std::string words = "Requests the Secretariat to report";
  const auto set = layouter().lay_out(english, says(words), 120);
  REQUIRE(set->lines() > 1);
  CHECK(set->move(0, CaretMove::word_right) == 9);
  CHECK(set->move(9, CaretMove::word_left) == 0);
  CHECK(set->move(0, CaretMove::word_left) == 0);
  const auto size = static_cast<std::uint32_t>(words.size());
  CHECK(set->move(size, CaretMove::word_right) == size);
  CHECK(set->move(size, CaretMove::right) == size);
  CHECK(set->move(size, CaretMove::text_start) == 0);
  const auto second = set->line(1);
  CHECK(set->move(second.begin + 1, CaretMove::line_start) == second.begin);
  const auto end = set->move(second.begin, CaretMove::line_end);
  CHECK(set->caret(end).y == set->caret(second.begin).y);
}

TEST_CASE("headings are higher by their level, and a raised note is no line of its own") {
  CellView heading = says("Operative part");
  const int plain = layouter().lay_out(english, heading, 400)->height();
  heading.heading_level = 1;
  CHECK(layouter().lay_out(english, heading, 400)->height() > plain);
  const auto note = layouter().lay_out(english, says("Convention14 of", {{{10, 12}, TextMarkKind::note}}), 400);
  CHECK(note->lines() == 1);
  CHECK(note->height() <= plain + 4);
}

TEST_CASE("marks are painted: grounds, and a line of another shape for each severity") {
  const auto palette = plain_palette();
  const std::string words = "plain term found wrong";
  const auto ink = [&](TextMarkKind kind, const wxColour& colour) {
    Surface surface(300, 40);
    cairo_set_source_rgb(surface.context(), 1, 1, 1);
    cairo_paint(surface.context());
    cairo_set_source_rgb(surface.context(), 0, 0, 0);
    layouter().lay_out(english, says(words, {{find(words, "found"), kind}}), 300)->paint(surface.context(), 0, 0);
    return surface.count({0, 0, 300, 40}, colour);
  };
  CHECK(ink(TextMarkKind::term, palette.term) > 200);
  CHECK(ink(TextMarkKind::term_forbidden, palette.term_forbidden) > 200);
  CHECK(ink(TextMarkKind::found, palette.found) > 200);
  CHECK(ink(TextMarkKind::found_current, palette.found_current) > 200);
  const int error = ink(TextMarkKind::finding_error, palette.error);
  const int info = ink(TextMarkKind::finding_info, palette.info);
  CHECK(error > 40);
  CHECK(info > 10);
  CHECK(info < error);
  CHECK(ink(TextMarkKind::italic, palette.error) == 0);
}

TEST_CASE("marks that overlap, lie outside or turn round do no harm") {
  const std::string words = "短文";
  const auto set = layouter().lay_out(chinese,
                                      says(words, {{{0, 6}, TextMarkKind::term},
                                                   {{3, 900}, TextMarkKind::finding_error},
                                                   {{5, 2}, TextMarkKind::found},
                                                   {{700, 900}, TextMarkKind::spelling}}),
                                      100);
  Surface surface(100, 40);
  set->paint(surface.context(), 0, 0);
  CHECK(set->lines() == 1);
}

TEST_CASE("a text without end is cut between two characters, not set for minutes") {
  std::string words;
  while (words.size() < 3 * PangoLayouter::longest) words += "联合国";
  const auto set = layouter().lay_out(chinese, says(words), 400);
  const auto end = set->line(set->lines() - 1).end;
  CHECK(end <= PangoLayouter::longest);
  CHECK(end % 3 == 0);
  CHECK(set->byte_at(10, set->height() - 2) <= end);
}

TEST_CASE("an empty text has the height of a line, and a width of nothing is borne") {
  CHECK(layouter().lay_out(english, says(""), 100)->height() == layouter().line_height(english));
  CHECK(layouter().lay_out(arabic, says("نص"), 0)->height() > 0);
  CHECK(layouter().lay_out(english, says(""), 100)->byte_at(50, 5) == 0);
}
