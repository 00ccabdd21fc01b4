#include "core/app/doubt.hpp"

#include <doctest/doctest.h>

namespace hexaglot::app {
namespace {

TEST_CASE("rows are named by a number, a range or all of them") {
  const auto range = [](const char* text) {
    const auto rows = parse_rows(text, 40);
    return rows ? std::to_string(rows->begin) + ":" + std::to_string(rows->end) : rows.error().message;
  };
  CHECK(range("12") == "11:12");
  CHECK(range("3-7") == "2:7");
  CHECK(range("all") == "0:40");
  CHECK(range("40") == "39:40");
  for (const auto* wrong : {"", "0", "7-3", "3-", "x", "3-7x", "-3", "99999999999"}) {
    CAPTURE(wrong);
    CHECK(parse_rows(wrong, 40).error().kind == ErrorKind::usage);
  }
  CHECK(range("41").find("the last is 40") != std::string::npos);
}

TEST_CASE("how many rows are listed is a number, all or none") {
  CHECK(*parse_limit("7") == 7);
  CHECK(*parse_limit("none") == 0);
  CHECK(*parse_limit("all") > 1000000);
  CHECK(parse_limit("many").error().kind == ErrorKind::usage);
  CHECK(parse_limit("-1").error().kind == ErrorKind::usage);
}

TEST_CASE("lists are read aloud") {
  CHECK(listed({}) == "");
  CHECK(listed({"ar"}) == "ar");
  CHECK(listed({"ar", "zh"}) == "ar and zh");
  CHECK(listed({"ar", "ru", "zh"}) == "ar, ru and zh");
  CHECK(listed({"a", "b", "c", "d"}, 3) == "a, b and 2 more");
}

model::Document document(std::vector<model::Cell> cells) {
  model::Document d;
  for (const auto* language : {"ar", "fr", "ru", "zh"}) {
    model::Version version;
    version.language = language;
    d.versions.push_back(version);
  }
  d.segments.resize(4);
  d.rows = {{std::move(cells), 0.5, model::RowStatus::automatic}};
  return d;
}

align::LinkExplained link(std::uint32_t x, std::uint32_t y, float words) {
  align::LinkExplained out;
  out.x = x;
  out.y = y;
  out.total = words;
  out.evidence = {{"length", 0.4F}, {"words", words}};
  return out;
}

std::string reasons(const model::Document& d, const align::RowExplained& row) { return listed(doubts(d, row), 9); }

TEST_CASE("the reason of a doubt is named") {
  align::RowExplained row;
  CHECK(reasons(document({{0}, {}, {}, {}}), row) == "ar stands alone");
  row.links = {link(0, 1, -2), link(0, 2, -1), link(0, 3, -3), link(1, 2, 9), link(1, 3, 8), link(2, 3, 9)};
  CHECK(reasons(document({{0}, {0}, {0}, {0}}), row) == "ar is tied weakly to the others, which agree");
  for (auto& l : row.links) l = link(l.x, l.y, 9);
  row.alternatives = {{1, 41, 0.5F}, {2, 41, 0.5F}};
  CHECK(reasons(document({{0}, {0}, {0}, {0}}), row) == "fr and ru could also go to row 42");
  row.alternatives.clear();
  CHECK(reasons(document({{0}, {0}, {0}, {0, 1}}), row) == "zh says in several paragraphs what others say in 1");
  CHECK(reasons(document({{0}, {0}, {0}, {0}}), row).find("where it begins or ends") == 0);
  for (auto& l : row.links) l = link(l.x, l.y, 0.1F), l.total = 3;
  CHECK(reasons(document({{0}, {0}, {0}, {0}}), row) == "only lengths speak");
  row.links = {link(0, 1, 9)};
  row.hidden = {{3, 4, 2}};
  CHECK(reasons(document({{0}, {0}, {}, {}}), row) == "zh may say this in row 5 and ru lacks it");
}

TEST_CASE("labels that differ are a reason") {
  align::RowExplained row;
  auto l = link(1, 2, 9);
  l.x_label = "22.";
  l.y_label = "23.";
  l.evidence.push_back({"labels", -1.5F});
  row.links = {l};
  CHECK(reasons(document({{}, {0}, {0}, {}}), row).find("labels differ: 22. in fr, 23. in ru") != std::string::npos);
}

}  // namespace
}  // namespace hexaglot::app
