#include "core/plugin/intake.hpp"

#include <doctest/doctest.h>

#include <functional>
#include <string>
#include <vector>

using namespace hexaglot;
using namespace hexaglot::plugin;

namespace {

std::string wrong(const auto& taken) { return taken ? std::string("nothing") : taken.error(); }

// Fields by name, for structs whose other members stay empty.
hx_variant variant(std::string_view language, std::string_view text) {
  hx_variant v{};
  v.language = lend(language);
  v.text = lend(text);
  return v;
}

}  // namespace

TEST_CASE("a message becomes one clean line") {
  CHECK(one_line("plain") == "plain");
  CHECK(one_line("  two\nlines\r\n\tand more ") == "two lines   and more");
  CHECK(one_line("решение 决定 قرار") == "решение 决定 قرار");
  CHECK(one_line("\x1B[31mred\x1B[0m") == "[31mred [0m");
  CHECK(one_line("caf\xE9!") == "caf\uFFFD!");
  CHECK(one_line("") == "");
  CHECK(one_line(std::string(1'000'000, 'x')).size() <= 2010);
}

TEST_CASE("ids are dotted, lower case, and of no other letters") {
  for (const auto* good : {"numbering.duplicate", "hexaglot.check.numbering", "tmx", "a-b.c1"}) CHECK(is_id(good));
  for (const auto* bad : {"", ".", "a.", ".a", "a..b", "A.b", "a b", "a/b", "решение", "a\n"}) CHECK_FALSE(is_id(bad));
  CHECK_FALSE(is_id(std::string(201, 'a')));
}

TEST_CASE("texts must be there, be UTF-8 and have an end") {
  CHECK(*take_text({nullptr, 0}, "it") == "");
  CHECK(*take_text(lend("委员会"), "it") == "委员会");
  CHECK(wrong(take_text({nullptr, 3}, "it")) == "it has a size but no bytes");
  CHECK(wrong(take_text({"x", std::size_t{1} << 40}, "it")) == "it has 1099511627776 bytes, more than any text may");
  CHECK(wrong(take_text(lend("\xED\xA0\x80"), "it")) == "it is not valid UTF-8");
  CHECK(wrong(take_text(lend("\xC0\xAF"), "it")) == "it is not valid UTF-8");
  CHECK(wrong(take_string(nullptr, "it")) == "it is missing (NULL)");
  CHECK(wrong(take_string(std::string(5000, 'x').c_str(), "it")) == "it is too long or not terminated");
  CHECK(*take_string("Число", "it") == "Число");
}

TEST_CASE("every number system is found by its name") {
  for (int i = 0; i <= static_cast<int>(text::NumberSystem::mark); ++i) {
    const auto system = static_cast<text::NumberSystem>(i);
    CHECK(number_system(text::name(system)) == system);
  }
  CHECK_FALSE(number_system("babylonian"));
  CHECK_FALSE(number_system(""));
}

TEST_CASE("a raw block is copied with its marks, or refused") {
  const std::string text = "принимает решение";
  std::vector<hx_mark> marks = {{HX_ITALIC, {0, 18}, {}}, {HX_NOTE_MARK, {33, 33}, lend("14")}};
  hx_raw_block raw{};
  raw.kind = HX_ITEM;
  raw.level = 2;
  raw.label = lend("б)");
  raw.text = lend(text);
  raw.marks = marks.data();
  raw.mark_count = marks.size();
  raw.line_from = 3;
  raw.line_to = 4;
  raw.after_break = true;
  const auto block = take(raw);
  REQUIRE(block);
  CHECK(block->kind == model::BlockKind::item);
  CHECK(block->level == 2);
  CHECK(block->label == "б)");
  CHECK(block->text == text);
  CHECK(block->marks ==
        std::vector<model::Mark>{{model::MarkKind::italic, {0, 18}, ""}, {model::MarkKind::note, {33, 33}, "14"}});
  CHECK(block->source == model::Lines{3, 4});
  CHECK(block->after_break);

  marks[0].span = {0, 17};
  CHECK(wrong(take(raw)) == "a mark cuts a character");
  marks[0].span = {18, 2};
  CHECK(wrong(take(raw)) == "a mark is on the bytes 18 to 2 of a text of 33");
  marks[0].span = {0, 2};
  raw.level = 256;
  CHECK(wrong(take(raw)) == "block level 256 does not exist");
  raw.level = -1;
  CHECK(wrong(take(raw)) == "block level -1 does not exist");
  raw.level = 0;
  raw.mark_count = std::size_t{1} << 60;
  CHECK(wrong(take(raw)) == "1152921504606846976 marks are more than the 1048576 allowed");
  raw.mark_count = 1;
  raw.marks = nullptr;
  CHECK(wrong(take(raw)) == "marks are announced but not given");
}

