#pragma once
// One pair of versions: its evidence, its band, and the rounds of expectation and maximisation over the lattice.
// Between two rounds the votes of the other versions may come in. One thread at a time.
#include <array>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "core/align/evidence/evidence.hpp"
#include "core/align/votes.hpp"
#include "core/base/progress.hpp"

namespace hexaglot::align {

class PairAligner {
 public:
  // `without`: ids of evidence to leave out.
  PairAligner(const VersionFeatures& x, const VersionFeatures& y, KnownWords known,
              std::span<const std::string> without = {});

  // From the wide band to a trained one; `tell` hears how far it is (0…1). When cancelled it stops within a round, and
  // what links(), cuts() and chain() give is then of no use.
  void train(const Progress& progress, const std::function<void(double)>& tell = {});
  // One more round, with these votes from now on.
  void vote(Votes votes, const Progress& progress = {});

  [[nodiscard]] const Sparse& links() const { return links_; }  // segments of x × segments of y
  [[nodiscard]] const Sparse& cuts() const { return cuts_; }    // nodes of x × nodes of y
  // The most probable beads as cuts, from the beginning to the end.
  [[nodiscard]] const std::vector<std::pair<std::uint32_t, std::uint32_t>>& chain() const { return chain_; }
  // What the evidence said in the last round, without votes and without the shares of bead shapes.
  [[nodiscard]] const Band& band() const { return band_; }
  [[nodiscard]] const Scores& scores() const { return scores_; }

 private:
  void round(const Progress& progress);
  void weigh();  // the last scores with the shares of shapes and the votes
  void learn();
  void publish();

  KnownWords known_;
  PairOf pair_;
  std::vector<std::unique_ptr<Evidence>> evidence_;
  std::array<double, all_shapes.size()> prior_{};
  Band band_;
  Scores scores_;
  Extent extent_ = Extent::usual;
  Posteriors posteriors_;
  Votes votes_;
  Sparse links_, cuts_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> chain_;
};

}  // namespace hexaglot::align
