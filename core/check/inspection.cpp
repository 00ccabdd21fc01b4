#include "core/check/inspection.hpp"

#include <algorithm>
#include <atomic>
#include <iterator>
#include <set>
#include <thread>
#include <tuple>

#include "core/check/pass.hpp"

namespace hexaglot::check {
namespace {

using model::Document;
using model::Finding;

auto order(const Finding& f) { return std::tie(f.row, f.id, f.versions); }

// Everything that tells one finding from another.
struct ByContent {
  bool operator()(const Finding* a, const Finding* b) const {
    const auto place = [](const model::FindingPlace& x, const model::FindingPlace& y) {
      return std::tie(x.version, x.block, x.span.begin, x.span.end) <
             std::tie(y.version, y.block, y.span.begin, y.span.end);
    };
    const auto value = [](const model::FindingValue& x, const model::FindingValue& y) {
      return std::tie(x.version, x.value) < std::tie(y.version, y.value);
    };
    const auto rank = [](const Finding* f) { return std::tie(f->row, f->id, f->versions, f->last_row, f->message); };
    if (rank(a) != rank(b)) return rank(a) < rank(b);
    const auto before = [](const auto& x, const auto& y, const auto& less) {
      return std::lexicographical_compare(x.begin(), x.end(), y.begin(), y.end(), less);
    };
    if (before(a->places, b->places, place)) return true;
    if (before(b->places, a->places, place)) return false;
    return before(a->values, b->values, value);
  }
};

// In the order of Report, what was said twice once. Findings about the document as a whole come first.
std::vector<Finding> in_order(std::vector<const Finding*> found) {
  std::ranges::stable_sort(found, [](const Finding* a, const Finding* b) { return order(*a) < order(*b); });
  std::vector<Finding> out;
  out.reserve(found.size());
  std::set<const Finding*, ByContent> seen;
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (i > 0 && order(*found[i - 1]) != order(*found[i])) seen.clear();
    if (seen.insert(found[i]).second) out.push_back(*found[i]);
  }
  return out;
}

void sort_by_row(std::vector<Finding>& findings) { std::ranges::stable_sort(findings, {}, &Finding::row); }

// The findings of a row check that begin in `rows`.
template <class Findings>
auto part(Findings& findings, RowRange rows) {
  const auto by_row = [](const Finding& f, std::uint32_t row) { return f.row < row; };
  const auto first = std::lower_bound(findings.begin(), findings.end(), rows.first, by_row);
  return std::pair(first, std::lower_bound(first, findings.end(), rows.end, by_row));
}

// false: it stood in rows that are no more.
bool move(Finding& f, Change change) {
  const auto end = change.first + change.removed;
  const auto end_new = change.first + change.added;
  const auto last_new = end_new - std::min(end_new, 1U);
  const auto moved = [&](std::uint32_t row) {
    return row >= end ? row - change.removed + change.added : std::min(row, last_new);
  };
  if (f.row && *f.row >= change.first && *f.row < end && *f.row >= end_new) return false;
  if (f.row) f.row = moved(*f.row);
  if (f.last_row) f.last_row = std::max(*f.row, moved(*f.last_row));
  return true;
}

void move(std::vector<Finding>& findings, Change change) {
  if (change.removed == change.added) return;
  std::erase_if(findings, [change](Finding& f) { return !move(f, change); });
}

// The first or last block that the rows have of a version, if they have any.
enum class Edge : std::uint8_t { first, last };
std::optional<std::uint32_t> block_at(Edge edge, const Document& document, std::uint32_t row, std::uint32_t version) {
  const auto& cells = document.rows[row].cells;
  if (version >= cells.size() || cells[version].empty()) return std::nullopt;
  return document.segments[version][edge == Edge::first ? cells[version].front() : cells[version].back()].block;
}

// With the rows before and after that hold other sentences of the same blocks: their places move with the text.
RowRange with_shared_blocks(const Document& document, RowRange rows) {
  constexpr std::uint32_t far = 1000;
  const auto count = static_cast<std::uint32_t>(document.rows.size());
  auto out = rows;
  for (std::uint32_t v = 0; v < document.versions.size(); ++v) {
    std::optional<std::uint32_t> top, bottom;
    for (auto r = rows.first; r < rows.end; ++r) {
      if (!top) top = block_at(Edge::first, document, r, v);
      if (const auto last = block_at(Edge::last, document, r, v)) bottom = last;
    }
    if (!top) continue;
    for (auto r = rows.first; r > 0 && rows.first - r < far; --r) {
      const auto before = block_at(Edge::last, document, r - 1, v);
      if (before && before != top) break;
      if (before) out.first = std::min(out.first, r - 1);
    }
    for (auto r = rows.end; r < count && r - rows.end < far; ++r) {
      const auto after = block_at(Edge::first, document, r, v);
      if (after && after != bottom) break;
      if (after) out.end = std::max(out.end, r + 1);
    }
  }
  return out;
}

}  // namespace

Inspection::Inspection() = default;
Inspection::~Inspection() = default;

Result<std::unique_ptr<Inspection>> Inspection::open(const std::vector<const CheckFactory*>& factories,
                                                     const std::vector<std::string>& only, unsigned threads) {
  auto selection = select(factories, only);
  if (!selection) return pass_on(std::move(selection.error()));
  std::unique_ptr<Inspection> out(new Inspection());
  out->notes_ = std::move(selection->notes);
  out->threads_ = threads != 0 ? threads : std::max(1U, std::thread::hardware_concurrency());
  for (auto& selected : selection->checks) {
    auto& entry = *out->entries_.emplace_back(std::make_unique<Entry>());
    static_cast<Selected&>(entry) = std::move(selected);
  }
  return out;
}

