#include "gui/model/shortcuts.hpp"

#include <algorithm>
#include <array>

#include "gui/model/shortcut_presets.hpp"
#include "gui/model/words.hpp"

namespace hexaglot::gui {
namespace {

struct Reserved {
  Key key;
  Command command;
};
constexpr std::array reserved{
    Reserved{{U'X', mod_ctrl}, Command::cut},   Reserved{{U'C', mod_ctrl}, Command::copy},
    Reserved{{U'V', mod_ctrl}, Command::paste}, Reserved{{U'A', mod_ctrl}, Command::select_all},
    Reserved{{U'Z', mod_ctrl}, Command::undo},
};

const Reserved* reserved_key(Key key) {
  const auto* found = std::ranges::find(reserved, key, &Reserved::key);
  return found == reserved.end() ? nullptr : found;
}

// Whether a command hears a key while this has the focus.
bool hears(Command command, Key key, Focus focus) {
  const auto scope = info(command).scope;
  if (scope == Scope::grid && focus != Focus::grid) return false;
  if (scope == Scope::cell_editor && focus != Focus::cell_editor) return false;
  if (focus == Focus::grid) return true;
  if (reserved_key(key) != nullptr) return false;  // the text's own
  if (!is_typing_key(key)) return true;
  return key.code == key_escape && scope == Scope::cell_editor;
}

bool overlap(Command a, Command b, Key key) {
  return std::ranges::any_of(std::array{Focus::grid, Focus::cell_editor, Focus::elsewhere},
                             [&](Focus focus) { return hears(a, key, focus) && hears(b, key, focus); });
}

const char* menu_name(Menu menu) {
  switch (menu) {
    case Menu::file:
      return HEXAGLOT_N("&File");
    case Menu::edit:
      return HEXAGLOT_N("&Edit");
    case Menu::go:
      return HEXAGLOT_N("&Go");
    case Menu::align:
      return HEXAGLOT_N("&Align");
    case Menu::tools:
      return HEXAGLOT_N("&Tools");
    case Menu::view:
      return HEXAGLOT_N("&View");
    case Menu::help:
      return HEXAGLOT_N("&Help");
  }
  return "";
}

std::string in_table(const std::vector<Key>& keys) {
  std::string out;
  for (const auto& key : keys) out += (out.empty() ? "`" : ", `") + shown_key(key) + "`";
  return out;
}

}  // namespace

Shortcuts::Shortcuts(const std::string& preset, const std::map<std::string, std::string>& changes) : preset_(preset) {
  if (std::ranges::none_of(shortcut_presets(), [&](const ShortcutPreset& p) { return p.id == preset; }))
    preset_ = "hexaglot";
  of_preset_.resize(commands().size());
  for (const auto& own : own_keys("hexaglot")) of_preset_[index(own.command)] = parse_keys(own.keys);
  if (preset_ != "hexaglot")
    for (const auto& own : own_keys(preset_)) of_preset_[index(own.command)] = parse_keys(own.keys);
  keys_ = of_preset_;
  std::vector<bool> given(keys_.size(), false);
  for (const auto& [id, text] : changes) {
    const auto which = gui::command(id);
    if (!which) continue;
    auto keys = parse_keys(text);
    if (keys.empty() && !text.empty()) continue;  // cannot be read: as the preset has it
    std::erase_if(keys, [&](Key key) { return !refusal(key, *which).empty(); });
    keys_[index(*which)] = std::move(keys);
    given[index(*which)] = true;
  }
  for (const auto& owner : commands()) {
    if (!given[index(owner.command)]) continue;
    for (const auto key : keys_[index(owner.command)])
      for (const auto other : holders(key, owner.command))
        if (!given[index(other)]) std::erase(keys_[index(other)], key);
  }
}

std::optional<Command> Shortcuts::command(Key key, Focus focus) const {
  for (const auto& c : commands())
    if (hears(c.command, key, focus) && std::ranges::find(keys(c.command), key) != keys(c.command).end())
      return c.command;
  return {};
}

void Shortcuts::set(Command command, std::vector<Key> keys) { keys_[index(command)] = std::move(keys); }

std::vector<Command> Shortcuts::take(Command command, Key key) {
  auto losers = holders(key, command);
  for (const auto loser : losers) std::erase(keys_[index(loser)], key);
  auto& own = keys_[index(command)];
  if (std::ranges::find(own, key) == own.end()) own.push_back(key);
  return losers;
}

void Shortcuts::reset(Command command) { keys_[index(command)] = of_preset_[index(command)]; }

bool Shortcuts::is_changed(Command command) const { return keys_[index(command)] != of_preset_[index(command)]; }

std::map<std::string, std::string> Shortcuts::changes() const {
  std::map<std::string, std::string> out;
  for (const auto& c : commands())
    if (is_changed(c.command)) out[c.id] = print_keys(keys(c.command));
  return out;
}

std::vector<Shortcuts::Conflict> Shortcuts::conflicts() const {
  std::vector<Conflict> out;
  for (const auto& c : commands())
    for (const auto key : keys(c.command))
      for (const auto other : holders(key, c.command))
        if (c.command < other) out.push_back({key, c.command, other});
  return out;
}

std::vector<Command> Shortcuts::holders(Key key, Command command) const {
  std::vector<Command> out;
  for (const auto& other : commands())
    if (other.command != command && std::ranges::find(keys(other.command), key) != keys(other.command).end() &&
        overlap(command, other.command, key))
      out.push_back(other.command);
  return out;
}

std::string Shortcuts::refusal(Key key, Command command) {
  if (const auto* taken = reserved_key(key); taken != nullptr && taken->command != command)
    // TRANSLATORS: %1 is a key such as Ctrl+X
    return filled(tr("%1 belongs to the text and cannot be changed."), {shown_key(key)});
  if (is_moving_key(key))
    return filled(tr("%1 moves the cursor. Together with Ctrl or Alt it can be used."), {shown_key(key)});
  if (info(command).scope == Scope::cell_editor && is_typing_key(key) && key.code != key_escape)
    return filled(tr("%1 is needed for typing. Together with Ctrl or Alt it can be used."), {shown_key(key)});
  return {};
}

std::string name_with_key(const Shortcuts& shortcuts, Command command) {
  const auto& keys = shortcuts.keys(command);
  if (keys.empty()) return plain_name(command);
  // TRANSLATORS: a command and its key: "Confirm Row (C)"
  return filled(tr("%1 (%2)"), {plain_name(command), shown_key(keys.front())});
}

std::string shortcuts_markdown() {
  std::vector<Shortcuts> all;
  std::string head = "| " + tr("Command") + " |", rule = "|---|";
  for (const auto& preset : shortcut_presets()) {
    all.emplace_back(preset.id);
    head += " " + tr(preset.name) + " |";
    rule += "---|";
  }
  std::string out;
  std::optional<Menu> menu;
  for (const auto& c : commands()) {
    if (menu != c.menu) {
      menu = c.menu;
      const auto name = without_mnemonic(tr(menu_name(c.menu)));
      out += (out.empty() ? "## " : "\n## ") + name + "\n\n" + head + "\n" + rule + "\n";
    }
    out += "| " + plain_name(c.command) + " |";
    for (const auto& shortcuts : all) out += " " + in_table(shortcuts.keys(c.command)) + " |";
    out += "\n";
  }
  return out;
}

}  // namespace hexaglot::gui
