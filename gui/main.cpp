// hexaglot-editor: the parallel versions of a document in columns, to be mended, edited and checked.
#include "gui/frame/app.hpp"

#include <wx/init.h>

int main(int argc, char** argv) {
  const auto line = hexaglot::gui::read_command_line(argc, argv);
  if (line.done) return line.exit;
  wxApp::SetInstance(new hexaglot::gui::App(line.wanted));
  int none = 1;  // what is left for the toolkit: the program's name
  return wxEntry(none, argv);
}
