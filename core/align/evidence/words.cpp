// Words: how much better each side's words are accounted for by the other side's than by chance, in both directions.
// Before anything is learned, only words spelt alike speak.
#include <algorithm>
#include <array>
#include <cmath>

#include "core/align/evidence/evidence.hpp"
#include "core/align/evidence/word_table.hpp"
#include "core/align/lanes.hpp"

namespace hexaglot::align {
namespace {

constexpr double weight = 1.2;  // half for each direction
constexpr float floor = -12, ceiling = 40;
constexpr int first_rounds = 3;

// Sums of log ratios of the words of told segments, running along the told side, for groups of 1, 2, … given segments.
using Groups = std::array<std::vector<float>, widest_side>;

// One direction. Given segments come in order; the last few are remembered, each told word's expectations in one place.
class Teller {
 public:
  Teller(const WordTable::Direction& direction, const VersionFeatures& given, const VersionFeatures& told)
      : d_(direction), given_(given), told_(told), expected_(told.vocabulary.size() * slots, 0) {
    factors_.resize(told.vocabulary.size());
    for (Id w = 0; w < factors_.size(); ++w) {
      const float u = d_.unlinked[w];
      factors_[w] = {u, (1 - u) / d_.share[w], 1 - u};
    }
  }

  void give(std::uint32_t segment) {
    if (segment >= slots) scatter(segment - slots, [](float& to, float) { to = 0; });
    scatter(segment, [](float& to, float p) { to += p; });
    last_ = segment;
    float rest = 0, words = 0;
    for (std::uint32_t l = 0; l < lane_count * 2; ++l) {
      if (l < widest_side && l <= segment) {
        for (const auto w : given_.segments[segment - l].words) rest += d_.rest[w];
        words += static_cast<float>(given_.segments[segment - l].words.size());
      }
      share_[l] = words > 0 ? 1 / words : 0;
      rest_[l] = words > 0 ? rest / words : 0;
      silent_[l] = words > 0 ? 1.0F : 0.0F;  // nothing that could account for them
    }
  }

  // Of one told segment, given the last 1 … 4 · Vectors segments.
  template <std::size_t Vectors>
  void tell(std::uint32_t segment, float* out) const {
    std::array<Lanes, Vectors> product, logs, share, rest;
    for (std::size_t v = 0; v < Vectors; ++v) {
      product[v] = all(1);
      logs[v] = all(0);
      share[v] = load(&share_[v * lane_count]);
      rest[v] = load(&rest_[v * lane_count]);
    }
    std::array<std::uint32_t, widest_side> place{};
    for (std::uint32_t l = 0; l < widest_side; ++l) place[l] = (last_ + slots - l) % slots;
    int pending = 0;
    for (const auto w : told_.segments[segment].words) {
      const float* e = &expected_[std::size_t{w} * slots];
      const float p0 = e[place[0]], p1 = p0 + e[place[1]], p2 = p1 + e[place[2]], p3 = p2 + e[place[3]];
      const auto& f = factors_[w];
      product[0] *= f.unlinked + f.expected * (Lanes{p0, p1, p2, p3} * share[0]) + f.rest * rest[0];
      if constexpr (Vectors > 1)
        product[1] *= f.unlinked + f.expected * (all(p3 + e[place[4]]) * share[1]) + f.rest * rest[1];
      if (++pending < 4) continue;
      pending = 0;
      for (std::size_t v = 0; v < Vectors; ++v) {
        logs[v] += logarithm(product[v]);
        product[v] = all(1);
      }
    }
    for (std::size_t v = 0; v < Vectors; ++v)
      store(out + v * lane_count, (logs[v] + logarithm(product[v])) * load(&silent_[v * lane_count]));
  }

 private:
  static constexpr std::uint32_t slots = 8;
  struct Factors {
    float unlinked, expected, rest;
  };

  template <class Change>
  void scatter(std::uint32_t segment, const Change& change) {
    for (const auto w : given_.segments[segment].words)
      for (auto e = d_.begin[w]; e < d_.begin[w + 1]; ++e)
        change(expected_[std::size_t{d_.entries[e].told} * slots + segment % slots], d_.entries[e].p);
  }

  const WordTable::Direction& d_;
  const VersionFeatures& given_;
  const VersionFeatures& told_;
  std::vector<float> expected_;  // by told word: Σ p(told | given word) of each of the last segments
  std::vector<Factors> factors_;
  std::array<float, lane_count * 2> share_{}, rest_{}, silent_{};
  std::uint32_t last_ = 0;
};

class Words final : public Evidence {
 public:
  explicit Words(const PairOf& pair) : pair_(pair), table_(pair.x, pair.y, pair.known) {}

  void learn(const Band&, const Posteriors& posteriors) override {
    const int rounds = table_.trained() ? 1 : first_rounds;
    for (int r = 0; r < rounds; ++r) table_.learn(posteriors.beads);
  }

  void add(const Band& band, Scores& scores) const override {
    if (!table_.speaks()) {
      add_spelling(band, scores);
      return;
    }
    if (scores[shapes.size()].empty())
      add_words<1>(band, scores);
    else
      add_words<2>(band, scores);
  }

