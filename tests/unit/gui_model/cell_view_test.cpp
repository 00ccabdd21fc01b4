#include "gui/model/cell_view.hpp"

#include <doctest/doctest.h>

#include "tests/contract/store_samples.hpp"

namespace hexaglot::gui {
namespace {

using model::Mark;
using model::MarkKind;

model::Document labelled(const std::string& language, const std::string& label, const std::string& text,
                         std::vector<Mark> marks = {}) {
  auto d = test::plain_document("X", {language}, {{text}});
  auto& block = d.versions[0].blocks[0];
  block.marks = std::move(marks);
  if (!label.empty()) {
    text::Label l;
    l.printed = label;
    block.label = std::move(l);
  }
  return d;
}

std::vector<std::string> marked(const CellView& view, TextMarkKind kind) {
  std::vector<std::string> out;
  for (const auto& m : view.marks)
    if (m.kind == kind) out.emplace_back(m.span.in(view.text));
  return out;
}

TEST_CASE("a label stands before the text and is no part of it") {
  const auto d = labelled("en", "11.", "Decides to remain seized of the matter.");
  const CellDisplay shown(d, make_cell_text(d, 0, 0));
  CHECK(shown.view().text == "11. Decides to remain seized of the matter.");
  CHECK(marked(shown.view(), TextMarkKind::label) == std::vector<std::string>{"11."});
  CHECK(shown.shown(0U) == 4);
  CHECK(shown.plain(4) == 0);
  CHECK(shown.plain(2) == 0);
  CHECK(shown.plain(6) == 2);
  CHECK(shown.label(0) == Span{0, 4});
}

TEST_CASE("a Chinese label brings its own space") {
  const auto d = labelled("zh", "一、", "背景");
  CHECK(make_cell_view(d, 0, 0).text == "一、背景");
}

TEST_CASE("footnote marks are shown where they stand") {
  const auto d = labelled("ar", "", "قرار اللجنة", {{MarkKind::note, {8, 8}, "14"}, {MarkKind::note, {21, 21}, "15"}});
  const CellDisplay shown(d, make_cell_text(d, 0, 0));
  CHECK(shown.view().text == "قرار14 اللجنة15");
  CHECK(marked(shown.view(), TextMarkKind::note) == std::vector<std::string>{"14", "15"});
  CHECK(shown.shown(8U) == 8);   // a caret stands before the mark
  CHECK(shown.shown(9U) == 11);  // behind the space
  CHECK(shown.plain(9) == 8);
  CHECK(shown.plain(17) == 15);
  CHECK(shown.plain(25) == 21);
  CHECK(shown.shown(Span{0, 8}) == Span{0, 8});
  CHECK(shown.shown(Span{0, 21}) == Span{0, 23});
}

TEST_CASE("a footnote mark between two sentences stands behind the first") {
  auto d = labelled("zh", "", "第一。第二。", {{MarkKind::note, {9, 9}, "1"}});
  d.segments[0] = {{0, {0, 9}}, {0, {9, 18}}};
  d.rows[0].cells[0] = {0, 1};
  CHECK(make_cell_view(d, 0, 0).text == "第一。1\n第二。");
  model::Row second = d.rows[0];
  d.rows[0].cells[0] = {0};
  second.cells[0] = {1};
  d.rows.push_back(second);
  CHECK(make_cell_view(d, 0, 0).text == "第一。1");
  CHECK(make_cell_view(d, 1, 0).text == "第二。");
}

TEST_CASE("symbols stay unbroken, italics and links are marked, by kind") {
  const auto d = labelled("ru", "2.", "см. E/CN.7/2014/L.15 и Курьер",
                          {{MarkKind::italic, {26, 38}, ""}, {MarkKind::link, {6, 22}, "https://x"}});
  const auto view = make_cell_view(d, 0, 0);
  CHECK(marked(view, TextMarkKind::unbreakable) == std::vector<std::string>{"E/CN.7/2014/L.15"});
  CHECK(marked(view, TextMarkKind::italic) == std::vector<std::string>{"Курьер"});
  CHECK(marked(view, TextMarkKind::link).size() == 1);
  for (std::size_t i = 1; i < view.marks.size(); ++i) CHECK(view.marks[i - 1].kind <= view.marks[i].kind);
}

TEST_CASE("marks of the plain text move with what is put in") {
  const auto d = labelled("fr", "a)", "Les États", {{MarkKind::note, {3, 3}, "*"}});
  CellDisplay shown(d, make_cell_text(d, 0, 0));
  shown.add({{{4, 10}, TextMarkKind::term}, {{0, 3}, TextMarkKind::spelling}, {{5, 5}, TextMarkKind::found}});
  CHECK(shown.view().text == "a) Les* États");
  CHECK(marked(shown.view(), TextMarkKind::term) == std::vector<std::string>{"États"});
  CHECK(marked(shown.view(), TextMarkKind::spelling) == std::vector<std::string>{"Les"});
  CHECK(marked(shown.view(), TextMarkKind::found).empty());
}

TEST_CASE("a heading tells its level, a missing cell that it is missing") {
  auto d = labelled("es", "", "Antecedentes");
  d.versions[0].blocks[0].kind = model::BlockKind::heading;
  d.versions[0].blocks[0].level = 2;
  CHECK(make_cell_view(d, 0, 0).heading_level == 2);
  d.rows[0].cells[0].clear();
  CHECK(make_cell_view(d, 0, 0).missing);
  CHECK(make_cell_view(d, 9, 0).missing);
}

TEST_CASE("every byte of the plain text goes to its place and comes back") {
  auto d = labelled("en", "(i)", "One two three", {{MarkKind::note, {3, 3}, "1"}, {MarkKind::note, {13, 13}, "2"}});
  const CellDisplay shown(d, make_cell_text(d, 0, 0));
  for (std::uint32_t at = 0; at <= 13; ++at) CHECK(shown.plain(shown.shown(at)) == at);
}

}  // namespace
}  // namespace hexaglot::gui
