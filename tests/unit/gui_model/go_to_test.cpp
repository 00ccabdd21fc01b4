#include "gui/model/go_to.hpp"

#include <doctest/doctest.h>

using hexaglot::gui::find_row;
using namespace hexaglot;

namespace {

model::Document with_labels(const std::vector<std::vector<const char*>>& rows) {
  model::Document d;
  d.versions.resize(rows.front().size());
  d.segments.resize(rows.front().size());
  for (const auto& labels : rows) {
    model::Row row;
    for (std::uint32_t v = 0; v < labels.size(); ++v) {
      model::Block b;
      b.text = "x";
      if (*labels[v] != '\0') b.label.emplace().printed = labels[v];
      d.versions[v].blocks.push_back(b);
      d.segments[v].push_back({static_cast<std::uint32_t>(d.versions[v].blocks.size() - 1), {0, 1}});
      row.cells.push_back({static_cast<std::uint32_t>(d.segments[v].size() - 1)});
    }
    d.rows.push_back(row);
  }
  return d;
}

}  // namespace

TEST_CASE("a row is found by its number, then by a label of any version") {
  const auto d = with_labels({{"", ""}, {"11.", "١١-"}, {"11 bis.", ""}, {"III.", "三、"}, {"(a)", "أ)"}});
  CHECK(find_row(d, "1") == 0);
  CHECK(find_row(d, " 5 ") == 4);
  CHECK(find_row(d, "٥") == 4);
  CHECK(find_row(d, "11") == 1);
  CHECK(find_row(d, "§ 11") == 1);
  CHECK(find_row(d, "11 Bis") == 2);
  CHECK(find_row(d, "iii") == 3);
  CHECK(find_row(d, "三") == 3);
  CHECK(find_row(d, "a)") == 4);
  CHECK(find_row(d, "أ") == 4);
}

TEST_CASE("what names no row finds none") {
  const auto d = with_labels({{"1.", ""}});
  for (const char* wanted : {"", " ", "0", "2", "b", "...", "99999999999999999999999", "-"})
    CHECK_MESSAGE(!find_row(d, wanted), wanted);
}
