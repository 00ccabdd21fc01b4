#include "core/align/anchors.hpp"

#include <doctest/doctest.h>

#include "documents.hpp"
#include "long_texts.hpp"

using namespace hexaglot::align;
using namespace hexaglot::test;

namespace {

struct Found {
  Band band;
  double held = 0;  // share of the links whose cells lie inside
};

Found first_band_of(const LongTexts& texts, const std::string& x, const std::string& y) {
  const auto versions = features(lines({{x, texts.x}, {y, texts.y}}));
  const KnownWords nothing;
  Found out{first_band({versions[0], versions[1], nothing})};
  for (const auto& [i, j] : texts.links)
    out.held +=
        out.band.holds(i, j) && out.band.holds(i + 1, j + 1) ? 1.0 / static_cast<double>(texts.links.size()) : 0;
  return out;
}

}  // namespace

TEST_CASE("a short text is looked at as a whole") {
  const auto found = first_band_of(long_texts("ar", "ru", 300), "ar", "ru");
  CHECK(found.band.cells() == 301U * 301U);
}

TEST_CASE("the way through a long text without numbers or like words is found, Arabic and Chinese") {
  const auto found = first_band_of(long_texts("ar", "zh", 4000), "ar", "zh");
  CHECK_MESSAGE(found.held > 0.995, found.held);
  CHECK_MESSAGE(found.band.cells() < 4001U * 200U, found.band.cells());
}

TEST_CASE("the band follows where hundreds of lines are missing, first in the one version, then in the other") {
  const auto found = first_band_of(long_texts("ru", "zh", 5000, {1500, 2000}, {3200, 3900}), "ru", "zh");
  CHECK_MESSAGE(found.held > 0.99, found.held);
}

TEST_CASE("the band follows a text that begins or ends in the middle of the other") {
  const auto found = first_band_of(long_texts("en", "ar", 5000, {0, 0}, {4200, 5000}), "en", "ar");
  CHECK_MESSAGE(found.held > 0.98, found.held);
}

TEST_CASE("where nothing is known the band keeps to the middle, and its size is linear") {
  LongTexts texts;
  for (std::uint32_t n = 0; n < 30'000; ++n) {
    texts.x.emplace_back("Без изменений.");
    texts.y.emplace_back("没有变化。");
    texts.links.emplace_back(n, n);
  }
  const auto found = first_band_of(texts, "ru", "zh");
  CHECK(found.held > 0.999);
  CHECK_MESSAGE(found.band.cells() <= 2'500'000, found.band.cells());
}

TEST_CASE("very unequal texts have a band all the same") {
  LongTexts texts;
  for (std::uint32_t n = 0; n < 50'000; ++n) texts.x.emplace_back("Строка " + std::to_string(n));
  for (std::uint32_t n = 0; n < 20; ++n) texts.y.emplace_back("第" + std::to_string(n * 1000) + "行");
  const auto found = first_band_of(texts, "ru", "zh");
  CHECK(found.band.rows() == 50'001);
  CHECK(found.band.holds(0, 0));
  CHECK(found.band.holds(50'000, 20));
}

TEST_CASE("a cancelled search ends at once with a band") {
  const auto texts = long_texts("ar", "zh", 3000);
  const auto versions = features(lines({{"ar", texts.x}, {"zh", texts.y}}));
  const KnownWords nothing;
  hexaglot::Progress progress;
  progress.cancel();
  const auto band = first_band({versions[0], versions[1], nothing}, progress);
  CHECK(band.holds(0, 0));
  CHECK(band.holds(3000, 3000));
}
