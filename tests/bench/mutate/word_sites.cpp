#include <algorithm>
#include <map>

#include "core/text/sentences.hpp"
#include "core/text/utf8.hpp"
#include "core/text/words.hpp"
#include "tests/bench/mutate/edit.hpp"
#include "tests/bench/mutate/mutation_sites.hpp"

namespace hexaglot::bench {
namespace {

Span span_of(std::size_t begin, std::size_t size) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + size)};
}

bool full_row(const model::Document& document, std::uint32_t row) {
  return std::ranges::none_of(document.rows[row].cells, [](const auto& cell) { return cell.empty(); });
}

std::size_t code_points(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
}

// A pair of look-alikes by language: what stands there → what would be put in its place.
using Pairs = std::vector<std::pair<std::string, std::string>>;

const Pairs& other_script(const std::string& language) {
  static const Pairs latin = {{"a", "а"}, {"e", "е"}, {"o", "о"}, {"c", "с"}, {"p", "р"}, {"x", "х"}};
  static const std::map<std::string, Pairs> pairs = {
      {"ru", {{"а", "a"}, {"е", "e"}, {"о", "o"}, {"с", "c"}, {"р", "p"}, {"х", "x"}}},
      {"ar", {{"ك", "ک"}, {"ل", "ﻟ"}, {"م", "ﻣ"}, {"ه", "ﻪ"}, {"ي", "ی"}}},
      {"zh", {{"一", "⼀"}, {"人", "⼈"}, {"日", "⽇"}, {"生", "⽣"}, {"用", "⽤"}, {"力", "⼒"}, {"文", "⽂"}}}};
  const auto found = pairs.find(language);
  return found == pairs.end() ? latin : found->second;
}

// An Arabic vowel mark (U+064B … U+0652) or tatweel: where it stands spells no word otherwise.
bool is_mark(const std::string& letter) {
  return (letter >= "\xD9\x8B" && letter <= "\xD9\x92") || letter == "\xD9\x80";
}

// Inside a word: a letter on both sides.
bool inside_word(const std::string& text, std::size_t at, std::size_t size) {
  const auto letter = [&](std::size_t i) {
    const auto c = static_cast<unsigned char>(text[i]);
    return c >= 0x80 || (c >= 'a' && c <= 'z');
  };
  return at > 1 && at + size + 1 < text.size() && letter(at - 1) && letter(at + size) && text[at - 1] != '\xA0';
}

}  // namespace

// A preferred term becomes one that the termbase deprecates or forbids.
Sites term_sites(const Context& context, std::uint32_t version) {
  Sites out;
  const auto& language = context.document.versions[version].language;
  const bool spaced = language != "zh";
  for (const auto& base : context.termbases)
    for (const auto& c : base.concepts) {
      const model::Term* good = nullptr;
      std::vector<const model::Term*> bad;
      for (const auto& t : c.terms) {
        if (t.language != language) continue;
        if (t.status == model::TermStatus::preferred && good == nullptr) good = &t;
        if (t.status == model::TermStatus::deprecated || t.status == model::TermStatus::forbidden) bad.push_back(&t);
      }
      if (good == nullptr || bad.empty() || code_points(good->text) < 2) continue;
      for_each_segment(context.document, version,
                       [&](std::uint32_t row, std::uint32_t block, const std::string& text, Span span) {
                         const auto at = text.find(good->text, span.begin);
                         if (at == std::string::npos || at + good->text.size() > span.end) return;
                         const auto end = at + good->text.size();
                         const auto edge = [&](std::size_t i) {
                           return i >= text.size() || text[i] == ' ' || text[i] == ',' || text[i] == '.';
                         };
                         if (spaced && !((at == 0 || text[at - 1] == ' ') && edge(end))) return;
                         out.push_back(text_site(context.document, row, version, block, span_of(at, good->text.size()),
                                                 bad[context.random() % bad.size()]->text));
                       });
    }
  return out;
}

// One sentence of several is left out, where most versions have as many.
Sites sentence_sites(const Context& context, std::uint32_t version) {
  Sites out;
  const auto& d = context.document;
  for_each_segment(d, version, [&](std::uint32_t row, std::uint32_t block, const std::string& text, Span span) {
    const auto inside = span.in(text);
    const auto& language = d.versions[version].language;
    const auto sentences = text::sentences(inside, language);
    if (sentences.size() < 2) return;
    std::size_t same = 0;
    for (std::uint32_t v = 0; v < d.versions.size(); ++v)
      if (v != version &&
          text::sentences(d.cell_text(d.rows[row], v), d.versions[v].language).size() == sentences.size())
        ++same;
    if (same < 3) return;
    const auto s = sentences[context.random() % sentences.size()];
    if (code_points(s.in(inside)) < (language == "zh" ? 8U : 25U)) return;
    out.push_back(text_site(d, row, version, block, {s.begin + span.begin, s.end + span.begin}, ""));
  });
  return out;
}

Sites empty_cell_sites(const Context& context, std::uint32_t version) {
  Sites out;
  for (std::uint32_t row = 0; row < context.document.rows.size(); ++row) {
    if (!full_row(context.document, row)) continue;
    out.push_back({row, version, "cell emptied", [=](model::Document& d) { empty_cell(d, row, version); }});
  }
  return out;
}

