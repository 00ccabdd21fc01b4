#include "core/text/numbers.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace hexaglot::text;

namespace {

// "2014-03-11 50% 57o 2014y 12": value and a letter for the kind.
std::string values(std::string_view text, std::string_view language) {
  std::string out;
  for (const Number& number : numbers(text, language)) {
    if (!out.empty()) out += ' ';
    out += number.value;
    if (number.kind == NumberKind::ordinal) out += 'o';
    if (number.kind == NumberKind::percent) out += '%';
    if (number.kind == NumberKind::year) out += 'y';
  }
  return out;
}

std::string printed(std::string_view text, std::string_view language) {
  std::string out;
  for (const Number& number : numbers(text, language))
    out += (out.empty() ? "" : "|") + std::string(number.span.in(text));
  return out;
}

}  // namespace

TEST_SUITE("numbers") {
  TEST_CASE("each language groups digits in its own way") {
    CHECK(values("100,000 and 1,234,567.50", "en") == "100000 1234567.5");
    CHECK(values("100.000, 2,5 y 3.5", "es") == "100000 2.5 3.5");
    CHECK(values("100 000, 100\u00A0000, 100\u202F000 et 0,5", "fr") == "100000 100000 100000 0.5");
    CHECK(values("1 234 567 и 2,50", "ru") == "1234567 2.5");
    CHECK(values("1 000和100,000", "zh") == "1000 100000");
    CHECK(values("100,000 و١٠٠٬٠٠٠ و 2,5 و ٣٫٥", "ar") == "100000 100000 2.5 3.5");
    CHECK(values("000 100", "ar") == "100000");
    CHECK(values("ضُبط 250 1 كيلوغراما و 000 500 2", "ar") == "1250 2500000");
    CHECK(values("250 100 و 250، 1 و 250 1.5", "ar") == "250100 250 1 250 1.5");
    CHECK(values("007 and 0", "en") == "7 0");
    CHECK(values("0,31/100 000", "es") == "0.31 100000");
    CHECK(values("50 100,000", "ar") == "50 100000");
  }

  TEST_CASE("dotted references and lists are not decimals") {
    CHECK(values("section 4.2.1", "en") == "4 2 1");
    CHECK(values("articles 1,2,3", "fr") == "1 2 3");
  }

  TEST_CASE("two and a half million is one value in six languages") {
    for (const auto& [text, language] : {std::pair("2.5 million", "en"),
                                         {"2,5 millions", "fr"},
                                         {"2,5 millones", "es"},
                                         {"2,5 млн", "ru"},
                                         {"2,5 миллиона", "ru"},
                                         {"250万", "zh"},
                                         {"2.5 مليون", "ar"},
                                         {"٢٫٥ مليون", "ar"},
                                         {"２５０万", "zh"}}) {
      CAPTURE(text);
      CHECK(values(text, language) == "2500000");
      CHECK(printed(text, language) == text);
    }
  }

  TEST_CASE("a hundred thousand million is one value in six languages") {
    for (const auto& [text, language] : {std::pair("100 billion", "en"),
                                         {"100 milliards", "fr"},
                                         {"100.000 millones", "es"},
                                         {"100 млрд.", "ru"},
                                         {"1000亿", "zh"},
                                         {"100 بليون", "ar"},
                                         {"100 mil millones", "es"}}) {
      CAPTURE(text);
      CHECK(values(text, language) == "100000000000");
    }
    CHECK(values("1亿2000万", "zh") == "120000000");
    CHECK(values("100多万人", "zh") == "1000000");
    CHECK(values("一百万", "zh") == "1000000");
    CHECK(values("5千克", "zh") == "5");
    CHECK(values("5 тысяч человек", "ru") == "5000");
  }

  TEST_CASE("half is fifty per cent in every writing") {
    for (const auto& [text, language] : {std::pair("50 per cent", "en"),
                                         {"50 %", "fr"},
                                         {"50%", "en"},
                                         {"50 pour cent", "fr"},
                                         {"50 por ciento", "es"},
                                         {"50 процентов", "ru"},
                                         {"50 в процентах", "ru"},
                                         {"50\u00A0%", "ru"},
                                         {"50 في المائة", "ar"},
                                         {"٥٠ في المئة", "ar"},
                                         {"٥٠٪", "ar"},
                                         {"百分之五十", "zh"},
                                         {"50％", "zh"}}) {
      CAPTURE(text);
      CHECK(values(text, language) == "50%");
      CHECK(printed(text, language) == text);
    }
    CHECK(values("百分之零点五", "zh") == "0.5%");
    CHECK(values("百分之百", "zh") == "100%");
  }

  TEST_CASE("a range shares its per cent sign and its magnitude") {
    CHECK(values("5 to 10 per cent", "en") == values("百分之五至十", "zh"));
    CHECK(values("5-10 %", "fr") == values("5%至10%", "zh"));
    CHECK(values("2-3 million", "en") == values("200万至300万", "zh"));
    CHECK(values("2 and 3 per cent", "en") == "2 3%");
    CHECK(values("between 14 and 22 million", "en") == "14000000 22000000");
    CHECK(values("между 2 и 3 процентами", "ru") == "2% 3%");
  }

  TEST_CASE("a date is the same in six languages") {
    for (const auto& [text, language] : {std::pair("11 March 2014", "en"),
                                         {"11 mars 2014", "fr"},
                                         {"11 de marzo de 2014", "es"},
                                         {"11 марта 2014 года", "ru"},
                                         {"2014年3月11日", "zh"},
                                         {"11 آذار/مارس 2014", "ar"},
                                         {"March 11, 2014", "en"},
                                         {"2014-03-11", "en"},
                                         {"11.03.2014", "ru"},
                                         {"二〇一四年三月十一日", "zh"},
                                         {"١١ مارس ٢٠١٤", "ar"}}) {
      CAPTURE(text);
      CHECK(values(text, language) == "2014-03-11");
      CHECK(printed(text, language) == text);
    }
    CHECK(values("1er mai 2014", "fr") == "2014-05-01");
    CHECK(values("10 كانون الأول/ديسمبر 1948", "ar") == "1948-12-10");
    CHECK(values("٢٠ ديسمبر/ كانون الأول ١٩٩٦", "ar") == "1996-12-20");
    CHECK(values("5 мая 2014 г. Комиссия", "ru") == "2014-05-05");
  }

  TEST_CASE("a range of days is the same two dates in six languages") {
    for (const auto& [text, language] : {std::pair("from 25 to 29 June 2012", "en"),
                                         {"25-29 June 2012", "en"},
                                         {"du 25 au 29 juin 2012", "fr"},
                                         {"del 25 al 29 de junio de 2012", "es"},
                                         {"25–29 июня 2012 года", "ru"},
                                         {"с 25 по 29 июня 2012 года", "ru"},
                                         {"من 25 إلى 29 حزيران/يونيه 2012", "ar"},
                                         {"2012年6月25日至29日", "zh"},
                                         {"2012年6月25至29日", "zh"}}) {
      CAPTURE(text);
      CHECK(values(text, language) == "2012-06-25 2012-06-29");
    }
    for (const auto& [text, language] : {std::pair("30 June to 2 July 2014", "en"),
                                         {"30 июня – 2 июля 2014 года", "ru"},
                                         {"2014年6月30日至7月2日", "zh"},
                                         {"du 30 juin au 2 juillet 2014", "fr"}}) {
      CAPTURE(text);
      CHECK(values(text, language) == "2014-06-30 2014-07-02");
    }
  }

  TEST_CASE("two days of a month are the same two dates in six languages") {
    for (const auto& [text, language] : {std::pair("13 and 14 March 2014", "en"),
                                         {"13 et 14 mars 2014", "fr"},
                                         {"13 y 14 de marzo de 2014", "es"},
                                         {"13 и 14 марта 2014 года", "ru"},
                                         {"13 و14 آذار/مارس 2014", "ar"},
                                         {"13 و 14 آذار/مارس 2014", "ar"},
                                         {"2014年3月13日和14日", "zh"},
                                         {"2014年3月13、14日", "zh"}}) {
      CAPTURE(text);
      CHECK(values(text, language) == "2014-03-13 2014-03-14");
    }
  }

  TEST_CASE("an English date in a masthead is read in every version") {
    for (const char* language : {"ar", "es", "fr", "ru", "zh"})
      CHECK(values("11 March 2014", language) == "2014-03-11");
  }

  TEST_CASE("months and days without the rest") {
    CHECK(values("in March 2014", "en") == "2014-03");
    CHECK(values("в марте 2014 года", "ru") == "2014-03");
    CHECK(values("2014年3月", "zh") == "2014-03");
    CHECK(values("في آذار/مارس 2014", "ar") == "2014-03");
    CHECK(values("13 March", "en") == "--03-13");
    CHECK(values("3月13日", "zh") == "--03-13");
    CHECK(values("they may 5 times", "en") == "5");
    CHECK(values("On January 31, they", "en") == "--01-31");
    CHECK(values("on January 31 they", "en") == "--01-31");
    CHECK(values("February 12–March 28, 2020", "en") == "2020-02-12 2020-03-28");
    CHECK(values("this 19th day of March 2020", "en") == "2020-03-19");
    CHECK(values("in March 11 States", "en") == "11");
    CHECK(values("今年 3 月", "zh").empty());
    CHECK(values("entre el 30 de abril y el 22 de mayo de 2020", "es") == "2020-04-30 2020-05-22");
    CHECK(values("3月", "zh").empty());
    CHECK(values("3个月", "zh") == "3");
  }

  TEST_CASE("years with the word beside them") {
    CHECK(printed("in 2014, и 2014", "en") == "2014|2014");
    CHECK(values("2011-2016", "en") == "2011y 2016y");
    CHECK(values("2011–2016 годах", "ru") == "2011y 2016y");
    CHECK(printed("в 2014 году", "ru") == "2014 году");
    CHECK(printed("عام 2014", "ar") == "عام 2014");
    CHECK(printed("2011至2016年", "zh") == "2011|2016年");
    CHECK(values("二〇一四年", "zh") == "2014y");
    CHECK(values("the 1990s", "en") == "1990y");
    CHECK(values("20世纪30年代", "zh") == "1930y");
    CHECK(values("2019-20冠状", "zh") == "2019y 2020y");
    CHECK(values("2011-16 and 2019–20", "en") == "2011y 2016y 2019y 2020y");
    CHECK(values("2014-99 and 2014-07-01", "en") == "2014y 99 2014-07-01");
    CHECK(values("2,014 files", "en") == "2014");
  }

  TEST_CASE("ordinals with digits, and Chinese sessions") {
    CHECK(values("21st 57th", "en") == "21o 57o");
    CHECK(values("57-я сессия", "ru") == "57o");
    CHECK(values("57e session, 1re", "fr") == "57o 1o");
    CHECK(values("57º período", "es") == "57o");
    CHECK(values("第57届", "zh") == "57o");
    CHECK(values("第五十七届会议", "zh") == "57o");
    CHECK(printed("在第五十七届会议", "zh") == "第五十七届");
  }

  TEST_CASE("Chinese counts in numerals") {
    CHECK(values("三项公约", "zh") == "3");
    CHECK(values("十五年", "zh") == "15");
    CHECK(values("第三条", "zh") == "3");
    CHECK(values("一项决议", "zh").empty());
    CHECK(values("一些国家千万不要", "zh").empty());
    CHECK(values("数十万人", "zh").empty());
  }

  TEST_CASE("digits inside symbols and names are not numbers") {
    CHECK(values("resolutions 64/182 and 217 A (III), E/2009/28 and S-20/4", "en").empty());
    CHECK(values("القرار 217 ألف (د-3)", "ar").empty());
    CHECK(values("CO2 and H1N1", "en").empty());
    CHECK(values("No. 14152", "en") == "14152");
    CHECK(values("217 ألف شخص", "ar") == "217000");
  }

  TEST_CASE("a span holds the digits with their unit and no more") {
    CHECK(printed("about 2.5 million people, 50 per cent of them", "en") == "2.5 million|50 per cent");
    CHECK(printed("25 to 29 June 2012, Vienna", "en") == "25|29 June 2012");
    CHECK(printed("约\u200F250万人", "zh") == "250万");
  }

  TEST_CASE("a per cent sign belongs to one number, and the spans do not overlap") {
    CHECK(printed("3 %0", "ar") == "3 %|0");
    CHECK(printed("3%50", "ar") == "3%|50");
    CHECK(values("٪50 و 3٪", "ar") == "50% 3%");
  }
}
