#include "core/align/clues.hpp"

#include <algorithm>
#include <array>

#include "core/align/spelling.hpp"

namespace hexaglot::align {
namespace {

constexpr float value_found = 0.6F;  // of the numbers, symbols and notes of a version that the other has too
constexpr float spelling_found = 0.5F;
constexpr float least_likeness = 0.5F;
constexpr float known_found = 0.8F;
constexpr float least_found = 0.08F;
constexpr std::array values_of = {&SegmentFeatures::numbers, &SegmentFeatures::symbols, &SegmentFeatures::notes};

std::vector<Id> values(const VersionFeatures& version) {
  std::vector<Id> out;
  for (const auto& s : version.segments)
    for (const auto items : values_of) out.insert(out.end(), (s.*items).begin(), (s.*items).end());
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::vector<Id> shared_values(const PairOf& pair) {
  const auto x = values(pair.x), y = values(pair.y);
  std::vector<Id> out;
  std::set_intersection(x.begin(), x.end(), y.begin(), y.end(), std::back_inserter(out));
  return out;
}

// Calls f(term) for the terms of a segment. A value may come more than once.
template <class F>
void for_terms(const VersionFeatures& version, const SegmentFeatures& s, const std::vector<Id>& values, const F& f) {
  for (const auto w : s.words) f(w);
  for (const auto items : values_of) {
    for (const auto id : s.*items) {
      const auto found = std::lower_bound(values.begin(), values.end(), id);
      if (found != values.end() && *found == id)
        f(static_cast<Id>(version.vocabulary.size() + static_cast<std::size_t>(found - values.begin())));
    }
  }
}

}  // namespace

Places::Places(const VersionFeatures& version, const std::vector<Id>& values)
    : begin_(version.vocabulary.size() + values.size() + 1, 0) {
  constexpr auto nowhere = static_cast<std::uint32_t>(-1);
  std::vector<std::uint32_t> last(begin_.size(), nowhere);
  const auto each = [&](const auto& f) {
    std::fill(last.begin(), last.end(), nowhere);
    for (std::uint32_t s = 0; s < version.segments.size(); ++s)
      for_terms(version, version.segments[s], values, [&](Id term) {
        if (last[term] != s) f(term, s);
        last[term] = s;
      });
  };
  each([&](Id term, std::uint32_t) { ++begin_[term + 1]; });
  for (std::size_t t = 1; t < begin_.size(); ++t) begin_[t] += begin_[t - 1];
  places_.resize(begin_.back());
  auto next = begin_;
  each([&](Id term, std::uint32_t s) { places_[next[term]++] = s; });
}

Clues::Clues(const PairOf& pair) : values_(shared_values(pair)), x_(pair.x, values_), y_(pair.y, values_) {
  for (const auto& l : lookalikes(pair.x, pair.y))
    if (l.likeness >= least_likeness) clues_.push_back({l.x, l.y, spelling_found * l.likeness});
  const auto& known = pair.known;
  for (const auto& k : known.pairs) {
    const float seen = std::max({known.x_seen[k.x], known.y_seen[k.y], k.count});
    if (const float p = known_found * k.count / seen; p >= least_found) clues_.push_back({k.x, k.y, p});
  }
  for (std::size_t v = 0; v < values_.size(); ++v)
    clues_.push_back(
        {static_cast<Id>(pair.x.vocabulary.size() + v), static_cast<Id>(pair.y.vocabulary.size() + v), value_found});
  tidy();
}

void Clues::add(const std::vector<Clue>& words) {
  clues_.insert(clues_.end(), words.begin(), words.end());
  tidy();
}

void Clues::tidy() {
  std::sort(clues_.begin(), clues_.end(), [](const Clue& a, const Clue& b) {
    if (a.x != b.x) return a.x < b.x;
    return a.y != b.y ? a.y < b.y : a.p > b.p;
  });
  const auto same = [](const Clue& a, const Clue& b) { return a.x == b.x && a.y == b.y; };
  clues_.erase(std::unique(clues_.begin(), clues_.end(), same), clues_.end());
  std::erase_if(clues_, [&](const Clue& c) { return x_.of(c.x).empty() || y_.of(c.y).empty(); });
}

}  // namespace hexaglot::align
