#include "core/text/labels.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace hexaglot::text;

namespace {

// The likeliest reading: "printed system value level", then the rest of the text.
std::string first(std::string_view text, std::string_view language = "en") {
  const auto readings = label_readings(text, language);
  if (readings.empty()) return "-";
  const Label& label = readings[0].label;
  return label.printed + " " + std::string(name(label.system)) + " " + std::to_string(label.value) + " " +
         std::to_string(label.level) + (label.bis ? " bis" : "") + " > " +
         std::string(text.substr(readings[0].text_begin));
}

std::vector<Label> all(std::string_view text) {
  std::vector<Label> out;
  for (const auto& reading : label_readings(text, "en")) out.push_back(reading.label);
  return out;
}

std::string chosen(const std::vector<std::string>& texts) {
  std::vector<std::vector<Label>> candidates;
  for (const std::string& text : texts) candidates.push_back(all(text));
  std::string out;
  for (const auto& label : choose_readings(candidates))
    out += (out.empty() ? "" : " ") +
           (label ? std::string(name(label->system)) + ":" + std::to_string(label->value) : std::string("-"));
  return out;
}

}  // namespace

TEST_SUITE("labels") {
  TEST_CASE("paragraph numbers in every language's form") {
    CHECK(first("1. The text") == "1. arabic 1 0 > The text");
    CHECK(first("11.The text") == "11. arabic 11 0 > The text");
    CHECK(first("1 - النص", "ar") == "1 - arabic 1 0 > النص");
    CHECK(first("1- النص", "ar") == "1- arabic 1 0 > النص");
    CHECK(first("١ - النص", "ar") == "١ - arabic-indic 1 0 > النص");
    CHECK(first("\u200F1 – النص", "ar") == "1 – arabic 1 0 > النص");
    CHECK(first("1．案文", "zh") == "1． arabic 1 0 > 案文");
    CHECK(first("１、案文", "zh") == "１、 full-width 1 0 > 案文");
    CHECK(first("\u300012. 案文", "zh") == "12. arabic 12 0 > 案文");
    CHECK(first("1)\u00A0Texte", "fr") == "1) arabic 1 1 > Texte");
    CHECK(first("(1) Text") == "(1) arabic 1 1 > Text");
    CHECK(first("7.") == "7. arabic 7 0 > ");
  }

  TEST_CASE("headings: Roman, Latin, Arabic ordinals and letter names, Chinese numerals") {
    CHECK(first("I. Introduction") == "I. roman-upper 1 0 > Introduction");
    CHECK(first("XIV. Annexes") == "XIV. roman-upper 14 0 > Annexes");
    CHECK(first("B. Demand") == "B. latin-upper 2 0 > Demand");
    CHECK(first("A. – Demande", "fr") == "A. – latin-upper 1 0 > Demande");
    CHECK(first("Б. Спрос", "ru") == "Б. cyrillic-upper 2 0 > Спрос");
    CHECK(first("أولاً- مقدمة", "ar") == "أولاً- arabic-ordinal 1 0 > مقدمة");
    CHECK(first("ثانيا - مقدمة", "ar") == "ثانيا - arabic-ordinal 2 0 > مقدمة");
    CHECK(first("حادي عشر- مقدمة", "ar") == "حادي عشر- arabic-ordinal 11 0 > مقدمة");
    CHECK(first("ثانياً: التنفيذ", "ar") == "ثانياً: arabic-ordinal 2 0 > التنفيذ");
    CHECK(first("حادي عشر: بند", "ar") == "حادي عشر: arabic-ordinal 11 0 > بند");
    CHECK(first("الثانية: فيينا", "ar") == "-");
    CHECK(first("عشرون - مقدمة", "ar") == "عشرون - arabic-ordinal 20 0 > مقدمة");
    CHECK(first("باء - الطلب", "ar") == "باء - arabic-letter-name 2 0 > الطلب");
    CHECK(first("三、减少需求", "zh") == "三、 chinese 3 0 > 减少需求");
    CHECK(first("十一、结论", "zh") == "十一、 chinese 11 0 > 结论");
    CHECK(first("甲、总则", "zh") == "甲、 chinese-stem 1 0 > 总则");
  }

  TEST_CASE("the second letter of every script's list has the value 2") {
    for (const char* text : {"(b) text", "b) text", "б) текст", "(ب) نص", "ب) نص", "(丑) 案文", "(２) 案文"}) {
      CAPTURE(text);
      const auto readings = all(text);
      REQUIRE_FALSE(readings.empty());
      CHECK(readings[0].value == 2);
      CHECK(readings[0].level == 1);
    }
    CHECK(first("(هـ) النص", "ar") == "(هـ) abjad 5 1 > النص");
    CHECK(first("(aa) text") == "(aa) latin-lower 27 1 > text");
    CHECK(first("（ｂ）　案文", "zh") == "（ｂ） latin-lower 2 1 > 案文");
    CHECK(first("Ｂ．案文", "zh") == "Ｂ． latin-upper 2 0 > 案文");
    CHECK(first("B.案文", "zh") == "B. latin-upper 2 0 > 案文");
    CHECK(first("к) текст", "ru") == "к) cyrillic-lower 10 1 > текст");
  }

  TEST_CASE("the third level") {
    CHECK(first("(ii) text") == "(ii) roman-lower 2 2 > text");
    CHECK(first("㈡ 案文", "zh") == "㈡ parenthesised 2 2 > 案文");
    CHECK(first("（二）案文", "zh") == "（二） chinese 2 2 > 案文");
    CHECK(first("'2' النص", "ar") == "'2' arabic 2 2 > النص");
    CHECK(first("③案文", "zh") == "③ circled 3 1 > 案文");
  }

  TEST_CASE("articles count as labels only when they stand as a heading") {
    CHECK(first("Article 1") == "Article 1 arabic 1 0 > ");
    CHECK(first("Article premier", "fr") == "Article premier arabic 1 0 > ");
    CHECK(first("Artículo 12.", "es") == "Artículo 12. arabic 12 0 > ");
    CHECK(first("Статья 3", "ru") == "Статья 3 arabic 3 0 > ");
    CHECK(first("المادة 4", "ar") == "المادة 4 arabic 4 0 > ");
    CHECK(first("第一百零一条", "zh") == "第一百零一条 chinese 101 0 > ");
    CHECK(first("第十二章　总则", "zh") == "第十二章 chinese 12 0 > 总则");
    for (const char* text :
         {"Article 1 provides that", "Статья 3 гласит", "المادة 4 من الاتفاقية", "第一条规定", "第五十七届会议"}) {
      CAPTURE(text);
      CHECK(first(text) == "-");
    }
  }

  TEST_CASE("parts and annexes in the words of each language") {
    CHECK(first("Part Two") == "Part Two arabic 2 0 > ");
    CHECK(first("Deuxième partie", "fr") == "Deuxième partie arabic 2 0 > ");
    CHECK(first("SEGUNDA PARTE: Finanzas", "es") == "SEGUNDA PARTE: arabic 2 0 > Finanzas");
    CHECK(first("Часть вторая", "ru") == "Часть вторая arabic 2 0 > ");
    CHECK(first("Раздел третий. Сроки", "ru") == "Раздел третий. arabic 3 0 > Сроки");
    CHECK(first("第二部分", "zh") == "第二部分 chinese 2 0 > ");
    CHECK(first("الجزء الثاني", "ar") == "الجزء الثاني arabic-ordinal 2 0 > ");
    CHECK(first("القسم الثاني - المالية", "ar") == "القسم الثاني - arabic-ordinal 2 0 > المالية");
    CHECK(first("附件二", "zh") == "附件二 chinese 2 0 > ");
    CHECK(first("附录2：表格", "zh") == "附录2： arabic 2 0 > 表格");
    CHECK(first("Appendice II", "fr") == "Appendice II roman-upper 2 0 > ");
    CHECK(first("Правило 2", "ru") == "Правило 2 arabic 2 0 > ");
    for (const char* text : {"First part of the report", "Second, the part", "Part of it", "Часть вторая гласит",
                             "Première partie du rapport", "附件一载有", "附件载有", "附件", "Annex", "规定一"}) {
      CAPTURE(text);
      CHECK(first(text) == "-");
    }
  }

  TEST_CASE("Arabic labels as they are typed: tatweel for a dash, broken quotes, the other form of ha") {
    CHECK(first("1ـ نص", "ar") == "1ـ arabic 1 0 > نص");
    CHECK(first("١ ـ نص", "ar") == "١ ـ arabic-indic 1 0 > نص");
    CHECK(first("ثانيا ـ نص", "ar") == "ثانيا ـ arabic-ordinal 2 0 > نص");
    CHECK(first("“2” نص", "ar") == "“2” arabic 2 2 > نص");
    CHECK(first("' 2' نص", "ar") == "' 2' arabic 2 2 > نص");
    CHECK(first("(ﻫ) نص", "ar") == "(ﻫ) abjad 5 1 > نص");
    CHECK(first("“2” is a number") == "-");
    CHECK(first("\"2\"") == "-");
  }

  TEST_CASE("articles numbered with an ordinal sign or in brackets") {
    CHECK(first("Article 1er", "fr") == "Article 1er arabic 1 0 > ");
    CHECK(first("Chapitre Ier", "fr") == "Chapitre Ier roman-upper 1 0 > ");
    CHECK(first("Artículo 1º", "es") == "Artículo 1º arabic 1 0 > ");
    CHECK(first("المادة (1)", "ar") == "المادة (1) arabic 1 0 > ");
    CHECK(first("Принцип 3", "ru") == "Принцип 3 arabic 3 0 > ");
    CHECK(first("المبدأ 3", "ar") == "المبدأ 3 arabic 3 0 > ");
    CHECK(first("Article (1) applies") == "-");
    CHECK(first("Article 1er de la loi", "fr") == "-");
  }

  TEST_CASE("bis and dotted numbers") {
    CHECK(first("5 bis. Text") == "5 bis. arabic 5 0 bis > Text");
    CHECK(first("5之二、案文", "zh") == "5之二、 arabic 5 0 bis > 案文");
    CHECK(first("٥ مكرراً - النص", "ar") == "٥ مكرراً - arabic-indic 5 0 bis > النص");
    CHECK(first("5 ter. Text") == "5 ter. arabic 5 0 bis > Text");
    CHECK(first("5 тер. Текст", "ru") == "5 тер. arabic 5 0 bis > Текст");
    CHECK(first("Article 5 quater", "fr") == "Article 5 quater arabic 5 0 bis > ");
    CHECK(first("5 مكررا ثانيا - النص", "ar") == "5 مكررا ثانيا - arabic 5 0 bis > النص");
    CHECK(first("5 مكررا (2) - النص", "ar") == "5 مكررا (2) - arabic 5 0 bis > النص");
    CHECK(first("4-2- النص", "ar") == "4-2- dotted 2 0 > النص");
    CHECK(first("4-2") == "-");
    CHECK(first("4-2 النص", "ar") == "-");
    CHECK(first("4.2.1 Text") == "4.2.1 dotted 1 0 > Text");
    CHECK(first("4-2-1 النص", "ar") == "4-2-1 dotted 1 0 > النص");
    CHECK(all("4.2.1 Text")[0].parts == std::vector<std::int32_t>{4, 2, 1});
    CHECK(first("4.2. Text") == "4.2. dotted 2 0 > Text");
  }

  TEST_CASE("footnote marks") {
    CHECK(first("* Note") == "* mark 1 0 > Note");
    CHECK(first("**Note") == "** mark 2 0 > Note");
    CHECK(first("† Примечание", "ru") == "† mark 1 0 > Примечание");
    CHECK(first("*emphasis* first") == "-");
  }

  TEST_CASE("text that only looks like a label has none") {
    for (const char* text : {"A man",
                             "C++",
                             "3.5 per cent",
                             "2014 was",
                             "I think",
                             "100,000 people",
                             "13-21 March",
                             "2014-03-11 text",
                             "п. 12",
                             "p. 5 of it",
                             "A. B. Ivanov",
                             "U.S.A. is",
                             "(the same)",
                             "2014 – a year",
                             "69.º período de sesiones",
                             "2.ª sesión",
                             "أولا:مقدمة",
                             "باء: الطلب",
                             "11 марта",
                             "В 2014 году",
                             "2014年",
                             "一些国家",
                             "第一，我们",
                             "و 5",
                             "من 25",
                             "e-mail",
                             "X-ray",
                             "",
                             " ",
                             "()",
                             "(",
                             "2(a)(1)",
                             "1",
                             "(a"}) {
      CAPTURE(text);
      CHECK(first(text) == "-");
    }
  }

  TEST_CASE("ambiguous labels give both readings, the likelier first") {
    const auto i = all("(i) text");
    REQUIRE(i.size() == 2);
    CHECK(i[0].system == NumberSystem::roman_lower);
    CHECK(i[1].value == 9);
    const auto c = all("C. Text");
    REQUIRE(c.size() == 2);
    CHECK(c[0].value == 3);
    CHECK(c[1].value == 100);
  }

  TEST_CASE("neighbours decide between readings") {
    CHECK(chosen({"(g) x", "(h) x", "(i) x", "(j) x"}) == "latin-lower:7 latin-lower:8 latin-lower:9 latin-lower:10");
    CHECK(chosen({"(i) x", "(ii) x", "(iii) x", "(iv) x", "(v) x"}) ==
          "roman-lower:1 roman-lower:2 roman-lower:3 roman-lower:4 roman-lower:5");
    CHECK(chosen({"A. X", "B. X", "C. X", "D. X"}) == "latin-upper:1 latin-upper:2 latin-upper:3 latin-upper:4");
    CHECK(chosen({"H. X", "I. X"}) == "latin-upper:8 latin-upper:9");
    CHECK(chosen({"(h) x", "(i) x", "(ii) x"}).ends_with("roman-lower:2"));
    CHECK(chosen({"(a) x", "no label", "(b) x"}) == "latin-lower:1 - latin-lower:2");
    CHECK(chosen({}).empty());
  }

  TEST_CASE("a list goes on where the list inside one of its items ended") {
    CHECK(chosen({"(a) x", "(b) x", "(i) x", "(ii) x", "(c) x", "(d) x"}) ==
          "latin-lower:1 latin-lower:2 roman-lower:1 roman-lower:2 latin-lower:3 latin-lower:4");
    CHECK(chosen({"a) x", "b) x", "i) x", "ii) x", "c) x", "i) x", "ii) x", "d) x"}) ==
          "latin-lower:1 latin-lower:2 roman-lower:1 roman-lower:2 latin-lower:3 roman-lower:1 roman-lower:2 "
          "latin-lower:4");
    CHECK(chosen({"(h) x", "(i) x", "(ii) x", "(i) x", "(j) x"}) ==
          "latin-lower:8 roman-lower:1 roman-lower:2 latin-lower:9 latin-lower:10");
    CHECK(chosen({"(i) x", "(a) x", "(b) x", "(ii) x"}) == "roman-lower:1 latin-lower:1 latin-lower:2 roman-lower:2");
    CHECK(chosen({"(a) x", "(b) x", "(i) x", "(c) x"}) == "latin-lower:1 latin-lower:2 roman-lower:1 latin-lower:3");
    CHECK(chosen({"а) х", "б) х", "i) х", "ii) х", "в) х"}) ==
          "cyrillic-lower:1 cyrillic-lower:2 roman-lower:1 roman-lower:2 cyrillic-lower:3");
    CHECK(chosen({"(أ) س", "(ب) س", "'1' س", "'2' س", "(ج) س"}) == "abjad:1 abjad:2 arabic:1 arabic:2 abjad:3");
    CHECK(chosen({"(a) 甲", "(b) 甲", "(一) 甲", "(二) 甲", "(c) 甲"}) ==
          "latin-lower:1 latin-lower:2 chinese:1 chinese:2 latin-lower:3");
  }

  TEST_CASE("a tatweel or a vowel mark alone after a space is no second word") {
    for (const char* printed : {"أولا ـ) نص", "ا ـ- نص", "أ \u064F) текст", "(أ ـ) 文本", "ثانيا ـــ- "})
      for (const auto& reading : label_readings(printed, "ar")) CHECK_FALSE(reading.label.printed.empty());
  }

  TEST_CASE("look-alikes of the other script are named with the value they would have") {
    const auto es = look_alike(all("с) текст")[0]);
    REQUIRE(es.has_value());
    CHECK(es->system == NumberSystem::latin_lower);
    CHECK(es->value == 3);
    const auto c = look_alike(all("(c) text")[0]);
    REQUIRE(c.has_value());
    CHECK(c->system == NumberSystem::cyrillic_lower);
    CHECK(c->value == 17);
    CHECK_FALSE(look_alike(all("б) текст")[0]).has_value());
    CHECK_FALSE(look_alike(all("1. text")[0]).has_value());
  }
}
