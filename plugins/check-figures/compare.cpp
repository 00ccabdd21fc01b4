#include "compare.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace hexaglot::check_figures {
namespace {

bool any_compatible(const Figure& f, const std::vector<Figure>& in) {
  return std::any_of(in.begin(), in.end(), [&](const Figure& g) { return compatible(f, g); });
}

std::string keys(const std::vector<Figure>& figures) {
  std::string out;
  for (const auto& f : figures) out += f.key() + ' ';
  return out;
}

// Chinese numerals count only for values that some version writes in digits: 三项 and "three" are words.
void drop_words(std::vector<Cell>& cells) {
  const auto in_digits = [&cells](const Figure& f) {
    return std::any_of(cells.begin(), cells.end(), [&](const Cell& c) {
      return std::any_of(c.figures.begin(), c.figures.end(),
                         [&](const Figure& g) { return g.digits && compatible(f, g); });
    });
  };
  for (auto& c : cells)
    std::erase_if(c.figures, [&](const Figure& f) { return f.kind == HX_CARDINAL && !f.digits && !in_digits(f); });
}

void add(std::vector<Departure>& out, Departure d) {
  const auto same = std::find_if(out.begin(), out.end(), [&](const Departure& o) {
    return o.majority == d.majority && keys(o.missing) == keys(d.missing) && keys(o.extra) == keys(d.extra);
  });
  if (same == out.end())
    out.push_back(std::move(d));
  else
    same->versions.push_back(d.versions.front());
}

// One symbol in the place of another; a symbol that is left out, or cited besides, is no fault.
void keep_replaced_symbols(Departure& d) {
  const auto symbol = [](const Figure& f) { return f.symbol; };
  const bool replaced =
      std::any_of(d.missing.begin(), d.missing.end(), symbol) && std::any_of(d.extra.begin(), d.extra.end(), symbol);
  if (replaced) return;
  std::erase_if(d.missing, symbol);
  std::erase_if(d.extra, symbol);
}

// What `cell` has and lacks against the norm's figures.
Departure against(const Cell& cell, const std::vector<Figure>& norm) {
  Departure d;
  d.versions = {cell.version};
  std::set<std::string> seen;
  for (const auto& f : norm)
    if (!any_compatible(f, cell.figures) && seen.insert(f.key()).second) d.missing.push_back(f);
  for (const auto& f : cell.figures)
    if (!any_compatible(f, norm) && seen.insert(f.key()).second) d.extra.push_back(f);
  return d;
}

}  // namespace

std::vector<Departure> compare(const std::vector<Cell>& given) {
  std::vector<Departure> out;
  if (given.size() < 2) return out;
  auto cells = given;
  drop_words(cells);
  struct Value {
    Figure figure;
    std::size_t holders = 0;
  };
  std::map<std::string, Value> values;
  for (const auto& c : cells)
    for (const auto& f : c.figures) values.try_emplace(f.key(), Value{f, 0});
  for (auto& [key, value] : values)
    for (const auto& c : cells)
      if (any_compatible(value.figure, c.figures)) ++value.holders;

  const auto n = cells.size();
  std::vector<Figure> norm;
  bool split = false;
  for (const auto& [key, value] : values) {
    if (2 * value.holders > n) norm.push_back(value.figure);
    split = split || 2 * value.holders == n;
  }
  if (split) {
    // The first version asked counts as the norm among equals; only one figure for another is told, unless there are
    // but two versions: with more, half of them may write the number in words.
    const auto& reference = cells.front().figures;
    for (std::size_t i = 1; i < n; ++i) {
      auto d = against(cells[i], reference);
      keep_replaced_symbols(d);
      const bool told = n == 2 ? !(d.missing.empty() && d.extra.empty()) : !d.missing.empty() && !d.extra.empty();
      if (!told) continue;
      d.majority = false;
      add(out, std::move(d));
    }
  } else {
    for (const auto& c : cells) {
      auto d = against(c, norm);
      // A value that half of the versions or more show is no departure of theirs.
      std::erase_if(d.extra, [&](const Figure& f) { return 2 * values[f.key()].holders >= n; });
      keep_replaced_symbols(d);
      // What one version alone writes in digits, most others may write in words.
      if (d.missing.empty()) std::erase_if(d.extra, [](const Figure& f) { return !f.needs_digits(); });
      if (!(d.missing.empty() && d.extra.empty())) add(out, std::move(d));
    }
  }
  std::vector<std::uint32_t> departing;
  for (auto& d : out) {
    std::sort(d.versions.begin(), d.versions.end());
    departing.insert(departing.end(), d.versions.begin(), d.versions.end());
  }
  for (auto& d : out) {
    for (const auto& c : cells) {
      const bool departs = std::find(departing.begin(), departing.end(), c.version) != departing.end();
      const bool holds = d.missing.empty() || any_compatible(d.missing.front(), c.figures);
      if (!departs && holds) d.norm.push_back(c.version);
    }
    std::sort(d.norm.begin(), d.norm.end());
  }
  return out;
}

}  // namespace hexaglot::check_figures
