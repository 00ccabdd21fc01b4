#include "gui/model/shortcuts.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "gui/model/words.hpp"

using namespace hexaglot::gui;

namespace {
Key key(std::string_view text) {
  const auto k = parse_key(text);
  REQUIRE_MESSAGE(k, std::string(text));
  return *k;
}
}  // namespace

TEST_CASE("key names are read and printed alike, whatever their case and order") {
  for (const char* name : {"Ctrl+Shift+M", "U", "F8", "F24", "Ctrl+Plus", "Ctrl+=", "Ctrl+-", "Ctrl+,", "Alt+0",
                           "Escape", "Ctrl+PageDown", "Ctrl+Alt+Shift+Enter", "Space", "?"})
    CHECK(print_key(key(name)) == name);
  CHECK(key("shift+ctrl+m") == key("Ctrl+Shift+M"));
  CHECK(key("Ctrl+Return") == key("Ctrl+Enter"));
  CHECK(key("Ctrl++") == key("Ctrl+Plus"));
  CHECK(key("u").code == U'U');
}

TEST_CASE("what names no key is refused") {
  for (const char* name : {"", "Ctrl", "Ctrl+", "F0", "F25", "Fx", "Hyper+U", "Ctrl+UU", "é", "ش", "Ctrl+Й", " "})
    CHECK_MESSAGE(!parse_key(name), name);
  CHECK(parse_keys("F2 nonsense  Enter F2") == std::vector{key("F2"), key("Enter")});
}

TEST_CASE("people see keys in their own words, files do not") {
  translate_with({[](const char* english) -> std::string {
                    return std::string(english) ==
                                   "keyboard\x04"
                                   "Enter"
                               ? "Entrée"
                               : english;
                  },
                  nullptr});
  CHECK(shown_key(key("Ctrl+Enter")) == "Ctrl+Entrée");
  CHECK(print_key(key("Ctrl+Enter")) == "Ctrl+Enter");
  translate_with({});
  CHECK(shown_key(key("Ctrl+Plus")) == "Ctrl++");
}

TEST_CASE("no preset gives a key to two commands that would hear it at once, or one that cannot be given") {
  for (const auto& preset : shortcut_presets()) {
    const Shortcuts shortcuts(preset.id);
    CHECK(shortcuts.preset() == preset.id);
    for (const auto& conflict : shortcuts.conflicts())
      FAIL_CHECK(preset.id, ": ", print_key(conflict.key), " ", info(conflict.first).id, " ", info(conflict.second).id);
    for (const auto& c : commands())
      for (const auto k : shortcuts.keys(c.command)) {
        CHECK_MESSAGE(Shortcuts::refusal(k, c.command).empty(), print_key(k));
        // F2 goes into a cell and out of it again; nothing else is twofold.
        std::vector<const char*> having;
        for (const auto& other : commands())
          if (std::ranges::count(shortcuts.keys(other.command), k) > 0) having.push_back(other.id);
        if (print_key(k) != "F2") CHECK_MESSAGE(having.size() == 1, print_key(k));
      }
  }
}

TEST_CASE("single letters are heard in the grid only, whatever the command") {
  for (const auto& preset : shortcut_presets()) {
    const Shortcuts shortcuts(preset.id);
    for (char32_t letter = U'A'; letter <= U'Z'; ++letter)
      for (const std::uint8_t modifiers : {0, static_cast<int>(mod_shift)})
        for (const auto focus : {Focus::cell_editor, Focus::elsewhere})
          CHECK(!shortcuts.command({letter, modifiers}, focus));
    for (const char* typing : {"Enter", "Backspace", "Delete", "Space", "Tab", "Insert"})
      CHECK(!shortcuts.command(key(typing), Focus::cell_editor));
  }
  CHECK(Shortcuts("intertext").command(key("U"), Focus::grid) == Command::next_unconfirmed);
  CHECK(Shortcuts().command(key("U"), Focus::grid) == Command::move_up);
}

TEST_CASE("Ctrl+X stays cut in a text, and can be given to nobody else") {
  const Shortcuts shortcuts("hexaglot", {{"align.merge-below", "Ctrl+X M"}});
  for (const char* name : {"Ctrl+X", "Ctrl+C", "Ctrl+V", "Ctrl+A", "Ctrl+Z"}) {
    CHECK(!shortcuts.command(key(name), Focus::cell_editor));
    CHECK(!shortcuts.command(key(name), Focus::elsewhere));
    CHECK(!Shortcuts::refusal(key(name), Command::merge_below).empty());
  }
  CHECK(shortcuts.command(key("Ctrl+Z"), Focus::grid) == Command::undo);
  CHECK(shortcuts.keys(Command::merge_below) == std::vector{key("M")});
}

