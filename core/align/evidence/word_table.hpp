#pragma once
// Which words of one version translate which of the other: IBM Model 1 in both directions, tied together, learned from
// bead probabilities (Brown et al. 1993; Liang et al. 2006 for tying; leave-one-out as in hapax-safe training). Words
// spelt alike and translations known beforehand are its first entries. Probabilities are of word types per segment, not
// of running words.
#include <vector>

#include "core/align/features.hpp"
#include "core/align/lattice.hpp"
#include "core/align/lexicon.hpp"
#include "core/align/spelling.hpp"

namespace hexaglot::align {

class WordTable {
 public:
  // All three are kept by the caller.
  WordTable(const VersionFeatures& x, const VersionFeatures& y, const KnownWords& known);

  // One round of expectation and maximisation on beads with these probabilities.
  void learn(const std::vector<Bead>& beads);

  // One direction: the table as seen from words of one side ("given") to those of the other ("told").
  struct Entry {
    Id told = 0;
    float p = 0;  // of `told`, given the word
  };
  struct Direction {
    std::vector<std::uint32_t> begin;  // of each given word's entries; one more at the end
    std::vector<Entry> entries;
    std::vector<float> rest;      // per given word: probability left for anything
    std::vector<float> share;     // per told word: its share of all word types per segment
    std::vector<float> unlinked;  // per told word: how often nothing on the given side accounts for it
  };
  [[nodiscard]] const Direction& to_y() const { return to_y_; }
  [[nodiscard]] const Direction& to_x() const { return to_x_; }
  [[nodiscard]] const std::vector<Lookalike>& spelling() const { return spelling_; }
  [[nodiscard]] bool trained() const { return trained_; }
  // Whether it can say more than which words are spelt alike.
  [[nodiscard]] bool speaks() const { return trained_ || !known_.empty(); }

 private:
  const VersionFeatures& x_;
  const VersionFeatures& y_;
  const KnownWords& known_;
  std::vector<Lookalike> spelling_;
  Direction to_y_, to_x_;
  bool trained_ = false;
};

}  // namespace hexaglot::align
