#pragma once
// Questions of one field, and the choice of columns. Each modal; nothing comes back when the person thought better of
// it.
#include <cstdint>
#include <optional>
#include <string>

#include "gui/model/editor.hpp"

class wxWindow;

namespace hexaglot::gui {

// Why a finding is to be hidden; may be empty.
[[nodiscard]] std::optional<std::string> ask_reason(wxWindow* parent, const std::string& finding);

// A row of the document, by number or label.
[[nodiscard]] std::optional<std::uint32_t> ask_row(wxWindow* parent, const Editor& editor);

// The label of a paragraph as it is to be printed; empty: none.
[[nodiscard]] std::optional<std::string> ask_label(wxWindow* parent, const std::string& now);

// Which columns are shown, and in which order; done at once.
void ask_columns(wxWindow* parent, Editor& editor);

}  // namespace hexaglot::gui
