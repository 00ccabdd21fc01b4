#include "number.hpp"

#include <algorithm>
#include <string_view>

namespace hexaglot::check_numbering {
namespace {

bool all_first(std::vector<std::int32_t>::const_iterator begin, std::vector<std::int32_t>::const_iterator end) {
  return std::all_of(begin, end, [](std::int32_t p) { return p == 0 || p == 1; });
}

}  // namespace

std::string Number::key() const {
  std::string out;
  for (const auto p : parts) {
    if (!out.empty()) out += '.';
    out += std::to_string(p);
  }
  return bis ? out + " bis" : out;
}

Number number_of(const sdk::Label& label) {
  if (label.system == "dotted" && !label.parts.empty()) return {label.parts, label.bis};
  return {{label.value}, label.bis};
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
    return next.bis ? Step::next : Step::back;
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
