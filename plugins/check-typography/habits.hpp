#pragma once
// What a version does by habit, measured over its blocks: a matter of style is told only where the version itself does
// otherwise elsewhere, unless a setting asks for one style.
#include <cstdint>
#include <string>
#include <string_view>

#include <hexaglot/sdk/base.hpp>
#include <hexaglot/sdk/document.hpp>

namespace hexaglot::check_typography {

enum class Language : std::uint8_t { arabic, english, spanish, french, russian, chinese, other };
[[nodiscard]] Language language_of(std::string_view tag);

// How often the one and the other form stand.
struct Habit {
  std::uint32_t usual = 0, other = 0;
  // The version holds to the usual form, so that the other is a slip.
  // `times`: how many for one of the other.
  [[nodiscard]] bool holds(std::uint32_t times = 9) const { return usual >= 5 && usual >= times * other; }
};

struct Habits {
  Language language = Language::other;
  Habit own_marks;     // full-width marks in Chinese, Arabic ones in Arabic; against Latin ones
  Habit own_letters;   // Arabic kaf and yeh against the Persian ones
  Habit no_break;      // no-break spaces of French marks and Russian №, against plain ones
  Habit mark_spaced;   // a space before ; : ! ? in French, against none
  Habit no_tatweel;    // Arabic words without tatweel against those with it
  Habit plain_hyphen;  // - against U+2010
  Habit open_bracket;  // "(a)" against "a)"
  Habit main_quotes;   // typographic against straight quotes
};

// Looks at some thousand blocks at most, spread over the version.
[[nodiscard]] Habits habits_of(const sdk::Document& document, std::uint32_t version);

// What the user asks for, by the check's settings.
enum class Wish : std::uint8_t { off, consistent, always };
struct Wishes {
  Wish marks = Wish::consistent, no_break = Wish::consistent, tatweel = Wish::consistent, quotes = Wish::consistent,
       hyphens = Wish::consistent;
};
[[nodiscard]] inline bool told(Wish wish, const Habit& habit, std::uint32_t times = 9) {
  return wish == Wish::always || (wish == Wish::consistent && habit.holds(times));
}

}  // namespace hexaglot::check_typography
