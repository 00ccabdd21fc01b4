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
  CHECK(continues(block(long_text), block("International Narcotics Control Board"), Between::page_rule));
  CHECK(continues(block(long_text + " " + long_text, true), block("International Narcotics Control Board;"),
                  Between::nothing));
  CHECK_FALSE(continues(block("Opening of the session", true), block("The session was opened."), Between::nothing));
}

TEST_CASE("what follows a long title or agenda item without a full stop is no second half") {
  CHECK_FALSE(continues(block(long_text), block("The Commission on Narcotic Drugs,"), Between::nothing));
  CHECK_FALSE(continues(block(long_text, true), block("The Commission will have a note before it."), Between::nothing));
  CHECK_FALSE(continues(block(long_text + " " + long_text, true), block("Note by the Secretariat"), Between::nothing));
  CHECK_FALSE(continues(block("各区域组织和国际组织在执行二〇一九年部长级宣言所载各项承诺方面采取的后续行动", true),
                        block("委员会将收到一份说明。"), Between::nothing));
}

TEST_CASE("a preamble that opens in small letters is not joined by them") {
  const std::string recalling =
      "ссылаясь на свою резолюцию 58/3 и на все другие резолюции о патрулировании на крупных реках этого региона,";
  for (const auto between : {Between::nothing, Between::page_rule})
    CHECK_FALSE(continues(block(recalling), block("отмечая доклад Комитета,"), between));
  CHECK_FALSE(continues(block("Комиссия по наркотическим средствам Организации Объединенных Наций, собравшись в Вене "
                              "на свою шестьдесят девятую сессию,"),
                        block("ссылаясь на Конвенцию,"), Between::nothing));
  auto italic = block("отмечая доклад Комитета,");
  italic.marks = {{model::MarkKind::italic, {0, 14}, ""}};
  CHECK_FALSE(continues(block(recalling, true), italic, Between::page_rule));
  CHECK_FALSE(continues(block("回顾二〇二五年九月二十五日第一百号决议和秘书长提交大会第八十届会议的报告，"),
                        block("注意到该报告，"), Between::page_rule));
  CHECK_FALSE(
      continues(block("إذ تشير إلى قرارها المؤرخ ١٧ آذار/مارس ٢٠١٥ وإلى جميع القرارات الأخرى المتعلقة بالدوريات في "
                      "الأنهار الكبرى في المنطقة،"),
                block("وإذ تلاحظ تقرير الهيئة،"), Between::page_rule));
  CHECK(continues(block("подчеркивает, что патрулирование на крупных реках региона, где это уместно,", true),
                  block("должно продолжаться;"), Between::nothing));
}

TEST_CASE("an italic verb before a capital opens a paragraph, also where the comma before it was forgotten") {
  auto italic = block("Guided by the principle of shared responsibility,");
  italic.marks = {{model::MarkKind::italic, {0, 9}, ""}};
  CHECK_FALSE(continues(block(long_text), italic, Between::page_rule));
  auto title = block(long_text);
  title.marks = {{model::MarkKind::italic, {100, static_cast<std::uint32_t>(long_text.size())}, ""}};
  CHECK(continues(title, italic, Between::page_rule));
}

TEST_CASE("across a page a line of text is enough before a small letter") {
  const std::string line = "Recalling the report of the Board, in which it";
  CHECK(continues(block(line), block("noted that rivers matter,"), Between::page_rule));
  CHECK_FALSE(continues(block(line), block("noted that rivers matter,"), Between::nothing));
  CHECK_FALSE(continues(block("Vienna, 13-21 March 2014"), block("item 6 of the agenda"), Between::page_rule));
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
