#pragma once
// Where plugins are looked for, and which strangers' plugins the user wants.
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "core/plugin/plugins.hpp"

namespace hexaglot::plugin {

enum class Trust : std::uint8_t { ours, stranger };

enum class Named : std::uint8_t { no, by_user, by_caller };  // then it is worth a word when it is not there

struct Folder {
  std::filesystem::path path;
  Trust trust = Trust::stranger;
  Named named = Named::no;
};

// In the order of search, none twice: beside the program or else the install folder, the caller's, the user folder,
// HEXAGLOT_PLUGIN_PATH.
[[nodiscard]] std::vector<Folder> folders(const Options& options);

// $XDG_CONFIG_HOME/hexaglot/plugins.enabled, ~/.config where the variable is not set; empty without a home.
[[nodiscard]] std::filesystem::path enabled_file();

// From HEXAGLOT_ENABLE_PLUGINS, that file (lines; # begins a comment) and the options.
[[nodiscard]] std::set<std::string> enabled_ids(const Options& options);

// The *.so of a folder, by name.
[[nodiscard]] std::vector<std::filesystem::path> libraries(const std::filesystem::path& folder);

}  // namespace hexaglot::plugin
