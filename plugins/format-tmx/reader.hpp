#pragma once
// Reads a TMX file as a stream: one unit in memory at a time. A faulty unit is reported with its line and skipped, a
// fault that leaves the text whole is reported and the unit kept. A file that is not well-formed is refused, with the
// number of units that stood before the fault.
#include <hexaglot/sdk/format.hpp>

namespace hexaglot::tmx {

// Throws sdk::BadInput, sdk::Stopped.
void read(const sdk::Host& host, const sdk::Input& input, const sdk::UnitSink& units,
          const sdk::Diagnostics& diagnostics);

}  // namespace hexaglot::tmx
