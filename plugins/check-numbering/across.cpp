#include "across.hpp"

#include <algorithm>
#include <map>

#include <hexaglot/sdk/vote.hpp>

namespace hexaglot::check_numbering {
namespace {

// What a version shows in a row.
struct Cell {
  bool present = false;  // a heading or body block begins here
  std::vector<const Entry*> labelled;
  const Entry* first = nullptr;

  // Comparable; `off` is taken off every number that can be counted with.
  [[nodiscard]] std::string key(std::int64_t off = 0) const {
    std::string out;
    for (const auto* e : labelled) {
      const auto& n = e->number;
      out += (out.empty() ? "" : " + ") + (n.plain() && off != 0 ? std::to_string(n.parts[0] - off) : n.key());
    }
    return out.empty() ? "-" : out;
  }
  [[nodiscard]] std::string printed() const {
    std::string out;
    for (const auto* e : labelled) out += (out.empty() ? "" : " + ") + shown(*e->label);
    return out.empty() ? "–" : out;
  }
  [[nodiscard]] std::string last_printed() const { return shown(*labelled.back()->label); }
};

// How much higher `a` is than `b`, where it is so by the same in all their numbers.
std::optional<std::int64_t> distance(const Cell& a, const Cell& b) {
  if (a.labelled.empty() || a.labelled.size() != b.labelled.size()) return std::nullopt;
  std::optional<std::int64_t> out;
  for (std::size_t i = 0; i < a.labelled.size(); ++i) {
    const auto& x = a.labelled[i]->number;
    const auto& y = b.labelled[i]->number;
    if (!x.plain() || !y.plain()) return std::nullopt;
    const auto d = std::int64_t{x.parts[0]} - y.parts[0];
    if (out && *out != d) return std::nullopt;
    out = d;
  }
  return out;
}

Cell cell_of(const sdk::Document& document, const Version& version, std::uint32_t row) {
  Cell out;
  for (const auto s : document.cell(row, version.index)) {
    const auto segment = document.segment(version.index, s);
    if (segment.span.begin != 0) continue;
    const auto at = version.entry[segment.block];
    if (!at) continue;
    const auto& e = version.entries[*at];
    if (!out.present) out.first = &e;
    out.present = true;
    if (e.labelled()) out.labelled.push_back(&e);
  }
  return out;
}

class Comparison {
 public:
  Comparison(const sdk::Document& document, const std::vector<Version>& versions, const std::vector<bool>& silent)
      : d_(document), versions_(versions), silent_(silent), order_(asking_order(document)) {}

  std::vector<Deviation> run() {
    for (std::uint32_t r = 0; r < d_.rows(); ++r) row(r);
    for (auto& [stream, open] : open_) close_all(open);
    merge();
    return std::move(out_);
  }

 private:
  using Stream = std::pair<bool, std::int32_t>;  // heading, level of form
  struct Open {
    std::map<std::uint32_t, Deviation> running;
    std::map<std::uint32_t, Deviation> held;  // shifts that one other number interrupts, perhaps only once
  };

  void row(std::uint32_t r) {
    cells_.assign(versions_.size(), {});
    std::vector<sdk::Ballot> raw;
    for (const auto v : order_) {
      if (silent_[v]) continue;
      cells_[v] = cell_of(d_, versions_[v], r);
      if (cells_[v].present) raw.push_back({v, cells_[v].key()});
    }
    if (raw.empty()) return;
    const auto by_raw = sdk::vote(raw);
    const auto stream = stream_of(raw, by_raw);
    if (!stream) {  // no label in any version
      end_lists({false, -1});
      return;
    }
    end_lists(*stream);
    if (raw.size() < 2) return;
    auto& open = open_[*stream];
    reconsider(open, raw);
    if (by_raw.outcome == sdk::Vote::Outcome::agreed) {
      const bool in_step =
          std::any_of(raw.begin(), raw.end(), [&](const sdk::Ballot& b) { return offset(open, b.version) == 0; });
      for (const auto& b : raw)
        if (in_step) finish(open, b.version);
      remember(*stream, r, raw.front().version);
      return;
    }
    std::vector<sdk::Ballot> adjusted;
    for (const auto& b : raw) adjusted.push_back({b.version, cells_[b.version].key(offset(open, b.version))});
    const auto vote = sdk::vote(adjusted);
    judge(r, open, adjusted, vote);
    const auto norm = std::find_if(adjusted.begin(), adjusted.end(), [&](const sdk::Ballot& b) {
      return std::find(vote.outliers.begin(), vote.outliers.end(), b.version) == vote.outliers.end();
    });
    if (norm != adjusted.end() && !cells_[norm->version].labelled.empty()) remember(*stream, r, norm->version);
  }

