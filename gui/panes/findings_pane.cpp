#include "gui/panes/findings_pane.hpp"

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/dc.h>
#include <wx/menu.h>
#include <wx/sizer.h>
#include <wx/srchctrl.h>
#include <wx/stattext.h>
#include <wx/wrapsizer.h>

#include <algorithm>

#include "core/app/baseline.hpp"
#include "core/app/work/commands.hpp"
#include "gui/look/palette.hpp"
#include "gui/look/rich_text.hpp"
#include "gui/look/severity_icon.hpp"
#include "gui/look/text.hpp"
#include "gui/model/checking.hpp"
#include "gui/model/finding_titles.hpp"
#include "gui/model/words.hpp"
#include "gui/panes/card_list.hpp"
#include "gui/panes/finding_details.hpp"

namespace hexaglot::gui {
namespace {

constexpr int moment = 150;       // milliseconds after a change, so that a burst is taken once
constexpr int beside_from = 620;  // pixels: details stand beside the list

}  // namespace

FindingsPane::FindingsPane(wxWindow* parent, Editor& hub, AskReason ask)
    : Pane(parent, hub, tr("Findings")), ask_(std::move(ask)) {
  const int air = FromDIP(pane_air);
  check_ = new wxChoice(this, wxID_ANY);
  call(*check_, words("Check"));
  check_->SetToolTip(words("Show findings of one check"));
  severity_ = new wxChoice(this, wxID_ANY);
  call(*severity_, words("Severity"));
  severity_->SetToolTip(words("Show findings of one severity"));
  language_ = new wxChoice(this, wxID_ANY);
  call(*language_, words("Language"));
  language_->SetToolTip(words("Show findings in which this language departs"));
  for (auto* choice : {check_, severity_, language_})
    choice->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { filter_chosen(); });
  text_ = new wxSearchCtrl(this, wxID_ANY);
  text_->SetDescriptiveText(words("Filter"));
  call(*text_, words("Filter findings by text"));
  text_->SetToolTip(words("Show findings that say this"));
  text_->ShowCancelButton(true);
  text_->SetMinSize(FromDIP(wxSize(140, -1)));
  text_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { wake(moment); });
  ignored_ = new wxCheckBox(this, wxID_ANY, words("&Ignored"));
  ignored_->SetToolTip(words("Show ignored findings too"));
  ignored_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { take(); });
  count_ = new wxStaticText(this, wxID_ANY, {});

  CardList::Source source;
  line_ = line_height(*this);
  source.row_height = line_ + air;
  source.header_height = line_ + air / 2;
  source.count = [this] { return found_.size(); };
  source.paint = [this](std::size_t item, const Card& card) { paint(item, card); };
  source.paint_header = [this](const Card& card) { paint_header(card); };
  source.spoken = [this](std::size_t item) {
    const auto& finding = found_.at(item);
    // Severity, title, rows, languages of a finding.
    return filled(tr("%1: %2. Row %3, %4"), {severity_word(finding.severity), finding_title(finding.id),
                                             rows_of(finding), languages_of(finding, document())});
  };
  source.tip = [this](std::size_t item, wxPoint) {
    const auto& finding = found_.at(item);
    return severity_word(finding.severity) + ": " + finding.message;
  };
  source.empty = [this] { return why_empty(); };
  CardList::Listener listener;
  listener.selected = [this](std::size_t item) { selected(item); };
  listener.activated = [this](std::size_t item) { go(item); };
  listener.menu = [this](std::size_t item) { menu(item); };
  list_ = new CardList(this, tr("Findings"), std::move(source), std::move(listener));

  details_ = new FindingDetails(this);
  fix_ = new wxButton(this, wxID_ANY, words("Apply &Fix"));
  fix_->SetToolTip(words("Make the change that this finding offers"));
  fix_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { apply_fix(); });
  ignore_ = new wxButton(this, wxID_ANY, words("&Ignore…"));
  ignore_->SetToolTip(words("Hide this finding from now on, with a reason"));
  ignore_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { ignore(); });

  auto* bar = new wxWrapSizer(wxHORIZONTAL, 0);
  for (wxWindow* part : std::initializer_list<wxWindow*>{check_, severity_, language_, text_, ignored_, count_})
    bar->Add(part, wxSizerFlags().CentreVertical().Border(wxLEFT | wxBOTTOM, air));
  auto* buttons = new wxBoxSizer(wxHORIZONTAL);
  buttons->Add(fix_, wxSizerFlags().Border(wxRIGHT, air));
  buttons->Add(ignore_);
  auto* right = new wxBoxSizer(wxVERTICAL);
  right->Add(details_, wxSizerFlags(1).Expand());
  right->Add(buttons, wxSizerFlags().Border(wxALL, air));
  body_ = new wxBoxSizer(wxVERTICAL);
  body_->Add(list_, wxSizerFlags(3).Expand());
  body_->Add(right, wxSizerFlags(2).Expand());
  auto* all = new wxBoxSizer(wxVERTICAL);
  all->Add(bar, wxSizerFlags().Expand().Border(wxTOP | wxRIGHT, air));
  all->Add(body_, wxSizerFlags(1).Expand());
  SetSizer(all);
  Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    fit();
    event.Skip();
  });
  take();
}

