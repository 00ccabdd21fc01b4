#pragma once
// One kind of evidence for or against a bead, behind one small interface. To add a source: a new file with a class and
// its maker, one line in the table of evidence.cpp. Every source is given the same pair of versions and returns
// log-likelihood ratios; it may learn from the bead probabilities of the last round. No source is a rule: each can be
// outvoted by the others.
#include <memory>
#include <span>
#include <string_view>

#include "core/align/features.hpp"
#include "core/align/lattice.hpp"
#include "core/align/lexicon.hpp"

namespace hexaglot::align {

struct PairOf {
  const VersionFeatures& x;
  const VersionFeatures& y;
  const KnownWords& known;  // word translations known beforehand
};

class Evidence {
 public:
  Evidence() = default;
  Evidence(const Evidence&) = delete;
  Evidence& operator=(const Evidence&) = delete;
  virtual ~Evidence() = default;

  // Adds to the scores of every bead whose end lies in the band. Beads of one side only keep 0.
  virtual void add(const Band& band, Scores& scores) const = 0;
  // Fits itself to what the last round found likely.
  virtual void learn(const Band& band, const Posteriors& posteriors) = 0;
};

struct Source {
  std::string_view id;
  std::unique_ptr<Evidence> (*make)(const PairOf& pair);
};

[[nodiscard]] std::span<const Source> sources();

// The makers, one per file.
[[nodiscard]] std::unique_ptr<Evidence> make_length(const PairOf& pair);
[[nodiscard]] std::unique_ptr<Evidence> make_words(const PairOf& pair);
[[nodiscard]] std::unique_ptr<Evidence> make_numbers(const PairOf& pair);
[[nodiscard]] std::unique_ptr<Evidence> make_symbols(const PairOf& pair);
[[nodiscard]] std::unique_ptr<Evidence> make_notes(const PairOf& pair);
[[nodiscard]] std::unique_ptr<Evidence> make_labels(const PairOf& pair);
[[nodiscard]] std::unique_ptr<Evidence> make_kinds(const PairOf& pair);
[[nodiscard]] std::unique_ptr<Evidence> make_limits(const PairOf& pair);

}  // namespace hexaglot::align