  // A number with the distance taken off, as printed, or with the distance of the shift that was interrupted: what
  // agrees with more of the others is how it counts from here.
  void reconsider(Open& open, const std::vector<sdk::Ballot>& raw) {
    for (const auto& b : raw) {
      const auto it = open.running.find(b.version);
      const auto& cell = cells_[b.version];
      if (it == open.running.end() || cell.labelled.empty()) continue;
      const auto support = [&](std::int64_t off) {
        const auto value = cell.key(off);
        return std::count_if(raw.begin(), raw.end(),
                             [&](const sdk::Ballot& o) { return o.version != b.version && o.value == value; });
      };
      const auto off = offset(open, b.version);
      if (const auto held = open.held.find(b.version); held != open.held.end()) {
        const bool resumes = support(*held->second.offset) > support(off);
        out_.push_back(std::move(resumes ? it->second : held->second));
        if (resumes) it->second = std::move(held->second);
        open.held.erase(held);
      } else if (off != 0 && support(0) > support(off)) {
        finish(open, b.version);
      }
    }
  }

  static std::int64_t offset(const Open& open, std::uint32_t v) {
    const auto it = open.running.find(v);
    return it == open.running.end() ? 0 : it->second.offset.value_or(0);
  }

  void judge(std::uint32_t r, Open& open, const std::vector<sdk::Ballot>& ballots, const sdk::Vote& vote) {
    const auto is_outlier = [&](std::uint32_t v) {
      return std::find(vote.outliers.begin(), vote.outliers.end(), v) != vote.outliers.end();
    };
    std::vector<std::uint32_t> norm;
    for (const auto& b : ballots)
      if (!is_outlier(b.version)) norm.push_back(b.version);
    std::sort(norm.begin(), norm.end());
    // The number that counts: of a version that is not shifted itself, else with its distance taken off.
    auto reference = norm.front();
    for (const auto v : order_)
      if (offset(open, v) == 0 && std::find(norm.begin(), norm.end(), v) != norm.end()) {
        reference = v;
        break;
      }
    const auto reference_offset = offset(open, reference);
    if (reference_offset == 0)
      std::erase_if(norm, [&](std::uint32_t v) { return cells_[v].key() != cells_[reference].key(); });
    for (const auto& b : ballots) {
      const auto v = b.version;
      const auto& cell = cells_[v];
      const auto it = open.running.find(v);
      const bool known = it != open.running.end();
      if (!is_outlier(v)) {
        if (!known || cell.labelled.empty()) continue;
        if (it->second.offset.value_or(0) != 0)
          extend(it->second, r, cell);
        else
          finish(open, v);
        continue;
      }
      if (known && cell.key() == cells_[reference].key() && reference_offset == 0) {
        finish(open, v);  // back in step
        continue;
      }
      auto apart = distance(cell, cells_[reference]);
      if (apart) *apart += reference_offset;
      if (known && !it->second.offset && it->second.kind != Deviation::Kind::other && apart) {
        it->second.offset = apart;  // an extra or missing number, and what follows moved
        extend(it->second, r, cell);
        continue;
      }
      if (known && it->second.shift() && !open.held.contains(v))
        open.held.emplace(v, std::move(it->second));
      else if (known)
        out_.push_back(std::move(it->second));
      begin(open, r, v, norm, reference, apart, vote);
      open.running.at(v).compared = ballots.size();
    }
  }

  void begin(Open& open, std::uint32_t r, std::uint32_t v, const std::vector<std::uint32_t>& norm,
             std::uint32_t reference, std::optional<std::int64_t> apart, const sdk::Vote& vote) {
    const auto& cell = cells_[v];
    Deviation d;
    d.kind = cell.labelled.empty()                ? Deviation::Kind::missing
             : cells_[reference].labelled.empty() ? Deviation::Kind::extra
                                                  : Deviation::Kind::other;
    d.versions = {v};
    d.norm = norm;
    d.majority = vote.outcome != sdk::Vote::Outcome::split;
    d.first_row = d.last_row = r;
    const auto& labelled = cell.labelled.empty() ? cells_[reference].labelled.front() : cell.labelled.front();
    if (const auto before = before_.find({labelled->heading, labelled->heading ? 0 : labelled->level});
        before != before_.end()) {
      d.row_before = before->second.first;
      d.label_before = before->second.second;
    }
    d.offset = apart;
    d.labels = d.kind == Deviation::Kind::missing ? 0 : 1;
    d.first_here = d.last_here = cell.printed();
    d.first_there = cells_[reference].printed();
    d.doubtful = d_.row(r).doubtful;
    d.values = row_values(d_, versions_, r);
    d.places = {{v, cell.first->block, {0, 0}}};
    open.running.insert_or_assign(v, std::move(d));
  }

