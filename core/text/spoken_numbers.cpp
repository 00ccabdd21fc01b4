#include "core/text/spoken_numbers.hpp"

#include <optional>

#include "core/text/numerals.hpp"
#include "core/text/utf8.hpp"

namespace hexaglot::text {
namespace {

enum class Gap { apart, close, linked };

Gap gap(std::string_view text, std::uint32_t from, std::uint32_t to) {
  if (to < from || to - from > 9) return Gap::apart;
  auto between = text.substr(from, to - from);
  if (only_space(between)) return Gap::close;
  if (!between.starts_with(' ') && !between.starts_with('-') && !between.starts_with("\u00A0")) return Gap::apart;
  while (between.starts_with(' ') || between.starts_with('-')) between.remove_prefix(1);
  while (between.ends_with(' ') || between.ends_with('-')) between.remove_suffix(1);
  const bool link = between == "and" || between == "and a" || between == "a" || between == "et" || between == "y" ||
                    between == "de" || between == "et un" || between == "et une" || between == "и" || between == "с";
  return link ? Gap::linked : Gap::apart;
}

// Sums are kept in halves, for "two and a half million".
class Sum {
 public:
  explicit Sum(std::string_view language)
      : french_(language == "fr"), spanish_(language == "es"), arabic_(language == "ar") {}

  [[nodiscard]] bool add(const WordHit& word, Gap before) {
    if (!takes(word, before)) return false;
    switch (word.role) {
      case WordRole::unit:
        group_ += 2 * word.value;
        unit_ = true;
        break;
      case WordRole::teen:
      case WordRole::tens:
        if (french_ && word.value == 20 && group_ % 200 == 8) group_ += 2 * 76 - 2 * 20;
        group_ += 2 * word.value;
        tens_ = true;
        teen_ = word.role == WordRole::teen || (french_ && word.value == 10);
        if (!arabic_) unit_ = teen_ && !french_;
        break;
      case WordRole::hundred:
        group_ = (group_ == 0 ? 2 : group_) * 100;
        hundred_ = true;
        unit_ = tens_ = teen_ = false;
        break;
      case WordRole::hundreds:
        group_ += 2 * word.value;
        hundred_ = true;
        break;
      case WordRole::scale:
        if (group_ == 0 && total_ != 0) {
          total_ *= word.value;
        } else {
          total_ += (group_ == 0 ? 2 : group_) * word.value;
        }
        scale_ = word.value;
        group_ = 0;
        unit_ = tens_ = teen_ = hundred_ = half_ = false;
        break;
      case WordRole::half:
        half_ = true;
        if (group_ == 0 && total_ != 0) {
          total_ += scale_;
        } else {
          group_ += word.value == 0 ? 1 : 3;
        }
        break;
      default:
        break;
    }
    empty_ = false;
    ordinal_ = ordinal_ || word.ordinal;
    last_ordinal_ = word.ordinal;
    return true;
  }

  [[nodiscard]] bool ordinal() const { return ordinal_; }
  [[nodiscard]] std::string value() const {
    const auto sum = total_ + group_;
    return std::to_string(sum / 2) + (sum % 2 != 0 ? ".5" : "");
  }

 private:
  [[nodiscard]] bool takes(const WordHit& word, Gap before) const {
    if (empty_) return true;
    if (before == Gap::apart || total_ > 1'000'000'000'000'000ULL || group_ > 10'000'000ULL) return false;
    const bool linked = before == Gap::linked || word.joined;
    const bool round = group_ % 200 == 0;
    switch (word.role) {
      case WordRole::unit:
        if (word.value == 0 || unit_ || half_) return false;
        if (arabic_) return !tens_ && !teen_ && linked;
        if (french_ && teen_) return group_ % 20 == 0 && word.value >= 7 && group_ % 200 != 0;
        if (tens_ && last_ordinal_ && !word.ordinal) return false;
        if (tens_ && spanish_ && word.ordinal != last_ordinal_) return false;  // veinte segundos
        return !teen_ && (!last_ordinal_ || tens_);
      case WordRole::teen:
        if (half_) return false;
        if (arabic_) return word.value == 10 && unit_ && !tens_ && !linked;  // خمسة عشر, الثانية عشرة
        if (tens_) return french_ && !teen_ && (group_ % 200 == 120 || group_ % 200 == 160);
        return !unit_ && !last_ordinal_;
      case WordRole::tens:
        if (half_ || tens_) return false;
        if (arabic_) return (unit_ || hundred_ || total_ != 0) && linked;
        if (french_ && word.value == 20 && group_ % 200 == 8) return true;
        return !unit_ && !last_ordinal_;
      case WordRole::hundred:
        return !hundred_ && !half_ && !last_ordinal_ && (!arabic_ ? group_ > 0 || total_ > 0 : !tens_) &&
               !(linked && group_ > 0);
      case WordRole::hundreds:
        return !hundred_ && group_ == 0 && !half_;
      case WordRole::scale:
        return (scale_ == 0 || word.value < scale_ || (group_ == 0 && word.value >= 1000 && scale_ == 1000)) &&
               !(linked && group_ > 0 && !half_ && before != Gap::linked);
      case WordRole::half:
        return !half_ && linked && (round || !tens_);
      default:
        return false;
    }
  }

  bool french_;
  bool spanish_;
  bool arabic_;
  bool empty_ = true;
  bool ordinal_ = false;
  bool last_ordinal_ = false;
  bool unit_ = false;
  bool teen_ = false;
  bool tens_ = false;
  bool hundred_ = false;
  bool half_ = false;
  std::uint64_t group_ = 0;
  std::uint64_t total_ = 0;
  std::uint64_t scale_ = 0;
};

}  // namespace

bool only_space(std::string_view between) {
  for (std::size_t pos = 0; pos < between.size();) {
    const auto c = next_code_point(between, pos);
    if (!is_space(c) && !is_invisible(c) && c != '-' && c != 0x2010 && c != 0x2011) return false;
  }
  return true;
}

std::vector<SpokenNumber> spoken_numbers(std::string_view text, std::string_view language,
                                         const std::vector<WordHit>& hits) {
  std::vector<SpokenNumber> out;
  std::optional<Sum> sum;
  std::uint32_t end = 0;
  const auto close = [&] {
    if (!sum) return;
    out.back().value = sum->value();
    out.back().ordinal = sum->ordinal();
    sum.reset();
  };
  for (const auto& hit : hits) {
    switch (hit.role) {
      case WordRole::unit:
      case WordRole::teen:
      case WordRole::tens:
      case WordRole::hundred:
      case WordRole::hundreds:
      case WordRole::scale:
      case WordRole::half:
        if (sum && sum->add(hit, gap(text, end, hit.span.begin))) {
          out.back().span.end = hit.span.end;
        } else {
          close();
          sum.emplace(language);
          static_cast<void>(sum->add(hit, Gap::close));
          out.push_back({hit.span, {}, false, false});
        }
        end = hit.span.end;
        break;
      case WordRole::alone:
        close();
        out.push_back({hit.span, std::to_string(hit.value), hit.ordinal, false});
        break;
      case WordRole::half_of:
        close();
        out.push_back({hit.span, std::to_string(hit.value / 2), false, false});
        break;
      case WordRole::roman:
        close();
        out.push_back({hit.span, std::to_string(hit.value), hit.ordinal, true});
        break;
      default:
        close();
        break;
    }
  }
  close();
  return out;
}

}  // namespace hexaglot::text
