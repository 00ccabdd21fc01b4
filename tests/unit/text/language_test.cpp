#include "core/text/language.hpp"

#include <doctest/doctest.h>

using namespace hexaglot;
using namespace hexaglot::text;

TEST_SUITE("language") {
  TEST_CASE("tags come out in canonical form") {
    CHECK(canonical_language("EN").value() == "en");
    CHECK(canonical_language("zh_hans").value() == "zh-Hans");
    CHECK(canonical_language("eng").value() == "en");
    CHECK(canonical_language("fra").value() == "fr");
    CHECK(canonical_language("pt_br").value() == "pt-BR");
    for (const std::string_view tag : official_languages) CHECK(canonical_language(tag).value() == tag);
  }

  TEST_CASE("what is no tag or no language is refused with the tag in the message") {
    for (const char* tag : {"", "en-", "xx", "english", "日本", "en US", "a", "-", "en=fr", "x-private"}) {
      const auto read = canonical_language(tag);
      REQUIRE_FALSE(read.has_value());
      CHECK(read.error().kind == ErrorKind::usage);
      CHECK(read.error().message.find(tag) != std::string::npos);
    }
    CHECK_FALSE(canonical_language(std::string(100000, 'a')).has_value());
    CHECK_FALSE(canonical_language("e\xFFn").has_value());
  }

  TEST_CASE("the primary language is what stands before the first hyphen") {
    CHECK(primary_language("zh-Hans-CN") == "zh");
    CHECK(primary_language("ar") == "ar");
    CHECK(primary_language("").empty());
  }

  TEST_CASE("Arabic runs from right to left, the other five do not") {
    for (const std::string_view tag : official_languages) CHECK(is_right_to_left(tag) == (tag == "ar"));
    CHECK(is_right_to_left("he"));
  }

  TEST_CASE("names in English and in the language itself") {
    CHECK(language_name("ar") == "Arabic");
    CHECK(native_language_name("ar") == "العربية");
    CHECK(native_language_name("ru") == "русский");
    CHECK(native_language_name("zh") == "中文");
    CHECK(language_name("zh-Hans").find("Chinese") == 0);
  }
}
