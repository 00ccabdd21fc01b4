#pragma once
// The shipped statement, and the program's JSON about it.
#include <array>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace hexaglot::test {

inline constexpr std::array<const char*, 6> six = {"ar", "en", "es", "fr", "ru", "zh"};

// "fr=…/tm-data/statement/fr.md"
[[nodiscard]] std::string statement(const std::string& language);
[[nodiscard]] std::vector<std::string> statement_all();
[[nodiscard]] std::string termbase();

// Runs the program, requires the exit code, parses its standard output.
[[nodiscard]] nlohmann::json run_json(const std::vector<std::string>& arguments, int exit = 0);

// What `hexaglot structure` says, run once per language.
[[nodiscard]] const nlohmann::json& structure_of(const std::string& language);

}  // namespace hexaglot::test
