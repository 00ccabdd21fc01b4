#include "reference_words.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace hexaglot::check_numbering {
namespace {

using Words = std::unordered_map<std::u32string_view, UnitWord>;

struct Listed {
  Unit unit;
  std::u32string_view one, several, shortened;  // words with a space between
};

template <class Each>
void each_word(std::u32string_view words, Each&& each) {
  while (!words.empty()) {
    const auto end = std::min(words.find(U' '), words.size());
    if (end > 0) each(words.substr(0, end));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
}

template <std::size_t N>
Words table(const std::array<Listed, N>& listed) {
  Words out;
  for (const auto& l : listed) {
    each_word(l.one, [&](auto w) { out.try_emplace(w, UnitWord{l.unit, false, false}); });
    each_word(l.several, [&](auto w) { out.insert_or_assign(w, UnitWord{l.unit, true, false}); });
    each_word(l.shortened, [&](auto w) { out.try_emplace(w, UnitWord{l.unit, true, true}); });
  }
  return out;
}

const Words& english() {
  static const Words words = table(std::array<Listed, 5>{
      {{Unit::chapter, U"chapter part annex appendix", U"chapters parts annexes appendices", U"chap chaps"},
       {Unit::section, U"section subsection", U"sections subsections", U"sect sects sec secs"},
       {Unit::article, U"article rule item point clause", U"articles rules items points clauses", U"art arts"},
       {Unit::paragraph, U"paragraph", U"paragraphs", U"para paras"},
       {Unit::subparagraph, U"subparagraph", U"subparagraphs", U"subpara subparas"}}});
  return words;
}

const Words& french() {
  static const Words words = table(std::array<Listed, 5>{
      {{Unit::chapter, U"chapitre partie annexe appendice", U"chapitres parties annexes appendices", U"chap"},
       {Unit::section, U"section", U"sections", U"sect"},
       {Unit::article, U"article règle point clause", U"articles règles points clauses", U"art"},
       {Unit::paragraph, U"paragraphe", U"paragraphes", U"par para"},
       {Unit::subparagraph, U"alinéa", U"alinéas", U"al"}}});
  return words;
}

const Words& spanish() {
  static const Words words = table(std::array<Listed, 5>{
      {{Unit::chapter, U"capítulo parte anexo apéndice", U"capítulos partes anexos apéndices", U"cap caps"},
       {Unit::section, U"sección", U"secciones", U"sec secc sect"},
       {Unit::article, U"artículo regla tema punto cláusula", U"artículos reglas temas puntos cláusulas", U"art arts"},
       {Unit::paragraph, U"párrafo numeral", U"párrafos numerales", U"párr párrs"},
       {Unit::subparagraph, U"apartado inciso literal", U"apartados incisos literales", U"ap apdo"}}});
  return words;
}

const Words& russian() {
  static const Words words = table(std::array<Listed, 5>{
      {{Unit::chapter,
        U"глава главу главе главой часть частью приложение приложению приложением приложении добавление добавлении",
        U"главы глав главам главами главах части частей частям частями частях приложения приложений приложениям "
        U"приложениях добавления",
        U"гл прил"},
       {Unit::section, U"раздел раздела разделу разделом разделе", U"разделы разделов разделам разделами разделах",
        U"разд"},
       {Unit::article, U"статья статью статье статьей правило правила правилу правилом правиле",
        U"статьи статей статьям статьями статьях правил правилам правилах", U"ст"},
       {Unit::paragraph, U"пункт пункта пункту пунктом пункте параграф параграфа параграфу параграфом параграфе",
        U"пункты пунктов пунктам пунктами пунктах параграфы параграфов параграфах", U"п пп"},
       {Unit::subparagraph, U"подпункт подпункта подпункту подпунктом подпункте абзац абзаца абзацу абзацем абзаце",
        U"подпункты подпунктов подпунктам подпунктами подпунктах абзацы абзацев абзацах", U"подп пп абз"}}});
  return words;
}

// Without what is written together with it.
const Words& arabic() {
  static const Words words = table(std::array<Listed, 4>{
      {{Unit::chapter, U"فصل باب جزء مرفق تذييل",
        U"فصلان فصلين فصول بابان بابين أبواب جزءان جزأين أجزاء مرفقان مرفقين مرفقات", U""},
       {Unit::section, U"قسم فرع", U"قسمان قسمين أقسام فرعان فرعين فروع", U""},
       {Unit::article, U"مادة قاعدة بند", U"مادتان مادتين مواد قاعدتان قاعدتين قواعد بندان بندين بنود", U""},
       {Unit::paragraph, U"فقرة", U"فقرتان فقرتين فقرات", U""}}});
  return words;
}

const Words& words_of(Tongue tongue) {
  static const Words none;
  switch (tongue) {
    case Tongue::english:
      return english();
    case Tongue::french:
      return french();
    case Tongue::spanish:
      return spanish();
    case Tongue::russian:
      return russian();
    case Tongue::arabic:
      return arabic();
    default:
      return none;
  }
}

template <std::size_t N>
bool has(const std::array<std::u32string_view, N>& words, std::u32string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// The word itself, and without و ف before it, ب ل ك after those, and its article.
std::optional<UnitWord> arabic_unit(std::u32string_view word) {
  const auto& words = arabic();
  for (int taken = 0; taken < 4 && word.size() >= 3; ++taken) {
    if (const auto it = words.find(word); it != words.end()) return it->second;
    const char32_t c = word[0];
    if (word.starts_with(U"ال") || word.starts_with(U"لل"))
      word.remove_prefix(2);
    else if (c == U'و' || c == U'ف' || c == U'ب' || c == U'ل' || c == U'ك')
      word.remove_prefix(1);
    else
      break;
  }
  return std::nullopt;
}

}  // namespace

Tongue tongue(std::string_view language) {
  const auto code = language.substr(0, std::min(language.find('-'), language.size()));
  if (code == "en") return Tongue::english;
  if (code == "fr") return Tongue::french;
  if (code == "es") return Tongue::spanish;
  if (code == "ru") return Tongue::russian;
  if (code == "ar") return Tongue::arabic;
  if (code == "zh") return Tongue::chinese;
  return Tongue::none;
}

std::optional<UnitWord> unit_word(Tongue tongue, std::u32string_view word) {
  if (tongue == Tongue::arabic) return arabic_unit(word);
  const auto& words = words_of(tongue);
  const auto it = words.find(word);
  return it == words.end() ? std::nullopt : std::optional(it->second);
}

Joint joint(Tongue tongue, std::u32string_view w) {
  switch (tongue) {
    case Tongue::english:
      return w == U"and" || w == U"or" ? Joint::list : w == U"to" || w == U"through" ? Joint::range : Joint::none;
    case Tongue::french:
      return w == U"et" || w == U"ou" ? Joint::list : w == U"à" ? Joint::range : Joint::none;
    case Tongue::spanish:
      return w == U"y" || w == U"e" || w == U"o" || w == U"u" ? Joint::list
             : w == U"a" || w == U"al"                        ? Joint::range
                                                              : Joint::none;
    case Tongue::russian:
      return w == U"и" || w == U"или" ? Joint::list : w == U"по" || w == U"до" ? Joint::range : Joint::none;
    case Tongue::arabic:
      return w == U"و" || w == U"أو" ? Joint::list : w == U"إلى" || w == U"الى" ? Joint::range : Joint::none;
    default:
      return Joint::none;
  }
}

bool leads_out(Tongue tongue, std::u32string_view w) {
  static constexpr std::array<std::u32string_view, 3> french_words = {U"du", U"de", U"des"};
  static constexpr std::array<std::u32string_view, 2> spanish_words = {U"de", U"del"};
  switch (tongue) {
    case Tongue::english:
      return w == U"of";
    case Tongue::french:
      return has(french_words, w) || w == U"d";
    case Tongue::spanish:
      return has(spanish_words, w);
    case Tongue::arabic:
      return w == U"من";
    default:
      return false;
  }
}

bool may_follow_of(Tongue tongue, std::u32string_view w) {
  static constexpr std::array<std::u32string_view, 8> words = {U"the", U"la", U"l",  U"las",
                                                               U"los", U"el", U"le", U"les"};
  return tongue != Tongue::russian && tongue != Tongue::arabic && has(words, w);
}

bool says_here(Tongue tongue, std::u32string_view w) {
  static constexpr std::array<std::u32string_view, 5> en = {U"above", U"below", U"this", U"present", U"these"};
  static constexpr std::array<std::u32string_view, 8> fr = {U"ci",    U"supra",    U"présent",   U"présente",
                                                            U"cette", U"présents", U"présentes", U"infra"};
  static constexpr std::array<std::u32string_view, 7> es = {U"supra", U"infra",  U"presente", U"esta",
                                                            U"este",  U"arriba", U"presentes"};
  static constexpr std::array<std::u32string_view, 9> ru = {
      U"выше", U"ниже", U"настоящей", U"настоящего", U"данный", U"настоящем", U"данного", U"настоящая", U"настоящий"};
  static constexpr std::array<std::u32string_view, 4> ar = {U"أعلاه", U"أدناه", U"هذا", U"هذه"};
  switch (tongue) {
    case Tongue::english:
      return has(en, w);
    case Tongue::french:
      return has(fr, w);
    case Tongue::spanish:
      return has(es, w);
    case Tongue::russian:
      return has(ru, w);
    case Tongue::arabic:
      return has(ar, w);
    default:
      return false;
  }
}

std::int32_t number_word(Tongue tongue, std::u32string_view w) {
  if (tongue == Tongue::french) return w == U"premier" || w == U"première" ? 1 : 0;
  if (tongue == Tongue::spanish) return w == U"primero" || w == U"primera" ? 1 : 0;
  if (tongue != Tongue::arabic) return 0;
  static constexpr std::array<std::array<std::u32string_view, 2>, 10> ordinals = {{{U"الأول", U"الأولى"},
                                                                                   {U"الثاني", U"الثانية"},
                                                                                   {U"الثالث", U"الثالثة"},
                                                                                   {U"الرابع", U"الرابعة"},
                                                                                   {U"الخامس", U"الخامسة"},
                                                                                   {U"السادس", U"السادسة"},
                                                                                   {U"السابع", U"السابعة"},
                                                                                   {U"الثامن", U"الثامنة"},
                                                                                   {U"التاسع", U"التاسعة"},
                                                                                   {U"العاشر", U"العاشرة"}}};
  static constexpr std::array<std::u32string_view, 10> names = {U"ألف", U"باء", U"جيم", U"دال", U"هاء",
                                                                U"واو", U"زاي", U"حاء", U"طاء", U"ياء"};
  for (std::size_t i = 0; i < 10; ++i)
    if (has(ordinals[i], w) || names[i] == w) return static_cast<std::int32_t>(i) + 1;
  return 0;
}

}  // namespace hexaglot::check_numbering
