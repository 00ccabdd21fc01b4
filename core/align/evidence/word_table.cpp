#include "core/align/evidence/word_table.hpp"

#include <algorithm>
#include <cmath>
#include <span>

#include "core/align/parallel.hpp"

namespace hexaglot::align {
namespace {

constexpr float bead_counts = 0.05F;         // beads less likely than this teach nothing
constexpr std::size_t words_per_side = 400;  // more in one bead are not looked at
constexpr float spelling_weight = 0.6F;      // occurrences that a likeness of 1 is worth
constexpr float leave_out = 2;               // of the largest single contribution: one bead proves nothing
constexpr float first_unlinked = 0.5F, unlinked_weight = 2;
constexpr float least_p = 1e-3F;
constexpr float least_seen = 0.3F, least_seen_at_first = 2;
constexpr float known_occurrences = 10;
constexpr float known_discount = 1;  // of a count: what was seen half a time was not seen

void count_words(const VersionFeatures& version, std::vector<float>& share) {
  share.assign(version.vocabulary.size(), 0);
  float all = 0;
  for (const auto& s : version.segments)
    for (const auto w : s.words) share[w] += 1, all += 1;
  for (auto& n : share) n = std::max(n, 0.5F) / std::max(all, 1.0F);
}

// Beads with their words, side by side in flat arrays.
struct Side {
  explicit Side(const VersionFeatures& of) : version(of), met(of.vocabulary.size(), 0) {}
  const VersionFeatures& version;
  std::vector<std::uint32_t> begin{0};
  std::vector<Id> words;
  std::vector<float> explained;    // per word: likelihood ratio under the present table
  std::vector<std::uint32_t> met;  // per word of the vocabulary: the last bead that held it, counted from 1
  [[nodiscard]] std::span<const Id> of(std::size_t bead) const {
    return {words.data() + begin[bead], words.data() + begin[bead + 1]};
  }
  void push(std::uint32_t end, std::uint32_t n) {
    const auto first = words.size();
    const auto bead = static_cast<std::uint32_t>(begin.size());
    for (auto s = end - n; s < end; ++s) {
      for (const auto w : version.segments[s].words) {
        if (met[w] == bead || words.size() - first >= words_per_side) continue;
        met[w] = bead;
        words.push_back(w);
      }
    }
    begin.push_back(static_cast<std::uint32_t>(words.size()));
  }
};

// Fills told.explained, and adds up how often each told word stayed unlinked.
void explain(const WordTable::Direction& d, const Side& given, Side& told, std::span<const float> weight,
             std::vector<float>& unlinked, std::vector<float>& seen) {
  told.explained.resize(told.words.size());
  std::vector<float> sum(d.share.size(), 0);
  for (std::size_t b = 0; b < weight.size(); ++b) {
    float rest = 0;
    for (const auto w : given.of(b)) {
      rest += d.rest[w];
      for (auto e = d.begin[w]; e < d.begin[w + 1]; ++e) sum[d.entries[e].told] += d.entries[e].p;
    }
    const auto n = static_cast<float>(std::max<std::size_t>(1, given.of(b).size()));
    for (auto t = told.begin[b]; t < told.begin[b + 1]; ++t) {
      const auto w = told.words[t];
      const float u = d.unlinked[w];
      told.explained[t] = u + (1 - u) * (sum[w] / d.share[w] + rest) / n;
      unlinked[w] += weight[b] * u / told.explained[t];
      seen[w] += weight[b];
    }
    for (const auto w : given.of(b))
      for (auto e = d.begin[w]; e < d.begin[w + 1]; ++e) sum[d.entries[e].told] = 0;
  }
}

// How much the knowledge about a word that was seen this often weighs: at most a few occurrences, so that the document
// can overrule it.
float trust(float seen) { return seen > 0 ? std::min(1.0F, known_occurrences / seen) : 0.0F; }

// Counts of one round, with what is spelt alike and what was known beforehand, on their way to probabilities.
class Gatherer {
 public:
  Gatherer(const std::vector<Lookalike>& spelling, const KnownWords& known, std::size_t x_words, std::size_t y_words)
      : spelling_(spelling), known_(known), total_x_(x_words, 0), total_y_(y_words, 0), place_(y_words, nowhere) {
    for (Id w = 0; w < std::min(x_words, known.x_seen.size()); ++w)
      total_x_[w] = trust(known.x_seen[w]) * known.x_seen[w];
    for (Id w = 0; w < std::min(y_words, known.y_seen.size()); ++w)
      total_y_[w] = trust(known.y_seen[w]) * known.y_seen[w];
  }

