// Word tables in files: the text form and the binary one, and what is at fault in them.
#include "core/align/lexicon_file.hpp"

#include <doctest/doctest.h>

#include "core/align/lexicon_counts.hpp"
#include "core/align/lexicon_text.hpp"
#include "lexicon_samples.hpp"

namespace hexaglot::test {
namespace {

using align::LexiconFile;

std::vector<model::WordCounts> three_pairs() {
  return {arabic_english(), small("ar", "zh", "سفينه", "船", 12), small("ru", "zh", "корабл", "船", 300)};
}

std::string text_of(const std::string& lines) { return "# hexaglot lexicon 1\n" + lines; }

TEST_CASE("tables come back from the binary form as they were") {
  const auto bytes = align::lexicon_file(three_pairs());
  CHECK(align::is_lexicon_file(bytes));
  const auto file = LexiconFile::open(bytes, "un.lexicon");
  REQUIRE(file.has_value());
  CHECK((*file)->tables() == three_pairs());
  CHECK(align::lexicon_file((*file)->tables()) == bytes);
}

TEST_CASE("a file without tables is a lexicon too") {
  const auto file = LexiconFile::open(align::lexicon_file({}), "none");
  REQUIRE(file.has_value());
  CHECK((*file)->tables().empty());
  CHECK((*file)->between(vocabulary("ar", {"سفينه"}), vocabulary("en", {"ship"})).empty());
}

TEST_CASE("a file answers as the same counts in RAM do") {
  const auto file = LexiconFile::open(align::lexicon_file(three_pairs()), "un.lexicon");
  REQUIRE(file.has_value());
  align::CountLexicon counts;
  for (const auto& table : three_pairs()) counts.add(table);
  const std::vector<align::VersionFeatures> versions = {
      vocabulary("zh-Hans", {"船", "海"}), vocabulary("en-GB", {"ship", "sea", "harbou"}),
      vocabulary("ar", {"غيم", "ميناء", "سفينه"}), vocabulary("ru", {"мор", "корабл"}), vocabulary("fr", {"navire"})};
  for (const auto& x : versions)
    for (const auto& y : versions) {
      CAPTURE(x.language);
      CAPTURE(y.language);
      const auto a = (*file)->between(x, y), b = counts.between(x, y);
      CHECK(shown(a) == shown(b));
      CHECK(a.x_seen == b.x_seen);
      CHECK(a.y_seen == b.y_seen);
    }
}

TEST_CASE("every file that was cut short is refused with a reason") {
  const auto bytes = align::lexicon_file(three_pairs());
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    CAPTURE(size);
    const auto file = LexiconFile::open(bytes.substr(0, size), "cut.lexicon");
    REQUIRE_FALSE(file.has_value());
    CHECK(file.error().kind == ErrorKind::bad_input);
    CHECK(file.error().file == "cut.lexicon");
  }
}

TEST_CASE("no changed byte makes asking unsafe") {
  const auto bytes = align::lexicon_file(three_pairs());
  const auto ar = vocabulary("ar", {"ميناء", "سفينه"}), en = vocabulary("en", {"ship"});
  for (std::size_t at = 0; at < bytes.size(); ++at)
    for (const int change : {1, 0x80, 0xFF}) {
      auto damaged = bytes;
      damaged[at] = static_cast<char>(damaged[at] ^ change);
      const auto file = LexiconFile::open(damaged, "damaged");
      if (!file) continue;
      (void)(*file)->between(ar, en);
      for (const auto& table : (*file)->tables()) CHECK(model::is_sound(table));
    }
}

TEST_CASE("a stranger's file and one of a newer program are told apart") {
  const auto stranger = LexiconFile::open("%PDF-1.4 and much more text than a header takes", "a.pdf");
  REQUIRE_FALSE(stranger.has_value());
  CHECK(stranger.error().message.find("no lexicon") != std::string::npos);
  auto bytes = align::lexicon_file(three_pairs());
  bytes[8] = 9;
  const auto newer = LexiconFile::open(bytes, "new");
  REQUIRE_FALSE(newer.has_value());
  CHECK(newer.error().message.find("newer") != std::string::npos);
}

TEST_CASE("the text form is sorted, has one decimal and comes back without loss") {
  const auto text = align::lexicon_text(arabic_english());
  CHECK(text == text_of("ar\ten\trows\n\tharbou\t2.5\n\tship\t7\nسفينه\t\t6\nسفينه\tship\t4.5\n"
                        "ميناء\t\t3\nميناء\tharbou\t2\nميناء\tship\t0.3\n"));
  CHECK(align::is_lexicon_text(text));
  const auto back = align::parse_lexicon_text(text, "ar-en.tsv");
  REQUIRE(back.has_value());
  CHECK(*back == arabic_english());
}

TEST_CASE("what is wrong in a text form is told with its line") {
  const auto line = [](const std::string& text) -> std::uint32_t {
    const auto parsed = align::parse_lexicon_text(text, "t.tsv");
    if (parsed) return 0;
    CHECK(parsed.error().kind == ErrorKind::bad_input);
    CHECK(parsed.error().message.find('\n') == std::string::npos);
    return parsed.error().line;
  };
  CHECK(line(text_of("ru\tzh\trows\n\t船\t3\nкорабл\t\t3\nкорабл\t船\t2.5\n")) == 0);
  CHECK(line(text_of("ru\tzh\trows\n")) == 0);
  CHECK(line("ru\tzh\trows\n") == 1);
  CHECK(line(text_of("")) == 1);
  CHECK(line(text_of("zh\tru\trows\n")) == 2);
  CHECK(line(text_of("ru\tzh-Hans\trows\n")) == 2);
  CHECK(line(text_of("ru\t\trows\n")) == 2);
  CHECK(line(text_of("ru\tzh\trows\n\t船\t3\nкорабл\t船\t2.5\n")) == 4);
  CHECK(line(text_of("ru\tzh\trows\nкорабл\t\t3\nкорабл\t船\t2.5\n")) == 4);
  CHECK(line(text_of("ru\tzh\trows\nкорабл\t\t3\n\t船\t3\n")) == 4);
  CHECK(line(text_of("ru\tzh\trows\n\t船\tmany\n")) == 3);
  CHECK(line(text_of("ru\tzh\trows\n\t船\t1.25\n")) == 3);
  CHECK(line(text_of("ru\tzh\trows\n\t船\t99999999999\n")) == 3);
  CHECK(line(text_of("ru\tzh\trows\n\t\t3\n")) == 3);
  CHECK(line(text_of("ru\tzh\trows\n船 3\n")) == 3);
  CHECK(line(text_of("ru\tzh\trows\n\t船\t3\nкорабл\t\t3\nкорабл\t船\t0\n")) == 5);
  const auto broken = align::parse_lexicon_text(text_of("ru\tzh\trows\n\t\xff\t3\n"), "t.tsv");
  REQUIRE_FALSE(broken.has_value());
  CHECK(broken.error().message.find("UTF-8") != std::string::npos);
}

}  // namespace
}  // namespace hexaglot::test
