#include "core/align/parallel.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <stdexcept>
#include <string>

#include "core/align/align.hpp"
#include "documents.hpp"
#include "long_texts.hpp"

using hexaglot::align::align;
using hexaglot::align::in_parallel;
using namespace hexaglot::test;

TEST_CASE("every task runs once, whatever the number of threads") {
  for (const unsigned threads : {0U, 1U, 2U, 7U}) {
    std::vector<int> runs(50, 0);
    in_parallel(threads, runs.size(), [&](std::size_t k) { ++runs[k]; });
    CHECK(runs == std::vector<int>(50, 1));
  }
}

TEST_CASE("what a task throws comes out") {
  CHECK_THROWS_AS(in_parallel(2, 10,
                              [](std::size_t k) {
                                if (k == 3) throw std::runtime_error("three");
                              }),
                  std::runtime_error);
}

TEST_CASE("the rows of a long pair do not depend on the number of threads, nor does their confidence") {
  const auto texts = long_texts("ar", "zh", 1500);
  auto one = lines({{"ar", texts.x}, {"zh", texts.y}, {"ru", texts.x}});
  auto many = one;
  hexaglot::align::Options options;
  options.threads = 1;
  REQUIRE(align(one, options));
  options.threads = 4;
  REQUIRE(align(many, options));
  CHECK(shape(one) == shape(many));
  bool same = one.rows.size() == many.rows.size();
  for (std::size_t r = 0; same && r < one.rows.size(); ++r) same = one.rows[r].confidence == many.rows[r].confidence;
  CHECK(same);
}

TEST_CASE("progress of a single long pair moves in steps that only grow") {
  const auto texts = long_texts("ru", "zh", 1500);
  auto document = lines({{"ru", texts.x}, {"zh", texts.y}});
  std::vector<double> shares;
  const hexaglot::Progress progress([&](std::string_view, double share) { shares.push_back(share); });
  REQUIRE(align(document, {}, progress));
  CHECK(shares.size() >= 6);
  CHECK(std::is_sorted(shares.begin(), shares.end()));
  CHECK(shares.back() == 1);
}

TEST_CASE("cancelled at any step it stops and leaves the rows as they were") {
  const auto texts = long_texts("ar", "ru", 900);
  auto whole = lines({{"ar", texts.x}, {"ru", texts.y}, {"zh", texts.y}});
  std::size_t reports = 0;
  hexaglot::align::Options options;
  options.threads = 1;
  {
    auto document = whole;
    REQUIRE(align(document, options, hexaglot::Progress([&](std::string_view, double) { ++reports; })));
  }
  for (std::size_t stop = 1; stop < reports; stop += 3) {
    auto document = whole;
    document.rows.resize(1);
    std::size_t seen = 0;
    hexaglot::Progress* self = nullptr;
    hexaglot::Progress progress([&](std::string_view, double) {
      if (++seen == stop) self->cancel();
    });
    self = &progress;
    const auto done = align(document, options, progress);
    REQUIRE_FALSE(done);
    CHECK(done.error().kind == hexaglot::ErrorKind::cancelled);
    CHECK(document.rows.size() == 1);
    CHECK_MESSAGE(seen <= stop + 2, seen);  // nothing more is begun
  }
}
