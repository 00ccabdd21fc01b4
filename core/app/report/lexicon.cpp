#include "core/app/report/lexicon.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/app/report/json.hpp"
#include "core/app/report/style.hpp"

namespace hexaglot::app {
namespace {

double rows(std::uint32_t tenths) { return static_cast<double>(tenths) / model::count_unit; }

}  // namespace

std::string tables_text(const std::vector<model::WordCounts>& tables, Style style) {
  const Pen pen(style);
  if (tables.empty()) return "no words\n";
  std::string out;
  std::size_t all = 0;
  for (const auto& counts : tables) {
    out += fmt::format("{}  {:>6} and {:>6} words  {:>7} links\n", pen.bold(counts.x + "-" + counts.y),
                       counts.x_words.size(), counts.y_words.size(), counts.links.size());
    all += counts.links.size();
  }
  return out + fmt::format("{} {}, {} links\n", tables.size(), tables.size() == 1 ? "pair" : "pairs", all);
}

std::string tables_json(const std::vector<model::WordCounts>& tables) {
  Json out = Json::array();
  for (const auto& counts : tables)
    out.push_back({{"languages", {counts.x, counts.y}},
                   {"words", {counts.x_words.size(), counts.y_words.size()}},
                   {"links", counts.links.size()}});
  return dump(Json{{"pairs", std::move(out)}});
}

std::vector<WordEntry> look_up(const std::vector<model::WordCounts>& tables, const LanguagePair& pair,
                               const std::vector<std::string>& stems) {
  std::vector<WordEntry> out;
  for (const auto& stem : stems) {
    auto& entry = out.emplace_back();
    entry.stem = stem;
    for (const auto& counts : tables) {
      if (counts.x != pair.x || counts.y != pair.y) continue;
      const auto &from = pair.turned ? counts.y_words : counts.x_words,
                 &to = pair.turned ? counts.x_words : counts.y_words;
      const auto word = std::find_if(from.begin(), from.end(), [&](const auto& w) { return w.stem == stem; });
      if (word == from.end()) continue;
      entry.seen += word->seen;
      const auto index = static_cast<std::uint32_t>(word - from.begin());
      for (const auto& link : counts.links)
        if ((pair.turned ? link.y : link.x) == index)
          entry.translations.push_back({to[pair.turned ? link.x : link.y].stem, link.count});
    }
    std::stable_sort(entry.translations.begin(), entry.translations.end(),
                     [](const auto& a, const auto& b) { return a.count > b.count; });
  }
  return out;
}

std::string words_text(const std::vector<WordEntry>& entries, Style style) {
  const Pen pen(style);
  std::string out;
  for (const auto& entry : entries) {
    if (entry.translations.empty()) {
      out += fmt::format("{}  unknown\n", pen.bold(entry.stem));
      continue;
    }
    out += fmt::format("{}  {}\n", pen.bold(entry.stem), pen.dim(fmt::format("seen in {:.1f} rows", rows(entry.seen))));
    for (const auto& t : entry.translations) out += fmt::format("  {:>8.1f}  {}\n", rows(t.count), t.stem);
  }
  return out;
}

std::string words_json(const std::vector<WordEntry>& entries, const LanguagePair& pair) {
  Json out = Json::array();
  for (const auto& entry : entries) {
    Json translations = Json::array();
    for (const auto& t : entry.translations) translations.push_back({{"word", t.stem}, {"rows", rows(t.count)}});
    out.push_back({{"word", entry.stem}, {"rows", rows(entry.seen)}, {"translations", std::move(translations)}});
  }
  return dump(Json{{"from", pair.turned ? pair.y : pair.x}, {"to", pair.turned ? pair.x : pair.y}, {"words", out}});
}

}  // namespace hexaglot::app
