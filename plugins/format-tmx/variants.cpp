#include "variants.hpp"

#include <algorithm>

namespace hexaglot::tmx {
namespace {

void lend_properties(const Properties& from, std::vector<hx_property>& to) {
  for (const auto& [type, value] : from)
    to.push_back({sdk::borrow(std::string_view(type)), sdk::borrow(std::string_view(value))});
}

}  // namespace

bool lend(const Unit& unit, const Properties& common, const sdk::UnitSink& sink) {
  std::vector<hx_property> properties;
  lend_properties(unit.properties, properties);
  lend_properties(common, properties);
  std::vector<std::vector<hx_mark>> marks;
  std::vector<std::vector<hx_property>> own(unit.variants.size());
  std::vector<hx_variant> variants;
  marks.reserve(unit.variants.size());
  for (std::size_t i = 0; i < unit.variants.size(); ++i) {
    const auto& v = unit.variants[i];
    marks.push_back(sdk::borrow(v.marks));
    lend_properties(v.properties, own[i]);
    variants.push_back({sdk::borrow(std::string_view(v.language)), sdk::borrow(std::string_view(v.text)),
                        marks[i].data(), marks[i].size(), own[i].data(), own[i].size()});
  }
  const hx_unit out{sdk::borrow(std::string_view(unit.id)),
                    sdk::borrow(std::string_view(unit.created)),
                    sdk::borrow(std::string_view(unit.changed)),
                    properties.data(),
                    properties.size(),
                    variants.data(),
                    variants.size(),
                    unit.line};
  return sink.add(out);
}

bool is_tmx_time(std::string_view text) {
  if (text.size() != 16 || text[8] != 'T' || text[15] != 'Z') return false;
  const auto number = [text](std::size_t at, std::size_t count) {
    int value = 0;
    for (const char c : text.substr(at, count)) {
      if (c < '0' || c > '9') return -1;
      value = value * 10 + (c - '0');
    }
    return value;
  };
  const auto within = [](int value, int low, int high) { return value >= low && value <= high; };
  return within(number(0, 4), 1, 9999) && within(number(4, 2), 1, 12) && within(number(6, 2), 1, 31) &&
         within(number(9, 2), 0, 23) && within(number(11, 2), 0, 59) && within(number(13, 2), 0, 60);
}

}  // namespace hexaglot::tmx
