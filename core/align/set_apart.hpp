#pragma once
// Segments that are no translation of anything (strangers.hpp) are taken out before the rows are made, so that they do
// not pull the others apart, and come back as rows of their own: in their version's order, after the rows of the others
// between which they stood.
#include <cstdint>
#include <vector>

#include "core/align/strangers.hpp"
#include "core/model/document.hpp"

namespace hexaglot::align {

class SetApart {
 public:
  // Takes them out of document.segments, and remembers where they stood. `strangers` by version and segment, without
  // overlaps.
  SetApart(model::Document& document, std::vector<Stranger> strangers);

  // These and `more`, which was found in what was left, with the numbers of all segments. A version of which little
  // would be left goes as a whole.
  [[nodiscard]] std::vector<Stranger> with(const std::vector<Stranger>& more) const;

  // Gives document.segments back; rows, which speak of what was left, then speak of all.
  void put_back(model::Document& document);
  // The segments alone, for an alignment that was given up.
  void restore(model::Document& document);

 private:
  std::vector<Stranger> strangers_;
  std::vector<std::vector<model::Segment>> all_;
};

}  // namespace hexaglot::align
