#include <array>
#include <map>
#include <set>

#include "core/text/numbers.hpp"
#include "core/text/symbols.hpp"
#include "tests/bench/mutate/edit.hpp"
#include "tests/bench/mutate/mutation_sites.hpp"

namespace hexaglot::bench {
namespace {

using text::NumberKind;

// What of a row's text counts: how many versions other than one show a value, of how many that have text.
struct Support {
  std::size_t show = 0, of = 0;
  [[nodiscard]] bool majority() const { return of >= 2 && 2 * show > of; }
};

template <class Shows>
Support support(const model::Document& document, std::uint32_t row, std::uint32_t version, Shows&& shows) {
  Support out;
  for (std::uint32_t v = 0; v < document.versions.size(); ++v) {
    if (v == version || document.rows[row].cells[v].empty()) continue;
    ++out.of;
    if (shows(document.cell_text(document.rows[row], v), document.versions[v].language)) ++out.show;
  }
  return out;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// One European digit of the span becomes another, not the first a nought; empty where there is none.
std::string other_digit(std::string text, std::mt19937& random) {
  std::vector<std::size_t> digits;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (is_digit(text[i])) digits.push_back(i);
  if (digits.empty()) return {};
  const auto at = digits[random() % digits.size()];
  const char old = text[at];
  do text[at] = static_cast<char>('0' + random() % 10);
  while (text[at] == old || (text[at] == '0' && at == digits.front()));
  return text;
}

bool shows_number(const std::string& text, const std::string& language, const text::Number& wanted) {
  for (const auto& n : text::numbers(text, language))
    if (n.value == wanted.value && (n.kind == NumberKind::percent) == (wanted.kind == NumberKind::percent)) return true;
  return false;
}

Sites figure_sites(const Context& context, std::uint32_t version, const std::set<NumberKind>& kinds) {
  Sites out;
  const auto& language = context.document.versions[version].language;
  for_each_segment(
      context.document, version, [&](std::uint32_t row, std::uint32_t block, const std::string& text, Span span) {
        for (const auto& n : text::numbers(text, language)) {
          if (!kinds.contains(n.kind) || n.span.begin < span.begin || n.span.end > span.end) continue;
          const auto changed = other_digit(std::string(n.span.in(text)), context.random);
          if (changed.empty()) continue;
          const auto shows = [&](const std::string& t, const std::string& l) { return shows_number(t, l, n); };
          if (support(context.document, row, version, shows).majority())
            out.push_back(text_site(context.document, row, version, block, n.span, changed));
        }
      });
  return out;
}

// Words that stand before the number of a paragraph or article.
const std::map<std::string, std::vector<std::string>>& referring_words() {
  static const std::map<std::string, std::vector<std::string>> words = {
      {"en", {"paragraph ", "paragraphs ", "Section ", "Sections ", "section ", "article ", "articles ", "Article "}},
      {"es", {"párrafo ", "párrafos ", "Sección ", "artículo ", "artículos ", "Artículo "}},
      {"fr", {"paragraphe ", "paragraphes ", "Section ", "section ", "article ", "articles ", "Article "}},
      {"ru", {"пункта ", "пункте ", "пункт ", "статьи ", "статье ", "Раздела ", "Разделе ", "раздела ", "разделе "}},
      {"ar", {"الفقرة ", "المادة ", "القسم ", "البند ", "للقسم ", "للفقرة "}},
      {"zh", {"第"}}};
  return words;
}

constexpr std::array<const char*, 9> han_digits = {"一", "二", "三", "四", "五", "六", "七", "八", "九"};

struct Ordinal {
  Span span;
  int value = 0;
  bool han = false;
};

// The number at a place: one or two European digits, or one Chinese numeral followed by 条 or 段.
std::optional<Ordinal> ordinal_at(const std::string& text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_digit(text[end])) ++end;
  if (end > at && end - at <= 2)
    return Ordinal{
        {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}, std::stoi(text.substr(at, end - at)), false};
  for (std::size_t i = 0; i < han_digits.size(); ++i) {
    const std::string digit = han_digits[i];
    if (text.compare(at, digit.size(), digit) != 0) continue;
    for (const std::string unit : {"条", "段", "节"})
      if (text.compare(at + digit.size(), unit.size(), unit) == 0)
        return Ordinal{{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + digit.size())},
                       static_cast<int>(i) + 1,
                       true};
  }
  return std::nullopt;
}

}  // namespace

Site text_site(const model::Document& document, std::uint32_t row, std::uint32_t version, std::uint32_t block,
               Span span, std::string text) {
  const std::string_view whole = document.versions[version].blocks[block].text;
  Site out{row, version, "\"" + std::string(span.in(whole)) + "\" → \"" + text + "\"", {}};
  out.change = [=, text = std::move(text)](model::Document& d) { replace(d, version, block, span, text); };
  return out;
}

