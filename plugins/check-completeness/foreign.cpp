#include "foreign.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace hexaglot::check_completeness {
namespace {

std::string_view primary(std::string_view language) { return language.substr(0, language.find('-')); }

bool is_latin(unsigned char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xC3 && c <= 0xC9); }
bool continues(unsigned char c) { return c >= 0x80 && c < 0xC0; }

// One past the quotation that opens here, or `at`.
std::size_t end_of_quote(std::string_view text, std::size_t at) {
  for (const auto& [open, close] :
       {std::pair<std::string_view, std::string_view>{"«", "»"}, {"“", "”"}, {"\"", "\""}}) {
    if (text.substr(at, open.size()) != open) continue;
    const auto end = text.find(close, at + open.size());
    if (end != std::string_view::npos) return end + close.size();
  }
  return at;
}

// The Latin words of running text: of three letters or more, not in capitals, no part of an address. What is left when
// names and quotations are taken out, for guessing; `words` counts them.
std::string plain_text(std::string_view text, std::size_t& words) {
  std::string out;
  words = 0;
  const auto in_word = [&](std::size_t at) {
    const auto c = static_cast<unsigned char>(text[at]);
    return is_latin(c) || continues(c);
  };
  for (std::size_t at = 0; at < text.size();) {
    if (const auto end = end_of_quote(text, at); end > at) {
      at = end;
      continue;
    }
    if (!is_latin(static_cast<unsigned char>(text[at]))) {
      ++at;
      continue;
    }
    const auto begin = at;
    std::size_t size = 0;
    for (; at < text.size() && in_word(at); ++at) size += continues(static_cast<unsigned char>(text[at])) ? 0 : 1;
    const auto after = at < text.size() ? text[at] : ' ';
    const auto before = begin > 0 ? text[begin - 1] : ' ';
    const bool joined = after == '.' && at + 1 < text.size() && is_latin(static_cast<unsigned char>(text[at + 1]));
    const bool in_address = after == '/' || after == '@' || before == '/' || before == '@' || before == '.' || joined;
    if ((text[begin] >= 'A' && text[begin] <= 'Z') || in_address) continue;
    out.append(text.substr(begin, at - begin)) += ' ';
    if (size >= 3) ++words;
  }
  return out;
}
std::size_t plain_words(std::string_view text) {
  std::size_t words = 0;
  static_cast<void>(plain_text(text, words));
  return words;
}

std::uint32_t weight(const Measure& m, Script s) { return s == Script::han ? 3 * m.han : m.of(s); }

// The script of a cell that has hardly anything of its own; other = it has.
Script stranger(const Measure& m, Script own) {
  if (own == Script::other) return Script::other;
  auto most = Script::latin;
  for (const auto s : {Script::arabic, Script::cyrillic, Script::han})
    if (weight(m, s) > weight(m, most)) most = s;
  const auto mine = weight(m, own);
  const std::uint32_t least = own == Script::latin ? 6 : 8;
  if (most == own || weight(m, most) < least || 100 * mine > 15 * weight(m, most)) return Script::other;
  return most;
}

enum class Look : std::uint8_t { empty, own, unclear, strange };

struct Cell {
  Look look = Look::empty;
  std::string language;  // of a strange one
};

Cell look(const sdk::Languages& languages, const Measure& m, std::string_view language) {
  if (m.letters < 2) return {};
  const auto own = script_of(language);
  if (const auto other = stranger(m, own); other != Script::other) {
    const auto g = languages.guess(m.text);
    return {Look::strange, g.kind == HX_GUESS_ONE || !g.best.empty() ? std::string(g.best) : std::string{}};
  }
  if (own != Script::latin) return {own == Script::other ? Look::unclear : Look::own, {}};
  if (m.latin < 20) return {Look::unclear, {}};
  auto g = languages.guess(m.text);
  if (g.is(primary(language))) return {Look::own, {}};
  // Once more without names and titles.
  std::size_t words = 0;
  g = languages.guess(plain_text(m.text, words));
  constexpr std::uint32_t least_other = 120;
  if (g.kind == HX_GUESS_OTHER && g.letters >= least_other) return {Look::strange, {}};
  if (g.kind != HX_GUESS_ONE) return {Look::unclear, {}};
  if (g.is(primary(language))) return {Look::own, {}};
  constexpr double sure = 7;
  const bool known = language.starts_with("en") || language.starts_with("es") || language.starts_with("fr");
  if (!known || g.margin < sure) return {Look::unclear, {}};
  for (const auto& p : m.pieces)  // only a part of it
    if (m.pieces.size() > 1 &&
        languages.guess(std::string_view(m.text).substr(p.span.begin, p.span.end - p.span.begin)).is(primary(language)))
      return {Look::unclear, {}};
  return {Look::strange, std::string(g.best)};
}

