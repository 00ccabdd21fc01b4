// One change in the faithful version must give exactly one finding more: neither none nor two for one fault.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

#include "case_file.hpp"
#include "statement.hpp"
#include "tests/support/plugin_harness.hpp"

HEXAGLOT_PLUGIN_UNDER_TEST(check_numbering);

namespace hexaglot::test {
namespace {

constexpr std::uint32_t french = 3;

std::multiset<std::string> told(const model::Document& document) {
  PluginHarness harness(hx_plugin_entry_check_numbering());
  const auto found = harness.check("hexaglot.check.numbering", document);
  REQUIRE(found);
  std::multiset<std::string> out;
  for (const auto& f : *found) out.insert(in_short(f, document));
  return out;
}

struct Change {
  model::Document document;
  std::vector<model::Block>& blocks = document.versions[french].blocks;

  explicit Change(const model::Document& from) : document(from) {}
  Change(const Change&) = delete;

  // What is told now and was not told before.
  [[nodiscard]] std::vector<std::string> news(const std::multiset<std::string>& before) const {
    const auto now = told(document);
    std::vector<std::string> out;
    std::set_difference(now.begin(), now.end(), before.begin(), before.end(), std::back_inserter(out));
    return out;
  }
};

bool numbered(const model::Block& b) { return b.kind == model::BlockKind::paragraph && b.label; }

void set_value(model::Block& b, std::int32_t value) {
  b.label.own().value = value;
  b.label.own().printed = std::to_string(value) + ".";
}

void check_one(const std::vector<std::string>& news, const std::string& begin) {
  std::string all;
  for (const auto& n : news) all += n + '\n';
  CAPTURE(all);
  REQUIRE(news.size() == 1);
  CHECK(news[0].starts_with(begin));
  CHECK(news[0].find(" fr") != std::string::npos);
}

TEST_CASE("any single change of a number in one version is told once") {
  const auto document = statement();
  const auto before = told(document);
  const auto count = document.versions[french].blocks.size();
  for (std::size_t i = 0; i < count; ++i) {
    if (!numbered(document.versions[french].blocks[i])) continue;
    CAPTURE(i);
    const auto value = document.versions[french].blocks[i].label->value;
    const bool first = i == 0 || value == 1;
    {
      INFO("another number");
      Change c(document);
      set_value(c.blocks[i], value + 7);
      check_one(c.news(before), "numbering.differs warning");
    }
    {
      INFO("the number is gone");
      Change c(document);
      c.blocks[i].label.reset();
      check_one(c.news(before), "numbering.differs warning");
    }
    if (first || i % 5 != 0) continue;
    {
      INFO("the number is gone and those that follow have moved");
      Change c(document);
      c.blocks[i].label.reset();
      std::size_t moved = 0;
      for (auto k = i + 1; k < count && !(c.blocks[k].label && c.blocks[k].label->value == 1); ++k)
        if (numbered(c.blocks[k])) {
          set_value(c.blocks[k], c.blocks[k].label->value - 1);
          ++moved;
        }
      if (moved > 0) check_one(c.news(before), "numbering.shift warning");
    }
    {
      INFO("the paragraph is missing");
      Change c(document);
      c.document.rows[i].cells[french].clear();
      const auto news = c.news(before);
      CHECK(news.size() <= 1);  // its row has no cell: only the gap can be told, and not at the end of a run
    }
  }
}

TEST_CASE("two paragraphs in one row do not end a shift") {
  const auto document = statement();
  const auto before = told(document);
  for (const std::size_t i : {28U, 35U, 79U}) {
    CAPTURE(i);
    auto joined = document;
    for (std::size_t v = 0; v < joined.versions.size(); ++v) {
      auto& here = joined.rows[i].cells[v];
      auto& next = joined.rows[i + 1].cells[v];
      here.insert(here.end(), next.begin(), next.end());
      next.clear();
    }
    CHECK(told(joined) == before);
  }
}

TEST_CASE("any single change of a footnote in one version is told once") {
  const auto document = statement();
  const auto before = told(document);
  for (std::size_t i = 0; i < document.versions[french].blocks.size(); ++i) {
    const auto& block = document.versions[french].blocks[i];
    CAPTURE(i);
    for (std::size_t m = 0; m < block.marks.size(); ++m) {
      if (block.marks[m].kind != model::MarkKind::note || block.marks[m].value == "15") continue;
      CAPTURE(block.marks[m].value);
      Change c(document);
      c.blocks[i].marks.erase(c.blocks[i].marks.begin() + static_cast<std::ptrdiff_t>(m));
      check_one(c.news(before), "footnotes.mark-missing warning");
    }
    if (block.kind != model::BlockKind::note || block.label->printed == "15") continue;
    {
      INFO("the note is gone");
      Change c(document);
      c.blocks[i].kind = model::BlockKind::paragraph;
      c.blocks[i].label.reset();
      const auto news = c.news(before);
      CHECK(!news.empty());
      CHECK(std::any_of(news.begin(), news.end(),
                        [](const std::string& n) { return n.starts_with("footnotes.note-missing warning fr"); }));
    }
  }
}

}  // namespace
}  // namespace hexaglot::test
