#include "core/text/sentences.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/text/utf8.hpp"

using namespace hexaglot;
using namespace hexaglot::text;

namespace {

using Parts = std::vector<std::string>;

Parts split(std::string_view text, std::string_view language) {
  Parts out;
  for (const Span& span : sentences(text, language)) out.emplace_back(span.in(text));
  return out;
}

// The parts, joined as given, come apart again.
void comes_apart(const Parts& parts, std::string_view language, std::string_view joint = " ") {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : std::string(joint)) + part;
  CAPTURE(text);
  CHECK(split(text, language) == parts);
}

}  // namespace

TEST_SUITE("sentences") {
  TEST_CASE("English: full stops end sentences, semicolons do not") {
    comes_apart({"The Committee met; it took no decision.", "Is that so?", "Yes!", "It costs 3.5 per cent."}, "en");
  }

  TEST_CASE("English: references do not end a sentence") {
    comes_apart({"It was registered in vol. 976, No. 14152 of the series.", "See also chap. I, sect. C.",
                 "Paras. 4 and 5 and art. 7 remain."},
                "en");
    comes_apart({"The answer is No.", "We leave it at that."}, "en");
    comes_apart({"It adopted A/RES/64/182.", "The Assembly then rose."}, "en");
    comes_apart({"The study has Sales No. E.13.XI.6.", "It is for sale."}, "en");
  }

  TEST_CASE("English: initials and titles belong to the name") {
    comes_apart({"J. R. Baker of the U.S.A. spoke first.", "Mr. Brown replied."}, "en");
    comes_apart({"He lives in the U.S.A.", "The others do not."}, "en");
    comes_apart(
        {"Mr. P. N. Singh and Ms. T. S. Moore spoke.", "Gov. Reed and Amb. Kay replied.", "See annex B.", "The end."},
        "en");
  }

  TEST_CASE("English: quoted exclamations go on in small letters") {
    comes_apart({"They said “Never!” and left.", "He said “Go.”", "Then they went."}, "en");
  }

  TEST_CASE("a label at the start stays with its sentence") {
    comes_apart({"1. Decides to meet again."}, "en");
    comes_apart({"A. Demand for help rises."}, "en");
  }

  TEST_CASE("French") {
    comes_apart({"Voir le vol. 976, n° 14152, et l’art. 5.", "La Commission s’est réunie."}, "fr");
    comes_apart({"« Pourquoi ? » demande-t-on.", "M. Durand répond."}, "fr");
    comes_apart({"« Oui ! »", "Il part."}, "fr");
    comes_apart({"Le 5 janv. 2024, M. J.-P. Martin et le Pr. Petit ont parlé.", "Il est parti."}, "fr");
  }

  TEST_CASE("Spanish") {
    comes_apart({"Véase el párr. 3 del doc. 5 y núm. 14152.", "El Sr. Gómez habló.", "¿Quién más?", "¡Nadie!"}, "es");
    comes_apart({"El Excmo. Sr. Ruiz y Dña. Ana hablaron.", "El Gral. Soto calló."}, "es");
    comes_apart({"Los EE. UU. firmaron.", "Luego, p. ej. Chile, no."}, "es");
  }

  TEST_CASE("Russian") {
    comes_apart({"См. п. 12 и гл. I. доклада, т. е. начало.", "Это решено."}, "ru");
    comes_apart({"Она собралась в 2014 г. в Вене.", "Итог подвел А. Б. Иванов.", "Все согласны."}, "ru");
    comes_apart({"Это было в 2014 г.", "Комиссия согласилась."}, "ru");
    comes_apart({"Выступили С. И. Иванов и Т. А. Белова.", "Их слушали."}, "ru");
    comes_apart({"Нужно 100 млн. долл. США.", "Их нет."}, "ru");
  }

  TEST_CASE("Chinese: semicolons do not end a sentence, closing quotes stay") {
    comes_apart({"委员会开会；各国同意。", "是吗？", "“好。”", "他说。", "见第976卷，No. 14152。"}, "zh", "");
  }

  TEST_CASE("Arabic: question marks end sentences, semicolons do not") {
    comes_apart({"اجتمعت اللجنة؛ ثم قررت.", "هل وافق الجميع؟", "نعم!", "انظر الوثيقة A/58/124.", "وانتهى الاجتماع."},
                "ar");
  }

  TEST_CASE("Arabic: letters that stand for words belong to what follows, a letter after a year does not") {
    comes_apart({"وتكلم أ. د. علي حسن.", "ثم رفعت الجلسة."}, "ar");
    comes_apart({"وكان ذلك في عام ١٩٩٨ م.", "وقررت اللجنة خلافه."}, "ar");
  }

  TEST_CASE("empty and blank text have no sentences") {
    CHECK(sentences("", "en").empty());
    CHECK(sentences(" \u3000\n", "zh").empty());
  }

  TEST_CASE("together the sentences hold every byte but white space") {
    for (const char* text :
         {"  One. Two!  ", "“Да!” – «Нет.» …", "你好！“好。”（是。）", "نعم. لا.", ". . . ! ?", "\xFF. \xE4 X."}) {
      const std::string_view all = text;
      std::size_t pos = 0;
      for (const Span& span : sentences(all, "en")) {
        CHECK(trim(all.substr(pos, span.begin - pos)).empty());
        CHECK(trim(span.in(all)) == span.in(all));
        pos = span.end;
      }
      CHECK(trim(all.substr(pos)).empty());
    }
  }
}
