#include "core/align/row_evidence.hpp"

#include <algorithm>
#include <cmath>

namespace hexaglot::align {
namespace {

// Units that only some versions have: how often, and the shares of each version in them.
constexpr double partial = 0.03, has_it = 0.45, lacks_it = 0.5, one_more = 0.1;

double log_add(double a, double b) {
  if (a < b) std::swap(a, b);
  return a + std::log1p(std::exp(b - a));
}

bool reaches(const Tie& tie, std::uint32_t version) { return (tie.versions >> version & 1U) != 0; }

}  // namespace

RowEvidence::RowEvidence(const PairScores& scores, const RowPrior& prior, const std::vector<CutVector>& cuts)
    : scores_(scores), prior_(prior), cuts_(cuts) {
  for (std::uint32_t v = 0; v < scores.versions(); ++v)
    if (cuts.front()[v] != cuts.back()[v]) expected_.push_back(v);
}

double RowEvidence::told(const CutVector& from, const CutVector& to, const std::vector<Tie>& ties) const {
  double sum = 0;
  for (std::uint32_t u = 0; u < from.size(); ++u) {
    if (from[u] == to[u]) continue;
    for (std::uint32_t w = u + 1; w < from.size(); ++w)
      if (from[w] != to[w]) sum += of_pair(u, w, from, to, ties);
  }
  return sum;
}

double RowEvidence::of_pair(std::uint32_t u, std::uint32_t w, const CutVector& from, const CutVector& to,
                            const std::vector<Tie>& ties) const {
  if (ties.empty()) return static_cast<double>(scores_.of(u, {from[u], to[u]}, w, {from[w], to[w]}));
  double sum = 0;
  Range in_u{from[u], from[u]}, in_w{from[w], from[w]};
  PairScores::Closed closed_u = 0, closed_w = 0;
  bool across = false;
  const auto close = [&](std::uint32_t end_u, std::uint32_t end_w) {
    in_u.end = end_u, in_w.end = end_w;
    if (!in_u.empty() && !in_w.empty())
      sum += static_cast<double>(across ? scores_.tied(u, {in_u, closed_u}, w, {in_w, closed_w})
                                        : scores_.of(u, in_u, w, in_w));
    in_u.begin = end_u, in_w.begin = end_w;
    closed_u = closed_w = 0;
    across = false;
  };
  const auto close_node = [](const Range& range, std::uint32_t at, std::uint32_t end, PairScores::Closed& closed) {
    if (at > range.begin && at < end && at - range.begin < PairScores::most_closed) closed |= 1U << (at - range.begin);
  };
  for (const auto& tie : ties) {
    const auto at_u = cuts_[tie.cut][u], at_w = cuts_[tie.cut][w];
    const bool u_reaches = reaches(tie, u), w_reaches = reaches(tie, w);
    if (!u_reaches && !w_reaches) {
      close(at_u, at_w);
      continue;
    }
    across = true;
    if (!u_reaches) close_node(in_u, at_u, to[u], closed_u);
    if (!w_reaches) close_node(in_w, at_w, to[w], closed_w);
  }
  close(to[u], to[w]);
  return sum;
}

double RowEvidence::of_version(std::uint32_t v, const CutVector& from, const CutVector& to,
                               const std::vector<Tie>& ties) const {
  double sum = 0;
  std::uint32_t units = 1, begin = from[v];
  for (const auto& tie : ties) {
    if (reaches(tie, v)) {
      ++units;
      continue;
    }
    sum += static_cast<double>(prior_.run(units, cuts_[tie.cut][v] - begin));
    begin = cuts_[tie.cut][v];
    units = 1;
  }
  return sum + static_cast<double>(prior_.run(units, to[v] - begin));
}

double RowEvidence::share(const CutVector& from, const CutVector& to, const std::vector<Tie>& ties) const {
  static const double log_has = std::log(has_it), log_lacks = std::log(lacks_it), log_more = std::log(one_more);
  double whole = 0, some = std::log(partial);
  for (const auto v : expected_) {
    whole += of_version(v, from, to, ties);
    some += from[v] == to[v] ? log_lacks : log_has + log_more * static_cast<double>(to[v] - from[v] - 1);
  }
  return ties.empty() ? log_add(whole, some) : whole;
}

}  // namespace hexaglot::align
