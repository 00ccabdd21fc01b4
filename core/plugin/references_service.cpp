#include "core/plugin/references_service.hpp"

#include <limits>

#include "core/plugin/intake.hpp"

namespace hexaglot::plugin {
namespace {

static_assert(static_cast<int>(text::ReferenceKind::acronym) == HX_REFERENCE_ACRONYM);
static_assert(static_cast<int>(text::ReferenceFlaw::scheme) == HX_FLAW_SCHEME);

// Nothing may be thrown into a plugin: out of memory ends the call with the results so far.
void references(hx_text t, void* self, bool (*each)(void*, const hx_reference*)) noexcept try {
  if (t.size >= std::numeric_limits<std::uint32_t>::max()) return;  // spans are 32 bits wide
  const auto found = references_at_hand(view(t));
  for (const auto& r : *found) {
    const hx_reference reference{{r.span.begin, r.span.end},
                                 static_cast<std::int32_t>(r.kind),
                                 static_cast<std::int32_t>(r.flaw),
                                 lend(r.value),
                                 lend(r.meant),
                                 r.localized};
    if (!each(self, &reference)) return;
  }
} catch (...) {
}

}  // namespace

TextMemo<std::vector<text::Reference>>::Held references_at_hand(std::string_view text) {
  thread_local TextMemo<std::vector<text::Reference>> memo;
  return memo.get(text, {}, [text] { return text::references(text); });
}

const hx_references_1& references_service() {
  static constexpr hx_references_1 service = {&references};
  return service;
}

}  // namespace hexaglot::plugin
