// Rule files that are broken, and patterns that run away.
#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>

#include "case_file.hpp"
#include "tests/support/plugin_harness.hpp"
#include "tests/support/temporary.hpp"

HEXAGLOT_PLUGIN_UNDER_TEST(check_rules);

namespace hexaglot::test {
namespace {

constexpr const char* id = "hexaglot.check.rules";

model::Version version(const std::string& language, const std::vector<std::string>& texts) {
  model::Version v;
  v.language = language;
  for (const auto& t : texts) {
    model::Block b;
    b.text = t;
    v.blocks.push_back(std::move(b));
  }
  return v;
}

struct Ran {
  std::vector<model::Finding> found;
  std::vector<std::string> log;
};

// Rules in a file "own.rules"; the log without its folder.
Ran run(const std::string& rules, const model::Document& document) {
  const TemporaryFolder folder;
  const auto file = folder.file("own.rules", rules);
  PluginHarness harness(hx_plugin_entry_check_rules(), {{}, {{"rules.file", file.string()}}});
  auto found = harness.check(id, document);
  REQUIRE(found);
  Ran out{std::move(*found), {}};
  for (const auto& line : harness.log()) out.log.push_back(line.substr(std::min(line.size(), line.find("own.rules"))));
  return out;
}

const model::Document two = by_block(
    {version("en", {"A red house.", "Decides to act."}), version("fr", {"Une maison rouge.", "Prie d’agir."})});

TEST_CASE("a pattern that is broken is told with file, line, column and reason, and the other rules are used") {
  const auto ran =
      run("# mine\n"
          "rule: broken\n"
          "in: fr\n"
          "forbid: maison (rouge\n"
          "\n"
          "rule: sound\n"
          "in: fr\n"
          "forbid: rouge\n",
          two);
  REQUIRE(ran.log.size() == 1);
  CHECK(ran.log[0].starts_with("own.rules:4:"));
  CHECK(ran.log[0].find("a bracket ( ) is not closed") != std::string::npos);
  CHECK(ran.log[0].find("the rule broken is not used") != std::string::npos);
  REQUIRE(ran.found.size() == 1);
  CHECK(ran.found[0].message == "The rule forbids \"rouge\". (rule sound)");
}

TEST_CASE("the column of a fault counts letters, not bytes, in Arabic and Chinese too") {
  const auto ran = run("rule: x\nin: ar\nforbid: قرار[\n\nrule: y\nin: zh\nforbid: 决定)\n", two);
  REQUIRE(ran.log.size() == 2);
  CHECK(ran.log[0].starts_with("own.rules:3:1"));  // column 9 + 4 or 5
  CHECK(ran.log[1].starts_with("own.rules:7:1"));
}

TEST_CASE("every kind of fault in a rule file is told by line, and its rule alone is not used") {
  const std::vector<std::pair<std::string, std::string>> faults = {
      {"rule: a\nin: fr\n", "own.rules:1: the rule has neither \"forbid\" nor \"require\""},
      {"rule: a\nforbid: x\n", "own.rules:1: the rule does not say in which language"},
      {"rule: a b\nin: fr\nforbid: x\n", "own.rules:1:7: a rule's name is letters, digits, points and hyphens"},
      {"in: fr\n", "own.rules:1:1: stands before the first"},
      {"rule: a\nin: qq-\nforbid: x\n", "\"qq-\" is no language"},
      {"rule: a\nin: fr\nforbid: x\nforbid: y\n", "own.rules:4:1: a rule forbids or requires one pattern"},
      {"rule: a\nin: fr\nforbid: x\ncolour: red\n", "own.rules:4:1: there is no key \"colour\""},
      {"rule: a\nin: fr\nforbid: x\nseverity: loud\n", "own.rules:4:11: a severity is info, warning or error"},
      {"rule: a\nin: fr\nforbid: x\ncase: maybe\n", "own.rules:4:7: case is exact or ignored"},
      {"rule: a\nin: fr\nforbid:\n", "own.rules:3:1: \"forbid:\" says nothing"},
      {"rule: a\nin: fr\nforbid: x\nwhen: y\n", "own.rules:4:1: \"when\" needs a language"},
      {"rule: a\nin: fr\nrequire: x\nreplace: y\n", "own.rules:4:1: what is required and missing cannot be replaced"},
      {"rule: a\nin: fr\nforbid: x\nno colon here\n", "own.rules:4:1: is no \"key: value\""},
      {"rule: a\nin: fr\nforbid: \xFF\xFE\n", "own.rules:3: is not UTF-8"},
      {"rule: a\nin: fr\nforbid: x\nbad: nothing of the kind\n",
       "own.rules:4: the rule does not find this bad example"},
      {"rule: a\nin: fr\nforbid: x\ngood: an x\n", "own.rules:4: the rule finds this good example"},
      {"rule: a\nin: fr\nforbid: \\q\n", "own.rules:3:"},
      {"rule: a\nin: fr\nforbid: (?<=x+)y\n", "what is looked for behind"},
      {"rule: a\nin: fr\nforbid: \\p{Martian}\n", "there is no such \\p{ } class"},
      {"rule: rouge\nin: fr\nforbid: rouge\n\nrule: rouge\nin: fr\nforbid: y\n",
       "own.rules:5:7: there is a rule rouge already"},
  };
  for (const auto& [rules, says] : faults) {
    const auto ran = run(rules + "\nrule: sound\nin: fr\nforbid: maison\n", two);
    CAPTURE(rules);
    CAPTURE(ran.log.empty() ? std::string() : ran.log.front());
    REQUIRE(ran.log.size() == 1);
    CHECK(ran.log[0].find(says) != std::string::npos);
    CHECK(std::any_of(ran.found.begin(), ran.found.end(),
                      [](const auto& f) { return f.message.find("(rule sound)") != std::string::npos; }));
  }
}

TEST_CASE("a pattern that runs away is stopped with the rule's name, and the other rules go on") {
  const std::string endless(5'000, 'a');
  const auto document = by_block({version("en", {endless + "!", endless + "!", "a red house"})});
  const auto begin = std::chrono::steady_clock::now();
  const auto ran = run("rule: runaway\nin: en\nforbid: (a+)+$\n\nrule: sound\nin: en\nforbid: red\n", document);
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(20));
  REQUIRE(ran.log.size() == 1);
  CHECK(ran.log[0].starts_with("own.rules:1: the rule runaway ran away and is not used any further"));
  REQUIRE(ran.found.size() == 1);
  CHECK(ran.found[0].row == 2);
}

TEST_CASE("a rule that runs away on its own example is not used at all") {
  const auto ran = run("rule: runaway\nin: en\nforbid: (a+)+$\nbad: " + std::string(4'000, 'a') + "!\n", two);
  REQUIRE(ran.log.size() == 1);
  CHECK(ran.log[0].find("own.rules:4: the pattern runs away on this example") == 0);
}

TEST_CASE("conditions on other languages, exceptions, captures and replacement") {
  const auto ran =
      run("rule: colours\n"
          "in: fr\n"
          "forbid: maison (\\p{L}+)\n"
          "when en: (red|blue) house\n"
          "unless: verte\n"
          "message: \"{en.1}\" became \"{1}\" in {0}.\n"
          "replace: demeure $1$$\n"
          "severity: error\n",
          two);
  REQUIRE(ran.log.empty());
  REQUIRE(ran.found.size() == 1);
  const auto& f = ran.found[0];
  CHECK(f.id == "rules.forbidden");
  CHECK(f.severity == model::Severity::error);
  CHECK(f.message == "\"red\" became \"rouge\" in maison rouge. (rule colours)");
  REQUIRE(f.fix);
  CHECK(f.fix->replacement == "demeure rouge$");
  REQUIRE(f.values.size() == 2);
  CHECK(f.values[0].value == "red house");
  CHECK(f.values[1].value == "maison rouge");
  CHECK(run("rule: a\nin: fr\nforbid: maison\nwhen en: green\n", two).found.empty());
  CHECK(run("rule: a\nin: fr\nforbid: maison\nwhen de: .\n", two).found.empty());
  CHECK(run("rule: a\nin: fr\nforbid: maison\nunless en: red\n", two).found.empty());
}

TEST_CASE("a rule for every language, and one that ignores case") {
  const auto ran = run("rule: all\nin: *\ncase: ignored\nforbid: a RED|ROUGE\n", two);
  CHECK(ran.found.size() == 2);
}

TEST_CASE("a file that is not there, is a folder, or holds no text is told and nothing more") {
  const TemporaryFolder folder;
  for (const auto& path : {folder.path() / "none.rules", folder.path()}) {
    PluginHarness harness(hx_plugin_entry_check_rules(), {{}, {{"rules.file", path.string()}}});
    const auto found = harness.check(id, two);
    REQUIRE(found);
    CHECK(found->empty());
    REQUIRE(harness.log().size() == 1);
    CHECK(harness.log()[0] == path.string() + ": is no file; its rules are not used");
  }
  CHECK(run("", two).log.empty());
  CHECK(run(std::string(3000, '\0'), two).found.empty());
}

}  // namespace
}  // namespace hexaglot::test
