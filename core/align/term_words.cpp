#include "core/align/term_words.hpp"

#include <array>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "core/text/fold.hpp"

namespace hexaglot::align {
namespace {

using Words = std::unordered_set<std::string>;

constexpr std::array<std::pair<std::string_view, std::string_view>, 5> lists = {
    {{"en",
      "a an the of and to in that is was for with be by as on are which from have this its at it or not been has their "
      "these who will would should all such they other between into under do does did can may might must shall could "
      "than then there here where when while what how why if so but nor yet also further more most many much some any "
      "each every both either neither no own same very only just about above after again against before below during "
      "through throughout over out up down off per via within without upon among towards toward including "
      "include includes included regard regarding relevant appropriate necessary possible order well he she we you i "
      "them his her our your my me us him one two three first second being were had having those new high low "
      "based using used use make made take taken given however therefore thus because since until although though "
      "et al inter alia e.g i.e etc particular particularly especially accordance line view addition"},
     {"fr",
      "le la les l un une des de d du et a au aux en dans par pour sur sous avec sans que qu qui dont ou ce cet cette "
      "ces "
      "son sa ses leur leurs il elle ils elles on nous vous je se s ne n pas plus moins est sont ete etre a ont avoir "
      "fait faire comme mais si ainsi notamment entre vers chez depuis jusqu afin lors lorsque tout toute tous toutes "
      "autre autres meme memes tel telle tels telles chaque aussi y c j m t cas selon contre apres avant pendant "
      "compris egalement tres peut peuvent doit doivent compte mesure cadre titre egard vue concernant peu deux trois"},
     {"es",
      "el la los las un una unos unas de del al a y e o u en con por para sin sobre entre que se su sus lo le les como "
      "mas menos es son ser sido fue ha han haber este esta estos estas ese esa esos esas aquel no ni si pero tambien "
      "asi desde hasta hacia cuando donde cual cuales quien cuyo cuya cada todo toda todos todas otro otra otros otras "
      "mismo misma mismos mismas tal tales muy segun contra tras durante mediante ante bajo incluido incluidos "
      "incluida "
      "incluidas particular fin respecto materia medida caso virtud puede pueden debe deben dos tres"},
     {"ru",
      "и в во на с со к ко по за из от до о об обо у для при под над без через между после перед около а но или либо "
      "не ни же ли бы то это этот эта эти этого этой этих этим тот та те того той тех что чтобы как так также такие "
      "таких такой таким который которая которые которых которого которой которым которыми его ее их он она они мы вы "
      "я себя свой свои своих своей своим быть был была были является являются все всех всем всеми всего еще уже "
      "более менее если когда где другие других другим другими других числе том целях соответствии связи отношении "
      "рамках путем а также может могут должны должен один одна два три"},
     {"ar",
      "من في علي الي عن مع ان او ام لا ما لم لن قد كل بعد قبل بين حتي اذا اذ لكن بل ثم هو هي هم هذا هذه ذلك تلك "
      "التي الذي الذين اللذين اللتين كما حيث عند لدي دون غير بما فيما مما منها منه فيها فيه عليها عليه اليها اليه لها "
      "له "
      "لهم بها به بهم وفي ومن وعلي والي وان وما ولا وقد وهو وهي كان كانت يكون تكون ليس سواء خلال اثناء ضد نحو لدي "
      "اي ايضا وكذلك كذلك وذلك بشان ازاء وفقا طبقا اجل سبيل بغيه لاي مثل وغيرها وغير ضمن احد احدي يمكن ينبغي جميع"}}};

const Words& small_words_of(std::string_view language) {
  static const auto all = [] {
    std::unordered_map<std::string_view, Words> out;
    for (const auto& [code, list] : lists)
      for (std::size_t at = 0; at < list.size();) {
        const auto end = std::min(list.find(' ', at), list.size());
        if (end > at) out[code].insert(text::fold(list.substr(at, end - at)));
        at = end + 1;
      }
    return out;
  }();
  static const Words none;
  const auto found = all.find(language.substr(0, language.find('-')));
  return found == all.end() ? none : found->second;
}

bool drop_end(std::string& word, std::string_view end, std::size_t least) {
  if (!word.ends_with(end) || word.size() < end.size() + least) return false;
  word.resize(word.size() - end.size());
  return true;
}

}  // namespace

bool is_small_word(std::string_view folded, std::string_view language) {
  return small_words_of(language).count(std::string(folded)) > 0;
}

std::string word_base(std::string_view folded, std::string_view language) {
  std::string out(folded);
  if (language.starts_with("en")) {
    if (drop_end(out, "ies", 2))
      out += 'y';
    else if (!out.ends_with("ss"))
      drop_end(out, "s", 3);
  } else if (language.starts_with("fr") || language.starts_with("es")) {
    if (!drop_end(out, "es", 4) && !drop_end(out, "s", 4) && !drop_end(out, "x", 4)) drop_end(out, "e", 5);
    drop_end(out, "e", 5);
    if (language.starts_with("es") && !drop_end(out, "o", 5)) drop_end(out, "a", 5);
  } else if (language.starts_with("ru")) {
    // Up to three letters of an ending, and at least four left; a letter is two bytes.
    static constexpr std::string_view endings = "аеиоуыэюяйьмхв";
    for (int n = 0; n < 3 && out.size() > 8; ++n) {
      const auto last = std::string_view(out).substr(out.size() - 2);
      bool ending = false;
      for (std::size_t i = 0; i < endings.size(); i += 2) ending = ending || endings.substr(i, 2) == last;
      if (!ending) break;
      out.resize(out.size() - 2);
    }
  } else if (language.starts_with("ar")) {
    constexpr std::size_t least = 6;  // three letters
    for (const std::string_view first : {"و", "ف"})
      if (out.starts_with(first) && out.size() >= 2 + 8) {
        out.erase(0, 2);
        break;
      }
    for (const std::string_view article : {"بال", "كال", "ال", "لل"})
      if (out.starts_with(article) && out.size() >= article.size() + least) {
        out.erase(0, article.size());
        break;
      }
  }
  return out;
}

std::string without_particles(std::string_view printed) {
  std::string out(printed);
  constexpr std::string_view article = "ال";
  for (const std::string_view first : {"وبال", "وال", "فال", "بال", "كال"})
    if (out.starts_with(first) && out.size() > first.size() + 4) return std::string(article) + out.substr(first.size());
  for (const std::string_view first : {"ولل", "لل"})
    if (out.starts_with(first) && out.size() > first.size() + 4) return std::string(article) + out.substr(first.size());
  return out;
}

bool is_small_han(std::string_view character) {
  static const Words small = [] {
    constexpr std::string_view list =
        "的了和与及在是为对中等并或于以其之所将被把从到由向该此这那也都而且但如若则已未不有无可应须需个各每些项条款第据"
        "按就使让给跟"
        "同时后前内外上下间更最很还又再即使用者着过来去";
    Words out;
    for (std::size_t i = 0; i + 3 <= list.size(); i += 3) out.insert(std::string(list.substr(i, 3)));
    return out;
  }();
  return small.count(std::string(character)) > 0;
}

}  // namespace hexaglot::align
