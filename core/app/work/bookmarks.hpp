#pragma once
// Bookmarks of rows, as they move when rows come and go, and as bytes. Private to work.
#include <cstdint>
#include <set>
#include <string>
#include <string_view>

#include "core/check/inspection.hpp"

namespace hexaglot::app {

// Those in [first, first + count).
[[nodiscard]] std::set<std::uint32_t> among(const std::set<std::uint32_t>& rows, std::uint32_t first,
                                            std::uint32_t count);

// A row that goes hands its bookmark to the last that takes its place; where none does, it is lost.
[[nodiscard]] std::set<std::uint32_t> moved(const std::set<std::uint32_t>& rows, check::Change change);

[[nodiscard]] std::string pack_rows(const std::set<std::uint32_t>& rows);
[[nodiscard]] std::set<std::uint32_t> unpack_rows(std::string_view bytes);  // as far as it can be read

}  // namespace hexaglot::app
