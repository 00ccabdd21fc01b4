#pragma once
// hexaglot.figures/1 for plugins, over core/text.
#include <hexaglot/abi/figures.h>

namespace hexaglot::plugin {

[[nodiscard]] const hx_figures_1& figures_service();

}  // namespace hexaglot::plugin
