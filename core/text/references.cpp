#include "core/text/references.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/text/numerals.hpp"
#include "core/text/reference_parts.hpp"
#include "core/text/symbols.hpp"
#include "core/text/utf8.hpp"

namespace hexaglot::text {
namespace {

// What a text holds by its bytes: most readers need not be asked.
struct Signs {
  bool digit = false, slash = false, capitals = false, address = false, bracket = false;
};

Signs signs_of(std::string_view text) {
  Signs out;
  std::size_t capitals = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto b = static_cast<unsigned char>(text[i]);
    if (b >= 'A' && b <= 'Z') {
      out.capitals = out.capitals || ++capitals >= 3;
      continue;
    }
    capitals = 0;
    if (b >= 'a' && b <= 'z') {
      if (b == 'w' && text.substr(i, 3) == "www") out.address = true;
      continue;
    }
    switch (b) {
      case '/':
        out.slash = true;
        out.address = out.address || (i > 0 && (text[i - 1] == ':' || text[i - 1] == 'p'));
        break;
      case '@':
        out.address = true;
        break;
      case '.':
        // A letter on both sides, as in "un.org"; "e.g." costs a look.
        out.address = out.address || (i > 0 && i + 1 < text.size() && ((text[i - 1] | 0x20) >= 'a') &&
                                      ((text[i - 1] | 0x20) <= 'z') && text[i + 1] >= 'a' && text[i + 1] <= 'z');
        break;
      case '(':
        out.bracket = true;
        break;
      default:
        if (b >= '0' && b <= '9') out.digit = true;
        if (b == 0xD9 || b == 0xDB || b == 0xEF) {
          const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0U;
          out.digit = out.digit || (b == 0xD9 && next >= 0xA0 && next <= 0xA9) ||
                      (b == 0xDB && next >= 0xB0 && next <= 0xB9) || (b == 0xEF && next == 0xBC);
          out.bracket = out.bracket || (b == 0xEF && next == 0xBC);
          out.slash = out.slash || (b == 0xEF && next == 0xBC);
        }
    }
  }
  return out;
}

bool before(const Reference& a, const Reference& b) { return a.span.begin < b.span.begin; }

// Adds what stands free of the spans in `taken`. Both are in order.
void add_free(std::vector<Reference>& taken, std::vector<Reference> more) {
  if (more.empty()) return;
  auto next = taken.begin();
  std::erase_if(more, [&](const Reference& r) {
    while (next != taken.end() && next->span.end <= r.span.begin) ++next;
    return next != taken.end() && next->span.begin < r.span.end;
  });
  const auto middle = static_cast<std::ptrdiff_t>(taken.size());
  std::move(more.begin(), more.end(), std::back_inserter(taken));
  std::inplace_merge(taken.begin(), taken.begin() + middle, taken.end(), before);
}

ReferenceKind kind_of(SymbolKind kind) {
  switch (kind) {
    case SymbolKind::document:
      return ReferenceKind::document;
    case SymbolKind::resolution:
      return ReferenceKind::resolution;
    case SymbolKind::sales:
      return ReferenceKind::sales;
    case SymbolKind::job:
      break;
  }
  return ReferenceKind::job;
}

// Cyrillic letters in what is always Latin. The letter of a composite resolution follows after a space and is the
// language's own.
void look_for_look_alikes(std::string_view text, Reference& r) {
  const auto printed = r.span.in(text);
  const auto token = printed.substr(0, printed.find(' '));
  std::string latin;
  bool found = false;
  for (std::size_t i = 0; i < token.size();) {
    const char32_t c = next_code_point(token, i);
    const char32_t plain = c < 0x400 ? U'\0' : latin_look_alike(c);
    found = found || plain != 0;
    append_code_point(latin, plain != 0 ? plain : c);
  }
  if (!found) return;
  r.flaw = ReferenceFlaw::look_alike;
  r.meant = latin + std::string(printed.substr(token.size()));
}

std::vector<Reference> from_symbols(std::string_view text) {
  std::vector<Reference> out;
  for (auto& s : symbols(text)) {
    auto& r = out.emplace_back();
    r.span = s.span;
    r.kind = kind_of(s.kind);
    r.value = std::move(s.value);
    if (r.kind != ReferenceKind::resolution) look_for_look_alikes(text, r);
  }
  return out;
}

}  // namespace

std::vector<Reference> references(std::string_view text) {
  const auto signs = signs_of(text);
  std::vector<Reference> out;
  if (signs.address) out = find_addresses(text);
  if (signs.digit) {
    if (signs.slash) add_free(out, find_faulty_symbols(text));
    add_free(out, from_symbols(text));
    if (signs.bracket) add_free(out, find_council_resolutions(text));
    add_free(out, find_volumes(text));
  }
  if (signs.capitals) add_free(out, find_acronyms(text));
  return out;
}

}  // namespace hexaglot::text
