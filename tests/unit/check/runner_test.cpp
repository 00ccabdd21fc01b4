#include "core/check/runner.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <functional>
#include <stdexcept>

#include "tests/contract/check_contract.hpp"

using namespace hexaglot;

namespace {

// A check of the test's own: does what it is told.
using Act = std::function<Status(const model::Document&, const check::FindingSink&)>;

class Scripted : public check::Check {
 public:
  Scripted(check::CheckInfo info, Act act) : info_(std::move(info)), act_(std::move(act)) {}
  [[nodiscard]] const check::CheckInfo& info() const override { return info_; }
  [[nodiscard]] Status check(const model::Document& d, const check::FindingSink& sink) override {
    return act_(d, sink);
  }

 private:
  check::CheckInfo info_;
  Act act_;
};

class Factory : public check::CheckFactory {
 public:
  void add(const std::string& name, const std::vector<std::string>& kinds, Act act) {
    check::CheckInfo info{"test.check." + name, name, {}, {}};
    for (const auto& k : kinds) info.kinds.push_back({k, "A kind."});
    checks_.emplace_back(std::move(info), std::move(act));
  }
  [[nodiscard]] std::vector<check::CheckInfo> checks() const override {
    std::vector<check::CheckInfo> out;
    for (const auto& [info, act] : checks_) out.push_back(info);
    return out;
  }
  [[nodiscard]] Result<std::unique_ptr<check::Check>> create(const std::string& id) const override {
    for (const auto& [info, act] : checks_)
      if (info.id == id && act != nullptr) return std::make_unique<Scripted>(info, act);
    return fail(ErrorKind::plugin, "no " + id);
  }

