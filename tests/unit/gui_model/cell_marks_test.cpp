#include "gui/model/cell_marks.hpp"

#include <doctest/doctest.h>

#include "tests/contract/store_samples.hpp"

namespace hexaglot::gui {
namespace {

model::Finding finding(const std::string& id, model::Severity severity, std::uint32_t version, Span span,
                       const std::string& message = {}) {
  model::Finding f;
  f.id = id;
  f.severity = severity;
  f.row = 0;
  f.versions = {version};
  f.places = {{version, 0, span}};
  f.message = message;
  return f;
}

const std::vector<std::uint32_t> first = {0}, both = {0, 1};

TEST_CASE("findings mark what they point at, in the version that they are of") {
  const auto d = test::plain_document("X", {"en", "ru"}, {{"The Comission decides", "Комисия постановляет"}});
  const std::vector<model::Finding> findings = {finding("spelling.misspelt", model::Severity::warning, 1, {0, 14}),
                                                finding("figures.differ", model::Severity::error, 0, {4, 13})};
  CHECK(finding_marks(findings, both, make_cell_text(d, 0, 1)) ==
        std::vector<TextMark>{{{0, 14}, TextMarkKind::spelling}});
  CHECK(finding_marks(findings, both, make_cell_text(d, 0, 0)) ==
        std::vector<TextMark>{{{4, 13}, TextMarkKind::finding_error}});
}

TEST_CASE("a finding of a text that has changed since, or of a label, marks nothing") {
  const auto d = test::plain_document("X", {"en"}, {{"One"}});
  const std::vector<model::Finding> findings = {finding("figures.differ", model::Severity::error, 0, {10, 14}),
                                                finding("numbering.gap", model::Severity::error, 0, {0, 0})};
  CHECK(finding_marks(findings, both, make_cell_text(d, 0, 0)).empty());
  CHECK(finding_marks(findings, std::vector<std::uint32_t>{7}, make_cell_text(d, 0, 0)).empty());
}

TEST_CASE("the words that may be meant are offered for a misspelt word") {
  const auto d = test::plain_document("X", {"fr"}, {{"La comission et la comission"}});
  auto f =
      finding("spelling.misspelt", model::Severity::warning, 0, {3, 12},
              "French has \"comission\", which no dictionary has; \"commission\" or \"omission\" may be meant, which "
              "the version has 12 times.");
  f.places.push_back({0, 0, {19, 28}});
  const std::vector<model::Finding> findings = {f};
  const auto cell = make_cell_text(d, 0, 0);
  CHECK(suggestions(findings, first, cell, cell.text, 5) ==
        std::vector<Suggestion>{{{3, 12}, "commission"}, {{3, 12}, "omission"}});
  CHECK(suggestions(findings, first, cell, cell.text, 28).front().span == Span{19, 28});
  CHECK(suggestions(findings, first, cell, cell.text, 14).empty());
  // Typed before it, and in it.
  CHECK(suggestions(findings, first, cell, "Oui, la comission et la comission", 25).front().span == Span{24, 33});
  CHECK(suggestions(findings, first, cell, "La comiXssion et la comission", 5).empty());
  CHECK(suggestions(findings, first, cell, "L comission et la comission", 20).front().span == Span{18, 27});
}

TEST_CASE("a fix is offered where it belongs, once") {
  const auto d = test::plain_document("X", {"zh"}, {{"委员会,决定"}});
  auto f = finding("typography.punctuation", model::Severity::warning, 0, {9, 10});
  f.fix = {{0, 0, {9, 10}}, "，", "Write \"，\""};
  const std::vector<model::Finding> findings = {f, f};
  const auto cell = make_cell_text(d, 0, 0);
  CHECK(suggestions(findings, both, cell, cell.text, 9) == std::vector<Suggestion>{{{9, 10}, "，"}});
  CHECK(suggestions(findings, both, cell, cell.text, 3).empty());
}

}  // namespace
}  // namespace hexaglot::gui
