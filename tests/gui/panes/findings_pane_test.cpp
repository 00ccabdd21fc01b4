#include "gui/panes/findings_pane.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/gui/panes/panes_sample.hpp"

using namespace hexaglot;
using namespace hexaglot::gui;
using namespace hexaglot::test;

namespace {

FindingsPane::AskReason because(const std::string& reason) {
  return [reason](wxWindow*, const std::string&) { return std::optional(reason); };
}

std::optional<std::size_t> place_of(FindingsPane& pane, const std::string& id) {
  return ui([&]() -> std::optional<std::size_t> {
    for (std::size_t i = 0; i < pane.findings().size(); ++i)
      if (pane.findings().at(i).id == id) return i;
    return {};
  });
}

}  // namespace

TEST_CASE("a click on a finding goes to its place, and F8 to the next one") {
  PanesSample sample;
  auto* pane = sample.open<FindingsPane>(because({}));
  const auto figure = place_of(*pane, "figures.differ");
  REQUIRE(figure);
  click(ui([&] { return on_screen(pane->list(), *figure); }));
  CHECK(poll([&] { return sample.editor->cursor().row == 2 && sample.editor->cursor().version == 2; }));
  settle();
  screenshot("pane-findings");
  const auto before = ui([&] { return sample.editor->cursor(); });
  CHECK(ui([&] { return pane->next(FindingsList::Direction::forward); }));
  CHECK_FALSE(ui([&] { return sample.editor->cursor(); }) == before);
  CHECK(ui([&] { return pane->next(FindingsList::Direction::backward); }));
  CHECK(ui([&] { return sample.editor->cursor(); }) == before);
}

TEST_CASE("the fix that a finding offers is made, and can be undone") {
  PanesSample sample;
  auto* pane = sample.open<FindingsPane>(because({}));
  const auto space = place_of(*pane, "typography.space");
  REQUIRE(space);
  ui([&] {
    pane->list().select(space);
    pane->list().SetFocus();
  });
  CHECK(ui([&] { return pane->apply_fix(); }));
  CHECK(sample.cell(4, 0) == "Wells, pumps and pipes are checked every year.");
  CHECK(poll([&] {
    for (std::size_t i = 0; i < pane->findings().size(); ++i)
      if (pane->findings().at(i).id == "typography.space") return false;
    return true;
  }));
  ui([&] { sample.editor->run(Command::undo); });
  CHECK(sample.cell(4, 0) == "Wells , pumps and pipes are checked every year.");
}

TEST_CASE("an ignored finding goes, with its reason, and comes back when it is shown again") {
  PanesSample sample;
  auto* pane = sample.open<FindingsPane>(because("the Arabic counts one more"));
  const auto figure = place_of(*pane, "figures.differ");
  REQUIRE(figure);
  const auto all = ui([&] { return pane->findings().size(); });
  ui([&] { pane->list().select(figure); });
  CHECK(ui([&] { return pane->ignore(); }));
  CHECK(poll([&] { return pane->findings().size() + 1 == all; }));
  CHECK(ui([&] { return sample.editor->work()->all_ignored().at(0).reason; }) == "the Arabic counts one more");
  CHECK_FALSE(place_of(*pane, "figures.differ"));
}

TEST_CASE("filters leave the findings of one check, and say so where none is left") {
  PanesSample sample;
  auto* pane = sample.open<FindingsPane>(because({}));
  ui([&] { pane->set_filter({"hexaglot.check.figures", {}, {}, {}}); });
  CHECK(ui([&] { return pane->findings().size(); }) == 1);
  ui([&] { pane->set_filter({{}, {}, {}, "nothing says this"}); });
  CHECK(ui([&] { return pane->findings().size(); }) == 0);
  CHECK_FALSE(ui([&] { return pane->next(FindingsList::Direction::forward); }));
}