 private:
  std::vector<std::pair<check::CheckInfo, Act>> checks_;
};

model::Document three_versions() {
  model::Document d;
  const std::pair<const char*, const char*> texts[] = {
      {"ar", "تعتمد اللجنة القرار"}, {"ru", "Комиссия принимает"}, {"zh", "委员会通过"}};
  d.rows.resize(2);
  for (const auto& [language, text] : texts) {
    auto& v = d.versions.emplace_back();
    v.language = language;
    auto& segments = d.segments.emplace_back();
    for (std::uint32_t b = 0; b < 2; ++b) {
      v.blocks.emplace_back().text = text;
      segments.push_back({b, {0, static_cast<std::uint32_t>(std::string_view(text).size())}});
      d.rows[b].cells.push_back({b});
    }
  }
  return d;
}

model::Finding finding(const std::string& id, std::uint32_t row = 0, std::uint32_t version = 0) {
  model::Finding f;
  f.id = id;
  f.row = row;
  f.versions = {version};
  f.message = "it departs";
  return f;
}

Act gives(std::vector<model::Finding> findings) {
  return [findings = std::move(findings)](const model::Document&, const check::FindingSink& sink) -> Status {
    for (const auto& f : findings)
      if (!sink(f)) return fail(ErrorKind::cancelled, "stopped");
    return {};
  };
}

std::vector<std::string> ids(const check::Report& report) {
  std::vector<std::string> out;
  for (const auto& f : report.findings)
    out.push_back((f.row ? std::to_string(*f.row) : "-") + " " + f.id + " " + std::to_string(f.versions.front()));
  return out;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("findings come by row, then id, then version, whatever the number of threads") {
  Factory factory;
  auto whole = finding("b.whole");
  whole.row.reset();
  factory.add("b", {"b.one", "b.whole"},
              gives({finding("b.one", 1, 2), finding("b.one", 0, 2), finding("b.one", 0, 1), whole}));
  factory.add("a", {"a.one"}, gives({finding("a.one", 1, 0), finding("a.one", 0, 0)}));
  for (const unsigned threads : {0U, 1U, 2U, 8U}) {
    const auto report = check::run({&factory}, three_versions(), {}, threads);
    REQUIRE(report);
    CHECK(ids(*report) == Ids{"- b.whole 0", "0 a.one 0", "0 b.one 1", "0 b.one 2", "1 a.one 0", "1 b.one 2"});
    CHECK(report->notes.empty());
    CHECK(report->findings[1].check == "test.check.a");
  }
}

TEST_CASE("a finding given twice is kept once, and one that differs in its message stays") {
  Factory factory;
  auto other = finding("a.one");
  other.message = "another";
  factory.add("a", {"a.one"}, gives({finding("a.one"), finding("a.one"), other}));
  const auto report = check::run({&factory}, three_versions(), {});
  REQUIRE(report);
  CHECK(report->findings.size() == 2);
}

TEST_CASE("findings that break a rule are dropped with a note that says which") {
  const auto dropped = [](model::Finding f) -> std::string {
    Factory factory;
    factory.add("a", {"a.one"}, gives({std::move(f), finding("a.one", 1)}));
    const auto report = check::run({&factory}, three_versions(), {});
    REQUIRE(report);
    CHECK(report->findings.size() == 1);
    REQUIRE(report->notes.size() == 1);
    return report->notes.front();
  };
  const auto with = [](const std::function<void(model::Finding&)>& change) {
    auto f = finding("a.one");
    change(f);
    return f;
  };
  const std::string start = "test.check.a: a finding was dropped: a.one ";
  CHECK(dropped(finding("a.two")) ==
        "test.check.a: a finding was dropped: a.two is not among the ids that the check declares");
  CHECK(dropped(with([](auto& f) { f.versions.clear(); })) == start + "has no outlier: no version departs");
  CHECK(dropped(with([](auto& f) { f.versions = {3}; })) == start + "has the outlier 3, but there are 3 versions");
  CHECK(dropped(with([](auto& f) { f.message.clear(); })) == start + "has no message");
  CHECK(dropped(with([](auto& f) { f.row = 2; })) == start + "is in row 2 of 2");
  CHECK(dropped(with([](auto& f) { f.row = 1, f.last_row = 0; })) == start + "ends in row 0 of 2");
  CHECK(dropped(with([](auto& f) { f.row.reset(), f.last_row = 0; })) == start + "has a last row and no first");
  CHECK(dropped(with([](auto& f) { f.values = {{7, "11"}}; })) == start + "has a value of version 7 of 3");
  CHECK(dropped(with([](auto& f) { f.places = {{9, 0, {}}}; })) == start + "place 1 is in version 9 of 3");
  CHECK(dropped(with([](auto& f) { f.places = {{1, 5, {}}}; })) == start + "place 1 is in block 5 of 2 (ru)");
  CHECK(dropped(with([](auto& f) {
          f.places = {{2, 1, {0, 16}}};
        })) == start + "place 1 is the bytes 0 to 16 of a text of 15 (zh, block 1)");
  CHECK(dropped(with([](auto& f) {
          f.places = {{2, 1, {6, 3}}};
        })) == start + "place 1 is the bytes 6 to 3 of a text of 15 (zh, block 1)");
  CHECK(dropped(with([](auto& f) {
          f.places = {{2, 0, {0, 4}}};
        })) == start + "place 1 is the bytes 0 to 4, which cuts a character (zh, block 0)");
  CHECK(dropped(with([](auto& f) {
          f.places = {{0, 0, {0, 2}}};
          f.fix = model::FindingFix{{0, 0, {1, 2}}, "", ""};
        })) == start + "its fix is the bytes 1 to 2, which cuts a character (ar, block 0)");
}

TEST_CASE("spans on the edges of characters and of the text are fine") {
  Factory factory;
  auto f = finding("a.one");
  f.places = {{0, 0, {0, 0}}, {1, 0, {0, 2}}, {2, 1, {3, 15}}, {2, 1, {15, 15}}};
  factory.add("a", {"a.one"}, gives({f}));
  const auto report = check::run({&factory}, three_versions(), {});
  REQUIRE(report);
  CHECK(report->findings.size() == 1);
  CHECK(report->notes.empty());
}

TEST_CASE("many dropped findings make two notes, not thousands") {
  Factory factory;
  factory.add("a", {"a.one"}, gives(std::vector<model::Finding>(1000, finding("a.two"))));
  const auto report = check::run({&factory}, three_versions(), {});
  REQUIRE(report);
  CHECK(report->notes.size() == 2);
  CHECK(report->notes[1] == "test.check.a: 999 more findings were dropped");
}

TEST_CASE("a check that fails, throws or cannot be made is left out with a note, and the others go on") {
  Factory factory;
  factory.add("fails", {"f.one"},
              [](const auto&, const auto&) -> Status { return fail(ErrorKind::plugin, "no luck"); });
  factory.add("throws", {"t.one"}, [](const auto&, const auto&) -> Status { throw std::runtime_error("thrown"); });
  factory.add("odd", {"o.one"}, [](const auto&, const auto&) -> Status { throw 7; });
  factory.add("unmade", {"u.one"}, nullptr);
  factory.add("good", {"g.one"}, gives({finding("g.one")}));
  const auto report = check::run({&factory}, three_versions(), {});
  REQUIRE(report);
  CHECK(ids(*report) == Ids{"0 g.one 0"});
  CHECK(report->notes == Ids{"test.check.fails: stopped: no luck", "test.check.throws: stopped: thrown",
                             "test.check.odd: stopped: unknown failure inside the check",
                             "test.check.unmade: left out: no test.check.unmade"});
}

TEST_CASE("a check without end is stopped with a note") {
  Factory factory;
  factory.add("a", {"a.one"}, [](const auto&, const auto& sink) -> Status {
    auto f = finding("a.one");
    for (int i = 0;; ++i) {
      f.message = std::to_string(i);
      if (!sink(f)) return {};
    }
  });
  const auto report = check::run({&factory}, three_versions(), {});
  REQUIRE(report);
  CHECK(report->findings.size() == check::max_findings_per_check);
  CHECK(report->notes == Ids{"test.check.a: stopped after 100000 findings"});
}

TEST_CASE("only what was asked for is run and reported") {
  Factory factory;
  std::atomic<int> b_ran{0};
  factory.add("a", {"numbering.gap", "numbering.duplicate", "notes.missing"},
              gives({finding("numbering.gap"), finding("numbering.duplicate"), finding("notes.missing")}));
  factory.add("b", {"terms.missing"}, [&](const auto&, const auto&) -> Status {
    ++b_ran;
    return {};
  });
  const auto only = [&](const std::vector<std::string>& entries) {
    auto report = check::run({&factory}, three_versions(), entries);
    REQUIRE(report);
    return ids(*report);
  };
  CHECK(only({"numbering"}) == Ids{"0 numbering.duplicate 0", "0 numbering.gap 0"});
  CHECK(only({"numbering.gap"}) == Ids{"0 numbering.gap 0"});
  CHECK(only({"test.check.a"}).size() == 3);
  CHECK(only({"numbering.gap", "notes"}).size() == 2);
  CHECK(only({"numbering.gap", "test.check.a"}).size() == 3);
  CHECK(b_ran == 0);
  CHECK(only({"terms"}).empty());
  CHECK(b_ran == 1);
}

TEST_CASE("what no check is called is an error with the nearest that exists") {
  Factory factory;
  factory.add("a", {"numbering.gap", "numbering.duplicate"}, gives({}));
  const auto error = [&](const std::string& entry) {
    const auto report = check::run({&factory}, three_versions(), {entry});
    REQUIRE_FALSE(report);
    CHECK(report.error().kind == ErrorKind::usage);
    return report.error().message;
  };
  CHECK(error("numbring") == "no check or finding is called \"numbring\"; did you mean \"numbering\"?");
  CHECK(error("numbering.duplicat") ==
        "no check or finding is called \"numbering.duplicat\"; did you mean \"numbering.duplicate\"?");
  CHECK(error("numb").find("did you mean") != std::string::npos);
  CHECK(error("") != "");
  CHECK(error(std::string(1'000'000, 'x')).find("did you mean") != std::string::npos);
  const auto none = check::run({}, three_versions(), {"numbering"});
  REQUIRE_FALSE(none);
  CHECK(none.error().message == "no check or finding is called \"numbering\"; no check is loaded");
}

TEST_CASE("the first of two checks with one id is run, the second is noted") {
  Factory first, second;
  first.add("a", {"a.one"}, gives({finding("a.one")}));
  second.add("a", {"a.one"}, gives({finding("a.one", 1)}));
  const auto report = check::run({&first, &second}, three_versions(), {});
  REQUIRE(report);
  CHECK(ids(*report) == Ids{"0 a.one 0"});
  CHECK(report->notes == Ids{"test.check.a: left out: another check has the same id"});
}

TEST_CASE("no checks and no document give an empty report") {
  CHECK(check::run({}, {}, {})->findings.empty());
  Factory factory;
  factory.add("a", {"a.one"}, gives({finding("a.one")}));
  const auto report = check::run({&factory}, {}, {});
  REQUIRE(report);
  CHECK(report->findings.empty());
  CHECK(report->notes.size() == 1);
}

TEST_CASE("progress counts the checks, and cancelling ends the run") {
  Factory factory;
  for (const auto* name : {"a", "b", "c", "d"}) factory.add(name, {std::string(name) + ".one"}, gives({}));
  std::vector<double> shares;
  const Progress progress([&](std::string_view step, double share) {
    CHECK(step == "checking");
    shares.push_back(share);
  });
  REQUIRE(check::run({&factory}, three_versions(), {}, 2, progress));
  CHECK(shares == std::vector<double>{0.25, 0.5, 0.75, 1.0});

  Progress cancelled;
  Factory endless;
  endless.add("e", {"e.one"}, [&](const auto&, const auto& sink) -> Status {
    cancelled.cancel();
    CHECK_FALSE(sink(finding("e.one")));
    return fail(ErrorKind::cancelled, "stopped");
  });
  const auto report = check::run({&endless}, three_versions(), {}, 1, cancelled);
  REQUIRE_FALSE(report);
  CHECK(report.error().kind == ErrorKind::cancelled);
}

TEST_CASE("a check of the program's own keeps the contract") {
  Factory factory;
  factory.add("short", {"short.text"}, [](const model::Document& d, const check::FindingSink& sink) -> Status {
    for (std::uint32_t v = 0; v < d.versions.size(); ++v)
      for (std::uint32_t b = 0; b < d.versions[v].blocks.size(); ++b) {
        if (d.versions[v].blocks[b].text.size() > 3) continue;
        auto f = finding("short.text", 0, v);
        f.row.reset();
        f.places = {{v, b, {}}};
        if (!sink(f)) return fail(ErrorKind::cancelled, "stopped");
      }
    return {};
  });
  factory.add("silent", {"silent.never"}, gives({}));
  test::keeps_the_contract(factory);
}
