#include "habits.hpp"

#include <algorithm>

#include "letters.hpp"

namespace hexaglot::check_typography {
namespace {

constexpr std::uint32_t most_blocks = 2000;

void count(Habit& habit, bool usual) { ++(usual ? habit.usual : habit.other); }

class Counter {
 public:
  explicit Counter(Habits& habits) : out_(habits) {}

  void read(std::string_view text) {
    char32_t before = 0;
    char32_t last = 0;
    bool arabic_word = false;
    bool stretched = false;
    for (std::size_t i = 0; i < text.size();) {
      const auto at = i;
      const char32_t c = decode(text, i);
      if (c < 0x80 && script_of(c) == Script::latin) {
        before = last;
        last = c;
        continue;
      }
      const auto script = script_of(c);
      if (out_.language == Language::arabic) {
        if (script == Script::arabic) {
          arabic_word = true;
          if (c == 0x643 || c == 0x64A) count(out_.own_letters, true);
          if (c == 0x6A9 || c == 0x6CC) count(out_.own_letters, false);
        } else if (c == 0x640) {
          stretched = stretched || script_of(last) == Script::arabic;
        } else if (arabic_word) {
          count(out_.no_tatweel, !stretched);
          arabic_word = stretched = false;
        }
      }
      mark(c, last, before, text.substr(at));
      before = last;
      last = c;
    }
  }

 private:
  void mark(char32_t c, char32_t last, char32_t before, std::string_view rest) {
    const auto script = script_of(last);
    switch (c) {
      case ',':
      case ';':
      case '?':
        if (script == Script::arabic || script == Script::han) count(out_.own_marks, false);
        break;
      case 0x60C:
      case 0x61B:
      case 0x61F:
      case 0xFF0C:
      case 0xFF1B:
      case 0xFF1F:
        count(out_.own_marks, true);
        break;
      case '-':
        count(out_.plain_hyphen, true);
        break;
      case 0x2010:
        count(out_.plain_hyphen, false);
        break;
      case 0x201C:
      case 0xAB:
        count(out_.main_quotes, true);
        break;
      case '"':
        count(out_.main_quotes, false);
        break;
      case '(':
        if (rest.size() > 2 && rest.find(')') <= 4) count(out_.open_bracket, true);
        break;
      case ')':
        if (before == 0 || before == ' ') count(out_.open_bracket, false);
        break;
      default:
        break;
    }
    if (out_.language == Language::french) {
      const bool tall = (c == ';' || c == ':' || c == '!' || c == '?') && rest.size() > 1 && rest[1] == ' ';
      if (tall && last != 0) count(out_.mark_spaced, is_space(last));
      if ((tall || c == 0xBB || c == '%') && is_space(last)) count(out_.no_break, is_no_break(last));
      if (is_space(c) && last == 0xAB) count(out_.no_break, is_no_break(c));
    }
    if (out_.language == Language::russian && last == 0x2116 && is_space(c)) count(out_.no_break, is_no_break(c));
  }

  Habits& out_;
};

}  // namespace

Language language_of(std::string_view tag) {
  const auto primary = tag.substr(0, tag.find('-'));
  if (primary == "ar") return Language::arabic;
  if (primary == "en") return Language::english;
  if (primary == "es") return Language::spanish;
  if (primary == "fr") return Language::french;
  if (primary == "ru") return Language::russian;
  return primary == "zh" ? Language::chinese : Language::other;
}

Habits habits_of(const sdk::Document& document, std::uint32_t version) {
  Habits out;
  out.language = language_of(document.language(version));
  Counter counter(out);
  const auto blocks = document.blocks(version);
  const auto step = std::max(1U, blocks / most_blocks);
  for (std::uint32_t b = 0; b < blocks; b += step)
    counter.read(sdk::view(document.block(version, b).text).substr(0, 20000));
  return out;
}

}  // namespace hexaglot::check_typography
