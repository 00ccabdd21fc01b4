#include "core/align/evidence/items.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace hexaglot::align {
namespace {

constexpr double prior_items = 8;   // how many items the first guess is worth
constexpr std::size_t enough = 24;  // items of a bead that are compared

struct Count {
  double matched = 0, all = 0, matched_weight = 0;
};

class Items final : public Evidence {
 public:
  Items(const PairOf& pair, const ItemRules& rules) : pair_(pair), rules_(rules), kept_(rules.kept) {
    count(pair.x, x_before_);
    count(pair.y, y_before_);
    const auto segments = static_cast<double>(pair.x.segments.size() + pair.y.segments.size());
    for (auto& [id, n] : rarity_) n = -std::log(std::min(0.5, n / segments));
  }

  void add(const Band& band, Scores& scores) const override {
    if (none_) return;
    const double missing = std::log((1 - kept_) / 0.97);
    const double found = std::log(kept_);
    for (std::uint32_t i = 1; i < band.rows(); ++i) {
      for (std::uint32_t j = std::max(1U, band.low(i)); j <= band.high(i); ++j) {
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
  void count(const VersionFeatures& version, std::vector<std::uint32_t>& before) {
    before = {0};
    for (const auto& s : version.segments) {
      const auto& items = s.*rules_.items;
      for (std::size_t k = 0; k < items.size(); ++k)
        if (k == 0 || items[k] != items[k - 1]) ++rarity_[items[k]];
      before.push_back(before.back() + static_cast<std::uint32_t>(items.size()));
      none_ = none_ && items.empty();
    }
  }

  [[nodiscard]] const std::vector<Id>& of(const VersionFeatures& version, std::uint32_t segment) const {
    return version.segments[segment].*rules_.items;
  }

  // Items of a group, ascending. The buffer is used only where more than one segment has any.
  void gather(const VersionFeatures& version, std::uint32_t end, std::uint32_t n, std::vector<Id>& out) const {
    out.clear();
    for (auto s = end - n; s < end; ++s) {
      const auto& items = of(version, s);
      out.insert(out.end(), items.begin(), items.begin() + static_cast<std::ptrdiff_t>(std::min(enough, items.size())));
    }
    if (n > 1) std::sort(out.begin(), out.end());
  }

  [[nodiscard]] Count compare(std::uint32_t i, std::uint32_t j, Shape shape) const {
    if (x_before_[i] == x_before_[i - shape.x] && y_before_[j] == y_before_[j - shape.y]) return {};
    thread_local std::vector<Id> x, y;
    gather(pair_.x, i, shape.x, x);
    gather(pair_.y, j, shape.y, y);
    Count out;
    out.all = static_cast<double>(x.size() + y.size());
    for (std::size_t p = 0, q = 0; p < x.size() && q < y.size();) {
      if (x[p] == y[q]) {
        out.matched += 1;
        out.matched_weight += rarity_.at(x[p]);
        ++p, ++q;
      } else if (x[p] < y[q]) {
        ++p;
      } else {
        ++q;
      }
    }
    return out;
  }

  PairOf pair_;
  ItemRules rules_;
  double kept_;
  bool none_ = true;
  std::vector<std::uint32_t> x_before_, y_before_;  // items in the segments before
  std::unordered_map<Id, double> rarity_;           // −log of the share of segments that hold it
};

}  // namespace

std::unique_ptr<Evidence> make_items(const PairOf& pair, const ItemRules& rules) {
  return std::make_unique<Items>(pair, rules);
}

}  // namespace hexaglot::align
