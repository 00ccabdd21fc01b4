// Chinese numerals that stand for themselves: three, a decade, a half.
#include "core/text/figure_context.hpp"

#include <algorithm>
#include <string>

#include "core/text/numerals.hpp"
#include "core/text/utf8.hpp"

namespace hexaglot::text {

void add_chinese_words(std::string_view text, std::vector<Figure>& figures) {
  const auto found = figures.size();
  std::size_t next = 0;
  std::u32string run;
  for (std::size_t pos = 0; pos < text.size();) {
    const auto lead = static_cast<unsigned char>(text[pos]);
    if (lead < 0xE3) {
      ++pos;
      continue;
    }
    const auto begin = pos;
    auto c = next_code_point(text, pos);
    if (!is_chinese_numeral(c) && c != U'半' && c != U'双') continue;
    auto end = pos;
    run.assign(1, c);
    while (pos < text.size() && run.size() < 12) {
      c = next_code_point(text, pos);
      if (!is_chinese_numeral(c) && c != U'万' && c != U'亿') break;
      run += c;
      end = pos;
    }
    pos = end;
    while (next < found && figures[next].span.end <= begin) ++next;
    if (next < found && figures[next].span.begin < end) continue;
    Figure f;
    f.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    f.writing = Writing::word;
    if (run == U"半") {
      f.value = "0.5";
    } else if (run == U"双") {
      f.value = "2";
    } else if (const auto value = chinese_numeral(run)) {
      f.value = std::to_string(*value);
    } else {
      continue;
    }
    // 三分之二: the denominator stands first
    if (!figures.empty() && figures.size() > found && begin >= figures.back().span.end &&
        text.substr(figures.back().span.end, begin - figures.back().span.end) == "分之") {
      Figure fraction = f;
      fraction.kind = FigureKind::fraction;
      fraction.span.begin = figures.back().span.begin;
      fraction.value = f.value + "/" + figures.back().value;
      figures.push_back(std::move(fraction));
    }
    figures.push_back(std::move(f));
  }
}

}  // namespace hexaglot::text
