#include "gui/model/matches.hpp"

#include <algorithm>

#include "core/app/work/commands.hpp"
#include "core/match/match.hpp"
#include "gui/model/cell_text.hpp"

namespace hexaglot::gui {
namespace {

bool has_text(const model::Document& document, std::uint32_t row, std::uint32_t version) {
  return version < document.versions.size() &&
         std::ranges::any_of(document.rows[row].cells[version],
                             [&](std::uint32_t segment) { return !document.text(version, segment).empty(); });
}

const store::StoredCell* target_cell(const store::StoredRow& row, const std::string& language) {
  if (const auto* cell = row.cell(language)) return cell;
  const auto covered = std::ranges::find_if(
      row.cells, [&](const store::StoredCell& cell) { return match::covers(language, cell.language); });
  return covered == row.cells.end() ? nullptr : &*covered;
}

}  // namespace

std::optional<std::uint32_t> source_of(const model::Document& document, const Columns& columns, std::uint32_t row,
                                       std::uint32_t target, std::optional<std::uint32_t> wished) {
  if (row >= document.rows.size()) return {};
  if (wished && *wished != target && has_text(document, row, *wished)) return wished;
  for (const auto column : columns.shown())
    if (column != target && has_text(document, row, column)) return column;
  return {};
}

MatchQuestion match_question(const model::Document& document, std::uint32_t row, std::uint32_t source,
                             std::uint32_t target, int least) {
  MatchQuestion out;
  out.text = document.cell_text(document.rows[row], source);
  out.from = document.versions[source].language;
  out.to = document.versions[target].language;
  out.symbol = document.symbol;
  out.row = row;
  out.source = source;
  out.target = target;
  out.now = document.cell_text(document.rows[row], target);
  out.least = std::clamp(least, 1, 100);
  return out;
}

Result<std::vector<ShownMatch>> look_up_matches(store::Store& memory, const MatchQuestion& question,
                                                const Progress& progress) {
  match::Query query;
  query.text = question.text;
  query.from = question.from;
  query.to = {question.to};
  query.minimum = question.least;
  query.limit = most_matches + 1;  // one may be the row itself
  auto found = match::lookup(memory, query, progress);
  if (!found) return pass_on(found.error());
  std::vector<ShownMatch> out;
  for (auto& m : *found) {
    const auto* target = target_cell(m.row, question.to);
    if (target == nullptr || out.size() == most_matches) continue;
    // The row itself says nothing new. Rows may have moved since the document was stored: then its text tells.
    const auto is_itself = [&](const std::string& symbol, std::size_t number) {
      return symbol == question.symbol && (number == question.row + 1 || target->text == question.now);
    };
    match::Place place{m.row.symbol, m.row.number};
    auto also = m.also;
    std::erase_if(also, [&](const match::Place& p) { return is_itself(p.symbol, p.number); });
    if (is_itself(place.symbol, place.number)) {
      if (also.empty()) continue;
      place = also.front();
      also.erase(also.begin());
    }
    ShownMatch shown;
    shown.percent = m.percent;
    shown.source = m.source_text;
    shown.source_language = m.language;
    shown.target = target->text;
    shown.target_language = target->language;
    shown.differences = match::differences(m.source_text, question.text, question.from);
    shown.symbol = place.symbol;
    shown.number = place.number;
    shown.also = also.size();
    shown.status = m.row.status;
    out.push_back(std::move(shown));
  }
  return out;
}

DifferenceText difference_text(const std::string& before, const std::string& after,
                               const std::vector<match::Difference>& differences) {
  DifferenceText out;
  const auto add = [&](std::string_view piece) {
    const auto begin = static_cast<std::uint32_t>(out.text.size());
    out.text += piece;
    return Span{begin, static_cast<std::uint32_t>(out.text.size())};
  };
  using Kind = match::Difference::Kind;
  for (const auto& d : differences) {
    if (d.kind == Kind::kept) add(d.after.in(after));
    if (d.kind == Kind::removed) out.removed.push_back(add(d.before.in(before)));
    if (d.kind == Kind::added) out.added.push_back(add(d.after.in(after)));
  }
  return out;
}

Result<app::Patch> plan_match(const model::Document& document, std::uint32_t row, std::uint32_t version,
                              const std::string& text) {
  const auto cell = make_cell_text(document, row, version);
  auto planned = edits(document, cell, one_line(text));
  if (!planned) return pass_on(planned.error());
  return app::change_texts(document, std::move(*planned), "text.match");
}

}  // namespace hexaglot::gui
