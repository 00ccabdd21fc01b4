#include "core/base/result.hpp"

#include <doctest/doctest.h>

namespace hexaglot {
namespace {

TEST_CASE("an error reads as file, line, what, and what was being done") {
  Error error{ErrorKind::bad_input, "tag <tu> is not closed", "a.tmx", 17, {}};
  CHECK(error.to_string() == "a.tmx:17: tag <tu> is not closed");
  CHECK(pass_on(error, "importing").value().to_string() == "a.tmx:17: tag <tu> is not closed (importing)");
  CHECK(Error{ErrorKind::usage, "no command", "", 0, {}}.to_string() == "no command");
}

}  // namespace
}  // namespace hexaglot