// English (in English: French) in the place of the translation.
Sites untranslated_sites(const Context& context, std::uint32_t version) {
  Sites out;
  const auto& d = context.document;
  const auto& language = d.versions[version].language;
  const std::string foreign = language == "en" ? "fr" : "en";
  for (std::uint32_t source = 0; source < d.versions.size(); ++source) {
    if (d.versions[source].language != foreign) continue;
    for_each_segment(d, version, [&](std::uint32_t row, std::uint32_t block, const std::string&, Span span) {
      if (!full_row(d, row) || d.rows[row].cells[version].size() != 1) return;
      auto text = d.cell_text(d.rows[row], source);
      if (text.size() >= 40) out.push_back(text_site(d, row, version, block, span, std::move(text)));
    });
  }
  return out;
}

Sites script_sites(const Context& context, std::uint32_t version) {
  Sites out;
  const auto& pairs = other_script(context.document.versions[version].language);
  for_each_segment(context.document, version,
                   [&](std::uint32_t row, std::uint32_t block, const std::string& text, Span span) {
                     const auto& [from, to] = pairs[context.random() % pairs.size()];
                     for (auto at = text.find(from, span.begin); at != std::string::npos && at + from.size() < span.end;
                          at = text.find(from, at + 1)) {
                       if (!inside_word(text, at, from.size())) continue;
                       out.push_back(text_site(context.document, row, version, block, span_of(at, from.size()), to));
                       return;
                     }
                   });
  return out;
}

// One of a pair is left out.
Sites bracket_sites(const Context& context, std::uint32_t version) {
  static const Pairs pairs = {{"(", ")"}, {"[", "]"}, {"“", "”"}, {"«", "»"}, {"（", "）"}, {"《", "》"}, {"「", "」"}};
  Sites out;
  for_each_segment(
      context.document, version, [&](std::uint32_t row, std::uint32_t block, const std::string& text, Span span) {
        for (const auto& [open, close] : pairs) {
          const auto first = text.find(open, span.begin);
          if (first == std::string::npos || first > span.end) continue;
          const auto last = text.find(close, first);
          if (last == std::string::npos || last + close.size() > span.end) continue;
          const bool drop_first = context.random() % 2 == 0;
          out.push_back(text_site(context.document, row, version, block,
                                  drop_first ? span_of(first, open.size()) : span_of(last, close.size()), ""));
        }
      });
  return out;
}

// A space is doubled or left out after a comma; in Arabic and Chinese a comma of another script takes the place of
// theirs.
Sites punctuation_sites(const Context& context, std::uint32_t version) {
  static const std::map<std::string, std::string> commas = {{"ar", "،"}, {"zh", "，"}};
  Sites out;
  const auto own = commas.find(context.document.versions[version].language);
  const std::string comma = own == commas.end() ? ", " : own->second;
  for_each_segment(
      context.document, version, [&](std::uint32_t row, std::uint32_t block, const std::string& text, Span span) {
        const auto at = text.find(comma, span.begin);
        if (at == std::string::npos || at + comma.size() >= span.end) return;
        const bool doubled = context.random() % 2 == 0;
        const std::string changed = own != commas.end() ? (own->first == "zh" || !doubled ? "," : "،،")
                                    : doubled           ? ",  "
                                                        : ",";
        out.push_back(text_site(context.document, row, version, block, span_of(at, comma.size()), changed));
      });
  return out;
}

// Two neighbouring letters inside a longer word change places.
Sites misspelling_sites(const Context& context, std::uint32_t version) {
  Sites out;
  const auto& language = context.document.versions[version].language;
  if (language == "zh") return out;
  for_each_segment(
      context.document, version, [&](std::uint32_t row, std::uint32_t block, const std::string& text, Span span) {
        std::vector<Span> long_words;
        for (const auto& w : text::words(text, language)) {
          const auto word = w.span.in(text);
          const bool lower = static_cast<unsigned char>(word[0]) >= 0x80 || (word[0] >= 'a' && word[0] <= 'z');
          const bool plain =
              word.find_first_of("-'0123456789") == std::string_view::npos && word.find("’") == std::string_view::npos;
          if (w.kind == text::WordKind::word && lower && plain && w.span.begin >= span.begin &&
              w.span.end <= span.end && code_points(word) >= 6)
            long_words.push_back(w.span);
        }
        if (long_words.empty()) return;
        const auto span_of_word = long_words[context.random() % long_words.size()];
        std::vector<std::string> letters;
        for (std::size_t i = span_of_word.begin; i < span_of_word.end; ++i) {
          if ((text[i] & 0xC0) != 0x80) letters.emplace_back();
          letters.back() += text[i];
        }
        const auto at = 1 + context.random() % (letters.size() - 3);
        if (letters[at] == letters[at + 1] || is_mark(letters[at]) || is_mark(letters[at + 1])) return;
        std::swap(letters[at], letters[at + 1]);
        std::string changed;
        for (const auto& l : letters) changed += l;
        out.push_back(text_site(context.document, row, version, block, span_of_word, changed));
      });
  return out;
}

}  // namespace hexaglot::bench
