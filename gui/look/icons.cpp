#include "gui/look/icons.hpp"

#include <wx/artprov.h>
#include <wx/image.h>
#include <wx/vector.h>

#include <cstddef>

#include "gui/look/text.hpp"

namespace hexaglot::gui {

wxBitmapBundle symbolic_icon(const std::string& name, const wxColour& ink) {
  wxVector<wxBitmap> sizes;
  for (const int size : {16, 32}) {
    const auto bitmap = wxArtProvider::GetBitmap(to_wx(name), wxART_TOOLBAR, wxSize(size, size));
    if (!bitmap.IsOk()) continue;
    auto image = bitmap.ConvertToImage();
    if (image.HasAlpha()) image.SetRGB(wxRect(image.GetSize()), ink.Red(), ink.Green(), ink.Blue());
    sizes.push_back(wxBitmap(image));
  }
  return sizes.empty() ? wxBitmapBundle() : wxBitmapBundle::FromBitmaps(sizes);
}

}  // namespace hexaglot::gui
