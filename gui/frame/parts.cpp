#include "gui/frame/parts.hpp"

#include <wx/notebook.h>

#include "gui/frame/main_frame.hpp"

namespace hexaglot::gui {

void MainFrame::add_panes() {}

bool MainFrame::run_part(Command command) { return run_dialog(command); }

}  // namespace hexaglot::gui
