#include "gui/panes/finding_details.hpp"

#include <wx/dc.h>
#include <wx/sizer.h>

#include <algorithm>

#include "gui/look/palette.hpp"
#include "gui/look/text.hpp"
#include "gui/model/finding_titles.hpp"
#include "gui/model/findings_list.hpp"
#include "gui/model/words.hpp"
#include "gui/panes/card_list.hpp"
#include "gui/panes/pane.hpp"

namespace hexaglot::gui {
namespace {

Span all_of(const std::string& text) { return {0, static_cast<std::uint32_t>(text.size())}; }

}  // namespace

FindingDetails::FindingDetails(wxWindow* parent) : wxPanel(parent) {
  CardList::Source source;
  source.count = [this] { return lines_.size(); };
  source.height = [this](std::size_t item, int width) { return height(item, width); };
  source.paint = [this](std::size_t item, const Card& card) { paint(item, card); };
  source.spoken = [this](std::size_t item) {
    const auto& line = lines_[item];
    return line.head.empty() ? line.text.text : filled(tr("%1: %2"), {line.head, line.text.text});
  };
  source.empty = [] { return tr("Select a finding to see what each version has."); };
  list_ = new CardList(this, tr("The finding in full"), std::move(source), {});
  auto* sizer = new wxBoxSizer(wxVERTICAL);
  sizer->Add(list_, wxSizerFlags(1).Expand());
  SetSizer(sizer);
}

void FindingDetails::clear() {
  if (lines_.empty()) return;
  lines_.clear();
  list_->reset();
}

void FindingDetails::show(const model::Finding& finding, const model::Document& document, const std::string& note) {
  lines_.clear();
  head_width_ = 0;
  const int air = FromDIP(pane_air);
  const auto add = [&](std::string head, RichText text, int above) -> Line& {
    auto& line = lines_.emplace_back();
    line.head = std::move(head);
    line.text = std::move(text);
    line.air = above;
    return line;
  };
  RichText title;
  title.text = finding_title(finding.id);
  title.marks = {{all_of(title.text), RichKind::bold}};
  add({}, std::move(title), air);
  if (!note.empty()) {
    RichText text;
    text.text = note;
    text.marks = {{all_of(text.text), RichKind::italic}};
    add({}, std::move(text), air / 2);
  }
  RichText message;
  message.text = finding.message;
  message.language = "en";
  add({}, std::move(message), air / 2);
  bool first = true;
  for (const auto& value : finding.values) {
    if (value.version >= document.versions.size()) continue;
    const auto& language = document.versions[value.version].language;
    RichText text;
    text.text = value.value;
    text.language = language;
    text.side = RichSide::interface;  // one below the other, to be compared
    const bool departs = std::ranges::find(finding.versions, value.version) != finding.versions.end();
    if (departs) text.marks = {{all_of(text.text), RichKind::bold}};
    add(shown_name(language), std::move(text), first ? air : air / 4).departs = departs;
    first = false;
  }
  if (const auto preview = preview_of(finding, document)) {
    RichText before;
    before.text = preview->before;
    before.language = preview->language;
    before.marks = {{preview->removed, RichKind::removed}};
    add(tr("Now"), std::move(before), air);
    RichText after;
    after.text = preview->after;
    after.language = preview->language;
    after.marks = {{preview->added, RichKind::added}};
    add(tr("With the fix"), std::move(after), air / 4);
  }
  RichText id;
  id.text = finding.id;
  id.language = "en";
  id.scale = 0.85;
  id.marks = {{all_of(id.text), RichKind::quiet}};
  add({}, std::move(id), air);
  for (const auto& line : lines_) {
    if (line.head.empty()) continue;
    RichText head;
    head.text = line.head;
    if (line.departs) head.marks = {{all_of(head.text), RichKind::bold}};
    head_width_ = std::max(head_width_, RichLayout(*list_, head, FromDIP(160)).width());
  }
  list_->reset();
}

int FindingDetails::height(std::size_t item, int width) {
  auto& line = lines_[item];
  const int air = FromDIP(pane_air);
  const int start = line.head.empty() ? air : 2 * air + head_width_ + air;
  line.laid = RichLayout(*list_, line.text, std::max(width - start - air, 40));
  line.height = line.air + line.laid.height() + (item + 1 == lines_.size() ? air : FromDIP(2));
  return line.height;
}

void FindingDetails::paint(std::size_t item, const Card& card) {
  auto& line = lines_[item];
  const auto& p = card.palette;
  const int air = FromDIP(pane_air);
  if (line.departs) {
    card.dc.SetPen(*wxTRANSPARENT_PEN);
    card.dc.SetBrush(wxBrush(mixed(p.paper, p.error, 0.12)));
    card.dc.DrawRoundedRectangle(
        card.place(air / 2, line.air - FromDIP(1), card.box.width - air, card.box.height - line.air + FromDIP(1)),
        FromDIP(3));
  }
  int start = air;
  if (!line.head.empty()) {
    RichText head;
    head.text = line.head;
    head.lines = 1;
    if (line.departs) head.marks = {{all_of(head.text), RichKind::bold}};
    const int width = head_width_ + FromDIP(2);
    RichLayout(*list_, head, width)
        .paint(card.dc, card.place(air, 0, width, 1).x, card.box.y + line.air, line.departs ? p.ink : p.quiet_ink);
    start = 2 * air + head_width_ + air;
  }
  const int width = std::max(card.box.width - start - air, 40);
  line.laid.paint(card.dc, card.place(start, 0, width, 1).x, card.box.y + line.air, p.ink);
}

}  // namespace hexaglot::gui
