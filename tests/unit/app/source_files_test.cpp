#include "core/app/source_files.hpp"

#include <doctest/doctest.h>

#include "core/store/digest.hpp"
#include "tests/support/temporary.hpp"

namespace hexaglot::app {
namespace {

// Where `piece` (its n-th occurrence in the text) stands in the source, as the source has it.
std::optional<std::string> found(const std::string& source, const std::string& text, const std::string& piece,
                                 const std::string& language = "en", int n = 0) {
  auto at = text.find(piece);
  for (; n > 0; --n) at = text.find(piece, at + 1);
  REQUIRE(at != std::string::npos);
  const Span span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + piece.size())};
  const auto where = locate(source, text, span, language);
  if (!where) return std::nullopt;
  return std::string(where->in(source)) + "@" + std::to_string(where->begin);
}

TEST_CASE("a piece that stands once is found behind its label, between marks of emphasis, over wrapped lines") {
  CHECK(found("12. *Requests* the\n    Secretary-General\n", "Requests the Secretary-General", "Requests") ==
        "Requests@5");
  CHECK(found("12. *Requests* the\n    Secretary-General\n", "Requests the Secretary-General", "the Secretary") ==
        "the\n    Secretary@15");
  CHECK(found("> просит\n> комитет", "просит комитет", "комитет", "ru") == "комитет@17");
}

TEST_CASE("Chinese lines end anywhere") {
  CHECK(found("委员会\n决定于三月", "委员会决定于三月", "会", "zh") == "会@6");
  CHECK(found("委员会\n决定", "委员会决定", "员会决", "zh") == "员会\n决@3");
}

TEST_CASE("a piece that is repeated is told from the others by its turn and by what stands around it") {
  CHECK(found("1 and 1 and 1", "1 and 1 and 1", "1", "en", 1) == "1@6");
  CHECK(found("1. One 1 and 1", "One 1 and 1", "1", "en", 1) == "1@13");
  CHECK(found("[see 5](x/5) and 5 more", "see 5 and 5 more", "5", "en", 1) == "5@17");
}

TEST_CASE("what cannot be told is not guessed") {
  CHECK_FALSE(found("a&amp;b", "a&b", "a&b").has_value());
  CHECK_FALSE(found("5 | 5", "5", "5").has_value());
  CHECK_FALSE(found("nothing of it", "الفقرة", "الفقرة", "ar").has_value());
}

TEST_CASE("a place to insert at stands between its neighbours") {
  const auto where = locate("1. *Notes* that 报告:说\n", "Notes that 报告:说", {18, 18}, "zh");
  REQUIRE(where);
  CHECK(where->begin == where->end);
  CHECK(std::string("1. *Notes* that 报告:说\n").substr(where->begin) == "说\n");
}

TEST_CASE("lines, columns and offsets are code points, from the file as it is on disk") {
  const test::TemporaryFolder folder;
  const std::string text = "\xEF\xBB\xBF# 标题\r\n\r\n1. *Просит* о 50 %\r\n";
  model::Version v;
  v.language = "ru";
  v.file = folder.file("r \xD0\xB6.md", text).string();
  v.sha256 = store::sha256_hex(text);
  model::Block b;
  b.text = "Просит о 50 %";
  b.source = {3, 3};
  v.blocks.push_back(b);
  SourceFiles files;
  const auto at = files.find(v, 0, {16, 20});
  REQUIRE(at);
  const auto r = region(*files.of(v), *at);
  CHECK(r.line == 3);
  CHECK(r.column == 15);
  CHECK(r.end_line == 3);
  CHECK(r.end_column == 19);
  CHECK(r.offset == 22);
  CHECK(r.length == 4);
  SUBCASE("a file that has changed since is not looked into") {
    folder.file("r \xD0\xB6.md", text + " ");
    SourceFiles again;
    CHECK(again.of(v) == nullptr);
  }
  SUBCASE("nor one that is gone, nor standard input") {
    std::filesystem::remove(v.file);
    SourceFiles again;
    CHECK(again.of(v) == nullptr);
    v.file = "(standard input)";
    CHECK(again.of(v) == nullptr);
  }
}

TEST_CASE("lines that do not exist are no place") {
  SourceFile f;
  f.text = "a\nb";
  f.line_starts = {0, 2};
  CHECK(f.lines({1, 1}).in(f.text) == "a\n");
  CHECK(f.lines({1, 9}).in(f.text) == "a\nb");
  CHECK(f.lines({0, 0}).empty());
  CHECK(f.lines({3, 4}).empty());
  CHECK(f.lines({2, 1}).empty());
}

}  // namespace
}  // namespace hexaglot::app
