// Blocks in another order: lists sorted by each alphabet, chapters that were moved.
#include "core/align/crossings.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "tests/unit/align/documents.hpp"

namespace hexaglot::test {
namespace {

using align::find_crossings;

// Names that are spelt alike in four scripts but for Chinese, in English order.
const std::vector<std::string> english = {"Argentina", "Barbados",   "Colombia",    "Finland",
                                          "Guatemala", "Madagascar", "Turkmenistan"};
const std::vector<std::string> russian = {"Аргентина", "Барбадос",   "Колумбия",    "Финляндия",
                                          "Гватемала", "Мадагаскар", "Туркменистан"};
const std::vector<std::string> arabic = {"الأرجنتين", "بربادوس", "كولومبيا",  "فنلندا",
                                         "غواتيمالا", "مدغشقر",  "تركمانستان"};

std::vector<std::string> in_order(const std::vector<std::string>& names, const std::vector<std::size_t>& order) {
  std::vector<std::string> out;
  for (const auto i : order) out.push_back(names[i]);
  return out;
}

// One row for each place, doubtful.
void pair_up(model::Document& document, double confidence) {
  for (std::uint32_t r = 0; r < document.segments[0].size(); ++r) {
    model::Row row;
    row.confidence = confidence;
    row.cells.assign(document.versions.size(), {r});
    document.rows.push_back(row);
  }
}

const std::vector<std::size_t> mixed = {6, 3, 5, 1, 4, 0, 2};

TEST_CASE("a list in another order is found across scripts, with its pairs") {
  auto document = lines({{"en", english}, {"ru", in_order(russian, mixed)}});
  pair_up(document, 0.5);
  const auto found = find_crossings(document, nullptr);
  REQUIRE(found.size() == 1);
  CHECK(found[0].reference == 0);
  CHECK(found[0].versions == std::vector<std::uint32_t>{1});
  CHECK(found[0].entries.size() >= 4);
  for (const auto& entry : found[0].entries) {
    const auto place =
        static_cast<std::size_t>(std::find(mixed.begin(), mixed.end(), std::size_t{entry.segments[0]}) - mixed.begin());
    CHECK(entry.segments[1] == place);
    CHECK(entry.likeness > 0.25F);
  }
}

TEST_CASE("three versions: only those whose order differs are named") {
  auto document = lines({{"ar", in_order(arabic, mixed)}, {"en", english}, {"ru", russian}});
  pair_up(document, 0.5);
  const auto found = find_crossings(document, nullptr);
  REQUIRE(found.size() == 1);
  CHECK(found[0].reference == 1);
  CHECK(found[0].versions == std::vector<std::uint32_t>{0});
}

TEST_CASE("the same order, sure rows and strangers are no crossing") {
  auto same = lines({{"en", english}, {"ru", russian}});
  pair_up(same, 0.5);
  CHECK(find_crossings(same, nullptr).empty());
  auto sure = lines({{"en", english}, {"ru", in_order(russian, mixed)}});
  pair_up(sure, 0.95);
  CHECK(find_crossings(sure, nullptr).empty());
  auto strangers = lines({{"en", english}, {"zh", {"一月", "二月", "三月", "四月", "五月", "六月", "七月"}}});
  pair_up(strangers, 0.3);
  CHECK(find_crossings(strangers, nullptr).empty());
  CHECK(find_crossings(model::Document{}, nullptr).empty());
}

TEST_CASE("numbers and words of the document's sure rows pair entries that spelling cannot") {
  std::vector<std::string> en, zh;
  const std::vector<std::pair<std::string, std::string>> words = {
      {"harbour", "港口"}, {"library", "图书馆"}, {"market", "市场"}, {"hospital", "医院"}, {"school", "学校"}};
  for (int round = 0; round < 3; ++round)
    for (const auto& [e, z] : words) {
      en.push_back("The " + e + " opened.");
      zh.push_back(z + "开放了。");
    }
  const auto sure = static_cast<std::uint32_t>(en.size());
  for (const auto& [e, z] : words) en.push_back(e);
  for (const auto i : {4, 2, 0, 3, 1}) zh.push_back(words[static_cast<std::size_t>(i)].second);
  auto document = lines({{"en", en}, {"zh", zh}});
  pair_up(document, 0.95);
  for (auto r = sure; r < document.rows.size(); ++r) document.rows[r].confidence = 0.4;
  const auto found = find_crossings(document, nullptr);
  REQUIRE(found.size() == 1);
  CHECK(found[0].first_row >= sure);
  CHECK(found[0].entries.size() >= 4);
}

TEST_CASE("rows that were confirmed are no part of a crossing") {
  auto document = lines({{"en", english}, {"ru", in_order(russian, mixed)}});
  pair_up(document, 0.5);
  for (auto& row : document.rows) row.status = model::RowStatus::confirmed;
  CHECK(find_crossings(document, nullptr).empty());
}

}  // namespace
}  // namespace hexaglot::test
