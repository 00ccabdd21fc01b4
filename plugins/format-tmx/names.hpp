#pragma once
// Names as TMX of all ages writes them: any letter case, "lang" or "xml:lang".
#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <hexaglot/xml/reader.hpp>

namespace hexaglot::tmx {

// ASCII only; at most 40 bytes of it, which is more than any name that TMX knows.
[[nodiscard]] inline std::string lower(std::string_view name) {
  std::string out(name.substr(0, 40));
  for (auto& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

[[nodiscard]] inline bool same_name(std::string_view written, std::string_view lower_case) {
  return std::equal(written.begin(), written.end(), lower_case.begin(), lower_case.end(), [](char w, char l) {
    return w == l || (w >= 'A' && w <= 'Z' && static_cast<char>(w - 'A' + 'a') == l);
  });
}

// The attribute, whatever its letter case.
[[nodiscard]] inline std::optional<std::string_view> attribute(std::span<const xml::Attribute> attributes,
                                                               std::string_view lower_case) {
  for (const auto& a : attributes)
    if (same_name(a.name.local, lower_case)) return a.value;
  return std::nullopt;
}

}  // namespace hexaglot::tmx
