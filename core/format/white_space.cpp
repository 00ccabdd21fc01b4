#include "core/format/white_space.hpp"

#include <algorithm>

#include "core/model/document.hpp"
#include "core/text/utf8.hpp"

namespace hexaglot::format {
namespace {

bool wraps(char32_t c) {
  return c == U' ' || c == U'\t' || c == U'\n' || c == U'\r' || c == U'\f' || c == U'\v' || c == U'\u2028' ||
         c == U'\u2029' || c == U'\u0085';
}

bool indents(char32_t c) { return wraps(c) || c == U'\u3000' || c == U'\u00A0' || c == U'\uFEFF'; }

bool east_asian(char32_t c) { return c >= 0x2E80 && c != 0xFFFD; }

}  // namespace

void collapse_white_space(RawBlock& block, const std::string& language) {
  const bool no_spaces = model::joint(language).empty();
  const std::string& from = block.text;
  std::string to;
  std::vector<std::uint32_t> moved(from.size() + 1, 0);  // byte of the old text → byte of the new
  bool pending = false;                                  // white space seen and not yet written
  bool pending_line = false;                             // it held a line break
  char32_t last = 0;
  for (std::size_t pos = 0; pos < from.size();) {
    const std::size_t start = pos;
    const char32_t c = text::next_code_point(from, pos);
    if (wraps(c) || (to.empty() && indents(c))) {
      pending = true;
      pending_line = pending_line || c == U'\n';
      std::fill(moved.begin() + static_cast<std::ptrdiff_t>(start), moved.begin() + static_cast<std::ptrdiff_t>(pos),
                static_cast<std::uint32_t>(to.size()));
      continue;
    }
    if (pending && !to.empty() && !(no_spaces && pending_line && east_asian(last) && east_asian(c))) to += ' ';
    pending = pending_line = false;
    for (std::size_t i = start; i < pos; ++i) moved[i] = static_cast<std::uint32_t>(to.size() + (i - start));
    to.append(from, start, pos - start);
    last = c;
  }
  moved[from.size()] = static_cast<std::uint32_t>(to.size());
  for (auto& m : block.marks) {
    m.span.end = moved[std::min<std::size_t>(m.span.end, from.size())];
    m.span.begin = std::min(moved[std::min<std::size_t>(m.span.begin, from.size())], m.span.end);
    // A span that began on white space begins on the character after it; one that ended on it ends before it.
    if (m.span.begin < m.span.end && to[m.span.begin] == ' ') ++m.span.begin;
    if (m.span.begin < m.span.end && to[m.span.end - 1] == ' ') --m.span.end;
  }
  while (!to.empty()) {  // trailing ideographic or no-break space
    std::size_t last_begin = to.size() - 1;
    while (last_begin > 0 && (static_cast<unsigned char>(to[last_begin]) & 0xC0U) == 0x80U) --last_begin;
    std::size_t p = last_begin;
    if (!indents(text::next_code_point(to, p))) break;
    to.resize(last_begin);
  }
  const auto end = static_cast<std::uint32_t>(to.size());
  for (auto& m : block.marks) m.span = {std::min(m.span.begin, end), std::min(m.span.end, end)};
  block.text = std::move(to);
}

void drop_front(std::string& text, std::vector<model::Mark>& marks, std::uint32_t count) {
  if (count == 0) return;
  text.erase(0, count);
  std::erase_if(marks, [count](const model::Mark& m) { return m.span.end <= count && !m.span.empty(); });
  for (auto& m : marks) {
    m.span.begin = m.span.begin > count ? m.span.begin - count : 0;
    m.span.end = m.span.end > count ? m.span.end - count : 0;
  }
}

}  // namespace hexaglot::format
