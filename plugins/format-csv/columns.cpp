#include "columns.hpp"

#include <algorithm>
#include <utility>

namespace hexaglot::csv {
namespace {

// Lower-case letters only: "Subject field" → "subjectfield".
std::string letters(std::string_view text) {
  std::string out;
  for (const char c : text.substr(0, 80)) {
    if (c >= 'A' && c <= 'Z')
      out.push_back(static_cast<char>(c - 'A' + 'a'));
    else if ((c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80)
      out.push_back(c);
  }
  return out;
}

Use use_of(std::string_view name) {
  static constexpr std::pair<std::string_view, Use> known[] = {{"id", Use::id},
                                                               {"conceptid", Use::id},
                                                               {"concept", Use::id},
                                                               {"termid", Use::id},
                                                               {"identifier", Use::id},
                                                               {"subject", Use::subject},
                                                               {"subjectfield", Use::subject},
                                                               {"domain", Use::subject},
                                                               {"definition", Use::definition},
                                                               {"status", Use::status},
                                                               {"partofspeech", Use::part_of_speech},
                                                               {"pos", Use::part_of_speech}};
  for (const auto& [word, use] : known)
    if (name == word) return use;
  return Use::unknown;
}

// What a header says beside the language: "English short name", "fr_status".
struct Said {
  bool status = false;
  std::int32_t type = HX_TERM_TYPE_NONE;
  std::string_view rest;   // the one word that is left
  std::size_t others = 0;  // words that are left
  bool any = false;
};

Said said(std::string_view name) {
  Said out;
  const auto take = [&out](std::string_view word) {
    const auto plain = letters(word);
    if (plain == "status")
      out.status = true;
    else if (plain == "short")
      out.type = HX_TERM_TYPE_SHORT;
    else if (plain == "formal" || plain == "full" || plain == "official" || plain == "long")
      out.type = HX_TERM_TYPE_FULL;
    else if (plain == "acronym" || plain == "abbreviation")
      out.type = HX_TERM_TYPE_ABBREVIATION;
    else if (plain != "name" && plain != "names" && plain != "term" && plain != "terms" && plain != "form") {
      out.rest = word;
      ++out.others;
      return;
    }
    out.any = true;
  };
  constexpr std::string_view parting = " _()[]:/.,\t";
  for (std::size_t at = 0; at < name.size();) {
    const auto begin = name.find_first_not_of(parting, at);
    if (begin == std::string_view::npos) break;
    at = std::min(name.find_first_of(parting, begin), name.size());
    if (name.substr(begin, at - begin) != "-") take(name.substr(begin, at - begin));
  }
  return out;
}

std::string_view tag_of(std::string_view english_name) {
  static constexpr std::pair<std::string_view, std::string_view> known[] = {
      {"arabic", "ar"},   {"chinese", "zh"},    {"english", "en"}, {"french", "fr"},     {"russian", "ru"},
      {"spanish", "es"},  {"german", "de"},     {"italian", "it"}, {"portuguese", "pt"}, {"dutch", "nl"},
      {"japanese", "ja"}, {"korean", "ko"},     {"turkish", "tr"}, {"persian", "fa"},    {"hindi", "hi"},
      {"polish", "pl"},   {"ukrainian", "uk"},  {"swedish", "sv"}, {"greek", "el"},      {"hebrew", "he"},
      {"romanian", "ro"}, {"indonesian", "id"}, {"swahili", "sw"}, {"vietnamese", "vi"}, {"urdu", "ur"}};
  for (const auto& [name, tag] : known)
    if (english_name == name) return tag;
  return {};
}

}  // namespace

std::string_view trim(std::string_view text) {
  const auto begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

std::optional<std::int32_t> status(std::string_view text) {
  const auto plain = letters(text);
  static constexpr std::pair<std::string_view, std::int32_t> known[] = {
      {"preferred", HX_TERM_PREFERRED},   {"preferredtermadmnsts", HX_TERM_PREFERRED},
      {"admitted", HX_TERM_ADMITTED},     {"admittedtermadmnsts", HX_TERM_ADMITTED},
      {"deprecated", HX_TERM_DEPRECATED}, {"deprecatedtermadmnsts", HX_TERM_DEPRECATED},
      {"superseded", HX_TERM_DEPRECATED}, {"supersededtermadmnsts", HX_TERM_DEPRECATED},
      {"obsolete", HX_TERM_DEPRECATED},   {"notrecommended", HX_TERM_DEPRECATED},
      {"forbidden", HX_TERM_FORBIDDEN},   {"prohibited", HX_TERM_FORBIDDEN}};
  for (const auto& [word, means] : known)
    if (plain == word) return means;
  return std::nullopt;
}

std::optional<std::int32_t> take_status(std::string_view& term) {
  if (term.empty() || (term.back() != ')' && term.back() != ']')) return std::nullopt;
  const auto open = term.rfind(term.back() == ')' ? '(' : '[');
  if (open == std::string_view::npos) return std::nullopt;
  const auto found = status(term.substr(open + 1, term.size() - open - 2));
  if (found) term = trim(term.substr(0, open));
  return found;
}

std::string_view without_article(std::string_view term) {
  if (term.empty() || term.back() != ')') return term;
  const auto open = term.rfind('(');
  if (open == std::string_view::npos || open == 0) return term;
  const auto inside = term.substr(open + 1, term.size() - open - 2);
  for (const std::string_view article :
       {"l'", "l’", "le", "la",  "les", "el", "los", "las", "the", "The", "o",  "a",   "os",
        "as", "il", "lo", "gli", "i",   "L'", "L’",  "Le",  "La",  "Les", "El", "Los", "Las"})
    if (inside == article) return trim(term.substr(0, open));
  return term;
}

std::optional<std::string_view> take_acronym(std::string_view& term) {
  static constexpr std::pair<std::string_view, std::string_view> brackets[] = {{"(", ")"}, {"（", "）"}};
  for (const auto& [open, close] : brackets) {
    if (!term.ends_with(close)) continue;
    const auto at = term.rfind(open);
    if (at == std::string_view::npos || at == 0) return std::nullopt;
    const auto inside = term.substr(at + open.size(), term.size() - at - open.size() - close.size());
    const auto capitals = std::count_if(inside.begin(), inside.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    const bool plain = std::all_of(inside.begin(), inside.end(), [](char c) {
      return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
    if (!plain || capitals < 2 || inside.size() > 12 || 2 * static_cast<std::size_t>(capitals) <= inside.size())
      return std::nullopt;
    term = trim(term.substr(0, at));
    return inside;
  }
  return std::nullopt;
}

std::vector<Column> columns(const std::vector<std::string>& header, const Canonical& canonical) {
  std::vector<Column> out;
  for (const auto& field : header) {
    Column column;
    std::string_view name = trim(field);
    column.name = name;
    column.status = take_status(name);
    const auto word = letters(name);
    column.use = use_of(word);  // before languages: "id" is also the tag of Indonesian
    const auto as_language = [&](std::string_view printed, Use use) {
      const auto tag = tag_of(letters(printed));
      auto language = canonical(tag.empty() ? printed : tag);
      if (!language) return false;
      column.use = use;
      column.language = std::move(*language);
      return true;
    };
    if (column.use == Use::unknown && !name.empty() && name.size() <= 64 && !as_language(name, Use::language))
      if (const auto s = said(name);
          s.any && s.others == 1 && as_language(s.rest, s.status ? Use::status : Use::language))
        column.type = s.type;
    out.push_back(std::move(column));
  }
  return out;
}

}  // namespace hexaglot::csv
