#pragma once
// The labels of a row compared over the versions by vote. A version that departs once differs; one that then counts on
// with the same distance has shifted, which is one deviation however long it runs: it ends where its labels agree again
// or where the numbering begins anew. Distances are taken off before the vote, so that one version's shift does not
// hide another's.
#include <optional>
#include <string>
#include <vector>

#include <hexaglot/sdk/check.hpp>

#include "read.hpp"

namespace hexaglot::check_numbering {

struct Deviation {
  enum class Kind {
    other,   // another label than the others
    extra,   // a label where the others have none
    missing  // none where the others have one
  };
  Kind kind = Kind::other;
  std::vector<std::uint32_t> versions;
  std::vector<std::uint32_t> norm;  // who shows what it departs from
  std::size_t compared = 0;         // versions that show anything in the first row
  bool majority = true;             // false: as many or more show something else; the norm is only the first
  std::uint32_t first_row = 0;
  std::uint32_t last_row = 0;
  std::uint32_t row_before = HX_NONE;  // the labelled row before, with what stands there
  std::string label_before;
  std::optional<std::int64_t> offset;  // how much higher
  std::uint32_t labels = 1;            // labelled rows it covers
  std::string first_here, first_there, last_here;
  bool doubtful = true;  // all its rows are
  std::vector<sdk::Finding::Value> values;
  std::vector<hx_place> places;

  [[nodiscard]] bool shift() const { return offset && labels > 1; }
};

// What each version shows in a row: for the values of findings. "–" where it has no label; versions without a cell are
// left out.
[[nodiscard]] std::vector<sdk::Finding::Value> row_values(const sdk::Document& document,
                                                          const std::vector<Version>& versions, std::uint32_t row);

// `silent`: versions that have no labels at all and so have nothing to say.
[[nodiscard]] std::vector<Deviation> deviations(const sdk::Document& document, const std::vector<Version>& versions,
                                                const std::vector<bool>& silent);

// Versions in the order in which they are asked: English first where there is one, because the others follow it.
[[nodiscard]] std::vector<std::uint32_t> asking_order(const sdk::Document& document);

}  // namespace hexaglot::check_numbering
