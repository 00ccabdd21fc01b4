#pragma once
// "Open from Memory": the documents of a memory file, with a field to find one among many.
#include <filesystem>
#include <optional>
#include <string>

#include "gui/model/editor.hpp"

class wxWindow;

namespace hexaglot::gui {

struct DocumentChoice {
  std::filesystem::path memory;
  std::string symbol;
};

// Modal; begins with `memory`, or the preferences'. Nothing: the person thought better of it.
[[nodiscard]] std::optional<DocumentChoice> ask_for_document(wxWindow* parent, Editor& editor,
                                                             const std::filesystem::path& memory = {});

}  // namespace hexaglot::gui
