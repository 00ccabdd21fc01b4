#include "gui/panes/concordance_pane.hpp"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/dc.h>
#include <wx/menu.h>
#include <wx/sizer.h>
#include <wx/srchctrl.h>
#include <wx/stattext.h>
#include <wx/wrapsizer.h>

#include <algorithm>

#include "gui/look/palette.hpp"
#include "gui/look/text.hpp"
#include "gui/model/words.hpp"
#include "gui/panes/card_list.hpp"

namespace hexaglot::gui {
namespace {

constexpr auto key = "concordance";
constexpr std::size_t usual_limit = 200;
constexpr int least_column = 200;  // pixels of a language beside the hit

}  // namespace

ConcordancePane::ConcordancePane(wxWindow* parent, Editor& hub) : Pane(parent, hub, tr("Concordance")) {
  const int air = FromDIP(pane_air);
  text_ = new wxSearchCtrl(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER);
  text_->SetDescriptiveText(words("Words to look for"));
  call(*text_, words("Words to look for in the memory"));
  text_->SetMinSize(FromDIP(wxSize(220, -1)));
  const auto enter = [this](wxCommandEvent&) { search(from_wx(text_->GetValue())); };
  text_->Bind(wxEVT_TEXT_ENTER, enter);
  text_->Bind(wxEVT_SEARCH, enter);
  language_ = new wxChoice(this, wxID_ANY);
  call(*language_, words("Language"));
  language_->SetToolTip(words("The language that is searched"));
  language_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
    if (!asked_.text.empty()) look_up(usual_limit);
  });
  beside_ = new wxButton(this, wxID_ANY, words("&Beside…"), wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
  beside_->SetToolTip(words("Choose the languages that are shown beside what was found"));
  beside_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { choose_shown(); });
  stop_ = new wxButton(this, wxID_ANY, words("&Stop"), wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
  stop_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { stop(); });
  more_ = new wxButton(this, wxID_ANY, words("Show &More"), wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
  more_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { look_up(asked_.limit * 4); });
  told_ = new wxStaticText(this, wxID_ANY, {});

  CardList::Source source;
  source.count = [this] { return answer_.hits.size(); };
  source.height = [this](std::size_t item, int width) { return laid(item, width).height; };
  source.paint = [this](std::size_t item, const Card& card) { paint(item, card); };
  source.spoken = [this](std::size_t item) {
    const auto& hit = answer_.hits[item];
    const auto* cell = hit.row.cell(hit.language);
    // Symbol of a document, number of a row, its text.
    return filled(tr("%1, row %2: %3"),
                  {hit.row.symbol, std::to_string(hit.row.number), cell != nullptr ? cell->text : std::string()});
  };
  source.empty = [this] { return why_empty(); };
  CardList::Listener listener;
  listener.activated = [this](std::size_t item) { go(item); };
  listener.look_changed = [this] { laid_.clear(); };
  listener.menu = [this](std::size_t item) { menu(item); };
  list_ = new CardList(this, tr("Concordance"), std::move(source), std::move(listener));

  auto* bar = new wxWrapSizer(wxHORIZONTAL, 0);
  for (wxWindow* part : std::initializer_list<wxWindow*>{text_, language_, beside_, stop_, more_, told_})
    bar->Add(part, wxSizerFlags().CentreVertical().Border(wxLEFT | wxBOTTOM, air));
  auto* all = new wxBoxSizer(wxVERTICAL);
  all->Add(bar, wxSizerFlags().Expand().Border(wxTOP | wxRIGHT, air));
  all->Add(list_, wxSizerFlags(1).Expand());
  SetSizer(all);
  fill_languages();
  show_state();
}

void ConcordancePane::heard(const Event& event) {
  if (event.topic != Topic::state && event.topic != Topic::columns) return;
  fill_languages();
  laid_.clear();
  list_->refresh_items();
}

void ConcordancePane::fill_languages() {
  known_ = editor().languages();
  std::vector<std::string> names{tr("All languages")};
  for (std::uint32_t v = 0; v < known_.size(); ++v) names.push_back(language_name(v));
  fill(*language_, names);
  Layout();
}

void ConcordancePane::search(const std::string& text) {
  const auto wanted = wanted_text(text);
  if (wanted.empty()) {
    text_->SetFocus();
    text_->SelectAll();
    return;
  }
  text_->ChangeValue(to_wx(wanted));
  asked_.text = wanted;
  look_up(usual_limit);
}

