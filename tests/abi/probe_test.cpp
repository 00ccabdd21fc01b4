#include "core/plugin/probe.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include <nlohmann/json.hpp>

#include "tests/abi/support.hpp"
#include "tests/support/temporary.hpp"

using namespace hexaglot;
using Outcome = plugin::ProbeReport::Outcome;

namespace {

plugin::ProbeReport probe(const std::filesystem::path& library, double seconds = 60) {
  plugin::ProbeOptions options;
  options.command = {ABI_PROBE_CHILD};
  options.seconds = seconds;
  auto report = plugin::probe(library, options);
  REQUIRE(report);
  return *report;
}

void check_reason(const std::string& kind, Outcome outcome, const std::string& reason) {
  CAPTURE(kind);
  const auto report = probe(test::abi_library(kind));
  CHECK(report.outcome == outcome);
  CHECK(report.reason == reason);
  CHECK(report.id == "test.bad");
}

}  // namespace

TEST_CASE("a good library passes every step") {
  const auto report = probe(test::abi_library("c_plugin"));
  CHECK_MESSAGE(report.outcome == Outcome::passed, report.reason);
  CHECK(report.id == "test.c");
  CHECK(report.reason.empty());
  CHECK(report.passed.front() == "manifest");
  CHECK(report.passed.back() == "deinit");
  const auto has = [&](const char* step) { return std::ranges::count(report.passed, step) == 1; };
  CHECK(has("init"));
  CHECK(has("run test.check.shout on a document with gaps"));
  CHECK(has("read test.format.lines from deep nesting"));
  CHECK(has("write test.format.lines"));
  CHECK(report.to_text().find("test.c 1.0.0, Test\n") != std::string::npos);
  const auto json = nlohmann::json::parse(report.to_json());
  CHECK(json["outcome"] == "passed");
  CHECK(json["passed"].size() == report.passed.size());
}

TEST_CASE("the template passes the probe") {
  const auto report = probe(ABI_TEMPLATE);
  CHECK_MESSAGE(report.outcome == Outcome::passed, report.reason);
}

TEST_CASE("a crash is told with its signal and its step") {
  check_reason("crash", Outcome::crashed,
               "crashed with signal 11 (SIGSEGV) during: run test.check.bad on a small document");
  check_reason("entry_abort", Outcome::crashed, "crashed with signal 6 (SIGABRT) during: entry");
}

TEST_CASE("a library that ends the process is told from one that is done") {
  check_reason("init_exit", Outcome::ended, "ended the process with exit code 0 during: init");
}

TEST_CASE("a library that does not come back is killed") {
  const auto report = probe(test::abi_library("loop"), 2);
  CHECK(report.outcome == Outcome::hung);
  CHECK(report.reason == "did not end within 2 s during: run test.check.bad on a small document");
}

TEST_CASE("a library that breaks a rule is refused with the rule") {
  check_reason("wrong_abi", Outcome::refused, "it was built with version 99 of the border, this program has 1");
  check_reason("span_cuts", Outcome::refused,
               "finding \"test.departs\" place 1 is the bytes 0 to 1, which cuts a character (ar, block 0)");
  check_reason("create_null", Outcome::refused, "plugin test.bad could not make test.check.bad: out of patience");
  check_reason("block_bad_utf8", Outcome::refused, "a block's text is not valid UTF-8");
}

TEST_CASE("what is no library at all is an error of the call, what has no manifest is refused") {
  const test::TemporaryFolder folder;
  CHECK(plugin::probe(folder.path() / "none.so").error().kind == ErrorKind::not_found);
  CHECK(plugin::probe(folder.path()).error().kind == ErrorKind::unreadable);
  const auto bare = folder.file("bare.so", "");
  const auto report = probe(bare);
  CHECK(report.outcome == Outcome::refused);
  CHECK(report.reason ==
        (folder.path() / "bare.json").string() + ": the plugin has no manifest; put one beside the library");
  plugin::ProbeOptions options;
  options.command = {(folder.path() / "no-program").string()};
  const auto unstarted = plugin::probe(bare, options);
  REQUIRE_FALSE(unstarted);
  CHECK(unstarted.error().message.starts_with("cannot start a process for the probe: "));
}
