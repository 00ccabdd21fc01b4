// Commands that move the segments of one version between its cells.
#include <algorithm>
#include <iterator>

#include "core/app/work/plan.hpp"
#include "core/text/sentences.hpp"
#include "core/text/utf8.hpp"

namespace hexaglot::app {
namespace {

using model::Document;

constexpr auto no_row_above = "There is no row above.";
constexpr auto no_row_below = "There is no row below.";
constexpr auto empty_cell = "There is no text in this cell.";

std::uint32_t count_of(const Document& d) { return static_cast<std::uint32_t>(d.rows.size()); }

const Cell& cell_of(const Document& d, std::uint32_t row, std::uint32_t version) { return d.rows[row].cells[version]; }

// What stands in `from` joins `to`.
void join(Cell& to, Cell& from) {
  for (const auto segment : from) add(to, segment);
  from.clear();
}

// The rows at the end that have nothing, as long as there is one before them.
std::uint32_t without_tail(const Document& d, std::uint32_t version, std::uint32_t last_of_version) {
  auto end = count_of(d);
  while (end > 1 && end - 1 > last_of_version && std::ranges::all_of(d.rows[end - 1].cells, [&](const Cell& cell) {
           return cell.empty() || &cell == &d.rows[end - 1].cells[version];
         }))
    --end;
  return end;
}

// Where a cell parts: whole segments before and behind, and the one that is cut, if any.
struct Cut {
  std::size_t stay = 0;  // so many segments of the cell stay; the one that is cut among them
  bool cuts = false;
  Span first, second;  // of the one that is cut
};

Result<Cut> cut_at(const Document& d, CellAt c, TextPlace place) {
  const auto& cell = cell_of(d, c.row, c.version);
  const auto found = std::ranges::find(cell, place.segment);
  if (found == cell.end()) return refuse("The place is not in this cell.");
  const auto& segment = d.segments[c.version][place.segment];
  const std::string_view text = d.versions[c.version].blocks[segment.block].text;
  if (place.at > text.size() ||
      (place.at < text.size() && (static_cast<unsigned char>(text[place.at]) & 0xC0U) == 0x80U))
    return refuse("The place is not in this cell.");
  const auto at = std::clamp(place.at, segment.span.begin, segment.span.end);
  const auto left = text::trim(text.substr(segment.span.begin, at - segment.span.begin));
  const auto right = text::trim(text.substr(at, segment.span.end - at));
  Cut cut;
  cut.stay = static_cast<std::size_t>(found - cell.begin());
  if (!left.empty() || (right.empty() && place.at > segment.span.begin)) ++cut.stay;
  if (!left.empty() && !right.empty()) {
    cut.cuts = true;
    const auto left_begin = static_cast<std::uint32_t>(left.data() - text.data());
    const auto right_begin = static_cast<std::uint32_t>(right.data() - text.data());
    cut.first = {std::min(segment.span.begin, left_begin), left_begin + static_cast<std::uint32_t>(left.size())};
    cut.second = {right_begin, segment.span.end};
  }
  if (cut.stay == 0) return refuse("There is nothing before the caret.");
  if (cut.stay == cell.size() && !cut.cuts) return refuse("There is nothing behind the caret.");
  return cut;
}

Patch split(const Document& d, CellAt c, const Cut& cut, std::string command) {
  const auto below = c.row + 1;
  const bool into_next = below < count_of(d) && cell_of(d, below, c.version).empty();
  RowsPlan rows(d, c.row, into_next ? below + 1 : below);
  std::vector<Step> steps;
  if (cut.cuts) {
    const auto index = cell_of(d, c.row, c.version)[cut.stay - 1];
    const auto& segment = d.segments[c.version][index];
    steps.emplace_back(
        SegmentsChange{c.version, index, {segment}, {{segment.block, cut.first}, {segment.block, cut.second}}});
    rows.make_room(c.version, index);
  }
  if (!into_next) rows.insert(1, empty_row(d, d.rows[c.row].confidence));
  auto& upper = rows.cell(0, c.version);
  auto& lower = rows.cell(1, c.version);
  lower.assign(upper.begin() + static_cast<std::ptrdiff_t>(cut.stay), upper.end());
  if (cut.cuts) lower.insert(lower.begin(), upper[cut.stay - 1] + 1);
  upper.resize(cut.stay);
  if (cut.cuts) rows[0].status = model::RowStatus::automatic;  // the segment has the old number, but is another
  auto patch = patch_of(std::move(command), std::move(rows).change());
  patch.steps.insert(patch.steps.begin(), std::make_move_iterator(steps.begin()), std::make_move_iterator(steps.end()));
  return patch;
}

}  // namespace

Result<Patch> move_up(const Document& d, CellAt c) {
  if (auto ok = exists(d, c); !ok) return pass_on(ok.error());
  if (cell_of(d, c.row, c.version).empty()) return refuse(empty_cell);
  if (c.row == 0) return refuse(no_row_above);
  RowsPlan rows(d, c.row - 1, c.row + 1);
  auto& from = rows.cell(1, c.version);
  add(rows.cell(0, c.version), from.front());
  from.erase(from.begin());
  return patch_of("cell.move_up", std::move(rows).change());
}

Result<Patch> move_down(const Document& d, CellAt c) {
  if (auto ok = exists(d, c); !ok) return pass_on(ok.error());
  if (cell_of(d, c.row, c.version).empty()) return refuse(empty_cell);
  const bool last = c.row + 1 == count_of(d);
  RowsPlan rows(d, c.row, last ? c.row + 1 : c.row + 2);
  if (last) rows.insert(1, empty_row(d, d.rows[c.row].confidence));
  auto& from = rows.cell(0, c.version);
  add(rows.cell(1, c.version), from.back());
  from.pop_back();
  return patch_of("cell.move_down", std::move(rows).change());
}

Result<Patch> push_down(const Document& d, CellAt c) {
  if (auto ok = exists(d, c); !ok) return pass_on(ok.error());
  auto last = count_of(d);
  while (last > c.row && cell_of(d, last - 1, c.version).empty()) --last;
  if (last == c.row) return refuse("There is no text in this cell and below.");
  const auto count = count_of(d);
  std::vector<Step> steps = unconfirmed(d, c.row, std::min(last + 1, count));
  if (last == count) steps.emplace_back(RowsChange{count, {}, {empty_row(d, d.rows[count - 1].confidence)}});
  steps.emplace_back(ColumnShift{c.version, c.row, last + 1, ColumnShift::Way::down});
  const check::Change rows{c.row, std::min(last + 1, count) - c.row, last + 1 - c.row};
  return patch_of("cell.push_down", rows, std::move(steps));
}

Result<Patch> pull_up(const Document& d, CellAt c) {
  if (auto ok = exists(d, c); !ok) return pass_on(ok.error());
  const auto count = count_of(d);
  auto last = count;
  while (last > c.row && cell_of(d, last - 1, c.version).empty()) --last;
  if (last == c.row) return refuse("There is no text in this cell and below.");
  const bool joins = !cell_of(d, c.row, c.version).empty();
  if (joins && c.row == 0) return refuse(no_row_above);
  const auto first = joins ? c.row - 1 : c.row;
  std::vector<Step> steps = unconfirmed(d, first, last);
  if (joins) {
    auto change = RowsChange{first, {d.rows[first], d.rows[c.row]}, {}};
    // The step before has taken their status.
    for (auto& row : change.before) row.status = model::RowStatus::automatic;
    change.after = change.before;
    join(change.after[0].cells[c.version], change.after[1].cells[c.version]);
    steps.emplace_back(std::move(change));
  }
  if (last > c.row + 1) steps.emplace_back(ColumnShift{c.version, c.row, last, ColumnShift::Way::up});
  const auto end = without_tail(d, c.version, last >= 2 ? last - 2 : 0);
  auto changed = last;
  if (end < count) {
    RowsChange gone{end, {d.rows.begin() + end, d.rows.end()}, {}};
    for (auto r = end; r < count; ++r) {
      auto& row = gone.before[r - end];
      row.cells[c.version].clear();
      if (r >= first && r < last) row.status = model::RowStatus::automatic;
    }
    steps.emplace_back(std::move(gone));
    changed = count;
  }
  const check::Change rows{first, changed - first, std::min(changed, end) - first};
  return patch_of("cell.pull_up", rows, std::move(steps));
}

Result<Patch> merge_below(const Document& d, CellAt c) {
  if (auto ok = exists(d, c); !ok) return pass_on(ok.error());
  if (c.row + 1 == count_of(d)) return refuse(no_row_below);
  if (cell_of(d, c.row + 1, c.version).empty()) return refuse("There is no text in the cell below.");
  RowsPlan rows(d, c.row, c.row + 2);
  join(rows.cell(0, c.version), rows.cell(1, c.version));
  if (is_empty(rows[1])) rows.erase(1);
  return patch_of("cell.merge", std::move(rows).change());
}

Result<Patch> split_cell(const Document& d, CellAt c, TextPlace place) {
  if (auto ok = exists(d, c); !ok) return pass_on(ok.error());
  if (cell_of(d, c.row, c.version).empty()) return refuse(empty_cell);
  const auto cut = cut_at(d, c, place);
  if (!cut) return pass_on(cut.error());
  return split(d, c, *cut, "cell.split");
}

Result<Patch> split_at_sentence(const Document& d, CellAt c) {
  if (auto ok = exists(d, c); !ok) return pass_on(ok.error());
  const auto& cell = cell_of(d, c.row, c.version);
  if (cell.empty()) return refuse(empty_cell);
  const auto begin = d.segments[c.version][cell.front()].span.begin;
  const auto sentences = text::sentences(d.text(c.version, cell.front()), d.versions[c.version].language);
  if (sentences.size() > 1)
    if (const auto cut = cut_at(d, c, {cell.front(), begin + sentences[1].begin}))
      return split(d, c, *cut, "cell.split_sentence");
  if (cell.size() < 2) return refuse("There is one sentence only in this cell.");
  Cut cut;
  cut.stay = 1;
  return split(d, c, cut, "cell.split_sentence");
}

Result<Patch> swap_below(const Document& d, CellAt c) {
  if (auto ok = exists(d, c); !ok) return pass_on(ok.error());
  if (c.row + 1 == count_of(d)) return refuse(no_row_below);
  RowsPlan rows(d, c.row, c.row + 2);
  if (rows.cell(0, c.version).empty() && rows.cell(1, c.version).empty())
    return refuse("There is no text in this cell and the one below.");
  rows.cell(0, c.version).swap(rows.cell(1, c.version));
  return patch_of("cell.swap", std::move(rows).change());
}

}  // namespace hexaglot::app
