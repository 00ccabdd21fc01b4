#include "core/align/pair.hpp"

#include <algorithm>
#include <cmath>

#include "core/align/anchors.hpp"
#include "core/align/decode.hpp"

namespace hexaglot::align {
namespace {

constexpr int rounds = 6;
constexpr std::uint32_t margin = 3;
// Shares of bead shapes before anything is learned, in the order of `shapes`, and how many beads that guess is worth.
constexpr std::array<double, all_shapes.size()> guess = {
    0.66, 0.08, 0.08, 0.06, 0.06, 0.01, 0.01, 0.01, 0.002, 0.002, 0.002, 0.002, 0.0006, 0.0006, 0.0006, 0.0006, 0.0006};
constexpr double guess_weight = 25;
constexpr float link_matters = 0.01F;
constexpr int least_rounds = 2;
constexpr int first_wide_round = 2;  // from here on rare shapes are looked at
constexpr double settled = 0.997;    // nothing is left to learn that would change the beads

// Mean probability of the beads that hold a segment, weighted by itself: 1 when nothing is in doubt.
double certainty(const std::vector<Bead>& beads) {
  double sum = 0, squares = 0;
  for (const auto& bead : beads) {
    sum += static_cast<double>(bead.probability);
    squares += static_cast<double>(bead.probability * bead.probability);
  }
  return sum > 0 ? squares / sum : 1;
}

}  // namespace

PairAligner::PairAligner(const VersionFeatures& x, const VersionFeatures& y, KnownWords known,
                         std::span<const std::string> without)
    : known_(std::move(known)), pair_{x, y, known_}, prior_(guess) {
  for (const auto& source : sources())
    if (std::ranges::find(without, source.id) == without.end()) evidence_.push_back(source.make(pair_));
}

void PairAligner::round(const Progress& progress) {
  clear(scores_, band_, extent_);
  for (const auto& source : evidence_) {
    if (progress.cancelled()) return;
    source->add(band_, scores_);
  }
  weigh();
}

void PairAligner::weigh() {
  auto weighed = scores_;
  for (std::size_t k = 0; k < all_shapes.size(); ++k) {
    const auto share = static_cast<float>(std::log(prior_[k]));
    for (auto& s : weighed[k]) s += share;
  }
  add_votes(votes_, band_, weighed);
  posteriors_ = forward_backward(band_, weighed);
}

void PairAligner::learn() {
  double all = guess_weight;
  std::array<double, all_shapes.size()> count{};
  for (const auto& bead : posteriors_.beads) {
    count[bead.shape] += static_cast<double>(bead.probability);
    all += static_cast<double>(bead.probability);
  }
  for (std::size_t k = 0; k < all_shapes.size(); ++k) prior_[k] = (count[k] + guess[k] * guess_weight) / all;
  // Which side is cut finer is learned; the two ways of the same shape start alike.
  for (const auto& source : evidence_) source->learn(band_, posteriors_);
  band_ = narrow(band_, posteriors_, margin);
}

void PairAligner::train(const Progress& progress, const std::function<void(double)>& tell) {
  constexpr double first_share = 0.4;  // of the time: the band and the round in which it is wide
  const auto told = [&tell](double share) {
    if (tell) tell(share);
  };
  band_ = first_band(pair_, progress);
  told(first_share / 2);
  round(progress);
  told(first_share);
  for (int r = 0; r < rounds && !progress.cancelled(); ++r) {
    if (r >= least_rounds && certainty(posteriors_.beads) > settled) break;
    learn();
    if (r + 1 >= first_wide_round) extent_ = Extent::wide;
    round(progress);
    told(first_share + (1 - first_share) * (r + 1) / rounds);
  }
  if (!progress.cancelled()) publish();
}

void PairAligner::vote(Votes votes, const Progress& progress) {
  votes_ = std::move(votes);
  // The rare shapes' scores are not kept: where such a bead is likely, they are needed again.
  const bool rare = std::ranges::any_of(posteriors_.beads, [](const Bead& bead) {
    return bead.shape >= shapes.size() && bead.probability > link_matters;
  });
  if (!rare && certainty(posteriors_.beads) > settled) {
    weigh();
  } else {
    learn();
    round(progress);
  }
  if (!progress.cancelled()) publish();
}

void PairAligner::publish() {
  chain_ = most_right_beads(band_, posteriors_);
  std::vector<Sparse::Triple> links, cuts;
  for (const auto& bead : posteriors_.beads) {
    const auto [a, b] = all_shapes[bead.shape];
    for (std::uint32_t i = bead.x - a; i < bead.x; ++i)
      for (std::uint32_t j = bead.y - b; j < bead.y; ++j) links.push_back({i, j, bead.probability});
  }
  cuts.reserve(posteriors_.cuts.size());
  for (const auto& cut : posteriors_.cuts) cuts.push_back({cut.x, cut.y, cut.probability});
  const auto x = static_cast<std::uint32_t>(pair_.x.segments.size());
  const auto y = static_cast<std::uint32_t>(pair_.y.segments.size());
  links_ = Sparse(x, y, std::move(links), link_matters);
  cuts_ = Sparse(x + 1, y + 1, std::move(cuts), link_matters);
  // Nobody asks for the rare shapes' scores later, and of 15 pairs of long texts they would be half of all memory.
  for (std::size_t k = shapes.size(); k < all_shapes.size(); ++k) scores_[k] = std::vector<float>();
}

}  // namespace hexaglot::align
