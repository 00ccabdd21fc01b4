#include "core/align/lexicon_counts.hpp"

#include <algorithm>
#include <limits>

#include "core/text/language.hpp"

namespace hexaglot::align {
namespace {

constexpr Id none = static_cast<Id>(-1);
constexpr float one = 1.0F / static_cast<float>(model::count_unit);

std::uint32_t changed(std::uint32_t before, std::int64_t by) {
  return static_cast<std::uint32_t>(
      std::clamp<std::int64_t>(before + by, 0, std::numeric_limits<std::uint32_t>::max()));
}

// Adds up entries of one pair of words.
void merge_equal(std::vector<Translation>& pairs) {
  std::sort(pairs.begin(), pairs.end(),
            [](const Translation& a, const Translation& b) { return a.x != b.x ? a.x < b.x : a.y < b.y; });
  std::size_t kept = 0;
  for (std::size_t k = 0; k < pairs.size(); ++k) {
    if (kept > 0 && pairs[kept - 1].x == pairs[k].x && pairs[kept - 1].y == pairs[k].y)
      pairs[kept - 1].count += pairs[k].count;
    else
      pairs[kept++] = pairs[k];
  }
  pairs.resize(kept);
}

}  // namespace

Id CountLexicon::Side::id(const std::string& stem) {
  const auto [place, fresh] = ids.try_emplace(stem, static_cast<Id>(seen.size()));
  if (fresh) seen.push_back(0);
  return place->second;
}

void CountLexicon::add(const model::WordCounts& counts) { change(counts, 1); }
void CountLexicon::subtract(const model::WordCounts& counts) { change(counts, -1); }

void CountLexicon::change(const model::WordCounts& counts, std::int64_t sign) {
  auto& pair = pairs_[{counts.x, counts.y}];
  const auto words = [&](const std::vector<model::WordCounts::Word>& from, Side& to) {
    std::vector<Id> ids;
    for (const auto& word : from) {
      const auto id = ids.emplace_back(to.id(word.stem));
      to.seen[id] = changed(to.seen[id], sign * static_cast<std::int64_t>(word.seen));
    }
    return ids;
  };
  const auto x = words(counts.x_words, pair.x), y = words(counts.y_words, pair.y);
  pair.links.resize(pair.x.seen.size());
  for (const auto& link : counts.links) {
    auto& row = pair.links[x[link.x]];
    const auto at =
        std::lower_bound(row.begin(), row.end(), y[link.y], [](const auto& entry, Id id) { return entry.first < id; });
    const auto by = sign * static_cast<std::int64_t>(link.count);
    if (at != row.end() && at->first == y[link.y]) {
      at->second = changed(at->second, by);
      if (at->second == 0) row.erase(at);
    } else if (by > 0) {
      row.emplace(at, y[link.y], changed(0, by));
    }
  }
}

KnownWords CountLexicon::between(const VersionFeatures& x, const VersionFeatures& y) const {
  const std::string a(text::primary_language(x.language)), b(text::primary_language(y.language));
  if (a > b) return turned(between(y, x));
  const auto found = pairs_.find({a, b});
  if (found == pairs_.end()) return {};
  const auto& pair = found->second;
  KnownWords known;
  std::vector<Id> here(pair.y.seen.size(), none);
  known.x_seen.assign(x.vocabulary.size(), 0);
  known.y_seen.assign(y.vocabulary.size(), 0);
  for (Id w = 0; w < y.vocabulary.size(); ++w) {
    const auto word = pair.y.ids.find(std::string_view(y.vocabulary[w].stem));
    if (word == pair.y.ids.end()) continue;
    here[word->second] = w;
    known.y_seen[w] = static_cast<float>(pair.y.seen[word->second]) * one;
  }
  for (Id w = 0; w < x.vocabulary.size(); ++w) {
    const auto word = pair.x.ids.find(std::string_view(x.vocabulary[w].stem));
    if (word == pair.x.ids.end()) continue;
    known.x_seen[w] = static_cast<float>(pair.x.seen[word->second]) * one;
    for (const auto& [id, count] : pair.links[word->second])
      if (here[id] != none) known.pairs.push_back({w, here[id], static_cast<float>(count) * one});
  }
  merge_equal(known.pairs);
  return known.empty() ? KnownWords{} : known;
}

model::WordCounts CountLexicon::listed(const Pair& pair, const Threshold& threshold) {
  struct Found {
    const std::string* x;
    const std::string* y;
    Id x_id, y_id;
    std::uint32_t count;
  };
  const auto names = [](const Side& side) {
    std::vector<const std::string*> out(side.seen.size());
    for (const auto& [stem, id] : side.ids) out[id] = &stem;
    return out;
  };
  const auto x = names(pair.x), y = names(pair.y);
  std::vector<Found> found;
  for (Id w = 0; w < pair.links.size(); ++w)
    for (const auto& [v, count] : pair.links[w]) {
      const auto fewest = std::max<std::uint32_t>(1, std::min(pair.x.seen[w], pair.y.seen[v]));
      if (count < threshold.least * model::count_unit || count < threshold.least_share * fewest) continue;
      found.push_back({x[w], y[v], w, v, count});
    }
  std::sort(found.begin(), found.end(),
            [](const Found& a, const Found& b) { return *a.x != *b.x ? *a.x < *b.x : *a.y < *b.y; });
  model::WordCounts out;
  const auto number = [&](const Side& side, const std::string* Found::*stem, Id Found::*id,
                          std::vector<model::WordCounts::Word>& words) {
    std::vector<std::pair<const std::string*, Id>> used;
    for (const auto& f : found) used.emplace_back(f.*stem, f.*id);
    std::sort(used.begin(), used.end(), [](const auto& a, const auto& b) { return *a.first < *b.first; });
    used.erase(std::unique(used.begin(), used.end()), used.end());
    std::vector<std::uint32_t> place(side.seen.size(), 0);
    for (const auto& [name, word] : used) {
      place[word] = static_cast<std::uint32_t>(words.size());
      words.push_back({*name, side.seen[word]});
    }
    return place;
  };
  const auto x_place = number(pair.x, &Found::x, &Found::x_id, out.x_words);
  const auto y_place = number(pair.y, &Found::y, &Found::y_id, out.y_words);
  for (const auto& f : found) out.links.push_back({x_place[f.x_id], y_place[f.y_id], f.count});
  return out;
}

std::vector<model::WordCounts> CountLexicon::counts(const Threshold& threshold) const {
  std::vector<model::WordCounts> out;
  for (const auto& [languages, pair] : pairs_) {
    auto counts = listed(pair, threshold);
    if (counts.empty()) continue;
    counts.x = languages.first;
    counts.y = languages.second;
    out.push_back(std::move(counts));
  }
  return out;
}

KnownWords Lexicons::between(const VersionFeatures& x, const VersionFeatures& y) const {
  KnownWords sum;
  for (const auto& [lexicon, weight] : parts_) {
    auto known = lexicon->between(x, y);
    if (known.empty()) continue;
    for (auto& pair : known.pairs) pair.count *= weight;
    for (auto* seen : {&known.x_seen, &known.y_seen})
      for (auto& s : *seen) s *= weight;
    if (sum.empty()) {
      sum = std::move(known);
      continue;
    }
    sum.pairs.insert(sum.pairs.end(), known.pairs.begin(), known.pairs.end());
    for (std::size_t w = 0; w < sum.x_seen.size(); ++w) sum.x_seen[w] += known.x_seen[w];
    for (std::size_t w = 0; w < sum.y_seen.size(); ++w) sum.y_seen[w] += known.y_seen[w];
  }
  merge_equal(sum.pairs);
  return sum;
}

KnownWords turned(KnownWords known) {
  for (auto& pair : known.pairs) std::swap(pair.x, pair.y);
  std::swap(known.x_seen, known.y_seen);
  merge_equal(known.pairs);
  return known;
}

}  // namespace hexaglot::align
