#include "core/text/label_words.hpp"

#include <algorithm>
#include <array>

namespace hexaglot::text {

namespace {

constexpr std::array<std::string_view, 42> part_words = {
    "article",    "chapter",   "section",  "part",      "annex",   "appendix", "rule",     "title",   "chapitre",
    "titre",      "partie",    "annexe",   "appendice", "regle",   "articulo", "capitulo", "seccion", "parte",
    "anexo",      "apendice",  "titulo",   "regla",     "статья",  "глава",    "раздел",   "часть",   "приложение",
    "добавление", "правило",   "الماده",   "الفصل",     "الباب",   "القسم",    "الجزء",    "المرفق",  "التذييل",
    "القاعده",    "principle", "principe", "principio", "принцип", "المبدا"};

constexpr std::array<std::string_view, 10> bis_words = {"bis", "ter", "quater", "quinquies", "sexies",
                                                        "бис", "тер", "кватер", "مكررا",     "مكرر"};

constexpr std::array<std::array<std::string_view, 3>, 10> english_french = {{{"one", "first", "premier"},
                                                                             {"two", "second", "deuxieme"},
                                                                             {"three", "third", "troisieme"},
                                                                             {"four", "fourth", "quatrieme"},
                                                                             {"five", "fifth", "cinquieme"},
                                                                             {"six", "sixth", "sixieme"},
                                                                             {"seven", "seventh", "septieme"},
                                                                             {"eight", "eighth", "huitieme"},
                                                                             {"nine", "ninth", "neuvieme"},
                                                                             {"ten", "tenth", "dixieme"}}};
// Without their endings.
constexpr std::array<std::string_view, 10> spanish = {"primer", "segund", "tercer", "cuart", "quint",
                                                      "sext",   "septim", "octav",  "noven", "decim"};
constexpr std::array<std::string_view, 10> russian = {"перв", "втор",  "трет",  "четверт", "пят",
                                                      "шест", "седьм", "восьм", "девят",   "десят"};
constexpr std::array<std::string_view, 2> spanish_endings = {"o", "a"};
constexpr std::array<std::string_view, 7> russian_endings = {"ая", "ыи", "ои", "ое", "ья", "ии", "ье"};

template <std::size_t N>
bool has(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

template <std::size_t N>
bool is_form(std::string_view word, std::string_view stem, const std::array<std::string_view, N>& endings) {
  return word.starts_with(stem) && has(endings, word.substr(stem.size()));
}

}  // namespace

bool is_part_word(std::string_view folded) { return has(part_words, folded); }

bool is_bis_word(std::string_view folded) { return has(bis_words, folded); }

std::optional<std::int32_t> ordinal_word(std::string_view folded) {
  if (folded == "premiere" || folded == "uno") return 1;
  if (folded == "seconde") return 2;
  for (std::size_t i = 0; i < 10; ++i)
    if (has(english_french[i], folded) || is_form(folded, spanish[i], spanish_endings) ||
        is_form(folded, russian[i], russian_endings))
      return static_cast<std::int32_t>(i) + 1;
  return std::nullopt;
}

}  // namespace hexaglot::text
