#include "derived.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include <hexaglot/stems/letters.hpp>

namespace hexaglot::check_spelling {

namespace {

constexpr std::array<std::string_view, 40> english = {
    "non",   "un",    "re",    "pre",   "co",    "sub",   "inter", "multi", "anti",  "over",
    "under", "micro", "macro", "bio",   "cyber", "geo",   "socio", "de",    "dis",   "mis",
    "post",  "intra", "extra", "trans", "super", "out",   "pro",   "ultra", "neuro", "hydro",
    "poly",  "mono",  "nano",  "eco",   "agro",  "hyper", "hypo",  "meta",  "para",  "auto"};
constexpr std::array<std::string_view, 43> romance = {
    "anti",  "auto",  "co",    "contra", "contre", "des",   "dé",    "inter", "intra", "extra", "macro",
    "micro", "multi", "no",    "non",    "pre",    "pré",   "post",  "pos",   "pro",   "re",    "ré",
    "semi",  "sobre", "sub",   "super",  "sur",    "sous",  "trans", "ultra", "bio",   "ciber", "cyber",
    "geo",   "géo",   "socio", "neuro",  "hidro",  "hydro", "nano",  "mono",  "poli",  "para"};
constexpr std::array<std::string_view, 44> russian = {
    "не",    "анти",   "авто", "внутри", "вне",   "гипер",  "до",   "контр", "меж",   "микро",   "макро",
    "много", "мульти", "над",  "обще",   "пост",  "пере",   "под",  "полу",  "пред",  "противо", "само",
    "сверх", "со",     "суб",  "супер",  "транс", "ультра", "био",  "гео",   "кибер", "социо",   "недо",
    "нейро", "нано",   "моно", "поли",   "гидро", "эко",    "агро", "вне",   "после", "ре",      "де"};
// و ف ب ل ك س, alone and before the article.
constexpr std::array<std::string_view, 15> arabic = {"و",  "ف",  "ب",  "ل",   "ك",   "س",   "وب", "ول",
                                                     "وك", "فب", "ال", "وال", "بال", "كال", "فال"};

std::span<const std::string_view> prefixes(std::string_view language) {
  if (language == "en") return english;
  if (language == "es" || language == "fr") return romance;
  if (language == "ru") return russian;
  return {};
}

std::size_t letters(std::string_view s) {
  return static_cast<std::size_t>(
      std::count_if(s.begin(), s.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

}  // namespace

bool inflected(std::string_view word, std::string_view language, const Known& known) {
  const auto without = [&](std::size_t bytes) { return word.substr(0, word.size() - bytes); };
  if (language == "en" && word.size() > 4) {
    if (word.ends_with("'s") && known(without(2))) return true;
    if (word.ends_with("s") && !word.ends_with("ss") && known(without(1))) return true;
    if (const auto apostrophe = word.find('\''); apostrophe != word.npos) {  // "shouldn't"
      const auto rest = word.substr(apostrophe + 1);
      return rest == "t" || rest == "re" || rest == "ve" || rest == "ll" || rest == "d" || rest == "m" || rest == "s";
    }
  }
  if (language == "es" && word.size() > 6) {
    if (word.ends_with("mente") && known(without(5))) return true;
    if (word.ends_with("s") && known(without(1))) return true;
  }
  if (language == "ru") {
    if (word.ends_with("ски") && known(std::string(word) + "й")) return true;
    for (const std::string_view end : {"о", "ы"})  // adverbs and short forms of adjectives: "адресно"
      if (letters(word) >= 6 && word.ends_with(end)) {
        const std::string stem(without(end.size()));
        if (stem.ends_with("н") && known(stem + "ый")) return true;
      }
  }
  return false;
}

std::string_view without_clitics(std::string_view word) {
  for (const std::string_view p : {"وال", "بال", "كال", "فال", "ولل", "لل", "ال", "و", "ف", "ب", "ل", "ك"})
    if (word.starts_with(p) && letters(word.substr(p.size())) >= 3) return word.substr(p.size());
  return word;
}

bool composed(std::string_view word, std::string_view language, const Known& known) {
  if (language == "ar") {
    for (const auto p : arabic)
      if (word.starts_with(p) && letters(word.substr(p.size())) >= 4 && known(word.substr(p.size()))) return true;
    for (const std::string_view p : {"لل", "ولل"})  // ل before the article, whose alef goes
      if (word.starts_with(p) && known("ال" + std::string(word.substr(p.size())))) return true;
    for (const std::string_view end : {"ان", "ين", "ون", "ات", "ية"}) {
      if (!word.ends_with(end)) continue;
      const auto stem = word.substr(0, word.size() - end.size());
      if (letters(stem) >= 4 && (known(stem) || known(std::string(stem) + "ة"))) return true;
    }
    return false;
  }
  for (const auto p : prefixes(language)) {
    if (!word.starts_with(p)) continue;
    const auto rest = word.substr(p.size());
    if (letters(rest) < 5 || !known(rest)) continue;
    // "reelation" is a slip, not "re" before "elation".
    const auto once = std::string(p) + std::string(rest.substr(1));
    if (p.back() == rest.front() && static_cast<unsigned char>(p.back()) < 0x80 && known(once)) continue;
    return true;
  }
  return false;
}

bool combining(std::string_view part, std::string_view language, const Known& known) {
  if (language == "ru") {
    if (!part.ends_with("о") && !part.ends_with("е")) return false;
    const std::string stem(part.substr(0, part.size() - 2));
    for (const std::string_view ending : {"ый", "ий", "ой", "ая"})
      if (known(stem + std::string(ending))) return true;
    return letters(part) <= 6;
  }
  if (language == "ar") return false;
  return letters(part) <= 4 || part.ends_with("o");
}

}  // namespace hexaglot::check_spelling
