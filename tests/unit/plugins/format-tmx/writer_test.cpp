#include <doctest/doctest.h>

#include <string>

#include "tests/support/plugin_harness.hpp"

HEXAGLOT_PLUGIN_UNDER_TEST(format_tmx);

using namespace hexaglot;

namespace {

constexpr auto id = "hexaglot.format.tmx";

text::Label label(std::string printed) {
  text::Label l;
  l.printed = std::move(printed);
  l.value = 1;
  return l;
}

// A heading, and a paragraph that Russian says in two blocks and Chinese does not have.
model::Document sample() {
  model::Document d;
  d.symbol = "E/CN.7/2014/L.15";
  d.segmentation = model::Segmentation::block;
  const auto version = [&d](std::string language, std::vector<model::Block> blocks) {
    auto& segments = d.segments.emplace_back();
    for (std::size_t i = 0; i < blocks.size(); ++i)
      segments.push_back({static_cast<std::uint32_t>(i), {0, static_cast<std::uint32_t>(blocks[i].text.size())}});
    model::Version v;
    v.language = std::move(language);
    v.blocks = std::move(blocks);
    d.versions.push_back(std::move(v));
  };
  using model::BlockKind;
  using model::MarkKind;
  version("en", {{BlockKind::heading, 2, label("A."), "Demand & supply", {}, {}},
                 {BlockKind::paragraph,
                  0,
                  label("1."),
                  "We decide to act <now>.",
                  {{MarkKind::italic, {3, 9}, ""}, {MarkKind::note, {23, 23}, "14"}},
                  {}}});
  version("ar", {{BlockKind::heading, 2, label("ألف-"), "الطلب", {}, {}},
                 {BlockKind::paragraph, 0, label("1 -"), "نقرر", {{MarkKind::note, {8, 8}, "14"}}, {}}});
  version("ru", {{BlockKind::heading, 2, label("A."), "Спрос", {}, {}},
                 {BlockKind::paragraph, 0, label("1."), "Мы решаем.", {}, {}},
                 {BlockKind::paragraph,
                  0,
                  std::nullopt,
                  "Сейчас.",
                  {{MarkKind::bold, {0, 12}, ""}, {MarkKind::link, {0, 12}, "https://example.org/?a=1&b=\"2\""}},
                  {}}});
  version("zh", {{BlockKind::heading, 2, std::nullopt, "需求", {}, {}}});
  d.rows.push_back({{{0}, {0}, {0}, {0}}, 0.98765, model::RowStatus::automatic});
  d.rows.push_back({{{1}, {1}, {1, 2}, {}}, 1, model::RowStatus::confirmed});
  return d;
}

std::string written(const model::Document& d) {
  test::PluginHarness harness(hx_plugin_entry_format_tmx());
  const auto out = harness.write(id, {{&d, nullptr}});
  REQUIRE(out.has_value());
  return *out;
}

std::vector<model::Unit> read_back(const std::string& bytes) {
  test::PluginHarness harness(hx_plugin_entry_format_tmx());
  const auto r = harness.read_units(id, bytes);
  REQUIRE_MESSAGE(r.has_value(), (r ? "" : r.error().to_string()));
  CHECK(r->diagnostics.empty());
  return r->items;
}

std::string property(const model::Properties& properties, std::string_view type) {
  for (const auto& [t, v] : properties)
    if (t == type) return v;
  return "(none)";
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("what is written comes back: texts, labels, marks, kinds, confidence") {
  const auto units = read_back(written(sample()));
  REQUIRE(units.size() == 2);
  const auto& heading = units[0];
  CHECK(heading.id == "E/CN.7/2014/L.15#1");
  CHECK(property(heading.properties, "x-hexaglot-document") == "E/CN.7/2014/L.15");
  CHECK(property(heading.properties, "x-hexaglot-row") == "1");
  CHECK(property(heading.properties, "x-hexaglot-kind") == "heading");
  CHECK(property(heading.properties, "x-hexaglot-level") == "2");
  CHECK(property(heading.properties, "x-hexaglot-confidence") == "0.9876");
  CHECK(property(heading.properties, "x-hexaglot-status") == "automatic");
  REQUIRE(heading.variants.size() == 4);
  CHECK(heading.variants[0].text == "Demand & supply");
  CHECK(property(heading.variants[1].properties, "x-hexaglot-label") == "ألف-");
  CHECK(property(heading.variants[3].properties, "x-hexaglot-label") == "(none)");
  CHECK(heading.variants[3].text == "需求");

  const auto& paragraph = units[1];
  CHECK(property(paragraph.properties, "x-hexaglot-status") == "confirmed");
  CHECK(property(paragraph.properties, "x-hexaglot-level") == "(none)");
  REQUIRE(paragraph.variants.size() == 3);
  CHECK(paragraph.variants[0].text == "We decide to act <now>.");
  CHECK(paragraph.variants[0].marks == sample().versions[0].blocks[1].marks);
  CHECK(paragraph.variants[1].marks == sample().versions[1].blocks[1].marks);
  const auto& russian = paragraph.variants[2];
  CHECK(russian.text == "Мы решаем. Сейчас.");
  CHECK(russian.marks ==
        std::vector<model::Mark>{{model::MarkKind::bold, {19, 31}, ""},
                                 {model::MarkKind::link, {19, 31}, "https://example.org/?a=1&b=\"2\""}});
}

TEST_CASE("the same document gives the same bytes") { CHECK(written(sample()) == written(sample())); }

TEST_CASE("the header says that every language may be the source") {
  const auto out = written(sample());
  CHECK(has(out, "<tmx version=\"1.4\">"));
  CHECK(has(out, "srclang=\"*all*\""));
  CHECK(has(out, "segtype=\"block\""));
  CHECK(has(out, "creationtool=\"hexaglot\""));
}

TEST_CASE("no document gives an empty body that is still TMX") {
  test::PluginHarness harness(hx_plugin_entry_format_tmx());
  const auto out = harness.write(id, {});
  REQUIRE(out.has_value());
  CHECK(read_back(*out).empty());
}

TEST_CASE("sentences of one block share its marks out among them") {
  auto d = sample();
  d.versions[0].blocks[1].text = "One.Two. Three.";
  d.versions[0].blocks[1].marks = {{model::MarkKind::note, {4, 4}, "1"},
                                   {model::MarkKind::italic, {4, 15}, ""},
                                   {model::MarkKind::note, {8, 8}, "2"},
                                   {model::MarkKind::note, {15, 15}, "3"}};
  d.segments[0] = {{0, {0, 15}}, {1, {0, 4}}, {1, {4, 8}}, {1, {9, 15}}};
  d.rows[1].cells[0] = {1};
  d.rows.push_back({{{2}, {}, {}, {}}, 0.5, model::RowStatus::automatic});
  d.rows.push_back({{{3}, {}, {}, {}}, 0.5, model::RowStatus::automatic});
  const auto out = written(d);
  CHECK(has(out, "segtype=\"sentence\""));
  const auto units = read_back(out);
  REQUIRE(units.size() == 4);
  using model::Mark;
  using model::MarkKind;
  CHECK(units[1].variants[0].marks == std::vector<Mark>{{MarkKind::note, {4, 4}, "1"}});
  CHECK(property(units[1].variants[0].properties, "x-hexaglot-label") == "1.");
  CHECK(units[2].variants[0].marks == std::vector<Mark>{{MarkKind::italic, {0, 4}, ""}, {MarkKind::note, {4, 4}, "2"}});
  CHECK(property(units[2].variants[0].properties, "x-hexaglot-label") == "(none)");
  CHECK(units[3].variants[0].marks == std::vector<Mark>{{MarkKind::italic, {0, 6}, ""}, {MarkKind::note, {6, 6}, "3"}});
}

TEST_CASE("marks that cross or touch each other come back as they were") {
  auto d = sample();
  d.versions[0].blocks[1].text = "abcdef";
  d.segments[0][1].span = {0, 6};
  d.versions[0].blocks[1].marks = {
      {model::MarkKind::bold, {0, 3}, ""},     {model::MarkKind::italic, {0, 3}, ""},
      {model::MarkKind::code, {2, 5}, ""},     {model::MarkKind::italic, {3, 6}, ""},
      {model::MarkKind::note, {3, 3}, "*"},    {model::MarkKind::placeholder, {3, 3}, "<x>"},
      {model::MarkKind::link, {4, 4}, "#here"}};
  CHECK(read_back(written(d))[1].variants[0].marks == d.versions[0].blocks[1].marks);
}

TEST_CASE("characters that XML cannot hold become U+FFFD, with a word in the log") {
  auto d = sample();
  d.versions[0].blocks[0].text =
      "a\x01"
      "b\xEF\xBF\xBF"
      "c\td";
  d.segments[0][0].span = {0, 9};
  test::PluginHarness harness(hx_plugin_entry_format_tmx());
  const auto out = harness.write(id, {{&d, nullptr}});
  REQUIRE(out.has_value());
  CHECK(read_back(*out)[0].variants[0].text ==
        "a\xEF\xBF\xBD"
        "b\xEF\xBF\xBD"
        "c\td");
  REQUIRE(harness.log().size() == 1);
  CHECK(has(harness.log()[0], "2 characters"));
}
