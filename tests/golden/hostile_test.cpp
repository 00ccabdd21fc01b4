// Hostile files that others made, read by path from the data beside the checkout: within seconds, no crash, the
// expected outcome.
#include <filesystem>

#include <doctest/doctest.h>

#include "tests/golden/statement.hpp"
#include "tests/support/run.hpp"
#include "tests/support/temporary.hpp"

namespace hexaglot::test {
namespace {

TEST_CASE("hostile TMX, Markdown, plain text and CSV end as expected") {
  const auto data = shared_data();
  if (data.empty()) {
    MESSAGE("skipped: no data beside the checkout");
    return;
  }
  const auto expected = nlohmann::json::parse(slurp(data / "formats" / "hostile" / "expected.json"));
  const TemporaryFolder folder;
  std::size_t tried = 0;
  for (const auto& e : expected) {
    const std::string format = e["fmt"];
    const auto path = data / "formats" / "hostile" / e["path"].get<std::string>();
    if (!std::filesystem::exists(path)) continue;
    std::vector<std::string> arguments;
    if (format == "tmx")
      arguments = {"import", "-q", "--memory", (folder.path() / ("m" + std::to_string(tried))).string(), path.string()};
    else if (format == "markdown" || format == "text")
      arguments = {"structure", "--format", "json", "en=" + path.string()};
    else if (format == "csv")
      arguments = {"check", "--terms", path.string(), statement("en")};
    else
      continue;
    ++tried;
    const auto ran = hexaglot(arguments, {}, 60);
    CAPTURE(path.string());
    CAPTURE(ran.err);
    CHECK(ran.exit < 128);
    CHECK(ran.seconds < 2 * e["max_s"].get<double>());
    const bool accepted = ran.exit == 0 || ran.exit == 1;
    if (e["expect"] == "accept") CHECK(accepted);
    if (e["expect"] == "reject") CHECK_FALSE(accepted);
  }
  CHECK(tried > 20);
}

}  // namespace
}  // namespace hexaglot::test
