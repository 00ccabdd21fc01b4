// Words: how much better each side's words are accounted for by the other side's than by chance, in both directions.
// Before anything is learned, only words spelt alike speak.
#include <algorithm>
#include <array>
#include <cmath>

#include "core/align/evidence/evidence.hpp"
#include "core/align/evidence/word_table.hpp"

namespace hexaglot::align {
namespace {

constexpr double weight = 1;  // half for each direction
constexpr float floor = -12, ceiling = 40;
constexpr int first_rounds = 3;

using Groups =
    std::array<std::vector<float>, largest_side>;  // [n-1]: a group of n given segments against one told segment

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
    Groups by_x, by_y;
    told_y(band, by_x);
    told_x(band, by_y);
    for (std::size_t k = 0; k < shapes.size(); ++k) {
      const auto [a, b] = shapes[k];
      if (a == 0 || b == 0) continue;
      for (std::uint32_t i = a; i < band.rows(); ++i) {
        for (std::uint32_t j = std::max<std::uint32_t>(b, band.low(i)); j <= band.high(i); ++j) {
          float sum = 0;
          for (std::uint32_t q = j - b + 1; q <= j; ++q)
            if (band.holds(i, q)) sum += by_x[a - 1U][band.cell(i, q)];
          for (std::uint32_t p = i - a + 1; p <= i; ++p)
            if (band.holds(p, j)) sum += by_y[b - 1U][band.cell(p, j)];
          scores[k][band.cell(i, j)] += static_cast<float>(weight * 0.5) * std::clamp(sum, 2 * floor, 2 * ceiling);
        }
      }
    }
  }

 private:
  // Sum of log ratios of a told segment's words. `sum` holds Σ p(told | given word); rest and n belong to the given
  // group.
  static float told(const WordTable::Direction& d, const std::vector<Id>& words, const std::vector<float>& sum,
                    float rest, float n) {
    if (n <= 0) return 0;  // nothing that could account for them
    double product = 1, logs = 0;
    for (const auto w : words) {
      const float u = d.unlinked[w];
      product *= static_cast<double>(u + (1 - u) * (sum[w] / d.share[w] + rest) / n);
      if (product > 1e200 || product < 1e-200) {
        logs += std::log(product);
        product = 1;
      }
    }
    return static_cast<float>(logs + std::log(product));
  }

  // Expectations of one given segment, kept for the two that follow.
  struct Given {
    std::vector<std::pair<Id, float>> told;
    float rest = 0, words = 0;
  };
  static Given given(const WordTable::Direction& d, const std::vector<Id>& words) {
    Given g;
    g.words = static_cast<float>(words.size());
    for (const auto w : words) {
      g.rest += d.rest[w];
      for (auto e = d.begin[w]; e < d.begin[w + 1]; ++e) g.told.emplace_back(d.entries[e].told, d.entries[e].p);
    }
    return g;
  }

  void told_y(const Band& band, Groups& out) const {
    for (auto& g : out) g.assign(band.cells(), 0);
    const auto& d = table_.to_y();
    std::vector<float> sum(pair_.y.vocabulary.size(), 0);
    std::vector<Given> all(pair_.x.segments.size());
    for (std::uint32_t i = 1; i < band.rows(); ++i) {
      all[i - 1] = given(d, pair_.x.segments[i - 1].words);
      float rest = 0, n = 0;
      for (std::uint32_t a = 1; a <= largest_side && a <= i; ++a) {
        const auto& g = all[i - a];
        rest += g.rest;
        n += g.words;
        for (const auto& [w, p] : g.told) sum[w] += p;
        for (std::uint32_t j = std::max(1U, band.low(i)); j <= band.high(i); ++j)
          out[a - 1][band.cell(i, j)] = told(d, pair_.y.segments[j - 1].words, sum, rest, n);
      }
      for (std::uint32_t a = 1; a <= largest_side && a <= i; ++a)
        for (const auto& [w, p] : all[i - a].told) sum[w] = 0;
      if (i >= largest_side) all[i - largest_side] = {};
    }
  }

  void told_x(const Band& band, Groups& out) const {
    for (auto& g : out) g.assign(band.cells(), 0);
    const auto& d = table_.to_x();
    std::vector<float> sum(pair_.x.vocabulary.size(), 0);
    const auto y_segments = static_cast<std::uint32_t>(pair_.y.segments.size());
    std::vector<Given> all(y_segments);
    std::uint32_t first = 1;  // rows below are past for this and all later j
    for (std::uint32_t j = 1; j <= y_segments; ++j) {
      all[j - 1] = given(d, pair_.y.segments[j - 1].words);
      while (first < band.rows() && band.high(first) < j) ++first;
      float rest = 0, n = 0;
      for (std::uint32_t b = 1; b <= largest_side && b <= j; ++b) {
        const auto& g = all[j - b];
        rest += g.rest;
        n += g.words;
        for (const auto& [w, p] : g.told) sum[w] += p;
        for (std::uint32_t i = first; i < band.rows() && band.low(i) <= j; ++i)
          out[b - 1][band.cell(i, j)] = told(d, pair_.x.segments[i - 1].words, sum, rest, n);
      }
      for (std::uint32_t b = 1; b <= largest_side && b <= j; ++b)
        for (const auto& [w, p] : all[j - b].told) sum[w] = 0;
      if (j >= largest_side) all[j - largest_side] = {};
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
