#pragma once
// Plain text with one segment per line, for the benches that score rows by line number.
#include <filesystem>
#include <fstream>
#include <string>

#include "core/model/document.hpp"

namespace hexaglot::bench {

// Appends a block for each line; false if the file cannot be opened.
inline bool read_lines(const std::filesystem::path& file, model::Version& version) {
  std::ifstream in(file);
  if (!in) return false;
  for (std::string line; std::getline(in, line);) {
    version.blocks.emplace_back();
    version.blocks.back().text = line.empty() ? "-" : line;  // every line is a segment, so that numbers agree
  }
  return true;
}

}  // namespace hexaglot::bench
