#pragma once
// "Open Versions": the files of one document, one in each language, by button or dropped; languages are guessed in a
// worker and can be corrected; what is wrong is said beside the file it concerns.
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "gui/model/editor.hpp"

class wxWindow;

namespace hexaglot::gui {

struct OpenRequest {
  std::vector<app::VersionFile> files;
  std::string symbol;
  model::Segmentation segmentation = model::Segmentation::block;
};

// Modal. Nothing: the person thought better of it. `dropped`: files or folders to begin with.
[[nodiscard]] std::optional<OpenRequest> ask_for_versions(wxWindow* parent, Editor& editor,
                                                          const std::vector<std::filesystem::path>& dropped = {});

}  // namespace hexaglot::gui
