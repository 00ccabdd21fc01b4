#include "core/align/row_choice.hpp"

#include <algorithm>
#include <unordered_map>

namespace hexaglot::align {
namespace {

constexpr double link_demand = 0.45, row_demand = 0.4;  // less likely links and rows do more harm than good
constexpr double row_worth = 15;                        // a right row, counted in links
constexpr double alone_worth = 1e-3;
constexpr float matters = 0.003F;
constexpr double nothing = -1e30;

class Chooser {
 public:
  explicit Chooser(const RowLattice& lattice) : lattice_(lattice), n_(lattice.cuts().front().size()) {
    std::uint64_t all = 0;
    for (std::size_t v = 0; v < n_; ++v) {
      offset_.push_back(all);
      all += lattice.cuts().back()[v];
    }
    for (const auto& e : lattice.edges())
      if (e.probability > matters) each_link(e, [&](std::uint64_t l) { links_[l] += e.probability; });
  }

  [[nodiscard]] std::vector<ChosenRow> run() const {
    const auto& edges = lattice_.edges();
    const auto size = lattice_.cuts().size();
    std::vector<double> sum(size, nothing);
    std::vector<std::size_t> by(size, 0);
    sum.front() = 0;
    for (std::size_t k = 0; k < edges.size(); ++k) {
      const auto& e = edges[k];
      if (sum[e.from] <= nothing) continue;
      const double with = sum[e.from] + gain(e);
      if (with > sum[e.to]) {
        sum[e.to] = with;
        by[e.to] = k;
      }
    }
    std::vector<ChosenRow> out;
    for (auto at = size - 1; at != 0; at = edges[by[at]].from) {
      const auto& e = edges[by[at]];
      out.push_back({lattice_.cuts()[e.to], e.row});
    }
    std::reverse(out.begin(), out.end());
    return out;
  }

 private:
  template <class Task>
  void each_link(const RowLattice::Edge& e, const Task& task) const {
    const auto &from = lattice_.cuts()[e.from], &to = lattice_.cuts()[e.to];
    for (std::size_t u = 0; u < n_; ++u)
      for (auto s = from[u]; s < to[u]; ++s)
        for (std::size_t w = u + 1; w < n_; ++w)
          for (auto t = from[w]; t < to[w]; ++t) task((offset_[u] + s) << 32 | (offset_[w] + t));
  }

  [[nodiscard]] double probability(std::uint64_t link) const {
    const auto found = links_.find(link);
    return found == links_.end() ? 0 : std::min(1.0, static_cast<double>(found->second));
  }

  [[nodiscard]] double gain(const RowLattice::Edge& e) const {
    double sum = 0;
    bool several = false;
    if (e.row > matters) {
      each_link(e, [&](std::uint64_t l) {
        sum += probability(l) - link_demand;
        several = true;
      });
    } else {  // hardly any of its links can count
      std::uint64_t count = 0, others = 0;
      for (std::size_t v = 0; v < n_; ++v) {
        const std::uint64_t here = lattice_.cuts()[e.to][v] - lattice_.cuts()[e.from][v];
        count += here * others;
        others += here;
      }
      sum = -link_demand * static_cast<double>(count);
      several = count > 0;
    }
    const double row = static_cast<double>(e.row);
    return sum + (several ? row_worth * (row - row_demand) : alone_worth * row);
  }

  const RowLattice& lattice_;
  std::size_t n_;
  std::vector<std::uint64_t> offset_;
  std::unordered_map<std::uint64_t, float> links_;
};

}  // namespace

std::vector<ChosenRow> choose_rows(const RowLattice& lattice) { return Chooser(lattice).run(); }

}  // namespace hexaglot::align
