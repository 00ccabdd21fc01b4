#include "gui/panes/terms_pane.hpp"

#include <wx/button.h>
#include <wx/dc.h>
#include <wx/menu.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <algorithm>

#include "gui/look/palette.hpp"
#include "gui/look/text.hpp"
#include "gui/model/matches.hpp"
#include "gui/model/words.hpp"
#include "gui/panes/card_list.hpp"

namespace hexaglot::gui {
namespace {

constexpr int moment = 60;  // milliseconds that the cursor must rest
constexpr int edge = 4;     // pixels of the strip that tells whether a term is met

Span all_of(const std::string& text) { return {0, static_cast<std::uint32_t>(text.size())}; }

// The term that stands for a concept in the wanted language.
const ShownTerm* best(const ShownConcept& shown) {
  const auto found = std::ranges::find_if(shown.wanted, [](const auto& t) { return !app::is_to_be_avoided(t.status); });
  return found == shown.wanted.end() ? nullptr : &*found;
}

}  // namespace

TermsPane::TermsPane(wxWindow* parent, Editor& hub) : Pane(parent, hub, tr("Terms")) {
  const int air = FromDIP(pane_air);
  count_ = new wxStaticText(this, wxID_ANY, {});
  button_ = new wxButton(this, wxID_ANY, words("&Insert"));
  button_->SetToolTip(words("Insert the selected term into the cell"));
  button_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { insert(); });
  CardList::Source source;
  source.count = [this] { return concepts_.size(); };
  source.height = [this](std::size_t item, int width) { return laid(item, width).height; };
  source.paint = [this](std::size_t item, const Card& card) { paint(item, card); };
  source.spoken = [this](std::size_t item) {
    std::string terms;
    for (const auto& term : concepts_[item].wanted) {
      if (!terms.empty()) terms += ", ";
      // A term and its status.
      terms += filled(tr("%1 (%2)"), {term.text, status_word(term.status)});
    }
    return filled(tr("%1: %2"), {concepts_[item].said, terms});
  };
  source.empty = [this] { return why_empty(); };
  CardList::Listener listener;
  listener.selected = [this](std::size_t item) { button_->Enable(best(concepts_[item]) != nullptr); };
  listener.activated = [this](std::size_t) { insert(); };
  listener.look_changed = [this] { laid_.clear(); };
  listener.menu = [this](std::size_t item) { menu(item); };
  list_ = new CardList(this, tr("Terms"), std::move(source), std::move(listener));

  auto* bar = new wxBoxSizer(wxHORIZONTAL);
  bar->Add(count_, wxSizerFlags().CentreVertical());
  bar->AddStretchSpacer();
  bar->Add(button_, wxSizerFlags().CentreVertical());
  auto* all = new wxBoxSizer(wxVERTICAL);
  all->Add(bar, wxSizerFlags().Expand().Border(wxALL, air));
  all->Add(list_, wxSizerFlags(1).Expand());
  SetSizer(all);
  show_row();
}

void TermsPane::heard(const Event& event) {
  switch (event.topic) {
    case Topic::state:
    case Topic::cursor:
    case Topic::document:
    case Topic::columns:
    case Topic::preferences:
    case Topic::findings:  // terms may have come
      wake(moment);
      break;
    default:
      break;
  }
}

void TermsPane::later() { show_row(); }

void TermsPane::show_row() {
  const auto before = list_->selected();
  std::vector<ShownConcept> now;
  const auto hits = editor().terms();
  if (has_document() && hits != nullptr && !document().rows.empty()) {
    const auto cursor = editor().cursor();
    const auto from = source_of(document(), editor().columns(), cursor.row, cursor.version, {});
    now = terms_of_row(*hits, document(), cursor.row, from.value_or(cursor.version), cursor.version);
  }
  const bool same = std::ranges::equal(now, concepts_, {}, &ShownConcept::id, &ShownConcept::id);
  concepts_ = std::move(now);
  laid_.clear();
  list_->reset();
  if (!concepts_.empty()) list_->select(same && before ? *before : 0);
  button_->Enable(!concepts_.empty() && best(concepts_[list_->selected().value_or(0)]) != nullptr);
  count_->SetLabel(concepts_.empty() ? wxString() : to_wx(counted("%d term", "%d terms", concepts_.size())));
  Layout();
}

std::string TermsPane::why_empty() const {
  if (!has_document()) return tr("Open a document to see its terms.");
  const auto hits = editor().terms();
  if (hits == nullptr) return tr("Reading the termbases…");
  if (hits->empty()) return tr("There is no termbase yet. Add one in the preferences.");
  return tr("No term of the termbases stands in this row.");
}

