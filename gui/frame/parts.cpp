#include "gui/frame/parts.hpp"

#include <wx/notebook.h>

#include "gui/frame/main_frame.hpp"

namespace hexaglot::gui {

bool MainFrame::run_part(Command command) { return run_dialog(command) || run_pane(command); }

}  // namespace hexaglot::gui
