#pragma once
// What a person has chosen, kept in one JSON file under the user's configuration folder (XDG). What a file says that
// makes no sense is left out; the rest counts. A file that cannot be read never keeps the program from starting.
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "gui/model/columns.hpp"

namespace hexaglot::gui {

struct Recent {
  std::filesystem::path memory;
  std::string symbol, title;
  std::vector<std::string> languages;
  std::string opened_at;  // ISO 8601, UTC
  friend bool operator==(const Recent&, const Recent&) = default;
};

struct Preferences {
  std::vector<ColumnLook> columns;              // remembered looks, in the order of the screen
  std::map<std::string, std::string> settings;  // of checks, by id: only those that differ from their default
  std::vector<std::string> skipped;             // ids of checks or findings that are not run
  std::vector<std::filesystem::path> termbases;
  std::filesystem::path memory;                  // empty: default_memory()
  std::string interface_language;                // BCP 47; empty: the desktop's
  std::string shortcut_preset = "hexaglot";      // "hexaglot", "trados", "omegat", "intertext"
  std::map<std::string, std::string> shortcuts;  // command id → keys that differ from the preset ("" = none)
  std::vector<Recent> recent;                    // newest first, at most 12
  int least_match = 70;                          // per cent
  std::string theme = "desktop";                 // "desktop", "light", "dark"
  std::map<std::string, int> layout;             // the window's places and sizes, by name
  std::map<std::string, bool> panes;             // shown or not, by name

  void remember(Recent document);
};

// $XDG_CONFIG_HOME/hexaglot/editor.json, $XDG_DATA_HOME/hexaglot/memory.hexaglot.
[[nodiscard]] std::filesystem::path preferences_file();
[[nodiscard]] std::filesystem::path default_memory();

// Faults are told in `notes`, one sentence each. A missing file gives the defaults.
[[nodiscard]] Preferences read_preferences(const std::filesystem::path& file, std::vector<std::string>& notes);
// Written beside and put in place at once.
[[nodiscard]] Status write_preferences(const std::filesystem::path& file, const Preferences& preferences);

}  // namespace hexaglot::gui
