#include "letters.hpp"

#include <algorithm>
#include <array>

namespace hexaglot::check_typography {
namespace {

constexpr std::u32string_view cyrillic_shapes = U"АВСЕНКМОРТХУаеорсхуІіЅѕЈј";
constexpr std::u32string_view latin_shapes = U"ABCEHKMOPTXYaeopcxyIiSsJj";
static_assert(cyrillic_shapes.size() == latin_shapes.size());

// U+FE70…U+FEFC, by NFKC; empty where there is no letter of its own.
constexpr std::array<std::string_view, 141> arabic_forms = {
    "",  "",  "",  "ﹳ", "",  "",  "",  "",   "",   "",   "",   "",   "",   "",   "",  "",  "ء", "آ", "آ", "أ", "أ",
    "ؤ", "ؤ", "إ", "إ", "ئ", "ئ", "ئ", "ئ",  "ا",  "ا",  "ب",  "ب",  "ب",  "ب",  "ة", "ة", "ت", "ت", "ت", "ت", "ث",
    "ث", "ث", "ث", "ج", "ج", "ج", "ج", "ح",  "ح",  "ح",  "ح",  "خ",  "خ",  "خ",  "خ", "د", "د", "ذ", "ذ", "ر", "ر",
    "ز", "ز", "س", "س", "س", "س", "ش", "ش",  "ش",  "ش",  "ص",  "ص",  "ص",  "ص",  "ض", "ض", "ض", "ض", "ط", "ط", "ط",
    "ط", "ظ", "ظ", "ظ", "ظ", "ع", "ع", "ع",  "ع",  "غ",  "غ",  "غ",  "غ",  "ف",  "ف", "ف", "ف", "ق", "ق", "ق", "ق",
    "ك", "ك", "ك", "ك", "ل", "ل", "ل", "ل",  "م",  "م",  "م",  "م",  "ن",  "ن",  "ن", "ن", "ه", "ه", "ه", "ه", "و",
    "و", "ى", "ى", "ي", "ي", "ي", "ي", "لآ", "لآ", "لأ", "لأ", "لإ", "لإ", "لا", "لا"};

// U+2F00…U+2FD5, by NFKC: 214 Kangxi radicals, three bytes each.
constexpr std::string_view kangxi =
    "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓"
    "彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸"
    "禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶"
    "隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

struct Composition {
  char32_t base, mark;
  std::string_view whole;
};
constexpr Composition compositions[] = {
    {0x41, 0x300, "À"},  {0x41, 0x301, "Á"},  {0x41, 0x302, "Â"},  {0x41, 0x303, "Ã"},  {0x41, 0x306, "Ă"},
    {0x41, 0x308, "Ä"},  {0x41, 0x30A, "Å"},  {0x41, 0x30C, "Ǎ"},  {0x43, 0x301, "Ć"},  {0x43, 0x302, "Ĉ"},
    {0x43, 0x30C, "Č"},  {0x43, 0x327, "Ç"},  {0x45, 0x300, "È"},  {0x45, 0x301, "É"},  {0x45, 0x302, "Ê"},
    {0x45, 0x303, "Ẽ"},  {0x45, 0x306, "Ĕ"},  {0x45, 0x308, "Ë"},  {0x45, 0x30C, "Ě"},  {0x45, 0x327, "Ȩ"},
    {0x47, 0x301, "Ǵ"},  {0x47, 0x302, "Ĝ"},  {0x47, 0x306, "Ğ"},  {0x47, 0x30C, "Ǧ"},  {0x47, 0x327, "Ģ"},
    {0x49, 0x300, "Ì"},  {0x49, 0x301, "Í"},  {0x49, 0x302, "Î"},  {0x49, 0x303, "Ĩ"},  {0x49, 0x306, "Ĭ"},
    {0x49, 0x308, "Ï"},  {0x49, 0x30C, "Ǐ"},  {0x4E, 0x300, "Ǹ"},  {0x4E, 0x301, "Ń"},  {0x4E, 0x303, "Ñ"},
    {0x4E, 0x30C, "Ň"},  {0x4E, 0x327, "Ņ"},  {0x4F, 0x300, "Ò"},  {0x4F, 0x301, "Ó"},  {0x4F, 0x302, "Ô"},
    {0x4F, 0x303, "Õ"},  {0x4F, 0x306, "Ŏ"},  {0x4F, 0x308, "Ö"},  {0x4F, 0x30C, "Ǒ"},  {0x53, 0x301, "Ś"},
    {0x53, 0x302, "Ŝ"},  {0x53, 0x30C, "Š"},  {0x53, 0x327, "Ş"},  {0x55, 0x300, "Ù"},  {0x55, 0x301, "Ú"},
    {0x55, 0x302, "Û"},  {0x55, 0x303, "Ũ"},  {0x55, 0x306, "Ŭ"},  {0x55, 0x308, "Ü"},  {0x55, 0x30A, "Ů"},
    {0x55, 0x30C, "Ǔ"},  {0x59, 0x300, "Ỳ"},  {0x59, 0x301, "Ý"},  {0x59, 0x302, "Ŷ"},  {0x59, 0x303, "Ỹ"},
    {0x59, 0x308, "Ÿ"},  {0x5A, 0x301, "Ź"},  {0x5A, 0x302, "Ẑ"},  {0x5A, 0x30C, "Ž"},  {0x61, 0x300, "à"},
    {0x61, 0x301, "á"},  {0x61, 0x302, "â"},  {0x61, 0x303, "ã"},  {0x61, 0x306, "ă"},  {0x61, 0x308, "ä"},
    {0x61, 0x30A, "å"},  {0x61, 0x30C, "ǎ"},  {0x63, 0x301, "ć"},  {0x63, 0x302, "ĉ"},  {0x63, 0x30C, "č"},
    {0x63, 0x327, "ç"},  {0x65, 0x300, "è"},  {0x65, 0x301, "é"},  {0x65, 0x302, "ê"},  {0x65, 0x303, "ẽ"},
    {0x65, 0x306, "ĕ"},  {0x65, 0x308, "ë"},  {0x65, 0x30C, "ě"},  {0x65, 0x327, "ȩ"},  {0x67, 0x301, "ǵ"},
    {0x67, 0x302, "ĝ"},  {0x67, 0x306, "ğ"},  {0x67, 0x30C, "ǧ"},  {0x67, 0x327, "ģ"},  {0x69, 0x300, "ì"},
    {0x69, 0x301, "í"},  {0x69, 0x302, "î"},  {0x69, 0x303, "ĩ"},  {0x69, 0x306, "ĭ"},  {0x69, 0x308, "ï"},
    {0x69, 0x30C, "ǐ"},  {0x6E, 0x300, "ǹ"},  {0x6E, 0x301, "ń"},  {0x6E, 0x303, "ñ"},  {0x6E, 0x30C, "ň"},
    {0x6E, 0x327, "ņ"},  {0x6F, 0x300, "ò"},  {0x6F, 0x301, "ó"},  {0x6F, 0x302, "ô"},  {0x6F, 0x303, "õ"},
    {0x6F, 0x306, "ŏ"},  {0x6F, 0x308, "ö"},  {0x6F, 0x30C, "ǒ"},  {0x73, 0x301, "ś"},  {0x73, 0x302, "ŝ"},
    {0x73, 0x30C, "š"},  {0x73, 0x327, "ş"},  {0x75, 0x300, "ù"},  {0x75, 0x301, "ú"},  {0x75, 0x302, "û"},
    {0x75, 0x303, "ũ"},  {0x75, 0x306, "ŭ"},  {0x75, 0x308, "ü"},  {0x75, 0x30A, "ů"},  {0x75, 0x30C, "ǔ"},
    {0x79, 0x300, "ỳ"},  {0x79, 0x301, "ý"},  {0x79, 0x302, "ŷ"},  {0x79, 0x303, "ỹ"},  {0x79, 0x308, "ÿ"},
    {0x79, 0x30A, "ẙ"},  {0x7A, 0x301, "ź"},  {0x7A, 0x302, "ẑ"},  {0x7A, 0x30C, "ž"},  {0x415, 0x300, "Ѐ"},
    {0x415, 0x306, "Ӗ"}, {0x415, 0x308, "Ё"}, {0x418, 0x300, "Ѝ"}, {0x418, 0x306, "Й"}, {0x418, 0x308, "Ӥ"},
    {0x435, 0x300, "ѐ"}, {0x435, 0x306, "ӗ"}, {0x435, 0x308, "ё"}, {0x436, 0x306, "ӂ"}, {0x436, 0x308, "ӝ"},
    {0x438, 0x300, "ѝ"}, {0x438, 0x306, "й"}, {0x438, 0x308, "ӥ"}, {0x627, 0x653, "آ"}, {0x627, 0x654, "أ"},
    {0x627, 0x655, "إ"}, {0x648, 0x654, "ؤ"}, {0x64A, 0x654, "ئ"}};

}  // namespace

char32_t decode(std::string_view text, std::size_t& i) {
  const auto byte = [&](std::size_t k) { return k < text.size() ? static_cast<unsigned char>(text[k]) : 0U; };
  const auto b = byte(i);
  if (b < 0x80) return text[i++];
  const auto more = [&](std::size_t k) { return static_cast<char32_t>(byte(i + k) & 0x3FU); };
  char32_t c = 0;
  std::size_t size = 4;
  if (b < 0xE0) {
    c = ((b & 0x1FU) << 6U) | more(1);
    size = 2;
  } else if (b < 0xF0) {
    c = ((b & 0x0FU) << 12U) | (more(1) << 6U) | more(2);
    size = 3;
  } else {
    c = ((b & 0x07U) << 18U) | (more(1) << 12U) | (more(2) << 6U) | more(3);
  }
  i = std::min(i + size, text.size());
  return c;
}

char32_t to_latin(char32_t cyrillic) {
  const auto k = cyrillic_shapes.find(cyrillic);
  return k == std::u32string_view::npos ? U'\0' : latin_shapes[k];
}

char32_t to_cyrillic(char32_t latin) {
  const auto k = latin_shapes.find(latin);
  return k == std::u32string_view::npos ? U'\0' : cyrillic_shapes[k];
}

std::string utf8(char32_t c) {
  std::string out;
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0U | (c >> 6U));
    out += static_cast<char>(0x80U | (c & 0x3FU));
  } else {
    out += static_cast<char>(0xE0U | (c >> 12U));
    out += static_cast<char>(0x80U | ((c >> 6U) & 0x3FU));
    out += static_cast<char>(0x80U | (c & 0x3FU));
  }
  return out;
}

