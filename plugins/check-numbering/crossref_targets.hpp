#pragma once
// Where cross references lead: those that should lead into the document itself are gathered row by row and looked up
// when all are known. Only where the document plainly counts such paragraphs, articles or sections can one be missing.
#include <cstdint>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include <hexaglot/sdk/check.hpp>
#include <hexaglot/sdk/text.hpp>

#include "crossref_cells.hpp"
#include "read.hpp"
#include "report.hpp"

namespace hexaglot::check_numbering {

class Targets {
 public:
  // All of them must outlive it.
  Targets(const sdk::Document& document, const std::vector<Version>& versions, const sdk::Text& text, Shared shared);

  void collect(std::uint32_t row, const std::vector<Cell>& cells);  // cells by version

  // `told`: row and version where it was said already that the reference is not that of the others.
  [[nodiscard]] std::vector<sdk::Finding> missing(const std::set<std::pair<std::uint32_t, std::uint32_t>>& told);

 private:
  struct Pointer {
    std::uint32_t row;
    std::map<std::uint32_t, Found> in;  // by version
    bool here = false, elsewhere = false;
  };
  // What a version counts by paragraphs, and by each unit that heads its parts.
  struct Counted {
    std::set<std::int32_t> paragraphs;
    std::map<Unit, std::set<std::int32_t>> units;
  };

  Counted counted(const Version& version);
  bool named_before(std::uint32_t row);

  const sdk::Document& d_;
  const std::vector<Version>& versions_;
  const sdk::Text& text_;
  Shared shared_;
  std::vector<std::uint32_t> order_;
  ReferenceReader reader_;
  std::vector<Pointer> pointers_;
  std::vector<Counted> counts_;
  std::uint32_t named_row_ = HX_NONE;  // the row that was last asked about, and the answer
  bool named_ = false;
};

}  // namespace hexaglot::check_numbering
