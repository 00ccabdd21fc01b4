#include "core/text/utf8.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace hexaglot::text;

TEST_SUITE("utf8") {
  TEST_CASE("well-formed text of every script is valid") {
    for (const char* text : {"", "plain", "Генеральная Ассамблея", "الجمعية العامة", "大会", "𠀀😀"})
      CHECK(is_valid_utf8(text));
  }

  TEST_CASE("overlong forms, surrogates, cut sequences and stray bytes are not valid") {
    for (const char* text : {"\xC0\x80", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE4\xBC", "\x80",
                             "a\xFFz", "\xF5\x80\x80\x80"})
      CHECK_FALSE(is_valid_utf8(text));
  }

  TEST_CASE("a broken byte gives a replacement character and moves by one") {
    const std::string text = "\xE4\xBC!";
    std::size_t pos = 0;
    CHECK(next_code_point(text, pos) == 0xFFFD);
    CHECK(pos == 1);
    CHECK(next_code_point(text, pos) == 0xFFFD);
    CHECK(next_code_point(text, pos) == U'!');
    CHECK(pos == text.size());
  }

  TEST_CASE("code points survive the way out and back") {
    for (const char32_t c : {U'a', U'é', U'ж', U'ن', U'大', U'𠀀', char32_t{0x10FFFF}}) {
      std::string out;
      append_code_point(out, c);
      std::size_t pos = 0;
      CHECK(next_code_point(out, pos) == c);
      CHECK(pos == out.size());
    }
    std::string out;
    append_code_point(out, 0xD800);
    CHECK(out == "\xEF\xBF\xBD");
  }

  TEST_CASE("length counts code points") {
    CHECK(length("") == 0);
    CHECK(length("大会 ab") == 5);
    CHECK(length("قرار") == 4);
    CHECK(length("год") == 3);
  }

  TEST_CASE("trim takes every white space of Unicode from both ends and nothing between") {
    CHECK(trim("\t \u3000\u00A0大 会\u202F\u2003\n") == "大 会");
    CHECK(trim(" \u2028 ").empty());
    CHECK(trim("").empty());
    CHECK(trim("قرار ") == "قرار");
    CHECK(trim("\xA0годы") == "\xA0годы");  // a stray byte is not white space
  }

  TEST_CASE("columns: Han and full-width are wide, combining and invisible marks have none") {
    CHECK(columns("abc") == 3);
    CHECK(columns("大会") == 4);
    CHECK(columns("（ａ）") == 6);
    CHECK(columns("e\u0301") == 1);
    CHECK(columns("مُحَمَّد") == 4);
    CHECK(columns("год") == 3);
    CHECK(columns("\u200F5\u200E") == 1);
  }
}