  // `kept` of the count is believed, all of it was seen.
  void add(Id w, Id v, float count, float kept) {
    total_x_[w] += count;
    total_y_[v] += count;
    if (kept > 0) put(w, v, kept, kept);
  }
  // After all of one word of x, in their order.
  void close(Id w, float least) {
    for (; spelt_ < spelling_.size() && spelling_[spelt_].x == w; ++spelt_) {
      const float count = spelling_weight * spelling_[spelt_].likeness;
      add(w, spelling_[spelt_].y, count, count);
    }
    for (; knew_ < known_.pairs.size() && known_.pairs[knew_].x == w; ++knew_) {
      const auto& pair = known_.pairs[knew_];
      // Nothing is taken from a pair that is all that was ever seen of its words, as in a word list.
      const float seen = std::max(known_.x_seen[w], known_.y_seen[pair.y]);
      const float count = pair.count - known_discount * (1 - std::min(1.0F, pair.count / std::max(seen, 1.0F)));
      if (count > 0) put(w, pair.y, count * trust(known_.x_seen[w]), count * trust(known_.y_seen[pair.y]));
    }
    for (const auto& one : one_) {
      if (one.for_x > least || one.for_y > least) found_.push_back(one);
      place_[one.y] = nowhere;
    }
    one_.clear();
  }
  // A word of which less than `least_total` was seen leaves room for others.
  void finish(WordTable::Direction& to_y, WordTable::Direction& to_x, float least_total) const {
    fill(to_y, true, least_total);
    fill(to_x, false, least_total);
  }

 private:
  struct Found {
    Id x, y;
    float for_x, for_y;  // count as seen from either word
  };

  void put(Id w, Id v, float for_x, float for_y) {
    if (place_[v] == nowhere) {
      place_[v] = static_cast<std::uint32_t>(one_.size());
      one_.push_back({w, v, for_x, for_y});
      return;
    }
    one_[place_[v]].for_x += for_x;
    one_[place_[v]].for_y += for_y;
  }

  void fill(WordTable::Direction& d, bool by_x, float least_total) const {
    const auto& total = by_x ? total_x_ : total_y_;
    const auto given = [&](const Found& f) { return by_x ? f.x : f.y; };
    d.begin.assign(d.rest.size() + 1, 0);
    for (const auto& f : found_) ++d.begin[given(f) + 1];
    for (std::size_t w = 1; w < d.begin.size(); ++w) d.begin[w] += d.begin[w - 1];
    d.entries.resize(found_.size());
    auto next = d.begin;
    std::fill(d.rest.begin(), d.rest.end(), 1.0F);
    for (const auto& f : found_) {
      const auto w = given(f);
      const float p = std::min(1.0F, (by_x ? f.for_x : f.for_y) / std::max(total[w], least_total));
      d.entries[next[w]++] = {by_x ? f.y : f.x, p};
      d.rest[w] -= p;
    }
    for (auto& r : d.rest) r = std::max(r, 0.02F);
  }

