#include "core/app/fix.hpp"

#include <doctest/doctest.h>

#include "core/app/memory.hpp"
#include "tests/contract/store_samples.hpp"
#include "tests/support/temporary.hpp"

namespace hexaglot::app {
namespace {

model::Finding fixing(std::uint32_t row, std::uint32_t version, std::uint32_t block, Span span,
                      const std::string& with) {
  model::Finding f;
  f.id = "typography.space";
  f.check = "hexaglot.check.typography";
  f.row = row;
  f.versions = {version};
  f.message = "There.";
  f.fix = model::FindingFix{{version, block, span}, with, "replace"};
  return f;
}

Checked sure(std::vector<model::Finding> findings) {
  Checked c;
  c.document = test::plain_document("X", {"en", "ar"}, {{"one two three", "واحد اثنان"}, {"four", "أربعة"}});
  for (auto& row : c.document.rows) row.confidence = 1;
  c.report.findings = std::move(findings);
  return c;
}

TEST_CASE("safe fixes are taken, the others told with the reason") {
  auto c = sure({fixing(0, 0, 0, {0, 3}, "ONE"), fixing(0, 0, 0, {2, 5}, "X"), fixing(0, 0, 0, {0, 3}, "ONE"),
                 fixing(1, 0, 1, {0, 4}, "5"), fixing(0, 1, 0, {0, 8}, "1"), fixing(0, 0, 0, {8, 13}, "a\nb")});
  c.document.rows[1].confidence = 0.5;
  c.report.findings[4].message = "Arabic has 1 (no majority)";
  const auto plan = plan_fixes(c);
  CHECK(plan.taken == std::vector<std::size_t>{0});
  REQUIRE(plan.left.size() == 4);
  CHECK(plan.left[0].finding == 1);
  CHECK(plan.left[0].reason == "another fix changes the same place");
  CHECK(plan.left[1].reason == "the row is doubtful");
  CHECK(plan.left[2].reason == "there is no majority");
  CHECK(plan.left[3].reason == "it is not an edit of one line of text");
}

TEST_CASE(
    "a row that a person confirmed is not doubtful; a fix in another row than its finding's is judged by its own") {
  auto c = sure({fixing(0, 0, 1, {0, 4}, "5"), fixing(1, 0, 1, {0, 4}, "5")});
  c.document.rows[1].confidence = 0.1;
  CHECK(plan_fixes(c).taken.empty());
  c.document.rows[1].status = model::RowStatus::confirmed;
  CHECK(plan_fixes(c).taken.size() == 1);
}

TEST_CASE("files are written all or none, with the originals beside, and change back and forth") {
  const test::TemporaryFolder folder;
  const auto a = folder.file("a.md", "alt\n"), b = folder.file("b.md", "旧\n");
  const std::vector<FileChange> changes = {{a, "alt\n", "neu\n", ""}, {b, "旧\n", "新\n", ""}};
  SUBCASE("written, undone, done again") {
    REQUIRE(write_changes(changes));
    CHECK(test::slurp(a) == "neu\n");
    CHECK(test::slurp(b) == "新\n");
    CHECK(test::slurp(folder.path() / "b.md~") == "旧\n");
    REQUIRE(swap_with_kept({a, b}));
    CHECK(test::slurp(b) == "旧\n");
    REQUIRE(swap_with_kept({a, b}));
    CHECK(test::slurp(b) == "新\n");
    CHECK(test::slurp(a) == "neu\n");
  }
  SUBCASE("a file that changed meanwhile stops all") {
    folder.file("b.md", "other\n");
    CHECK(write_changes(changes).error().kind == ErrorKind::unwritable);
    CHECK(test::slurp(a) == "alt\n");
    CHECK_FALSE(std::filesystem::exists(folder.path() / "a.md~"));
  }
  SUBCASE("one that cannot be written brings the others back") {
    std::filesystem::create_directory(folder.path() / "b.md~");
    CHECK_FALSE(write_changes(changes));
    CHECK(test::slurp(a) == "alt\n");
    CHECK_FALSE(std::filesystem::exists(folder.path() / "a.md~"));
  }
  SUBCASE("nothing beside, nothing to undo") {
    CHECK(swap_with_kept({a}).error().message.find("no fix to undo") != std::string::npos);
  }
}

TEST_CASE("what a plan changes in a document is shown block by block") {
  const auto c = sure({fixing(0, 1, 0, {0, 8}, "1"), fixing(1, 0, 1, {0, 4}, "five")});
  const auto diff = diff_of(c.document, plan_fixes(c));
  CHECK(diff.find("--- X/en\n+++ X/en\n@@ -1,2 +1,2 @@\n one two three\n-four\n+five\n") != std::string::npos);
  CHECK(diff.find("-واحد اثنان\n+1 اثنان\n") != std::string::npos);
}

}  // namespace
}  // namespace hexaglot::app
