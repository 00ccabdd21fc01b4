#include "core/text/sentences.hpp"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string>

#include "core/text/fold.hpp"
#include "core/text/numerals.hpp"
#include "core/text/utf8.hpp"

namespace hexaglot::text {

namespace {

struct CloseUText {
  void operator()(UText* text) const { utext_close(text); }
};

icu::BreakIterator* sentence_iterator() {
  thread_local const std::unique_ptr<icu::BreakIterator> iterator = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> made(
        icu::BreakIterator::createSentenceInstance(icu::Locale::getRoot(), status));
    if (U_FAILURE(status) != 0) made.reset();
    return made;
  }();
  return iterator.get();  // NOLINT(clang-analyzer-cplusplus.NewDelete): the analyzer does not know thread_local
}

// Before a number, a roman numeral, a single letter or a symbol these do not end a sentence. Folded; all languages
// together, because citations stay in the language of the source.
constexpr std::string_view before_reference[] = {
    "no",    "nos",  "num",   "nums", "vol",  "vols", "chap",  "ch",   "sect", "sec",  "sects", "secc", "para", "paras",
    "par",   "parr", "parrs", "art",  "arts", "cap",  "caps",  "p",    "pp",   "pag",  "pags",  "fig",  "figs", "ed",
    "tit",   "apdo", "apt",   "add",  "corr", "rev",  "suppl", "supp", "ser",  "fasc", "t",     "n",    "nr",   "op",
    "annex", "al",   "res",   "ex",   "ann",  "doc",  "docs",  "rule", "cl",   "app",  "sch",   "п",    "пп",   "гл",
    "разд",  "ст",   "стст",  "т",    "тт",   "стр",  "с",     "рис",  "табл", "док",  "ч",     "подп", "абз",  "прил",
    "вып",   "кн",   "прим",  "рез",  "ص",    "م",    "ج",     "ف",    "fn",   "ref",  "refs",  "tel",  "тел"};

// Before a year only.
constexpr std::string_view months[] = {"jan", "feb",  "mar",  "apr", "aug",  "sept", "oct",  "nov",
                                       "dec", "janv", "fevr", "avr", "juil", "ene",  "abr",  "dic",
                                       "янв", "февр", "апр",  "авг", "сент", "окт",  "нояб", "дек"};

// These never end a sentence: a name or the thing spoken of follows.
constexpr std::string_view never_last[] = {
    "mr",     "mrs",  "ej",  "ms",   "dr",  "dra",  "prof", "st",    "sr",    "sra",  "sres", "srta",
    "mm",     "mme",  "e.g", "i.e",  "cf",  "vs",   "ee",   "hon",   "gen",   "lt",   "col",  "rep",
    "messrs", "viz",  "см",  "ср",   "им",  "напр", "проф", "акад",  "тов",   "долл", "г-н",  "д-р",
    "т.е",    "p.ej", "د",   "u.n",  "v",   "pr",   "mgr",  "excmo", "excma", "dna",  "gral", "lic",
    "ing",    "gov",  "sgt", "capt", "adm", "amb",  "ген",  "св",    "ул"};

constexpr std::string_view parts_of_a_text[] = {
    "part",   "annex",   "section",  "chapter", "article", "schedule", "appendix",   "group",      "category",
    "partie", "annexe",  "chapitre", "parte",   "anexo",   "seccion",  "capitulo",   "часть",      "части",
    "раздел", "раздела", "разделе",  "глава",   "главы",   "главе",    "приложение", "приложения", "приложении"};

// Words that open sentences: after "part B." or "in the U.S.A." they tell an end from an initial.
constexpr std::string_view openers[] = {
    "the",   "this",   "these",  "those", "that", "it",      "its",      "in",      "he",    "she",   "they", "we",
    "an",    "for",    "on",     "at",    "to",   "as",      "by",       "if",      "when",  "all",   "such", "there",
    "no",    "each",   "our",    "many",  "some", "however", "moreover", "further", "since", "while", "with", "from",
    "after", "before", "member", "le",    "la",   "les",     "l",        "un",      "une",   "il",    "elle", "ils",
    "ce",    "cette",  "ces",    "en",    "dans", "pour",    "au",       "aux",     "des",   "du",    "el",   "los",
    "las",   "se",     "una",    "este",  "esta", "estos",   "estas",    "al",      "por",   "con",   "в",    "на",
    "это",   "эти",    "эта",    "он",    "она",  "они",     "для",      "с",       "к",     "по",    "и",    "а",
    "но",    "мы",     "при",    "из",    "все",  "кроме",   "также"};

template <std::size_t N>
bool is_one_of(const std::string_view (&words)[N], std::string_view word) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

bool is_closer(char32_t c) {
  return c == ')' || c == ']' || c == 0xBB || c == 0x201D || c == 0x2019 || c == 0x300D || c == 0x300F || c == 0xFF09 ||
         c == 0x300B;
}

bool is_opener_sign(char32_t c) {
  return c == '(' || c == '[' || c == '"' || c == '\'' || c == 0xAB || c == 0x201C || c == 0x2018 || c == 0x201E ||
         c == 0xFF08 || c == 0xBF || c == 0xA1;
}

// The last `most` bytes of the text, on a code point boundary.
std::string_view tail(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  std::size_t from = text.size() - most;
  while (from < text.size() && (static_cast<unsigned char>(text[from]) & 0xC0) == 0x80) ++from;
  return text.substr(from);
}

class Judge {
 public:
  // Does a sentence end between these two? Neither has white space at its ends.
  static bool ends(std::string_view before, std::string_view after, bool apart, bool first) {
    const Decoded next = decode_points(after, 64);
    const Decoded last = decode_points(tail(before, 96));
    std::size_t end = last.size();
    while (end > 0 && (is_closer(last[end - 1]) || last[end - 1] == '"' || last[end - 1] == '\'')) {
      --end;
      while (end > 0 && is_space(last[end - 1])) --end;  // « Quoi ? »
    }
    if (end == 0) return true;
    const char32_t sign = last[end - 1];
    std::size_t start = 0;
    while (start < next.size() && (is_opener_sign(next[start]) || is_invisible(next[start]))) ++start;
    if (sign == '?' || sign == '!' || sign == 0x2026) return !is_lower_case(next[start]);
    if (sign != '.') return true;
    if (!apart && start == 0 && !is_han(next[0]) && !is_kana(next[0])) return false;  // "E.13.XI.6"
    if (end < last.size()) return true;  // a closing quote or bracket after the full stop
    return after_word(last, end - 1, next, start, first && before.size() < 12);
  }

