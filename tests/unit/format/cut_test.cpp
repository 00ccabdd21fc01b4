#include "core/format/cut.hpp"

#include <doctest/doctest.h>

namespace hexaglot::format {
namespace {

TEST_CASE("how a text ends, in the punctuation of each script") {
  CHECK(ending("and that drug") == Ending::open);
  CHECK(ending("where appropriate,") == Ending::comma);
  CHECK(ending("State;") == Ending::closed);
  CHECK(ending("(“the Board.”)") == Ending::closed);
  CHECK(ending("在适当情况下，") == Ending::comma);
  CHECK(ending("文书；") == Ending::closed);
  CHECK(ending("عند الاقتضاء،") == Ending::comma);
  CHECK(ending("الدولية؛") == Ending::closed);
  CHECK(ending("государств ;") == Ending::closed);
  CHECK(ending("") == Ending::open);
  CHECK(ending(")") == Ending::closed);
}

model::Block block(std::string text, bool labelled = false) {
  model::Block b;
  b.text = std::move(text);
  if (labelled) b.label = text::Label{"1.", {}, 1, 0, {}, false};
  return b;
}

const std::string long_text =
    "together with the United Nations Office and with all the other organizations that take part in this work, the "
    "World Health "
    "Organization and the";

TEST_CASE("a sentence that was cut goes on before a small letter, and, when long, before a capital") {
  CHECK(continues(block("take into account the", true), block("views of States"), Between::nothing));
  CHECK(continues(block(long_text), block("International Narcotics Control Board"), Between::nothing));
  CHECK_FALSE(continues(block("Opening of the session", true), block("The session was opened."), Between::nothing));
}

TEST_CASE("a closed sentence, a label, a heading or a note ends the paragraph") {
  CHECK_FALSE(continues(block(long_text + " Board;"), block("reiterate the need"), Between::page_rule));
  CHECK_FALSE(continues(block(long_text), block("views", true), Between::nothing));
  auto heading = block("Challenges");
  heading.kind = model::BlockKind::heading;
  CHECK_FALSE(continues(heading, block("consider"), Between::nothing));
  CHECK_FALSE(continues(block(long_text), heading, Between::page_rule));
}

TEST_CASE("short lines of a masthead are not body text") {
  CHECK_FALSE(continues(block("Vienna, 13-21 March 2014"), block("item 6 of the agenda"), Between::nothing));
  CHECK_FALSE(is_long("原件：英文"));
  CHECK(is_long("我们，参加麻醉药品委员会第五十七届会议高级别会议的各国部长和政府代表，于二〇一四年三月在维也纳开会"));
}

}  // namespace
}  // namespace hexaglot::format
