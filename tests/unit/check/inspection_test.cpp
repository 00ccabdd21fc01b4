#include "core/check/inspection.hpp"

#include <doctest/doctest.h>

#include <stdexcept>

#include "tests/contract/check_contract.hpp"
#include "tests/unit/check/row_checks.hpp"

using namespace hexaglot;
using check::Change;
using check::Inspection;
using check::RowRange;
using test::RowChecks;
using Sight = RowChecks::Kind::Sight;

namespace {

// Rows of Arabic, Russian and Chinese; every seventh has something to find in Chinese.
model::Document long_document(std::size_t rows) {
  std::vector<std::vector<std::string>> texts;
  for (std::size_t r = 0; r < rows; ++r)
    texts.push_back({"الدورة", "сессия " + std::to_string(r), r % 7 == 3 ? "会议！" : "会议"});
  return test::table({"ar", "ru", "zh"}, texts);
}

void set_text(model::Document& d, std::uint32_t version, std::uint32_t row, const std::string& text) {
  auto& segment = d.segments[version][d.rows[row].cells[version].front()];
  d.versions[version].blocks[segment.block].text = text;
  segment.span = {0, static_cast<std::uint32_t>(text.size())};
}

model::Finding finding(const std::string& id, std::uint32_t row, std::uint32_t version, std::string message) {
  model::Finding f;
  f.id = id;
  f.row = row;
  f.versions = {version};
  f.message = std::move(message);
  return f;
}

// Cells with an exclamation mark, with the mark as the place.
test::RowAct exclamations(const std::string& id) {
  return [id](const model::Document& d, std::uint32_t r, const check::FindingSink& sink) {
    for (std::uint32_t v = 0; v < d.versions.size(); ++v)
      for (const auto s : d.rows[r].cells[v]) {
        const auto text = std::string(d.text(v, s));
        const auto at = std::min(text.find("！"), text.find('!'));
        if (at == std::string::npos) continue;
        auto f = finding(id, r, v, "\"" + text + "\" calls out");
        const auto& segment = d.segments[v][s];
        const auto begin = segment.span.begin + static_cast<std::uint32_t>(at);
        f.places = {{v, segment.block, {begin, begin + (text[at] == '!' ? 1U : 3U)}}};
        if (!sink(f)) return;
      }
  };
}

std::vector<std::string> lines(const check::Report& report) {
  std::vector<std::string> out = report.notes;
  for (const auto& f : report.findings)
    out.push_back((f.row ? std::to_string(*f.row) : "-") + " " + f.id + " " + f.message);
  return out;
}

std::unique_ptr<Inspection> inspection(const RowChecks& factory, unsigned threads = 2) {
  auto out = Inspection::open({&factory}, {}, threads);
  REQUIRE(out);
  return std::move(*out);
}

// What a fresh look at the whole document gives.
std::vector<std::string> afresh(const RowChecks& factory, const model::Document& d) {
  const auto report = check::run({&factory}, d, {}, 1);
  REQUIRE(report);
  return lines(*report);
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("rows give the same findings whatever the number of threads") {
  const RowChecks factory(
      {{"a", exclamations("a.one")}, {"w", exclamations("w.one"), Sight::document}, {"b", exclamations("b.one")}});
  const auto document = long_document(5000);
  const auto expected = afresh(factory, document);
  CHECK(expected.size() == 3 * 714);
  CHECK(expected.front() == "3 a.one \"会议！\" calls out");
  for (const unsigned threads : {0U, 2U, 3U, 8U}) {
    const auto report = check::run({&factory}, document, {}, threads);
    REQUIRE(report);
    CHECK(lines(*report) == expected);
  }
}

TEST_CASE("a check that fails in a row keeps what it found before, and nothing after, whatever the number of threads") {
  const auto fails_at = [](std::uint32_t bad) -> test::RowAct {
    return [bad](const model::Document& d, std::uint32_t r, const check::FindingSink& sink) {
      if (r >= bad) throw std::runtime_error("row " + std::to_string(r) + " is too much");
      exclamations("a.one")(d, r, sink);
    };
  };
  const auto document = long_document(6000);
  for (const auto bad : {0U, 1U, 700U, 5999U}) {
    const RowChecks factory({{"a", fails_at(bad)}, {"b", exclamations("b.one")}});
    const auto expected = afresh(factory, document);
    CHECK(expected.front() == "test.check.a: stopped: row " + std::to_string(bad) + " is too much");
    CHECK(expected.size() == 1 + 857 + (bad + 3) / 7);
    for (const unsigned threads : {2U, 8U}) {
      const auto report = check::run({&factory}, document, {}, threads);
      REQUIRE(report);
      CHECK(lines(*report) == expected);
    }
  }
}

TEST_CASE("too many findings end a check of rows at the same finding whatever the number of threads") {
  const RowChecks factory({{"a", [](const model::Document&, std::uint32_t r, const check::FindingSink& sink) {
                              for (int i = 0; i < 40; ++i)
                                if (!sink(finding("a.one", r, 2, std::to_string(i)))) return;
                            }}});
  const auto document = long_document(4000);
  for (const unsigned threads : {1U, 4U}) {
    const auto report = check::run({&factory}, document, {}, threads);
    REQUIRE(report);
    CHECK(report->notes == Lines{"test.check.a: stopped after 100000 findings"});
    CHECK(report->findings.size() == check::max_findings_per_check);
    CHECK(*report->findings.back().row == 2499);
  }
}

TEST_CASE("a finding outside the rows that were asked for is dropped with a note") {
  const RowChecks factory({{"a", [](const model::Document&, std::uint32_t r, const check::FindingSink& sink) {
                              if (r == 1) static_cast<void>(sink(finding("a.one", 200, 0, "far away")));
                              auto nowhere = finding("a.one", 0, 0, "nowhere");
                              nowhere.row.reset();
                              if (r == 2) static_cast<void>(sink(nowhere));
                            }}});
  const auto report = check::run({&factory}, long_document(300), {});
  REQUIRE(report);
  CHECK(report->findings.empty());
  CHECK(report->notes ==
        Lines{"test.check.a: a finding was dropped: a.one is in row 200, but the rows from 0 up to 128 "
              "were asked for",
              "test.check.a: 1 more findings were dropped"});
}

TEST_CASE("a small document makes one instance of each check, a large one as many as there are workers") {
  const RowChecks small({{"a", exclamations("a.one")}, {"w", exclamations("w.one"), Sight::document}});
  REQUIRE(check::run({&small}, long_document(300), {}, 4));
  CHECK(small.asked.made == 2);
  CHECK(small.asked.begun == 1);
  CHECK(small.asked.rows == 300);
  CHECK(small.asked.whole == 1);
  const RowChecks large({{"a", exclamations("a.one")}});
  REQUIRE(check::run({&large}, long_document(5000), {}, 4));
  CHECK(large.asked.made <= 4);
  CHECK(large.asked.begun == large.asked.made);
  CHECK(large.asked.rows == 5000);
}

TEST_CASE("a changed row is looked at again with its neighbours, and no others") {
  const RowChecks factory({{"a", exclamations("a.one")}, {"w", exclamations("w.one"), Sight::document}});
  auto document = long_document(1000);
  auto all = inspection(factory);
  REQUIRE(all->check(document));
  CHECK(lines(all->report()) == afresh(factory, document));
  const auto begun = factory.asked.begun.load(), whole = factory.asked.whole.load();
  factory.asked.rows = 0;

  set_text(document, 1, 500, "Комиссия постановляет!");
  const auto rows = all->recheck(document, Change::of_row(500));
  REQUIRE(rows);
  CHECK(*rows == RowRange{498, 503});
  CHECK(factory.asked.rows == 5);
  CHECK(factory.asked.begun == begun);
  CHECK(factory.asked.whole == whole);
  const auto there = all->findings(*rows);
  REQUIRE(there.size() == 3);  // row 500 in Chinese stays, of both checks
  CHECK(there[0].message == "\"Комиссия постановляет!\" calls out");
  CHECK(all->report().findings.size() == 2 * 143 + 1);

  REQUIRE(all->recheck_document(document));
  CHECK(factory.asked.whole == whole + 1);
  CHECK(factory.asked.rows == 5);
  CHECK(lines(all->report()) == afresh(factory, document));
}

TEST_CASE("the first and the last row change like any other") {
  const RowChecks factory({{"a", exclamations("a.one")}});
  auto document = long_document(10);
  auto all = inspection(factory);
  REQUIRE(all->check(document));
  for (const auto row : {0U, 9U, 3U}) {
    set_text(document, 0, row, "تقرر اللجنة!");
    REQUIRE(all->recheck(document, Change::of_row(row)));
    CHECK(lines(all->report()) == afresh(factory, document));
    set_text(document, 0, row, "تقرر اللجنة");
    REQUIRE(all->recheck(document, Change::of_row(row)));
    CHECK(lines(all->report()) == afresh(factory, document));
  }
  REQUIRE(all->recheck(document, {10, 0, 0}));
  REQUIRE(all->recheck(document, {77, 5, 5}));
  CHECK(lines(all->report()) == afresh(factory, document));
}

TEST_CASE("findings move with their rows when rows are added or removed") {
  const RowChecks factory({{"a", exclamations("a.one")}, {"w", exclamations("w.one"), Sight::document}});
  const auto original = long_document(60);
  for (const auto change : {Change{20, 0, 1}, Change{20, 1, 0}, Change{3, 1, 2}, Change{0, 4, 0}, Change{50, 10, 3},
                            Change{60, 0, 2}, Change{10, 20, 20}}) {
    CAPTURE(change.first);
    CAPTURE(change.removed);
    CAPTURE(change.added);
    auto document = original;
    auto all = inspection(factory);
    REQUIRE(all->check(document));
    auto& rows = document.rows;
    const auto at = rows.erase(rows.begin() + change.first, rows.begin() + change.first + change.removed);
    model::Row empty;
    empty.cells.resize(3);
    rows.insert(at, change.added, empty);
    REQUIRE(all->recheck(document, change));
    auto expected = check::run({&factory}, document, {}, 1);
    REQUIRE(expected);
    // What the check of the document found in rows that are now empty stays until it is asked again.
    std::erase_if(expected->findings, [](const auto& f) { return f.id == "w.one"; });
    auto report = all->report();
    std::erase_if(report.findings, [](const auto& f) { return f.id == "w.one"; });
    CHECK(lines(report) == lines(*expected));
    REQUIRE(all->recheck_document(document));
    CHECK(lines(all->report()) == afresh(factory, document));
  }
}

TEST_CASE("a finding of the document that no longer fits the text goes") {
  const RowChecks factory({{"w", exclamations("w.one"), Sight::document}});
  auto document = long_document(20);
  auto all = inspection(factory);
  REQUIRE(all->check(document));
  REQUIRE(all->report().findings.size() == 3);
  set_text(document, 2, 3, "会");
  REQUIRE(all->recheck(document, Change::of_row(3)));
  CHECK(all->report().findings.size() == 2);
}

TEST_CASE("rows that hold other sentences of a changed block are looked at again") {
  const RowChecks factory({{"a", exclamations("a.one")}});
  auto document = long_document(40);
  // Rows 10 to 19 are sentences of one Russian block.
  auto& blocks = document.versions[1].blocks;
  blocks[10].text = "раз! два! три! чет! пять! шесть! семь! вос! дев! десять!";
  std::uint32_t from = 0;
  for (std::uint32_t r = 10; r < 20; ++r) {
    const auto end = static_cast<std::uint32_t>(blocks[10].text.find('!', from)) + 1;
    document.segments[1][r] = {10, {from, end}};
    from = end + 1;
  }
  auto all = inspection(factory);
  REQUIRE(all->check(document));
  CHECK(all->report().findings.size() == 6 + 10);
  // A longer first sentence moves all others.
  blocks[10].text = "Комиссия " + blocks[10].text;
  for (std::uint32_t r = 10; r < 20; ++r) {
    auto& span = document.segments[1][r].span;
    if (r > 10) span.begin += 17;
    span.end += 17;
  }
  const auto rows = all->recheck(document, Change::of_row(12));
  REQUIRE(rows);
  CHECK(*rows == RowRange{8, 22});
  CHECK(lines(all->report()) == afresh(factory, document));
  for (const auto& f : all->report().findings)
    CHECK_FALSE(check::fault(f, factory.checks().front(), document).has_value());
}

TEST_CASE("a check that fails while a row is looked at again is left out until all is checked anew") {
  bool bad = false;
  const RowChecks factory({{"a",
                            [&bad](const model::Document& d, std::uint32_t r, const check::FindingSink& sink) {
                              if (bad && r == 5) throw std::runtime_error("no more");
                              exclamations("a.one")(d, r, sink);
                            }},
                           {"b", exclamations("b.one")}});
  auto document = long_document(30);
  auto all = inspection(factory);
  REQUIRE(all->check(document));
  bad = true;
  REQUIRE(all->recheck(document, Change::of_row(5)));
  CHECK(all->report().notes == Lines{"test.check.a: stopped: no more"});
  bad = false;
  set_text(document, 0, 5, "اللجنة!");
  REQUIRE(all->recheck(document, Change::of_row(5)));
  CHECK(all->report().notes.size() == 1);
  const auto there = all->findings({5, 6});
  REQUIRE(there.size() == 1);
  CHECK(there.front().id == "b.one");
  REQUIRE(all->check(document));
  CHECK(lines(all->report()) == afresh(factory, document));
}

TEST_CASE("what was found stays when the checking is cancelled") {
  Progress never, soon;
  const RowChecks factory({{"a",
                            [&soon](const model::Document& d, std::uint32_t r, const check::FindingSink& sink) {
                              if (r == 300) soon.cancel();
                              exclamations("a.one")(d, r, sink);
                            }},
                           {"w", exclamations("w.one"), Sight::document}});
  auto document = long_document(1000);
  auto all = inspection(factory, 1);
  REQUIRE(all->check(document, never));
  const auto before = lines(all->report());
  factory.asked.rows = 0;
  Progress cancelled;
  cancelled.cancel();
  for (const auto* progress : {&cancelled, &soon}) {
    const auto status = all->check(document, *progress);
    REQUIRE_FALSE(status);
    CHECK(status.error().kind == ErrorKind::cancelled);
    CHECK(lines(all->report()) == before);
  }
  CHECK(factory.asked.rows == 0);
  CHECK_FALSE(all->recheck_document(document, cancelled));
  CHECK_FALSE(all->recheck(document, Change::of_row(7), cancelled));
  CHECK(lines(all->report()) == before);
  REQUIRE(all->check(document, never));
}

TEST_CASE("findings of rows come while the checking runs, those of the rows that are looked at first") {
  const RowChecks factory(
      {{"a", exclamations("a.one")}, {"b", exclamations("b.one")}, {"w", exclamations("w.one"), Sight::document}});
  const auto document = long_document(5000);
  const RowChecks rows_only({{"a", exclamations("a.one")}, {"b", exclamations("b.one")}});
  const auto expected = afresh(rows_only, document);
  const auto all_lines = afresh(factory, document);
  for (const unsigned threads : {1U, 3U})
    for (const std::uint32_t first : {0U, 3000U, 4999U, 9999U}) {
      CAPTURE(threads);
      CAPTURE(first);
      factory.asked.whole = 0;
      const auto all = inspection(factory, threads);
      std::vector<RowRange> told;
      check::Report early;
      int whole_by_then = 0;
      const check::Early with{first, [&](RowRange rows, std::vector<model::Finding> found) {
                                if (told.empty()) whole_by_then = factory.asked.whole;
                                told.push_back(rows);
                                for (auto& f : found) {
                                  CHECK(rows.holds(*f.row));
                                  early.findings.push_back(std::move(f));
                                }
                              }};
      REQUIRE(all->check(document, {}, with));
      CHECK(lines(all->report()) == all_lines);
      if (threads == 1) CHECK(told.front().holds(first < 5000 ? first : 0));
      if (threads == 1) CHECK(whole_by_then == 0);
      std::ranges::sort(told, {}, &RowRange::first);
      CHECK(told.front().first == 0);
      CHECK(told.back().end == 5000);
      for (std::size_t i = 1; i < told.size(); ++i) CHECK(told[i].first == told[i - 1].end);
      std::ranges::stable_sort(early.findings, {}, [](const model::Finding& f) { return f.row; });
      CHECK(lines(early) == expected);
    }
}

TEST_CASE("where the rows begin makes no difference to what is found, nor to where a check ends") {
  const RowChecks factory({{"a",
                            [](const model::Document&, std::uint32_t r, const check::FindingSink& sink) {
                              for (int i = 0; i < 40; ++i)
                                if (!sink(finding("a.one", r, 2, std::to_string(i)))) return;
                            }},
                           {"b", [](const model::Document& d, std::uint32_t r, const check::FindingSink& sink) {
                              if (r == 2000 || r == 3500) throw std::runtime_error("too much");
                              exclamations("b.one")(d, r, sink);
                            }}});
  const auto document = long_document(4000);
  const auto expected = afresh(factory, document);
  for (const unsigned threads : {1U, 4U})
    for (const std::uint32_t first : {0U, 1000U, 3000U}) {
      const auto all = inspection(factory, threads);
      REQUIRE(all->check(document, {}, {first, [](RowRange, const std::vector<model::Finding>&) {}}));
      CHECK(lines(all->report()) == expected);
    }
}

TEST_CASE("nothing comes early once the checking is cancelled") {
  Progress soon;
  const RowChecks factory({{"a",
                            [&soon](const model::Document& d, std::uint32_t r, const check::FindingSink& sink) {
                              if (r == 300) soon.cancel();
                              exclamations("a.one")(d, r, sink);
                            }},
                           {"b", exclamations("b.one")}});
  const auto all = inspection(factory, 1);
  std::uint32_t end = 0;
  CHECK_FALSE(all->check(long_document(1000), soon,
                         {0, [&end](RowRange rows, const std::vector<model::Finding>&) { end = rows.end; }}));
  CHECK(end == 256);
}

TEST_CASE("steps of a long document come one after the other up to the whole") {
  const RowChecks factory({{"a", exclamations("a.one")}, {"w", exclamations("w.one"), Sight::document}});
  std::vector<double> shares;
  const Progress progress([&](std::string_view, double share) { shares.push_back(share); });
  REQUIRE(check::run({&factory}, long_document(3000), {}, 2, progress));
  CHECK(shares.size() == 1 + 24);
  CHECK(std::ranges::is_sorted(shares));
  CHECK(shares.back() == 1.0);
}

TEST_CASE("checks of the tests' own that look at rows keep the contract") {
  const RowChecks factory({{"a", exclamations("a.one")}, {"w", exclamations("w.one"), Sight::document}});
  test::keeps_the_contract(factory);
}
