#include "headings.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>

#include <hexaglot/sdk/wording.hpp>

namespace hexaglot::check_numbering {
namespace {

struct Heading {
  std::uint32_t block = 0;
  std::uint32_t row = HX_NONE;
  std::int32_t level = 0;
  std::string folded;
  std::string_view text;
};

bool continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

std::size_t characters(std::string_view s) {
  return static_cast<std::size_t>(std::count_if(s.begin(), s.end(), [](char c) { return !continuation(c); }));
}

// CJK ideographs take three bytes that begin with E3…E9.
bool han(std::string_view s) {
  return !s.empty() && static_cast<unsigned char>(s[0]) >= 0xE3U && static_cast<unsigned char>(s[0]) <= 0xE9U;
}

// A heading that varies, and the rows of those it varies from.
struct Variant {
  const Heading* odd = nullptr;
  std::vector<const Heading*> usual;
};

// What two headings that begin alike have in common at least (begin_alike): their first word, or four Chinese
// characters.
std::string_view beginning(std::string_view text) {
  return han(text) ? text.substr(0, std::min<std::size_t>(text.size(), 12)) : text.substr(0, text.find(' '));
}

std::vector<Variant> variants(const std::vector<Heading>& headings) {
  std::map<std::string_view, std::vector<const Heading*>> by_text;
  for (const auto& h : headings) by_text[h.folded].push_back(&h);
  std::map<std::string_view, const std::vector<const Heading*>*> repeated;
  for (const auto& [text, several] : by_text)
    if (several.size() > 1) repeated.emplace(text, &several);
  std::vector<Variant> out;
  for (const auto& [text, single] : by_text) {
    if (single.size() != 1) continue;
    const Heading* const odd = single[0];  // a name of its own: clang 14 cannot capture `single`
    const auto start = beginning(text);
    for (auto it = repeated.lower_bound(start); it != repeated.end() && it->first.starts_with(start); ++it) {
      if (!begin_alike(text, it->first)) continue;
      const auto near = [odd](const Heading* h) { return std::abs(h->level - odd->level) <= 1; };
      if (!std::any_of(it->second->begin(), it->second->end(), near)) continue;
      out.push_back({odd, *it->second});
      break;
    }
  }
  return out;
}

const Heading* at(const std::vector<Heading>& headings, std::uint32_t row) {
  const auto it = std::find_if(headings.begin(), headings.end(), [row](const Heading& h) { return h.row == row; });
  return it == headings.end() ? nullptr : &*it;
}

std::string quoted(std::string_view s) { return "“" + std::string(s) + "”"; }

}  // namespace

bool begin_alike(std::string_view a, std::string_view b) {
  auto common = static_cast<std::size_t>(
      std::mismatch(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(std::min(a.size(), b.size())), b.begin()).first -
      a.begin());
  while (common > 0 &&
         ((common < a.size() && continuation(a[common])) || (common < b.size() && continuation(b[common]))))
    --common;
  const auto shorter = std::min(characters(a), characters(b));
  const auto longer = std::max(characters(a), characters(b));
  const auto same = characters(a.substr(0, common));
  if (2 * same < shorter || 2 * shorter < longer) return false;
  if (han(a)) return same >= 4;
  std::size_t words = 0;
  for (std::size_t i = 1; i <= common; ++i) {
    const bool ends_a = i == a.size() || a[i] == ' ';
    const bool ends_b = i == b.size() || b[i] == ' ';
    if (ends_a && ends_b && a[i - 1] != ' ') ++words;
  }
  return words >= 2;
}

std::vector<sdk::Finding> heading_variants(const sdk::Document& document, const std::vector<Version>& versions,
                                           const sdk::Text& text, Shared shared) {
  std::vector<std::vector<Heading>> headings(versions.size());
  for (const auto& v : versions)
    for (const auto& e : v.entries)
      if (e.heading && !e.text.empty())
        headings[v.index].push_back({e.block, e.row, e.level, text.fold(e.text), e.text});
  std::vector<sdk::Finding> out;
  std::set<std::uint32_t> told;
  for (const auto first : asking_order(document)) {
    for (const auto& variant : variants(headings[first])) {
      const auto row = variant.odd->row;
      if (row != HX_NONE && !told.insert(row).second) continue;
      std::vector<std::uint32_t> showing;
      std::vector<std::uint32_t> compared;
      sdk::Finding f;
      for (const auto& v : versions) {
        const auto* odd = v.index == first ? variant.odd : row == HX_NONE ? nullptr : at(headings[v.index], row);
        if (odd == nullptr) continue;
        std::vector<const Heading*> usual;
        for (const auto* h : variant.usual)
          if (const auto* u = v.index == first    ? h
                              : h->row == HX_NONE ? nullptr
                                                  : at(headings[v.index], h->row);
              u != nullptr)
            usual.push_back(u);
        if (usual.size() < 2) continue;
        const bool repeats = std::all_of(usual.begin(), usual.end(),
                                         [&](const Heading* u) { return u->folded == usual.front()->folded; });
        if (!repeats) continue;
        compared.push_back(v.index);
        f.values.push_back({v.index, std::string(odd->text)});
        if (odd->folded != usual.front()->folded) showing.push_back(v.index);
      }
      const auto verdict = judge(document, showing, compared);
      if (verdict.original && shared == Shared::silent) continue;
      for (const auto v : verdict.versions)
        if (const auto* odd = v == first ? variant.odd : at(headings[v], row); odd != nullptr)
          f.places.push_back({v, odd->block, {0, 0}});
      f.id = "numbering.heading-variant";
      f.row = row;
      f.severity = verdict.severity;
      if (row != HX_NONE && document.row(row).doubtful) f.severity = HX_INFO;
      f.versions = verdict.versions;
      f.message = verdict.where + "this heading is " + quoted(variant.odd->text) + ", while the other parts have " +
                  quoted(variant.usual.front()->text) + verdict.tail + '.';
      out.push_back(std::move(f));
    }
  }
  return out;
}

}  // namespace hexaglot::check_numbering
