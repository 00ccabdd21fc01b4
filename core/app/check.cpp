#include "core/app/check.hpp"

namespace hexaglot::app {

Result<Checks> Checks::open(const Session& session, const std::vector<std::string>& only) {
  auto inspection = check::Inspection::open(session.plugins().checks(), only);
  if (!inspection) return pass_on(std::move(inspection.error()));
  return Checks(session, std::move(*inspection));
}

Result<check::Report> Checks::run(const model::Document& document, const Progress& progress) {
  if (auto done = inspection_->check(document, progress); !done) return pass_on(std::move(done.error()));
  auto report = inspection_->report();
  for (const auto& line : report.notes) session_->note(line);
  return report;
}

Result<check::Report> run_checks(const Session& session, const model::Document& document,
                                 const std::vector<std::string>& only, const Progress& progress) {
  auto checks = Checks::open(session, only);
  if (!checks) return pass_on(std::move(checks.error()));
  return checks->run(document, progress);
}

}  // namespace hexaglot::app
