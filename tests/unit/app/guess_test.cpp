#include "core/app/guess.hpp"

#include <doctest/doctest.h>

#include "core/app/dictionaries.hpp"
#include "tests/support/temporary.hpp"

namespace hexaglot::app {
namespace {

using By = FileGuess::By;

TEST_CASE("a file's language is told by its text, whatever its name says") {
  const test::TemporaryFolder folder;
  const auto session = Session::open({});
  REQUIRE(session);
  const auto guess = [&](const char* name, const char* text) {
    auto g = guess_file_language(**session, folder.file(name, text));
    REQUIRE_MESSAGE(g, name);
    return *g;
  };
  const auto french = guess("report-en.md",
                            "# Rapport du Comité de la sécurité des ports\n\nLe Comité a décidé de présenter son "
                            "rapport à l'Assemblée générale à sa prochaine session.\n");
  CHECK(french.language == "fr");
  CHECK(french.by == By::text);
  CHECK(french.title == "Rapport du Comité de la sécurité des ports");
  CHECK(guess("x.txt", "قررت اللجنة أن تقدم تقريرها إلى الجمعية العامة في دورتها المقبلة.").language == "ar");
  CHECK(guess("y.txt", "委员会决定向大会下届会议提交其报告,并请秘书长提供必要的协助。").language == "zh");
  CHECK(guess("z.txt", "Комитет постановил представить свой доклад Генеральной Ассамблее.").language == "ru");
}

TEST_CASE("markup is no text") {
  const test::TemporaryFolder folder;
  const auto session = Session::open({});
  REQUIRE(session);
  const auto file = folder.file("page.html",
                                "<html><head><style>body { background: "
                                "white; colour: black } </style></head><body><p>Комитет постановил представить свой "
                                "доклад.</p></body></html>");
  CHECK(guess_file_language(**session, file)->language == "ru");
}

TEST_CASE("the name decides where the text does not") {
  const test::TemporaryFolder folder;
  const auto session = Session::open({});
  REQUIRE(session);
  for (const auto& [name, language] : {std::pair{"en.md", "en"}, std::pair{"report-fr.txt", "fr"},
                                       std::pair{"A_65_1_AR.txt", "ar"}, std::pair{"report.txt", ""}}) {
    const auto guess = guess_file_language(**session, folder.file(name, "1990-2014\n\n12 000\n"));
    REQUIRE_MESSAGE(guess, name);
    CHECK_MESSAGE(guess->language == language, name);
    CHECK(guess->by == (*language == '\0' ? By::nothing : By::name));
  }
}

TEST_CASE("what cannot be read says why") {
  const test::TemporaryFolder folder;
  const auto session = Session::open({});
  REQUIRE(session);
  CHECK(guess_file_language(**session, folder.path() / "none.md").error().kind == ErrorKind::not_found);
  CHECK_FALSE(guess_file_language(**session, folder.path()));
  CHECK_FALSE(guess_file_language(**session, folder.file("empty.md", "")));
  CHECK_FALSE(guess_file_language(**session, folder.file("binary.md", std::string("\x89PNG\0\0", 6))));
}

TEST_CASE("every official language has a dictionary, a package to install, or no need of one") {
  const auto states = dictionary_states();
  REQUIRE(states.size() == 6);
  for (const auto& s : states)
    if (s.kind != DictionaryState::Kind::not_needed)
      CHECK(s.package.starts_with("hunspell-"));
    else
      CHECK(s.language == "zh");
}

}  // namespace
}  // namespace hexaglot::app
