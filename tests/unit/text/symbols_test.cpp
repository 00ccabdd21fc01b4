#include "core/text/symbols.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace hexaglot::text;

namespace {

std::string values(std::string_view text) {
  std::string out;
  for (const Symbol& symbol : symbols(text)) out += (out.empty() ? "" : "|") + symbol.value;
  return out;
}

std::string printed(std::string_view text) {
  std::string out;
  for (const Symbol& symbol : symbols(text)) out += (out.empty() ? "" : "|") + std::string(symbol.span.in(text));
  return out;
}

}  // namespace

TEST_SUITE("symbols") {
  TEST_CASE("document symbols are found whole") {
    CHECK(printed("See E/CN.7/2014/L.15, A/58/124 and ST/SGB/2003/13/Add.1.") ==
          "E/CN.7/2014/L.15|A/58/124|ST/SGB/2003/13/Add.1");
    CHECK(printed("(A/57/3/Rev.1)") == "A/57/3/Rev.1");
    CHECK(printed("见A/58/124号文件") == "A/58/124");
  }

  TEST_CASE("resolution numbers, special sessions among them") {
    CHECK(values("resolutions 64/182, 55/8 and S-20/4 E") == "64/182|55/8|S-20/4 E");
    CHECK(values("55/2,56/3") == "55/2|56/3");
    CHECK(values("ECOSOC resolution 2009/28") == "2009/28");
    CHECK(values("第64/182号决议") == "64/182");
    CHECK(values("القرار ٦٤/١٨٢") == "64/182");
  }

  TEST_CASE("composite resolutions compare equal in all scripts, the session in brackets is dropped") {
    for (const char* text : {"resolution 217 A (III) of", "resolution 217 A(III)", "القرار 217 ألف (د-3)",
                             "резолюция 217 А (III)", "第217 A (III)号决议", "第217A(III)号决议"}) {
      CAPTURE(text);
      CHECK(values(text) == "217 A");
    }
    CHECK(values("S-20/4 هاء") == "S-20/4 E");
    CHECK(values("القرار دإ-20/4 هاء") == "S-20/4 E");
    CHECK(printed("217 A (III) of") == "217 A (III)");
  }

  TEST_CASE("Cyrillic look-alikes in a symbol are read as the Latin letters they stand for") {
    CHECK(values("документ А/58/124 и Е/СN.7/2014/L.15") == "A/58/124|E/CN.7/2014/L.15");
  }

  TEST_CASE("sales and job numbers") {
    CHECK(values("V.13-84742 (E), Sales No. E.13.XI.6.") == "V.13-84742|E.13.XI.6");
  }

  TEST_CASE("slashes alone make no symbol") {
    CHECK(values("ECOSOC resolution 1968/69 and the winter of 1968/69 after a long, long wait") == "1968/69");
    for (const char* text : {"in 1968/69", "冬季1977/78", "HIV/AIDS", "ВИЧ/СПИД", "and/or", "km/h", "2011/2012", "1/2",
                             "11/03/2014", "No. 14152", "100,000", "217 ألف شخص", "в 2014 году",
                             "http://example.org/A/58", "TCP/IPv6", "آذار/مارس 2014", "2014年3月", "CO2"}) {
      CAPTURE(text);
      CHECK(values(text).empty());
    }
  }
}
