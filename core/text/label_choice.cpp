// Which reading of each label continues its siblings best: a shortest path (Viterbi) over the readings.
#include <algorithm>
#include <cstdlib>
#include <limits>
#include <map>
#include <utility>

#include "core/text/labels.hpp"

namespace hexaglot::text {

namespace {

double start_cost(const Label& label) { return label.value <= 1 ? 0.0 : 2.0; }

// Where each value of each system could last be read, up to the label before the last.
using Places = std::map<std::pair<NumberSystem, std::int32_t>, std::size_t>;

// "(c)" after "(b) (i) (ii)": the outer list goes on where its inner one ended, unless it began again in between.
bool resumes(const Places& seen, const Label& label) {
  const auto before = seen.find({label.system, label.value - 1});
  if (before == seen.end()) return false;
  const auto first = seen.find({label.system, 1});
  return first == seen.end() || first->second <= before->second;
}

double step_cost(const Label& from, const Label& to, const Places& seen) {
  if (from.system != to.system) {
    if (to.value <= 1) return 4.0;
    return resumes(seen, to) ? 1.0 : 6.0;
  }
  if (to.value == from.value + 1 || (to.value == from.value && to.bis)) return 0.0;
  if (to.value <= 1) return 2.0;
  const double gap = std::abs(static_cast<double>(to.value) - from.value);
  return std::min(5.0, 2.0 + gap * 0.1);
}

struct Cell {
  double cost = 0;
  std::size_t previous = 0;  // reading in the nearest earlier non-empty list
};

}  // namespace

std::vector<std::optional<Label>> choose_readings(const std::vector<std::vector<Label>>& candidates) {
  std::vector<std::optional<Label>> chosen(candidates.size());
  std::vector<std::size_t> filled;  // lists that have readings
  for (std::size_t i = 0; i < candidates.size(); ++i)
    if (!candidates[i].empty()) filled.push_back(i);
  if (filled.empty()) return chosen;

  std::vector<std::vector<Cell>> path(filled.size());
  Places seen;
  for (std::size_t k = 0; k < filled.size(); ++k) {
    const auto& here = candidates[filled[k]];
    for (std::size_t r = 0; r < here.size(); ++r) {
      Cell best{std::numeric_limits<double>::max(), 0};
      if (k == 0) best.cost = start_cost(here[r]);
      for (std::size_t q = 0; k > 0 && q < path[k - 1].size(); ++q) {
        const double cost = path[k - 1][q].cost + step_cost(candidates[filled[k - 1]][q], here[r], seen);
        if (cost < best.cost) best = {cost, q};
      }
      best.cost += 0.5 * static_cast<double>(r);
      path[k].push_back(best);
    }
    if (k == 0) continue;
    for (const Label& label : candidates[filled[k - 1]]) seen[{label.system, label.value}] = k - 1;
  }
  const auto cheaper = [](const Cell& a, const Cell& b) { return a.cost < b.cost; };
  auto reading =
      static_cast<std::size_t>(std::min_element(path.back().begin(), path.back().end(), cheaper) - path.back().begin());
  for (std::size_t k = filled.size(); k-- > 0;) {
    chosen[filled[k]] = candidates[filled[k]][reading];
    reading = path[k][reading].previous;
  }
  return chosen;
}

}  // namespace hexaglot::text