TEST_CASE("the habits that people bring are kept") {
  const Shortcuts own, omegat("omegat"), intertext("intertext");
  CHECK(own.command(key("Ctrl+Enter"), Focus::cell_editor) == Command::commit_and_confirm);
  CHECK(own.command(key("Ctrl+9"), Focus::cell_editor) == Command::apply_match_9);
  CHECK(own.command(key("F3"), Focus::elsewhere) == Command::concordance);
  CHECK(own.command(key("Ctrl+Insert"), Focus::cell_editor) == Command::copy_from_source);
  CHECK(own.command(key("F2"), Focus::grid) == Command::edit_cell);
  CHECK(own.command(key("F2"), Focus::cell_editor) == Command::commit);
  CHECK(own.command(key("Escape"), Focus::cell_editor) == Command::leave_cell);
  CHECK(!own.command(key("Escape"), Focus::grid));
  const auto in_grid = [](const Shortcuts& s, const char* name) { return s.command(key(name), Focus::grid); };
  CHECK(in_grid(omegat, "U") == Command::move_up);
  CHECK(in_grid(omegat, "A") == Command::confirm);
  CHECK(in_grid(omegat, "R") == Command::unconfirm);
  CHECK(in_grid(omegat, "Space") == Command::bookmark);
  CHECK(in_grid(omegat, "Ctrl+R") == Command::realign);
  CHECK(in_grid(intertext, "Enter") == Command::push_down);
  CHECK(in_grid(intertext, "Backspace") == Command::pull_up);
  CHECK(in_grid(intertext, "Ctrl+Enter") == Command::insert_row);
  CHECK(in_grid(intertext, "Ctrl+Backspace") == Command::merge_below);
  CHECK(in_grid(intertext, "Ctrl+Up") == Command::move_up);
  CHECK(in_grid(intertext, "M") == Command::bookmark);
  CHECK(in_grid(intertext, "C") == Command::confirm_above);
}

TEST_CASE("what a person changed wins over the preset and comes back from the preferences") {
  Shortcuts shortcuts("hexaglot",
                      {{"view.map", "F8"}, {"edit.find", ""}, {"no.such", "F9"}, {"file.save", "nonsense"}});
  CHECK(shortcuts.command(key("F8"), Focus::grid) == Command::pane_map);
  CHECK(shortcuts.keys(Command::next_finding).empty());
  CHECK(shortcuts.keys(Command::find).empty());
  CHECK(shortcuts.keys(Command::save) == std::vector{key("Ctrl+S")});
  CHECK(shortcuts.conflicts().empty());
  const Shortcuts again("hexaglot", shortcuts.changes());
  for (const auto& c : commands()) CHECK(again.keys(c.command) == shortcuts.keys(c.command));
  shortcuts.reset(Command::pane_map);
  CHECK(!shortcuts.is_changed(Command::pane_map));
}

TEST_CASE("a key that two commands want is a conflict with both names, and can be taken over") {
  Shortcuts shortcuts("hexaglot", {{"view.map", "F6"}, {"view.terms", "F6"}});
  REQUIRE(shortcuts.conflicts().size() == 1);
  CHECK(shortcuts.conflicts()[0].first == Command::pane_terms);
  CHECK(shortcuts.conflicts()[0].second == Command::pane_map);
  CHECK(shortcuts.take(Command::find, key("F6")) == std::vector{Command::pane_terms, Command::pane_map});
  CHECK(shortcuts.conflicts().empty());
  CHECK(shortcuts.keys(Command::find) == std::vector{key("Ctrl+F"), key("F6")});
  // In the grid and in a cell it is not heard at once.
  CHECK(shortcuts.holders(key("F2"), Command::commit).empty());
  CHECK(shortcuts.holders(key("F2"), Command::find) == std::vector{Command::edit_cell, Command::commit});
}

TEST_CASE("keyboards of other scripts have Latin letters at the same places") {
  CHECK(latin_letter_at(30) == U'U');  // Г on a Russian keyboard, ع on an Arabic one
  CHECK(latin_letter_at(58) == U'M');
  CHECK(latin_letter_at(10) == U'1');
  CHECK(latin_letter_at(36) == 0);  // Enter
  CHECK(latin_letter_at(0) == 0);
}

TEST_CASE("the table of shortcuts names every command once") {
  const auto page = shortcuts_markdown();
  CHECK(std::ranges::count(page, '\n') > static_cast<long>(commands().size()));
  CHECK(page.find("| Confirm Row | `C` | `A`, `K` | `S` |") != std::string::npos);
  CHECK(page.find("## File\n") != std::string::npos);
}

TEST_CASE("a command's plain name has no mnemonic, also where it stands apart in brackets") {
  CHECK(without_mnemonic("&Open") == "Open");
  CHECK(without_mnemonic("打开(&O)…") == "打开…");
  CHECK(without_mnemonic("ت&حرير") == "تحرير");
  CHECK(without_mnemonic("(a) & b") == "(a)  b");
  CHECK(without_mnemonic("&") == "");
}
