#pragma once
// Writes TMX 1.4b: one <tu> per row, one <tuv> per version that has something in it. The same documents give the same
// bytes: no times, no user names.
#include <hexaglot/sdk/format.hpp>

namespace hexaglot::tmx {

// Throws sdk::Stopped.
void write(const sdk::Host& host, const sdk::Documents& documents, const sdk::Output& output);

}  // namespace hexaglot::tmx
