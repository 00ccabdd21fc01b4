#pragma once
// Segments without text and without label (blank lines, counted line by line) say nothing and look all alike. They are
// set aside before the alignment and put back after it, so that a million of them cost what reading them costs.
#include <cstdint>
#include <vector>

#include "core/model/document.hpp"

namespace hexaglot::align {

class BlankSegments {
 public:
  // Takes them out of document.segments, and remembers where they stood.
  explicit BlankSegments(model::Document& document);

  // Gives document.segments back as they were; rows, which speak of what was left, then speak of all. Blank segments
  // that stand between the same two rows share rows, the first with the first; their confidence is 1: there is nothing
  // to be wrong about.
  void put_back(model::Document& document);
  // The segments alone, for an alignment that was given up.
  void restore(model::Document& document);

 private:
  std::vector<std::vector<model::Segment>> all_;
  std::vector<std::vector<std::uint32_t>>
      kept_;  // [version]: numbers of the segments that stayed; empty versions included
  bool any_ = false;
};

}  // namespace hexaglot::align
