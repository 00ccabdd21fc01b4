#include "gui/model/keys.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "gui/model/words.hpp"

namespace hexaglot::gui {
namespace {

struct Named {
  char32_t code;
  const char* name;  // in files, and English
};
// xgettext reads them here, with their context; see tr_in.
#define KEY_NAME(context, text) text
constexpr std::array named{
    Named{key_escape, KEY_NAME("keyboard", "Escape")},
    Named{key_enter, KEY_NAME("keyboard", "Enter")},
    Named{key_tab, KEY_NAME("keyboard", "Tab")},
    Named{key_space, KEY_NAME("keyboard", "Space")},
    Named{key_backspace, KEY_NAME("keyboard", "Backspace")},
    Named{key_delete, KEY_NAME("keyboard", "Delete")},
    Named{key_insert, KEY_NAME("keyboard", "Insert")},
    Named{key_home, KEY_NAME("keyboard", "Home")},
    Named{key_end, KEY_NAME("keyboard", "End")},
    Named{key_page_up, KEY_NAME("keyboard", "PageUp")},
    Named{key_page_down, KEY_NAME("keyboard", "PageDown")},
    Named{key_up, KEY_NAME("keyboard", "Up")},
    Named{key_down, KEY_NAME("keyboard", "Down")},
    Named{key_left, KEY_NAME("keyboard", "Left")},
    Named{key_right, KEY_NAME("keyboard", "Right")},
};

constexpr const char* plus = "Plus";  // the sign separates; all others are written as they are

constexpr std::array<std::pair<Modifier, const char*>, 3> modifier_names{
    std::pair{mod_ctrl, KEY_NAME("keyboard", "Ctrl")}, std::pair{mod_alt, KEY_NAME("keyboard", "Alt")},
    std::pair{mod_shift, KEY_NAME("keyboard", "Shift")}};
#undef KEY_NAME

bool same(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return std::ranges::equal(a, b, [&](char x, char y) { return lower(x) == lower(y); });
}

std::optional<char32_t> parse_code(std::string_view text) {
  for (const auto& n : named)
    if (same(text, n.name)) return n.code;
  if (same(text, plus)) return U'+';
  if (same(text, "Return")) return key_enter;
  if (text.size() >= 2 && (text[0] == 'F' || text[0] == 'f')) {
    unsigned n = 0;
    const auto [end, fault] = std::from_chars(text.data() + 1, text.data() + text.size(), n);
    if (fault == std::errc() && end == text.data() + text.size() && n >= 1 && n <= 24) return key_f1 + (n - 1);
    return {};
  }
  if (text.size() != 1 || text[0] <= ' ' || text[0] > '~') return {};
  const char c = text[0];
  return static_cast<char32_t>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
}

template <class Name>
std::string printed(Key key, Name name) {
  std::string out;
  for (const auto& [modifier, text] : modifier_names)
    if ((key.modifiers & modifier) != 0) out += name(text) + "+";
  for (const auto& n : named)
    if (n.code == key.code) return out + name(n.name);
  if (key.code >= key_f1 && key.code <= key_f24) return out + "F" + std::to_string(key.code - key_f1 + 1);
  return out + static_cast<char>(key.code);
}

}  // namespace

std::optional<Key> parse_key(std::string_view text) {
  Key key;
  while (true) {
    const auto end = text.find('+');
    if (end == std::string_view::npos || end == 0) break;
    const auto* found =
        std::ranges::find_if(modifier_names, [&](const auto& m) { return same(text.substr(0, end), m.second); });
    if (found == modifier_names.end()) return {};
    key.modifiers |= found->first;
    text.remove_prefix(end + 1);
  }
  const auto code = parse_code(text);
  if (!code) return {};
  key.code = *code;
  return key;
}

std::string print_key(Key key) {
  const auto plain = [](const char* n) { return std::string(n); };
  if (key.code != U'+') return printed(key, plain);
  auto out = printed(key, plain);
  out.pop_back();
  return out + plus;
}

std::string shown_key(Key key) {
  return printed(key, [](const char* n) { return tr_in("keyboard", n); });
}

std::vector<Key> parse_keys(std::string_view text) {
  std::vector<Key> out;
  while (!text.empty()) {
    const auto end = std::min(text.find(' '), text.size());
    if (const auto key = parse_key(text.substr(0, end)); key && std::ranges::find(out, *key) == out.end())
      out.push_back(*key);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

std::string print_keys(const std::vector<Key>& keys) {
  std::string out;
  for (const auto& key : keys) out += (out.empty() ? "" : " ") + print_key(key);
  return out;
}

std::string shown_keys(const std::vector<Key>& keys) {
  std::string out;
  // TRANSLATORS: stands between two things of a list, such as keys: "F2, Enter"
  for (const auto& key : keys) out += (out.empty() ? "" : tr(", ")) + shown_key(key);
  return out;
}

bool is_typing_key(Key key) {
  return (key.modifiers & (mod_ctrl | mod_alt)) == 0 && !(key.code >= key_f1 && key.code <= key_f24);
}

bool is_moving_key(Key key) {
  return (key.modifiers & (mod_ctrl | mod_alt)) == 0 && key.code >= key_home && key.code <= key_right;
}

char32_t latin_letter_at(std::uint32_t hardware_code) {
  // Linux's input event codes (linux/input-event-codes.h) are 8 below those of X11 and GDK.
  struct Run {
    std::uint32_t first;
    std::string_view letters;
  };
  static constexpr std::array runs{Run{10, "1234567890-="}, Run{24, "QWERTYUIOP[]"}, Run{38, "ASDFGHJKL;'"},
                                   Run{52, "ZXCVBNM,./"}};
  for (const auto& run : runs)
    if (hardware_code >= run.first && hardware_code < run.first + run.letters.size())
      return static_cast<char32_t>(run.letters[hardware_code - run.first]);
  return 0;
}

}  // namespace hexaglot::gui
