#include "tests/support/text_service.hpp"

#include "core/text/fold.hpp"
#include "core/text/labels.hpp"
#include "core/text/language.hpp"
#include "core/text/numbers.hpp"
#include "core/text/references.hpp"
#include "core/text/sentences.hpp"
#include "core/text/words.hpp"

namespace hexaglot::test {
namespace {

std::string_view view(hx_text t) { return {t.data == nullptr ? "" : t.data, t.size}; }
hx_text borrow(std::string_view s) { return {s.data(), s.size()}; }
hx_span border(Span s) { return {s.begin, s.end}; }

void words(hx_text text, hx_text language, void* self, bool (*each)(void*, const hx_word*)) {
  for (const auto& w : text::words(view(text), view(language))) {
    const hx_word raw{border(w.span), static_cast<std::int32_t>(w.kind)};
    if (!each(self, &raw)) return;
  }
}

void sentences(hx_text text, hx_text language, void* self, bool (*each)(void*, hx_span)) {
  for (const auto s : text::sentences(view(text), view(language)))
    if (!each(self, border(s))) return;
}

void fold(hx_text text, void* self, void (*done)(void*, hx_text, const std::uint32_t*)) {
  const auto folded = text::fold_with_origin(view(text));
  done(self, borrow(folded.text), folded.origin.data());
}

void numbers(hx_text text, hx_text language, void* self, bool (*each)(void*, const hx_number*)) {
  for (const auto& n : text::numbers(view(text), view(language))) {
    const hx_number raw{border(n.span), static_cast<std::int32_t>(n.kind), borrow(n.value)};
    if (!each(self, &raw)) return;
  }
}

void symbols(hx_text text, void* self, bool (*each)(void*, const hx_symbol*)) {
  for (const auto& s : text::references(view(text))) {
    if (s.kind == text::ReferenceKind::acronym) continue;
    const hx_symbol raw{border(s.span), borrow(s.value)};
    if (!each(self, &raw)) return;
  }
}

void label_readings(hx_text text, hx_text language, void* self, bool (*each)(void*, const hx_label_reading*)) {
  for (const auto& r : text::label_readings(view(text), view(language))) {
    const auto& l = r.label;
    const hx_label_reading raw{{borrow(l.printed), borrow(text::name(l.system)), l.value, l.level, l.parts.data(),
                                static_cast<std::uint32_t>(l.parts.size()), l.bis},
                               r.text_begin};
    if (!each(self, &raw)) return;
  }
}

bool look_alike(const hx_label* label, hx_text* system, std::int32_t* value) {
  text::Label l;
  l.printed = view(label->printed);
  l.value = label->value;
  l.level = label->level;
  l.bis = label->bis;
  for (int i = 0; i <= static_cast<int>(text::NumberSystem::mark); ++i)
    if (text::name(static_cast<text::NumberSystem>(i)) == view(label->system))
      l.system = static_cast<text::NumberSystem>(i);
  const auto found = text::look_alike(l);
  if (!found) return false;
  *system = borrow(text::name(found->system));
  *value = found->value;
  return true;
}

bool right_to_left(hx_text language) { return text::is_right_to_left(view(language)); }

void native_name(hx_text language, void* self, void (*done)(void*, hx_text)) {
  const auto name = text::native_language_name(view(language));
  done(self, borrow(name));
}

bool canonical_language(hx_text tag, void* self, void (*done)(void*, hx_text)) {
  const auto canonical = text::canonical_language(view(tag));
  if (!canonical) return false;
  done(self, borrow(*canonical));
  return true;
}

void references(hx_text text, void* self, bool (*each)(void*, const hx_reference*)) {
  for (const auto& r : text::references(view(text))) {
    const hx_reference raw{border(r.span),
                           static_cast<std::int32_t>(r.kind),
                           static_cast<std::int32_t>(r.flaw),
                           borrow(r.value),
                           borrow(r.meant),
                           r.localized};
    if (!each(self, &raw)) return;
  }
}

}  // namespace

const hx_references_1& references_service() {
  static const hx_references_1 service = {&references};
  return service;
}

const hx_text_1& text_service() {
  static const hx_text_1 service = {&words,          &sentences,  &fold,          &numbers,     &symbols,
                                    &label_readings, &look_alike, &right_to_left, &native_name, &canonical_language};
  return service;
}

}  // namespace hexaglot::test
