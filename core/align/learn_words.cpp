#include "core/align/learn_words.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "core/align/segment.hpp"
#include "core/align/spelling.hpp"
#include "core/align/word_links.hpp"
#include "core/text/language.hpp"

namespace hexaglot::align {
namespace {

constexpr std::size_t words_per_row = 400;     // longer cells are cut
constexpr float spelling_hint = 0.6F;          // rows that a likeness of 1 is worth
constexpr float known_hint = 3;                // what is known is worth at most so many rows
constexpr float repeated = 1.5F;               // times its largest row: more than one row must speak for a link
constexpr float least_count[] = {0.5F, 0.2F};  // by Proof

// What was known and what looks alike, ascending by x, then y.
std::vector<Translation> hints(const VersionFeatures& x, const VersionFeatures& y, const Lexicon* lexicon) {
  std::vector<Translation> out;
  for (const auto& alike : lookalikes(x, y)) out.push_back({alike.x, alike.y, spelling_hint * alike.likeness});
  if (lexicon != nullptr) {
    const auto known = lexicon->between(x, y);
    for (const auto& pair : known.pairs) {
      const float seen = std::max({known.x_seen[pair.x], known.y_seen[pair.y], pair.count});
      out.push_back({pair.x, pair.y, pair.count * std::min(1.0F, known_hint / seen)});
    }
  }
  std::sort(out.begin(), out.end(),
            [](const Translation& a, const Translation& b) { return a.x != b.x ? a.x < b.x : a.y < b.y; });
  std::size_t kept = 0;
  for (std::size_t k = 0; k < out.size(); ++k) {
    if (kept > 0 && out[kept - 1].x == out[k].x && out[kept - 1].y == out[k].y)
      out[kept - 1].count += out[k].count;
    else
      out[kept++] = out[k];
  }
  out.resize(kept);
  return out;
}

std::uint32_t tenths(float count) {
  return static_cast<std::uint32_t>(std::lround(count * static_cast<float>(model::count_unit)));
}

}  // namespace

std::uint32_t WordTeacher::language(const std::string& tag) {
  const std::string primary(text::primary_language(tag));
  for (std::uint32_t l = 0; l < languages_.size(); ++l)
    if (languages_[l].language == primary) return l;
  languages_.push_back({primary, {}, {}});
  ids_.emplace_back();
  return static_cast<std::uint32_t>(languages_.size() - 1);
}

Id WordTeacher::word(std::uint32_t language, const Word& word) {
  auto& vocabulary = languages_[language].vocabulary;
  const auto [place, fresh] = ids_[language].try_emplace(word.stem, static_cast<Id>(vocabulary.size()));
  if (fresh) vocabulary.push_back(word);
  return place->second;
}

void WordTeacher::add(const model::Document& document) {
  const auto read = features(document);
  Lesson lesson;
  std::vector<const model::Row*> rows;
  for (const auto& row : document.rows) {
    const bool confirmed = row.status == model::RowStatus::confirmed;
    if (!confirmed && row.confidence < least_confidence) continue;
    rows.push_back(&row);
    lesson.weight.push_back(confirmed ? 1.0F : static_cast<float>(row.confidence));
  }
  for (std::size_t v = 0; v < read.size(); ++v) {
    Sheet sheet;
    sheet.language = language(read[v].language);
    for (const auto* row : rows) {
      const auto first = sheet.words.size();
      for (const auto segment : row->cells[v])
        for (const auto w : read[v].segments[segment].words) {
          const auto& met = read[v].vocabulary[w];
          if (static_cast<unsigned char>(met.stem.front()) < 0x20) continue;  // classes of punctuation
          if (sheet.words.size() - first < words_per_row) sheet.words.push_back(word(sheet.language, met));
        }
      const auto from = sheet.words.begin() + static_cast<std::ptrdiff_t>(first);
      std::sort(from, sheet.words.end());
      sheet.words.erase(std::unique(from, sheet.words.end()), sheet.words.end());
      sheet.begin.push_back(static_cast<std::uint32_t>(sheet.words.size()));
    }
    lesson.sheets.push_back(std::move(sheet));
  }
  lessons_.push_back(std::move(lesson));
}

void WordTeacher::add(const model::Termbase& termbase) {
  model::Document document;
  document.segmentation = model::Segmentation::line;
  for (const auto& entry : termbase.concepts) {
    model::Row row;
    row.status = model::RowStatus::confirmed;
    row.cells.resize(document.versions.size());
    for (const auto& term : entry.terms) {
      if (term.status == model::TermStatus::deprecated || term.status == model::TermStatus::forbidden) continue;
      std::size_t v = 0;
      while (v < document.versions.size() && document.versions[v].language != term.language) ++v;
      if (v == document.versions.size()) {
        document.versions.emplace_back().language = term.language;
        row.cells.resize(v + 1);
      }
      if (!row.cells[v].empty()) continue;  // the first term of a language is the one that the others stand beside
      row.cells[v].push_back(static_cast<std::uint32_t>(document.versions[v].blocks.size()));
      document.versions[v].blocks.emplace_back().text = term.text;
    }
    document.rows.push_back(std::move(row));
  }
  for (auto& row : document.rows) row.cells.resize(document.versions.size());
  segment(document);
  add(document);
}

model::WordCounts WordTeacher::learn_pair(std::uint32_t x, std::uint32_t y) const {
  WordRows rows;
  rows.x_words = static_cast<Id>(languages_[x].vocabulary.size());
  rows.y_words = static_cast<Id>(languages_[y].vocabulary.size());
  std::set<std::vector<Id>> met;
  for (const auto& lesson : lessons_)
    for (const auto& a : lesson.sheets)
      for (const auto& b : lesson.sheets) {
        if (a.language != x || b.language != y) continue;
        for (std::size_t r = 0; r < lesson.weight.size(); ++r) {
          const std::span<const Id> xs(a.words.data() + a.begin[r], a.words.data() + a.begin[r + 1]);
          const std::span<const Id> ys(b.words.data() + b.begin[r], b.words.data() + b.begin[r + 1]);
          if (xs.empty() || ys.empty()) continue;
          std::vector<Id> both(xs.begin(), xs.end());
          both.push_back(static_cast<Id>(-1));
          both.insert(both.end(), ys.begin(), ys.end());
          if (!met.insert(std::move(both)).second) continue;
          rows.x.insert(rows.x.end(), xs.begin(), xs.end());
          rows.y.insert(rows.y.end(), ys.begin(), ys.end());
          rows.x_begin.push_back(static_cast<std::uint32_t>(rows.x.size()));
          rows.y_begin.push_back(static_cast<std::uint32_t>(rows.y.size()));
          rows.weight.push_back(lesson.weight[r]);
        }
      }
  met.clear();
  const auto told = hints(languages_[x], languages_[y], known_);
  model::WordCounts out;
  out.x = languages_[x].language;
  out.y = languages_[y].language;
  std::vector<float> x_seen(rows.x_words, 0), y_seen(rows.y_words, 0);
  for (std::size_t r = 0; r < rows.size(); ++r) {
    for (const auto w : rows.x_of(r)) x_seen[w] += rows.weight[r];
    for (const auto v : rows.y_of(r)) y_seen[v] += rows.weight[r];
  }
  std::vector<WordLink> links;
  const float least = least_count[static_cast<std::size_t>(proof_)];
  for (const auto& link : link_words(rows, told)) {
    if (link.count < least) continue;
    if (proof_ == Proof::two_rows && link.count < repeated * link.largest && link.hint < 1) continue;
    links.push_back(link);
  }
  // Words by their stems, links by their words.
  const auto number = [](std::vector<Id> used, const VersionFeatures& from, const std::vector<float>& seen,
                         std::vector<model::WordCounts::Word>& words) {
    std::sort(used.begin(), used.end());
    used.erase(std::unique(used.begin(), used.end()), used.end());
    std::sort(used.begin(), used.end(), [&](Id a, Id b) { return from.vocabulary[a].stem < from.vocabulary[b].stem; });
    std::unordered_map<Id, std::uint32_t> place;
    for (const auto w : used) {
      place[w] = static_cast<std::uint32_t>(words.size());
      words.push_back({from.vocabulary[w].stem, tenths(seen[w])});
    }
    return place;
  };
  std::vector<Id> xs, ys;
  for (const auto& link : links) xs.push_back(link.x), ys.push_back(link.y);
  auto x_place = number(std::move(xs), languages_[x], x_seen, out.x_words);
  auto y_place = number(std::move(ys), languages_[y], y_seen, out.y_words);
  for (const auto& link : links) out.links.push_back({x_place[link.x], y_place[link.y], tenths(link.count)});
  std::sort(out.links.begin(), out.links.end(),
            [](const auto& a, const auto& b) { return a.x != b.x ? a.x < b.x : a.y < b.y; });
  return out;
}

std::vector<model::WordCounts> WordTeacher::learn(const Progress& progress) const {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  for (std::uint32_t x = 0; x < languages_.size(); ++x)
    for (std::uint32_t y = 0; y < languages_.size(); ++y)
      if (languages_[x].language < languages_[y].language) pairs.emplace_back(x, y);
  std::sort(pairs.begin(), pairs.end(), [&](const auto& a, const auto& b) {
    return std::pair(languages_[a.first].language, languages_[a.second].language) <
           std::pair(languages_[b.first].language, languages_[b.second].language);
  });
  std::vector<model::WordCounts> out;
  for (const auto& [x, y] : pairs) {
    if (progress.cancelled()) break;
    progress.step("learning words", static_cast<double>(out.size()) / static_cast<double>(pairs.size()));
    out.push_back(learn_pair(x, y));
  }
  std::erase_if(out, [](const model::WordCounts& counts) { return counts.empty(); });
  return out;
}

}  // namespace hexaglot::align
