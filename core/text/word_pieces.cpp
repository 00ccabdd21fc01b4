#include "core/text/word_pieces.hpp"

#include <unicode/brkiter.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <array>
#include <memory>

#include "core/text/utf8.hpp"

namespace hexaglot::text {
namespace {

struct CloseUText {
  void operator()(UText* text) const { utext_close(text); }
};

// Opening an iterator costs more than a segment's words: one per thread. Its rules are the root's, the same for all six
// languages.
icu::BreakIterator* word_iterator() {
  thread_local const std::unique_ptr<icu::BreakIterator> iterator = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> made(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
    if (U_FAILURE(status) != 0) made.reset();
    return made;
  }();
  return iterator.get();  // NOLINT(clang-analyzer-cplusplus.NewDelete): the analyzer does not know thread_local
}

// Word_Break values as far as the rules tell them apart.
enum class Class : std::uint8_t {
  other,
  line_end,  // CR, LF, Newline: blocks have none; left to ICU
  unsure,    // left to ICU: dictionaries, emoji, joiners, Hebrew with its quotes
  extend,    // Extend, Format
  letter,
  number,
  mid_letter,
  mid_number,
  mid_both,
  quote,
  low_line,
  space
};

Class class_of(char32_t c) {
  switch (u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_WORD_BREAK)) {
    case U_WB_EXTEND:
    case U_WB_FORMAT:
      return Class::extend;
    case U_WB_ALETTER:
      return Class::letter;
    case U_WB_NUMERIC:
      return Class::number;
    case U_WB_MIDLETTER:
      return Class::mid_letter;
    case U_WB_MIDNUM:
      return Class::mid_number;
    case U_WB_MIDNUMLET:
      return Class::mid_both;
    case U_WB_SINGLE_QUOTE:
      return Class::quote;
    case U_WB_OTHER:
    case U_WB_DOUBLE_QUOTE:  // joins Hebrew letters only, and those are ICU's
      return Class::other;
    case U_WB_EXTENDNUMLET:
      return Class::low_line;
    case U_WB_WSEGSPACE:
      return Class::space;
    case U_WB_CR:
    case U_WB_LF:
    case U_WB_NEWLINE:
      return Class::line_end;
    default:
      return Class::unsure;
  }
}

// Latin, Greek, Cyrillic, Armenian, Arabic; punctuation, currency and signs; full-width forms.
class Table {
 public:
  Table() {
    std::size_t size = 0;
    for (const auto& [from, to] : ranges) size += to - from;
    classes_.reserve(size);
    for (const auto& [from, to] : ranges)
      for (char32_t c = from; c < to; ++c) classes_.push_back(class_of(c));
    // Whether a colon joins letters has changed between versions of the rules.
    std::vector<WordPiece> pieces;
    icu_word_pieces("a:b", 0, pieces);
    classes_[':'] = pieces.size() == 1 ? Class::mid_letter : Class::other;
    pieces.clear();
    icu_word_pieces("a：b", 0, pieces);
    classes_[place(U'：')] = pieces.size() == 1 ? Class::mid_letter : Class::other;
  }
  [[nodiscard]] Class find(char32_t c) const {
    if (c < ranges[0].to) return classes_[c];
    const auto at = place(c);
    return at < classes_.size() ? classes_[at] : Class::unsure;
  }

 private:
  struct Range {
    char32_t from, to;
  };
  [[nodiscard]] static std::size_t place(char32_t c) {
    std::size_t base = 0;
    for (const auto& [from, to] : ranges) {
      if (c >= from && c < to) return base + (c - from);
      base += to - from;
    }
    return base;
  }
  static constexpr std::array<Range, 6> ranges = {
      {{0, 0x700}, {0x1E00, 0x2070}, {0x20A0, 0x20D0}, {0x2100, 0x2600}, {0x3000, 0x3021}, {0xFF01, 0xFF61}}};
  std::vector<Class> classes_;
};

struct Character {
  std::uint32_t at;
  Class kind;
};

// The pieces of a run of classified characters, by the rules WB4 to WB13b.
class Reader {
 public:
  explicit Reader(const std::vector<Character>& characters) : all_(characters) {}

  template <class Emit>
  void read(Emit&& emit) {
    for (std::size_t i = 0; i + 1 < all_.size();) {
      const auto end = piece(i);
      emit(all_[i].at, all_[end].at, kind_);
      i = end;
    }
  }

 private:
  [[nodiscard]] Class at(std::size_t i) const { return all_[i].kind; }
  [[nodiscard]] bool more(std::size_t i) const { return i + 1 < all_.size(); }  // the last one marks the end

