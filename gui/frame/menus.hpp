#pragma once
// The menu bar and the tool bar, made from the table of commands and the user's shortcuts. Menus of several commands of
// one kind are grouped by lines where the table's groups part.
#include <wx/menu.h>
#include <wx/toolbar.h>

#include <functional>
#include <string>

#include "gui/model/commands.hpp"

namespace hexaglot::gui {

// Ids of menu and tool bar entries.
[[nodiscard]] int menu_id(Command command);
[[nodiscard]] std::optional<Command> command_of(int menu_id);

// The keys of a command as a menu shows them ("Ctrl+Shift+M"); empty: none.
using KeysOf = std::function<std::string(Command)>;

[[nodiscard]] wxMenuBar* make_menu_bar(const KeysOf& keys);
// Shows other keys in a menu bar that is there.
void show_keys(wxMenuBar& bar, const KeysOf& keys);
// What one does with a cell, for a context menu.
[[nodiscard]] wxMenu* make_cell_menu(const KeysOf& keys);
void fill_tool_bar(wxToolBar& bar, const KeysOf& keys);

}  // namespace hexaglot::gui