Sites digit_sites(const Context& context, std::uint32_t version) {
  return figure_sites(context, version, {NumberKind::cardinal, NumberKind::percent, NumberKind::year});
}

Sites date_sites(const Context& context, std::uint32_t version) {
  return figure_sites(context, version, {NumberKind::date});
}

// The label of another block of the same system, or none.
Sites label_sites(const Context& context, std::uint32_t version) {
  Sites out;
  const auto& blocks = context.document.versions[version].blocks;
  for_each_segment(context.document, version, [&](std::uint32_t row, std::uint32_t block, const std::string&, Span) {
    const auto& label = blocks[block].label;
    if (!label || blocks[block].kind == model::BlockKind::note) return;
    std::size_t labelled = 0;
    for (std::uint32_t v = 0; v < context.document.versions.size(); ++v)
      if (v != version && !context.document.cell_label(context.document.rows[row], v).empty()) ++labelled;
    if (labelled < 3) return;
    std::optional<text::Label> other;
    if (context.random() % 4 != 0)
      for (int i = 0; i < 50 && !other; ++i) {
        const auto& donor = blocks[context.random() % blocks.size()];
        if (donor.label && donor.kind != model::BlockKind::note && donor.label->system == label->system &&
            donor.label->level == label->level && donor.label->printed != label->printed)
          other = donor.label;
      }
    out.push_back({row, version, label->printed + " → " + (other ? other->printed : "none"),
                   [=](model::Document& d) { d.versions[version].blocks[block].label = other; }});
  });
  return out;
}

Sites cross_reference_sites(const Context& context, std::uint32_t version) {
  Sites out;
  const auto words = referring_words().find(context.document.versions[version].language);
  if (words == referring_words().end()) return out;
  for_each_segment(
      context.document, version, [&](std::uint32_t row, std::uint32_t block, const std::string& text, Span span) {
        for (const auto& word : words->second)
          for (auto at = text.find(word, span.begin); at < span.end; at = text.find(word, at + 1)) {
            const auto number = ordinal_at(text, at + word.size());
            if (!number || number->span.end > span.end) continue;
            const auto shows = [&](const std::string& t, const std::string& l) {
              const auto digits = std::to_string(number->value);
              for (auto i = t.find(digits); i != std::string::npos; i = t.find(digits, i + 1))
                if ((i == 0 || !is_digit(t[i - 1])) &&
                    (i + digits.size() == t.size() || !is_digit(t[i + digits.size()])))
                  return true;
              return l == "zh" && number->value <= 9 &&
                     t.find(han_digits[static_cast<std::size_t>(number->value) - 1]) != std::string::npos;
            };
            if (number->value < 1 || !support(context.document, row, version, shows).majority()) continue;
            const int other = number->value == 1 ? 3 : number->value < 9 ? number->value + 1 : number->value - 1;
            out.push_back(
                text_site(context.document, row, version, block, number->span,
                          number->han ? han_digits[static_cast<std::size_t>(other) - 1] : std::to_string(other)));
          }
      });
  return out;
}

// A footnote mark goes, or a note is left out.
Sites note_sites(const Context& context, std::uint32_t version) {
  Sites out;
  const auto& blocks = context.document.versions[version].blocks;
  for_each_segment(context.document, version, [&](std::uint32_t row, std::uint32_t block, const std::string&, Span) {
    const auto marks = blocks[block].notes();
    for (std::size_t i = 0; i < marks.size(); ++i)
      out.push_back({row, version, "mark " + marks[i] + " dropped", [=](model::Document& d) {
                       auto& all = d.versions[version].blocks[block].marks;
                       std::size_t seen = 0;
                       std::erase_if(
                           all, [&](const model::Mark& m) { return m.kind == model::MarkKind::note && seen++ == i; });
                     }});
    if (blocks[block].kind == model::BlockKind::note && blocks[block].label)
      out.push_back({row, version, "note " + blocks[block].label->printed + " dropped", [=](model::Document& d) {
                       empty_cell(d, row, version);
                       auto& b = d.versions[version].blocks[block];
                       b.label.reset();
                       b.kind = model::BlockKind::paragraph;
                     }});
  });
  return out;
}

Sites symbol_sites(const Context& context, std::uint32_t version) {
  Sites out;
  for_each_segment(context.document, version,
                   [&](std::uint32_t row, std::uint32_t block, const std::string& text, Span span) {
                     for (const auto& s : text::symbols(text)) {
                       if (s.span.begin < span.begin || s.span.end > span.end) continue;
                       const auto shows = [&](const std::string& t, const std::string&) {
                         for (const auto& other : text::symbols(t))
                           if (other.value == s.value) return true;
                         return false;
                       };
                       const auto changed = other_digit(std::string(s.span.in(text)), context.random);
                       if (!changed.empty() && support(context.document, row, version, shows).majority())
                         out.push_back(text_site(context.document, row, version, block, s.span, changed));
                     }
                   });
  return out;
}

}  // namespace hexaglot::bench
