#pragma once
// hexaglot.figures/1 over core/text, for tests that call plugins directly.
#include <hexaglot/abi/figures.h>

namespace hexaglot::test {

[[nodiscard]] const hx_figures_1& figures_service();

}  // namespace hexaglot::test
