#pragma once
// The program's emblem, painted: a hexagon of six fields, one for each language.
#include <wx/control.h>

namespace hexaglot::gui {

class Emblem final : public wxControl {
 public:
  Emblem(wxWindow* parent, int size);  // device-independent pixels
  [[nodiscard]] bool AcceptsFocus() const override { return false; }

 protected:
  [[nodiscard]] wxSize DoGetBestClientSize() const override { return FromDIP(wxSize(size_, size_)); }

 private:
  void paint();
  int size_;
};

}  // namespace hexaglot::gui
