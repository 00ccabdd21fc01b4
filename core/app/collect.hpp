#pragma once
// The other half of a batch that ran elsewhere: result lines, as align-batch writes them, become documents of a memory.
// A line holds segment numbers, no text; the files are read again and must be the same byte for byte.
#include <string_view>

#include "core/app/batch.hpp"

namespace hexaglot::app {

// The document that a line speaks of, read and with its rows; failed where the line says so, is none, or does not fit
// the files. What stands before the first "{" is passed over: engines put keys there. Nothing for a line without any
// "{".
[[nodiscard]] std::optional<BatchResult> collect_line(const Session& session, std::string_view line);

}  // namespace hexaglot::app
