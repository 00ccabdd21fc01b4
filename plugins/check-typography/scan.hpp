#pragma once
// One pass over a stretch of a block, sign by sign.
#include <string_view>
#include <vector>

#include "habits.hpp"
#include "issue.hpp"

namespace hexaglot::check_typography {

struct Style {
  Habits habits;
  Wishes wishes;
};

// `span`: what to look at; the whole of `text` gives what stands around it. Issues come in order within each kind.
void scan(std::string_view text, hx_span span, const Style& style, std::vector<Issue>& out);

// A word with letters of two scripts, forms or foreign letters in it. `span`: of the word.
void look_at_word(std::string_view text, hx_span span, const Style& style, std::vector<Issue>& out);

}  // namespace hexaglot::check_typography