 private:
  static bool after_word(const Decoded& last, std::size_t end, const Decoded& next, std::size_t start,
                         bool may_be_label) {
    std::size_t begin = end;
    while (begin > 0 && (is_letter(last[begin - 1]) || digit_value(last[begin - 1]) >= 0 || last[begin - 1] == '.' ||
                         last[begin - 1] == '-' || (last[begin - 1] >= 0x300 && last[begin - 1] <= 0x36F)))
      --begin;
    const std::u32string token(last.c.begin() + static_cast<std::ptrdiff_t>(begin),
                               last.c.begin() + static_cast<std::ptrdiff_t>(end));
    if (token.empty()) return true;
    if (may_be_label && begin == 0 && is_label(token)) return false;
    std::string utf8;
    for (const char32_t c : token) append_code_point(utf8, c);
    const std::string word = fold(utf8);
    const std::u32string next_word = word_at(next, start);
    if (is_one_of(never_last, word)) return false;
    const bool initial = token.size() == 1 && is_upper_case(token[0]);
    const bool before_initial = next_word.size() == 1 && is_upper_case(next_word[0]) && next[start + 1] == '.';
    if (initial && before_initial) return false;  // "С. И. Иванов"
    if (is_one_of(months, word) && digit_value(next[start]) >= 0) return false;
    if (is_one_of(before_reference, word) && is_reference(word, next, start, next_word)) return false;
    return after_initials(last, token, begin, next_word);
  }

  static std::u32string word_at(const Decoded& next, std::size_t start) {
    std::u32string out;
    for (std::size_t i = start; i < next.size() && is_letter(next[i]); ++i) out += next[i];
    return out;
  }

  static bool is_label(const std::u32string& token) {
    return std::all_of(token.begin(), token.end(), [](char32_t c) { return digit_value(c) >= 0 || c == '.'; }) ||
           (token.size() == 1 && is_letter(token[0])) || roman_numeral(token).has_value();
  }

  static bool is_reference(std::string_view abbreviation, const Decoded& next, std::size_t start,
                           const std::u32string& word) {
    if (digit_value(next[start]) >= 0 || next[start + word.size()] == '/') return true;
    if (word.size() == 1 && next[start + 1] == '.' && digit_value(next[start + 2]) >= 0)
      return true;                                                    // "Sales No. E.13.XI.6"
    if (abbreviation == "no" || abbreviation == "nos") return false;  // "The answer is No. A new one …"
    const bool preposition = word == U"В" || word == U"С" || word == U"И" || word == U"К";
    return (word.size() == 1 && !preposition) || roman_numeral(word).has_value();
  }

