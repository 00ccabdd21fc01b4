#pragma once
// hexaglot.languages/1 over core/text. Thread: any.
#include <hexaglot/abi/languages.h>

namespace hexaglot::plugin {

[[nodiscard]] const hx_languages_1& languages_service();

}  // namespace hexaglot::plugin
