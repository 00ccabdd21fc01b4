#include "core/app/align.hpp"

#include <doctest/doctest.h>

namespace hexaglot::app {
namespace {

TEST_CASE("the symbol comes from the folder or from what the file names have in common") {
  CHECK(default_symbol({{"en", "tm/statement/en.md"}, {"fr", "tm/statement/fr.md"}}) == "statement");
  CHECK(default_symbol({{"en", "report-en.md"}, {"zh", "report-zh.md"}}) == "report");
  CHECK(default_symbol({{"en", "a.md"}, {"zh", "b.md"}}) == "document");
  CHECK(default_symbol({{"en", "A_66_1_E.md"}, {"ru", "A_66_1_R.md"}}) == "A_66_1");
}

TEST_CASE("segmentations have three names") {
  CHECK(*parse_segmentation("sentence") == model::Segmentation::sentence);
  CHECK(parse_segmentation("page").error().kind == ErrorKind::usage);
}

TEST_CASE("confidence counts doubtful and incomplete rows") {
  model::Document d;
  d.rows = {{{{0}, {0}}, 1.0, model::RowStatus::automatic},
            {{{1}, {}}, 0.5, model::RowStatus::automatic},
            {{{2}, {1}}, 0.3, model::RowStatus::confirmed}};
  const auto c = confidence(d);
  CHECK(c.mean == doctest::Approx(0.6));
  CHECK(c.doubtful == std::vector<std::uint32_t>{1});
  CHECK(c.incomplete == std::vector<std::uint32_t>{1});
}

}  // namespace
}  // namespace hexaglot::app
