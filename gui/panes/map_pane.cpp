#include "gui/panes/map_pane.hpp"

#include <wx/choice.h>
#include <wx/dc.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <algorithm>

#include "gui/look/palette.hpp"
#include "gui/look/rich_text.hpp"
#include "gui/look/text.hpp"
#include "gui/model/checking.hpp"
#include "gui/model/words.hpp"
#include "gui/panes/card_list.hpp"

namespace hexaglot::gui {
namespace {

constexpr int moment = 250;      // milliseconds after a change
constexpr int label_least = 44;  // pixels
constexpr int wide_from = 640;
constexpr int indent = 12;  // of a heading's level

}  // namespace

MapPane::MapPane(wxWindow* parent, Editor& hub) : Pane(parent, hub, tr("Document map")) {
  const int air = FromDIP(pane_air);
  rows_ = new wxChoice(this, wxID_ANY);
  call(*rows_, words("Rows of the map"));
  // What the document map lists.
  fill(*rows_, {tr("Everything"), tr("Headings"), tr("Differing labels")});
  rows_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { show(static_cast<MapRows>(rows_->GetSelection())); });
  count_ = new wxStaticText(this, wxID_ANY, {});
  CardList::Source source;
  source.row_height = 32;
  source.header_height = 24;
  source.count = [this] { return map_.size(); };
  source.paint = [this](std::size_t item, const Card& card) { paint(item, card); };
  source.paint_header = [this](const Card& card) { paint_header(card); };
  source.spoken = [this](std::size_t item) {
    const auto& entry = map_.at(item);
    auto out = filled(tr("Row %1: %2"),
                      {std::to_string(entry.row + 1), title_of(document(), entry, editor().cursor().version).text});
    for (const auto v : shown())
      if (v < entry.labels.size() && (!entry.labels[v].empty() || entry.departs[v])) {
        out += "; ";
        out += language_name(v);
        out += ' ';
        out += entry.labels[v];
        if (!entry.departs[v]) continue;
        out += ' ';
        out += tr("(differs)");
      }
    return out;
  };
  source.tip = [this](std::size_t item, wxPoint at) -> std::string {
    const auto version = version_at(at.x);
    const auto& entry = map_.at(item);
    if (!version || *version >= entry.labels.size() || !entry.departs[*version]) return {};
    if (entry.labels[*version].empty()) return filled(tr("%1 has no number here"), {language_name(*version)});
    return filled(tr("%1 has %2 here, unlike the others"), {language_name(*version), entry.labels[*version]});
  };
  source.empty = [this] {
    if (!has_document()) return tr("Open a document to see its headings and numbers.");
    if (map_.shows() == MapRows::differing) return tr("All versions agree in their numbers.");
    return tr("This document has no headings and no numbers.");
  };
  CardList::Listener listener;
  listener.clicked = [this](std::size_t item, wxPoint at) { go(item, version_at(at.x)); };
  listener.look_changed = [this] {
    line_ = line_height(*this);
    fit();
  };
  listener.selected = [this](std::size_t item) { go(item, {}); };
  list_ = new CardList(this, tr("Document map"), std::move(source), std::move(listener));
  line_ = line_height(*this);
  list_->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    fit();
    event.Skip();
  });

  auto* bar = new wxBoxSizer(wxHORIZONTAL);
  bar->Add(rows_, wxSizerFlags().CentreVertical());
  bar->AddStretchSpacer();
  bar->Add(count_, wxSizerFlags().CentreVertical());
  auto* all = new wxBoxSizer(wxVERTICAL);
  all->Add(bar, wxSizerFlags().Expand().Border(wxALL, air));
  all->Add(list_, wxSizerFlags(1).Expand());
  SetSizer(all);
  fit();
  wake(1);
}

void MapPane::heard(const Event& event) {
  switch (event.topic) {
    case Topic::state:
    case Topic::document:
    case Topic::findings:
      wake(moment);
      break;
    case Topic::columns:
      list_->Refresh();
      break;
    case Topic::cursor:
      follow();
      break;
    default:
      break;
  }
}

void MapPane::later() {
  if (!has_document()) return took({});
  // Labels and findings of the numbering are few: they are copied, so that a worker may take its time.
  auto findings = std::make_shared<std::vector<model::Finding>>();
  for (const auto& finding : editor().checking().findings())
    if (finding.id.starts_with("numbering.")) findings->push_back(finding);
  constexpr std::size_t at_once = 2000;  // rows; sooner read than handed to a worker
  if (document().rows.size() <= at_once) return took(DocumentMap(document(), *findings));
  const auto generation = editor().work()->generation();
  editor().tasks().start(
      Lane::text, "map",
      [this, here = guard(), generation, findings, snapshot = editor().snapshot()](const Progress&) mutable -> Then {
        auto map = std::make_shared<DocumentMap>(*snapshot, *findings);
        snapshot.reset();
        return here([this, generation, map] {
          if (has_document() && editor().work()->generation() == generation) took(std::move(*map));
        });
      });
}

void MapPane::took(DocumentMap map) {
  const auto rows = map_.shows();
  map_ = std::move(map);
  map_.show(rows);
  list_->refresh_items();
  follow();
  tell_count();
}

void MapPane::show(MapRows rows) {
  rows_->SetSelection(static_cast<int>(rows));
  map_.show(rows);
  list_->reset();
  follow();
  tell_count();
}

void MapPane::tell_count() {
  count_->SetLabel(map_.differing() == 0 ? wxString()
                                         : to_wx(counted("%d row differs", "%d rows differ", map_.differing())));
  Layout();
}

