#include "core/align/clues.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "documents.hpp"

using namespace hexaglot::align;
using namespace hexaglot::test;

namespace {

Id word(const VersionFeatures& version, const std::string& folded) {
  const auto found = std::find_if(version.vocabulary.begin(), version.vocabulary.end(),
                                  [&](const Word& w) { return w.folded == folded; });
  REQUIRE(found != version.vocabulary.end());
  return static_cast<Id>(found - version.vocabulary.begin());
}

}  // namespace

TEST_CASE("equal numbers are clues, in whatever digits, and know where they stand") {
  const auto versions =
      features(lines({{"ar", {"لا شيء هنا", "في عام ١٩٦١", "نهاية"}}, {"zh", {"1961年", "没有", "完"}}}));
  const KnownWords nothing;
  const Clues clues({versions[0], versions[1], nothing});
  REQUIRE(clues.all().size() == 1);
  const auto clue = clues.all().front();
  REQUIRE(clues.x().of(clue.x).size() == 1);
  CHECK(clues.x().of(clue.x)[0] == 1);
  CHECK(clues.y().of(clue.y)[0] == 0);
}

TEST_CASE("words spelt alike in two scripts are clues") {
  const auto versions = features(lines({{"en", {"The protocol of Vienna"}}, {"ru", {"Этот протокол подписан"}}}));
  const KnownWords nothing;
  const Clues clues({versions[0], versions[1], nothing});
  const auto x = word(versions[0], "protocol"), y = word(versions[1], "протокол");
  CHECK(std::any_of(clues.all().begin(), clues.all().end(), [&](const Clue& c) { return c.x == x && c.y == y; }));
}

TEST_CASE("known translations are clues, weighed by how often they were seen; added ones do not replace them") {
  const auto versions = features(lines({{"ru", {"мост и река", "река"}}, {"zh", {"桥", "河"}}}));
  const auto bridge = word(versions[0], "мост"), river = word(versions[0], "река");
  const auto qiao = word(versions[1], "桥"), he = word(versions[1], "河");
  KnownWords known;
  known.pairs = {{bridge, qiao, 8}, {river, he, 1}};
  std::sort(known.pairs.begin(), known.pairs.end(), [](const auto& a, const auto& b) { return a.x < b.x; });
  known.x_seen.assign(versions[0].vocabulary.size(), 10);
  known.y_seen.assign(versions[1].vocabulary.size(), 10);
  Clues clues({versions[0], versions[1], known});
  REQUIRE(clues.all().size() == 2);
  const auto p = [&](Id x) {
    return std::find_if(clues.all().begin(), clues.all().end(), [&](const Clue& c) { return c.x == x; })->p;
  };
  CHECK(p(bridge) > p(river));
  const float before = p(bridge);
  clues.add({{bridge, qiao, 0.1F}, {river, he, 0.9F}});
  CHECK(clues.all().size() == 2);
  CHECK(p(bridge) == before);
  CHECK(p(river) == doctest::Approx(0.9));
}
