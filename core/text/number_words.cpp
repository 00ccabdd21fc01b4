#include "core/text/number_words.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "core/text/fold.hpp"
#include "core/text/numerals.hpp"
#include "core/text/utf8.hpp"

namespace hexaglot::text {
namespace {

constexpr std::size_t longest = 24;  // letters of a word that can mean something here
constexpr char16_t boundary = 0;
constexpr char16_t dropped = 1;
constexpr char32_t table_end = 0x700;

// The folded letter of each code point below U+0700; what folds into several letters is none that these words hold.
const std::array<char16_t, table_end>& letter_table() {
  static const auto table = [] {
    std::array<char16_t, table_end> out{};
    for (char32_t c = 0; c < table_end; ++c) {
      std::string one;
      append_code_point(one, c);
      const auto folded = fold(one);
      if (folded.empty()) {
        out[c] = is_space(c) || c < 0x20 ? boundary : dropped;
        continue;
      }
      std::size_t pos = 0;
      const auto first = next_code_point(folded, pos);
      out[c] = is_letter(first) && first < 0x10000 ? static_cast<char16_t>(first) : boundary;
    }
    return out;
  }();
  return table;
}

std::uint32_t hash(const char16_t* s, std::size_t n) {
  std::uint32_t h = 2166136261U;
  for (std::size_t i = 0; i < n; ++i) h = (h ^ s[i]) * 16777619U;
  return h ^ (h >> 15U);
}

// Open addressing over the folded forms of one language.
class Dictionary {
 public:
  explicit Dictionary(WordList list) : slots_(4096) {
    for (std::size_t i = 0; i < list.count; ++i) {
      std::string_view forms = list.lines[i].forms;
      while (!forms.empty()) {
        const auto cut = forms.find(' ');
        add(forms.substr(0, cut), list.lines[i]);
        forms.remove_prefix(cut == std::string_view::npos ? forms.size() : cut + 1);
      }
    }
  }

  [[nodiscard]] const WordLine* find(const char16_t* s, std::size_t n) const {
    for (auto at = hash(s, n) & mask; slots_[at].line != nullptr; at = (at + 1) & mask)
      if (slots_[at].size == n && std::equal(s, s + n, slots_[at].form.data())) return slots_[at].line;
    return nullptr;
  }

 private:
  static constexpr std::uint32_t mask = 4095;
  struct Slot {
    const WordLine* line = nullptr;
    std::size_t size = 0;
    std::array<char16_t, longest> form{};
  };

  void add(std::string_view form, const WordLine& line) {
    Slot slot;
    slot.line = &line;
    for (std::size_t pos = 0; pos < form.size();) {
      const auto c = next_code_point(form, pos);
      const auto letter = c < table_end ? letter_table()[c] : boundary;
      if (letter > dropped && slot.size < longest) slot.form[slot.size++] = letter;
    }
    if (slot.size == 0 || find(slot.form.data(), slot.size) != nullptr) return;
    auto at = hash(slot.form.data(), slot.size) & mask;
    while (slots_[at].line != nullptr) at = (at + 1) & mask;
    slots_[at] = slot;
  }

  std::vector<Slot> slots_;
};

const Dictionary* dictionary(std::string_view language) {
  static const Dictionary ar(word_list("ar"));
  static const Dictionary en(word_list("en"));
  static const Dictionary es(word_list("es"));
  static const Dictionary fr(word_list("fr"));
  static const Dictionary ru(word_list("ru"));
  if (language == "ar") return &ar;
  if (language == "en") return &en;
  if (language == "es") return &es;
  if (language == "fr") return &fr;
  if (language == "ru") return &ru;
  return nullptr;
}

struct Stem {
  std::u16string_view form;
  std::uint64_t value;
};

// пятилетний, двухсторонний, десятилетие
constexpr std::array<Stem, 15> russian_stems = {{{u"двух", 2},
                                                 {u"двое", 2},
                                                 {u"двус", 2},
                                                 {u"трех", 3},
                                                 {u"четырех", 4},
                                                 {u"пяти", 5},
                                                 {u"шести", 6},
                                                 {u"семи", 7},
                                                 {u"восьми", 8},
                                                 {u"девяти", 9},
                                                 {u"десяти", 10},
                                                 {u"двенадцати", 12},
                                                 {u"двадцати", 20},
                                                 {u"тридцати", 30},
                                                 {u"столет", 100}}};

class Scan {
 public:
  Scan(std::string_view text, std::string_view language)
      : text_(text),
        words_(dictionary(language)),
        arabic_(language == "ar"),
        russian_(language == "ru"),
        letters_(letter_table()) {}

