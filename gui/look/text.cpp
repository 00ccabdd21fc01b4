#include "gui/look/text.hpp"

#include <array>

#include "gui/model/words.hpp"

namespace hexaglot::gui {
namespace {

struct Name {
  std::string_view primary;
  const char* own;
  const char* english;
};
constexpr std::array names{
    Name{"ar", "العربية", HEXAGLOT_N("Arabic")},  Name{"zh", "中文", HEXAGLOT_N("Chinese")},
    Name{"en", "English", HEXAGLOT_N("English")}, Name{"fr", "Français", HEXAGLOT_N("French")},
    Name{"ru", "Русский", HEXAGLOT_N("Russian")}, Name{"es", "Español", HEXAGLOT_N("Spanish")},
};

std::string_view primary(std::string_view language) { return language.substr(0, language.find('-')); }

const Name* known(std::string_view language) {
  for (const auto& name : names)
    if (name.primary == primary(language)) return &name;
  return nullptr;
}

}  // namespace

wxString words(const char* english) { return to_wx(tr(english)); }

std::string own_name(std::string_view language) {
  const auto* name = known(language);
  return name != nullptr ? name->own : std::string(language);
}

std::string shown_name(std::string_view language) {
  const auto* name = known(language);
  return name != nullptr ? tr(name->english) : std::string(language);
}

bool is_right_to_left(std::string_view language) {
  const auto p = primary(language);
  return p == "ar" || p == "fa" || p == "he" || p == "ur" || p == "yi" || p == "ps" || p == "sd";
}

}  // namespace hexaglot::gui
