#include "core/align/pair_judge.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace hexaglot::align {
namespace {

constexpr int word_rounds = 3;
constexpr float loud = 0.1F, silent = -0.9F;

struct Told {
  Id told = 0, given = 0;
  float explained = 0;  // likelihood ratio of `told` next to all given words
  float share = 0;      // of what explains it that comes from `given`
};

// What each told word owes to which given word.
std::vector<Told> tell(const WordTable::Direction& d, const std::vector<Id>& given, const std::vector<Id>& told) {
  std::vector<Told> out;
  if (given.empty()) return out;
  float rest = 0;
  for (const auto g : given) rest += d.rest[g];
  for (const auto w : told) {
    Told t{w, 0, 0, 0};
    float sum = 0, best = 0;
    for (const auto g : given)
      for (auto e = d.begin[g]; e < d.begin[g + 1]; ++e)
        if (d.entries[e].told == w) {
          sum += d.entries[e].p;
          if (d.entries[e].p > best) best = d.entries[e].p, t.given = g;
        }
    const float u = d.unlinked[w];
    t.explained = u + (1 - u) * (sum / d.share[w] + rest) / static_cast<float>(given.size());
    t.share = sum > 0 ? best / sum : 0;
    out.push_back(t);
  }
  return out;
}

}  // namespace

Band PairJudge::band_of(const RowFeatures& x, const RowFeatures& y) {
  const auto y_segments = static_cast<std::uint32_t>(y.features.segments.size());
  std::vector<std::pair<std::uint32_t, std::uint32_t>> limits;
  limits.emplace_back(0, std::min(reach, y_segments));
  for (const auto row : x.rows) {
    const auto at = y.place[row];
    limits.emplace_back(at > reach ? at - reach : 0, std::min(at + 1 + reach, y_segments));
  }
  return {std::move(limits), y_segments};
}

PairJudge::PairJudge(const RowFeatures& x, const RowFeatures& y, KnownWords known,
                     const std::vector<float>& probability)
    : x_(x),
      y_(y),
      known_(std::move(known)),
      pair_{x.features, y.features, known_},
      table_(x.features, y.features, known_),
      band_(band_of(x, y)) {
  for (const auto& source : sources()) evidence_.push_back(source.make(pair_));
  train(probability);
  Scores scores;
  for (const auto& source : evidence_) {
    clear(scores, band_);
    source->add(band_, scores);
    weights_.push_back(std::move(scores[0]));
  }
}

void PairJudge::train(const std::vector<float>& probability) {
  Posteriors rows;
  double x_length = 1, y_length = 1;
  for (std::uint32_t i = 0; i < x_.rows.size(); ++i) {
    const auto row = x_.rows[i];
    const auto j = y_.place[row];
    if (j >= y_.rows.size() || y_.rows[j] != row) continue;
    rows.beads.push_back({i + 1, j + 1, 0, probability[row]});
    x_length += static_cast<double>(x_.features.segments[i].length);
    y_length += static_cast<double>(y_.features.segments[j].length);
  }
  ratio_ = y_length / x_length;
  for (int r = 0; r < word_rounds; ++r) table_.learn(rows.beads);
  for (const auto& source : evidence_) source->learn(band_, rows);
}

bool PairJudge::reaches(std::uint32_t row_of_x, std::uint32_t row_of_y) const {
  return band_.holds(x_.place[row_of_x] + 1, y_.place[row_of_y] + 1);
}

std::vector<float> PairJudge::weights(std::uint32_t row_of_x, std::uint32_t row_of_y) const {
  std::vector<float> out;
  if (!reaches(row_of_x, row_of_y)) return out;
  const auto cell = band_.cell(x_.place[row_of_x] + 1, y_.place[row_of_y] + 1);
  for (const auto& source : weights_) out.push_back(source[cell]);
  return out;
}

double PairJudge::expected_length(std::uint32_t row) const {
  return static_cast<double>(x_.features.segments[x_.place[row]].length) * ratio_;
}

PairJudge::Words PairJudge::words(std::uint32_t row) const {
  const auto& x = x_.features.segments[x_.place[row]].words;
  const auto& y = y_.features.segments[y_.place[row]].words;
  const auto y_told = tell(table_.to_y(), x, y), x_told = tell(table_.to_x(), y, x);
  std::vector<Pairing> all;
  for (const auto& t : y_told)
    if (t.share > 0) all.push_back({t.given, t.told, 0.5F * t.share * std::log(t.explained)});
  for (const auto& t : x_told)
    if (t.share > 0) all.push_back({t.told, t.given, 0.5F * t.share * std::log(t.explained)});
  std::sort(all.begin(), all.end(),
            [](const Pairing& a, const Pairing& b) { return std::pair(a.x, a.y) < std::pair(b.x, b.y); });
  std::vector<Pairing> pairs;  // both directions added up
  for (const auto& p : all) {
    if (!pairs.empty() && pairs.back().x == p.x && pairs.back().y == p.y)
      pairs.back().weight += p.weight;
    else
      pairs.push_back(p);
  }
  std::stable_sort(pairs.begin(), pairs.end(), [](const Pairing& a, const Pairing& b) { return a.weight > b.weight; });
  Words out;
  std::set<Id> x_used, y_used;
  for (const auto& p : pairs) {
    if (p.weight < loud) break;
    if (x_used.contains(p.x) || y_used.contains(p.y)) continue;
    x_used.insert(p.x);
    y_used.insert(p.y);
    out.pairs.push_back(p);
  }
  const auto lonely = [](std::vector<Told> told, const std::set<Id>& used) {
    std::stable_sort(told.begin(), told.end(), [](const Told& a, const Told& b) { return a.explained < b.explained; });
    std::vector<Id> alone;
    for (const auto& t : told)
      if (std::log(t.explained) < silent && !used.contains(t.told)) alone.push_back(t.told);
    return alone;
  };
  out.y_alone = lonely(y_told, y_used);
  out.x_alone = lonely(x_told, x_used);
  return out;
}

}  // namespace hexaglot::align
