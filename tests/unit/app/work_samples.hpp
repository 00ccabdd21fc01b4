#pragma once
// Documents to mend: six languages, cut into sentences, headings, labels and footnotes among the blocks.
#include <string>
#include <vector>

#include "core/align/segment.hpp"
#include "core/model/document.hpp"
#include "tests/contract/store_samples.hpp"

namespace hexaglot::test {

// `times` six blocks; a row for each, its cells holding all sentences of the block.
inline model::Document statement_of_wells(int times = 4,
                                          model::Segmentation segmentation = model::Segmentation::sentence) {
  const std::vector<std::vector<std::string>> texts = {
      {"آبار القرى", "The wells of the villages", "Los pozos de las aldeas", "Les puits des villages",
       "Колодцы деревень", "村庄的水井"},
      {"جفت الآبار. ورحل الرعاة في 14 آذار/مارس.", "The wells ran dry. The herders left on 14 March.",
       "Los pozos se secaron. Los pastores se fueron el 14 de marzo.",
       "Les puits se sont taris. Les bergers sont partis le 14 mars.", "Колодцы высохли. Пастухи ушли 14 марта.",
       "水井干涸。牧民于3月14日离开。"},
      {"وعاد بعضهم (انظر E/CN.9/2014/L.3).", "Some of them returned (see E/CN.9/2014/L.3).",
       "Algunos volvieron (véase E/CN.9/2014/L.3).", "Certains sont revenus (voir E/CN.9/2014/L.3).",
       "Некоторые вернулись (см. E/CN.9/2014/L.3).", "一些人返回了（见E/CN.9/2014/L.3）。"},
      {"كم بقي؟ لا أحد يعلم. وسيعدّ المجلس تقريراً.", "How many stayed? Nobody knows. The council will report.",
       "¿Cuántos quedaron? Nadie lo sabe. El consejo informará.",
       "Combien sont restés ? Personne ne le sait. Le conseil fera rapport.",
       "Сколько осталось? Никто не знает. Совет доложит.", "留下多少人？没有人知道。理事会将提出报告。"},
      {"تحفر بئر جديدة.", "A new well is dug.", "Se cava un pozo nuevo.", "On creuse un nouveau puits.",
       "Роют новый колодец.", "正在挖一口新井。"},
      {"", "Only here.", "", "", "Только здесь.", ""}};
  std::vector<std::vector<std::string>> rows;
  for (int i = 0; i < times; ++i) rows.insert(rows.end(), texts.begin(), texts.end());
  auto d = plain_document("W/2014/1", {"ar", "en", "es", "fr", "ru", "zh"}, rows);
  d.segmentation = segmentation;
  for (auto& version : d.versions) {
    for (std::size_t b = 0; b < version.blocks.size(); ++b) {
      auto& block = version.blocks[b];
      if (b % 5 == 0) block.kind = model::BlockKind::heading;
      if (b % 5 == 2) block.label = text::Label{"(a)", text::NumberSystem::latin_lower, 1, 1, {}, false};
      if (b % 5 == 4) block.label = text::Label{std::to_string(b) + ".", text::NumberSystem::arabic, 4, 0, {}, false};
      const auto size = static_cast<std::uint32_t>(block.text.size());
      block.marks = {{model::MarkKind::note, {size, size}, "1"}};
      block.source = {static_cast<std::uint32_t>(b + 1), static_cast<std::uint32_t>(b + 1)};
    }
  }
  std::vector<std::vector<std::uint32_t>> row_of(d.versions.size());  // of each block
  for (std::size_t v = 0; v < d.versions.size(); ++v) {
    row_of[v].resize(d.versions[v].blocks.size());
    for (std::uint32_t r = 0; r < d.rows.size(); ++r) {
      for (const auto s : d.rows[r].cells[v]) row_of[v][d.segments[v][s].block] = r;
      d.rows[r].cells[v].clear();
    }
  }
  align::segment(d);
  for (std::size_t v = 0; v < d.versions.size(); ++v)
    for (std::uint32_t s = 0; s < d.segments[v].size(); ++s)
      d.rows[row_of[v][d.segments[v][s].block]].cells[v].push_back(s);
  return d;
}

// The texts of a version, row by row; segments of a cell with a stroke between them.
inline std::vector<std::string> column(const model::Document& d, std::uint32_t version) {
  std::vector<std::string> out;
  for (const auto& row : d.rows) {
    std::string text;
    for (const auto s : row.cells[version]) {
      if (!text.empty()) text += '|';
      text += d.text(version, s);
    }
    out.push_back(text);
  }
  return out;
}

}  // namespace hexaglot::test