  // The next that counts, after extending ones; the end where there is none.
  [[nodiscard]] std::size_t after(std::size_t i) const {
    for (++i; more(i) && at(i) == Class::extend;) ++i;
    return i;
  }

  // Where the piece that begins at `i` ends.
  std::size_t piece(std::size_t i) {
    auto last = at(i);
    kind_ = last == Class::letter   ? WordPiece::Kind::letters
            : last == Class::number ? WordPiece::Kind::number
                                    : WordPiece::Kind::other;
    for (++i; more(i);) {
      const auto next = at(i);
      if (next == Class::extend || (next == Class::space && at(i - 1) == Class::space)) {
        ++i;
        continue;
      }
      const auto to = joined(last, next, i);
      if (to == i) break;
      last = at(to - 1);
      i = to;
    }
    return i;
  }

  // How far the text at `i` belongs to what ends in `last`: `i` where it does not.
  std::size_t joined(Class last, Class next, std::size_t i) {
    using Kind = WordPiece::Kind;
    const auto until = [this](std::size_t end, Kind kind) {
      kind_ = kind;
      return end;
    };
    if (last == Class::letter) {
      if (next == Class::letter || next == Class::low_line) return until(i + 1, Kind::letters);
      if (next == Class::number) return until(i + 1, Kind::number);
      if (next == Class::mid_letter || next == Class::mid_both || next == Class::quote)
        if (const auto k = after(i); more(k) && at(k) == Class::letter) return until(k + 1, Kind::letters);
    } else if (last == Class::number) {
      if (next == Class::number || next == Class::low_line) return until(i + 1, Kind::number);
      if (next == Class::letter) return until(i + 1, Kind::letters);
      if (next == Class::mid_number || next == Class::mid_both || next == Class::quote)
        if (const auto k = after(i); more(k) && at(k) == Class::number) return until(k + 1, Kind::number);
    } else if (last == Class::low_line) {
      if (next == Class::low_line || next == Class::letter) return until(i + 1, Kind::letters);
      if (next == Class::number) return until(i + 1, Kind::number);
    }
    return i;
  }

  const std::vector<Character>& all_;
  WordPiece::Kind kind_ = WordPiece::Kind::other;
};

}  // namespace

void icu_word_pieces(std::string_view text, std::uint32_t offset, std::vector<WordPiece>& out) {
  const auto whole = [&] {
    out.push_back({offset, offset + static_cast<std::uint32_t>(text.size()), WordPiece::Kind::letters});
  };
  if (text.empty()) return;
  icu::BreakIterator* const iterator = word_iterator();
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UText, CloseUText> utext(
      utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status));
  if (iterator == nullptr || U_FAILURE(status) != 0) return whole();
  iterator->setText(utext.get(), status);
  if (U_FAILURE(status) != 0) return whole();
  auto from = iterator->first();
  for (auto to = iterator->next(); to != icu::BreakIterator::DONE; from = to, to = iterator->next()) {
    const auto rule = iterator->getRuleStatus();
    const auto kind = rule < UBRK_WORD_NUMBER         ? WordPiece::Kind::other
                      : rule < UBRK_WORD_NUMBER_LIMIT ? WordPiece::Kind::number
                                                      : WordPiece::Kind::letters;
    out.push_back({offset + static_cast<std::uint32_t>(from), offset + static_cast<std::uint32_t>(to), kind});
  }
}

bool fast_word_pieces(std::string_view text, std::uint32_t offset, std::vector<WordPiece>& out) {
  static const Table table;
  thread_local std::vector<Character> characters;
  characters.clear();
  bool low_line = false, extend = false;
  for (std::size_t i = 0; i < text.size();) {
    const auto at = static_cast<std::uint32_t>(i);
    const auto byte = static_cast<unsigned char>(text[i]);
    const auto kind = table.find(byte < 0x80 ? (++i, char32_t{byte}) : next_code_point(text, i));
    if (kind == Class::unsure || kind == Class::line_end) return false;
    low_line = low_line || kind == Class::low_line;
    extend = extend || kind == Class::extend;
    characters.push_back({offset + at, kind});
  }
  if (low_line && extend) return false;  // what ICU calls such a piece follows no rule that is written down
  characters.push_back({offset + static_cast<std::uint32_t>(text.size()), Class::other});
  Reader(characters).read([&out](std::uint32_t begin, std::uint32_t end, WordPiece::Kind kind) {
    out.push_back({begin, end, kind});
  });
  return true;
}

}  // namespace hexaglot::text
