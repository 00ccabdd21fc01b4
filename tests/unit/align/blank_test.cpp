#include "core/align/blank.hpp"

#include <doctest/doctest.h>

#include "core/align/align.hpp"
#include "core/align/segment.hpp"

namespace hexaglot::align {
namespace {

model::Document lines(const std::vector<std::vector<std::string>>& versions) {
  model::Document d;
  d.segmentation = model::Segmentation::line;
  const char* languages[] = {"en", "ar", "zh"};
  for (std::size_t v = 0; v < versions.size(); ++v) {
    d.versions.emplace_back().language = languages[v];
    for (const auto& text : versions[v]) d.versions.back().blocks.emplace_back().text = text;
  }
  segment(d);
  return d;
}

using Cells = std::vector<model::Cell>;

TEST_CASE("blank lines come back at their places, the first beside the first") {
  auto d = lines({{"", "The Council met on 3 May 2013.", "", "", "It rose at 6 p.m."},
                  {"اجتمع المجلس في 3 أيار/مايو 2013.", "", "رفعت الجلسة في الساعة 6."}});
  REQUIRE(align(d));
  std::vector<Cells> rows;
  for (const auto& r : d.rows) rows.push_back(r.cells);
  CHECK(rows == std::vector<Cells>{{{0}, {}}, {{1}, {0}}, {{2}, {1}}, {{3}, {}}, {{4}, {2}}});
}

TEST_CASE("a version of blank lines only stands alone") {
  auto d = lines({{"会议开始。", "会议结束。"}, {"", "", ""}});
  REQUIRE(align(d));
  std::size_t ar = 0;
  for (const auto& r : d.rows) ar += r.cells[1].size();
  CHECK(ar == 3);
  CHECK(d.segments[1].size() == 3);
}

TEST_CASE("a blank line inside a cell of several segments joins it") {
  auto d =
      lines({{"The Council met on 3 May 2013 in Vienna.", "", "It adopted 14 decisions on 6 May 2013.", "It rose."},
             {"اجتمع المجلس في 3 أيار/مايو 2013 في فيينا واعتمد 14 مقررا في 6 أيار/مايو 2013.", "رفعت الجلسة."}});
  BlankSegments blank(d);
  d.rows = {{{{0, 1}, {0}}, 1, model::RowStatus::automatic}, {{{2}, {1}}, 1, model::RowStatus::automatic}};
  blank.put_back(d);
  CHECK(d.rows[0].cells == Cells{{0, 1, 2}, {0}});
  CHECK(d.rows[1].cells == Cells{{3}, {1}});
}

TEST_CASE("half a million blank lines around one line end at once, each in one row") {
  std::vector<std::string> many(500'000);
  many[250'000] = "The Commission adopted the resolution.";
  auto d = lines({many, {"اعتمدت اللجنة القرار."}});
  REQUIRE(align(d));
  CHECK(d.rows.size() == 500'000);
  CHECK(d.rows[250'000].cells == Cells{{250'000}, {0}});
}

TEST_CASE("an alignment that is stopped leaves the segments as they were") {
  auto d = lines({{"", "One."}, {"واحد."}});
  Progress progress;
  progress.cancel();
  CHECK_FALSE(align(d, {}, progress));
  CHECK(d.segments[0].size() == 2);
}

}  // namespace
}  // namespace hexaglot::align
