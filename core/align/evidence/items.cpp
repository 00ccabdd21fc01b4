#include "core/align/evidence/items.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace hexaglot::align {
namespace {

constexpr double prior_items = 8;   // how many items the first guess is worth
constexpr std::size_t enough = 24;  // items of a bead that are compared

struct Count {
  double matched = 0, all = 0, matched_weight = 0;
};

class Items final : public Evidence {
 public:
  Items(const PairOf& pair, const ItemRules& rules) : rules_(rules), kept_(rules.kept) {
    count(pair.x, x_);
    count(pair.y, y_);
    const auto segments = static_cast<double>(pair.x.segments.size() + pair.y.segments.size());
    for (auto& n : rarity_) n = -std::log(std::min(0.5, n / segments));
  }

  void add(const Band& band, Scores& scores) const override {
    if (none_) return;
    const auto widest = scores.back().empty() ? largest_side : widest_side;
    const auto wide = [&](std::uint32_t end) { return std::min(widest, end); };
    const double missing = std::log((1 - kept_) / 0.97);
    const double found = std::log(kept_);
    for (std::uint32_t i = 1; i < band.rows(); ++i) {
      for (std::uint32_t j = std::max(1U, band.low(i)); j <= band.high(i); ++j) {
        if (x_.of(i, wide(i)).empty() && y_.of(j, wide(j)).empty()) continue;
        for (std::size_t k = 0; k < all_shapes.size(); ++k) {
          const auto [a, b] = all_shapes[k];
          if (a == 0 || b == 0 || a > i || b > j || scores[k].empty()) continue;
          const auto c = compare(i, j, all_shapes[k]);
          if (c.all <= 0) continue;
          // Half of each side's view: two items that match are one event.
          const double s = c.matched_weight + c.matched * found + 0.5 * (c.all - 2 * c.matched) * missing;
          scores[k][band.cell(i, j)] += static_cast<float>(rules_.weight * std::clamp(s, -6.0, 12.0));
        }
      }
    }
  }

  void learn(const Band&, const Posteriors& posteriors) override {
    if (none_) return;
    double matched = prior_items * rules_.kept, all = prior_items;
    for (const auto& bead : posteriors.beads) {
      const auto [a, b] = all_shapes[bead.shape];
      if (a == 0 || b == 0) continue;
      const auto c = compare(bead.x, bead.y, all_shapes[bead.shape]);
      matched += static_cast<double>(bead.probability) * 2 * c.matched;
      all += static_cast<double>(bead.probability) * c.all;
    }
    kept_ = std::clamp(matched / all, 0.05, 0.97);
  }

 private:
  // Items of the groups of 1, 2, … segments that end at each segment, ascending.
  struct Side {
    std::array<std::vector<std::uint32_t>, widest_side> begin;
    std::array<std::vector<Id>, widest_side> items;
    [[nodiscard]] std::span<const Id> of(std::uint32_t end, std::uint32_t n) const {
      const auto& b = begin[n - 1];
      return {items[n - 1].data() + b[end - 1], items[n - 1].data() + b[end]};
    }
  };

  void count(const VersionFeatures& version, Side& side) {
    for (const auto& s : version.segments) {
      const auto& items = s.*rules_.items;
      for (std::size_t k = 0; k < items.size(); ++k) {
        if (items[k] >= rarity_.size()) rarity_.resize(items[k] + 1, 0);
        if (k == 0 || items[k] != items[k - 1]) ++rarity_[items[k]];
      }
      none_ = none_ && items.empty();
    }
    const auto segments = static_cast<std::uint32_t>(version.segments.size());
    for (std::uint32_t n = 1; n <= widest_side; ++n) {
      auto& out = side.items[n - 1];
      side.begin[n - 1] = {0};
      for (std::uint32_t end = 1; end <= segments; ++end) {
        const auto first = static_cast<std::ptrdiff_t>(out.size());
        for (auto s = end - std::min(n, end); s < end; ++s) {
          const auto& items = version.segments[s].*rules_.items;
          const auto middle = static_cast<std::ptrdiff_t>(out.size());
          out.insert(out.end(), items.begin(),
                     items.begin() + static_cast<std::ptrdiff_t>(std::min(enough, items.size())));
          if (middle > first && static_cast<std::size_t>(middle) < out.size())
            std::inplace_merge(out.begin() + first, out.begin() + middle, out.end());
        }
        side.begin[n - 1].push_back(static_cast<std::uint32_t>(out.size()));
      }
    }
  }

  [[nodiscard]] Count compare(std::uint32_t i, std::uint32_t j, Shape shape) const {
    const auto x = x_.of(i, shape.x), y = y_.of(j, shape.y);
    Count out;
    out.all = static_cast<double>(x.size() + y.size());
    for (std::size_t p = 0, q = 0; p < x.size() && q < y.size();) {
      if (x[p] == y[q]) {
        out.matched += 1;
        out.matched_weight += rarity_[x[p]];
        ++p, ++q;
      } else if (x[p] < y[q]) {
        ++p;
      } else {
        ++q;
      }
    }
    return out;
  }

  ItemRules rules_;
  double kept_;
  bool none_ = true;
  Side x_, y_;
  std::vector<double> rarity_;  // by item: −log of the share of segments that hold it
};

}  // namespace

std::unique_ptr<Evidence> make_items(const PairOf& pair, const ItemRules& rules) {
  return std::make_unique<Items>(pair, rules);
}

}  // namespace hexaglot::align
