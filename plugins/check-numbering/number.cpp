#include "number.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace hexaglot::check_numbering {
namespace {

bool all_first(std::vector<std::int32_t>::const_iterator begin, std::vector<std::int32_t>::const_iterator end) {
  return std::all_of(begin, end, [](std::int32_t p) { return p == 0 || p == 1; });
}

// Which of the paragraphs put in behind a number: by its word, 之 with its numeral, مكررا with what follows.
std::int32_t bis_of(std::string_view printed) {
  struct Mark {
    std::string_view text;
    std::int32_t value;
  };
  static constexpr std::array<Mark, 26> marks = {
      {{"quinquies", 4}, {"quater", 3}, {"QUATER", 3}, {"ter", 2},   {"TER", 2},   {"кватер", 3}, {"тер", 2},
       {"之二", 1},      {"之2", 1},    {"之三", 2},   {"之3", 2},   {"之四", 3},  {"之4", 3},    {"之五", 4},
       {"之5", 4},       {"ثانيا", 2},  {"ثانياً", 2},  {"ثالثا", 3}, {"ثالثاً", 3}, {"رابعا", 4},  {"(2)", 2},
       {"(٢)", 2},       {"(3)", 3},    {"(٣)", 3},    {"(4)", 4},   {"(٤)", 4}}};
  for (const auto& mark : marks)
    if (printed.find(mark.text) != std::string_view::npos) return mark.value;
  return 1;
}

}  // namespace

std::string Number::key() const {
  std::string out;
  for (const auto p : parts) {
    if (!out.empty()) out += '.';
    out += std::to_string(p);
  }
  static constexpr std::array<std::string_view, 4> words = {"", " bis", " ter", " quater"};
  if (bis == 0) return out;
  return bis < 4 ? out.append(words[static_cast<std::size_t>(bis)]) : out + " bis " + std::to_string(bis);
}

Number number_of(const sdk::Label& label) {
  const std::int32_t bis = label.bis ? bis_of(label.printed) : 0;
  if (label.system == "dotted" && !label.parts.empty()) return {label.parts, bis};
  return {{label.value}, bis};
}

Step step(const Number& previous, const Number& next) {
  const auto& p = previous.parts;
  const auto& q = next.parts;
  const auto common = std::min(p.size(), q.size());
  const auto [at, to] = std::mismatch(p.begin(), p.begin() + static_cast<std::ptrdiff_t>(common), q.begin());
  if (to == q.begin() + static_cast<std::ptrdiff_t>(common)) {  // one begins the other
    if (q.size() > p.size()) return all_first(to, q.end()) ? Step::next : Step::gap;
    if (q.size() < p.size()) return Step::back;
    if (next.bis == previous.bis) return Step::same;
    if (next.bis < previous.bis) return Step::back;
    return next.bis == previous.bis + 1 ? Step::next : Step::gap;
  }
  if (*to < *at) return Step::back;
  return std::int64_t{*to} == std::int64_t{*at} + 1 && all_first(to + 1, q.end()) ? Step::next : Step::gap;
}

std::string shown(const sdk::Label& label) {
  const auto kind = family(label.system);
  if (kind == "digits" || kind == "arabic-indic") return number_of(label).key();
  // "A." before a full stop, "أولاً-" in the middle of a sentence: without the point or dash behind.
  std::string_view out = label.printed;
  for (const std::string_view point : {" ", ".", "-", "–", "—", "、", "．"})
    if (out.size() > point.size() && out.ends_with(point)) out.remove_suffix(point.size());
  return std::string(out);
}

std::string family(const std::string& system) {
  if (system == "arabic" || system == "full-width" || system == "dotted") return "digits";
  return system;
}

}  // namespace hexaglot::check_numbering
