// Long because find and replace share their fields and what was found.
#include "gui/dialogs/find_bar.hpp"

#include <wx/wx.h>

#include <algorithm>
#include <tuple>

#include "core/app/work/commands.hpp"
#include "gui/dialogs/layout.hpp"
#include "gui/look/palette.hpp"
#include "gui/look/text.hpp"
#include "gui/model/words.hpp"

namespace hexaglot::gui {
namespace {

constexpr const char* finding = "find-bar";
constexpr const char* replacing = "find-bar-replace";
constexpr std::size_t most_marked = 50'000;  // cells; more than anyone looks at
constexpr int pause = 180;                   // ms after the last key

std::tuple<std::uint32_t, std::uint32_t, std::uint32_t> place(const Cursor& c) { return {c.row, c.version, c.at}; }
std::tuple<std::uint32_t, std::uint32_t, std::uint32_t> place(const Hit& h) { return {h.row, h.version, h.span.begin}; }

}  // namespace

FindBar::FindBar(wxWindow* parent, Editor& editor) : wxPanel(parent), editor_(editor), timer_(this) {
  SetName(words("Find and Replace"));
  make_fields();
  lay_out();
  listen();
  tell();
}

FindBar::~FindBar() {
  if (!editor_.has_tasks()) return;
  editor_.tasks().cancel(finding);
  editor_.tasks().cancel(replacing);
}

void FindBar::make_fields() {
  text_label_ = new wxStaticText(this, wxID_ANY, words("F&ind:"));
  text_ = new wxTextCtrl(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER);
  text_->SetName(words("Find"));
  const auto arrow = [this](const wchar_t* sign, const wxString& tip) {
    auto* out = new wxButton(this, wxID_ANY, sign, wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
    out->SetToolTip(tip);
    out->SetName(tip);
    return out;
  };
  previous_ = arrow(L"\u2191", words("Previous hit"));
  next_ = arrow(L"\u2193", words("Next hit"));
  count_ = quiet_text(this, {});
  where_ = new wxChoice(this, wxID_ANY);
  where_->SetName(words("Languages that are searched"));
  close_ = arrow(L"\u2715", words("Close"));
  by_label_ = new wxStaticText(this, wxID_ANY, words("Replace &by:"));
  by_ = new wxTextCtrl(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER);
  by_->SetName(words("Replace by"));
  replace_ = new wxButton(this, wxID_ANY, words("&Replace"));
  all_ = new wxButton(this, wxID_ANY, words("Replace A&ll"));
  case_ = new wxCheckBox(this, wxID_ANY, words("Match &case"));
  case_->SetToolTip(words("To the letter: accents, vowel marks and capitals count"));
  words_ = new wxCheckBox(this, wxID_ANY, words("&Whole words"));
  expression_ = new wxCheckBox(this, wxID_ANY, words("Regular e&xpression"));
  expression_->SetToolTip(words("In the replacement, $1 is the first group and $0 the whole hit"));
  only_ = new wxCheckBox(this, wxID_ANY, words("&Only rows with hits"));
}

void FindBar::lay_out() {
  const int gap = step(this);
  auto* grid = new wxFlexGridSizer(3, wxSize(gap, gap / 2));
  grid->AddGrowableCol(1);
  const auto line = [&](std::initializer_list<wxWindow*> windows) {
    auto* out = new wxBoxSizer(wxHORIZONTAL);
    for (auto* window : windows) out->Add(window, 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, gap / 2);
    return out;
  };
  count_->SetMinSize(wxSize(count_->GetTextExtent("00000 / 000000").x, -1));
  grid->Add(text_label_, 0, wxALIGN_CENTRE_VERTICAL);
  grid->Add(text_, 1, wxEXPAND);
  auto* first = line({previous_, next_, count_, where_});
  first->AddStretchSpacer();
  first->Add(close_, 0, wxALIGN_CENTRE_VERTICAL);
  grid->Add(first, 0, wxEXPAND);
  grid->Add(by_label_, 0, wxALIGN_CENTRE_VERTICAL);
  grid->Add(by_, 1, wxEXPAND);
  grid->Add(line({replace_, all_}), 0, wxEXPAND);
  auto* outer = new wxBoxSizer(wxVERTICAL);
  outer->Add(grid, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, gap);
  auto* options = new wxBoxSizer(wxHORIZONTAL);
  for (auto* box : {case_, words_, expression_, only_}) options->Add(box, 0, wxRIGHT, gap * 2);
  outer->Add(options, 0, wxEXPAND | wxALL, gap);
  SetSizer(outer);
  // The order of Tab is that of reading.
  wxWindow* last = text_;
  for (wxWindow* w : std::initializer_list<wxWindow*>{previous_, next_, where_, by_, replace_, all_, case_, words_,
                                                      expression_, only_, close_}) {
    w->MoveAfterInTabOrder(last);
    last = w;
  }
}

void FindBar::listen() {
  text_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
    go_when_found_ = true;
    search_soon();
  });
  text_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { wxGetKeyState(WXK_SHIFT) ? previous() : next(); });
  by_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { replace(); });
  next_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { next(); });
  previous_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { previous(); });
  close_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { close(); });
  replace_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { replace(); });
  all_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { replace_all(); });
  for (auto* box : {case_, words_, expression_}) box->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { search(); });
  where_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { search(); });
  only_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { show_hits_only(); });
  Bind(
      wxEVT_TIMER, [this](wxTimerEvent&) { search(); }, timer_.GetId());
  Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
    if (event.GetKeyCode() == WXK_ESCAPE && !event.HasAnyModifiers())
      close();
    else
      event.Skip();
  });
  listening_ = editor_.listen([this](const Event& event) {
    if (!IsShown()) return;
    if (event.topic == Topic::document) search_soon();
    if (event.topic == Topic::cursor) tell();
    if (event.topic == Topic::state && editor_.document().rows.empty()) close();
  });
}

