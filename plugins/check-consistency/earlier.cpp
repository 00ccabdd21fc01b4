#include "earlier.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace hexaglot::check_consistency {
namespace {

Key key_of(std::string_view text) {
  KeyMaker maker;
  maker.add(text);
  return maker.finish();
}

struct Seen {
  sdk::MemoryRow row;
  std::map<std::uint32_t, Key> keys;  // by version of this document
};

}  // namespace

std::string cell_text(const sdk::Document& document, std::uint32_t row, std::uint32_t version) {
  std::string out;
  const bool spaced = !document.language(version).starts_with("zh");
  for (const auto s : document.cell(row, version)) {
    if (!out.empty() && spaced) out += ' ';
    out += document.segment_text(version, s);
  }
  return out;
}

std::vector<Earlier> against_earlier(const sdk::Document& document, const sdk::Memory& memory, const Keys& keys,
                                     std::uint32_t row) {
  constexpr std::uint32_t least_letters = 20;
  constexpr std::size_t most_seen = 32;
  std::vector<Seen> seen;
  for (std::uint32_t v = 0; v < document.versions() && seen.size() < most_seen; ++v) {
    if (keys[v][row].letters < least_letters) continue;
    memory.find(document.language(v), cell_text(document, row, v), [&](const sdk::MemoryRow& earlier) {
      const bool own = earlier.document == document.symbol() && !document.symbol().empty();
      const bool known = std::any_of(seen.begin(), seen.end(), [&](const Seen& s) { return s.row.id == earlier.id; });
      if (!own && !known && earlier.trusted) seen.push_back({earlier, {}});
      return seen.size() < most_seen;
    });
  }
  for (auto& s : seen)
    for (const auto& [language, text] : s.row.cells)
      for (std::uint32_t v = 0; v < document.versions(); ++v)
        if (document.language(v) == language) s.keys[v] = key_of(text);
  std::vector<Earlier> out;
  for (std::uint32_t v = 0; v < document.versions(); ++v) {
    const auto& own = keys[v][row];
    if (own.exact == 0) continue;
    std::optional<Earlier> best;
    bool as_before = false;
    for (const auto& s : seen) {
      const auto here = s.keys.find(v);
      if (here == s.keys.end() || here->second.exact == 0) continue;
      Earlier e;
      std::size_t differ = 0;
      for (const auto& [w, key] : s.keys) {
        if (w == v || key.exact == 0 || keys[w][row].exact == 0) continue;
        if (key.exact == keys[w][row].exact)
          e.others.push_back(w);
        else
          ++differ;
      }
      // What most of the others have changed as well is another text.
      if (e.others.empty() || differ * 2 > e.others.size()) continue;
      if (here->second.exact == own.exact) {
        as_before = true;
        break;
      }
      if (best && best->others.size() >= e.others.size()) continue;
      e.version = v;
      e.symbol = s.row.document;
      e.number = s.row.number;
      e.confirmed = s.row.confirmed;
      e.close = here->second.loose == own.loose;
      for (const auto& [language, text] : s.row.cells)
        if (language == document.language(v)) e.text = text;
      best = std::move(e);
    }
    if (best && !as_before) out.push_back(std::move(*best));
  }
  return out;
}

}  // namespace hexaglot::check_consistency
