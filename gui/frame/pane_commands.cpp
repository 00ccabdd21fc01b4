// The panes of the notebook, and the commands that they do.
#include <wx/notebook.h>
#include <wx/textentry.h>

#include "gui/dialogs/small_dialogs.hpp"
#include "gui/frame/main_frame.hpp"
#include "gui/look/text.hpp"
#include "gui/model/concordance.hpp"
#include "gui/model/words.hpp"
#include "gui/panes/cell_editor.hpp"
#include "gui/panes/concordance_pane.hpp"
#include "gui/panes/findings_pane.hpp"
#include "gui/panes/map_pane.hpp"
#include "gui/panes/matches_pane.hpp"
#include "gui/panes/terms_pane.hpp"

namespace hexaglot::gui {

void MainFrame::add_panes() {
  auto* terms = new TermsPane(panes_, editor_);
  terms->on_insert([this](const std::string& text) { insert(text); });
  pane_of_[Command::pane_matches] = new MatchesPane(panes_, editor_);
  pane_of_[Command::pane_terms] = terms;
  pane_of_[Command::pane_findings] = new FindingsPane(panes_, editor_, ask_reason);
  pane_of_[Command::pane_concordance] = new ConcordancePane(panes_, editor_);
  pane_of_[Command::pane_map] = new MapPane(panes_, editor_);
  for (const auto& [command, pane] : pane_of_) pane->Hide();
}

std::string MainFrame::selected_text() const {
  if (over_->is_open() || focus() == Focus::cell_editor) {
    auto& cell = over_->is_open() ? *over_ : *below_;
    if (cell.is_open())
      if (const auto span = cell.text().selection().span(); !span.empty())
        return std::string(span.in(cell.text().text()));
  }
  if (const auto* entry = dynamic_cast<wxTextEntry*>(FindFocus())) return from_wx(entry->GetStringSelection());
  return {};
}

bool MainFrame::run_pane(Command command) {
  auto& matches = static_cast<MatchesPane&>(*pane_of_.at(Command::pane_matches));
  auto& terms = static_cast<TermsPane&>(*pane_of_.at(Command::pane_terms));
  auto& findings = static_cast<FindingsPane&>(*pane_of_.at(Command::pane_findings));
  auto& concordance = static_cast<ConcordancePane&>(*pane_of_.at(Command::pane_concordance));
  if (command >= Command::apply_match_1 && command <= Command::apply_match_9) {
    const auto number = static_cast<std::size_t>(command) - static_cast<std::size_t>(Command::apply_match_1) + 1;
    if (commit() && !matches.apply(number)) editor_.say(tr("There is no such match for this cell."));
    return true;
  }
  switch (command) {
    case Command::insert_match:
      if (commit() && !matches.apply(1)) editor_.say(tr("There is no match for this cell."));
      return true;
    case Command::insert_term:
      if (!terms.insert()) editor_.say(tr("There is no term for this cell."));
      return true;
    case Command::concordance: {
      const auto text = selected_text();
      show_pane(Command::pane_concordance);
      concordance.search(text);
      return true;
    }
    case Command::next_finding:
    case Command::previous_finding:
      if (!commit()) return true;
      if (!findings.next(command == Command::next_finding ? FindingsList::Direction::forward
                                                          : FindingsList::Direction::backward))
        editor_.say(tr("The checks found nothing that the filter shows."));
      return true;
    case Command::apply_fix:
      if (commit() && !findings.apply_fix()) editor_.say(tr("This finding offers no fix."));
      return true;
    case Command::ignore_finding:
      if (commit() && !findings.ignore()) editor_.say(tr("Select a finding first."));
      return true;
    default:
      return false;
  }
}

}  // namespace hexaglot::gui