  void extend(Deviation& d, std::uint32_t r, const Cell& cell) {
    d.last_row = r;
    ++d.labels;
    if (d.labels == 1) d.labels = 2;  // began with a missing number
    d.last_here = cell.last_printed();
    d.doubtful = d.doubtful && d_.row(r).doubtful;
  }

  void finish(Open& open, std::uint32_t v) {
    for (auto* of : {&open.running, &open.held})
      if (const auto it = of->find(v); it != of->end()) {
        out_.push_back(std::move(it->second));
        of->erase(it);
      }
  }

  void close_all(Open& open) {
    for (auto* of : {&open.running, &open.held}) {
      for (auto& [v, deviation] : *of) out_.push_back(std::move(deviation));
      of->clear();
    }
  }

  // Lists end with the paragraph they stand under; level -1: a paragraph without a label.
  void end_lists(Stream by) {
    for (auto& [stream, open] : open_) {
      if (stream.first || stream.second == 0 || (!by.first && stream.second <= by.second)) continue;
      close_all(open);
    }
  }

  void remember(Stream stream, std::uint32_t r, std::uint32_t v) {
    if (!cells_[v].labelled.empty()) before_[stream] = {r, cells_[v].last_printed()};
  }

  // By the majority's label, else by any that there is.
  std::optional<Stream> stream_of(const std::vector<sdk::Ballot>& raw, const sdk::Vote& vote) const {
    const Entry* found = nullptr;
    for (const auto& b : raw) {
      const auto& cell = cells_[b.version];
      if (cell.labelled.empty()) continue;
      if (found == nullptr || (!vote.majority.empty() && b.value == vote.majority)) found = cell.labelled.front();
      if (!vote.majority.empty() && b.value == vote.majority) break;
    }
    if (found == nullptr) return std::nullopt;
    return Stream{found->heading, found->heading ? 0 : found->level};
  }

  // The same deviation in several versions is one.
  void merge() {
    std::vector<Deviation> merged;
    std::map<std::pair<std::uint32_t, std::string>, std::size_t> at;
    for (auto& d : out_) {
      auto what = std::to_string(static_cast<int>(d.kind));
      what += d.shift() ? " shift " + std::to_string(*d.offset) : ' ' + d.first_here + ' ' + std::to_string(d.last_row);
      const auto [place, added] = at.try_emplace({d.first_row, std::move(what)}, merged.size());
      if (added) {
        merged.push_back(std::move(d));
        continue;
      }
      auto& same = merged[place->second];
      same.versions.push_back(d.versions.front());
      same.places.push_back(d.places.front());
      if (d.last_row > same.last_row) {
        same.last_row = d.last_row;
        same.last_here = d.last_here;
      }
      same.doubtful = same.doubtful && d.doubtful;
    }
    for (auto& d : merged) {
      std::sort(d.versions.begin(), d.versions.end());
      std::sort(d.places.begin(), d.places.end(),
                [](const hx_place& a, const hx_place& b) { return a.version < b.version; });
    }
    out_ = std::move(merged);
  }

  const sdk::Document& d_;
  const std::vector<Version>& versions_;
  const std::vector<bool>& silent_;
  std::vector<std::uint32_t> order_;
  std::vector<Cell> cells_;
  std::map<Stream, Open> open_;
  std::map<Stream, std::pair<std::uint32_t, std::string>> before_;
  std::vector<Deviation> out_;
};

}  // namespace

std::vector<std::uint32_t> asking_order(const sdk::Document& document) {
  std::vector<std::uint32_t> out;
  for (std::uint32_t v = 0; v < document.versions(); ++v)
    if (document.language(v).starts_with("en")) out.push_back(v);
  for (std::uint32_t v = 0; v < document.versions(); ++v)
    if (std::find(out.begin(), out.end(), v) == out.end()) out.push_back(v);
  return out;
}

std::vector<sdk::Finding::Value> row_values(const sdk::Document& document, const std::vector<Version>& versions,
                                            std::uint32_t row) {
  std::vector<sdk::Finding::Value> out;
  for (const auto& v : versions)
    if (const auto cell = cell_of(document, v, row); cell.present) out.push_back({v.index, cell.printed()});
  return out;
}

std::vector<Deviation> deviations(const sdk::Document& document, const std::vector<Version>& versions,
                                  const std::vector<bool>& silent) {
  return Comparison(document, versions, silent).run();
}

}  // namespace hexaglot::check_numbering
