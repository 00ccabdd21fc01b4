#pragma once
// Decides which candidates are footnote marks, takes them out of the text, and makes notes of the paragraphs that open
// with one. Also mends what CommonMark makes of Chinese: emphasis whose asterisks touch a bracket (*《…》*的), and line
// ends inside a sentence.
#include <string_view>
#include <vector>

#include "draft.hpp"

namespace hexaglot::markdown {

// Drafts in source order, with nothing left to decide: no candidates, marks sorted, notes with their label.
[[nodiscard]] std::vector<Draft> settle_notes(std::vector<Draft> drafts, std::string_view language);

}  // namespace hexaglot::markdown
