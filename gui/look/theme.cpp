#include "gui/look/theme.hpp"

#include <gtk/gtk.h>

namespace hexaglot::gui {

void use_theme(const std::string& theme) {
  auto* settings = gtk_settings_get_default();
  if (settings == nullptr) return;
  constexpr const char* prefers_dark = "gtk-application-prefer-dark-theme";
  constexpr const char* name = "gtk-theme-name";
  gtk_settings_reset_property(settings, prefers_dark);
  gtk_settings_reset_property(settings, name);
  if (theme == "dark") g_object_set(settings, prefers_dark, TRUE, nullptr);
  if (theme != "light") return;
  g_object_set(settings, prefers_dark, FALSE, nullptr);
  // A desktop that is dark by its theme's name has the light one beside it: "Adwaita-dark".
  gchar* now = nullptr;
  g_object_get(settings, name, &now, nullptr);
  std::string light = now != nullptr ? now : "";
  g_free(now);
  if (const auto dark = light.rfind("-dark"); dark != std::string::npos) {
    light.resize(dark);
    g_object_set(settings, name, light.c_str(), nullptr);
  }
}

}  // namespace hexaglot::gui
