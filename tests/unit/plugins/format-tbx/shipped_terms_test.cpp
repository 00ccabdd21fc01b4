// The termbases that the project ships: whole, in six languages, and at peace with the shipped versions.
#include <doctest/doctest.h>

#include <array>
#include <map>
#include <set>
#include <string>

#include "core/text/fold.hpp"
#include "core/text/language.hpp"
#include "tests/support/plugin_harness.hpp"
#include "tests/support/temporary.hpp"

HEXAGLOT_PLUGIN_UNDER_TEST(format_tbx);

using namespace hexaglot;

namespace {

std::vector<model::Concept> shipped(const std::string& file) {
  test::PluginHarness harness(hx_plugin_entry_format_tbx());
  const auto r = harness.read_terms("hexaglot.format.tbx", test::slurp(test::tm_data() / "terms" / file), file);
  REQUIRE_MESSAGE(r.has_value(), (r ? "" : r.error().to_string()));
  CHECK(r->diagnostics.empty());
  return r->items;
}

bool is_bad(const model::Term& t) {
  return t.status == model::TermStatus::deprecated || t.status == model::TermStatus::forbidden;
}

// As a whole word; Chinese has none, there it may stand anywhere.
bool stands_in(const std::string& term, const std::string& text, std::string_view language) {
  const auto in_word = [](char c) {
    return static_cast<unsigned char>(c) >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
  };
  for (auto at = text.find(term); at != std::string::npos; at = text.find(term, at + 1)) {
    const auto end = at + term.size();
    if (language == "zh") return true;
    if ((at == 0 || !in_word(text[at - 1])) && (end == text.size() || !in_word(text[end]))) return true;
  }
  return false;
}

void check_termbase(const std::vector<model::Concept>& concepts) {
  std::set<std::string> ids;
  for (const auto& c : concepts) {
    CAPTURE(c.id);
    CHECK(ids.insert(c.id).second);
    CHECK(!c.subject.empty());
    std::map<std::string, int> preferred;
    std::set<std::string> terms;
    for (const auto& t : c.terms) {
      if (t.status == model::TermStatus::preferred) ++preferred[t.language];
      CHECK_MESSAGE(terms.insert(t.language + " " + t.text).second, t.text);
    }
    for (const auto language : text::official_languages) CHECK(preferred[std::string(language)] == 1);
  }
}

void check_absent(const std::vector<model::Concept>& concepts) {
  for (const auto language : text::official_languages) {
    const auto version = text::fold(test::slurp(test::tm_data() / "statement" / (std::string(language) + ".md")));
    REQUIRE(version.size() > 10000);
    for (const auto& c : concepts)
      for (const auto& t : c.terms)
        if (t.language == language && is_bad(t))
          CHECK_MESSAGE(!stands_in(text::fold(t.text), version, language), language << " " << c.id << ": " << t.text);
  }
}

}  // namespace

TEST_CASE("the statement's termbase holds 120 concepts and more, each with one preferred term per language") {
  const auto concepts = shipped("statement.tbx");
  CHECK(concepts.size() >= 120);
  check_termbase(concepts);
  std::array<std::size_t, 4> statuses{};
  for (const auto& c : concepts)
    for (const auto& t : c.terms) ++statuses[static_cast<std::size_t>(t.status)];
  for (const auto n : statuses) CHECK(n >= 100);
}

TEST_CASE("the phrases are 60 and more, preambular and operative, in all six languages") {
  const auto concepts = shipped("phrases.tbx");
  CHECK(concepts.size() >= 60);
  check_termbase(concepts);
  std::map<std::string, std::size_t> subjects;
  for (const auto& c : concepts) ++subjects[c.subject];
  CHECK(subjects.size() == 2);
  CHECK(subjects["preambular phrase"] >= 20);
  CHECK(subjects["operative phrase"] >= 20);
}

TEST_CASE("no deprecated or forbidden term stands in the shipped version of its language") {
  check_absent(shipped("statement.tbx"));
  check_absent(shipped("phrases.tbx"));
}