  // "J. Smith", "U.S.A. The", "2014 г. Комиссия", "и т. д. Комиссия"
  static bool after_initials(const Decoded& last, const std::u32string& token, std::size_t begin,
                             const std::u32string& next_word) {
    const char32_t letter = token.back();
    const std::size_t size = token.size();
    const bool hyphened = size > 3 && token[size - 2] == '-' && token[size - 3] == '.';  // "J.-P. Martin"
    const bool single = size == 1 || token[size - 2] == '.' || hyphened;
    if (!single || !is_letter(letter)) return true;
    if (is_arabic_letter(letter)) return follows_number(last, begin);  // "أ. د. علي", but "١٩٩٨ م."
    if (is_upper_case(letter)) return opens(next_word) || numbers_a_part(last, begin);
    if (letter == U'г') return follows_number(last, begin);  // a year before it: года; else город
    if (letter == U'т') return false;                        // т. е., т. д.
    if (letter == 'p' && !next_word.empty() && next_word[0] == 'e') return false;  // p. ej.
    return true;
  }

  static bool follows_number(const Decoded& last, std::size_t at) {
    while (at > 0 && is_space(last[at - 1])) --at;
    return at > 0 && digit_value(last[at - 1]) >= 0;
  }

  // "chap. I", "part B", "раздел В": the letter is a number, not an initial.
  static bool numbers_a_part(const Decoded& last, std::size_t begin) {
    std::size_t end = begin;
    while (end > 0 && is_space(last[end - 1])) --end;
    if (end > 0 && last[end - 1] == '.') --end;
    std::size_t from = end;
    while (from > 0 && is_letter(last[from - 1])) --from;
    if (end - from == 1 && is_upper_case(last[from])) return false;  // "P. N. Singh", "С. И. Иванов"
    std::string utf8;
    for (std::size_t i = from; i < end; ++i) append_code_point(utf8, last[i]);
    const std::string word = fold(utf8);
    return is_one_of(before_reference, word) || is_one_of(parts_of_a_text, word);
  }

  static bool opens(const std::u32string& word) {
    if (word.empty()) return true;
    std::string utf8;
    for (const char32_t c : word) append_code_point(utf8, c);
    return is_one_of(openers, fold(utf8));
  }
};

// Moves the boundary before opening signs that ICU left at the end of the sentence before ("是！“好。”").
std::size_t before_openers(std::string_view text, std::size_t begin, std::size_t at) {
  for (bool moved = true; moved;) {
    moved = false;
    const std::string_view left = trim(text.substr(begin, at - begin));
    for (const std::string_view sign : {"“", "‘", "«", "「", "『", "《", "（", "("}) {
      if (left.size() <= sign.size() || !left.ends_with(sign)) continue;
      at = static_cast<std::size_t>(left.data() - text.data()) + left.size() - sign.size();
      moved = true;
      break;
    }
  }
  return at;
}

// Moves the boundary past closing signs that ICU left at the head of the next sentence ("Quoi ? »").
std::size_t past_closers(std::string_view text, std::size_t at) {
  std::size_t pos = at;
  while (pos < text.size()) {
    std::size_t next = pos;
    const char32_t c = next_code_point(text, next);
    if (!is_closer(c)) break;
    pos = at = next;
  }
  return at;
}

}  // namespace

std::vector<Span> sentences(std::string_view text, std::string_view /*language*/) {
  std::vector<Span> out;
  const auto emit = [&](std::size_t begin, std::size_t end) {
    const std::string_view part = trim(text.substr(begin, end - begin));
    if (part.empty()) return;
    const auto from = static_cast<std::uint32_t>(part.data() - text.data());
    out.push_back({from, from + static_cast<std::uint32_t>(part.size())});
  };
  icu::BreakIterator* const iterator = sentence_iterator();
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UText, CloseUText> utext(
      utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status));
  if (iterator == nullptr || U_FAILURE(status) != 0) {
    emit(0, text.size());
    return out;
  }
  iterator->setText(utext.get(), status);
  std::size_t begin = 0;
  iterator->first();
  for (std::int32_t at = iterator->next(); at != icu::BreakIterator::DONE; at = iterator->next()) {
    const std::size_t found = past_closers(text, std::max(static_cast<std::size_t>(at), begin));
    const std::size_t boundary = before_openers(text, begin, found);
    if (boundary >= text.size()) break;
    const std::string_view left = text.substr(begin, boundary - begin);
    const std::string_view before = trim(left);
    const std::string_view after = trim(text.substr(boundary, 256));
    if (before.empty() || after.empty()) continue;
    const bool apart = before.data() + before.size() != after.data();
    if (!Judge::ends(before, after, apart, true)) continue;
    emit(begin, boundary);
    begin = boundary;
  }
  emit(begin, text.size());
  return out;
}

}  // namespace hexaglot::text