void FindingsPane::fit() {
  const int wanted = GetClientSize().x >= FromDIP(beside_from) ? wxHORIZONTAL : wxVERTICAL;
  if (body_->GetOrientation() == wanted) return;
  body_->SetOrientation(wanted);
  Layout();
}

void FindingsPane::heard(const Event& event) {
  switch (event.topic) {
    case Topic::state:
    case Topic::document:
      // The list points into what is gone: nothing of it is used until the findings come.
      if (!has_document()) take();
      wake(moment);
      break;
    case Topic::findings:
      // Their vector may have been replaced: take it before anything paints.
      take();
      break;
    default:
      break;
  }
}

void FindingsPane::later() {
  filter_chosen();
  take();
}

void FindingsPane::take() {
  const auto before = list_->selected();
  std::string kept;  // what was selected, known again by what it says
  if (before && *before < found_.size()) kept = found_.at(*before).id + found_.at(*before).message;
  const bool any = has_document();
  if (any) {
    const auto& checking = editor().checking();
    found_.set(ignored_->GetValue() ? &checking.all() : &checking.findings(), &document());
    ignored_->Show(checking.ignored() > 0 || ignored_->GetValue());
  } else {
    found_.set(nullptr, nullptr);
  }
  // Choices with counts; the first is always everything.
  const auto with_count = [](const std::string& name, std::size_t count) {
    return filled(tr("%1 (%2)"), {name, std::to_string(count)});
  };
  check_ids_.clear();
  std::vector<std::string> names{tr("All checks")};
  for (const auto& choice : found_.checks()) {
    check_ids_.push_back(choice.id);
    names.push_back(with_count(check_title(choice.id), choice.count));
  }
  fill(*check_, names);
  const auto at = std::ranges::find(check_ids_, found_.filter().check);
  check_->SetSelection(at == check_ids_.end() ? 0 : static_cast<int>(at - check_ids_.begin()) + 1);
  names = {tr("All severities")};
  for (const auto severity : {model::Severity::error, model::Severity::warning, model::Severity::info})
    names.push_back(with_count(severity_word(severity), found_.count(severity)));
  fill(*severity_, names);
  languages_.clear();
  names = {tr("All languages")};
  for (const auto& choice : found_.languages()) {
    languages_.push_back(choice.id);
    names.push_back(with_count(shown_name(choice.id), choice.count));
  }
  fill(*language_, names);
  const auto language = std::ranges::find(languages_, found_.filter().language);
  language_->SetSelection(language == languages_.end() ? 0 : static_cast<int>(language - languages_.begin()) + 1);
  // How many findings are listed, of how many.
  count_->SetLabel(found_.size() == found_.all()
                       ? to_wx(counted("%d finding", "%d findings", found_.all()))
                       : to_wx(filled(tr("%1 of %2"), {std::to_string(found_.size()), std::to_string(found_.all())})));
  list_->refresh_items();
  std::optional<std::size_t> again;
  if (!kept.empty())
    for (std::size_t i = 0; i < found_.size() && !again; ++i)
      if (found_.at(i).message.size() + found_.at(i).id.size() == kept.size() &&
          found_.at(i).id + found_.at(i).message == kept)
        again = i;
  list_->select(again);
  show_details();
  Layout();
}

