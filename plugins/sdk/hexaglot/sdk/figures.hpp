#pragma once
// hexaglot.figures/1 in C++: what a text counts, dates and measures, decided once by the host.
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <hexaglot/abi/figures.h>

#include "hexaglot/sdk/base.hpp"

namespace hexaglot::sdk {

struct Figure {
  hx_span span{};
  std::int32_t kind = HX_FIGURE_CARDINAL;
  std::int32_t writing = HX_WRITTEN_DIGITS;
  std::int32_t range = HX_RANGE_NONE;
  std::string value;
  std::string unit;
};

// Copyable; lives as long as the host. Throws std::runtime_error where the host lacks the service.
class Figures {
 public:
  explicit Figures(const Host& host) : api_(host.extension<hx_figures_1>(HX_FIGURES_1)) {
    if (api_ == nullptr) throw std::runtime_error("this program offers no hexaglot.figures/1; update it");
  }

  [[nodiscard]] std::vector<Figure> in(std::string_view text, std::string_view language) const {
    std::vector<Figure> out;
    api_->figures(borrow(text), borrow(language), &out, [](void* self, const hx_figure* f) {
      static_cast<std::vector<Figure>*>(self)->push_back(
          {f->span, f->kind, f->writing, f->range, std::string(view(f->value)), std::string(view(f->unit))});
      return true;
    });
    return out;
  }

 private:
  const hx_figures_1* api_;
};

}  // namespace hexaglot::sdk
