#pragma once
// Everything a person can tell the editor to do, by permanent ids: menus, shortcuts, the palette and tests use the same
// table. What a command does stands in editor.cpp (what changes the document or what is looked at) or in the frame
// (what opens something).
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace hexaglot::gui {

enum class Command : std::uint8_t {
  // File
  open_files,
  open_memory,
  open_statement,
  save,
  export_document,
  export_findings,
  close_document,
  preferences,
  quit,
  // Edit
  undo,
  redo,
  cut,
  copy,
  paste,
  select_all,
  edit_cell,
  commit_and_confirm,
  commit,
  leave_cell,
  find,
  find_next,
  find_previous,
  replace,
  edit_label,
  // Go
  row_up,
  row_down,
  next_column,
  previous_column,
  next_doubtful,
  next_unconfirmed,
  next_finding,
  previous_finding,
  next_uneven,
  next_bookmark,
  go_to_row,
  // Align
  move_up,
  move_down,
  push_down,
  pull_up,
  merge_below,
  split_cell,
  split_at_sentence,
  swap_below,
  merge_rows,
  split_row,
  insert_row,
  remove_row,
  join_paragraph,
  confirm,
  confirm_above,
  unconfirm,
  bookmark,
  realign,
  // Help of the memory, the termbase and the checks
  insert_match,
  apply_match_1,
  apply_match_2,
  apply_match_3,
  apply_match_4,
  apply_match_5,
  apply_match_6,
  apply_match_7,
  apply_match_8,
  apply_match_9,
  copy_from_source,
  insert_term,
  concordance,
  check_now,
  apply_fix,
  ignore_finding,
  // View
  filter_all,
  filter_unconfirmed,
  filter_doubtful,
  filter_findings,
  filter_labels,
  filter_empty,
  filter_bookmarked,
  larger,
  smaller,
  usual_size,
  columns,
  pane_matches,
  pane_terms,
  pane_findings,
  pane_concordance,
  pane_map,
  pane_editor,
  // Help
  guide,
  shortcuts,
  about
};

enum class Menu : std::uint8_t { file, edit, go, align, tools, view, help };

// Where a command's keys are heard: single letters only while the grid has the focus.
enum class Scope : std::uint8_t { everywhere, grid, cell_editor };

struct CommandInfo {
  Command command;
  const char* id;  // "align.merge-below": in the preferences and for tests
  Menu menu;
  Scope scope;
  const char* name;  // English, as in a menu with its mnemonic; translated with tr()
  const char* help;  // one sentence for the status bar and tooltips; translated with tr()
};

// In the order of menus.
[[nodiscard]] std::span<const CommandInfo> commands();
[[nodiscard]] const CommandInfo& info(Command command);
[[nodiscard]] std::optional<Command> command(std::string_view id);
// The name without its mnemonic and dots, translated.
[[nodiscard]] std::string plain_name(Command command);

}  // namespace hexaglot::gui
