#include "lengths.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <string_view>

namespace hexaglot::check_completeness {
namespace {

// Log of the length against the middle of the six, spread of long cells, and what short ones add (times 1/sqrt(n)).
// From texts whose versions are known to agree (docs/checks/completeness.md).
struct Prior {
  std::string_view language;
  double bias, level, grain;
};
constexpr std::array<Prior, 7> priors = {{{"ar", -0.20, 0.10, 1.10},
                                          {"en", -0.04, 0.06, 0.90},
                                          {"es", 0.10, 0.06, 0.90},
                                          {"fr", 0.12, 0.08, 0.95},
                                          {"ru", 0.10, 0.09, 1.22},
                                          {"zh", -1.15, 0.13, 1.35},
                                          {"", 0.00, 0.12, 1.20}}};

const Prior& prior(std::string_view language) {
  const auto primary = language.substr(0, language.find('-'));
  for (const auto& p : priors)
    if (p.language == primary) return p;
  return priors.back();
}

double median(std::vector<double>& values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  if (values.size() % 2 == 1) return *middle;
  return 0.5 * (*middle + *std::max_element(values.begin(), middle));
}

double logged(double length) { return std::log(std::max(length, 1.0)); }

double normal(double x, double mean, double spread) {
  const auto z = (x - mean) / spread;
  return -0.5 * z * z - std::log(spread);
}
// With a tail: translators do shorten and explain.
double tolerant(double x, double mean, double spread) {
  return std::log(0.95 * std::exp(normal(x, mean, spread)) + 0.05 * std::exp(normal(x, mean, 3 * spread)) + 1e-300);
}

// Of how many ends of sentences two versions of one text differ.
double count_odds(std::int64_t difference) {
  switch (difference < 0 ? -difference : difference) {
    case 0:
      return 0.86;
    case 1:
      return 0.06;
    case 2:
      return 0.008;
    default:
      return 0.002;
  }
}

bool holds(const Measure& cell, std::uint64_t figure) {
  return std::any_of(cell.pieces.begin(), cell.pieces.end(), [figure](const Piece& p) {
    return std::find(p.figures.begin(), p.figures.end(), figure) != p.figures.end();
  });
}

// The figures of one sentence: which of them this cell has, though it should lack the sentence.
double figure_odds(const std::vector<Measure>& cells, std::uint32_t version, std::uint32_t other, std::size_t piece) {
  double out = 0;
  const auto& pieces = cells[other].pieces;
  for (const auto f : pieces[piece].figures) {
    bool elsewhere = false;
    for (std::size_t i = 0; i < pieces.size(); ++i)
      elsewhere = elsewhere || (i != piece && std::count(pieces[i].figures.begin(), pieces[i].figures.end(), f) > 0);
    if (elsewhere) continue;
    if (holds(cells[version], f)) {
      out -= 2;
      continue;
    }
    std::size_t holders = 0, asked = 0;
    for (std::uint32_t v = 0; v < cells.size(); ++v) {
      if (v == version || cells[v].empty()) continue;
      ++asked;
      holders += holds(cells[v], f) ? 1 : 0;
    }
    if (holders + 1 >= asked) out += 1.5;
  }
  return out;
}

}  // namespace

double Lengths::Expected::usual(double length) const { return (logged(length) - log_length) / spread; }

Lengths::Lengths(const sdk::Document& document) {
  for (std::uint32_t v = 0; v < document.versions(); ++v) {
    const auto& p = prior(document.language(v));
    bias_.push_back(p.bias);
    level_.push_back(p.level);
    grain_.push_back(p.grain);
  }
  std::vector<std::vector<double>> rows(document.rows());
  for (std::uint32_t r = 0; r < document.rows(); ++r)
    for (std::uint32_t v = 0; v < document.versions(); ++v) {
      double sum = 0;
      const auto script = script_of(document.language(v));
      for (const auto s : document.cell(r, v)) sum += length(document.segment_text(v, s), script);
      rows[r].push_back(sum);
    }
  fit(rows);
  find_stretches(rows);
}

void Lengths::fit(const std::vector<std::vector<double>>& rows) {
  constexpr double worth = 20;        // rows that the prior counts for
  constexpr std::size_t most = 4000;  // rows looked at
  const auto step = std::max<std::size_t>(1, rows.size() / most);
  std::vector<std::vector<double>> differences(bias_.size());
  std::vector<double> middle;
  for (std::size_t r = 0; r < rows.size(); r += step) {
    middle.clear();
    for (std::size_t v = 0; v < bias_.size(); ++v)
      if (rows[r][v] >= 20) middle.push_back(logged(rows[r][v]) - bias_[v]);
    if (middle.size() < 2 || middle.size() < (bias_.size() + 1) / 2) continue;
    const auto centre = median(middle);
    for (std::size_t v = 0; v < bias_.size(); ++v)
      if (rows[r][v] > 0) differences[v].push_back(logged(rows[r][v]) - centre);
  }
  for (std::size_t v = 0; v < bias_.size(); ++v) {
    if (differences[v].empty()) continue;
    const auto n = static_cast<double>(differences[v].size());
    bias_[v] += (median(differences[v]) - bias_[v]) * n / (n + worth);
  }
}

std::optional<Lengths::Expected> Lengths::expected(const std::vector<double>& lengths, std::uint32_t version) const {
  std::vector<double> others;
  double their_level = 0, their_grain = 0;
  for (std::uint32_t v = 0; v < lengths.size(); ++v) {
    if (v == version || lengths[v] <= 0) continue;
    others.push_back(logged(lengths[v]) - bias_[v]);
    their_level += level_[v] * level_[v];
    their_grain += grain_[v] * grain_[v];
  }
  if (others.empty()) return std::nullopt;
  const auto n = static_cast<double>(others.size());
  const auto centre = median(others);
  for (auto& o : others) o = std::abs(o - centre);
  const auto apart = 1.4826 * median(others);
  const auto size = std::max(4.0, std::exp(centre));
  // The middle of four or five is about as good as known; that of one is as unsure as the version itself.
  constexpr std::array<double, 4> unsure = {1, 1, 0.5, 0.25};
  const auto share = others.size() < unsure.size() ? unsure[others.size()] : 0.0;
  const auto variance = level_[version] * level_[version] + grain_[version] * grain_[version] / size +
                        share * (their_level + their_grain / size) / n + 0.5 * apart * apart;
  return Expected{centre + bias_[version], std::sqrt(variance), static_cast<std::uint32_t>(others.size())};
}

void Lengths::find_stretches(const std::vector<std::vector<double>>& rows) {
  constexpr double far = 3.5;
  constexpr std::uint32_t gap = 20, least = 6, most_rows_each = 4;
  for (std::uint32_t v = 0; v < bias_.size(); ++v) {
    std::optional<Stretch> open;
    const auto close = [&] {
      if (open && open->departing >= least && open->last - open->first + 1 <= most_rows_each * open->departing)
        stretches_.push_back(*open);
      open.reset();
    };
    for (std::uint32_t r = 0; r < rows.size(); ++r) {
      if (rows[r][v] <= 0) continue;
      const auto e = expected(rows[r], v);
      if (!e || e->others < 2 || std::abs(e->usual(rows[r][v])) < far) continue;
      if (open && r - open->last > gap) close();
      if (!open) open = Stretch{v, r, r, 0};
      open->last = r;
      ++open->departing;
    }
    close();
  }
}

bool Lengths::in_stretch(std::uint32_t row, std::uint32_t version) const {
  return std::any_of(stretches_.begin(), stretches_.end(),
                     [=](const Stretch& s) { return s.version == version && s.first <= row && row <= s.last; });
}

std::optional<Lack> lacking(const Lengths& lengths, const std::vector<Measure>& cells, std::uint32_t version) {
  std::vector<double> all;
  for (const auto& c : cells) all.push_back(c.length);
  const auto expected = lengths.expected(all, version);
  if (!expected || cells[version].empty()) return std::nullopt;
  const auto seen = logged(cells[version].length);
  const auto count = static_cast<std::int64_t>(cells[version].pieces.size());
  const auto weak = count + cells[version].weak_ends;
  // By how much one sentence less explains the number of ends: of sentences, and with colons and the like.
  double strong_odds = 0, weak_odds_one = 0, weak_odds_two = 0, more = 0;
  std::size_t others = 0;
  for (std::uint32_t v = 0; v < cells.size(); ++v) {
    if (v == version || cells[v].empty()) continue;
    ++others;
    const auto n = static_cast<std::int64_t>(cells[v].pieces.size());
    const auto w = n + cells[v].weak_ends;
    more += n > count ? 1 : 0;
    strong_odds += std::log(count_odds(count - n + 1) / count_odds(count - n));
    weak_odds_one += std::log(count_odds(weak - w + 1) / count_odds(weak - w));
    weak_odds_two += std::log(count_odds(weak - w + 2) / count_odds(weak - w));
  }
  constexpr double trust = 1.5;
  const auto n = static_cast<double>(others);
  if (2 * more <= n && seen - expected->log_length > -0.1) return std::nullopt;
  const auto counted = trust * std::min(strong_odds, std::max(weak_odds_one, weak_odds_two)) / n;
  const auto whole = tolerant(seen, expected->log_length, expected->spread);
  constexpr double title = 30;  // letters: a heading run into the text, which others end with a colon or nothing
  std::optional<Lack> best;
  for (std::uint32_t v = 0; v < cells.size(); ++v) {
    if (v == version || cells[v].pieces.size() < 2) continue;
    for (std::size_t i = 0; i < cells[v].pieces.size(); ++i) {
      const auto share = cells[v].pieces[i].length / std::max(1.0, cells[v].length);
      if (share > 0.95) continue;
      const auto odds = normal(seen, expected->log_length + std::log(1 - share), expected->spread) - whole + counted +
                        figure_odds(cells, version, v, i) - (i == 0 && cells[v].pieces[i].length < title ? 2.5 : 0.0);
      if (!best || odds > best->odds) best = Lack{v, i, odds};
    }
  }
  return best;
}

}  // namespace hexaglot::check_completeness