void ConcordancePane::look_up(std::size_t limit) {
  ConcordanceQuestion question;
  question.text = asked_.text;
  const int chosen = language_->GetSelection();
  if (chosen > 0 && static_cast<std::size_t>(chosen) <= known_.size()) {
    const auto& tag = known_[static_cast<std::size_t>(chosen - 1)];
    question.language = tag.substr(0, tag.find('-'));  // "en" is also "en-GB"
  }
  question.limit = limit;
  asked_ = question;
  state_ = State::looking;
  answer_ = {};
  laid_.clear();
  list_->reset();
  show_state();
  const auto here = guard();
  editor().tasks().start(
      Lane::memory, key,
      [this, here, &source = editor(), question](const Progress& progress) -> Then {
        const auto memory = source.lookup_memory();
        auto found = memory ? search_memory(*memory, question, progress)
                            : Result<ConcordanceAnswer>(fail(ErrorKind::memory, tr("There is no memory yet.")));
        return here([this, question, found = std::move(found)]() mutable {
          if (asked_ != question) return;
          if (found) return took(std::move(*found));
          state_ = found.error().kind == ErrorKind::cancelled ? State::stopped : State::failed;
          fault_ = Editor::tr_error(found.error());
          list_->reset();
          show_state();
        });
      },
      [this, here](const std::string&, double share) {
        if (here.alive.expired() || state_ != State::looking) return;
        told_->SetLabel(to_wx(filled(tr("Searching… %1 %"), {std::to_string(static_cast<int>(share * 100))})));
      });
}

void ConcordancePane::stop() { editor().tasks().ask_to_stop(key); }

void ConcordancePane::took(ConcordanceAnswer answer) {
  state_ = State::done;
  answer_ = std::move(answer);
  laid_.clear();
  list_->reset();
  if (!answer_.hits.empty()) list_->select(0);
  show_state();
}

void ConcordancePane::show_state() {
  stop_->Show(state_ == State::looking);
  more_->Show(state_ == State::done && answer_.more);
  wxString told;
  if (state_ == State::looking) told = words("Searching…");
  if (state_ == State::done && !answer_.hits.empty())
    told = answer_.more ? to_wx(filled(tr("The first %1 places"), {std::to_string(answer_.hits.size())}))
                        : to_wx(counted("%d place", "%d places", answer_.hits.size()));
  told_->SetLabel(told);
  Layout();
}

std::string ConcordancePane::why_empty() const {
  switch (state_) {
    case State::nothing:
      return tr("Type words and press Enter to see where they stand in the memory.");
    case State::looking:
      return tr("Searching…");
    case State::stopped:
      return tr("The search was stopped.");
    case State::done:
      return tr("The memory does not say this anywhere.");
    case State::failed:
      return fault_;
  }
  return {};
}

std::vector<std::string> ConcordancePane::wished() const {
  if (shown_) return *shown_;
  std::vector<std::string> out;
  for (const auto column : editor().columns().shown())
    if (column < known_.size()) out.push_back(known_[column]);
  return out;
}

void ConcordancePane::show_languages(std::vector<std::string> languages) {
  shown_ = std::move(languages);
  laid_.clear();
  list_->refresh_items();
}

void ConcordancePane::choose_shown() {
  wxMenu menu;
  const int first = wxID_HIGHEST + 1;
  auto now = wished();
  for (std::uint32_t v = 0; v < known_.size(); ++v) {
    menu.AppendCheckItem(first + static_cast<int>(v), to_wx(language_name(v)));
    menu.Check(first + static_cast<int>(v), std::ranges::find(now, known_[v]) != now.end());
  }
  if (known_.empty()) return;
  const int chosen = choose_from(menu);
  if (chosen < first || chosen >= first + static_cast<int>(known_.size())) return;
  const auto& language = known_[static_cast<std::size_t>(chosen - first)];
  if (const auto at = std::ranges::find(now, language); at != now.end())
    now.erase(at);
  else
    now.push_back(language);
  // In the order of the choice.
  std::vector<std::string> ordered;
  for (const auto& known : known_)
    if (std::ranges::find(now, known) != now.end()) ordered.push_back(known);
  show_languages(std::move(ordered));
}

