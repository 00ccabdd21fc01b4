#include "core/text/numerals.hpp"

#include <doctest/doctest.h>

#include <string>

#include "core/text/fold.hpp"

using namespace hexaglot::text;

TEST_SUITE("numerals") {
  TEST_CASE("roman numerals are read strictly") {
    CHECK(roman_numeral(U"XIV") == 14);
    CHECK(roman_numeral(U"mmmcmxcix") == 3999);
    for (const auto* wrong : {U"", U"IIII", U"VX", U"IC", U"MMMM", U"Xi", U"ABC"})
      CHECK_FALSE(roman_numeral(wrong).has_value());
  }

  TEST_CASE("every roman numeral up to 3999 comes back") {
    const auto roman = [](int value) {
      std::u32string out;
      const std::pair<int, const char32_t*> steps[] = {
          {1000, U"M"}, {900, U"CM"}, {500, U"D"}, {400, U"CD"}, {100, U"C"}, {90, U"XC"}, {50, U"L"},
          {40, U"XL"},  {10, U"X"},   {9, U"IX"},  {5, U"V"},    {4, U"IV"},  {1, U"I"}};
      for (const auto& [step, letters] : steps)
        for (; value >= step; value -= step) out += letters;
      return out;
    };
    for (int value = 1; value < 4000; ++value) REQUIRE(roman_numeral(roman(value)) == value);
  }

  TEST_CASE("Chinese numerals up to 9999, with and without units") {
    CHECK(chinese_numeral(U"五") == 5);
    CHECK(chinese_numeral(U"十") == 10);
    CHECK(chinese_numeral(U"十五") == 15);
    CHECK(chinese_numeral(U"二十") == 20);
    CHECK(chinese_numeral(U"廿三") == 23);
    CHECK(chinese_numeral(U"一百零一") == 101);
    CHECK(chinese_numeral(U"一百一十") == 110);
    CHECK(chinese_numeral(U"九千九百九十九") == 9999);
    CHECK(chinese_numeral(U"两千零五") == 2005);
    CHECK(chinese_numeral(U"二〇一四") == 2014);
    for (const auto* wrong : {U"", U"百", U"十百", U"一一十", U"五十十", U"大"})
      CHECK_FALSE(chinese_numeral(wrong).has_value());
  }

  TEST_CASE("Arabic letters, letter names and ordinals") {
    CHECK(abjad_letter(U'أ') == 1);
    CHECK(abjad_letter(U'ه') == 5);
    CHECK(abjad_letter(U'غ') == 28);
    CHECK_FALSE(abjad_letter(U'x').has_value());
    CHECK(arabic_letter_name(fold("ألف")) == 1);
    CHECK(arabic_letter_name(fold("سين")) == 15);
    CHECK(arabic_letter_name(fold("فاء")) == 17);
    const char* const ordinals[] = {"أولاً",     "ثانياً",    "ثالثاً",       "رابعاً",      "خامساً",    "سادساً",
                                    "سابعاً",    "ثامناً",    "تاسعاً",       "عاشراً",      "حادي عشر", "ثاني عشر",
                                    "ثالث عشر", "رابع عشر", "خامس عشر",    "سادس عشر",   "سابع عشر", "ثامن عشر",
                                    "تاسع عشر", "عشرون",    "حادي وعشرون", "ثاني وعشرون"};
    int value = 0;
    for (const char* ordinal : ordinals) CHECK(arabic_ordinal(fold(ordinal)) == ++value);
    CHECK(arabic_ordinal(fold("الحادي عشر")) == 11);
    CHECK(arabic_ordinal(fold("الأولى")) == 1);
    CHECK_FALSE(arabic_ordinal(fold("حادي")).has_value());
    CHECK_FALSE(arabic_ordinal("").has_value());
    CHECK_FALSE(arabic_ordinal(" ").has_value());
    CHECK_FALSE(arabic_ordinal(fold("أولا ـ")).has_value());  // folds to a word and a space
  }

  TEST_CASE("look-alike letters of Latin and Cyrillic") {
    CHECK(latin_look_alike(U'с') == U'c');
    CHECK(latin_look_alike(U'Н') == U'H');
    CHECK(latin_look_alike(U'б') == 0);
    CHECK(cyrillic_look_alike(U'a') == U'а');
    CHECK(cyrillic_look_alike(U'z') == 0);
  }
}
