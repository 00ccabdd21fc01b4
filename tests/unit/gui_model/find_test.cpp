#include "gui/model/find.hpp"

#include <doctest/doctest.h>

#include "core/app/work/commands.hpp"
#include "gui/model/cell_text.hpp"
#include "gui/model/row_filters.hpp"
#include "tests/contract/store_samples.hpp"

namespace hexaglot::gui {
namespace {

using How = FindRequest::How;
using Words = FindRequest::Words;

model::Document six() {
  return test::plain_document(
      "X", {"ar", "en", "es", "fr", "ru", "zh"},
      {{"قررت اللّجنة في ٢٠١٤", "The Commission decided in 2014", "La Comisión decidió en 2014",
        "La Commission a décidé en 2014", "Комиссия постановила в 2014 году", "委员会于2014年决定"},
       {"الدول الأعضاء", "Member States; states", "los Estados Miembros", "les États Membres", "государства-члены",
        "各会员国"},
       {"", "The end", "El fin", "La fin", "Конец", "终"}});
}

std::vector<std::string> hits(const model::Document& d, const FindRequest& request) {
  const auto found = find(d, request);
  REQUIRE(found);
  std::vector<std::string> out;
  for (const auto& h : found->hits) out.emplace_back(h.span.in(make_cell_text(d, h.row, h.version).text));
  return out;
}

using Strings = std::vector<std::string>;

TEST_CASE("folded, a word is found however it is written") {
  const auto d = six();
  CHECK(hits(d, {"etats"}) == Strings{"États"});
  CHECK(hits(d, {"اللجنه"}) == Strings{"اللّجنة"});
  CHECK(hits(d, {"КОМИССИЯ"}) == Strings{"Комиссия"});
  CHECK(hits(d, {"委员会"}) == Strings{"委员会"});
  CHECK(hits(d, {"comision"}) == Strings{"Comisión"});
  CHECK(hits(d, {"2014"}).size() == 6);
  CHECK(hits(d, {"2014"}).front() == "٢٠١٤");
}

TEST_CASE("to the letter, only what is written so is found") {
  const auto d = six();
  CHECK(hits(d, {"states", How::exact}) == Strings{"states"});
  CHECK(hits(d, {"etats", How::exact}).empty());
  CHECK(hits(d, {"$", How::exact}).empty());
}

TEST_CASE("one version or some rows may be asked alone") {
  const auto d = six();
  FindRequest request{"commission"};
  request.versions = {3};
  CHECK(hits(d, request) == Strings{"Commission"});
  request.versions.clear();
  request.rows = check::RowRange{1, 3};
  CHECK(hits(d, request).empty());
  request.rows = check::RowRange{0, 99};
  CHECK(hits(d, request).size() == 2);
}

TEST_CASE("whole words cut no word, in Chinese each character is one") {
  const auto d = six();
  CHECK(hits(d, {"state", How::folded, Words::whole}).empty());
  CHECK(hits(d, {"states", How::folded, Words::whole}).size() == 2);
  CHECK(hits(d, {"员会", How::folded, Words::whole}) == Strings{"员会"});
  CHECK(hits(d, {"en", How::folded, Words::whole}).size() == 2);
  const auto symbol = test::plain_document("X", {"en"}, {{"see E/CN.7/2014/L.15"}});
  CHECK(hits(symbol, {"L.15", How::folded, Words::whole}).empty());
  CHECK(hits(symbol, {"E/CN.7/2014/L.15", How::folded, Words::whole}).size() == 1);
}

TEST_CASE("an expression finds what it describes, and says where it is wrong") {
  const auto d = six();
  CHECK(hits(d, {"\\p{Arabic}+ء$", How::expression}) == Strings{"الأعضاء"});
  CHECK(hits(d, {"state[s]?", How::expression_ignoring_case}) == Strings{"States", "states"});
  CHECK(hits(d, {"x*", How::expression}).empty());  // matches of nothing are none
  const auto wrong = find(d, {"委员(会", How::expression});
  REQUIRE(!wrong);
  CHECK(wrong.error().kind == ErrorKind::usage);
  CHECK(wrong.error().message.find("is not closed") != std::string::npos);
  CHECK(!find(d, {"", How::folded}));
  CHECK(!find(d, {"\u064E", How::folded}));
  CHECK(hits(d, {"\u0651", How::exact}).size() == 1);
}

TEST_CASE("an expression that runs away is given up and said so") {
  auto d = test::plain_document("X", {"en"}, {{std::string(3000, 'a') + "b"}, {"aac"}});
  const auto found = find(d, {"(a+)+c", How::expression});
  REQUIRE(found);
  CHECK(found->given_up == 1);
  CHECK(found->hits.size() == 1);
}

TEST_CASE("hits tell their rows, are cut where there are too many, and a search can be stopped") {
  model::Document d;
  std::vector<std::vector<std::string>> rows(3000, {"aaaa", "нет"});
  d = test::plain_document("X", {"en", "ru"}, rows);
  auto found = find(d, {"a"});
  REQUIRE(found);
  CHECK(found->hits.size() == 12000);
  CHECK(found->rows().size() == 3000);
  CHECK(found->of_row(7).size() == 4);
  CHECK(found->of_row(7)[3] == Hit{7, 0, {3, 4}});
  FindRequest few{"a"};
  few.most = 10;
  found = find(d, few);
  CHECK(found->hits.size() == 10);
  CHECK(found->cut);
  Progress stopped;
  stopped.cancel();
  CHECK(find(d, {"a"}, stopped).error().kind == ErrorKind::cancelled);
}

TEST_CASE("a hit in a cell of several lines is a span of the cell's text") {
  auto d = test::plain_document("X", {"en"}, {{"One. Two states. Three states."}});
  d.segments[0] = {{0, {0, 4}}, {0, {5, 16}}, {0, {17, 30}}};
  d.rows[0].cells[0] = {0, 1, 2};
  const auto found = find(d, {"states"});
  REQUIRE(found->hits.size() == 2);
  CHECK(found->hits[1].span == Span{23, 29});
  CHECK(hits(d, {"states"}) == Strings{"states", "states"});
}

std::string replaced(const model::Document& d, const FindRequest& request, const std::string& with, std::uint32_t row,
                     std::uint32_t version) {
  const auto plan = replace_all(d, request, with);
  REQUIRE(plan);
  const auto patch = app::change_texts(d, plan->edits);
  REQUIRE(patch);
  auto after = d;
  patch->apply(after);
  return make_cell_text(after, row, version).text;
}

TEST_CASE("all hits are replaced, and nothing else") {
  const auto d = six();
  CHECK(replaced(d, {"states"}, "Parties", 1, 1) == "Member Parties; Parties");
  CHECK(replaced(d, {"اللجنة"}, "الهيئة", 0, 0) == "قررت الهيئة في ٢٠١٤");
  CHECK(replaced(d, {"委员会"}, "大会", 0, 5) == "大会于2014年决定");
  CHECK(replaced(d, {"-", How::exact}, "\u2011", 1, 4) == "государства\u2011члены");
  CHECK(replaced(d, {"états"}, "", 1, 3) == "les  Membres");
}

TEST_CASE("groups of an expression stand in the replacement") {
  const auto d = six();
  const FindRequest request{"(\\w+) (\\w+); (x)?", How::expression};
  CHECK(replaced(d, request, "$2 and $1$3: \\$0 = ", 1, 1) == "States and Member: $0 = states");
  CHECK(!replace_all(d, request, "$4"));
  CHECK(replaced(d, {"(\\d)(\\d+)", How::expression}, "$1-$2", 0, 0) == "قررت اللّجنة في ٢-٠١٤");
  // Where it is not an expression, $1 is what it says.
  CHECK(replaced(d, {"states"}, "$1", 1, 1) == "Member $1; $1");
}

TEST_CASE("replacements that change nothing are no edits, and line breaks are refused") {
  const auto d = six();
  const auto same = replace_all(d, {"States", How::exact}, "States");
  REQUIRE(same);
  CHECK(same->hits == 1);
  CHECK(same->edits.empty());
  CHECK(same->rows == 0);
  CHECK(!replace_all(d, {"states"}, "a\nb"));
  CHECK(!replace_all(d, {"states"}, "\xFF"));
}

TEST_CASE("one hit is replaced while it stands there") {
  const auto d = six();
  const auto found = find(d, {"states"});
  REQUIRE(found->hits.size() == 2);
  const auto one = replace_one(d, {"states"}, "Parties", found->hits[1]);
  REQUIRE(one);
  REQUIRE(one->edits.size() == 1);
  CHECK(one->edits[0].span == Span{15, 21});
  CHECK(!replace_one(d, {"states"}, "Parties", Hit{1, 1, {0, 6}}));
  CHECK(!replace_one(d, {"states"}, "Parties", Hit{99, 1, {0, 6}}));
}

}  // namespace
}  // namespace hexaglot::gui
