#include "long_texts.hpp"

#include <algorithm>
#include <cmath>

namespace hexaglot::test {
namespace {

// The same numbers on every machine.
class Dice {
 public:
  std::uint32_t below(std::uint32_t n) {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::uint32_t>((state_ >> 33U) % n);
  }

 private:
  std::uint64_t state_ = 42;
};

// About Zipf's law.
std::uint32_t rank(Dice& dice) {
  const double u = (dice.below(1'000'000) + 1.0) / 1'000'001.0;
  return static_cast<std::uint32_t>(std::min(60'000.0, std::pow(u, -1.6)));
}

void put(std::string& out, std::uint32_t c) {
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0U | c >> 6U);
    out += static_cast<char>(0x80U | (c & 0x3FU));
  } else {
    out += static_cast<char>(0xE0U | c >> 12U);
    out += static_cast<char>(0x80U | (c >> 6U & 0x3FU));
    out += static_cast<char>(0x80U | (c & 0x3FU));
  }
}

std::string word(std::uint32_t concept_number, const std::string& language) {
  std::string out;
  std::uint64_t mixed = (concept_number + 1) * 0x9E3779B97F4A7C15ULL ^ language.front() * 0xBF58476D1CE4E5B9ULL;
  const auto next = [&mixed](std::uint32_t n) {
    mixed ^= mixed >> 29U;
    mixed *= 0x94D049BB133111EBULL;
    return static_cast<std::uint32_t>((mixed >> 32U) % n);
  };
  if (language == "zh") {
    for (int k = 0; k < 2; ++k) put(out, 0x4E10 + next(2000));
    return out;
  }
  const std::uint32_t first = language == "ru" ? 0x430 : language == "ar" ? 0x641 : 'a';
  const std::uint32_t letters = language == "ru" ? 32 : language == "ar" ? 8 : 26;
  for (std::uint32_t k = 0, n = 4 + next(4); k < n; ++k) put(out, first + next(letters));
  return out;
}

std::string line(const std::vector<std::uint32_t>& concepts, const std::string& language) {
  std::string out;
  for (const auto c : concepts) {
    if (!out.empty() && language != "zh") out += ' ';
    out += word(c, language);
  }
  return out + (language == "zh" ? "。" : ".");
}

}  // namespace

LongTexts long_texts(const std::string& x_language, const std::string& y_language, std::uint32_t lines,
                     Gap missing_in_x, Gap missing_in_y) {
  LongTexts out;
  Dice dice;
  std::vector<std::uint32_t> topic;
  for (std::uint32_t n = 0; n < lines; ++n) {
    if (n % 80 == 0) {
      topic.clear();
      for (int k = 0; k < 60; ++k) topic.push_back(rank(dice));
    }
    std::vector<std::uint32_t> said;
    for (std::uint32_t k = 0, size = 4 + dice.below(12); k < size; ++k)
      said.push_back(dice.below(2) == 0 ? topic[dice.below(60)] : rank(dice));
    auto told = said;
    if (told.size() > 5) told.erase(told.begin() + dice.below(static_cast<std::uint32_t>(told.size())));
    std::swap(told.front(), told.back());
    const bool in_x = n < missing_in_x.begin || n >= missing_in_x.end;
    const bool in_y = n < missing_in_y.begin || n >= missing_in_y.end;
    if (in_x && in_y)
      out.links.emplace_back(static_cast<std::uint32_t>(out.x.size()), static_cast<std::uint32_t>(out.y.size()));
    if (in_x) out.x.push_back(line(said, x_language));
    if (in_y) out.y.push_back(line(told, y_language));
  }
  return out;
}

}  // namespace hexaglot::test