std::string plain_form(char32_t c) {
  if (c >= 0xFE70 && c < 0xFE70 + arabic_forms.size()) return std::string(arabic_forms[c - 0xFE70]);
  if (c >= 0x2F00 && c <= 0x2FD5) return std::string(kangxi.substr((c - 0x2F00) * 3, 3));
  switch (c) {
    case 0xFB00:
      return "ff";
    case 0xFB01:
      return "fi";
    case 0xFB02:
      return "fl";
    case 0xFB03:
      return "ffi";
    case 0xFB04:
      return "ffl";
    case 0xFC5E:  // shadda with another mark
      return "\u0651\u064C";
    case 0xFC5F:
      return "\u0651\u064D";
    case 0xFC60:
      return "\u0651\u064E";
    case 0xFC61:
      return "\u0651\u064F";
    case 0xFC62:
      return "\u0651\u0650";
    case 0xFC63:
      return "\u0651\u0670";
    default:
      break;
  }
  struct Run {
    char32_t first, last;
    const char* letter;
  };
  static constexpr Run runs[] = {{0xFB56, 0xFB59, "پ"}, {0xFB7A, 0xFB7D, "چ"}, {0xFB8A, 0xFB8B, "ژ"},
                                 {0xFB8E, 0xFB91, "ک"}, {0xFB92, 0xFB95, "گ"}, {0xFBFC, 0xFBFF, "ی"}};
  for (const auto& r : runs)
    if (c >= r.first && c <= r.last) return r.letter;
  return {};
}

std::string_view composed(char32_t base, char32_t mark) {
  for (const auto& c : compositions)
    if (c.base == base && c.mark == mark) return c.whole;
  return {};
}

}  // namespace hexaglot::check_typography