const ConcordancePane::Laid& ConcordancePane::laid(std::size_t item, int width) {
  if (laid_width_ != width || laid_.size() != answer_.hits.size()) {
    laid_.clear();
    laid_.resize(answer_.hits.size());
    laid_width_ = width;
  }
  auto& out = laid_[item];
  if (out.height > 0) return out;
  const int air = FromDIP(pane_air);
  const auto& hit = answer_.hits[item];
  auto cells = cells_of(hit, wished());
  const int room = width - air;
  out.columns = std::clamp(room / FromDIP(least_column), 1, std::max(static_cast<int>(cells.size()), 1));
  const int column = room / out.columns - air;
  RichText from;
  from.text = filled(tr("%1, row %2"), {hit.row.symbol, std::to_string(hit.row.number)});
  from.scale = 0.85;
  from.lines = 1;
  out.from = RichLayout(*list_, from, std::max(width - 2 * air, 40));
  out.height = air + out.from.height();
  int tallest = 0;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    Cell laid_cell;
    RichText head;
    head.text = shown_name(cells[i].language);
    head.scale = 0.85;
    head.lines = 1;
    head.side = is_right_to_left(cells[i].language) ? RichSide::right : RichSide::left;
    head.marks = {{{0, static_cast<std::uint32_t>(head.text.size())}, RichKind::quiet}};
    laid_cell.head = RichLayout(*list_, head, column);
    RichText text;
    const std::string label = cells[i].label.empty() ? std::string() : cells[i].label + " ";
    const auto shift = static_cast<std::uint32_t>(label.size());
    text.text = label + cells[i].text;
    text.language = cells[i].language;
    if (shift > 0) text.marks.push_back({{0, shift}, RichKind::quiet});
    for (const auto span : cells[i].hits)
      text.marks.push_back({{span.begin + shift, span.end + shift}, RichKind::found});
    laid_cell.text = RichLayout(*list_, text, column);
    laid_cell.cell = std::move(cells[i]);
    if (i % static_cast<std::size_t>(out.columns) == 0) {
      out.height += tallest;
      tallest = 0;
    }
    tallest = std::max(tallest, air / 2 + laid_cell.head.height() + laid_cell.text.height());
    out.cells.push_back(std::move(laid_cell));
  }
  out.height += tallest + air;
  return out;
}

void ConcordancePane::paint(std::size_t item, const Card& card) {
  const auto& text = laid(item, card.box.width);
  const auto& p = card.palette;
  const int air = FromDIP(pane_air);
  const int column = (card.box.width - air) / text.columns - air;
  int y = card.box.y + air;
  text.from.paint(card.dc, card.place(air, 0, std::max(card.box.width - 2 * air, 40), 1).x, y, p.quiet_ink);
  y += text.from.height();
  int tallest = 0;
  for (std::size_t i = 0; i < text.cells.size(); ++i) {
    const auto place = static_cast<int>(i) % text.columns;
    if (place == 0) {
      y += tallest;
      tallest = 0;
    }
    const auto& cell = text.cells[i];
    const int x = card.place(air + place * (column + air), 0, column, 1).x;
    cell.head.paint(card.dc, x, y + air / 2, p.quiet_ink);
    cell.text.paint(card.dc, x, y + air / 2 + cell.head.height(), p.ink);
    tallest = std::max(tallest, air / 2 + cell.head.height() + cell.text.height());
  }
  card.dc.SetPen(wxPen(p.line));
  card.dc.DrawLine(card.box.x + air, card.box.GetBottom(), card.box.GetRight() - air, card.box.GetBottom());
}

void ConcordancePane::go(std::size_t item) {
  const auto& hit = answer_.hits[item];
  if (!has_document() || hit.row.symbol != editor().symbol())
    return editor().say(filled(tr("This row is of %1. Open that document to go there."), {hit.row.symbol}));
  const auto& d = document();
  std::uint32_t version = 0;
  for (std::uint32_t v = 0; v < d.versions.size(); ++v)
    if (d.versions[v].language == hit.language) version = v;
  // Rows may have moved since the document was stored: the nearest row with this text is meant.
  const auto* cell = hit.row.cell(hit.language);
  if (cell == nullptr || d.rows.empty()) return;
  const auto count = static_cast<std::uint32_t>(d.rows.size());
  const auto stored = static_cast<std::uint32_t>(std::clamp<std::size_t>(hit.row.number, 1, count) - 1);
  std::uint32_t row = stored;
  for (std::uint32_t away = 0; away < count; ++away) {
    const bool above = stored >= away && d.cell_text(d.rows[stored - away], version) == cell->text;
    const bool below = stored + away < count && d.cell_text(d.rows[stored + away], version) == cell->text;
    if (!above && !below) continue;
    row = above ? stored - away : stored + away;
    break;
  }
  editor().go_to({row, version, hit.spans.empty() ? 0 : hit.spans.front().begin});
}

void ConcordancePane::menu(std::size_t item) {
  const auto& text = laid(item, list_->GetClientSize().x);
  wxMenu menu;
  const int there = wxID_HIGHEST + 1;
  const int first = there + 1;
  menu.Append(there, words("&Go There"));
  menu.AppendSeparator();
  std::vector<std::string> texts;
  for (const auto& cell : text.cells) {
    menu.Append(first + static_cast<int>(texts.size()),
                to_wx(filled(tr("Copy in %1"), {shown_name(cell.cell.language)})));
    texts.push_back(cell.cell.text);
  }
  const int chosen = choose_from(menu);
  if (chosen == there) return go(item);
  if (chosen >= first && chosen < first + static_cast<int>(texts.size()))
    copy(texts[static_cast<std::size_t>(chosen - first)]);
}

}  // namespace hexaglot::gui
