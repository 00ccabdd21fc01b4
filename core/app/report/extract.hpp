#pragma once
// Proposed terms as files that people and termbases read.
#include <string>

#include "core/app/extract.hpp"

namespace hexaglot::app {

// One term a line under a heading with the languages' tags: score, count, a column for each language, how sure each
// equivalent is, where the example stands, and the example.
enum class Columns : std::uint8_t { tabs, commas };
[[nodiscard]] std::string extract_table(const Extract& extract, Columns columns);

// TBX-Basic (ISO 30042:2019); every term with the process status "unprocessed".
[[nodiscard]] std::string extract_tbx(const Extract& extract);

}  // namespace hexaglot::app
