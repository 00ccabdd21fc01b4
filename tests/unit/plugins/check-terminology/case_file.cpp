#include "case_file.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <sstream>

#include "tests/support/plugin_harness.hpp"
#include "tests/support/temporary.hpp"

HEXAGLOT_PLUGIN_UNDER_TEST(check_terminology);

namespace hexaglot::test {
namespace {

std::string text_of(const std::string& name) {
  return slurp(std::filesystem::path(HEXAGLOT_SOURCE_DIR) / "plugins/check-terminology/cases" / (name + ".txt"));
}

std::vector<std::string> lines_of(const std::string& name) {
  std::vector<std::string> out;
  std::istringstream in(text_of(name));
  for (std::string line; std::getline(in, line);)
    if (!line.empty() && line[0] != '#') out.push_back(line);
  return out;
}

}  // namespace

model::Document one_row(const Cells& cells, model::BlockKind kind, double confidence) {
  model::Document out;
  model::Row row;
  row.confidence = confidence;
  for (const auto& [language, text] : cells) {
    model::Version v;
    v.language = language;
    auto& segments = out.segments.emplace_back();
    auto& cell = row.cells.emplace_back();
    if (!text.empty()) {
      model::Block b;
      b.kind = kind;
      b.text = text;
      v.blocks.push_back(b);
      segments.push_back({0, {0, static_cast<std::uint32_t>(text.size())}});
      cell.push_back(0);
    }
    out.versions.push_back(std::move(v));
  }
  out.rows.push_back(std::move(row));
  return out;
}

model::Termbase case_terms() {
  model::Termbase out;
  for (const auto& line : lines_of("terms")) {
    if (line.starts_with("concept ")) {
      out.concepts.emplace_back().id = line.substr(8);
      continue;
    }
    if (line.starts_with("subject ")) {
      out.concepts.back().subject = line.substr(8);
      continue;
    }
    REQUIRE(line.size() > 5);
    const auto status = std::string("=+-!FS").find(line[3]);
    REQUIRE(status != std::string::npos);
    model::Term term{line.substr(0, 2), line.substr(5), model::TermStatus::preferred, {}};
    if (status < 4)
      term.status = static_cast<model::TermStatus>(status);
    else
      term.type = status == 4 ? model::TermType::full : model::TermType::short_form;
    out.concepts.back().terms.push_back(std::move(term));
  }
  return out;
}

std::vector<TermCase> read_term_cases(const std::string& name) {
  std::vector<TermCase> out;
  Cells cells;
  auto kind = model::BlockKind::paragraph;
  double confidence = 1;
  const auto close = [&] {
    if (!out.empty()) out.back().document = one_row(cells, kind, confidence);
    cells.clear();
    kind = model::BlockKind::paragraph;
    confidence = 1;
  };
  for (const auto& line : lines_of(name)) {
    if (line.starts_with("= ")) {
      close();
      out.push_back({line.substr(2), {}, {}});
    } else if (line.starts_with("! ")) {
      out.back().expected.push_back(line.substr(2));
    } else if (line == "doubtful") {
      confidence = 0.5;
    } else if (line == "note" || line == "front") {
      kind = line == "note" ? model::BlockKind::note : model::BlockKind::front;
    } else {
      const auto colon = line.find(':');
      REQUIRE(colon == 2);
      cells.emplace_back(line.substr(0, 2), line.size() > 4 ? line.substr(4) : std::string{});
    }
  }
  close();
  return out;
}

std::size_t case_file_lines(const std::string& name) {
  const auto text = text_of(name);
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

std::vector<model::Finding> check_terms(const model::Document& document, const model::Termbase& terms,
                                        const std::string& severity, const std::string& check) {
  PluginHarness::Offer offer;
  offer.termbases.push_back(terms);
  if (!severity.empty())
    offer.settings[check == row_check ? "terminology.missing-severity" : "terminology.mixed-severity"] = severity;
  PluginHarness harness(hx_plugin_entry_check_terminology(), std::move(offer));
  auto found = harness.check(check, document);
  REQUIRE_MESSAGE(found.has_value(), (found ? std::string() : found.error().to_string()));
  return *found;
}

std::string in_short(const model::Finding& finding, const model::Document& document) {
  REQUIRE(finding.id.starts_with("terminology."));
  std::string outliers;
  for (const auto v : finding.versions) outliers += (outliers.empty() ? "" : ",") + document.versions[v].language;
  return finding.id.substr(12) + " " + outliers + " " + std::string(model::name(finding.severity));
}

}  // namespace hexaglot::test
