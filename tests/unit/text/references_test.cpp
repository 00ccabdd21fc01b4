#include "core/text/references.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace hexaglot::text;

namespace {

std::string values(std::string_view text) {
  std::string out;
  for (const auto& r : references(text)) out += (out.empty() ? "" : "|") + r.value;
  return out;
}

// "space: E/CN.7/2014/L.15 -> …" for every faulty one.
std::string faults(std::string_view text) {
  static constexpr const char* names[] = {"none", "space", "doubled", "letter", "look-alike", "scheme"};
  std::string out;
  for (const auto& r : references(text))
    if (r.flaw != ReferenceFlaw::none)
      out += (out.empty() ? "" : "|") + std::string(names[static_cast<int>(r.flaw)]) + ": " +
             std::string(r.span.in(text)) + " -> " + r.meant;
  return out;
}

std::string kinds(std::string_view text) {
  std::string out;
  for (const auto& r : references(text)) out += std::to_string(static_cast<int>(r.kind));
  return out;
}

}  // namespace

TEST_SUITE("references") {
  TEST_CASE("each kind is told") {
    CHECK(kinds("E/CN.7/2014/L.15, 64/182, E.13.XI.6, V.13-84742, vol. 976, No. 14152, www.example.org and UNODC") ==
          "0123456");
  }

  TEST_CASE("volumes of a treaty series are the same in all languages") {
    for (const char* text :
         {"United Nations, Treaty Series, vol. 1582, No. 27627.",
          "Nations Unies, Recueil des Traités, vol. 1582, no 27627",
          "Naciones Unidas, Treaty Series, vol. 1582, núm. 27627", "ООН, Сборник договоров, т. 1582, № 27627",
          "том 1582, № 27627", "联合国，《条约汇编》，第1582卷，第27627号", "《条约汇编》，第1582卷，No. 27627",
          "الأمم المتحدة، مجموعة المعاهدات، المجلد 1582، الرقم 27627", "المجلد ١٥٨٢، الرقم ٢٧٦٢٧",
          "Ibid., vol. 1582, No. 27627", "n° 3, vol. 1582, n° 27627"}) {
      CAPTURE(text);
      CHECK(values(text) == "vol. 1582 No. 27627");
    }
    for (const char* text :
         {"Ibid., vols. 2237, 2241 and 2326, No. 39574", "Ibid., vol. 2237, 2241 et 2326, n° 39574",
          "Ibid., vols. 2237, 2241 y 2326, núm. 39574", "Там же, тома 2237, 2241 и 2326, № 39574",
          "同上，第2237、2241和2326卷，第39574号", "المرجع نفسه، المجلدات 2237 و2241 و2326، الرقم 39574"}) {
      CAPTURE(text);
      CHECK(values(text) == "vol. 2237, 2241, 2326 No. 39574");
    }
    CHECK(values("Treaty Series, vol. 596, 15 States") == "vol. 596");
    CHECK(values("United Nations, Treaty Series, vol. 596, p. 261") == "vol. 596");
    CHECK(values("联合国《条约汇编》第596卷第261页") == "vol. 596");
    CHECK(values("ein Band, vol. 596, p. 261").empty());
    CHECK(values("в т. 5 и т. д.").empty());
    CHECK(values("十卷本，第3卷").empty());
  }

  TEST_CASE("resolutions of the Security Council carry their year") {
    for (const char* text : {"resolution 1325 (2000)", "résolution 1325(2000)", "La resolución 1325 (2000)",
                             "в своей резолюции 1325 (2000)", "第1325(2000)号决议", "第1325（2000）号决议",
                             "القرار 1325 (2000)", "القرار ١٣٢٥ (٢٠٠٠)"}) {
      CAPTURE(text);
      CHECK(values(text) == "1325 (2000)");
    }
    CHECK(values("resolutions 1325 (2000), 1820 (2008) and 1888 (2009)") == "1325 (2000)|1820 (2008)|1888 (2009)");
    CHECK(values("a loss of 1325 (2000) and more").empty());
  }

  TEST_CASE("addresses are read without scheme, www and the language in them") {
    CHECK(values("see https://www.example.org/reports/2014/.") == "example.org/reports/2014");
    CHECK(values("见http://www.example.org/a?id=12。") == "example.org/a?id=12");
    CHECK(values("(www.example.org)") == "example.org");
    CHECK(values("الموقع www.example.org، وهو") == "example.org");
    CHECK(values("https://ru.example.org/Страница") == "example.org");
    CHECK(values("www.example.org/fr/about") == values("www.example.org/about"));
    CHECK(values("example.org/licenses/deed.es") == values("example.org/licenses/deed"));
    CHECK(values("www.example.org/docs/report_F.pdf") == values("www.example.org/docs/report_E.pdf"));
    CHECK(values("write to Office@Example.org.") == "office@example.org");
    CHECK(values("http://example.org/A/58/124") == "example.org/A/58/124");
    CHECK(references("www.example.org/fr/about").front().localized);
    CHECK_FALSE(references("www.example.org/about").front().localized);
    for (const char* text : {"e.g. this", "and/or", "the end.Then more", "1.org", "a @ b", "U.S.A.", "п.com"}) {
      CAPTURE(text);
      CHECK(values(text).empty());
    }
  }

  TEST_CASE("acronyms are words of three Latin capitals or more, in any script's text") {
    CHECK(values("UNODC и COVID-19") == "UNODC|COVID-19");
    CHECK(values("由UNODC编写") == "UNODC");
    CHECK(values("NGOs, an A, the EU") == "NGO");
    CHECK(values("ЮНОДК, ONUDCи").empty());
  }

  TEST_CASE("a faulty symbol is read as it was meant") {
    CHECK(faults("see E/CN.7/2014//L.15.") == "doubled: E/CN.7/2014//L.15 -> E/CN.7/2014/L.15");
    CHECK(faults("see E/CN..7/2014/L.15") == "doubled: E/CN..7/2014/L.15 -> E/CN.7/2014/L.15");
    CHECK(faults("see E/CN.7/ 2014/L.15,") == "space: E/CN.7/ 2014/L.15 -> E/CN.7/2014/L.15");
    CHECK(faults("см. E/CN.7/2014 /L.15") == "space: E/CN.7/2014 /L.15 -> E/CN.7/2014/L.15");
    CHECK(faults("见E/CN. 7/2014/L.15号文件") == "space: E/CN. 7/2014/L.15 -> E/CN.7/2014/L.15");
    CHECK(faults("A/58/124/Add. 1") == "space: A/58/124/Add. 1 -> A/58/124/Add.1");
    CHECK(faults("E/CN.7/2O14/L.15") == "letter: E/CN.7/2O14/L.15 -> E/CN.7/2014/L.15");
    CHECK(faults("A/58/l24") == "letter: A/58/l24 -> A/58/124");
    CHECK(faults("resolution 64/l82") == "letter: 64/l82 -> 64/182");
    CHECK(faults("القرار 64/ 182") == "space: 64/ 182 -> 64/182");
    CHECK(faults("документ Е/СN.7/2014/L.15") == "look-alike: Е/СN.7/2014/L.15 -> E/CN.7/2014/L.15");
    CHECK(values("see E/CN.7/2014//L.15, A/58/ 124 and A/58/l24") == "E/CN.7/2014/L.15|A/58/124|A/58/124");
  }

  TEST_CASE("a faulty address is read as it was meant") {
    CHECK(faults("http:/www.example.org") == "scheme: http:/www.example.org -> http://www.example.org");
    CHECK(faults("http//www.example.org/a") == "scheme: http//www.example.org/a -> http://www.example.org/a");
    CHECK(faults("www,example.org") == "scheme: www,example.org -> www.example.org");
    CHECK(faults("http:// www.example.org") == "space: http:// www.example.org -> http://www.example.org");
    CHECK(faults("www.example..org") == "doubled: www.example..org -> www.example.org");
    CHECK(faults("www.exаmple.org") == "look-alike: www.exаmple.org -> www.example.org");
    CHECK(values("http:/www.example.org") == "example.org");
  }

  TEST_CASE("what is no fault") {
    for (const char* text :
         {"E/CN.7/2014/L.15 and A/58/124", "A/58/1 / A/58/2", "in 2013/ 2014", "HIV/ AIDS 2", "резолюция 217 А (III)",
          "on the Rights of the Child. CRC/C/58", "7/ 8", "and / or 12", "А и Б / 3", "km/ h 20", "A/58/124. 15 people",
          "pages 3 / 4", "www.example.org и", "S‑20/4 E", "ДНК/РНК 5", "A/58/124 et A/58/125"}) {
      CAPTURE(text);
      CHECK(faults(text).empty());
    }
  }

  TEST_CASE("hostile texts are read in good time") {
    for (const char* piece : {"http://", "A/ ", "//", "a@", "www.", "vol. 1, ", "1 (2000) ", "А/", "O0/", "a.org", "(",
                              "卷", "A/1/ ", ").", "1卷", "مجلد ", "E/CN. 7", "http:/www."}) {
      CAPTURE(piece);
      std::string text;
      while (text.size() < 200000) text += piece;
      const auto found = references(text);
      std::uint32_t last = 0;
      bool ordered = true;
      for (const auto& r : found) {
        ordered = ordered && r.span.begin >= last && r.span.end > r.span.begin && r.span.end <= text.size();
        last = r.span.end;
      }
      CHECK(ordered);
    }
    CHECK(references("\xD9\xEF\xBC http://\xD0 \xFF/\xE5").empty());
  }
}
