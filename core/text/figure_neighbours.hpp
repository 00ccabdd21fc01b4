#pragma once
// Looking at what stands right before and right after a figure, in bytes. Inside core/text only.
#include <string_view>
#include <vector>

#include "core/text/number_words.hpp"

namespace hexaglot::text {

[[nodiscard]] std::string_view before(std::string_view text, std::size_t end);
[[nodiscard]] std::string_view after(std::string_view text, std::size_t begin);
void skip_spaces(std::string_view& rest);                 // at its beginning, with invisible characters
void trim_end(std::string_view& rest);                    // of spaces, no-break ones too
bool cut(std::string_view& rest, std::string_view word);  // true if `rest` began with it

// The first hit that begins at or after a byte; hits.size() if there is none.
[[nodiscard]] std::size_t first_hit(const std::vector<WordHit>& hits, std::uint32_t from);

// At most `most` bytes apart, and nothing between that ends a clause, no digits and no brackets.
[[nodiscard]] bool near_by(std::string_view text, std::uint32_t from, std::uint32_t to, std::size_t most);

}  // namespace hexaglot::text
