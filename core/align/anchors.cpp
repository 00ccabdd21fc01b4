#include "core/align/anchors.hpp"

#include <algorithm>

#include "core/align/coarse.hpp"
#include "core/align/sample.hpp"

namespace hexaglot::align {
namespace {

constexpr double full_cells = 400'000;  // smaller lattices are looked at as a whole
constexpr double least_budget = 2'500'000, nodes_per_segment = 30;
// Where most is in doubt to the end (a million equal lines) a wide band finds nothing that a narrow one does not.
constexpr double hopeless = 0.5, hopeless_budget = 2'000'000, hopeless_nodes_per_segment = 1.5;
constexpr double much_doubt = 0.05;
constexpr std::uint32_t window = 400, least_window = 50;  // segments of x
constexpr int rounds = 3, steps = 2;
constexpr std::size_t windows_per_round = 4;

class Search {
 public:
  Search(const PairOf& pair, const Progress& progress)
      : x_(static_cast<std::uint32_t>(pair.x.segments.size())),
        y_(static_cast<std::uint32_t>(pair.y.segments.size())),
        progress_(progress),
        known_(pair),
        coarse_(pair),
        sample_(pair),
        front_(coarse_.after(0, 0, window)),
        back_(coarse_.before(x_, y_, window)) {}

  Band run() {
    coarse_.look(known_);
    for (int r = 0; r < rounds && coarse_.doubt() > much_doubt && !progress_.cancelled(); ++r) {
      if (r == 0 && large_enough(front_)) sample_.measure_chance(front_, progress_);
      if (r > 0) look_into_known();
      for (int s = 0; s < steps; ++s) walk();
      look();
    }
    while (coarse_.can_refine() && !progress_.cancelled()) {
      coarse_.refine();
      look();
      if (coarse_.doubt() > much_doubt && look_into_known()) look();
    }
    const double both = static_cast<double>(x_) + static_cast<double>(y_) + 1;
    auto budget = std::max(least_budget, nodes_per_segment * both);
    if (coarse_.doubt() > hopeless) budget = std::min(budget, hopeless_budget + hopeless_nodes_per_segment * both);
    return coarse_.band(budget);
  }

 private:
  void look() {
    auto clues = known_;
    clues.add(sample_.words());
    coarse_.look(clues);
  }

  // On from where both versions begin, and back from where they end.
  void walk() {
    if (large_enough(front_)) {
      const auto out = sample_.add(front_, Sample::Ends::first_is_cut, progress_);
      seen_.push_back(front_);
      front_ = sample_.trusted(out.certainty) ? coarse_.after(out.sure.x_end, out.sure.y_end, window) : Window{};
    }
    if (large_enough(back_)) {
      const auto out = sample_.add(back_, Sample::Ends::last_is_cut, progress_);
      seen_.push_back(back_);
      back_ = sample_.trusted(out.certainty) ? coarse_.before(out.sure.x_begin, out.sure.y_begin, window) : Window{};
    }
  }

  static bool large_enough(const Window& w) {
    return w.x_end - w.x_begin >= least_window && w.y_end > w.y_begin && w.cells() <= full_cells;
  }

  // The windows whose place is known best by now, none where one was, small enough to be looked at as a whole.
  bool look_into_known() {
    std::vector<Window> all, chosen;
    for (std::uint32_t begin = 0; begin + window / 2 <= x_; begin += window / 4)
      if (const auto w = coarse_.beside(begin, begin + window / 2); large_enough(w)) all.push_back(w);
    std::stable_sort(all.begin(), all.end(), [](const Window& a, const Window& b) { return a.cells() < b.cells(); });
    for (const auto& w : all) {
      if (chosen.size() == windows_per_round) break;
      const auto within = [&w](std::uint32_t distance) {
        return [&w, distance](const Window& other) {
          return w.x_begin < other.x_end + distance && other.x_begin < w.x_end + distance;
        };
      };
      if (std::none_of(seen_.begin(), seen_.end(), within(0)) &&
          std::none_of(chosen.begin(), chosen.end(), within(window)))
        chosen.push_back(w);
    }
    for (const auto& w : chosen) sample_.add(w, Sample::Ends::neither, progress_);
    seen_.insert(seen_.end(), chosen.begin(), chosen.end());
    return !chosen.empty();
  }

  std::uint32_t x_, y_;
  const Progress& progress_;
  Clues known_;  // before any window
  Coarse coarse_;
  Sample sample_;
  Window front_, back_;  // the next ones
  std::vector<Window> seen_;
};

}  // namespace

Band first_band(const PairOf& pair, const Progress& progress) {
  const auto x = static_cast<std::uint32_t>(pair.x.segments.size());
  const auto y = static_cast<std::uint32_t>(pair.y.segments.size());
  if ((x + 1.0) * (y + 1.0) <= full_cells) return Band::full(x, y);
  return Search(pair, progress).run();
}

}  // namespace hexaglot::align
