#pragma once
// The application: what the command line asks for, the language of the interface, the editor and its window.
#include <wx/app.h>

#include <memory>
#include <string>
#include <vector>

#include "gui/model/editor.hpp"

namespace hexaglot::gui {

class MainFrame;

struct Wanted {
  std::vector<std::string> arguments;  // LANG=FILE, FILE, FILE.hexaglot
  std::string memory, symbol;          // --memory, --symbol
  std::string interface_language;      // --language
  bool example = false;                // --example
};
struct CommandLine {
  Wanted wanted;
  bool done = false;  // --help, --version, --shortcuts, a fault: leave with `exit`
  int exit = 0;
};
// Prints what --help, --version and --shortcuts ask for.
[[nodiscard]] CommandLine read_command_line(int argc, char** argv);

class App : public wxApp {
 public:
  App() = default;
  explicit App(Wanted wanted) : wanted_(std::move(wanted)) {}

  bool OnInit() override;
  int OnExit() override;
  wxLayoutDirection GetLayoutDirection() const override;
  bool OnExceptionInMainLoop() override;

  [[nodiscard]] Editor& editor() { return *editor_; }
  [[nodiscard]] MainFrame& frame() { return *frame_; }

 private:
  void open_wanted();

  Wanted wanted_;
  std::unique_ptr<Editor> editor_;
  MainFrame* frame_ = nullptr;  // wxWidgets destroys it
};

}  // namespace hexaglot::gui
