#pragma once
// What stands in the window while nothing is open: how to begin, and the documents of late. Files dropped anywhere on
// it are opened. Follows the preferences by itself.
#include <wx/panel.h>

#include <filesystem>
#include <functional>
#include <vector>

#include "gui/model/editor.hpp"

class wxSizer;

namespace hexaglot::gui {

struct StartActions {
  std::function<void(Command)> run;  // open_files, open_memory, open_statement
  std::function<void(const Recent&)> open;
  std::function<void(const std::vector<std::filesystem::path>&)> dropped;
};

class StartPage final : public wxPanel {
 public:
  StartPage(wxWindow* parent, Editor& editor, StartActions actions);

 private:
  void build();
  [[nodiscard]] wxSizer* ways();
  [[nodiscard]] wxSizer* recent();

  Editor& editor_;
  StartActions actions_;
  std::vector<Recent> shown_;
  Subscription listening_;
};

}  // namespace hexaglot::gui
