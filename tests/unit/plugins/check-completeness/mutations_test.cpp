#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <random>
#include <set>

#include "case_file.hpp"
#include "core/text/sentences.hpp"
#include "real_texts.hpp"
#include "statement.hpp"
#include "tests/support/plugin_harness.hpp"

HEXAGLOT_PLUGIN_UNDER_TEST(check_completeness);

namespace hexaglot::test {
namespace {

using Key = std::set<std::pair<std::uint32_t, std::uint32_t>>;  // row, version

void set_text(model::Document& d, std::uint32_t row, std::uint32_t version, const std::string& text) {
  auto& cell = d.rows[row].cells[version];
  if (cell.empty()) return;
  for (std::size_t i = 1; i < cell.size(); ++i) d.segments[version][cell[i]].span = {0, 0};
  cell.erase(cell.begin() + 1, cell.end());
  auto& segment = d.segments[version][cell.front()];
  d.versions[version].blocks[segment.block].text = text;
  d.versions[version].blocks[segment.block].marks.clear();
  segment.span = {0, static_cast<std::uint32_t>(text.size())};
}

std::string text_of(const model::Document& d, std::uint32_t row, std::uint32_t version) {
  return d.cell_text(d.rows[row], version);
}

// False: not possible here.
using Mutation = std::function<bool(model::Document&, std::uint32_t row, std::uint32_t version, std::mt19937&)>;

bool drop_sentence(model::Document& d, std::uint32_t row, std::uint32_t version, std::mt19937& random) {
  const auto text = text_of(d, row, version);
  const auto spans = text::sentences(text, d.versions[version].language);
  if (spans.size() < 2) return false;
  const auto& out = spans[random() % spans.size()];
  if (out.end - out.begin < 20) return false;
  set_text(d, row, version, text.substr(0, out.begin) + text.substr(out.end));
  return true;
}

bool empty_cell(model::Document& d, std::uint32_t row, std::uint32_t version, std::mt19937&) {
  if (text_of(d, row, version).size() < 8) return false;
  d.rows[row].cells[version].clear();
  return true;
}

bool leave_in_other_language(model::Document& d, std::uint32_t row, std::uint32_t version, std::mt19937&) {
  const std::uint32_t from = d.versions[version].language == "en" ? 3 : 1;
  const auto text = text_of(d, row, from);
  if (text.size() < 20 || text == text_of(d, row, version)) return false;
  set_text(d, row, version, text);
  return true;
}

struct Score {
  std::size_t done = 0, found = 0, false_alarms = 0;
};

Score score(const model::Document& clean, std::uint32_t version, const Mutation& mutation, std::uint32_t step) {
  PluginHarness harness(hx_plugin_entry_check_completeness());
  Key known;
  const auto before = harness.check("hexaglot.check.completeness", clean);
  REQUIRE(before);
  for (const auto& f : *before)
    for (const auto v : f.versions)
      for (auto r = f.row.value_or(0); r <= f.last_row.value_or(f.row.value_or(0)); ++r) known.emplace(r, v);
  auto dirty = clean;
  std::mt19937 random(7);
  Key wanted;
  for (std::uint32_t r = 1; r < clean.rows.size(); r += step)
    for (std::uint32_t k = 0; k < step && r + k < clean.rows.size(); ++k)
      if (!known.contains({r + k, version}) && mutation(dirty, r + k, version, random)) {
        wanted.emplace(r + k, version);
        break;
      }
  const auto after = harness.check("hexaglot.check.completeness", dirty);
  REQUIRE(after);
  Score out;
  out.done = wanted.size();
  Key told;
  for (const auto& f : *after)
    for (const auto v : f.versions)
      for (auto r = f.row.value_or(0); r <= f.last_row.value_or(f.row.value_or(0)); ++r) told.emplace(r, v);
  for (const auto& w : wanted) out.found += told.contains(w) ? 1 : 0;
  for (const auto& t : told) out.false_alarms += wanted.contains(t) || known.contains(t) ? 0 : 1;
  return out;
}

void hold_mutation(const std::string& name, const Mutation& mutation, double least) {
  std::vector<model::Document> texts = {statement()};
  for (const auto* file : {"udhr", "cc-by-nc-sa", "tico19"})
    if (auto d = real_text(file))
      texts.push_back(std::move(*d));
    else
      MESSAGE("skipped: ", std::string(file), " is not at hand");
  for (std::uint32_t v = 0; v < 6; ++v) {
    Score all;
    std::string each;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const auto s = score(texts[i], v, mutation, i == 3 ? 23 : 4);
      all.done += s.done, all.found += s.found, all.false_alarms += s.false_alarms;
      each += " " + std::to_string(s.found) + "/" + std::to_string(s.done) + "+" + std::to_string(s.false_alarms);
    }
    const auto recall = all.done == 0 ? 1.0 : static_cast<double>(all.found) / static_cast<double>(all.done);
    const auto precision =
        all.found == 0 ? 1.0 : static_cast<double>(all.found) / static_cast<double>(all.found + all.false_alarms);
    MESSAGE(name, " ", texts[0].versions[v].language, ": ", all.done, " done, recall ", recall, ", precision ",
            precision, each);
    CHECK(recall >= least);
    CHECK(precision >= 0.95);
  }
}

TEST_CASE("dropped sentences are found in every language") { hold_mutation("sentence dropped", drop_sentence, 0.8); }
TEST_CASE("emptied cells are found in every language") { hold_mutation("cell emptied", empty_cell, 0.9); }
TEST_CASE("cells left in another language are found in every language") {
  hold_mutation("left in English or French", leave_in_other_language, 0.95);
}

}  // namespace
}  // namespace hexaglot::test
