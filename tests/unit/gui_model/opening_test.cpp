#include "gui/model/opening.hpp"

#include <doctest/doctest.h>

#include "tests/support/temporary.hpp"

using namespace hexaglot;
using namespace hexaglot::gui;

namespace {
app::FileGuess in(const char* language) { return {language, app::FileGuess::By::text, "", "Markdown"}; }
}  // namespace

TEST_CASE("six files are ready when their languages are known, in the usual order") {
  Opening opening;
  CHECK(!opening.obstacle().empty());
  const auto fresh = opening.add({"/d/报告-zh.md", "/d/报告-ar.md", "/d/报告-en.md"});
  CHECK(fresh.size() == 3);
  CHECK(!opening.obstacle().empty());
  CHECK(opening.fault(0).empty());  // not read yet: nothing is wrong
  opening.guessed("/d/报告-zh.md", in("zh"));
  opening.guessed("/d/报告-ar.md", in("ar"));
  opening.guessed("/d/报告-en.md", in("en"));
  CHECK(opening.obstacle().empty());
  const auto versions = opening.versions();
  CHECK(versions[0].language == "ar");
  CHECK(versions[2].language == "zh");
  CHECK(opening.symbol() == "报告");
  opening.set_symbol("  A/69/1 ");
  CHECK(opening.symbol() == "A/69/1");
  opening.set_symbol("");
  CHECK(opening.symbol() == "报告");
}

TEST_CASE("one language twice is shown at both files and goes away by a choice") {
  Opening opening;
  opening.add({"/d/a.md", "/d/b.md"});
  opening.guessed("/d/a.md", in("ru"));
  opening.guessed("/d/b.md", in("ru"));
  CHECK(!opening.fault(0).empty());
  CHECK(!opening.fault(1).empty());
  opening.set_language(1, "uk");
  CHECK(opening.obstacle().empty());
  CHECK(opening.files()[1].by == OpeningFile::By::person);
}

TEST_CASE("a person's choice is not undone by a guess that comes later") {
  Opening opening;
  opening.add({"/d/a.md"});
  opening.set_language(0, "fr");
  opening.guessed("/d/a.md", in("es"));
  CHECK(opening.files()[0].language == "fr");
}

TEST_CASE("an unreadable file says why, and counts for nothing else") {
  Opening opening;
  opening.add({"/d/a.md", "/d/b.pdf", "/d/c.md"});
  opening.guessed("/d/b.pdf", fail(ErrorKind::bad_input, "is binary"));
  opening.guessed("/d/a.md", in("en"));
  opening.guessed("/d/c.md", in("fr"));
  CHECK(opening.fault(1) == "is binary");
  CHECK(opening.obstacle().find("b.pdf") != std::string::npos);
  opening.remove(1);
  CHECK(opening.obstacle().empty());
}

TEST_CASE("a file is taken once, a folder gives its files, and a guess for a file that went does nothing") {
  const test::TemporaryFolder folder;
  folder.file("en.md", "x");
  folder.file("fr.md", "x");
  folder.file(".hidden", "x");
  folder.file("fr.md~", "x");
  Opening opening;
  CHECK(opening.add({folder.path(), folder.path() / "en.md"}).size() == 2);
  CHECK(opening.add({folder.path() / "fr.md"}).empty());
  opening.guessed("/nowhere/ru.md", in("ru"));
  CHECK(opening.files().size() == 2);
}
