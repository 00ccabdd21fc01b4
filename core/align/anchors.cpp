#include "core/align/anchors.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_map>

namespace hexaglot::align {
namespace {

constexpr double full_cells = 400'000;  // smaller lattices are looked at as a whole
constexpr double most_cells = 2'500'000;
constexpr double least_half_width = 30;

struct Anchor {
  std::uint32_t x = 0, y = 0;  // segments
};

// Values that stand in exactly one segment: where.
class Rare {
 public:
  void put(std::uint64_t key, std::uint32_t segment) {
    const auto [place, fresh] = where_.try_emplace(key, segment);
    if (!fresh && place->second != segment) place->second = many;
  }
  void match(const Rare& other, std::vector<Anchor>& out) const {
    for (const auto& [key, segment] : where_) {
      if (segment == many) continue;
      const auto found = other.where_.find(key);
      if (found != other.where_.end() && found->second != many) out.push_back({segment, found->second});
    }
  }

 private:
  static constexpr std::uint32_t many = static_cast<std::uint32_t>(-1);
  std::unordered_map<std::uint64_t, std::uint32_t> where_;
};

Rare rare_values(const VersionFeatures& version) {
  Rare out;
  const std::hash<std::string> hash;
  for (std::uint32_t s = 0; s < version.segments.size(); ++s) {
    const auto& segment = version.segments[s];
    for (const auto* items : {&segment.numbers, &segment.symbols, &segment.notes})
      for (const auto id : *items) out.put(id, s);
    for (const auto w : segment.words) {
      const auto& word = version.vocabulary[w];
      if (word.skeleton.size() >= 4) out.put((1ULL << 62U) | hash(word.skeleton) >> 2U, s);
    }
  }
  return out;
}

// The longest run of anchors that ascends on both sides.
std::vector<Anchor> longest_chain(std::vector<Anchor> anchors) {
  std::sort(anchors.begin(), anchors.end(),
            [](const Anchor& a, const Anchor& b) { return a.x != b.x ? a.x < b.x : a.y > b.y; });
  std::vector<std::size_t> top, before(anchors.size());
  for (std::size_t a = 0; a < anchors.size(); ++a) {
    const auto place = std::lower_bound(top.begin(), top.end(), anchors[a].y,
                                        [&](std::size_t t, std::uint32_t y) { return anchors[t].y < y; });
    before[a] = place == top.begin() ? a : *(place - 1);
    if (place == top.end())
      top.push_back(a);
    else
      *place = a;
  }
  std::vector<Anchor> out;
  if (top.empty()) return out;
  for (auto a = top.back();; a = before[a]) {
    out.push_back(anchors[a]);
    if (before[a] == a) break;
  }
  std::reverse(out.begin(), out.end());
  return out;
}

// Anchors that stand far off the line between their neighbours in the chain are chance.
std::vector<Anchor> without_strays(const std::vector<Anchor>& chain) {
  std::vector<Anchor> out;
  for (std::size_t a = 0; a < chain.size(); ++a) {
    std::size_t near = 0;
    for (std::size_t b = a >= 3 ? a - 3 : 0; b < std::min(chain.size(), a + 4); ++b) {
      if (b == a) continue;
      const double dx = static_cast<double>(chain[b].x) - static_cast<double>(chain[a].x);
      const double dy = static_cast<double>(chain[b].y) - static_cast<double>(chain[a].y);
      if (std::abs(dx - dy) <= 5 + 0.3 * std::max(std::abs(dx), std::abs(dy))) ++near;
    }
    if (near >= 3) out.push_back(chain[a]);
  }
  return out;
}

}  // namespace

Band first_band(const PairOf& pair) {
  const auto x = static_cast<std::uint32_t>(pair.x.segments.size());
  const auto y = static_cast<std::uint32_t>(pair.y.segments.size());
  const double cells = (x + 1.0) * (y + 1.0);
  if (cells <= full_cells) return Band::full(x, y);

  std::vector<Anchor> matches;
  rare_values(pair.x).match(rare_values(pair.y), matches);
  auto anchors = without_strays(longest_chain(std::move(matches)));
  anchors.insert(anchors.begin(), Anchor{0, 0});
  anchors.push_back({x, y});

  const double budget = std::max(least_half_width, most_cells / (2.0 * (x + 1.0)));
  std::vector<std::pair<std::uint32_t, std::uint32_t>> limits(x + std::size_t{1});
  std::size_t next = 1;
  for (std::uint32_t i = 0; i <= x; ++i) {
    while (next + 1 < anchors.size() && anchors[next].x <= i) ++next;
    const auto& a = anchors[next - 1];
    const auto& b = anchors[next];
    const double dx = std::max(1.0, static_cast<double>(b.x) - static_cast<double>(a.x));
    const double dy = static_cast<double>(b.y) - static_cast<double>(a.y);
    const double along = std::clamp((static_cast<double>(i) - static_cast<double>(a.x)) / dx, 0.0, 1.0);
    const double centre = static_cast<double>(a.y) + along * dy;
    // Between anchors nothing is known but the corners: the wider apart, the wider the band. A gap on one side is
    // looked at as a whole.
    const double from_corner = std::min(along, 1 - along);
    const double half = std::min(budget, least_half_width + from_corner * dx * 0.5 + std::abs(dx - dy));
    limits[i] = {static_cast<std::uint32_t>(std::max(0.0, centre - half)),
                 static_cast<std::uint32_t>(std::min(static_cast<double>(y), centre + half))};
  }
  return {std::move(limits), y};
}

}  // namespace hexaglot::align
