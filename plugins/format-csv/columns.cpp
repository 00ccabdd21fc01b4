#include "columns.hpp"

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

std::vector<Column> columns(const std::vector<std::string>& header, const Canonical& canonical) {
  std::vector<Column> out;
  for (const auto& field : header) {
    Column column;
    std::string_view name = trim(field);
    column.name = name;
    column.status = take_status(name);
    const auto word = letters(name);
    column.use = use_of(word);  // before languages: "id" is also the tag of Indonesian
    if (column.use == Use::unknown && !name.empty() && name.size() <= 64) {
      const auto tag = tag_of(word);
      if (auto language = canonical(tag.empty() ? name : tag)) {
        column.use = Use::language;
        column.language = std::move(*language);
      }
    }
    out.push_back(std::move(column));
  }
  return out;
}

}  // namespace hexaglot::csv
