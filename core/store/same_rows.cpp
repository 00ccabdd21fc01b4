#include "core/store/same_rows.hpp"

#include <algorithm>
#include <functional>
#include <string>
#include <unordered_map>

namespace hexaglot::store {
namespace {

using model::Document;
using Rows = std::vector<std::optional<std::uint32_t>>;

struct Range {
  std::uint32_t first = 0, end = 0;
  [[nodiscard]] std::uint32_t size() const { return end - first; }
};

std::vector<std::string> texts(const Document& d, std::uint32_t row) {
  std::vector<std::string> out;
  for (std::uint32_t v = 0; v < d.versions.size(); ++v) out.push_back(d.cell_text(d.rows[row], v));
  return out;
}

class Comparison {
 public:
  Comparison(const Document& before, const Document& now) : before_(before), now_(now), rows_(now.rows.size()) {}

  Rows run() && {
    between({0, static_cast<std::uint32_t>(before_.rows.size())}, {0, static_cast<std::uint32_t>(now_.rows.size())});
    return std::move(rows_);
  }

 private:
  [[nodiscard]] bool same(std::uint32_t b, std::uint32_t n) const { return texts(before_, b) == texts(now_, n); }

  void between(Range b, Range n) {
    while (b.size() > 0 && n.size() > 0 && same(b.first, n.first)) rows_[n.first++] = b.first++;
    while (b.size() > 0 && n.size() > 0 && same(b.end - 1, n.end - 1)) rows_[--n.end] = --b.end;
    auto from_b = b.first, from_n = n.first;
    for (const auto& [at_b, at_n] : anchors(b, n)) {
      gap({from_b, at_b}, {from_n, at_n});
      rows_[at_n] = at_b;
      from_b = at_b + 1;
      from_n = at_n + 1;
    }
    gap({from_b, b.end}, {from_n, n.end});
  }

  // Rows that stand once on either side, the longest run of them that keeps the order.
  [[nodiscard]] std::vector<std::pair<std::uint32_t, std::uint32_t>> anchors(Range b, Range n) const {
    struct Seen {
      std::uint32_t count_b = 0, count_n = 0, at_b = 0;
    };
    const auto key = [](const Document& d, std::uint32_t row) {
      std::size_t sum = 0;
      for (const auto& text : texts(d, row)) sum = sum * 1099511628211U + std::hash<std::string>{}(text);
      return sum;
    };
    std::unordered_map<std::size_t, Seen> seen;
    std::vector<std::size_t> keys;
    for (auto r = b.first; r < b.end; ++r) {
      auto& s = seen[key(before_, r)];
      ++s.count_b;
      s.at_b = r;
    }
    for (auto r = n.first; r < n.end; ++r) ++seen[keys.emplace_back(key(now_, r))].count_n;
    struct Link {
      std::uint32_t b, n;
      std::int64_t previous;
    };
    std::vector<Link> links;
    std::vector<std::size_t> ends;  // the link that ends the best run of each length
    for (auto r = n.first; r < n.end; ++r) {
      const auto& s = seen[keys[r - n.first]];
      if (s.count_b != 1 || s.count_n != 1 || !same(s.at_b, r)) continue;
      const auto place = std::lower_bound(ends.begin(), ends.end(), s.at_b,
                                          [&](std::size_t link, std::uint32_t at) { return links[link].b < at; });
      links.push_back({s.at_b, r, place == ends.begin() ? -1 : static_cast<std::int64_t>(*(place - 1))});
      if (place == ends.end())
        ends.push_back(links.size() - 1);
      else
        *place = links.size() - 1;
    }
    std::vector<std::pair<std::uint32_t, std::uint32_t>> out;
    for (auto at = ends.empty() ? std::int64_t{-1} : static_cast<std::int64_t>(ends.back()); at >= 0;
         at = links[static_cast<std::size_t>(at)].previous)
      out.emplace_back(links[static_cast<std::size_t>(at)].b, links[static_cast<std::size_t>(at)].n);
    std::reverse(out.begin(), out.end());
    return out;
  }

  void gap(Range b, Range n) {
    if (b.size() == n.size()) {
      while (n.size() > 0) rows_[n.first++] = b.first++;
      return;
    }
    constexpr std::uint32_t far = 50;
    for (; n.size() > 0; ++n.first) {
      const auto wanted = texts(now_, n.first);
      for (auto r = b.first; r < std::min(b.end, b.first + far); ++r) {
        const auto there = texts(before_, r);
        bool common = false;
        for (std::size_t v = 0; v < wanted.size() && !common; ++v) common = !wanted[v].empty() && wanted[v] == there[v];
        if (!common) continue;
        rows_[n.first] = r;
        b.first = r + 1;
        break;
      }
    }
  }

  const Document& before_;
  const Document& now_;
  Rows rows_;
};

}  // namespace

Rows same_rows(const Document& before, const Document& now) { return Comparison(before, now).run(); }

}  // namespace hexaglot::store
