#include "core/app/read.hpp"

#include <doctest/doctest.h>

namespace hexaglot::app {
namespace {

TEST_CASE("a version is a language, an equals sign and a file") {
  CHECK(parse_version_file("FR=a=b.md")->language == "fr");
  CHECK(parse_version_file("FR=a=b.md")->path == "a=b.md");
  for (const auto* wrong : {"", "a.md", "=a.md", "fr="})
    CHECK(parse_version_file(wrong).error().kind == ErrorKind::usage);
}

TEST_CASE("a language stands once, also under another spelling, and standard input once") {
  CHECK(parse_version_files({"en=a", "fr=b"})->size() == 2);
  CHECK_FALSE(parse_version_files({"en=a", "EN=b"}));
  CHECK_FALSE(parse_version_files({"en=-", "fr=-"}));
}

TEST_CASE("the title is the last heading before the body") {
  model::Version v;
  const auto add = [&v](model::BlockKind kind, std::string text) {
    model::Block b;
    b.kind = kind;
    b.text = std::move(text);
    v.blocks.push_back(b);
  };
  CHECK(title_of(v).empty());
  add(model::BlockKind::heading, "Council");
  add(model::BlockKind::front, "Distr.");
  add(model::BlockKind::heading, "البيان الوزاري");
  add(model::BlockKind::paragraph, "We,");
  add(model::BlockKind::heading, "A. Demand");
  CHECK(title_of(v) == "البيان الوزاري");
}

TEST_CASE("the heading of the first section is not the title") {
  model::Version v;
  for (const auto& [printed, text] : {std::pair{"", "港口安全委员会的报告"}, std::pair{"一、", "检查"}}) {
    model::Block b;
    b.kind = model::BlockKind::heading;
    b.text = text;
    if (*printed != '\0') b.label.emplace().printed = printed;
    v.blocks.push_back(b);
  }
  CHECK(title_of(v) == "港口安全委员会的报告");
  v.blocks.erase(v.blocks.begin());
  CHECK(title_of(v) == "检查");
}

TEST_CASE("text given as an argument loses the white space at its ends") {
  CHECK(*text_argument("  世界毒品问题\n") == "世界毒品问题");
  CHECK_FALSE(text_argument("\xFF"));
}

}  // namespace
}  // namespace hexaglot::app
