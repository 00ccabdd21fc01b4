#pragma once
// Which keys do what: a preset, and what a person changed in it. The window asks for the command of a key that was
// pressed, by what has the focus; menus ask for the keys of a command. Keys that would type or move the caret in a text
// are heard in the grid only, and Ctrl+X, C, V, A and Z belong to the text wherever one has the focus.
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "gui/model/commands.hpp"
#include "gui/model/keys.hpp"

namespace hexaglot::gui {

enum class Focus : std::uint8_t { grid, cell_editor, elsewhere };

struct ShortcutPreset {
  const char* id;    // "hexaglot", "omegat", "intertext"
  const char* name;  // translated with tr()
};
[[nodiscard]] const std::vector<ShortcutPreset>& shortcut_presets();

class Shortcuts {
 public:
  // `changes`: command id → keys as parse_keys reads them, "" = none; as in the preferences. An unknown preset is
  // "hexaglot". A key that a person gave away is taken from the preset's command.
  explicit Shortcuts(const std::string& preset = "hexaglot", const std::map<std::string, std::string>& changes = {});

  [[nodiscard]] const std::vector<Key>& keys(Command command) const { return keys_[index(command)]; }
  [[nodiscard]] std::optional<Command> command(Key key, Focus focus) const;

  void set(Command command, std::vector<Key> keys);
  // The other commands that lose this key are told.
  std::vector<Command> take(Command command, Key key);
  void reset(Command command);  // as the preset has it
  [[nodiscard]] bool is_changed(Command command) const;
  [[nodiscard]] const std::string& preset() const { return preset_; }
  [[nodiscard]] std::map<std::string, std::string> changes() const;  // for the preferences

  // Commands that hear the same key with the same focus.
  struct Conflict {
    Key key;
    Command first{}, second{};
  };
  [[nodiscard]] std::vector<Conflict> conflicts() const;
  // Those that have this key where `command` would hear it too.
  [[nodiscard]] std::vector<Command> holders(Key key, Command command) const;
  // Why the command cannot have this key, translated; empty: it can.
  [[nodiscard]] static std::string refusal(Key key, Command command);

 private:
  static std::size_t index(Command command) { return static_cast<std::size_t>(command); }

  std::string preset_;
  std::vector<std::vector<Key>> keys_, of_preset_;  // by command
};

// "Confirm Row (C)": for tooltips; the name alone where there is no key.
[[nodiscard]] std::string name_with_key(const Shortcuts& shortcuts, Command command);

// All commands with the keys of every preset, as tables of a Markdown page.
[[nodiscard]] std::string shortcuts_markdown();

}  // namespace hexaglot::gui
