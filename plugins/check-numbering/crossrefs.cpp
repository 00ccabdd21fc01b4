#include "crossrefs.hpp"

#include <algorithm>
#include <set>
#include <string>

#include <hexaglot/sdk/divergence.hpp>
#include <hexaglot/sdk/wording.hpp>

#include "crossref_cells.hpp"
#include "crossref_targets.hpp"

namespace hexaglot::check_numbering {
namespace {

using Versions = std::vector<std::uint32_t>;

class CrossReferences {
 public:
  CrossReferences(const sdk::Document& document, const std::vector<Version>& versions, const sdk::Text& text,
                  Shared shared)
      : d_(document), versions_(versions), text_(text), targets_(document, versions, text, shared) {
    for (const auto v : asking_order(document))
      if (ReferenceReader::knows(d_.language(v))) order_.push_back(v);
  }

  std::vector<sdk::Finding> run() {
    std::vector<Cell> before;
    std::vector<Cell> here = cells(0);
    for (std::uint32_t r = 0; r < d_.rows(); ++r) {
      auto after = r + 1 < d_.rows() ? cells(r + 1) : std::vector<Cell>{};
      compare(r, here, before, after);
      targets_.collect(r, here);
      before = std::move(here);
      here = std::move(after);
    }
    for (auto& f : targets_.missing(told_)) out_.push_back(std::move(f));
    return std::move(out_);
  }

 private:
  std::vector<Cell> cells(std::uint32_t row) {
    std::vector<Cell> out(versions_.size());
    if (row >= d_.rows()) return out;
    for (const auto v : order_) {
      auto& cell = out[v];
      for (const auto s : d_.cell(row, v)) {
        const auto segment = d_.segment(v, s);
        const auto block = d_.block(v, segment.block);
        if (!cell.present) cell.block = segment.block;
        cell.present = true;
        if (segment.span.begin == 0 && sdk::has_label(block))
          cell.labels.push_back(number_of(sdk::Label::from(block.label)));
        const auto piece = sdk::view(block.text).substr(segment.span.begin, segment.span.end - segment.span.begin);
        for (const auto& reference : reader_.read(piece, d_.language(v))) {
          if (cell.found.size() > most_in_cell) break;
          Found f{reference, segment.block,
                  std::string(piece.substr(reference.span.begin, reference.span.end - reference.span.begin))};
          f.reference.span.begin += segment.span.begin;
          f.reference.span.end += segment.span.begin;
          cell.found.push_back(std::move(f));
        }
      }
    }
    return out;
  }

  static bool in(const std::vector<Cell>& cells, std::uint32_t v, const Reference& r) {
    return v < cells.size() && cells[v].has(r);
  }

  struct Candidate {
    const Found* found;
    Versions showing;
  };

  void compare(std::uint32_t row, const std::vector<Cell>& cells, const std::vector<Cell>& before,
               const std::vector<Cell>& after) {
    Versions present;
    std::vector<Candidate> all;
    for (const auto v : order_) {
      if (!cells[v].present) continue;
      if (cells[v].found.size() > most_in_cell) return;
      present.push_back(v);
      for (const auto& f : cells[v].found) {
        const auto known = std::any_of(all.begin(), all.end(), [&](const Candidate& c) {
          return same(c.found->reference, f.reference) && c.showing.front() != v;
        });
        if (!known) all.push_back({&f, {v}});
      }
    }
    if (present.size() < 2 || all.empty()) return;
    for (auto& c : all) {
      c.showing.clear();
      for (const auto v : present)
        if (cells[v].has(c.found->reference)) c.showing.push_back(v);
    }
    for (const auto v : present) {
      // What most others show and this one does not, and what it shows instead.
      std::vector<const Candidate*> lacks;
      std::vector<const Candidate*> extra;
      for (const auto& c : all) {
        const bool shows = std::find(c.showing.begin(), c.showing.end(), v) != c.showing.end();
        const auto others = present.size() - 1;
        const auto n = c.showing.size() - (shows ? 1 : 0);
        if (!shows && 2 * n > present.size()) lacks.push_back(&c);
        if (!shows && present.size() == 2) lacks.push_back(&c);
        const bool half = present.size() > 2 && 2 * c.showing.size() == present.size();
        if (!shows && half && c.showing.front() == present.front()) lacks.push_back(&c);
        if (shows && ((2 * n < others && n <= 1) || half)) extra.push_back(&c);
      }
      if (lacks.empty() && !extra.empty()) beyond(row, v, present, cells, extra);
      if (lacks.empty()) continue;
      if (present.size() == 2 && v != present.back()) continue;  // told of the second
      tell(row, v, present, cells, before, after, lacks, extra);
    }
  }