  std::vector<WordHit> run() {
    std::size_t pos = 0;
    while (pos < text_.size()) {
      const auto start = pos;
      const auto byte = static_cast<unsigned char>(text_[pos]);
      char16_t letter = boundary;
      if (byte < 0x80) {
        letter = letters_[byte];
        ++pos;
        if (letter > dropped && byte <= 'Z') ++capitals_;
      } else {
        const auto c = next_code_point(text_, pos);
        letter = c < table_end                ? letters_[c]
                 : c >= 0x2000 && c <= 0x2064 ? (is_invisible(c) ? dropped : boundary)
                                              : other(c);
      }
      if (letter == dropped) continue;
      if (letter == boundary) {
        if (size_ != 0) end_word();
        continue;
      }
      if (size_ == 0) {
        begin_ = start;
        capitals_ = byte < 0x80 && byte <= 'Z' ? 1 : 0;
      }
      if (size_ < longest) buffer_[size_] = letter;
      ++size_;
      end_ = pos;
    }
    if (size_ != 0) end_word();
    return std::move(hits_);
  }

 private:
  // Beyond the table: a letter that no word here holds, or none.
  static char16_t other(char32_t c) { return is_letter(c) ? u'\uFFFD' : boundary; }

  void end_word() {
    const auto n = size_;
    size_ = 0;
    if (n > longest) return;
    if (words_ != nullptr && look_up(n)) return;
    if (capitals_ == n || (capitals_ > 0 && capitals_ < n)) roman(n);
  }

  bool hit(const WordLine* line, bool joined) {
    if (line == nullptr) return false;
    hits_.push_back({{static_cast<std::uint32_t>(begin_), static_cast<std::uint32_t>(end_)},
                     line->role,
                     line->ordinal,
                     joined,
                     line->value});
    return true;
  }

  bool look_up(std::size_t n) {
    const char16_t* s = buffer_.data();
    if (hit(words_->find(s, n), false)) return true;
    if (arabic_) return arabic(s, n);
    if (russian_ && n >= 7) return compound(s, n);
    return false;
  }

  // Clitics: و ف, then ب ل ك, then the article; لل is ل and the article in one.
  bool arabic(const char16_t* s, std::size_t n) {
    if (n < 3) return false;
    bool joined = false;
    const auto article = [&] {
      if (n > 4 && s[0] == u'ا' && s[1] == u'ل') return hit(words_->find(s + 2, n - 2), joined);
      return n > 4 && s[0] == u'ل' && s[1] == u'ل' && hit(words_->find(s + 2, n - 2), joined);
    };
    if (article()) return true;
    if (s[0] == u'و' || s[0] == u'ف') {
      joined = s[0] == u'و';
      ++s;
      --n;
      if (hit(words_->find(s, n), joined) || article()) return true;
    }
    if (n > 3 && (s[0] == u'ب' || s[0] == u'ل' || s[0] == u'ك')) {
      ++s;
      --n;
      return hit(words_->find(s, n), joined) || article();
    }
    return false;
  }

  bool compound(const char16_t* s, std::size_t n) {
    static constexpr std::u16string_view first = u"двтчпшс";
    if (first.find(s[0]) == std::u16string_view::npos) return false;
    const std::u16string_view word(s, n);
    const Stem* best = nullptr;
    for (const auto& stem : russian_stems)
      if (word.starts_with(stem.form) && (best == nullptr || stem.form.size() > best->form.size())) best = &stem;
    if (best == nullptr) return false;
    hits_.push_back({{static_cast<std::uint32_t>(begin_), static_cast<std::uint32_t>(end_)},
                     WordRole::alone,
                     false,
                     false,
                     best->value});
    return true;
  }

  // XXI, XXIe, XIXème: capitals, and a French ending.
  void roman(std::size_t n) {
    static constexpr std::u16string_view alone = u"ivx";  // a lone L, C, D or M is a letter
    if (capitals_ == 1 && (n != 1 || alone.find(buffer_[0]) == std::u16string_view::npos) &&
        !(n <= 3 && buffer_[0] == u'i'))
      return;
    std::u32string digits;
    for (std::size_t i = 0; i < capitals_ && i < n; ++i) digits += static_cast<char32_t>(buffer_[i]);
    const std::u16string_view rest(buffer_.data() + capitals_, n - capitals_);
    static constexpr std::array<std::u16string_view, 7> endings = {u"", u"e", u"eme", u"er", u"ere", u"es", u"emes"};
    if (std::find(endings.begin(), endings.end(), rest) == endings.end()) return;
    for (std::size_t i = 0; i < capitals_; ++i)
      if (text_[begin_ + i] < 'A' || text_[begin_ + i] > 'Z') return;
    const auto value = roman_numeral(digits);
    if (!value) return;
    hits_.push_back({{static_cast<std::uint32_t>(begin_), static_cast<std::uint32_t>(end_)},
                     WordRole::roman,
                     !rest.empty(),
                     false,
                     static_cast<std::uint64_t>(*value)});
  }

  std::string_view text_;
  const Dictionary* words_;
  bool arabic_;
  bool russian_;
  const std::array<char16_t, table_end>& letters_;
  std::array<char16_t, longest> buffer_{};
  std::size_t size_ = 0;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::size_t capitals_ = 0;  // ASCII ones
  std::vector<WordHit> hits_;
};

}  // namespace

std::vector<WordHit> number_word_hits(std::string_view text, std::string_view language) {
  return Scan(text, language).run();
}

}  // namespace hexaglot::text
