#include "core/text/month_names.hpp"

#include <algorithm>
#include <array>

namespace hexaglot::text {
namespace {

struct MonthName {
  std::string_view name;
  int month;
};

constexpr std::array<MonthName, 23> english = {
    {{"january", 1}, {"february", 2}, {"march", 3},     {"april", 4},    {"may", 5},       {"june", 6},
     {"july", 7},    {"august", 8},   {"september", 9}, {"october", 10}, {"november", 11}, {"december", 12},
     {"jan", 1},     {"feb", 2},      {"apr", 4},       {"jun", 6},      {"jul", 7},       {"aug", 8},
     {"sep", 9},     {"sept", 9},     {"oct", 10},      {"nov", 11},     {"dec", 12}}};
constexpr std::array<MonthName, 12> french = {{{"janvier", 1},
                                               {"fevrier", 2},
                                               {"mars", 3},
                                               {"avril", 4},
                                               {"mai", 5},
                                               {"juin", 6},
                                               {"juillet", 7},
                                               {"aout", 8},
                                               {"septembre", 9},
                                               {"octobre", 10},
                                               {"novembre", 11},
                                               {"decembre", 12}}};
constexpr std::array<MonthName, 13> spanish = {{{"enero", 1},
                                                {"febrero", 2},
                                                {"marzo", 3},
                                                {"abril", 4},
                                                {"mayo", 5},
                                                {"junio", 6},
                                                {"julio", 7},
                                                {"agosto", 8},
                                                {"septiembre", 9},
                                                {"setiembre", 9},
                                                {"octubre", 10},
                                                {"noviembre", 11},
                                                {"diciembre", 12}}};
// Stems; case endings follow. й is folded to и.
// Stems: Russian declines the month, at most two letters follow.
constexpr std::array<MonthName, 16> russian = {{{"январ", 1},
                                                {"феврал", 2},
                                                {"март", 3},
                                                {"апрел", 4},
                                                {"маи", 5},
                                                {"мая", 5},
                                                {"мае", 5},
                                                {"маем", 5},
                                                {"маю", 5},
                                                {"июн", 6},
                                                {"июл", 7},
                                                {"август", 8},
                                                {"сентябр", 9},
                                                {"октябр", 10},
                                                {"ноябр", 11},
                                                {"декабр", 12}}};
constexpr std::array<MonthName, 26> arabic = {
    {{"شباط", 2},    {"اذار", 3},    {"نيسان", 4},  {"ايار", 5},    {"حزيران", 6}, {"تموز", 7},   {"ايلول", 9},
     {"يناير", 1},   {"فبراير", 2},  {"مارس", 3},   {"ابريل", 4},   {"افريل", 4},  {"مايو", 5},   {"ماي", 5},
     {"يونيه", 6},   {"يونيو", 6},   {"يوليه", 7},  {"يوليو", 7},   {"اغسطس", 8},  {"سبتمبر", 9}, {"شتنبر", 9},
     {"اكتوبر", 10}, {"نوفمبر", 11}, {"نونبر", 11}, {"ديسمبر", 12}, {"دجنبر", 12}}};

int find(const auto& names, std::string_view word) {
  const auto found = std::find_if(names.begin(), names.end(), [&](const MonthName& m) { return m.name == word; });
  return found == names.end() ? 0 : found->month;
}

}  // namespace

int month_named(std::string_view language, std::string_view folded_word) {
  if (language == "en") return find(english, folded_word);
  if (language == "fr") return find(french, folded_word);
  if (language == "es") return find(spanish, folded_word);
  if (language == "ar") return find(arabic, folded_word);
  if (language == "ru")
    for (const auto& m : russian)
      if (folded_word.starts_with(m.name) && folded_word.size() <= m.name.size() + 4) return m.month;
  return 0;
}

}  // namespace hexaglot::text
