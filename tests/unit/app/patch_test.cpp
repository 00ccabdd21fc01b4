#include "core/app/work/patch.hpp"

#include <doctest/doctest.h>

#include <random>

#include "core/app/work/sound.hpp"
#include "tests/unit/app/work_samples.hpp"
#include "tests/unit/app/work_walk.hpp"

namespace hexaglot::app {
namespace {

using test::difference;
using test::statement_of_wells;

std::string fault(const model::Document& d) {
  const auto ok = sound(d);
  return ok ? std::string{} : ok.error().message;
}

// The rows outside of a change are what they were, as far as one can see.
bool covers(const model::Document& before, const model::Document& after, check::Change c) {
  if (before.rows.size() - c.removed + c.added != after.rows.size()) return false;
  const auto same = [&](std::size_t a, std::size_t b) {
    for (std::uint32_t v = 0; v < before.versions.size(); ++v)
      if (before.cell_text(before.rows[a], v) != after.cell_text(after.rows[b], v) ||
          before.cell_label(before.rows[a], v) != after.cell_label(after.rows[b], v))
        return false;
    return before.rows[a].status == after.rows[b].status && before.rows[a].confidence == after.rows[b].confidence;
  };
  for (std::size_t r = 0; r < c.first; ++r)
    if (!same(r, r)) return false;
  for (std::size_t r = c.first + c.removed; r < before.rows.size(); ++r)
    if (!same(r, r - c.removed + c.added)) return false;
  return true;
}

void walk(model::Document d, std::uint32_t seed, int commands) {
  const auto start = d;
  test::RandomMender mender(seed);
  std::vector<Patch> done;
  int refused = 0;
  while (static_cast<int>(done.size()) < commands && refused < 20 * commands) {
    auto patch = mender.next(d);
    if (!patch) {
      CHECK(patch.error().kind == ErrorKind::usage);
      ++refused;
      continue;
    }
    CAPTURE(patch->command);
    CAPTURE(done.size());
    const auto before = d;
    patch->apply(d);
    REQUIRE(fault(d) == "");
    REQUIRE(covers(before, d, patch->change()));
    const auto packed = pack(*patch);
    const auto back = unpack(packed);
    REQUIRE(back.has_value());
    REQUIRE(pack(*back) == packed);
    auto undone = d;
    REQUIRE(try_revert(*back, undone).has_value());
    REQUIRE(difference(before, undone) == "");
    REQUIRE(try_apply(*back, undone).has_value());
    REQUIRE(difference(d, undone) == "");
    done.push_back(std::move(*patch));
  }
  REQUIRE(static_cast<int>(done.size()) == commands);
  const auto end = d;
  for (auto patch = done.rbegin(); patch != done.rend(); ++patch) patch->revert(d);
  CHECK(difference(start, d) == "");
  for (const auto& patch : done) patch.apply(d);
  CHECK(difference(end, d) == "");
}

TEST_CASE("two thousand commands at random keep a document sound, and are undone to the byte") {
  for (const std::uint32_t seed : {1U, 2U, 3U, 4U}) {
    CAPTURE(seed);
    walk(statement_of_wells(4), seed, 300);
    walk(statement_of_wells(2, model::Segmentation::block), seed + 100, 200);
  }
}

TEST_CASE("a patch that does not fit is refused, and leaves the document as it was") {
  auto d = statement_of_wells(2);
  const auto before = d;
  auto patch = merge_rows(d, 1, 3).value();
  patch.steps.emplace_back(RowsChange{0, {model::Row{}}, {}});  // the last step does not fit
  CHECK_FALSE(try_apply(patch, d));
  CHECK(difference(before, d) == "");
  CHECK_FALSE(try_revert(merge_rows(d, 1, 3).value(), d));
  CHECK(difference(before, d) == "");
}

TEST_CASE("bytes that were cut or changed are an error or a patch that is refused, never a crash") {
  const auto start = statement_of_wells(1);
  std::vector<std::string> packed = {pack(push_down(start, {1, 0}).value()), pack(merge_rows(start, 1, 4).value()),
                                     pack(change_texts(start, {{5, 1, {0, 3}, "河"}}).value()),
                                     pack(split_at_sentence(start, {1, 4}).value()),
                                     pack(set_status(start, 0, 3, model::RowStatus::confirmed).value())};
  std::mt19937 random(7);
  int read = 0;
  for (const auto& good : packed) {
    for (std::size_t cut = 0; cut < good.size(); ++cut) CHECK_FALSE(unpack(good.substr(0, cut)));
    CHECK_FALSE(unpack(good + "x"));
    for (int i = 0; i < 2000; ++i) {
      auto bad = good;
      for (auto n = 1 + random() % 3; n > 0; --n) bad[random() % bad.size()] = static_cast<char>(random());
      const auto patch = unpack(bad);
      if (!patch) continue;
      ++read;
      auto d = start;
      if (!try_apply(*patch, d)) {
        REQUIRE(difference(start, d) == "");
        continue;
      }
      [[maybe_unused]] const auto any = sound(d);
      REQUIRE(try_revert(*patch, d).has_value());
      REQUIRE(difference(start, d) == "");
    }
  }
  CHECK(read > 100);
}

TEST_CASE("two changes together cover what either changed") {
  CHECK(joined(check::Change{}, {3, 1, 2}).first == 3);
  const auto both = joined(check::Change{2, 2, 1}, {5, 1, 3});
  CHECK(both.first == 2);
  CHECK(both.removed == 5);  // rows 2 … 6 of before
  CHECK(both.added == 6);
  const auto other = joined(check::Change{5, 1, 3}, {2, 2, 1});
  CHECK(other.first == 2);
  CHECK(other.removed == 4);
  CHECK(other.added == 5);
}

}  // namespace
}  // namespace hexaglot::app
