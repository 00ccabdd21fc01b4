#pragma once
// Language tags (BCP 47). The six official languages are the default, any other well-formed tag works.
#include <array>
#include <string>
#include <string_view>

#include "core/base/result.hpp"

namespace hexaglot::text {

// In the order in which versions are shown.
inline constexpr std::array<std::string_view, 6> official_languages = {"ar", "en", "es", "fr", "ru", "zh"};

// "EN" → "en", "zh_hans" → "zh-Hans", "eng" → "en". Error (usage): not well-formed, or a primary language that ICU does
// not know.
[[nodiscard]] Result<std::string> canonical_language(std::string_view tag);

// "zh-Hans-CN" → "zh".
[[nodiscard]] std::string_view primary_language(std::string_view tag);

[[nodiscard]] bool is_right_to_left(std::string_view tag);

// In English ("Arabic"), and in the language itself ("العربية").
[[nodiscard]] std::string language_name(std::string_view tag);
[[nodiscard]] std::string native_language_name(std::string_view tag);

}  // namespace hexaglot::text
