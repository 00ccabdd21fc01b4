#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/plugin_harness.hpp"

HEXAGLOT_PLUGIN_UNDER_TEST(format_html);

namespace hexaglot {
namespace {

using model::Block;
using model::BlockKind;
using model::MarkKind;

model::Block block(BlockKind kind, std::string label, std::string text, std::vector<model::Mark> marks = {}) {
  Block b;
  b.kind = kind;
  if (!label.empty()) {
    text::Label l;
    l.printed = std::move(label);
    b.label = l;
  }
  b.text = std::move(text);
  b.marks = std::move(marks);
  return b;
}

// Block i of every version stands in row i.
model::Document document(const std::vector<std::pair<std::string, std::vector<Block>>>& versions) {
  model::Document d;
  d.symbol = "E/CN.7/2014/L.15";
  d.title = "Joint Statement";
  std::size_t rows = 0;
  for (const auto& [language, blocks] : versions) {
    model::Version v;
    v.language = language;
    v.file = "folder/" + language + ".md";
    v.blocks = blocks;
    auto& segments = d.segments.emplace_back();
    for (std::uint32_t i = 0; i < blocks.size(); ++i)
      segments.push_back({i, {0, static_cast<std::uint32_t>(blocks[i].text.size())}});
    rows = std::max(rows, blocks.size());
    d.versions.push_back(std::move(v));
  }
  for (std::uint32_t r = 0; r < rows; ++r) {
    model::Row row;
    row.confidence = 0.97;
    for (const auto& v : d.versions)
      row.cells.push_back(r < v.blocks.size() ? std::vector<std::uint32_t>{r} : std::vector<std::uint32_t>{});
    d.rows.push_back(std::move(row));
  }
  return d;
}

std::string write(const std::vector<format::Reported>& documents) {
  test::PluginHarness plugin(hx_plugin_entry_format_html());
  auto page = plugin.write("hexaglot.format.html", documents);
  REQUIRE_MESSAGE(page.has_value(), (page ? std::string{} : page.error().to_string()));
  return std::move(*page);
}
std::string write(const model::Document& d, const std::vector<model::Finding>& findings = {}) {
  return write({{&d, &findings}});
}

bool has(std::string_view page, std::string_view part) { return page.find(part) != std::string_view::npos; }

// Without <style> and <script>.
std::string markup(std::string page) {
  for (const std::string name : {"style", "script"})
    for (auto at = page.find("<" + name + ">"); at != std::string::npos; at = page.find("<" + name + ">")) {
      const auto end = page.find("</" + name + ">", at);
      REQUIRE(end != std::string::npos);
      page.erase(at, end + name.size() + 3 - at);
    }
  return page;
}

// The first fault in the nesting of tags; empty: none.
std::string nesting_fault(const std::string& page) {
  const std::vector<std::string> lone = {"meta", "input", "br", "!DOCTYPE"};
  std::vector<std::string> open;
  for (auto at = page.find('<'); at != std::string::npos; at = page.find('<', at + 1)) {
    auto end = at + 1;
    char quote = 0;
    for (; end < page.size() && (quote != 0 || page[end] != '>'); ++end) {
      if (quote != 0 ? page[end] == quote : page[end] == '"') quote = quote != 0 ? '\0' : page[end];
    }
    const auto inside = page.substr(at + 1, end - at - 1);
    const bool closing = !inside.empty() && inside[0] == '/';
    const auto name = inside.substr(closing ? 1 : 0, inside.find_first_of(" \n", closing ? 1 : 0) - (closing ? 1 : 0));
    if (closing) {
      if (open.empty() || open.back() != name)
        return "</" + name + "> closes <" + (open.empty() ? "" : open.back()) + "> before " + page.substr(end, 60);
      open.pop_back();
    } else if (std::find(lone.begin(), lone.end(), name) == lone.end()) {
      open.push_back(name);
    }
    at = end;
  }
  return open.empty() ? "" : "<" + open.back() + "> is never closed";
}

std::size_t count(std::string_view page, std::string_view part) {
  std::size_t n = 0;
  for (auto at = page.find(part); at != std::string_view::npos; at = page.find(part, at + 1)) ++n;
  return n;
}

model::Finding finding(std::uint32_t row, std::uint32_t outlier) {
  model::Finding f;
  f.id = "numbering.differs";
  f.check = "hexaglot.check.numbering";
  f.row = row;
  f.versions = {outlier};
  f.places = {{outlier, row, {}}};
  f.values = {{0, "11"}, {1, "12"}};
  f.message = "Arabic has 12 where English has 11";
  return f;
}

const std::vector<std::pair<std::string, std::vector<Block>>> three = {
    {"en",
     {block(BlockKind::heading, "", "General achievements"),
      block(BlockKind::paragraph, "11.", "Take note of the plan",
            {{MarkKind::italic, {0, 9}, ""}, {MarkKind::note, {21, 21}, "1"}}),
      block(BlockKind::note, "1", "See E/2009/28.")}},
    {"ar",
     {block(BlockKind::heading, "", "الإنجازات العامة"),
      block(BlockKind::paragraph, "11 -", "نحيط علماً بالخطة", {{MarkKind::note, {30, 30}, "1"}}),
      block(BlockKind::note, "1", "انظر E/2009/28.")}},
    {"zh",
     {block(BlockKind::heading, "", "总体成就"), block(BlockKind::paragraph, "11.", "注意到该计划"),
      block(BlockKind::note, "1", "见E/2009/28。")}}};

}  // namespace

TEST_CASE("the page is well nested") {
  auto d = document(three);
  d.rows[1].confidence = 0.4;
  CHECK(nesting_fault(markup(write(d, {finding(1, 1)}))) == "");
  CHECK(nesting_fault(markup(write(std::vector<format::Reported>{}))) == "");
}

TEST_CASE("the page fetches nothing") {
  auto page = write(document(three), {finding(1, 1)});
  for (const char* loading :
       {"src=", "url(", "<link", "@import", "fetch(", "<iframe", "<object", "http://", "https://"})
    CHECK_MESSAGE(!has(page, loading), loading);
  CHECK(has(page, "default-src 'none'"));
}

TEST_CASE("every column says its language and its direction") {
  const auto page = write(document(three));
  CHECK(has(page, "<th scope=\"col\" lang=\"ar\" dir=\"rtl\""));
  CHECK(has(page, "العربية"));
  CHECK(has(page, "中文"));
  CHECK(has(page, "<td lang=\"zh\" data-language"));
  CHECK(has(page, "<td lang=\"ar\" dir=\"rtl\""));
  CHECK(has(page, ">ar.md</bdi>"));
}

TEST_CASE("labels stand before the text in a style of their own") {
  const auto page = write(document(three));
  CHECK(has(page, "<bdi class=\"label\" dir=\"rtl\">11 -</bdi> نحيط"));
  CHECK(has(page, "<bdi class=\"label\">11.</bdi> <i>Take note</i> of the plan"));
}

TEST_CASE("a footnote mark leads to its note and the note back to the mark, per version") {
  const auto page = write(document(three));
  CHECK(has(page, "<sup class=\"ref\" id=\"d1-v1-m1\"><a href=\"#d1-v1-n1\">1</a></sup>"));
  CHECK(has(page, "id=\"d1-v1-n1\"><a class=\"back\" href=\"#d1-v1-m1\""));
  CHECK(has(page, "<sup class=\"ref\" id=\"d1-v2-m1\"><a href=\"#d1-v2-n1\">1</a></sup>"));
  CHECK(count(page, "<tr class=\"divider\">") == 1);
  CHECK_FALSE(has(page, "href=\"#d1-v3-m1\""));  // Chinese lacks the mark: nothing to go back to
}

TEST_CASE("two notes with one number are told apart") {
  const auto d = document(
      {{"en",
        {block(BlockKind::paragraph, "", "one", {{MarkKind::note, {3, 3}, "1"}}), block(BlockKind::note, "1", "first"),
         block(BlockKind::paragraph, "", "two", {{MarkKind::note, {3, 3}, "1"}}),
         block(BlockKind::note, "1", "second")}}});
  const auto page = write(d);
  CHECK(has(page, "one<sup class=\"ref\" id=\"d1-v1-m1\"><a href=\"#d1-v1-n1\">"));
  CHECK(has(page, "two<sup class=\"ref\" id=\"d1-v1-m2\"><a href=\"#d1-v1-n2\">"));
  CHECK(has(page, "id=\"d1-v1-n2\"><a class=\"back\" href=\"#d1-v1-m2\""));
}

TEST_CASE("no id stands twice") {
  const auto d = document(three);
  const auto f = std::vector{finding(1, 1), finding(1, 2)};
  const auto page = write({{&d, &f}, {&d, &f}});
  std::vector<std::string> ids;
  for (auto at = page.find(" id=\""); at != std::string::npos; at = page.find(" id=\"", at + 1))
    ids.push_back(page.substr(at + 5, page.find('"', at + 5) - at - 5));
  std::sort(ids.begin(), ids.end());
  CHECK(std::adjacent_find(ids.begin(), ids.end()) == ids.end());
  CHECK(ids.size() > 10);
}

TEST_CASE("every link inside the page has its target") {
  const auto d = document(three);
  const auto f = std::vector{finding(1, 1)};
  const auto page = write({{&d, &f}, {&d, &f}});
  for (auto at = page.find("href=\"#"); at != std::string::npos; at = page.find("href=\"#", at + 1)) {
    const auto target = page.substr(at + 7, page.find('"', at + 7) - at - 7);
    CHECK_MESSAGE(has(page, " id=\"" + target + "\""), target);
  }
}

TEST_CASE("a doubtful row says so, a sure one does not") {
  auto d = document(three);
  CHECK_FALSE(has(markup(write(d)), "class=\"doubt\">doubtful<"));
  d.rows[1].confidence = 0.4;
  CHECK(count(markup(write(d)), "class=\"doubt\">doubtful<") == 1);
}

TEST_CASE("a finding stands under its row, with the values of all and the outlier picked out") {
  const auto page = write(document(three), {finding(1, 1)});
  CHECK(has(page, "id=\"d1-f1\""));
  CHECK(has(page, "Arabic has 12 where English has 11"));
  CHECK(has(page, "<li class=\"chip outlier\"><bdi lang=\"ar\" dir=\"rtl\" class=\"name\">العربية</bdi>"));
  CHECK(has(page, "<li class=\"chip\"><bdi lang=\"en\""));
  CHECK(has(page, "class=\"outlier sev-warning\""));
  CHECK(has(page, "<bdi class=\"label flagged\" dir=\"rtl\">11 -</bdi>"));
  CHECK(has(page, "<a href=\"#d1-f1\"><span class=\"where\">Row 2</span>"));
}

TEST_CASE("a finding without a row stands in the index") {
  model::Finding f = finding(1, 0);
  f.row.reset();
  f.places.clear();
  const auto page = write(document(three), {f});
  CHECK(has(page, "About the document as a whole"));
  CHECK(has(page, "<span class=\"where\">Document</span>"));
}

TEST_CASE("a finding with a place but no row finds its row") {
  model::Finding f = finding(1, 1);
  f.row.reset();
  CHECK(has(write(document(three), {f}), "<span class=\"where\">Row 2</span>"));
}

TEST_CASE("a run of rows is named by its ends") {
  model::Finding f = finding(0, 1);
  f.last_row = 2;
  CHECK(has(write(document(three), {f}), "Rows 1–3"));
}

TEST_CASE("the place of a finding is marked in the text, across italics too") {
  model::Finding f = finding(1, 0);
  f.places = {{0, 1, {5, 12}}};  // "note of"
  const auto page = write(document(three), {f});
  const std::string mark = "<mark class=\"sev-warning\" title=\"numbering.differs: " + f.message + "\">";
  CHECK(has(page, "<i>Take " + mark + "note</mark></i>" + mark + " of</mark> the plan"));
}

TEST_CASE("a symbol is kept in one piece and left to right") {
  CHECK(has(write(document(three)), "انظر <bdi class=\"nb\" dir=\"ltr\">E/2009/28</bdi>."));
}

TEST_CASE("hostile text is text") {
  const std::string bad = "<script>alert('x')</script>\" onload=\"y & \x01";
  auto d = document({{"en",
                      {block(BlockKind::heading, bad, bad,
                             {{MarkKind::link, {0, 5}, "javascript:alert(1)"},
                              {MarkKind::placeholder, {5, 5}, bad},
                              {MarkKind::note, {6, 6}, bad}})}}});
  d.title = d.symbol = d.versions[0].file = bad;
  auto f = finding(0, 0);
  f.id = f.check = f.message = bad;
  f.values = {{0, bad}};
  f.fix = model::FindingFix{{0, 0, {}}, bad, bad};
  const auto page = write(d, {f});
  CHECK(count(page, "<script>") == 1);
  CHECK_FALSE(has(page, "javascript:"));
  CHECK_FALSE(has(page, "\" onload"));
  CHECK_FALSE(has(page, "\x01"));
  CHECK(nesting_fault(markup(page)) == "");
}

TEST_CASE("places outside the text or inside a character harm nothing") {
  auto f = finding(1, 1);
  f.places = {{1, 1, {1, 5}}, {1, 1, {5, 5000}}, {9, 9, {0, 1}}, {0, 77, {0, 1}}};
  f.versions = {1, 9};
  f.values = {{9, "x"}};
  f.last_row = 5000;
  CHECK(nesting_fault(markup(write(document(three), {f}))) == "");
}

TEST_CASE("a version that lacks a row shows a dash") {
  const auto d = document({{"en", {block(BlockKind::paragraph, "", "a"), block(BlockKind::paragraph, "", "b")}},
                           {"ru", {block(BlockKind::paragraph, "", "а")}}});
  CHECK(count(write(d), "title=\"nothing in this version\"") == 1);
}

TEST_CASE("sentences of one block show its label once and its marks where they stand") {
  auto d = document({{"en", {block(BlockKind::paragraph, "1.", "One. Two.", {{MarkKind::note, {4, 4}, "7"}})}}});
  d.segments[0] = {{0, {0, 4}}, {0, {5, 9}}};
  d.rows = {{{{0}}, 1, {}}, {{{1}}, 1, {}}};
  const auto page = write(d);
  CHECK(count(page, "class=\"label\">1.<") == 1);
  CHECK(has(page, "One.<sup class=\"ref\""));
  CHECK(count(page, "class=\"ref\" id=") == 1);
}

TEST_CASE("an empty document is a page") { CHECK(has(write(document({})), "No rows.")); }

TEST_CASE("one version alone is not called side by side, nor aligned with a confidence") {
  const auto one = markup(
      write(document({{"ar", {block(BlockKind::heading, "", "تقرير"), block(BlockKind::paragraph, "1 -", "يقرر:")}}})));
  CHECK(has(one, "One version: "));
  CHECK_FALSE(has(one, "side by side"));
  CHECK_FALSE(has(one, "mean confidence"));
  CHECK_FALSE(has(one, "doubtful rows"));
  const auto two = markup(write(
      document({{"ar", {block(BlockKind::heading, "", "تقرير")}}, {"zh", {block(BlockKind::heading, "", "报告")}}})));
  CHECK(has(two, "2 versions side by side"));
  CHECK(has(two, "mean confidence"));
}

TEST_CASE("several documents are sections of one page") {
  const auto d = document(three);
  const std::vector<model::Finding> none;
  const auto page = write({{&d, &none}, {&d, nullptr}});
  CHECK(count(page, "<section class=\"document\"") == 2);
  CHECK(has(page, "<title>Joint Statement (2 documents)</title>"));
}

}  // namespace hexaglot
