#include "core/plugin/figures_service.hpp"

#include <limits>

#include "core/plugin/intake.hpp"
#include "core/text/figures.hpp"

namespace hexaglot::plugin {
namespace {

// Nothing may be thrown into a plugin: out of memory ends the call with the results so far.
void figures(hx_text t, hx_text language, void* self, bool (*each)(void*, const hx_figure*)) noexcept try {
  if (t.size >= std::numeric_limits<std::uint32_t>::max()) return;  // spans are 32 bits wide
  for (const auto& f : text::figures(view(t), view(language))) {
    const hx_figure figure{{f.span.begin, f.span.end},
                           static_cast<std::int32_t>(f.kind),
                           static_cast<std::int32_t>(f.writing),
                           static_cast<std::int32_t>(f.range),
                           0,
                           lend(f.value),
                           lend(f.unit)};
    if (!each(self, &figure)) return;
  }
} catch (...) {  // see above
}

}  // namespace

const hx_figures_1& figures_service() {
  static constexpr hx_figures_1 service = {&figures};
  return service;
}

}  // namespace hexaglot::plugin
