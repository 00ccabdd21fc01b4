#include "core/align/explain.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>

#include "core/align/lexicon.hpp"
#include "core/align/pair_judge.hpp"
#include "core/align/spelling.hpp"
#include "core/align/stretch.hpp"
#include "core/text/fold.hpp"
#include "core/text/numbers.hpp"
#include "core/text/symbols.hpp"
#include "core/text/words.hpp"

namespace hexaglot::align {
namespace {

constexpr std::uint32_t around = 250;     // rows before and after that teach what is usual
constexpr std::uint32_t together = 1500;  // rows that one stretch explains at most
constexpr std::size_t most_words = 8, most_alone = 4;
constexpr float says_something = 0.05F;
constexpr float supported = 0;          // a link with more evidence than this is
constexpr float nearly_as_well = 1.5F;  // per link
constexpr double long_enough = 1.5;     // times the length to be expected

float sum(const std::vector<float>& weights) { return std::accumulate(weights.begin(), weights.end(), 0.0F); }

Compared compare(std::vector<std::string> x, std::vector<std::string> y) {
  std::sort(x.begin(), x.end());
  std::sort(y.begin(), y.end());
  Compared out;
  std::set_intersection(x.begin(), x.end(), y.begin(), y.end(), std::back_inserter(out.both));
  std::set_difference(x.begin(), x.end(), y.begin(), y.end(), std::back_inserter(out.x_only));
  std::set_difference(y.begin(), y.end(), x.begin(), x.end(), std::back_inserter(out.y_only));
  return out;
}

// One stretch of the document, with a judge for each pair.
class Court {
 public:
  Court(const model::Document& document, const Options& options) : document_(document) {
    auto all = features(document);
    for (std::uint32_t v = 0; v < all.size(); ++v) rows_.push_back(row_features(std::move(all[v]), document, v));
    std::vector<float> probability;
    for (const auto& row : document.rows) probability.push_back(static_cast<float>(row.confidence));
    const auto n = versions();
    for (std::uint32_t x = 0; x < n; ++x)
      for (std::uint32_t y = x + 1; y < n; ++y)
        judges_.try_emplace(
            {x, y}, rows_[x], rows_[y],
            options.lexicon != nullptr ? options.lexicon->between(rows_[x].features, rows_[y].features) : KnownWords{},
            probability);
  }

  RowExplained explain(std::uint32_t row) const {
    RowExplained out;
    const auto here = present(row);
    for (std::size_t a = 0; a < here.size(); ++a)
      for (std::size_t b = a + 1; b < here.size(); ++b) out.links.push_back(link(row, here[a], here[b]));
    for (auto& l : out.links)
      for (const auto z : here) {
        if (z == l.x || z == l.y) continue;
        const bool agrees = total(l.x, row, z, row) > supported && total(z, row, l.y, row) > supported;
        (agrees ? l.agree : l.disagree).push_back(z);
      }
    for (std::uint32_t v = 0; v < versions(); ++v) {
      const auto found = std::find(here.begin(), here.end(), v) != here.end() ? elsewhere(row, v) : hidden(row, v);
      if (found) (document_.rows[row].cells[v].empty() ? out.hidden : out.alternatives).push_back(*found);
    }
    return out;
  }

 private:
  [[nodiscard]] std::uint32_t versions() const { return static_cast<std::uint32_t>(document_.versions.size()); }
  [[nodiscard]] std::vector<std::uint32_t> present(std::uint32_t row) const {
    std::vector<std::uint32_t> out;
    for (std::uint32_t v = 0; v < versions(); ++v)
      if (!document_.rows[row].cells[v].empty()) out.push_back(v);
    return out;
  }
  [[nodiscard]] const PairJudge& judge(std::uint32_t x, std::uint32_t y) const { return judges_.at({x, y}); }

