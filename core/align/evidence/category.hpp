#pragma once
// Evidence from a category that the first segments of a bead's two sides form (labels equal, label of y one higher,
// heading against paragraph, …): how often linked pairs fall into it, against how often any pair of the band does. Both
// shares are measured on the document, the first starting from a guess. So labels that run on shifted by one become
// evidence themselves once the words have shown the shift.
#include <vector>

#include "core/align/evidence/evidence.hpp"

namespace hexaglot::align {

class Category : public Evidence {
 public:
  void add(const Band& band, Scores& scores) const final;
  void learn(const Band& band, const Posteriors& posteriors) final;

 protected:
  // guess[c]: share of linked pairs in category c, before anything is known. Category 0 says nothing.
  Category(const PairOf& pair, std::vector<double> guess) : pair_(pair), guess_(std::move(guess)), linked_(guess_) {}

  [[nodiscard]] virtual std::size_t category(const SegmentFeatures& x, const SegmentFeatures& y) const = 0;
  // True if a segment that is not the first of its side speaks against joining it (it has a label of its own).
  [[nodiscard]] virtual bool stands_alone(const SegmentFeatures& before, const SegmentFeatures& segment) const = 0;
  void set_silent() { silent_ = true; }

 private:
  [[nodiscard]] std::vector<double> shares_of_band(const Band& band) const;

  PairOf pair_;
  std::vector<double> guess_, linked_;
  bool silent_ = false;
};

}  // namespace hexaglot::align
