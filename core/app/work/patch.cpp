#include "core/app/work/patch.hpp"

#include <algorithm>
#include <iterator>

namespace hexaglot::app {
namespace {

using model::Document;

enum class Way : std::uint8_t { forward, back };

template <class T>
void replace(std::vector<T>& in, std::size_t first, std::size_t count, const std::vector<T>& by) {
  const auto at = in.begin() + static_cast<std::ptrdiff_t>(first);
  const auto same = std::min(count, by.size());
  std::copy_n(by.begin(), same, at);
  const auto rest = at + static_cast<std::ptrdiff_t>(same);
  if (by.size() > count)
    in.insert(rest, by.begin() + static_cast<std::ptrdiff_t>(same), by.end());
  else
    in.erase(rest, rest + static_cast<std::ptrdiff_t>(count - same));
}

std::uint32_t moved(std::uint32_t index, std::size_t from, std::size_t gone, std::size_t come) {
  return index < from ? index : static_cast<std::uint32_t>(index - gone + come);
}

// One step, done or undone. Preconditions as those of the patch.
struct Doing {
  Document& d;
  Way way;

  template <class Change>
  [[nodiscard]] auto sides(const Change& c) const {
    return way == Way::forward ? std::pair(&c.before, &c.after) : std::pair(&c.after, &c.before);
  }

  void operator()(const BlocksChange& c) const {
    const auto [old, fresh] = sides(c);
    replace(d.versions[c.version].blocks, c.first, old->size(), *fresh);
    if (old->size() == fresh->size()) return;
    for (auto& segment : d.segments[c.version])
      segment.block = moved(segment.block, c.first + old->size(), old->size(), fresh->size());
  }

  void operator()(const SegmentsChange& c) const {
    const auto [old, fresh] = sides(c);
    replace(d.segments[c.version], c.first, old->size(), *fresh);
    if (old->size() == fresh->size()) return;
    const auto from = c.first + old->size();
    for (auto& row : d.rows)
      for (auto& segment : row.cells[c.version]) segment = moved(segment, from, old->size(), fresh->size());
  }

  void operator()(const RowsChange& c) const {
    const auto [old, fresh] = sides(c);
    replace(d.rows, c.first, old->size(), *fresh);
  }

  void operator()(const MarksChange& c) const {
    const auto [old, fresh] = sides(c);
    for (std::size_t i = 0; i < fresh->size(); ++i) {
      d.rows[c.first + i].status = (*fresh)[i].status;
      d.rows[c.first + i].confidence = (*fresh)[i].confidence;
    }
  }

  void operator()(const ColumnShift& c) const {
    const auto down = (c.way == ColumnShift::Way::down) == (way == Way::forward);
    if (down)
      for (auto r = c.end - 1; r > c.first; --r) d.rows[r].cells[c.version].swap(d.rows[r - 1].cells[c.version]);
    else
      for (auto r = c.first; r + 1 < c.end; ++r) d.rows[r].cells[c.version].swap(d.rows[r + 1].cells[c.version]);
  }
};

bool same(const model::Row& a, const model::Row& b) {
  return a.cells == b.cells && a.confidence == b.confidence && a.status == b.status;
}

template <class T>
bool run_in(const std::vector<T>& in, std::size_t first, std::size_t count) {
  return first <= in.size() && count <= in.size() - first;
}

// Whether a step may be done at all: what it takes away is there, what it puts has a place.
struct Fits {
  const Document& d;
  Way way;

  template <class Change>
  [[nodiscard]] auto sides(const Change& c) const {
    return Doing{const_cast<Document&>(d), way}.sides(c);
  }

  bool operator()(const BlocksChange& c) const {
    if (c.version >= d.versions.size()) return false;
    const auto [old, fresh] = sides(c);
    const auto& blocks = d.versions[c.version].blocks;
    if (!run_in(blocks, c.first, old->size()) || !std::equal(old->begin(), old->end(), blocks.begin() + c.first))
      return false;
    const auto kept = c.first + std::min(old->size(), fresh->size());
    return old->size() <= fresh->size() || std::ranges::none_of(d.segments[c.version], [&](const model::Segment& s) {
             return s.block >= kept && s.block < c.first + old->size();
           });
  }

