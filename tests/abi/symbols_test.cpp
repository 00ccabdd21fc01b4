// One exported symbol per library: whatever else it is made of stays its own.
#include <doctest/doctest.h>

#include <filesystem>
#include <sstream>

#include "tests/abi/support.hpp"
#include "tests/support/run.hpp"

using namespace hexaglot;

namespace {

std::vector<std::string> exported(const std::filesystem::path& library) {
  const auto ran = test::run({ABI_NM, "-D", "--defined-only", library.string()});
  REQUIRE_MESSAGE(ran.exit == 0, ran.err);
  std::vector<std::string> out;
  std::istringstream lines(ran.out);
  for (std::string address, kind, name; lines >> address >> kind >> name;) out.push_back(name);
  return out;
}

const std::vector<std::string> the_one = {"hx_plugin_entry"};

}  // namespace

TEST_CASE("the template and a plugin in C show exactly one symbol") {
  CHECK(exported(ABI_TEMPLATE) == the_one);
  CHECK(exported(test::abi_library("c_plugin")) == the_one);
}

TEST_CASE("every shared plugin of the tree shows exactly one symbol") {
  if (!std::filesystem::exists(ABI_SHARED_PLUGINS)) {
    MESSAGE("plugins are linked statically in this build: skipped");
    return;
  }
  for (const auto& entry : std::filesystem::directory_iterator(ABI_SHARED_PLUGINS)) {
    if (entry.path().extension() != ".so") continue;
    CAPTURE(entry.path().string());
    CHECK(exported(entry.path()) == the_one);
  }
}
