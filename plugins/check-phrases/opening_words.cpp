// Longer than its neighbours because it is five lists.
#include "opening_words.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace hexaglot::check_phrases {
namespace {

using Words = std::unordered_map<std::u32string_view, Verb>;

// One verb: its participles, and its forms in the present ("it recalls", "we recall").
struct Listed {
  std::u32string_view participles, presents;
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
Words table(const Listed (&listed)[N]) {
  Words out;
  for (std::size_t i = 0; i < N; ++i) {
    const auto index = static_cast<std::uint16_t>(i);
    each_word(listed[i].participles, [&](auto w) { out.try_emplace(w, Verb{index, Form::participle}); });
    each_word(listed[i].presents, [&](auto w) { out.try_emplace(w, Verb{index, Form::present}); });
  }
  return out;
}

const Words& english() {
  static constexpr Listed listed[] = {
      {U"recalling", U"recalls recall"},
      {U"reaffirming", U"reaffirms reaffirm"},
      {U"affirming", U"affirms affirm"},
      {U"recognizing", U"recognizes recognize"},
      {U"acknowledging", U"acknowledges acknowledge"},
      {U"noting", U"notes note"},
      {U"taking", U"takes take"},
      {U"welcoming", U"welcomes welcome"},
      {U"stressing", U"stresses stress"},
      {U"emphasizing", U"emphasizes emphasize"},
      {U"underlining", U"underlines underline"},
      {U"underscoring", U"underscores underscore"},
      {U"highlighting", U"highlights highlight"},
      {U"bearing", U"bears"},
      {U"expressing", U"expresses express"},
      {U"having", U"has have"},
      {U"being", U"is are"},
      {U"considering", U"considers consider"},
      {U"encouraging", U"encourages encourage"},
      {U"urging", U"urges urge"},
      {U"calling", U"calls call"},
      {U"inviting", U"invites invite"},
      {U"requesting", U"requests request"},
      {U"deciding", U"decides decide"},
      {U"reiterating", U"reiterates reiterate"},
      {U"commending", U"commends commend"},
      {U"observing", U"observes observe"},
      {U"regretting", U"regrets regret"},
      {U"condemning", U"condemns condemn"},
      {U"deploring", U"deplores deplore"},
      {U"approving", U"approves approve"},
      {U"endorsing", U"endorses endorse"},
      {U"adopting", U"adopts adopt"},
      {U"confirming", U"confirms confirm"},
      {U"declaring", U"declares declare"},
      {U"proclaiming", U"proclaims proclaim"},
      {U"recommending", U"recommends recommend"},
      {U"authorizing", U"authorizes authorize"},
      {U"appealing", U"appeals appeal"},
      {U"supporting", U"supports support"},
      {U"appreciating", U"appreciates appreciate"},
      {U"believing", U"believes believe"},
      {U"desiring", U"desires desire"},
      {U"seeking", U"seeks seek"},
      {U"reminding", U"reminds remind"},
      {U"demanding", U"demands demand"},
      {U"identifying", U"identifies identify"},
      {U"promoting", U"promotes promote"},
      {U"convinced concerned aware mindful guided determined alarmed disturbed inspired conscious cognizant", U""}};
  static const Words words = table(listed);
  return words;
}

const Words& french() {
  static constexpr Listed listed[] = {
      {U"rappelant", U"rappelle rappelons"},
      {U"réaffirmant", U"réaffirme réaffirmons"},
      {U"affirmant", U"affirme affirmons"},
      {U"reconnaissant", U"reconnaît reconnaissons"},
      {U"considérant", U"considère considérons"},
      {U"notant", U"note notons"},
      {U"prenant", U"prend prenons"},
      {U"félicitant", U"félicite félicitons"},
      {U"accueillant", U"accueille accueillons"},
      {U"saluant", U"salue saluons"},
      {U"soulignant", U"souligne soulignons"},
      {U"insistant", U"insiste insistons"},
      {U"exprimant", U"exprime exprimons"},
      {U"ayant", U"a avons"},
      {U"étant", U"est sommes"},
      {U"encourageant", U"encourage encourageons"},
      {U"engageant", U"engage engageons"},
      {U"exhortant", U"exhorte exhortons"},
      {U"demandant", U"demande demandons"},
      {U"priant", U"prie prions"},
      {U"invitant", U"invite invitons"},
      {U"décidant", U"décide décidons"},
      {U"réitérant", U"réitère réitérons"},
      {U"constatant", U"constate constatons"},
      {U"observant", U"observe observons"},
      {U"regrettant", U"regrette regrettons"},
      {U"condamnant", U"condamne condamnons"},
      {U"déplorant", U"déplore déplorons"},
      {U"approuvant", U"approuve approuvons"},
      {U"adoptant", U"adopte adoptons"},
      {U"confirmant", U"confirme confirmons"},
      {U"déclarant", U"déclare déclarons"},
      {U"proclamant", U"proclame proclamons"},
      {U"recommandant", U"recommande recommandons"},
      {U"autorisant", U"autorise autorisons"},
      {U"appelant", U"appelle appelons"},
      {U"appuyant", U"appuie appuyons"},
      {U"remerciant", U"remercie remercions"},
      {U"estimant", U"estime estimons"},
      {U"sachant", U"sait savons"},
      {U"tenant", U"tient tenons"},
      {U"faisant", U"fait faisons"},
      {U"exigeant", U"exige exigeons"},
      {U"lançant", U"lance lançons"},
      {U"mettant", U"met mettons"},
      {U"recensant", U"recense recensons"},
      {U"promouvant", U"promeut promouvons"},
      {U"consciente conscient convaincue convaincu préoccupée préoccupé guidée désireuse résolue alarmée gardant",
       U""}};
  static const Words words = table(listed);
  return words;
}

const Words& spanish() {
  static constexpr Listed listed[] = {
      {U"recordando", U"recuerda recordamos"},
      {U"reafirmando", U"reafirma reafirmamos"},
      {U"afirmando", U"afirma afirmamos"},
      {U"reconociendo", U"reconoce reconocemos"},
      {U"observando", U"observa observamos"},
      {U"notando", U"nota notamos"},
      {U"tomando", U"toma tomamos"},
      {U"acogiendo", U"acoge acogemos"},
      {U"celebrando", U"celebra celebramos"},
      {U"subrayando", U"subraya subrayamos"},
      {U"destacando", U"destaca destacamos"},
      {U"recalcando", U"recalca recalcamos"},
      {U"poniendo", U"pone ponemos"},
      {U"expresando", U"expresa expresamos"},
      {U"teniendo", U"tiene tenemos"},
      {U"habiendo", U"ha hemos"},
      {U"considerando", U"considera consideramos"},
      {U"alentando", U"alienta alentamos"},
      {U"instando", U"insta instamos"},
      {U"exhortando", U"exhorta exhortamos"},
      {U"pidiendo", U"pide pedimos"},
      {U"solicitando", U"solicita solicitamos"},
      {U"invitando", U"invita invitamos"},
      {U"decidiendo", U"decide decidimos"},
      {U"reiterando", U"reitera reiteramos"},
      {U"encomiando", U"encomia encomiamos"},
      {U"felicitando", U"felicita felicitamos"},
      {U"lamentando", U"lamenta lamentamos"},
      {U"condenando", U"condena condenamos"},
      {U"deplorando", U"deplora deploramos"},
      {U"aprobando", U"aprueba aprobamos"},
      {U"haciendo", U"hace hacemos"},
      {U"adoptando", U"adopta adoptamos"},
      {U"confirmando", U"confirma confirmamos"},
      {U"declarando", U"declara declaramos"},
      {U"proclamando", U"proclama proclamamos"},
      {U"recomendando", U"recomienda recomendamos"},
      {U"autorizando", U"autoriza autorizamos"},
      {U"apoyando", U"apoya apoyamos"},
      {U"agradeciendo", U"agradece agradecemos"},
      {U"creyendo", U"cree creemos"},
      {U"deseando", U"desea deseamos"},
      {U"exigiendo", U"exige exigimos"},
      {U"promoviendo", U"promueve promovemos"},
      {U"determinando", U"determina determinamos"},
      {U"siendo", U"es somos"},
      {U"consciente conscientes convencida convencido preocupada preocupado guiada alarmada decidida resuelta", U""}};
  static const Words words = table(listed);
  return words;
}

const Words& russian() {
  static constexpr Listed listed[] = {
      {U"ссылаясь", U"ссылается ссылаемся"},
      {U"напоминая", U"напоминает напоминаем"},
      {U"подтверждая", U"подтверждает подтверждаем"},
      {U"утверждая", U"утверждает утверждаем"},
      {U"признавая", U"признает признаем признаёт признаём"},
      {U"отмечая", U"отмечает отмечаем"},
      {U"принимая", U"принимает принимаем"},
      {U"приветствуя", U"приветствует приветствуем"},
      {U"подчеркивая", U"подчеркивает подчеркиваем"},
      {U"учитывая", U"учитывает учитываем"},
      {U"сознавая осознавая", U"сознает осознает сознаем осознаем"},
      {U"выражая", U"выражает выражаем"},
      {U"заявляя", U"заявляет заявляем"},
      {U"считая", U"считает считаем"},
      {U"констатируя", U"констатирует констатируем"},
      {U"призывая", U"призывает призываем"},
      {U"поощряя", U"поощряет поощряем"},
      {U"предлагая", U"предлагает предлагаем"},
      {U"приглашая", U"приглашает приглашаем"},
      {U"прося", U"просит просим"},
      {U"постановляя", U"постановляет постановляем"},
      {U"рекомендуя", U"рекомендует рекомендуем"},
      {U"одобряя", U"одобряет одобряем"},
      {U"осуждая", U"осуждает осуждаем"},
      {U"сожалея", U"сожалеет сожалеем"},
      {U"поддерживая", U"поддерживает поддерживаем"},
      {U"провозглашая", U"провозглашает провозглашаем"},
      {U"уполномочивая", U"уполномочивает уполномочиваем"},
      {U"обращая", U"обращает обращаем"},
      {U"высказывая", U"высказывает высказываем"},
      {U"стремясь", U"стремится стремимся"},
      {U"требуя", U"требует требуем"},
      {U"определяя", U"определяет определяем"},
      {U"рассмотрев изучив заслушав получив руководствуясь будучи памятуя убежденная встревоженная", U""}};
  static const Words words = table(listed);
  return words;
}

// Without their first letter, which tells who speaks: تشير, يشير, نشير.
const Words& arabic() {
  static constexpr Listed listed[] = {
      {U"", U"شير"},  {U"", U"ؤكد"}, {U"", U"عيد"},  {U"", U"عترف"}, {U"", U"سلم"},  {U"", U"قر"},   {U"", U"لاحظ"},
      {U"", U"حيط"},  {U"", U"رحب"}, {U"", U"شدد"},  {U"", U"برز"},  {U"", U"سلط"},  {U"", U"عرب"},  {U"", U"ضع"},
      {U"", U"شجع"},  {U"", U"حث"},  {U"", U"هيب"},  {U"", U"دعو"},  {U"", U"طلب"},  {U"", U"قرر"},  {U"", U"كرر"},
      {U"", U"ثني"},  {U"", U"أسف"}, {U"", U"دين"},  {U"", U"شجب"},  {U"", U"وافق"}, {U"", U"عتمد"}, {U"", U"علن"},
      {U"", U"وصي"},  {U"", U"أذن"}, {U"", U"ؤيد"},  {U"", U"قدر"},  {U"", U"رى"},   {U"", U"درك"},  {U"", U"أخذ"},
      {U"", U"ساور"}, {U"", U"شعر"}, {U"", U"ناشد"}, {U"", U"حدد"},  {U"", U"عقد"},  {U"", U"سترشد"}};
  static const Words words = table(listed);
  return words;
}

template <std::size_t N>
bool has(const std::array<std::u32string_view, N>& words, std::u32string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
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

std::optional<Verb> verb(Tongue tongue, std::u32string_view word) {
  const auto find = [&](const Words& words, std::u32string_view w) {
    const auto it = words.find(w);
    return it == words.end() ? std::nullopt : std::optional(it->second);
  };
  switch (tongue) {
    case Tongue::english:
      return find(english(), word);
    case Tongue::french:
      return find(french(), word);
    case Tongue::spanish:
      return find(spanish(), word);
    case Tongue::russian:
      return find(russian(), word);
    case Tongue::arabic:
      if (word.size() < 3 || (word[0] != U'ت' && word[0] != U'ي' && word[0] != U'ن')) return std::nullopt;
      return find(arabic(), word.substr(1));
    default:
      return std::nullopt;
  }
}

std::optional<Verb> chinese_verb(std::u32string_view text, std::size_t& length) {
  static constexpr std::array<std::u32string_view, 47> verbs = {
      U"着重指出", U"着重强调", U"认识到", U"注意到", U"考虑到", U"意识到", U"回顾", U"重申", U"确认", U"欢迎",
      U"强调",     U"铭记",     U"表示",   U"深信",   U"关切",   U"肯定",   U"鼓励", U"敦促", U"呼吁", U"邀请",
      U"决定",     U"赞扬",     U"谴责",   U"核准",   U"通过",   U"建议",   U"授权", U"支持", U"感谢", U"吁请",
      U"促请",     U"赞赏",     U"申明",   U"宣布",   U"承认",   U"指出",   U"赞同", U"念及", U"审议", U"请",
      U"要求",     U"突出",     U"遗憾",   U"充分",   U"促进",   U"对",     U"进行"};
  std::size_t best = verbs.size();
  length = 0;
  for (std::size_t i = 0; i < verbs.size(); ++i)
    if (verbs[i].size() > length && text.starts_with(verbs[i])) {
      best = i;
      length = verbs[i].size();
    }
  if (best == verbs.size()) return std::nullopt;
  return Verb{static_cast<std::uint16_t>(best), Form::any};
}

Again chinese_again(char32_t c) {
  if (c == U'又' || c == U'还' || c == U'也' || c == U'另') return Again::also;
  return c == U'并' || c == U'再' ? Again::further : Again::none;
}

Again again(Tongue tongue, std::u32string_view w) {
  switch (tongue) {
    case Tongue::english:
      return w == U"also" ? Again::also : w == U"further" ? Again::further : Again::none;
    case Tongue::french:
      return w == U"également" || w == U"aussi"                  ? Again::also
             : w == U"outre" || w == U"plus" || w == U"ailleurs" ? Again::further
                                                                 : Again::none;
    case Tongue::spanish:
      return w == U"también" || w == U"igualmente" ? Again::also
             : w == U"además" || w == U"asimismo"  ? Again::further
                                                   : Again::none;
    case Tongue::russian:
      return w == U"также" ? Again::also : w == U"далее" || w == U"кроме" ? Again::further : Again::none;
    case Tongue::arabic:
      return w == U"أيضا" ? Again::also : w == U"كذلك" ? Again::further : Again::none;
    default:
      return Again::none;
  }
}

bool before_verb(Tongue tongue, std::u32string_view w) {
  static constexpr std::array<std::u32string_view, 16> en = {
      U"strongly", U"deeply",  U"gravely", U"solemnly", U"fully",    U"firmly",       U"again",     U"once",
      U"also",     U"further", U"keenly",  U"warmly",   U"urgently", U"particularly", U"seriously", U"specifically"};
  static constexpr std::array<std::u32string_view, 11> fr = {
      U"se",        U"profondément", U"vivement", U"solennellement", U"pleinement",   U"fermement",
      U"également", U"en",           U"outre",    U"gravement",      U"énergiquement"};
  static constexpr std::array<std::u32string_view, 10> es = {
      U"también",    U"además",     U"asimismo", U"profundamente", U"solemnemente", U"plenamente",
      U"firmemente", U"gravemente", U"se",       U"enérgicamente"};
  static constexpr std::array<std::u32string_view, 23> ru = {U"вновь",
                                                             U"также",
                                                             U"далее",
                                                             U"кроме",
                                                             U"того",
                                                             U"глубоко",
                                                             U"с",
                                                             U"со",
                                                             U"настоятельно",
                                                             U"особо",
                                                             U"решительно",
                                                             U"торжественно",
                                                             U"полностью",
                                                             U"обеспокоенностью",
                                                             U"удовлетворением",
                                                             U"признательностью",
                                                             U"сожалением",
                                                             U"интересом",
                                                             U"серьезной",
                                                             U"глубокой",
                                                             U"большим",
                                                             U"твердо",
                                                             U"высоко"};
  switch (tongue) {
    case Tongue::english:
      return has(en, w);
    case Tongue::french:
      return has(fr, w);
    case Tongue::spanish:
      return has(es, w);
    case Tongue::russian:
      return has(ru, w);
    default:
      return false;
  }
}

}  // namespace hexaglot::check_phrases