void MapPane::follow() {
  if (!has_document() || map_.size() == 0) return;
  const auto place = map_.place_of(editor().cursor().row);
  if (place != SIZE_MAX && list_->selected() != place) list_->select(place);
}

void MapPane::go(std::size_t item, std::optional<std::uint32_t> version) {
  if (!has_document() || item >= map_.size()) return;
  const auto& entry = map_.at(item);
  auto cursor = editor().cursor();
  if (cursor.row == entry.row && (!version || cursor.version == *version)) return;
  cursor.row = entry.row;
  cursor.at = 0;
  if (version) cursor.version = *version;
  if (cursor.row < document().rows.size()) editor().go_to(cursor);
}

std::vector<std::uint32_t> MapPane::shown() const {
  if (!has_document()) return {};
  return editor().columns().shown();
}

void MapPane::fit() {
  const bool wide = list_->GetClientSize().x >= FromDIP(wide_from);
  const int air = FromDIP(pane_air);
  wide_ = wide;
  list_->set_heights(wide ? line_ + air : 2 * line_ + air + FromDIP(2), line_ + air / 2);
}

MapPane::Places MapPane::places(int width) const {
  const int air = FromDIP(pane_air);
  const int count = std::max(static_cast<int>(shown().size()), 1);
  Places out;
  out.labels = air;
  if (wide_) {
    out.label_width = std::max(FromDIP(label_least), std::min(FromDIP(72), width / 2 / count));
    out.label_top = air / 2;
    out.title = out.labels + count * out.label_width + air;
    out.title_width = std::max(width - out.title - air, 1);
    out.title_top = air / 2;
  } else {
    out.title = air;
    out.title_width = std::max(width - 2 * air, 1);
    out.title_top = air / 2;
    out.label_width = std::max((width - 2 * air) / count, 1);
    out.label_top = air / 2 + line_ + FromDIP(2);
  }
  return out;
}

std::optional<std::uint32_t> MapPane::version_at(int x) const {
  const auto at = places(list_->GetClientSize().x);
  const auto versions = shown();
  if (x < at.labels || at.label_width <= 0) return {};
  const auto place = static_cast<std::size_t>((x - at.labels) / at.label_width);
  if (place >= versions.size()) return {};
  return versions[place];
}

void MapPane::paint(std::size_t item, const Card& card) {
  if (!has_document()) return;
  const auto& entry = map_.at(item);
  const auto& p = card.palette;
  const auto at = places(card.box.width);
  const auto versions = shown();
  const int shift = entry.level > 1 ? std::min(entry.level - 1, 5) * FromDIP(indent) : 0;
  const auto title = title_of(document(), entry, editor().cursor().version);
  RichText text;
  text.text = title.text;
  text.language = title.language;
  text.lines = 1;
  const Span whole{0, static_cast<std::uint32_t>(text.text.size())};
  text.marks.push_back({whole, entry.level > 0 ? RichKind::bold : RichKind::quiet});
  const int title_width = std::max(at.title_width - shift, 1);
  RichLayout(*list_, text, title_width)
      .paint(card.dc, card.place(at.title + shift, 0, title_width, 1).x, card.box.y + at.title_top, p.ink);

  for (std::size_t i = 0; i < versions.size(); ++i) {
    const auto v = versions[i];
    if (v >= entry.labels.size()) continue;
    const bool departs = entry.departs[v];
    if (entry.labels[v].empty() && !departs) continue;
    RichText label;
    // Stands where a version has no number and the others have.
    label.text = entry.labels[v].empty() ? "–" : entry.labels[v];
    label.language = document().versions[v].language;
    label.lines = 1;
    label.side = RichSide::interface;
    if (departs) label.marks.push_back({{0, static_cast<std::uint32_t>(label.text.size())}, RichKind::bold});
    const int inner = at.label_width - FromDIP(8);
    const RichLayout layout(*list_, label, inner);
    const auto box = card.place(at.labels + static_cast<int>(i) * at.label_width, at.label_top, at.label_width, line_);
    const int x = box.x + FromDIP(4);
    if (departs) {  // a frame tells it without colour
      const int width = layout.width() + FromDIP(8);
      const int left = card.mirrored ? x + inner - layout.width() - FromDIP(4) : x - FromDIP(4);
      card.dc.SetBrush(wxBrush(mixed(p.paper, p.error, 0.16)));
      card.dc.SetPen(wxPen(p.error));
      card.dc.DrawRoundedRectangle(wxRect(left, box.y, width, line_ + FromDIP(1)), FromDIP(3));
    }
    layout.paint(card.dc, x, box.y + (line_ - layout.height()) / 2, departs ? p.error : p.ink);
  }
  card.dc.SetPen(wxPen(p.line));
  card.dc.DrawLine(card.box.x, card.box.GetBottom(), card.box.GetRight(), card.box.GetBottom());
}

void MapPane::paint_header(const Card& card) {
  const auto at = places(card.box.width);
  const auto versions = shown();
  for (std::size_t i = 0; i < versions.size(); ++i) {
    RichText name;
    name.text = document().versions[versions[i]].language;
    name.scale = 0.9;
    name.lines = 1;
    name.marks = {{{0, static_cast<std::uint32_t>(name.text.size())}, RichKind::bold}};
    const auto box = card.place(at.labels + static_cast<int>(i) * at.label_width, 0, at.label_width, card.box.height);
    const RichLayout layout(*list_, name, at.label_width - FromDIP(8));
    layout.paint(card.dc, box.x + FromDIP(4), box.y + (card.box.height - layout.height()) / 2, card.palette.ink);
  }
}

}  // namespace hexaglot::gui
