#include "core/align/crossings.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include "core/align/features.hpp"
#include "core/align/spelling.hpp"

namespace hexaglot::align {
namespace {

constexpr std::uint32_t least_entries = 4, most_segments = 600;
constexpr std::uint32_t good_rows_between = 12;  // what is in order by chance
constexpr float least_likeness = 0.3F, ahead = 0.06F;
constexpr double least_matched = 0.5;  // of the shorter side
constexpr std::size_t least_crossed = 3;
constexpr double least_share_crossed = 0.2;  // of the matches out of order; fewer, and nothing was re-sorted
constexpr float spelling_counts = 0.8F, together_counts = 0.8F;

struct Run {
  std::uint32_t from = 0, to = 0;  // rows, half-open
};

std::vector<Run> weak_runs(const model::Document& document) {
  std::vector<Run> out;
  std::uint32_t weak = 0, good = 0;
  Run run;
  const auto close = [&] {
    if (weak >= least_entries) out.push_back(run);
    weak = good = 0;
  };
  for (std::uint32_t r = 0; r < document.rows.size(); ++r) {
    const auto& row = document.rows[r];
    const bool lacks = std::any_of(row.cells.begin(), row.cells.end(), [](const auto& c) { return c.empty(); });
    if (row.status == model::RowStatus::confirmed || (!lacks && row.confidence >= model::doubtful_below)) {
      if (++good > good_rows_between) close();
      continue;
    }
    if (weak++ == 0) run.from = r;
    good = 0;
    run.to = r + 1;
  }
  close();
  return out;
}

// The segments of a version in the block, with weights for its words: what every entry says tells nothing apart.
struct Side {
  std::vector<std::uint32_t> segments;
  std::map<Id, std::vector<std::uint32_t>> places;  // of each word, in segments
  [[nodiscard]] float weight(Id word) const {
    return std::log(1 + static_cast<float>(segments.size()) / static_cast<float>(places.at(word).size()));
  }
};

Side side(const model::Document& document, const VersionFeatures& features, std::uint32_t version, const Run& block) {
  Side out;
  for (auto r = block.from; r < block.to; ++r)
    for (const auto s : document.rows[r].cells[version])
      if (out.segments.size() < most_segments) out.segments.push_back(s);
  for (std::uint32_t i = 0; i < out.segments.size(); ++i)
    for (const auto w : features.segments[out.segments[i]].words) out.places[w].push_back(i);
  return out;
}

// How strongly the words of two versions' sides are tied.
class Ties {
 public:
  using Strength = std::map<Id, std::map<Id, float>>;

  Ties(const VersionFeatures& x, const VersionFeatures& y, const Side& in_x, const Side& in_y, const Lexicon* lexicon)
      : in_x_(in_x), in_y_(in_y) {
    for (const auto& l : lookalikes(x, y)) raise(l.x, l.y, spelling_counts * l.likeness);
    if (lexicon == nullptr) return;
    const auto known = lexicon->between(x, y);
    for (const auto& [a, b, count] : known.pairs)
      raise(a, b, count / std::sqrt(std::max(count, known.x_seen[a]) * std::max(count, known.y_seen[b])));
  }

  // What the sure rows of the rest of the document teach.
  void learn(const model::Document& document, const VersionFeatures& x, const VersionFeatures& y, std::uint32_t u,
             std::uint32_t v, const Run& block) {
    constexpr std::size_t most_rows = 1000, longest = 60;
    std::map<std::pair<Id, Id>, float> both;
    std::map<Id, float> with_x, with_y;
    std::size_t rows = 0;
    for (std::uint32_t r = 0; r < document.rows.size() && rows < most_rows; ++r) {
      const auto& row = document.rows[r];
      if ((r >= block.from && r < block.to) || row.confidence < model::doubtful_below || row.cells[u].size() != 1 ||
          row.cells[v].size() != 1)
        continue;
      const auto a = of_block(x.segments[row.cells[u][0]].words, in_x_),
                 b = of_block(y.segments[row.cells[v][0]].words, in_y_);
      if (a.size() > longest || b.size() > longest) continue;
      ++rows;
      for (const auto word : a) ++with_x[word];
      for (const auto word : b) ++with_y[word];
      for (const auto p : a)
        for (const auto q : b) ++both[{p, q}];
    }
    constexpr float damping = 1.5F;
    for (const auto& [pair, n] : both)
      if (n > 1)
        raise(pair.first, pair.second,
              together_counts * n / (std::sqrt(with_x[pair.first] * with_y[pair.second]) + damping));
  }