const TermsPane::Laid& TermsPane::laid(std::size_t item, int width) {
  if (laid_width_ != width || laid_.size() != concepts_.size()) {
    laid_.clear();
    laid_.resize(concepts_.size());
    laid_width_ = width;
  }
  auto& out = laid_[item];
  if (out.height > 0) return out;
  const auto& shown = concepts_[item];
  const int air = FromDIP(pane_air);
  const int inner = width - 2 * air - FromDIP(edge) - air;
  const auto add = [&](RichText text, int before) {
    out.lines.emplace_back(RichLayout(*list_, text, inner), before);
    out.height += before + out.lines.back().first.height();
  };
  RichText said;
  said.text = shown.said;
  said.language = shown.said_language;
  said.side = RichSide::interface;
  said.scale = 0.95;
  said.marks = {{all_of(said.text), RichKind::quiet}};
  add(std::move(said), air);
  for (const auto& term : shown.wanted) {
    RichText line;
    line.text = term.text;
    line.language = term.language;
    const bool avoided = app::is_to_be_avoided(term.status);
    line.side = RichSide::interface;
    if (avoided) line.marks.push_back({all_of(line.text), RichKind::avoided});
    if (term.status == model::TermStatus::preferred) line.marks.push_back({all_of(line.text), RichKind::bold});
    if (term.stands_here && !avoided) line.marks.push_back({all_of(line.text), RichKind::term});
    const auto end = static_cast<std::uint32_t>(line.text.size());
    if (term.status != model::TermStatus::preferred) {
      line.text += "  " + status_word(term.status);
      line.marks.push_back(
          {{end, static_cast<std::uint32_t>(line.text.size())}, avoided ? RichKind::warning : RichKind::quiet});
    }
    add(std::move(line), FromDIP(3));
  }
  if (shown.wanted.empty()) {
    RichText none;
    none.text = tr("No term in this language");
    none.marks = {{all_of(none.text), RichKind::italic}, {all_of(none.text), RichKind::quiet}};
    add(std::move(none), FromDIP(3));
  }
  if (!shown.definition.empty()) {
    RichText text;
    text.text = shown.definition;
    text.scale = 0.9;
    text.lines = 4;
    add(std::move(text), FromDIP(4));
  }
  std::string from = shown.subject;
  if (!shown.file.empty()) {
    const auto name = shown.file.substr(shown.file.rfind('/') + 1);
    from = from.empty() ? name : from + " · " + name;
  }
  if (!from.empty()) {
    RichText text;
    text.text = from;
    text.scale = 0.85;
    text.lines = 1;
    text.marks = {{all_of(text.text), RichKind::quiet}};
    add(std::move(text), FromDIP(4));
  }
  out.height += air;
  return out;
}

void TermsPane::paint(std::size_t item, const Card& card) {
  const auto& shown = concepts_[item];
  const auto& text = laid(item, card.box.width);
  const auto& p = card.palette;
  const int air = FromDIP(pane_air);
  if (shown.is_met() || shown.is_broken()) {
    card.dc.SetPen(*wxTRANSPARENT_PEN);
    card.dc.SetBrush(wxBrush(shown.is_met() ? p.confirmed : p.error));
    card.dc.DrawRoundedRectangle(card.place(air, air, FromDIP(edge), card.box.height - 2 * air), FromDIP(2));
  }
  const int start = 2 * air + FromDIP(edge);
  const int x = card.place(start, 0, card.box.width - start - air, 1).x;
  int y = card.box.y;
  for (const auto& [line, before] : text.lines) {
    y += before;
    line.paint(card.dc, x, y, p.ink);
    y += line.height();
  }
  card.dc.SetPen(wxPen(p.line));
  card.dc.DrawLine(card.box.x + air, card.box.GetBottom(), card.box.GetRight() - air, card.box.GetBottom());
}

bool TermsPane::insert() {
  if (!insert_ || concepts_.empty()) return false;
  const ShownTerm* term = nullptr;
  if (const auto item = list_->selected()) term = best(concepts_[*item]);
  for (std::size_t i = 0; term == nullptr && i < concepts_.size(); ++i) term = best(concepts_[i]);
  if (term == nullptr) return false;
  insert_(term->text);
  return true;
}

void TermsPane::menu(std::size_t item) {
  const auto& shown = concepts_[item];
  wxMenu menu;
  const int first = wxID_HIGHEST + 1;
  int id = first;
  std::vector<std::string> texts;
  for (const auto& term : shown.wanted) {
    if (app::is_to_be_avoided(term.status)) continue;
    menu.Append(id++, to_wx(filled(tr("Insert “%1”"), {term.text})));
    texts.push_back(term.text);
  }
  const int copies = id;
  if (!texts.empty()) menu.AppendSeparator();
  for (const auto* list : {&shown.wanted, &shown.others})
    for (const auto& term : *list) {
      if (app::is_to_be_avoided(term.status)) continue;
      menu.Append(id++, to_wx(filled(tr("Copy “%1”"), {term.text})));
      texts.push_back(term.text);
    }
  const int chosen = choose_from(menu);
  if (chosen < first || chosen >= id) return;
  const auto& text = texts[static_cast<std::size_t>(chosen - first)];
  if (chosen >= copies)
    copy(text);
  else if (insert_)
    insert_(text);
}

}  // namespace hexaglot::gui
