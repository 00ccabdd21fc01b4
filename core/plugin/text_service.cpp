#include "core/plugin/text_service.hpp"

#include <limits>
#include <string>
#include <vector>

#include "core/plugin/intake.hpp"
#include "core/plugin/references_service.hpp"
#include "core/plugin/text_memo.hpp"
#include "core/text/fold.hpp"
#include "core/text/labels.hpp"
#include "core/text/language.hpp"
#include "core/text/numbers.hpp"
#include "core/text/references.hpp"
#include "core/text/sentences.hpp"
#include "core/text/words.hpp"

namespace hexaglot::plugin {
namespace {

// Spans are 32 bits wide: a longer text has no words.
std::string_view fitting(hx_text t) {
  return t.size < std::numeric_limits<std::uint32_t>::max() ? view(t) : std::string_view{};
}

hx_span border(Span s) { return {s.begin, s.end}; }

hx_label border(const text::Label& l) {
  return {lend(l.printed),
          lend(text::name(l.system)),
          l.value,
          l.level,
          l.parts.data(),
          static_cast<std::uint32_t>(l.parts.size()),
          l.bis};
}

// Nothing may be thrown into a plugin: out of memory ends the call with the results so far.
template <class Body>
void quietly(Body&& body) noexcept {
  try {
    body();
  } catch (...) {
  }
}

// What this thread worked out last, by what it is.
template <class Value, class Make>
auto remembered(std::string_view text, std::string_view language, Make make) {
  thread_local TextMemo<Value> memo;
  return memo.get(text, language, make);
}

void words(hx_text t, hx_text language, void* self, bool (*each)(void*, const hx_word*)) noexcept {
  quietly([&] {
    const auto found = remembered<std::vector<hx_word>>(fitting(t), view(language), [&] {
      std::vector<hx_word> out;
      const auto words = text::words(fitting(t), view(language));
      out.reserve(words.size());
      for (const auto& w : words) out.push_back({border(w.span), static_cast<std::int32_t>(w.kind)});
      return out;
    });
    for (const auto& word : *found)
      if (!each(self, &word)) return;
  });
}

void sentences(hx_text t, hx_text language, void* self, bool (*each)(void*, hx_span)) noexcept {
  quietly([&] {
    const auto found = remembered<std::vector<Span>>(fitting(t), view(language),
                                                     [&] { return text::sentences(fitting(t), view(language)); });
    for (const auto& s : *found)
      if (!each(self, border(s))) return;
  });
}

void fold(hx_text t, void* self, void (*done)(void*, hx_text, const std::uint32_t*)) noexcept {
  static constexpr std::uint32_t nothing = 0;
  bool told = false;
  quietly([&] {
    const auto folded = remembered<text::Folded>(fitting(t), {}, [&] { return text::fold_with_origin(fitting(t)); });
    told = true;
    done(self, lend(folded->text), folded->origin.data());
  });
  if (!told) quietly([&] { done(self, {nullptr, 0}, &nothing); });
}

void numbers(hx_text t, hx_text language, void* self, bool (*each)(void*, const hx_number*)) noexcept {
  quietly([&] {
    const auto found = remembered<std::vector<text::Number>>(fitting(t), view(language),
                                                             [&] { return text::numbers(fitting(t), view(language)); });
    for (const auto& n : *found) {
      const hx_number number{border(n.span), static_cast<std::int32_t>(n.kind), lend(n.value)};
      if (!each(self, &number)) return;
    }
  });
}

void symbols(hx_text t, void* self, bool (*each)(void*, const hx_symbol*)) noexcept {
  quietly([&] {
    const auto found = references_at_hand(fitting(t));
    for (const auto& s : *found) {
      if (s.kind == text::ReferenceKind::acronym) continue;
      const hx_symbol symbol{border(s.span), lend(s.value)};
      if (!each(self, &symbol)) return;
    }
  });
}

void label_readings(hx_text t, hx_text language, void* self, bool (*each)(void*, const hx_label_reading*)) noexcept {
  quietly([&] {
    for (const auto& r : text::label_readings(fitting(t), view(language))) {
      const hx_label_reading reading{border(r.label), r.text_begin};
      if (!each(self, &reading)) return;
    }
  });
}

bool look_alike(const hx_label* label, hx_text* system, std::int32_t* value) noexcept {
  bool found = false;
  quietly([&] {
    const auto known = number_system(view(label->system));
    if (!known) return;
    text::Label l;
    l.printed = view(label->printed);
    l.system = *known;
    l.value = label->value;
    l.level = label->level;
    if (label->parts != nullptr) l.parts.assign(label->parts, label->parts + label->part_count);
    l.bis = label->bis;
    const auto other = text::look_alike(l);
    if (!other) return;
    *system = lend(text::name(other->system));
    *value = other->value;
    found = true;
  });
  return found;
}

bool right_to_left(hx_text language) noexcept {
  bool out = false;
  quietly([&] { out = text::is_right_to_left(view(language)); });
  return out;
}

void native_name(hx_text language, void* self, void (*done)(void*, hx_text)) noexcept {
  std::string name;
  quietly([&] { name = text::native_language_name(view(language)); });
  quietly([&] { done(self, lend(name)); });
}

bool canonical_language(hx_text tag, void* self, void (*done)(void*, hx_text)) noexcept {
  bool known = false;
  quietly([&] {
    const auto canonical = text::canonical_language(view(tag));
    if (!canonical) return;
    known = true;
    done(self, lend(*canonical));
  });
  return known;
}

}  // namespace

const hx_text_1& text_service() {
  static constexpr hx_text_1 service = {&words,       &sentences,         &fold,       &numbers,
                                        &symbols,     &label_readings,    &look_alike, &right_to_left,
                                        &native_name, &canonical_language};
  return service;
}

}  // namespace hexaglot::plugin