  [[nodiscard]] const Strength& from_x() const { return from_x_; }
  [[nodiscard]] const Strength& from_y() const { return from_y_; }

 private:
  static std::vector<Id> of_block(const std::vector<Id>& words, const Side& side) {
    std::vector<Id> out;
    for (const auto w : words)
      if (side.places.contains(w)) out.push_back(w);
    return out;
  }

  void raise(Id a, Id b, float strength) {
    if (!in_x_.places.contains(a) || !in_y_.places.contains(b)) return;
    auto& tie = from_x_[a][b];
    tie = std::max(tie, std::min(1.0F, strength));
    from_y_[b][a] = tie;
  }

  const Side& in_x_;
  const Side& in_y_;
  Strength from_x_, from_y_;
};

struct Match {
  std::uint32_t x = 0, y = 0;  // segments
  float likeness = 0;
};

class Matcher {
 public:
  Matcher(const VersionFeatures& x, const VersionFeatures& y, const Side& in_x, const Side& in_y, const Ties& ties)
      : in_x_(in_x), in_y_(in_y), columns_(in_y.segments.size()), found_(in_x.segments.size() * columns_) {
    // How much of each entry's words is found in each entry of the other side, both ways.
    const auto x_weight =
        find(in_x, in_y, ties.from_x(), [this](std::size_t i, std::size_t j) { return i * columns_ + j; });
    const auto y_weight =
        find(in_y, in_x, ties.from_y(), [this](std::size_t j, std::size_t i) { return i * columns_ + j; });
    constexpr float number = 2;
    for (std::size_t i = 0; i < in_x.segments.size(); ++i)
      for (std::size_t j = 0; j < columns_; ++j) {
        const auto &a = x.segments[in_x.segments[i]].numbers, &b = y.segments[in_y.segments[j]].numbers;
        std::vector<Id> equal;
        if (!a.empty() && !b.empty())
          std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(equal));
        const auto all = x_weight[i] + y_weight[j] + number * static_cast<float>(a.size() + b.size());
        auto& value = found_[i * columns_ + j];
        value = all > 0 ? (value + 2 * number * static_cast<float>(equal.size())) / all : 0;
      }
  }

  // Segments that prefer each other, clearly.
  [[nodiscard]] std::vector<Match> matches() const {
    std::vector<Best> of_x(in_x_.segments.size()), of_y(columns_);
    for (std::size_t i = 0; i < of_x.size(); ++i)
      for (std::size_t j = 0; j < columns_; ++j) {
        of_x[i].see(j, found_[i * columns_ + j]);
        of_y[j].see(i, found_[i * columns_ + j]);
      }
    std::vector<Match> out;
    for (std::size_t i = 0; i < of_x.size(); ++i) {
      const auto& best = of_x[i];
      if (best.value < least_likeness || of_y[best.at].at != i || best.value < best.second + ahead ||
          best.value < of_y[best.at].second + ahead)
        continue;
      out.push_back({in_x_.segments[i], in_y_.segments[best.at], best.value});
    }
    return out;
  }

 private:
  struct Best {
    std::size_t at = 0;
    float value = 0, second = 0;
    void see(std::size_t place, float seen) {
      if (seen > value) {
        second = value;
        value = seen;
        at = place;
      } else {
        second = std::max(second, seen);
      }
    }
  };

  template <class Cell>
  std::vector<float> find(const Side& from, const Side& to, const Ties::Strength& ties, const Cell& cell) {
    std::vector<float> all(from.segments.size()), best(to.segments.size());
    for (const auto& [word, places] : from.places) {
      const auto weight = from.weight(word);
      for (const auto i : places) all[i] += weight;
      const auto tied = ties.find(word);
      if (tied == ties.end()) continue;
      std::fill(best.begin(), best.end(), 0.0F);
      for (const auto& [told, strength] : tied->second)
        for (const auto j : to.places.at(told)) best[j] = std::max(best[j], strength);
      for (const auto i : places)
        for (std::size_t j = 0; j < best.size(); ++j) found_[cell(i, j)] += weight * best[j];
    }
    return all;
  }

