// Plugins that break one rule each: the program goes on, and says which rule it was.
#include <doctest/doctest.h>

#include "core/check/runner.hpp"
#include "tests/abi/support.hpp"

using namespace hexaglot;
using plugin::PluginInfo;

namespace {

PluginInfo load(const std::string& kind) {
  plugin::Plugins plugins;
  REQUIRE(plugins.load(test::only({test::abi_folder(kind)})));
  REQUIRE(plugins.list().size() == 1);
  return plugins.list().at(0);
}

// Why it is not let in.
std::string refused(const std::string& kind) {
  const auto info = load(kind);
  CHECK(info.state == PluginInfo::State::failed);
  CHECK(info.checks.empty());
  CHECK(info.formats.empty());
  return info.reason;
}

// It is let in; then its check is run. What the user is told; the plugin's state afterwards is left in `after`.
std::string told(const std::string& kind, PluginInfo& after) {
  plugin::Plugins plugins;
  REQUIRE(plugins.load(test::only({test::abi_folder(kind)})));
  REQUIRE(plugins.list().at(0).reason == "");
  const auto report = check::run(plugins.checks(), test::six_versions(), {});
  REQUIRE(report);
  CHECK(report->findings.empty());
  REQUIRE(report->notes.size() == 1);
  after = plugins.list().at(0);
  if (after.state == PluginInfo::State::failed) CHECK(plugins.checks().empty());
  return report->notes.front();
}

// The rule for which running the check disables it.
std::string disabled(const std::string& kind) {
  PluginInfo after;
  const auto note = told(kind, after);
  CHECK(after.state == PluginInfo::State::failed);
  CHECK(note.ends_with("plugin " + after.id + " is disabled: " + after.reason));
  return after.reason;
}

// The rule for which reading a document with its format disables it.
std::string unreadable(const std::string& kind) {
  plugin::Plugins plugins;
  REQUIRE(plugins.load(test::only({test::abi_folder(kind)})));
  REQUIRE(plugins.formats().size() == 1);
  const auto* factory = plugins.formats().at(0);
  CHECK(factory->sniff("test.format.bad", "x", "x") == 0);
  if (auto made = factory->create("test.format.bad")) {
    const auto status = (*made)->read_document(
        {"x.bad", "en", [](char*, std::size_t) { return std::int64_t{0}; }},
        [](const format::RawBlock&) { return true; }, [](const Diagnostic&) {});
    REQUIRE_FALSE(status);
    CHECK(status.error().kind == ErrorKind::plugin);
  }
  const auto info = plugins.list().at(0);
  CHECK(info.state == PluginInfo::State::failed);
  CHECK(plugins.formats().empty());
  const auto again = factory->create("test.format.bad");
  REQUIRE_FALSE(again);
  CHECK(again.error().message == "plugin test.bad is disabled: " + info.reason);
  return info.reason;
}

}  // namespace

TEST_CASE("a plugin whose entry or table is not in order is refused") {
  CHECK(load("fine").state == PluginInfo::State::active);
  CHECK(refused("no_entry") == "the library exports no hx_plugin_entry");
  CHECK(refused("entry_null") == "its entry returned NULL");
  CHECK(refused("wrong_abi") == "it was built with version 99 of the border, this program has 1");
  CHECK(refused("no_id") == "its id is missing (NULL)");
  CHECK(refused("other_id") == "its id is \"test.other\", its manifest says \"test.bad\"");
  CHECK(refused("other_version") == "its version is \"2.0.0\", its manifest says \"1.0.0\"");
  CHECK(refused("no_init") == "init, deinit or get_factory is NULL");
  CHECK(refused("init_false") == "it says that it is not usable here: it is Sunday");
}

TEST_CASE("a plugin whose factory is not in order is refused") {
  CHECK(refused("no_factory") == "its manifest promises hexaglot.check-factory/1, but get_factory returned NULL");
  CHECK(refused("check_factory_empty") == "its check factory has no checks");
  CHECK(refused("factory_holes") == "its check factory has a function that is NULL");
  CHECK(refused("count_absurd") == "its check factory claims 4294967295 checks; at most 1000 are allowed");
  CHECK(refused("descriptor_null") == "its check factory gave no descriptor (NULL) for check 0");
  CHECK(refused("descriptor_bad_id") ==
        "its check factory has a bad descriptor: a check's id is \"Test Check\": lower-case letters, digits, hyphens "
        "and dots only");
  CHECK(refused("descriptor_no_kinds") ==
        "its check factory has a bad descriptor: check test.check.bad declares no finding ids");
  CHECK(refused("kinds_null") == "its check factory has a bad descriptor: finding ids are announced but not given");
}

