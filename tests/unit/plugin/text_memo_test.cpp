#include "core/plugin/text_memo.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace hexaglot::plugin;

namespace {

struct Counted {
  TextMemo<std::string> memo;
  int made = 0;

  std::string get(const std::string& text, const std::string& language) {
    return *memo.get(text, language, [&] {
      ++made;
      return language + ":" + text;
    });
  }
};

}  // namespace

TEST_CASE("a text is worked out once, for each language") {
  Counted c;
  for (int i = 0; i < 3; ++i) {
    CHECK(c.get("会议", "zh") == "zh:会议");
    CHECK(c.get("会议", "ja") == "ja:会议");
    CHECK(c.get("", "ru") == "ru:");
    CHECK(c.get("الدورة", "ar") == "ar:الدورة");
  }
  CHECK(c.made == 4);
}

TEST_CASE("what falls out is worked out again and is the same") {
  Counted c;
  const int texts = 20'000;
  for (int round = 0; round < 2; ++round)
    for (int i = 0; i < texts; ++i) {
      const auto text = "пункт " + std::to_string(i);
      REQUIRE(c.get(text, "ru") == "ru:" + text);
    }
  CHECK(c.made > texts);
  c.made = 0;
  static_cast<void>(c.get("пункт 19999", "ru"));
  CHECK(c.made == 0);
}

TEST_CASE("a run of rows in six versions stays") {
  Counted c;
  for (int round = 0; round < 2; ++round)
    for (int i = 0; i < 768; ++i)
      static_cast<void>(c.get("The Committee takes note of item " + std::to_string(i), "en"));
  CHECK(c.made < 768 + 77);
}

TEST_CASE("long texts are worked out and not kept, and many of middle length do not pile up") {
  Counted c;
  const std::string huge(1'000'000, 'x');
  CHECK(c.get(huge, "en") == "en:" + huge);
  CHECK(c.get(huge, "en") == "en:" + huge);
  CHECK(c.made == 2);
  for (char letter = 'a'; letter <= 'z'; ++letter)
    for (std::size_t size = 60'000; size < 60'010; ++size) {
      const std::string text(size, letter);
      REQUIRE(c.get(text, "en") == "en:" + text);
      REQUIRE(c.get(text, "en") == "en:" + text);
    }
  CHECK(c.made == 2 + 260);
}

TEST_CASE("what is in use stays while other texts come and go") {
  TextMemo<std::string> memo;
  const auto held = memo.get("委员会", "zh", [] { return std::string("first"); });
  const std::string* const where = &*held;
  for (int i = 0; i < 50'000; ++i) {
    const auto other = std::string(100, 'a') + std::to_string(i);
    const auto again = memo.get(other, "en", [&] { return *memo.get(other + "!", "en", [&] { return other; }); });
    REQUIRE(*again == other);
  }
  CHECK(&*held == where);
  CHECK(*held == "first");
}

TEST_CASE("hashes tell texts apart that differ in a byte, in length or in order") {
  CHECK(quick_hash("") != quick_hash(std::string(1, '\0')));
  CHECK(quick_hash("12345678") != quick_hash("12345679"));
  CHECK(quick_hash("1234567812345679") != quick_hash("1234567912345678"));
  CHECK(quick_hash("ab", 1) != quick_hash("ab", 2));
}
