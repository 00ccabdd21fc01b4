#include "gui/model/go_to.hpp"

#include <charconv>
#include <string>

#include "core/text/fold.hpp"
#include "core/text/utf8.hpp"

namespace hexaglot::gui {
namespace {

// "(11 bis)" → "11 bis", "三、" → "三", "١١-" → "11".
std::string bare(std::string_view label) {
  const auto folded = text::fold(label);
  std::string out;
  for (std::size_t at = 0; at < folded.size();) {
    const auto begin = at;
    const auto c = text::next_code_point(folded, at);
    const bool sign = (c < 0x80 && !(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'z')) || c == U'、' || c == U'。' ||
                      c == U'§' || c == U'–';
    if (!sign)
      out += folded.substr(begin, at - begin);
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  return std::string(text::trim(out));
}

}  // namespace

std::optional<std::uint32_t> find_row(const model::Document& document, std::string_view wanted) {
  const auto asked = bare(wanted);
  if (asked.empty()) return {};
  std::size_t number = 0;
  const auto [end, fault] = std::from_chars(asked.data(), asked.data() + asked.size(), number);
  if (fault == std::errc() && end == asked.data() + asked.size() && number >= 1 && number <= document.rows.size())
    return static_cast<std::uint32_t>(number - 1);
  for (std::uint32_t r = 0; r < document.rows.size(); ++r)
    for (std::uint32_t v = 0; v < document.rows[r].cells.size(); ++v)
      for (const auto segment : document.rows[r].cells[v]) {
        const auto& block = document.block(v, segment);
        if (block.label && bare(block.label->printed) == asked) return r;
      }
  return {};
}

}  // namespace hexaglot::gui