  // Evidence between x's cell of one row and y's of another; nothing where they are too far apart.
  [[nodiscard]] std::vector<float> weights(std::uint32_t x, std::uint32_t x_row, std::uint32_t y,
                                           std::uint32_t y_row) const {
    return x < y ? judge(x, y).weights(x_row, y_row) : judge(y, x).weights(y_row, x_row);
  }
  [[nodiscard]] float total(std::uint32_t x, std::uint32_t x_row, std::uint32_t y, std::uint32_t y_row) const {
    return sum(weights(x, x_row, y, y_row));
  }

  [[nodiscard]] LinkExplained link(std::uint32_t row, std::uint32_t x, std::uint32_t y) const {
    LinkExplained out;
    out.x = x;
    out.y = y;
    const auto all = weights(x, row, y, row);
    out.total = sum(all);
    for (std::size_t s = 0; s < all.size(); ++s)
      if (std::abs(all[s]) > says_something) out.evidence.push_back({sources()[s].id, all[s]});
    const auto words = judge(x, y).words(row);
    for (const auto& p : words.pairs)
      if (out.words.size() < most_words) {
        auto in_x = printed(row, x, p.x), in_y = printed(row, y, p.y);
        if (!in_x.empty() && !in_y.empty()) out.words.push_back({std::move(in_x), std::move(in_y), p.weight});
      }
    for (const auto id : words.x_alone)
      if (auto word = printed(row, x, id); !word.empty() && out.x_alone.size() < most_alone)
        out.x_alone.push_back(std::move(word));
    for (const auto id : words.y_alone)
      if (auto word = printed(row, y, id); !word.empty() && out.y_alone.size() < most_alone)
        out.y_alone.push_back(std::move(word));
    out.x_length = length(row, x);
    out.y_length = length(row, y);
    out.expected = judge(x, y).expected_length(row);
    const auto& cells = document_.rows[row];
    out.numbers = compare(numbers(row, x), numbers(row, y));
    out.symbols = compare(symbols(row, x), symbols(row, y));
    out.notes = compare(notes(row, x), notes(row, y));
    out.x_label = document_.cell_label(cells, x);
    out.y_label = document_.cell_label(cells, y);
    return out;
  }

  [[nodiscard]] std::uint32_t length(std::uint32_t row, std::uint32_t v) const {
    return static_cast<std::uint32_t>(rows_[v].features.segments[rows_[v].place[row]].length) -
           static_cast<std::uint32_t>(document_.rows[row].cells[v].size());
  }

  // The word of the cell that has this id, as it is printed there; empty for marks of punctuation.
  [[nodiscard]] std::string printed(std::uint32_t row, std::uint32_t v, Id id) const {
    const auto& word = rows_[v].features.vocabulary[id];
    if (word.stem.empty() || static_cast<unsigned char>(word.stem.front()) < 0x20) return {};
    const auto text = document_.cell_text(document_.rows[row], v);
    std::string best;
    for (const auto& token : text::words(text, document_.versions[v].language)) {
      const auto as_printed = token.span.in(text);
      const auto folded = text::fold(as_printed);
      const auto bare = bare_word(folded);
      if (bare == word.folded) return std::string(as_printed);
      if (best.empty() && bare.starts_with(word.stem)) best = as_printed;
    }
    return best.empty() ? word.folded : best;
  }

  [[nodiscard]] std::vector<std::string> numbers(std::uint32_t row, std::uint32_t v) const {
    std::vector<std::string> out;
    const auto text = document_.cell_text(document_.rows[row], v);
    for (const auto& n : text::numbers(text, document_.versions[v].language)) out.push_back(n.value);
    return out;
  }
  [[nodiscard]] std::vector<std::string> symbols(std::uint32_t row, std::uint32_t v) const {
    std::vector<std::string> out;
    for (const auto& s : text::symbols(document_.cell_text(document_.rows[row], v))) out.push_back(s.value);
    return out;
  }
  [[nodiscard]] std::vector<std::string> notes(std::uint32_t row, std::uint32_t v) const {
    std::vector<std::string> out;
    for (const auto s : document_.rows[row].cells[v]) {
      const auto& segment = document_.segments[v][s];
      const auto& block = document_.block(v, s);
      for (const auto& mark : block.marks) {
        const bool last = segment.span.end == block.text.size();
        if (mark.kind == model::MarkKind::note && mark.span.begin >= segment.span.begin &&
            (mark.span.begin < segment.span.end || last))
          out.push_back(mark.value);
      }
    }
    return out;
  }

