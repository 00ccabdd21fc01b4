#include "gui/panes/matches_pane.hpp"

#include <wx/choice.h>
#include <wx/dc.h>
#include <wx/menu.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <algorithm>

#include "gui/look/palette.hpp"
#include "gui/look/text.hpp"
#include "gui/model/words.hpp"
#include "gui/panes/card_list.hpp"

namespace hexaglot::gui {
namespace {

constexpr int badge_width = 56;
constexpr int moment = 120;  // milliseconds that the cursor must rest

}  // namespace

MatchesPane::MatchesPane(wxWindow* parent, Editor& hub) : Pane(parent, hub, tr("Matches")) {
  const int air = FromDIP(pane_air);
  from_ = new wxChoice(this, wxID_ANY);
  call(*from_, words("Source language"));
  from_->SetToolTip(words("The language that matches are looked up in"));
  from_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
    const auto chosen = static_cast<std::size_t>(from_->GetSelection());
    wished_.reset();
    if (chosen > 0 && chosen <= sources_.size()) wished_ = sources_[chosen - 1];
    ask();
  });
  count_ = new wxStaticText(this, wxID_ANY, {});
  CardList::Source source;
  source.count = [this] { return matches_.size(); };
  source.height = [this](std::size_t item, int width) { return laid(item, width).height; };
  source.paint = [this](std::size_t item, const Card& card) { paint(item, card); };
  source.spoken = [this](std::size_t item) {
    const auto& match = matches_[item];
    // For assistive tools: percentage, what the memory says, where it stands.
    return filled(tr("Match of %1 per cent: %2 (%3)"), {std::to_string(match.percent), match.target, place_of(match)});
  };
  source.empty = [this] { return why_empty(); };
  CardList::Listener listener;
  listener.activated = [this](std::size_t item) { apply(item + 1); };
  listener.look_changed = [this] { laid_.clear(); };
  listener.menu = [this](std::size_t item) { menu(item); };
  list_ = new CardList(this, tr("Matches"), std::move(source), std::move(listener));

  auto* bar = new wxBoxSizer(wxHORIZONTAL);
  bar->Add(new wxStaticText(this, wxID_ANY, words("From:")), wxSizerFlags().CentreVertical().Border(wxRIGHT, air));
  bar->Add(from_, wxSizerFlags().CentreVertical());
  bar->AddStretchSpacer();
  bar->Add(count_, wxSizerFlags().CentreVertical());
  auto* all = new wxBoxSizer(wxVERTICAL);
  all->Add(bar, wxSizerFlags().Expand().Border(wxALL, air));
  all->Add(list_, wxSizerFlags(1).Expand());
  SetSizer(all);
  ask();
}

void MatchesPane::heard(const Event& event) {
  switch (event.topic) {
    case Topic::state:
      if (!has_document()) wished_.reset();
      [[fallthrough]];
    case Topic::cursor:
    case Topic::document:
    case Topic::columns:
    case Topic::preferences:
      wake(moment);
      break;
    default:
      break;
  }
}

void MatchesPane::later() { ask(); }

void MatchesPane::ask() {
  const auto give_up = [this](State state) {
    editor().tasks().cancel("matches");
    asked_.reset();
    matches_.clear();
    laid_.clear();
    state_ = state;
    list_->reset();
    tell_count();
  };
  if (!has_document() || document().rows.empty()) {
    sources_.clear();
    fill(*from_, {tr("First column with text")});
    return give_up(State::nothing);
  }
  const auto cursor = editor().cursor();
  sources_.clear();
  // The first entry of a choice of source languages.
  std::vector<std::string> names{tr("First column with text")};
  for (std::uint32_t v = 0; v < document().versions.size(); ++v)
    if (v != cursor.version) {
      sources_.push_back(v);
      names.push_back(language_name(v));
    }
  fill(*from_, names);
  const auto place = wished_ ? std::ranges::find(sources_, *wished_) : sources_.end();
  from_->SetSelection(place == sources_.end() ? 0 : static_cast<int>(place - sources_.begin()) + 1);

  const auto from = source_of(document(), editor().columns(), cursor.row, cursor.version, wished_);
  if (!from) return give_up(State::no_source);
  auto question = match_question(document(), cursor.row, *from, cursor.version, editor().preferences().least_match);
  if (asked_ == question && state_ != State::failed) return;
  const bool same_place = asked_ && asked_->text == question.text && asked_->to == question.to;
  asked_ = question;
  state_ = State::looking;
  if (!same_place) {
    matches_.clear();
    laid_.clear();
    list_->reset();
    tell_count();
  }
  editor().tasks().start(Lane::memory, "matches",
                         [this, &source = editor(), question, here = guard()](const Progress& progress) -> Then {
                           const auto memory = source.lookup_memory();
                           auto found = memory ? look_up_matches(*memory, question, progress)
                                               : Result<std::vector<ShownMatch>>(std::vector<ShownMatch>{});
                           return here([this, question, found = std::move(found)]() mutable {
                             if (asked_ != question) return;
                             if (found) return took(std::move(*found));
                             if (found.error().kind == ErrorKind::cancelled) return;
                             fault_ = found.error().to_string();
                             state_ = State::failed;
                             matches_.clear();
                             list_->reset();
                           });
                         });
}

void MatchesPane::took(std::vector<ShownMatch> found) {
  state_ = State::done;
  matches_ = std::move(found);
  laid_.clear();
  list_->reset();
  if (!matches_.empty()) list_->select(0);
  tell_count();
}

void MatchesPane::tell_count() {
  count_->SetLabel(matches_.empty() ? wxString() : to_wx(counted("%d match", "%d matches", matches_.size())));
  Layout();
}

