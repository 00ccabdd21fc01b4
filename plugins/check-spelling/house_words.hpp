#pragma once
// Words that texts of the United Nations use and the Hunspell dictionaries of Debian 12 lack.
#include <string_view>

namespace hexaglot::check_spelling {

// `language`: primary subtag. Arabic with or without article and clitics; in Russian, Spanish and French some in all
// their forms.
[[nodiscard]] bool is_house_word(std::string_view word, std::string_view language);

}  // namespace hexaglot::check_spelling
