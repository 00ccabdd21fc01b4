#include "core/text/figures.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

using namespace hexaglot::text;

namespace {

// "57o:session ~5 USD:250": value, a letter for the kind, the unit; "~" before a word, "=" before a numeral, "@" before
// a name.
std::string shown(const Figure& f) {
  static constexpr std::string_view letters[] = {"", "o", "%", "y", "d", "c", "t", "f"};
  std::string out = f.writing == Writing::word      ? "~"
                    : f.writing == Writing::numeral ? "="
                    : f.writing == Writing::name    ? "@"
                                                    : "";
  out += f.value;
  out += letters[static_cast<std::size_t>(f.kind)];
  if (!f.unit.empty()) out += ":" + f.unit;
  if (f.range != RangeEnd::none) out += f.range == RangeEnd::first ? "<" : ">";
  return out;
}

std::string read(std::string_view text, std::string_view language) {
  std::string out;
  for (const auto& f : figures(text, language)) out += (out.empty() ? "" : " ") + shown(f);
  return out;
}

using Texts = std::vector<std::pair<const char*, const char*>>;

}  // namespace

TEST_SUITE("figures") {
  TEST_CASE("the fifty-seventh session is one figure in six languages") {
    for (const auto& [text, language] : Texts{{"at its fifty-seventh session", "en"},
                                              {"à sa cinquante-septième session", "fr"},
                                              {"en su quincuagésimo séptimo período de sesiones", "es"},
                                              {"на своей пятьдесят седьмой сессии", "ru"},
                                              {"الدورة السابعة والخمسين", "ar"}}) {
      CAPTURE(text);
      CHECK(read(text, language) == "~57o:session");
    }
    CHECK(read("第五十七届会议", "zh") == "=57o:session");
    for (const auto& [text, language] : Texts{{"its 57th session", "en"},
                                              {"sa 57e session", "fr"},
                                              {"su 57º período de sesiones", "es"},
                                              {"57-я сессия", "ru"},
                                              {"الدورة 57", "ar"},
                                              {"第57届会议", "zh"},
                                              {"57届会议", "zh"}}) {
      CAPTURE(text);
      CHECK(read(text, language) == "57o:session");
    }
  }

  TEST_CASE("sessions with words between, and two at once") {
    CHECK(read("its twentieth special session", "en") == "~20o:session");
    CHECK(read("sa vingtième session extraordinaire", "fr") == "~20o:session");
    CHECK(read("su vigésimo período extraordinario de sesiones", "es") == "~20o:session");
    CHECK(read("двадцатая специальная сессия", "ru") == "~20o:session");
    CHECK(read("دورتها الاستثنائية العشرين", "ar") == "~20o:session");
    CHECK(read("the fifty-sixth and fifty-seventh sessions", "en") == "~56o:session ~57o:session");
    CHECK(read("الدورة الثانية عشرة", "ar") == "~12o:session");
    CHECK(read("الدورة الحادية والعشرون", "ar") == "~21o:session");
  }

  TEST_CASE("number words are put together as each language does") {
    for (const auto& [text, language] : Texts{{"twenty-five", "en"},
                                              {"vingt-cinq", "fr"},
                                              {"veinticinco", "es"},
                                              {"двадцать пять", "ru"},
                                              {"двадцати пяти", "ru"},
                                              {"خمسة وعشرون", "ar"},
                                              {"خمس وعشرين", "ar"},
                                              {"二十五", "zh"}}) {
      CAPTURE(text);
      CHECK(read(text, language) == "~25");
    }
    CHECK(read("quatre-vingt-dix-sept", "fr") == "~97");
    CHECK(read("quatre-vingts", "fr") == "~80");
    CHECK(read("soixante et onze", "fr") == "~71");
    CHECK(read("vingt et un", "fr") == "~21");
    CHECK(read("cincuenta y ocho", "es") == "~58");
    CHECK(read("two hundred and fifty-six thousand", "en") == "~256000");
    CHECK(read("ciento veinte mil", "es") == "~120000");
    CHECK(read("сто двадцать тысяч", "ru") == "~120000");
    CHECK(read("مائة وعشرون ألفا", "ar") == "~120000");
    CHECK(read("خمسة عشر", "ar") == "~15");
    CHECK(read("one, two and three", "en") == "~1 ~2 ~3");
    CHECK(read("a dozen, une douzaine", "en") == "~12");
    CHECK(read("une douzaine", "fr") == "~1 ~12");
  }

  TEST_CASE("under five in six languages") {
    CHECK(read("children under 5", "en") == "5");
    CHECK(read("الأطفال دون سن الخامسة", "ar") == "~5o");
    CHECK(read("детей в возрасте до пяти лет", "ru") == "~5");
    CHECK(read("五岁以下儿童", "zh") == "~5");
    CHECK(read("les enfants de moins de cinq ans", "fr") == "~5");
    CHECK(read("le plan décennal", "fr") == "~10");
    CHECK(read("пятилетний план", "ru") == "~5");
  }

  TEST_CASE("money is one amount in one currency in six languages") {
    for (const auto& [text, language] : Texts{{"US$ 2.5 million", "en"},
                                              {"$2.5 million", "en"},
                                              {"2.5 million dollars", "en"},
                                              {"2,5 millions de dollars", "fr"},
                                              {"2,5 millones de dólares", "es"},
                                              {"2,5 млн долл. США", "ru"},
                                              {"2,5 миллиона долларов США", "ru"},
                                              {"250万美元", "zh"},
                                              {"2.5 مليون دولار", "ar"},
                                              {"٢٫٥ مليون دولار", "ar"}}) {
      CAPTURE(text);
      CHECK(read(text, language) == "2500000c:USD");
    }
    CHECK(read("300 millions d’euros", "fr") == "300000000c:EUR");
    CHECK(read("500欧元", "zh") == "500c:EUR");
    CHECK(read("10–15 million dollars", "en") == "10000000c:USD< 15000000c:USD>");
  }

  TEST_CASE("an hour of the day in six languages") {
    for (const auto& [text, language] : Texts{{"at 3.30 p.m.", "en"},
                                              {"at 3:30 p.m.", "en"},
                                              {"à 15 h 30", "fr"},
                                              {"в 15 ч. 30 м.", "ru"},
                                              {"下午3时30分", "zh"},
                                              {"الساعة 15/30", "ar"}}) {
      CAPTURE(text);
      CHECK(read(text, language).starts_with("15:30t"));
    }
    CHECK(read("at 10 a.m.", "en") == "10:00t");
    CHECK(read("上午10时", "zh") == "10:00t");
    CHECK(read("الساعة 10/00", "ar") == "10:00t");
    CHECK(read("24 heures", "fr") == "24");
    CHECK(read("24小时", "zh") == "24");
  }

  TEST_CASE("decades") {
    for (const auto& [text, language] : Texts{{"in the 1990s", "en"},
                                              {"dans les années 1990", "fr"},
                                              {"dans les années 90", "fr"},
                                              {"en los años 90", "es"},
                                              {"в 90-х годах", "ru"},
                                              {"20世纪90年代", "zh"}}) {
      CAPTURE(text);
      CHECK(read(text, language) == "1990y:decade");
    }
    CHECK(read("في التسعينات", "ar") == "~90");
  }

  TEST_CASE("ranges are two ends") {
    CHECK(read("from 3 to 5", "en") == "3< 5>");
    CHECK(read("10–15", "fr") == "10< 15>");
    CHECK(read("3至5", "zh") == "3< 5>");
    CHECK(read("от 3 до 5", "ru") == "3< 5>");
    CHECK(read("من 3 إلى 5", "ar") == "3< 5>");
    CHECK(read("two to three million", "en") == "~2000000< ~3000000>");
  }

  TEST_CASE("halves, thirds and per cent in words") {
    CHECK(read("two thirds", "en") == "~2 ~2/3f ~3o");
    CHECK(read("les deux tiers", "fr") == "~2 ~2/3f ~3o");
    CHECK(read("две трети", "ru") == "~2 ~2/3f ~3o");
    CHECK(read("三分之二", "zh") == "~3 ~2/3f ~2");
    CHECK(read("la moitié", "fr") == "~0.5");
    CHECK(read("two and a half million", "en") == "~2500000");
    CHECK(read("полтора миллиона", "ru") == "~1500000");
    CHECK(read("half a million", "en") == "~500000");
    CHECK(read("fifty per cent", "en") == "~50%");
    CHECK(read("cinquante pour cent", "fr") == "~50%");
    CHECK(read("خمسون في المائة", "ar") == "~50%");
    CHECK(read("百分之五十", "zh") == "=50%");
  }

  TEST_CASE("a number that belongs to a name, and Roman numerals") {
    CHECK(read("COVID-19", "en") == "@19");
    CHECK(read("كوفيد-19", "ar") == "@19");
    CHECK(read("217B", "en") == "@217");
    CHECK(read("mid-50", "en") == "50");
    CHECK(read("au XXIe siècle", "fr").starts_with("~21o"));
    CHECK(read("XXI век", "ru").starts_with("~21"));
  }

  TEST_CASE("dates in digits, day first but in English") {
    CHECK(read("le 11/03/2014", "fr") == "2014-03-11d");
    CHECK(read("on 25/03/2014 and 03/25/2014", "en") == "2014-03-25d 2014-03-25d");
    CHECK(read("on 11/03/2014", "en") == "2014-03-11d:either");
    CHECK(read("2014/3/11", "ar") == "2014-03-11d");
    CHECK(read("A/11/03/2014", "fr").find('d') == std::string::npos);
  }

  TEST_CASE("digits inside names and fractions count only for those who set them apart") {
    CHECK(read("code U07.1", "en") == "~7.1");
    CHECK(read("358/457", "zh") == "~358 ~457");
    CHECK(read("732/1,037", "zh") == "~732 ~1037");
    CHECK(read("to .08%", "en") == "0.08%");
  }

  TEST_CASE("a unit of seconds is no part of the number before it") {
    CHECK(read("veinte segundos", "es") == "~20 ~2o");
    CHECK(read("vingt secondes", "fr") == "~20 ~2o");
    CHECK(read("عشرين ثانية", "ar") == "~20 ~2o");
  }

  TEST_CASE("nothing is found where nothing counts") {
    CHECK(read("The Commission welcomes the report.", "en").empty());
    CHECK(read("La Commission accueille avec satisfaction le rapport.", "fr").empty());
    CHECK(read("Комиссия приветствует доклад.", "ru").empty());
    CHECK(read("ترحب اللجنة بالتقرير.", "ar").empty());
    CHECK(read("委员会欢迎该报告。", "zh").empty());
    CHECK(read("", "en").empty());
    CHECK(read("\xFF\xC3 12 \xE4", "en") == "12");
  }
}
