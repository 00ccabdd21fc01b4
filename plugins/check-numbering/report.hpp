#pragma once
// From what was seen to what is said. An oddity of most versions is the original's own and is told once, as an info;
// one of a few versions that a deviation in the same place explains is not told again; the rest are warnings that name
// who departs.
#include <string>
#include <vector>

#include <hexaglot/sdk/check.hpp>

#include "across.hpp"
#include "read.hpp"
#include "sequence.hpp"

namespace hexaglot::check_numbering {

enum class Shared { told, silent };  // the setting numbering.report-shared

// Whose oddity is it? Decides severity and outliers and writes the tail of the message.
struct Verdict {
  bool told = true;
  bool original = false;  // most versions show it
  std::int32_t severity = HX_WARNING;
  std::vector<std::uint32_t> versions;  // the finding's outliers
  std::string where;                    // "In Spanish and Russian, "
  std::string tail;                     // ", as in all versions"
};
// `showing`: versions that show it; `compared`: those that could. Both ascending.
[[nodiscard]] Verdict judge(const sdk::Document& document, const std::vector<std::uint32_t>& showing,
                            const std::vector<std::uint32_t>& compared);

[[nodiscard]] std::vector<sdk::Finding> report(const sdk::Document& document, const std::vector<Version>& versions,
                                               const std::vector<bool>& silent, const std::vector<Oddity>& oddities,
                                               const std::vector<Deviation>& deviations, Shared shared);

// Versions that have no labels where most of the others do: one finding for all that lost them.
[[nodiscard]] std::vector<bool> without_labels(const sdk::Document& document, const std::vector<Version>& versions,
                                               std::vector<sdk::Finding>& out);

}  // namespace hexaglot::check_numbering
