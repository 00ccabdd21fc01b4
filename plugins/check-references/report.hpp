#pragma once
// Findings of a row in words. Every one shows the references of all versions compared.
#include <cstdint>
#include <string>
#include <vector>

#include <hexaglot/sdk/check.hpp>

#include "acronyms.hpp"
#include "item.hpp"

namespace hexaglot::check_references {

enum Kind : std::size_t { differ, missing, extra, malformed, look_alike, acronym };

// The declared finding kinds, in the order of Kind.
[[nodiscard]] const std::vector<hx_finding_kind>& kinds();

struct Row {
  std::uint32_t index = 0;
  std::vector<std::uint32_t> versions;  // that have something in the row, in the order in which they are asked
  std::vector<Cell> cells;              // of those versions
};

using Departure = sdk::SetDeparture<Item>;

[[nodiscard]] sdk::Finding departure(const sdk::Document& document, const Row& row, const Departure& d);
// `by`: the place in row.versions of who has it.
[[nodiscard]] sdk::Finding fault(const sdk::Document& document, const Row& row, std::size_t by, const Fault& f);
[[nodiscard]] sdk::Finding slip(const sdk::Document& document, const Row& row, const Slip& s);

}  // namespace hexaglot::check_references