  // The row near by that v's cell fits nearly as well as its own.
  [[nodiscard]] std::optional<Alternative> elsewhere(std::uint32_t row, std::uint32_t v) const {
    std::optional<Alternative> best;
    for (auto other = row > 2 ? row - 2 : 0; other <= row + 2 && other < document_.rows.size(); ++other) {
      if (other == row) continue;
      float here = 0, there = 0;
      int links = 0;
      for (const auto u : present(other)) {
        if (u == v) continue;
        const auto away = weights(v, row, u, other);
        if (away.empty()) continue;
        there += sum(away);
        ++links;
        if (!document_.rows[row].cells[u].empty()) here += total(v, row, u, row);
      }
      const float gain = there - here;
      if (links == 0 || there <= 0 || gain < -nearly_as_well * static_cast<float>(links)) continue;
      if (!best || gain > best->gain) best = Alternative{v, other, gain};
    }
    return best;
  }

  // A neighbouring row where v is long enough to hold this one, too.
  [[nodiscard]] std::optional<Alternative> hidden(std::uint32_t row, std::uint32_t v) const {
    std::optional<Alternative> best;
    for (auto other = row > 0 ? row - 1 : 0; other <= row + 1 && other < document_.rows.size(); ++other) {
      if (other == row || document_.rows[other].cells[v].empty()) continue;
      double expected = 0, with_this = 0, count = 0;
      for (const auto u : present(row)) {
        if (u == v || document_.rows[other].cells[u].empty()) continue;
        const double ratio = v > u ? judge(u, v).expected_length(other) / length_or_one(other, u)
                                   : length_or_one(other, v) / judge(v, u).expected_length(other);
        expected += length_or_one(other, u) * ratio;
        with_this += (length_or_one(other, u) + length_or_one(row, u)) * ratio;
        ++count;
      }
      const double is = length_or_one(other, v) * count;
      if (count == 0 || is < long_enough * expected || is < 0.7 * with_this) continue;
      const auto gain = static_cast<float>(is / expected);
      if (!best || gain > best->gain) best = Alternative{v, other, gain};
    }
    return best;
  }
  [[nodiscard]] double length_or_one(std::uint32_t row, std::uint32_t v) const {
    return std::max(1.0, static_cast<double>(length(row, v)));
  }

  const model::Document& document_;
  std::vector<RowFeatures> rows_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, PairJudge> judges_;
};

}  // namespace

Result<std::vector<RowExplained>> explain(const model::Document& document, const std::vector<std::uint32_t>& rows,
                                          const Options& options, const Progress& progress) {
  std::vector<RowExplained> out;
  const auto all = static_cast<std::uint32_t>(document.rows.size());
  for (std::size_t r = 0; r < rows.size();) {
    if (progress.cancelled()) return fail(ErrorKind::cancelled, "stopped");
    progress.step("explaining", static_cast<double>(r) / static_cast<double>(rows.size()));
    const auto begin = rows[r] > around ? rows[r] - around : 0;
    auto last = r;
    while (last + 1 < rows.size() && rows[last + 1] - rows[last] <= around && rows[last + 1] - rows[r] < together)
      ++last;
    const auto part = stretch(document, begin, std::min(all, rows[last] + around + 1));
    const Court court(part.document, options);
    for (; r <= last; ++r) {
      auto row = court.explain(rows[r] - begin);
      row.row = rows[r];
      for (auto* places : {&row.alternatives, &row.hidden})
        for (auto& place : *places) place.row += begin;
      out.push_back(std::move(row));
    }
  }
  return out;
}

}  // namespace hexaglot::align
