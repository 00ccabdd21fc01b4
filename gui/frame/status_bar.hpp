#pragma once
// The line at the bottom: what was said last, where the cursor is, how much is confirmed and found, and what takes its
// time, with a way to stop it.
#include <wx/statusbr.h>
#include <wx/timer.h>

#include <functional>
#include <string>

#include "gui/model/editor.hpp"

class wxButton;
class wxGauge;

namespace hexaglot::gui {

class StatusBar final : public wxStatusBar {
 public:
  StatusBar(wxWindow* parent, std::function<void()> cancel);

  void say(const std::string& text);  // for some seconds
  void show(const Editor& editor);
  void show_progress(const Editor::Now& now);

 private:
  void place();

  wxGauge* gauge_;
  wxButton* cancel_;
  wxTimer fading_;
  std::string rest_;  // what is shown while nothing was said
};

}  // namespace hexaglot::gui
