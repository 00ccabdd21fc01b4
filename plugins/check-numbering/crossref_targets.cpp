#include "crossref_targets.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include <hexaglot/sdk/divergence.hpp>

#include "across.hpp"

namespace hexaglot::check_numbering {
namespace {

using Versions = std::vector<std::uint32_t>;

// Where texts speak of other texts: notes, and the lines above the title ("agenda item 6").
bool in_margin(std::int32_t kind) { return kind == HX_NOTE || kind == HX_FRONT; }

// Numbers that cover what they count: those of most paragraphs between the first and the last.
bool dense(const std::set<std::int32_t>& numbers, std::size_t least) {
  if (numbers.size() < least) return false;
  return 10 * numbers.size() >= 9 * (static_cast<std::size_t>(*numbers.rbegin() - *numbers.begin()) + 1);
}

// Not far from what there is: "article 56" where there are 30 leads into another text.
bool near(const std::set<std::int32_t>& numbers, const Ordinal& step) {
  return step.values[0] <= *numbers.rbegin() + 3;
}

}  // namespace

Targets::Targets(const sdk::Document& document, const std::vector<Version>& versions, const sdk::Text& text,
                 Shared shared)
    : d_(document), versions_(versions), text_(text), shared_(shared) {
  for (const auto v : asking_order(document))
    if (ReferenceReader::knows(d_.language(v))) order_.push_back(v);
}

void Targets::collect(std::uint32_t row, const std::vector<Cell>& cells) {
  std::vector<Pointer> pointers;
  bool elsewhere = false;
  for (const auto v : order_)
    for (const auto& f : cells[v].found) {
      auto at = std::find_if(pointers.begin(), pointers.end(),
                             [&](const Pointer& p) { return same(p.in.begin()->second.reference, f.reference); });
      if (at == pointers.end()) at = pointers.insert(pointers.end(), {row, {}, false, false});
      at->in.emplace(v, f);
      at->here = at->here || f.reference.where == Where::here;
      at->elsewhere = at->elsewhere || f.reference.where == Where::elsewhere;
      elsewhere = elsewhere || f.reference.where == Where::elsewhere || in_margin(d_.block(v, f.block).kind);
    }
  for (auto& p : pointers) {
    p.elsewhere = p.elsewhere || (elsewhere && !p.here);
    if (!p.elsewhere) pointers_.push_back(std::move(p));
  }
}

Targets::Counted Targets::counted(const Version& version) {
  Counted out;
  for (const auto& e : version.entries) {
    if (!e.labelled()) continue;
    const auto& references = reader_.read(e.label->printed, d_.language(version.index));
    if (!references.empty()) {
      out.units[references.front().unit].insert(e.number.parts[0]);
      continue;
    }
    const auto kind = family(e.label->system);
    if (!e.heading && e.level == 0 && (kind == "digits" || kind == "arabic-indic"))
      out.paragraphs.insert(e.number.parts[0]);
  }
  return out;
}

std::vector<sdk::Finding> Targets::missing(const std::set<std::pair<std::uint32_t, std::uint32_t>>& told) {
  std::vector<sdk::Finding> out;
  if (pointers_.empty()) return out;
  counts_.assign(versions_.size(), {});
  for (const auto v : order_) counts_[v] = counted(versions_[v]);
  for (const auto& pointer : pointers_) {
    Versions showing;
    Versions compared;
    for (const auto& [v, f] : pointer.in) {
      const auto& r = f.reference;
      const bool paragraph = r.unit == Unit::paragraph;
      if (r.unit == Unit::chapter || r.unit == Unit::subparagraph || r.path[0].values[0] > 1000) continue;
      const auto& numbers = paragraph ? counts_[v].paragraphs : counts_[v].units[r.unit];
      if (!dense(numbers, paragraph ? 5 : 3)) continue;
      // Where nothing says "above" or "of this", the reference may lead into another document.
      if (!pointer.here && (paragraph || !near(numbers, r.path[0]) || named_before(pointer.row))) continue;
      compared.push_back(v);
      const bool there = std::any_of(std::begin(r.path[0].values), std::end(r.path[0].values),
                                     [&](std::int32_t n) { return n != 0 && numbers.contains(n); });
      if (!there) showing.push_back(v);
    }
    std::erase_if(showing, [&](std::uint32_t v) { return told.contains({pointer.row, v}); });
    if (showing.empty()) continue;
    const auto verdict = judge(d_, showing, compared);
    if (verdict.original && shared_ == Shared::silent && d_.versions() > 1) continue;
    sdk::Finding f;
    f.id = "numbering.reference-missing";
    f.row = pointer.row;
    f.severity = sdk::severity_in(d_, pointer.row, verdict.severity);
    f.versions = verdict.versions;
    for (const auto v : verdict.versions) {
      const auto& found = pointer.in.at(v);
      f.places.push_back({v, found.block, found.reference.span});
    }
    for (const auto& [v, found] : pointer.in) f.values.push_back({v, found.printed});
    const auto& first = pointer.in.at(verdict.versions.front());
    const auto v = verdict.versions.front();
    const auto& numbers =
        first.reference.unit == Unit::paragraph ? counts_[v].paragraphs : counts_[v].units[first.reference.unit];
    f.message = verdict.where + "“" + first.printed + "” leads nowhere: the document has " +
                std::to_string(*numbers.begin()) + " to " + std::to_string(*numbers.rbegin()) + verdict.tail + '.';
    out.push_back(std::move(f));
  }
  return out;
}

// A document or instrument is named in the row: what follows may be its articles.
bool Targets::named_before(std::uint32_t row) {
  if (named_row_ == row) return named_;
  named_row_ = row;
  named_ = false;
  for (const auto v : order_)
    for (const auto s : d_.cell(row, v)) named_ = named_ || !text_.symbols(d_.segment_text(v, s)).empty();
  return named_;
}

}  // namespace hexaglot::check_numbering
