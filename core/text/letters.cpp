#include "core/text/letters.hpp"

#include <unicode/uchar.h>

namespace hexaglot::text {

bool is_letter(char32_t c) { return u_isalpha(static_cast<UChar32>(c)) != 0; }
bool is_upper_case(char32_t c) { return u_isUUppercase(static_cast<UChar32>(c)) != 0; }
bool is_lower_case(char32_t c) { return u_isULowercase(static_cast<UChar32>(c)) != 0; }

}  // namespace hexaglot::text