void FindBar::open(Mode mode, const std::string& text) {
  const auto& languages = editor_.languages();
  const int was = where_->GetSelection();
  where_->Clear();
  where_->Append(words("All languages"));
  for (const auto& language : languages) where_->Append(to_wx(own_name(language)));
  where_->SetSelection(was > 0 && was <= static_cast<int>(languages.size()) ? was : 0);
  for (wxWindow* w : std::initializer_list<wxWindow*>{by_label_, by_, replace_, all_})
    w->Show(mode == Mode::replace && editor_.writable());
  Show();
  from_ = editor_.cursor();
  if (!text.empty()) text_->ChangeValue(to_wx(text));
  GetParent()->Layout();
  text_->SetFocus();
  text_->SelectAll();
  search();
}

void FindBar::close() {
  timer_.Stop();
  editor_.tasks().cancel(finding);
  Hide();
  only_->SetValue(false);
  found_ = {};
  marked_ = 0;
  editor_.clear_hits();
  if (editor_.filter() == Filter::hits) editor_.set_filter(Filter::all);
  GetParent()->Layout();
  if (on_close) on_close();
}

FindRequest FindBar::request() const {
  FindRequest out;
  out.wanted = from_wx(text_->GetValue());
  using How = FindRequest::How;
  out.how = expression_->GetValue() ? (case_->GetValue() ? How::expression : How::expression_ignoring_case)
                                    : (case_->GetValue() ? How::exact : How::folded);
  out.words = words_->GetValue() ? FindRequest::Words::whole : FindRequest::Words::any;
  if (where_->GetSelection() > 0) out.versions = {static_cast<std::uint32_t>(where_->GetSelection() - 1)};
  return out;
}

void FindBar::search_soon() { timer_.StartOnce(pause); }

void FindBar::search() {
  timer_.Stop();
  if (text_->IsEmpty() || editor_.document().rows.empty()) {
    editor_.tasks().cancel(finding);
    fault_ = false;
    found_ = {};
    mark();
    tell();
    return;
  }
  editor_.tasks().start(Lane::text, finding,
                        [this, document = editor_.snapshot(), wanted = request()](const Progress& progress) -> Then {
                          auto result = std::make_shared<Result<Found>>(find(*document, wanted, progress));
                          return [this, result] { found(*result); };
                        });
}

void FindBar::found(const Result<Found>& result) {
  if (!result) {
    found_ = {};
    mark();
    if (result.error().kind != ErrorKind::cancelled) tell_error(result.error());
    return;
  }
  fault_ = false;
  found_ = *result;
  mark();
  if (only_->GetValue()) show_hits_only();
  if (std::exchange(go_when_found_, false) && !found_.hits.empty()) {
    const auto at = std::ranges::lower_bound(found_.hits, place(from_), {}, [](const Hit& h) { return place(h); });
    go(at == found_.hits.end() ? 0 : static_cast<std::size_t>(at - found_.hits.begin()));
  }
  tell();
}

void FindBar::mark() {
  if (marked_ > 0) editor_.clear_hits();
  marked_ = 0;
  for (std::size_t i = 0; i < found_.hits.size() && marked_ < most_marked; ++marked_) {
    const auto& first = found_.hits[i];
    std::vector<Span> spans;
    for (; i < found_.hits.size() && found_.hits[i].row == first.row && found_.hits[i].version == first.version; ++i)
      spans.push_back(found_.hits[i].span);
    editor_.mark_hits(first.version, first.row, std::move(spans));
  }
  if (marked_ > 0) {
    Event event;
    event.topic = Topic::findings;
    event.rows = {0, static_cast<std::uint32_t>(editor_.document().rows.size())};
    editor_.tell(event);
  }
}

