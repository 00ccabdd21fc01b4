// The keys of each preset. Those of the others are what differs from the first. Sources: the manuals of the programs
// whose habits they keep.
#include "gui/model/shortcut_presets.hpp"

#include <array>

#include "gui/model/words.hpp"

namespace hexaglot::gui {
namespace {

using enum Command;

constexpr std::array hexaglot{
    PresetKeys{open_files, "Ctrl+O"},
    PresetKeys{open_memory, "Ctrl+Shift+O"},
    PresetKeys{save, "Ctrl+S"},
    PresetKeys{export_document, "Ctrl+Shift+S"},
    PresetKeys{close_document, "Ctrl+W"},
    PresetKeys{preferences, "Ctrl+,"},
    PresetKeys{quit, "Ctrl+Q"},

    PresetKeys{undo, "Ctrl+Z"},
    PresetKeys{redo, "Ctrl+Y Ctrl+Shift+Z"},
    PresetKeys{cut, "Ctrl+X"},
    PresetKeys{copy, "Ctrl+C"},
    PresetKeys{paste, "Ctrl+V"},
    PresetKeys{select_all, "Ctrl+A"},
    PresetKeys{edit_cell, "F2 Enter"},
    PresetKeys{commit_and_confirm, "Ctrl+Enter"},
    PresetKeys{commit, "F2"},
    PresetKeys{leave_cell, "Escape"},
    PresetKeys{find, "Ctrl+F"},
    PresetKeys{find_next, "F4"},
    PresetKeys{find_previous, "Shift+F4"},
    PresetKeys{replace, "Ctrl+H"},
    PresetKeys{edit_label, "L"},

    PresetKeys{row_up, "Ctrl+Up"},
    PresetKeys{row_down, "Ctrl+Down"},
    PresetKeys{next_column, "Tab"},
    PresetKeys{previous_column, "Shift+Tab"},
    PresetKeys{next_doubtful, "F9 N"},
    PresetKeys{next_unconfirmed, "Shift+F9 Shift+N"},
    PresetKeys{next_finding, "F8"},
    PresetKeys{previous_finding, "Shift+F8"},
    PresetKeys{next_uneven, "Ctrl+F9"},
    PresetKeys{next_bookmark, "Shift+B"},
    PresetKeys{go_to_row, "Ctrl+G"},

    PresetKeys{move_up, "U"},
    PresetKeys{move_down, "D"},
    PresetKeys{push_down, "P"},
    PresetKeys{pull_up, "Shift+P"},
    PresetKeys{merge_below, "M"},
    PresetKeys{split_cell, "S Ctrl+Shift+Enter"},
    PresetKeys{split_at_sentence, "Shift+S"},
    PresetKeys{swap_below, "W"},
    PresetKeys{merge_rows, "Shift+M"},
    PresetKeys{split_row, "O"},
    PresetKeys{insert_row, "I Insert"},
    PresetKeys{remove_row, "Delete"},
    PresetKeys{join_paragraph, "J"},
    PresetKeys{confirm, "C"},
    PresetKeys{confirm_above, "Shift+C"},
    PresetKeys{unconfirm, "X"},
    PresetKeys{bookmark, "B"},
    PresetKeys{realign, "Ctrl+R"},

    PresetKeys{insert_match, "Ctrl+T"},
    PresetKeys{apply_match_1, "Ctrl+1"},
    PresetKeys{apply_match_2, "Ctrl+2"},
    PresetKeys{apply_match_3, "Ctrl+3"},
    PresetKeys{apply_match_4, "Ctrl+4"},
    PresetKeys{apply_match_5, "Ctrl+5"},
    PresetKeys{apply_match_6, "Ctrl+6"},
    PresetKeys{apply_match_7, "Ctrl+7"},
    PresetKeys{apply_match_8, "Ctrl+8"},
    PresetKeys{apply_match_9, "Ctrl+9"},
    PresetKeys{copy_from_source, "Ctrl+Insert"},
    PresetKeys{insert_term, "Ctrl+Shift+T"},
    PresetKeys{concordance, "F3"},
    PresetKeys{check_now, "F7"},
    PresetKeys{apply_fix, "Ctrl+."},
    PresetKeys{ignore_finding, "Ctrl+I"},

    PresetKeys{filter_all, "Alt+0"},
    PresetKeys{filter_unconfirmed, "Alt+1"},
    PresetKeys{filter_doubtful, "Alt+2"},
    PresetKeys{filter_findings, "Alt+3"},
    PresetKeys{filter_labels, "Alt+4"},
    PresetKeys{filter_empty, "Alt+5"},
    PresetKeys{filter_bookmarked, "Alt+6"},
    PresetKeys{larger, "Ctrl+Plus Ctrl+="},
    PresetKeys{smaller, "Ctrl+-"},
    PresetKeys{usual_size, "Ctrl+0"},
    PresetKeys{pane_matches, "Ctrl+F2"},
    PresetKeys{pane_concordance, "Ctrl+F3"},
    PresetKeys{pane_terms, "Ctrl+F4"},
    PresetKeys{pane_map, "Ctrl+F5"},
    PresetKeys{pane_editor, "Ctrl+F6"},
    PresetKeys{pane_findings, "Ctrl+F8"},

    PresetKeys{guide, "F1"},
    PresetKeys{shortcuts, "Ctrl+F1"},
};

// OmegaT's aligner: U D S M E, A accept, R needs review, K keep, Space for the pinpoint; its editor: Ctrl+N, P, U, I,
// J.
constexpr std::array omegat{
    PresetKeys{edit_cell, "E F2 Enter"},
    PresetKeys{confirm, "A K"},
    PresetKeys{confirm_above, "Shift+A"},
    PresetKeys{unconfirm, "R"},
    PresetKeys{bookmark, "Space"},
    PresetKeys{next_bookmark, "Shift+Space"},
    PresetKeys{insert_row, "Insert"},
    PresetKeys{row_up, "Ctrl+P Ctrl+Up"},
    PresetKeys{row_down, "Ctrl+N Ctrl+Down"},
    PresetKeys{next_unconfirmed, "Ctrl+U"},
    PresetKeys{go_to_row, "Ctrl+J"},
    PresetKeys{replace, "Ctrl+K"},
    PresetKeys{insert_match, "Ctrl+I Ctrl+T"},
    PresetKeys{ignore_finding, "Ctrl+Shift+I"},
};

// InterText: Return and Backspace push and pull, Ctrl+Up and Down shift, B N U go on; M bookmark, S status, C all
// above.
constexpr std::array intertext{
    PresetKeys{push_down, "Enter"},
    PresetKeys{pull_up, "Backspace"},
    PresetKeys{insert_row, "Ctrl+Enter Insert"},
    PresetKeys{merge_below, "Ctrl+Backspace"},
    PresetKeys{move_up, "Ctrl+Up"},
    PresetKeys{move_down, "Ctrl+Down"},
    PresetKeys{row_up, "Alt+Up"},
    PresetKeys{row_down, "Alt+Down"},
    PresetKeys{bookmark, "M"},
    PresetKeys{confirm, "S"},
    PresetKeys{unconfirm, "Shift+S"},
    PresetKeys{confirm_above, "C"},
    PresetKeys{next_bookmark, "B"},
    PresetKeys{next_uneven, "N"},
    PresetKeys{next_unconfirmed, "U"},
    PresetKeys{next_doubtful, "D F9"},
    PresetKeys{edit_cell, "E F2"},
    PresetKeys{commit_and_confirm, "Ctrl+Shift+Enter"},
    PresetKeys{split_cell, "T Ctrl+Shift+T"},
    PresetKeys{split_at_sentence, "Shift+T"},
    PresetKeys{insert_term, "Ctrl+Shift+I"},
    PresetKeys{merge_rows, "R"},
};

}  // namespace

std::span<const PresetKeys> own_keys(std::string_view preset) {
  if (preset == "omegat") return omegat;
  if (preset == "intertext") return intertext;
  return hexaglot;
}

const std::vector<ShortcutPreset>& shortcut_presets() {
  static const std::vector<ShortcutPreset> all = {{"hexaglot", HEXAGLOT_N("Hexaglot, much like Trados")},
                                                  {"omegat", HEXAGLOT_N("Like OmegaT")},
                                                  {"intertext", HEXAGLOT_N("Like InterText")}};
  return all;
}

}  // namespace hexaglot::gui
