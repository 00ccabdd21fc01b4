#pragma once
// The number or letter printed before a block, as a value: so that "(b)", "b)", "б)", "(ب)" and "(丑)" compare equal.
// Sources: UN Editorial Manual (paragraph and heading numbering); abjad order; 天干地支; Unicode enclosed forms.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::text {

enum class NumberSystem : std::uint8_t {
  arabic,              // 1 2 3
  arabic_indic,        // ١ ٢ ٣ (and extended ۱ ۲ ۳)
  full_width,          // １ ２ ３
  roman_upper,         // I II III
  roman_lower,         // i ii iii
  latin_upper,         // A B C
  latin_lower,         // a b c
  cyrillic_upper,      // А Б В (ё, й, ъ, ы, ь are skipped)
  cyrillic_lower,      // а б в
  abjad,               // أ ب ج د هـ و ز …
  arabic_letter_name,  // ألف باء جيم دال هاء …
  arabic_ordinal,      // أولاً ثانياً ثالثاً …
  chinese,             // 一 二 三 … 十一 … 一百零一
  chinese_stem,        // 甲 乙 丙
  chinese_branch,      // 子 丑 寅
  circled,             // ① ② ③, ㊀
  parenthesised,       // ⑴ ⑵, ㈠ ㈡
  dotted,              // 4.2.1 (parts holds 4, 2, 1; value is the last)
  mark                 // * † ‡ and their repetitions (value = how many)
};

// "arabic", "arabic-indic", "roman-upper", … as printed in JSON.
[[nodiscard]] std::string_view name(NumberSystem system);

struct Label {
  std::string printed;  // with its punctuation: "(a)", "11.", "1 -", "第一条"
  NumberSystem system = NumberSystem::arabic;
  std::int32_t value = 0;           // ordinal, from 1 (0 is allowed for digits)
  std::int32_t level = 0;           // depth by form: 0 paragraph or heading number, 1 "(a)"-like, 2 "(i)"-like
  std::vector<std::int32_t> parts;  // dotted only
  bool bis = false;                 // "5 bis", "第五之二"
  friend bool operator==(const Label&, const Label&) = default;
};

// One way to read a printed label. "i)" is roman 1 and latin 9, "C." latin 3 and roman 100: the likelier comes first,
// and whoever knows the neighbours (format's assembly) decides.
struct LabelReading {
  Label label;
  std::size_t text_begin = 0;  // byte where the text after the label and its space begins
};

// Readings of a label at the start of a block's text, likeliest first; empty if there is none. A label needs its
// closing punctuation (. ) 、 - or an enclosing form) and text or the end of the block after it: "2014 was", "3.5 per
// cent", "A man" have none.
[[nodiscard]] std::vector<LabelReading> label_readings(std::string_view block_text, std::string_view language);

// The label of a footnote, which stands without punctuation: "14", "a", "**".
[[nodiscard]] Label note_label(const std::string& printed);

// Of the readings of each label in a run of siblings, the ones that continue best: i after h is Latin, ii after i is
// Roman. Same size as `candidates`; an empty candidate list gives nullopt.
[[nodiscard]] std::vector<std::optional<Label>> choose_readings(const std::vector<std::vector<Label>>& candidates);

// Letters of another script that look like those of the label's system: "а)" (Cyrillic) in a Latin list. Returns the
// value that the label would have in the other script's list, or nullopt when it has no look-alike.
struct LookAlike {
  NumberSystem system;
  std::int32_t value;
};
[[nodiscard]] std::optional<LookAlike> look_alike(const Label& label);

}  // namespace hexaglot::text