TEST_CASE("a check that hands over something unusable is disabled, with the rule that it broke") {
  CHECK(disabled("check_null") == "its check test.check.bad has a function that is NULL");
  CHECK(disabled("finding_null") == "it gave a finding that is NULL");
  CHECK(disabled("span_outside") ==
        "finding \"test.departs\" place 1 is the bytes 0 to 37 of a text of 36 (ar, block 0)");
  CHECK(disabled("span_cuts") ==
        "finding \"test.departs\" place 1 is the bytes 0 to 1, which cuts a character (ar, block 0)");
  CHECK(disabled("undeclared") == "finding \"test.surprise\" is not among the ids that the check declares");
  CHECK(disabled("bad_utf8") == "finding \"test.departs\" has a message that is not valid UTF-8");
  CHECK(disabled("null_text") == "finding \"test.departs\" has a message that has a size but no bytes");
  CHECK(disabled("no_outlier") == "finding \"test.departs\" has no outlier: no version departs");
  CHECK(disabled("absurd_count") ==
        "finding \"test.departs\" 18446744073709551615 places are more than the 1048576 allowed");
  CHECK(disabled("bad_severity") == "finding \"test.departs\" severity 9 does not exist");
  CHECK(disabled("row_outside") == "finding \"test.departs\" is in row 1000000 of 1");
  CHECK(disabled("bad_status") == "it returned the status 77, which does not exist");
  CHECK(disabled("stopped_unasked") == "it says that it was stopped while checking, but nobody stopped it");
  CHECK(disabled("rows_null") == "its check test.check.bad has a function of hexaglot.check-rows/1 that is NULL");
  CHECK(disabled("rows_elsewhere") ==
        "finding \"test.departs\" is in no row, but the rows from 0 up to 1 were asked for");
  CHECK(disabled("throws") == "it threw an exception across the border: catch me");
}

TEST_CASE("a check that fails says why and stays: the next document may be better") {
  PluginInfo after;
  CHECK(told("says_failed", after) ==
        "test.check.bad: stopped: plugin test.bad failed while checking: the moon is full");
  CHECK(after.state == PluginInfo::State::active);
  CHECK(told("rows_begin_fails", after) == "test.check.bad: stopped: plugin test.bad failed while checking: too early");
  CHECK(after.state == PluginInfo::State::active);
  CHECK(told("create_null", after) ==
        "test.check.bad: left out: plugin test.bad could not make test.check.bad: out of patience");
  CHECK(after.state == PluginInfo::State::active);
}

TEST_CASE("a format that hands over something unusable is disabled, with the rule that it broke") {
  CHECK(unreadable("format_null") == "its format test.format.bad promises read_document, which is NULL");
  CHECK(unreadable("block_bad_utf8") == "a block's text is not valid UTF-8");
  CHECK(unreadable("mark_outside") == "a mark is on the bytes 0 to 9 of a text of 4");
  CHECK(unreadable("mark_kind") == "mark kind 17 does not exist");
  CHECK(unreadable("block_kind") == "block kind -1 does not exist");
  CHECK(unreadable("lines_backwards") == "a block ends in line 1, before it begins");
}

TEST_CASE("one bad plugin among good ones costs only itself") {
  plugin::Plugins plugins;
  REQUIRE(plugins.load(test::only({test::abi_folder("span_outside"), test::abi_folder("c_plugin"),
                                   test::abi_folder("entry_null"), test::abi_folder("throws")})));
  auto document = test::six_versions();
  document.versions[5].blocks[0].text += "！！";
  for (int run = 0; run < 3; ++run) {
    const auto report = check::run(plugins.checks(), document, {});
    REQUIRE(report);
    REQUIRE(report->findings.size() == 1);
    CHECK(report->findings.front().id == "shout.double");
    CHECK(report->notes.size() == (run == 0 ? 2 : 0));
  }
}
