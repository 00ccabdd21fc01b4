// Terms that go, and names that lose their capitals, where the other versions show that the term belongs there.
#include <algorithm>
#include <cctype>

#include "tests/bench/mutate/mutation_sites.hpp"

namespace hexaglot::bench {
namespace {

bool is_good(const model::Term& t) {
  return t.status == model::TermStatus::preferred || t.status == model::TermStatus::admitted;
}

// Between spaces or the signs around words, where the language has spaces.
bool stands_alone(const std::string& text, std::size_t at, std::size_t size, const std::string& language) {
  if (language == "zh") return true;
  constexpr std::string_view edges = " ,.;:()\"";
  const auto edge = [&](std::size_t i) { return i >= text.size() || edges.find(text[i]) != std::string_view::npos; };
  return (at == 0 || edge(at - 1)) && edge(at + size);
}

bool names(const model::Document& document, std::uint32_t row, std::uint32_t version, const model::Concept& c) {
  const auto text = document.cell_text(document.rows[row], version);
  return std::ranges::any_of(c.terms, [&](const model::Term& t) {
    return t.language == document.versions[version].language && is_good(t) && text.find(t.text) != std::string::npos;
  });
}

// Calls each(row, block, place) where a preferred term stands once in its row, not inside another term, and at least
// three other versions name the concept as well.
template <class Each>
void for_each_term(const Context& context, std::uint32_t version, Each&& each) {
  const auto& d = context.document;
  const auto& language = d.versions[version].language;
  for_each_segment(d, version, [&](std::uint32_t row, std::uint32_t block, const std::string& text, Span span) {
    std::vector<Span> taken;
    const auto cell = d.cell_text(d.rows[row], version);
    struct Found {
      const model::Concept* of;
      Span place;
    };
    std::vector<Found> found;
    for (const auto& base : context.termbases)
      for (const auto& c : base.concepts)
        for (const auto& t : c.terms) {
          if (t.language != language || !is_good(t)) continue;
          const auto at = text.find(t.text, span.begin);
          if (at == std::string::npos || at + t.text.size() > span.end) continue;
          const Span place{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + t.text.size())};
          taken.push_back(place);
          if (t.status != model::TermStatus::preferred || !stands_alone(text, at, t.text.size(), language)) continue;
          if (cell.find(t.text) != cell.rfind(t.text)) continue;
          found.push_back({&c, place});
        }
    for (const auto& f : found) {
      const bool inside = std::ranges::any_of(taken, [&](const Span& other) {
        return other.begin <= f.place.begin && other.end >= f.place.end &&
               other.end - other.begin > f.place.end - f.place.begin;
      });
      std::size_t others = 0;
      for (std::uint32_t v = 0; v < d.versions.size(); ++v) others += v != version && names(d, row, v, *f.of) ? 1 : 0;
      if (!inside && others >= 3) each(row, block, text, f.place);
    }
  });
}

}  // namespace

// The term is left out.
Sites dropped_term_sites(const Context& context, std::uint32_t version) {
  Sites out;
  for_each_term(context, version, [&](std::uint32_t row, std::uint32_t block, const std::string&, Span place) {
    out.push_back(text_site(context.document, row, version, block, place, ""));
  });
  return out;
}

// A name of several words, each with a capital, in small letters: ASCII only.
Sites name_case_sites(const Context& context, std::uint32_t version) {
  Sites out;
  for_each_term(context, version, [&](std::uint32_t row, std::uint32_t block, const std::string& text, Span place) {
    std::string lower(place.in(text));
    std::size_t capitals = 0;
    for (std::size_t i = 0; i < lower.size(); ++i) {
      const auto c = static_cast<unsigned char>(lower[i]);
      if (std::isupper(c) == 0) continue;
      if (i > 0 && lower[i - 1] == ' ') ++capitals;
      lower[i] = static_cast<char>(std::tolower(c));
    }
    if (capitals > 0) out.push_back(text_site(context.document, row, version, block, place, lower));
  });
  return out;
}

}  // namespace hexaglot::bench
