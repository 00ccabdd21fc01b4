#pragma once
// How the messages of findings name versions: "Spanish and Russian", "the other four". English, like all messages.
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "hexaglot/sdk/document.hpp"

namespace hexaglot::sdk {

// The six official languages by name, any other by its tag.
[[nodiscard]] inline std::string language_name(std::string_view tag) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 6> names = {
      {{"ar", "Arabic"}, {"en", "English"}, {"es", "Spanish"}, {"fr", "French"}, {"ru", "Russian"}, {"zh", "Chinese"}}};
  for (const auto& [code, name] : names)
    if (tag == code || (tag.size() > code.size() && tag.substr(0, code.size()) == code && tag[code.size()] == '-'))
      return std::string(name);
  return std::string(tag);
}

// "a", "a and b", "a, b and c".
[[nodiscard]] inline std::string enumeration(const std::vector<std::string>& parts) {
  std::string out;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i != 0) out += i + 1 == parts.size() ? " and " : ", ";
    out += parts[i];
  }
  return out;
}

[[nodiscard]] inline std::string names(const Document& document, const std::vector<std::uint32_t>& versions) {
  std::vector<std::string> parts;
  parts.reserve(versions.size());
  for (const auto v : versions) parts.push_back(language_name(document.language(v)));
  return enumeration(parts);
}

// "two" … "ten", then digits.
[[nodiscard]] inline std::string count_word(std::size_t n) {
  constexpr std::array<std::string_view, 11> words = {"no",  "one",   "two",   "three", "four", "five",
                                                      "six", "seven", "eight", "nine",  "ten"};
  return n < words.size() ? std::string(words[n]) : std::to_string(n);
}

// "the other five"; a single one by name.
[[nodiscard]] inline std::string the_others(const Document& document, const std::vector<std::uint32_t>& versions) {
  return versions.size() == 1 ? names(document, versions) : "the other " + count_word(versions.size());
}

}  // namespace hexaglot::sdk
