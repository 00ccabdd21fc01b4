#pragma once
// Reports of a run of checks, in all formats: one view, many writers. Pure: values in, text out. What a baseline knows
// is not among the findings of `documents`: text, JSON and JUnit count it, SARIF lists it as suppressed.
#include <memory>
#include <string>
#include <vector>

#include "core/app/baseline.hpp"
#include "core/app/check.hpp"
#include "core/app/selection.hpp"
#include "core/app/source_files.hpp"

namespace hexaglot::app {

enum class Style : std::uint8_t;

enum class Grouping : std::uint8_t { by_check, by_row };  // of the text

struct FindingsView {
  std::vector<const Checked*> documents;
  std::vector<check::CheckInfo> checks;             // that ran, with the kinds that were asked for
  const Comparison* compared = nullptr;             // with a baseline
  SourceFiles* sources = nullptr;                   // for lines and columns
  model::Severity least = model::Severity::info;    // less grave ones were left out
  model::Severity failing = model::Severity::info;  // less grave ones do not fail the run
};

[[nodiscard]] std::string findings_json(const FindingsView& view);
[[nodiscard]] std::string findings_sarif(const FindingsView& view);
// JUnit XML as continuous integration reads it: a suite per check; a failing case per finding, a passing one per kind
// that found nothing.
[[nodiscard]] std::string findings_junit(const FindingsView& view);
// `columns`: where lines are wrapped.
[[nodiscard]] std::string findings_text(const FindingsView& view, Style style, std::size_t columns = 100,
                                        Grouping grouping = Grouping::by_check);

// hexaglot check --list and --explain.
[[nodiscard]] std::string checks_text(const std::vector<check::CheckInfo>& checks, Style style);
[[nodiscard]] std::string checks_json(const std::vector<check::CheckInfo>& checks);
[[nodiscard]] std::string explained_text(const std::vector<Explained>& explained, Style style);

// Those of `checks` that a list of ids and beginnings of ids selects (selection.hpp), with only the kinds it selects.
[[nodiscard]] std::vector<check::CheckInfo> narrowed(std::vector<check::CheckInfo> checks,
                                                     const std::vector<std::string>& only);

}  // namespace hexaglot::app
