// Which language a text is in: the six, none of them, a mixture, or too little to tell.
#include "core/text/language_guess.hpp"

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/text/language.hpp"

namespace hexaglot::text {
namespace {

using Kind = LanguageGuess::Kind;

std::string kind(const LanguageGuess& g) {
  switch (g.kind) {
    case Kind::one:
      return std::string(g.best);
    case Kind::other:
      return "other";
    case Kind::mixed:
      return std::string(g.best) + "+" + std::string(g.runner_up);
    case Kind::cannot_tell:
      break;
  }
  return "?";
}
std::string of(std::string_view text) { return kind(guess_language(text)); }

TEST_CASE("a sentence of about forty letters is recognized in each of the six languages") {
  CHECK(of("The harbour master closed the northern gate before noon.") == "en");
  CHECK(of("El capitán del puerto cerró la puerta norte antes del mediodía.") == "es");
  CHECK(of("Le capitaine du port a fermé la porte nord avant midi.") == "fr");
  CHECK(of("Капитан порта закрыл северные ворота до полудня.") == "ru");
  CHECK(of("أغلق مدير الميناء البوابة الشمالية قبل الظهر.") == "ar");
  CHECK(of("港务局长在中午前关闭了北门。") == "zh");
  CHECK(of("港務局長在中午前關閉了北門。") == "zh");
}

TEST_CASE("a few letters are enough in Arabic, Russian and Chinese, not in Latin script") {
  CHECK(of("البوابة") == "ar");
  CHECK(of("северные") == "ru");
  CHECK(of("港务局长在") == "zh");
  CHECK(of("Gate 4") == "?");
  CHECK(of("Article 12") == "?");
  CHECK(of("Introduction") == "?");
  CHECK(of("港口") == "?");
  CHECK(of("باب") == "?");
}

TEST_CASE("digits, symbols, punctuation and nothing at all cannot be told") {
  for (const auto* text : {"", "   ", "1948 – 2014", "12,5 % / 3.7 €", "E/CN.7/2014/L.15", "٢٠١٤", "* * *", "…", "二",
                           "\xFF\xFE\x80", "☎ +43 1 26060"}) {
    CAPTURE(text);
    const auto guess = guess_language(text);
    CHECK(guess.kind == Kind::cannot_tell);
    CHECK(guess.margin < 40);
  }
}

TEST_CASE("Latin names and symbols in Arabic, Russian and Chinese do not hide the language") {
  CHECK(of("وافقت اللجنة على الوثيقة E/CN.7/2014/L.15 المقدمة من Creative Commons") == "ar");
  CHECK(of("Комитет одобрил документ E/CN.7/2014/L.15, представленный Creative Commons") == "ru");
  CHECK(of("委员会核可了Creative Commons提交的文件E/CN.7/2014/L.15") == "zh");
}

TEST_CASE("other languages are none of the six") {
  CHECK(of("Der Hafenmeister hat das nördliche Tor noch vor dem Mittag geschlossen, und niemand wurde eingelassen.") ==
        "other");
  CHECK(of("O capitão do porto fechou o portão norte antes do meio-dia e ninguém foi autorizado a entrar até à noite, "
           "pois não havia guardas.") == "other");
  CHECK(
      of("Il comandante del porto ha chiuso la porta nord prima di mezzogiorno e nessuno è potuto entrare nella città "
         "fino alla sera dei giorni successivi.") == "other");
  CHECK(of("Начальник порту зачинив північні ворота ще до полудня, і нікого не впускали.") == "other");
  CHECK(of("مدیر بندر پیش از ظهر دروازهٔ شمالی را بست و کسی را راه نداد.") == "other");
  CHECK(of("港長は正午前に北門を閉め、誰も中に入れなかった。") == "other");
  CHECK(of("항만장은 정오 전에 북문을 닫고 아무도 들이지 않았다.") == "other");
  CHECK(of("Ο λιμενάρχης έκλεισε τη βόρεια πύλη πριν από το μεσημέρι.") == "other");
}

TEST_CASE("the margin grows with the text, and the runner-up is named") {
  const auto some = guess_language("The harbour master closed the gate.");
  const auto more =
      guess_language("The harbour master closed the gate. Nobody was let in before the evening, and the ships waited.");
  CHECK(some.best == "en");
  CHECK(more.margin > some.margin);
  CHECK_FALSE(more.runner_up.empty());
  CHECK(more.letters > some.letters);
}

TEST_CASE("a document whose second half was left in English is mixed") {
  const std::string_view french = "Le capitaine du port a fermé la porte nord avant midi, et personne n’est entré.";
  const std::string_view english = "The harbour master closed the northern gate before noon, and nobody came in.";
  const std::string_view arabic = "أغلق مدير الميناء البوابة الشمالية قبل الظهر ولم يدخل أحد.";
  std::vector<std::string_view> passages(8, french);
  CHECK(kind(guess_language(passages)) == "fr");
  passages.insert(passages.end(), 6, english);
  const auto guess = guess_language(passages);
  CHECK(kind(guess) == "fr+en");
  CHECK(guess.share == doctest::Approx(0.42).epsilon(0.1));
  std::vector<std::string_view> quoted(30, arabic);
  quoted.push_back(english);  // one quotation does not make a mixture
  CHECK(kind(guess_language(quoted)) == "ar");
  CHECK(kind(guess_language(std::vector<std::string_view>{})) == "?");
}

TEST_CASE("the statement is recognized in each of its six languages, whole and line by line") {
  for (const auto language : official_languages) {
    CAPTURE(language);
    std::ifstream in(std::string(HEXAGLOT_SOURCE_DIR "/tm-data/statement/") + std::string(language) + ".md");
    REQUIRE(in);
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    const std::vector<std::string_view> views(lines.begin(), lines.end());
    const auto whole = guess_language(views);
    CHECK(kind(whole) == language);
    for (const auto& line : lines) {
      CAPTURE(line);
      if (line.find("United Nations") != std::string::npos) continue;  // a series that keeps its English name
      const auto guess = guess_language(line);
      CHECK((guess.kind == Kind::cannot_tell || guess.best == language));
    }
  }
}

}  // namespace
}  // namespace hexaglot::text
