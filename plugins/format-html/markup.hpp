#pragma once
// Small pieces of HTML. Everything that comes from a document passes through escape(); ids are made of numbers only.
#include <cstdint>
#include <string>
#include <string_view>

namespace hexaglot::html {

// For text and for attribute values in double quotes. Control characters become U+FFFD.
[[nodiscard]] std::string escape(std::string_view text);

// "d1-r12": document and row, both from 1.
[[nodiscard]] std::string row_id(std::uint32_t document, std::uint32_t row);
[[nodiscard]] std::string finding_id(std::uint32_t document, std::uint32_t finding);
// The n-th note of a version, and the n-th mark.
[[nodiscard]] std::string note_id(std::uint32_t document, std::uint32_t version, std::uint32_t note);
[[nodiscard]] std::string mark_id(std::uint32_t document, std::uint32_t version, std::uint32_t mark);

[[nodiscard]] std::string_view severity_name(std::int32_t severity);  // "info", "warning", "error"

// "hexaglot.check.numbering" → "numbering".
[[nodiscard]] std::string_view check_name(std::string_view check, std::string_view finding);
[[nodiscard]] std::string capitalised(std::string_view word);

// "1 row", "7 rows".
[[nodiscard]] std::string counted(std::size_t n, std::string_view one, std::string_view many);

// 0.974 → "97 %"; never "100 %" for less than 1.
[[nodiscard]] std::string percent(double share);

extern const std::string_view style;   // CSS of the page
extern const std::string_view script;  // its JavaScript

}  // namespace hexaglot::html
