#include "core/app/write.hpp"

#include <doctest/doctest.h>

#include "tests/support/temporary.hpp"

namespace hexaglot::app {
namespace {

TEST_CASE("a file that holds the same bytes is left alone") {
  const test::TemporaryFolder folder;
  const auto path = folder.path() / "x";
  CHECK(*write_if_changed(path, "one") == Written::written);
  const auto time = std::filesystem::last_write_time(path);
  CHECK(*write_if_changed(path, "one") == Written::unchanged);
  CHECK(std::filesystem::last_write_time(path) == time);
  CHECK(*write_if_changed(path, "two") == Written::written);
  CHECK(test::slurp(path) == "two");
}

}  // namespace
}  // namespace hexaglot::app
