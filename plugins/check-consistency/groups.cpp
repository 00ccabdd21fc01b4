#include "groups.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <unordered_map>

namespace hexaglot::check_consistency {
namespace {

constexpr std::uint32_t least_letters = 12, least_words = 2;  // below, the same words are often meant otherwise
constexpr std::size_t shown = 3;
constexpr std::uint32_t rows_at_once = 8192;  // between two questions whether it is still wanted: about a millisecond

std::size_t rows_of(const Keys& keys) { return keys.empty() ? 0 : keys.front().size(); }

std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
  a ^= b + 0x9E3779B97F4A7C15ULL + (a << 6U) + (a >> 2U);
  return a * 0xBF58476D1CE4E5B9ULL;
}

// Rows by what all versions but those left out say; only such that come twice. Rows where too few of them have text,
// or too little, stay out.
std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> repeated(const Keys& keys, std::uint64_t left_out,
                                                                       std::size_t least_versions,
                                                                       const Wanted& wanted) {
  const auto rows = rows_of(keys);
  std::vector<std::uint64_t> hashes(rows, 0);
  std::unordered_map<std::uint64_t, std::uint32_t> counts;
  for (std::uint32_t r = 0; r < rows; ++r) {
    if (r % rows_at_once == 0) wanted();
    std::uint64_t hash = 1;
    std::size_t filled = 0;
    std::uint32_t letters = 0, words = 0;
    for (std::size_t v = 0; v < keys.size(); ++v) {
      if ((left_out >> v & 1U) != 0) continue;
      const auto& k = keys[v][r];
      hash = mix(hash, k.exact);
      if (k.exact == 0) continue;
      ++filled;
      letters = std::max(letters, k.letters);
      words = std::max(words, k.words);
    }
    if (filled < least_versions || letters < least_letters || words < least_words) continue;
    hashes[r] = hash | 1U;
    ++counts[hashes[r]];
  }
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> out;
  for (std::uint32_t r = 0; r < rows; ++r) {
    if (r % rows_at_once == 0) wanted();
    if (hashes[r] != 0 && counts[hashes[r]] > 1) out[hashes[r]].push_back(r);
  }
  return out;
}

// Who in these rows departs from what this version mostly has there.
void judge(const Keys& keys, std::uint32_t version, const std::vector<std::uint32_t>& rows,
           std::vector<Rendered>& out) {
  std::map<std::uint64_t, std::vector<std::uint32_t>> renderings;
  for (const auto r : rows)
    if (keys[version][r].exact != 0) renderings[keys[version][r].exact].push_back(r);
  if (renderings.size() < 2) return;
  const std::vector<std::uint32_t>* usual = nullptr;
  for (const auto& [key, where] : renderings)
    if (usual == nullptr || where.size() > usual->size() ||
        (where.size() == usual->size() && where.front() < usual->front()))
      usual = &where;
  for (const auto& [key, where] : renderings) {
    if (&where == usual) continue;
    for (const auto r : where) {
      Rendered d;
      d.version = version;
      d.row = r;
      d.usual.assign(usual->begin(), usual->begin() + static_cast<std::ptrdiff_t>(std::min(shown, usual->size())));
      d.even = where.size() == usual->size();
      d.close = keys[version][r].loose == keys[version][usual->front()].loose;
      for (std::uint32_t v = 0; v < keys.size(); ++v)
        if (v != version && keys[v][r].exact != 0 && keys[v][r].exact == keys[v][usual->front()].exact)
          d.others.push_back(v);
      out.push_back(std::move(d));
    }
  }
}

// A version that repeats whole pages has them told once. `all`: by version, then row.
std::vector<Same> collected(std::vector<Same> all) {
  constexpr std::uint32_t gap = 20, many = 4;
  std::vector<Same> out;
  for (std::size_t first = 0; first < all.size();) {
    auto end = first + 1;
    while (end < all.size() && all[end].version == all[first].version && all[end].row - all[end - 1].row <= gap &&
           all[end].before > all[end - 1].before && all[end].row - all[end].before > gap)
      ++end;
    if (end - first >= many) {
      auto one = std::move(all[first]);
      one.last = all[end - 1].row;
      one.count = static_cast<std::uint32_t>(end - first);
      out.push_back(std::move(one));
    } else {
      std::move(all.begin() + static_cast<std::ptrdiff_t>(first), all.begin() + static_cast<std::ptrdiff_t>(end),
                std::back_inserter(out));
    }
    first = end;
  }
  return out;
}

}  // namespace

std::vector<Rendered> rendered_differently(const Keys& keys, const Wanted& wanted) {
  std::vector<Rendered> out;
  const auto versions = static_cast<std::uint32_t>(std::min<std::size_t>(keys.size(), 63));
  if (versions < 2) return out;
  const std::size_t least = versions == 2 ? 1 : 2;
  for (std::uint32_t v = 0; v < versions; ++v)
    for (const auto& [hash, rows] : repeated(keys, std::uint64_t{1} << v, least, wanted)) judge(keys, v, rows, out);
  // Two versions that both depart: the other four are enough to say so.
  if (versions >= 5 && versions <= 8) {
    std::set<std::pair<std::uint32_t, std::uint32_t>> known;
    for (const auto& d : out) known.emplace(d.row, d.version);
    std::vector<Rendered> pairs;
    for (std::uint32_t v = 0; v < versions; ++v)
      for (std::uint32_t w = v + 1; w < versions; ++w)
        for (const auto& [hash, rows] : repeated(keys, std::uint64_t{1} << v | std::uint64_t{1} << w, 3, wanted)) {
          judge(keys, v, rows, pairs);
          judge(keys, w, rows, pairs);
        }
    for (auto& d : pairs)
      if (known.emplace(d.row, d.version).second) out.push_back(std::move(d));
  }
  std::sort(out.begin(), out.end(), [](const Rendered& a, const Rendered& b) {
    return std::pair(a.row, a.version) < std::pair(b.row, b.version);
  });
  return out;
}

std::vector<Same> rendered_same(const Keys& keys, const Wanted& wanted) {
  constexpr std::uint32_t near_letters = 12, far_letters = 40, near = 2, most_rows = 8;
  std::vector<Same> out;
  const auto rows = rows_of(keys);
  for (std::uint32_t v = 0; v < keys.size() && keys.size() > 1; ++v) {
    // The rows before with the same text, the last ones only: what stands there a hundred times is a formula.
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> before;
    for (std::uint32_t r = 0; r < rows; ++r) {
      if (r % rows_at_once == 0) wanted();
      const auto& k = keys[v][r];
      if (k.exact == 0 || k.letters < near_letters) continue;
      auto& seen = before[k.exact];
      for (auto s = seen.rbegin(); s != seen.rend(); ++s) {
        if (k.letters < far_letters && r - *s > near) continue;
        Same found{v, r, *s, {}, r, 1};
        bool all = true;
        for (std::uint32_t w = 0; w < keys.size(); ++w) {
          if (w == v || keys[w][r].exact == 0 || keys[w][*s].exact == 0) continue;
          all = all && keys[w][r].loose != keys[w][*s].loose;
          found.others.push_back(w);
        }
        if (all && found.others.size() >= std::min<std::size_t>(2, keys.size() - 1)) {
          out.push_back(std::move(found));
          break;
        }
      }
      if (seen.size() < most_rows) seen.push_back(r);
    }
  }
  out = collected(std::move(out));
  std::sort(out.begin(), out.end(),
            [](const Same& a, const Same& b) { return std::pair(a.row, a.version) < std::pair(b.row, b.version); });
  return out;
}

}  // namespace hexaglot::check_consistency
