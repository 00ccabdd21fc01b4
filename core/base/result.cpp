#include "core/base/result.hpp"

namespace hexaglot {

std::string Error::to_string() const {
  std::string out;
  if (!file.empty()) {
    out += file;
    if (line != 0) out += ":" + std::to_string(line);
    out += ": ";
  }
  out += message;
  for (const auto& c : context) out += " (" + c + ")";
  return out;
}

}  // namespace hexaglot
