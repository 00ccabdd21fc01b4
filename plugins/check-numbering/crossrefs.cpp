#include "crossrefs.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include <hexaglot/sdk/divergence.hpp>
#include <hexaglot/sdk/wording.hpp>

#include "reference.hpp"

namespace hexaglot::check_numbering {
namespace {

using Versions = std::vector<std::uint32_t>;

struct Found {
  Reference reference;
  std::uint32_t block = 0;
  std::string printed;
};

// What one version shows in a row.
struct Cell {
  bool present = false;
  std::uint32_t block = 0;  // the first
  std::vector<Found> found;
  std::vector<Number> labels;

  [[nodiscard]] bool has(const Reference& r) const {
    return std::any_of(found.begin(), found.end(), [&](const Found& f) { return same(f.reference, r); });
  }
  // Every step of it stands somewhere in the row: the version only says it in another way.
  [[nodiscard]] bool has_parts(const Reference& r) const {
    return std::all_of(r.path.begin(), r.path.end(), [this](const Ordinal& step) {
      return std::any_of(found.begin(), found.end(), [&](const Found& f) {
        return std::any_of(f.reference.path.begin(), f.reference.path.end(),
                           [&](const Ordinal& s) { return s.meets(step); });
      });
    });
  }
  [[nodiscard]] bool labelled(const Reference& r) const {
    return std::any_of(labels.begin(), labels.end(), [&](const Number& n) {
      return n.parts.size() >= r.path.size() &&
             std::equal(r.path.begin(), r.path.end(), n.parts.begin(),
                        [](const Ordinal& s, std::int32_t part) { return s.may_be(part); });
    });
  }
  // How often it refers, a list counting as one.
  [[nodiscard]] std::size_t texts() const {
    std::set<std::pair<std::uint32_t, std::uint32_t>> out;
    for (const auto& f : found) out.insert({f.block, f.reference.span.begin});
    return out.size();
  }
  [[nodiscard]] std::string shown() const {
    std::string out;
    std::uint32_t last = HX_NONE;
    for (const auto& f : found) {
      if (f.reference.span.begin == last) continue;  // a list is one text
      last = f.reference.span.begin;
      out += (out.empty() ? "" : "; ") + f.printed;
    }
    return out.empty() ? "–" : out;
  }
};

std::string spelled(const Reference& r) {
  std::string out = std::to_string(r.path[0].values[0]);
  for (std::size_t i = 1; i < r.path.size(); ++i) {
    const auto value = r.path[i].values[0];
    out += value > 1000 ? " bis" : '(' + std::to_string(value) + ')';
  }
  return out;
}

class CrossReferences {
 public:
  CrossReferences(const sdk::Document& document, const std::vector<Version>& versions, const sdk::Text& text,
                  Shared shared)
      : d_(document), versions_(versions), text_(text), shared_(shared), order_(asking_order(document)) {
    std::erase_if(order_, [this](std::uint32_t v) { return !ReferenceReader::knows(d_.language(v)); });
  }

  std::vector<sdk::Finding> run() {
    std::vector<Cell> before;
    std::vector<Cell> here = cells(0);
    for (std::uint32_t r = 0; r < d_.rows(); ++r) {
      auto after = r + 1 < d_.rows() ? cells(r + 1) : std::vector<Cell>{};
      compare(r, here, before, after);
      collect(r, here);
      before = std::move(here);
      here = std::move(after);
    }
    missing();
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
        if (shows && 2 * n < others && n <= 1) extra.push_back(&c);
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
    if (instead == nullptr) {
      // A reference that stands in words: told only where every other version has it, and the text is as clear.
      if (two || lack->showing.size() + 1 != present.size() || present.size() < 4 || !cell.found.empty()) return;
      if (in_plain(row, v, lack->found->reference)) return;
    }
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
      f.message = name + " refers to " + spelled(instead->found->reference) + " where " + others + refer +
                  spelled(lack->found->reference);
      told_.insert({row, v});
    } else {
      f.places = {{v, cell.block, {0, 0}}};
      f.message = name + " does not refer to " + spelled(lack->found->reference) + " here; " + others +
                  (lack->showing.size() == 1 ? " does" : " do");
    }
    f.message += two ? " (no majority)." : ".";
    out_.push_back(std::move(f));
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

