#include "core/app/dictionaries.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>

#include "core/text/language.hpp"

namespace hexaglot::app {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> folders() {
  const char* const chosen = std::getenv("DICPATH");
  if (chosen == nullptr || *chosen == '\0') return {"/usr/share/hunspell"};
  std::vector<fs::path> out;
  std::string_view rest(chosen);
  while (!rest.empty()) {
    const auto colon = std::min(rest.find(':'), rest.size());
    if (colon > 0) out.emplace_back(rest.substr(0, colon));
    rest.remove_prefix(std::min(colon + 1, rest.size()));
  }
  return out;
}

// "fr.dic", "fr_FR.dic", with its .aff.
std::string dictionary(std::string_view language) {
  std::vector<std::string> found;
  for (const auto& folder : folders()) {
    std::error_code failed;
    for (fs::directory_iterator it(folder, failed), end; !failed && it != end; it.increment(failed)) {
      const auto stem = it->path().stem().string();
      if (it->path().extension() != ".dic" || (stem != language && !stem.starts_with(std::string(language) + "_")))
        continue;
      std::error_code ignored;
      if (fs::is_regular_file(fs::path(it->path()).replace_extension(".aff"), ignored))
        found.push_back(it->path().string());
    }
  }
  return found.empty() ? std::string{} : *std::ranges::min_element(found);
}

}  // namespace

std::vector<DictionaryState> dictionary_states() {
  std::vector<DictionaryState> out;
  for (const auto language : text::official_languages) {
    DictionaryState state;
    state.language = language;
    if (language == "zh") {
      state.kind = DictionaryState::Kind::not_needed;
    } else {
      state.file = dictionary(language);
      state.kind = state.file.empty() ? DictionaryState::Kind::missing : DictionaryState::Kind::found;
      state.package = "hunspell-" + std::string(language == "en" ? "en-us" : language);
    }
    out.push_back(std::move(state));
  }
  return out;
}

}  // namespace hexaglot::app
