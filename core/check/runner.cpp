#include "core/check/runner.hpp"

#include "core/check/inspection.hpp"

namespace hexaglot::check {

Result<Report> run(const std::vector<const CheckFactory*>& factories, const model::Document& document,
                   const std::vector<std::string>& only, unsigned threads, const Progress& progress) {
  auto inspection = Inspection::open(factories, only, threads);
  if (!inspection) return pass_on(std::move(inspection.error()));
  if (auto done = (*inspection)->check(document, progress); !done) return pass_on(std::move(done.error()));
  return (*inspection)->report();
}

}  // namespace hexaglot::check
