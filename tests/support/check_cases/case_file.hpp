#pragma once
// Cases for checks as people write them: short versions under "== en", a row for each line, and what is expected.
//   case: a number left out in one version
//   doubtful: 3                              rows without trust, from 1
//   set: numbering.report-shared off
//   expect: numbering.gap warning fr @3      id, severity, outliers, first row (@3-7: with the last)
//     | is missing                           what its message must hold
//   == en
//   # Heading / ## Heading / 1. Text{14} with a footnote mark / *italic* / [^14] a note / ~ an empty cell
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/model/document.hpp"
#include "core/model/finding.hpp"
#include "tests/support/plugin_harness.hpp"

namespace hexaglot::test {

struct Case {
  std::string title;
  std::string file;
  std::map<std::string, std::string> settings;
  struct Expected {
    std::string line;  // "numbering.gap warning fr @3"
    std::vector<std::string> says;
  };
  std::vector<Expected> expected;
  model::Document document;
  std::size_t lines = 0;
};

[[nodiscard]] std::vector<Case> read_cases(const std::filesystem::path& folder);

// A finding in the words of an "expect:" line.
[[nodiscard]] std::string in_short(const model::Finding& finding, const model::Document& document);

// Runs every case of a folder through a check of the plugin and holds it to what is expected. `offer`: what the host
// has besides the case's settings.
void hold(const std::filesystem::path& folder, const hx_plugin* plugin, const std::string& check,
          const PluginHarness::Offer& offer = {});

// The cases in `cases`/good are at least as long as those in `cases`/bad.
void more_good_than_bad(const std::filesystem::path& cases);

// A document of versions whose blocks stand in rows of their own number; a row beyond a version's end has an empty
// cell.
[[nodiscard]] model::Document by_block(std::vector<model::Version> versions);

}  // namespace hexaglot::test
