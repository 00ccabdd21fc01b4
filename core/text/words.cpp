#include "core/text/words.hpp"

#include <algorithm>
#include <array>

#include "core/text/language.hpp"
#include "core/text/numerals.hpp"
#include "core/text/symbols.hpp"
#include "core/text/utf8.hpp"
#include "core/text/word_pieces.hpp"

namespace hexaglot::text {

namespace {

bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019; }

// l, d, qu, jusqu, …: what French elides before a vowel, without the apostrophe.
bool is_elided(std::string_view lower) {
  static constexpr std::array<std::string_view, 13> forms = {"l", "d",  "j",     "m",      "t",      "s",     "n",
                                                             "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu"};
  return std::find(forms.begin(), forms.end(), lower) != forms.end();
}

// One run of the text without Han, kana and symbols.
class RunSplitter {
 public:
  RunSplitter(std::string_view text, std::string_view language, std::vector<Word>& out)
      : text_(text), french_(primary_language(language) == "fr"), out_(out) {}

  void split(std::size_t begin, std::size_t end) {
    pieces_.clear();
    const auto run = text_.substr(begin, end - begin);
    const auto offset = static_cast<std::uint32_t>(begin);
    if (!fast_word_pieces(run, offset, pieces_)) icu_word_pieces(run, offset, pieces_);
    for (const auto& p : pieces_) piece(p.begin, p.end, p.kind);
  }

 private:
  void emit(std::size_t begin, std::size_t end, WordKind kind) {
    if (begin < end) out_.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, kind});
  }

  void piece(std::size_t begin, std::size_t end, WordPiece::Kind kind) {
    const std::string_view trimmed = trim(text_.substr(begin, end - begin));
    if (trimmed.empty()) return;
    begin = static_cast<std::size_t>(trimmed.data() - text_.data());
    end = begin + trimmed.size();
    if (kind == WordPiece::Kind::number) return emit(begin, end, WordKind::number);
    if (kind == WordPiece::Kind::other) return emit(begin, end, WordKind::punctuation);
    letters(begin, end);
  }

  // A colon inside ("Session:report") parts words; a French elision ends after its apostrophe.
  void letters(std::size_t begin, std::size_t end) {
    if (!french_ && text_.substr(begin, end - begin).find(':') == std::string_view::npos)
      return emit(begin, end, WordKind::word);
    std::size_t start = begin;
    std::string lower;  // since start, while it is ASCII letters only
    for (std::size_t pos = begin; pos < end;) {
      const std::size_t at = pos;
      const char32_t c = next_code_point(text_, pos);
      if (c == ':') {
        emit(start, at, WordKind::word);
        emit(at, pos, WordKind::punctuation);
        start = pos;
        lower.clear();
      } else if (french_ && is_apostrophe(c) && is_elided(lower) && pos < end) {
        emit(start, pos, WordKind::word);
        start = pos;
        lower.clear();
      } else {
        lower += c < 0x80 ? static_cast<char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c) : '?';
      }
    }
    emit(start, end, WordKind::word);
  }

  std::string_view text_;
  std::vector<WordPiece> pieces_;
  bool french_;
  std::vector<Word>& out_;
};

}  // namespace

std::vector<Word> words(std::string_view text, std::string_view language) {
  std::vector<Word> out;
  out.reserve(text.size() / 5 + 1);
  const std::vector<Symbol> marked = symbols(text);
  auto symbol = marked.begin();
  RunSplitter runs(text, language, out);
  std::size_t run = 0;  // where the run not yet split begins
  std::size_t pos = 0;
  const auto flush = [&](std::size_t end) {
    if (run < end) runs.split(run, end);
  };
  while (pos < text.size()) {
    if (symbol != marked.end() && pos == symbol->span.begin) {
      flush(pos);
      out.push_back({symbol->span, WordKind::symbol});
      pos = run = symbol->span.end;
      ++symbol;
      continue;
    }
    const std::size_t at = pos;
    const char32_t c = next_code_point(text, pos);
    if (!is_han(c) && !is_kana(c)) continue;
    flush(at);
    out.push_back({{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(pos)}, WordKind::han});
    run = pos;
  }
  flush(text.size());
  return out;
}

}  // namespace hexaglot::text
