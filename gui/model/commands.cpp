// The table is long because there is much that can be done; it holds nothing else.
#include "gui/model/commands.hpp"

#include <algorithm>
#include <array>

#include "gui/model/words.hpp"

namespace hexaglot::gui {
namespace {

#define N_(text) HEXAGLOT_N(text)
using enum Menu;
constexpr auto all = Scope::everywhere;
constexpr auto grid = Scope::grid;
constexpr auto cell = Scope::cell_editor;

constexpr std::array table{
    CommandInfo{Command::open_files, "file.open", file, all, N_("&Open Versions…"),
                N_("Choose the files of one document, one in each language")},
    CommandInfo{Command::open_memory, "file.open-memory", file, all, N_("Open from &Memory…"),
                N_("Go on with a document of a translation memory")},
    CommandInfo{Command::open_statement, "file.open-statement", file, all, N_("Open the E&xample"),
                N_("The Joint Ministerial Statement of March 2014 in six languages")},
    CommandInfo{Command::save, "file.save", file, all, N_("&Save to Memory"),
                N_("Make what was done a new revision of the memory")},
    CommandInfo{Command::export_document, "file.export", file, all, N_("&Export…"),
                N_("Write the document as TMX, HTML or another format")},
    CommandInfo{Command::export_findings, "file.export-findings", file, all, N_("Export &Findings…"),
                N_("Write a report of what the checks found")},
    CommandInfo{Command::close_document, "file.close", file, all, N_("&Close"), N_("Close the document")},
    CommandInfo{Command::preferences, "file.preferences", file, all, N_("&Preferences…"),
                N_("Languages, fonts, checks, termbases, shortcuts")},
    CommandInfo{Command::quit, "file.quit", file, all, N_("&Quit"), N_("Leave the program; nothing is lost")},

    CommandInfo{Command::undo, "edit.undo", edit, all, N_("&Undo"), N_("Take back the last step")},
    CommandInfo{Command::redo, "edit.redo", edit, all, N_("&Redo"), N_("Do again what was taken back")},
    CommandInfo{Command::cut, "edit.cut", edit, cell, N_("Cu&t"), N_("Cut the selected text")},
    CommandInfo{Command::copy, "edit.copy", edit, all, N_("&Copy"), N_("Copy the selected text, or that of the cell")},
    CommandInfo{Command::paste, "edit.paste", edit, cell, N_("&Paste"), N_("Insert the text of the clipboard")},
    CommandInfo{Command::select_all, "edit.select-all", edit, all, N_("Select &All"),
                N_("Select all text or all rows")},
    CommandInfo{Command::edit_cell, "edit.cell", edit, grid, N_("&Edit Cell"), N_("Change the text of this cell")},
    CommandInfo{Command::commit_and_confirm, "edit.confirm", edit, all, N_("Con&firm and Go On"),
                N_("Keep the text, confirm the row and go to the next one")},
    CommandInfo{Command::commit, "edit.commit", edit, cell, N_("&Keep Text"), N_("Keep the text and leave the cell")},
    CommandInfo{Command::leave_cell, "edit.leave", edit, cell, N_("&Discard Text"), N_("Leave the cell as it was")},
    CommandInfo{Command::find, "edit.find", edit, all, N_("F&ind…"), N_("Search the document")},
    CommandInfo{Command::find_next, "edit.find-next", edit, all, N_("Find &Next"), N_("Go to the next hit")},
    CommandInfo{Command::find_previous, "edit.find-previous", edit, all, N_("Find Pre&vious"),
                N_("Go to the hit before")},
    CommandInfo{Command::replace, "edit.replace", edit, all, N_("Rep&lace…"), N_("Search and replace")},
    CommandInfo{Command::edit_label, "edit.label", edit, grid, N_("Change La&bel…"),
                N_("Change the number or letter printed before this paragraph")},

    CommandInfo{Command::row_up, "go.row-up", go, all, N_("Row &Above"), N_("Go to the row above")},
    CommandInfo{Command::row_down, "go.row-down", go, all, N_("Row &Below"), N_("Go to the row below")},
    CommandInfo{Command::next_column, "go.next-column", go, grid, N_("Next &Language"),
                N_("Go to the next language of the row")},
    CommandInfo{Command::previous_column, "go.previous-column", go, grid, N_("&Previous Language"),
                N_("Go to the language before")},
    CommandInfo{Command::next_doubtful, "go.next-doubtful", go, all, N_("Next &Doubtful Row"),
                N_("Go to the next row that the alignment is not sure of")},
    CommandInfo{Command::next_unconfirmed, "go.next-unconfirmed", go, all, N_("Next &Unconfirmed Row"),
                N_("Go to the next row that nobody has confirmed")},
    CommandInfo{Command::next_finding, "go.next-finding", go, all, N_("Next &Finding"),
                N_("Go to the next thing that the checks found")},
    CommandInfo{Command::previous_finding, "go.previous-finding", go, all, N_("Previous F&inding"),
                N_("Go to the finding before")},
    CommandInfo{Command::next_uneven, "go.next-uneven", go, all, N_("Next U&neven Row"),
                N_("Go to the next row where a language has none or more than one segment")},
    CommandInfo{Command::next_bookmark, "go.next-bookmark", go, all, N_("Next Boo&kmark"),
                N_("Go to the next row with a bookmark")},
    CommandInfo{Command::go_to_row, "go.row", go, all, N_("&Go to Row…"), N_("Go to a row by its number or label")},

    CommandInfo{Command::move_up, "align.move-up", align, grid, N_("Move Segment &Up"),
                N_("The first segment of this cell joins the cell above")},
    CommandInfo{Command::move_down, "align.move-down", align, grid, N_("Move Segment &Down"),
                N_("The last segment of this cell joins the cell below")},
    CommandInfo{Command::push_down, "align.push-down", align, grid, N_("&Push Column Down"),
                N_("This cell and all below it in this language go one row down")},
    CommandInfo{Command::pull_up, "align.pull-up", align, grid, N_("Pu&ll Column Up"),
                N_("This cell and all below it in this language go one row up")},
    CommandInfo{Command::merge_below, "align.merge-below", align, grid, N_("&Merge with Cell Below"),
                N_("The cell below joins this cell")},
    CommandInfo{Command::split_cell, "align.split", align, all, N_("&Split Cell at Caret"),
                N_("What stands behind the caret goes to the row below")},
    CommandInfo{Command::split_at_sentence, "align.split-sentence", align, grid, N_("Split at Se&ntence"),
                N_("What stands behind the first sentence goes to the row below")},
    CommandInfo{Command::swap_below, "align.swap", align, grid, N_("S&wap with Cell Below"),
                N_("This cell and the one below change places")},
    CommandInfo{Command::merge_rows, "align.merge-rows", align, grid, N_("Merge &Rows"),
                N_("The selected rows, or this one and the next, become one")},
    CommandInfo{Command::split_row, "align.split-row", align, grid, N_("Split R&ow"),
                N_("The first segment of each language stays, the rest goes to a new row")},
    CommandInfo{Command::insert_row, "align.insert-row", align, grid, N_("&Insert Empty Row"),
                N_("An empty row above this one")},
    CommandInfo{Command::remove_row, "align.remove-row", align, grid, N_("Remove &Empty Row"),
                N_("Takes away a row that holds nothing")},
    CommandInfo{Command::join_paragraph, "align.join", align, grid, N_("&Join Paragraph"),
                N_("Two paragraphs in this cell that were one become one again")},
    CommandInfo{Command::confirm, "align.confirm", align, grid, N_("&Confirm Row"),
                N_("These rows are right: alignment leaves them alone from now on")},
    CommandInfo{Command::confirm_above, "align.confirm-above", align, grid, N_("Confirm &All Above"),
                N_("This row and all above it are right")},
    CommandInfo{Command::unconfirm, "align.unconfirm", align, grid, N_("Uncon&firm Row"),
                N_("Takes back that these rows are right")},
    CommandInfo{Command::bookmark, "align.bookmark", align, grid, N_("Boo&kmark"),
                N_("Put a bookmark on this row, or take it away")},
    CommandInfo{Command::realign, "align.realign", align, all, N_("Re-ali&gn"),
                N_("Align the selected rows anew, or all; confirmed rows stay as they are")},

    CommandInfo{Command::insert_match, "tools.insert-match", tools, all, N_("Insert &Best Match"),
                N_("Put the best match of the memory into this cell")},
    CommandInfo{Command::apply_match_1, "tools.match-1", tools, all, N_("Apply Match &1"), ""},
    CommandInfo{Command::apply_match_2, "tools.match-2", tools, all, N_("Apply Match &2"), ""},
    CommandInfo{Command::apply_match_3, "tools.match-3", tools, all, N_("Apply Match &3"), ""},
    CommandInfo{Command::apply_match_4, "tools.match-4", tools, all, N_("Apply Match &4"), ""},
    CommandInfo{Command::apply_match_5, "tools.match-5", tools, all, N_("Apply Match &5"), ""},
    CommandInfo{Command::apply_match_6, "tools.match-6", tools, all, N_("Apply Match &6"), ""},
    CommandInfo{Command::apply_match_7, "tools.match-7", tools, all, N_("Apply Match &7"), ""},
    CommandInfo{Command::apply_match_8, "tools.match-8", tools, all, N_("Apply Match &8"), ""},
    CommandInfo{Command::apply_match_9, "tools.match-9", tools, all, N_("Apply Match &9"), ""},
    CommandInfo{Command::copy_from_source, "tools.copy-source", tools, all, N_("Copy &Source"),
                N_("Put the text of the first column into this cell")},
    CommandInfo{Command::insert_term, "tools.insert-term", tools, all, N_("Insert &Term"),
                N_("Insert the selected term, or the first one that fits")},
    CommandInfo{Command::concordance, "tools.concordance", tools, all, N_("&Concordance"),
                N_("Where else the selected words stand, in all languages")},
    CommandInfo{Command::check_now, "tools.check", tools, all, N_("C&heck Everything"), N_("Run all checks anew")},
    CommandInfo{Command::apply_fix, "tools.fix", tools, all, N_("Apply &Fix"),
                N_("Make the change that the selected finding offers")},
    CommandInfo{Command::ignore_finding, "tools.ignore", tools, all, N_("&Ignore Finding…"),
                N_("Hide the selected finding from now on, with a reason")},

    CommandInfo{Command::filter_all, "view.all", view, all, N_("&All Rows"), N_("Show all rows")},
    CommandInfo{Command::filter_unconfirmed, "view.unconfirmed", view, all, N_("&Unconfirmed Rows"),
                N_("Show only rows that nobody has confirmed")},
    CommandInfo{Command::filter_doubtful, "view.doubtful", view, all, N_("&Doubtful Rows"),
                N_("Show only rows that the alignment is not sure of")},
    CommandInfo{Command::filter_findings, "view.findings", view, all, N_("Rows with &Findings"),
                N_("Show only rows in which the checks found something")},
    CommandInfo{Command::filter_labels, "view.labels", view, all, N_("Rows with Differing &Labels"),
                N_("Show only rows whose numbers differ between languages")},
    CommandInfo{Command::filter_empty, "view.empty", view, all, N_("Rows with &Empty Cells"),
                N_("Show only rows that a language lacks")},
    CommandInfo{Command::filter_bookmarked, "view.bookmarked", view, all, N_("&Bookmarked Rows"),
                N_("Show only rows with a bookmark")},
    CommandInfo{Command::larger, "view.larger", view, all, N_("Lar&ger Letters"), N_("Larger letters in this column")},
    CommandInfo{Command::smaller, "view.smaller", view, all, N_("&Smaller Letters"),
                N_("Smaller letters in this column")},
    CommandInfo{Command::usual_size, "view.usual-size", view, all, N_("Usual Letter Si&ze"),
                N_("Letters as the desktop has them, in all columns")},
    CommandInfo{Command::columns, "view.columns", view, all, N_("&Columns…"),
                N_("Which languages are shown, and in which order")},
    CommandInfo{Command::pane_matches, "view.matches", view, all, N_("&Matches"), N_("Show matches of the memory")},
    CommandInfo{Command::pane_terms, "view.terms", view, all, N_("&Terms"), N_("Show terms of this row")},
    CommandInfo{Command::pane_findings, "view.findings-pane", view, all, N_("F&indings"),
                N_("Show what the checks found")},
    CommandInfo{Command::pane_concordance, "view.concordance", view, all, N_("C&oncordance"),
                N_("Show where words stand in the memory")},
    CommandInfo{Command::pane_map, "view.map", view, all, N_("Document Ma&p"),
                N_("Show headings and numbers of all versions side by side")},
    CommandInfo{Command::pane_editor, "view.editor", view, all, N_("Te&xt of the Cell"),
                N_("Show the cell's text below the grid")},

    CommandInfo{Command::guide, "help.guide", help, all, N_("&Guide"), N_("A translator's first hour")},
    CommandInfo{Command::shortcuts, "help.shortcuts", help, all, N_("&Keyboard Shortcuts…"),
                N_("See and change the keys")},
    CommandInfo{Command::about, "help.about", help, all, N_("&About Hexaglot"), N_("Version, licence, plugins")},
};
#undef N_

static_assert(table.size() == static_cast<std::size_t>(Command::about) + 1);
static_assert([] {
  for (std::size_t i = 0; i < table.size(); ++i)
    if (table[i].command != static_cast<Command>(i)) return false;
  return true;
}());

}  // namespace

std::span<const CommandInfo> commands() { return table; }

const CommandInfo& info(Command command) { return table[static_cast<std::size_t>(command)]; }

std::optional<Command> command(std::string_view id) {
  const auto* found = std::ranges::find_if(table, [&](const CommandInfo& i) { return id == i.id; });
  if (found == table.end()) return {};
  return found->command;
}

std::string plain_name(Command command) {
  auto name = tr(info(command).name);
  name = without_mnemonic(std::move(name));
  const std::string dots = "…";
  if (name.ends_with(dots)) name.resize(name.size() - dots.size());
  return name;
}

}  // namespace hexaglot::gui
