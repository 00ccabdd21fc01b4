#include "core/text/graphemes.hpp"

#include <doctest/doctest.h>

#include <string>

namespace hexaglot::text {
namespace {

TEST_CASE("a caret steps over a letter with its marks at once") {
  const std::string russian = "й и\xCC\x86!";  // the second is и with a combining breve
  CHECK(next_character(russian, 0) == 2);
  CHECK(next_character(russian, 3) == 7);
  CHECK(previous_character(russian, 7) == 3);
  CHECK(border_before(russian, 5) == 3);
  CHECK(border_after(russian, 5) == 7);
  const std::string arabic = "لُجْنة";
  CHECK(next_character(arabic, 0) == 4);
  CHECK(next_character(arabic, 4) == 8);
  const std::string chinese = "委员会";
  CHECK(next_character(chinese, 3) == 6);
  CHECK(previous_character(chinese, 3) == 0);
}

TEST_CASE("characters beyond the first plane and joined ones are one step") {
  const std::string text = "𠀀👩‍⚖️.";
  CHECK(next_character(text, 0) == 4);
  CHECK(next_character(text, 4) == text.size() - 1);
  CHECK(previous_character(text, static_cast<std::uint32_t>(text.size()) - 1) == 4);
}

TEST_CASE("the ends of a text stay the ends") {
  CHECK(next_character("", 0) == 0);
  CHECK(previous_character("", 5) == 0);
  CHECK(next_character("a", 9) == 1);
  CHECK(border_before("é", 1) == 0);
  CHECK(border_after("é", 1) == 2);
}

TEST_CASE("common ends meet at characters of both texts and do not overlap") {
  CHECK(common_ends("the old man", "the new man").prefix == 4);
  CHECK(common_ends("the old man", "the new man").suffix == 4);
  CHECK(common_ends("same", "same").prefix == 4);
  CHECK(common_ends("same", "same").suffix == 0);
  const auto repeated = common_ends("aaa", "aaaa");
  CHECK(repeated.prefix + repeated.suffix == 3);
  CHECK(common_ends("e", "e\xCC\x81").prefix == 0);  // an accent put on a letter is another letter
  CHECK(common_ends("بنت", "بِنت").prefix == 0);
  CHECK(common_ends("бе\xCC\x88г", "бег").suffix == 2);
  CHECK(common_ends("委员会", "委員会").prefix == 3);
  CHECK(common_ends("委员会", "委員会").suffix == 3);
  CHECK(common_ends("", "x").prefix == 0);
}

TEST_CASE("broken bytes and very long clusters do no harm") {
  CHECK(border_before("\x80\x80\x80", 2) == 0);
  std::string long_cluster = "e";
  for (int i = 0; i < 2000; ++i) long_cluster += "\xCC\x81";
  CHECK(border_before(long_cluster, 1001) < 1001);
  CHECK(border_after(long_cluster, 1001) > 1001);
}

}  // namespace
}  // namespace hexaglot::text
