#pragma once
// Loading one library of the tests, trusted, and small documents to run it on.
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/document.hpp"
#include "core/plugin/plugins.hpp"

namespace hexaglot::test {

// <build>/abi/<name>: the folder with the library and its manifest.
inline std::filesystem::path abi_folder(const std::string& name) { return std::filesystem::path(ABI_LIBRARIES) / name; }
inline std::filesystem::path abi_library(const std::string& name) { return abi_folder(name) / (name + ".so"); }

// Only these folders, nothing of the system or of the user.
inline plugin::Options only(std::vector<std::filesystem::path> folders) {
  plugin::Options options;
  options.folders = std::move(folders);
  options.standard_folders = false;
  options.built_in = false;
  return options;
}

// One version per text, one block each, all in one row. An empty text: the version has no block and no cell.
inline model::Document one_row(const std::vector<std::pair<std::string, std::string>>& versions) {
  model::Document d;
  d.symbol = "E/CN.7/2014/L.15";
  auto& row = d.rows.emplace_back();
  row.confidence = 0.9;
  for (const auto& [language, text] : versions) {
    auto& v = d.versions.emplace_back();
    v.language = language;
    v.file = language + ".md";
    auto& segments = d.segments.emplace_back();
    auto& cell = row.cells.emplace_back();
    if (text.empty()) continue;
    v.blocks.emplace_back().text = text;
    segments.push_back({0, {0, static_cast<std::uint32_t>(text.size())}});
    cell.push_back(0);
  }
  return d;
}

inline model::Document six_versions() {
  return one_row({{"ar", "تعتمد اللجنة القرار"},
                  {"en", "The Commission adopts the decision"},
                  {"es", "La Comisión aprueba la decisión"},
                  {"fr", "La Commission adopte la décision"},
                  {"ru", "Комиссия принимает решение"},
                  {"zh", "委员会通过决定"}});
}

}  // namespace hexaglot::test
