#pragma once
// Running the checks over documents. An editor keeps the Checks of the document that is open and calls their inspection
// as rows change: recheck() after each change, recheck_document() when nothing was typed for a while, cancelled by the
// next key.
#include <memory>
#include <string>
#include <vector>

#include "core/app/session.hpp"
#include "core/check/inspection.hpp"
#include "core/check/runner.hpp"

namespace hexaglot::app {

// A document with what was found in it.
struct Checked {
  model::Document document;
  check::Report report;
};

// Some or all checks of a session, made when first needed (dictionaries and vocabularies take their time) and then used
// for document after document. Settings and termbases are those of that moment.
class Checks {
 public:
  // `only` as in check::run(). Error (usage): a name that no check has.
  [[nodiscard]] static Result<Checks> open(const Session& session, const std::vector<std::string>& only);

  // All of them over the whole document; what was left out goes to the notes.
  [[nodiscard]] Result<check::Report> run(const model::Document& document, const Progress& progress = {});

  [[nodiscard]] check::Inspection& inspection() { return *inspection_; }

 private:
  Checks(const Session& session, std::unique_ptr<check::Inspection> inspection)
      : session_(&session), inspection_(std::move(inspection)) {}

  const Session* session_;
  std::unique_ptr<check::Inspection> inspection_;
};

// One document, with checks made for it alone.
[[nodiscard]] Result<check::Report> run_checks(const Session& session, const model::Document& document,
                                               const std::vector<std::string>& only, const Progress& progress = {});

}  // namespace hexaglot::app
