#include "core/app/diff.hpp"

#include <doctest/doctest.h>

namespace hexaglot::app {
namespace {

TEST_CASE("a change shows its line, three before and three behind") {
  const std::string text = "1\n2\n3\n4\n5\n6\n7\n8\n9\n";
  CHECK(unified_diff("a", "b", text, {{{8, 9}, "五"}}) ==
        "--- a\n+++ b\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+五\n 6\n 7\n 8\n");
}

TEST_CASE("changes far apart are two hunks, near ones one, and line numbers follow") {
  std::string text;
  for (int i = 1; i <= 30; ++i) text += "l" + std::to_string(i) + "\n";
  const auto at = [&](const std::string& line) { return static_cast<std::uint32_t>(text.find(line + "\n")); };
  const auto two = unified_diff("a", "b", text, {{{at("l2"), at("l2") + 3}, ""}, {{at("l20"), at("l20") + 3}, "x\ny"}});
  CHECK(two.find("@@ -1,5 +1,4 @@") != std::string::npos);
  CHECK(two.find("@@ -17,7 +16,8 @@") != std::string::npos);
  const auto one = unified_diff("a", "b", text, {{{at("l2"), at("l2") + 2}, "x"}, {{at("l5"), at("l5") + 2}, "y"}});
  CHECK(one.find("@@") == one.rfind("@@ -"));
}

TEST_CASE("two changes in one line, and one that joins lines, are told once") {
  CHECK(unified_diff("a", "b", "x y z\n", {{{0, 1}, "1"}, {{4, 5}, "3"}}) ==
        "--- a\n+++ b\n@@ -1 +1 @@\n-x y z\n+1 y 3\n");
  CHECK(unified_diff("a", "b", "x\ny\nz\n", {{{1, 2}, " "}}) == "--- a\n+++ b\n@@ -1,3 +1,2 @@\n-x\n-y\n+x y\n z\n");
}

TEST_CASE("a last line without an end says so, and nothing changed is nothing") {
  CHECK(unified_diff("a", "b", "x", {{{0, 1}, "y"}}) ==
        "--- a\n+++ b\n@@ -1 +1 @@\n-x\n\\ No newline at end of file\n+y\n\\ No newline at end of file\n");
  CHECK(unified_diff("a", "b", "x\n", {}).empty());
  CHECK(replaced("فقرة 2", {{{9, 10}, "3"}}) == "فقرة 3");
}

}  // namespace
}  // namespace hexaglot::app
