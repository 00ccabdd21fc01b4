#pragma once
// From the bytes of a file to UTF-8. Read: UTF-8 with or without BOM, UTF-16 and UTF-32 with BOM. Everything else is
// refused by name (ICU's detector gives the guess), because a wrong guess would go into the memory unseen.
#include <string>
#include <string_view>

#include "core/base/result.hpp"

namespace hexaglot::text {

// Text without BOM, line ends as in the file. Errors (bad_input, naming `file`): empty file, binary file (NUL bytes),
// another encoding ("is probably windows-1251; convert it with: iconv -f WINDOWS-1251 -t UTF-8"), broken UTF-8 with its
// line.
[[nodiscard]] Result<std::string> decode(std::string bytes, const std::string& file);

// From an encoding that the file names itself (XML declaration): any that ICU knows, strictly. A leading BOM goes.
// Errors (bad_input, naming `file`): unknown encoding, and a broken or cut character with its line.
[[nodiscard]] Result<std::string> to_utf8(std::string_view bytes, std::string_view encoding_name,
                                          const std::string& file);

}  // namespace hexaglot::text
