// A table holds the folded form of every code point of the scripts that matter most, so that folding millions of
// segments does not call ICU; what is outside the table goes through ICU's NFKC_Casefold chunk by chunk.
#include "core/text/fold.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <array>

#include "core/text/utf8.hpp"

namespace hexaglot::text {

namespace {

const icu::Normalizer2* casefold() {
  static const icu::Normalizer2* const instance = [] {
    UErrorCode status = U_ZERO_ERROR;
    return icu::Normalizer2::getNFKCCasefoldInstance(status);
  }();
  return instance;
}

const icu::Normalizer2* decomposer() {
  static const icu::Normalizer2* const instance = [] {
    UErrorCode status = U_ZERO_ERROR;
    return icu::Normalizer2::getNFDInstance(status);
  }();
  return instance;
}

bool is_dropped_mark(UChar32 c) {
  return (c >= 0x300 && c <= 0x36F) || (c >= 0x483 && c <= 0x489) || (c >= 0x1AB0 && c <= 0x1AFF) ||
         (c >= 0x1DC0 && c <= 0x1DFF) || (c >= 0x20D0 && c <= 0x20FF) ||
         (c >= 0xFE20 && c <= 0xFE2F) ||  // Latin, Greek, Cyrillic
         (c >= 0x610 && c <= 0x61A) || c == 0x640 || (c >= 0x64B && c <= 0x65F) ||
         c == 0x670 ||  // Arabic vowels, tatweel
         (c >= 0x6D6 && c <= 0x6DC) || (c >= 0x6DF && c <= 0x6E4) || c == 0x6E7 || c == 0x6E8 ||
         (c >= 0x6EA && c <= 0x6ED);
}

char32_t unified(UChar32 c) {
  switch (c) {
    case 0x622:
    case 0x623:
    case 0x625:
    case 0x671:
    case 0x672:
    case 0x673:
      return 0x627;  // alef
    case 0x649:
    case 0x626:
    case 0x6CC:
      return 0x64A;  // ya
    case 0x629:
      return 0x647;  // ta marbuta → ha
    case 0x624:
      return 0x648;  // waw
    case 0x6A9:
      return 0x643;  // kaf
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x2039:
    case 0x203A:
    case 0x2BC:
    case 0x2032:
    case 0x60:
    case 0xB4:
    case 0x2BB:
    case 0x2BF:
    case 0x2BE:
      return '\'';
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0xAB:
    case 0xBB:
    case 0x2033:
    case 0x300C:
    case 0x300D:
    case 0x300E:
    case 0x300F:
    case 0x301D:
    case 0x301E:
    case 0x301F:
    case 0x300A:
    case 0x300B:
      return '"';
    case 0x2212:
      return '-';
    default:
      break;
  }
  if (u_isUWhiteSpace(c)) return ' ';
  if (c < 0x80) return static_cast<char32_t>(c);
  const auto category = U_GET_GC_MASK(c);
  if ((category & U_GC_PD_MASK) != 0) return '-';
  if ((category & U_GC_ND_MASK) != 0) return U'0' + static_cast<char32_t>(u_charDigitValue(c));
  return static_cast<char32_t>(c);
}

bool loses_marks(UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(c, &status);
  return script == USCRIPT_LATIN || script == USCRIPT_CYRILLIC || script == USCRIPT_GREEK || script == USCRIPT_ARABIC;
}

// Second half of folding: what is left to do after NFKC_Casefold.
void append_stripped(std::string& out, const icu::UnicodeString& text) {
  for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    const UChar32 c = text.char32At(i);
    if (is_dropped_mark(c)) continue;
    icu::UnicodeString parts;
    if (c >= 0x80 && loses_marks(c) && decomposer()->getDecomposition(c, parts)) {
      for (std::int32_t k = 0; k < parts.length(); k = parts.moveIndex32(k, 1)) {
        const UChar32 part = parts.char32At(k);
        if (!is_dropped_mark(part)) append_code_point(out, unified(part));
      }
    } else {
      append_code_point(out, unified(c));
    }
  }
}

std::string fold_with_icu(const icu::UnicodeString& chunk) {
  UErrorCode status = U_ZERO_ERROR;
  std::string out;
  append_stripped(out, casefold()->normalize(chunk, status));
  return out;
}

// Folded forms of U+0000–06FF, 1E00–20CF, 3000–302F and FF00–FF60, whose characters fold one by one.
class Table {
 public:
  Table() {
    for (const auto& [from, to] : ranges) {
      for (char32_t c = from; c < to; ++c)
        entries_.push_back(fold_with_icu(icu::UnicodeString(static_cast<UChar32>(c))));
    }
  }
  [[nodiscard]] const std::string* find(char32_t c) const {
    std::size_t base = 0;
    for (const auto& [from, to] : ranges) {
      if (c >= from && c < to) return &entries_[base + (c - from)];
      base += to - from;
    }
    return nullptr;
  }

 private:
  struct Range {
    char32_t from;
    char32_t to;
  };
  static constexpr std::array<Range, 4> ranges = {{{0, 0x700}, {0x1E00, 0x20D0}, {0x3000, 0x302A}, {0xFF00, 0xFF61}}};
  std::vector<std::string> entries_;
};

bool folds_to_itself(char32_t c) { return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF); }

// Calls sink(folded, begin, end) for pieces of the text in order; end is where the piece ends in the original.
template <class Sink>
void fold_pieces(std::string_view text, Sink&& sink) {
  static const Table table;
  for (std::size_t pos = 0; pos < text.size();) {
    const std::size_t begin = pos;
    const char32_t c = next_code_point(text, pos);
    if (const std::string* folded = table.find(c)) {
      sink(std::string_view(*folded), begin);
      continue;
    }
    if (folds_to_itself(c)) {
      sink(text.substr(begin, pos - begin), begin);
      continue;
    }
    icu::UnicodeString chunk(static_cast<UChar32>(c));
    while (pos < text.size()) {
      std::size_t next = pos;
      const char32_t d = next_code_point(text, next);
      if (table.find(d) != nullptr || folds_to_itself(d) || casefold()->hasBoundaryBefore(static_cast<UChar32>(d)))
        break;
      chunk.append(static_cast<UChar32>(d));
      pos = next;
    }
    sink(std::string_view(fold_with_icu(chunk)), begin);
  }
}

}  // namespace

std::string fold(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 8);
  std::size_t plain = 0;  // bytes at the start that are ASCII letters, digits, spaces: the common case without a table
  for (; plain < text.size(); ++plain) {
    const char c = text[plain];
    if ((c >= 'a' && c <= 'z') || c == ' ' || (c >= '0' && c <= '9') || c == '.' || c == ',') {
      out += c;
    } else if (c >= 'A' && c <= 'Z') {
      out += static_cast<char>(c + ('a' - 'A'));
    } else {
      break;
    }
  }
  fold_pieces(text.substr(plain), [&](std::string_view folded, std::size_t) { out += folded; });
  return out;
}

Folded fold_with_origin(std::string_view text) {
  Folded out;
  out.text.reserve(text.size());
  out.origin.reserve(text.size() + 1);
  fold_pieces(text, [&](std::string_view folded, std::size_t begin) {
    out.text += folded;
    out.origin.insert(out.origin.end(), folded.size(), static_cast<std::uint32_t>(begin));
  });
  out.origin.push_back(static_cast<std::uint32_t>(text.size()));
  return out;
}

}  // namespace hexaglot::text
