#pragma once
// Where a language's Hunspell dictionary lies, and whether its two files look like one: Hunspell itself does not say.
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::stems {

struct DictionaryFiles {
  std::filesystem::path affixes;  // .aff
  std::filesystem::path words;    // .dic
};

// DICPATH split at colons, or /usr/share/hunspell.
[[nodiscard]] std::vector<std::filesystem::path> dictionary_folders();

[[nodiscard]] std::optional<DictionaryFiles> find_dictionary(std::string_view language,
                                                             const std::vector<std::filesystem::path>& folders);

// What is wrong with the files, in words; nullopt when Hunspell may open them.
[[nodiscard]] std::optional<std::string> fault(const DictionaryFiles& files);

}  // namespace hexaglot::stems