  // References that should lead into this document, to be looked up when all of its numbers are known.
  struct Pointer {
    std::uint32_t row;
    std::map<std::uint32_t, Found> in;  // by version
    bool here = false, elsewhere = false;
  };

  void collect(std::uint32_t row, const std::vector<Cell>& cells) {
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

  // Where texts speak of other texts: notes, and the lines above the title ("agenda item 6").
  static bool in_margin(std::int32_t kind) { return kind == HX_NOTE || kind == HX_FRONT; }

  // What a version counts by paragraphs, and by each unit that heads its parts.
  struct Counted {
    std::set<std::int32_t> paragraphs;
    std::map<Unit, std::set<std::int32_t>> units;
  };

  Counted counted(const Version& version) {
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

  // Numbers that cover what they count: those of most paragraphs between the first and the last.
  static bool dense(const std::set<std::int32_t>& numbers, std::size_t least) {
    if (numbers.size() < least) return false;
    return 10 * numbers.size() >= 9 * (static_cast<std::size_t>(*numbers.rbegin() - *numbers.begin()) + 1);
  }

  void missing() {
    if (pointers_.empty()) return;
    std::vector<Counted> counts(versions_.size());
    for (const auto v : order_) counts[v] = counted(versions_[v]);
    for (const auto& pointer : pointers_) {
      Versions showing;
      Versions compared;
      for (const auto& [v, f] : pointer.in) {
        const auto& r = f.reference;
        const bool paragraph = r.unit == Unit::paragraph;
        if (r.unit == Unit::chapter || r.unit == Unit::subparagraph || r.path[0].values[0] > 1000) continue;
        const auto& numbers = paragraph ? counts[v].paragraphs : counts[v].units[r.unit];
        if (!dense(numbers, paragraph ? 5 : 3)) continue;
        // Where nothing says "above" or "of this", the reference may lead into another document.
        if (!pointer.here && (paragraph || !near(numbers, r.path[0]) || named_before(pointer.row))) continue;
        compared.push_back(v);
        const bool there = std::any_of(std::begin(r.path[0].values), std::end(r.path[0].values),
                                       [&](std::int32_t n) { return n != 0 && numbers.contains(n); });
        if (!there) showing.push_back(v);
      }
      std::erase_if(showing, [&](std::uint32_t v) { return told_.contains({pointer.row, v}); });
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
          first.reference.unit == Unit::paragraph ? counts[v].paragraphs : counts[v].units[first.reference.unit];
      f.message = verdict.where + "“" + first.printed + "” leads nowhere: the document has " +
                  std::to_string(*numbers.begin()) + " to " + std::to_string(*numbers.rbegin()) + verdict.tail + '.';
      out_.push_back(std::move(f));
    }
  }

  // Not far from what there is: "article 56" where there are 30 leads into another text.
  static bool near(const std::set<std::int32_t>& numbers, const Ordinal& step) {
    return step.values[0] <= *numbers.rbegin() + 3;
  }

  // A document or instrument is named in the row: what follows may be its articles.
  bool named_before(std::uint32_t row) const {
    for (const auto v : order_)
      for (const auto s : d_.cell(row, v))
        if (!text_.symbols(d_.segment_text(v, s)).empty()) return true;
    return false;
  }

  const sdk::Document& d_;
  const std::vector<Version>& versions_;
  const sdk::Text& text_;
  Shared shared_;
  Versions order_;
  ReferenceReader reader_;
  std::set<std::pair<std::uint32_t, std::uint32_t>> told_;  // row, version: refers to another number than the others
  std::vector<Pointer> pointers_;
  std::vector<sdk::Finding> out_;
};

}  // namespace

std::vector<sdk::Finding> cross_references(const sdk::Document& document, const std::vector<Version>& versions,
                                           const sdk::Text& text, Shared shared) {
  return CrossReferences(document, versions, text, shared).run();
}

}  // namespace hexaglot::check_numbering
