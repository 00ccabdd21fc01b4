#include "entry.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace hexaglot::tbx {

std::optional<std::int32_t> status(std::string_view value) {
  std::string plain;
  for (const char c : value.substr(0, 64)) {
    if (c >= 'A' && c <= 'Z')
      plain.push_back(static_cast<char>(c - 'A' + 'a'));
    else if (c >= 'a' && c <= 'z')
      plain.push_back(c);
  }
  static constexpr std::pair<std::string_view, std::int32_t> known[] = {{"preferredtermadmnsts", HX_TERM_PREFERRED},
                                                                        {"preferredterm", HX_TERM_PREFERRED},
                                                                        {"preferred", HX_TERM_PREFERRED},
                                                                        {"standardizedterm", HX_TERM_PREFERRED},
                                                                        {"standardizedtermadmnsts", HX_TERM_PREFERRED},
                                                                        {"admittedtermadmnsts", HX_TERM_ADMITTED},
                                                                        {"admittedterm", HX_TERM_ADMITTED},
                                                                        {"admitted", HX_TERM_ADMITTED},
                                                                        {"legaltermadmnsts", HX_TERM_ADMITTED},
                                                                        {"legalterm", HX_TERM_ADMITTED},
                                                                        {"regulatedtermadmnsts", HX_TERM_ADMITTED},
                                                                        {"regulatedterm", HX_TERM_ADMITTED},
                                                                        {"deprecatedtermadmnsts", HX_TERM_DEPRECATED},
                                                                        {"deprecatedterm", HX_TERM_DEPRECATED},
                                                                        {"deprecated", HX_TERM_DEPRECATED},
                                                                        {"supersededtermadmnsts", HX_TERM_DEPRECATED},
                                                                        {"supersededterm", HX_TERM_DEPRECATED},
                                                                        {"superseded", HX_TERM_DEPRECATED},
                                                                        {"notrecommended", HX_TERM_DEPRECATED},
                                                                        {"obsolete", HX_TERM_DEPRECATED},
                                                                        {"forbidden", HX_TERM_FORBIDDEN},
                                                                        {"forbiddenterm", HX_TERM_FORBIDDEN},
                                                                        {"prohibited", HX_TERM_FORBIDDEN},
                                                                        {"donotuse", HX_TERM_FORBIDDEN}};
  for (const auto& [name, means] : known)
    if (plain == name) return means;
  return std::nullopt;
}

std::int32_t type(std::string_view value) {
  static constexpr std::pair<std::string_view, std::int32_t> known[] = {
      {"fullForm", HX_TERM_TYPE_FULL},           {"formalName", HX_TERM_TYPE_FULL},
      {"shortForm", HX_TERM_TYPE_SHORT},         {"shortName", HX_TERM_TYPE_SHORT},
      {"acronym", HX_TERM_TYPE_ABBREVIATION},    {"abbreviation", HX_TERM_TYPE_ABBREVIATION},
      {"initialism", HX_TERM_TYPE_ABBREVIATION}, {"clippedTerm", HX_TERM_TYPE_ABBREVIATION}};
  for (const auto& [name, means] : known)
    if (value == name) return means;
  return HX_TERM_TYPE_NONE;
}

bool says_forbidden(std::string_view note) {
  constexpr std::string_view word = "forbidden";
  if (note.size() < word.size()) return false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char c = note[i] == 'F' ? 'f' : note[i];
    if (c != word[i]) return false;
  }
  return note.size() == word.size() || note[word.size()] == ':' || note[word.size()] == '.';
}

std::string collapse(std::string_view text) {
  std::string out;
  bool space = false;
  for (const char c : text) {
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
      space = !out.empty();
      continue;
    }
    if (space) out.push_back(' ');
    space = false;
    out.push_back(c);
  }
  return out;
}

bool lend(Entry& entry, const sdk::Host& host, const sdk::TermSink& sink) {
  std::set<std::pair<std::string_view, std::int32_t>> has_preferred;  // a formal and a short name are both preferred
  const auto kind = [](const Term& t) { return t.type == HX_TERM_TYPE_SHORT ? t.type : HX_TERM_TYPE_NONE; };
  for (auto& t : entry.terms) {
    if (t.forbidden_note) t.status = HX_TERM_FORBIDDEN;
    if (t.status == HX_TERM_PREFERRED) has_preferred.insert({t.language, kind(t)});
  }
  std::vector<hx_term> terms;
  std::vector<std::int32_t> types;
  terms.reserve(entry.terms.size());
  for (auto& t : entry.terms) {
    if (!t.status) t.status = has_preferred.insert({t.language, kind(t)}).second ? HX_TERM_PREFERRED : HX_TERM_ADMITTED;
    types.push_back(t.type);
    terms.push_back({sdk::borrow(std::string_view(t.language)), sdk::borrow(std::string_view(t.text)), *t.status,
                     sdk::borrow(std::string_view(t.part_of_speech))});
  }
  const hx_concept out{sdk::borrow(std::string_view(entry.id)),
                       sdk::borrow(std::string_view(entry.subject)),
                       sdk::borrow(std::string_view(entry.definition)),
                       terms.data(),
                       terms.size(),
                       entry.line};
  if (std::ranges::any_of(types, [](auto t) { return t != HX_TERM_TYPE_NONE; })) sdk::tell_term_types(host, types);
  return sink.add(out);
}

}  // namespace hexaglot::tbx