void FindBar::go(std::size_t hit) {
  const auto& h = found_.hits[hit];
  editor_.go_to({h.row, h.version, h.span.begin});
  tell();
}

void FindBar::next() { go_on(1); }
void FindBar::previous() { go_on(-1); }

void FindBar::go_on(int direction) {
  if (found_.hits.empty()) {
    if (timer_.IsRunning())
      search();
    else
      wxBell();
    return;
  }
  const auto here = place(editor_.cursor());
  const auto key = [](const Hit& h) { return place(h); };
  const auto& hits = found_.hits;
  const auto last = hits.size() - 1;
  std::size_t to = 0;
  if (direction > 0) {
    const auto at = std::ranges::upper_bound(hits, here, {}, key);
    if (at == hits.end()) editor_.say(tr("From the first hit again"));
    to = at == hits.end() ? 0 : static_cast<std::size_t>(at - hits.begin());
  } else {
    const auto at = std::ranges::lower_bound(hits, here, {}, key);
    if (at == hits.begin()) editor_.say(tr("From the last hit again"));
    to = at == hits.begin() ? last : static_cast<std::size_t>(at - hits.begin()) - 1;
  }
  from_ = {hits[to].row, hits[to].version, hits[to].span.begin};
  go(to);
}

std::optional<std::size_t> FindBar::at_cursor() const {
  const auto here = place(editor_.cursor());
  const auto at = std::ranges::lower_bound(found_.hits, here, {}, [](const Hit& h) { return place(h); });
  if (at == found_.hits.end() || place(*at) != here) return {};
  return static_cast<std::size_t>(at - found_.hits.begin());
}

void FindBar::replace() {
  const auto hit = at_cursor();
  if (!hit) return next();
  const auto replacement = from_wx(by_->GetValue());
  const auto h = found_.hits[*hit];
  const auto made = gui::replace_one(editor_.document(), request(), replacement, h);
  if (!made) return tell_error(made.error());
  // On to the next hit behind what was put there.
  from_ = {h.row, h.version, h.span.begin + std::max<std::uint32_t>(1, static_cast<std::uint32_t>(replacement.size()))};
  go_when_found_ = true;
  if (made->edits.empty())
    search();
  else
    editor_.run(app::change_texts(editor_.document(), made->edits, "text.replace"));
}

void FindBar::replace_all() {
  if (text_->IsEmpty()) return;
  all_->Enable(false);
  const auto document = editor_.snapshot();
  editor_.tasks().start(
      Lane::text, replacing,
      [this, document, wanted = request(), by = from_wx(by_->GetValue())](const Progress& progress) -> Then {
        auto made = std::make_shared<Result<Replaced>>(gui::replace_all(*document, wanted, by, progress));
        return [this, made, document] {
          all_->Enable();
          if (!*made) return tell_error(made->error());
          if (editor_.snapshot() != document)
            return editor_.say(tr("The document was changed meanwhile. Please replace again."), Event::Tone::warning);
          if ((*made)->edits.empty()) return editor_.say(tr("There was nothing to replace."));
          if (editor_.run(app::change_texts(editor_.document(), (*made)->edits, "text.replace")))
            editor_.say(counted("%d hit replaced", "%d hits replaced", (*made)->hits));
        };
      });
}

void FindBar::show_hits_only() {
  if (only_->GetValue() && !found_.hits.empty())
    editor_.show_rows(found_.rows());
  else if (editor_.filter() == Filter::hits)
    editor_.set_filter(Filter::all);
}

void FindBar::tell() {
  const bool some = !found_.hits.empty();
  for (auto* button : {next_, previous_, replace_, all_}) button->Enable(some);
  if (fault_) return;
  text_->UnsetToolTip();
  count_->SetForegroundColour(palette().quiet_ink);
  const auto n = std::to_string(found_.hits.size()) + (found_.cut ? "+" : "");
  const auto at = at_cursor();
  if (text_->IsEmpty())
    count_->SetLabel({});
  else if (!some)
    count_->SetLabel(words("No hits"));
  // TRANSLATORS: "3 / 17": the third of seventeen hits
  else if (at)
    count_->SetLabel(to_wx(filled(tr("%1 / %2"), {std::to_string(*at + 1), n})));
  else
    count_->SetLabel(to_wx(found_.cut ? n : counted("%d hit", "%d hits", found_.hits.size())));
  Layout();
}

void FindBar::tell_error(const Error& error) {
  fault_ = true;
  tell();
  count_->SetForegroundColour(palette().error);
  count_->SetLabel(L"\u26A0 " + to_wx(Editor::tr_error(error)));
  text_->SetToolTip(to_wx(error.message));
  Layout();
}

}  // namespace hexaglot::gui
