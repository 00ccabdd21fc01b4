#include "writer.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::csv {

namespace {

// Quoted where it must be; without line breaks, which the reader would keep.
std::string field(std::string_view text, char separator) {
  std::string plain(text);
  std::replace_if(
      plain.begin(), plain.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  const bool edges = !plain.empty() && (plain.front() == ' ' || plain.back() == ' ');
  if (!edges && plain.find_first_of("\"\n\r") == plain.npos && plain.find(separator) == plain.npos) return plain;
  std::string out = "\"";
  for (const char c : plain) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + "\"";
}

// The separator of terms cannot stand in a term.
std::string without_bar(std::string_view term) {
  std::string out(term);
  std::replace(out.begin(), out.end(), '|', '/');
  return out;
}

std::string cell(const hx_concept& c, std::string_view language) {
  constexpr std::array<std::string_view, 4> names = {"preferred", "admitted", "deprecated", "forbidden"};
  std::string out;
  bool first = true;
  for (std::size_t i = 0; i < c.term_count; ++i) {
    const auto& t = c.terms[i];
    if (sdk::view(t.language) != language) continue;
    out += (first ? "" : " | ") + without_bar(sdk::view(t.text));
    // By place: the first is preferred, the others are admitted. A term in brackets of its own needs its status said.
    const auto by_place = first ? HX_TERM_PREFERRED : HX_TERM_ADMITTED;
    const bool ends_in_bracket = t.text.size > 0 && (out.back() == ')' || out.back() == ']');
    if (t.status != by_place || ends_in_bracket)
      out.append(" [").append(names[static_cast<std::size_t>(t.status)]).append("]");
    first = false;
  }
  return out;
}

// Where all terms of the concept are of one kind.
std::string_view part_of_speech(const hx_concept& c) {
  if (c.term_count == 0) return {};
  const auto first = sdk::view(c.terms[0].part_of_speech);
  for (std::size_t i = 1; i < c.term_count; ++i)
    if (sdk::view(c.terms[i].part_of_speech) != first) return {};
  return first;
}

}  // namespace

void write(const sdk::Concepts& concepts, char separator, const sdk::Output& out) {
  std::vector<std::string> languages;
  bool subjects = false;
  bool definitions = false;
  bool parts = false;
  while (const auto item = concepts.next()) {
    const auto& c = item->concept_;
    subjects = subjects || c.subject.size != 0;
    definitions = definitions || c.definition.size != 0;
    parts = parts || !part_of_speech(c).empty();
    for (std::size_t i = 0; i < c.term_count; ++i)
      if (const auto l = sdk::view(c.terms[i].language);
          std::find(languages.begin(), languages.end(), l) == languages.end())
        languages.emplace_back(l);
  }
  std::sort(languages.begin(), languages.end());
  const auto line = [&](const std::vector<std::string>& fields) {
    std::string text;
    for (std::size_t i = 0; i < fields.size(); ++i)
      text += (i == 0 ? std::string() : std::string(1, separator)) + field(fields[i], separator);
    out.write(text + "\n");
  };
  std::vector<std::string> header = {"id"};
  if (subjects) header.emplace_back("subject");
  if (definitions) header.emplace_back("definition");
  if (parts) header.emplace_back("part of speech");
  header.insert(header.end(), languages.begin(), languages.end());
  line(header);
  concepts.rewind();
  while (const auto item = concepts.next()) {
    const auto& c = item->concept_;
    std::vector<std::string> fields = {std::string(sdk::view(c.id))};
    if (subjects) fields.emplace_back(sdk::view(c.subject));
    if (definitions) fields.emplace_back(sdk::view(c.definition));
    if (parts) fields.emplace_back(part_of_speech(c));
    for (const auto& l : languages) fields.push_back(cell(c, l));
    line(fields);
  }
}

}  // namespace hexaglot::csv
