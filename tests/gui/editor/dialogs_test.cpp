// What a translator opens, finds and writes, by keys, in the real window.
#include <doctest/doctest.h>

#include <algorithm>

#include "gui/dialogs/find_bar.hpp"
#include "tests/gui/editor/desk.hpp"

namespace hexaglot::test {
namespace {

std::vector<std::string> statement(std::initializer_list<const char*> names) {
  std::vector<std::string> out;
  for (const char* name : names) out.push_back((tm_data() / "statement" / name).string());
  return out;
}

// Modal: the call comes back when the dialog goes.
void drop(Desk& desk, std::vector<std::string> files) {
  ui([&] { desk.frame->CallAfter([&desk, files = std::move(files)] { desk.frame->open_arguments(files); }); });
}

bool can_open() {
  auto* dialog = window_titled("Open Versions");
  auto* open = dialog == nullptr ? nullptr : dialog->FindWindow(wxID_OK);
  return open != nullptr && open->IsEnabled();
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
    text.replace(at, what.size(), by);
  return text;
}

}  // namespace

TEST_CASE("files that are dropped are known by their text, and open as one document") {
  Desk desk;
  drop(desk, statement({"zh.md", "ar.md", "fr.md"}));
  REQUIRE(poll(can_open, 30));
  press("Return");
  REQUIRE(
      poll([&] { return desk.editor->state() == gui::Editor::State::ready && desk.editor->work() != nullptr; }, 60));
  CHECK(ui([&] { return desk.editor->languages(); }) == std::vector<std::string>{"ar", "fr", "zh"});
}

TEST_CASE("one language twice cannot be opened until someone mends it, and Escape opens nothing") {
  Desk desk;
  const auto copy = desk.folder.file("copy.md", slurp(tm_data() / "statement" / "ru.md"));
  auto files = statement({"ru.md"});
  files.push_back(copy.string());
  drop(desk, files);
  REQUIRE(poll([] { return window_titled("Open Versions") != nullptr && says("Another file is in this language too"); },
               30));
  CHECK_FALSE(ui(can_open));
  press("Escape");
  CHECK(poll([] { return window_titled("Open Versions") == nullptr; }));
  CHECK(ui([&] { return desk.editor->state(); }) == gui::Editor::State::nothing);
}

TEST_CASE("a word is replaced everywhere in one step, which one undo takes back to the byte") {
  Desk desk;
  desk.open_statement();
  const auto before = desk.everything();
  std::vector<std::string> texts;
  for (std::uint32_t r = 0; r < desk.rows(); ++r) texts.push_back(desk.cell(r, en));
  REQUIRE(std::ranges::any_of(texts, [](const auto& t) { return t.find("Plan of Action") != std::string::npos; }));
  desk.at(0, en);
  press("ctrl+h");
  REQUIRE(poll([&] { return find_below<gui::FindBar>(desk.frame)->IsShown(); }));
  type("Plan of Action");
  REQUIRE(poll([] { return says(" / "); }));  // found: the buttons between the fields can be reached
  press("Tab", "Tab", "Tab", "Tab");
  type("Scheme");
  press("alt+l");
  REQUIRE(poll([&] {
    const auto& d = desk.editor->document();
    return std::ranges::none_of(d.versions[en].blocks,
                                [](const auto& b) { return b.text.find("Plan of Action") != std::string::npos; });
  }));
  // Folded: capitals do not count, so only what was written just so is compared.
  for (std::uint32_t r = 0; r < texts.size(); ++r) {
    if (texts[r].find("lan of action") != std::string::npos) continue;
    CHECK(desk.cell(r, en) == replaced(texts[r], "Plan of Action", "Scheme"));
  }
  press("Escape");
  REQUIRE(poll([&] { return !find_below<gui::FindBar>(desk.frame)->IsShown(); }));
  press("ctrl+z");
  CHECK(poll([&] { return !desk.editor->can(gui::Command::undo); }));
  CHECK(desk.everything() == before);
}

TEST_CASE("a document is exported by keys as a translation memory") {
  Desk desk;
  desk.open_statement();
  press("ctrl+shift+s");
  REQUIRE(poll([] { return window_titled("Export") != nullptr; }));
  press("Return");
  REQUIRE(poll([] { return says("Name:"); }));
  const auto file = desk.folder.path() / "out.tmx";
  press("ctrl+a");
  type(file.string());
  press("Return");
  REQUIRE(poll([&] { return std::filesystem::exists(file) && window_titled("Export") == nullptr; }, 30));
  CHECK(slurp(file).find("经济及社会理事会") != std::string::npos);
}

}  // namespace hexaglot::test