  const Side& in_x_;
  const Side& in_y_;
  std::size_t columns_;
  std::vector<float> found_;
};

// The matches outside the longest part that is in order.
std::vector<Match> out_of_order(const std::vector<Match>& matches) {
  std::vector<std::size_t> tails, before(matches.size());
  for (std::size_t m = 0; m < matches.size(); ++m) {
    const auto place = std::lower_bound(tails.begin(), tails.end(), matches[m].y,
                                        [&](std::size_t t, std::uint32_t y) { return matches[t].y < y; });
    before[m] = place == tails.begin() ? m : *(place - 1);
    if (place == tails.end())
      tails.push_back(m);
    else
      *place = m;
  }
  std::vector<bool> in_order(matches.size());
  if (!tails.empty())
    for (auto m = tails.back();; m = before[m]) {
      in_order[m] = true;
      if (before[m] == m) break;
    }
  std::vector<Match> out;
  for (std::size_t m = 0; m < matches.size(); ++m)
    if (!in_order[m]) out.push_back(matches[m]);
  return out;
}

// The rows from the first to the last that hold one of the entries.
void fit_rows(const model::Document& document, const Run& block, Crossing& crossing) {
  crossing.first_row = block.to;
  for (auto r = block.from; r < block.to; ++r)
    for (const auto& entry : crossing.entries)
      for (std::uint32_t v = 0; v < document.versions.size(); ++v) {
        const auto& cell = document.rows[r].cells[v];
        if (std::find(cell.begin(), cell.end(), entry.segments[v]) == cell.end()) continue;
        crossing.first_row = std::min(crossing.first_row, r);
        crossing.last_row = std::max(crossing.last_row, r);
      }
}

std::optional<Crossing> look_at(const model::Document& document, const std::vector<VersionFeatures>& features,
                                const Lexicon* lexicon, const Run& block) {
  const auto n = static_cast<std::uint32_t>(document.versions.size());
  std::vector<Side> sides;
  for (std::uint32_t v = 0; v < n; ++v) sides.push_back(side(document, features[v], v, block));
  // English is matched best, then whatever has most entries.
  std::uint32_t reference = 0;
  for (std::uint32_t v = 1; v < n; ++v) {
    const auto rank = [&](std::uint32_t u) {
      return sides[u].segments.size() + (document.versions[u].language == "en" ? sides[u].segments.size() : 0);
    };
    if (rank(v) > rank(reference)) reference = v;
  }
  if (sides[reference].segments.size() < least_entries) return {};
  Crossing out;
  out.reference = reference;
  std::uint32_t first = none, last = 0;  // of the reference, that stand in another order elsewhere
  std::map<std::uint32_t, Crossing::Entry> entries;
  std::map<std::uint32_t, std::vector<Match>> matched_with;
  for (std::uint32_t v = 0; v < n; ++v) {
    if (v == reference || sides[v].segments.size() < least_entries) continue;
    Ties ties(features[reference], features[v], sides[reference], sides[v], lexicon);
    ties.learn(document, features[reference], features[v], reference, v, block);
    auto& matches = matched_with[v];
    matches = Matcher(features[reference], features[v], sides[reference], sides[v], ties).matches();
    const auto shorter = static_cast<double>(std::min(sides[reference].segments.size(), sides[v].segments.size()));
    const auto matched = static_cast<double>(matches.size());
    if (matched < least_entries || matched < least_matched * shorter) continue;
    const auto crossed = out_of_order(matches);
    if (crossed.size() < least_crossed || static_cast<double>(crossed.size()) < least_share_crossed * matched) continue;
    out.versions.push_back(v);
    for (const auto& m : crossed) first = std::min(first, m.x), last = std::max(last, m.x);
    // What such an entry stands beside in this version belongs to the block too.
    for (const auto& m : matches) {
      const auto beside = [&](const Match& c) { return c.y == m.y + 1 || c.y + 1 == m.y; };
      if (std::any_of(crossed.begin(), crossed.end(), beside)) first = std::min(first, m.x), last = std::max(last, m.x);
    }
  }
  if (out.versions.empty()) return {};
  for (const auto& [v, matches] : matched_with) {
    for (const auto& m : matches) {
      if (m.x < first || m.x > last) continue;
      auto& entry = entries[m.x];
      if (entry.segments.empty()) entry.segments.assign(n, none), entry.likeness = 1;
      entry.segments[reference] = m.x;
      entry.segments[v] = m.y;
      entry.likeness = std::min(entry.likeness, m.likeness);
    }
  }
  for (auto& [segment, entry] : entries) out.entries.push_back(std::move(entry));
  fit_rows(document, block, out);
  return out;
}

}  // namespace

std::vector<Crossing> find_crossings(const model::Document& document, const Lexicon* lexicon) {
  std::vector<Crossing> out;
  if (document.versions.size() < 2) return out;
  const auto runs = weak_runs(document);
  if (runs.empty()) return out;
  const auto known = features(document);
  for (const auto& run : runs)
    if (auto crossing = look_at(document, known, lexicon, run)) out.push_back(std::move(*crossing));
  return out;
}

}  // namespace hexaglot::align
