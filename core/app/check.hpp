#pragma once
// Running the checks over documents.
#include <string>
#include <vector>

#include "core/app/session.hpp"
#include "core/check/runner.hpp"

namespace hexaglot::app {

// A document with what was found in it.
struct Checked {
  model::Document document;
  check::Report report;
};

[[nodiscard]] Result<check::Report> run_checks(const Session& session, const model::Document& document,
                                               const std::vector<std::string>& only, const Progress& progress = {});

}  // namespace hexaglot::app
