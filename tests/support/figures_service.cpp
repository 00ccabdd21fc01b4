#include "tests/support/figures_service.hpp"

#include "core/text/figures.hpp"

namespace hexaglot::test {
namespace {

std::string_view view(hx_text t) { return {t.data == nullptr ? "" : t.data, t.size}; }
hx_text borrow(std::string_view s) { return {s.data(), s.size()}; }

void figures(hx_text text, hx_text language, void* self, bool (*each)(void*, const hx_figure*)) {
  for (const auto& f : text::figures(view(text), view(language))) {
    const hx_figure raw{{f.span.begin, f.span.end},
                        static_cast<std::int32_t>(f.kind),
                        static_cast<std::int32_t>(f.writing),
                        static_cast<std::int32_t>(f.range),
                        0,
                        borrow(f.value),
                        borrow(f.unit)};
    if (!each(self, &raw)) return;
  }
}

}  // namespace

const hx_figures_1& figures_service() {
  static constexpr hx_figures_1 service = {&figures};
  return service;
}

}  // namespace hexaglot::test
