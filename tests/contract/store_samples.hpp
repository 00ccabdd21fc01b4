#pragma once
// Documents and units to put into a memory: small, in six languages, with one of everything that must come back.
#include <string>
#include <utility>
#include <vector>

#include "core/model/document.hpp"
#include "core/model/unit.hpp"

namespace hexaglot::test {

// One block per row and language; every block a segment.
inline model::Document plain_document(std::string symbol, const std::vector<std::string>& languages,
                                      const std::vector<std::vector<std::string>>& rows) {
  model::Document d;
  d.symbol = std::move(symbol);
  for (const auto& language : languages) {
    model::Version version;
    version.language = language;
    d.versions.push_back(std::move(version));
  }
  d.segments.resize(languages.size());
  for (const auto& texts : rows) {
    model::Row row;
    row.cells.resize(languages.size());
    row.confidence = 0.75;
    for (std::size_t v = 0; v < texts.size(); ++v) {
      if (texts[v].empty()) continue;
      model::Block block;
      block.text = texts[v];
      row.cells[v].push_back(static_cast<std::uint32_t>(d.segments[v].size()));
      d.segments[v].push_back({static_cast<std::uint32_t>(d.versions[v].blocks.size()),
                               {0, static_cast<std::uint32_t>(block.text.size())}});
      d.versions[v].blocks.push_back(std::move(block));
    }
    d.rows.push_back(std::move(row));
  }
  return d;
}

inline model::Document six_languages() {
  auto d = plain_document(
      "E/TEST/2014/1", {"ar", "en", "es", "fr", "ru", "zh"},
      {{"الجفاف في المناطق الجبلية", "Drought in mountain areas", "Sequía en zonas de montaña",
        "Sécheresse en zone de montagne", "Засуха в горных районах", "山区的干旱"},
       {"تقرر اللجنة أن تجتمع في 14 آذار/مارس.", "The committee decides to meet on 14 March.",
        "El comité decide reunirse el 14 de marzo.", "Le comité décide de se réunir le 14 mars.",
        "Комитет постановляет собраться 14 марта.", "委员会决定于3月14日开会。"},
       {"", "A row that Arabic and Chinese lack.", "Una fila que falta en árabe y en chino.",
        "Une ligne absente en arabe et en chinois.", "Строка, которой нет на арабском и китайском.", ""}});
  d.title = "Drought: العربية, 中文";
  d.segmentation = model::Segmentation::sentence;
  for (auto& version : d.versions) {
    version.file = version.language + ".md";
    version.sha256 = std::string(64, 'a');
    version.format = "hexaglot.format.markdown";
    version.blocks[0].kind = model::BlockKind::heading;
    version.blocks[0].level = 2;
    version.blocks[1].source = {7, 9};
  }
  auto& en = d.versions[1].blocks;
  en[0].label = text::Label{"A.", text::NumberSystem::latin_upper, 1, 0, {}, false};
  en[1].label = text::Label{"4.2.1", text::NumberSystem::dotted, 1, 0, {4, 2, 1}, true};
  en[1].marks = {{model::MarkKind::italic, {14, 21}, ""},
                 {model::MarkKind::note, {42, 42}, "14"},
                 {model::MarkKind::link, {4, 13}, "https://example.org/?q=комитет"}};
  d.versions[0].blocks[1].label = text::Label{"١ -", text::NumberSystem::arabic_indic, 1, 0, {}, false};
  d.versions[5].blocks[1].label = text::Label{"一、", text::NumberSystem::chinese, 1, 0, {}, false};
  d.rows[0].confidence = 1;
  d.rows[0].status = model::RowStatus::confirmed;
  d.rows[2].confidence = 0.1 + 0.2;  // comes back to the last bit
  return d;
}

// Two sentences of one English block in one row with one Chinese and one Arabic block: a cell of two segments.
inline model::Document two_sentences() {
  auto d = plain_document("E/TEST/2014/2", {"en", "zh", "ar"},
                          {{"Wells run dry. Herders move on.", "水井干涸。牧民迁徙。", "جفت الآبار. ورحل الرعاة."}});
  d.segmentation = model::Segmentation::sentence;
  d.segments[0] = {{0, {0, 14}}, {0, {15, 31}}};
  d.rows[0].cells[0] = {0, 1};
  d.segments[1] = {{0, {0, 15}}, {0, {15, 30}}};
  d.rows[0].cells[1] = {0, 1};
  return d;
}

inline model::Unit unit(std::string id, std::vector<std::pair<std::string, std::string>> texts) {
  model::Unit u;
  u.id = std::move(id);
  for (auto& [language, text] : texts) {
    model::UnitVariant variant;
    variant.language = language;
    variant.text = text;
    u.variants.push_back(std::move(variant));
  }
  return u;
}

// Equal in everything a memory keeps; empty, or where they differ.
inline std::string difference(const model::Document& a, const model::Document& b) {
  if (a.symbol != b.symbol || a.title != b.title || a.segmentation != b.segmentation) return "head";
  if (a.versions.size() != b.versions.size()) return "versions";
  for (std::size_t v = 0; v < a.versions.size(); ++v) {
    const auto &x = a.versions[v], &y = b.versions[v];
    if (x.language != y.language || x.file != y.file || x.sha256 != y.sha256 || x.format != y.format)
      return x.language + ": version";
    if (x.blocks != y.blocks) return x.language + ": blocks";
    if (a.segments[v] != b.segments[v]) return x.language + ": segments";
  }
  if (a.rows.size() != b.rows.size()) return "number of rows";
  for (std::size_t r = 0; r < a.rows.size(); ++r)
    if (a.rows[r].cells != b.rows[r].cells || a.rows[r].confidence != b.rows[r].confidence ||
        a.rows[r].status != b.rows[r].status)
      return "row " + std::to_string(r + 1);
  return {};
}

}  // namespace hexaglot::test
