// JUnit XML, as build servers read it: a suite per check. Findings less grave than what fails the run are skipped
// cases.
#include <map>

#include "core/app/report/findings.hpp"
#include "core/text/utf8.hpp"

namespace hexaglot::app {
namespace {

// For text and attributes alike. What XML 1.0 does not allow becomes U+FFFD; line ends and tabs stay as references.
std::string escaped(std::string_view text) {
  std::string out;
  for (std::size_t pos = 0; pos < text.size();) {
    const auto c = text::next_code_point(text, pos);
    if (c == U'&') {
      out += "&amp;";
    } else if (c == U'<') {
      out += "&lt;";
    } else if (c == U'>') {
      out += "&gt;";
    } else if (c == U'"') {
      out += "&quot;";
    } else if (c == U'\n' || c == U'\r' || c == U'\t') {
      out += "&#" + std::to_string(static_cast<int>(c)) + ";";
    } else if (c < 0x20 || c == 0xFFFE || c == 0xFFFF || (c >= 0x7F && c < 0xA0)) {
      out += "\xEF\xBF\xBD";
    } else {
      text::append_code_point(out, c);
    }
  }
  return out;
}

struct Suite {
  std::size_t tests = 0, failures = 0, skipped = 0;
  std::string cases;
};

std::string details(const model::Document& d, const model::Finding& f) {
  std::string out = f.message + "\n";
  for (const auto& v : f.values) out += d.versions[v.version].language + ": " + v.value + "\n";
  for (const auto& p : f.places) {
    const auto& version = d.versions[p.version];
    const auto& block = version.blocks[p.block];
    out += version.file;
    if (block.source.from > 0) out += ":" + std::to_string(block.source.from);
    if (!p.span.empty()) out += ": " + std::string(p.span.in(block.text));
    out += "\n";
  }
  if (f.fix) out += "fix: " + f.fix->description + "\n";
  return out;
}

void add_case(Suite& suite, const FindingsView& view, const model::Document& d, const model::Finding& f) {
  std::string name = f.id;
  for (const auto v : f.versions) name += " " + d.versions[v].language;
  if (f.row) name += ", row " + std::to_string(*f.row + 1);
  if (view.documents.size() > 1) name += ", " + d.symbol;
  const bool fails = f.severity >= view.failing;
  ++suite.tests;
  ++(fails ? suite.failures : suite.skipped);
  suite.cases += "    <testcase name=\"" + escaped(name) + "\" classname=\"" + escaped(f.id) + "\" time=\"0\">\n";
  if (fails)
    suite.cases += "      <failure message=\"" + escaped(f.message) + "\" type=\"" +
                   std::string(model::name(f.severity)) + "\">" + escaped(details(d, f)) + "</failure>\n";
  else
    suite.cases += "      <skipped message=\"" + escaped(f.message) + "\"/>\n";
  suite.cases += "    </testcase>\n";
}

}  // namespace

std::string findings_junit(const FindingsView& view) {
  std::map<std::string, Suite> suites;
  std::map<std::string, bool> found;  // by id of the kind
  for (const auto* c : view.documents)
    for (const auto& f : c->report.findings) {
      add_case(suites[f.check], view, c->document, f);
      found[f.id] = true;
    }
  for (const auto& check : view.checks)
    for (const auto& kind : check.kinds) {
      if (found[kind.id]) continue;
      auto& suite = suites[check.id];
      ++suite.tests;
      suite.cases +=
          "    <testcase name=\"" + escaped(kind.id) + "\" classname=\"" + escaped(kind.id) + "\" time=\"0\"/>\n";
    }
  Suite all;
  std::string body;
  for (const auto& [name, suite] : suites) {
    all.tests += suite.tests;
    all.failures += suite.failures;
    all.skipped += suite.skipped;
    body += "  <testsuite name=\"" + escaped(name) + "\" tests=\"" + std::to_string(suite.tests) + "\" failures=\"" +
            std::to_string(suite.failures) + "\" errors=\"0\" skipped=\"" + std::to_string(suite.skipped) +
            "\" time=\"0\">\n" + suite.cases + "  </testsuite>\n";
  }
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"hexaglot check\" tests=\"" +
         std::to_string(all.tests) + "\" failures=\"" + std::to_string(all.failures) + "\" errors=\"0\" time=\"0\">\n" +
         body + "</testsuites>\n";
}

}  // namespace hexaglot::app
