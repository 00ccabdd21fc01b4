#pragma once
// The sentences that many_rows.cpp puts together: made for it, each saying the same in six languages, so that rows read
// like a document and the checks find in them what they find in one. {n}: a number below 1,000; {y}: a year; {s}: a
// document symbol; the same in all languages.
#include <array>
#include <cstddef>
#include <string_view>

namespace hexaglot::bench {

inline constexpr std::array<const char*, 6> many_languages = {"ar", "en", "es", "fr", "ru", "zh"};

using InSix = std::array<std::string_view, 6>;  // in the order of many_languages

inline constexpr std::size_t sentence_count = 26;
inline constexpr std::size_t heading_count = 10;
[[nodiscard]] const std::array<InSix, sentence_count>& made_sentences();
[[nodiscard]] const std::array<InSix, heading_count>& made_headings();

}  // namespace hexaglot::bench