void FindingsPane::filter_chosen() {
  FindingFilter filter;
  if (const int at = check_->GetSelection(); at > 0 && static_cast<std::size_t>(at) <= check_ids_.size())
    filter.check = check_ids_[static_cast<std::size_t>(at - 1)];
  constexpr std::array severities{model::Severity::error, model::Severity::warning, model::Severity::info};
  if (const int at = severity_->GetSelection(); at > 0) filter.severity = severities[static_cast<std::size_t>(at - 1)];
  if (const int at = language_->GetSelection(); at > 0 && static_cast<std::size_t>(at) <= languages_.size())
    filter.language = languages_[static_cast<std::size_t>(at - 1)];
  filter.text = from_wx(text_->GetValue());
  if (filter == found_.filter()) return;
  set_filter(std::move(filter));
}

void FindingsPane::set_filter(FindingFilter filter) {
  found_.set_filter(std::move(filter));
  list_->reset();
  take();
}

FindingsPane::Places FindingsPane::places(int width) const {
  const int air = FromDIP(pane_air);
  Places out;
  out.icon = air;
  out.row = air + FromDIP(24);
  out.row_width = FromDIP(64);
  out.languages = out.row + out.row_width + air;
  out.languages_width = FromDIP(width < FromDIP(420) ? 48 : 96);
  out.title = out.languages + out.languages_width + air;
  out.title_width = std::max(width - out.title - air, 1);
  return out;
}

void FindingsPane::paint(std::size_t item, const Card& card) {
  const auto& finding = found_.at(item);
  const auto& p = card.palette;
  const auto at = places(card.box.width);
  const bool hidden = ignored_->GetValue() && is_ignored(finding);
  draw_severity(card.dc, card.place(at.icon, 0, FromDIP(18), card.box.height), finding.severity, p);
  const auto put = [&](const std::string& words, int start, int width, RichKind kind) {
    RichText text;
    text.text = words;
    text.lines = 1;
    const Span whole{0, static_cast<std::uint32_t>(words.size())};
    text.marks = {{whole, kind}};
    if (hidden) text.marks.push_back({whole, RichKind::struck});
    const RichLayout layout(*list_, text, width);
    layout.paint(card.dc, card.place(start, 0, width, 1).x, card.box.y + (card.box.height - layout.height()) / 2,
                 hidden ? p.quiet_ink : p.ink);
  };
  put(rows_of(finding), at.row, at.row_width, RichKind::quiet);
  put(languages_of(finding, document()), at.languages, at.languages_width, RichKind::bold);
  // The title, then the check's own sentence as far as there is room.
  const auto title = finding_title(finding.id);
  RichText text;
  text.text = title + "   " + finding.message;
  text.lines = 1;
  const auto end = static_cast<std::uint32_t>(title.size());
  text.marks = {{{end, static_cast<std::uint32_t>(text.text.size())}, RichKind::quiet}};
  if (hidden) text.marks.push_back({{0, end}, RichKind::struck});
  const RichLayout layout(*list_, text, at.title_width);
  layout.paint(card.dc, card.place(at.title, 0, at.title_width, 1).x,
               card.box.y + (card.box.height - layout.height()) / 2, hidden ? p.quiet_ink : p.ink);
  card.dc.SetPen(wxPen(p.line));
  card.dc.DrawLine(card.box.x, card.box.GetBottom(), card.box.GetRight(), card.box.GetBottom());
}

void FindingsPane::paint_header(const Card& card) {
  const auto at = places(card.box.width);
  const auto put = [&](const std::string& words, int start, int width) {
    RichText text;
    text.text = words;
    text.scale = 0.9;
    text.lines = 1;
    text.marks = {{{0, static_cast<std::uint32_t>(words.size())}, RichKind::bold}};
    const RichLayout layout(*list_, text, width);
    layout.paint(card.dc, card.place(start, 0, width, 1).x, (card.box.height - layout.height()) / 2, card.palette.ink);
  };
  put(tr("Row"), at.row, at.row_width);
  put(tr("Where"), at.languages, at.languages_width);
  put(tr("What"), at.title, at.title_width);
}

std::string FindingsPane::why_empty() const {
  if (!has_document()) return tr("Open a document to have it checked.");
  if (found_.all() > 0) return tr("No finding fits this filter.");
  switch (editor().checking().state()) {
    case Checking::State::running:
      return tr("Checking…");
    case Checking::State::off:
      return tr("The checks have not run yet.");
    case Checking::State::fresh:
      return tr("The checks found nothing.");
  }
  return {};
}

