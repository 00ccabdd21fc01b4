#pragma once
// The labels that a row's versions print side by side, and which of them departs: by value, so that "(b)", "б)" and
// "(ب)" agree. For the eye: the document map, the gutter, the filter of rows. What is wrong with a numbering as a whole
// the numbering check says.
#include <cstdint>
#include <vector>

#include "core/model/document.hpp"

namespace hexaglot::app {

struct RowLabels {
  // By version; nullptr: the version prints none here. They live as long as the document.
  std::vector<const text::Label*> labels;
  // By version: another value than most, or none where most have one (or the reverse). Where no value has the most
  // votes, all that vote depart. A version that has nothing here, or goes on with a block begun above, has no vote.
  std::vector<bool> departs;
  const text::Label* usual = nullptr;  // one of those that most have; nullptr: most have none, or there is no most

  [[nodiscard]] bool any() const;
  [[nodiscard]] bool differ() const;
};

[[nodiscard]] RowLabels row_labels(const model::Document& document, const model::Row& row);

// The same number, whatever it is printed with.
[[nodiscard]] bool same_value(const text::Label& a, const text::Label& b);

}  // namespace hexaglot::app
