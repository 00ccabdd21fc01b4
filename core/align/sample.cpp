#include "core/align/sample.hpp"

#include <algorithm>

#include "core/align/pair.hpp"

namespace hexaglot::align {
namespace {

constexpr float believed = 0.5F;     // links less likely than this are not looked at
constexpr float sure = 0.9F;         // of a cut from which to go on
constexpr std::uint32_t unused = 2;  // eighths of the window at an end that may be none
constexpr double least_certainty = 0.6, above_chance = 0.03;
constexpr std::size_t words_per_segment = 60;
constexpr float least_together = 2.5F, least_share = 0.2F;

// A piece of a version with a vocabulary of its own.
struct Piece {
  VersionFeatures features;
  std::vector<Id> words;  // ids in the whole version, by id in the piece
  std::vector<Id> own;    // and the other way round, nowhere for those that are not in the piece
};
constexpr Id nowhere = static_cast<Id>(-1);

Piece piece(const VersionFeatures& whole, std::uint32_t begin, std::uint32_t end) {
  Piece out;
  out.features.language = whole.language;
  out.features.segments.assign(whole.segments.begin() + begin, whole.segments.begin() + end);
  out.own.assign(whole.vocabulary.size(), nowhere);
  for (const auto& s : out.features.segments) out.words.insert(out.words.end(), s.words.begin(), s.words.end());
  std::sort(out.words.begin(), out.words.end());
  out.words.erase(std::unique(out.words.begin(), out.words.end()), out.words.end());
  for (Id w = 0; w < out.words.size(); ++w) {
    out.own[out.words[w]] = w;
    out.features.vocabulary.push_back(whole.vocabulary[out.words[w]]);
    out.features.vocabulary.back().segments = 0;
  }
  for (auto& s : out.features.segments) {
    for (auto& w : s.words) w = out.own[w];  // keeps the order
    for (const auto w : s.words) ++out.features.vocabulary[w].segments;
  }
  return out;
}

KnownWords known(const KnownWords& whole, const Piece& x, const Piece& y) {
  KnownWords out;
  if (whole.empty()) return out;
  for (const auto& k : whole.pairs)
    if (x.own[k.x] != nowhere && y.own[k.y] != nowhere) out.pairs.push_back({x.own[k.x], y.own[k.y], k.count});
  for (const auto w : x.words) out.x_seen.push_back(whole.x_seen[w]);
  for (const auto w : y.words) out.y_seen.push_back(whole.y_seen[w]);
  return out;
}

double certainty(const Sparse& links, std::uint32_t begin, std::uint32_t end) {
  double sum = 0, squares = 0;
  for (std::uint32_t i = begin; i < end; ++i) {
    for (const auto& [j, p] : links.row(i)) {
      sum += static_cast<double>(p);
      squares += static_cast<double>(p * p);
    }
  }
  return squares / std::max(sum, 1.0);
}

}  // namespace

void Sample::measure_chance(const Window& window, const Progress& progress) {
  const auto x = piece(pair_.x, window.x_begin, window.x_end);
  auto y = piece(pair_.y, window.y_begin, window.y_end);
  std::reverse(y.features.segments.begin(), y.features.segments.end());
  PairAligner aligner(x.features, y.features, known(pair_.known, x, y));
  aligner.train(progress);
  if (progress.cancelled()) return;
  const auto rows = aligner.links().rows();
  chance_ = certainty(aligner.links(), 0, rows - rows * unused / 8);
}

Sample::Outcome Sample::add(const Window& window, Ends ends, const Progress& progress) {
  const auto x = piece(pair_.x, window.x_begin, window.x_end), y = piece(pair_.y, window.y_begin, window.y_end);
  PairAligner aligner(x.features, y.features, known(pair_.known, x, y));
  aligner.train(progress);
  if (progress.cancelled()) return {};
  const auto& links = aligner.links();
  const auto begin = ends == Ends::first_is_cut ? 0 : links.rows() * unused / 8;
  const auto end = ends == Ends::last_is_cut ? links.rows() : links.rows() - links.rows() * unused / 8;
  Outcome out{certainty(links, begin, end), {window.x_begin, window.x_begin, window.y_begin, window.y_begin}};
  bool first = true;
  const auto& cuts = aligner.cuts();
  for (std::uint32_t i = begin; i <= end; ++i) {
    for (const auto& [j, p] : cuts.row(i)) {
      if (p < sure) continue;
      if (first && i > 0) out.sure.x_begin = window.x_begin + i, out.sure.y_begin = window.y_begin + j, first = false;
      if (i + 1 < cuts.rows() && j + 1 < cuts.columns())
        out.sure.x_end = window.x_begin + i, out.sure.y_end = window.y_begin + j;
    }
  }
  if (!trusted(out.certainty)) return out;
  for (std::uint32_t i = begin; i < end; ++i) {
    for (const auto& [j, p] : links.row(i)) {
      if (p < believed) continue;
      const auto& in_x = x.features.segments[i].words;
      const auto& in_y = y.features.segments[j].words;
      if (in_x.size() > words_per_segment || in_y.size() > words_per_segment) continue;
      for (const auto u : in_x) x_seen_[x.words[u]] += p;
      for (const auto v : in_y) y_seen_[y.words[v]] += p;
      for (const auto u : in_x)
        for (const auto v : in_y) together_[std::uint64_t{x.words[u]} << 32U | y.words[v]] += p;
    }
  }
  return out;
}

bool Sample::trusted(double certainty) const { return certainty >= std::max(least_certainty, chance_ + above_chance); }

std::vector<Clue> Sample::words() const {
  std::vector<Clue> out;
  for (const auto& [pair, count] : together_) {
    const auto u = static_cast<Id>(pair >> 32U), v = static_cast<Id>(pair);
    const float share = count / std::max(x_seen_[u], y_seen_[v]);
    if (count >= least_together && share >= least_share) out.push_back({u, v, share});
  }
  return out;
}

}  // namespace hexaglot::align
