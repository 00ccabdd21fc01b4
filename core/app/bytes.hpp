#pragma once
// Small helpers for handing a file's bytes to a format.
#include <algorithm>
#include <cstring>
#include <string>
#include <string_view>

#include "core/base/diagnostic.hpp"
#include "core/format/port.hpp"

namespace hexaglot::app {

[[nodiscard]] inline std::string_view head(std::string_view bytes) { return bytes.substr(0, 4096); }

// Reads from the view, which must outlive the source.
[[nodiscard]] inline format::ByteSource source_of(std::string_view bytes) {
  return [bytes, pos = std::size_t{0}](char* buffer, std::size_t capacity) mutable -> std::int64_t {
    const auto n = std::min(capacity, bytes.size() - pos);
    std::memcpy(buffer, bytes.data() + pos, n);
    pos += n;
    return static_cast<std::int64_t>(n);
  };
}

// "FILE:LINE: message"
[[nodiscard]] inline std::string at(const std::string& file, const Diagnostic& d) {
  return file + (d.line != 0 ? ":" + std::to_string(d.line) : std::string{}) + ": " + d.message;
}

}  // namespace hexaglot::app
