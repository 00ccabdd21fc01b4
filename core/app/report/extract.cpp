#include "core/app/report/extract.hpp"

#include <fmt/format.h>

namespace hexaglot::app {
namespace {

std::string tab_field(std::string_view text) {
  std::string out(text);
  for (auto& c : out)
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  return out;
}

std::string comma_field(std::string_view text) {
  if (text.find_first_of(",\"\n\r") == std::string_view::npos) return std::string(text);
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (static_cast<unsigned char>(c) >= 0x20 || c == '\t' || c == '\n')
      out += c;
  }
  return out;
}

}  // namespace

std::string extract_table(const Extract& extract, Columns columns) {
  const bool tabs = columns == Columns::tabs;
  const char between = tabs ? '\t' : ',';
  std::string out;
  const auto line = [&](const std::vector<std::string>& fields) {
    for (std::size_t i = 0; i < fields.size(); ++i) {
      if (i != 0) out += between;
      out += tabs ? tab_field(fields[i]) : comma_field(fields[i]);
    }
    out += '\n';
  };
  std::vector<std::string> fields = {"score", "count"};
  fields.insert(fields.end(), extract.languages.begin(), extract.languages.end());
  for (std::size_t l = 1; l < extract.languages.size(); ++l) fields.push_back(extract.languages[l] + " sure");
  fields.insert(fields.end(), {"document", "row", "example"});
  line(fields);
  for (const auto& t : extract.terms) {
    fields = {fmt::format("{:.1f}", t.score), std::to_string(t.count)};
    for (const auto& text : t.texts) fields.push_back(text.text);
    for (std::size_t l = 1; l < t.texts.size(); ++l)
      fields.push_back(t.texts[l].text.empty() ? "" : fmt::format("{:.2f}", t.texts[l].dice));
    fields.insert(fields.end(), {t.symbol, std::to_string(t.row), t.example});
    line(fields);
  }
  return out;
}

std::string extract_tbx(const Extract& extract) {
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<tbx style=\"dca\" type=\"TBX-Basic\" xml:lang=\"" +
      escaped(extract.languages.empty() ? "en" : extract.languages.front()) +
      "\" xmlns=\"urn:iso:std:iso:30042:ed-2\">\n  <tbxHeader>\n    <fileDesc>\n      <sourceDesc>\n"
      "        <p>Proposed by hexaglot terms extract; nobody has looked at it yet.</p>\n"
      "      </sourceDesc>\n    </fileDesc>\n  </tbxHeader>\n  <text>\n    <body>\n";
  std::size_t number = 0;
  for (const auto& t : extract.terms) {
    out += fmt::format("      <conceptEntry id=\"p{}\">\n", ++number);
    for (std::size_t l = 0; l < t.texts.size(); ++l) {
      if (t.texts[l].text.empty()) continue;
      out += "        <langSec xml:lang=\"" + escaped(extract.languages[l]) +
             "\">\n          <termSec>\n            <term>" + escaped(t.texts[l].text) +
             "</term>\n            <termNote type=\"processStatus\">unprocessed</termNote>\n";
      if (l == 0 && !t.example.empty())
        out += "            <descrip type=\"context\">" + escaped(t.example) + "</descrip>\n";
      out += "          </termSec>\n        </langSec>\n";
    }
    out += "      </conceptEntry>\n";
  }
  return out + "    </body>\n  </text>\n</tbx>\n";
}

}  // namespace hexaglot::app
