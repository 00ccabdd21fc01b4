// What a figure counts: per cent, money, kilograms and the like.
#include "core/text/figure_context.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "core/text/figure_neighbours.hpp"
#include "core/text/spoken_numbers.hpp"

namespace hexaglot::text {
namespace {

struct CurrencySign {
  std::string_view sign;
  Currency currency;
};
constexpr std::array<CurrencySign, 6> signs = {
    {{"$", dollar}, {"€", euro}, {"£", pound}, {"¥", yen}, {"￥", yen}, {"₽", rouble}}};
constexpr std::array<CurrencySign, 11> chinese_currencies = {{{"美元", dollar},
                                                              {"欧元", euro},
                                                              {"英镑", pound},
                                                              {"日元", yen},
                                                              {"瑞士法郎", franc},
                                                              {"法郎", franc},
                                                              {"卢布", rouble},
                                                              {"卢比", rupee},
                                                              {"人民币", yuan},
                                                              {"加元", dollar},
                                                              {"澳元", dollar}}};

std::string_view code(std::uint64_t currency) {
  static constexpr std::array<std::string_view, 9> codes = {"", "USD", "EUR", "GBP", "JPY", "CHF", "RUB", "CNY", "INR"};
  return currency < codes.size() ? codes[currency] : "";
}

std::uint64_t currency_of(const FigureContext& in, const Figure& f) {
  auto left = before(in.text, f.span.begin);
  trim_end(left);
  for (const auto& s : signs)
    if (left.ends_with(s.sign)) return s.currency;
  auto right = after(in.text, f.span.end);
  skip_spaces(right);
  for (const auto& s : signs)
    if (right.starts_with(s.sign)) return s.currency;
  if (in.language == "zh") {
    for (const auto& s : chinese_currencies)
      if (right.starts_with(s.sign)) return s.currency;
    return no_currency;
  }
  const auto k = first_hit(in.hits, f.span.end);
  if (k < in.hits.size() && in.hits[k].role == WordRole::currency && in.hits[k].span.begin - f.span.end <= 9) {
    auto between = in.text.substr(f.span.end, in.hits[k].span.begin - f.span.end);
    skip_spaces(between);
    trim_end(between);
    static constexpr std::array<std::string_view, 7> links = {"", "de", "d'", "d’", "of", ".", "US"};
    if (std::find(links.begin(), links.end(), between) != links.end()) return in.hits[k].value;
  }
  if (k > 0 && in.hits[k - 1].role == WordRole::currency && in.hits[k - 1].span.end <= f.span.begin &&
      only_space(in.text.substr(in.hits[k - 1].span.end, f.span.begin - in.hits[k - 1].span.end)))
    return in.hits[k - 1].value;
  return no_currency;
}

}  // namespace

void bind_percent(const FigureContext& in, std::vector<Figure>& figures) {
  static constexpr std::array<std::string_view, 9> words = {
      "per cent", "percent", "pour cent", "por ciento", "процент", "в процент", "في المائة", "في المئة", "بالمائة"};
  for (auto& f : figures) {
    if (f.writing != Writing::word || f.kind != FigureKind::cardinal) continue;
    auto rest = after(in.text, f.span.end);
    skip_spaces(rest);
    for (const auto w : words)
      if (rest.starts_with(w)) {
        f.kind = FigureKind::percent;
        f.span.end = static_cast<std::uint32_t>(in.text.size() - rest.size() + w.size());
        break;
      }
  }
  // The hundred of "pour cent" and "في المائة" counts nothing.
  std::erase_if(figures, [&](const Figure& f) {
    if (f.writing != Writing::word || f.value != "100" || f.kind == FigureKind::percent) return false;
    auto left = before(in.text, f.span.begin);
    trim_end(left);
    return left.ends_with("pour") || left.ends_with("por") || left.ends_with("في") || left.ends_with("per") ||
           in.text.substr(f.span.begin).starts_with("ب");
  });
}

void bind_currencies(const FigureContext& in, std::vector<Figure>& figures) {
  for (std::size_t i = 0; i < figures.size(); ++i) {
    auto& f = figures[i];
    if (f.writing != Writing::digits || (f.kind != FigureKind::cardinal && f.kind != FigureKind::year)) continue;
    const auto currency = currency_of(in, f);
    if (currency == no_currency) continue;
    f.kind = FigureKind::currency;
    f.unit = code(currency);
  }
}

void bind_kilo(const FigureContext& in, std::vector<Figure>& figures) {
  static constexpr std::array<std::string_view, 9> words = {"kilo", "kb", "km", "kg", "кило", "км", "кг", "كيلو", "千"};
  for (std::size_t i = figures.size(); i-- > 0;) {
    auto& f = figures[i];
    if (f.kind != FigureKind::cardinal || f.writing != Writing::digits || !f.unit.empty()) continue;
    auto rest = after(in.text, f.span.end);
    skip_spaces(rest);
    const bool here = std::any_of(words.begin(), words.end(), [&](std::string_view w) { return rest.starts_with(w); });
    const bool next = i + 1 < figures.size() && figures[i + 1].unit == "kilo" &&
                      figures[i + 1].span.begin >= f.span.end && figures[i + 1].span.begin - f.span.end <= 8;
    if (here || next) f.unit = "kilo";
  }
}

}  // namespace hexaglot::text
