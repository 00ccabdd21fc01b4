#include "gui/frame/translations.hpp"

#include <gtk/gtk.h>
#include <wx/filename.h>
#include <wx/intl.h>
#include <wx/stdpaths.h>
#include <wx/translation.h>
#include <wx/uilocale.h>

#include "gui/look/text.hpp"
#include "gui/model/words.hpp"

namespace hexaglot::gui {
namespace {

constexpr auto domain = "hexaglot-editor";
bool mirrored = false;

// In the build tree: BUILD/bin/hexaglot-editor and BUILD/share/locale; installed: PREFIX/bin and PREFIX/share/locale.
wxString catalogue_folder() {
  wxFileName program(wxStandardPaths::Get().GetExecutablePath());
  program.RemoveLastDir();
  program.AppendDir("share");
  program.AppendDir("locale");
  if (program.DirExists()) return program.GetPath();
  return wxString::FromUTF8(HEXAGLOT_LOCALE_FOLDER);
}

std::string one(const char* english) {
  const auto* all = wxTranslations::Get();
  const auto* found = all != nullptr ? all->GetTranslatedString(wxString::FromUTF8(english), domain) : nullptr;
  return found != nullptr ? from_wx(*found) : english;
}

std::string many(const char* singular, const char* plural, unsigned n) {
  const auto* all = wxTranslations::Get();
  const auto* found = all != nullptr ? all->GetTranslatedString(wxString::FromUTF8(singular), n, domain) : nullptr;
  if (found != nullptr && !found->empty()) return from_wx(*found);
  return n == 1 ? singular : plural;
}

}  // namespace

std::string speak(const std::string& language) {
  wxFileTranslationsLoader::AddCatalogLookupPathPrefix(catalogue_folder());
  auto* all = new wxTranslations;
  wxTranslations::Set(all);
  // The words of the toolkit itself (OK, Cancel) follow the locale of the process.
  wxUILocale::UseDefault();
  if (!language.empty()) {
    auto tag = language == "zh" ? std::string("zh_CN") : language;
    all->SetLanguage(to_wx(tag));
    wxSetEnv("LANGUAGE", to_wx(tag + ":" + language));
  }
  if (language != "en") all->AddCatalog(domain, wxLANGUAGE_ENGLISH);
  all->AddStdCatalog();
  translate_with({one, many});
  const auto best = all->GetBestTranslation(domain);
  auto taken = language.empty() ? from_wx(best) : language;
  taken = taken.substr(0, taken.find_first_of("_-@."));
  if (taken.empty()) taken = "en";
  mirrored = is_right_to_left(taken);
  gtk_widget_set_default_direction(mirrored ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  return taken;
}

std::vector<std::string> interface_languages() {
  std::vector<std::string> out = {"en"};
  for (const auto* tag : {"ar", "es", "fr", "ru", "zh"}) {
    const wxString name = wxString(tag) == "zh" ? wxString("zh_CN") : wxString(tag);
    const wxString file = catalogue_folder() + "/" + name + "/LC_MESSAGES/" + domain + ".mo";
    if (wxFileName::FileExists(file)) out.emplace_back(tag);
  }
  return out;
}

bool interface_is_mirrored() { return mirrored; }

}  // namespace hexaglot::gui
