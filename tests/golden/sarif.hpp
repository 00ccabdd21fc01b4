#pragma once
// Holds a SARIF log against the parts of the standard (SARIF 2.1.0, OASIS) that Hexaglot writes: which properties an
// object has, of which type and with which values, and what must point to what. For where the official schema is
// absent.
#include <string>

#include <nlohmann/json.hpp>

namespace hexaglot::test {

// The first fault, with its path; empty when the log is sound.
[[nodiscard]] std::string sarif_fault(const nlohmann::json& log);

}  // namespace hexaglot::test
