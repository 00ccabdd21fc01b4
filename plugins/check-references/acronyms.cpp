#include "acronyms.hpp"

#include <algorithm>
#include <string_view>

namespace hexaglot::check_references {
namespace {

bool has(const Cell& cell, std::string_view acronym) {
  return std::any_of(cell.acronyms.begin(), cell.acronyms.end(), [&](const Item& a) { return a.key == acronym; });
}

std::size_t holders(const std::vector<Cell>& cells, std::string_view acronym) {
  return static_cast<std::size_t>(
      std::count_if(cells.begin(), cells.end(), [&](const Cell& c) { return has(c, acronym); }));
}

// One sign changed, left out or put in. Two letters that changed places make the acronym of another language
// (SARS, SRAS) unless it is long.
bool slip(std::string_view a, std::string_view b) {
  const auto longer = std::max(a.size(), b.size());
  if (longer < 4 || (a.size() > b.size() ? a.size() - b.size() : b.size() - a.size()) > 1) return false;
  std::size_t i = 0;
  while (i < std::min(a.size(), b.size()) && a[i] == b[i]) ++i;
  const auto rest = [i](std::string_view s, std::size_t skip) { return s.substr(std::min(s.size(), i + skip)); };
  if (a.size() == b.size())
    return rest(a, 1) == rest(b, 1) ||
           (longer >= 5 && i + 1 < a.size() && a[i] == b[i + 1] && a[i + 1] == b[i] && rest(a, 2) == rest(b, 2));
  return longer >= 5 && (rest(a, 1) == rest(b, 0) || rest(a, 0) == rest(b, 1));
}

}  // namespace

std::vector<Slip> slips(const std::vector<Cell>& cells) {
  std::vector<Slip> out;
  const auto n = cells.size();
  if (n < 4) return out;
  for (const auto& cell : cells)
    for (const auto& wrong : cell.acronyms) {
      if (holders(cells, wrong.key) != 1) continue;
      const bool seen = std::any_of(out.begin(), out.end(), [&](const Slip& s) { return s.wrong.key == wrong.key; });
      if (seen) continue;
      for (const auto& other : cells) {
        const auto right = std::find_if(other.acronyms.begin(), other.acronyms.end(),
                                        [&](const Item& a) { return slip(a.key, wrong.key) && !has(cell, a.key); });
        if (right == other.acronyms.end()) continue;
        const auto count = holders(cells, right->key);
        if (count >= 3 && count + 2 >= n) out.push_back({wrong, *right, count});
        break;
      }
    }
  return out;
}

}  // namespace hexaglot::check_references
