#include "tests/golden/statement.hpp"

#include <map>

#include <doctest/doctest.h>

#include "tests/support/run.hpp"
#include "tests/support/temporary.hpp"

namespace hexaglot::test {

std::string statement(const std::string& language) {
  return language + "=" + (tm_data() / "statement" / (language + ".md")).string();
}

std::vector<std::string> statement_all() {
  std::vector<std::string> out;
  for (const auto* l : six) out.push_back(statement(l));
  return out;
}

std::string termbase() { return (tm_data() / "terms" / "statement.tbx").string(); }

nlohmann::json run_json(const std::vector<std::string>& arguments, int exit) {
  const auto ran = hexaglot(arguments);
  INFO("standard error: ", ran.err);
  REQUIRE(ran.exit == exit);
  return nlohmann::json::parse(ran.out);
}

const nlohmann::json& structure_of(const std::string& language) {
  static std::map<std::string, nlohmann::json> known;
  if (const auto it = known.find(language); it != known.end()) return it->second;
  return known[language] = run_json({"structure", "--format", "json", statement(language)});
}

}  // namespace hexaglot::test