  const std::vector<Lookalike>& spelling_;
  const KnownWords& known_;
  std::vector<float> total_x_, total_y_;
  static constexpr auto nowhere = static_cast<std::uint32_t>(-1);
  std::vector<std::uint32_t> place_;  // by word of y: where in one_
  std::vector<Found> one_, found_;    // of one word of x, and of all
  std::size_t spelt_ = 0, knew_ = 0;
};

}  // namespace

WordTable::WordTable(const VersionFeatures& x, const VersionFeatures& y, const KnownWords& known)
    : x_(x), y_(y), known_(known), spelling_(lookalikes(x, y)) {
  count_words(y, to_y_.share);
  count_words(x, to_x_.share);
  to_y_.rest.assign(x.vocabulary.size(), 1);
  to_x_.rest.assign(y.vocabulary.size(), 1);
  to_y_.begin.assign(x.vocabulary.size() + 1, 0);
  to_x_.begin.assign(y.vocabulary.size() + 1, 0);
  to_y_.unlinked.assign(y.vocabulary.size(), first_unlinked);
  to_x_.unlinked.assign(x.vocabulary.size(), first_unlinked);
  if (known_.empty()) return;
  Gatherer all(spelling_, known_, x.vocabulary.size(), y.vocabulary.size());
  for (Id w = 0; w < x.vocabulary.size(); ++w) all.close(w, 0);
  all.finish(to_y_, to_x_, least_seen_at_first);
}

void WordTable::learn(const std::vector<Bead>& beads) {
  Side sx(x_), sy(y_);
  std::vector<float> weight;
  for (const auto& bead : beads) {
    const auto [a, b] = all_shapes[bead.shape];
    if (a == 0 || b == 0 || bead.probability < bead_counts) continue;
    weight.push_back(bead.probability);
    sx.push(bead.x, a);
    sy.push(bead.y, b);
  }
  std::vector<float> un_y(y_.vocabulary.size(), 0), seen_y(un_y), un_x(x_.vocabulary.size(), 0), seen_x(un_x);
  both([&] { explain(to_y_, sx, sy, weight, un_y, seen_y); }, [&] { explain(to_x_, sy, sx, weight, un_x, seen_x); });

  // Where each word of x stands: bead and place in its list.
  std::vector<std::uint32_t> place_begin(x_.vocabulary.size() + 1, 0);
  for (const auto w : sx.words) ++place_begin[w + 1];
  for (std::size_t w = 1; w < place_begin.size(); ++w) place_begin[w] += place_begin[w - 1];
  struct Place {
    std::uint32_t bead, at;
  };
  std::vector<Place> places(sx.words.size());
  auto next = place_begin;
  for (std::uint32_t b = 0; b < weight.size(); ++b)
    for (auto t = sx.begin[b]; t < sx.begin[b + 1]; ++t) places[next[sx.words[t]]++] = {b, t};

  // The backward table by words of x, to have both directions at hand: to_x_'s entries turned round.
  std::vector<std::uint32_t> turn_begin(x_.vocabulary.size() + 1, 0);
  for (const auto& e : to_x_.entries) ++turn_begin[e.told + 1];
  for (std::size_t w = 1; w < turn_begin.size(); ++w) turn_begin[w] += turn_begin[w - 1];
  std::vector<Entry> turned(to_x_.entries.size());
  next = turn_begin;
  for (Id y = 0; y + 1 < to_x_.begin.size(); ++y)
    for (auto e = to_x_.begin[y]; e < to_x_.begin[y + 1]; ++e)
      turned[next[to_x_.entries[e].told]++] = {y, to_x_.entries[e].p};

  // Factors of each told word in its bead, so that the innermost loop reads them in a row.
  std::vector<float> by_entry(sy.words.size()), by_rest(sy.words.size()), back_rest(sy.words.size());
  for (std::size_t b = 0; b < weight.size(); ++b) {
    const auto nx = static_cast<float>(sx.of(b).size());
    for (auto t = sy.begin[b]; t < sy.begin[b + 1]; ++t) {
      const auto v = sy.words[t];
      by_rest[t] = (1 - to_y_.unlinked[v]) / (nx * sy.explained[t]);
      by_entry[t] = by_rest[t] / to_y_.share[v];
      back_rest[t] = to_x_.rest[v];
    }
  }

  struct Told {
    float to = 0, back = 0;  // the present table, both ways
    float count = 0, largest = 0;
  };
  std::vector<Told> told(y_.vocabulary.size());
  std::vector<Id> touched;
  Gatherer all(spelling_, known_, x_.vocabulary.size(), y_.vocabulary.size());
  for (Id w = 0; w < x_.vocabulary.size(); ++w) {
    for (auto e = to_y_.begin[w]; e < to_y_.begin[w + 1]; ++e) told[to_y_.entries[e].told].to = to_y_.entries[e].p;
    for (auto e = turn_begin[w]; e < turn_begin[w + 1]; ++e) told[turned[e].told].back = turned[e].p;
    touched.clear();
    const float rest = to_y_.rest[w], share = to_x_.share[w];
    for (auto k = place_begin[w]; k < place_begin[w + 1]; ++k) {
      const auto [b, at] = places[k];
      const auto ny = static_cast<float>(sy.of(b).size());
      const float scale = weight[b] * weight[b] * (1 - to_x_.unlinked[w]) / (ny * share * sx.explained[at]);
      for (auto t = sy.begin[b]; t < sy.begin[b + 1]; ++t) {
        const auto v = sy.words[t];
        auto& one = told[v];
        const float forward = one.to * by_entry[t] + rest * by_rest[t];
        const float backward = one.back + back_rest[t] * share;
        const float c = std::sqrt(scale * forward * backward);
        if (one.count == 0) touched.push_back(v);
        one.count += c;
        one.largest = std::max(one.largest, c);
      }
    }
    const float least = least_p * static_cast<float>(place_begin[w + 1] - place_begin[w]);
    for (const auto v : touched) {
      auto& one = told[v];
      all.add(w, v, one.count, one.count - leave_out * one.largest);
      one.count = one.largest = 0;
    }
    all.close(w, least);
    for (auto e = to_y_.begin[w]; e < to_y_.begin[w + 1]; ++e) told[to_y_.entries[e].told].to = 0;
    for (auto e = turn_begin[w]; e < turn_begin[w + 1]; ++e) told[turned[e].told].back = 0;
  }
  all.finish(to_y_, to_x_, least_seen);
  const auto settle = [](std::vector<float>& unlinked, const std::vector<float>& count,
                         const std::vector<float>& seen) {
    for (std::size_t w = 0; w < unlinked.size(); ++w)
      unlinked[w] =
          std::clamp((count[w] + first_unlinked * unlinked_weight) / (seen[w] + unlinked_weight), 0.05F, 0.95F);
  };
  settle(to_y_.unlinked, un_y, seen_y);
  settle(to_x_.unlinked, un_x, seen_x);
  trained_ = true;
}

}  // namespace hexaglot::align