bool FindingsPane::is_ignored(const model::Finding& finding) const {
  const auto* work = editor().work();
  return work != nullptr && work->ignores_any() && work->ignored(finding);
}

void FindingsPane::selected(std::size_t item) {
  show_details();
  go(item);
}

void FindingsPane::go(std::size_t item) {
  if (!has_document() || item >= found_.size()) return;
  if (const auto spot = spot_of(found_.at(item), document())) {
    const Cursor there{spot->row, spot->version, spot->at};
    if (!(editor().cursor() == there)) editor().go_to(there);
  }
}

void FindingsPane::show_details() {
  const auto item = list_->selected();
  const bool any = item && *item < found_.size() && has_document();
  const bool writable = editor().writable();
  if (!any) {
    details_->clear();
    fix_->Disable();
    ignore_->Disable();
    return;
  }
  const auto& finding = found_.at(*item);
  std::string note;
  const bool hidden = is_ignored(finding);
  if (hidden) {
    const auto print = app::fingerprint(document(), finding);
    for (const auto& known : editor().work()->all_ignored())
      if (known.fingerprint == print)
        note = known.reason.empty() ? tr("Ignored") : filled(tr("Ignored: %1"), {known.reason});
  }
  details_->show(finding, document(), note);
  fix_->Enable(writable && finding.fix.has_value());
  ignore_->SetLabel(hidden ? words("Show &Again") : words("&Ignore…"));
  ignore_->Enable(writable);
}

std::optional<std::size_t> FindingsPane::of_cursor() const {
  if (const auto item = list_->selected(); item && *item < found_.size()) return item;
  for (std::size_t i = 0; i < found_.size(); ++i)
    if (found_.at(i).row == editor().cursor().row) return i;
  return {};
}

bool FindingsPane::next(FindingsList::Direction direction) {
  if (!has_document()) return false;
  const auto cursor = editor().cursor();
  const auto item = found_.next({cursor.row, cursor.version, cursor.at}, list_->selected(), direction);
  if (!item) return false;
  list_->select(item);
  selected(*item);
  return true;
}

bool FindingsPane::apply_fix() {
  if (!has_document()) return false;
  auto item = of_cursor();
  if (item && !found_.at(*item).fix) {
    const auto row = found_.at(*item).row;
    item.reset();
    for (std::size_t i = 0; i < found_.size() && !item; ++i)
      if (found_.at(i).row == row && found_.at(i).fix && row == editor().cursor().row) item = i;
  }
  if (!item) return false;
  const auto fix = *found_.at(*item).fix;  // the list changes under our hands
  return editor().run(app::change_texts(
      document(), {{fix.place.version, fix.place.block, fix.place.span, fix.replacement}}, "text.fix"));
}

bool FindingsPane::ignore() {
  const auto item = of_cursor();
  if (!item || !has_document()) return false;
  const auto finding = found_.at(*item);
  if (is_ignored(finding)) return forgive(finding), true;
  const auto reason = ask_ ? ask_(this, finding_title(finding.id)) : std::optional<std::string>(std::string());
  if (reason) editor().checking().ignore(finding, *reason);
  return true;
}

void FindingsPane::forgive(const model::Finding& finding) {
  auto* work = editor().work();
  const auto done = work->forgive(app::fingerprint(document(), finding), app::values_fingerprint(document(), finding));
  if (!done) return editor().say(Editor::tr_error(done.error()), Event::Tone::error);
  editor().checking().refresh();
}

void FindingsPane::menu(std::size_t item) {
  enum : int { there = wxID_HIGHEST + 1, fix, hide, message };
  const auto& finding = found_.at(item);
  wxMenu menu;
  menu.Append(there, words("&Go There"));
  menu.Append(fix, words("Apply &Fix"))->Enable(finding.fix.has_value() && editor().writable());
  menu.Append(hide, is_ignored(finding) ? words("Show &Again") : words("&Ignore…"))->Enable(editor().writable());
  menu.AppendSeparator();
  menu.Append(message, words("&Copy Message"));
  const auto text = finding.message;
  switch (choose_from(menu)) {
    case there:
      go(item);
      break;
    case fix:
      apply_fix();
      break;
    case hide:
      ignore();
      break;
    case message:
      copy(text);
      break;
    default:
      break;
  }
}

}  // namespace hexaglot::gui