TEST_CASE("a unit is copied with canonical tags; a tag that is none stays for the importer to report") {
  const std::vector<hx_property> properties = {{lend("x-label"), lend("11.")}};
  std::vector<hx_variant> variants = {variant("EN-us", "Decides"), variant("zh", "决定"), variant("??", "قرر")};
  variants[1].properties = properties.data();
  variants[1].property_count = 1;
  hx_unit raw{};
  raw.id = lend("u1");
  raw.created = lend("20140311T000000Z");
  raw.variants = variants.data();
  raw.variant_count = variants.size();
  raw.line = 9;
  const auto unit = take(raw);
  REQUIRE(unit);
  CHECK(unit->id == "u1");
  CHECK(unit->created == "20140311T000000Z");
  CHECK(unit->line == 9);
  REQUIRE(unit->variants.size() == 3);
  CHECK(unit->variants[0].language == "en-US");
  CHECK(unit->variants[1].properties == model::Properties{{"x-label", "11."}});
  CHECK(unit->variants[2].language == "??");
  CHECK(unit->variants[2].text == "قرر");

  variants[2].text = lend("\xFF");
  CHECK(wrong(take(raw)) == "a variant's text is not valid UTF-8");
  raw.variants = nullptr;
  CHECK(wrong(take(raw)) == "variants are announced but not given");
}

TEST_CASE("a concept is copied, or refused for a status that does not exist") {
  hx_term term{lend("ru"), lend("решение"), HX_TERM_ADMITTED, lend("noun")};
  const hx_concept raw{lend("c7"), lend("drugs"), lend("what was decided"), &term, 1, 3};
  const auto read = take(raw);
  REQUIRE(read);
  CHECK(read->id == "c7");
  CHECK(read->terms.front().status == model::TermStatus::admitted);
  CHECK(read->terms.front().part_of_speech == "noun");
  term.status = 4;
  CHECK(wrong(take(raw)) == "term status 4 does not exist");
}

TEST_CASE("a format's descriptor gives its extensions, and must be able to do something") {
  hx_format_descriptor raw{"x.format.lines", "Lines", "lines", " .a  .b.gz ", HX_READS_UNITS | 0x100U};
  const auto info = take(raw);
  REQUIRE(info);
  CHECK(info->extensions == std::vector<std::string>{".a", ".b.gz"});
  CHECK(info->reads_units);
  CHECK_FALSE(info->writes_documents);
  raw.capabilities = 0x100U;
  CHECK(wrong(take(raw)) == "format x.format.lines declares no capability");
  raw.capabilities = HX_READS_TERMS;
  raw.extensions = ".a b";
  CHECK(wrong(take(raw)) == "format x.format.lines has the extension \"b\"; extensions begin with a dot");
  raw.extensions = nullptr;
  CHECK(wrong(take(raw)) == "a format's extensions is missing (NULL)");
}

TEST_CASE("a check's descriptor gives its kinds and settings") {
  const hx_finding_kind kinds[] = {{"x.one", "One."}, {"x.two", "Two."}};
  hx_setting setting{"x.limit", HX_SETTING_NUMBER, "5", 1, 10, "Limit"};
  const hx_check_descriptor raw{"x.check", "X", kinds, 2, &setting, 1};
  const auto info = take(raw);
  REQUIRE(info);
  CHECK(info->kinds[1].id == "x.two");
  CHECK(info->settings[0].type == check::SettingType::number);
  CHECK(info->settings[0].maximum == 10);
  setting.type = 3;
  CHECK(wrong(take(raw)) == "setting type 3 does not exist");
  setting = {"x limit", HX_SETTING_TEXT, "", 0, 0, "Limit"};
  CHECK(wrong(take(raw)).starts_with("a setting's id is \"x limit\""));
}