Status Inspection::check(const Document& document, const Progress& progress, const Early& early) {
  prepare_all(progress);
  std::vector<Entry*> ready;
  for (auto& entry : entries_)
    if (!entry->idle.empty()) ready.push_back(entry.get());
  return pass(ready, document, progress, early);
}

Status Inspection::recheck_document(const Document& document, const Progress& progress) {
  prepare_all(progress);
  std::vector<Entry*> wholes;
  for (auto& entry : entries_)
    if (!entry->idle.empty() && !entry->by_rows) wholes.push_back(entry.get());
  return pass(wholes, document, progress);
}

// In parallel: a dictionary takes its time.
void Inspection::prepare_all(const Progress& progress) {
  std::vector<Entry*> missing;
  for (auto& entry : entries_)
    if (entry->idle.empty()) missing.push_back(entry.get());
  std::atomic<std::size_t> next{0};
  on_threads(std::min<std::size_t>(threads_, missing.size()), [&] {
    for (auto i = next++; i < missing.size() && !progress.cancelled(); i = next++) {
      const auto made = prepare(*missing[i]);
      if (made) continue;
      const std::scoped_lock lock(door_);
      missing[i]->findings.clear();
      missing[i]->notes.assign(1, "left out: " + made.error().to_string());
    }
  });
}

Status Inspection::pass(const std::vector<Entry*>& entries, const Document& document, const Progress& progress,
                        const Early& early) {
  Pass pass(entries, document, progress);
  if (early.found)
    pass.tell_early(early.first, [&early](RowRange rows, std::vector<const Finding*> found) {
      early.found(rows, in_order(std::move(found)));
    });
  if (!progress.cancelled()) pass.run(threads_);
  if (progress.cancelled()) return fail(ErrorKind::cancelled, "checking was stopped");
  auto results = pass.take_results();
  const std::scoped_lock lock(door_);
  for (std::size_t i = 0; i < entries.size(); ++i) {
    entries[i]->findings = std::move(results[i].findings);
    entries[i]->notes = std::move(results[i].notes);
    if (entries[i]->by_rows) sort_by_row(entries[i]->findings);
  }
  return {};
}

Result<RowRange> Inspection::recheck(const Document& document, Change change, const Progress& progress) {
  const auto count = static_cast<std::uint32_t>(document.rows.size());
  const RowRange changed{std::min(change.first, count), std::min(change.first + change.added, count)};
  auto rows = with_shared_blocks(document, changed);
  rows = {rows.first - std::min(rows.first, reach), std::min(count, rows.end + reach)};
  {
    const std::scoped_lock lock(door_);
    for (auto& entry : entries_) {
      move(entry->findings, change);
      if (!entry->by_rows)
        std::erase_if(entry->findings, [&](const Finding& f) { return fault(f, entry->info, document).has_value(); });
    }
  }
  for (auto& entry : entries_) {
    if (entry->idle.empty() || !entry->by_rows) continue;
    auto piece = recheck(*entry, document, rows, progress);
    if (progress.cancelled()) return fail(ErrorKind::cancelled, "checking was stopped");
    sort_by_row(piece.findings);
    if (!piece.stopped.empty()) entry->idle.clear();  // not asked again until all is checked anew
    std::vector<Piece> pieces;
    pieces.push_back(std::move(piece));
    auto whole = put_together(std::move(pieces));
    const std::scoped_lock lock(door_);
    const auto [first, last] = part(entry->findings, rows);
    const auto at = entry->findings.erase(first, last);
    entry->findings.insert(at, std::make_move_iterator(whole.findings.begin()),
                           std::make_move_iterator(whole.findings.end()));
    for (auto& note : whole.notes)
      if (std::ranges::find(entry->notes, note) == entry->notes.end()) entry->notes.push_back(std::move(note));
  }
  return rows;
}

Piece Inspection::recheck(Entry& entry, const Document& document, RowRange rows, const Progress& progress) {
  return ask(entry, document, rows, progress, [&](const FindingSink& sink) -> Status {
    auto& mine = entry.idle.front();
    mine.check->watch(&progress);
    auto* face = mine.check->rows();
    Status done;
    if (!mine.begun) done = face->begin(document);
    mine.begun = done.has_value();
    if (done) done = face->check_rows(document, rows, sink);
    mine.check->watch(nullptr);
    return done;
  });
}

std::vector<Finding> Inspection::findings(RowRange rows) const {
  const std::scoped_lock lock(door_);
  std::vector<const Finding*> found;
  for (const auto& entry : entries_) {
    auto [from, to] = entry->by_rows ? part(std::as_const(entry->findings), rows)
                                     : std::pair(entry->findings.cbegin(), entry->findings.cend());
    for (; from != to; ++from)
      if (from->row && rows.holds(*from->row)) found.push_back(&*from);
  }
  return in_order(std::move(found));
}

Report Inspection::report() const {
  const std::scoped_lock lock(door_);
  Report out;
  out.notes = notes_;
  std::vector<const Finding*> found;
  for (const auto& entry : entries_) {
    for (const auto& finding : entry->findings) found.push_back(&finding);
    for (const auto& note : entry->notes) out.notes.push_back(entry->info.id + ": " + note);
  }
  out.findings = in_order(std::move(found));
  return out;
}

}  // namespace hexaglot::check