  bool operator()(const SegmentsChange& c) const {
    if (c.version >= d.segments.size()) return false;
    const auto [old, fresh] = sides(c);
    const auto& segments = d.segments[c.version];
    if (!run_in(segments, c.first, old->size()) || !std::equal(old->begin(), old->end(), segments.begin() + c.first))
      return false;
    const auto& blocks = d.versions[c.version].blocks;
    if (std::ranges::any_of(*fresh, [&](const model::Segment& s) { return s.block >= blocks.size(); })) return false;
    if (old->size() <= fresh->size()) return true;
    const auto kept = c.first + fresh->size();
    for (const auto& row : d.rows)
      for (const auto s : row.cells[c.version])
        if (s >= kept && s < c.first + old->size()) return false;
    return true;
  }

  bool operator()(const RowsChange& c) const {
    const auto [old, fresh] = sides(c);
    if (!run_in(d.rows, c.first, old->size()) || !std::equal(old->begin(), old->end(), d.rows.begin() + c.first, same))
      return false;
    return std::ranges::all_of(*fresh, [&](const model::Row& row) { return row.cells.size() == d.versions.size(); });
  }

  bool operator()(const MarksChange& c) const {
    const auto [old, fresh] = sides(c);
    if (old->size() != fresh->size() || !run_in(d.rows, c.first, old->size())) return false;
    for (std::size_t i = 0; i < old->size(); ++i) {
      const auto& row = d.rows[c.first + i];
      if (RowMark{row.status, row.confidence} != (*old)[i]) return false;
    }
    return true;
  }

  bool operator()(const ColumnShift& c) const {
    if (c.version >= d.versions.size() || c.first >= c.end || c.end > d.rows.size()) return false;
    const auto down = (c.way == ColumnShift::Way::down) == (way == Way::forward);
    return d.rows[down ? c.end - 1 : c.first].cells[c.version].empty();
  }
};

Status attempt(const Patch& patch, Document& d, Way way) {
  const auto count = patch.steps.size();
  const auto step = [&](std::size_t i) -> const Step& { return patch.steps[way == Way::forward ? i : count - 1 - i]; };
  for (std::size_t i = 0; i < count; ++i) {
    if (std::visit(Fits{d, way}, step(i))) {
      std::visit(Doing{d, way}, step(i));
      continue;
    }
    const auto back = way == Way::forward ? Way::back : Way::forward;
    while (i > 0) std::visit(Doing{d, back}, step(--i));
    return fail(ErrorKind::bad_input, "a change in the journal does not fit the document");
  }
  return {};
}

}  // namespace

void Patch::apply(Document& document) const {
  for (const auto& step : steps) std::visit(Doing{document, Way::forward}, step);
}

void Patch::revert(Document& document) const {
  for (auto step = steps.rbegin(); step != steps.rend(); ++step) std::visit(Doing{document, Way::back}, *step);
}

bool Patch::moves_blocks() const {
  return std::ranges::any_of(steps, [](const Step& step) {
    const auto* blocks = std::get_if<BlocksChange>(&step);
    return blocks != nullptr && blocks->before.size() != blocks->after.size();
  });
}

Status try_apply(const Patch& patch, Document& document) { return attempt(patch, document, Way::forward); }
Status try_revert(const Patch& patch, Document& document) { return attempt(patch, document, Way::back); }

check::Change reversed(check::Change change) { return {change.first, change.added, change.removed}; }

check::Change joined(check::Change first, check::Change second) {
  const auto none = [](check::Change c) { return c.removed == 0 && c.added == 0; };
  if (none(first)) return second;
  if (none(second)) return first;
  // In rows as the first leaves them and the second finds them.
  const auto begin = std::min(first.first, second.first);
  const auto end = std::max(first.first + first.added, second.first + second.removed);
  return {begin, end - begin - first.added + first.removed, end - begin - second.removed + second.added};
}

Patch joined(Patch first, Patch second) {
  first.rows = joined(first.rows, second.rows);
  first.steps.insert(first.steps.end(), std::make_move_iterator(second.steps.begin()),
                     std::make_move_iterator(second.steps.end()));
  return first;
}

}  // namespace hexaglot::app