// A stretch of words in Latin letters inside a text of another script: not in brackets or quotes, no names.
hx_span latin_run(std::string_view text) {
  constexpr std::size_t least_words = 4, least_bytes = 25;
  constexpr std::string_view between = " ,'’-;:.\xC2\xA0";
  std::size_t begin = 0;
  bool open = false, guarded = false;
  std::size_t depth = 0;
  const auto take = [&](std::size_t end) -> hx_span {
    const auto run = text.substr(begin, end - begin);
    if (!guarded && run.size() >= least_bytes && plain_words(run) >= least_words)
      return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    return {0, 0};
  };
  std::size_t last = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto c = static_cast<unsigned char>(text[at]);
    const std::size_t size = c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
    const auto sign = text.substr(at, size);
    if (is_latin(c) || (c >= '0' && c <= '9')) {
      if (!open) begin = at, open = true, guarded = depth > 0;
      last = at + size;
    } else if (between.find(sign) == std::string_view::npos) {
      if (open)
        if (const auto found = take(last); found.end > 0) return found;
      open = false;
      if (sign == "(" || sign == "（" || sign == "«" || sign == "“" || sign == "[" || sign == "《" || sign == "「")
        ++depth;
      if ((sign == ")" || sign == "）" || sign == "»" || sign == "”" || sign == "]" || sign == "》" || sign == "」") &&
          depth > 0)
        --depth;
      if (sign == "\"") depth = depth > 0 ? depth - 1 : 1;
    }
    at += size;
  }
  return open ? take(last) : hx_span{0, 0};
}

// A sentence of a cell in Latin letters that is in another language.
bool strange_piece(const sdk::Languages& languages, const Measure& m, const Piece& p, std::string_view language,
                   std::string& which) {
  constexpr double least = 40, sure = 9;
  if (p.length < least) return false;
  const auto text = std::string_view(m.text).substr(p.span.begin, p.span.end - p.span.begin);
  for (const std::string_view quote : {"«", "“", "\""})
    if (text.find(quote) != std::string_view::npos) return false;
  if (languages.guess(text).is(primary(language))) return false;
  std::size_t words = 0;
  const auto g = languages.guess(plain_text(text, words));
  if (g.kind != HX_GUESS_ONE || g.best == primary(language) || g.margin < sure || words < 4) return false;
  which = g.best;
  return true;
}

void find_parts(const sdk::Document& document, const sdk::Languages& languages, const std::vector<Measure>& cells,
                const std::vector<Cell>& looks, std::vector<Foreign>& out) {
  std::vector<Foreign> parts;
  std::uint32_t asked = 0;
  for (std::uint32_t v = 0; v < cells.size(); ++v) {
    if (looks[v].look == Look::empty || looks[v].look == Look::strange) continue;
    const auto language = document.language(v);
    const auto own = script_of(language);
    const auto& m = cells[v];
    if (own == Script::other) continue;
    if (own == Script::latin) {
      const bool known = language.starts_with("en") || language.starts_with("es") || language.starts_with("fr");
      if (!known || m.pieces.size() < 2) continue;
      ++asked;
      for (const auto& p : m.pieces) {
        std::string which;
        if (!strange_piece(languages, m, p, language, which)) continue;
        parts.push_back({v, which, p.span, false});
        break;
      }
      continue;
    }
    ++asked;
    if (m.latin < 25) continue;
    if (const auto run = latin_run(m.text); run.end > 0) {
      const auto g = languages.guess(std::string_view(m.text).substr(run.begin, run.end - run.begin));
      parts.push_back({v, g.kind == HX_GUESS_ONE ? std::string(g.best) : std::string{}, run, false});
    }
  }
  if (2 * parts.size() < asked || (asked == 1 && cells.size() == 2)) out.insert(out.end(), parts.begin(), parts.end());
}