  void tell(std::uint32_t row, std::uint32_t v, const Versions& present, const std::vector<Cell>& cells,
            const std::vector<Cell>& before, const std::vector<Cell>& after, std::vector<const Candidate*>& lacks,
            std::vector<const Candidate*>& extra) {
    const auto& cell = cells[v];
    std::erase_if(lacks, [&](const Candidate* c) {
      const auto& r = c->found->reference;
      if (in(before, v, r) || in(after, v, r)) return true;
      // Said in another way, unless one reference stands for it with the same form.
      const bool form = std::any_of(extra.begin(), extra.end(), [&](const Candidate* e) {
        return e->found->reference.path.size() == r.path.size();
      });
      return !form && (cell.labelled(r) || cell.has_parts(r));
    });
    if (lacks.empty()) return;
    const auto* lack = lacks.front();
    const Candidate* instead = nullptr;
    for (const auto* l : lacks)
      for (const auto* e : extra)
        if (instead == nullptr && e->found->reference.path.size() == l->found->reference.path.size()) {
          instead = e;
          lack = l;
        }
    const bool two = present.size() == 2;
    const bool split = 2 * lack->showing.size() <= present.size();
    if (instead == nullptr) {
      // A reference that stands in words: told only where every other version has it, and the text is as clear.
      if (two || lack->showing.size() + 1 != present.size() || present.size() < 4 || !cell.found.empty()) return;
      if (in_plain(row, v, lack->found->reference)) return;
    }
    if (instead != nullptr && join(row, v, *instead->found, spelled(lack->found->reference))) return;
    sdk::Finding f;
    f.id = "numbering.reference-differs";
    f.row = row;
    f.severity = sdk::severity_in(d_, row, instead == nullptr ? HX_INFO : HX_WARNING);
    f.versions = {v};
    for (const auto p : order_in_document(present)) f.values.push_back({p, cells[p].shown()});
    const auto others = sdk::the_others(d_, lack->showing);
    const std::string refer = lack->showing.size() == 1 ? " refers to " : " refer to ";
    const auto name = sdk::names(d_, {v});
    if (instead != nullptr) {
      f.places = {{v, instead->found->block, instead->found->reference.span}};
      last_ = {out_.size(), *instead->found, spelled(lack->found->reference),
               " where " + others + refer + spelled(lack->found->reference) + (split ? " (no majority)." : ".")};
      f.message = name + " refers to " + spelled(instead->found->reference) + last_.tail;
      told_.insert({row, v});
    } else {
      f.places = {{v, cell.block, {0, 0}}};
      f.message = name + " does not refer to " + spelled(lack->found->reference) + " here; " + others +
                  (lack->showing.size() == 1 ? " does." : " do.");
    }
    out_.push_back(std::move(f));
  }

  // The same number in the place of the same: one finding of both versions.
  bool join(std::uint32_t row, std::uint32_t v, const Found& instead, const std::string& lack) {
    if (last_.finding >= out_.size() || out_[last_.finding].row != row || last_.lack != lack ||
        !same(last_.instead.reference, instead.reference))
      return false;
    auto& f = out_[last_.finding];
    f.versions.push_back(v);
    std::sort(f.versions.begin(), f.versions.end());
    f.places.push_back({v, instead.block, instead.reference.span});
    f.message = sdk::names(d_, f.versions) + " refer to " + spelled(last_.instead.reference) + last_.tail;
    told_.insert({row, v});
    return true;
  }

  // All others agree, and this one names more in as many words: a longer range, a longer list.
  void beyond(std::uint32_t row, std::uint32_t v, const Versions& present, const std::vector<Cell>& cells,
              const std::vector<const Candidate*>& extra) {
    Versions others;
    for (const auto p : present)
      if (p != v) others.push_back(p);
    const auto& first = cells[others.front()];
    if (others.size() < 2 || first.found.empty()) return;
    for (const auto o : others) {
      if (cells[o].texts() < cells[v].texts()) return;
      for (const auto& f : first.found)
        if (!cells[o].has(f.reference)) return;
      for (const auto& f : cells[o].found)
        if (!first.has(f.reference)) return;
    }
    const auto& more = *extra.back()->found;
    sdk::Finding f;
    f.id = "numbering.reference-differs";
    f.row = row;
    f.severity = sdk::severity_in(d_, row, HX_WARNING);
    f.versions = {v};
    for (const auto p : order_in_document(present)) f.values.push_back({p, cells[p].shown()});
    f.places = {{v, more.block, more.reference.span}};
    f.message = sdk::names(d_, {v}) + " refers to " + spelled(more.reference) + " as well; " +
                sdk::the_others(d_, others) + " do not.";
    told_.insert({row, v});
    out_.push_back(std::move(f));
  }

  static Versions order_in_document(Versions versions) {
    std::sort(versions.begin(), versions.end());
    return versions;
  }

  // The number stands in the row as a figure, outside all that was read as a reference.
  bool in_plain(std::uint32_t row, std::uint32_t v, const Reference& r) const {
    for (const auto s : d_.cell(row, v))
      for (const auto& n : text_.numbers(d_.segment_text(v, s), d_.language(v)))
        if (n.value == std::to_string(r.path.back().values[0])) return true;
    return false;
  }

  const sdk::Document& d_;
  const std::vector<Version>& versions_;
  const sdk::Text& text_;
  Versions order_;
  ReferenceReader reader_;
  Targets targets_;
  struct Last {
    std::size_t finding = static_cast<std::size_t>(-1);  // in out_
    Found instead;
    std::string lack, tail;
  };
  Last last_;                                               // that told of one number in the place of another
  std::set<std::pair<std::uint32_t, std::uint32_t>> told_;  // row, version: refers to another number than the others
  std::vector<sdk::Finding> out_;
};

}  // namespace

std::vector<sdk::Finding> cross_references(const sdk::Document& document, const std::vector<Version>& versions,
                                           const sdk::Text& text, Shared shared) {
  return CrossReferences(document, versions, text, shared).run();
}

}  // namespace hexaglot::check_numbering
