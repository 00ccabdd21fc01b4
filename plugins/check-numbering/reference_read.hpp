#pragma once
// The two grammars of cross references: units named by words before their numbers, and Chinese, where the unit stands
// after them.
#include <vector>

#include "reference_steps.hpp"
#include "reference_words.hpp"

namespace hexaglot::check_numbering {

// Spans count in points, not bytes.
void read_alphabetic(const Points& text, Tongue tongue, std::vector<Reference>& out);
void read_chinese(const Points& text, std::vector<Reference>& out);

// Longer ranges ("paragraphs 1 to 100") are their two ends.
constexpr std::int32_t longest_range = 20;
constexpr std::size_t deepest_path = 8;
constexpr std::size_t most_references = 200;  // in one text

}  // namespace hexaglot::check_numbering
