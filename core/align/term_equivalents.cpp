#include "core/align/term_equivalents.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace hexaglot::align {
namespace {

std::vector<std::vector<std::uint32_t>> by_row(const std::vector<TermCandidate>& all, std::uint32_t rows) {
  std::vector<std::vector<std::uint32_t>> out(rows);
  for (std::uint32_t i = 0; i < all.size(); ++i)
    for (const auto r : all[i].rows) out[r].push_back(i);
  return out;
}

double part(double k, double n, double p) {
  p = std::clamp(p, 1e-9, 1 - 1e-9);
  return k * std::log(p) + (n - k) * std::log(1 - p);
}

// Dunning's: how much better two rates explain the counts than one.
double likelihood_ratio(double together, double x, double y, double rows) {
  const auto other = std::max(1.0, rows - x);
  const auto p = y / rows, p1 = together / x, p2 = (y - together) / other;
  return 2 *
         (part(together, x, p1) + part(y - together, other, p2) - part(together, x, p) - part(y - together, other, p));
}

}  // namespace

Equivalents::Equivalents(const std::vector<TermCandidate>& x, const std::vector<TermCandidate>& y, std::uint32_t rows)
    : x_(x), y_(y), x_by_row_(by_row(x, rows)), y_by_row_(by_row(y, rows)) {}

std::optional<Equivalent> Equivalents::best_of(const TermCandidate& one, const std::vector<TermCandidate>& all,
                                               const ByRow& by_row) const {
  constexpr double least_dice = 0.4, least_ratio = 7;
  std::unordered_map<std::uint32_t, std::uint32_t> together;
  for (const auto r : one.rows)
    for (const auto other : by_row[r]) ++together[other];
  const auto rows = static_cast<double>(by_row.size());
  std::optional<Equivalent> out;
  double most = 0;
  for (const auto& [other, count] : together) {
    if (count < 2) continue;
    const auto x = static_cast<double>(one.rows.size()), y = static_cast<double>(all[other].rows.size());
    const auto dice = 2 * count / (x + y);
    if (dice < least_dice || likelihood_ratio(count, x, y, rows) < least_ratio) continue;
    // Among equals the one that is more of a term.
    const auto score = dice + 0.03 * std::log2(1 + std::max(0.0, all[other].c_value));
    if (!out || score > most || (score == most && other < out->candidate))
      most = score, out = Equivalent{other, count, dice};
  }
  return out;
}

std::optional<Equivalent> Equivalents::best(std::uint32_t x) const {
  auto out = best_of(x_[x], y_, y_by_row_);
  if (!out) return out;
  // Competition: what belongs more to another is not this one's.
  const auto back = best_of(y_[out->candidate], x_, x_by_row_);
  if (back && back->candidate != x && back->dice > out->dice + 0.1) return std::nullopt;
  return out;
}

}  // namespace hexaglot::align
