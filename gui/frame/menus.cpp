#include "gui/frame/menus.hpp"

#include <wx/settings.h>

#include <array>
#include <set>

#include "gui/look/icons.hpp"
#include "gui/look/text.hpp"
#include "gui/model/keys.hpp"
#include "gui/model/words.hpp"

namespace hexaglot::gui {
namespace {

constexpr int first_id = wxID_HIGHEST + 100;

// A line stands above these.
const std::set<Command>& group_beginnings() {
  static const std::set<Command> set = {Command::save,
                                        Command::export_document,
                                        Command::close_document,
                                        Command::preferences,
                                        Command::cut,
                                        Command::edit_cell,
                                        Command::find,
                                        Command::edit_label,
                                        Command::next_column,
                                        Command::next_doubtful,
                                        Command::next_finding,
                                        Command::next_uneven,
                                        Command::go_to_row,
                                        Command::push_down,
                                        Command::merge_below,
                                        Command::merge_rows,
                                        Command::join_paragraph,
                                        Command::confirm,
                                        Command::realign,
                                        Command::copy_from_source,
                                        Command::check_now,
                                        Command::larger,
                                        Command::columns,
                                        Command::pane_matches,
                                        Command::about};
  return set;
}

bool is_filter(Command c) { return c >= Command::filter_all && c <= Command::filter_bookmarked; }
bool is_pane(Command c) { return c >= Command::pane_matches && c <= Command::pane_editor; }
bool is_match(Command c) { return c >= Command::apply_match_1 && c <= Command::apply_match_9; }

const char* menu_name(Menu menu) {
  switch (menu) {
    case Menu::file:
      return HEXAGLOT_N("&File");
    case Menu::edit:
      return HEXAGLOT_N("&Edit");
    case Menu::go:
      return HEXAGLOT_N("&Go");
    case Menu::align:
      return HEXAGLOT_N("&Align");
    case Menu::tools:
      return HEXAGLOT_N("&Tools");
    case Menu::view:
      return HEXAGLOT_N("&View");
    case Menu::help:
      break;
  }
  return HEXAGLOT_N("&Help");
}

// Ids that the toolkit gives a meaning: they stand where each desktop wants them, with its icons.
int stock_id(Command command) {
  switch (command) {
    case Command::preferences:
      return wxID_PREFERENCES;
    case Command::quit:
      return wxID_EXIT;
    case Command::about:
      return wxID_ABOUT;
    case Command::undo:
      return wxID_UNDO;
    case Command::redo:
      return wxID_REDO;
    case Command::cut:
      return wxID_CUT;
    case Command::copy:
      return wxID_COPY;
    case Command::paste:
      return wxID_PASTE;
    case Command::select_all:
      return wxID_SELECTALL;
    default:
      return wxID_NONE;
  }
}

// What a menu may catch: a key that types in a text would be heard while someone types; the grid hears it by itself.
wxString for_menus(const std::string& keys) {
  const auto key = parse_key(keys);
  if (!key || is_typing_key(*key) || key->code == key_tab) return {};
  auto printed = to_wx(keys);
  printed.Replace("+Plus", "++");
  return "\t" + printed;
}

wxString label_of(Command command, const KeysOf& keys) {
  return to_wx(tr(info(command).name)) + for_menus(keys(command));
}

void append(wxMenu& menu, Command command, const KeysOf& keys) {
  const auto kind = is_filter(command) ? wxITEM_RADIO : is_pane(command) ? wxITEM_CHECK : wxITEM_NORMAL;
  menu.Append(menu_id(command), label_of(command, keys), to_wx(tr(info(command).help)), kind);
}

}  // namespace

int menu_id(Command command) {
  const int stock = stock_id(command);
  return stock != wxID_NONE ? stock : first_id + static_cast<int>(command);
}

std::optional<Command> command_of(int id) {
  for (const auto& i : commands())
    if (menu_id(i.command) == id) return i.command;
  return {};
}

wxMenuBar* make_menu_bar(const KeysOf& keys) {
  auto* bar = new wxMenuBar;
  for (const auto menu : {Menu::file, Menu::edit, Menu::go, Menu::align, Menu::tools, Menu::view, Menu::help}) {
    auto* list = new wxMenu;
    wxMenu* matches = nullptr;
    for (const auto& i : commands()) {
      if (i.menu != menu) continue;
      if (is_match(i.command)) {
        if (matches == nullptr) list->AppendSubMenu(matches = new wxMenu, to_wx(tr(HEXAGLOT_N("Apply &Match"))));
        append(*matches, i.command, keys);
        continue;
      }
      if (group_beginnings().count(i.command) != 0 && list->GetMenuItemCount() != 0) list->AppendSeparator();
      append(*list, i.command, keys);
    }
    bar->Append(list, to_wx(tr(menu_name(menu))));
  }
  return bar;
}

void show_keys(wxMenuBar& bar, const KeysOf& keys) {
  for (const auto& i : commands())
    if (auto* item = bar.FindItem(menu_id(i.command))) item->SetItemLabel(label_of(i.command, keys));
}

wxMenu* make_cell_menu(const KeysOf& keys) {
  auto* menu = new wxMenu;
  constexpr std::array entries = {
      Command::edit_cell,   Command::copy,       Command::move_up,           Command::move_down,
      Command::merge_below, Command::split_cell, Command::split_at_sentence, Command::swap_below,
      Command::push_down,   Command::pull_up,    Command::merge_rows,        Command::split_row,
      Command::insert_row,  Command::remove_row, Command::join_paragraph,    Command::confirm,
      Command::unconfirm,   Command::bookmark,   Command::realign,           Command::concordance};
  for (const auto command : entries) {
    if (command == Command::move_up || command == Command::push_down || command == Command::merge_rows ||
        command == Command::confirm || command == Command::realign)
      menu->AppendSeparator();
    menu->Append(menu_id(command), label_of(command, keys), to_wx(tr(info(command).help)));
  }
  return menu;
}

void fill_tool_bar(wxToolBar& bar, const KeysOf& keys) {
  struct Tool {
    Command command;
    const char* icon;  // of the desktop's theme (freedesktop icon naming)
  };
  constexpr Tool line{Command::quit, nullptr};
  constexpr std::array tools = {
      Tool{Command::open_files, "document-open-symbolic"},
      Tool{Command::save, "document-save-symbolic"},
      line,
      Tool{Command::undo, "edit-undo-symbolic"},
      Tool{Command::redo, "edit-redo-symbolic"},
      line,
      Tool{Command::move_up, "go-up-symbolic"},
      Tool{Command::move_down, "go-down-symbolic"},
      Tool{Command::push_down, "go-bottom-symbolic"},
      Tool{Command::pull_up, "go-top-symbolic"},
      Tool{Command::split_cell, "edit-cut-symbolic"},
      Tool{Command::merge_below, "insert-link-symbolic"},
      line,
      Tool{Command::confirm, "object-select-symbolic"},
      Tool{Command::next_doubtful, "dialog-question-symbolic"},
      Tool{Command::next_finding, "dialog-warning-symbolic"},
      Tool{Command::realign, "view-refresh-symbolic"},
      line,
      Tool{Command::find, "edit-find-symbolic"},
  };
  const auto ink = wxSystemSettings::GetColour(wxSYS_COLOUR_BTNTEXT);
  bar.ClearTools();
  for (const auto& tool : tools) {
    if (tool.icon == nullptr) {
      bar.AddSeparator();
      continue;
    }
    auto tip = plain_name(tool.command);
    if (const auto pressed = keys(tool.command); !pressed.empty()) tip += " (" + pressed + ")";
    const auto bundle = symbolic_icon(tool.icon, ink);
    bar.AddTool(menu_id(tool.command), to_wx(plain_name(tool.command)), bundle, to_wx(tip));
    bar.SetToolLongHelp(menu_id(tool.command), to_wx(tr(info(tool.command).help)));
  }
  bar.Realize();
}

}  // namespace hexaglot::gui
