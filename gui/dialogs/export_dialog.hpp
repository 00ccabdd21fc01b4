#pragma once
// "Export" and "Export Findings": what is written in which format, then the desktop's file chooser, then the work in a
// worker with its progress and Cancel in the dialog. The same calls as the command line's.
#include "gui/model/editor.hpp"

class wxWindow;

namespace hexaglot::gui {

// Modal. What came of it is told by the Editor's message; a failure in the dialog, which stays.
void export_document(wxWindow* parent, Editor& editor);
void export_findings(wxWindow* parent, Editor& editor);

}  // namespace hexaglot::gui