std::string MatchesPane::why_empty() const {
  switch (state_) {
    case State::nothing:
      return tr("Open a document to see what the memory says about it.");
    case State::no_source:
      return tr("No other language has text in this row.");
    case State::looking:
      return tr("Looking…");
    case State::done:
      return tr("Nothing in the memory says this yet.");
    case State::failed:
      return fault_;
  }
  return {};
}

std::string MatchesPane::place_of(const ShownMatch& match) const {
  // Symbol of a document, number of a row.
  auto out = filled(tr("%1, row %2"), {match.symbol, std::to_string(match.number)});
  if (match.also > 0) out += " · " + counted("and %d more place", "and %d more places", match.also);
  return out;
}

const MatchesPane::Laid& MatchesPane::laid(std::size_t item, int width) {
  if (laid_width_ != width || laid_.size() != matches_.size()) {
    laid_.clear();
    laid_.resize(matches_.size());
    laid_width_ = width;
  }
  auto& out = laid_[item];
  if (out.height > 0) return out;
  const auto& match = matches_[item];
  const int air = FromDIP(pane_air);
  const int inner = width - FromDIP(badge_width) - 3 * air;
  const auto difference = difference_text(match.source, asked_ ? asked_->text : match.source, match.differences);
  RichText source;
  source.text = difference.text;
  source.language = match.source_language;
  source.scale = 0.95;
  source.marks.push_back({{0, static_cast<std::uint32_t>(source.text.size())}, RichKind::quiet});
  for (const auto span : difference.removed) source.marks.push_back({span, RichKind::removed});
  for (const auto span : difference.added) source.marks.push_back({span, RichKind::added});
  out.source = RichLayout(*list_, source, inner);
  RichText target;
  target.text = match.target;
  target.language = match.target_language;
  out.target = RichLayout(*list_, target, inner);
  RichText from;
  from.text = place_of(match);
  from.scale = 0.85;
  from.lines = 1;
  out.from = RichLayout(*list_, from, inner);
  out.height = air + out.target.height() + air / 2 + out.source.height() + air / 2 + out.from.height() + air;
  return out;
}

void MatchesPane::paint(std::size_t item, const Card& card) {
  const auto& match = matches_[item];
  const auto& text = laid(item, card.box.width);
  const auto& p = card.palette;
  const int air = FromDIP(pane_air);
  const int badge = FromDIP(badge_width);
  const int inner = card.box.width - badge - 3 * air;
  const auto colour = match.percent == 100 ? p.confirmed : match.percent >= 85 ? p.info : p.warning;
  // The badge: the better the match, the fuller its ground.
  RichText percent;
  percent.text = filled(tr("%1 %"), {std::to_string(match.percent)});
  percent.marks.push_back({{0, static_cast<std::uint32_t>(percent.text.size())}, RichKind::bold});
  percent.side = RichSide::middle;
  const RichLayout number(*list_, percent, badge);
  const auto box = card.place(air, air, badge, number.height() + air / 2);
  card.dc.SetPen(*wxTRANSPARENT_PEN);
  card.dc.SetBrush(wxBrush(mixed(p.paper, colour, 0.28)));
  card.dc.DrawRoundedRectangle(box, FromDIP(4));
  number.paint(card.dc, box.x, box.y + air / 4, p.ink);
  RichText key;
  key.text = filled(tr("Ctrl+%1"), {std::to_string(item + 1)});
  key.scale = 0.8;
  key.side = RichSide::middle;
  RichLayout(*list_, key, badge).paint(card.dc, box.x, box.GetBottom() + air / 2, p.quiet_ink);

  int top = air;
  const auto x = card.place(badge + 2 * air, 0, inner, 1).x;
  text.target.paint(card.dc, x, card.box.y + top, p.ink);
  top += text.target.height() + air / 2;
  text.source.paint(card.dc, x, card.box.y + top, p.ink);
  top += text.source.height() + air / 2;
  text.from.paint(card.dc, x, card.box.y + top, p.quiet_ink);
  card.dc.SetPen(wxPen(p.line));
  card.dc.DrawLine(card.box.x + air, card.box.GetBottom(), card.box.GetRight() - air, card.box.GetBottom());
}

bool MatchesPane::apply(std::size_t number) {
  if (number == 0 || number > matches_.size() || !asked_ || !has_document()) return false;
  const auto cursor = editor().cursor();
  if (cursor.row != asked_->row || cursor.version != asked_->target) return false;
  editor().run(plan_match(document(), cursor.row, cursor.version, matches_[number - 1].target));
  return true;
}

void MatchesPane::menu(std::size_t item) {
  enum : int { put = wxID_HIGHEST + 1, copy_target, copy_source, go };
  wxMenu menu;
  menu.Append(put, words("&Apply"));
  menu.AppendSeparator();
  menu.Append(copy_target, words("&Copy Match"));
  menu.Append(copy_source, words("Copy &Source"));
  const auto match = matches_[item];
  const bool here = has_document() && match.symbol == editor().symbol() && match.number >= 1 &&
                    match.number <= document().rows.size();
  if (here) {
    menu.AppendSeparator();
    menu.Append(go, words("&Go There"));
  }
  switch (choose_from(menu)) {
    case put:
      apply(item + 1);
      break;
    case copy_target:
      copy(match.target);
      break;
    case copy_source:
      copy(match.source);
      break;
    case go:
      editor().go_to({static_cast<std::uint32_t>(match.number - 1), editor().cursor().version, 0});
      break;
    default:
      break;
  }
}

}  // namespace hexaglot::gui
