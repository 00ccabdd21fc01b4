#pragma once
// The vote over sets: what a version of a row lacks or has besides, value by value, so that one departure in a
// paragraph of twenty figures or symbols does not hide among them. A value that one language repeats is no departure.
// For checks that compare one value per version see divergence.hpp.
#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace hexaglot::sdk {

// What one version of the row has. Voters stand in the order in which they are asked: the first is the norm among
// equals, so the English, if there is one.
template <class Item>
struct Voter {
  std::uint32_t version = 0;
  std::vector<Item> items;
};

template <class Item>
struct SetDeparture {
  std::vector<std::uint32_t> versions;  // who departs in this way, ascending
  std::vector<std::uint32_t> norm;      // voters that depart in no way and have the first of what is missing, ascending
  std::vector<Item> missing;            // what most others have, or half of them with the first voter
  std::vector<Item> extra;              // what it has instead or besides: of the first of `versions`
  bool majority = true;                 // false: as many show the one as the other
};

// Traits: `std::string key(const Item&)`, equal for equal values; `bool same(const Item&, const Item&)`, which may hold
//   for different keys too (a date for its year).
// Told: `bool told(SetDeparture<Item>&)`, asked for each version that departs, before versions that do so alike are
//   told together; it may strike out items that are no fault, and says whether the rest is worth telling.
// Cost: linear where all versions have the same values in one order; else the product of the values that differ.
template <class Item, class Traits, class Told>
[[nodiscard]] std::vector<SetDeparture<Item>> set_vote(const std::vector<Voter<Item>>& voters, const Traits& traits,
                                                       const Told& told) {
  std::vector<SetDeparture<Item>> out;
  const auto n = voters.size();
  if (n < 2) return out;
  const auto& first = voters.front().items;
  const auto agrees = [&](const Voter<Item>& v) {
    return std::equal(v.items.begin(), v.items.end(), first.begin(), first.end(),
                      [&](const Item& a, const Item& b) { return traits.same(a, b); });
  };
  if (std::all_of(voters.begin() + 1, voters.end(), agrees)) return out;

  struct Value {
    const Item* item;
    std::vector<bool> held;  // by which voters under this very key
    std::size_t holders = 0;
  };
  std::map<std::string, Value> values;
  for (std::size_t i = 0; i < n; ++i)
    for (const auto& item : voters[i].items)
      values.try_emplace(traits.key(item), Value{&item, std::vector<bool>(n), 0}).first->second.held[i] = true;
  const auto has = [&](const std::vector<Item>& items, const Item& item) {
    return std::any_of(items.begin(), items.end(), [&](const Item& other) { return traits.same(item, other); });
  };
  for (auto& [key, value] : values)
    for (std::size_t i = 0; i < n; ++i) {
      if (!value.held[i]) value.held[i] = has(voters[i].items, *value.item);
      if (value.held[i]) ++value.holders;
    }
  std::vector<Item> norm;
  for (const auto& [key, value] : values)
    if (2 * value.holders > n) norm.push_back(*value.item);

  std::vector<bool> departs(n);
  std::map<std::string, std::size_t> alike;  // missing and extra in one text, to the place in `out`
  for (std::size_t i = 0; i < n; ++i) {
    SetDeparture<Item> d;
    d.versions = {voters[i].version};
    for (const auto& [key, value] : values) {
      const bool most = 2 * value.holders > n;
      const bool half = 2 * value.holders == n;
      if (!value.held[i] && (most || (half && value.held[0])))
        d.missing.push_back(*value.item);
      else if (value.held[i] && !most && !(half && value.held[0]) && !has(norm, *value.item))
        d.extra.push_back(*value.item);
      else
        continue;
      d.majority = d.majority && !half;
    }
    if ((d.missing.empty() && d.extra.empty()) || !told(d) || (d.missing.empty() && d.extra.empty())) continue;
    departs[i] = true;
    std::string text = d.majority ? "" : "half";
    for (const auto& item : d.missing) text += '\n' + traits.key(item);
    text += '\0';
    for (const auto& item : d.extra) text += '\n' + traits.key(item);
    const auto [place, fresh] = alike.try_emplace(std::move(text), out.size());
    if (fresh)
      out.push_back(std::move(d));
    else
      out[place->second].versions.push_back(voters[i].version);
  }
  for (auto& d : out) {
    std::sort(d.versions.begin(), d.versions.end());
    for (std::size_t i = 0; i < n; ++i)
      if (!departs[i] && (d.missing.empty() || has(voters[i].items, d.missing.front())))
        d.norm.push_back(voters[i].version);
    std::sort(d.norm.begin(), d.norm.end());
  }
  return out;
}

}  // namespace hexaglot::sdk
