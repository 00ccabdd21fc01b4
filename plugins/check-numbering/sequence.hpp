#pragma once
// Oddities of the numbering within one version: duplicates, gaps, unexplained restarts, unnumbered blocks among
// numbered ones, lists that mix systems or letters of two scripts. Whether they are a fault or the original's own way
// is decided later, when all versions are known (report.hpp).
#include <string>
#include <vector>

#include "read.hpp"

namespace hexaglot::check_numbering {

struct Oddity {
  std::string id;  // "numbering.gap"
  std::uint32_t version = 0;
  std::uint32_t block = 0;
  std::uint32_t row = HX_NONE;
  std::uint32_t row_before = HX_NONE;  // of the neighbour it is judged by, when that stands before
  std::string what;                    // "11 stands twice": a clause
  std::string show;                    // what the version shows, where that is not its label
  bool harmless = false;               // never more than an info
  bool own_affair = false;             // says nothing about the other versions: mixed letters
};

[[nodiscard]] std::vector<Oddity> oddities(const sdk::Document& document, const Version& version);

}  // namespace hexaglot::check_numbering
