#include <doctest/doctest.h>

#include <cstring>

#include "core/check/runner.hpp"
#include "tests/abi/support.hpp"

using namespace hexaglot;
using test::abi_folder;
using test::only;

namespace {

format::ByteSource source_of(std::string bytes) {
  return [bytes = std::move(bytes), at = std::size_t{0}](char* buffer, std::size_t capacity) mutable {
    const auto n = std::min(capacity, bytes.size() - at);
    std::memcpy(buffer, bytes.data() + at, n);
    at += n;
    return static_cast<std::int64_t>(n);
  };
}

// The C plugin, loaded.
struct Loaded {
  explicit Loaded(plugin::Services services = {}) : plugins(std::move(services)) {
    REQUIRE(plugins.load(only({abi_folder("c_plugin")})));
    REQUIRE(plugins.list().size() == 1);
    REQUIRE(plugins.list().at(0).reason == "");
  }
  std::unique_ptr<format::Format> lines() const {
    auto made = plugins.formats().at(0)->create("test.format.lines");
    REQUIRE(made);
    return std::move(*made);
  }
  plugin::Plugins plugins;
};

struct Heard {
  std::vector<std::string> all;
  format::DiagnosticSink sink() {
    return [this](Diagnostic d) { all.push_back(std::to_string(d.line) + ": " + d.message); };
  }
};

}  // namespace

TEST_CASE("a plugin in plain C is listed with what it offers") {
  const Loaded c;
  const auto info = c.plugins.list().at(0);
  CHECK(info.id == "test.c");
  CHECK(info.name == "Plain C");
  CHECK(info.version == "1.0.0");
  CHECK(info.origin == test::abi_library("c_plugin").string());
  CHECK(info.state == plugin::PluginInfo::State::active);
  CHECK(info.checks == std::vector<std::string>{"test.check.shout"});
  CHECK(info.formats == std::vector<std::string>{"test.format.lines"});
  const auto checks = c.plugins.checks().at(0)->checks();
  CHECK(checks.front().kinds.front().description == "Two exclamation marks in a row.");
  CHECK(checks.front().settings.front().id == "shout.severity");
  const auto formats = c.plugins.formats().at(0)->formats();
  CHECK(formats.front().short_name == "lines");
  CHECK(formats.front().extensions == std::vector<std::string>{".lines", ".ln"});
  CHECK(formats.front().reads_document);
  CHECK(formats.front().writes_documents);
}

TEST_CASE("findings of a C plugin come through whole, in Arabic, Russian and Chinese too") {
  const Loaded c;
  const auto document =
      test::one_row({{"ar", "قف!!"}, {"ru", "Стоять!! Немедленно"}, {"zh", "停！！"}, {"fr", "Arrêtez !"}});
  const auto report = check::run(c.plugins.checks(), document, {});
  REQUIRE(report);
  CHECK(report->notes.empty());
  REQUIRE(report->findings.size() == 3);
  const auto& ru = report->findings[1];
  CHECK(ru.id == "shout.double");
  CHECK(ru.check == "test.check.shout");
  CHECK(ru.severity == model::Severity::info);
  CHECK_FALSE(ru.row);
  CHECK(ru.versions == std::vector<std::uint32_t>{1});
  CHECK(ru.places.front().span == Span{12, 14});
  CHECK(ru.values.front().value == "!!");
  CHECK(ru.message == "two exclamation marks in a row");
  REQUIRE(ru.fix);
  CHECK(ru.fix->replacement == "!");
  CHECK(report->findings[2].values.front().value == "！！");
}

TEST_CASE("a setting changes objects made after it, a bad value is refused for the default") {
  std::vector<std::string> log;
  plugin::Services services;
  services.log = [&](int, std::string_view m) { log.emplace_back(m); };
  Loaded c(std::move(services));
  const auto document = test::one_row({{"en", "Stop!!"}});
  const auto severity = [&](check::Check& check) {
    auto found = model::Severity::warning;
    REQUIRE(check.check(document, [&](const model::Finding& f) {
      found = f.severity;
      return true;
    }));
    return found;
  };
  const auto* factory = c.plugins.checks().at(0);
  const auto before = factory->create("test.check.shout");
  c.plugins.set_setting("shout.severity", "error");
  const auto after = factory->create("test.check.shout");
  CHECK(severity(**before) == model::Severity::info);
  CHECK(severity(**after) == model::Severity::error);
}

TEST_CASE("a C plugin reads a document line by line, with marks and diagnostics") {
  const Loaded c;
  std::vector<format::RawBlock> blocks;
  Heard heard;
  const auto status = c.lines()->read_document(
      {"x.lines", "ru", source_of("Первая строка\n\n第二行\nالثالث")},
      [&](format::RawBlock b) {
        blocks.push_back(std::move(b));
        return true;
      },
      heard.sink());
  REQUIRE(status);
  REQUIRE(blocks.size() == 3);
  CHECK(blocks[0].text == "Первая строка");
  CHECK(blocks[0].marks.front() == model::Mark{model::MarkKind::italic, {0, 25}, ""});
  CHECK(blocks[1].text == "第二行");
  CHECK(blocks[1].source == model::Lines{3, 3});
  CHECK(blocks[2].text == "الثالث");
  CHECK(heard.all == std::vector<std::string>{"2: an empty line was left out"});
}

