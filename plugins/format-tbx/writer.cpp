#include "writer.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::tbx {

namespace {

// What XML 1.0 allows: no control characters but tab and line feed.
std::string escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (c == '"')
      out += "&quot;";
    else if (static_cast<unsigned char>(c) >= 0x20 || c == '\t' || c == '\n')
      out += c;
    else
      out += ' ';
  }
  return out;
}

std::string_view status(std::int32_t s) {
  switch (s) {
    case HX_TERM_ADMITTED:
      return "admittedTerm-admn-sts";
    case HX_TERM_DEPRECATED:
    case HX_TERM_FORBIDDEN:
      return "deprecatedTerm-admn-sts";
    default:
      return "preferredTerm-admn-sts";
  }
}

std::string_view type_name(std::int32_t t) {
  switch (t) {
    case HX_TERM_TYPE_FULL:
      return "fullForm";
    case HX_TERM_TYPE_SHORT:
      return "shortForm";
    case HX_TERM_TYPE_ABBREVIATION:
      return "abbreviation";
    default:
      return {};
  }
}

std::string element(std::string_view indent, std::string_view name, std::string_view type, std::string_view text) {
  std::string out(indent);
  out.append("<").append(name);
  if (!type.empty()) out.append(" type=\"").append(type).append("\"");
  return out.append(">").append(escaped(text)).append("</").append(name).append(">\n");
}

std::string term_section(const hx_term& term, std::int32_t type) {
  std::string out = "          <termSec>\n";
  constexpr std::string_view indent = "            ";
  out += element(indent, "term", "", sdk::view(term.text));
  if (term.part_of_speech.size != 0) out += element(indent, "termNote", "partOfSpeech", sdk::view(term.part_of_speech));
  out += element(indent, "termNote", "administrativeStatus", status(term.status));
  if (const auto name = type_name(type); !name.empty()) out += element(indent, "termNote", "termType", name);
  if (term.status == HX_TERM_FORBIDDEN) out += element(indent, "note", "", "forbidden");
  return out + "          </termSec>\n";
}

}  // namespace

void write(const sdk::Concepts& concepts, const sdk::Output& out) {
  out.write(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<tbx style=\"dca\" type=\"TBX-Basic\" xml:lang=\"en\" xmlns=\"urn:iso:std:iso:30042:ed-2\">\n"
      "  <tbxHeader>\n    <fileDesc>\n      <sourceDesc>\n        <p>Written by Hexaglot.</p>\n"
      "      </sourceDesc>\n    </fileDesc>\n"
      "    <encodingDesc>\n      <p>A deprecated term with the note \"forbidden\" must not be used at all.</p>\n"
      "    </encodingDesc>\n  </tbxHeader>\n  <text>\n    <body>\n");
  while (const auto item = concepts.next()) {
    const auto& c = item->concept_;
    std::string entry = "      <conceptEntry id=\"" + escaped(sdk::view(c.id)) + "\">\n";
    if (c.subject.size != 0) entry += element("        ", "descrip", "subjectField", sdk::view(c.subject));
    if (c.definition.size != 0) entry += element("        ", "descrip", "definition", sdk::view(c.definition));
    std::vector<std::string_view> languages;
    for (std::size_t i = 0; i < c.term_count; ++i) {
      const auto language = sdk::view(c.terms[i].language);
      bool known = false;
      for (const auto l : languages) known = known || l == language;
      if (!known) languages.push_back(language);
    }
    for (const auto language : languages) {
      entry += "        <langSec xml:lang=\"" + escaped(language) + "\">\n";
      for (std::size_t i = 0; i < c.term_count; ++i)
        if (sdk::view(c.terms[i].language) == language) entry += term_section(c.terms[i], item->types[i]);
      entry += "        </langSec>\n";
    }
    out.write(entry + "      </conceptEntry>\n");
  }
  out.write("    </body>\n  </text>\n</tbx>\n");
}

}  // namespace hexaglot::tbx
