#pragma once
// From the bytes of a spreadsheet's export to UTF-8: UTF-8 with or without BOM, UTF-16 with BOM. Strict.
#include <string>
#include <string_view>

namespace hexaglot::csv {

// Without BOM. Throws sdk::BadInput with the line of the first bad byte, and for empty and binary files.
[[nodiscard]] std::string decode(std::string bytes);

}  // namespace hexaglot::csv