TEST_CASE("a file that a C plugin refuses is an error with file, line and reason, what came before is kept") {
  const Loaded c;
  std::vector<std::string> blocks;
  Heard heard;
  const auto status = c.lines()->read_document(
      {"x.lines", "en", source_of("One\n\n\n?Two\n")},
      [&](const format::RawBlock& b) {
        blocks.push_back(b.text);
        return true;
      },
      heard.sink());
  REQUIRE_FALSE(status);
  CHECK(status.error().kind == ErrorKind::bad_input);
  CHECK(status.error().to_string() == "x.lines:4: a line must not begin with a question mark");
  CHECK(blocks == std::vector<std::string>{"One"});
  CHECK(heard.all == std::vector<std::string>{"2: an empty line was left out", "3: an empty line was left out"});
  CHECK(c.plugins.list().at(0).state == plugin::PluginInfo::State::active);
}

TEST_CASE("a sink that wants no more ends the call as cancelled, so does a source that fails") {
  const Loaded c;
  int given = 0;
  auto status = c.lines()->read_document(
      {"x.lines", "en", source_of("1\n2\n3\n")}, [&](const format::RawBlock&) { return ++given < 2; },
      [](const Diagnostic&) {});
  REQUIRE_FALSE(status);
  CHECK(status.error().kind == ErrorKind::cancelled);
  CHECK(given == 2);
  status = c.lines()->read_units(
      {"x.lines", "", [](char*, std::size_t) { return std::int64_t{-1}; }}, [](const model::Unit&) { return true; },
      [](const Diagnostic&) {});
  REQUIRE_FALSE(status);
  CHECK(status.error().kind == ErrorKind::cancelled);
  CHECK(c.plugins.list().at(0).state == plugin::PluginInfo::State::active);
}

TEST_CASE("an exception of our own sink passes the plugin untouched") {
  const Loaded c;
  const auto reader = c.lines();
  CHECK_THROWS_WITH(
      static_cast<void>(reader->read_document(
          {"x.lines", "en", source_of("1\n2\n")},
          [](const format::RawBlock&) -> bool { throw std::runtime_error("ours"); }, [](const Diagnostic&) {})),
      "ours");
  CHECK(c.plugins.list().at(0).state == plugin::PluginInfo::State::active);
}

TEST_CASE("a C plugin reads units and terms; language tags arrive canonical") {
  const Loaded c;
  std::vector<model::Unit> units;
  Heard heard;
  REQUIRE(c.lines()->read_units(
      {"x.lines", "", source_of("FR\tdécide\nno tab\nzh_hans\t决定\n")},
      [&](model::Unit u) {
        units.push_back(std::move(u));
        return true;
      },
      heard.sink()));
  REQUIRE(units.size() == 2);
  CHECK(units[0].variants.front().language == "fr");
  CHECK(units[0].variants.front().text == "décide");
  CHECK(units[0].properties.front() == std::pair<std::string, std::string>{"x-source", "lines"});
  CHECK(units[1].variants.front().language == "zh-Hans");
  CHECK(units[1].line == 3);
  CHECK(heard.all == std::vector<std::string>{"2: no tab; left out"});

  std::vector<model::Concept> concepts;
  REQUIRE(c.lines()->read_terms(
      {"x.lines", "", source_of("ru\tрешение\n")},
      [&](model::Concept read) {
        concepts.push_back(std::move(read));
        return true;
      },
      heard.sink()));
  REQUIRE(concepts.size() == 1);
  CHECK(concepts[0].terms.front().text == "решение");
  CHECK(concepts[0].terms.front().status == model::TermStatus::forbidden);
}

TEST_CASE("a C plugin writes documents with their findings") {
  const Loaded c;
  auto document = test::one_row({{"ar", "قرار"}, {"zh", "决定"}, {"ru", ""}});
  document.versions[0].blocks[0].label = text::Label{"1 - ", text::NumberSystem::arabic, 1, 0, {}, false};
  model::Finding finding;
  finding.check = "test.check.x";
  finding.message = "departs";
  const std::vector<model::Finding> findings = {finding};
  std::string out;
  int given = 0;
  REQUIRE(c.lines()->write_documents(
      [&]() -> std::optional<format::Reported> {
        if (++given > 2) return std::nullopt;
        return format::Reported{&document, given == 1 ? &findings : nullptr};
      },
      [&](std::string_view bytes) {
        out += bytes;
        return true;
      }));
  CHECK(out ==
        "E/CN.7/2014/L.15\nar\t1 - قرار\nzh\t决定\ntest.check.x: departs\n"
        "E/CN.7/2014/L.15\nar\t1 - قرار\nzh\t决定\n");
  const auto full = c.lines()->write_documents(
      [&] {
        return format::Reported{&document, nullptr};
      },
      [](std::string_view) { return false; });
  REQUIRE_FALSE(full);
  CHECK(full.error().kind == ErrorKind::cancelled);
}

TEST_CASE("sniffing is brought into its range, and unknown ids are refused") {
  const Loaded c;
  const auto* formats = c.plugins.formats().at(0);
  CHECK(formats->sniff("test.format.lines", "x.lines", "") == 100);
  CHECK(formats->sniff("test.format.lines", "x.md", "text") == 0);
  CHECK(formats->sniff("test.format.none", "x.lines", "") == 0);
  CHECK(formats->create("test.format.none").error().message == "plugin test.c has no format test.format.none");
  CHECK(c.plugins.checks().at(0)->create("nothing").error().message == "plugin test.c has no check nothing");
}