 private:
  template <std::size_t Vectors>
  void add_words(const Band& band, Scores& scores) const {
    constexpr std::uint32_t levels = Vectors > 1 ? widest_side : largest_side;
    Groups by_x, by_y;
    for (std::uint32_t l = 0; l < levels; ++l) {
      by_x[l].assign(band.cells(), 0);
      by_y[l].assign(band.cells(), 0);
    }
    tell_y<Vectors>(band, by_x, levels);
    tell_x<Vectors>(band, by_y, levels);
    for (std::size_t k = 0; k < all_shapes.size(); ++k) {
      const auto [a, b] = all_shapes[k];
      if (a == 0 || b == 0 || scores[k].empty()) continue;
      const auto &along = by_x[a - 1U], &down = by_y[b - 1U];
      for (std::uint32_t i = a; i < band.rows(); ++i) {
        const auto low = band.low(i), before_high = band.high(i - a);
        for (std::uint32_t j = std::max<std::uint32_t>(b, low); j <= band.high(i); ++j) {
          const auto at = band.cell(i, j);
          float sum = along[at] + down[at];
          if (j - b >= low) sum -= along[at - b];
          if (j <= before_high) sum -= down[band.cell(i - a, j)];
          scores[k][at] += static_cast<float>(weight * 0.5) * std::clamp(sum, 2 * floor, 2 * ceiling);
        }
      }
    }
  }

  template <std::size_t Vectors>
  void tell_y(const Band& band, Groups& out, std::uint32_t levels) const {
    Teller teller(table_.to_y(), pair_.x, pair_.y);
    std::array<float, lane_count * 2> one{}, sum{};
    for (std::uint32_t i = 1; i < band.rows(); ++i) {
      teller.give(i - 1);
      sum = {};
      for (std::uint32_t j = std::max(1U, band.low(i)); j <= band.high(i); ++j) {
        teller.tell<Vectors>(j - 1, one.data());
        for (std::uint32_t l = 0; l < levels; ++l) out[l][band.cell(i, j)] = sum[l] += one[l];
      }
    }
  }

  template <std::size_t Vectors>
  void tell_x(const Band& band, Groups& out, std::uint32_t levels) const {
    Teller teller(table_.to_x(), pair_.y, pair_.x);
    std::array<float, lane_count * 2> one{}, sum{};
    std::uint32_t first = 1;  // rows before are past for this and all later columns
    for (std::uint32_t j = 1; j <= pair_.y.segments.size(); ++j) {
      teller.give(j - 1);
      while (first < band.rows() && band.high(first) < j) ++first;
      sum = {};
      for (std::uint32_t i = first; i < band.rows() && band.low(i) <= j; ++i) {
        teller.tell<Vectors>(i - 1, one.data());
        for (std::uint32_t l = 0; l < levels; ++l) out[l][band.cell(i, j)] = sum[l] += one[l];
      }
    }
  }

  void add_spelling(const Band& band, Scores& scores) const {
    if (table_.spelling().empty()) return;
    std::vector<std::uint32_t> begin(pair_.x.vocabulary.size() + 1, 0);
    for (const auto& l : table_.spelling()) ++begin[l.x + 1];
    for (std::size_t w = 1; w < begin.size(); ++w) begin[w] += begin[w - 1];
    std::vector<std::vector<std::uint32_t>> where(pair_.y.vocabulary.size());
    for (std::uint32_t j = 0; j < pair_.y.segments.size(); ++j)
      for (const auto w : pair_.y.segments[j].words) where[w].push_back(j + 1);
    std::vector<float> single(band.cells(), 0);
    for (std::uint32_t i = 1; i < band.rows(); ++i) {
      for (const auto w : pair_.x.segments[i - 1].words) {
        for (auto l = begin[w]; l < begin[w + 1]; ++l) {
          const auto& alike = table_.spelling()[l];
          const auto& places = where[alike.y];
          const double rare =
              std::log(static_cast<double>(pair_.y.segments.size() + 1) / static_cast<double>(places.size() + 1));
          const auto gain = static_cast<float>(static_cast<double>(alike.likeness) * std::min(rare, 4.0));
          for (auto p = std::lower_bound(places.begin(), places.end(), std::max(1U, band.low(i)));
               p != places.end() && *p <= band.high(i); ++p)
            single[band.cell(i, *p)] += gain;
        }
      }
    }
    for (std::size_t k = 0; k < shapes.size(); ++k) {
      const auto [a, b] = shapes[k];
      if (a == 0 || b == 0) continue;
      for (std::uint32_t i = a; i < band.rows(); ++i) {
        for (std::uint32_t j = std::max<std::uint32_t>(b, band.low(i)); j <= band.high(i); ++j) {
          float sum = 0;
          for (std::uint32_t p = i - a + 1; p <= i; ++p)
            for (std::uint32_t q = j - b + 1; q <= j; ++q)
              if (band.holds(p, q)) sum += single[band.cell(p, q)];
          scores[k][band.cell(i, j)] += static_cast<float>(weight) * std::min(sum, 15.0F);
        }
      }
    }
  }

  PairOf pair_;
  WordTable table_;
};

}  // namespace

std::unique_ptr<Evidence> make_words(const PairOf& pair) { return std::make_unique<Words>(pair); }

}  // namespace hexaglot::align
