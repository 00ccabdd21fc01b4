#pragma once
// Properties of single code points (Unicode), for those who look at the edges of a text.

namespace hexaglot::text {

[[nodiscard]] bool is_letter(char32_t c);
[[nodiscard]] bool is_upper_case(char32_t c);  // false in scripts without case
[[nodiscard]] bool is_lower_case(char32_t c);

}  // namespace hexaglot::text
