#include <doctest/doctest.h>

#include <filesystem>

#include "core/check/runner.hpp"
#include "tests/abi/support.hpp"
#include "tests/support/run.hpp"
#include "tests/support/temporary.hpp"

using namespace hexaglot;

namespace {

check::Report run_template(const model::Document& document, plugin::Services services = {}) {
  plugin::Plugins plugins(std::move(services));
  REQUIRE(plugins.load(test::only({std::filesystem::path(ABI_TEMPLATE).parent_path()})));
  REQUIRE(plugins.list().size() == 1);
  REQUIRE(plugins.list().at(0).reason == "");
  auto report = check::run(plugins.checks(), document, {});
  REQUIRE(report);
  CHECK(report->notes.empty());
  return *report;
}

model::Document without(const std::vector<std::string>& languages) {
  const auto full = test::six_versions();
  std::vector<std::pair<std::string, std::string>> texts;
  for (const auto& v : full.versions) {
    const bool left_out = std::find(languages.begin(), languages.end(), v.language) != languages.end();
    texts.emplace_back(v.language, left_out ? "" : v.blocks[0].text);
  }
  return test::one_row(texts);
}

}  // namespace

TEST_CASE("the template names the version that lacks a row and shows what the others have") {
  const auto report = run_template(without({"ar"}));
  REQUIRE(report.findings.size() == 1);
  const auto& f = report.findings.front();
  CHECK(f.id == "template.empty-cell");
  CHECK(f.check == "hexaglot.check.template");
  CHECK(f.row == 0U);
  CHECK(f.versions == std::vector<std::uint32_t>{0});
  CHECK(f.message == "ar has nothing where 5 versions have text");
  REQUIRE(f.values.size() == 6);
  CHECK(f.values[0].value == "–");
  CHECK(f.values[1].value == "5 words");
  CHECK(f.values[4].value == "3 words");
  CHECK(run_template(without({"zh", "ru"})).findings.front().message ==
        "ru, zh have nothing where 4 versions have text");
}

TEST_CASE("the template is silent on clean text and where it is a matter of opinion") {
  CHECK(run_template(test::six_versions()).findings.empty());
  CHECK(run_template({}).findings.empty());
  CHECK(run_template(without({"ar", "en", "es"})).findings.empty());
  CHECK(run_template(without({"ar", "en", "es", "fr"})).findings.empty());
  CHECK(run_template(without({"ar", "en", "es", "fr", "ru", "zh"})).findings.empty());
  CHECK(run_template(test::one_row({{"en", "Introduction"}, {"fr", "Introduction"}, {"ru", ""}})).findings.empty());
  CHECK(run_template(test::one_row({{"en", "One version alone says this"}})).findings.empty());
  CHECK(run_template(test::one_row({{"en", "Two versions, of which one"}, {"zh", ""}})).findings.empty());
  CHECK(run_template(test::one_row({{"en", "…"}, {"zh", "。"}, {"ru", ""}})).findings.empty());
}

TEST_CASE("the template asks its setting, within the range that it declares") {
  plugin::Services services;
  services.settings = {{"template.least-words", "6"}};
  CHECK(run_template(without({"ar", "zh"}), services).findings.empty());
  std::vector<std::string> log;
  services.settings = {{"template.least-words", "many"}};
  services.log = [&](int, std::string_view m) { log.emplace_back(m); };
  CHECK(run_template(without({"ar"}), services).findings.size() == 1);
  REQUIRE(log.size() == 1);
  CHECK(log.front().starts_with("setting template.least-words is \"many\" but must be a number from 1"));
}

TEST_CASE("the template builds alone, from installed headers") {
  const test::TemporaryFolder folder;
  const auto root = std::filesystem::path(HEXAGLOT_SOURCE_DIR);
  const auto include = folder.path() / "include";
  std::filesystem::create_directories(include);
  for (const auto* part : {"core/abi/hexaglot", "plugins/sdk/hexaglot"})
    std::filesystem::copy(root / part, include / "hexaglot", std::filesystem::copy_options::recursive);
  std::filesystem::copy(root / "plugins/template", folder.path() / "mine");
  const auto build = (folder.path() / "build").string();
  const auto configured = test::run({ABI_CMAKE, "-G", ABI_GENERATOR, "-S", (folder.path() / "mine").string(), "-B",
                                     build, "-DHEXAGLOT_INCLUDE=" + include.string()});
  REQUIRE_MESSAGE(configured.exit == 0, configured.err);
  const auto built = test::run({ABI_CMAKE, "--build", build}, {}, 300);
  REQUIRE_MESSAGE(built.exit == 0, built.out);
  plugin::Plugins plugins;
  REQUIRE(plugins.load(test::only({build})));
  REQUIRE(plugins.list().size() == 1);
  CHECK(plugins.list().at(0).state == plugin::PluginInfo::State::active);
}
