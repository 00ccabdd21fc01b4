#pragma once
// What stands beside a figure and says what it counts: per cent, currencies, sessions, hours, decades, the other end of
// a range. Works on the figures already found, in place. Inside core/text only.
#include <string_view>
#include <vector>

#include "core/text/figures.hpp"
#include "core/text/number_words.hpp"

namespace hexaglot::text {

struct FigureContext {
  std::string_view text;
  std::string_view language;  // primary subtag
  const std::vector<WordHit>& hits;
};

void bind_percent(const FigureContext& in, std::vector<Figure>& figures);
void bind_times(const FigureContext& in, std::vector<Figure>& figures);
void bind_currencies(const FigureContext& in, std::vector<Figure>& figures);
void bind_kilo(const FigureContext& in, std::vector<Figure>& figures);
void bind_sessions(const FigureContext& in, std::vector<Figure>& figures);
void bind_decades(const FigureContext& in, std::vector<Figure>& figures);
void bind_ranges(const FigureContext& in, std::vector<Figure>& figures);
void mark_names(const FigureContext& in, std::vector<Figure>& figures);

// Takes `others` in, both in order, and drops the figures that overlap them.
void put_instead(std::vector<Figure>& figures, std::vector<Figure> others);

// Number words of Chinese that numbers() leaves out, because alone they say little: 三, 两, 十年, 三分之二.
void add_chinese_words(std::string_view text, std::vector<Figure>& figures);

}  // namespace hexaglot::text
