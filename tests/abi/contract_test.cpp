// The contract of checks, over plugins: one in C, the template, and those of the tree.
#include "tests/contract/check_contract.hpp"

#include <doctest/doctest.h>

#include <filesystem>

#include "tests/abi/support.hpp"

using namespace hexaglot;

TEST_CASE("a check in plain C keeps the contract") {
  plugin::Plugins plugins;
  REQUIRE(plugins.load(test::only({test::abi_folder("c_plugin")})));
  REQUIRE(plugins.checks().size() == 1);
  test::keeps_the_contract(*plugins.checks().at(0));
}

TEST_CASE("the template keeps the contract") {
  plugin::Plugins plugins;
  REQUIRE(plugins.load(test::only({std::filesystem::path(ABI_TEMPLATE).parent_path()})));
  REQUIRE(plugins.checks().size() == 1);
  test::keeps_the_contract(*plugins.checks().at(0));
}

TEST_CASE("the checks of the tree keep the contract") {
  plugin::Plugins plugins;
  plugin::Options options;
  if (std::filesystem::exists(ABI_SHARED_PLUGINS)) options.folders = {ABI_SHARED_PLUGINS};
  options.standard_folders = false;
  REQUIRE(plugins.load(options));
  for (const auto* factory : plugins.checks()) test::keeps_the_contract(*factory);
}
