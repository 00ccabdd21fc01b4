#pragma once
// A fault in a user's file that did not stop the reading: the rest is still imported.
#include <cstdint>
#include <string>

namespace hexaglot {

struct Diagnostic {
  std::uint32_t line = 0;  // from 1; 0 = the file as a whole
  std::string message;     // what was found and what was done about it
};

}  // namespace hexaglot
