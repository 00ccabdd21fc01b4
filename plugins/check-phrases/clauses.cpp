#include "clauses.hpp"

#include <algorithm>
#include <array>

namespace hexaglot::check_phrases {
namespace {

struct End {
  std::string_view mark;
  char kind;
};
constexpr std::array<End, 15> ends = {{{";", ';'},
                                       {"；", ';'},
                                       {"؛", ';'},
                                       {".", '.'},
                                       {"。", '.'},
                                       {"．", '.'},
                                       {",", ','},
                                       {"，", ','},
                                       {"،", ','},
                                       {"、", ','},
                                       {":", ':'},
                                       {"：", ':'},
                                       {"۔", '.'},
                                       {"﹔", ';'},
                                       {"!", '.'}}};
constexpr std::array<std::string_view, 10> closers = {" ", "\xC2\xA0", "\"", "”", "»", ")", "）", "’", "」", "\n"};
constexpr std::array<std::string_view, 9> conjunctions = {" and", " et", " y", " e", " и", " و", "以及", "和", " or"};

template <std::size_t N>
std::size_t without(std::string_view text, std::size_t size, const std::array<std::string_view, N>& tails) {
  for (bool again = true; again;) {
    again = false;
    for (const auto& t : tails)
      if (text.substr(0, size).ends_with(t)) {
        size -= t.size();
        again = true;
      }
  }
  return size;
}

void read_end(Clause& c) {
  auto size = without(c.text, c.text.size(), closers);
  const auto find = [&](std::size_t to) {
    for (const auto& e : ends)
      if (c.text.substr(0, to).ends_with(e.mark)) {
        c.end = e.kind;
        c.end_span = {static_cast<std::uint32_t>(to - e.mark.size()), static_cast<std::uint32_t>(to)};
        return true;
      }
    return false;
  };
  if (find(size)) return;
  // "…; and"
  for (const auto& w : conjunctions) {
    if (!c.text.substr(0, size).ends_with(w)) continue;
    if (find(without(c.text, size - w.size(), closers))) return;
  }
  c.end_span = {static_cast<std::uint32_t>(size), static_cast<std::uint32_t>(size)};
}

void read_italic(Clause& c, const hx_block& block) {
  for (const auto& m : sdk::marks(block)) {
    if (m.kind != HX_ITALIC || m.span.begin > c.opening->first_letter.begin) continue;
    if (m.span.end < c.opening->first_letter.end || m.span.end > c.text.size()) continue;
    c.italic = true;
    c.italic_text = c.text.substr(m.span.begin, m.span.end - m.span.begin);
  }
}

}  // namespace

std::vector<Version> read(const sdk::Document& document) {
  std::vector<Version> out;
  for (std::uint32_t v = 0; v < document.versions(); ++v) {
    Version version;
    version.index = v;
    const auto language = document.language(v);
    const bool known = has_openings(language);
    const auto rows = known ? document.rows_of_blocks(v) : std::vector<std::uint32_t>{};
    std::size_t opened = 0;
    bool heading = false;
    for (std::uint32_t b = 0; b < rows.size(); ++b) {
      const auto block = document.block(v, b);
      if (block.kind == HX_HEADING) heading = true;
      if (block.kind != HX_PARAGRAPH || (sdk::has_label(block) && block.label.level > 0)) continue;
      Clause c;
      c.block = b;
      c.row = rows[b];
      c.numbered = sdk::has_label(block);
      c.parted = heading;
      heading = false;
      c.text = sdk::view(block.text);
      c.opening = opening(c.text, language);
      if (c.opening) {
        ++opened;
        read_italic(c, block);
        read_end(c);
        version.italics = version.italics || c.italic;
      }
      version.clauses.push_back(std::move(c));
    }
    // Half of the paragraphs: prose has a sentence here and there that begins "Note that".
    version.resolution = opened >= 3 && 2 * opened >= version.clauses.size();
    out.push_back(std::move(version));
  }
  return out;
}

}  // namespace hexaglot::check_phrases
