// Faults sown into faithful texts, one at a time, in each language: how many are told of the version that has them.
#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
#include <functional>
#include <map>
#include <set>
#include <string>

#include "case_file.hpp"
#include "plugins/check-numbering/reference.hpp"
#include "real_texts.hpp"
#include "statement.hpp"
#include "tests/support/plugin_harness.hpp"

HEXAGLOT_PLUGIN_UNDER_TEST(check_numbering);

namespace hexaglot::test {
namespace {

// A finding as such, whoever is named first in it: id, outliers, row.
std::multiset<std::string> told(const model::Document& document) {
  PluginHarness harness(hx_plugin_entry_check_numbering());
  const auto found = harness.check("hexaglot.check.numbering", document);
  REQUIRE(found);
  std::multiset<std::string> out;
  for (const auto& f : *found) out.insert(in_short(f, document));
  return out;
}

struct Score {
  int told = 0, sown = 0;
  std::string missed;
};

class Sower {
 public:
  Sower(std::string name, model::Document document)
      : name_(std::move(name)), document_(std::move(document)), before_(told(document_)) {}

  // Applies `change` to a copy; counts whether a finding more names the version.
  void sow(const std::string& kind, std::uint32_t version, std::uint32_t block,
           const std::function<void(model::Version&)>& change) {
    auto changed = document_;
    change(changed.versions[version]);
    const auto now = told(changed);
    std::vector<std::string> news;
    std::set_difference(now.begin(), now.end(), before_.begin(), before_.end(), std::back_inserter(news));
    const auto& language = document_.versions[version].language;
    const bool hit = std::any_of(news.begin(), news.end(), [&](const std::string& n) {
      return (' ' + n.substr(n.find(' ', n.find(' ') + 1))).find(language) != std::string::npos;
    });
    auto& score = scores_[kind][language];
    ++score.sown;
    score.told += hit ? 1 : 0;
    if (!hit) score.missed += name_ + ' ' + language + " block " + std::to_string(block) + "; ";
  }

  static void hold() {
    for (const auto& [kind, languages] : scores_)
      for (const auto& [language, s] : languages) {
        MESSAGE(kind, " ", language, ": ", s.told, " of ", s.sown);
        CAPTURE(s.missed);
        CHECK(20 * s.told >= 19 * s.sown);
      }
    scores_.clear();
  }

  [[nodiscard]] const model::Document& document() const { return document_; }

 private:
  std::string name_;
  model::Document document_;
  std::multiset<std::string> before_;
  static inline std::map<std::string, std::map<std::string, Score>> scores_;
};

std::vector<Sower> texts(const std::vector<std::string>& names) {
  std::vector<Sower> out;
  for (const auto& name : names) {
    if (name == "statement") {
      out.emplace_back(name, statement());
    } else if (auto document = real_text(name)) {
      out.emplace_back(name, std::move(*document));
    } else {
      MESSAGE("skipped: ", name, " is not at hand");
    }
  }
  return out;
}

TEST_CASE("a label changed or dropped in any version is told") {
  for (auto& text : texts({"statement", "udhr", "cc-by-nc-sa"})) {
    for (std::uint32_t v = 0; v < text.document().versions.size(); ++v) {
      const auto& blocks = text.document().versions[v].blocks;
      std::uint32_t n = 0;
      for (std::uint32_t b = 0; b < blocks.size(); ++b) {
        if (!blocks[b].label || blocks[b].kind == model::BlockKind::note || blocks[b].kind == model::BlockKind::front)
          continue;
        if (++n % 10 != v) continue;
        text.sow("label changed", v, b, [b](model::Version& version) {
          auto& label = version.blocks[b].label.own();
          label = {std::to_string(label.value + 4) + ".",
                   text::NumberSystem::arabic,
                   label.value + 4,
                   label.level,
                   {},
                   false};
        });
        text.sow("label dropped", v, b, [b](model::Version& version) { version.blocks[b].label.reset(); });
      }
    }
  }
  Sower::hold();
}

TEST_CASE("a footnote mark or a note dropped in any version is told") {
  for (auto& text : texts({"statement"})) {
    for (std::uint32_t v = 0; v < text.document().versions.size(); ++v) {
      const auto& blocks = text.document().versions[v].blocks;
      for (std::uint32_t b = v % 3; b < blocks.size(); b += 3) {
        if (blocks[b].kind == model::BlockKind::note && blocks[b].label->printed != "15")
          text.sow("note dropped", v, b, [b](model::Version& version) {
            version.blocks[b].kind = model::BlockKind::paragraph;
            version.blocks[b].label.reset();
          });
        for (std::size_t m = 0; m < blocks[b].marks.size(); ++m)
          if (blocks[b].marks[m].kind == model::MarkKind::note && blocks[b].marks[m].value != "15")
            text.sow("mark dropped", v, b, [b, m](model::Version& version) {
              auto& marks = version.blocks[b].marks;
              marks.erase(marks.begin() + static_cast<std::ptrdiff_t>(m));
            });
      }
    }
  }
  Sower::hold();
}

// The last digit or letter of a reference, one further in its own script.
bool change_reference(std::string& text, std::uint32_t begin, std::uint32_t end) {
  static const std::vector<std::vector<std::string>> rows = {{"1", "2", "3", "4", "5", "6", "7", "8", "9"},
                                                             {"١", "٢", "٣", "٤", "٥", "٦", "٧", "٨", "٩"},
                                                             {"一", "二", "三", "四", "五", "六", "七", "八", "九"}};
  for (auto at = end; at-- > begin;)
    for (const auto& row : rows)
      for (std::size_t i = 0; i < row.size(); ++i)
        if (text.compare(at, row[i].size(), row[i]) == 0) {
          text.replace(at, row[i].size(), row[(i + 4) % row.size()]);
          return true;
        }
  return false;
}

TEST_CASE("another number in a cross reference of any version is told") {
  for (auto& text : texts({"statement", "cc-by-nc-sa"})) {
    for (std::uint32_t v = 0; v < text.document().versions.size(); ++v) {
      const auto& version = text.document().versions[v];
      check_numbering::ReferenceReader reader;
      for (std::uint32_t b = 0; b < version.blocks.size(); ++b) {
        if (version.blocks[b].kind == model::BlockKind::front) continue;
        const auto found = reader.read(version.blocks[b].text, version.language);
        std::uint32_t last = ~0U;
        for (const auto& r : found) {
          if (r.span.begin == last) continue;
          last = r.span.begin;
          auto changed = version.blocks[b].text;
          if (!change_reference(changed, r.span.begin, r.span.end)) continue;
          text.sow("reference changed", v, b, [&](model::Version& to) { to.blocks[b].text = changed; });
        }
      }
    }
  }
  Sower::hold();
}

}  // namespace
}  // namespace hexaglot::test