// Works that are cited in their own language.
bool cites(std::string_view note) {
  for (const std::string_view work : {"Treaty Series", "Ibid", "Official Records"})
    if (note.find(work) != std::string_view::npos) return true;
  return false;
}

}  // namespace

std::vector<Foreign> foreign(const sdk::Document& document, const sdk::Languages& languages, RowKind kind,
                             const std::vector<Measure>& cells) {
  std::vector<Cell> looks;
  looks.reserve(cells.size());
  for (std::uint32_t v = 0; v < cells.size(); ++v) looks.push_back(look(languages, cells[v], document.language(v)));
  std::vector<Foreign> out;
  for (std::uint32_t v = 0; v < cells.size(); ++v) {
    if (looks[v].look != Look::strange) continue;
    const auto& m = cells[v];
    const auto& language = looks[v].language;
    // Who else left it so, and who did not. The language's own version says nothing.
    std::size_t left = 0, translated = 0;
    for (std::uint32_t w = 0; w < cells.size(); ++w) {
      if (!language.empty() && primary(document.language(w)) == language) continue;
      if (looks[w].look == Look::strange) ++left;
      if (looks[w].look == Look::own || (looks[w].look == Look::unclear && cells[w].text != m.text)) ++translated;
    }
    const auto words = m.latin > 0 ? plain_words(m.text) : m.letters;
    if (left > translated && !(translated == 0 && left == 1 && m.letters >= 40 && words >= 4)) continue;
    if (kind == RowKind::note && cites(m.text)) continue;
    if (words < 2 && !(translated >= 3 && words >= 1) && !(translated >= 3 && m.letters >= 12)) continue;
    out.push_back({v, language, {0, static_cast<std::uint32_t>(m.text.size())}, true});
  }
  find_parts(document, languages, cells, looks, out);
  return out;
}

std::vector<Same> same(const sdk::Document& document, const sdk::Languages& languages, RowKind kind,
                       const std::vector<Measure>& cells) {
  std::vector<Same> out;
  const auto count = static_cast<std::uint32_t>(cells.size());
  for (std::uint32_t v = 0; v < count; ++v) {
    if (cells[v].letters < 8 || script_of(document.language(v)) == Script::other) continue;
    std::size_t alike = 0, unlike = 0;
    bool translatable = false;  // another version in Latin letters has it otherwise
    std::uint32_t as = v;
    for (std::uint32_t w = 0; w < count; ++w) {
      if (w == v || cells[w].letters < 2 || primary(document.language(w)) == primary(document.language(v))) continue;
      const bool equal = cells[w].text == cells[v].text;
      if (equal) as = w;
      (equal ? alike : unlike) += 1;
      translatable = translatable || (!equal && script_of(document.language(w)) == Script::latin);
    }
    // A title or a name stays the same in more than one.
    if (alike != 1 || unlike == 0 || as < v) continue;
    const auto words = plain_words(cells[v].text);
    const auto spaces = std::count(cells[v].text.begin(), cells[v].text.end(), ' ');
    if (words < 2 && !(translatable && unlike >= 3 && spaces >= 2 && 2 * cells[v].digits < cells[v].letters)) continue;
    if (kind == RowKind::note && (words == 0 || cites(cells[v].text))) continue;
    // Which of the two is the copy: by what the language looks like, else not the English one.
    const auto g = languages.guess(cells[v].text);
    const bool second = g.best == primary(document.language(v)) ||
                        (g.best != primary(document.language(as)) && document.language(v).starts_with("en"));
    out.push_back(second ? Same{as, v} : Same{v, as});
  }
  return out;
}

}  // namespace hexaglot::check_completeness
