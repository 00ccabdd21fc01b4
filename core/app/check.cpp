#include "core/app/check.hpp"

namespace hexaglot::app {

Result<check::Report> run_checks(const Session& session, const model::Document& document,
                                 const std::vector<std::string>& only, const Progress& progress) {
  auto report = check::run(session.plugins().checks(), document, only, 0, progress);
  if (!report) return pass_on(report.error());
  for (const auto& line : report->notes) session.note(line);
  return report;
}

}  // namespace hexaglot::app
