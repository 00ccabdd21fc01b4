#include "core/align/word_links.hpp"

#include <algorithm>
#include <cmath>

namespace hexaglot::align {
namespace {

constexpr int rounds = 5;
constexpr float least_count = 0.06F;  // links below are forgotten between two rounds
constexpr float least_share = 5e-3F;  // of what the rarer word was seen
constexpr float elsewhere = 20;       // rows that we have not seen: without them no word of a short list would be rare

using Links = std::vector<WordLink>;

class Linker {
 public:
  Linker(const WordRows& rows, const std::vector<Translation>& hints)
      : rows_(rows),
        hints_(hints),
        x_seen_(rows.x_words, 0),
        y_seen_(rows.y_words, 0),
        place_begin_(rows.x_words + 1, 0),
        places_(rows.x.size()),
        link_begin_(rows.x_words + 1, 0) {
    for (std::size_t r = 0; r < rows.size(); ++r) {
      for (const auto w : rows.x_of(r)) x_seen_[w] += rows.weight[r], ++place_begin_[w + 1];
      for (const auto v : rows.y_of(r)) y_seen_[v] += rows.weight[r];
      all_ += rows.weight[r];
    }
    for (std::size_t w = 1; w < place_begin_.size(); ++w) place_begin_[w] += place_begin_[w - 1];
    auto next = place_begin_;
    for (std::uint32_t r = 0; r < rows.size(); ++r)
      for (auto i = rows.x_begin[r]; i < rows.x_begin[r + 1]; ++i) places_[next[rows.x[i]]++] = {r, i};
    x_hint_.assign(rows.x_words, 0);
    y_hint_.assign(rows.y_words, 0);
    for (const auto& hint : hints) x_hint_[hint.x] += hint.count, y_hint_[hint.y] += hint.count;
  }

  Links run() {
    count(true);
    for (int r = 1; r < rounds; ++r) {
      explain();
      count(false);
    }
    return std::move(links_);
  }

 private:
  // How likely one word is where the other is.
  [[nodiscard]] float y_given_x(const WordLink& l) const {
    return (l.count + l.hint) / std::max(0.5F, x_seen_[l.x] + x_hint_[l.x]);
  }
  [[nodiscard]] float x_given_y(const WordLink& l) const {
    return (l.count + l.hint) / std::max(0.5F, y_seen_[l.y] + y_hint_[l.y]);
  }

  // For each word of each row: 1 / √ of how much of it is accounted for in all, by chance and by the other side's
  // words.
  void explain() {
    x_all_.resize(rows_.x.size());
    y_all_.resize(rows_.y.size());
    std::vector<float> to_y(rows_.y_words, 0), here(rows_.y_words, 0);
    for (std::size_t r = 0; r < rows_.size(); ++r) {
      for (const auto v : rows_.y_of(r)) here[v] = 1;
      for (auto i = rows_.x_begin[r]; i < rows_.x_begin[r + 1]; ++i) {
        const auto w = rows_.x[i];
        float sum = x_seen_[w] / (all_ + elsewhere);
        for (auto l = link_begin_[w]; l < link_begin_[w + 1]; ++l) {
          const auto& link = links_[l];
          if (here[link.y] == 0) continue;
          to_y[link.y] += y_given_x(link);
          sum += x_given_y(link);
        }
        x_all_[i] = 1 / std::sqrt(sum);
      }
      for (auto j = rows_.y_begin[r]; j < rows_.y_begin[r + 1]; ++j) {
        const auto v = rows_.y[j];
        y_all_[j] = 1 / std::sqrt(y_seen_[v] / (all_ + elsewhere) + to_y[v]);
        to_y[v] = here[v] = 0;
      }
    }
  }

  // New counts, by word of x. In the first round every word of a row may stand for every other.
  void count(bool first) {
    Links fresh;
    std::vector<float> likely(rows_.y_words, 0), sum(rows_.y_words, 0), largest(rows_.y_words, 0);
    std::vector<Id> touched;
    auto begin = std::vector<std::size_t>(rows_.x_words + 1, 0);
    auto hint = hints_.begin();
    for (Id w = 0; w < rows_.x_words; ++w) {
      if (!first)
        for (auto l = link_begin_[w]; l < link_begin_[w + 1]; ++l)
          likely[links_[l].y] = std::sqrt(y_given_x(links_[l]) * x_given_y(links_[l]));
      touched.clear();
      for (auto p = place_begin_[w]; p < place_begin_[w + 1]; ++p) {
        const auto [r, at] = places_[p];
        const auto nx = static_cast<float>(rows_.x_of(r).size() + 1);
        const auto ny = static_cast<float>(rows_.y_of(r).size() + 1);
        const float scale = rows_.weight[r] * (first ? 1 / std::sqrt(nx * ny) : x_all_[at]);
        for (auto j = rows_.y_begin[r]; j < rows_.y_begin[r + 1]; ++j) {
          const auto v = rows_.y[j];
          const float c = first ? scale : scale * likely[v] * y_all_[j];
          if (c == 0) continue;
          if (sum[v] == 0) touched.push_back(v);
          sum[v] += c;
          largest[v] = std::max(largest[v], c);
        }
      }
      std::sort(touched.begin(), touched.end());
      for (const auto v : touched) {
        while (hint != hints_.end() && (hint->x < w || (hint->x == w && hint->y < v))) ++hint;
        const float known = hint != hints_.end() && hint->x == w && hint->y == v ? hint->count : 0;
        if (known > 0 || sum[v] > std::max(least_count, least_share * std::min(x_seen_[w], y_seen_[v])))
          fresh.push_back({w, v, sum[v], largest[v], known});
        sum[v] = largest[v] = 0;
      }
      if (!first)
        for (auto l = link_begin_[w]; l < link_begin_[w + 1]; ++l) likely[links_[l].y] = 0;
      begin[w + 1] = fresh.size();
    }
    links_ = std::move(fresh);
    link_begin_ = std::move(begin);
  }

  const WordRows& rows_;
  const std::vector<Translation>& hints_;
  std::vector<float> x_seen_, y_seen_, x_hint_, y_hint_;
  float all_ = 0;
  struct Place {
    std::uint32_t row, at;
  };
  std::vector<std::uint32_t> place_begin_;  // by word of x, its places
  std::vector<Place> places_;
  Links links_;
  std::vector<std::size_t> link_begin_;  // by word of x
  std::vector<float> x_all_, y_all_;     // by place
};

}  // namespace

std::vector<WordLink> link_words(const WordRows& rows, const std::vector<Translation>& hints) {
  if (rows.size() == 0) return {};
  return Linker(rows, hints).run();
}

}  // namespace hexaglot::align
