#pragma once
// The texts that checks are measured on, as documents by their true rows: the shipped statement, and public six-way
// sets where they lie beside the checkout.
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/app/check.hpp"
#include "core/model/document.hpp"

namespace hexaglot::bench {

struct Set {
  std::string name;  // "cc-by", "statement"
  model::Document document;
};

// All, or those named; "tico19:460" is its first 460 rows. Says on stderr which are not at hand.
[[nodiscard]] std::vector<Set> sets(const app::Session& session, const std::vector<std::string>& names);

// With the shipped termbases, and what the user adds; ends the program with a message where that fails.
[[nodiscard]] std::unique_ptr<app::Session> open_session(const std::vector<std::string>& termbases,
                                                         const std::vector<std::string>& settings);

// All checks, or some, made once for all documents; ends the program where there is no such check.
[[nodiscard]] app::Checks checks(const app::Session& session, const std::vector<std::string>& only = {});
[[nodiscard]] std::vector<model::Finding> findings(app::Checks& checks, const model::Document& document);

// "numbering" of "hexaglot.check.numbering".
[[nodiscard]] std::string short_name(const std::string& check);

[[nodiscard]] std::vector<std::string> split(const std::string& list, char at);

}  // namespace hexaglot::bench
