#include "core/app/source_files.hpp"

#include <random>

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

TEST_CASE("an entity or an escape elsewhere in the paragraph is no hindrance") {
  CHECK(found("1. R&amp;D&nbsp;: *50* of 50 \\[x\\]\n", "R&D\u00A0: 50 of 50 [x]", "50", "fr", 1) == "50@26");
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

TEST_CASE("wrapped and indented anyhow, what is found is what was looked for") {
  std::mt19937 random(7);
  const std::vector<std::string> words = {"50", "per", "cent", "من", "السكان", "пункт", "第3段", "a", "a"};
  int found_some = 0;
  for (int round = 0; round < 400; ++round) {
    std::string text, source = "12. ";
    for (int n = 0; n < 12; ++n) {
      const auto& word = words[random() % words.size()];
      if (n > 0) {
        text += ' ';
        source += random() % 4 == 0 ? "\n    " : random() % 4 == 0 ? "  " : " ";
      }
      text += word;
      source += random() % 6 == 0 ? "*" + word + "*" : word;
    }
    source += "\n";
    auto begin = random() % text.size(), end = begin + random() % (text.size() - begin + 1);
    while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) --begin;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
    const Span span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    const auto where = locate(source, text, span, "en");
    if (!where) continue;
    ++found_some;
    std::string collapsed;
    for (const char c : where->in(source)) {
      const bool space = c == ' ' || c == '\n';
      if (!space || collapsed.empty() || collapsed.back() != ' ') collapsed += space ? ' ' : c;
    }
    CAPTURE(source);
    CHECK(collapsed == span.in(text));
    // What stands before it, without marks and white space, is the same in both.
    const auto bare = [](std::string_view s) {
      std::string out;
      for (const char c : s)
        if (c != ' ' && c != '\n' && c != '*') out += c;
      return out;
    };
    CHECK(bare(source.substr(4, where->begin - 4)) == bare(text.substr(0, begin)));
  }
  CHECK(found_some > 200);
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
