#include "core/align/term_candidates.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "core/align/term_equivalents.hpp"
#include "core/align/term_words.hpp"

namespace hexaglot::align {
namespace {

std::vector<std::string> texts(const std::vector<TermCandidate>& candidates) {
  std::vector<std::string> out;
  for (const auto& c : candidates) out.push_back(c.text);
  return out;
}
bool has(const std::vector<TermCandidate>& candidates, const std::string& text) {
  const auto all = texts(candidates);
  return std::find(all.begin(), all.end(), text) != all.end();
}

const std::vector<std::string> english = {"The Commission on Narcotic Drugs adopted the plan of action.",
                                          "States reported to the Commission on Narcotic Drugs.",
                                          "The plan of action of the Commission on Narcotic Drugs is new.",
                                          "Every State has a plan of action."};
const std::vector<std::string> russian = {"Комиссия по наркотическим средствам приняла план действий.",
                                          "Государства представили доклады Комиссии по наркотическим средствам.",
                                          "План действий Комиссии по наркотическим средствам новый.",
                                          "У каждого государства есть план действий."};
const std::vector<std::string> chinese = {"麻醉药品委员会通过了行动计划。", "各国向麻醉药品委员会提交报告。",
                                          "麻醉药品委员会的行动计划是新的。", "每个国家都有行动计划。"};
const std::vector<std::string> arabic = {"اعتمدت لجنة المخدرات خطة العمل.", "قدمت الدول تقارير إلى لجنة المخدرات.",
                                         "إن خطة العمل الخاصة بلجنة المخدرات جديدة.", "لكل دولة خطة العمل."};

TEST_CASE("candidates are groups of words without small words at the edges, the longest that come often") {
  const auto found = term_candidates(english, "en", {});
  CHECK(has(found, "Commission on Narcotic Drugs"));
  CHECK(has(found, "plan of action"));
  CHECK_FALSE(has(found, "Narcotic Drugs"));  // never without the Commission
  CHECK_FALSE(has(found, "the plan"));
  CHECK_FALSE(has(found, "of action"));
}

TEST_CASE("inflected forms are one candidate, written as most often") {
  const auto found = term_candidates(russian, "ru", {});
  const auto at = std::find_if(found.begin(), found.end(), [](const TermCandidate& c) { return c.words == 4; });
  REQUIRE(at != found.end());
  CHECK(at->count == 3);
  CHECK(at->text == "Комиссии по наркотическим средствам");
  CHECK(at->rows == std::vector<std::uint32_t>{0, 1, 2});
}

TEST_CASE("Chinese candidates are runs of characters that no longer run explains") {
  const auto found = term_candidates(chinese, "zh", {});
  CHECK(has(found, "麻醉药品委员会"));
  CHECK(has(found, "行动计划"));
  CHECK_FALSE(has(found, "药品委员"));
}

TEST_CASE("Arabic particles that are written together do not belong to a term") {
  CHECK(without_particles("وبالمخدرات") == "المخدرات");
  CHECK(without_particles("للمخدرات") == "المخدرات");
  CHECK(without_particles("وزارة") == "وزارة");
  const auto found = term_candidates(arabic, "ar", {});
  CHECK(has(found, "خطة العمل"));
}

TEST_CASE("what comes in the same rows is each other's equivalent") {
  const auto x = term_candidates(english, "en", {});
  const auto y = term_candidates(chinese, "zh", {});
  const Equivalents equivalents(x, y, 24);
  for (std::uint32_t i = 0; i < x.size(); ++i) {
    const auto best = equivalents.best(i);
    if (x[i].text == "Commission on Narcotic Drugs") {
      REQUIRE(best);
      CHECK(y[best->candidate].text == "麻醉药品委员会");
      CHECK(best->dice == doctest::Approx(1));
    }
    if (x[i].text == "plan of action") {
      REQUIRE(best);
      CHECK(y[best->candidate].text == "行动计划");
    }
  }
}

TEST_CASE("texts without words have no candidates") {
  CHECK(term_candidates({}, "en", {}).empty());
  CHECK(term_candidates({"", "", ""}, "zh", {}).empty());
  CHECK(term_candidates({"... 12 12 12", "!!!", "\xF0\x9F\x98\x80"}, "en", {}).empty());
  CHECK(term_candidates({"的 的 的 的", "的的"}, "zh", {}).empty());
}

}  // namespace
}  // namespace hexaglot::align
