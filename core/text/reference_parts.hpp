#pragma once
// The readers that references() puts together, one for each kind of sign. Each gives what it finds in order, without
// overlaps. Inside core/text only.
#include <string_view>
#include <vector>

#include "core/text/references.hpp"

namespace hexaglot::text {

// http://…, www.…, office@example.org, un.org/about.
[[nodiscard]] std::vector<Reference> find_addresses(std::string_view text);

// vol. 1582, No. 27627; 第1582卷，第27627号; المجلد 1582، الرقم 27627. A volume alone counts after the name of a
// series.
[[nodiscard]] std::vector<Reference> find_volumes(std::string_view text);

// 1325 (2000), where a text speaks of a resolution.
[[nodiscard]] std::vector<Reference> find_council_resolutions(std::string_view text);

// Symbols and resolution numbers with a fault in them that symbols() does not see, or sees only half of.
[[nodiscard]] std::vector<Reference> find_faulty_symbols(std::string_view text);

[[nodiscard]] std::vector<Reference> find_acronyms(std::string_view text);

// Whether the text names a resolution or decision in one of the six languages.
[[nodiscard]] bool names_resolution(std::string_view text);

}  // namespace hexaglot::text
