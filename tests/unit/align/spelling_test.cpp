#include "core/align/spelling.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "core/align/features.hpp"
#include "documents.hpp"

using namespace hexaglot::align;
using namespace hexaglot::test;

namespace {

float likeness_of(const std::string& x_language, const std::string& x, const std::string& y_language,
                  const std::string& y) {
  const auto all = features(lines({{x_language, {x}}, {y_language, {y}}}));
  float best = 0;
  for (const auto& l : lookalikes(all[0], all[1])) best = std::max(best, l.likeness);
  return best;
}

}  // namespace

TEST_CASE("a word left as it is looks like itself in any script") {
  CHECK(likeness_of("en", "UNODC", "zh", "联合国 UNODC") == 1);
  CHECK(likeness_of("fr", "Interpol", "ar", "منظمة Interpol") == 1);
}

TEST_CASE("international words look alike across Latin, Cyrillic and Arabic") {
  CHECK(likeness_of("en", "program", "ru", "программа") > 0);
  CHECK(likeness_of("fr", "diplomatique", "ru", "дипломатический") > 0);
  CHECK(likeness_of("es", "Colombia", "ar", "كولومبيا") > 0);
}

TEST_CASE("words of one root look alike in Latin script") {
  CHECK(likeness_of("en", "international", "es", "internacional") > 0);
}

TEST_CASE("Chinese characters and unrelated words look like nothing") {
  CHECK(likeness_of("en", "library", "zh", "图书馆") == 0);
  CHECK(likeness_of("en", "water", "ru", "крыша") == 0);
}

TEST_CASE("the Arabic article and the particles before it are taken off") {
  CHECK(bare_word("المكتبه") == "مكتبه");
  CHECK(bare_word("والمكتبه") == "مكتبه");
  CHECK(bare_word("ال") == "ال");
}
