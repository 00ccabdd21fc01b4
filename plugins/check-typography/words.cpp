// Words: mixed scripts, presentation forms, lam and alef that changed places, letters of Persian, decomposed letters,
// tatweel.
#include <algorithm>

#include "letters.hpp"
#include "scan.hpp"

namespace hexaglot::check_typography {
namespace {

struct Letter {
  char32_t c;
  std::uint32_t begin, end;
};

bool is_form(char32_t c) {
  // Signs of their own: ornate brackets, the name of God, formulas, the rial.
  if (c == 0xFD3E || c == 0xFD3F || (c >= 0xFDF0 && c <= 0xFDFF)) return false;
  return (c >= 0xFB50 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC) || (c >= 0x2F00 && c <= 0x2FD5) ||
         (c >= 0xFB00 && c <= 0xFB04);
}

// Latin and Cyrillic in one word: the smaller part is wrong if all of it has look-alikes in the other script.
void mixed(const std::vector<Letter>& word, const Style& style, std::vector<Issue>& out) {
  std::size_t latin = 0;
  std::size_t cyrillic = 0;
  std::size_t other = 0;
  std::size_t changes = 0;
  auto last = Script::none;
  for (const auto& l : word) {
    const auto s = script_of(l.c);
    latin += s == Script::latin ? 1 : 0;
    cyrillic += s == Script::cyrillic ? 1 : 0;
    other += s == Script::other || s == Script::arabic ? 1 : 0;
    if (s != last && last != Script::none) ++changes;
    last = s;
  }
  if (latin == 0 || cyrillic == 0 || other != 0) return;
  const bool in_cyrillic = latin < cyrillic || (latin == cyrillic && style.habits.language == Language::russian);
  // An acronym with an ending of another script: "PDFка".
  const bool ended = changes == 1 && word.size() > 3 && script_of(word.front().c) == Script::latin &&
                     is_upper(word[0].c) && is_upper(word[1].c) && !is_upper(word.back().c);
  if (ended) return;
  for (const auto& l : word) {
    const auto s = script_of(l.c);
    if (in_cyrillic && s == Script::latin && to_cyrillic(l.c) == 0) return;
    if (!in_cyrillic && s == Script::cyrillic && to_latin(l.c) == 0) return;
  }
  for (const auto& l : word) {
    const auto s = script_of(l.c);
    if (in_cyrillic && s == Script::latin)
      out.push_back(
          {Kind::mixed_script, {l.begin, l.end}, utf8(to_cyrillic(l.c)), true, "a Latin letter in a Cyrillic word"});
    if (!in_cyrillic && s == Script::cyrillic)
      out.push_back(
          {Kind::mixed_script, {l.begin, l.end}, utf8(to_latin(l.c)), true, "a Cyrillic letter in a Latin word"});
  }
}

bool is_hamza_alef(char32_t c) { return c == 0x622 || c == 0x623 || c == 0x625; }

// "األمم" for الأمم, "االتحاد" for الاتحاد: what a PDF gives for the ligature of lam and alef.
bool swapped(const std::vector<Letter>& word, std::size_t i) {
  return word[i].c == 0x627 && i + 2 < word.size() && (is_hamza_alef(word[i + 1].c) || word[i + 1].c == 0x627) &&
         word[i + 2].c == 0x644;
}

char32_t arabic_for(char32_t persian) {
  switch (persian) {
    case 0x6A9:
    case 0x6AA:
      return 0x643;
    case 0x6CC:
      return 0x64A;
    case 0x6BE:
    case 0x6C1:
    case 0x6D5:
      return 0x647;
    default:
      return 0;
  }
}

void arabic(const std::vector<Letter>& word, const Style& style, std::vector<Issue>& out) {
  for (std::size_t i = 0; i < word.size(); ++i)
    if (swapped(word, i)) {
      out.push_back({Kind::lam_alef,
                     {word[i + 1].begin, word[i + 2].end},
                     "\xD9\x84" + utf8(word[i + 1].c),
                     true,
                     "lam and alef that changed places"});
      i += 2;
    }
  const auto& own = style.habits.own_letters;
  if (style.habits.language != Language::arabic || 2 * own.other > own.usual) {
    // Few Arabic letters at all: only what stands among others of the word.
    if (style.habits.language != Language::arabic || own.usual != 0 || word.size() < 3) return;
  }
  // Letters of the other languages (پ چ گ) make it a word of theirs.
  if (std::any_of(word.begin(), word.end(),
                  [](const Letter& l) { return l.c == 0x67E || l.c == 0x686 || l.c == 0x698 || l.c == 0x6AF; }))
    return;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const auto plain = arabic_for(word[i].c);
    if (plain == 0) continue;
    // At the end of a word it may stand for alef maqsura.
    const bool sure = !(word[i].c == 0x6CC && i + 1 == word.size());
    out.push_back(
        {Kind::mixed_script, {word[i].begin, word[i].end}, utf8(plain), sure, "a Persian letter in an Arabic word"});
  }
}

}  // namespace

void look_at_word(std::string_view text, hx_span span, const Style& style, std::vector<Issue>& out) {
  std::vector<Letter> word;
  std::uint32_t stretched = 0;
  for (std::size_t i = span.begin; i < span.end;) {
    const auto begin = static_cast<std::uint32_t>(i);
    const char32_t c = decode(text, i);
    const auto end = static_cast<std::uint32_t>(i);
    if (is_form(c)) out.push_back({Kind::form, {begin, end}, plain_form(c), true, "a presentation form"});
    if (c >= 0x300 && c <= 0x36F && !word.empty()) {
      if (const auto whole = composed(word.back().c, c); !whole.empty())
        out.push_back(
            {Kind::decomposed, {word.back().begin, end}, std::string(whole), true, "a letter and its accent apart"});
      continue;
    }
    if (c >= 0x653 && c <= 0x655 && !word.empty()) {
      if (const auto whole = composed(word.back().c, c); !whole.empty())
        out.push_back(
            {Kind::decomposed, {word.back().begin, end}, std::string(whole), true, "a letter and its hamza apart"});
      continue;
    }
    if (c == 0x640 && begin != span.begin) ++stretched;
    if (script_of(c) != Script::none) word.push_back({c, begin, end});
  }
  if (word.size() < 2) return;
  const bool is_arabic = script_of(word.front().c) == Script::arabic;
  if (is_arabic)
    arabic(word, style, out);
  else
    mixed(word, style, out);
  // "هـ" is the letter of a label.
  if (stretched != 0 && told(style.wishes.tatweel, style.habits.no_tatweel, 100) && word.size() > 2)
    for (std::size_t i = span.begin; i < span.end;) {
      const auto begin = static_cast<std::uint32_t>(i);
      if (decode(text, i) == 0x640)
        out.push_back({Kind::tatweel, {begin, static_cast<std::uint32_t>(i)}, "", true, "a tatweel inside a word"});
    }
}

}  // namespace hexaglot::check_typography
