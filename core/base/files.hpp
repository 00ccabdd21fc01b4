#pragma once
// Whole files in and out, with errors a person can act on. No encoding here: bytes.
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

#include "core/base/result.hpp"

namespace hexaglot {

inline constexpr std::size_t max_input_bytes = std::size_t{512} << 20;

// "-" reads standard input. Errors: not_found, unreadable (a directory, no permission, larger than max_bytes).
[[nodiscard]] Result<std::string> read_file(const std::filesystem::path& path, std::size_t max_bytes = max_input_bytes);

// "-" writes to standard output. A file is written beside its place and renamed: it is whole or it is not there.
// Error: unwritable.
[[nodiscard]] Status write_file(const std::filesystem::path& path, std::string_view bytes);

}  // namespace hexaglot
