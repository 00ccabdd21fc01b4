#include "core/align/one_against_others.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/align/fine_rows.hpp"
#include "core/align/lattice.hpp"

namespace hexaglot::align {
namespace {

constexpr std::uint32_t margin = 3;
constexpr float matters = 0.005F;
// Witnesses repeat each other (their lengths agree, they translate the same words): m of them count as m to this power.
constexpr double agreement = 0.7;
constexpr double discount = 0.7;
// Shares of what may happen to a version at one place.
constexpr double lost = 0.05, added = 0.03, cut_otherwise = 0.05, joined = 0.04, cut_across = 0.02;

class Contest {
 public:
  Contest(const PairScores& scores, const std::vector<CutVector>& rows, std::uint32_t version)
      : scores_(scores), now_(rows), v_(version), n_(scores.versions()), fine_(fine_rows(scores, rows, version)) {
    for (std::size_t r = 1; r < fine_.size(); ++r) usual_.push_back(usual_segments(fine_[r - 1], fine_[r]));
    for (std::uint32_t m = 0; m <= n_; ++m)
      weight_.push_back(m > 1 ? discount * std::pow(static_cast<double>(m), agreement - 1) : 1.0);
  }

  [[nodiscard]] std::vector<Witness> run() const {
    const auto band = near_now();
    Scores sums;
    clear(sums, band);
    for (std::size_t k = 0; k < shapes.size(); ++k) {
      const auto [a, b] = shapes[k];
      for (std::uint32_t i = a; i < band.rows(); ++i)
        for (std::uint32_t j = std::max<std::uint32_t>(b, band.low(i)); j <= band.high(i); ++j)
          sums[k][band.cell(i, j)] = static_cast<float>(share(i, a, b) + evidence(i, j, shapes[k]));
    }
    return seen_by_each(forward_backward(band, sums));
  }

 private:
  // How many segments a version usually has in a row: the most frequent number among the others.
  [[nodiscard]] std::uint32_t usual_segments(const CutVector& from, const CutVector& to) const {
    std::array<std::uint32_t, 4> votes{};
    for (std::uint32_t u = 0; u < n_; ++u)
      if (u != v_ && from[u] < to[u]) ++votes[std::min(4U, to[u] - from[u]) - 1];
    return static_cast<std::uint32_t>(std::max_element(votes.begin(), votes.end()) - votes.begin()) + 1;
  }

  // Logarithm of how often `a` rows that end at i meet `b` segments.
  [[nodiscard]] double share(std::uint32_t i, std::uint32_t a, std::uint32_t b) const {
    if (a == 0) return std::log(added);
    std::uint32_t usual = 0;
    for (auto r = i - a; r < i; ++r) usual += usual_[r];
    if (b == 0) return std::log(lost) * (usual > 1 ? 1.5 : 1);
    if (a > 1) {
      const double one_fewer = std::log(joined) * (a - 1);
      return b + 1 == usual || b + 2 == usual ? one_fewer : one_fewer + std::log(cut_across);
    }
    if (b == usual) return std::log(1 - lost - added - 2 * cut_otherwise);
    return std::log(cut_otherwise) * (b + 1 == usual || b == usual + 1 ? 1 : 1.7);
  }

  [[nodiscard]] double evidence(std::uint32_t i, std::uint32_t j, Shape shape) const {
    if (shape.x == 0 || shape.y == 0) return 0;
    const auto& from = fine_[i - shape.x];
    const auto& to = fine_[i];
    double sum = 0;
    std::size_t witnesses = 0;
    for (std::uint32_t u = 0; u < n_; ++u) {
      if (u == v_ || from[u] == to[u]) continue;
      sum += static_cast<double>(scores_.of(u, {from[u], to[u]}, v_, {j - shape.y, j}));
      ++witnesses;
    }
    return weight_[witnesses] * sum;
  }

  // Whether the others have no more before `a` than before `b`.
  [[nodiscard]] bool not_after(const CutVector& a, const CutVector& b) const {
    for (std::uint32_t u = 0; u < n_; ++u)
      if (u != v_ && a[u] > b[u]) return false;
    return true;
  }

  // Around where the version stands now.
  [[nodiscard]] Band near_now() const {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> limits;
    std::size_t low = 0, high = 0;
    for (const auto& cut : fine_) {
      while (low + 1 < now_.size() && !not_after(cut, now_[low + 1])) ++low;
      high = std::max(high, low);
      while (high + 1 < now_.size() && (!not_after(cut, now_[high]) || not_after(now_[high + 1], cut))) ++high;
      limits.emplace_back(now_[low][v_] > margin ? now_[low][v_] - margin : 0, now_[high][v_] + margin);
    }
    return {std::move(limits), scores_.segments()[v_]};
  }

  [[nodiscard]] std::vector<Witness> seen_by_each(const Posteriors& posteriors) const {
    std::vector<Witness> out(n_);
    const auto size = scores_.segments()[v_];
    for (std::uint32_t u = 0; u < n_; ++u) {
      if (u == v_) continue;
      std::vector<Sparse::Triple> cuts, links;
      for (const auto& cut : posteriors.cuts) cuts.push_back({fine_[cut.x][u], cut.y, cut.probability});
      for (const auto& bead : posteriors.beads) {
        const auto [a, b] = shapes[bead.shape];
        for (auto p = fine_[bead.x - a][u]; p < fine_[bead.x][u]; ++p)
          for (auto q = bead.y - b; q < bead.y; ++q) links.push_back({p, q, bead.probability});
      }
      const auto other = scores_.segments()[u];
      out[u].cuts = Sparse(other + 1, size + 1, std::move(cuts), matters);
      out[u].links = Sparse(other, size, std::move(links), matters);
    }
    return out;
  }

  const PairScores& scores_;
  const std::vector<CutVector>& now_;
  std::uint32_t v_, n_;
  std::vector<CutVector> fine_;
  std::vector<std::uint32_t> usual_;  // per fine row
  std::vector<double> weight_;        // per number of witnesses
};

}  // namespace

std::vector<Witness> one_against_others(const PairScores& scores, const std::vector<CutVector>& rows,
                                        std::uint32_t version) {
  return Contest(scores, rows, version).run();
}

}  // namespace hexaglot::align
